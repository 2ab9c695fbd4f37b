// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "transferrecorder.h"

#include "support/certificates.h"
#include "support/environment.h"
#include "support/peers.h"
#include "support/testsuite.h"

#include <QHostInfo>
#include <QNetworkProxyFactory>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;
using namespace std::chrono_literals;

/// What is sent by way of a proxy: a scripted one for what it is told, real ones for whether it works.
class tst_NetworkProxies : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    void httpProxyIsToldAll();
    void httpProxyIsToldThePort();
    void proxyErrors_data();
    void proxyErrors();
    void eachProxyHasItsOwnConnections();
    void noneIsNone();

    void tinyproxy_data();
    void tinyproxy();
    void tinyproxyRefusesLogin_data();
    void tinyproxyRefusesLogin();
    void socks_data();
    void socks();
    void socksRefusesLogin_data();
    void socksRefusesLogin();
    void socksLeavesNamesToTheProxy_data();
    void socksLeavesNamesToTheProxy();
};

namespace {

#define START_OR_SKIP(peer)                                                                                  \
    if (!(peer).isAvailable())                                                                               \
        QSKIP(qPrintable((peer).whyNot()));                                                                  \
    QVERIFY2((peer).start(), qPrintable((peer).errorString()))

TransferOptions by(const QString &proxy)
{
    TransferOptions options;
    options.timeout = 10s;
    options.verify = Verify::against(certificatePath(u"ca.pem"_s));
    options.proxy = proxy;
    return options;
}

/// \a proxy with another login, or with none.
QString withLogin(QUrl proxy, const QString &user, const QString &password)
{
    proxy.setUserName(user.isEmpty() ? QString() : user);
    proxy.setPassword(user.isEmpty() ? QString() : password);
    return proxy.toString(QUrl::FullyEncoded);
}

using Login = QPair<QString, QString>;

/// A server to reach, plain or with TLS.
std::unique_ptr<ScriptedServer> target(bool tls)
{
    ServerOptions options = repeating();
    if (tls)
        options.tls = TlsOptions();
    return std::make_unique<ScriptedServer>(Script{reply(200, "reached")}, options);
}

/// Bodyless and with a body, for each proxy and scheme.
void addWays()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("login");
    for (const bool tls : {false, true}) {
        for (const bool login : {false, true})
            QTest::addRow("%s, %s", tls ? "https" : "http", login ? "with login" : "open") << tls << login;
    }
}

void addSchemes()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("http") << false;
    QTest::newRow("https") << true;
}

/// Sends a GET and a POST twice each by way of \a proxy: connections are made and used again.
void expectReached(const ScriptedServer &server, const QString &proxy)
{
    NetworkAdapter adapter;
    for (const char *method : {"GET", "POST", "GET", "POST"}) {
        TransferRecorder client;
        const Data body = method == "POST"_ba ? Data("body") : Data();
        client.send(adapter, prepared(method, server.urlText("/x?y"), fullHeaders(), body), by(proxy));
        QVERIFY(client.wait());
        QVERIFY2(!client.error, qPrintable(client.error.message() + client.error.detail()));
        QCOMPARE(client.head.statusCode, 200);
        QCOMPARE(client.body, "reached");
        QCOMPARE(server.requests().last().body, method == "POST"_ba ? "body"_ba : ""_ba);
        QVERIFY(!server.requests().last().hasHeader("proxy-authorization")); // for the proxy alone
    }
    QCOMPARE(server.requestCount(), 4);
}

} // namespace

/// RFC 9112 §3.2.2: Host says what the target says.
void tst_NetworkProxies::httpProxyIsToldThePort()
{
    ScriptedServer server({reply(200), reply(200)});
    NetworkAdapter adapter;
    const QString proxy = u"http://127.0.0.1:%1"_s.arg(server.port());
    for (const QString &url : {u"http://A.test:80/x?y=[1]"_s, u"http://a.test/x"_s}) {
        PreparedRequest request = prepared("GET", u"http://a.test/"_s, fullHeaders());
        request.setUrl(url);
        TransferRecorder client;
        client.send(adapter, request, by(proxy));
        QVERIFY(client.wait());
        QVERIFY2(!client.error, qPrintable(client.error.message()));
    }
    QCOMPARE(server.requests().at(0).line, "GET http://a.test:80/x?y=%5B1%5D HTTP/1.1");
    QCOMPARE(server.requests().at(0).header("host"), "a.test:80");
    QCOMPARE(server.requests().at(1).line, "GET http://a.test/x HTTP/1.1");
    QCOMPARE(server.requests().at(1).header("host"), "a.test");
}

