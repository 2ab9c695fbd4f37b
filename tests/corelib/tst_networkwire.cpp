// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "networkmanagers_p.h"
#include "qtversion_p.h"
#include "tap.h"
#include "transferrecorder.h"
#include "wireplan_p.h"

#include "support/certificates.h"
#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <QNetworkProxy>
#include <QTest>

#include <ranges>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;
using namespace std::chrono_literals;

namespace {

constexpr int Runs = 10;

/// A head as Qt spells it: what is told is told of names as well.
QByteArray asSent(const QByteArray &head)
{
    if (!QtVersion::LowerCasesHeaders)
        return head;
    QByteArrayList lines = head.split('\n');
    for (QByteArray &line : lines | std::views::drop(1)) {
        const qsizetype end = qMax(qsizetype(0), line.indexOf(':'));
        line = line.left(end).toLower() + line.mid(end);
    }
    return lines.join('\n');
}

} // namespace

class tst_NetworkWire : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    // One prepared request, one request on the wire
    void arrivesOnce_data();
    void arrivesOnce();
    void bodylessRepeatIsGivenUp_data();
    void bodylessRepeatIsGivenUp();
    void closedIdleConnectionIsNotUsed();

    // What travels
    void headOnTheWire_data();
    void headOnTheWire();
    void addressesSetAfterwards_data();
    void addressesSetAfterwards();
    void repeatedHeadersAreJoined();
    void forcedHeaders();
    void leadingSlashes();
    void deviations_data();
    void deviations();
    void refusedBeforeSending_data();
    void refusedBeforeSending();
    void loginsInAddressesAreDropped();
    void noProxyMeansNone();
    void connectionsAreKeptApart_data();
    void connectionsAreKeptApart();
    void longBodiesComeWithoutABuffer();
    void plainHttpStaysHttp1();
};

void tst_NetworkWire::arrivesOnce_data()
{
    QTest::addColumn<ScriptEntry>("answer");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    const QList<QPair<const char *, ScriptEntry>> answers{
        {"closed", closeSilently()},
        {"garbage", replyAndClose("garbage that is no HTTP\r\n\r\n")},
        {"cut head", replyAndClose("HTTP/1.1 200 OK\r\nContent-Le")},
        {"reset", entry({resetConnection()})},
        {"reset in the body",
         ScriptEntry{.actions = {}, .beforeBody = {resetConnection()}, .body = BodyMode::Leave}}};
    for (const auto &[name, answer] : answers) {
        QTest::addRow("POST, %s", name) << answer << "POST"_ba
                                        << "a=1"_ba;
        QTest::addRow("POST without body, %s", name) << answer << "POST"_ba
                                                     << ""_ba;
        QTest::addRow("PUT, %s", name) << answer << "PUT"_ba << QByteArray(100000, 'x');
        QTest::addRow("long PUT, %s", name) << answer << "PUT"_ba << QByteArray(2'000'000, 'x');
        QTest::addRow("DELETE, %s", name) << answer << "DELETE"_ba
                                          << ""_ba;
        QTest::addRow("GET with body, %s", name) << answer << "GET"_ba
                                                 << "query"_ba;
    }
}

void tst_NetworkWire::arrivesOnce()
{
    QFETCH(ScriptEntry, answer);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    ScriptedServer server({answer}, repeating());
    for (int run = 0; run < Runs; ++run) {
        NetworkAdapter adapter; // on the same connection Qt tires of repeating, a new one begins anew
        TransferRecorder client;
        const Data data = body.isEmpty() ? Data() : Data(body);
        client.send(adapter, prepared(method, server.urlText("/once"), fullHeaders(), data));
        QVERIFY(client.wait());
        QCOMPARE(client.error.code(), Error::ConnectionError);
        QCOMPARE(client.error.cause(), Error::PeerClosed);
        QVERIFY2(client.error.message().contains(u"127.0.0.1:%1"_s.arg(server.port())),
                 qPrintable(client.error.message()));
        QVERIFY(!client.calls.contains(u"head"_s));
    }
    QCOMPARE(server.requestCount(), Runs);
}

