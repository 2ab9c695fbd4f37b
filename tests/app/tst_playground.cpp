// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playgroundtest.h"
#include "support/testsuite.h"

#include <QtCore/QThread>
#include <QtNetwork/QTcpServer>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;

class TestPlayground : public PlaygroundTest {
    Q_OBJECT

private Q_SLOTS:
    void listensOnLoopbackOnlyAndSaysWhyNot();
    void livesOnAnotherThread();
    void listsItsEndpoints();
    void answersStatus_data();
    void answersStatus();
    void refusesNonsense_data();
    void refusesNonsense();
    void picksAmongWeightedCodes();
    void redirectsAsOftenAsAsked_data();
    void redirectsAsOftenAsAsked();
    void redirectsToExactlyTheUrl();
    void knowsHeadAndOptions();
};

void TestPlayground::listensOnLoopbackOnlyAndSaysWhyNot()
{
    QCOMPARE(m_server.url(), QUrl(u"http://127.0.0.1:%1/"_s.arg(m_server.port())));
    PlaygroundServer second;
    QCOMPARE(second.url(), QUrl());
    QVERIFY(!second.listen(m_server.port()));
    QVERIFY(!second.errorString().isEmpty());
    QCOMPARE(second.port(), 0);
    QVERIFY(second.listen());
    QVERIFY(!second.listen());

    QTcpServer everywhere; // Would fail if the playground had taken the port on every address.
    QVERIFY(everywhere.listen(QHostAddress(u"127.0.0.2"_s), m_server.port()));
}

void TestPlayground::livesOnAnotherThread()
{
    QThread thread;
    thread.start();
    auto *server = new PlaygroundServer;
    server->moveToThread(&thread);
    bool listens = false;
    QMetaObject::invokeMethod(
        server, [&] { listens = server->listen(); }, Qt::BlockingQueuedConnection);
    QVERIFY(listens);
    PlaygroundClient client(server->url());
    QCOMPARE(client.get("/get?a=1").json().value(u"args").toObject().value(u"a"), u"1"_s);
    // Ends in the middle of a stream, as a closing program does.
    const auto endless = client.start("GET", "/sse?count=0&interval_ms=1");
    QSignalSpy ready(endless.get(), &QIODevice::readyRead);
    QVERIFY(ready.wait());
    QMetaObject::invokeMethod(
        server, [server] { delete server; }, Qt::BlockingQueuedConnection);
    thread.quit();
    QVERIFY(thread.wait(5000));
    QTRY_VERIFY(endless->isFinished());
}

void TestPlayground::listsItsEndpoints()
{
    const Answer page = m_client->get("/");
    QCOMPARE(page.status, 200);
    QVERIFY(page.header("Content-Type").startsWith("text/html"));
    QVERIFY(page.body.contains("<a href=\"/delay/2\">/delay/{delay}</a>"));
    // Each link on the page leads somewhere.
    qsizetype at = 0;
    int links = 0;
    while ((at = page.body.indexOf("href=\"", at)) >= 0) {
        at += 6;
        QByteArray target = page.body.mid(at, page.body.indexOf('"', at) - at).replace("&amp;", "&");
        if (target.startsWith("/sse") || target.startsWith("/ndjson"))
            target = target.left(target.indexOf('?')) + "?count=1";
        const Answer answer = m_client->ask("OPTIONS", target);
        QVERIFY2(answer.status == 200, target.constData());
        ++links;
    }
    QVERIFY(links > 40);
}

void TestPlayground::answersStatus_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *method, const char *target, int status, const char *header = "",
                        const char *value = "") {
        QTest::addRow("%s %s", method, target)
            << QByteArray(method) << QByteArray(target) << status << QByteArray(header) << QByteArray(value);
    };
    row("GET", "/get", 200, "Access-Control-Allow-Origin", "*");
    row("GET", "/get/", 404, "Content-Type", "application/json");
    row("GET", "/nothing", 404);
    row("POST", "/get", 405, "Allow", "GET, HEAD, OPTIONS");
    row("GET", "/post", 405, "Allow", "POST, OPTIONS");
    row("GET", "/status/200", 200);
    row("PATCH", "/status/204", 204, "Content-Length", "");
    row("GET", "/status/301", 301, "Location", "/redirect/1");
    row("GET", "/status/308", 308, "Location", "/redirect/1");
    row("GET", "/status/304", 304, "Content-Length", "");
    row("GET", "/status/401", 401, "WWW-Authenticate", "Basic realm=\"Fake Realm\"");
    row("GET", "/status/407", 407, "Proxy-Authenticate", "Basic realm=\"Fake Realm\"");
    row("GET", "/status/418", 418, "Content-Type", "text/plain; charset=utf-8");
    row("DELETE", "/status/503", 503, "Content-Length", "0");
    row("GET", "/status/799", 799);
    row("GET", "/cache/60", 200, "Cache-Control", "public, max-age=60");
    row("GET", "/hidden-basic-auth/a/b", 404, "WWW-Authenticate", "");
    row("GET", "/bytes/0", 200, "Content-Length", "0");
    row("GET", "/bytes/200000", 200, "Content-Length", "102400");
    row("GET", "/stream/0", 200, "Content-Length", "0");
    row("GET", "/image", 200, "Content-Type", "image/png");
    row("PURGE", "/anything/x", 200);
    row("GET", "/delay/0.01", 200);
    row("GET", "/drip?duration=0&code=500", 500, "Content-Length", "10");
}

