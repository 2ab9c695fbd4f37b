// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "context.h"

#include "support/scriptedserver.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <map>
#include <memory>

namespace Conformance {

/// A request as one of the case's servers received it.
struct Received {
    QString server;
    Requests::Test::RecordedRequest request;
};

/// The scripted servers of a case, all on 127.0.0.1.
class Servers {
public:
    /// Starts those of \a specs, the case's `servers`, and tells \a context their ports. Scripts may name the
    /// port of any server.
    Servers(const QJsonObject &specs, Context &context);

    /// Waits until the clients have gone from every connection, so that nothing more can be received; not for
    /// ever, as a client that stays is a fact like any other.
    void settle() const;

    /// What all servers received, in the order of arrival.
    [[nodiscard]] QList<Received> requests() const;
    /// How many connections the server accepted.
    [[nodiscard]] int connections(const QString &server) const;
    /// Names the first server that got more requests than its script has entries; empty when none did.
    [[nodiscard]] QString overrun() const;

private:
    std::map<QString, std::unique_ptr<Requests::Test::ScriptedServer>> m_servers;
};

} // namespace Conformance
