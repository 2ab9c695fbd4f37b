// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playgroundtest.h"
#include "support/peers.h"
#include "support/testsuite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;

namespace {

/// A client that says exactly what it is told to and keeps all it hears.
class RawTalk {
public:
    RawTalk(quint16 port, const QByteArray &bytes)
    {
        QObject::connect(&socket, &QIODevice::readyRead, &socket, [this] { heard += socket.readAll(); });
        socket.connectToHost(QHostAddress::LocalHost, port);
        socket.write(bytes);
    }
    [[nodiscard]] bool isOver() const { return socket.state() == QAbstractSocket::UnconnectedState; }

    QTcpSocket socket;
    QByteArray heard;
};

QByteArray getOf(const QByteArray &target, const QByteArray &more = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: h\r\n" + more + "\r\n";
}

} // namespace

class TestPlaygroundStreams : public PlaygroundTest {
    Q_OBJECT

private Q_SLOTS:
    void sendsEventsOneByOne();
    void resumesEventsAfterTheLastSeen();
    void sendsLinesOneByOne();
    void streamsLinesOfTheRequest();
    void delaysAnAnswer();
    void dripsOverItsDuration();
    void makesJsonOfExactlyTheSize_data();
    void makesJsonOfExactlyTheSize();
    void keepsToTheRate();
    void waitsForASlowReader();
    void stopsWhenTheClientLeaves();
    void runsManyStreamsAtOnce();
    void answersPipelinedRequestsInOrder();
    void closesWhenAsked();
    void talksToOldClients();
    void saysContinue();
    void takesChunkedBodies();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void refusalReachesWhoGoesOnSending();
    void answersAsHttpbinDoes_data();
    void answersAsHttpbinDoes();

private:
    std::unique_ptr<Requests::Test::HttpbinPeer> m_httpbin;
};

void TestPlaygroundStreams::sendsEventsOneByOne()
{
    QElapsedTimer clock;
    clock.start();
    const auto reply = m_client->start("GET", "/sse?count=3&interval_ms=100");
    QList<qint64> arrivals;
    QByteArray text;
    connect(reply.get(), &QIODevice::readyRead, this, [&] {
        text += reply->readAll();
        arrivals.append(clock.elapsed());
    });
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->rawHeader("Content-Type"), "text/event-stream");
    QVERIFY(text.startsWith("retry: 100\nid: 1\nevent: tick\ndata: {\"number\": 1,"));
    QCOMPARE(text.count("\n\n"), 3);
    QVERIFY(arrivals.size() >= 2); // The first came on its own, before the last was due.
    QVERIFY(arrivals.last() - arrivals.first() >= 90);
}

void TestPlaygroundStreams::resumesEventsAfterTheLastSeen()
{
    const Answer answer = m_client->get("/sse?count=2&interval_ms=0", {{"Last-Event-ID", "7"}});
    QVERIFY(answer.body.contains("id: 8\n"));
    QVERIFY(answer.body.contains("id: 9\n"));
    QVERIFY(!answer.body.contains("id: 7\n"));
}

void TestPlaygroundStreams::sendsLinesOneByOne()
{
    const Answer answer = m_client->get("/ndjson?count=4&interval_ms=5");
    QCOMPARE(answer.header("Content-Type"), "application/x-ndjson");
    const QByteArrayList lines = answer.body.trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(QJsonDocument::fromJson(lines.at(3)).object().value(u"number").toInt(), 4);
}

void TestPlaygroundStreams::streamsLinesOfTheRequest()
{
    const QByteArrayList lines = m_client->get("/stream/3?a=%0A").body.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    const QJsonObject last = QJsonDocument::fromJson(lines.last()).object();
    QCOMPARE(last.value(u"id").toInt(), 2);
    QCOMPARE(last.value(u"args").toObject().value(u"a").toString(), u"\n"_s);
}

void TestPlaygroundStreams::delaysAnAnswer()
{
    QElapsedTimer clock;
    clock.start();
    // Others are served meanwhile.
    const auto late = m_client->start("PUT", "/delay/0.4");
    QCOMPARE(m_client->get("/get").status, 200);
    QVERIFY(!late->isFinished());
    QTRY_VERIFY(late->isFinished());
    QVERIFY(clock.elapsed() >= 390);
}

void TestPlaygroundStreams::dripsOverItsDuration()
{
    QElapsedTimer clock;
    clock.start();
    const auto reply = m_client->start("GET", "/drip?numbytes=5&duration=0.5&delay=0.1&code=202");
    QList<qint64> arrivals;
    connect(reply.get(), &QIODevice::readyRead, this, [&] { arrivals.append(clock.elapsed()); });
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 202);
    QCOMPARE(reply->rawHeader("Content-Length"), "5");
    QCOMPARE(reply->readAll(), "*****");
    QVERIFY(arrivals.first() >= 90);
    QVERIFY(arrivals.size() > 1);
    QVERIFY(arrivals.last() >= 90 + 380); // The fifth byte of five is due after four fifths.
}

