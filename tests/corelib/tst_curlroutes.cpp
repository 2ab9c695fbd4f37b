// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "transferrecorder.h"

#include "support/certificates.h"
#include "support/environment.h"
#include "support/nginxpeer.h"
#include "support/peers.h"
#include "support/testsuite.h"

#include <qrequests/curladapter.h>

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;
using namespace std::chrono_literals;

/// The ways on which CurlAdapter reaches a peer: TLS, HTTP/2, proxies.
class tst_CurlRoutes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    // TLS
    void verified();
    void folderOfAuthorities();
    void badCertificates_data();
    void badCertificates();
    void unverifiedConnectionIsNotReused();
    void clientCertificates_data();
    void clientCertificates();
    void unusableFiles_data();
    void unusableFiles();
    void plainPeer();
    void http2();
    void unreadBodyOverHttp2();

    // Proxies
    void httpProxyIsToldAll();
    void tunnelIsAskedFor_data();
    void tunnelIsAskedFor();
    void tlsToTheProxy();
    void environmentIsNotAsked();
    void proxyErrors_data();
    void proxyErrors();
    void eachProxyHasItsOwnConnections();
    void tinyproxy_data();
    void tinyproxy();
    void socks_data();
    void socks();
    void socksIsOfferedNoTickets();

private:
    void openssl(const QStringList &arguments);
    QTemporaryDir m_folder;
};

namespace {

#define START_OR_SKIP(peer)                                                                                  \
    if (!(peer).isAvailable())                                                                               \
        QSKIP(qPrintable((peer).whyNot()));                                                                  \
    QVERIFY2((peer).start(), qPrintable((peer).errorString()))

ServerOptions tlsServer(const QString &certificate = u"server"_s,
                        TlsOptions::ClientCertificate client = TlsOptions::ClientCertificate::NotAsked)
{
    ServerOptions options = repeating();
    options.tls = TlsOptions();
    options.tls->certificate = certificate;
    options.tls->clientCertificate = client;
    return options;
}

TransferOptions trusting(const QString &bundle = certificatePath(u"ca.pem"_s), const QString &proxy = {})
{
    TransferOptions options;
    options.timeout = 10s;
    options.verify = Verify::against(bundle);
    options.proxy = proxy;
    return options;
}

TransferOptions by(const QString &proxy)
{
    return trusting(certificatePath(u"ca.pem"_s), proxy);
}

#define QVERIFY_GOOD(transfer)                                                                               \
    do {                                                                                                     \
        const auto &ended = (transfer);                                                                      \
        QVERIFY2(!ended->error, qPrintable(ended->error.message() + ended->error.detail()));                 \
    } while (false)

void addWays()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("login");
    for (const bool tls : {false, true}) {
        for (const bool login : {false, true})
            QTest::addRow("%s, %s", tls ? "https" : "http", login ? "with login" : "open") << tls << login;
    }
}

/// Sends a POST and a GET twice each by way of \a proxy: connections are made and used again.
void expectReached(bool tls, const QString &proxy)
{
    ScriptedServer server({reply(200, "reached")}, tls ? tlsServer() : repeating());
    CurlAdapter adapter;
    for (const char *method : {"POST", "GET", "POST", "GET"}) {
        const Data body = method == "POST"_ba ? Data("body") : Data();
        const auto client =
            sent(adapter, prepared(method, server.urlText("/x?y"), fullHeaders(), body), by(proxy));
        QVERIFY_GOOD(client);
        QCOMPARE(client->body, "reached");
        QCOMPARE(server.requests().last().body, method == "POST"_ba ? "body"_ba : ""_ba);
        QCOMPARE(server.requests().last().target(), "/x?y");
        QVERIFY(!server.requests().last().hasHeader("proxy-authorization")); // for the proxy alone
        QVERIFY(!server.requests().last().hasHeader("proxy-connection"));
    }
    QCOMPARE(server.requestCount(), 4);
}

} // namespace

void tst_CurlRoutes::openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void tst_CurlRoutes::initTestCase()
{
    clearEnvironment();
    const QString key = certificatePath(u"client.key"_s);
    openssl({u"pkey"_s, u"-in"_s, key, u"-aes256"_s, u"-passout"_s, u"pass:secret"_s, u"-out"_s,
             m_folder.filePath(u"locked.key"_s)});
    openssl({u"pkcs12"_s, u"-export"_s, u"-inkey"_s, key, u"-in"_s, certificatePath(u"client.pem"_s),
             u"-passout"_s, u"pass:secret"_s, u"-out"_s, m_folder.filePath(u"client.p12"_s)});
}

