// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "transferrecorder.h"

#include "support/environment.h"
#include "support/memory.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/curladapter.h>

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;
using namespace std::chrono_literals;

/// How often CurlAdapter sends, how long it waits, how much it takes, and how it ends.
class tst_CurlLife : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    // Once
    void unansweredArrivesOnce_data();
    void unansweredArrivesOnce();
    void deadConnectionIsReplaced();
    void unansweredOnAKeptConnection_data();
    void unansweredOnAKeptConnection();
    void http10IsNotKept();
    void falselyFramedIsNotKept_data();
    void falselyFramedIsNotKept();

    // Time
    void phasesAndTimings_data();
    void phasesAndTimings();
    void connectTimeout();
    void readTimeout_data();
    void readTimeout();
    void stalledUploadTimesOut();

    // Holding back
    void unreadBodyHoldsThePeerBack();
    void noMoreIsReadThanAskedFor();
    void unreadBytesOutliveTheEnd();

    // Life
    void destroyedInAnyCall_data();
    void destroyedInAnyCall();
    void destroyedInSilence();
    void adapterGoesFirst();
    void closeDropsConnections();
    void manyAtOnce();
};

void tst_CurlLife::unansweredArrivesOnce_data()
{
    QTest::addColumn<ScriptEntry>("answer");
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"GET", "POST", "PUT"}) {
        QTest::addRow("%s, closed", method) << closeSilently() << QByteArray(method);
        QTest::addRow("%s, reset", method) << entry({resetConnection()}) << QByteArray(method);
        QTest::addRow("%s, cut head", method)
            << entry({sendBytes("HTTP/1.1 20"), closeConnection()}) << QByteArray(method);
    }
}

void tst_CurlLife::unansweredArrivesOnce()
{
    QFETCH(ScriptEntry, answer);
    QFETCH(QByteArray, method);
    ScriptedServer server({answer}, repeating());
    CurlAdapter adapter;
    for (int run = 0; run < 10; ++run) {
        TransferRecorder client;
        const Data body = method == "GET" ? Data() : Data("body");
        client.send(adapter, prepared(method, server.urlText(), fullHeaders(), body), {.timeout = 10s});
        QVERIFY(client.wait());
        QCOMPARE(client.error.code(), Error::ConnectionError);
        QCOMPARE(client.error.cause(), Error::PeerClosed);
    }
    QVERIFY(server.waitUntilAbandoned());
    QCOMPARE(server.requestCount(), 10);
}

/// The peer has closed it meanwhile: nothing was sent, so that any request may take another.
void tst_CurlLife::deadConnectionIsReplaced()
{
    for (const char *method : {"GET", "POST"}) {
        ScriptedServer server({replyAndClose(message(200, "one")), reply(200, "two")});
        CurlAdapter adapter;
        TransferRecorder first;
        first.send(adapter, plainGet(server));
        QVERIFY(first.wait());
        QVERIFY(!first.error);
        QTRY_COMPARE(server.openConnections(), 0);
        TransferRecorder second;
        const Data body = method == "POST"_ba ? Data("body") : Data();
        second.send(adapter, prepared(method, server.urlText(), fullHeaders(), body), {.timeout = 10s});
        QVERIFY(second.wait());
        QVERIFY2(!second.error, qPrintable(second.error.message()));
        QCOMPARE(second.body, "two");
        QCOMPARE(server.requestCount(), 2);
    }
}

void tst_CurlLife::unansweredOnAKeptConnection_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Data>("body");
    QTest::newRow("GET") << "GET"_ba << Data();
    QTest::newRow("DELETE") << "DELETE"_ba << Data();
    QTest::newRow("POST") << "POST"_ba << Data("body");
    QTest::newRow("POST, empty") << "POST"_ba << Data();
    QTest::newRow("PUT") << "PUT"_ba << Data("body");
    QTest::newRow("PATCH, empty") << "PATCH"_ba << Data();
}

