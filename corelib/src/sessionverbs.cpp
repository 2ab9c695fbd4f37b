// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/session.h>

#include "session_p.h"

namespace Requests {

namespace {

/// Requests' head() alone follows no redirects unless asked to.
RequestOptions headOptions(RequestOptions options)
{
    if (!options.allowRedirects)
        options.allowRedirects = false;
    return options;
}

} // namespace

Response Session::request(const QByteArray &method, const UrlText &url, const RequestOptions &options)
{
    return SessionPrivate::wait(requestAsync(method, url, options), "Session::request()");
}

Response Session::send(const PreparedRequest &request, const SendOptions &options)
{
    return SessionPrivate::wait(sendAsync(request, options), "Session::send()");
}

Response Session::get(const UrlText &url, const RequestOptions &options)
{
    return request("GET", url, options);
}

Response Session::options(const UrlText &url, const RequestOptions &options)
{
    return request("OPTIONS", url, options);
}

Response Session::head(const UrlText &url, const RequestOptions &options)
{
    return request("HEAD", url, headOptions(options));
}

Response Session::post(const UrlText &url, const RequestOptions &options)
{
    return request("POST", url, options);
}

Response Session::put(const UrlText &url, const RequestOptions &options)
{
    return request("PUT", url, options);
}

Response Session::patch(const UrlText &url, const RequestOptions &options)
{
    return request("PATCH", url, options);
}

Response Session::del(const UrlText &url, const RequestOptions &options)
{
    return request("DELETE", url, options);
}

PendingResponse Session::getAsync(const UrlText &url, const RequestOptions &options)
{
    return requestAsync("GET", url, options);
}

PendingResponse Session::optionsAsync(const UrlText &url, const RequestOptions &options)
{
    return requestAsync("OPTIONS", url, options);
}

PendingResponse Session::headAsync(const UrlText &url, const RequestOptions &options)
{
    return requestAsync("HEAD", url, headOptions(options));
}

PendingResponse Session::postAsync(const UrlText &url, const RequestOptions &options)
{
    return requestAsync("POST", url, options);
}

PendingResponse Session::putAsync(const UrlText &url, const RequestOptions &options)
{
    return requestAsync("PUT", url, options);
}

PendingResponse Session::patchAsync(const UrlText &url, const RequestOptions &options)
{
    return requestAsync("PATCH", url, options);
}

PendingResponse Session::delAsync(const UrlText &url, const RequestOptions &options)
{
    return requestAsync("DELETE", url, options);
}

} // namespace Requests
