// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/certificates.h"
#include "support/environment.h"
#include "support/nginxpeer.h"
#include "support/peers.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/session.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;

/// Sessions with real servers at the other end.
class tst_PeersRequests : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void httpbinEchoes();
    void httpbinRedirects_data();
    void httpbinRedirects();
    void httpbinCookies();
    void httpbinAuth_data();
    void httpbinAuth();
    void httpbinCodings_data();
    void httpbinCodings();
    void httpbinStream();

    void nginxUpgradesToTls();
    void nginxSpeaksHttp2();
    void nginxGzip();
    void nginxUploads();

private:
    std::unique_ptr<HttpbinPeer> m_httpbin;
    std::unique_ptr<NginxPeer> m_nginx;
};

#define NEEDS(peer)                                                                                          \
    if (!(peer)->isAvailable())                                                                              \
    QSKIP(qPrintable((peer)->whyNot()))

void tst_PeersRequests::initTestCase()
{
    clearEnvironment();
    m_httpbin = std::make_unique<HttpbinPeer>();
    m_nginx = std::make_unique<NginxPeer>();
    if (m_httpbin->isAvailable())
        QVERIFY2(m_httpbin->start(), qPrintable(m_httpbin->errorString()));
    if (m_nginx->isAvailable())
        QVERIFY2(m_nginx->start(), qPrintable(m_nginx->errorString()));
}

void tst_PeersRequests::cleanupTestCase()
{
    m_httpbin.reset();
    m_nginx.reset();
}

void tst_PeersRequests::httpbinEchoes()
{
    NEEDS(m_httpbin);
    Session session;
    const Response got = session.get(m_httpbin->url("/get"), {.params = {{"a", "1 2"}, {"ü", "&"}}});
    QCOMPARE(got.json()[u"args"].toObject(), QJsonObject({{u"a"_s, u"1 2"_s}, {u"ü"_s, u"&"_s}}));
    const Response form = session.post(m_httpbin->url("/post"), {.data = {{"k", "v"}}});
    QCOMPARE(form.json()[u"form"].toObject(), QJsonObject({{u"k"_s, u"v"_s}}));
    const Response json = session.put(m_httpbin->url("/put"), {.json = QJsonObject{{u"n"_s, 1}}});
    QCOMPARE(json.json()[u"json"].toObject(), QJsonObject({{u"n"_s, 1}}));
    const Response file = session.post(m_httpbin->url("/post"),
                                       {.files = {FilePart::fromBytes("f", u"a.txt"_s, "in the file")}});
    QCOMPARE(file.json()[u"files"].toObject(), QJsonObject({{u"f"_s, u"in the file"_s}}));
    QCOMPARE(session.patch(m_httpbin->url("/patch"), {.data = "p"}).json()[u"data"].toString(), u"p"_s);
    QCOMPARE(session.del(m_httpbin->url("/delete")).statusCode(), 200);
    QVERIFY(session.options(m_httpbin->url("/get")).headers().value("Allow").contains("GET"));
    const Response teapot = session.get(m_httpbin->url("/status/418"));
    QVERIFY(!teapot.error() && !teapot.ok());
    QCOMPARE(teapot.checkStatus().error().code(), Error::HttpError);
}

void tst_PeersRequests::httpbinRedirects_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("hops");
    QTest::newRow("relative") << "/relative-redirect/3"_ba << 3;
    QTest::newRow("absolute") << "/absolute-redirect/3"_ba << 3;
    QTest::newRow("to") << "/redirect-to?url=%2Fget%3Fx%3D1&status_code=307"_ba << 1;
}

void tst_PeersRequests::httpbinRedirects()
{
    NEEDS(m_httpbin);
    QFETCH(const QByteArray, path);
    QFETCH(const int, hops);
    Session session;
    const Response response = session.get(m_httpbin->url(path));
    QVERIFY2(!response.error(), qPrintable(response.error().message()));
    QCOMPARE(response.statusCode(), 200);
    QCOMPARE(response.history().size(), hops);
    QVERIFY(response.url().contains("/get"_L1));
}

void tst_PeersRequests::httpbinCookies()
{
    NEEDS(m_httpbin);
    Session session;
    const Response set = session.get(m_httpbin->url("/cookies/set?a=1&b=2"));
    QCOMPARE(set.json()[u"cookies"].toObject(), QJsonObject({{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}));
    const Response removed = session.get(m_httpbin->url("/cookies/delete?a"));
    QCOMPARE(removed.json()[u"cookies"].toObject(), QJsonObject({{u"b"_s, u"2"_s}}));
}

void tst_PeersRequests::httpbinAuth_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("digest");
    QTest::newRow("basic") << "/basic-auth/user/pass"_ba << false;
    for (const char *algorithm : {"MD5", "SHA-256", "SHA-512"})
        QTest::newRow(algorithm) << "/digest-auth/auth/user/pass/" + QByteArray(algorithm) << true;
    QTest::newRow("auth-int") << "/digest-auth/auth-int/user/pass/MD5"_ba << true;
}

void tst_PeersRequests::httpbinAuth()
{
    NEEDS(m_httpbin);
    QFETCH(const QByteArray, path);
    QFETCH(const bool, digest);
    Session session;
    const auto auth = [digest](const QString &password) -> AuthHandle {
        if (digest)
            return DigestAuth(u"user"_s, password);
        return BasicAuth(u"user"_s, password);
    };
    const Response in = session.get(m_httpbin->url(path), {.auth = auth(u"pass"_s)});
    QVERIFY2(!in.error(), qPrintable(in.error().message()));
    QCOMPARE(in.statusCode(), 200);
    QVERIFY(in.json()[u"authenticated"].toBool());
    QCOMPARE(in.history().size(), digest ? 1 : 0);
    if (digest)
        QCOMPARE(in.history().at(0).statusCode(), 401);
    const Response out = session.get(m_httpbin->url(path), {.auth = auth(u"wrong"_s)});
    QCOMPARE(out.statusCode(), 401);
    QVERIFY(!out.error());
}

