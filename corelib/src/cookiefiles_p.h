// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/cookiejar.h>

namespace Requests {

/// An error at a place of a text: "line 3, column 7: what".
[[nodiscard]] Error cookieFileError(qsizetype line, qsizetype column, const QString &what);
/// The cookies that a file of \a jar holds.
[[nodiscard]] QList<Cookie> cookiesToKeep(const CookieJar &jar, CookieJar::SessionCookies session);
/// Whether \a text has a byte that no Set-Cookie field could bring (rfc6265bis §5.6 step 1).
[[nodiscard]] bool hasCookieControl(QByteArrayView text);
/// Why a cookie from a file cannot be kept, in words; empty: it can. The limits are those of Set-Cookie.
[[nodiscard]] QString cookieFault(const Cookie &cookie);

} // namespace Requests
