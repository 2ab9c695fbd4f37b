// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "cookiejar_p.h"
#include "urlplace_p.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

// The part of CookieJar that is a dictionary and only reads.

namespace Requests {

namespace {

/// What \a part of each cookie is, each once, in their order.
template<typename Part> QStringList distinct(const QList<Cookie> &cookies, Part part)
{
    QStringList list;
    QSet<QString> seen;
    for (const Cookie &cookie : cookies) {
        const QString text = part(cookie);
        if (!seen.contains(text)) {
            seen.insert(text);
            list.append(text);
        }
    }
    return list;
}

/// As the dicts within dicts of Python's jar give them: by domain, then by path, each where it came first.
QList<Cookie> grouped(QList<Cookie> cookies)
{
    QHash<QString, qsizetype> domains;
    QHash<std::pair<QString, QString>, qsizetype> paths;
    for (const Cookie &cookie : std::as_const(cookies)) {
        const std::pair place(cookie.domainText(), cookie.path);
        if (!domains.contains(place.first))
            domains.insert(place.first, domains.size());
        if (!paths.contains(place))
            paths.insert(place, paths.size());
    }
    const auto rank = [&](const Cookie &cookie) {
        const std::pair place(cookie.domainText(), cookie.path);
        return std::pair(domains.value(place.first), paths.value(place));
    };
    std::stable_sort(cookies.begin(), cookies.end(),
                     [&](const Cookie &a, const Cookie &b) { return rank(a) < rank(b); });
    return cookies;
}

QByteArray shownValue(const Cookie &cookie)
{
    return cookie.value.isNull() ? QByteArray("") : cookie.value;
}

} // namespace

bool CookieJar::isEmpty() const
{
    return size() == 0;
}

qsizetype CookieJar::size() const
{
    const QMutexLocker lock(&d->mutex);
    return d->store.size();
}

bool CookieJar::contains(const QByteArray &name, const QString &domain, const QString &path) const
{
    return !d->snapshot().select(cookieSelection(name, domain, path)).isEmpty();
}

Result<QByteArray> CookieJar::get(const QByteArray &name, const QByteArray &fallback, const QString &domain,
                                  const QString &path) const
{
    const QList<Cookie> found = d->snapshot().select(cookieSelection(name, domain, path));
    if (found.size() > 1) {
        return Error(
            Error::CookieConflictError,
            u"There are %1 cookies with the name %2: name the domain or the path as well."_s.arg(found.size())
                .arg(QString::fromUtf8(name)));
    }
    return found.isEmpty() || found.constFirst().value.isNull() ? fallback : found.constFirst().value;
}

QByteArray CookieJar::value(const QByteArray &name, const QString &domain, const QString &path) const
{
    const QList<Cookie> found = d->snapshot().select(cookieSelection(name, domain, path));
    return found.isEmpty() ? QByteArray() : shownValue(found.constFirst());
}

QList<Cookie> CookieJar::all() const
{
    return d->snapshot().all();
}

QByteArrayList CookieJar::keys() const
{
    QByteArrayList list;
    for (const Cookie &cookie : grouped(all()))
        list.append(cookie.name);
    return list;
}

QByteArrayList CookieJar::values() const
{
    QByteArrayList list;
    for (const Cookie &cookie : grouped(all()))
        list.append(cookie.value);
    return list;
}

Fields CookieJar::items() const
{
    Fields list;
    for (const Cookie &cookie : grouped(all()))
        list.append({cookie.name, cookie.value});
    return list;
}

QStringList CookieJar::domains() const
{
    return distinct(all(), [](const Cookie &c) { return c.domainText(); });
}

QStringList CookieJar::paths() const
{
    return distinct(all(), [](const Cookie &c) { return c.path; });
}

bool CookieJar::hasMultipleDomains() const
{
    return distinct(all(), [](const Cookie &c) { return c.domain; }).size() > 1;
}

Fields CookieJar::toDict(const QString &domain, const QString &path) const
{
    Fields fields;
    QHash<QByteArray, qsizetype> places;
    const QList<Cookie> found = d->snapshot().select(cookieSelection({}, domain, path));
    for (const Cookie &cookie : found) {
        const auto place = places.constFind(cookie.name);
        if (place == places.cend()) {
            places.insert(cookie.name, fields.size());
            fields.append({cookie.name, cookie.value});
        } else {
            fields[*place].value = cookie.value;
        }
    }
    return fields;
}

} // namespace Requests
