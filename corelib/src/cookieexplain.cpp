// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "cookiejar_p.h"
#include "cookierules_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

QString reasonOf(CookieRule rule, const Cookie &cookie, const UrlPlace &url, const QString &path)
{
    switch (rule) {
    case CookieRule::DomainMismatch:
        return url.host.isEmpty()
            ? u"The URL has no host."_s
            : u"It belongs to %1, and the request goes to %2."_s.arg(cookie.domain, url.host);
    case CookieRule::HostOnly:
        return u"It was set for %1 alone, without a Domain, and %2 is another host."_s.arg(cookie.domain,
                                                                                           url.host);
    case CookieRule::PathMismatch:
        return u"It belongs to the path %1, and the request asks for %2."_s.arg(cookie.path, path);
    case CookieRule::SecureOnly:
        return u"It is Secure, and the request goes over %1."_s.arg(url.scheme.isEmpty() ? u"no scheme"_s
                                                                                         : url.scheme);
    case CookieRule::Expired:
        return u"It ended at %1."_s.arg(cookie.expires.toUTC().toString(Qt::ISODate));
    default:
        return {};
    }
}

/// What matters to browsers and not here: there is no page that a request comes from.
QString noteOf(const Cookie &cookie)
{
    QStringList notes;
    const auto isSameSite = [&cookie](QByteArrayView word) {
        return QByteArrayView(cookie.sameSite).compare(word, Qt::CaseInsensitive) == 0;
    };
    if (isSameSite("strict"))
        notes.append(u"SameSite=Strict: a browser sends it only from pages of its own site."_s);
    else if (isSameSite("lax"))
        notes.append(u"SameSite=Lax: a browser sends it from other sites only when a link is followed."_s);
    else if (isSameSite("none") && !cookie.secure)
        notes.append(u"SameSite=None without Secure: browsers refuse it."_s);
    if (!cookie.domain.isEmpty() && !cookie.hostOnly && isPublicSuffix(cookie.domain))
        notes.append(u"Its domain is a public suffix: a browser would not keep it."_s);
    return notes.join(u' ');
}

} // namespace

QList<CookieVerdict> CookieJar::explain(const QString &url, const QDateTime &now) const
{
    const UrlPlace to(url);
    const QString path = cookieRequestPath(to);
    QList<CookieVerdict> verdicts;
    const QList<Cookie> cookies = all();
    verdicts.reserve(cookies.size());
    for (const Cookie &cookie : cookies) {
        const CookieRule rule = sendingRule(cookie, to, path, now);
        verdicts.append(
            {cookie, rule == CookieRule::None, rule, reasonOf(rule, cookie, to, path), noteOf(cookie)});
    }
    return verdicts;
}

} // namespace Requests
