// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "compare.h"
#include "hooklog.h"
#include "typedvalue.h"

#include <qrequests/session.h>

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <map>
#include <optional>

namespace Conformance {

/// How one step ended: with a Response, an error, or nothing at all.
struct StepResult {
    std::optional<Requests::Response> response;
    std::optional<Raised> raised;
    QJsonArray used; ///< what came of `use`, one result each
    QJsonArray hookLog;
};

/// Plays the steps of a wire case on one Session.
class Player {
public:
    /// \a context outlives the player; the servers are up.
    explicit Player(const Context &context);

    /// Applies the case's `session`.
    void configure(const QJsonObject &settings);
    /// The Response is as it is when the facts are to be taken: call finish() afterwards.
    [[nodiscard]] StepResult play(const QJsonObject &step);
    /// Closes the step's Response unless the step wants it to stay.
    void finish(const QJsonObject &step, StepResult &result);

    [[nodiscard]] Requests::Session &session() { return m_session; }
    /// Lets go of everything that holds a connection.
    void close();
    /// What the C++ API cannot be given; empty when there is nothing like that.
    [[nodiscard]] const QString &unsupported() const { return m_reader.unsupported(); }

private:
    [[nodiscard]] std::optional<Requests::Response> perform(const QJsonObject &step);
    [[nodiscard]] Requests::Response request(const QJsonObject &step);
    [[nodiscard]] Requests::Response prepareAndSend(const QJsonObject &step);
    [[nodiscard]] Requests::Response sendNext(const QJsonObject &step);
    [[nodiscard]] std::optional<Requests::Response> nextRedirect(const QJsonObject &step);
    void mutate(Requests::PreparedRequest &prepared, const QJsonArray &changes);
    void setBody(Requests::PreparedRequest &prepared, const QJsonValue &value);

    const Context &m_context;
    HookLog m_hooks;
    ValueReader m_reader;
    Requests::Session m_session;
    QHash<QString, Requests::Response> m_saved;
    std::map<QString, Requests::RedirectRange> m_redirects; ///< by the name of the Response they started from
    QSet<QString> m_brokenRedirects; ///< those of which the error was told
};

/// The Response that an exception carries, as it is recorded.
[[nodiscard]] QJsonObject responseOf(const Requests::Response &response);

/// `use`: does \a things with \a response, in order.
[[nodiscard]] QJsonArray useResponse(Requests::Response &response, const QJsonArray &things);

} // namespace Conformance