void tst_CurlRoutes::verified()
{
    ScriptedServer server({reply(200, "ok")}, tlsServer());
    CurlAdapter adapter;
    for (int run = 0; run < 2; ++run) { // on a new connection and on a kept one
        const auto client = sent(adapter, plainGet(server), trusting());
        QVERIFY_GOOD(client);
        QCOMPARE(client->body, "ok");
        const TlsInfo tls = client->transfer->tls();
        QCOMPARE(tls.protocol, u"TLS 1.3"_s);
        QVERIFY(!tls.cipher.isEmpty());
        QVERIFY(tls.verified);
        QVERIFY(!tls.peerChain.isEmpty() && !tls.peerChain.constFirst().isNull());
        QCOMPARE(client->transfer->timings().reusedConnection(), run > 0);
    }
    QCOMPARE(server.connectionCount(), 1);
}

void tst_CurlRoutes::folderOfAuthorities()
{
    QTemporaryDir folder;
    QVERIFY(QFile::copy(certificatePath(u"ca.pem"_s), folder.filePath(u"one.pem"_s)));
    QVERIFY(QFile::copy(certificatePath(u"other-ca.pem"_s), folder.filePath(u"two.pem"_s)));
    ScriptedServer server({reply(200, "ok")}, tlsServer());
    CurlAdapter adapter;
    QVERIFY_GOOD(sent(adapter, plainGet(server), trusting(folder.path())));
}

void tst_CurlRoutes::badCertificates_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("bundle");
    QTest::addColumn<Error::Cause>("cause");
    QTest::newRow("untrusted") << u"server"_s << u"other-ca.pem"_s << Error::CertificateUntrusted;
    QTest::newRow("self-signed") << u"selfsigned"_s << u"ca.pem"_s << Error::CertificateSelfSigned;
    QTest::newRow("expired") << u"expired"_s << u"ca.pem"_s << Error::CertificateExpired;
    QTest::newRow("wrong host") << u"wronghost"_s << u"ca.pem"_s << Error::CertificateHostMismatch;
    QTest::newRow("the system's authorities") << u"server"_s << QString() << Error::CertificateUntrusted;
}

void tst_CurlRoutes::badCertificates()
{
    QFETCH(QString, certificate);
    QFETCH(QString, bundle);
    QFETCH(Error::Cause, cause);
    ScriptedServer server({reply(200, "ok")}, tlsServer(certificate));
    CurlAdapter adapter;
    for (const char *method : {"GET", "PUT"}) {
        const PreparedRequest request =
            prepared(method, server.urlText(), fullHeaders(), method == "PUT"_ba ? Data("x") : Data());
        TransferOptions options = trusting(certificatePath(bundle));
        if (bundle.isEmpty())
            options.verify = Verify(true);
        const auto client = sent(adapter, request, options);
        QCOMPARE(client->error.code(), Error::SslError);
        QCOMPARE(client->error.cause(), cause);
        QVERIFY2(client->error.message().contains(u"127.0.0.1:%1"_s.arg(server.port())),
                 qPrintable(client->error.message()));
        QVERIFY(!client->error.detail().isEmpty());
        QVERIFY(!client->transfer->tls().verified);
        QVERIFY(!client->transfer->tls().peerChain.isEmpty());
        options.verify = Verify(false);
        const auto careless = sent(adapter, plainGet(server), options);
        QVERIFY_GOOD(careless);
        QVERIFY(!careless->transfer->tls().verified);
    }
    QCOMPARE(server.requestCount(), 2); // those of the careless
}

void tst_CurlRoutes::unverifiedConnectionIsNotReused()
{
    ScriptedServer server({reply(200, "ok")}, tlsServer());
    CurlAdapter adapter;
    TransferOptions careless;
    careless.verify = Verify(false);
    QVERIFY_GOOD(sent(adapter, plainGet(server), careless));
    const auto second = sent(adapter, plainGet(server), trusting(certificatePath(u"other-ca.pem"_s)));
    QCOMPARE(second->error.code(), Error::SslError);
    const auto third = sent(adapter, plainGet(server), trusting());
    QVERIFY_GOOD(third);
    QVERIFY(third->transfer->tls().verified);
    QCOMPARE(server.requestCount(), 2);
}

