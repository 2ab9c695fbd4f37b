// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cookies/cookiewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

using Requests::Cookie;
using Requests::CookieRule;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Fingerpost::CookieWords)
};

QString pathOf(const QString &url)
{
    const QString path = QUrl(url).path(QUrl::FullyEncoded);
    return path.isEmpty() ? u"/"_s : path;
}

/// Of what \a field asks for, whether or not it may have it.
QString refusal(const Requests::CookieRejection &rejection, const Cookie &asked, const QString &url)
{
    const QString host = QUrl(url).host();
    switch (rejection.rule) {
    case CookieRule::NoHost:
        return Words::tr("The answer came from no host.");
    case CookieRule::ControlCharacter:
        return Words::tr("It holds a control character.");
    case CookieRule::Empty:
        return Words::tr("It has neither a name nor a value.");
    case CookieRule::TooLong:
        return Words::tr("Name and value are longer than 4096 bytes, or its path is too long.");
    case CookieRule::ForeignDomain:
        return Words::tr("It names the domain %1, and %2 may not set cookies for it.")
            .arg(asked.domain, host);
    case CookieRule::PublicSuffix:
        return Words::tr("Its domain %1 is a public suffix: the cookie would go to strangers.")
            .arg(asked.domain);
    case CookieRule::NamePrefix:
        return Words::tr("Its name begins with __Secure- or __Host-, and it does not keep what that "
                         "promises: Secure, set over https, and for __Host- the path / and no Domain.");
    case CookieRule::SecureHidden:
        return Words::tr("Over http it would replace or hide a Secure cookie of the same name.");
    default:
        return rejection.reason;
    }
}

bool isSameSite(const Cookie &cookie, QByteArrayView word)
{
    return QByteArrayView(cookie.sameSite).compare(word, Qt::CaseInsensitive) == 0;
}

/// Of several of that name, in other paths or for other hosts, the one that is most alike.
std::optional<Cookie> keptAs(const Requests::CookieJar &jar, const Cookie &asked)
{
    std::optional<Cookie> found;
    int best = -1;
    const QList<Cookie> kept = jar.all();
    for (const Cookie &cookie : kept) {
        if (cookie.name != asked.name || (!asked.path.isEmpty() && asked.path != cookie.path)
            || (!asked.domain.isEmpty() && asked.domain != cookie.domain))
            continue;
        const int alike =
            (cookie.hostOnly == asked.domain.isEmpty() ? 2 : 0) + (cookie.value == asked.value ? 1 : 0);
        if (alike > best) {
            best = alike;
            found = cookie;
        }
    }
    return found;
}

} // namespace

QList<SetCookieVerdict> setCookiesOf(const Requests::Response &response)
{
    QList<SetCookieVerdict> verdicts;
    QList<Requests::CookieRejection> rejections = response.rejectedCookies();
    const Requests::CookieJar jar = response.cookies();
    const QByteArrayList fields = response.headers().values("set-cookie");
    for (const QByteArray &field : fields) {
        SetCookieVerdict verdict;
        verdict.field = field;
        if (const auto asked = Cookie::fromSetCookie(field))
            verdict.cookie = *asked;
        const auto refused = std::find_if(rejections.begin(), rejections.end(),
                                          [&](const auto &each) { return each.setCookie == field; });
        if (refused != rejections.end()) {
            verdict.rule = refused->rule;
            verdict.reason = refusal(*refused, verdict.cookie, response.url());
            rejections.erase(refused);
        } else {
            verdict.isTaken = true;
            const std::optional<Cookie> kept = keptAs(jar, verdict.cookie);
            // What was kept had not ended when it came, however long ago that is.
            verdict.isRemoval =
                verdict.cookie.isExpired() && !(kept && kept->expires == verdict.cookie.expires);
            verdict.cookie = kept.value_or(verdict.cookie);
            if (verdict.isRemoval)
                verdict.reason = Words::tr("It has ended already: the cookie of that name is removed.");
            verdict.note = CookieWords::browserNote(verdict.cookie);
        }
        verdicts.append(verdict);
    }
    return verdicts;
}

