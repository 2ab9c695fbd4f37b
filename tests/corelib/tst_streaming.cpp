// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "patternbody.h"

#include "support/environment.h"
#include "support/memory.h"
#include "support/testsuite.h"

#include <qrequests/session.h>

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <thread>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;
using namespace std::chrono_literals;

class tst_Streaming : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    // ResponseStream
    void withAnEventLoop();
    void withoutAnEventLoop();
    void inSmallSips();
    void unreadBodyHoldsThePeerBack();
    void largeBodyInFlatMemory();
    void slowReaderTripsNothing();
    void totalTimeCountsForStreams();
    void totalTimeEndsAnEndlessChallenge();
    void redirectsBeforeTheStream();
    void cutBody();
    void wholeResponseAtTheEnd();
    void destroyedMidStream();
    void destroyedInASlot();
    void abortedAndClosed();
    void sessionMayGoOnlyWithIt();
    void waitingWithinAHook();
};

void tst_Streaming::withAnEventLoop()
{
    ScriptedServer server(
        {entry({sendBytes(headOf(10)), hold(), sendBytes("first"), hold(), sendBytes("later")})});
    Session session;
    const auto stream = session.stream("GET", server.urlText("/s"));
    QVERIFY(stream->isOpen() && stream->isSequential() && !stream->isWritable());
    QCOMPARE(stream->response().statusCode(), 0);
    QSignalSpy head(stream.get(), &ResponseStream::headReceived);
    QSignalSpy readyRead(stream.get(), &QIODevice::readyRead);
    QSignalSpy finished(stream.get(), &ResponseStream::finished);
    QSignalSpy ended(stream.get(), &QIODevice::readChannelFinished);
    QTRY_COMPARE(head.size(), 1);
    QCOMPARE(head.at(0).at(0).value<Response>().statusCode(), 200);
    QVERIFY(stream->isHeadReceived() && !stream->isFinished() && !stream->atEnd());
    QCOMPARE(readyRead.size(), 0);
    server.release();
    QTRY_COMPARE(readyRead.size(), 1);
    QCOMPARE(stream->bytesAvailable(), 5);
    QCOMPARE(stream->readAll(), "first");
    QVERIFY(!stream->atEnd());
    QCOMPARE(finished.size(), 0);
    server.release();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(ended.size(), 1);
    QVERIFY(!stream->atEnd());
    QCOMPARE(stream->readAll(), "later");
    QVERIFY(stream->atEnd());
    const Response response = finished.at(0).at(0).value<Response>();
    QCOMPARE(response.bodySize(), 10);
    QVERIFY(response.content().isEmpty());
    QVERIFY(!response.error());
}

void tst_Streaming::withoutAnEventLoop()
{
    ScriptedServer server({entry({sendBytes(headOf(5 * MiB)), sendPattern(5 * MiB)}), entry({stall()})});
    Session session;
    QByteArray body;
    Response response;
    bool timedOut = false;
    const std::unique_ptr<QThread> worker(QThread::create([&] {
        const auto stream = session.stream("GET", server.urlText());
        if (!stream->waitForHead(10000) || stream->response().statusCode() != 200)
            return;
        while (stream->waitForReadyRead(10000))
            body += stream->readAll();
        response = stream->response();
        const auto stalled = session.stream("GET", server.urlText());
        timedOut = !stalled->waitForHead(50) && !stalled->waitForReadyRead(50) && !stalled->isFinished();
    }));
    worker->start();
    QVERIFY(worker->wait(20000));
    QCOMPARE(body.size(), 5 * MiB);
    QVERIFY(body == pattern(0, 5 * MiB));
    QCOMPARE(response.bodySize(), 5 * MiB);
    QVERIFY(timedOut);
}

