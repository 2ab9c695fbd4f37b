// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/cookiejar.h>

#include "cookieparser_p.h"
#include "urlplace_p.h"

#include <QHostAddress>
#include <QMutex>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

// RFC 6265 §6.1 asks for at least 50 and 3000; browsers keep 180 a domain.
constexpr qsizetype maxPerDomain = 180;
constexpr qsizetype maxTotal = 3000;

bool isExpired(const Cookie &cookie, const QDateTime &now)
{
    return cookie.expires.isValid() && cookie.expires <= now;
}

bool isSameCookie(const Cookie &a, const Cookie &b)
{
    return a.name == b.name && a.domain == b.domain && a.path == b.path;
}

bool hasPrefix(const QByteArray &text, QByteArrayView prefix)
{
    return QByteArrayView(text).first(qMin(text.size(), prefix.size())).compare(prefix, Qt::CaseInsensitive)
        == 0;
}

QString requestPath(const UrlPlace &url)
{
    return url.path.startsWith(u'/') ? url.path : u"/"_s;
}

/// rfc6265bis §4.1.3: what a name promises must be true. Returns the reason of a refusal.
QString brokenPromise(const SetCookie &set, const Cookie &cookie)
{
    if (cookie.name.isEmpty() && (hasPrefix(cookie.value, "__Secure-") || hasPrefix(cookie.value, "__Host-")))
        return u"A cookie without a name must not look like one with a prefix."_s;
    if (hasPrefix(cookie.name, "__Secure-") && !cookie.secure)
        return u"A cookie whose name begins with __Secure- must be Secure."_s;
    if (!hasPrefix(cookie.name, "__Host-"))
        return {};
    if (!cookie.secure)
        return u"A cookie whose name begins with __Host- must be Secure."_s;
    if (!set.domain.isEmpty())
        return u"A cookie whose name begins with __Host- must have no Domain."_s;
    if (set.path != "/")
        return u"A cookie whose name begins with __Host- must have the Path /."_s;
    return {};
}

} // namespace

class CookieJarPrivate {
public:
    mutable QMutex mutex;
    QList<Cookie> cookies; ///< in the order of their creation

    [[nodiscard]] QList<Cookie> snapshot() const
    {
        const QMutexLocker lock(&mutex);
        return cookies;
    }

    [[nodiscard]] QString take(const QByteArray &field, const UrlPlace &url, const QDateTime &now);
    void store(const Cookie &cookie, const QDateTime &now);

private:
    [[nodiscard]] bool hidesSecureCookie(const Cookie &cookie) const;
    void dropOldest(const QString *domain);
};

/// A cookie keeps its place when it is set again (§5.3 step 11).
void CookieJarPrivate::store(const Cookie &cookie, const QDateTime &now)
{
    const auto same = std::find_if(cookies.begin(), cookies.end(),
                                   [&](const Cookie &other) { return isSameCookie(other, cookie); });
    if (same != cookies.end()) {
        *same = cookie;
        return;
    }
    const auto ofDomain = std::count_if(cookies.cbegin(), cookies.cend(),
                                        [&](const Cookie &other) { return other.domain == cookie.domain; });
    if (ofDomain >= maxPerDomain || cookies.size() >= maxTotal) {
        const auto before = cookies.size();
        cookies.removeIf([&](const Cookie &other) { return isExpired(other, now); });
        if (cookies.size() == before)
            dropOldest(ofDomain >= maxPerDomain ? &cookie.domain : nullptr);
        return store(cookie, now);
    }
    cookies.append(cookie);
}

void CookieJarPrivate::dropOldest(const QString *domain)
{
    const auto oldest = std::find_if(cookies.begin(), cookies.end(),
                                     [domain](const Cookie &c) { return !domain || c.domain == *domain; });
    if (oldest != cookies.end())
        cookies.erase(oldest);
}