/// libcurl would send any of them again. What the peer has had is not sent twice.
void tst_CurlLife::unansweredOnAKeptConnection()
{
    QFETCH(QByteArray, method);
    QFETCH(Data, body);
    ScriptedServer server({reply(200, "one"), closeSilently(), closeSilently(), closeSilently()},
                          repeating());
    CurlAdapter adapter;
    TransferRecorder first;
    first.send(adapter, plainGet(server));
    QVERIFY(first.wait());
    TransferRecorder second;
    second.send(adapter, prepared(method, server.urlText(), fullHeaders(), body), {.timeout = 10s});
    QVERIFY(second.wait());
    QCOMPARE(second.error.code(), Error::ConnectionError);
    QCOMPARE(second.error.cause(), Error::PeerClosed);
    QVERIFY(server.waitUntilAbandoned());
    QCOMPARE(server.requestCount(), 2);
    QCOMPARE(server.connectionCount(), 1); // nor is another connection waited for
    QVERIFY(second.error.message().contains(u"is not repeated"_s));
}

/// libcurl would speak HTTP/1.0 over it.
void tst_CurlLife::http10IsNotKept()
{
    ScriptedServer server({reply("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 3\r\n\r\nold"),
                           reply(200, "new")});
    CurlAdapter adapter;
    for (int i = 0; i < 2; ++i) {
        TransferRecorder client;
        client.send(adapter, plainGet(server));
        QVERIFY(client.wait());
        QVERIFY2(!client.error, qPrintable(client.error.message()));
        QCOMPARE(server.requests().last().version(), "HTTP/1.1");
    }
}

void tst_CurlLife::falselyFramedIsNotKept_data()
{
    QTest::addColumn<QByteArray>("length");
    QTest::addColumn<int>("connections");
    QTest::newRow("true") << "4"_ba << 1;
    QTest::newRow("less than there is") << "2"_ba << 2;
}

/// The next request has nothing to do with what was said falsely of the one before.
void tst_CurlLife::falselyFramedIsNotKept()
{
    QFETCH(QByteArray, length);
    QFETCH(int, connections);
    ScriptedServer server({reply(200, "ok")}, repeating());
    CurlAdapter adapter;
    PreparedRequest request = prepared("POST", server.urlText(), fullHeaders(), Data("body"));
    request.headers().set("Content-Length", length);
    TransferRecorder first;
    first.send(adapter, request, {.timeout = 10s});
    QVERIFY(first.wait());
    TransferRecorder second;
    second.send(adapter, plainGet(server), {.timeout = 10s});
    QVERIFY(second.wait());
    QVERIFY2(!second.error, qPrintable(second.error.message()));
    QCOMPARE(server.connectionCount(), connections);
}

void tst_CurlLife::phasesAndTimings_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Data>("body");
    QTest::addColumn<QString>("uploaded");
    QTest::newRow("GET") << "GET"_ba << Data() << QString();
    QTest::newRow("POST") << "POST"_ba << Data("body") << u" uploaded"_s;
    QTest::newRow("POST, empty") << "POST"_ba << Data() << QString();
}

void tst_CurlLife::phasesAndTimings()
{
    QFETCH(QByteArray, method);
    QFETCH(Data, body);
    QFETCH(QString, uploaded);
    ScriptedServer server({reply(200, "ok")}, repeating());
    CurlAdapter adapter;
    for (int run = 0; run < 20; ++run) {
        TransferRecorder client;
        client.send(adapter, prepared(method, server.urlText(), fullHeaders(), body),
                    {.timeout = Timeout(5s, 5s)});
        QVERIFY(client.wait());
        const Timings times = client.transfer->timings();
        QCOMPARE(times.reusedConnection(), run > 0);
        QCOMPARE(client.calls.join(u' '),
                 (run > 0 ? u"connected sent"_s : u"connecting connected sent"_s) + uploaded
                     + u" head readable finished"_s);
        QVERIFY(run > 0 || (times.connected >= times.connectStart && times.sent >= times.connected));
        QVERIFY(times.sent >= 0 && times.firstByte >= times.sent && times.finished >= times.firstByte);
    }
    QCOMPARE(server.connectionCount(), 1);
}

void tst_CurlLife::connectTimeout()
{
    ServerOptions options;
    options.mode = ServerOptions::Mode::BacklogFull;
    ScriptedServer server(Script(), options);
    CurlAdapter adapter;
    TransferRecorder client;
    client.send(adapter, plainGet(server), {.timeout = Timeout(300ms, 5s)});
    QVERIFY(client.wait());
    QCOMPARE(client.error.code(), Error::ConnectTimeout);
    QVERIFY(client.elapsed >= 290 && client.elapsed < 3000);
}

