// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "cookiefiles_p.h"
#include "jsonplace_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

constexpr auto formatName = "qrequests-cookies"_L1;

/// Bytes as text where they are UTF-8, else as {"base64": …}.
QJsonValue jsonBytes(const QByteArray &bytes)
{
    if (bytes.isNull())
        return QJsonValue::Null;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (!decoder.hasError() && text.toUtf8() == bytes)
        return text;
    return QJsonObject{{u"base64"_s, QString::fromLatin1(bytes.toBase64())}};
}

std::optional<QByteArray> bytesOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().isEmpty() ? QByteArray("") : value.toString().toUtf8();
    if (value.isNull() || value.isUndefined())
        return QByteArray();
    const QJsonValue encoded = value.toObject().value("base64"_L1);
    if (!encoded.isString())
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(encoded.toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {};
    return decoded.decoded.isEmpty() ? QByteArray("") : decoded.decoded;
}

QJsonObject objectOf(const Cookie &cookie)
{
    QJsonObject object{{u"name"_s, jsonBytes(cookie.name.isNull() ? QByteArray("") : cookie.name)},
                       {u"value"_s, jsonBytes(cookie.value)},
                       {u"domain"_s, cookie.domainText()},
                       {u"hostOnly"_s, cookie.hostOnly},
                       {u"path"_s, cookie.path},
                       {u"secure"_s, cookie.secure},
                       {u"httpOnly"_s, cookie.httpOnly}};
    if (!cookie.sameSite.isEmpty())
        object.insert(u"sameSite"_s, jsonBytes(cookie.sameSite));
    if (!cookie.isSessionCookie())
        object.insert(u"expires"_s, cookie.expires.toUTC().toString(Qt::ISODateWithMs));
    return object;
}

/// Reads the members of one cookie; remembers the first that is wrong.
class Reader {
public:
    explicit Reader(const QJsonObject &object)
        : m_object(object)
    {
    }

    void take(const QString &key, QString *text)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isString())
            *text = value.toString();
        else if (!value.isUndefined())
            refuse(key, u"Text is expected."_s);
    }
    void take(const QString &key, bool *flag)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isBool())
            *flag = value.toBool();
        else if (!value.isUndefined())
            refuse(key, u"true or false is expected."_s);
    }
    void take(const QString &key, QByteArray *bytes)
    {
        const std::optional<QByteArray> read = bytesOf(m_object.value(key));
        if (read)
            *bytes = *read;
        else
            refuse(key, u"Text is expected, or bytes as {\"base64\": …}."_s);
    }
    void take(const QString &key, QDateTime *date)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined() || value.isNull())
            return;
        *date = QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
        if (!date->isValid())
            refuse(key, u"A date is expected, as 2030-12-31T23:59:59Z."_s);
    }
    void refuse(const QString &key, const QString &what)
    {
        if (m_fault.isEmpty()) {
            m_faultKey = key;
            m_fault = what;
        }
    }
    [[nodiscard]] const QString &fault() const { return m_fault; }
    [[nodiscard]] const QString &faultKey() const { return m_faultKey; }

private:
    QJsonObject m_object;
    QString m_fault;
    QString m_faultKey;
};

Error errorAt(const QByteArray &text, qsizetype offset, const QString &what)
{
    const QByteArrayView before = QByteArrayView(text).first(qBound(qsizetype(0), offset, text.size()));
    return cookieFileError(before.count('\n') + 1, before.size() - before.lastIndexOf('\n'), what);
}

Result<Cookie> cookieOf(const QJsonValue &value, const QByteArray &text, qsizetype index)
{
    if (!value.isObject())
        return errorAt(text, jsonPlace(text, {u"cookies"_s, index}), u"A cookie is expected: an object."_s);
    Reader reader(value.toObject());
    Cookie cookie;
    reader.take(u"name"_s, &cookie.name);
    reader.take(u"value"_s, &cookie.value);
    reader.take(u"domain"_s, &cookie.domain);
    if (cookie.domain.startsWith(u'.')) {
        cookie.domain.remove(0, 1);
        cookie.leadingDot = true;
        cookie.hostOnly = false;
    }
    reader.take(u"hostOnly"_s, &cookie.hostOnly);
    reader.take(u"path"_s, &cookie.path);
    reader.take(u"secure"_s, &cookie.secure);
    reader.take(u"httpOnly"_s, &cookie.httpOnly);
    reader.take(u"sameSite"_s, &cookie.sameSite);
    reader.take(u"expires"_s, &cookie.expires);
    if (reader.fault().isEmpty())
        reader.refuse({}, cookieFault(cookie));
    if (reader.fault().isEmpty())
        return cookie;
    JsonPath path{u"cookies"_s, index};
    if (!reader.faultKey().isEmpty())
        path.append(reader.faultKey());
    return errorAt(text, jsonPlace(text, path), reader.fault());
}

} // namespace

QByteArray CookieJar::toJson(SessionCookies session) const
{
    QJsonArray array;
    const QList<Cookie> cookies = cookiesToKeep(*this, session);
    for (const Cookie &cookie : cookies)
        array.append(objectOf(cookie));
    return QJsonDocument(QJsonObject{{u"format"_s, formatName}, {u"version"_s, 1}, {u"cookies"_s, array}})
        .toJson();
}

Result<CookieJar> CookieJar::fromJson(const QByteArray &text)
{
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(text, &wrong);
    if (wrong.error != QJsonParseError::NoError)
        return errorAt(text, wrong.offset, u"This is not JSON: %1."_s.arg(wrong.errorString()));
    const QJsonObject object = document.object();
    if (!document.isObject() || object.value("format"_L1).toString() != formatName)
        return errorAt(text, 0, u"This holds no cookies: \"format\" is not \"%1\"."_s.arg(formatName));
    if (object.value("version"_L1).toInt() != 1) {
        return errorAt(text, jsonPlace(text, {u"version"_s}),
                       u"Only version 1 is known; a newer program wrote this."_s);
    }
    if (!object.value("cookies"_L1).isArray())
        return errorAt(text, jsonPlace(text, {u"cookies"_s}), u"A list of cookies is expected."_s);

    CookieJar jar;
    const QJsonArray cookies = object.value("cookies"_L1).toArray();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (qsizetype i = 0; i < cookies.size(); ++i) {
        Result<Cookie> cookie = cookieOf(cookies.at(i), text, i);
        if (!cookie)
            return cookie.error();
        if (!cookie->isExpired(now))
            jar.insert(*cookie);
    }
    return jar;
}

} // namespace Requests