/// rfc6265bis §5.7 step 10: over http nobody may put a cookie before a Secure one of the same name.
bool CookieJarPrivate::hidesSecureCookie(const Cookie &cookie) const
{
    return std::any_of(cookies.cbegin(), cookies.cend(), [&](const Cookie &other) {
        return other.secure && other.name == cookie.name && !other.domain.isEmpty()
            && (cookieDomainMatches(other.domain, cookie.domain)
                || cookieDomainMatches(cookie.domain, other.domain))
            && cookiePathMatches(cookie.path, other.path);
    });
}

/// §5.3. Returns the reason of a refusal.
QString CookieJarPrivate::take(const QByteArray &field, const UrlPlace &url, const QDateTime &now)
{
    SetCookie set = parseSetCookie(field);
    if (!set.refusal.isEmpty())
        return set.refusal;
    if (url.host.isEmpty())
        return u"The answer came from no host."_s;

    Cookie cookie;
    cookie.name = set.name;
    cookie.value = set.value;
    cookie.domain = url.host;
    cookie.secure = set.secure;
    cookie.httpOnly = set.httpOnly;
    cookie.sameSite = set.sameSite;
    cookie.expires = set.expiry(now);
    cookie.path = set.path.startsWith('/') ? QString::fromUtf8(set.path) : defaultCookiePath(url.path);
    if (const QString broken = brokenPromise(set, cookie); !broken.isEmpty())
        return broken;

    if (!set.domain.isEmpty() && !cookieDomainMatches(url.host, set.domain))
        return u"The domain %1 is not the host's own (%2)."_s.arg(set.domain, url.host);
    if (!set.domain.isEmpty() && isPublicSuffix(set.domain)) {
        if (set.domain != url.host)
            return u"The domain %1 is a public suffix: the cookie would go to strangers."_s.arg(set.domain);
        set.domain.clear();
    }
    if (!set.domain.isEmpty()) {
        cookie.domain = set.domain;
        cookie.hostOnly = false;
    }
    if (cookie.secure && !url.isSecure())
        return u"A Secure cookie cannot be set over %1."_s.arg(url.scheme);
    if (!url.isSecure() && hidesSecureCookie(cookie))
        return u"There is a Secure cookie of this name, and this answer came over %1."_s.arg(url.scheme);

    if (isExpired(cookie, now))
        cookies.removeIf([&](const Cookie &other) { return isSameCookie(other, cookie); });
    else
        store(cookie, now);
    return {};
}

CookieJar::CookieJar()
    : d(std::make_unique<CookieJarPrivate>())
{
}

CookieJar::CookieJar(std::initializer_list<Field> cookies)
    : CookieJar()
{
    for (const Field &field : cookies)
        set(field.key, field.value);
}

CookieJar::CookieJar(const CookieJar &other)
    : CookieJar()
{
    d->cookies = other.d->snapshot();
}

CookieJar &CookieJar::operator=(const CookieJar &other)
{
    // Never both locks at once: two jars may be assigned to each other from two threads.
    QList<Cookie> cookies = other.d->snapshot();
    const QMutexLocker lock(&d->mutex);
    d->cookies.swap(cookies);
    return *this;
}

CookieJar::~CookieJar() = default;

void CookieJar::set(const QByteArray &name, const QByteArray &value, const QString &domain,
                    const QString &path)
{
    Cookie cookie;
    cookie.name = name;
    cookie.value = value;
    // As RequestsCookieJar.set_cookie: escaped quotes within quotes are lost.
    if (value.size() > 1 && value.startsWith('"') && value.endsWith('"'))
        cookie.value.replace("\\\"", "");
    // A domain given by hand means its hosts as well, as in Requests.
    cookie.hostOnly = domain.isEmpty();
    cookie.domain = domain;
    cookie.path = path;
    insert(cookie);
}

