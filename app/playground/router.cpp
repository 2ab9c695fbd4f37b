// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/router.h"

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Playground {

namespace {

std::optional<Fields> match(const QByteArray &pattern, const QByteArrayList &path)
{
    const QByteArrayList names = pattern.split('/');
    Fields segments;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QByteArray &name = names.at(i);
        if (name.endsWith("...}")) {
            const QByteArray rest = i < path.size() ? path.mid(i).join('/') : QByteArray();
            segments.emplaceBack(QString::fromLatin1(name.sliced(1, name.size() - 5)), decoded(rest));
            return segments;
        }
        if (i >= path.size())
            return {};
        const QByteArray &part = path.at(i);
        if (!name.startsWith('{')) {
            if (part != name)
                return {};
        } else if (part.isEmpty()) {
            return {};
        } else {
            segments.emplaceBack(QString::fromLatin1(name.sliced(1, name.size() - 2)), decoded(part));
        }
    }
    return names.size() == path.size() ? std::optional(segments) : std::nullopt;
}

bool allows(const Router::Route &route, const QByteArray &method)
{
    return route.methods.isEmpty() || route.methods.contains(method)
        || (method == "HEAD" && route.methods.contains("GET"));
}

void allowOrigins(Reply &reply, const Request &request)
{
    const QByteArray origin = request.header("Origin");
    reply.headers.emplaceBack("Access-Control-Allow-Origin", origin.isEmpty() ? QByteArray("*") : origin);
    reply.headers.emplaceBack("Access-Control-Allow-Credentials", "true");
    if (request.method != "OPTIONS")
        return;
    reply.headers.emplaceBack("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE, PATCH, OPTIONS");
    reply.headers.emplaceBack("Access-Control-Max-Age", "3600");
    const QByteArray wanted = request.header("Access-Control-Request-Headers");
    if (!wanted.isEmpty())
        reply.headers.emplaceBack("Access-Control-Allow-Headers", wanted);
}

} // namespace

Reply Router::answer(Request &request) const
{
    Reply reply = dispatch(request);
    allowOrigins(reply, request);
    return reply;
}

Reply Router::dispatch(Request &request) const
{
    QByteArrayList allowed;
    const bool isForServer = request.method == "OPTIONS" && request.target == "*";
    const QByteArrayList path = request.path().split('/');
    for (const Route &route : m_routes) {
        std::optional<Fields> segments = match(route.pattern, path);
        if (!segments)
            continue;
        if (request.method != "OPTIONS" && allows(route, request.method)) {
            request.segments = *std::move(segments);
            return route.handler(request);
        }
        const QByteArrayList all = {"GET", "POST", "PUT", "DELETE", "PATCH", "TRACE"};
        for (const QByteArray &method : route.methods.isEmpty() ? all : route.methods) {
            if (!allowed.contains(method))
                allowed.append(method);
        }
    }
    if (allowed.isEmpty() && !isForServer)
        return errorReply(404, u"There is no such endpoint. / lists those there are."_s);
    if (allowed.contains("GET"))
        allowed.append("HEAD");
    allowed.append("OPTIONS");
    Reply reply = request.method == "OPTIONS"
        ? contentReply({}, "text/plain; charset=utf-8")
        : errorReply(
            405, u"This endpoint does not take the method %1."_s.arg(QString::fromLatin1(request.method)));
    reply.headers.emplaceBack("Allow", allowed.join(", "));
    return reply;
}

} // namespace Fingerpost::Playground
