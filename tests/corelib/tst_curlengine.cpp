// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "transferrecorder.h"

#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/curladapter.h>
#include <qrequests/engineadapter.h>
#include <qrequests/session.h>

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;

/// EngineAdapter with the true CurlAdapter behind it.
class tst_CurlEngine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    void materialOnesArriveAsPrepared_data();
    void materialOnesArriveAsPrepared();
    void othersStayWithQt();
    void byHand();
};

void tst_CurlEngine::materialOnesArriveAsPrepared_data()
{
    QTest::addColumn<QByteArray>("reason");
    for (const char *reason : {"repeated-header", "path-normalised", "chunked-upload", "head-body"})
        QTest::newRow(reason) << QByteArray(reason);
}

void tst_CurlEngine::materialOnesArriveAsPrepared()
{
    QFETCH(QByteArray, reason);
    ScriptedServer server({reply("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")});
    const bool isHead = reason == "head-body";
    const QByteArray method = isHead ? "HEAD"_ba : reason == "chunked-upload" ? "POST"_ba : "GET"_ba;
    const QByteArray target = reason == "path-normalised" ? "/a/../b"_ba : "/"_ba;
    PreparedRequest request =
        prepared(method, server.urlText("/"), fullHeaders(), method == "GET" ? Data() : Data("body"));
    if (reason == "path-normalised") { // as a redirect may ask for it; prepare() takes the dots out
        request.setUrl(server.urlText(target));
    } else if (reason == "repeated-header") {
        request.headers().add("X-Tag", "one");
        request.headers().add("x-tag", "two");
    } else if (reason == "chunked-upload") {
        request.headers().remove("Content-Length");
        request.headers().add("Transfer-Encoding", "chunked");
    }
    Session session;
    session.mount(u"http://"_s, std::make_unique<EngineAdapter>(std::make_unique<CurlAdapter>()));
    for (const Deviation &deviation : session.deviations(request))
        QVERIFY2(deviation.kind == Deviation::Neutral, qPrintable(deviation.text));
    const Response response = session.send(request);
    QVERIFY2(!response.error(), qPrintable(response.error().message()));
    QVERIFY(response.engineUse().engine == Engine::Curl);
    QCOMPARE(response.engineUse().reasons.size(), 1);
    QCOMPARE(response.engineUse().reasons.constFirst().id, reason);
    QVERIFY(server.waitForRequests(1));
    QCOMPARE(server.requests().at(0).head, request.wireHead());
    QCOMPARE(server.requests().at(0).body, method == "GET" ? QByteArray() : "body"_ba);
}

void tst_CurlEngine::othersStayWithQt()
{
    ScriptedServer server({reply(200, "ok")});
    Session session;
    session.mount(u"http://"_s, std::make_unique<EngineAdapter>(std::make_unique<CurlAdapter>()));
    const Response response = session.get(server.urlText());
    QVERIFY2(!response.error(), qPrintable(response.error().message()));
    QVERIFY(response.engineUse().engine == Engine::Qt);
    QVERIFY(server.requests().at(0).hasHeader("Accept-Language")); // which Qt cannot leave out
}

void tst_CurlEngine::byHand()
{
    ScriptedServer server({reply(200, "ok")});
    Session session;
    session.mount(u"http://"_s, std::make_unique<EngineAdapter>(std::make_unique<CurlAdapter>()));
    const Response response = session.get(server.urlText(), {.engine = Engine::Curl});
    QVERIFY2(!response.error(), qPrintable(response.error().message()));
    QVERIFY(response.engineUse().engine == Engine::Curl);
    QVERIFY(response.engineUse().reasons.isEmpty());
    QVERIFY(response.timings().finished >= 0);
    QVERIFY(!server.requests().at(0).hasHeader("Accept-Language"));
}

FINGERPOST_TEST(tst_CurlEngine)
#include "tst_curlengine.moc"
