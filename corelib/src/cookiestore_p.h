// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/cookie.h>

#include <QList>
#include <QMap>

#include <functional>
#include <optional>

namespace Requests {

/// What tells cookies apart (RFC 6265 §5.3 step 11). The domain comes first, so that the cookies of one
/// domain lie together.
struct CookieKey {
    QString domain;
    QString path;
    QByteArray name;

    explicit CookieKey(const QString &onlyDomain)
        : domain(onlyDomain)
    {
    }
    explicit CookieKey(const Cookie &cookie)
        : domain(cookie.domain)
        , path(cookie.path)
        , name(cookie.name)
    {
    }
    friend bool operator<(const CookieKey &a, const CookieKey &b);
};

struct StoredCookie {
    Cookie cookie;
    quint64 created = 0; ///< counts up; kept when the cookie is set again
    quint64 lastSet = 0;
};

/// The cookies of a jar, found by domain, bounded in number. A value that is shared until it is changed.
/// Thread: none of its own, the jar locks.
class CookieStore {
public:
    /// Which cookies a caller means; unset: any.
    struct Selection {
        std::optional<QString> domain; ///< in canonical form
        std::optional<QString> path;
        std::optional<QByteArray> name;
    };

    /// Adds or replaces; makes room for it where a limit is reached.
    void put(const Cookie &cookie, const QDateTime &now);
    bool take(const Cookie &cookie);
    qsizetype removeIf(const std::function<bool(const Cookie &)> &condition);
    /// Costs nothing as long as no cookie can have expired.
    void removeExpired(const QDateTime &now);
    void clear() { *this = CookieStore(); }

    [[nodiscard]] qsizetype size() const { return m_cookies.size(); }
    [[nodiscard]] const Cookie *find(const Cookie &like) const;
    /// In the order of creation.
    [[nodiscard]] QList<Cookie> all() const;
    [[nodiscard]] QList<Cookie> select(const Selection &selection) const;
    /// Whatever may be sent to \a host by its domain, and the cookies for every host; in the order of
    /// creation.
    [[nodiscard]] QList<Cookie> candidates(const QString &host) const;
    /// rfc6265bis §5.7: whether an insecure answer that sets \a cookie would replace or hide a Secure one.
    [[nodiscard]] bool hidesSecureCookie(const Cookie &cookie) const;

private:
    using Map = QMap<CookieKey, StoredCookie>;

    void makeRoom(const QString &domain, const QDateTime &now);
    [[nodiscard]] bool isFull(const QString &domain) const;
    void dropOldest(const QString &domain);
    Map::iterator erase(Map::iterator it);
    void collect(const QString &domain, QList<const StoredCookie *> &found) const;

    Map m_cookies;
    QMap<quint64, CookieKey> m_byAge; ///< by StoredCookie::lastSet
    QDateTime m_nextEnd; ///< no cookie expires before it; invalid: none expires
    quint64 m_clock = 0;
};

} // namespace Requests
