// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangefixture.h"
#include "support/environment.h"
#include "support/testsuite.h"

#include <QtCore/QThreadPool>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using Fingerpost::Test::automaticHeaders;
using Fingerpost::Test::GateAuth;
using Fingerpost::Test::shown;

namespace {

QStringList deviations(const Requests::Session &session, const RequestDraft &draft)
{
    return materialDeviations(session, prepareDraft(SessionSettings(session), draft));
}

} // namespace

/// What is added to a request by itself, as it is told while the request is typed.
class TestDraftPreview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Requests::Test::clearEnvironment(); }
    void deviationsOfMultipart();
    void automaticHeadersWhileTyping();
    void ownHeadersAreNotAutomatic();
    void previewIsOneOfTheNewest();
    void previewEndsWithItsAsker();
    void tellsWhoseCookiesWouldGo();
    void tellsTheRoute_data();
    void tellsTheRoute();
    void aProxyIsShownWithoutItsLogin_data();
    void aProxyIsShownWithoutItsLogin();
};

void TestDraftPreview::deviationsOfMultipart()
{
    Requests::Session session;
    RequestDraft draft = RequestDraft::create("POST", u"http://h.test/x"_s);
    draft.bodyKind = BodyKind::Multipart;
    draft.multipart = {{.key = u"f"_s, .value = u"/nowhere"_s, .kind = KeyValue::Kind::File}};
    QVERIFY(deviations(session, draft).isEmpty());
    draft.headers = {{.key = u"X-Twice"_s, .value = u"1"_s}, {.key = u"X-Twice"_s, .value = u"2"_s}};
    QCOMPARE(deviations(session, draft).size(), 1);
}

void TestDraftPreview::automaticHeadersWhileTyping()
{
    Requests::Session session;
    const QString whole =
        shown(automaticHeaders(session, RequestDraft::create("GET", u"https://example.com/"_s)));
    QVERIFY(whole.contains("User-Agent"_L1));
    for (const QString &url : {QString(), u"http://"_s, u"mailto:x"_s, u"https:/"_s, u"http://[::"_s})
        QCOMPARE(shown(automaticHeaders(session, RequestDraft::create("GET", url))), whole);
    // A login in the URL is shown once it is typed; half a URL has none.
    QVERIFY(shown(automaticHeaders(session, RequestDraft::create("GET", u"http://u:p@h/"_s)))
                .contains("Authorization"_L1));
}

void TestDraftPreview::ownHeadersAreNotAutomatic()
{
    Requests::Session session;
    RequestDraft draft = RequestDraft::create("GET", u"https://example.com/"_s);
    draft.headers = {{.key = u"accept"_s, .value = u"text/plain"_s},
                     {.enabled = false, .key = u"User-Agent"_s, .value = u"x"_s}};
    const QString texts = shown(automaticHeaders(session, draft));
    QVERIFY(!texts.contains("accept:"_L1, Qt::CaseInsensitive));
    QVERIFY(!texts.contains("User-Agent"_L1)); // off: it is dropped
    QVERIFY(texts.contains("Accept-Encoding"_L1));
    // One that cannot be sent hides none of the others.
    draft.headers = {{.key = u"no token"_s, .value = u"x"_s}};
    QVERIFY(shown(automaticHeaders(session, draft)).contains("User-Agent"_L1));
}

void TestDraftPreview::previewIsOneOfTheNewest()
{
    const auto gate = std::make_shared<GateAuth::Gate>();
    Requests::Session session;
    session.setAuth(GateAuth(gate));
    DraftPreviewer previewer(session);
    QSignalSpy reports(&previewer, &DraftPreviewer::reported);
    RequestDraft draft = RequestDraft::create("GET", u"https://example.com/"_s);
    draft.bodyKind = BodyKind::Text;
    for (int i = 0; i < 200; ++i) {
        draft.text = QString(i, u'x');
        previewer.ask(draft);
        if (i % 50 == 0)
            QCoreApplication::processEvents();
    }
    gate->open.release(200);
    QTRY_COMPARE(reports.count(), 1);
    QTRY_VERIFY(!previewer.isBusy());
    QCOMPARE(reports.count(), 1);
    QVERIFY2(gate->applied <= 2, "not each of the two hundred was prepared");
    QVERIFY(!gate->onGuiThread);
    const auto headers = reports.at(0).at(0).value<QList<AutomaticHeader>>();
    QVERIFY2(shown(headers).contains("Content-Length: 199"_L1), qPrintable(shown(headers)));
}

void TestDraftPreview::previewEndsWithItsAsker()
{
    const auto gate = std::make_shared<GateAuth::Gate>();
    Requests::Session session;
    session.setAuth(GateAuth(gate));
    auto previewer = std::make_unique<DraftPreviewer>(session);
    QSignalSpy reports(previewer.get(), &DraftPreviewer::reported);
    previewer->ask(RequestDraft::create("GET", u"https://example.com/"_s));
    QTRY_COMPARE(gate->applied.load(), 1);
    previewer.reset();
    gate->open.release();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10000));
    QCoreApplication::processEvents();
    QCOMPARE(reports.count(), 0);
}

