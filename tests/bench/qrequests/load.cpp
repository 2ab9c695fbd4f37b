// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "load.h"

#include <qrequests/session.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <cstdio>
#include <functional>

#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;

namespace Requests::Bench {

namespace {

rusage usage()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used;
}

double cpuSeconds(const rusage &used)
{
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec)
        + double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

constexpr qint64 ReadSize = 1024 * 1024;
constexpr qint64 PieceSize = 64 * 1024;

/// Takes the bytes and counts them.
class DropSink final : public BodySink {
public:
    Result<void> append(QByteArrayView bytes) override
    {
        m_size += bytes.size();
        return {};
    }
    void finished(const Error &) override { }
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    qint64 m_size = 0;
};

/// A body of zeros that is never held whole.
class ZeroSource final : public BodySource {
    class Device final : public QIODevice {
    public:
        explicit Device(qint64 size)
            : m_left(size)
        {
            open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        }
        [[nodiscard]] bool isSequential() const override { return true; }
        [[nodiscard]] qint64 bytesAvailable() const override { return m_left + QIODevice::bytesAvailable(); }
        [[nodiscard]] bool atEnd() const override { return m_left == 0; }

    protected:
        qint64 readData(char *data, qint64 maxSize) override
        {
            const qint64 n = qMin(maxSize, m_left);
            memset(data, 0, size_t(n));
            m_left -= n;
            return n == 0 && maxSize > 0 ? -1 : n;
        }
        qint64 writeData(const char *, qint64) override { return -1; }

