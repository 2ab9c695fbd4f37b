// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/response.h>

#include "livebody_p.h"
#include "responsebuilder_p.h"
#include "urlparts_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

/// One for all that are still empty: most are made to be replaced.
static const QSharedDataPointer<ResponsePrivate> &emptyResponse()
{
    static const QSharedDataPointer<ResponsePrivate> empty(new ResponsePrivate);
    return empty;
}

Response::Response()
    : d(emptyResponse())
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
TlsInfo Response::tls() const
{
    return d->tls;
}
EngineUse Response::engineUse() const
{
    return d->engineUse;
}
Error Response::error() const
{
    return d->error || !d->live ? d->error : d->live->body().errorSeen();
}

QMap<QString, HeaderLink> Response::links() const
{
    return headerLinks(d->headers);
}

void Response::setStatusCode(int code)
{
    d->statusCode = code;
}
void Response::setReason(const QString &reason)
{
    d->reason = reason;
}
void Response::setUrl(const QString &url)
{
    d->url = url;
}
void Response::setHeaders(const Headers &headers)
{
    d->headers = headers;
}
void Response::setRequest(const PreparedRequest &request)
{
    d->request = request;
}
void Response::setCookies(const CookieJar &cookies)
{
    d->cookies = cookies;
}
void Response::setHistory(const QList<Response> &history)
{
    d->history = history;
}
void Response::setError(const Error &error)
{
    d->error = error;
}

bool Response::ok() const
{
    return d->statusCode > 0 && checkStatus().ok();
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
                u"%1 %2 Error: %3 for url: %4"_s.arg(QString::number(d->statusCode), side,
                                                     d->reason.isNull() ? u"None"_s
                                                                        : d->reason, // as Python spells it
                                                     shownUrl(d->url)));
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