void tst_CurlRoutes::clientCertificates_data()
{
    QTest::addColumn<ClientCert>("cert");
    QTest::newRow("two files") << ClientCert{
        certificatePath(u"client.pem"_s), certificatePath(u"client.key"_s), {}};
    QTest::newRow("one file") << ClientCert{certificatePath(u"client-combined.pem"_s), {}, {}};
    QTest::newRow("locked key") << ClientCert{certificatePath(u"client.pem"_s),
                                              m_folder.filePath(u"locked.key"_s), u"secret"_s};
    QTest::newRow("PKCS#12") << ClientCert{m_folder.filePath(u"client.p12"_s), {}, u"secret"_s};
}

void tst_CurlRoutes::clientCertificates()
{
    QFETCH(ClientCert, cert);
    ScriptedServer server({reply(200, "ok")},
                          tlsServer(u"server"_s, TlsOptions::ClientCertificate::Required));
    CurlAdapter adapter;
    TransferOptions options = trusting();
    options.cert = cert;
    const auto client = sent(adapter, plainGet(server), options);
    QVERIFY_GOOD(client);
    QCOMPARE(server.requests().at(0).clientCommonName, "conformance client");
    const auto without = sent(adapter, plainGet(server), trusting()); // nor is that connection lent
    QVERIFY2(without->error.isA(Error::ConnectionError), qPrintable(without->error.name()));
    // What the peer has to say about it may be lost with the connection; where it is heard, it counts.
    QVERIFY2(without->error.code() == Error::SslError || !without->error.detail().contains(" alert "_L1),
             qPrintable(without->error.message() + without->error.detail()));
    QCOMPARE(server.requestCount(), 1);
}

void tst_CurlRoutes::unusableFiles_data()
{
    QTest::addColumn<TransferOptions>("options");
    QTest::addColumn<QString>("named");
    const auto with = [](const ClientCert &cert) {
        TransferOptions options = trusting();
        options.cert = cert;
        return options;
    };
    const QString pem = certificatePath(u"client.pem"_s);
    const QString locked = m_folder.filePath(u"locked.key"_s);
    QTest::newRow("no such bundle") << trusting(u"/no/such/bundle.pem"_s) << u"/no/such/bundle.pem"_s;
    QTest::newRow("bundle of no certificate")
        << trusting(certificatePath(u"client.key"_s)) << u"client.key"_s;
    QTest::newRow("no such certificate") << with({u"/no/such/cert.pem"_s, {}, {}}) << u"/no/such/cert.pem"_s;
    QTest::newRow("no such key") << with({pem, u"/no/such.key"_s, {}}) << u"/no/such.key"_s;
    QTest::newRow("no key") << with({pem, pem, {}}) << u"client.pem"_s;
    QTest::newRow("wrong passphrase") << with({pem, locked, u"wrong"_s}) << u"locked.key"_s;
    QTest::newRow("no passphrase") << with({pem, locked, {}}) << u"locked.key"_s;
    QTest::newRow("another's key") << with({pem, certificatePath(u"server.key"_s), {}}) << u"server.key"_s;
    QTest::newRow("wrong PKCS#12 passphrase")
        << with({m_folder.filePath(u"client.p12"_s), {}, u"wrong"_s}) << u"client.p12"_s;
}

void tst_CurlRoutes::unusableFiles()
{
    QFETCH(TransferOptions, options);
    QFETCH(QString, named);
    ScriptedServer server({reply(200, "ok")}, tlsServer());
    CurlAdapter adapter;
    const auto client = sent(adapter, plainGet(server), options);
    QVERIFY2(client->error.code() == Error::SslError,
             qPrintable(client->error.message() + client->error.detail()));
    QVERIFY2(client->error.message().contains(named),
             qPrintable(client->error.message() + client->error.detail()));
    QCOMPARE(server.requestCount(), 0);
}

void tst_CurlRoutes::plainPeer()
{
    ServerOptions options;
    options.rawReply = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";
    ScriptedServer server(Script(), options);
    CurlAdapter adapter;
    const auto client = sent(
        adapter, prepared("GET", u"https://127.0.0.1:%1/"_s.arg(server.port()), fullHeaders()), trusting());
    QCOMPARE(client->error.code(), Error::SslError);
    QCOMPARE(client->error.cause(), Error::TlsHandshakeFailed);
}

