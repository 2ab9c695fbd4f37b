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

/// JSON that load() will not refuse.
Result<QByteArray> readableJson(const CookieJar &jar, CookieJar::SessionCookies session)
{
    const QList<Cookie> cookies = cookiesToKeep(jar, session);
    for (const Cookie &cookie : cookies) {
        if (const QString fault = cookieFault(cookie); !fault.isEmpty())
            return cookieHasNoPlace(cookie, u"a file"_s, fault);
    }
    return jar.toJson(session);
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
    for (const QByteArray &text :
         {cookie.name, cookie.value, cookie.domain.toUtf8(), cookie.path.toUtf8(), cookie.sameSite}) {
        if (hasCookieControl(text))
            return u"The cookie holds a control character."_s;
    }
    return {};
}

Error cookieHasNoPlace(const Cookie &cookie, const QString &format, const QString &fault)
{
    const QString name = QString::fromUtf8(cookie.name);
    return Error(Error::RequestException,
                 cookie.domain.isEmpty()
                     ? u"The cookie %1 has no place in %2."_s.arg(name, format)
                     : u"The cookie %1 of %2 has no place in %3."_s.arg(name, cookie.domain, format),
                 fault);
}

Result<void> CookieJar::save(const QString &fileName, Format format, SessionCookies session) const
{
    Result<QByteArray> text = format == Format::Json ? readableJson(*this, session) : toNetscape(session);
    if (!text)
        return fileError(u"The cookies cannot be written to %1."_s, fileName, text.error().message());
    // Beside the old file and renamed over it, so that no crash leaves half a file.
    QSaveFile file(fileName);
    // Cookies are as good as passwords; nobody else may read them, not even for a moment.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(text.value()) != text.value().size() || !file.commit())
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
