// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "cookiestore_p.h"

#include "cookieparser_p.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

// RFC 6265 §6.1.
constexpr qsizetype maxPerDomain = 50;
constexpr qsizetype maxTotal = 3000;
// No name of a host is longer, so a longer one has no cookies and costs no time.
constexpr qsizetype maxDomainLength = 1024;

QList<Cookie> inOrder(QList<const StoredCookie *> &found)
{
    std::sort(found.begin(), found.end(),
              [](const StoredCookie *a, const StoredCookie *b) { return a->created < b->created; });
    QList<Cookie> cookies;
    cookies.reserve(found.size());
    for (const StoredCookie *stored : found)
        cookies.append(stored->cookie);
    return cookies;
}

} // namespace

bool operator<(const CookieKey &a, const CookieKey &b)
{
    if (const int order = a.domain.compare(b.domain))
        return order < 0;
    if (const int order = a.path.compare(b.path))
        return order < 0;
    return a.name < b.name;
}

void CookieStore::put(const Cookie &cookie, const QDateTime &now)
{
    const CookieKey key(cookie);
    if (cookie.expires.isValid() && (!m_nextEnd.isValid() || cookie.expires < m_nextEnd))
        m_nextEnd = cookie.expires;
    if (const auto same = m_cookies.find(key); same != m_cookies.end()) {
        m_byAge.remove(same->lastSet);
        same->cookie = cookie;
        same->lastSet = ++m_clock;
        m_byAge.insert(m_clock, key);
        return;
    }
    makeRoom(cookie.domain, now);
    ++m_clock;
    m_cookies.insert(key, {cookie, m_clock, m_clock});
    m_byAge.insert(m_clock, key);
}

/// The cookies that a caller set for every host belong to no domain, and only the total bounds them.
bool CookieStore::isFull(const QString &domain) const
{
    qsizetype count = 0;
    for (auto it = m_cookies.lowerBound(CookieKey(domain));
         it != m_cookies.cend() && it.key().domain == domain && count < maxPerDomain; ++it)
        ++count;
    return !domain.isEmpty() && count >= maxPerDomain;
}

/// §5.3: first what has expired, then of a domain with too many, then of all.
void CookieStore::makeRoom(const QString &domain, const QDateTime &now)
{
    if (!isFull(domain) && size() < maxTotal)
        return;
    removeExpired(now);
    while (isFull(domain))
        dropOldest(domain);
    while (size() >= maxTotal)
        erase(m_cookies.find(m_byAge.first()));
}

/// rfc6265bis §5.7: of one domain those that are not Secure go first.
void CookieStore::dropOldest(const QString &domain)
{
    const auto goesBefore = [](const StoredCookie &a, const StoredCookie &b) {
        return a.cookie.secure != b.cookie.secure ? b.cookie.secure : a.lastSet < b.lastSet;
    };
    auto first = m_cookies.lowerBound(CookieKey(domain));
    for (auto it = first; it != m_cookies.end() && it.key().domain == domain; ++it) {
        if (goesBefore(*it, *first))
            first = it;
    }
    if (first != m_cookies.end())
        erase(first);
}

CookieStore::Map::iterator CookieStore::erase(Map::iterator it)
{
    m_byAge.remove(it->lastSet);
    return m_cookies.erase(it);
}

bool CookieStore::take(const Cookie &cookie)
{
    const CookieKey key(cookie);
    if (!m_cookies.contains(key))
        return false;
    erase(m_cookies.find(key));
    return true;
}

qsizetype CookieStore::removeIf(const std::function<bool(const Cookie &)> &condition)
{
    // Looked at first, so that a store shared with a copy is not copied for nothing.
    if (std::none_of(m_cookies.cbegin(), m_cookies.cend(),
                     [&](const StoredCookie &stored) { return condition(stored.cookie); }))
        return 0;
    const qsizetype before = size();
    for (auto it = m_cookies.begin(); it != m_cookies.end();)
        it = condition(it->cookie) ? erase(it) : std::next(it);
    return before - size();
}

void CookieStore::removeExpired(const QDateTime &now)
{
    if (!m_nextEnd.isValid() || m_nextEnd > now)
        return;
    removeIf([&now](const Cookie &c) { return c.isExpired(now); });
    m_nextEnd = {};
    for (const StoredCookie &stored : std::as_const(m_cookies)) {
        const QDateTime &end = stored.cookie.expires;
        if (end.isValid() && (!m_nextEnd.isValid() || end < m_nextEnd))
            m_nextEnd = end;
    }
}

const Cookie *CookieStore::find(const Cookie &like) const
{
    const auto it = m_cookies.constFind(CookieKey(like));
    return it == m_cookies.cend() ? nullptr : &it->cookie;
}

QList<Cookie> CookieStore::all() const
{
    return select({});
}

QList<Cookie> CookieStore::select(const Selection &selection) const
{
    QList<const StoredCookie *> found;
    auto it = selection.domain ? m_cookies.lowerBound(CookieKey(*selection.domain)) : m_cookies.cbegin();
    for (; it != m_cookies.cend(); ++it) {
        if (selection.domain && it.key().domain != *selection.domain)
            break;
        if ((!selection.path || it.key().path == *selection.path)
            && (!selection.name || it.key().name == *selection.name))
            found.append(&*it);
    }
    return inOrder(found);
}

void CookieStore::collect(const QString &domain, QList<const StoredCookie *> &found) const
{
    for (auto it = m_cookies.lowerBound(CookieKey(domain));
         it != m_cookies.cend() && it.key().domain == domain; ++it)
        found.append(&*it);
}

QList<Cookie> CookieStore::candidates(const QString &host) const
{
    QList<const StoredCookie *> found;
    collect(u""_s, found);
    if (!host.isEmpty() && host.size() <= maxDomainLength) {
        collect(host, found);
        for (qsizetype dot = host.indexOf(u'.'); dot >= 0; dot = host.indexOf(u'.', dot + 1)) {
            if (dot + 1 < host.size())
                collect(host.mid(dot + 1), found);
        }
    }
    return inOrder(found);
}

bool CookieStore::hidesSecureCookie(const Cookie &cookie) const
{
    return std::any_of(m_cookies.cbegin(), m_cookies.cend(), [&](const StoredCookie &stored) {
        const Cookie &other = stored.cookie;
        return other.secure && other.name == cookie.name && !other.domain.isEmpty()
            && (cookieDomainMatches(other.domain, cookie.domain)
                || cookieDomainMatches(cookie.domain, other.domain))
            && cookiePathMatches(cookie.path, other.path);
    });
}

} // namespace Requests
