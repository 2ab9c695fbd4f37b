// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/cookie.h>

#include "cookieparser_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

struct RuleText {
    CookieRule rule;
    const char *id;
    const char *section; ///< UTF-8
};

constexpr RuleText ruleTexts[] = {
    {CookieRule::None, "none", ""},
    {CookieRule::NoHost, "no-host", "RFC 6265 §5.1.2"},
    {CookieRule::ControlCharacter, "control-character", "rfc6265bis §5.6 step 1"},
    {CookieRule::Empty, "empty", "rfc6265bis §5.7 step 2"},
    {CookieRule::TooLong, "too-long", "rfc6265bis §5.7 step 4"},
    {CookieRule::ForeignDomain, "foreign-domain", "RFC 6265 §5.3 step 6"},
    {CookieRule::PublicSuffix, "public-suffix", "RFC 6265 §5.3 step 5"},
    {CookieRule::NamePrefix, "name-prefix", "rfc6265bis §4.1.3"},
    {CookieRule::SecureHidden, "secure-hidden", "rfc6265bis §5.7 step 16"},
    {CookieRule::DomainMismatch, "domain-mismatch", "RFC 6265 §5.4 step 1"},
    {CookieRule::HostOnly, "host-only", "RFC 6265 §5.4 step 1"},
    {CookieRule::PathMismatch, "path-mismatch", "RFC 6265 §5.4 step 1"},
    {CookieRule::SecureOnly, "secure-only", "RFC 6265 §5.4 step 1"},
    {CookieRule::Expired, "expired", "RFC 6265 §5.3"},
};

const RuleText &textOf(CookieRule rule)
{
    for (const RuleText &text : ruleTexts) {
        if (text.rule == rule)
            return text;
    }
    return ruleTexts[0];
}

} // namespace

bool Cookie::isExpired(const QDateTime &now) const
{
    return expires.isValid() && expires <= now;
}

QString Cookie::domainText() const
{
    return leadingDot ? u'.' + domain : domain;
}

QByteArray Cookie::pair() const
{
    if (value.isNull())
        return name;
    return name.isEmpty() ? value : QByteArray(name + '=' + value);
}

Result<Cookie> Cookie::fromSetCookie(const QByteArray &field, const QDateTime &now)
{
    const SetCookie set = parseSetCookie(field);
    if (set.rule != CookieRule::None)
        return Error(Error::RequestException, set.reason);
    Cookie cookie;
    cookie.name = set.name;
    cookie.value = set.value;
    cookie.domain = set.domain;
    cookie.hostOnly = set.domain.isEmpty();
    cookie.leadingDot = set.leadingDot;
    cookie.path = set.path.startsWith('/') ? QString::fromUtf8(set.path) : QString();
    cookie.secure = set.secure;
    cookie.httpOnly = set.httpOnly;
    cookie.sameSite = set.sameSite;
    cookie.expires = set.expiry(now);
    return cookie;
}

QByteArray cookieRuleId(CookieRule rule)
{
    return textOf(rule).id;
}

QString cookieRuleSection(CookieRule rule)
{
    return QString::fromUtf8(textOf(rule).section);
}

} // namespace Requests
