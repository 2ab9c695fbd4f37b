// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "inputreader.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

QString typeOf(const QJsonValue &value)
{
    return value.toObject().value("$"_L1).toString();
}

QByteArray decoded(const QJsonValue &base64)
{
    return QByteArray::fromBase64(base64.toString().toLatin1());
}

/// Chunks whose sum nobody knows before the end.
class ChunkDevice : public QIODevice {
public:
    explicit ChunkDevice(const QByteArray &all)
        : m_rest(all)
    {
        open(QIODevice::ReadOnly);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_rest.size() + QIODevice::bytesAvailable();
    }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 count = qMin(maxSize, qint64(m_rest.size()));
        std::copy_n(m_rest.constData(), count, data);
        m_rest.remove(0, count);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_rest;
};

class RecordedAuth : public Auth {
public:
    explicit RecordedAuth(const QJsonObject &changes)
        : m_changes(changes)
    {
    }
    Result<void> apply(PreparedRequest &request) override
    {
        const QJsonObject headers = m_changes.value("set_headers"_L1).toObject();
        for (auto it = headers.begin(); it != headers.end(); ++it)
            request.headers().set(it.key().toLatin1(), it.value().toString().toLatin1());
        if (m_changes.contains("set_url"_L1))
            request.setUrl(m_changes.value("set_url"_L1).toString());
        if (m_changes.contains("set_body_b64"_L1))
            request.setBody(decoded(m_changes.value("set_body_b64"_L1)));
        return {};
    }

private:
    QJsonObject m_changes;
};

} // namespace

void InputReader::refuse(const QString &why)
{
    if (m_unsupported.isEmpty())
        m_unsupported = why;
}

QByteArray InputReader::bytes(const QJsonValue &value)
{
    if (typeOf(value) == "bytes"_L1)
        return decoded(value.toObject().value("b64"_L1));
    if (value.isString()) {
        const QByteArray utf8 = value.toString().toUtf8();
        return utf8.isNull() ? QByteArray("") : utf8;
    }
    if (value.isDouble()) {
        if (std::abs(value.toDouble()) > 9007199254740992.0)
            refuse(u"integer beyond 64 bits"_s);
        const qint64 integer = value.toInteger(std::numeric_limits<qint64>::min());
        if (integer != std::numeric_limits<qint64>::min())
            return QByteArray::number(integer);
        return QByteArray::number(value.toDouble()); // given as text: a FieldText takes no floating point
    }
    if (value.isNull())
        return {};
    refuse(u"Python value of a type that does not convert"_s);
    return {};
}

QString InputReader::text(const QJsonValue &value)
{
    return QString::fromUtf8(bytes(value));
}