void tst_NetworkWire::bodylessRepeatIsGivenUp_data()
{
    QTest::addColumn<ScriptEntry>("answer");
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"GET", "HEAD"}) {
        QTest::addRow("%s, closed", method) << closeSilently() << QByteArray(method);
        QTest::addRow("%s, garbage", method)
            << replyAndClose("garbage that is no HTTP\r\n\r\n") << QByteArray(method);
        QTest::addRow("%s, cut head", method)
            << replyAndClose("HTTP/1.1 200 OK\r\nContent-Le") << QByteArray(method);
        QTest::addRow("%s, reset", method) << entry({resetConnection()}) << QByteArray(method);
    }
}

/// How often Qt repeats depends on who is faster, a peer on this machine or the abort on its way to Qt's
/// thread: two to four times for each request, so that no number is asked for. What does not depend on it: a
/// repeat is given up when it shows, whatever the peer would do with it. This one would keep it waiting.
void tst_NetworkWire::bodylessRepeatIsGivenUp()
{
    QFETCH(ScriptEntry, answer);
    QFETCH(QByteArray, method);
    for (int run = 0; run < Runs; ++run) {
        ScriptedServer server({answer, entry({stall()})});
        NetworkAdapter adapter;
        const PreparedRequest request = prepared(method, server.urlText("/twice"), fullHeaders());
        QVERIFY(deviationIds(adapter, request, Deviation::Neutral).contains("idempotent-repeat"));
        TransferRecorder client;
        client.send(adapter, request);
        QVERIFY2(client.wait(), "the repeat is waited for");
        QCOMPARE(client.error.code(), Error::ConnectionError);
        QCOMPARE(client.error.cause(), Error::PeerClosed);
        QVERIFY2(client.error.message().contains(u"more than once"_s), qPrintable(client.error.message()));
        QVERIFY(server.requestCount() <= 2);
    }
}

void tst_NetworkWire::closedIdleConnectionIsNotUsed()
{
    ScriptedServer server({replyAndClose("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")}, repeating());
    NetworkAdapter adapter;
    for (int i = 0; i < 5; ++i) {
        TransferRecorder client;
        client.send(adapter, prepared("POST", server.urlText(), fullHeaders(), "x"));
        QVERIFY(client.wait());
        QVERIFY2(!client.error, qPrintable(client.error.message()));
        QCOMPARE(client.body, "ok");
        QTRY_COMPARE(server.openConnections(), 0);
    }
    QCOMPARE(server.requestCount(), 5);
}

void tst_NetworkWire::headOnTheWire_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("GET") << "GET"_ba
                         << "/a?b=c&d=%20"_ba << fullHeaders() << ""_ba;
    QTest::newRow("empty query") << "GET"_ba
                                 << "/a?"_ba << fullHeaders() << ""_ba;
    QTest::newRow("brackets") << "GET"_ba
                              << "/a[1]?b[]=c"_ba << fullHeaders() << ""_ba;
    QTest::newRow("parent at the end") << "GET"_ba
                                       << "/a/b/.."_ba << fullHeaders() << ""_ba;
    QTest::newRow("parents before slashes") << "GET"_ba
                                            << "/a/b/../../..//c"_ba << fullHeaders() << ""_ba;
    QTest::newRow("POST") << "POST"_ba
                          << "/p"_ba << fullHeaders() << "some=body"_ba;
    QTest::newRow("POST without body") << "POST"_ba
                                       << "/p?q=1"_ba << fullHeaders() << ""_ba;
    QTest::newRow("own verb") << "PURGE"_ba
                              << "/p"_ba << fullHeaders() << ""_ba;
    QTest::newRow("case and order") << "GET"_ba
                                    << "/"_ba
                                    << Headers{{"x-LOWER", "1"},
                                               {"User-AGENT", "u"},
                                               {"Accept-Encoding", "identity"},
                                               {"CONNECTION", "close"},
                                               {"X-Empty", ""}}
                                    << ""_ba;
    QTest::newRow("own host") << "GET"_ba
                              << "/"_ba << fullHeaders().merged({{"Host", "other.example:81"}}) << ""_ba;
    QTest::newRow("cookie and authorization")
        << "GET"_ba
        << "/"_ba << fullHeaders().merged({{"Cookie", "a=b; c=d"}, {"Authorization", "Basic Zm9v"}}) << ""_ba;
}

