// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "memoryadapter.h"

#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/session.h>

#include <QElapsedTimer>
#include <QTemporaryFile>
#include <QTest>

#include <mutex>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;
using namespace std::chrono_literals;

class tst_Exchange : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    // What travels
    void exactHeaders();
    void postTravelsOnce();
    void merging_data();
    void merging();
    void cookiesAreKept();
    void cookiesFollowTheHostField();
    void environmentNetrc();

    // Adapters
    void longestPrefixWins();
    void otherSchemes();

    // Hooks and observers
    void hookReplaces();
    void observerOrder();

    // Time
    void timeouts_data();
    void timeouts();
    void totalSpansTheHops();
};

void tst_Exchange::exactHeaders()
{
    ScriptedServer server(echo);
    Session session;
    const PreparedRequest request = *session.prepareRequest(
        Request("POST", server.urlText("/h?q=1#fragment"), {.json = QJsonObject{{u"a"_s, 1}}}));
    QCOMPARE(session.send(request).statusCode(), 200);
    const RecordedRequest sent = server.requests().constFirst();
    QCOMPARE(sent.line, "POST /h?q=1 HTTP/1.1");
    QCOMPARE(sent.body, "{\"a\": 1}");
    QList<QPair<QByteArray, QByteArray>> expected{{"host", "127.0.0.1:" + QByteArray::number(server.port())},
                                                  {"accept-language", "*"}};
    for (const Header &field : request.headers())
        expected.append({field.name.toLower(), field.value});
    QList<QPair<QByteArray, QByteArray>> actual;
    for (const auto &[name, value] : sent.headers)
        actual.append({name.toLower(), value});
    std::sort(expected.begin(), expected.end());
    std::sort(actual.begin(), actual.end());
    QCOMPARE(actual, expected);
}

void tst_Exchange::postTravelsOnce()
{
    ScriptedServer server({closeSilently()}, {.repeatLast = true});
    Session session;
    const Response posted = session.post(server.urlText(), {.data = "once"});
    QVERIFY(posted.error().isA(Error::ConnectionError));
    QCOMPARE(server.requestCount(), 1);
    const Response got = session.get(server.urlText());
    QVERIFY(got.error().isA(Error::ConnectionError));
    const PreparedRequest request = *session.prepareRequest(Request("GET", server.urlText()));
    bool declared = false;
    for (const Deviation &deviation : session.deviations(request))
        declared |= deviation.id == "idempotent-repeat";
    QVERIFY(declared);
    QVERIFY(server.requestCount() <= 1 + 4);
}

void tst_Exchange::merging_data()
{
    QTest::addColumn<RequestOptions>("own");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("cookie");
    QTest::newRow("nothing") << RequestOptions{} << u"http://h.test/?a=1&b=2&a=3"_s << "session"_ba
                             << "s=1"_ba;
    QTest::newRow("param in its place") << RequestOptions{.params = {{"a", "9"}, {"c", "8"}}}
                                        << u"http://h.test/?a=9&b=2&c=8"_s << "session"_ba
                                        << "s=1"_ba;
    QTest::newRow("None removes a param")
        << RequestOptions{.params = {{"b", QByteArray()}}} << u"http://h.test/?a=1&a=3"_s << "session"_ba
        << "s=1"_ba;
    QTest::newRow("raw params") << RequestOptions{.params = Params::raw("x")} << u"http://h.test/?x"_s
                                << "session"_ba
                                << "s=1"_ba;
    QTest::newRow("own header") << RequestOptions{.headers = {{"x-key", "own"}}}
                                << u"http://h.test/?a=1&b=2&a=3"_s << "own"_ba
                                << "s=1"_ba;
    QTest::newRow("None removes a header") << RequestOptions{.headers = {{"X-KEY", QByteArray()}}}
                                           << u"http://h.test/?a=1&b=2&a=3"_s << QByteArray() << "s=1"_ba;
    QTest::newRow("cookies add up") << RequestOptions{.cookies = {{"r", "2"}}}
                                    << u"http://h.test/?a=1&b=2&a=3"_s << "session"_ba
                                    << "s=1; r=2"_ba;
    QTest::newRow("own cookie wins") << RequestOptions{.cookies = {{"s", "2"}}}
                                     << u"http://h.test/?a=1&b=2&a=3"_s << "session"_ba
                                     << "s=2"_ba;
    QTest::newRow("own Cookie header") << RequestOptions{.headers = {{"Cookie", "mine=1"}}}
                                       << u"http://h.test/?a=1&b=2&a=3"_s << "session"_ba
                                       << "mine=1"_ba;
}

