// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>
#include <qrequests/fields.h>
#include <qrequests/headers.h>

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>
#include <memory>
#include <variant>

namespace Requests {

/// The bytes of a request as they will travel, read once for each time they are sent.
/// It makes a new reader for each hop, so that a redirect can send the same body again.
/// Thread: made anywhere, opened and read on the I/O thread. What its reader throws ends the exchange with
/// RequestException. \since 0.1
class QREQUESTS_EXPORT BodySource {
public:
    virtual ~BodySource();
    /// The size in bytes, or -1 when it is not known before the end.
    [[nodiscard]] virtual qint64 size() const = 0;
    /// A reader at the start; UnrewindableBodyError when the bytes are gone, RequestException when a file
    /// cannot be read or is a pipe or a device, which would hold up the I/O thread. The reader is open for
    /// reading: one that is not ends the exchange with RequestException. A sequential reader that reads 0
    /// bytes only pauses, until its readyRead(); it ends by -1 or by readChannelFinished().
    [[nodiscard]] virtual Result<std::unique_ptr<QIODevice>> open() = 0;
    /// True when open() can be called again after a reader has read.
    [[nodiscard]] virtual bool isRewindable() const = 0;

    /// Of known size, and rewindable.
    [[nodiscard]] static std::shared_ptr<BodySource> fromBytes(const QByteArray &bytes);
    /// Streams the file from disk each time; its size is taken when it is opened.
    [[nodiscard]] static std::shared_ptr<BodySource> fromFile(const QString &path);
    /// \a device must be open for reading; it is read from its present position, on the I/O thread, and must
    /// not be touched meanwhile: none that its own thread's event loop fills, as QTcpSocket and QProcess. A
    /// sequential device can be sent once only, and must say where it ends, by -1 of readData() or by
    /// readChannelFinished(): what reads 0 bytes only pauses, and of all timeouts none but the total one ends
    /// its wait.
    [[nodiscard]] static std::shared_ptr<BodySource> fromDevice(std::shared_ptr<QIODevice> device);
    /// One after the other, as a multipart body is made.
    [[nodiscard]] static std::shared_ptr<BodySource> concatenated(QList<std::shared_ptr<BodySource>> parts);
};

/// Requests' data: nothing, bytes, form fields, or a device or file that is streamed. \since 0.1
class Data {
public:
    Data() = default;
    Data(const QByteArray &bytes)
        : m_state(bytes)
    {
    }
    Data(const char *utf8)
        : m_state(QByteArray(utf8))
    {
    }
    Data(const QString &text)
        : m_state(text.toUtf8())
    {
    }
    Data(std::initializer_list<Field> fields)
        : m_state(Fields(fields))
    {
    }
    Data(const Fields &fields)
        : m_state(fields)
    {
    }
    Data(std::shared_ptr<QIODevice> device)
        : m_state(BodySource::fromDevice(std::move(device)))
    {
    }
    Data(std::shared_ptr<BodySource> source)
        : m_state(std::move(source))
    {
    }

    [[nodiscard]] bool isNone() const { return m_state.index() == 0; }
    [[nodiscard]] const QByteArray *bytes() const { return std::get_if<QByteArray>(&m_state); }
    [[nodiscard]] const Fields *fields() const { return std::get_if<Fields>(&m_state); }
    [[nodiscard]] std::shared_ptr<BodySource> source() const
    {
        const auto *s = std::get_if<std::shared_ptr<BodySource>>(&m_state);
        return s ? *s : nullptr;
    }

private:
    std::variant<std::monostate, QByteArray, Fields, std::shared_ptr<BodySource>> m_state;
};

/// Requests' json: a value of Qt's, written as Python writes it, or JSON text that travels byte for byte, so
/// that integers above 2^53 and the order of keys survive. \since 0.1
class QREQUESTS_EXPORT JsonBody {
public:
    JsonBody() = default;
    JsonBody(const QJsonValue &value);
    JsonBody(const QJsonObject &object);
    JsonBody(const QJsonArray &array);
    JsonBody(const QJsonDocument &document);
    /// JSON text that travels as it is; that it is JSON is not checked.
    [[nodiscard]] static JsonBody raw(const QByteArray &text);
    /// An object whose members keep their order, which QJsonObject sorts.
    [[nodiscard]] static JsonBody object(const QList<std::pair<QString, JsonBody>> &members);
    [[nodiscard]] static JsonBody array(const QList<JsonBody> &items);
    [[nodiscard]] bool isNone() const { return !m_text.has_value(); }
    [[nodiscard]] QByteArray text() const { return m_text.value_or(QByteArray()); }

private:
    std::optional<QByteArray> m_text;
};

/// One file of Requests' files: the 2-, 3- and 4-tuple in one. \since 0.1
struct FilePart {
    QByteArray name; ///< the form field's name
    std::optional<QString> fileName; ///< none: no filename parameter
    std::shared_ptr<BodySource> content;
    QByteArray contentType; ///< empty: no Content-Type line
    Headers headers; ///< further header fields of this part

    /// A file that is streamed from disk, with its name; prepareBody() fails when it cannot be read.
    [[nodiscard]] QREQUESTS_EXPORT static FilePart fromPath(const QByteArray &name, const QString &path);
    /// A device alone, as in Requests: named after its file (guessFileName()), else after the field.
    [[nodiscard]] QREQUESTS_EXPORT static FilePart fromDevice(const QByteArray &name,
                                                              std::shared_ptr<QIODevice> device);
    [[nodiscard]] QREQUESTS_EXPORT static FilePart fromBytes(const QByteArray &name, const QString &fileName,
                                                             const QByteArray &bytes,
                                                             const QByteArray &contentType = {});
};
/// Requests' files: sent in this order, behind the form fields. \since 0.1
using Files = QList<FilePart>;

/// Where a response's decoded bytes go when the caller wants them elsewhere than in memory.
/// Thread: every call comes on the I/O thread. A sink that blocks holds back every session of the process.
/// \since 0.1
class QREQUESTS_EXPORT BodySink {
public:
    virtual ~BodySink();
    /// Takes all of \a bytes; an error ends the exchange with SinkError, and so does an exception.
    virtual Result<void> append(QByteArrayView bytes) = 0;
    /// The body is complete, or \a error says why not.
    virtual void finished(const Error &error) = 0;
    /// True while the sink can take no more now; the transfer pauses until the function given to onReady is
    /// called (from any thread), which onReady() itself must do where there is room again by then. Default:
    /// never full.
    [[nodiscard]] virtual bool isFull() const { return false; }
    virtual void onReady(std::function<void()> resume) { Q_UNUSED(resume) }
};

} // namespace Requests