void TestPlaygroundStreams::makesJsonOfExactlyTheSize_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<qsizetype>("size");
    for (const int size : {2, 3, 100, 500, 777, 65536, 100001}) {
        const QByteArray digits = QByteArray::number(size);
        QTest::newRow(digits.constData()) << QByteArray("/json/" + digits) << qsizetype(size);
    }
    QTest::newRow("64k") << QByteArray("/json/64k") << qsizetype(65536);
    QTest::newRow("1M") << QByteArray("/big.json?size=1M") << qsizetype(1048576);
    QTest::newRow("20M") << QByteArray("/big.json?size=20M") << qsizetype(20971520);
}

void TestPlaygroundStreams::makesJsonOfExactlyTheSize()
{
    QFETCH(QByteArray, target);
    QFETCH(qsizetype, size);
    const Answer answer = m_client->get(target);
    QCOMPARE(answer.header("Content-Length"), QByteArray::number(size));
    QCOMPARE(answer.body.size(), size);
    QJsonParseError error;
    const QJsonArray records = QJsonDocument::fromJson(answer.body, &error).array();
    QCOMPARE(error.errorString(), u"no error occurred"_s);
    if (size < 1000)
        return;
    QVERIFY(records.size() > size / 500);
    QCOMPARE(records.at(1).toObject().value(u"id").toInteger(), 9007199254740994);
    QVERIFY(answer.body.contains("\"id\": 9007199254740993,"));
    QVERIFY(answer.body.contains("\"price\": 1.00,"));
    QCOMPARE(records.at(2).toObject().value(u"name").toString(), u"北京 北京"_s);
    QCOMPARE(records.at(5).toObject().value(u"name").toString(), u"emoji 🧭 and 🧭"_s);
}

void TestPlaygroundStreams::keepsToTheRate()
{
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(m_client->get("/big.json?size=100k&rate=200k").body.size(), 102400);
    QVERIFY(clock.elapsed() >= 450);
    clock.restart();
    QCOMPARE(m_client->get("/range/26?duration=0.3").body, "abcdefghijklmnopqrstuvwxyz");
    QVERIFY(clock.elapsed() >= 250);
}

void TestPlaygroundStreams::waitsForASlowReader()
{
    // 8 GiB to a client that reads nothing: the server would not survive keeping them.
    QTcpSocket reader;
    reader.setReadBufferSize(64 * 1024);
    reader.connectToHost(QHostAddress::LocalHost, m_server.port());
    reader.write(getOf("/big.json?size=8G"));
    QTRY_COMPARE(reader.bytesAvailable(), 64 * 1024);
    const QTcpSocket *peer = nullptr;
    for (const QTcpSocket *socket : m_server.findChildren<QTcpSocket *>()) {
        if (socket->peerPort() == reader.localPort())
            peer = socket;
    }
    QVERIFY(peer);
    QTRY_VERIFY(peer->bytesToWrite() > 0);
    QVERIFY(peer->bytesToWrite() < 512 * 1024);
    QCOMPARE(m_client->get("/get").status, 200);
    // When the client reads on, the stream goes on.
    qint64 read = 0;
    connect(&reader, &QIODevice::readyRead, this, [&] { read += reader.skip(reader.bytesAvailable()); });
    read += reader.skip(reader.bytesAvailable());
    QTRY_VERIFY_WITH_TIMEOUT(read > 16 * 1024 * 1024, 20000);
}