void tst_NetworkWire::headOnTheWire()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(Headers, headers);
    QFETCH(QByteArray, body);
    ScriptedServer server({reply(200, "ok")});
    NetworkAdapter adapter;
    const PreparedRequest request =
        prepared(method, server.urlText(target), headers, body.isEmpty() ? Data() : Data(body));
    TransferRecorder client;
    client.send(adapter, request);
    QVERIFY(client.wait());
    QVERIFY2(!client.error, qPrintable(client.error.message()));
    // The one header Qt cannot leave out comes last.
    QByteArray expected = request.wireHead();
    expected.chop(2);
    expected += "Accept-Language: *\r\n\r\n";
    QCOMPARE(server.requests().at(0).head, asSent(expected));
    QCOMPARE(server.requests().at(0).body, body);
    QVERIFY(deviationIds(adapter, request, Deviation::Material).isEmpty());
}

void tst_NetworkWire::addressesSetAfterwards_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("empty query") << "127.0.0.1"_ba
                                 << "/a?"_ba;
    QTest::newRow("empty query and fragment") << "127.0.0.1"_ba
                                              << "/a?#f"_ba;
    QTest::newRow("no path") << "127.0.0.1"_ba
                             << ""_ba;
    QTest::newRow("short host") << "127.1"_ba
                                << "/"_ba;
    QTest::newRow("host as a number") << "2130706433"_ba
                                      << "/"_ba;
}

/// What setUrl() is given is not normalised, and Qt must not write it differently from wireHead().
void tst_NetworkWire::addressesSetAfterwards()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, target);
    ScriptedServer server({reply(200, "ok")});
    NetworkAdapter adapter;
    PreparedRequest request = prepared("GET", server.urlText(), fullHeaders());
    request.setUrl(server.urlText(target, host));
    TransferRecorder client;
    client.send(adapter, request);
    QVERIFY(client.wait());
    QVERIFY2(!client.error, qPrintable(client.error.message()));
    QByteArray expected = request.wireHead();
    expected.chop(2);
    QCOMPARE(server.requests().at(0).head, asSent(expected + "Accept-Language: *\r\n\r\n"));
    QVERIFY(deviationIds(adapter, request, Deviation::Material).isEmpty());
}

void tst_NetworkWire::repeatedHeadersAreJoined()
{
    ScriptedServer server({reply(200, "ok")});
    NetworkAdapter adapter;
    PreparedRequest request = prepared("GET", server.urlText(), fullHeaders());
    for (const auto &[name, value] : HeaderLines{
             {"X-First", "1"}, {"Cookie", "a=1"}, {"X-Other", "o"}, {"x-first", "2"}, {"COOKIE", "b=2"}})
        request.headers().add(name, value);
    TransferRecorder client;
    client.send(adapter, request);
    QVERIFY(client.wait());
    const RecordedRequest seen = server.requests().at(0);
    QVERIFY2(seen.head.contains(asSent("\r\nX-First: 1, 2\r\nCookie: a=1; b=2\r\nX-Other: o\r\n")),
             seen.head.constData());
    QCOMPARE(seen.headerValues("x-first").size() + seen.headerValues("cookie").size(), 2);
}