/// A Host set by hand is the one that counts, as it is when the request is sent.
void TestDraftPreview::tellsWhoseCookiesWouldGo()
{
    Requests::Session session;
    DraftPreviewer previewer(session);
    QSignalSpy urls(&previewer, &DraftPreviewer::urlKnown);
    QSignalSpy places(&previewer, &DraftPreviewer::cookiePlaceKnown);
    RequestDraft draft = RequestDraft::create("GET", u"http://127.0.0.1:8080/app/x?y=1"_s);
    previewer.ask(draft);
    QTRY_COMPARE(places.count(), 1);
    QCOMPARE(places.at(0).at(0).toString(), draft.url);
    draft.headers = {{.key = u"host"_s, .value = u"shop.test"_s}};
    previewer.ask(draft);
    QTRY_COMPARE(places.count(), 2);
    QCOMPARE(places.at(1).at(0).toString(), u"http://shop.test/app/x"_s);
    QCOMPARE(urls.at(1).at(0).toString(), draft.url);
}

void TestDraftPreview::tellsTheRoute_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("own"); ///< null: nothing
    QTest::addColumn<bool>("isTrusting");
    QTest::addColumn<QString>("proxy");
    const QString none = u""_s;
    const auto row = [](const char *name, const QString &url, const QString &own, bool isTrusting,
                        const QString &proxy) { QTest::newRow(name) << url << own << isTrusting << proxy; };
    row("the request's own", u"http://a.test/"_s, u"http://me:pw@{{place}}"_s, true,
        u"http://me:pw@own.test:1"_s);
    row("none of its own", u"http://a.test/"_s, none, true, none);
    row("the session's", u"http://a.test/"_s, {}, true, u"http://session.test:2"_s);
    row("the environment's", u"https://a.test/"_s, {}, true, u"http://environment.test:3"_s);
    row("nobody's", u"https://a.test/"_s, {}, false, none);
    row("a host that is exempt", u"https://near.test/"_s, {}, true, none);
    row("no URL", {}, {}, true, none);
    row("its own without a URL", {}, u"http://own.test:1"_s, true, u"http://own.test:1"_s);
}

/// The order is that of sending.
void TestDraftPreview::tellsTheRoute()
{
    QFETCH(QString, url);
    QFETCH(QString, own);
    QFETCH(bool, isTrusting);
    QFETCH(QString, proxy);
    Requests::Test::EnvironmentScope environment;
    environment.set("https_proxy", "http://environment.test:3");
    environment.set("no_proxy", "near.test");
    Requests::Session session;
    session.setProxies({{u"http"_s, u"http://session.test:2"_s}});
    session.setTrustEnv(isTrusting);
    session.setEngine(Requests::Engine::Qt);
    DraftPreviewer previewer(session);
    QSignalSpy routes(&previewer, &DraftPreviewer::routeKnown);
    RequestDraft draft = RequestDraft::create("GET", url);
    if (!own.isNull())
        draft.settings.proxy = own;
    Variable place;
    place.name = u"place"_s;
    place.value = u"own.test:1"_s;
    VariableScope scope;
    scope.variables = {place};
    ResolverSources variables;
    variables.scopes = VariableScopes({scope});
    previewer.ask(draft, std::make_shared<const ResolverSources>(variables));
    QTRY_COMPARE(routes.count(), 1);
    auto route = routes.at(0).at(0).value<RequestRoute>();
    QCOMPARE(route.proxy, proxy);
    QCOMPARE(int(route.engine), int(Requests::Engine::Qt));
    draft.settings.engine = Requests::Engine::Curl;
    previewer.ask(draft);
    QTRY_COMPARE(routes.count(), 2);
    route = routes.at(1).at(0).value<RequestRoute>();
    QCOMPARE(int(route.engine), int(Requests::Engine::Curl));
}

void TestDraftPreview::aProxyIsShownWithoutItsLogin_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QString>("place");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("URL") << u"http://me:pw@proxy.test:3128/x"_s << u"proxy.test:3128"_s;
    QTest::newRow("no scheme") << u"me:pw@proxy.test:3128"_s << u"proxy.test:3128"_s;
    QTest::newRow("IPv6") << u"socks5://me:pw@[::1]:1080"_s << u"[::1]:1080"_s;
    QTest::newRow("no URL") << u"http://me:pw@{{place}}:1"_s << u"{{place}}:1"_s;
}

void TestDraftPreview::aProxyIsShownWithoutItsLogin()
{
    QFETCH(QString, proxy);
    QFETCH(QString, place);
    QCOMPARE(placeOfProxy(proxy), place);
}

FINGERPOST_TEST(TestDraftPreview)
#include "tst_draftpreview.moc"
