// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "cookierules_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

bool hasPrefix(const QByteArray &text, QByteArrayView prefix)
{
    return QByteArrayView(text).first(qMin(text.size(), prefix.size())).compare(prefix, Qt::CaseInsensitive)
        == 0;
}

/// rfc6265bis §4.1.3: what a name promises must be true. Returns the reason of a refusal.
QString brokenPromise(const SetCookie &set, const Cookie &cookie, const UrlPlace &url)
{
    if (cookie.name.isEmpty() && (hasPrefix(cookie.value, "__Secure-") || hasPrefix(cookie.value, "__Host-")))
        return u"A cookie without a name must not look like one with a prefix."_s;
    const bool host = hasPrefix(cookie.name, "__Host-");
    if (!host && !hasPrefix(cookie.name, "__Secure-"))
        return {};
    const QString prefix = host ? u"__Host-"_s : u"__Secure-"_s;
    if (!cookie.secure)
        return u"A cookie whose name begins with %1 must be Secure."_s.arg(prefix);
    if (!url.isSecure())
        return u"A cookie whose name begins with %1 cannot be set over %2."_s.arg(prefix, url.scheme);
    if (host && !set.domain.isEmpty())
        return u"A cookie whose name begins with __Host- must have no Domain."_s;
    if (host && set.path != "/")
        return u"A cookie whose name begins with __Host- must have the Path /."_s;
    return {};
}

} // namespace

CookieAdmission admitCookie(const QByteArray &setCookie, const UrlPlace &url, const QDateTime &now)
{
    SetCookie set = parseSetCookie(setCookie);
    const auto refused = [](CookieRule rule, const QString &reason) {
        return CookieAdmission{{}, rule, reason};
    };
    if (set.rule != CookieRule::None)
        return refused(set.rule, set.reason);
    if (url.host.isEmpty())
        return refused(CookieRule::NoHost, u"The answer came from no host."_s);

    Cookie cookie;
    cookie.name = set.name;
    cookie.value = set.value;
    cookie.domain = url.host;
    cookie.secure = set.secure;
    cookie.httpOnly = set.httpOnly;
    cookie.sameSite = set.sameSite;
    cookie.expires = set.expiry(now);
    cookie.path = set.path.startsWith('/') ? QString::fromUtf8(set.path) : defaultCookiePath(url.path);
    if (cookie.path.size() > maxCookiePath)
        return refused(CookieRule::TooLong, u"The URL's path, and so the cookie's, is too long."_s);
    if (const QString broken = brokenPromise(set, cookie, url); !broken.isEmpty())
        return refused(CookieRule::NamePrefix, broken);

    if (!set.domain.isEmpty() && !cookieDomainMatches(url.host, set.domain)) {
        return refused(CookieRule::ForeignDomain,
                       u"The domain %1 is not the host's own (%2)."_s.arg(set.domain, url.host));
    }
    if (!set.domain.isEmpty() && isPublicSuffix(set.domain)) {
        if (set.domain != url.host) {
            return refused(
                CookieRule::PublicSuffix,
                u"The domain %1 is a public suffix: the cookie would go to strangers."_s.arg(set.domain));
        }
        set.domain.clear(); // a suffix may set cookies for itself alone
    }
    if (!set.domain.isEmpty()) {
        cookie.domain = set.domain;
        cookie.hostOnly = false;
        cookie.leadingDot = true;
    }
    return {cookie, CookieRule::None, {}};
}

QString cookieRequestPath(const UrlPlace &url)
{
    return url.path.startsWith(u'/') ? url.path : u"/"_s;
}

CookieRule sendingRule(const Cookie &cookie, const UrlPlace &url, const QString &path, const QDateTime &now)
{
    if (!cookie.domain.isEmpty() && !cookieDomainMatches(url.host, cookie.domain))
        return CookieRule::DomainMismatch;
    if (!cookie.domain.isEmpty() && cookie.hostOnly && url.host != cookie.domain)
        return CookieRule::HostOnly;
    if (!cookiePathMatches(path, cookie.path))
        return CookieRule::PathMismatch;
    if (cookie.secure && !url.isSecure())
        return CookieRule::SecureOnly;
    return cookie.isExpired(now) ? CookieRule::Expired : CookieRule::None;
}

} // namespace Requests
