// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "typedvalue.h"

#include "devices.h"

#include <qrequests/utils.h>
#include <qrequests/variants.h>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

QString typeOf(const QJsonValue &value)
{
    return value.toObject().value("$"_L1).toString();
}

QByteArray decoded(const QJsonValue &base64)
{
    const QByteArray bytes = QByteArray::fromBase64(base64.toString().toLatin1());
    return bytes.isNull() ? QByteArray("") : bytes;
}

QJsonValue bytesValue(const QByteArray &bytes)
{
    return QJsonObject{{u"$"_s, u"bytes"_s}, {u"b64"_s, QString::fromLatin1(bytes.toBase64())}};
}

QJsonValue tupleValue(const QJsonArray &items)
{
    return QJsonObject{{u"$"_s, u"tuple"_s}, {u"items"_s, items}};
}

QJsonValue dictValue(const QJsonArray &items)
{
    return QJsonObject{{u"$"_s, u"dict"_s}, {u"items"_s, items}};
}

QJsonValue textValue(const QString &text)
{
    return text.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue latin1Value(const QByteArray &bytes)
{
    return bytes.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(QString::fromLatin1(bytes));
}

void ValueReader::refuse(const QString &why)
{
    if (m_unsupported.isEmpty())
        m_unsupported = u"the C++ API cannot be given "_s + why;
}

QByteArray ValueReader::bytes(const QJsonValue &value)
{
    if (typeOf(value) == "bytes"_L1)
        return decoded(value.toObject().value("b64"_L1));
    if (value.isString()) {
        const QByteArray utf8 = m_context.substituted(value.toString()).toUtf8();
        return utf8.isNull() ? QByteArray("") : utf8;
    }
    if (value.isDouble()) {
        const QVariant number = value.toVariant();
        if (number.typeId() == QMetaType::LongLong)
            return FieldText(number.toLongLong()).bytes();
        return FieldText(value.toDouble()).bytes();
    }
    if (value.isBool())
        return FieldText(value.toBool()).bytes();
    if (typeOf(value) == "number"_L1) // no integer of C++ is that large: it is given as text
        return value.toObject().value("text"_L1).toString().toLatin1();
    if (!value.isNull())
        refuse(u"a value of the type "_s + typeOf(value));
    return {};
}

QString ValueReader::text(const QJsonValue &value)
{
    return QString::fromUtf8(bytes(value));
}

Fields ValueReader::fields(const QJsonValue &value)
{
    Fields out;
    for (const QJsonValue &entry : value[u"items"].toArray()) {
        const QJsonValue item = typeOf(entry) == "tuple"_L1 ? entry[u"items"] : entry;
        const QByteArray key = bytes(item[0]);
        if (item[1].isArray() || typeOf(item[1]) == "tuple"_L1) {
            const QJsonArray several = item[1].isArray() ? item[1].toArray() : item[1][u"items"].toArray();
            if (several.isEmpty())
                out.append({key, QByteArray()}); // as Requests: there is a field, and it says nothing
            for (const QJsonValue &one : several)
                out.append({key, bytes(one)});
        } else {
            out.append({key, bytes(item[1])});
        }
    }
    return out;
}

Params ValueReader::params(const QJsonValue &value)
{
    if (value.isString() || typeOf(value) == "bytes"_L1)
        return Params::raw(bytes(value));
    return typeOf(value) == "pairs"_L1 || typeOf(value) == "tuple"_L1 ? Params::replacing(fields(value))
                                                                      : Params(fields(value));
}

Headers ValueReader::headers(const QJsonValue &value)
{
    Headers out;
    const QJsonArray items = value.isArray() ? value.toArray() : value[u"items"].toArray();
    for (const QJsonValue &item : items) {
        const QByteArray name =
            typeOf(item[0]) == "bytes"_L1 ? bytes(item[0]) : item[0].toString().toLatin1();
        const QJsonValue field = item[1];
        const QString text = m_context.substituted(field.toString());
        if (field.isNull())
            out.set(name, {});
        else if (field.isString())
            out.set(name, text.isEmpty() ? QByteArray("") : text.toLatin1());
        else if (typeOf(field) == "bytes"_L1)
            out.set(name, bytes(field));
        else if (const Result<Headers> made =
                     headersFromVariant(QVariantMap{{QString::fromLatin1(name), field.toVariant()}});
                 !made) // of no type that the typed API takes
            m_error = made.error();
    }
    return out;
}

Data ValueReader::data(const QJsonValue &value)
{
    const QString type = typeOf(value);
    if (value.isNull())
        return {};
    if (value.isString())
        return m_context.substituted(value.toString());
    if (type == "bytes"_L1)
        return bytes(value);
    const bool isNothing = value.isArray() && value.toArray().isEmpty();
    if (type == "dict"_L1 || type == "pairs"_L1 || type == "tuple"_L1 || isNothing)
        return fields(value);
    if (type == "file"_L1)
        return device(value.toObject());
    if (type == "stream"_L1) {
        QByteArrayList chunks;
        for (const QJsonValue &chunk : value[u"chunks"].toArray())
            chunks.append(decoded(chunk));
        return std::shared_ptr<QIODevice>(std::make_shared<ChunkDevice>(chunks));
    }
    refuse(u"data of the type "_s + type);
    return {};
}

std::shared_ptr<QIODevice> ValueReader::device(const QJsonObject &typed)
{
    const QByteArray all = decoded(typed.value("b64"_L1));
    const qint64 position = typed.value("pos"_L1).toInteger();
    const QString kind = typed.value("kind"_L1).toString(u"memory"_s);
    if (kind == "readonly"_L1)
        return std::make_shared<ChunkDevice>(QByteArrayList{all});
    std::shared_ptr<QIODevice> made;
    if (kind == "disk"_L1) {
        const QString path = QDir(m_context.folder()).filePath(typed.value("name"_L1).toString());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(all) != all.size())
            refuse(u"a file, which cannot be written: "_s + path);
        file.close();
        made = std::make_shared<QFile>(path);
    } else {
        auto buffer =
            kind == "memory"_L1 ? std::make_shared<QBuffer>() : std::make_shared<UnseekableBuffer>();
        buffer->setData(all);
        made = buffer;
    }
    made->open(QIODevice::ReadOnly);
    made->skip(position);
    return made;
}