void tst_NetworkProxies::httpProxyIsToldAll()
{
    ScriptedServer proxy({reply(200, "via proxy")});
    NetworkAdapter adapter;
    TransferRecorder client;
    client.send(adapter, prepared("POST", u"http://far.test/x?y"_s, fullHeaders(), "b"),
                by(u"http://user:p%40ss@127.0.0.1:%1"_s.arg(proxy.port())));
    QVERIFY(client.wait());
    QVERIFY2(!client.error, qPrintable(client.error.message()));
    QCOMPARE(client.body, "via proxy");
    const RecordedRequest seen = proxy.requests().at(0);
    QCOMPARE(seen.line, "POST http://far.test/x?y HTTP/1.1");
    QCOMPARE(seen.header("proxy-authorization"), "Basic " + "user:p@ss"_ba.toBase64());
    QCOMPARE(proxy.requestCount(), 1);
}

void tst_NetworkProxies::proxyErrors_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("TLS to the proxy") << u"https://127.0.0.1:1"_s << Error::ProxyError;
    QTest::newRow("no proxy scheme") << u"ftp://127.0.0.1:1"_s << Error::InvalidProxyUrl;
    QTest::newRow("nobody there") << u"http://127.0.0.1:1"_s << Error::ProxyError;
    QTest::newRow("nobody there, SOCKS") << u"socks5h://127.0.0.1:1"_s << Error::ProxyError;
}

void tst_NetworkProxies::proxyErrors()
{
    QFETCH(QString, proxy);
    QFETCH(Error::Code, code);
    NetworkAdapter adapter;
    TransferRecorder client;
    client.send(adapter, prepared("GET", u"http://far.test/"_s, fullHeaders()), by(proxy));
    QVERIFY(client.wait());
    QVERIFY2(client.error.code() == code,
             qPrintable(client.error.name() + client.error.message() + client.error.detail()));
}

/// A connection that stands was made by one way, and serves no other.
void tst_NetworkProxies::eachProxyHasItsOwnConnections()
{
    const auto direct = target(false);
    ScriptedServer one({reply(200, "one")}, repeating());
    ScriptedServer two({reply(200, "two")}, repeating());
    NetworkAdapter adapter;
    const auto sent = [&](const QString &proxy) {
        TransferRecorder client;
        client.send(adapter, prepared("PUT", direct->urlText(), fullHeaders(), "x"), by(proxy));
        return client.wait() ? client.body : "no end"_ba;
    };
    const QString first = u"http://127.0.0.1:%1"_s.arg(one.port());
    const QString second = u"http://127.0.0.1:%1"_s.arg(two.port());
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(sent(first), "one");
        QCOMPARE(sent({}), "reached");
        QCOMPARE(sent(second), "two");
    }
    QCOMPARE(one.requestCount(), 2);
    QCOMPARE(direct->requestCount(), 2);
    QCOMPARE(two.requestCount(), 2);
}

/// Whatever proxy the application has for others.
void tst_NetworkProxies::noneIsNone()
{
    const auto direct = target(false);
    ScriptedServer others({reply(200, "others")}, repeating());
    const bool wasSystem = QNetworkProxyFactory::usesSystemConfiguration();
    const auto restore = qScopeGuard([wasSystem] {
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        QNetworkProxyFactory::setUseSystemConfiguration(wasSystem);
    });
    const QNetworkProxy proxies[] = {{QNetworkProxy::HttpProxy, u"127.0.0.1"_s, others.port()},
                                     {QNetworkProxy::NoProxy}};
    for (const QNetworkProxy &proxy : proxies) {
        QNetworkProxy::setApplicationProxy(proxy);
        NetworkAdapter adapter;
        TransferRecorder client;
        // This machine, by an address that Qt does not take for its own.
        const QString url = u"http://0.0.0.0:%1/"_s.arg(direct->port());
        client.send(adapter, prepared("PUT", url, fullHeaders(), "x"), by({}));
        QVERIFY(client.wait());
        QCOMPARE(client.body, "reached");
    }
    QCOMPARE(others.requestCount(), 0);
}

void tst_NetworkProxies::tinyproxy_data()
{
    addWays();
}

void tst_NetworkProxies::tinyproxy()
{
    QFETCH(bool, tls);
    QFETCH(bool, login);
    TinyproxyPeer peer(login ? u"user"_s : QString(), login ? u"pass.Word_1"_s : QString());
    START_OR_SKIP(peer);
    const auto server = target(tls);
    expectReached(*server, peer.proxyUrl().toString(QUrl::FullyEncoded));
    QVERIFY(peer.log().contains(tls ? "CONNECT 127.0.0.1:" : "GET http://127.0.0.1:"));
    QCOMPARE(server->requests().at(0).hasHeader("via"), !tls); // which a proxy adds where it can read
}

