// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/har.h>

#include "urlparts_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>
#include <QUrl>
#include <QUrlQuery>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

constexpr auto Redacted = "[redacted]";

bool isSecret(const QByteArray &headerName)
{
    static const QByteArrayList names{"authorization", "proxy-authorization", "cookie",
                                      "set-cookie",    "x-api-key",           "x-auth-token",
                                      "x-csrf-token",  "x-amz-security-token"};
    return names.contains(headerName.toLower());
}

/// What is UTF-8 as text, with nothing lost; otherwise nothing.
std::optional<QString> asText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

/// Header fields are bytes (RFC 9110 §5.5).
QString fieldText(const QByteArray &bytes)
{
    return asText(bytes).value_or(QString::fromLatin1(bytes));
}

double milliseconds(qint64 nanoseconds)
{
    return std::round(double(nanoseconds) / 1000) / 1000;
}

class EntryWriter {
public:
    EntryWriter(const HarEntry &hop, const HarOptions &options)
        : m_hop(hop)
        , m_response(hop.response)
        , m_request(hop.response.request())
        , m_options(options)
    {
    }

    [[nodiscard]] QJsonObject entry() const;

private:
    [[nodiscard]] QJsonObject request() const;
    [[nodiscard]] QJsonObject postData() const;
    [[nodiscard]] QJsonObject response() const;
    [[nodiscard]] QJsonObject content() const;
    [[nodiscard]] QJsonObject timings() const;
    [[nodiscard]] QJsonArray headers(const Headers &fields) const;
    [[nodiscard]] QJsonArray requestCookies() const;
    [[nodiscard]] QJsonArray responseCookies() const;
    [[nodiscard]] QJsonArray queryString() const;
    [[nodiscard]] QString url(const QString &text) const;
    [[nodiscard]] QString httpVersion() const;
    [[nodiscard]] QString secret(const QByteArray &value) const
    {
        return m_options.withSecrets ? fieldText(value) : QString::fromLatin1(Redacted);
    }

    const HarEntry &m_hop;
    const Response m_response;
    const PreparedRequest m_request;
    const HarOptions &m_options;
};

QJsonObject EntryWriter::entry() const
{
    const QJsonObject phases = timings();
    double time = 0;
    for (const auto &phase : phases)
        time += qMax(0.0, phase.toDouble());
    QJsonObject entry{
        // The format demands a zone, which Qt leaves out of local times.
        {u"startedDateTime"_s, m_hop.started.toUTC().toString(Qt::ISODateWithMs)},
        {u"time"_s, std::round(time * 1000) / 1000},
        {u"request"_s, request()},
        {u"response"_s, response()},
        {u"cache"_s, QJsonObject()},
        {u"timings"_s, phases},
    };
    if (const Error error = m_response.error())
        entry.insert(u"comment"_s, error.message());
    // Qt is the usual one. Of reasons the names: their words may quote what is secret.
    if (const EngineUse use = m_response.engineUse(); use.engine == Engine::Curl) {
        QJsonArray reasons;
        for (const Deviation &reason : use.reasons)
            reasons.append(QString::fromLatin1(reason.id));
        entry.insert(u"_engine"_s, u"curl"_s);
        entry.insert(u"_engineReasons"_s, reasons);
    }
    return entry;
}

QString EntryWriter::url(const QString &text) const
{
    QUrl url(text);
    if (m_options.withSecrets || (url.isValid() && url.userInfo().isEmpty()))
        return text;
    if (!url.isValid())
        return shownUrl(text);
    url.setUserInfo(u"redacted"_s);
    return QString::fromLatin1(url.toEncoded());
}

QString EntryWriter::httpVersion() const
{
    return m_response.httpVersion().isEmpty() ? u"unknown"_s
                                              : u"HTTP/"_s + QString::fromLatin1(m_response.httpVersion());
}

QJsonArray EntryWriter::headers(const Headers &fields) const
{
    QJsonArray array;
    for (const Header &field : fields) {
        const bool isUrl = field.name.compare("location", Qt::CaseInsensitive) == 0;
        const QString value = isSecret(field.name) ? secret(field.value)
            : isUrl                                ? url(fieldText(field.value))
                                                   : fieldText(field.value);
        array.append(QJsonObject{{u"name"_s, fieldText(field.name)}, {u"value"_s, value}});
    }
    return array;
}

QJsonArray EntryWriter::requestCookies() const
{
    QJsonArray array;
    const QByteArrayList pairs = m_request.headers().value("Cookie").split(';');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0)
            array.append(QJsonObject{{u"name"_s, fieldText(pair.left(equals).trimmed())},
                                     {u"value"_s, secret(pair.mid(equals + 1))}});
    }
    return array;
}

QJsonArray EntryWriter::responseCookies() const
{
    QJsonArray array;
    const QList<Cookie> cookies = m_response.cookies().all();
    for (const Cookie &cookie : cookies) {
        QJsonObject object{
            {u"name"_s, fieldText(cookie.name)},
            {u"value"_s, secret(cookie.value)},
            {u"path"_s, cookie.path},
            {u"domain"_s, cookie.domain},
            {u"httpOnly"_s, cookie.httpOnly},
            {u"secure"_s, cookie.secure},
        };
        if (!cookie.isSessionCookie())
            object.insert(u"expires"_s, cookie.expires.toUTC().toString(Qt::ISODateWithMs));
        array.append(object);
    }
    return array;
}