void TestPlaygroundStreams::stopsWhenTheClientLeaves()
{
    const QByteArrayList targets = {"/sse?count=0&interval_ms=5", "/big.json?size=8G",
                                    "/big.json?size=1M&rate=1k",  "/delay/10",
                                    "/drip?duration=60",          "/ndjson?count=0&interval_ms=0"};
    std::vector<std::unique_ptr<RawTalk>> talks;
    QList<quint16> ports;
    for (const QByteArray &target : targets) {
        talks.push_back(std::make_unique<RawTalk>(m_server.port(), getOf(target)));
        RawTalk &talk = *talks.back();
        QTRY_COMPARE(talk.socket.state(), QAbstractSocket::ConnectedState);
        if (!target.startsWith("/delay"))
            QTRY_VERIFY(!talk.heard.isEmpty());
        ports.append(talk.socket.localPort());
    }
    const auto serving = [&] {
        qsizetype count = 0;
        for (const QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
            count += ports.contains(socket->peerPort()) ? 1 : 0;
        return count;
    };
    QCOMPARE(serving(), targets.size());
    for (const auto &talk : talks)
        talk->socket.abort();
    QTRY_COMPARE(serving(), 0);
    QCOMPARE(m_client->get("/get").status, 200);
}

void TestPlaygroundStreams::runsManyStreamsAtOnce()
{
    std::vector<std::unique_ptr<RawTalk>> talks;
    for (int i = 0; i < 60; ++i) {
        const QByteArray target = i % 2 == 0 ? "/sse?count=5&interval_ms=20" : "/big.json?size=200k&rate=1M";
        talks.push_back(std::make_unique<RawTalk>(m_server.port(), getOf(target, "Connection: close\r\n")));
    }
    for (size_t i = 0; i < talks.size(); ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(talks[i]->isOver(), 20000);
        if (i % 2 == 0)
            QVERIFY(talks[i]->heard.endsWith("\r\n0\r\n\r\n"));
        else
            QCOMPARE(talks[i]->heard.size() - talks[i]->heard.indexOf("\r\n\r\n") - 4, 200 * 1024);
    }
}

void TestPlaygroundStreams::answersPipelinedRequestsInOrder()
{
    RawTalk talk(m_server.port(),
                 getOf("/delay/0.2?first") + "\r\n"
                     + "POST /post HTTP/1.1\r\nHost: h\r\nContent-Length: 6\r\n\r\nsecond"
                     + getOf("/ndjson?count=2&interval_ms=10")
                     + getOf("/status/404", "Connection: close\r\n"));
    QTRY_VERIFY(talk.isOver());
    const qsizetype first = talk.heard.indexOf("\"first\"");
    const qsizetype second = talk.heard.indexOf("\"data\": \"second\"");
    const qsizetype third = talk.heard.indexOf("\"number\": 2");
    const qsizetype fourth = talk.heard.indexOf("404 Not Found");
    QVERIFY(first > 0 && first < second && second < third && third < fourth);
    QCOMPARE(talk.heard.count("HTTP/1.1 "), 4);
}

void TestPlaygroundStreams::closesWhenAsked()
{
    RawTalk talk(m_server.port(), getOf("/status/200", "Connection: close\r\n"));
    QTRY_VERIFY(talk.isOver());
    QVERIFY(talk.heard.contains("\r\nConnection: close\r\n"));
}

void TestPlaygroundStreams::talksToOldClients()
{
    // HTTP/1.0 knows no chunks: the body ends with the connection.
    RawTalk talk(m_server.port(), "GET /ndjson?count=2&interval_ms=1 HTTP/1.0\r\n\r\n");
    QTRY_VERIFY(talk.isOver());
    QVERIFY(!talk.heard.contains("chunked"));
    const QByteArray body = talk.heard.mid(talk.heard.indexOf("\r\n\r\n") + 4);
    QVERIFY(body.startsWith("{\"number\": 1,"));
    QVERIFY(body.endsWith("}\n"));
}

void TestPlaygroundStreams::saysContinue()
{
    RawTalk talk(m_server.port(),
                 "POST /post HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
    QTRY_COMPARE(talk.heard, "HTTP/1.1 100 Continue\r\n\r\n");
    talk.socket.write("body");
    QTRY_VERIFY(talk.heard.contains("\"data\": \"body\""));
}

void TestPlaygroundStreams::takesChunkedBodies()
{
    RawTalk talk(m_server.port(),
                 "POST /post HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n");
    talk.socket.write("0\r\n\r\n" + getOf("/status/204", "Connection: close\r\n"));
    QTRY_VERIFY(talk.isOver());
    QVERIFY(talk.heard.contains("\"data\": \"body\""));
    QVERIFY(talk.heard.contains("HTTP/1.1 204 No Content\r\n"));
}

void TestPlaygroundStreams::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("status");
    const auto row = [](const char *name, const QByteArray &bytes, const char *status) {
        QTest::newRow(name) << bytes << QByteArray(status);
    };
    row("no HTTP", "hello there\r\n\r\n", "400 Bad Request");
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "400 Bad Request");
    row("no host", "GET /get HTTP/1.1\r\nA: b\r\n\r\n", "400 Bad Request");
    row("no colon", "GET /get HTTP/1.1\r\nHost: h\r\nnonsense\r\n\r\n", "400 Bad Request");
    row("too many headers", getOf("/get", QByteArray("A: b\r\n").repeated(100)), "431 ");
    row("too long a head", "GET /" + QByteArray(70000, 'x'), "431 ");
    row("too long a body", "POST /post HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999\r\n\r\nx", "413 ");
    row("WebSocket", getOf("/get", "Connection: Upgrade\r\nUpgrade: websocket\r\n"), "501 ");
}

