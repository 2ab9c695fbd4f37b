// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "servers.h"

#include "typedvalue.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Requests::Test;

namespace Conformance {

namespace {

using std::chrono::milliseconds;

Action actionOf(const QJsonObject &spec, const Context &context)
{
    if (spec.contains("latin1"_L1))
        return sendBytes(context.substituted(spec.value("latin1"_L1).toString()).toLatin1());
    if (spec.contains("b64"_L1))
        return sendBytes(decoded(spec.value("b64"_L1)));
    if (spec.contains("sleep_ms"_L1))
        return sleepFor(milliseconds(spec.value("sleep_ms"_L1).toInteger()));
    if (spec.contains("close"_L1))
        return closeConnection();
    if (spec.contains("reset"_L1))
        return resetConnection();
    if (spec.contains("starttls"_L1))
        return startTls();
    if (!spec.contains("stall"_L1))
        qFatal("unknown action of a server's script");
    return stall();
}

Script scriptOf(const QJsonObject &spec, const Context &context)
{
    Script script;
    for (const QJsonValue &item : spec.value("script"_L1).toArray()) {
        ScriptEntry made;
        for (const QJsonValue &action : item[u"actions"].toArray())
            made.actions.push_back(actionOf(action.toObject(), context));
        script.push_back(std::move(made));
    }
    return script;
}

TlsOptions tlsOf(const QJsonObject &spec, const Context &context)
{
    TlsOptions tls;
    tls.folder = context.certificates();
    tls.certificate = spec.value("cert"_L1).toString();
    const QString asked = spec.value("client_cert"_L1).toString();
    using enum TlsOptions::ClientCertificate;
    if (asked == "required"_L1)
        tls.clientCertificate = Required;
    else if (asked == "optional"_L1)
        tls.clientCertificate = Optional;
    tls.onStartTls = spec.value("when"_L1) == "starttls"_L1;
    return tls;
}

/// QNetworkAccessManager sends a request again although it was answered when the answer and the close are
/// there before its write() has returned. No network is that fast; a thread of the same process sometimes is.
constexpr milliseconds latency(10);

ServerOptions optionsOf(const QJsonObject &spec, const Context &context)
{
    ServerOptions options;
    options.latency = latency;
    const QString mode = spec.value("mode"_L1).toString();
    if (mode == "refuse"_L1)
        options.mode = ServerOptions::Mode::Refuse;
    else if (mode == "backlog_full"_L1)
        options.mode = ServerOptions::Mode::BacklogFull;
    options.repeatLast = spec.value("repeat_last"_L1).toBool();
    options.closeOnAccept = spec.value("on_accept"_L1) == "close"_L1;
    if (spec.value("raw_reply"_L1).isString())
        options.rawReply = context.substituted(spec.value("raw_reply"_L1).toString()).toLatin1();
    if (spec.contains("tls"_L1))
        options.tls = tlsOf(spec.value("tls"_L1).toObject(), context);
    return options;
}

} // namespace

Servers::Servers(const QJsonObject &specs, Context &context)
{
    for (auto it = specs.begin(); it != specs.end(); ++it) {
        const QJsonObject spec = it.value().toObject();
        auto server = std::make_unique<ScriptedServer>(Script(), optionsOf(spec, context));
        context.setPort(it.key(), server->port());
        m_servers.emplace(it.key(), std::move(server));
    }
    for (const auto &[name, server] : m_servers)
        server->setScript(scriptOf(specs.value(name).toObject(), context));
}

void Servers::settle() const
{
    for (const auto &[name, server] : m_servers)
        (void)server->waitUntilAbandoned(std::chrono::seconds(2));
}

QList<Received> Servers::requests() const
{
    QList<Received> all;
    for (const auto &[name, server] : m_servers) {
        for (const RecordedRequest &request : server->requests())
            all.append({name, request});
    }
    std::ranges::stable_sort(all, {}, [](const Received &one) { return one.request.received; });
    return all;
}

int Servers::connections(const QString &server) const
{
    const auto found = m_servers.find(server);
    return found == m_servers.end() ? 0 : found->second->connectionCount();
}

QString Servers::overrun() const
{
    for (const auto &[name, server] : m_servers) {
        if (server->unexpectedRequests() > 0)
            return name;
    }
    return {};
}

} // namespace Conformance
