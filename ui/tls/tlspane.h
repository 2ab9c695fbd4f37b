// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace Fingerpost {
class ExchangeRun;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class FactTable;
class IconLabel;
class InkLabel;

/// What TLS came to at each hop: protocol, cipher, the certificates, and what they were verified against.
class TlsPane : public QWidget {
    Q_OBJECT
public:
    explicit TlsPane(QWidget *parent = nullptr);
    void setRun(ExchangeRun *run);
    /// Goes to that hop if it has TLS.
    void showHop(int index);
    /// How many hops have TLS.
    [[nodiscard]] static int countOf(const ExchangeRun &run);

private:
    void fillHops();
    void showChosen();
    void showChain();
    [[nodiscard]] QWidget *makeFacts();
    [[nodiscard]] QWidget *makeChain();

    QPointer<ExchangeRun> m_run;
    QComboBox *m_hops;
    InkLabel *m_host;
    FactTable *m_facts;
    InkLabel *m_unknown;
    IconLabel *m_sign;
    InkLabel *m_verdict;
    InkLabel *m_against;
    QVBoxLayout *m_cards;
    QWidgetList m_shown; ///< the cards
};

} // namespace Fingerpost::Ui