void TestPlaygroundStreams::refusesWhatItCannotRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, status);
    RawTalk talk(m_server.port(), bytes);
    QTRY_VERIFY(talk.heard.endsWith("}\n"));
    QVERIFY2(talk.heard.startsWith(QByteArray("HTTP/1.1 " + status)), talk.heard.constData());
    QVERIFY(talk.heard.contains("\"error\": "));
    QTRY_VERIFY(talk.isOver());
    QCOMPARE(talk.heard.count("HTTP/1.1 "), 1);
}

/// As Qt does, which reads no answer before it has sent its whole body.
void TestPlaygroundStreams::refusalReachesWhoGoesOnSending()
{
    RawTalk talk(m_server.port(), "POST /post HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999\r\n\r\n");
    QTRY_VERIFY(talk.heard.endsWith("}\n"));
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 1200 && !talk.isOver()) {
        talk.socket.write(QByteArray(64 * 1024, 'x'));
        (void)QTest::qWaitFor([&] { return talk.isOver(); }, 50);
    }
    QVERIFY(!talk.isOver());
    QVERIFY2(talk.heard.startsWith("HTTP/1.1 413 "), talk.heard.constData());
    QTRY_VERIFY(talk.isOver());
}

void TestPlaygroundStreams::answersAsHttpbinDoes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *method, const char *target, const char *type = "",
                        const char *body = "") {
        QTest::addRow("%s %s %s", method, target, type)
            << QByteArray(method) << QByteArray(target) << QByteArray(type) << QByteArray(body);
    };
    row("GET", "/get?a=1&b=2&a=3&c=&d=%20%2B");
    row("POST", "/post?x=1", "application/json", R"({"a": [1, 2.5, "é", null, true]})");
    row("POST", "/post", "application/x-www-form-urlencoded", "a=1&a=2&b=%C3%A9+x");
    row("POST", "/post", "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"n\"\r\n\r\nfile\r\n--b\r\n"
        "Content-Disposition: form-data; name=\"p\"\r\n\r\nplain\r\n--b--\r\n");
    row("PUT", "/put", "text/plain", "text");
    row("PATCH", "/patch", "application/octet-stream", "\xff\xfe");
    row("DELETE", "/delete");
    row("PUT", "/anything/some/path?q=1", "text/plain", "12");
    row("GET", "/headers");
    row("GET", "/ip");
    row("GET", "/user-agent");
    row("GET", "/status/418");
    row("POST", "/status/302");
    row("GET", "/redirect/3");
    row("GET", "/redirect/1");
    row("GET", "/relative-redirect/2");
    row("GET", "/redirect-to?url=/ip&status_code=308");
    row("GET", "/cookies/set?a=b");
    row("GET", "/cookies");
    row("GET", "/basic-auth/a/b");
    row("GET", "/cache/7");
    row("GET", "/delay/0");
    row("GET", "/bytes/10");
    row("GET", "/no/such");
    row("POST", "/get");
}

void TestPlaygroundStreams::answersAsHttpbinDoes()
{
    if (!m_httpbin) {
        m_httpbin = std::make_unique<Requests::Test::HttpbinPeer>();
        if (!m_httpbin->isAvailable())
            QSKIP(qPrintable(m_httpbin->whyNot()));
        QVERIFY2(m_httpbin->start(), qPrintable(m_httpbin->errorString()));
    }
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    HeaderList headers = {{"User-Agent", "tester"}, {"Cookie", "k=v"}};
    if (!contentType.isEmpty())
        headers.emplaceBack("Content-Type", contentType);
    PlaygroundClient other(m_httpbin->url("/"));
    const Answer theirs = other.ask(method, target, headers, body);
    const Answer ours = m_client->ask(method, target, headers, body);
    QCOMPARE(ours.status, theirs.status);
    for (const char *name :
         {"Location", "Set-Cookie", "WWW-Authenticate", "Cache-Control", "Access-Control-Allow-Origin"})
        QCOMPARE(ours.header(name), theirs.header(name));
    if (theirs.status == 200)
        QCOMPARE(ours.header("Content-Type"), theirs.header("Content-Type"));
    QJsonObject expected = theirs.json();
    QJsonObject actual = ours.json();
    if (theirs.status >= 400)
        return; // httpbin has pages for these, we have JSON.
    // The two differ in the port, and gunicorn respells header names.
    const auto comparable = [](QJsonObject json) {
        QJsonObject lower;
        const QJsonObject sent = json.value(u"headers").toObject();
        for (auto it = sent.begin(); it != sent.end(); ++it) {
            if (it.key().toLower() != u"host")
                lower.insert(it.key().toLower(), it.value());
        }
        if (json.contains(u"headers"))
            json.insert(u"headers"_s, lower);
        if (json.contains(u"url"))
            json.insert(u"url"_s, QUrl(json.value(u"url").toString()).path());
        return json;
    };
    QCOMPARE(comparable(actual), comparable(expected));
}

FINGERPOST_TEST(TestPlaygroundStreams)
#include "tst_playgroundstreams.moc"