Fields InputReader::fields(const QJsonObject &typed)
{
    Fields out;
    for (const QJsonValue &item : typed.value("items"_L1).toArray()) {
        const QByteArray key = bytes(item[0]);
        if (item[1].isArray()) {
            const QJsonArray several = item[1].toArray();
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

Params InputReader::params(const QJsonValue &value)
{
    if (value.isString() || typeOf(value) == "bytes"_L1)
        return Params::raw(bytes(value));
    return fields(value.toObject());
}

Headers InputReader::headers(const QJsonValue &value)
{
    Headers out;
    for (const QJsonValue &item : value[u"items"].toArray()) {
        const QJsonValue field = item[1];
        if (field.isString())
            out.set(item[0].toString().toLatin1(),
                    field.toString().isEmpty() ? QByteArray("") : field.toString().toLatin1());
        else if (typeOf(field) == "bytes"_L1)
            out.set(item[0].toString().toLatin1(), bytes(field));
        else
            refuse(u"header value that is no text: a compile error in C++"_s);
    }
    return out;
}

Data InputReader::data(const QJsonValue &value)
{
    const QString type = typeOf(value);
    if (value.isString())
        return value.toString();
    if (type == "bytes"_L1)
        return bytes(value);
    if (type == "dict"_L1 || type == "pairs"_L1)
        return fields(value.toObject());
    if (type == "file"_L1)
        return device(value.toObject());
    if (type == "stream"_L1) {
        QByteArray all;
        for (const QJsonValue &chunk : value[u"chunks"].toArray())
            all += decoded(chunk);
        return std::shared_ptr<QIODevice>(std::make_shared<ChunkDevice>(all));
    }
    refuse(u"data of another Python type"_s);
    return {};
}

std::shared_ptr<QIODevice> InputReader::device(const QJsonObject &typed)
{
    const QByteArray all = decoded(typed.value("b64"_L1));
    const QString kind = typed.value("kind"_L1).toString();
    std::shared_ptr<QIODevice> made;
    if (kind == "disk"_L1) {
        const QString path = QDir(m_folder).filePath(typed.value("name"_L1).toString());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(all) != all.size())
            refuse(u"cannot write "_s + path);
        file.close();
        made = std::make_shared<QFile>(path);
    } else if (kind.isEmpty() || kind == "memory"_L1) {
        auto buffer = std::make_shared<QBuffer>();
        buffer->setData(all);
        made = buffer;
    } else {
        refuse(u"device of kind "_s + kind);
        return {};
    }
    made->open(QIODevice::ReadOnly);
    made->seek(typed.value("pos"_L1).toInteger());
    return made;
}

std::shared_ptr<BodySource> InputReader::content(const QJsonValue &value)
{
    if (value.isNull())
        return {};
    if (typeOf(value) == "file"_L1)
        return BodySource::fromDevice(device(value.toObject()));
    return BodySource::fromBytes(bytes(value));
}

FilePart InputReader::upload(const QByteArray &name, const QJsonObject &typed)
{
    FilePart part;
    part.name = name;
    if (!typed.value("filename"_L1).isNull())
        part.fileName = text(typed.value("filename"_L1));
    part.content = content(typed.value("content"_L1));
    part.contentType = typed.value("type"_L1).toString().toLatin1();
    part.headers = headers(typed.value("headers"_L1));
    return part;
}

Files InputReader::files(const QJsonValue &value)
{
    if (value.isArray()) {
        refuse(u"list of files that are no pairs: a compile error in C++"_s);
        return {};
    }
    Files out;
    for (const QJsonValue &item : value[u"items"].toArray()) {
        const QByteArray name = bytes(item[0]);
        if (typeOf(item[1]) == "upload"_L1)
            out.append(upload(name, item[1].toObject()));
        else // Requests names a bare file after its field
            out.append({name, QString::fromUtf8(name), content(item[1]), {}, {}});
    }
    return out;
}

QJsonValue InputReader::json(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray out;
        for (const QJsonValue &item : value.toArray())
            out.append(json(item));
        return out;
    }
    if (!value.isObject())
        return value;
    if (typeOf(value) == "float"_L1) {
        const QString name = value[u"v"].toString();
        if (name == "nan"_L1)
            return std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        return name.startsWith(u'-') ? -infinity : infinity;
    }
    QJsonObject out;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        out.insert(it.key(), json(it.value()));
    return out;
}

CookieJar InputReader::cookies(const QJsonValue &value)
{
    CookieJar jar;
    if (typeOf(value) == "dict"_L1) {
        for (const QJsonValue &item : value[u"items"].toArray()) {
            if (!item[1].isString())
                refuse(u"cookie value that is no text"_s);
            // Python's text travels as Latin-1 in a header; ours are bytes from the start.
            jar.set(bytes(item[0]), item[1].toString().toLatin1());
        }
        return jar;
    }
    for (const QJsonValue &item : value[u"cookies"].toArray()) {
        Cookie cookie;
        cookie.name = bytes(item[u"name"]);
        cookie.value = bytes(item[u"value"]);
        cookie.domain = item[u"domain"].toString();
        cookie.hostOnly = cookie.domain.isEmpty();
        cookie.path = item[u"path"].toString(u"/"_s);
        cookie.secure = item[u"secure"].toBool();
        if (item[u"expires"].isDouble())
            cookie.expires = QDateTime::fromSecsSinceEpoch(item[u"expires"].toInteger(), Qt::UTC);
        jar.insert(cookie);
    }
    return jar;
}

AuthHandle InputReader::auth(const QJsonValue &value)
{
    const QString type = typeOf(value);
    if (type == "auth_tuple"_L1 || type == "basic"_L1) {
        if (value[u"user"].isNull())
            refuse(u"None as user name"_s);
        return BasicAuth(text(value[u"user"]), text(value[u"pass"]));
    }
    if (type == "custom_auth"_L1)
        return RecordedAuth(value.toObject());
    refuse(u"auth of type %1: its state cannot be set from outside"_s.arg(type));
    return {};
}

Request InputReader::request(const QJsonObject &input)
{
    RequestOptions options;
    for (auto it = input.begin(); it != input.end(); ++it) {
        const QJsonValue value = it.value();
        if (it.key() == "params"_L1)
            options.params = params(value);
        else if (it.key() == "headers"_L1)
            options.headers = headers(value);
        else if (it.key() == "data"_L1)
            options.data = data(value);
        else if (it.key() == "json"_L1)
            options.json = json(value);
        else if (it.key() == "files"_L1)
            options.files = files(value);
        else if (it.key() == "cookies"_L1)
            options.cookies = cookies(value);
        else if (it.key() == "auth"_L1)
            options.auth = auth(value);
        else if (it.key() != "method"_L1 && it.key() != "url"_L1)
            refuse(u"argument "_s + it.key());
    }
    return Request(bytes(input.value("method"_L1).isUndefined() ? QJsonValue() : input.value("method"_L1)),
                   text(input.value("url"_L1).isUndefined() ? QJsonValue() : input.value("url"_L1)), options);
}

} // namespace Conformance
