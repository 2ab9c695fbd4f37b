// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "cookiejar_p.h"
#include "cookierules_p.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

QString canonicalDomain(const QString &domain)
{
    const QString host = canonicalHost(domain.startsWith(u'.') ? domain.mid(1) : domain);
    return host.isEmpty() ? u""_s : host; // never null, which would mean "any"
}

QDateTime currentTime()
{
    return QDateTime::currentDateTimeUtc();
}

/// A cookie set by hand, as RequestsCookieJar.set() makes it.
Cookie cookieByHand(const QByteArray &name, const QByteArray &value, const QString &domain,
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
    return normalCookie(cookie);
}

} // namespace

CookieStore::Selection cookieSelection(const QByteArray &name, const QString &domain, const QString &path)
{
    CookieStore::Selection parts;
    if (!domain.isNull())
        parts.domain = canonicalDomain(domain);
    if (!path.isNull())
        parts.path = path;
    if (!name.isNull())
        parts.name = name;
    return parts;
}

Cookie normalCookie(Cookie cookie)
{
    if (cookie.domain.startsWith(u'.')) {
        cookie.hostOnly = false;
        cookie.leadingDot = true;
    }
    cookie.domain = canonicalDomain(cookie.domain);
    if (cookie.domain.isEmpty() || cookie.hostOnly)
        cookie.leadingDot = false;
    if (cookie.path.isEmpty())
        cookie.path = u"/"_s;
    return cookie;
}

CookieJar::CookieJar()
    : d(std::make_unique<CookieJarPrivate>())
{
}

CookieJar::CookieJar(std::initializer_list<Field> cookies)
    : CookieJar(fromDict(Fields(cookies)))
{
}

CookieJar::CookieJar(const CookieJar &other)
    : CookieJar()
{
    d->store = other.d->snapshot();
}

CookieJar &CookieJar::operator=(const CookieJar &other)
{
    // Never both locks at once: two jars may be assigned to each other from two threads.
    CookieStore store = other.d->snapshot();
    const QMutexLocker lock(&d->mutex);
    std::swap(d->store, store);
    return *this;
}

CookieJar::~CookieJar() = default;

CookieJar CookieJar::fromDict(const Fields &fields, const CookieJar &jar, bool overwrite)
{
    CookieJar result(jar);
    QSet<QByteArray> taken;
    if (!overwrite) {
        const QByteArrayList names = jar.keys();
        taken = QSet<QByteArray>(names.begin(), names.end());
    }
    const QDateTime now = currentTime();
    for (const Field &field : fields) {
        if (!taken.contains(field.key))
            result.d->store.put(cookieByHand(field.key, field.value, {}, {}), now);
    }
    return result;
}

void CookieJar::set(const QByteArray &name, const QByteArray &value, const QString &domain,
                    const QString &path)
{
    if (value.isNull()) {
        remove(name.isNull() ? QByteArray("") : name, domain, path);
        return;
    }
    const QMutexLocker lock(&d->mutex);
    d->store.put(cookieByHand(name, value, domain, path), currentTime());
}

void CookieJar::insert(const Cookie &cookie)
{
    const Cookie stored = normalCookie(cookie);
    const QMutexLocker lock(&d->mutex);
    d->store.put(stored, currentTime());
}

qsizetype CookieJar::remove(const QByteArray &name, const QString &domain, const QString &path)
{
    const CookieStore::Selection parts = cookieSelection(name, domain, path);
    const QMutexLocker lock(&d->mutex);
    const QList<Cookie> found = d->store.select(parts);
    for (const Cookie &cookie : found)
        d->store.take(cookie);
    return found.size();
}

void CookieJar::clear()
{
    const QMutexLocker lock(&d->mutex);
    d->store.clear();
}

qsizetype CookieJar::clear(const QString &domain, const QString &path, const QByteArray &name)
{
    return remove(name, domain.isNull() ? u""_s : domain, path);
}

void CookieJar::clearSessionCookies()
{
    const QMutexLocker lock(&d->mutex);
    d->store.removeIf([](const Cookie &c) { return c.isSessionCookie(); });
}

void CookieJar::removeExpired(const QDateTime &now)
{
    const QMutexLocker lock(&d->mutex);
    d->store.removeExpired(now);
}

void CookieJar::update(const CookieJar &other)
{
    const CookieStore theirs = other.d->snapshot();
    const QMutexLocker lock(&d->mutex);
    if (d->store.size() == 0) {
        d->store = theirs;
        return;
    }
    const QDateTime now = currentTime();
    for (const Cookie &cookie : theirs.all())
        d->store.put(cookie, now);
}

CookieJar CookieJar::merged(const CookieJar &other) const
{
    CookieJar result(*this);
    result.update(other);
    return result;
}

QList<CookieRejection> CookieJar::extract(const QString &url, const Headers &responseHeaders,
                                          const QDateTime &now)
{
    QList<CookieRejection> refused;
    const UrlPlace from(url);
    const QByteArrayList fields = responseHeaders.values("set-cookie");
    const QMutexLocker lock(&d->mutex);
    d->store.removeExpired(now); // §5.3: none may stay in the store
    for (const QByteArray &field : fields) {
        CookieAdmission admitted = admitCookie(field, from, now);
        if (admitted.rule == CookieRule::None && !from.isSecure()
            && d->store.hidesSecureCookie(admitted.cookie)) {
            admitted.rule = CookieRule::SecureHidden;
            admitted.reason =
                u"There is a Secure cookie of this name, and this answer came over %1."_s.arg(from.scheme);
        }
        if (admitted.rule != CookieRule::None)
            refused.append({field, admitted.rule, admitted.reason});
        else if (admitted.cookie.isExpired(now))
            d->store.take(admitted.cookie); // how a server deletes
        else
            d->store.put(admitted.cookie, now);
    }
    return refused;
}

QList<Cookie> CookieJar::cookiesFor(const QString &url, const QDateTime &now) const
{
    const UrlPlace to(url);
    const QString path = cookieRequestPath(to);
    QList<Cookie> matching = d->snapshot().candidates(to.host);
    matching.removeIf([&](const Cookie &c) { return sendingRule(c, to, path, now) != CookieRule::None; });
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
        header += cookie.pair();
    }
    return header;
}

bool operator==(const CookieJar &a, const CookieJar &b)
{
    // One after the other: two threads may compare two jars both ways.
    const CookieStore left = a.d->snapshot();
    const CookieStore right = b.d->snapshot();
    const QList<Cookie> cookies = left.all();
    return left.size() == right.size() && std::all_of(cookies.cbegin(), cookies.cend(), [&](const Cookie &c) {
               const Cookie *other = right.find(c);
               return other && *other == c;
           });
}

} // namespace Requests
