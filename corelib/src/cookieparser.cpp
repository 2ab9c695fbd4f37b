// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "cookieparser_p.h"

#include "urlplace_p.h"

#include <QHostAddress>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArrayView trimmedBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

/// Never null: a null value of a cookie is the None of a caller.
QByteArray bytesOf(QByteArrayView text)
{
    return text.isEmpty() ? QByteArray("") : text.toByteArray();
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Up to \a most leading digits, at least \a least, and no further digit behind; -1 otherwise.
int leadingNumber(QByteArrayView token, qsizetype least, qsizetype most)
{
    qsizetype length = 0;
    int number = 0;
    while (length < token.size() && isDigit(token[length])) {
        if (++length > most)
            return -1;
        number = number * 10 + (token[length - 1] - '0');
    }
    return length >= least ? number : -1;
}

std::optional<QTime> timeOf(QByteArrayView token)
{
    int fields[3] = {};
    for (int i = 0; i < 3; ++i) {
        fields[i] = leadingNumber(token, 1, 2);
        if (fields[i] < 0)
            return {};
        while (!token.isEmpty() && isDigit(token.front()))
            token = token.sliced(1);
        if (i == 2)
            break;
        if (token.isEmpty() || token.front() != ':')
            return {};
        token = token.sliced(1);
    }
    // Out of range is found at the end, so that the whole date fails and not this token alone.
    if (fields[0] > 23 || fields[1] > 59 || fields[2] > 59)
        return QTime();
    return QTime(fields[0], fields[1], fields[2]);
}

int monthOf(QByteArrayView token)
{
    static constexpr QByteArrayView names[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                               "jul", "aug", "sep", "oct", "nov", "dec"};
    if (token.size() < 3)
        return 0;
    const auto *found = std::find_if(std::begin(names), std::end(names), [&](QByteArrayView name) {
        return token.first(3).compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == std::end(names) ? 0 : int(found - std::begin(names)) + 1;
}

bool isDateDelimiter(char c)
{
    const auto u = static_cast<unsigned char>(c);
    return u == 0x09 || (u >= 0x20 && u <= 0x2F) || (u >= 0x3B && u <= 0x40) || (u >= 0x5B && u <= 0x60)
        || (u >= 0x7B && u <= 0x7E);
}

bool isAddress(const QString &host)
{
    return !QHostAddress(host).isNull();
}

/// QNetworkCookieJar refuses domains of the public suffix list, which Qt offers in no other way.
class SuffixList : public QNetworkCookieJar {
public:
    [[nodiscard]] bool contains(const QString &domain) const
    {
        QUrl url;
        url.setScheme(u"http"_s);
        url.setHost(u"x."_s + domain);
        QNetworkCookie cookie("x", "x");
        cookie.setDomain(url.host().mid(1)); // as QUrl spells it, with the dot
        return !validateCookie(cookie, url);
    }
};

std::optional<qint64> secondsOf(QByteArrayView value)
{
    const bool negative = value.startsWith('-');
    const QByteArrayView digits = negative ? value.sliced(1) : value;
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), isDigit))
        return {};
    if (negative)
        return -1;
    bool fits = false;
    const qint64 number = digits.toByteArray().toLongLong(&fits);
    // A thousand years is as good as for ever, and keeps the sum with "now" in range.
    constexpr qint64 forever = 1000LL * 366 * 24 * 3600;
    return fits ? qMin(number, forever) : forever;
}

void takeAttribute(SetCookie &cookie, QByteArrayView attribute)
{
    const qsizetype equals = attribute.indexOf('=');
    const QByteArrayView name = trimmedBlanks(equals < 0 ? attribute : attribute.first(equals));
    const QByteArrayView value = equals < 0 ? QByteArrayView() : trimmedBlanks(attribute.sliced(equals + 1));
    if (value.size() > maxCookieAttribute)
        return;
    const auto is = [name](QByteArrayView known) { return name.compare(known, Qt::CaseInsensitive) == 0; };
    if (is("expires")) {
        if (const QDateTime date = parseCookieDate(value); date.isValid())
            cookie.expires = date;
    } else if (is("max-age")) {
        if (const auto seconds = secondsOf(value))
            cookie.maxAge = seconds;
    } else if (is("domain")) {
        const bool dot = value.startsWith('.');
        const QByteArrayView domain = dot ? value.sliced(1) : value;
        if (!domain.isEmpty()) {
            cookie.domain = canonicalHost(QString::fromUtf8(domain));
            cookie.leadingDot = dot;
        }
    } else if (is("path")) {
        cookie.path = bytesOf(value);
    } else if (is("secure")) {
        cookie.secure = true;
    } else if (is("httponly")) {
        cookie.httpOnly = true;
    } else if (is("samesite")) {
        cookie.sameSite = bytesOf(value);
    }
}

} // namespace

