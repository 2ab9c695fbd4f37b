// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <chrono>
#include <memory>

#include <QElapsedTimer>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include "support/environment.h"
#include "support/memory.h"
#include "support/plainmanager.h"
#include "support/rawclient.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

using namespace Requests::Test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto GetX = "GET /x HTTP/1.1\r\nHost: h\r\n\r\n";
constexpr auto Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

} // namespace

class TestSupport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void recordsExactly();
    void decodesChunkedUpload();
    void keepsIncompleteBody();
    void readsHeadsInAnyPieces();
    void takesEntriesOverConnections();
    void repeatsTheLastEntry();
    void answersDynamically();
    void buildsMessages();

    void closes();
    void resets();
    void refuses();
    void backlogIsFull();
    void closesOnAccept();
    void sendsRawReply();
    void cutsTheHead();
    void holdsUntilReleased();
    void sendsContinueBeforeTheBody();
    void leavesTheBody();
    void feelsBackPressure();
    void streamsChunks();
    void noticesDisconnects();
    void tellsWhenItIsAbandoned();
    void answersAfterItsLatency();
    void stopsAtOnceInEveryState();
    void survivesManyConnections();

    void speaksTls();
    void seesClientCertificates();
    void refusesClientsWithoutCertificate();
    void startsTlsLater();
    void resetsUnderTls();
    void servesOtherCertificates_data();
    void servesOtherCertificates();
    void streamsUnderTls();

    void readsMemory();
    void clearsTheEnvironment();
    void restoresTheEnvironment();

private:
    QNetworkAccessManager m_manager;
};

void TestSupport::initTestCase()
{
    QVERIFY(!clearEnvironment().isEmpty());
    // Behind an application proxy nothing here would measure what it says.
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
}

void TestSupport::recordsExactly()
{
    ScriptedServer server({reply(Ok)});
    RawClient client(server.port());
    const QByteArray head = "POST /a b?q HTTP/1.1\r\nHost: h\r\nx-Odd:  \xe4 v \t\r\nX-odd:\r\nno "
                            "colon\r\nContent-Length: 5\r\n\r\n";
    QVERIFY(client.send(head + "he\0lo"_ba));
    QCOMPARE(client.receive(40).right(2), "ok");
    QVERIFY(server.waitForRequests(1));

    const RecordedRequest request = server.requests().at(0);
    QCOMPARE(request.head, head);
    QCOMPARE(request.line, "POST /a b?q HTTP/1.1");
    QCOMPARE(request.method(), "POST");
    QCOMPARE(request.target(), "/a b?q");
    QCOMPARE(request.version(), "HTTP/1.1");
    const HeaderLines headers = {
        {"Host", "h"}, {"x-Odd", "\xe4 v"}, {"X-odd", ""}, {"no colon", {}}, {"Content-Length", "5"}};
    QCOMPARE(request.headers, headers);
    QCOMPARE(request.headerValues("X-ODD"), (QList<QByteArray>{"\xe4 v", ""}));
    QCOMPARE(request.framing, RecordedRequest::Framing::ContentLength);
    QCOMPARE(request.body, "he\0lo"_ba);
    QCOMPARE(request.bodySize, 5);
    QVERIFY(request.scripted);
    QVERIFY(request.clientCommonName.isNull());
    QTRY_COMPARE(server.bytesWritten(), qint64(QByteArray(Ok).size()));
}

void TestSupport::decodesChunkedUpload()
{
    ScriptedServer server({reply(Ok), reply(Ok)});
    RawClient client(server.port());
    QVERIFY(client.send("POST / HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n"
                        "3;ext=1\r\nabc\r\nA\r\n0123456789\r\n0\r\nX-Sum: 7\r\n\r\n"));
    QVERIFY(client.send(GetX)); // pipelined: nothing of the body may be left over
    QVERIFY(server.waitForRequests(2));
    const RecordedRequest request = server.requests().at(0);
    QCOMPARE(request.body, "abc0123456789");
    QCOMPARE(request.chunks, (QList<qint64>{3, 10}));
    QCOMPARE(request.trailers, (HeaderLines{{"X-Sum", "7"}}));
    QCOMPARE(server.requests().at(1).line, "GET /x HTTP/1.1");
    QCOMPARE(server.requests().at(1).connection, 0);
}