void tst_CurlRoutes::http2()
{
    NginxPeer nginx;
    START_OR_SKIP(nginx);
    const QString url = nginx.url(NginxPeer::Service::Http2Tls, "/a/../echo?x").toString();
    CurlAdapter adapter;
    TransferOptions options = trusting();
    for (const bool allowed : {true, false}) {
        options.http2 = allowed;
        for (const char *method : {"GET", "POST", "GET"}) {
            PreparedRequest request =
                prepared(method, url, fullHeaders(), method == "POST"_ba ? Data("b") : Data());
            const auto client = sent(adapter, request, options);
            QVERIFY_GOOD(client);
            QCOMPARE(client->head.statusCode, 200);
            QCOMPARE(client->head.httpVersion, allowed ? "2"_ba : "1.1"_ba);
            QCOMPARE(client->transfer->tls().alpn, allowed ? "h2"_ba : "http/1.1"_ba);
            QVERIFY2(client->body.contains(allowed ? "protocol=HTTP/2" : "protocol=HTTP/1.1"),
                     client->body.constData());
        }
    }
}

void tst_CurlRoutes::unreadBodyOverHttp2()
{
    constexpr qint64 Size = 48 * 1024 * 1024;
    NginxPeer nginx;
    START_OR_SKIP(nginx);
    nginx.addSparseFile(u"big"_s, Size);
    nginx.addFile(u"small"_s, "small");
    CurlAdapter adapter;
    TransferOptions options = trusting();
    options.http2 = true;
    TransferRecorder client;
    client.reading = client.keepBody = false;
    client.send(adapter,
                prepared("GET", nginx.url(NginxPeer::Service::Http2Tls, "/big").toString(), fullHeaders()),
                options);
    QVERIFY(client.waitFor(u"readable"_s));
    // It does not stand in the way of others on its connection.
    const auto other = sent(
        adapter, prepared("GET", nginx.url(NginxPeer::Service::Http2Tls, "/small").toString(), fullHeaders()),
        options);
    QVERIFY_GOOD(other);
    QCOMPARE(other->body, "small");
    QVERIFY(!client.finished);
    QVERIFY(client.transfer->bytesAvailable() <= 512 * 1024);
    client.readOn();
    QVERIFY(client.wait(60000));
    QVERIFY2(!client.error, qPrintable(client.error.message() + client.error.detail()));
    QCOMPARE(client.bodySize, Size);
}

void tst_CurlRoutes::httpProxyIsToldAll()
{
    ScriptedServer proxy({reply(200, "via proxy")}, repeating());
    CurlAdapter adapter;
    PreparedRequest request = prepared("POST", u"http://far.test/x?y"_s, fullHeaders(), "b");
    request.setUrl(u"http://far.test:80/a/../x?y"_s);
    const auto client = sent(adapter, request, by(u"http://user:p%40ss@127.0.0.1:%1"_s.arg(proxy.port())));
    QVERIFY_GOOD(client);
    QCOMPARE(client->body, "via proxy");
    const RecordedRequest seen = proxy.requests().at(0);
    QCOMPARE(seen.line, "POST http://far.test:80/a/../x?y HTTP/1.1");
    QCOMPARE(seen.header("host"), "far.test:80"); // RFC 9112 §3.2.2: what the target says
    QCOMPARE(seen.headerValues("proxy-authorization"),
             QList<QByteArray>{"Basic " + "user:p@ss"_ba.toBase64()});
    QVERIFY(!seen.hasHeader("proxy-connection"));
    QCOMPARE(proxy.requestCount(), 1);
}

/// What asked for the tunnel is no first attempt of the request.
void tst_CurlRoutes::tunnelIsAskedFor_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("GET") << "GET"_ba << QByteArray();
    QTest::newRow("POST") << "POST"_ba
                          << "body"_ba;
    QTest::newRow("PURGE") << "PURGE"_ba << QByteArray();
}