void tst_CurlLife::readTimeout_data()
{
    QTest::addColumn<ScriptEntry>("answer");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("no answer") << entry({stall()}) << "GET"_ba << Error::ReadTimeout;
    QTest::newRow("no answer to a body") << entry({stall()}) << "PUT"_ba << Error::ReadTimeout;
    QTest::newRow("in the head") << entry({sendBytes("HTTP/1.1 200 OK\r\nX: "), stall()}) << "GET"_ba
                                 << Error::ReadTimeout;
    QTest::newRow("in the body") << entry(
        {sendBytes("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"), stall()})
                                 << "GET"_ba << Error::ConnectionError; // as in Requests
}

void tst_CurlLife::readTimeout()
{
    QFETCH(ScriptEntry, answer);
    QFETCH(QByteArray, method);
    QFETCH(Error::Code, code);
    ScriptedServer server({answer});
    CurlAdapter adapter;
    TransferRecorder client;
    const Data body = method == "PUT" ? Data("x") : Data();
    client.send(adapter, prepared(method, server.urlText(), fullHeaders(), body),
                {.timeout = Timeout(200ms, 600ms)});
    QVERIFY(client.wait());
    QCOMPARE(client.error.code(), code);
    QVERIFY2(client.elapsed >= 590 && client.elapsed < 5000, qPrintable(QString::number(client.elapsed)));
    QCOMPARE(server.requestCount(), 1);
}

void tst_CurlLife::stalledUploadTimesOut()
{
    ServerOptions options;
    options.receiveBuffer = 16 * 1024;
    ScriptEntry unread = entry({stall()});
    unread.body = BodyMode::Leave;
    ScriptedServer server({unread}, options);
    CurlAdapter adapter;
    TransferRecorder client;
    client.send(adapter, prepared("PUT", server.urlText(), fullHeaders(), QByteArray(32 * 1024 * 1024, 'x')),
                {.timeout = Timeout(5s, 400ms)});
    QVERIFY(client.wait());
    QCOMPARE(client.error.code(), Error::ReadTimeout);
    QVERIFY(client.uploaded > 0 && client.uploaded < 32 * 1024 * 1024);
}

