// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cookieparser_p.h"
#include "urlplace_p.h"

#include <qrequests/cookie.h>

namespace Requests {

/// A cookie as a jar may keep it, or the rule against it.
struct CookieAdmission {
    Cookie cookie;
    CookieRule rule = CookieRule::None;
    QString reason;
};

/// RFC 6265 §5.3 for one Set-Cookie field of an answer from \a url, as far as it needs no jar. Pure.
[[nodiscard]] CookieAdmission admitCookie(const QByteArray &setCookie, const UrlPlace &url,
                                          const QDateTime &now);
/// The path of a request to \a url, as cookies are compared with it.
[[nodiscard]] QString cookieRequestPath(const UrlPlace &url);
/// §5.4 step 1: why \a cookie is not sent to \a url, whose path is \a path; None when it is. Pure.
[[nodiscard]] CookieRule sendingRule(const Cookie &cookie, const UrlPlace &url, const QString &path,
                                     const QDateTime &now);

} // namespace Requests