    private:
        qint64 m_left;
    };

public:
    explicit ZeroSource(qint64 size)
        : m_size(size)
    {
    }
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open() override
    {
        return std::unique_ptr<QIODevice>(std::make_unique<Device>(m_size));
    }
    [[nodiscard]] bool isRewindable() const override { return true; }

private:
    qint64 m_size;
};

/// What a Session makes of an address for each request, so that both do it.
QNetworkRequest bareRequest(const QString &url)
{
    QNetworkRequest request((QUrl(url)));
    request.setRawHeader("User-Agent", "bench");
    request.setRawHeader("Accept-Encoding", "gzip, deflate, br, zstd");
    request.setRawHeader("Accept", "*/*");
    request.setRawHeader("Connection", "keep-alive");
    request.setRawHeader("Accept-Language", "*");
    return request;
}

/// One after the other on QNetworkAccessManager alone, as a careful program uses it; true when all came.
bool qnam(const QString &url, qint64 count, qint64 pieceSize = ReadSize)
{
    QNetworkAccessManager manager;
    manager.setProxy(QNetworkProxy::NoProxy);
    QByteArray buffer(pieceSize, Qt::Uninitialized);
    bool allWell = true;
    std::function<void()> next = [&] {
        if (count-- <= 0)
            return QCoreApplication::quit();
        QNetworkReply *reply = manager.get(bareRequest(url));
        reply->setReadBufferSize(4 * ReadSize);
        const auto drain = [reply, &buffer] {
            while (reply->read(buffer.data(), buffer.size()) > 0) { }
        };
        QObject::connect(reply, &QNetworkReply::readyRead, reply, drain);
        QObject::connect(reply, &QNetworkReply::finished, reply, [reply, drain, &next, &allWell] {
            drain();
            allWell = allWell && reply->error() == QNetworkReply::NoError;
            reply->deleteLater();
            next();
        });
    };
    QMetaObject::invokeMethod(qApp, next, Qt::QueuedConnection);
    QCoreApplication::exec();
    return allWell;
}

/// As most programs use it: the whole body at the end.
bool qnamContent(const QString &url, qint64 count)
{
    QNetworkAccessManager manager;
    manager.setProxy(QNetworkProxy::NoProxy);
    bool allWell = true;
    std::function<void()> next = [&] {
        if (count-- <= 0)
            return QCoreApplication::quit();
        QNetworkReply *reply = manager.get(bareRequest(url));
        QObject::connect(reply, &QNetworkReply::finished, reply, [reply, &next, &allWell] {
            allWell = allWell && reply->error() == QNetworkReply::NoError && !reply->readAll().isEmpty();
            reply->deleteLater();
            next();
        });
    };
    QMetaObject::invokeMethod(qApp, next, Qt::QueuedConnection);
    QCoreApplication::exec();
    return allWell;
}

bool content(const QString &url, qint64 count)
{
    Session session;
    while (count-- > 0) {
        if (session.get(url).content().isEmpty())
            return false;
    }
    return true;
}

RequestOptions dropping()
{
    return {.sink = [](const Response &) { return std::make_shared<DropSink>(); }};
}

bool blocking(const QString &url, qint64 count, const RequestOptions &options = {})
{
    Session session;
    while (count-- > 0) {
        if (!session.get(url, options).ok())
            return false;
    }
    return true;
}

bool asynchronous(const QString &url, qint64 count, const RequestOptions &options = {})
{
    Session session;
    bool allWell = true;
    std::function<void()> next = [&] {
        if (count-- <= 0)
            return QCoreApplication::quit();
        session.getAsync(url, options).then(&session, [&next, &allWell](const Response &response) {
            allWell = allWell && response.ok();
            next();
        });
    };
    QMetaObject::invokeMethod(qApp, next, Qt::QueuedConnection);
    QCoreApplication::exec();
    return allWell;
}

bool streaming(const QString &url, qint64 count, qint64 pieceSize = ReadSize)
{
    Session session;
    bool allWell = true;
    QByteArray buffer(pieceSize, Qt::Uninitialized);
    std::function<void()> next = [&] {
        if (count-- <= 0)
            return QCoreApplication::quit();
        ResponseStream *stream = session.stream("GET", url).release();
        const auto drain = [stream, &buffer] {
            while (stream->read(buffer.data(), buffer.size()) > 0) { }
        };
        QObject::connect(stream, &QIODevice::readyRead, stream, drain);
        QObject::connect(stream, &ResponseStream::finished, stream,
                         [stream, drain, &next, &allWell](const Response &response) {
                             drain();
                             allWell = allWell && response.ok();
                             stream->deleteLater();
                             next();
                         });
    };
    QMetaObject::invokeMethod(qApp, next, Qt::QueuedConnection);
    QCoreApplication::exec();
    return allWell;
}

bool upload(const QString &url, qint64 size)
{
    Session session;
    return session.put(url, {.data = Data(std::make_shared<ZeroSource>(size))}).ok();
}

using Load = std::function<bool(const QString &url, qint64 count)>;

const QList<std::pair<QString, Load>> &loads()
{
    static const QList<std::pair<QString, Load>> all{
        {u"qnam-small"_s, [](const QString &url, qint64 n) { return qnam(url, n); }},
        {u"qnam-down"_s, [](const QString &url, qint64 n) { return qnam(url, n); }},
        {u"qnam-pieces"_s, [](const QString &url, qint64 n) { return qnam(url, n, PieceSize); }},
        {u"qnam-content"_s, qnamContent},
        {u"small-blocking"_s, [](const QString &url, qint64 n) { return blocking(url, n); }},
        {u"small-async"_s, [](const QString &url, qint64 n) { return asynchronous(url, n); }},
        {u"small-stream"_s, [](const QString &url, qint64 n) { return streaming(url, n); }},
        {u"down-blocking"_s, [](const QString &url, qint64 n) { return blocking(url, n, dropping()); }},
        {u"down-async"_s, [](const QString &url, qint64 n) { return asynchronous(url, n, dropping()); }},
        {u"down-stream"_s, [](const QString &url, qint64 n) { return streaming(url, n); }},
        {u"down-pieces"_s, [](const QString &url, qint64 n) { return streaming(url, n, PieceSize); }},
        {u"down-content"_s, content},
        {u"up"_s, upload},
    };
    return all;
}

} // namespace

QStringList loadNames()
{
    QStringList names;
    for (const auto &load : loads())
        names.append(load.first);
    return names;
}

int runLoad(const QString &name, const QString &url, qint64 count)
{
    for (const auto &[known, load] : loads()) {
        if (known != name)
            continue;
        const rusage before = usage();
        QElapsedTimer clock;
        clock.start();
        const bool done = load(url, count);
        const double seconds = double(clock.nsecsElapsed()) / 1e9;
        const rusage after = usage();
        const QJsonObject cost{{u"seconds"_s, seconds},
                               {u"cpu"_s, cpuSeconds(after) - cpuSeconds(before)},
                               {u"grown_mib"_s, double(after.ru_maxrss - before.ru_maxrss) / 1024}};
        std::fputs(QJsonDocument(cost).toJson(QJsonDocument::Compact).constData(), stdout);
        return done ? 0 : 1;
    }
    std::fprintf(stderr, "There is no load of that name.\n");
    return 2;
}

} // namespace Requests::Bench
