// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "transferrecorder.h"

#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;
using namespace std::chrono_literals;

class tst_NetworkLife : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    // Time
    void connectTimeout_data();
    void connectTimeout();
    void readTimeout_data();
    void readTimeout();
    void timings();
    void phasesInOrder_data();
    void phasesInOrder();

    // Life
    void destroyedInAnyCall_data();
    void destroyedInAnyCall();
    void destroyedInSilence();
    void destroyedWithAnErrorUnderWay();
    void closeDropsConnections();
    void moreThanSixAtOnce_data();
    void moreThanSixAtOnce();
};

void tst_NetworkLife::connectTimeout_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("GET") << "GET"_ba;
    QTest::newRow("POST without body") << "POST"_ba;
    QTest::newRow("PUT") << "PUT"_ba;
}

void tst_NetworkLife::connectTimeout()
{
    QFETCH(QByteArray, method);
    ServerOptions options;
    options.mode = ServerOptions::Mode::BacklogFull;
    ScriptedServer server(Script(), options);
    NetworkAdapter adapter;
    TransferRecorder client;
    client.send(adapter,
                prepared(method, server.urlText(), fullHeaders(), method == "PUT" ? Data("x") : Data()),
                {.timeout = Timeout(300ms, 5s)});
    QVERIFY(client.wait());
    QCOMPARE(client.error.code(), Error::ConnectTimeout);
    QVERIFY(client.elapsed >= 290 && client.elapsed < 3000);
}

// Text is no time: it does not compile, where Requests fails when it sends.
static_assert(!std::is_constructible_v<Timeout, const char *> && !std::is_constructible_v<Timeout, QString>);

void tst_NetworkLife::readTimeout_data()
{
    QTest::addColumn<ScriptEntry>("answer");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Error::Code>("code");
    const ScriptEntry silent = entry({stall()});
    QTest::newRow("no answer") << silent << "GET"_ba << Error::ReadTimeout;
    QTest::newRow("no answer to a body") << silent << "PUT"_ba << Error::ReadTimeout;
    QTest::newRow("no answer to an empty body") << silent << "POST"_ba << Error::ReadTimeout;
    QTest::newRow("in the head") << entry({sendBytes("HTTP/1.1 200 OK\r\nX: "), stall()}) << "GET"_ba
                                 << Error::ReadTimeout;
    QTest::newRow("in the body") << entry(
        {sendBytes("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"), stall()})
                                 << "GET"_ba << Error::ConnectionError;
}

void tst_NetworkLife::readTimeout()
{
    QFETCH(ScriptEntry, answer);
    QFETCH(QByteArray, method);
    QFETCH(Error::Code, code);
    ScriptedServer server({answer});
    NetworkAdapter adapter;
    TransferRecorder client;
    client.send(adapter,
                prepared(method, server.urlText(), fullHeaders(), method == "PUT" ? Data("x") : Data()),
                {.timeout = Timeout(200ms, 600ms)});
    QVERIFY(client.wait());
    QCOMPARE(client.error.code(), code);
    QVERIFY2(client.elapsed >= 590, qPrintable(QString::number(client.elapsed)));
    QCOMPARE(server.requestCount(), 1);
}

void tst_NetworkLife::timings()
{
    ScriptedServer server({reply(200, "ok")}, repeating());
    NetworkAdapter adapter;
    TransferRecorder first;
    first.send(adapter, prepared("GET", server.urlText(), fullHeaders()));
    QVERIFY(first.wait());
    const Timings opened = first.transfer->timings();
    QVERIFY(!opened.reusedConnection());
    QVERIFY(opened.connectStart >= 0 && opened.connected >= opened.connectStart
            && opened.sent >= opened.connectStart);
    QVERIFY(opened.firstByte >= opened.sent && opened.finished >= opened.firstByte);
    QCOMPARE(
        first.calls,
        (QStringList{u"connecting"_s, u"connected"_s, u"sent"_s, u"head"_s, u"readable"_s, u"finished"_s}));
    TransferRecorder second;
    second.send(adapter, prepared("GET", server.urlText(), fullHeaders()));
    QVERIFY(second.wait());
    QVERIFY(second.transfer->timings().reusedConnection());
    QCOMPARE(server.connectionCount(), 1);
}

void tst_NetworkLife::phasesInOrder_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Data>("body");
    QTest::addColumn<QString>("uploaded");
    QTest::newRow("GET") << "GET"_ba << Data() << QString();
    QTest::newRow("POST") << "POST"_ba << Data("body") << u" uploaded"_s;
    QTest::newRow("POST, empty") << "POST"_ba << Data() << QString();
}