void tst_Streaming::inSmallSips()
{
    constexpr qint64 Size = 12 * MiB;
    ScriptedServer server({entry({sendBytes(headOf(Size)), sendPattern(Size)})});
    Session session;
    const auto stream = session.stream("GET", server.urlText());
    qint64 seen = 0;
    bool right = true;
    const auto sip = [&](qint64 size) {
        const QByteArray bytes = stream->read(size);
        right = right && bytes == pattern(seen, bytes.size());
        seen += bytes.size();
    };
    // Each time a little: whoever waits for the next readyRead() gets it while more is to come.
    connect(stream.get(), &QIODevice::readyRead, this, [&] { sip(256 * 1024); });
    QSignalSpy finished(stream.get(), &ResponseStream::finished);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
    while (!stream->atEnd())
        sip(100'000);
    QCOMPARE(seen, Size);
    QVERIFY(right);
}

void tst_Streaming::unreadBodyHoldsThePeerBack()
{
    constexpr qint64 Size = 1024 * MiB;
    ScriptedServer server({entry({sendBytes(headOf(Size)), sendZeros(Size)})}, smallBuffers());
    Session session;
    [[maybe_unused]] const qint64 before = residentBytes().anonymous;
    const auto stream = session.stream("GET", server.urlText());
    QVERIFY(stream->waitForReadyRead());
    QVERIFY(server.waitUntilBlocked());
    QVERIFY2(server.bytesWritten() < HeldBack, qPrintable(QString::number(server.bytesWritten())));
#ifndef __SANITIZE_THREAD__ // whose notes are counted too
    if (before > 0)
        QVERIFY(residentBytes().anonymous - before < HeldBack + 16 * MiB);
#endif
    // Somewhat read, somewhat more comes, and no more than that.
    const qint64 held = server.bytesWritten();
    qint64 read = 0;
    while (read < 16 * MiB && stream->waitForReadyRead())
        read += stream->read(MiB).size();
    QVERIFY(server.waitUntilBlocked());
    QVERIFY(server.bytesWritten() > held);
    QVERIFY2(server.bytesWritten() < HeldBack + 16 * MiB, qPrintable(QString::number(server.bytesWritten())));
}

void tst_Streaming::largeBodyInFlatMemory()
{
    constexpr qint64 Size = 256 * MiB;
#ifdef __GLIBC__
    // Otherwise it keeps freed blocks of the size of ours, at times 100 MiB of them, and they would be
    // counted.
    mallopt(M_MMAP_THRESHOLD, 64 * 1024);
#endif
    ScriptedServer server({entry({sendBytes(headOf(Size)), sendPattern(Size)})}, smallBuffers());
    Session session;
    const qint64 before = residentBytes().anonymous;
    qint64 most = before;
    const auto stream = session.stream("GET", server.urlText());
    qint64 seen = 0;
    qint64 sampled = 0;
    while (stream->waitForReadyRead()) {
        const QByteArray bytes = stream->readAll();
        if (bytes != pattern(seen, bytes.size()))
            QFAIL(qPrintable(u"wrong bytes after %1"_s.arg(seen)));
        seen += bytes.size();
        if (seen - sampled > 16 * MiB) {
            sampled = seen;
            most = qMax(most, residentBytes().anonymous);
        }
    }
    QCOMPARE(seen, Size);
    QVERIFY(!stream->response().error());
    QCOMPARE(stream->response().wireBodySize(), Size);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // which keep what was freed
    QVERIFY2(most - before < 48 * MiB, qPrintable(QString::number(most - before)));
#endif
}

void tst_Streaming::slowReaderTripsNothing()
{
    constexpr qint64 Size = 32 * MiB;
    ScriptedServer server({entry({sendBytes(headOf(Size)), sendZeros(Size)})}, smallBuffers());
    Session session;
    const auto stream = session.stream("GET", server.urlText(), {.timeout = Timeout(200ms, 200ms)});
    QVERIFY(stream->waitForReadyRead());
    // Longer than the timeout, with everything full.
    QVERIFY(server.waitUntilBlocked(600ms));
    QVERIFY(!stream->isFinished());
    qint64 seen = 0;
    while (stream->waitForReadyRead())
        seen += stream->readAll().size();
    QCOMPARE(seen, Size);
    QVERIFY2(!stream->response().error(), qPrintable(stream->response().error().message()));
}

void tst_Streaming::totalTimeCountsForStreams()
{
    constexpr qint64 Size = 64 * MiB;
    ScriptedServer server({entry({sendBytes(headOf(Size)), sendZeros(Size)})}, smallBuffers());
    Session session;
    const auto stream = session.stream("GET", server.urlText(), {.timeout = Timeout(0ms, 0ms, 300ms)});
    QSignalSpy finished(stream.get(), &ResponseStream::finished);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(stream->response().error().code(), Error::Timeout);
    QCOMPARE(stream->response().statusCode(), 200);
    QVERIFY(server.waitForDisconnects(1));
}

/// Qt tells of a 401 after its body only: see tst_NetworkAnswers::heldBackChallengeEndsInTime().
void tst_Streaming::totalTimeEndsAnEndlessChallenge()
{
    const auto steadily = [](qint64) {
        std::this_thread::sleep_for(5ms);
        return QByteArray(32 * 1024, 'x');
    };
    ScriptedServer server(
        {entry({sendBytes("HTTP/1.1 401 Unauthorized\r\nContent-Length: 1000000000000\r\n\r\n"),
                sendStream(steadily)})});
    Session session;
    const auto stream = session.stream("GET", server.urlText(), {.timeout = Timeout(0ms, 0ms, 300ms)});
    QSignalSpy finished(stream.get(), &ResponseStream::finished);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(stream->response().error().code(), Error::Timeout);
    QCOMPARE(stream->response().statusCode(), 0);
    QVERIFY(server.waitForDisconnects(1));
}

void tst_Streaming::redirectsBeforeTheStream()
{
    ScriptedServer server({reply(302, "away", {{"Location", "/there"}}), reply(200, "there")});
    Session session;
    const auto stream = session.stream("GET", server.urlText());
    QSignalSpy head(stream.get(), &ResponseStream::headReceived);
    QVERIFY(stream->waitForHead());
    QCOMPARE(stream->response().statusCode(), 200);
    QCOMPARE(stream->response().history().size(), 1);
    QCOMPARE(stream->response().history().at(0).content(), "away");
    while (stream->waitForReadyRead())
        QCOMPARE(stream->readAll(), "there");
    QTRY_COMPARE(head.size(), 1);
}

void tst_Streaming::cutBody()
{
    ScriptedServer server({replyAndClose(headOf(100) + "only this")});
    Session session;
    const auto stream = session.stream("GET", server.urlText());
    QSignalSpy finished(stream.get(), &ResponseStream::finished);
    QTRY_COMPARE(finished.size(), 1);
    const Response response = finished.at(0).at(0).value<Response>();
    QVERIFY(response.error().isA(Error::ConnectionError)
            || response.error().isA(Error::ChunkedEncodingError));
    QCOMPARE(stream->readAll(), "only this");
    QCOMPARE(response.statusCode(), 200);
}

void tst_Streaming::wholeResponseAtTheEnd()
{
    // Whoever has read to the end finds the error there already, without an event loop.
    ScriptedServer server(Script(100, replyAndClose(headOf(100) + "cut")));
    Session session;
    for (int i = 0; i < 100; ++i) {
        const auto stream = session.stream("GET", server.urlText());
        while (stream->waitForReadyRead())
            (void)stream->readAll();
        QVERIFY(stream->isFinished());
        QVERIFY(stream->response().error());
    }
}

void tst_Streaming::destroyedMidStream()
{
    constexpr qint64 Size = 1024 * MiB;
    ScriptedServer server(Script(6, entry({sendBytes(headOf(Size)), sendZeros(Size)})));
    Session session;
    for (int i = 0; i < 5; ++i) {
        auto stream = session.stream("GET", server.urlText());
        QVERIFY(stream->waitForReadyRead());
        (void)stream->read(1000);
        stream.reset();
        QVERIFY(server.waitForDisconnects(i + 1));
    }
    // At once.
    (void)session.stream("GET", server.urlText());
}

void tst_Streaming::destroyedInASlot()
{
    ScriptedServer server([](const RecordedRequest &) { return message(200, "body"); });
    Session session;
    for (int which = 0; which < 4; ++which) {
        auto stream = session.stream("GET", server.urlText());
        bool gone = false;
        const auto destroy = [&] {
            stream.reset();
            gone = true;
        };
        if (which == 0)
            connect(stream.get(), &ResponseStream::headReceived, this, destroy);
        else if (which == 1)
            connect(stream.get(), &QIODevice::readyRead, this, destroy);
        else if (which == 2)
            connect(stream.get(), &QIODevice::readChannelFinished, this, destroy);
        else
            connect(stream.get(), &ResponseStream::finished, this, destroy);
        QTRY_VERIFY(gone);
    }
}

void tst_Streaming::abortedAndClosed()
{
    ScriptedServer server(Script(2, entry({sendBytes(headOf(10) + "half"), stall()})));
    Session session;
    const auto aborted = session.stream("GET", server.urlText());
    QVERIFY(aborted->waitForReadyRead());
    aborted->abort();
    QSignalSpy finished(aborted.get(), &ResponseStream::finished);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(aborted->response().error().code(), Error::Canceled);
    QCOMPARE(aborted->readAll(), "half"); // what came before is still there
    const auto closed = session.stream("GET", server.urlText());
    QVERIFY(closed->waitForReadyRead());
    closed->close();
    QVERIFY(!closed->isOpen());
    QVERIFY(server.waitForDisconnects(2));
    QTRY_VERIFY(closed->isFinished());
}

void tst_Streaming::sessionMayGoOnlyWithIt()
{
    ScriptedServer server({entry({sendBytes(headOf(10) + "half"), stall()})});
    auto session = std::make_unique<Session>();
    const auto stream = session->stream("GET", server.urlText());
    QVERIFY(stream->waitForReadyRead());
    session.reset();
    QCOMPARE(stream->read(4), "half");
    QVERIFY(!stream->waitForReadyRead());
    QCOMPARE(stream->response().error().code(), Error::Canceled);
}

void tst_Streaming::waitingWithinAHook()
{
    ScriptedServer server([](const RecordedRequest &) { return message(200, "body"); });
    Session session;
    bool waited = true;
    Error error;
    const ResponseHook streaming = [&](const Response &) -> std::optional<Response> {
        const auto stream = session.stream("GET", server.urlText("/inner"));
        waited = stream->waitForHead() || stream->waitForReadyRead();
        ChunkRange chunks = stream->iterContent(4);
        QByteArray piece;
        (void)chunks.next(&piece);
        error = chunks.error();
        return {};
    };
    QCOMPARE(session.get(server.urlText(), {.hooks = {streaming}}).content(), "body"); // and no deadlock
    QVERIFY(!waited);
    QCOMPARE(error.code(), Error::RequestException);

    QByteArray piece("?");
    const ResponseHook raw = [&](const Response &head) -> std::optional<Response> {
        piece = head.raw()->read(4);
        return {};
    };
    QCOMPARE(session.get(server.urlText(), {.hooks = {raw}, .stream = true}).content(), "body");
    QVERIFY(piece.isEmpty());
}

FINGERPOST_TEST(tst_Streaming)
#include "tst_streaming.moc"
