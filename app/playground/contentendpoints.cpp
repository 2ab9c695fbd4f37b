// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/compression.h"
#include "playground/echo.h"
#include "playground/endpoints.h"
#include "playground/router.h"
#include "playground/samples.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Playground {

namespace {

Reply encoded(const Request &request, const QString &flag, const QByteArray &coding,
              QByteArray (*compress)(const QByteArray &))
{
    JsonMembers members = {{flag, "true"}};
    members += echoMembers(request, Parts(Part::Headers) | Part::Method | Part::Origin);
    Reply reply = jsonReply(jsonObject(members));
    reply.body = compress(reply.body);
    reply.headers.emplaceBack("Content-Encoding", coding);
    return reply;
}

Reply image(const Request &request)
{
    const QByteArray accept = request.header("Accept").toLower();
    if (accept.contains("image/svg+xml"))
        return contentReply(sampleSvg(), "image/svg+xml");
    if (accept.contains("image/jpeg"))
        return contentReply(sampleJpeg(), "image/jpeg");
    if (accept.isEmpty() || accept.contains("image/png") || accept.contains("image/*")
        || accept.contains("*/*"))
        return contentReply(samplePng(), "image/png");
    return errorReply(406, u"There is a picture as image/png, image/jpeg and image/svg+xml only."_s);
}

} // namespace

void addContentEndpoints(Router &router)
{
    const auto add = [&router](const QByteArray &path, const QString &summary, const QByteArray &type,
                               QByteArray (*sample)()) {
        router.get(path, summary, {},
                   [type, sample](const Request &) { return contentReply(sample(), type); });
    };
    add("/html", u"A page"_s, "text/html; charset=utf-8", sampleHtml);
    add("/json", u"A JSON document"_s, "application/json", sampleJson);
    add("/xml", u"An XML document"_s, "application/xml", sampleXml);
    add("/encoding/utf8", u"A text in many alphabets"_s, "text/html; charset=utf-8", sampleUtf8);
    router.get("/image", u"A picture of the type you accept"_s, {}, image);
    add("/image/png", u"A PNG picture"_s, "image/png", samplePng);
    add("/image/jpeg", u"A JPEG picture"_s, "image/jpeg", sampleJpeg);
    add("/image/svg", u"An SVG picture"_s, "image/svg+xml", sampleSvg);
    router.get("/gzip", u"A body compressed with gzip"_s, {},
               [](const Request &request) { return encoded(request, u"gzipped"_s, "gzip", gzipped); });
    router.get("/deflate", u"A body compressed with deflate"_s, {},
               [](const Request &request) { return encoded(request, u"deflated"_s, "deflate", deflated); });
    router.get("/brotli", u"A body compressed with brotli"_s, {},
               [](const Request &request) { return encoded(request, u"brotli"_s, "br", brotlied); });
}

} // namespace Fingerpost::Playground
