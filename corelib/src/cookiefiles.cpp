// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "cookiefiles_p.h"

#include "cookieparser_p.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

// Far more than 3000 cookies take.
constexpr qint64 maxFileSize = 64LL * 1024 * 1024;

Error fileError(const QString &what, const QString &fileName, const QString &detail)
{
    return Error(Error::RequestException, what.arg(fileName), detail);
}

} // namespace

Error cookieFileError(qsizetype line, qsizetype column, const QString &what)
{
    return Error(Error::RequestException, u"line %1, column %2: %3"_s.arg(line).arg(column).arg(what));
}

QList<Cookie> cookiesToKeep(const CookieJar &jar, CookieJar::SessionCookies session)
{
    QList<Cookie> cookies = jar.all();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    cookies.removeIf([&](const Cookie &c) {
        return c.isExpired(now) || (c.isSessionCookie() && session == CookieJar::SessionCookies::Drop);
    });
    return cookies;
}

bool hasCookieControl(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), isCookieControl);
}

QString cookieFault(const Cookie &cookie)
{
    if (cookie.name.isEmpty() && cookie.value.isEmpty())
        return u"The cookie has neither a name nor a value."_s;
    if (cookie.name.size() + cookie.value.size() > maxCookieNameAndValue)
        return u"The cookie's name and value are longer than 4096 bytes."_s;
    const QByteArray domain = cookie.domain.toUtf8();
    const QByteArray path = cookie.path.toUtf8();
    if (std::max({domain.size(), path.size(), cookie.sameSite.size()}) > maxCookieAttribute)
        return u"An attribute of the cookie is longer than 1024 bytes."_s;
    for (const QByteArray &text : {cookie.name, cookie.value, domain, path, cookie.sameSite}) {
        if (hasCookieControl(text))
            return u"The cookie holds a control character."_s;
    }
    return {};
}

Result<void> CookieJar::save(const QString &fileName, Format format, SessionCookies session) const
{
    QByteArray text;
    if (format == Format::Json) {
        text = toJson(session);
    } else {
        Result<QByteArray> lines = toNetscape(session);
        if (!lines)
            return fileError(u"The cookies cannot be written to %1."_s, fileName, lines.error().message());
        text = lines.value();
    }
    // Beside the old file and renamed over it, so that no crash leaves half a file.
    QSaveFile file(fileName);
    // Cookies are as good as passwords; nobody else may read them, not even for a moment.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(text) != text.size() || !file.commit())
        return fileError(u"The cookies were not saved to %1."_s, fileName, file.errorString());
    return {};
}

Result<CookieJar> CookieJar::load(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(u"The cookies in %1 cannot be read."_s, fileName, file.errorString());
    const QByteArray text = file.read(maxFileSize + 1);
    if (file.error() != QFile::NoError)
        return fileError(u"The cookies in %1 cannot be read."_s, fileName, file.errorString());
    if (text.size() > maxFileSize)
        return fileError(u"%1 is larger than 64 MiB, which no file of cookies is."_s, fileName, {});
    Result<CookieJar> jar = text.trimmed().startsWith('{') ? fromJson(text) : fromNetscape(text);
    if (!jar)
        return Error(Error::RequestException, fileName + u": "_s + jar.error().message());
    return jar;
}

} // namespace Requests