void tst_NetworkProxies::tinyproxyRefusesLogin_data()
{
    addSchemes();
}

void tst_NetworkProxies::tinyproxyRefusesLogin()
{
    QFETCH(bool, tls);
    TinyproxyPeer peer(u"user"_s, u"password"_s);
    START_OR_SKIP(peer);
    const auto server = target(tls);
    const quint16 port = peer.port();
    for (const auto &[user, password] :
         {Login(), Login(u"user"_s, u"wrong"_s), Login(u"nobody"_s, u"password"_s)}) {
        NetworkAdapter adapter;
        TransferRecorder client;
        client.send(adapter, prepared("POST", server->urlText(), fullHeaders(), "secret"),
                    by(withLogin(peer.proxyUrl(), user, password)));
        QVERIFY(client.wait());
        if (tls) {
            QCOMPARE(client.error.code(), Error::ProxyError);
            QVERIFY2(client.error.message().contains(u"127.0.0.1:%1"_s.arg(port)),
                     qPrintable(client.error.message()));
        } else { // an answer like any other: Requests gives it too
            QVERIFY2(!client.error, qPrintable(client.error.message()));
            QVERIFY(client.head.statusCode == 407 || client.head.statusCode == 401);
        }
    }
    QCOMPARE(server->requestCount(), 0);
}

void tst_NetworkProxies::socks_data()
{
    addWays();
}

void tst_NetworkProxies::socks()
{
    QFETCH(bool, tls);
    QFETCH(bool, login);
    SocksPeer peer(login ? u"user"_s : QString(), login ? u"p@ss:word"_s : QString());
    START_OR_SKIP(peer);
    const auto server = target(tls);
    expectReached(*server, peer.proxyUrl().toString(QUrl::FullyEncoded));
    QVERIFY2(peer.log().contains("connected to"), peer.log().constData());
}

void tst_NetworkProxies::socksRefusesLogin_data()
{
    addSchemes();
}

void tst_NetworkProxies::socksRefusesLogin()
{
    QFETCH(bool, tls);
    SocksPeer peer(u"user"_s, u"password"_s);
    START_OR_SKIP(peer);
    const auto server = target(tls);
    for (const auto &[user, password] : {Login(), Login(u"user"_s, u"wrong"_s)}) {
        for (const char *method : {"GET", "POST", "GET", "GET", "GET", "GET"}) { // Qt crashed in some
            NetworkAdapter adapter;
            TransferRecorder client;
            client.send(adapter, prepared(method, server->urlText(), fullHeaders()),
                        by(withLogin(peer.proxyUrl(), user, password)));
            QVERIFY(client.wait());
            QVERIFY2(client.error.code() == Error::ProxyError,
                     qPrintable(client.error.name() + client.error.message() + client.error.detail()));
        }
    }
    QCOMPARE(server->requestCount(), 0);
}

void tst_NetworkProxies::socksLeavesNamesToTheProxy_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QByteArray>("seen");
    QTest::newRow("socks5: looked up here") << u"socks5"_s << "connected to 127.0.0.1:"_ba;
    QTest::newRow("socks5h: looked up there") << u"socks5h"_s << "connected to localhost:"_ba;
}

void tst_NetworkProxies::socksLeavesNamesToTheProxy()
{
    QFETCH(QString, scheme);
    QFETCH(QByteArray, seen);
    if (scheme == u"socks5h"_s
        && QHostInfo::fromName(u"localhost"_s).addresses().value(0).protocol() != QHostAddress::IPv4Protocol)
        QSKIP("localhost is an IPv6 address first, the only one that this proxy tries; the server has none");
    SocksPeer peer;
    START_OR_SKIP(peer);
    for (const bool tls : {false, true}) {
        const auto server = target(tls);
        NetworkAdapter adapter;
        TransferRecorder client;
        client.send(adapter, prepared("GET", server->urlText("/", "localhost"), fullHeaders()),
                    by(peer.proxyUrl(scheme).toString(QUrl::FullyEncoded)));
        QVERIFY(client.wait());
        QVERIFY2(!client.error, qPrintable(client.error.message() + client.error.detail()));
        const QByteArray expected = seen + QByteArray::number(server->port());
        QTRY_VERIFY2(peer.log().contains(expected), peer.log().constData());
    }
}

FINGERPOST_TEST(tst_NetworkProxies)
#include "tst_networkproxies.moc"