void TestSupport::keepsIncompleteBody()
{
    ScriptedServer server({reply(Ok)});
    {
        RawClient client(server.port());
        QVERIFY(client.send("POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\nfour"));
    }
    QVERIFY(server.waitForDisconnects(1));
    const RecordedRequest request = server.requests().at(0);
    QCOMPARE(request.body, "four");
    QVERIFY(!request.complete);
    QVERIFY(!server.waitForRequests(1, 20ms));
}

void TestSupport::readsHeadsInAnyPieces()
{
    ScriptedServer server({reply(Ok)});
    RawClient client(server.port());
    const QByteArray head = GetX;
    for (qsizetype i = 0; i < head.size(); ++i) {
        QVERIFY(client.send(head.mid(i, 1)));
        QTRY_COMPARE(server.bytesRead(), i + 1);
    }
    QVERIFY(server.waitForRequests(1));
    QCOMPARE(server.requests().at(0).head, head);
}

void TestSupport::takesEntriesOverConnections()
{
    ScriptedServer server({reply(200, "one"), reply(200, "two"), reply(200, "three")});
    RawClient first(server.port());
    QVERIFY(server.waitForConnections(1));
    RawClient second(server.port());
    QVERIFY(first.send(GetX));
    QVERIFY(first.receive(41).endsWith("one"));
    QVERIFY(second.send(GetX));
    QVERIFY(second.receive(41).endsWith("two"));
    QVERIFY(first.send(GetX));
    QVERIFY(first.receive(43).endsWith("three"));
    QVERIFY(second.send(GetX)); // beyond the script
    QCOMPARE(second.receiveAll(), "");
    QCOMPARE(second.outcome(), RawClient::Outcome::Closed);
    QCOMPARE(server.unexpectedRequests(), 1);
    QCOMPARE(server.connectionCount(), 2);
    QList<int> connections;
    for (const RecordedRequest &request : server.requests())
        connections.append(request.connection);
    QCOMPARE(connections, (QList<int>{0, 1, 0, 1}));
    QVERIFY(!server.requests().at(3).scripted);
}

void TestSupport::repeatsTheLastEntry()
{
    ScriptedServer server({reply(200, "first"), reply(200, "again")}, {.repeatLast = true});
    QCOMPARE(finished(m_manager.get(QNetworkRequest(server.url())))->readAll(), "first");
    for (int i = 0; i < 3; ++i)
        QCOMPARE(finished(m_manager.get(QNetworkRequest(server.url())))->readAll(), "again");
    QCOMPARE(server.requestCount(), 4);
    QCOMPARE(server.unexpectedRequests(), 0);
    server.setScript({reply(200, "new")});
    QCOMPARE(finished(m_manager.get(QNetworkRequest(server.url())))->readAll(), "new");
}

void TestSupport::answersDynamically()
{
    ScriptedServer server([](const RecordedRequest &request) {
        return message(200, request.target() + '|' + request.body, {{"X-Method", request.method()}});
    });
    const auto answer = finished(m_manager.put(QNetworkRequest(server.url("/echo?a=%20")), "body"));
    QCOMPARE(answer->readAll(), "/echo?a=%20|body");
    QCOMPARE(answer->rawHeader("X-Method"), "PUT");
    QCOMPARE(finished(m_manager.get(QNetworkRequest(server.url("/2", "localhost"))))->readAll(), "/2|");
}

void TestSupport::buildsMessages()
{
    QCOMPARE(message(200, "ok", {{"A", "b"}}), "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 2\r\n\r\nok");
    QCOMPARE(message(204), "HTTP/1.1 204 No Content\r\n\r\n");
    QCOMPARE(chunked("abcde", 2), "2\r\nab\r\n2\r\ncd\r\n1\r\ne\r\n0\r\n\r\n");
    QCOMPARE(lastChunk({{"T", "v"}}), "0\r\nT: v\r\n\r\n");
}

