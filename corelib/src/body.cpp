// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "body_p.h"

#include <qrequests/utils.h>

#include "bodyreaders_p.h"
#include "jsontext_p.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

Error unrewindable()
{
    return Error(
        Error::UnrewindableBodyError,
        u"The body can be read only once and has been sent already: give it as bytes or as a file."_s);
}

class BytesSource : public BodySource {
public:
    explicit BytesSource(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    [[nodiscard]] bool isRewindable() const override { return true; }
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open() override
    {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(m_bytes);
        buffer->open(QIODevice::ReadOnly);
        return std::unique_ptr<QIODevice>(std::move(buffer));
    }

private:
    QByteArray m_bytes;
};

class FileSource : public BodySource {
public:
    explicit FileSource(const QString &path)
        : m_path(path)
    {
    }
    [[nodiscard]] qint64 size() const override
    {
        const QFileInfo info(m_path);
        return info.isFile() ? info.size() : -1;
    }
    [[nodiscard]] bool isRewindable() const override { return QFileInfo(m_path).isFile(); }
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open() override
    {
        if (Result<void> readable = check(); !readable)
            return readable.error();
        auto file = std::make_unique<QFile>(m_path);
        if (!file->open(QIODevice::ReadOnly))
            return unreadable(file->errorString());
        return std::unique_ptr<QIODevice>(std::move(file));
    }
    [[nodiscard]] Result<void> check() const
    {
        const QFileInfo info(m_path);
        if (!info.exists())
            return unreadable(u"there is no such file"_s);
        if (info.isDir())
            return unreadable(u"it is a folder"_s);
        if (!info.isFile()) // its open() waits for a writer, on the thread of all requests
            return unreadable(u"it is a pipe or a device; copy what it holds into a file first"_s);
        if (!info.isReadable())
            return unreadable(u"you may not read it"_s);
        return {};
    }

private:
    [[nodiscard]] Error unreadable(const QString &why) const
    {
        return Error(Error::RequestException, u"The file %1 cannot be sent: %2."_s.arg(m_path, why), why);
    }

    QString m_path;
};

class DeviceSource : public BodySource {
public:
    explicit DeviceSource(std::shared_ptr<QIODevice> device)
        : m_device(std::move(device))
        , m_sequential(m_device->isSequential())
        , m_start(m_sequential ? 0 : m_device->pos())
        // Some devices only say at the first attempt that they cannot go back.
        , m_rewindable(!m_sequential && m_device->isOpen() && m_device->seek(m_start))
    {
    }
    [[nodiscard]] qint64 size() const override
    {
        // Where it cannot go back, Requests does not trust the size either.
        return m_rewindable ? qMax(qint64(0), m_device->size() - m_start) : -1;
    }
    [[nodiscard]] bool isRewindable() const override { return m_rewindable; }
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open() override
    {
        if (!m_device->isReadable())
            return Error(Error::RequestException, u"The device given as body is not open for reading."_s);
        const bool inPlace = m_sequential ? !m_opened : m_device->pos() == m_start || m_device->seek(m_start);
        if (!inPlace)
            return unrewindable();
        m_opened = true;
        return std::unique_ptr<QIODevice>(std::make_unique<WindowReader>(m_device, m_start, size()));
    }

private:
    std::shared_ptr<QIODevice> m_device;
    bool m_sequential = false;
    qint64 m_start = 0;
    bool m_rewindable = false;
    bool m_opened = false;
};

class ConcatSource : public BodySource {
public:
    explicit ConcatSource(QList<std::shared_ptr<BodySource>> parts)
        : m_parts(std::move(parts))
    {
    }
    [[nodiscard]] qint64 size() const override
    {
        qint64 sum = 0;
        for (const auto &part : m_parts) {
            const qint64 size = part->size();
            if (size < 0)
                return -1;
            sum += size;
        }
        return sum;
    }
    [[nodiscard]] bool isRewindable() const override
    {
        return std::all_of(m_parts.begin(), m_parts.end(),
                           [](const auto &part) { return part->isRewindable(); });
    }
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open() override
    {
        if (m_opened && !isRewindable())
            return unrewindable();
        if (Result<void> readable = check(); !readable)
            return readable.error();
        m_opened = true;
        return std::unique_ptr<QIODevice>(std::make_unique<ConcatReader>(m_parts));
    }
    [[nodiscard]] Result<void> check() const
    {
        for (const auto &part : m_parts) {
            if (Result<void> readable = checkReadable(*part); !readable)
                return readable;
        }
        return {};
    }

private:
    QList<std::shared_ptr<BodySource>> m_parts;
    bool m_opened = false;
};

} // namespace