void TestPlayground::answersStatus()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, header);
    const Answer answer = m_client->ask(method, target);
    QTEST(answer.status, "status");
    if (!header.isEmpty())
        QTEST(answer.header(header), "value");
    if (answer.status == 404 || answer.status == 405)
        QVERIFY(!answer.json().value(u"error").toString().isEmpty());
}

void TestPlayground::refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("target");
    const QByteArrayList targets = {
        "/status/abc",
        "/status/100",
        "/status/1000",
        "/status/200,x",
        "/status/200:x",
        "/status/200:1:1",
        "/status/200:-1,404",
        "/status/200:nan",
        "/delay/x",
        "/delay/-1",
        "/delay/nan",
        "/delay/inf",
        "/bytes/-1",
        "/bytes/1e3",
        "/bytes/5?seed=x",
        "/stream/x",
        "/stream/-1",
        "/stream-bytes/10?chunk_size=0",
        "/drip?numbytes=0",
        "/drip?duration=-1",
        "/drip?duration=999999",
        "/drip?code=99",
        "/drip?delay=x",
        "/redirect/0",
        "/redirect/-1",
        "/redirect/9999999",
        "/relative-redirect/x",
        "/absolute-redirect/0",
        "/redirect-to",
        "/redirect-to?url=",
        "/redirect-to?url=/get%0d%0aX-Evil:1",
        "/redirect-to?url=/&status_code=200",
        "/cookies/set?a%3Bb=1",
        "/cookies/set/a%20b/c",
        "/digest-auth/auth/a/b/MD4",
        "/digest-auth/auth/a/b/MD5/x",
        "/cache/-1",
        "/cache/x",
        "/etag/a%22b",
        "/etag/a%0ab",
        "/range/x",
        "/range/10?chunk_size=0",
        "/range/10?duration=-1",
        "/response-headers?Content-Length=5",
        "/response-headers?X=a%0d%0ab",
        "/response-headers?a%20b=1",
        "/sse?count=-1",
        "/sse?interval_ms=x",
        "/ndjson?count=99999999",
        "/ndjson?interval_ms=-5",
        "/big.json?size=1",
        "/big.json?size=x",
        "/big.json?size=99999G",
        "/big.json?size=-1",
        "/big.json?size=k",
        "/big.json?rate=0",
        "/json/1",
        "/json/9223372036854775807G",
    };
    for (const QByteArray &target : targets)
        QTest::newRow(target.constData()) << target;
}

void TestPlayground::refusesNonsense()
{
    QFETCH(QByteArray, target);
    const Answer answer = m_client->get(target);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.header("Content-Type"), "application/json");
    QVERIFY(answer.json().value(u"error").toString().size() > 10);
}

void TestPlayground::picksAmongWeightedCodes()
{
    QSet<int> seen;
    for (int i = 0; i < 60; ++i)
        seen.insert(m_client->get("/status/200:1,404:1,500:0").status);
    QCOMPARE(seen, (QSet<int>{200, 404}));
}

void TestPlayground::redirectsAsOftenAsAsked_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("isAbsolute");
    QTest::newRow("redirect") << QByteArray("/redirect/4") << false;
    QTest::newRow("redirect, absolute") << QByteArray("/redirect/4?absolute=true") << true;
    QTest::newRow("relative") << QByteArray("/relative-redirect/4") << false;
    QTest::newRow("absolute") << QByteArray("/absolute-redirect/4") << true;
}

void TestPlayground::redirectsAsOftenAsAsked()
{
    QFETCH(QByteArray, target);
    const QByteArray root = m_server.url().toEncoded(QUrl::RemovePath);
    int hops = 0;
    Answer answer = m_client->get(target);
    while (answer.status == 302) {
        ++hops;
        target = answer.header("Location");
        QTEST(target.startsWith(root), "isAbsolute");
        answer = m_client->get(target.replace(root, QByteArray()));
    }
    QCOMPARE(hops, 4);
    QCOMPARE(answer.status, 200);
    QCOMPARE(target, "/get");
}

void TestPlayground::redirectsToExactlyTheUrl()
{
    const Answer answer =
        m_client->ask("POST", "/redirect-to?status_code=307&url=http%3A%2F%2FX.test%2Fa%20b%3Fc%23d");
    QCOMPARE(answer.status, 307);
    QCOMPARE(answer.header("location"), "http://X.test/a b?c#d");
    QVERIFY(!m_client->get("/redirect-to?url=%22%3E%3Cscript%3E").body.contains("<script>"));
}

void TestPlayground::knowsHeadAndOptions()
{
    const Answer head = m_client->ask("HEAD", "/range/30");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("Content-Length"), "30");
    QCOMPARE(head.body, QByteArray());
    QCOMPARE(m_client->ask("HEAD", "/sse?count=0").status, 200); // Does not wait for events.
    const Answer options = m_client->ask(
        "OPTIONS", "/get", {{"Origin", "https://page.test"}, {"Access-Control-Request-Headers", "X-A"}});
    QCOMPARE(options.status, 200);
    QCOMPARE(options.header("Allow"), "GET, HEAD, OPTIONS");
    QCOMPARE(options.header("Access-Control-Allow-Origin"), "https://page.test");
    QCOMPARE(options.header("Access-Control-Allow-Headers"), "X-A");
    QVERIFY(m_client->ask("OPTIONS", "/anything").header("Allow").contains("PATCH"));
}

FINGERPOST_TEST(TestPlayground)
FINGERPOST_TEST_MAIN(QCoreApplication)
#include "tst_playground.moc"