QString cookiePlace(const Requests::PreparedRequest &request)
{
    const QString host = QString::fromUtf8(request.headers().value("Host"));
    if (host.isEmpty())
        return request.url();
    const QUrl url(request.url());
    return url.scheme() + "://"_L1 + host + url.path(QUrl::FullyEncoded);
}

namespace CookieWords {

QString briefly(const Requests::CookieVerdict &verdict, const QString &url)
{
    switch (verdict.rule) {
    case CookieRule::DomainMismatch:
        return Words::tr("another domain");
    case CookieRule::HostOnly:
        return Words::tr("only for %1 itself").arg(verdict.cookie.domain);
    case CookieRule::PathMismatch:
        return Words::tr("path %1 is not in %2").arg(verdict.cookie.path, pathOf(url));
    case CookieRule::SecureOnly:
        return Words::tr("Secure, and this is not https");
    case CookieRule::Expired:
        return Words::tr("expired");
    default:
        return {};
    }
}

QString whyNotSent(const Requests::CookieVerdict &verdict, const QString &url)
{
    const Cookie &cookie = verdict.cookie;
    const QString host = QUrl(url).host();
    switch (verdict.rule) {
    case CookieRule::DomainMismatch:
        return host.isEmpty()
            ? Words::tr("The URL has no host.")
            : Words::tr("It belongs to %1, and the request goes to %2.").arg(cookie.domain, host);
    case CookieRule::HostOnly:
        return Words::tr("It was set for %1 alone, without a Domain, and %2 is another host.")
            .arg(cookie.domain, host);
    case CookieRule::PathMismatch:
        if (pathOf(url).startsWith(cookie.path)) // RFC 6265 §5.1.4: /app is not above /apple
            return Words::tr("Its path is %1. %2 begins with the same letters, but does not lie below it.")
                .arg(cookie.path, pathOf(url));
        return Words::tr("Its path is %1, and the request goes to %2, which does not begin with it.")
            .arg(cookie.path, pathOf(url));
    case CookieRule::SecureOnly:
        return Words::tr("It is Secure, and the request goes over %1.").arg(QUrl(url).scheme());
    case CookieRule::Expired:
        return Words::tr("It ended at %1.")
            .arg(QLocale().toString(cookie.expires.toLocalTime(), QLocale::ShortFormat));
    default:
        return {};
    }
}

QString browserNote(const Cookie &cookie)
{
    QStringList notes;
    if (isSameSite(cookie, "strict"))
        notes.append(Words::tr("SameSite=Strict: a browser sends it only from pages of its own site."));
    else if (isSameSite(cookie, "lax"))
        notes.append(
            Words::tr("SameSite=Lax: a browser sends it from other sites only when a link is followed."));
    else if (isSameSite(cookie, "none") && !cookie.secure)
        notes.append(Words::tr("SameSite=None without Secure: browsers refuse it."));
    return notes.join(u' ');
}

QString attributes(const Cookie &cookie)
{
    QStringList words;
    if (cookie.secure)
        words.append(u"Secure"_s);
    if (cookie.httpOnly)
        words.append(u"HttpOnly"_s);
    if (!cookie.sameSite.isEmpty())
        words.append("SameSite="_L1 + QString::fromUtf8(cookie.sameSite));
    return words.join(u" · "_s);
}

QString span(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (seconds < 2 * minute)
        return Words::tr("%1 s").arg(seconds);
    if (seconds < 2 * hour)
        return Words::tr("%1 min").arg(seconds / minute);
    if (seconds < 2 * day)
        return Words::tr("%1 h").arg(seconds / hour);
    if (seconds < 730 * day)
        return Words::tr("%1 days").arg(seconds / day);
    return Words::tr("%1 years").arg(seconds / (365 * day));
}

QString end(const Cookie &cookie, const QDateTime &now)
{
    if (cookie.isSessionCookie())
        return Words::tr("session");
    if (cookie.isExpired(now))
        return Words::tr("expired");
    return Words::tr("expires in %1").arg(span(now.secsTo(cookie.expires)));
}

QString domain(const Cookie &cookie)
{
    if (cookie.domain.isEmpty())
        return Words::tr("every host");
    return (cookie.hostOnly ? Words::tr("only %1") : Words::tr("%1, with subdomains")).arg(cookie.domain);
}

} // namespace CookieWords

} // namespace Fingerpost
