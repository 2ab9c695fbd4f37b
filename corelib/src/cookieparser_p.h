// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace Requests {

/// The pure part of RFC 6265 §5: what a Set-Cookie field says, and how dates, hosts and paths are compared.
/// Where browsers have moved on, draft-ietf-httpbis-rfc6265bis is followed, and named.
struct SetCookie {
    QByteArray name;
    QByteArray value;
    QString domain; ///< the Domain attribute without its leading dot; empty: none
    QByteArray path; ///< the last Path attribute; empty or not absolute: the default path
    QDateTime expires; ///< invalid: no (readable) Expires
    std::optional<qint64> maxAge; ///< seconds
    bool secure = false;
    bool httpOnly = false;
    QByteArray sameSite;
    QString refusal; ///< why it cannot be a cookie at all; empty: it can

    /// When it ends, as told by Max-Age or else by Expires (§5.3 step 3); invalid: with the session.
    [[nodiscard]] QDateTime expiry(const QDateTime &now) const;
};

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