void tst_CurlLife::unreadBodyHoldsThePeerBack()
{
    constexpr qint64 Size = 96 * 1024 * 1024;
    ServerOptions options;
    options.sendBuffer = 64 * 1024;
    ScriptedServer server(
        {entry({sendBytes("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(Size) + "\r\n\r\n"),
                sendZeros(Size)})},
        options);
    CurlAdapter adapter;
    TransferRecorder client;
    client.reading = false;
    client.keepBody = false;
    const qint64 before = residentBytes().anonymous;
    client.send(adapter, plainGet(server), {.timeout = 1s});
    QVERIFY(client.waitFor(u"readable"_s));
    QVERIFY(server.waitUntilBlocked(2s)); // twice the timeout: a slow reader trips nothing
    QVERIFY2(!client.finished, qPrintable(client.error.message()));
    QVERIFY2(server.bytesWritten() < 16 * 1024 * 1024, qPrintable(QString::number(server.bytesWritten())));
    QVERIFY(client.transfer->bytesAvailable() <= 512 * 1024);
    QVERIFY(residentBytes().anonymous - before < 8 * 1024 * 1024);
    client.readOn();
    QVERIFY(client.wait(60000));
    QVERIFY2(!client.error, qPrintable(client.error.message()));
    QCOMPARE(client.bodySize, Size);
}

void tst_CurlLife::noMoreIsReadThanAskedFor()
{
    QByteArray body(100'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < body.size(); ++i)
        body[i] = char('a' + i % 23);
    ScriptedServer server({reply(200, body)});
    CurlAdapter adapter;
    TransferRecorder client;
    client.reading = false;
    client.send(adapter, plainGet(server));
    QVERIFY(client.wait());
    QByteArray got;
    for (const qint64 wanted : {0, 1, 7, 16 * 1024, 200'000, 1}) {
        QCOMPARE(client.transfer->bytesAvailable(), body.size() - got.size());
        const QByteArray piece = client.transfer->read(wanted);
        QCOMPARE(piece.size(), qMin(wanted, body.size() - got.size()));
        got += piece;
    }
    QCOMPARE(got, body);
}

void tst_CurlLife::unreadBytesOutliveTheEnd()
{
    ScriptedServer server(
        {entry({sendBytes("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"), hold(), closeConnection()})});
    CurlAdapter adapter;
    TransferRecorder client;
    client.reading = false;
    client.send(adapter, plainGet(server));
    QVERIFY(client.waitFor(u"readable"_s));
    server.release();
    QVERIFY(client.wait());
    QCOMPARE(client.error.code(), Error::ChunkedEncodingError);
    QVERIFY2(client.error.message().contains(u"4 of 9"_s), qPrintable(client.error.message()));
    client.readOn();
    QCOMPARE(client.body, "half");
}

void tst_CurlLife::destroyedInAnyCall_data()
{
    QTest::addColumn<QString>("call");
    for (const char *call : {"connecting", "connected", "sent", "uploaded", "head", "readable", "finished"})
        QTest::newRow(call) << QString::fromLatin1(call);
}

void tst_CurlLife::destroyedInAnyCall()
{
    QFETCH(QString, call);
    ScriptedServer server({reply(200, QByteArray(2'000'000, 'x'))}, repeating());
    CurlAdapter adapter;
    TransferRecorder client;
    client.destroyIn(call);
    client.send(adapter, prepared("PUT", server.urlText(), fullHeaders(), QByteArray(100'000, 'y')),
                {.timeout = 10s});
    QVERIFY(client.waitFor(call));
    QVERIFY(!client.transfer);
    QCOMPARE(client.calls.last(), call);
    TransferRecorder next; // the adapter is as good as before
    next.send(adapter, plainGet(server), {.timeout = 10s});
    QVERIFY(next.wait());
    QVERIFY2(!next.error, qPrintable(next.error.message()));
    QCOMPARE(client.calls.last(), call);
}

void tst_CurlLife::destroyedInSilence()
{
    ScriptedServer server({entry({stall()})}, repeating());
    CurlAdapter adapter;
    TransferRecorder client;
    client.send(adapter, plainGet(server));
    QVERIFY(server.waitForRequests(1));
    client.transfer.reset();
    QVERIFY(server.waitForDisconnects(1));
    QVERIFY(!client.finished);
    TransferRecorder never; // not even begun
    never.send(adapter, plainGet(server));
    never.transfer.reset();
    QVERIFY(!never.waitFor(u"finished"_s, 50));
    QCOMPARE(server.requestCount(), 1);
}

void tst_CurlLife::adapterGoesFirst()
{
    ScriptedServer server({entry({hold(), sendBytes(message(200, "ok"))})});
    auto adapter = std::make_unique<CurlAdapter>();
    TransferRecorder client;
    client.send(*adapter, plainGet(server));
    QVERIFY(server.waitForRequests(1));
    adapter.reset();
    server.release();
    QVERIFY(client.wait());
    QVERIFY2(!client.error, qPrintable(client.error.message()));
    QCOMPARE(client.body, "ok");
}

void tst_CurlLife::closeDropsConnections()
{
    ScriptedServer server({reply(200, "ok")}, repeating());
    CurlAdapter adapter;
    TransferRecorder first;
    first.send(adapter, plainGet(server));
    QVERIFY(first.wait());
    adapter.close();
    QVERIFY(server.waitForDisconnects(1));
    TransferRecorder second;
    second.send(adapter, plainGet(server));
    QVERIFY(second.wait());
    QVERIFY(!second.error);
    QCOMPARE(server.connectionCount(), 2);
}

void tst_CurlLife::manyAtOnce()
{
    ScriptedServer server({entry({hold(), sendBytes(message(200, "ok"))})}, repeating());
    CurlAdapter adapter;
    std::vector<TransferRecorder> clients(20);
    for (TransferRecorder &client : clients)
        client.send(adapter, plainGet(server), {.timeout = Timeout(5s, 20s)});
    QVERIFY(server.waitForRequests(20)); // none waits for another's connection
    server.release(20);
    for (TransferRecorder &client : clients) {
        QVERIFY(client.wait());
        QVERIFY2(!client.error, qPrintable(client.error.message()));
    }
    TransferRecorder again;
    again.send(adapter, plainGet(server), {.timeout = 10s});
    server.release();
    QVERIFY(again.wait());
    QCOMPARE(server.connectionCount(), 20);
}

FINGERPOST_TEST(tst_CurlLife)
#include "tst_curllife.moc"
