// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/response.h>

#include <qrequests/encodings.h>
#include <qrequests/statuscodes.h>

#include "responsebuilder_p.h"

#include <QJsonDocument>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

Response::Response()
    : d(new ResponsePrivate)
{
}

Response::Response(const Error &error)
    : d(new ResponsePrivate)
{
    d->error = error;
    d->url = error.url();
}

Response::Response(const Response &other) = default;
Response::Response(Response &&other) noexcept = default;
Response &Response::operator=(const Response &other) = default;
Response &Response::operator=(Response &&other) noexcept = default;
Response::~Response() = default;

int Response::statusCode() const
{
    return d->statusCode;
}
QString Response::reason() const
{
    return d->reason;
}
QString Response::url() const
{
    return d->url;
}
const Headers &Response::headers() const
{
    return d->headers;
}
PreparedRequest Response::request() const
{
    return d->request;
}
QByteArray Response::httpVersion() const
{
    return d->httpVersion;
}
QByteArray Response::content() const
{
    return d->content;
}
CookieJar Response::cookies() const
{
    return d->cookies;
}
QList<CookieRejection> Response::rejectedCookies() const
{
    return d->rejectedCookies;
}
QList<Response> Response::history() const
{
    return d->history;
}
std::chrono::nanoseconds Response::elapsed() const
{
    return d->elapsed;
}
Timings Response::timings() const
{
    return d->timings;
}
TlsInfo Response::tls() const
{
    return d->tls;
}
Error Response::error() const
{
    return d->error;
}
qint64 Response::wireBodySize() const
{
    return d->wireBodySize;
}
qint64 Response::bodySize() const
{
    return d->bodySize;
}

QByteArray Response::encoding() const
{
    return d->encoding ? *d->encoding : encodingFromHeaders(d->headers);
}

void Response::setEncoding(const QByteArray &encoding)
{
    d->encoding = encoding;
}

QString Response::text() const
{
    const QByteArray name = encoding();
    if (!name.isEmpty()) {
        QStringDecoder decoder(name.constData());
        if (decoder.isValid())
            return decoder.decode(d->content);
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString decoded = utf8.decode(d->content);
    return utf8.hasError() ? QString::fromLatin1(d->content) : decoded;
}

QJsonValue Response::json(Error *error) const
{
    // QJsonDocument reads UTF-8 only; other encodings go through text().
    const QByteArray name = encoding().toLower();
    const bool utf8 = name.isEmpty() || name == "utf-8" || name == "utf8";
    QByteArray json = utf8 ? d->content : text().toUtf8();
    if (json.startsWith("\xEF\xBB\xBF"))
        json.remove(0, 3);
    QJsonParseError parse;
    // As a member of an array, so that a bare number or string is a document too (RFC 8259 §2).
    const QJsonDocument document = QJsonDocument::fromJson('[' + json + ']', &parse);
    if (parse.error == QJsonParseError::NoError && document.array().size() == 1)
        return document.array().at(0);
    if (error) {
        const QString why = parse.error != QJsonParseError::NoError
            ? u"%1, at byte %2"_s.arg(parse.errorString()).arg(qMax(0, parse.offset - 1))
            : (json.trimmed().isEmpty() ? u"it is empty"_s : u"it holds more than one value"_s);
        *error = Error(Error::InvalidJsonError, u"The answer is not JSON: %1."_s.arg(why));
    }
    return QJsonValue(QJsonValue::Undefined);
}

bool Response::ok() const
{
    return !d->error && d->statusCode > 0 && d->statusCode < 400;
}

bool Response::isRedirect() const
{
    switch (d->statusCode) {
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
        return d->headers.contains("location");
    default:
        return false;
    }
}

bool Response::isPermanentRedirect() const
{
    return (d->statusCode == 301 || d->statusCode == 308) && d->headers.contains("location");
}

std::optional<PreparedRequest> Response::next() const
{
    return d->next;
}

Result<void> Response::checkStatus() const
{
    if (d->error)
        return d->error;
    if (d->statusCode < 400 || d->statusCode >= 600)
        return {};
    const QString side = d->statusCode < 500 ? u"Client"_s : u"Server"_s;
    Error error(Error::HttpError,
                u"%1 %2 Error: %3 for url: %4"_s.arg(d->statusCode).arg(side, d->reason, d->url));
    error.setPlace(d->url, int(d->history.size()));
    return error;
}

void Response::raiseForStatus() const
{
    if (const Result<void> result = checkStatus(); !result)
        throw HttpException(*this, result.error());
}

HttpException::HttpException(const Response &response, const Error &error)
    : std::runtime_error(error.message().toStdString())
    , m_response(response)
    , m_error(error)
{
}

} // namespace Requests