BodySource::~BodySource() = default;
BodySink::~BodySink() = default;

std::shared_ptr<BodySource> BodySource::fromBytes(const QByteArray &bytes)
{
    return std::make_shared<BytesSource>(bytes);
}

std::shared_ptr<BodySource> BodySource::fromFile(const QString &path)
{
    return std::make_shared<FileSource>(path);
}

std::shared_ptr<BodySource> BodySource::fromDevice(std::shared_ptr<QIODevice> device)
{
    return device ? std::make_shared<DeviceSource>(std::move(device)) : nullptr;
}

std::shared_ptr<BodySource> BodySource::concatenated(QList<std::shared_ptr<BodySource>> parts)
{
    return std::make_shared<ConcatSource>(std::move(parts));
}

Result<void> checkReadable(const BodySource &source)
{
    if (const auto *file = dynamic_cast<const FileSource *>(&source))
        return file->check();
    if (const auto *several = dynamic_cast<const ConcatSource *>(&source))
        return several->check();
    return {};
}

// What JSON cannot express is kept as a null text, which prepareBody() refuses.
JsonBody::JsonBody(const QJsonValue &value)
{
    if (!value.isUndefined())
        m_text = jsonText(value);
}

JsonBody::JsonBody(const QJsonObject &object)
    : JsonBody(QJsonValue(object))
{
}

JsonBody::JsonBody(const QJsonArray &array)
    : JsonBody(QJsonValue(array))
{
}

JsonBody::JsonBody(const QJsonDocument &document)
    : JsonBody(document.isNull()        ? QJsonValue(QJsonValue::Undefined)
                   : document.isArray() ? QJsonValue(document.array())
                                        : QJsonValue(document.object()))
{
}

JsonBody JsonBody::raw(const QByteArray &text)
{
    JsonBody body;
    body.m_text = text.isNull() ? QByteArray("") : text;
    return body;
}

// A member without a value is null in JSON; one that JSON cannot express makes the whole refused as well.
JsonBody JsonBody::object(const QList<std::pair<QString, JsonBody>> &members)
{
    QByteArrayList written;
    for (const auto &[key, value] : members) {
        const QByteArray text = value.m_text.value_or(QByteArray("null"));
        if (text.isNull())
            return value;
        written.append(jsonString(key) + ": " + text);
    }
    return raw('{' + written.join(", ") + '}');
}

JsonBody JsonBody::array(const QList<JsonBody> &items)
{
    QByteArrayList written;
    for (const JsonBody &item : items) {
        written.append(item.m_text.value_or(QByteArray("null")));
        if (written.last().isNull())
            return item;
    }
    return raw('[' + written.join(", ") + ']');
}

FilePart FilePart::fromDevice(const QByteArray &name, std::shared_ptr<QIODevice> device)
{
    QString fileName = device ? guessFileName(*device) : QString();
    if (fileName.isNull())
        fileName = QString::fromUtf8(name);
    return {name, fileName, BodySource::fromDevice(std::move(device)), {}, {}};
}

FilePart FilePart::fromPath(const QByteArray &name, const QString &path)
{
    return {name, QFileInfo(path).fileName(), BodySource::fromFile(path), {}, {}};
}

FilePart FilePart::fromBytes(const QByteArray &name, const QString &fileName, const QByteArray &bytes,
                             const QByteArray &contentType)
{
    return {name, fileName, BodySource::fromBytes(bytes), contentType, {}};
}

} // namespace Requests
