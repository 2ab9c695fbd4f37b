// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/reply.h"

#include "playground/jsontext.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QMetaEnum>
#include <QtHttpServer/QHttpServerResponder>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Playground {

BodySource::~BodySource() = default;

Reply jsonReply(const QByteArray &json, int status)
{
    Reply reply;
    reply.status = status;
    reply.headers.emplaceBack("Content-Type", "application/json");
    reply.body = json + '\n';
    return reply;
}

Reply contentReply(const QByteArray &body, const QByteArray &contentType)
{
    Reply reply;
    reply.headers.emplaceBack("Content-Type", contentType);
    reply.body = body;
    return reply;
}

Reply errorReply(int status, const QString &message)
{
    return jsonReply(jsonObject({{u"error"_s, jsonString(message)}}), status);
}

Reply redirectReply(const QByteArray &location, int status)
{
    const QByteArray link = QString::fromUtf8(location).toHtmlEscaped().toUtf8();
    Reply reply = contentReply("<!doctype html>\n<title>Redirecting</title>\n<p>Go on to <a href=\"" + link
                                   + "\">" + link + "</a>.</p>\n",
                               "text/html; charset=utf-8");
    reply.status = status;
    reply.headers.emplaceBack("Location", location);
    return reply;
}

Reply streamReply(std::unique_ptr<BodySource> source, const QByteArray &contentType, qint64 length, Pace pace)
{
    Reply reply = contentReply({}, contentType);
    reply.source = std::move(source);
    reply.length = length;
    reply.pace = pace;
    return reply;
}

QByteArray reasonPhrase(int status)
{
    using Code = QHttpServerResponder::StatusCode;
    switch (status) {
    case 200:
        return "OK";
    case 203:
        return "Non-Authoritative Information";
    case 207:
        return "Multi-Status";
    case 226:
        return "IM Used";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 416:
        return "Range Not Satisfiable";
    case 418:
        return "I'm a teapot";
    case 422:
        return "Unprocessable Content";
    case 505:
        return "HTTP Version Not Supported";
    default:
        break;
    }
    // Qt names its codes as the phrases, without the spaces.
    const char *key = QMetaEnum::fromType<Code>().valueToKey(status);
    QByteArray phrase;
    for (const char *c = key; c && *c; ++c) {
        if (c != key && *c >= 'A' && *c <= 'Z')
            phrase.append(' ');
        phrase.append(*c);
    }
    return phrase;
}

QByteArray httpDate()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
        .toLatin1();
}

} // namespace Fingerpost::Playground
