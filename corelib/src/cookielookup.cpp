// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "cookiejar_p.h"
#include "urlplace_p.h"

#include <QHash>

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
    for (const Cookie &cookie : all())
        list.append(cookie.name);
    return list;
}

QByteArrayList CookieJar::values() const
{
    QByteArrayList list;
    for (const Cookie &cookie : all())
        list.append(cookie.value);
    return list;
}

Fields CookieJar::items() const
{
    Fields list;
    for (const Cookie &cookie : all())
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
