// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "memoryadapter.h"

#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/engineadapter.h>
#include <qrequests/replayadapter.h>
#include <qrequests/responserecord.h>
#include <qrequests/session.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;

namespace {

/// Qt, and beside it one that answers "memory" and changes nothing.
std::unique_ptr<EngineAdapter> twoEngines()
{
    return std::make_unique<EngineAdapter>(std::make_unique<MemoryAdapter>([](const PreparedRequest &) {
        return MemoryAnswer{{200, u"OK"_s, "1.1", {}}, "memory"};
    }));
}

PreparedRequest requestFor(const QByteArray &method, const QString &url, const QByteArray &body = {})
{
    PreparedRequest request;
    RequestOptions options;
    if (!body.isNull())
        options.data = body;
    if (const Result<void> made = request.prepare(method, url, options); !made)
        qFatal("%s", qPrintable(made.error().message()));
    return request;
}

/// As a redirect may ask for it; prepare() would take the dots out, as Requests does.
PreparedRequest asTyped(PreparedRequest request, const QString &url)
{
    request.setUrl(url);
    return request;
}

PreparedRequest repeatedField(const QString &url)
{
    PreparedRequest request = requestFor("GET", url);
    request.headers().add("X-Tag", "one");
    request.headers().add("X-Tag", "two");
    return request;
}

PreparedRequest inChunks(const QString &url)
{
    PreparedRequest request = requestFor("POST", url, "body");
    request.headers().remove("Content-Length");
    request.headers().add("Transfer-Encoding", "chunked");
    return request;
}

QByteArrayList idsOf(const QList<Deviation> &deviations)
{
    QByteArrayList ids;
    for (const Deviation &deviation : deviations)
        ids.append(deviation.id);
    return ids;
}

} // namespace

/// Which of two transports carries a request, and what is told of that.
class tst_Engines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    void automaticGoesByWhatIsMaterial_data();
    void automaticGoesByWhatIsMaterial();
    void theChosenOneSends();
    void requestBeforeSession();
    void proxiesOfTheOther_data();
    void proxiesOfTheOther();
    void eachHopByItself();
    void failureIsToldOfToo();
    void withoutAnother();
    void otherAdaptersHaveNoChoice();
    void writtenDown();
};

void tst_Engines::automaticGoesByWhatIsMaterial_data()
{
    QTest::addColumn<PreparedRequest>("request");
    QTest::addColumn<QByteArrayList>("reasons");
    const QString url = u"http://h.test/"_s;
    QTest::newRow("nothing material") << requestFor("GET", url) << QByteArrayList();
    QTest::newRow("a body") << requestFor("POST", url, "body") << QByteArrayList();
    QTest::newRow("repeated field") << repeatedField(url) << QByteArrayList{"repeated-header"};
    QTest::newRow("path") << asTyped(requestFor("GET", url), url + u"a/../b"_s)
                          << QByteArrayList{"path-normalised"};
    QTest::newRow("chunks") << inChunks(url) << QByteArrayList{"chunked-upload"};
    QTest::newRow("body with HEAD") << requestFor("HEAD", url, "body") << QByteArrayList{"head-body"};
    PreparedRequest both = asTyped(repeatedField(url), url + u"a/../b"_s);
    QTest::newRow("two") << both << QByteArrayList{"path-normalised", "repeated-header"};
    // What the other does not do better.
    QTest::newRow("CONNECT") << requestFor("CONNECT", url) << QByteArrayList();
    PreparedRequest tooLong = requestFor("POST", url, "body");
    tooLong.headers().set("Content-Length", "9");
    QTest::newRow("length") << tooLong << QByteArrayList();
}

void tst_Engines::automaticGoesByWhatIsMaterial()
{
    QFETCH(PreparedRequest, request);
    QFETCH(QByteArrayList, reasons);
    const auto adapter = twoEngines();
    const EngineUse use = adapter->choose(request, Engine::Automatic);
    QCOMPARE(idsOf(use.reasons), reasons);
    QVERIFY(use.engine == (reasons.isEmpty() ? Engine::Qt : Engine::Curl));
    for (const Deviation &reason : use.reasons)
        QVERIFY(!reason.text.isEmpty());
    // Who says it by hand needs no reason.
    QVERIFY(adapter->choose(request, Engine::Qt).engine == Engine::Qt);
    QVERIFY(adapter->choose(request, Engine::Curl).engine == Engine::Curl);
    QVERIFY(adapter->choose(request, Engine::Curl).reasons.isEmpty());
}

