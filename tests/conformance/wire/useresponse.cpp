// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "player.h"

#include <QIODevice>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

QString base64Text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject valueOf(const QJsonValue &value)
{
    return {{u"value"_s, value}};
}

/// The part of an exception fact that is compared.
QJsonObject exceptionOf(const Error &error)
{
    return {{u"class"_s, error.name()}, {u"message"_s, error.message()}};
}

QJsonObject valueOr(const QJsonValue &value, const Error &error)
{
    return error ? QJsonObject{{u"exception"_s, exceptionOf(error)}} : valueOf(value);
}

qint64 chunkSizeOf(const QJsonObject &thing, qint64 standard)
{
    const QJsonValue size = thing.value("chunk_size"_L1);
    if (size.isUndefined())
        return standard;
    return size.isNull() ? -1 : size.toInteger();
}

QJsonValue itemOf(const QByteArray &bytes)
{
    return base64Text(bytes);
}

QJsonValue itemOf(const QString &text)
{
    return QJsonObject{{u"text"_s, text}};
}

template<typename Item, typename Range> QJsonObject drain(Range range, const QJsonValue &take)
{
    QJsonArray items;
    const qsizetype most = take.isDouble() ? qsizetype(take.toInteger()) : -1;
    Item item;
    while (items.size() != most && range.next(&item))
        items.append(itemOf(item));
    QJsonObject result{{u"items"_s, items}};
    if (range.error())
        result.insert(u"exception"_s, exceptionOf(range.error()));
    return result;
}

/// Where no encoding is known Requests gives the bytes; our characters are those bytes then.
QJsonObject drainText(TextRange range, const QJsonValue &take)
{
    const bool decoded = range.isDecoded();
    QJsonObject result = drain<QString>(std::move(range), take);
    if (decoded)
        return result;
    QJsonArray bytes;
    for (const QJsonValue &item : result.value("items"_L1).toArray())
        bytes.append(base64Text(item[u"text"].toString().toLatin1()));
    result.insert(u"items"_s, bytes);
    return result;
}

QJsonObject iterateContent(const Response &response, const QJsonObject &thing)
{
    const qint64 size = chunkSizeOf(thing, 1);
    const QJsonValue take = thing.value("take"_L1);
    if (thing.value("decode_unicode"_L1).toBool())
        return drainText(response.iterText(size), take);
    return drain<QByteArray>(response.iterContent(size), take);
}

QJsonObject iterateLines(const Response &response, const QJsonObject &thing)
{
    const qint64 size = chunkSizeOf(thing, 512);
    const QJsonValue take = thing.value("take"_L1);
    const QJsonValue delimiter = thing.value("delimiter"_L1);
    const bool cut = delimiter.isString() || delimiter.isObject();
    const QByteArray mark =
        delimiter.isString() ? delimiter.toString().toUtf8() : decoded(delimiter.toObject().value("b64"_L1));
    if (thing.value("decode_unicode"_L1).toBool())
        return drainText(
            response.iterTextLines(size, cut ? std::optional(QString::fromUtf8(mark)) : std::nullopt), take);
    return drain<QByteArray>(response.iterLines(size, cut ? std::optional(mark) : std::nullopt), take);
}

QJsonObject readRaw(const Response &response, const QJsonObject &thing)
{
    const std::shared_ptr<QIODevice> raw = response.raw();
    const QJsonValue amount = thing.value("amt"_L1);
    return valueOf(base64Text(amount.isDouble() ? raw->read(amount.toInteger()) : raw->readAll()));
}

QJsonObject headerOf(const Response &response, const QByteArray &name)
{
    const bool there = response.headers().contains(name);
    return valueOf(there ? QJsonValue(QString::fromLatin1(response.headers().value(name))) : QJsonValue());
}

QJsonObject raiseForStatus(const Response &response)
{
    try {
        response.raiseForStatus();
    } catch (const HttpException &exception) {
        QJsonObject fact = exceptionOf(exception.error());
        fact.insert(u"response"_s, responseOf(exception.response()));
        return {{u"exception"_s, fact}};
    }
    return valueOf(QJsonValue());
}

QString textOf(const Response &response, Error *error)
{
    (void)response.content(error);
    return response.text();
}

QJsonObject use(Response &response, const QJsonObject &thing)
{
    const QString what = thing.value("op"_L1).toString();
    if (what == "iter_content"_L1)
        return iterateContent(response, thing);
    if (what == "iter"_L1) // Requests' Response.__iter__
        return drain<QByteArray>(response.iterContent(128), thing.value("take"_L1));
    if (what == "iter_lines"_L1)
        return iterateLines(response, thing);
    if (what == "raw_read"_L1)
        return readRaw(response, thing);
    if (what == "get_header"_L1)
        return headerOf(response, thing.value("name"_L1).toString().toLatin1());
    if (what == "raise_for_status"_L1)
        return raiseForStatus(response);
    if (what == "bool"_L1)
        return valueOf(response.ok());
    Error error;
    QJsonValue value;
    if (what == "content"_L1)
        value = base64Text(response.content(&error));
    else if (what == "text"_L1)
        value = textOf(response, &error);
    else if (what == "json"_L1)
        value = response.json(&error);
    else if (what == "set_encoding"_L1)
        response.setEncoding(thing.value("value"_L1).toString().toLatin1());
    else if (what == "close"_L1)
        response.close();
    else
        error = Error(Error::RequestException, u"nobody knows how to use a response by "_s + what);
    return valueOr(value, error);
}

} // namespace

QJsonArray useResponse(Response &response, const QJsonArray &things)
{
    QJsonArray results;
    for (const QJsonValue &thing : things)
        results.append(use(response, thing.toObject()));
    return results;
}

} // namespace Conformance
