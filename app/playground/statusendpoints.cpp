// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/endpoints.h"
#include "playground/jsontext.h"
#include "playground/parameters.h"
#include "playground/router.h"

#include <QtCore/QRandomGenerator>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Playground {

namespace {

constexpr qint64 kMostRedirects = 1000;

const QByteArray kTeapot = R"(
        _____   __
    ___/     \_/ /
   /           _/     I am a teapot.
   \__       _/       Coffee is brewed elsewhere.
      \_____/
)";

/// The extras that httpbin gives to some codes.
Reply statusReply(int status)
{
    Reply reply = contentReply({}, "text/html; charset=utf-8");
    reply.status = status;
    switch (status) {
    case 301:
    case 302:
    case 303:
    case 305:
    case 307:
    case 308:
        reply.headers.emplaceBack("Location", "/redirect/1");
        break;
    case 401:
        reply.headers.emplaceBack("WWW-Authenticate", "Basic realm=\"Fake Realm\"");
        break;
    case 406:
        reply = jsonReply(R"({"message": "Client did not request a supported media type.", )"
                          R"("accept": ["image/svg+xml", "image/jpeg", "image/png", "image/*"]})",
                          status);
        break;
    case 407:
        reply.headers.emplaceBack("Proxy-Authenticate", "Basic realm=\"Fake Realm\"");
        break;
    case 418:
        reply.body = kTeapot;
        reply.headers.first().second = "text/plain; charset=utf-8";
        break;
    default:
        break;
    }
    return reply;
}

/// "200:3,500:1" answers 200 three times out of four.
Reply anyStatus(const Request &request)
{
    QList<std::pair<int, double>> choices;
    double total = 0;
    for (const QString &choice : request.segment(u"codes").split(u',')) {
        const QStringList parts = choice.split(u':');
        bool isCode = false;
        bool isWeight = true;
        const int code = parts.first().trimmed().toInt(&isCode);
        const double weight = parts.size() == 2 ? parts.last().toDouble(&isWeight) : 1;
        if (parts.size() > 2 || !isCode || code < 200 || code > 999)
            return errorReply(400,
                              u"Invalid status code: a code is a whole number from 200 to 999, "
                              "and several are written as 200,404 or 200:3,500:1."_s);
        if (!isWeight || !std::isfinite(weight) || weight < 0)
            return errorReply(400, u"Invalid status code: a weight is a number from 0."_s);
        choices.emplaceBack(code, weight);
        total += weight;
    }
    double draw = QRandomGenerator::global()->generateDouble() * total;
    for (const auto &[code, weight] : choices) {
        if (draw < weight)
            return statusReply(code);
        draw -= weight;
    }
    return statusReply(choices.last().first);
}

Reply redirect(const Request &request, bool isAbsolute, const QByteArray &next)
{
    Parameters parameters(request);
    const qint64 count = parameters.integer(u"n", 1, 1, kMostRedirects);
    if (!parameters.ok())
        return parameters.refusal();
    const QByteArray path = count == 1 ? QByteArray("/get") : next + QByteArray::number(count - 1);
    return redirectReply(isAbsolute ? request.root() + path : path);
}

Reply redirectEither(const Request &request)
{
    const bool isAbsolute = request.value(u"absolute").value_or(QString()).toLower() == u"true";
    return redirect(request, isAbsolute, isAbsolute ? "/absolute-redirect/" : "/relative-redirect/");
}

Reply redirectTo(const Request &request)
{
    const std::optional<QString> url = request.value(u"url");
    Parameters parameters(request);
    const qint64 status = parameters.integer(u"status_code", 302, 300, 399);
    if (!parameters.ok())
        return parameters.refusal();
    if (!url || url->isEmpty())
        return errorReply(400, u"“url” is missing: it says where to redirect to."_s);
    if (!isHeaderValue(url->toUtf8()))
        return errorReply(400, u"“url” holds a control character, which no header can carry."_s);
    return redirectReply(url->toUtf8(), static_cast<int>(status));
}

} // namespace

void addStatusEndpoints(Router &router)
{
    router.any("/status/{codes}", u"The status you ask for, or one of several: 200:3,500:1"_s, "/status/404",
               anyStatus);
    router.get("/redirect/{n}", u"Redirects n times"_s, "/redirect/3", redirectEither);
    router.get("/relative-redirect/{n}", u"Redirects n times, to paths"_s, "/relative-redirect/3",
               [](const Request &request) { return redirect(request, false, "/relative-redirect/"); });
    router.get("/absolute-redirect/{n}", u"Redirects n times, to whole addresses"_s, "/absolute-redirect/3",
               [](const Request &request) { return redirect(request, true, "/absolute-redirect/"); });
    router.any("/redirect-to", u"Redirects to ?url= with ?status_code="_s,
               "/redirect-to?url=%2Fget&status_code=307", redirectTo);
}

} // namespace Fingerpost::Playground