std::shared_ptr<BodySource> ValueReader::content(const QJsonValue &value)
{
    if (value.isNull())
        return {};
    if (typeOf(value) == "file"_L1)
        return BodySource::fromDevice(device(value.toObject()));
    return BodySource::fromBytes(bytes(value));
}

FilePart ValueReader::upload(const QByteArray &name, const QJsonObject &typed)
{
    FilePart part;
    part.name = name;
    if (!typed.value("filename"_L1).isNull())
        part.fileName = text(typed.value("filename"_L1));
    part.content = content(typed.value("content"_L1));
    part.contentType = typed.value("type"_L1).toString().toUtf8();
    // The text of a part's header is UTF-8, as no other header's is.
    for (const Header &field : headers(typed.value("headers"_L1)))
        part.headers.set(field.name,
                         field.value.isNull() ? field.value : QString::fromLatin1(field.value).toUtf8());
    return part;
}

Files ValueReader::files(const QJsonValue &value)
{
    Files out;
    // Files that are no pairs: parts without a field's name.
    const QJsonArray nameless = value.isString() ? QJsonArray{value} : value.toArray();
    for (const QJsonValue &one : nameless)
        out.append(FilePart::fromBytes({}, {}, bytes(one)));
    for (const QJsonValue &item : value[u"items"].toArray()) {
        const QByteArray name = bytes(item[0]);
        const QString type = typeOf(item[1]);
        if (type == "upload"_L1)
            out.append(upload(name, item[1].toObject()));
        else if (type == "file"_L1) {
            FilePart part = FilePart::fromDevice(name, device(item[1].toObject()));
            // A device in memory has no name of its own in Qt: the caller gives the one that was recorded.
            const QString fileName = guessFileName(item[1][u"name"].toString());
            if (!fileName.isEmpty()) // "/a/" names no file: it is called as its field
                part.fileName = fileName;
            out.append(part);
        } else if (item[1].isNull())
            out.append(FilePart{.name = name});
        else
            out.append(FilePart::fromBytes(name, QString::fromUtf8(name), bytes(item[1])));
    }
    return out;
}

JsonBody ValueReader::json(const QJsonValue &value)
{
    if (value.isArray()) {
        QList<JsonBody> items;
        for (const QJsonValue &item : value.toArray())
            items.append(json(item));
        return JsonBody::array(items);
    }
    const QString type = typeOf(value);
    if (type == "object"_L1) {
        QList<std::pair<QString, JsonBody>> members;
        for (const QJsonValue &item : value[u"items"].toArray())
            members.append({item[0].toString(), json(item[1])});
        return JsonBody::object(members);
    }
    if (type == "number"_L1) {
        const QByteArray token = value[u"text"].toString().toLatin1();
        bool fits = false;
        const qint64 integer = token.toLongLong(&fits);
        if (fits)
            return QJsonValue(integer);
        return token.contains('.') || token.contains('e') ? QJsonValue(token.toDouble())
                                                          : JsonBody::raw(token);
    }
    if (type == "float"_L1) {
        const QString name = value[u"v"].toString();
        const double infinity = std::numeric_limits<double>::infinity();
        return QJsonValue(name == "nan"_L1            ? std::numeric_limits<double>::quiet_NaN()
                              : name.startsWith(u'-') ? -infinity
                                                      : infinity);
    }
    if (!type.isEmpty())
        refuse(u"json of the type "_s + type);
    return value;
}

