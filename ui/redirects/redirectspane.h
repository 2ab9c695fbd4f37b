// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace Fingerpost {
class ExchangeRun;
}

namespace Fingerpost::Ui {

class BodyView;
class HopStrip;
class InkLabel;
class Notice;
class WireView;

/// The chain of hops; choosing one shows its whole request and response.
class RedirectsPane : public QWidget {
    Q_OBJECT
public:
    explicit RedirectsPane(QWidget *parent = nullptr);
    void setRun(ExchangeRun *run);
    [[nodiscard]] HopStrip *strip() const { return m_strip; }

private:
    void showHops();
    void showHop(int index);
    /// What this hop's request lost against the one before, in words; empty when nothing.
    [[nodiscard]] QString droppedAt(int index) const;

    QPointer<ExchangeRun> m_run;
    HopStrip *m_strip;
    InkLabel *m_summary;
    Notice *m_dropped;
    InkLabel *m_title;
    WireView *m_request;
    InkLabel *m_added; ///< what the transport added or changed
    WireView *m_response;
    BodyView *m_body;
    bool m_chosen = false; ///< somebody chose a hop
};

} // namespace Fingerpost::Ui
