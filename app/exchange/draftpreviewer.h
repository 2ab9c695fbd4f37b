// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/resolver.h"
#include "exchange/draftpreview.h"
#include "exchange/route.h"

#include <qrequests/session.h>

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace Fingerpost {

/// Says what would travel beyond what somebody is typing. Prepares on a worker thread, one draft at a time,
/// and reports on its own thread.
class DraftPreviewer : public QObject {
    Q_OBJECT
public:
    /// \a session lives on the same thread.
    explicit DraftPreviewer(const Requests::Session &session, QObject *parent = nullptr);
    /// From the next question on; the former may be gone.
    void setSession(const Requests::Session &session);

    /// Replaces what was asked before: however many drafts come, each report is about the newest. Variables
    /// mean what \a variables says; without, they stand for themselves, as does one without a value.
    void ask(const RequestDraft &draft, const std::shared_ptr<const ResolverSources> &variables = nullptr);
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void reported(const QList<Fingerpost::AutomaticHeader> &headers, const QStringList &deviations);
    /// Where it would go; empty while that is no URL. Before reported().
    void urlKnown(const QString &url);
    /// Whose cookies would go with it, see cookiePlace(); empty likewise. Before reported().
    void cookiePlaceKnown(const QString &url);
    /// What would carry it; where the URL is none, as far as that does not depend on it. Before reported().
    void routeKnown(const Fingerpost::RequestRoute &route);

private:
    struct Question {
        RequestDraft draft;
        std::shared_ptr<const ResolverSources> variables;
    };
    void prepare(const Question &question);
    void take(const PreparedDraft &prepared, int generation);

    QPointer<const Requests::Session> m_session;
    std::optional<Question> m_waiting; ///< asked for while another was prepared
    int m_generation = 0;
    bool m_busy = false;
};

} // namespace Fingerpost
