// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>
#include <qrequests/preparedrequest.h>
#include <qrequests/response.h>

namespace Requests {

/// The pure part of following redirects: Requests' resolve_redirects, rebuild_method and should_strip_auth.
namespace Redirect {

/// RFC 3986 §5.2 on text: nothing is decoded or encoded on the way.
[[nodiscard]] QString joinUrl(const QString &base, const QString &reference);
/// Requests' get_redirect_target: null when the answer is no redirect.
[[nodiscard]] QString location(const Response &response);
/// Where the answer points to, joined to its URL and with its fragment kept (RFC 9110 §10.2.2).
[[nodiscard]] QString target(const Response &response);
/// The method of the next hop: POST becomes GET after 301, everything but HEAD after 302 and 303.
[[nodiscard]] QByteArray method(const QByteArray &method, int status);
[[nodiscard]] bool stripsAuth(const QString &from, const QString &to);
/// The whole next request. UnrewindableBodyError when its body cannot be sent again.
[[nodiscard]] Result<PreparedRequest> request(const Response &response, const CookieJar &sessionCookies,
                                              bool trustEnv);

} // namespace Redirect

} // namespace Requests