void tst_Exchange::merging()
{
    QFETCH(const RequestOptions, own);
    Session session;
    session.setParams({{"a", "1"}, {"b", "2"}, {"a", "3"}});
    session.headers().set("X-Key", "session");
    session.cookies().set("s", "1");
    session.setAuth(BasicAuth("u", "p"));
    const PreparedRequest request = *session.prepareRequest(Request("GET", "http://h.test/", own));
    QTEST(request.url(), "url");
    QTEST(request.headers().value("X-Key"), "header");
    QTEST(request.headers().value("Cookie"), "cookie");
    QCOMPARE(request.headers().value("Authorization"), BasicAuth::headerValue(u"u"_s, u"p"_s));
    QVERIFY(request.headers().contains("User-Agent"));
    // The Session is left as it was.
    QCOMPARE(session.cookies().size(), 1);
    QCOMPARE(session.headers().value("X-Key"), "session");

    RequestOptions withAuth = own;
    withAuth.auth = BearerAuth(u"t"_s);
    const PreparedRequest other = *session.prepareRequest(Request("GET", "http://h.test/", withAuth));
    QCOMPARE(other.headers().value("Authorization"), "Bearer t");
}

void tst_Exchange::cookiesAreKept()
{
    ScriptedServer server({reply(200, {}, {{"Set-Cookie", "a=1"}, {"Set-Cookie", "b=2; Domain=other.test"}}),
                           reply(200), reply(200, {}, {{"Set-Cookie", "a=; Max-Age=0"}}), reply(200)});
    Session session;
    const Response first = session.get(server.urlText());
    QCOMPARE(first.cookies().value("a"), "1");
    QCOMPARE(first.rejectedCookies().size(), 1);
    QVERIFY(first.rejectedCookies().constFirst().setCookie.startsWith("b=2"));
    // What is given to one request goes with that one only.
    QCOMPARE(session.get(server.urlText(), {.cookies = {{"r", "2"}}}).statusCode(), 200);
    (void)session.get(server.urlText());
    (void)session.get(server.urlText());
    QCOMPARE(server.requests().at(1).header("Cookie"), "a=1; r=2");
    QCOMPARE(server.requests().at(2).header("Cookie"), "a=1");
    QVERIFY(!server.requests().at(3).hasHeader("Cookie"));
    QVERIFY(session.cookies().isEmpty());
}

void tst_Exchange::cookiesFollowTheHostField()
{
    ScriptedServer server({reply(302, {}, {{"Location", "/2"}, {"Set-Cookie", "a=1; Domain=name.test"}}),
                           reply(200), reply(200), reply(200)});
    Session session;
    const RequestOptions named{.headers = {{"Host", "www.name.test"}}};
    const Response response = session.get(server.urlText("/1"), named);
    QVERIFY(response.history().at(0).rejectedCookies().isEmpty());
    QCOMPARE(session.cookies().all().at(0).domain, u"name.test"_s);
    (void)session.get(server.urlText("/3"), named);
    (void)session.get(server.urlText("/4"));
    QCOMPARE(server.requests().at(1).header("Cookie"), "a=1");
    QCOMPARE(server.requests().at(2).header("Host"), "www.name.test");
    QCOMPARE(server.requests().at(2).header("Cookie"), "a=1");
    QVERIFY(!server.requests().at(3).hasHeader("Cookie"));
}

void tst_Exchange::environmentNetrc()
{
    QTemporaryFile netrc;
    QVERIFY(netrc.open());
    netrc.write("machine 127.0.0.1 login net password rc\n");
    netrc.close();
    EnvironmentScope scope;
    scope.set("NETRC", netrc.fileName().toLocal8Bit());
    ScriptedServer server(echo);
    Session session;
    (void)session.get(server.urlText());
    (void)session.get(server.urlText(), {.auth = BasicAuth("own", "one")});
    session.setTrustEnv(false);
    (void)session.get(server.urlText());
    QCOMPARE(server.requests().at(0).header("Authorization"), BasicAuth::headerValue(u"net"_s, u"rc"_s));
    QCOMPARE(server.requests().at(1).header("Authorization"), BasicAuth::headerValue(u"own"_s, u"one"_s));
    QVERIFY(!server.requests().at(2).hasHeader("Authorization"));
}

