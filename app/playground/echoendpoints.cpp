// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/echo.h"
#include "playground/endpoints.h"
#include "playground/parameters.h"
#include "playground/router.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Playground {

namespace {

Reply anything(const Request &request)
{
    return jsonReply(echo(request, kWithBody | Part::Method));
}

Reply delayed(const Request &request)
{
    Parameters parameters(request);
    const auto delay = parameters.seconds(u"delay", 0, 10, Parameters::Above::Cut);
    if (!parameters.ok())
        return parameters.refusal();
    Reply reply = jsonReply(echo(request, kWithBody & ~Parts(Part::Json)));
    reply.delay = delay;
    return reply;
}

} // namespace

void addEchoEndpoints(Router &router)
{
    router.get("/get", u"Your GET request: arguments, headers, origin"_s, "/get?colour=blue&colour=green",
               [](const Request &request) { return jsonReply(echo(request, kWithoutBody)); });
    for (const QByteArray method : {"POST", "PUT", "PATCH", "DELETE"}) {
        router.add({"/" + method.toLower(),
                    {method},
                    u"Your %1 request with its body"_s.arg(QLatin1String(method)),
                    {},
                    [](const Request &request) { return jsonReply(echo(request, kWithBody)); }});
    }
    router.any("/anything", u"Your request, whatever the method"_s, {}, anything);
    router.any("/anything/{path...}", u"The same, on any path below"_s, "/anything/you/like", anything);
    router.get("/headers", u"Your headers, named as you sent them"_s, {},
               [](const Request &request) { return jsonReply(echo(request, Part::Headers)); });
    router.get("/ip", u"The address you come from"_s, {},
               [](const Request &request) { return jsonReply(echo(request, Part::Origin)); });
    router.get("/user-agent", u"Your User-Agent header"_s, {}, [](const Request &request) {
        const QByteArray agent = request.hasHeader("User-Agent")
            ? jsonString(QString::fromUtf8(request.header("User-Agent")))
            : QByteArray("null");
        return jsonReply(jsonObject({{u"user-agent"_s, agent}}));
    });
    router.any("/delay/{delay}", u"The same as /anything, after up to 10 seconds"_s, "/delay/2", delayed);
}

} // namespace Fingerpost::Playground