/// Whichever event loop Qt's own thread has: see the second entry of this test in CMakeLists.txt.
void tst_NetworkLife::phasesInOrder()
{
    QFETCH(QByteArray, method);
    QFETCH(Data, body);
    QFETCH(QString, uploaded);
    ScriptedServer server({reply(200, "ok")}, repeating());
    NetworkAdapter adapter;
    for (int run = 0; run < 50; ++run) { // the order of the threads is not the same each time
        for (const bool first : {true, false}) {
            TransferRecorder client;
            client.send(adapter, prepared(method, server.urlText(), fullHeaders(), body),
                        {.timeout = Timeout(5s, 5s)});
            QVERIFY(client.wait());
            const Timings times = client.transfer->timings();
            QVERIFY(!first || !times.reusedConnection()); // Qt may open another for the second all the same
            const QString opening = times.reusedConnection() ? u"connected"_s : u"connecting connected"_s;
            QCOMPARE(client.calls.join(u' '), opening + " sent"_L1 + uploaded + " head readable finished"_L1);
            QVERIFY(times.reusedConnection() || times.connectStart <= times.connected);
            QVERIFY(times.connected <= times.firstByte && times.sent <= times.firstByte);
        }
        adapter.close();
    }
}

void tst_NetworkLife::destroyedInAnyCall_data()
{
    QTest::addColumn<QString>("call");
    for (const char *call : {"connecting", "connected", "sent", "uploaded", "head", "readable", "finished"})
        QTest::addRow("%s", call) << QString::fromLatin1(call);
}

void tst_NetworkLife::destroyedInAnyCall()
{
    QFETCH(QString, call);
    ScriptedServer server({reply(200, QByteArray(200'000, 'x'))}, repeating());
    NetworkAdapter adapter;
    TransferRecorder client;
    client.destroyIn(call);
    client.send(adapter, prepared("POST", server.urlText(), fullHeaders(), "body"));
    QVERIFY2(client.waitFor(call), qPrintable(client.calls.join(u' ')));
    QVERIFY(!client.transfer);
    const QStringList heard = client.calls;
    TransferRecorder next; // the adapter lives on, and nothing more is heard of the first
    next.send(adapter, prepared("POST", server.urlText(), fullHeaders(), "body"));
    QVERIFY(next.wait());
    QVERIFY2(!next.error, qPrintable(next.error.message()));
    QCOMPARE(client.calls, heard);
}

void tst_NetworkLife::destroyedInSilence()
{
    ScriptedServer server({entry({stall()})});
    TransferRecorder client;
    {
        NetworkAdapter adapter;
        client.send(adapter, prepared("GET", server.urlText(), fullHeaders()));
        QVERIFY(server.waitForRequests(1));
    } // the transfer outlives its adapter
    const QStringList heard = client.calls;
    client.transfer.reset();
    QVERIFY(!server.waitForRequests(2, 200ms));
    QCOMPARE(client.calls, heard);
}

void tst_NetworkLife::destroyedWithAnErrorUnderWay()
{
    if (qEnvironmentVariableIsSet("QT_NO_GLIB"))
        QSKIP("Qt warns of its second error here, which does no harm, in its own event loop only");
    QTest::failOnWarning(QRegularExpression(u".*"_s)); // Qt's, of the error that comes too late
    ServerOptions refuse;
    refuse.mode = ServerOptions::Mode::Refuse;
    ScriptedServer server(Script(), refuse);
    NetworkAdapter adapter;
    for (int run = 0; run < 20; ++run) {
        TransferRecorder client;
        client.send(adapter, prepared("GET", server.urlText(), fullHeaders()));
        QThread::msleep(5); // Qt's thread has failed, and no event was handled here
        client.transfer.reset();
        QCoreApplication::processEvents();
        QVERIFY(!client.finished);
    }
}

void tst_NetworkLife::closeDropsConnections()
{
    ScriptedServer server({reply(200, "ok")}, repeating());
    NetworkAdapter adapter;
    for (int connections = 1; connections <= 2; ++connections) {
        for (int i = 0; i < 2; ++i) {
            TransferRecorder client;
            client.send(adapter, prepared("GET", server.urlText(), fullHeaders()));
            QVERIFY(client.wait());
        }
        QCOMPARE(server.connectionCount(), connections);
        adapter.close();
        QVERIFY(server.waitForDisconnects(connections));
    }
}

void tst_NetworkLife::moreThanSixAtOnce_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("http2");
    QTest::newRow("HTTP/1.1") << false << false;
    QTest::newRow("HTTP/2 allowed, in the clear") << false << true;
    QTest::newRow("HTTP/2 allowed, over TLS") << true << true; // the server speaks HTTP/1.1 all the same
}

void tst_NetworkLife::moreThanSixAtOnce()
{
    QFETCH(bool, tls);
    QFETCH(bool, http2);
    ServerOptions serverOptions = repeating();
    if (tls)
        serverOptions.tls = TlsOptions();
    ScriptedServer server({entry({hold(), sendBytes(message(200, "ok"))})}, serverOptions);
    TransferOptions options;
    options.timeout = Timeout(5s, 20s);
    options.verify = false;
    options.http2 = http2;
    NetworkAdapter adapter;
    std::vector<TransferRecorder> clients(15);
    for (TransferRecorder &client : clients)
        client.send(adapter, prepared("GET", server.urlText(), fullHeaders()), options);
    QVERIFY(server.waitForRequests(15)); // none waits for another's connection
    server.release(15);
    for (TransferRecorder &client : clients) {
        QVERIFY(client.wait());
        QVERIFY2(!client.error, qPrintable(client.error.message()));
    }
}

FINGERPOST_TEST(tst_NetworkLife)
#include "tst_networklife.moc"
