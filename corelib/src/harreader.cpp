// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/har.h>

#include "responsebuilder_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

constexpr qsizetype MaxArchiveSize = 256 * 1024 * 1024;
constexpr qsizetype MaxEntries = 100'000;

Error malformed(qsizetype entry, const QString &what)
{
    return Error(Error::RequestException, u"Entry %1 of the HTTP archive %2."_s.arg(entry + 1).arg(what));
}

Headers headersOf(const QJsonValue &fields)
{
    Headers headers;
    for (const QJsonValue &field : fields.toArray()) {
        // HTTP/2's pseudo fields are no header fields; browsers record them as such.
        if (const QString name = field["name"_L1].toString(); !name.isEmpty() && !name.startsWith(u':'))
            headers.add(name.toUtf8(), field["value"_L1].toString().toUtf8());
    }
    return headers;
}

QByteArray textOf(const QJsonValue &holder, QLatin1StringView encodingName)
{
    const QByteArray text = holder["text"_L1].toString().toUtf8();
    return holder[encodingName].toString() == "base64"_L1 ? QByteArray::fromBase64(text) : text;
}

/// A form that the archive tells as fields, as it travels.
QByteArray formOf(const QJsonValue &fields)
{
    QByteArrayList pairs;
    const auto encoded = [](const QJsonValue &value) {
        return QUrl::toPercentEncoding(value.toString(), "*").replace("%20", "+");
    };
    for (const QJsonValue &field : fields.toArray())
        pairs.append(encoded(field["name"_L1]) + '=' + encoded(field["value"_L1]));
    return pairs.join('&');
}

/// Decades are as good as for ever, and keep the sum of the phases in range.
qint64 nanoseconds(const QJsonValue &milliseconds)
{
    return std::llround(qBound(0.0, milliseconds.toDouble(), 1e12) * 1e6);
}

/// 0 where the archive says -1 (not known), or what is no size.
qint64 sizeOf(const QJsonValue &bytes)
{
    return qMax<qint64>(0, bytes.toInteger());
}

Timings timingsOf(const QJsonValue &phases)
{
    Timings timings;
    qint64 at = nanoseconds(phases["blocked"_L1]) + nanoseconds(phases["dns"_L1]);
    if (phases["connect"_L1].toDouble(-1) >= 0) {
        timings.connectStart = at;
        at += nanoseconds(phases["connect"_L1]); // ssl is part of connect
        timings.connected = at;
    }
    timings.sent = at += nanoseconds(phases["send"_L1]);
    timings.firstByte = at += nanoseconds(phases["wait"_L1]);
    timings.finished = at + nanoseconds(phases["receive"_L1]);
    return timings;
}

PreparedRequest requestOf(const QJsonValue &recorded)
{
    PreparedRequest request;
    request.setMethod(recorded["method"_L1].toString().toLatin1());
    request.setUrl(recorded["url"_L1].toString());
    const QJsonValue data = recorded["postData"_L1];
    if (data.isObject()) {
        const bool isForm = data["text"_L1].toString().isEmpty() && !data["params"_L1].toArray().isEmpty();
        request.setBody(isForm ? formOf(data["params"_L1]) : textOf(data, "_encoding"_L1));
    }
    request.headers() = headersOf(recorded["headers"_L1]);
    return request;
}

Result<HarEntry> entryOf(const QJsonValue &recorded, qsizetype index)
{
    const QJsonValue request = recorded["request"_L1];
    const QJsonValue response = recorded["response"_L1];
    if (!request.isObject() || !response.isObject())
        return malformed(index, u"has no request or no response"_s);
    if (request["method"_L1].toString().isEmpty() || request["url"_L1].toString().isEmpty())
        return malformed(index, u"has a request without method or URL"_s);

    HarEntry entry;
    entry.started = QDateTime::fromString(recorded["startedDateTime"_L1].toString(), Qt::ISODateWithMs);
    ResponsePrivate &out = ResponseBuilder::of(entry.response);
    out.request = requestOf(request);
    out.url = out.request.url();
    out.statusCode = response["status"_L1].toInt();
    out.reason = response["statusText"_L1].toString();
    out.headers = headersOf(response["headers"_L1]);
    const QString version = response["httpVersion"_L1].toString().toLower();
    if (version.startsWith("http/"_L1))
        out.httpVersion = version.mid(5).toLatin1();
    else if (version.startsWith(u'h'))
        out.httpVersion = version.mid(1).toLatin1();
    out.timings = timingsOf(recorded["timings"_L1]);
    out.elapsed = std::chrono::nanoseconds(qMax<qint64>(0, out.timings.firstByte));
    out.cookies.extract(out.url, out.headers, entry.started);
    const QJsonValue content = response["content"_L1];
    if (content["text"_L1].isString())
        entry.body = textOf(content, "encoding"_L1);
    else if (content["size"_L1].toDouble() <= 0)
        entry.body = ""_ba;
    out.bodySize = entry.body ? entry.body->size() : sizeOf(content["size"_L1]);
    out.wireBodySize = sizeOf(response["bodySize"_L1]);
    if (out.statusCode == 0) {
        const QString comment = recorded["comment"_L1].toString();
        out.error = Error(Error::ConnectionError,
                          comment.isEmpty() ? u"The archive holds no answer to this request."_s : comment);
        out.error.setPlace(out.url, 0);
    } else if (const QString failure = response["_failure"_L1].toString(); !failure.isEmpty()) {
        const QString comment = recorded["comment"_L1].toString();
        out.error = Error(Error::ChunkedEncodingError,
                          comment.isEmpty() ? u"The recorded answer broke off."_s : comment, failure);
        out.error.setPlace(out.url, 0);
    }
    return entry;
}

} // namespace

Result<QList<HarEntry>> readHar(const QByteArray &archive)
{
    if (archive.size() > MaxArchiveSize)
        return Error(Error::RequestException, u"The HTTP archive is larger than 256 MiB."_s);
    QJsonParseError parse;
    const QByteArray text = archive.startsWith("\xEF\xBB\xBF") ? archive.mid(3) : archive;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parse);
    if (parse.error != QJsonParseError::NoError)
        return Error(
            Error::RequestException,
            u"The HTTP archive is not JSON: %1, at byte %2."_s.arg(parse.errorString()).arg(parse.offset));
    const QJsonValue recorded = document["log"_L1]["entries"_L1];
    if (!recorded.isArray())
        return Error(Error::RequestException, u"This is no HTTP archive: it has no log.entries."_s);
    const QJsonArray all = recorded.toArray();
    if (all.size() > MaxEntries)
        return Error(Error::RequestException, u"The HTTP archive has more than 100,000 entries."_s);
    QList<HarEntry> entries;
    for (qsizetype i = 0; i < all.size(); ++i) {
        Result<HarEntry> entry = entryOf(all.at(i), i);
        if (!entry)
            return entry.error();
        entries.append(std::move(entry).value());
    }
    return entries;
}

} // namespace Requests
