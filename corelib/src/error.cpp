// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/error.h>

#include <array>

namespace Requests {

class ErrorPrivate : public QSharedData {
public:
    Error::Code code = Error::NoError;
    Error::Cause cause = Error::UnknownCause;
    QString message;
    QString detail;
    QString url;
    int hop = -1;
};

namespace {

/// A class of Requests and the ones above it, nearest first.
struct Family {
    Error::Code code;
    const char *name;
    std::array<Error::Code, 2> parents = {Error::RequestException, Error::NoError};
};

constexpr Family families[] = {
    {Error::NoError, "NoError", {Error::NoError, Error::NoError}},
    {Error::RequestException, "RequestException", {Error::NoError, Error::NoError}},
    {Error::HttpError, "HTTPError"},
    {Error::ConnectionError, "ConnectionError"},
    {Error::ProxyError, "ProxyError", {Error::ConnectionError, Error::NoError}},
    {Error::SslError, "SSLError", {Error::ConnectionError, Error::NoError}},
    {Error::Timeout, "Timeout"},
    {Error::ConnectTimeout, "ConnectTimeout", {Error::ConnectionError, Error::Timeout}},
    {Error::ReadTimeout, "ReadTimeout", {Error::Timeout, Error::NoError}},
    {Error::UrlRequired, "URLRequired"},
    {Error::TooManyRedirects, "TooManyRedirects"},
    {Error::MissingSchema, "MissingSchema"},
    {Error::InvalidSchema, "InvalidSchema"},
    {Error::InvalidUrl, "InvalidURL"},
    {Error::InvalidHeader, "InvalidHeader"},
    {Error::InvalidMethod, "InvalidMethod"},
    {Error::InvalidProxyUrl, "InvalidProxyURL", {Error::InvalidUrl, Error::NoError}},
    {Error::ChunkedEncodingError, "ChunkedEncodingError"},
    {Error::ContentDecodingError, "ContentDecodingError"},
    {Error::StreamConsumedError, "StreamConsumedError"},
    {Error::RetryError, "RetryError"},
    {Error::UnrewindableBodyError, "UnrewindableBodyError"},
    {Error::InvalidJsonError, "InvalidJSONError"},
    {Error::Canceled, "Canceled"},
    {Error::SinkError, "SinkError"},
    {Error::CookieConflictError, "CookieConflictError"},
};

const Family &familyOf(Error::Code code)
{
    for (const Family &family : families) {
        if (family.code == code)
            return family;
    }
    return families[1];
}

bool descends(Error::Code code, Error::Code family)
{
    if (code == family)
        return true;
    for (const Error::Code parent : familyOf(code).parents) {
        if (parent != Error::NoError && descends(parent, family))
            return true;
    }
    return false;
}

} // namespace

// No error needs no memory: d is null then.
Error::Error() = default;

Error::Error(Code code, const QString &message, const QString &detail, Cause cause)
    : d(new ErrorPrivate)
{
    d->code = code;
    d->cause = cause;
    d->message = message;
    d->detail = detail;
}

Error::Error(const Error &other) = default;
Error::Error(Error &&other) noexcept = default;
Error &Error::operator=(const Error &other) = default;
Error &Error::operator=(Error &&other) noexcept = default;
Error::~Error() = default;

Error::Code Error::code() const
{
    return d ? d->code : NoError;
}

Error::Cause Error::cause() const
{
    return d ? d->cause : UnknownCause;
}

QString Error::message() const
{
    return d ? d->message : QString();
}

QString Error::detail() const
{
    return d ? d->detail : QString();
}

QString Error::url() const
{
    return d ? d->url : QString();
}

int Error::hop() const
{
    return d ? d->hop : -1;
}

void Error::setPlace(const QString &url, int hop)
{
    if (!d)
        return;
    d->url = url;
    d->hop = hop;
}

bool Error::isA(Code family) const
{
    return descends(code(), family);
}

QString Error::name() const
{
    return name(code());
}

QString Error::name(Code code)
{
    return QString::fromLatin1(familyOf(code).name);
}

} // namespace Requests
