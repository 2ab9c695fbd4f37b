// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/cookie.h>

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace Requests {

// rfc6265bis §5.6: limits that every browser keeps, in bytes.
constexpr qsizetype maxCookieNameAndValue = 4096;
constexpr qsizetype maxCookieAttribute = 1024;
/// Of a default path, which comes from the URL and is thus as long as a server's redirect makes it.
constexpr qsizetype maxCookiePath = 8192;

/// The pure part of RFC 6265 §5: what a Set-Cookie field says, and how dates, hosts and paths are compared.
/// Nothing here keeps state, touches a file or asks a clock, so each function can be fuzzed by itself.
/// Where browsers have moved on, draft-ietf-httpbis-rfc6265bis is followed, and named.
struct SetCookie {
    QByteArray name;
    QByteArray value;
    QString domain; ///< the Domain attribute without its leading dot; empty: none
    bool leadingDot = false; ///< the Domain attribute began with a dot
    QByteArray path; ///< the last Path attribute; empty or not absolute: the default path
    QDateTime expires; ///< invalid: no (readable) Expires
    std::optional<qint64> maxAge; ///< seconds
    bool secure = false;
    bool httpOnly = false;
    QByteArray sameSite;
    CookieRule rule = CookieRule::None; ///< why it cannot be a cookie at all; None: it can
    QString reason; ///< the same in words

    /// When it ends, as told by Max-Age or else by Expires (§5.3 step 3); invalid: with the session.
    [[nodiscard]] QDateTime expiry(const QDateTime &now) const;
};

/// rfc6265bis §5.6 step 1: a byte for which a Set-Cookie field is refused.
[[nodiscard]] bool isCookieControl(char c);
/// §5.2.
[[nodiscard]] SetCookie parseSetCookie(const QByteArray &field);
/// §5.1.1; invalid when it is no date.
[[nodiscard]] QDateTime parseCookieDate(QByteArrayView text);
/// §5.1.3; both in canonical form.
[[nodiscard]] bool cookieDomainMatches(const QString &host, const QString &domain);
/// §5.1.4: the path of a cookie that names none, from the path of the request.
[[nodiscard]] QString defaultCookiePath(const QString &requestPath);
/// §5.1.4.
[[nodiscard]] bool cookiePathMatches(const QString &requestPath, const QString &cookiePath);
/// §5.3 step 5: whether \a domain is one under which anybody can register names, as "co.uk".
[[nodiscard]] bool isPublicSuffix(const QString &domain);

} // namespace Requests