void tst_NetworkWire::forcedHeaders()
{
    ScriptedServer server({reply(200, "ok")});
    NetworkAdapter adapter;
    const PreparedRequest request = prepared("GET", server.urlText());
    TransferRecorder client;
    client.send(adapter, request);
    QVERIFY(client.wait());
    const RecordedRequest seen = server.requests().at(0);
    QCOMPARE(seen.header("accept-encoding"), "identity");
    QCOMPARE(seen.header("accept-language"), "*");
    QCOMPARE(seen.header("connection"), "Keep-Alive");
    QCOMPARE(seen.header("user-agent"), QtVersion::blankUserAgent().trimmed());
    QCOMPARE(seen.headers.size(), 5); // and Host
    const QByteArrayList told = deviationIds(adapter, request, Deviation::Neutral);
    for (const char *id : {"accept-encoding", "accept-language", "connection", "user-agent"})
        QVERIFY2(told.contains(id), id);
}

/// Qt before 6.8 takes one of them away, and that is told.
void tst_NetworkWire::leadingSlashes()
{
    ScriptedServer server({reply(200, "ok")});
    NetworkAdapter adapter;
    PreparedRequest request = prepared("GET", server.urlText(), fullHeaders());
    request.setUrl(server.urlText("//a/b"));
    TransferRecorder client;
    client.send(adapter, request);
    QVERIFY(client.wait());
    const bool kept = server.requests().at(0).line == "GET //a/b HTTP/1.1";
    QCOMPARE(deviationIds(adapter, request, Deviation::Material),
             kept ? QByteArrayList() : QByteArrayList{"path-normalised"});
}

void tst_NetworkWire::deviations_data()
{
    QTest::addColumn<PreparedRequest>("request");
    QTest::addColumn<QByteArray>("id");
    const QString url = u"http://h.test/x"_s;
    PreparedRequest request = prepared("GET", url, fullHeaders());
    request.headers().add("X-A", "1");
    request.headers().add("x-a", "2");
    QTest::newRow("repeated header") << request << "repeated-header"_ba;
    const auto withUrl = [](const QString &spelled) {
        PreparedRequest made = prepared("GET", u"http://h.test/"_s, fullHeaders());
        made.setUrl(spelled);
        return made;
    };
    QTest::newRow("dot segments") << withUrl(u"http://h.test/a/../b"_s) << "path-normalised"_ba;
    QTest::newRow("encoded dots") << withUrl(u"http://h.test/a/%2e%2e/b"_s) << "path-normalised"_ba;
    QTest::newRow("unreserved") << withUrl(u"http://h.test/%41"_s) << "path-normalised"_ba;
    QTest::newRow("lower-case hex") << withUrl(u"http://h.test/%2f"_s) << "path-normalised"_ba;
    QTest::newRow("chunked") << prepared("POST", url, fullHeaders(),
                                         Data(std::shared_ptr<QIODevice>(std::make_shared<Tap>())))
                             << "chunked-upload"_ba;
    QTest::newRow("body with HEAD") << prepared("HEAD", url, fullHeaders(), "x") << "head-body"_ba;
    QTest::newRow("CONNECT") << prepared("CONNECT", url, fullHeaders()) << "connect-target"_ba;
    PreparedRequest lying = prepared("POST", url, fullHeaders(), "12345");
    lying.headers().set("Content-Length", "3");
    QTest::newRow("short length") << lying << "content-length-mismatch"_ba;
}

void tst_NetworkWire::deviations()
{
    QFETCH(PreparedRequest, request);
    QFETCH(QByteArray, id);
    NetworkAdapter adapter;
    QCOMPARE(deviationIds(adapter, request, Deviation::Material), QByteArrayList{id});
}

