// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/digest.h"
#include "playground/endpoints.h"
#include "playground/jsontext.h"
#include "playground/parameters.h"
#include "playground/router.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Playground {

namespace {

Reply welcome(const QString &user)
{
    return jsonReply(jsonObject({{u"authenticated"_s, "true"}, {u"user"_s, jsonString(user)}}));
}

bool knowsPassword(const Request &request)
{
    const QByteArray authorization = request.header("Authorization");
    const QString wanted = request.segment(u"user") + u':' + request.segment(u"password");
    const QByteArray given = QByteArray::fromBase64(authorization.mid(6).trimmed());
    // Nothing says in which charset they come (RFC 7617 §2.1): browsers write UTF-8, Requests and we Latin-1.
    return authorization.left(6).toLower() == "basic "
        && (given == wanted.toUtf8() || QString::fromLatin1(given) == wanted);
}

Reply basic(const Request &request)
{
    if (knowsPassword(request))
        return welcome(request.segment(u"user"));
    Reply reply = errorReply(401, u"This needs basic authentication."_s);
    reply.headers.emplaceBack("WWW-Authenticate", "Basic realm=\"Fake Realm\"");
    return reply;
}

Reply hiddenBasic(const Request &request)
{
    if (knowsPassword(request))
        return welcome(request.segment(u"user"));
    return errorReply(404, u"There is nothing here for you."_s);
}

Reply bearer(const Request &request)
{
    const QByteArray authorization = request.header("Authorization");
    const QByteArray token = authorization.mid(7).trimmed();
    if (authorization.left(7).toLower() == "bearer " && !token.isEmpty())
        return jsonReply(
            jsonObject({{u"authenticated"_s, "true"}, {u"token"_s, jsonString(QString::fromUtf8(token))}}));
    Reply reply = errorReply(401, u"This needs a bearer token; any will do."_s);
    reply.headers.emplaceBack("WWW-Authenticate", "Bearer");
    return reply;
}

Reply digest(DigestGuard &guard, const Request &request)
{
    DigestGuard::Door door;
    door.user = request.segment(u"user").toUtf8();
    door.password = request.segment(u"password").toUtf8();
    door.qop = request.segment(u"qop").toUtf8();
    if (door.qop != "auth" && door.qop != "auth-int")
        door.qop = "auth,auth-int"; // httpbin's habit: anything else means both.
    door.algorithm = request.segment(u"algorithm").toUtf8().toUpper();
    if (door.algorithm.isEmpty())
        door.algorithm = "MD5";
    if (!DigestGuard::algorithm(door.algorithm))
        return errorReply(400, u"The algorithm has to be MD5, SHA-256 or SHA-512."_s);
    if (request.value(u"stale_after").value_or(u"never"_s) != u"never") {
        Parameters parameters(request);
        door.uses = static_cast<int>(parameters.integer(u"stale_after", 1, 0, 1000));
        if (!parameters.ok())
            return parameters.refusal();
    }
    if (std::optional<Reply> refusal = guard.check(request, door))
        return *std::move(refusal);
    return welcome(request.segment(u"user"));
}

} // namespace

void addAuthEndpoints(Router &router)
{
    router.get("/basic-auth/{user}/{password}", u"Asks for basic authentication"_s, "/basic-auth/ada/secret",
               basic);
    router.get("/hidden-basic-auth/{user}/{password}", u"The same, but answers 404 instead of asking"_s,
               "/hidden-basic-auth/ada/secret", hiddenBasic);
    const auto guard = std::make_shared<DigestGuard>();
    const auto handler = [guard](const Request &request) { return digest(*guard, request); };
    const QString summary = u"Asks for digest authentication; qop is auth or auth-int"_s;
    router.any("/digest-auth/{qop}/{user}/{password}", summary, "/digest-auth/auth/ada/secret", handler);
    router.any("/digest-auth/{qop}/{user}/{password}/{algorithm}", u"The same with MD5, SHA-256 or SHA-512"_s,
               "/digest-auth/auth/ada/secret/SHA-256", handler);
    router.any("/digest-auth/{qop}/{user}/{password}/{algorithm}/{stale_after}",
               u"The same; a nonce lasts for so many requests"_s, "/digest-auth/auth/ada/secret/MD5/2",
               handler);
    router.get("/bearer", u"Asks for a bearer token"_s, {}, bearer);
}

} // namespace Fingerpost::Playground