void tst_CurlRoutes::tunnelIsAskedFor()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    ScriptEntry tunnel = entry({sendBytes("HTTP/1.1 200 Connected\r\nX-Of-Proxy: 1\r\n\r\n"), startTls()});
    ServerOptions options;
    options.tls = TlsOptions();
    options.tls->onStartTls = true;
    ScriptedServer proxy({tunnel, reply(200, "inside")}, options);
    CurlAdapter adapter;
    PreparedRequest request =
        prepared(method, u"https://localhost/x"_s, fullHeaders(), body.isEmpty() ? Data() : Data(body));
    request.headers().add("X-Secret", "for the host alone");
    const auto client = sent(adapter, request, by(u"http://user:pass@127.0.0.1:%1"_s.arg(proxy.port())));
    QVERIFY_GOOD(client);
    QCOMPARE(client->body, "inside");
    QVERIFY(!client->head.headers.contains("x-of-proxy"));
    const RecordedRequest asked = proxy.requests().at(0);
    QCOMPARE(asked.line, "CONNECT localhost:443 HTTP/1.1");
    QCOMPARE(asked.header("proxy-authorization"), "Basic " + "user:pass"_ba.toBase64());
    QVERIFY(!asked.hasHeader("x-secret") && !asked.hasHeader("user-agent"));
    QCOMPARE(proxy.requests().at(1).head, request.wireHead());
    QCOMPARE(proxy.requests().at(1).body, body);
    QCOMPARE(proxy.requestCount(), 2);
}

void tst_CurlRoutes::tlsToTheProxy()
{
    ScriptedServer proxy({reply(200, "via proxy")}, tlsServer());
    CurlAdapter adapter;
    const QString url = u"https://127.0.0.1:%1"_s.arg(proxy.port());
    const PreparedRequest request = prepared("GET", u"http://far.test/x"_s, fullHeaders());
    const auto client = sent(adapter, request, by(url));
    QVERIFY_GOOD(client);
    QCOMPARE(proxy.requests().at(0).line, "GET http://far.test/x HTTP/1.1");
    const auto untrusting = sent(adapter, request, trusting(certificatePath(u"other-ca.pem"_s), url));
    QVERIFY2(untrusting->error.code() == Error::ProxyError, qPrintable(untrusting->error.message()));
    QCOMPARE(proxy.requestCount(), 1);
    // It is not the host that is another.
    ScriptedServer other({reply(200, "via proxy")}, tlsServer(u"wronghost"_s));
    const auto mistaken = sent(adapter, prepared("GET", u"https://far.test/x"_s, fullHeaders()),
                               by(u"https://127.0.0.1:%1"_s.arg(other.port())));
    QVERIFY2(mistaken->error.code() == Error::ProxyError, qPrintable(mistaken->error.message()));
}

void tst_CurlRoutes::environmentIsNotAsked()
{
    ScriptedServer proxy({reply(200, "via proxy")}, repeating());
    ScriptedServer server({reply(200, "direct")}, repeating());
    for (const char *name : {"http_proxy", "all_proxy", "ALL_PROXY"})
        qputenv(name, "http://127.0.0.1:" + QByteArray::number(proxy.port()));
    CurlAdapter adapter;
    const auto direct = sent(adapter, plainGet(server), by({}));
    qputenv("no_proxy", "*");
    const auto proxied = sent(adapter, plainGet(server), by(u"http://127.0.0.1:%1"_s.arg(proxy.port())));
    clearEnvironment();
    QCOMPARE(direct->body, "direct");
    QCOMPARE(proxied->body, "via proxy");
}

void tst_CurlRoutes::proxyErrors_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QString>("url");
    QTest::addColumn<Error::Code>("code");
    const QString plain = u"http://far.test/"_s;
    QTest::newRow("no proxy scheme") << u"ftp://127.0.0.1:1"_s << plain << Error::InvalidProxyUrl;
    QTest::newRow("no address") << u"http://"_s << plain << Error::InvalidProxyUrl;
    for (const char *scheme : {"http", "https", "socks5", "socks5h", "socks4a"}) {
        const QString proxy = QString::fromLatin1(scheme) + u"://127.0.0.1:1"_s;
        QTest::addRow("nobody there, %s", scheme) << proxy << plain << Error::ProxyError;
        QTest::addRow("nobody there, %s, TLS", scheme)
            << proxy << u"https://far.test/"_s << Error::ProxyError;
    }
    QTest::newRow("no such proxy") << u"http://no-such-proxy.invalid:1"_s << plain << Error::ProxyError;
}

void tst_CurlRoutes::proxyErrors()
{
    QFETCH(QString, proxy);
    QFETCH(QString, url);
    QFETCH(Error::Code, code);
    CurlAdapter adapter;
    const auto client = sent(adapter, prepared("GET", url, fullHeaders()), by(proxy));
    QVERIFY2(client->error.code() == code,
             qPrintable(client->error.name() + client->error.message() + client->error.detail()));
}