CookieJar ValueReader::cookies(const QJsonValue &value)
{
    Fields pairs;
    for (const QJsonValue &item : value[u"items"].toArray()) {
        if (!item[1].isString() && !item[1].isNull())
            refuse(u"a cookie value that is no text: it does not compile"_s);
        // Python's text travels as Latin-1 in a header; ours are bytes from the start.
        const QByteArray text = m_context.substituted(item[1].toString()).toLatin1();
        pairs.append({bytes(item[0]), item[1].isNull() ? QByteArray() : text});
    }
    CookieJar jar = CookieJar::fromDict(pairs);
    for (const QJsonValue &item : value[u"cookies"].toArray()) {
        Cookie cookie;
        cookie.name = bytes(item[u"name"]);
        cookie.value = bytes(item[u"value"]);
        const QString domain = m_context.substituted(item[u"domain"].toString());
        cookie.leadingDot = domain.startsWith(u'.');
        cookie.domain = cookie.leadingDot ? domain.sliced(1) : domain;
        cookie.hostOnly = domain.isEmpty(); // put there by hand: for those below it too
        cookie.path = item[u"path"].toString(u"/"_s);
        cookie.secure = item[u"secure"].toBool();
        if (item[u"expires"].isDouble())
            cookie.expires = QDateTime::fromSecsSinceEpoch(item[u"expires"].toInteger(), Qt::UTC);
        jar.insert(cookie);
    }
    return jar;
}

Timeout ValueReader::timeout(const QJsonValue &value)
{
    const auto milliseconds = [](const QJsonValue &seconds) {
        return std::chrono::milliseconds(qint64(seconds.toDouble() * 1000)); // null: no limit
    };
    const QJsonArray both = value.isArray() ? value.toArray() : value[u"items"].toArray();
    if (both.size() == 2)
        return Timeout(milliseconds(both.at(0)), milliseconds(both.at(1)));
    if (!value.isDouble() && !value.isNull())
        refuse(u"a timeout that is no duration: it does not compile"_s);
    return milliseconds(value);
}

Proxies ValueReader::proxies(const QJsonValue &value)
{
    Proxies out;
    for (const QJsonValue &item : value[u"items"].toArray())
        out.insert(text(item[0]), text(item[1]));
    return out;
}

Verify ValueReader::verify(const QJsonValue &value)
{
    return value.isString() ? Verify::against(text(value)) : Verify(value.toBool(true));
}

ClientCert ValueReader::cert(const QJsonValue &value)
{
    const QJsonArray both = value.isArray() ? value.toArray() : value[u"items"].toArray();
    return both.isEmpty() ? ClientCert{text(value)} : ClientCert{text(both.at(0)), text(both.at(1))};
}

Hooks ValueReader::hooks(const QJsonValue &value)
{
    Hooks out;
    const QJsonObject events = value.toObject();
    for (auto it = events.begin(); it != events.end(); ++it) {
        const QJsonArray several = it.value().isArray() ? it.value().toArray() : QJsonArray{it.value()};
        for (const QJsonValue &one : several) {
            const Result<HookId> id = out.registerHook(it.key().toUtf8(), hook(one.toObject()));
            if (id)
                m_hookNames.insert(id.value(), one[u"name"].toString());
            else
                m_error = id.error();
        }
    }
    return out;
}

ResponseHook ValueReader::hook(const QJsonObject &typed) const
{
    if (m_makeHook)
        return m_makeHook(typed);
    return [](const Response &) { return std::optional<Response>(); };
}

RequestOptions ValueReader::options(const QJsonObject &args)
{
    RequestOptions out;
    for (auto it = args.begin(); it != args.end(); ++it) {
        const QJsonValue value = it.value();
        if (it.key() == "params"_L1)
            out.params = params(value);
        else if (it.key() == "headers"_L1)
            out.headers = headers(value);
        else if (it.key() == "data"_L1)
            out.data = data(value);
        else if (it.key() == "json"_L1)
            out.json = value.isNull() ? JsonBody() : json(value);
        else if (it.key() == "files"_L1)
            out.files = files(value);
        else if (it.key() == "cookies"_L1)
            out.cookies = cookies(value);
        else if (it.key() == "auth"_L1)
            out.auth = auth(value);
        else if (it.key() == "timeout"_L1)
            out.timeout = timeout(value);
        else if (it.key() == "allow_redirects"_L1)
            out.allowRedirects = value.toBool();
        else if (it.key() == "proxies"_L1)
            out.proxies = proxies(value);
        else if (it.key() == "hooks"_L1)
            out.hooks = hooks(value);
        else if (it.key() == "verify"_L1 && !value.isNull())
            out.verify = verify(value);
        else if (it.key() == "cert"_L1 && !value.isNull())
            out.cert = cert(value);
        else if (it.key() == "stream"_L1 && !value.isNull())
            out.stream = value.toBool();
    }
    return out;
}

SendOptions ValueReader::sendOptions(const QJsonObject &send)
{
    return SendOptions::from(options(send));
}

Request ValueReader::request(const QJsonObject &input)
{
    const auto given = [&input](const QString &key) {
        return input.contains(key) ? input.value(key) : QJsonValue(QJsonValue::Null);
    };
    m_url = text(given(u"url"_s));
    return Request(bytes(given(u"method"_s)), m_url, options(input));
}

} // namespace Conformance