QJsonArray EntryWriter::queryString() const
{
    QJsonArray array;
    const auto items = QUrlQuery(QUrl(m_request.url())).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        array.append(QJsonObject{{u"name"_s, name}, {u"value"_s, value}});
    return array;
}

QJsonObject EntryWriter::request() const
{
    const auto body = m_request.body();
    QJsonObject request{
        {u"method"_s, QString::fromLatin1(m_request.method())},
        {u"url"_s, url(m_request.url().section(u'#', 0, 0))}, // the format wants no fragment
        {u"httpVersion"_s, httpVersion()},
        {u"cookies"_s, requestCookies()},
        {u"headers"_s, headers(m_request.headers())},
        {u"queryString"_s, queryString()},
        // What travelled exactly is not known: a transport may add to the head.
        {u"headersSize"_s, -1},
        {u"bodySize"_s, body ? body->size() : 0},
    };
    if (body)
        request.insert(u"postData"_s, postData());
    return request;
}

QJsonObject EntryWriter::postData() const
{
    const auto body = m_request.body();
    QJsonObject data{{u"mimeType"_s, fieldText(m_request.headers().value("Content-Type"))},
                     {u"text"_s, QString()}};
    const auto leaveOut = [&data](const QString &why) {
        data.insert(u"comment"_s, why);
        return data;
    };
    if (!body->isRewindable() || body->size() < 0 || body->size() > m_options.requestBodyLimit)
        return leaveOut(u"The body is left out: it is too large, or can be read once only."_s);
    Result<std::unique_ptr<QIODevice>> reader = body->open();
    if (!reader)
        return leaveOut(reader.error().message());
    const QByteArray bytes = reader.value()->readAll();
    if (const auto text = asText(bytes)) {
        data.insert(u"text"_s, *text);
    } else {
        // HAR 1.2 has no field for this; names of one's own begin with an underscore.
        data.insert(u"text"_s, QString::fromLatin1(bytes.toBase64()));
        data.insert(u"_encoding"_s, u"base64"_s);
    }
    return data;
}

QJsonObject EntryWriter::response() const
{
    const Headers &fields = m_response.headers();
    QJsonObject response{
        {u"status"_s, m_response.statusCode()},
        {u"statusText"_s, m_response.reason()},
        {u"httpVersion"_s, httpVersion()},
        {u"cookies"_s, responseCookies()},
        {u"headers"_s, headers(fields)},
        {u"content"_s, content()},
        {u"redirectURL"_s, url(fieldText(fields.value("Location")))},
        {u"headersSize"_s, -1},
        {u"bodySize"_s, m_response.wireBodySize()},
    };
    // HAR 1.2 has no field for an answer that broke off, and without one it would pass for a whole one.
    if (const Error error = m_response.error(); error && m_response.statusCode() != 0)
        response.insert(u"_failure"_s, error.name());
    return response;
}

QJsonObject EntryWriter::content() const
{
    QJsonObject content{
        {u"size"_s, m_response.bodySize()},
        {u"mimeType"_s, fieldText(m_response.headers().value("Content-Type", "x-unknown"))},
    };
    if (m_response.headers().contains("Content-Encoding"))
        content.insert(u"compression"_s, m_response.bodySize() - m_response.wireBodySize());
    if (!m_hop.body) {
        content.insert(u"comment"_s, u"The body is left out: it is too large."_s);
    } else if (const auto text = asText(*m_hop.body)) {
        content.insert(u"text"_s, *text);
    } else {
        content.insert(u"text"_s, QString::fromLatin1(m_hop.body->toBase64()));
        content.insert(u"encoding"_s, u"base64"_s);
    }
    return content;
}

/// -1 where a phase did not happen or cannot be seen; send, wait and receive may not be -1.
QJsonObject EntryWriter::timings() const
{
    const Timings t = m_response.timings();
    const qint64 connected = qMax<qint64>(0, t.connected);
    const qint64 sent = qMax(connected, t.sent);
    const qint64 firstByte = qMax(sent, t.firstByte);
    const bool connects = t.connectStart >= 0 && t.connected >= t.connectStart;
    return {
        {u"blocked"_s, t.connectStart >= 0 ? milliseconds(t.connectStart) : -1.0},
        {u"dns"_s, -1},
        {u"connect"_s, connects ? milliseconds(t.connected - t.connectStart) : -1.0},
        {u"ssl"_s, -1},
        {u"send"_s, milliseconds(sent - connected)},
        {u"wait"_s, milliseconds(firstByte - sent)},
        {u"receive"_s, milliseconds(qMax(firstByte, t.finished) - firstByte)},
    };
}

} // namespace

QByteArray writeHar(const QList<HarEntry> &hops, const HarOptions &options)
{
    QJsonArray entries;
    for (const HarEntry &hop : hops)
        entries.append(EntryWriter(hop, options).entry());
    const QJsonObject log{
        {u"version"_s, u"1.2"_s},
        {u"creator"_s, QJsonObject{{u"name"_s, options.creatorName}, {u"version"_s, options.creatorVersion}}},
        {u"entries"_s, entries},
    };
    return QJsonDocument(QJsonObject{{u"log"_s, log}}).toJson();
}

} // namespace Requests