void tst_NetworkWire::refusedBeforeSending_data()
{
    QTest::addColumn<PreparedRequest>("request");
    QTest::addColumn<Error::Code>("code");
    const auto mutated = [](const std::function<void(PreparedRequest &)> &change) {
        PreparedRequest request = prepared("POST", u"http://127.0.0.1:9/"_s, fullHeaders(), "x");
        change(request);
        return request;
    };
    QTest::newRow("file") << mutated([](PreparedRequest &r) { r.setUrl(u"file:///etc/hostname"_s); })
                          << Error::InvalidSchema;
    QTest::newRow("data") << mutated([](PreparedRequest &r) { r.setUrl(u"data:,x"_s); })
                          << Error::InvalidSchema;
    QTest::newRow("CR LF in a value")
        << mutated([](PreparedRequest &r) { r.headers().set("X", "1\r\nX-D: 2"); }) << Error::InvalidHeader;
    QTest::newRow("CR in a value") << mutated([](PreparedRequest &r) { r.headers().set("X", "1\rX-D: 2"); })
                                   << Error::InvalidHeader;
    QTest::newRow("LF in a value") << mutated([](PreparedRequest &r) { r.headers().set("X", "1\nX-D: 2"); })
                                   << Error::InvalidHeader;
    QTest::newRow("LF in a name") << mutated([](PreparedRequest &r) { r.headers().set("X\nX-D", "1"); })
                                  << Error::InvalidHeader;
    QTest::newRow("NUL in a value") << mutated([](PreparedRequest &r) { r.headers().set("X", "1\0"_ba); })
                                    << Error::InvalidHeader;
    QTest::newRow("blank in a name") << mutated([](PreparedRequest &r) { r.headers().set("X Y", "1"); })
                                     << Error::InvalidHeader;
    QTest::newRow("verb") << mutated([](PreparedRequest &r) { r.setMethod("GET /evil HTTP/1.1\r\nX:"); })
                          << Error::InvalidMethod;
    QTest::newRow("empty host") << mutated([](PreparedRequest &r) { r.headers().set("Host", ""); })
                                << Error::InvalidHeader;
    QTest::newRow("length is no number")
        << mutated([](PreparedRequest &r) { r.headers().set("Content-Length", "abc"); })
        << Error::InvalidHeader;
}

void tst_NetworkWire::refusedBeforeSending()
{
    QFETCH(PreparedRequest, request);
    QFETCH(Error::Code, code);
    NetworkAdapter adapter;
    TransferRecorder client;
    client.send(adapter, request);
    QVERIFY(client.wait());
    QCOMPARE(client.error.code(), code);
    QCOMPARE(client.calls, QStringList{u"finished"_s});
}

void tst_NetworkWire::loginsInAddressesAreDropped()
{
    PreparedRequest request = prepared("GET", u"http://127.0.0.1/"_s, fullHeaders());
    request.setUrl(u"http://user:secret@127.0.0.1:8080/x?y#z"_s);
    const WirePlan plan =
        WirePlan::make(request, WirePlan::Sent); // Qt would answer a 401 with it, and remember it
    QCOMPARE(plan.request.url(), QUrl(u"http://127.0.0.1:8080/x?y"_s));
}

void tst_NetworkWire::noProxyMeansNone()
{
    ScriptedServer proxy({reply(200, "via proxy")}, repeating());
    const auto restore = qScopeGuard([] { QNetworkProxy::setApplicationProxy(QNetworkProxy::DefaultProxy); });
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.port()));
    NetworkAdapter adapter;
    TransferRecorder client; // Qt sends what is for this machine past every proxy that is not set explicitly
    client.send(adapter, prepared("GET", u"http://no-such-host.invalid/"_s, fullHeaders()));
    QVERIFY(client.wait());
    QCOMPARE(client.error.cause(), Error::HostNotFound);
    QCOMPARE(proxy.requestCount(), 0);
}

