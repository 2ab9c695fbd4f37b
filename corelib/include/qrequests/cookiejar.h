// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>
#include <qrequests/fields.h>
#include <qrequests/headers.h>

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

namespace Requests {

/// One cookie of RFC 6265. A value. \since 0.1
struct Cookie {
    QByteArray name;
    QByteArray value;
    QString domain; ///< lower case, without a leading dot; empty: sent to every host (set by hand, as in
                    ///< Requests)
    QString path = QStringLiteral("/");
    bool hostOnly = true; ///< no Domain attribute: only for exactly that host
    bool secure = false;
    bool httpOnly = false;
    QByteArray sameSite; ///< as received, not enforced: there is no page to be the same site as
    QDateTime expires; ///< invalid: ends with the session

    [[nodiscard]] bool isSessionCookie() const { return !expires.isValid(); }
    friend bool operator==(const Cookie &, const Cookie &) = default;
};

/// A cookie a server wished to set and was not allowed to, with the reason in words.
struct CookieRejection {
    QByteArray setCookie; ///< the field's value
    QString reason;
};

class CookieJarPrivate;

/// Requests' RequestsCookieJar after RFC 6265, with public suffixes and the __Host- and __Secure- prefixes.
/// Copying makes an independent jar. Thread: safe; a Session's jar is also used on the I/O thread. \since 0.1
class QREQUESTS_EXPORT CookieJar {
public:
    CookieJar();
    /// Name and value pairs sent to every host: Requests' dict form.
    CookieJar(std::initializer_list<Field> cookies);
    CookieJar(const CookieJar &other);
    CookieJar &operator=(const CookieJar &other);
    ~CookieJar();

    /// Sets a cookie by hand; \a domain empty: for every host.
    void set(const QByteArray &name, const QByteArray &value, const QString &domain = {},
             const QString &path = QStringLiteral("/"));
    void insert(const Cookie &cookie);
    /// Removes the cookies that match all parts given (empty: any); returns how many.
    qsizetype remove(const QByteArray &name, const QString &domain = {}, const QString &path = {});
    void clear();
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] qsizetype size() const;
    /// The value of the first cookie of that name; null when there is none.
    [[nodiscard]] QByteArray value(const QByteArray &name, const QString &domain = {},
                                   const QString &path = {}) const;
    [[nodiscard]] QList<Cookie> all() const;
    /// These and \a other's, which win.
    void update(const CookieJar &other);

    /// Takes the Set-Cookie fields of an answer from \a url (RFC 6265 §5.3). Returns what was refused and
    /// why.
    QList<CookieRejection> extract(const QString &url, const Headers &responseHeaders,
                                   const QDateTime &now = QDateTime::currentDateTimeUtc());
    /// The cookies for a request to \a url, in the order of RFC 6265 §5.4.
    [[nodiscard]] QList<Cookie> cookiesFor(const QString &url,
                                           const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    /// The Cookie field's value for \a url; null when no cookie matches.
    [[nodiscard]] QByteArray cookieHeader(const QString &url,
                                          const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    /// Drops what has expired.
    void removeExpired(const QDateTime &now = QDateTime::currentDateTimeUtc());

private:
    std::unique_ptr<CookieJarPrivate> d;
};

} // namespace Requests
