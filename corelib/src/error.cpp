// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/error.h>

#include "urlparts_p.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

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
    const char *others = ""; ///< bases behind RequestException and Python's OSError, with blanks between
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
    {Error::MissingSchema, "MissingSchema", {Error::RequestException, Error::NoError}, "ValueError"},
    {Error::InvalidSchema, "InvalidSchema", {Error::RequestException, Error::NoError}, "ValueError"},
    {Error::InvalidUrl, "InvalidURL", {Error::RequestException, Error::NoError}, "ValueError"},
    {Error::InvalidHeader, "InvalidHeader", {Error::RequestException, Error::NoError}, "ValueError"},
    {Error::InvalidMethod, "InvalidMethod"},
    {Error::InvalidProxyUrl, "InvalidProxyURL", {Error::InvalidUrl, Error::NoError}, "ValueError"},
    {Error::ChunkedEncodingError, "ChunkedEncodingError"},
    {Error::ContentDecodingError,
     "ContentDecodingError",
     {Error::RequestException, Error::NoError},
     "HTTPError"},
    {Error::StreamConsumedError,
     "StreamConsumedError",
     {Error::RequestException, Error::NoError},
     "TypeError"},
    {Error::RetryError, "RetryError"},
    {Error::UnrewindableBodyError, "UnrewindableBodyError"},
    {Error::InvalidJsonError, "InvalidJSONError"},
    {Error::JsonDecodeError,
     "JSONDecodeError",
     {Error::InvalidJsonError, Error::NoError},
     "JSONDecodeError ValueError"},
    {Error::CookieConflictError, "CookieConflictError"},
    {Error::Canceled, "Canceled"},
    {Error::SinkError, "SinkError"},
};

/// Not among requests.exceptions.
constexpr Error::Code ownCodes[] = {Error::NoError, Error::InvalidMethod, Error::CookieConflictError,
                                    Error::Canceled, Error::SinkError};

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

/// Nearest first, RequestException not among them.
QStringList basesBelowRoot(Error::Code code)
{
    QStringList names;
    for (const Error::Code parent : familyOf(code).parents) {
        if (parent != Error::NoError && parent != Error::RequestException)
            names += QStringList(Error::name(parent)) + basesBelowRoot(parent);
    }
    return names;
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
    d->url = shownUrl(url);
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

QMap<QString, QStringList> Error::requestsTree()
{
    QMap<QString, QStringList> tree{
        {u"RequestsWarning"_s, {u"Warning"_s}},
        {u"RequestsDependencyWarning"_s, {u"RequestsWarning"_s, u"Warning"_s}},
        {u"FileModeWarning"_s, {u"RequestsWarning"_s, u"DeprecationWarning"_s, u"Warning"_s}}};
    for (const Family &family : families) {
        if (std::find(std::begin(ownCodes), std::end(ownCodes), family.code) != std::end(ownCodes))
            continue;
        QStringList bases = basesBelowRoot(family.code);
        if (family.code != RequestException)
            bases.append(name(RequestException));
        bases.append(u"OSError"_s);
        bases += QString::fromLatin1(family.others).split(u' ', Qt::SkipEmptyParts);
        tree.insert(QString::fromLatin1(family.name), bases);
    }
    return tree;
}

} // namespace Requests