void tst_Exchange::longestPrefixWins()
{
    const auto named = [](const QByteArray &name) {
        return std::make_unique<MemoryAdapter>([name](const PreparedRequest &) {
            return MemoryAnswer{{200, u"OK"_s, "1.1", {}}, name};
        });
    };
    Session session;
    QCOMPARE(session.mountedPrefixes(), QStringList({u"https://"_s, u"http://"_s}));
    session.mount(u"http://api.test/"_s, named("api"));
    session.mount(u"http://api.test/v2/"_s, named("v2"));
    QCOMPARE(session.mountedPrefixes().constFirst(), u"http://api.test/v2/"_s);
    QCOMPARE(session.get("http://api.test/x").content(), "api");
    QCOMPARE(session.get("http://API.test/v2/x").content(), "v2");
    session.mount(u"HTTP://API.TEST/"_s, named("new"));
    QCOMPARE(session.get("http://api.test/x").content(), "new");
    QCOMPARE(session.mountedPrefixes().size(), 4);
    QVERIFY(session.adapter(u"http://api.test/x"_s) != session.adapter(u"http://other.test/"_s));
    QCOMPARE(session.adapter(u"http://other.test/"_s), session.adapter(u"https://other.test/"_s));
    QVERIFY(!session.adapter(u"gopher://x/"_s));
    QCOMPARE(session.get("gopher://x/").error().code(), Error::InvalidSchema);
}

void tst_Exchange::otherSchemes()
{
    ScriptedServer server(echo);
    Session session;
    session.mount(u"mock://"_s, std::make_unique<MemoryAdapter>([&](const PreparedRequest &request) {
                      MemoryAnswer answer{{200, u"Fine"_s, {}, {{"Content-Type", "text/plain"}}},
                                          request.url().toUtf8()};
                      if (request.url().endsWith("/out"_L1))
                          answer.head = {302, u"Found"_s, {}, {{"Location", server.urlText("/in").toUtf8()}}};
                      return answer;
                  }));
    const Response response = session.get("mock://host/path");
    QVERIFY2(!response.error(), qPrintable(response.error().message()));
    QCOMPARE(response.reason(), u"Fine"_s);
    QCOMPARE(response.content(), "mock://host/path");
    // It may lead to the network, and streams as well.
    QCOMPARE(session.get("mock://host/out").content(), "GET /in ");
    const auto stream = session.stream("GET", "mock://host/s");
    QVERIFY(stream->waitForReadyRead());
    QCOMPARE(stream->readAll(), "mock://host/s");
    // Names and values are checked for every adapter.
    PreparedRequest broken = *session.prepareRequest(Request("GET", "mock://host/"));
    broken.headers().set("X", "a\rb");
    QCOMPARE(session.send(broken).error().code(), Error::InvalidHeader);
    // The network's adapter carries nothing else wherever it is mounted.
    Session odd;
    odd.mount(u"file://"_s, std::make_unique<MemoryAdapter>([](const PreparedRequest &) {
                  return MemoryAnswer{{200, {}, {}, {}}, "from a file"};
              }));
    QCOMPARE(odd.get("file:///x").content(), "from a file");
    QCOMPARE(session.get("file:///x").error().code(), Error::InvalidSchema);
}

void tst_Exchange::hookReplaces()
{
    ScriptedServer server({reply(500, "bad"), reply(200, "good"), reply(200, "third")});
    Session session;
    const Response kept = session.get(server.urlText("/1"));
    QCOMPARE(kept.statusCode(), 500);
    QStringList order;
    const QList<ResponseHook> hooks{[&](const Response &response) -> std::optional<Response> {
                                        order.append(QString::fromUtf8(response.content()));
                                        return kept;
                                    },
                                    [&](const Response &response) -> std::optional<Response> {
                                        order.append(QString::fromUtf8(response.content()));
                                        return {};
                                    }};
    const Response replaced = session.get(server.urlText("/2"), {.hooks = hooks});
    QCOMPARE(order, QStringList({u"good"_s, u"bad"_s}));
    QCOMPARE(replaced.statusCode(), 500);
    QCOMPARE(replaced.content(), "bad");
    // A hook can make an error of an answer.
    session.setHooks({[](const Response &) -> std::optional<Response> {
        return Response(Error(Error::RequestException, u"no"_s));
    }});
    QCOMPARE(session.get(server.urlText("/3")).error().message(), u"no"_s);
}