void tst_Engines::theChosenOneSends()
{
    ScriptedServer server({reply(200, "server")}, {.repeatLast = true});
    Session session;
    QVERIFY(session.engine() == Engine::Automatic);
    session.mount(u"http://"_s, twoEngines());
    const Response plain = session.get(server.urlText());
    QCOMPARE(plain.content(), "server");
    QVERIFY(plain.engineUse().engine == Engine::Qt);
    QVERIFY(plain.engineUse().reasons.isEmpty());

    const PreparedRequest repeated = repeatedField(server.urlText());
    QVERIFY(session.deviations(repeated).isEmpty());
    const Response exact = session.send(repeated);
    QCOMPARE(exact.content(), "memory");
    QVERIFY(exact.engineUse().engine == Engine::Curl);
    QCOMPARE(idsOf(exact.engineUse().reasons), QByteArrayList{"repeated-header"});
    QCOMPARE(server.requestCount(), 1);

    const auto stream = session.sendStream(repeated);
    QVERIFY(stream->waitForReadyRead());
    QCOMPARE(stream->readAll(), "memory");
    QVERIFY(stream->response().engineUse().engine == Engine::Curl);
}

void tst_Engines::requestBeforeSession()
{
    ScriptedServer server({reply(200, "server")}, {.repeatLast = true});
    Session session;
    session.mount(u"http://"_s, twoEngines());
    session.setEngine(Engine::Qt);
    const PreparedRequest repeated = repeatedField(server.urlText());
    QVERIFY(idsOf(session.deviations(repeated)).contains("repeated-header"));
    QCOMPARE(session.send(repeated).content(), "server");
    QVERIFY(session.deviations(repeated, Engine::Automatic).isEmpty());
    QCOMPARE(session.send(repeated, {.engine = Engine::Automatic}).content(), "memory");
    const Response asked = session.get(server.urlText(), {.engine = Engine::Curl});
    QCOMPARE(asked.content(), "memory");
    QVERIFY(asked.engineUse().engine == Engine::Curl);
    QVERIFY(asked.engineUse().reasons.isEmpty());
    session.setEngine(Engine::Curl);
    QCOMPARE(session.get(server.urlText()).content(), "memory");
    QCOMPARE(session.get(server.urlText(), {.engine = Engine::Qt}).content(), "server");
}

void tst_Engines::proxiesOfTheOther_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::newRow("by TLS") << u"https://127.0.0.1:1"_s;
    QTest::newRow("SOCKS 4") << u"SOCKS4://127.0.0.1:1"_s;
    QTest::newRow("SOCKS 4a") << u"socks4a://127.0.0.1:1"_s;
}

void tst_Engines::proxiesOfTheOther()
{
    QFETCH(QString, proxy);
    const QString url = u"http://far.test/"_s;
    Session session;
    session.mount(u"http://"_s, twoEngines());
    session.setProxies({{u"http"_s, proxy}});
    const Response exact = session.get(url);
    QVERIFY2(!exact.error(), qPrintable(exact.error().message()));
    QCOMPARE(exact.content(), "memory");
    QVERIFY(exact.engineUse().engine == Engine::Curl);
    QCOMPARE(idsOf(exact.engineUse().reasons), QByteArrayList{"proxy-scheme"});
    const Response byHand = session.get(url, {.engine = Engine::Qt});
    QVERIFY(byHand.error());
    QVERIFY(byHand.engineUse().engine == Engine::Qt);
    // One that Qt knows too is no reason.
    session.setProxies({{u"http"_s, u"http://127.0.0.1:1"_s}});
    QVERIFY(session.get(url).engineUse().engine == Engine::Qt);
}