void CookieJar::insert(const Cookie &cookie)
{
    Cookie stored = cookie;
    if (stored.domain.startsWith(u'.')) {
        stored.domain.remove(0, 1);
        stored.hostOnly = false;
    }
    stored.domain = canonicalHost(stored.domain);
    if (stored.path.isEmpty())
        stored.path = u"/"_s;
    const QMutexLocker lock(&d->mutex);
    d->store(stored, QDateTime::currentDateTimeUtc());
}

namespace {

/// Matches cookies by name, domain and path as given by a caller; empty parts match any.
auto selector(const QByteArray &name, const QString &domain, const QString &path)
{
    const QString host = canonicalHost(domain.startsWith(u'.') ? domain.mid(1) : domain);
    return [name, host, path](const Cookie &c) {
        return (name.isEmpty() || c.name == name) && (host.isEmpty() || c.domain == host)
            && (path.isEmpty() || c.path == path);
    };
}

} // namespace

qsizetype CookieJar::remove(const QByteArray &name, const QString &domain, const QString &path)
{
    const QMutexLocker lock(&d->mutex);
    return d->cookies.removeIf(selector(name, domain, path));
}

void CookieJar::clear()
{
    const QMutexLocker lock(&d->mutex);
    d->cookies.clear();
}

bool CookieJar::isEmpty() const
{
    return size() == 0;
}

qsizetype CookieJar::size() const
{
    const QMutexLocker lock(&d->mutex);
    return d->cookies.size();
}

QByteArray CookieJar::value(const QByteArray &name, const QString &domain, const QString &path) const
{
    const QMutexLocker lock(&d->mutex);
    const auto found = std::find_if(d->cookies.cbegin(), d->cookies.cend(), selector(name, domain, path));
    if (found == d->cookies.cend())
        return {};
    return found->value.isNull() ? QByteArray("") : found->value;
}

QList<Cookie> CookieJar::all() const
{
    return d->snapshot();
}

void CookieJar::update(const CookieJar &other)
{
    const QList<Cookie> theirs = other.all();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QMutexLocker lock(&d->mutex);
    for (const Cookie &cookie : theirs)
        d->store(cookie, now);
}

QList<CookieRejection> CookieJar::extract(const QString &url, const Headers &responseHeaders,
                                          const QDateTime &now)
{
    QList<CookieRejection> refused;
    const UrlPlace from(url);
    const QMutexLocker lock(&d->mutex);
    for (const QByteArray &field : responseHeaders.values("set-cookie")) {
        if (const QString reason = d->take(field, from, now); !reason.isEmpty())
            refused.append({field, reason});
    }
    return refused;
}

QList<Cookie> CookieJar::cookiesFor(const QString &url, const QDateTime &now) const
{
    const UrlPlace to(url);
    const QString path = requestPath(to);
    QList<Cookie> matching = d->snapshot();
    matching.removeIf([&](const Cookie &c) {
        const bool domain =
            c.domain.isEmpty() || (c.hostOnly ? to.host == c.domain : cookieDomainMatches(to.host, c.domain));
        return !domain || !cookiePathMatches(path, c.path) || (c.secure && !to.isSecure())
            || isExpired(c, now);
    });
    // §5.4 step 2; the list is in the order of creation already.
    std::stable_sort(matching.begin(), matching.end(),
                     [](const Cookie &a, const Cookie &b) { return a.path.size() > b.path.size(); });
    return matching;
}

QByteArray CookieJar::cookieHeader(const QString &url, const QDateTime &now) const
{
    QByteArray header;
    for (const Cookie &cookie : cookiesFor(url, now)) {
        if (!header.isNull())
            header += "; ";
        header += cookie.name.isEmpty() ? cookie.value : QByteArray(cookie.name + '=' + cookie.value);
    }
    return header;
}

void CookieJar::removeExpired(const QDateTime &now)
{
    const QMutexLocker lock(&d->mutex);
    d->cookies.removeIf([&now](const Cookie &c) { return isExpired(c, now); });
}

} // namespace Requests