void tst_NetworkWire::connectionsAreKeptApart_data()
{
    QTest::addColumn<std::function<void(TransferOptions &)>>("change");
    QTest::addColumn<QString>("scheme");
    const auto row = [](const char *name, const QString &scheme,
                        const std::function<void(TransferOptions &)> &change) {
        QTest::newRow(name) << change << scheme;
    };
    row("HTTP/2", u"https"_s, [](TransferOptions &o) { o.http2 = true; });
    row("proxy", u"http"_s, [](TransferOptions &o) { o.proxy = u"http://127.0.0.1:1"_s; });
    row("proxy's login", u"https"_s, [](TransferOptions &o) { o.proxy = u"http://u@127.0.0.1:1"_s; });
    row("verification", u"https"_s, [](TransferOptions &o) { o.verify = Verify(false); });
    row("authorities", u"https"_s,
        [](TransferOptions &o) { o.verify = Verify::against(certificatePath(u"ca.pem"_s)); });
    row("certificate", u"https"_s,
        [](TransferOptions &o) { o.cert.certificate = certificatePath(u"client-combined.pem"_s); });
    row("key", u"https"_s, [](TransferOptions &o) {
        o.cert.certificate = certificatePath(u"client.pem"_s);
        o.cert.key = certificatePath(u"client.key"_s);
    });
}

/// Qt would use one connection for requests that differ in these, as it looks at none of them but the proxy.
void tst_NetworkWire::connectionsAreKeptApart()
{
    QFETCH(std::function<void(TransferOptions &)>, change);
    QFETCH(QString, scheme);
    const QUrl url(scheme + u"://127.0.0.1/"_s);
    TransferOptions options;
    NetworkManagers managers;
    const Result<ManagerLease> first = managers.lease(url, options);
    change(options);
    const Result<ManagerLease> second = managers.lease(url, options);
    const Result<ManagerLease> third = managers.lease(url, options);
    QVERIFY(first && second && third);
    QVERIFY(first.value()->qnam != second.value()->qnam);
    QVERIFY(second.value()->qnam == third.value()->qnam);
    QCOMPARE(managers.size(), 2);
}

/// A buffer saves calls for heads, and costs them for long bodies.
void tst_NetworkWire::longBodiesComeWithoutABuffer()
{
    const QUrl url(u"http://127.0.0.1/"_s);
    NetworkManagers managers;
    const auto isBuffered = [&](const TransferOptions &options, qint64 then) {
        const Result<ManagerLease> lease = managers.lease(url, options);
        const bool buffered = lease.value()->qnam->proxyFactory() != nullptr;
        lease.value().learnBodySize(then);
        return buffered;
    };
    const TransferOptions whole;
    TransferOptions streamed;
    streamed.stream = true;
    for (int i = 0; i < 8; ++i)
        QVERIFY(!isBuffered(i % 2 == 0 ? streamed : whole, 10)); // over the connection of the first
    QVERIFY(isBuffered(streamed, 10)); // as they were all short
    QVERIFY(isBuffered(whole, 2'000'000));
    QVERIFY(!isBuffered(whole, 10));
    streamed.proxy = u"http://127.0.0.1:3128"_s;
    QVERIFY(!isBuffered(streamed, 10)); // Qt decides
}

void tst_NetworkWire::plainHttpStaysHttp1()
{
    ScriptedServer server({reply(200, "ok")}, repeating());
    NetworkAdapter adapter;
    TransferRecorder client;
    TransferOptions options;
    options.http2 = true; // in the clear it would be tried with Upgrade and headers of its own
    client.send(adapter, prepared("GET", server.urlText(), fullHeaders()), options);
    QVERIFY(client.wait());
    QVERIFY2(!client.error, qPrintable(client.error.message()));
    const RecordedRequest seen = server.requests().at(0);
    QVERIFY(!seen.hasHeader("upgrade") && !seen.hasHeader("http2-settings"));
    QCOMPARE(seen.header("connection"), "keep-alive");
}

FINGERPOST_TEST(tst_NetworkWire)
#include "tst_networkwire.moc"