QDateTime SetCookie::expiry(const QDateTime &now) const
{
    if (!maxAge)
        return expires;
    return *maxAge > 0 ? now.addSecs(*maxAge) : QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
}

bool isCookieControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F;
}

SetCookie parseSetCookie(const QByteArray &field)
{
    SetCookie cookie;
    const auto refused = [&cookie](CookieRule rule, const QString &reason) {
        cookie.rule = rule;
        cookie.reason = reason;
        return cookie;
    };
    if (std::any_of(field.cbegin(), field.cend(), isCookieControl))
        return refused(CookieRule::ControlCharacter, u"The cookie holds a control character."_s);

    QByteArrayView rest(field);
    const auto nextPart = [&rest] {
        const qsizetype end = rest.indexOf(';');
        const QByteArrayView part = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        return part;
    };
    const QByteArrayView pair = nextPart();
    // rfc6265bis §5.6 step 3 where RFC 6265 ignores the cookie: without "=" it is a value without a name, as
    // browsers have it, and is sent as Requests sends it.
    const qsizetype equals = pair.indexOf('=');
    const QByteArrayView name = equals < 0 ? QByteArrayView() : trimmedBlanks(pair.first(equals));
    const QByteArrayView value = trimmedBlanks(equals < 0 ? pair : pair.sliced(equals + 1));
    if (name.isEmpty() && value.isEmpty())
        return refused(CookieRule::Empty, u"The cookie has neither a name nor a value."_s);
    if (name.size() + value.size() > maxCookieNameAndValue) {
        return refused(CookieRule::TooLong, u"The cookie's name and value are longer than 4096 bytes."_s);
    }
    cookie.name = bytesOf(name);
    cookie.value = bytesOf(value);
    while (!rest.isEmpty())
        takeAttribute(cookie, nextPart());
    return cookie;
}

QDateTime parseCookieDate(QByteArrayView text)
{
    std::optional<QTime> time;
    int day = -1, month = 0, year = -1;
    for (qsizetype begin = 0; begin < text.size();) {
        if (isDateDelimiter(text[begin])) {
            ++begin;
            continue;
        }
        qsizetype end = begin;
        while (end < text.size() && !isDateDelimiter(text[end]))
            ++end;
        const QByteArrayView token = text.sliced(begin, end - begin);
        begin = end;
        if (!time && (time = timeOf(token)))
            continue;
        if (day < 0 && (day = leadingNumber(token, 1, 2)) >= 0)
            continue;
        if (!month && (month = monthOf(token)))
            continue;
        if (year < 0)
            year = leadingNumber(token, 2, 4);
    }
    if (year >= 70 && year <= 99)
        year += 1900;
    else if (year >= 0 && year <= 69)
        year += 2000;
    const QDate date(year, month, day);
    if (!time || !time->isValid() || !date.isValid() || year < 1601)
        return {};
    return QDateTime(date, *time, Qt::UTC);
}

bool cookieDomainMatches(const QString &host, const QString &domain)
{
    return host == domain || (host.endsWith(u'.' + domain) && !isAddress(host));
}

QString defaultCookiePath(const QString &requestPath)
{
    const qsizetype slash = requestPath.lastIndexOf(u'/');
    return requestPath.startsWith(u'/') && slash > 0 ? requestPath.left(slash) : u"/"_s;
}

bool cookiePathMatches(const QString &requestPath, const QString &cookiePath)
{
    return requestPath == cookiePath
        || (requestPath.startsWith(cookiePath)
            && (cookiePath.endsWith(u'/') || requestPath.at(cookiePath.size()) == u'/'));
}

bool isPublicSuffix(const QString &domain)
{
    // The rule "*" of the list: a name of one label, as localhost or an unknown top level.
    return !isAddress(domain) && (!domain.contains(u'.') || SuffixList().contains(domain));
}

} // namespace Requests
