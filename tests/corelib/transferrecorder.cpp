// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "transferrecorder.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace Requests::Test {

namespace {

/// QTest::qWaitFor() sleeps for 10 ms between two looks, and Qt's thread asks this one for each 16 KiB of a
/// body. All that a client hears comes with an event.
bool waitForEvents(int milliseconds, const std::function<bool()> &isReached)
{
    QTimer end;
    end.setSingleShot(true);
    end.start(milliseconds);
    while (!isReached() && end.isActive()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return isReached();
}

} // namespace

const Headers &fullHeaders()
{
    static const Headers headers{
        {"User-Agent", "tst"}, {"Accept-Encoding", "gzip"}, {"Accept", "*/*"}, {"Connection", "keep-alive"}};
    return headers;
}

ServerOptions repeating()
{
    ServerOptions options;
    options.repeatLast = true;
    return options;
}

QByteArrayList deviationIds(const Adapter &adapter, const PreparedRequest &request, Deviation::Kind kind)
{
    QByteArrayList ids;
    for (const Deviation &deviation : adapter.deviations(request)) {
        if (deviation.kind == kind)
            ids.append(deviation.id);
    }
    return ids;
}

PreparedRequest prepared(const QByteArray &method, const QString &url, const Headers &headers,
                         const Data &data)
{
    PreparedRequest request;
    RequestOptions options;
    options.headers = headers;
    options.data = data;
    const Result<void> made = request.prepare(method, url, options);
    if (!made)
        qFatal("%s", qPrintable(made.error().message()));
    return request;
}

void TransferRecorder::send(Adapter &adapter, const PreparedRequest &request, const TransferOptions &options)
{
    m_clock.start();
    m_sending = true;
    transfer = adapter.send(request, options, this);
    m_sending = false;
}

PreparedRequest plainGet(const ScriptedServer &server)
{
    return prepared("GET", server.urlText(), fullHeaders());
}

std::unique_ptr<TransferRecorder> sent(Adapter &adapter, const PreparedRequest &request)
{
    return sent(adapter, request, {.timeout = std::chrono::seconds(10)});
}

std::unique_ptr<TransferRecorder> sent(Adapter &adapter, const PreparedRequest &request,
                                       const TransferOptions &options)
{
    auto client = std::make_unique<TransferRecorder>();
    client->send(adapter, request, options);
    if (!client->wait())
        qFatal("the transfer does not end");
    return client;
}

void TransferRecorder::readOn()
{
    reading = true;
    drain();
}

bool TransferRecorder::wait(int milliseconds)
{
    const bool isOver = waitForEvents(milliseconds, [this] { return finished; });
    // For what Qt's own thread does last, such as to notice that the peer has closed: nobody is told of it.
    QThread::msleep(2);
    return isOver;
}

bool TransferRecorder::waitFor(const QString &call, int milliseconds)
{
    return waitForEvents(milliseconds, [&] { return calls.contains(call); });
}

void TransferRecorder::heard(const QString &call)
{
    if (m_sending)
        qFatal("the client was told of %s within send()", qPrintable(call));
    if (finished)
        qFatal("the client was told of %s after the end", qPrintable(call));
    if (calls.isEmpty() || calls.last() != call)
        calls.append(call);
    if (call == m_destroyIn)
        transfer.reset();
}

void TransferRecorder::drain()
{
    while (transfer) {
        const QByteArray bytes = transfer->read(64 * 1024);
        if (bytes.isEmpty())
            return;
        bodySize += bytes.size();
        if (keepBody)
            body += bytes;
    }
}

void TransferRecorder::transferPhase(Phase phase)
{
    heard(phase == Connecting ? u"connecting"_s : phase == Connected ? u"connected"_s : u"sent"_s);
}

void TransferRecorder::transferUploaded(qint64 sent, qint64)
{
    uploaded = sent;
    ++uploadSteps;
    heard(u"uploaded"_s);
}

void TransferRecorder::transferHead(const ResponseHead &answer)
{
    head = answer;
    heard(u"head"_s);
}

void TransferRecorder::transferReadable()
{
    heard(u"readable"_s);
    if (reading)
        drain();
}

void TransferRecorder::transferFinished(const Error &end)
{
    heard(u"finished"_s);
    error = end;
    finished = true;
    elapsed = m_clock.elapsed();
    if (reading)
        drain();
}

} // namespace Requests::Test