void tst_PeersRequests::httpbinCodings_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("key");
    QTest::newRow("gzip") << "/gzip"_ba << u"gzipped"_s;
    QTest::newRow("deflate") << "/deflate"_ba << u"deflated"_s;
    QTest::newRow("brotli") << "/brotli"_ba << u"brotli"_s;
}

void tst_PeersRequests::httpbinCodings()
{
    NEEDS(m_httpbin);
    QFETCH(const QByteArray, path);
    QFETCH(const QString, key);
    Session session;
    const Response response = session.get(m_httpbin->url(path));
    QVERIFY2(!response.error(), qPrintable(response.error().message()));
    if (response.statusCode() == 500)
        QSKIP("this httpbin lacks the coder");
    QVERIFY(response.json()[key].toBool());
    QVERIFY(response.wireBodySize() != response.bodySize());
}

void tst_PeersRequests::httpbinStream()
{
    NEEDS(m_httpbin);
    Session session;
    const auto stream = session.stream("GET", m_httpbin->url("/drip?numbytes=50&duration=0.2&delay=0"));
    QByteArray body;
    while (stream->waitForReadyRead())
        body += stream->readAll();
    QCOMPARE(body, QByteArray(50, '*'));
    QVERIFY(!stream->response().error());
}

void tst_PeersRequests::nginxUpgradesToTls()
{
    NEEDS(m_nginx);
    ScriptedServer server({redirect(m_nginx->url(NginxPeer::Service::Tls, "/echo").toEncoded())});
    Session session;
    const Response untrusted = session.get(server.urlText());
    QCOMPARE(Error::name(untrusted.error().code()), u"SSLError"_s);
    QCOMPARE(untrusted.history().size(), 1);

    server.setScript({redirect(m_nginx->url(NginxPeer::Service::Tls, "/echo").toEncoded())});
    session.setVerify(Verify::against(certificatePath(u"ca.pem"_s)));
    const Response response = session.get(server.urlText(), {.auth = BasicAuth("u", "p")});
    QVERIFY2(!response.error(), qPrintable(response.error().message() + response.error().detail()));
    QCOMPARE(response.statusCode(), 200);
    QVERIFY(response.history().at(0).tls().isEmpty());
    QVERIFY(response.tls().verified);
    QVERIFY(!response.tls().peerChain.isEmpty());
    QVERIFY(!response.request().headers().contains("Authorization")); // another port
    // The environment's bundle counts where nothing else was said, and only then.
    Session other;
    EnvironmentScope scope;
    scope.set("REQUESTS_CA_BUNDLE", certificatePath(u"ca.pem"_s).toLocal8Bit());
    const QUrl tls = m_nginx->url(NginxPeer::Service::Tls);
    QVERIFY(!other.get(tls).error());
    other.setTrustEnv(false);
    QVERIFY(other.get(tls).error().isA(Error::SslError));
    QVERIFY(!other.get(tls, {.verify = false}).error());
}

void tst_PeersRequests::nginxSpeaksHttp2()
{
    NEEDS(m_nginx);
    Session session;
    session.setVerify(Verify::against(certificatePath(u"ca.pem"_s)));
    const QUrl url = m_nginx->url(NginxPeer::Service::Http2Tls, "/echo");
    // Only when asked for.
    QVERIFY(session.get(url).httpVersion() != "2");
    const Response response = session.get(url, {.http2 = true});
    QVERIFY2(!response.error(), qPrintable(response.error().message() + response.error().detail()));
    QCOMPARE(response.statusCode(), 200);
    QCOMPARE(response.httpVersion(), QByteArray("2"));
    QCOMPARE(response.tls().alpn, QByteArray("h2"));
    const Response posted = session.post(url, {.data = "body", .http2 = true});
    QVERIFY2(!posted.error(), qPrintable(posted.error().message() + posted.error().detail()));
    QCOMPARE(posted.httpVersion(), QByteArray("2"));
}

void tst_PeersRequests::nginxGzip()
{
    NEEDS(m_nginx);
    const QByteArray text = QByteArray("a line of text\n").repeated(50'000);
    m_nginx->addFile(u"text.txt"_s, text);
    Session session;
    const Response response = session.get(m_nginx->url(NginxPeer::Service::Http, "/gzip/text.txt"));
    QVERIFY(response.content() == text);
    QVERIFY(response.wireBodySize() < text.size() / 2);
}

void tst_PeersRequests::nginxUploads()
{
    NEEDS(m_nginx);
    const QByteArray bytes = QByteArray("0123456789abcdef").repeated(256 * 1024);
    Session session;
    qint64 told = 0;
    const Response put = session.put(m_nginx->url(NginxPeer::Service::Http, "/upload/u.bin"),
                                     {.data = bytes, .observer = [&](const ExchangeEvent &event) {
                                          if (event.kind == ExchangeEvent::Uploading)
                                              told = event.done;
                                      }});
    QVERIFY2(put.statusCode() == 201 || put.statusCode() == 204, qPrintable(put.error().message()));
    QCOMPARE(told, bytes.size());
    QFile file(m_nginx->filesFolder() + u"/upload/u.bin"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == bytes);
}

FINGERPOST_TEST(tst_PeersRequests)
#include "tst_peers_requests.moc"