void tst_CurlRoutes::eachProxyHasItsOwnConnections()
{
    ScriptedServer direct({reply(200, "direct")}, repeating());
    ScriptedServer one({reply(200, "one")}, repeating());
    ScriptedServer two({reply(200, "two")}, repeating());
    CurlAdapter adapter;
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(sent(adapter, plainGet(direct), by(u"http://127.0.0.1:%1"_s.arg(one.port())))->body, "one");
        QCOMPARE(sent(adapter, plainGet(direct), by({}))->body, "direct");
        QCOMPARE(sent(adapter, plainGet(direct), by(u"http://127.0.0.1:%1"_s.arg(two.port())))->body, "two");
    }
    QCOMPARE(one.connectionCount() + two.connectionCount() + direct.connectionCount(), 3);
}

void tst_CurlRoutes::tinyproxy_data()
{
    addWays();
}

void tst_CurlRoutes::tinyproxy()
{
    QFETCH(bool, tls);
    QFETCH(bool, login);
    TinyproxyPeer peer(login ? u"user"_s : QString(), login ? u"pass.Word_1"_s : QString());
    START_OR_SKIP(peer);
    expectReached(tls, peer.proxyUrl().toString(QUrl::FullyEncoded));
    QVERIFY(peer.log().contains(tls ? "CONNECT 127.0.0.1:" : "GET http://127.0.0.1:"));
    if (!login)
        return;
    ScriptedServer server({reply(200, "reached")}, tls ? tlsServer() : repeating());
    CurlAdapter adapter;
    const auto refused =
        sent(adapter, plainGet(server), by(u"http://user:wrong@127.0.0.1:%1"_s.arg(peer.port())));
    if (tls) {
        QCOMPARE(refused->error.code(), Error::ProxyError);
    } else { // an answer like any other: Requests gives it too
        QVERIFY_GOOD(refused);
        QVERIFY(refused->head.statusCode == 407 || refused->head.statusCode == 401);
    }
    QCOMPARE(server.requestCount(), 0);
}

void tst_CurlRoutes::socks_data()
{
    addWays();
}

void tst_CurlRoutes::socks()
{
    QFETCH(bool, tls);
    QFETCH(bool, login);
    SocksPeer peer(login ? u"user"_s : QString(), login ? u"p@ss:word"_s : QString());
    START_OR_SKIP(peer);
    for (const QString &scheme : {u"socks5"_s, u"socks5h"_s})
        expectReached(tls, peer.proxyUrl(scheme).toString(QUrl::FullyEncoded));
    QVERIFY2(peer.log().contains("connected to"), peer.log().constData());
    CurlAdapter finder;
    const auto lost = sent(finder, prepared("GET", u"http://no-such-host.invalid/"_s, fullHeaders()),
                           by(peer.proxyUrl(u"socks5"_s).toString(QUrl::FullyEncoded)));
    QCOMPARE(lost->error.cause(), Error::HostNotFound); // it is looked up here
    if (!login)
        return;
    ScriptedServer server({reply(200, "reached")}, tls ? tlsServer() : repeating());
    CurlAdapter adapter;
    const auto refused =
        sent(adapter, plainGet(server), by(u"socks5://user:wrong@127.0.0.1:%1"_s.arg(peer.port())));
    QCOMPARE(refused->error.code(), Error::ProxyError);
    QCOMPARE(server.requestCount(), 0);
}

void tst_CurlRoutes::socksIsOfferedNoTickets()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    QByteArray greeting;
    connect(&proxy, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *peer = proxy.nextPendingConnection();
        connect(peer, &QTcpSocket::readyRead, &proxy, [&greeting, peer] {
            greeting += peer->readAll();
            peer->write("\x05\xff"_ba); // none of these
            peer->disconnectFromHost();
        });
    });
    CurlAdapter adapter;
    const auto refused = sent(adapter, prepared("GET", u"http://far.test/"_s, fullHeaders()),
                              by(u"socks5h://127.0.0.1:%1"_s.arg(proxy.serverPort())));
    QCOMPARE(refused->error.code(), Error::ProxyError);
    QCOMPARE(greeting, "\x05\x01\x00"_ba); // RFC 1928 §3: one method, no authentication
}

FINGERPOST_TEST(tst_CurlRoutes)
#include "tst_curlroutes.moc"
