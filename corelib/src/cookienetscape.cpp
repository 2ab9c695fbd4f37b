// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "cookiefiles_p.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

// cookies.txt: one cookie a line, seven fields with tabs between them:
// domain, whether its hosts get it too, path, secure, end in seconds since 1970 (0: with the session), name,
// value.

namespace Requests {

namespace {

constexpr QByteArrayView httpOnlyMark = "#HttpOnly_";
constexpr int fieldCount = 7;

struct Line {
    QByteArrayView text;
    qsizetype number; ///< counted from 1
};

/// The fields of a line and where they begin. The last one has the rest, as a value may hold tabs.
struct LineFields {
    std::array<QByteArrayView, fieldCount> text;
    std::array<qsizetype, fieldCount> column; ///< counted from 1
    int count = 0;

    LineFields(QByteArrayView line, qsizetype skipped)
    {
        qsizetype begin = 0;
        while (count < fieldCount) {
            const qsizetype tab = count == fieldCount - 1 ? -1 : line.indexOf('\t', begin);
            const auto index = size_t(count++);
            text[index] = tab < 0 ? line.sliced(begin) : line.sliced(begin, tab - begin);
            column[index] = skipped + begin + 1;
            if (tab < 0)
                break;
            begin = tab + 1;
        }
    }
};

std::optional<bool> truth(QByteArrayView text)
{
    if (text.compare("TRUE", Qt::CaseInsensitive) == 0)
        return true;
    if (text.compare("FALSE", Qt::CaseInsensitive) == 0)
        return false;
    return {};
}

/// Seconds since 1970; some writers add a fraction, or leave the field empty for "with the session".
std::optional<QDateTime> endOf(QByteArrayView text)
{
    const qsizetype point = text.indexOf('.');
    const QByteArray whole = (point < 0 ? text : text.first(point)).toByteArray();
    if (text.isEmpty() || whole == "0")
        return QDateTime();
    bool isNumber = false;
    const qint64 seconds = whole.toLongLong(&isNumber);
    if (!isNumber)
        return {};
    // The year 9999: what lies beyond is as good as for ever, and stays in QDateTime's range.
    return QDateTime::fromSecsSinceEpoch(qBound(qint64(0), seconds, qint64(253402300799)), Qt::UTC);
}

Result<Cookie> cookieOf(const Line &line)
{
    const bool httpOnly = line.text.startsWith(httpOnlyMark);
    const qsizetype skipped = httpOnly ? httpOnlyMark.size() : 0;
    const LineFields fields(line.text.sliced(skipped), skipped);
    const auto fault = [&](size_t field, const QString &what) {
        return cookieFileError(line.number, fields.column[field], what);
    };
    // Some writers drop the last tab when the value is empty.
    if (fields.count < fieldCount - 1) {
        return cookieFileError(
            line.number, line.text.size() + 1,
            u"A cookie has seven fields with tabs between them, this line has %1."_s.arg(fields.count));
    }
    const std::optional<bool> hostsToo = truth(fields.text[1]);
    if (!hostsToo)
        return fault(1, u"TRUE or FALSE is expected."_s);
    const std::optional<bool> secure = truth(fields.text[3]);
    if (!secure)
        return fault(3, u"TRUE or FALSE is expected."_s);
    const std::optional<QDateTime> expires = endOf(fields.text[4]);
    if (!expires)
        return fault(4, u"The cookie's end is expected, in seconds since 1970."_s);

    Cookie cookie;
    const QString domain = QString::fromUtf8(fields.text[0]);
    cookie.leadingDot = domain.startsWith(u'.');
    cookie.domain = cookie.leadingDot ? domain.mid(1) : domain;
    cookie.hostOnly = !*hostsToo;
    cookie.path = QString::fromUtf8(fields.text[2]);
    cookie.secure = *secure;
    cookie.httpOnly = httpOnly;
    cookie.expires = *expires;
    cookie.name = fields.text[5].toByteArray();
    cookie.value = fields.text[6].isEmpty() ? QByteArray("") : fields.text[6].toByteArray();
    if (const QString wrong = cookieFault(cookie); !wrong.isEmpty())
        return fault(5, wrong);
    return cookie;
}

bool isComment(QByteArrayView line)
{
    return line.trimmed().isEmpty() || (line.startsWith('#') && !line.startsWith(httpOnlyMark))
        || line.startsWith('$');
}

} // namespace

Result<QByteArray> CookieJar::toNetscape(SessionCookies session) const
{
    QByteArray text = "# Netscape HTTP Cookie File\n\n";
    const QList<Cookie> cookies = cookiesToKeep(*this, session);
    for (const Cookie &cookie : cookies) {
        const bool isBare = cookie.value.isNull(); // a word is a value without a name there, as in Python
        const QByteArrayList fields{
            (cookie.hostOnly ? QByteArray() : QByteArray(".")) + cookie.domain.toUtf8(),
            cookie.hostOnly ? "FALSE" : "TRUE",
            cookie.path.toUtf8(),
            cookie.secure ? "TRUE" : "FALSE",
            QByteArray::number(cookie.isSessionCookie() ? 0 : cookie.expires.toSecsSinceEpoch()),
            isBare ? QByteArray() : cookie.name,
            isBare ? cookie.name : cookie.value};
        const bool hasTab = std::any_of(fields.cbegin(), fields.cend() - 1,
                                        [](const QByteArray &field) { return field.contains('\t'); });
        const QString fault = cookieFault(cookie);
        const char first = fields.constFirst().isEmpty() ? '\0' : fields.constFirst().front();
        if (!fault.isEmpty() || hasTab || first == '#' || first == '$')
            return cookieHasNoPlace(cookie, u"a cookies.txt"_s, fault);
        text += (cookie.httpOnly ? httpOnlyMark.toByteArray() : QByteArray()) + fields.join('\t') + '\n';
    }
    return text;
}

Result<CookieJar> CookieJar::fromNetscape(const QByteArray &text)
{
    CookieJar jar;
    const QByteArrayView all(text);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    qsizetype number = 0;
    for (qsizetype begin = 0; begin < all.size();) {
        qsizetype end = all.indexOf('\n', begin);
        end = end < 0 ? all.size() : end;
        QByteArrayView line = all.sliced(begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.endsWith('\r'))
            line.chop(1);
        if (number == 1 && line.startsWith("\xEF\xBB\xBF"))
            line = line.sliced(3);
        if (isComment(line))
            continue;
        Result<Cookie> cookie = cookieOf({line, number});
        if (!cookie)
            return cookie.error();
        if (!cookie->isExpired(now))
            jar.insert(*cookie);
    }
    return jar;
}

} // namespace Requests
