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
/// Why a cookie cannot be read from a file, in words; empty: it can. Its length is no reason, as a caller may
/// have set a long one by hand; the length of the file is bounded.
[[nodiscard]] QString cookieFault(const Cookie &cookie);
/// An error for a cookie that \a format cannot hold.
[[nodiscard]] Error cookieHasNoPlace(const Cookie &cookie, const QString &format, const QString &fault);

} // namespace Requests