void tst_Exchange::observerOrder()
{
    ScriptedServer server({redirect("/b"), reply(200, QByteArray(5000, 'x'))});
    Session session;
    QStringList seen;
    std::mutex mutex;
    const ExchangeObserver observer = [&](const ExchangeEvent &event) {
        static const QStringList names{u"started"_s,   u"connecting"_s, u"connected"_s, u"sent"_s,
                                       u"uploading"_s, u"head"_s,       u"receiving"_s, u"finished"_s};
        const std::lock_guard lock(mutex);
        const QString entry = QString::number(event.hop) + names.at(event.kind)
            + (event.response ? QString::number(event.response->statusCode()) : QString());
        if (!seen.contains(entry))
            seen.append(entry);
        if (event.kind == ExchangeEvent::Receiving && event.hop == 1) {
            QCOMPARE(event.total, 5000);
            QVERIFY(event.done <= event.total);
        }
    };
    QCOMPARE(session.get(server.urlText("/a"), {.observer = observer}).bodySize(), 5000);
    const std::lock_guard lock(mutex);
    QStringList mustBe{u"0started"_s, u"0head302"_s,      u"0finished302"_s, u"1started"_s,
                       u"1head200"_s, u"1receiving200"_s, u"1finished200"_s};
    QStringList actual;
    std::copy_if(seen.cbegin(), seen.cend(), std::back_inserter(actual),
                 [&](const QString &entry) { return mustBe.contains(entry); });
    QCOMPARE(actual, mustBe);
    QVERIFY(seen.contains(u"0connected"_s) && seen.contains(u"0sent"_s));
    QCOMPARE(seen.constLast(), u"1finished200"_s);
}

void tst_Exchange::timeouts_data()
{
    QTest::addColumn<Timeout>("timeout");
    QTest::addColumn<bool>("accepts");
    QTest::addColumn<int>("code");
    QTest::newRow("connect") << Timeout(200ms, 0ms) << false << int(Error::ConnectTimeout);
    QTest::newRow("read") << Timeout(0ms, 200ms) << true << int(Error::ReadTimeout);
    QTest::newRow("total") << Timeout(0ms, 0ms, 200ms) << true << int(Error::Timeout);
    QTest::newRow("total while connecting") << Timeout(0ms, 0ms, 200ms) << false << int(Error::Timeout);
}

void tst_Exchange::timeouts()
{
    QFETCH(const Timeout, timeout);
    QFETCH(const bool, accepts);
    QFETCH(const int, code);
    ServerOptions options;
    options.mode = accepts ? ServerOptions::Mode::Serve : ServerOptions::Mode::BacklogFull;
    ScriptedServer server({entry({stall()})}, options);
    Session session;
    session.setTimeout(timeout);
    QElapsedTimer clock;
    clock.start();
    const Response response = session.get(server.urlText());
    QCOMPARE(Error::name(response.error().code()), Error::name(Error::Code(code)));
    QVERIFY(response.error().isA(Error::Timeout));
    QVERIFY2(clock.elapsed() >= 195 && clock.elapsed() < 8000, qPrintable(QString::number(clock.elapsed())));
}

void tst_Exchange::totalSpansTheHops()
{
    ScriptedServer server({entry({sleepFor(100ms), sendBytes(message(302, {}, {{"Location", "/"}}))})},
                          {.repeatLast = true});
    Session session;
    const Response response = session.get(server.urlText(), {.timeout = Timeout(0ms, 0ms, 450ms)});
    QCOMPARE(response.error().code(), Error::Timeout);
    QVERIFY(response.history().size() >= 1 && response.history().size() <= 4);
    QCOMPARE(response.error().hop(), int(response.history().size()));
}

FINGERPOST_TEST(tst_Exchange)
#include "tst_exchange.moc"