void tst_Engines::eachHopByItself()
{
    ScriptedServer server({reply(200, "server")});
    Session session;
    session.mount(
        u"http://"_s,
        std::make_unique<EngineAdapter>(std::make_unique<MemoryAdapter>([&server](const PreparedRequest &) {
            return MemoryAnswer{{302, u"Found"_s, {}, {{"Location", server.urlText("/in").toUtf8()}}}, {}};
        })));
    const Response last = session.send(inChunks(server.urlText()));
    QVERIFY2(!last.error(), qPrintable(last.error().message()));
    QCOMPARE(last.content(), "server"); // a GET without a body
    QVERIFY(last.engineUse().engine == Engine::Qt);
    QCOMPARE(last.history().size(), 1);
    QVERIFY(last.history().constFirst().engineUse().engine == Engine::Curl);
    QCOMPARE(idsOf(last.history().constFirst().engineUse().reasons), QByteArrayList{"chunked-upload"});
}

void tst_Engines::failureIsToldOfToo()
{
    ScriptedServer server({closeSilently()}, {.repeatLast = true});
    Session session;
    session.mount(u"http://"_s, twoEngines());
    const Response failed = session.post(server.urlText(), {.data = "once"});
    QVERIFY(failed.error().isA(Error::ConnectionError));
    QVERIFY(failed.engineUse().engine == Engine::Qt);
    QCOMPARE(server.requestCount(), 1); // the other does not try
}

void tst_Engines::withoutAnother()
{
    ScriptedServer server({reply(200, "server")}, {.repeatLast = true});
    QVERIFY(!EngineAdapter().hasCurl());
    QVERIFY(twoEngines()->hasCurl());
    Session session;
    session.mount(u"http://"_s, std::make_unique<EngineAdapter>());
    for (const Engine engine : {Engine::Automatic, Engine::Qt, Engine::Curl}) {
        const PreparedRequest repeated = repeatedField(server.urlText());
        QVERIFY(idsOf(session.deviations(repeated, engine)).contains("repeated-header"));
        const Response response = session.send(repeated, {.engine = engine});
        QCOMPARE(response.content(), "server");
        QVERIFY(response.engineUse().engine == Engine::Qt);
        // A demand that is not met is told of, a wish is not.
        QCOMPARE(idsOf(response.engineUse().reasons),
                 engine == Engine::Curl ? QByteArrayList{"no-curl"} : QByteArrayList());
    }
}

void tst_Engines::otherAdaptersHaveNoChoice()
{
    ScriptedServer server({reply(200, "server")});
    Session session;
    session.setEngine(Engine::Curl);
    const Response plain = session.get(server.urlText());
    QCOMPARE(plain.content(), "server");
    QVERIFY(plain.engineUse().engine == Engine::Qt);
    session.mount(u"mock://"_s, std::make_unique<MemoryAdapter>([](const PreparedRequest &) {
                      return MemoryAnswer{{200, u"OK"_s, {}, {}}, "x"};
                  }));
    QVERIFY(!session.get("mock://host/").engineUse().engine);
}

void tst_Engines::writtenDown()
{
    ScriptedServer server({reply(200, "server")});
    Session session;
    const auto recorder = std::make_shared<HarRecorder>();
    session.mount(u"http://"_s, std::make_unique<RecordingAdapter>(twoEngines(), recorder));
    const PreparedRequest repeated = repeatedField(server.urlText());
    QVERIFY(session.deviations(repeated).isEmpty());
    const Response exact = session.send(repeated);
    QCOMPARE(exact.content(), "memory");
    QCOMPARE(session.get(server.urlText()).content(), "server");
    const QJsonObject archive = QJsonDocument::fromJson(writeHar(recorder->entries())).object();
    const QJsonArray entries = archive[u"log"_s][u"entries"_s].toArray();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0)[u"_engine"_s].toString(), u"curl"_s);
    QCOMPARE(entries.at(0)[u"_engineReasons"_s].toArray(), QJsonArray{u"repeated-header"_s});
    QVERIFY(entries.at(1)[u"_engine"_s].isUndefined());

    Response read;
    restoreResponse(&read, {.engineUse = exact.engineUse()});
    QVERIFY(read.engineUse().engine == Engine::Curl);
    QCOMPARE(idsOf(read.engineUse().reasons), QByteArrayList{"repeated-header"});
}

FINGERPOST_TEST(tst_Engines)
#include "tst_engines.moc"
