// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>

namespace Requests {

/// One cookie of RFC 6265 §5.3. A value: reentrant, owns what it holds. \since 0.1
struct QREQUESTS_EXPORT Cookie {
    QByteArray name; ///< may be empty: rfc6265bis §5.6 makes a bare word a value without a name
    QByteArray value; ///< null (not empty): set by hand as Requests' None, and sent as the name without "="
    QString domain; ///< lower case, without a leading dot; empty: sent to every host (set by hand, as in
                    ///< Requests)
    QString path = QStringLiteral("/");
    bool hostOnly = true; ///< no Domain attribute: only for exactly that host
    bool secure = false; ///< only over https
    bool httpOnly = false; ///< kept for others; scripts of pages do not exist here
    QByteArray sameSite; ///< as received, not enforced: there is no page to be the same site as
    QDateTime expires; ///< invalid: ends with the session
    bool leadingDot = false; ///< how Requests and cookies.txt write the domain; means nothing for matching

    /// True when it ends with the session: neither Max-Age nor Expires were given.
    [[nodiscard]] bool isSessionCookie() const { return !expires.isValid(); }
    /// True when its end is \a now or before (RFC 6265 §5.3, "expired").
    [[nodiscard]] bool isExpired(const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    /// The domain as Requests shows it: with a leading dot when a Domain attribute named it.
    [[nodiscard]] QString domainText() const;
    /// What it adds to a Cookie field (§5.4 step 4): "name=value", or the one of both that there is.
    [[nodiscard]] QByteArray pair() const;

    /// One Set-Cookie field's value by itself, by RFC 6265 §5.2, as Requests' morsel_to_cookie: \a now is
    /// what Max-Age counts from; domain and path are empty where the field names none, and no host is
    /// compared. Error (RequestException): what parsing alone refuses, as an empty cookie.
    [[nodiscard]] static Result<Cookie> fromSetCookie(const QByteArray &field,
                                                      const QDateTime &now = QDateTime::currentDateTimeUtc());

    /// All but leadingDot, which is a matter of spelling.
    friend bool operator==(const Cookie &a, const Cookie &b)
    {
        return a.name == b.name && a.value == b.value && a.domain == b.domain && a.path == b.path
            && a.hostOnly == b.hostOnly && a.secure == b.secure && a.httpOnly == b.httpOnly
            && a.sameSite == b.sameSite && a.expires == b.expires;
    }
};

/// The rule that keeps a cookie out of a jar or out of a request. \since 0.1
enum class CookieRule {
    None, ///< nothing: it is kept, or sent
    // Out of the jar
    NoHost, ///< the answer came from no host
    ControlCharacter,
    Empty, ///< neither a name nor a value
    TooLong, ///< name and value together exceed 4096 bytes, or a default path 8192 characters
    ForeignDomain, ///< the Domain attribute is not the host's own
    PublicSuffix, ///< the Domain attribute is one under which anybody can register names
    NamePrefix, ///< __Secure- or __Host- promise what is not so
    SecureHidden, ///< over http it would replace or hide a Secure cookie
    // Out of a request
    DomainMismatch,
    HostOnly, ///< for exactly one host, and this is one below it
    PathMismatch,
    SecureOnly, ///< Secure, and the URL is not https
    Expired
};

/// A name of \a rule for programs, as "foreign-domain"; never changes. \since 0.1
[[nodiscard]] QREQUESTS_EXPORT QByteArray cookieRuleId(CookieRule rule);
/// Where \a rule is written, as "RFC 6265 §5.3 step 6"; empty for None. \since 0.1
[[nodiscard]] QREQUESTS_EXPORT QString cookieRuleSection(CookieRule rule);

/// A cookie a server wished to set and was not allowed to. \since 0.1
struct CookieRejection {
    QByteArray setCookie; ///< the field's value
    CookieRule rule = CookieRule::None;
    QString reason; ///< one English sentence for people
};

/// Whether one cookie of a jar would go to a URL; see CookieJar::explain(). \since 0.1
struct CookieVerdict {
    Cookie cookie;
    bool isSent = false;
    CookieRule rule = CookieRule::None; ///< why not; None when it is sent
    QString reason; ///< one English sentence for people; empty when it is sent
    QString note; ///< what a browser would do otherwise (SameSite, a public suffix); empty: nothing
};

} // namespace Requests

Q_DECLARE_METATYPE(Requests::Cookie)