void TestSupport::closes()
{
    ScriptedServer server({replyAndClose("HTTP/1.1 200 OK\r\n\r\nuntil the end"), closeSilently()});
    RawClient client(server.port());
    QVERIFY(client.send(GetX));
    QVERIFY(client.receiveAll().endsWith("until the end"));
    QCOMPARE(client.outcome(), RawClient::Outcome::Closed);
    QCOMPARE(finished(m_manager.put(QNetworkRequest(server.url()), "x"))->error(),
             QNetworkReply::RemoteHostClosedError);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestSupport::resets()
{
    ScriptedServer server(
        {entry({sendBytes("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\npart"), hold(), resetConnection()})});
    RawClient client(server.port());
    QVERIFY(client.send(GetX));
    QVERIFY(client.receive(42).endsWith("part"));
    server.release();
    QCOMPARE(client.receiveAll(), "");
    QCOMPARE(client.outcome(), RawClient::Outcome::Reset);
}

void TestSupport::refuses()
{
    ScriptedServer server({}, {.mode = ServerOptions::Mode::Refuse});
    QVERIFY(server.port() != 0);
    QCOMPARE(RawClient(server.port()).outcome(), RawClient::Outcome::Refused);
    QCOMPARE(finished(m_manager.get(QNetworkRequest(server.url())))->error(),
             QNetworkReply::ConnectionRefusedError);
}

void TestSupport::backlogIsFull()
{
    ScriptedServer server({}, {.mode = ServerOptions::Mode::BacklogFull});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(RawClient(server.port(), 150ms).outcome(), RawClient::Outcome::TimedOut);
}

void TestSupport::closesOnAccept()
{
    ScriptedServer server({reply(Ok)}, {.closeOnAccept = true});
    RawClient client(server.port());
    QVERIFY(client.isConnected());
    QCOMPARE(client.receiveAll(), "");
    QCOMPARE(client.outcome(), RawClient::Outcome::Closed);
    QCOMPARE(server.connectionCount(), 1);
    QCOMPARE(server.requestCount(), 0);
}

void TestSupport::sendsRawReply()
{
    ScriptedServer server({}, {.rawReply = "HTTP/1.1 400 Bad Request\r\n\r\n"});
    RawClient client(server.port());
    QVERIFY(client.send("\x16\x03\x01"));
    QCOMPARE(client.receiveAll(), "HTTP/1.1 400 Bad Request\r\n\r\n");
    QCOMPARE(client.outcome(), RawClient::Outcome::Closed);

    QUrl https = server.url();
    https.setScheme(u"https"_s);
    QCOMPARE(finished(m_manager.get(trusting(https)))->error(), QNetworkReply::SslHandshakeFailedError);
}

void TestSupport::cutsTheHead()
{
    ScriptedServer server({reply(Ok)}, {.cutHeadAfter = 10});
    RawClient client(server.port());
    QVERIFY(client.send(GetX));
    QCOMPARE(client.receiveAll(), "");
    QCOMPARE(client.outcome(), RawClient::Outcome::Closed);
    QCOMPARE(server.bytesRead(), 10);
    QCOMPARE(server.requestCount(), 0);
}

void TestSupport::holdsUntilReleased()
{
    ScriptedServer server({entry({sendBytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no"), hold(),
                                  sleepFor(1ms), sendBytes("k")})});
    RawClient client(server.port());
    QVERIFY(client.send(GetX));
    QVERIFY(client.receive(39).endsWith("\r\no"));
    QCOMPARE(client.receive(1, 50ms), "");
    server.release();
    QCOMPARE(client.receive(1), "k");
}

void TestSupport::sendsContinueBeforeTheBody()
{
    ScriptedServer server({ScriptEntry{.actions = {sendBytes(Ok)},
                                       .beforeBody = {sendBytes("HTTP/1.1 100 Continue\r\n\r\n")},
                                       .body = BodyMode::Count}});
    RawClient client(server.port());
    QVERIFY(client.send("PUT / HTTP/1.1\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n"));
    QCOMPARE(client.receive(25), "HTTP/1.1 100 Continue\r\n\r\n");
    QCOMPARE(server.requestCount(), 1);
    QVERIFY(!server.requests().at(0).complete);
    QVERIFY(client.send("body"));
    QCOMPARE(client.receive(40), Ok);
    QCOMPARE(server.requests().at(0).bodySize, 4);
    QCOMPARE(server.requests().at(0).body, "");
}

void TestSupport::leavesTheBody()
{
    ScriptedServer server(
        {ScriptEntry{.actions = {sendBytes(message(413)), stall()}, .body = BodyMode::Leave}},
        {.receiveBuffer = 16 * 1024});
    RawClient client(server.port());
    QVERIFY(client.send("PUT / HTTP/1.1\r\nContent-Length: 100000000\r\n\r\n"));
    QVERIFY(client.receive(20).startsWith("HTTP/1.1 413"));
    // Nobody reads, so the client cannot get rid of it all.
    QVERIFY(!client.send(QByteArray(100'000'000, 'x'), 200ms));
    QCOMPARE(client.outcome(), RawClient::Outcome::TimedOut);
    QVERIFY(server.bytesRead() < 1'000'000);
}

void TestSupport::feelsBackPressure()
{
    constexpr qint64 size = 200'000'000;
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 200000000\r\n\r\n";
    ScriptedServer server({entry({sendBytes(head), sendZeros(size)})}, {.sendBuffer = 64 * 1024});
    RawClient client(server.port());
    QVERIFY(client.send(GetX));
    QVERIFY(server.waitUntilBlocked());
    const qint64 blocked = server.bytesWritten();
    QVERIFY2(blocked < 20'000'000, qPrintable(QString::number(blocked)));
    qint64 left = head.size() + size;
    while (left > 0) {
        const QByteArray part = client.receive(1);
        QVERIFY(!part.isEmpty());
        left -= part.size();
    }
    QTRY_COMPARE(server.bytesWritten(), head.size() + size);
}

void TestSupport::streamsChunks()
{
    ScriptedServer server(
        {entry({sendBytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
                sendZeroChunks(100'000, 7'000)}),
         entry({sendBytes("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n"), sendStream([](qint64 offset) {
                    return offset < 6 ? QByteArray::number(offset) + 'x' : QByteArray();
                })})});
    QCOMPARE(finished(m_manager.get(QNetworkRequest(server.url())))->readAll(), QByteArray(100'000, '\0'));
    QCOMPARE(finished(m_manager.get(QNetworkRequest(server.url())))->readAll(), "0x2x4x");
}

void TestSupport::noticesDisconnects()
{
    ScriptedServer server({entry({sendBytes("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"), stall()})});
    std::unique_ptr<QNetworkReply> answer(m_manager.get(QNetworkRequest(server.url())));
    QVERIFY(server.waitForRequests(1));
    QCOMPARE(server.disconnects(), 0);
    answer->abort();
    QVERIFY(server.waitForDisconnects(1));
    QCOMPARE(server.openConnections(), 1); // the script says stall
}

void TestSupport::tellsWhenItIsAbandoned()
{
    const ScriptedServer server({reply(200, "ok"), entry({stall()})});
    QVERIFY(server.waitUntilAbandoned());

    RawClient first(server.port());
    RawClient second(server.port());
    first.send("GET / HTTP/1.1\r\n\r\n");
    QVERIFY(server.waitForRequests(1));
    second.send("GET / HTTP/1.1\r\n\r\n");
    QVERIFY(server.waitForRequests(2));
    QVERIFY(!server.waitUntilAbandoned(std::chrono::milliseconds(20)));
    first.close();
    QVERIFY(!server.waitUntilAbandoned(std::chrono::milliseconds(20)));
    second.close(); // the stalled connection itself stays open here
    QVERIFY(server.waitUntilAbandoned());
    QCOMPARE(server.connectionCount(), 2);
    QCOMPARE(server.openConnections(), 1);
}

void TestSupport::answersAfterItsLatency()
{
    const ScriptedServer server({reply(200, "ok")}, {.latency = std::chrono::milliseconds(50)});
    RawClient client(server.port());
    QElapsedTimer clock;
    clock.start();
    client.send("GET / HTTP/1.1\r\n\r\n");
    QVERIFY(client.receive(1).startsWith("HTTP/1.1 200"));
    QVERIFY(clock.elapsed() >= 50);
}

void TestSupport::stopsAtOnceInEveryState()
{
    auto server = std::make_unique<ScriptedServer>(
        Script{entry({stall()}), entry({sleepFor(60s)}), entry({hold()}), entry({sendZeros(1'000'000'000)})});
    auto tls = std::make_unique<ScriptedServer>(Script{}, ServerOptions{.tls = TlsOptions{}});
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 4; ++i) {
        clients.push_back(std::make_unique<RawClient>(server->port()));
        QVERIFY(clients.back()->send(GetX));
    }
    QVERIFY(server->waitForRequests(4));
    clients.push_back(std::make_unique<RawClient>(server->port())); // sends nothing
    RawClient hello(tls->port());
    QVERIFY(hello.send("\x16\x03\x01")); // a handshake that has just begun
    QVERIFY(server->waitForConnections(5));
    QVERIFY(tls->waitForConnections(1));

    QElapsedTimer timer;
    timer.start();
    server.reset();
    tls.reset();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TestSupport::survivesManyConnections()
{
    ScriptedServer server({reply(Ok)}, {.repeatLast = true});
    for (int i = 0; i < 500; ++i) {
        RawClient client(server.port());
        QVERIFY(client.send(GetX));
        QCOMPARE(client.receive(40), Ok);
    }
    QCOMPARE(server.connectionCount(), 500);
    QVERIFY(server.waitForDisconnects(500));
}

void TestSupport::speaksTls()
{
    ScriptedServer server({reply(200, "secret"), replyAndClose("HTTP/1.1 200 OK\r\n\r\nend")},
                          {.tls = TlsOptions{.tls12Only = true}});
    QCOMPARE(server.url().scheme(), u"https");
    const auto answer = finished(m_manager.get(trusting(server.url("/s", "localhost"))));
    QCOMPARE(answer->error(), QNetworkReply::NoError);
    QCOMPARE(answer->readAll(), "secret");
    QCOMPARE(answer->sslConfiguration().sessionProtocol(), QSsl::TlsV1_2);
    QCOMPARE(server.requests().at(0).line, "GET /s HTTP/1.1");
    QCOMPARE(finished(m_manager.get(trusting(server.url("/e", "localhost"))))->readAll(), "end");
    // Not trusted: the client gives up.
    QNetworkAccessManager other;
    QCOMPARE(finished(other.get(QNetworkRequest(server.url())))->error(),
             QNetworkReply::SslHandshakeFailedError);
    QCOMPARE(server.requestCount(), 2);
}

void TestSupport::seesClientCertificates()
{
    using enum TlsOptions::ClientCertificate;
    ScriptedServer required({reply(Ok)}, {.tls = TlsOptions{.clientCertificate = Required}});
    QCOMPARE(finished(m_manager.get(withClientCertificate(trusting(required.url()))))->readAll(), "ok");
    QCOMPARE(required.requests().at(0).clientCommonName, "conformance client");

    ScriptedServer optional({reply(Ok)}, {.tls = TlsOptions{.clientCertificate = Optional}});
    QCOMPARE(finished(m_manager.get(trusting(optional.url())))->readAll(), "ok");
    QVERIFY(optional.requests().at(0).clientCommonName.isNull());
}

void TestSupport::refusesClientsWithoutCertificate()
{
    using enum TlsOptions::ClientCertificate;
    ScriptedServer server({reply(Ok)}, {.tls = TlsOptions{.clientCertificate = Required}});
    QVERIFY(finished(m_manager.get(trusting(server.url())))->error() != QNetworkReply::NoError);
    QTRY_VERIFY(server.failedHandshakes() > 0);
    QCOMPARE(server.requestCount(), 0);
}

void TestSupport::startsTlsLater()
{
    ScriptedServer server({entry({sendBytes("HTTP/1.1 200 Connection established\r\n\r\n"), startTls()}),
                           reply(200, "tunnelled")},
                          {.tls = TlsOptions{.onStartTls = true}});
    QCOMPARE(server.url().scheme(), u"http");
    QNetworkAccessManager manager;
    manager.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, server.port()));
    const auto answer = finished(manager.get(trusting(QUrl(u"https://secure.example.test/x"_s))));
    QCOMPARE(answer->readAll(), "tunnelled");
    QVERIFY(server.requests().at(0).line.startsWith("CONNECT secure.example.test:443 "));
    QCOMPARE(server.requests().at(1).line, "GET /x HTTP/1.1");
    QCOMPARE(server.requests().at(1).connection, 0);
}

void TestSupport::resetsUnderTls()
{
    ScriptedServer server(
        {entry({sendBytes("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\npart"), resetConnection()})},
        {.tls = TlsOptions{}});
    QVERIFY(finished(m_manager.get(trusting(server.url())))->error() != QNetworkReply::NoError);
    QCOMPARE(server.requestCount(), 1);
}

void TestSupport::servesOtherCertificates_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QSslError::SslError>("error");
    QTest::newRow("selfsigned") << u"selfsigned"_s << QSslError::SelfSignedCertificate;
    QTest::newRow("expired") << u"expired"_s << QSslError::CertificateExpired;
    QTest::newRow("wronghost") << u"wronghost"_s << QSslError::HostNameMismatch;
}

void TestSupport::servesOtherCertificates()
{
    QFETCH(const QString, certificate);
    QFETCH(const QSslError::SslError, error);
    ScriptedServer server({reply(Ok)}, {.tls = TlsOptions{.certificate = certificate}});
    std::unique_ptr<QNetworkReply> answer(m_manager.get(trusting(server.url())));
    QList<QSslError::SslError> errors;
    connect(answer.get(), &QNetworkReply::sslErrors, this, [&errors](const QList<QSslError> &found) {
        for (const QSslError &one : found)
            errors.append(one.error());
    });
    QSignalSpy done(answer.get(), &QNetworkReply::finished);
    QVERIFY(done.wait(10000));
    QVERIFY2(errors.contains(error), qPrintable(answer->errorString()));
}

void TestSupport::streamsUnderTls()
{
    constexpr qint64 size = 20'000'000;
    ScriptedServer server(
        {entry({sendBytes("HTTP/1.1 200 OK\r\nContent-Length: 20000000\r\n\r\n"), sendZeros(size)})},
        {.tls = TlsOptions{}});
    QCOMPARE(finished(m_manager.get(trusting(server.url())))->readAll().size(), size);
    QTRY_VERIFY(server.bytesWritten() > size);
}

void TestSupport::readsMemory()
{
    const ResidentMemory before = residentBytes();
    QVERIFY(before.pss > 0);
    QVERIFY(before.anonymous > 0);
    const QByteArray big(64'000'000, 'x');
    const ResidentMemory after = residentBytes();
    QVERIFY(after.anonymous - before.anonymous > 60'000'000);
    QVERIFY(after.pss - before.pss > 60'000'000);
    QCOMPARE(big.at(big.size() - 1), 'x');
}

void TestSupport::clearsTheEnvironment()
{
    for (const char *name :
         {"http_proxy", "HTTPS_PROXY", "My_Proxy", "NETRC", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"})
        qputenv(name, "x");
    qputenv("HOME", "/nowhere");
    const QProcessEnvironment child = cleanEnvironment(u"/home"_s);
    QVERIFY(!child.contains(u"HTTPS_PROXY"_s));
    QCOMPARE(child.value(u"HOME"_s), u"/home");
    QCOMPARE(qgetenv("http_proxy"), "x"); // this process is not changed yet

    const QString home = clearEnvironment();
    for (const char *name :
         {"http_proxy", "HTTPS_PROXY", "My_Proxy", "NETRC", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"})
        QVERIFY2(!qEnvironmentVariableIsSet(name), name);
    QCOMPARE(qEnvironmentVariable("HOME"), home);
    QVERIFY(QFileInfo(home).isDir());
    QVERIFY(qEnvironmentVariableIsSet("PATH"));
}

void TestSupport::restoresTheEnvironment()
{
    qputenv("FINGERPOST_TEST_A", "1");
    {
        EnvironmentScope scope;
        scope.set("FINGERPOST_TEST_A", "2");
        scope.unset("FINGERPOST_TEST_A");
        scope.set("FINGERPOST_TEST_B", "3");
        QVERIFY(!qEnvironmentVariableIsSet("FINGERPOST_TEST_A"));
        QCOMPARE(qgetenv("FINGERPOST_TEST_B"), "3");
    }
    QCOMPARE(qgetenv("FINGERPOST_TEST_A"), "1");
    QVERIFY(!qEnvironmentVariableIsSet("FINGERPOST_TEST_B"));
    qunsetenv("FINGERPOST_TEST_A");
}

FINGERPOST_TEST(TestSupport)
FINGERPOST_TEST_MAIN(QCoreApplication)
#include "tst_support.moc"
