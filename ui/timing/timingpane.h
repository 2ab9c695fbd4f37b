// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace Fingerpost {
class ExchangeRun;
struct Hop;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class FactTable;
class InkLabel;
class Waterfall;

/// How long each hop took with what, as far as the transport tells, and what it does not tell.
class TimingPane : public QWidget {
    Q_OBJECT
public:
    explicit TimingPane(QWidget *parent = nullptr);
    void setRun(ExchangeRun *run);
    void showHop(int index);
    [[nodiscard]] Waterfall *waterfall() const { return m_waterfall; }

Q_SIGNALS:
    void hopChosen(int index);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void showWanted();
    void showFacts();
    [[nodiscard]] static QString carrierWords(const Hop &hop);

    QPointer<ExchangeRun> m_run;
    Waterfall *m_waterfall;
    InkLabel *m_title;
    FactTable *m_facts;
    InkLabel *m_unknown;
    int m_wanted = -1; ///< the hop that is looked at
    QTimer m_tick; ///< while the run goes on
};

} // namespace Fingerpost::Ui
