// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTest>

#include "support/environment.h"
#include "support/nginxpeer.h"
#include "support/peers.h"
#include "support/plainmanager.h"
#include "support/rawclient.h"
#include "support/scriptedserver.h"

using namespace Requests::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

} // namespace

#define START_OR_SKIP(peer)                                                                                  \
    if (!(peer).isAvailable())                                                                               \
        QSKIP(qPrintable((peer).whyNot()));                                                                  \
    QVERIFY2((peer).start(), qPrintable((peer).errorString()))

class TestPeers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void httpbin();
    void nginx();
    void nginxBigFile();
    void tinyproxy();
    void tinyproxyWithLogin();
    void socks();
    void peersEnd();

private:
    QNetworkAccessManager m_manager;
};

void TestPeers::initTestCase()
{
    QVERIFY(!clearEnvironment().isEmpty());
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
}

void TestPeers::httpbin()
{
    HttpbinPeer peer;
    START_OR_SKIP(peer);
    const auto answer = finished(m_manager.get(QNetworkRequest(peer.url("/get?a=1"))));
    QCOMPARE(answer->error(), QNetworkReply::NoError);
    QCOMPARE(QJsonDocument::fromJson(answer->readAll())[u"args"_s][u"a"_s].toString(), u"1");
}

void TestPeers::nginx()
{
    NginxPeer peer;
    peer.addFile(u"a.txt"_s, "hello");
    START_OR_SKIP(peer);
    using enum NginxPeer::Service;
    QCOMPARE(finished(m_manager.get(QNetworkRequest(peer.url(Http, "/a.txt"))))->readAll(), "hello");
    QVERIFY(
        finished(m_manager.get(QNetworkRequest(peer.url(Http))))->readAll().contains("protocol=HTTP/1.1\n"));

    QNetworkRequest clear(peer.url(Http2Clear));
    clear.setAttribute(QNetworkRequest::Http2DirectAttribute, true);
    QVERIFY(finished(m_manager.get(clear))->readAll().contains("protocol=HTTP/2.0\n"));

    const auto tls = finished(m_manager.get(trusting(peer.url(Tls, "/echo?q"), true)));
    QCOMPARE(tls->rawHeader("X-Protocol"), "HTTP/1.1");
    QCOMPARE(tls->rawHeader("X-Request-Line"), "GET /echo?q HTTP/1.1");
    QVERIFY(tls->readAll().contains("reused=.\n"));
    const auto http2 = finished(m_manager.get(trusting(peer.url(Http2Tls, "/a.txt"), true)));
    QCOMPARE(http2->rawHeader("X-Protocol"), "HTTP/2.0");
    QCOMPARE(http2->readAll(), "hello");

    const auto refused = finished(m_manager.get(trusting(peer.url(ClientCertificate))));
    QCOMPARE(refused->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 400);
    QNetworkAccessManager other; // no connection of the one above
    const auto known = finished(other.get(withClientCertificate(trusting(peer.url(ClientCertificate)))));
    QVERIFY(known->readAll().contains("verify=SUCCESS\nclient=CN=conformance client\n"));
}

void TestPeers::nginxBigFile()
{
    NginxPeer peer;
    START_OR_SKIP(peer);
    constexpr qint64 size = 5'000'000'000;
    peer.addSparseFile(u"big"_s, size);
    const QUrl url = peer.url(NginxPeer::Service::Http, "/big");
    const auto head = finished(m_manager.head(QNetworkRequest(url)));
    QCOMPARE(head->header(QNetworkRequest::ContentLengthHeader).toLongLong(), size);
    QNetworkRequest range(url);
    range.setRawHeader("Range", "bytes=4999999990-");
    QCOMPARE(finished(m_manager.get(range))->readAll(), QByteArray(10, '\0'));

    const QByteArray body(3'000'000, 'u');
    const auto put =
        finished(m_manager.put(QNetworkRequest(peer.url(NginxPeer::Service::Http, "/upload/u")), body));
    QCOMPARE(put->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 201);
    QFile uploaded(peer.filesFolder() + "/upload/u"_L1);
    QVERIFY(uploaded.open(QIODevice::ReadOnly));
    QCOMPARE(uploaded.readAll(), body);

    peer.addFile(u"text"_s, QByteArray(10'000, 'z'));
    QNetworkRequest gzip(peer.url(NginxPeer::Service::Http, "/gzip/text"));
    gzip.setRawHeader("Accept-Encoding", "gzip");
    const auto packed = finished(m_manager.get(gzip));
    QCOMPARE(packed->rawHeader("Content-Encoding"), "gzip");
    QVERIFY(packed->readAll().size() < 1000);
}

void TestPeers::tinyproxy()
{
    TinyproxyPeer peer;
    START_OR_SKIP(peer);
    ScriptedServer server({reply(Ok)}, {.repeatLast = true});
    ScriptedServer tls({reply(200, "tls")}, {.tls = TlsOptions{}});
    QNetworkAccessManager manager;
    manager.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, peer.port()));
    QCOMPARE(finished(manager.get(QNetworkRequest(server.url("/p"))))->readAll(), "ok");
    QVERIFY(server.requests().at(0).hasHeader("Via"));
    QCOMPARE(finished(manager.get(trusting(tls.url())))->readAll(), "tls");
}

void TestPeers::tinyproxyWithLogin()
{
    TinyproxyPeer peer(u"user"_s, u"pass"_s);
    START_OR_SKIP(peer);
    ScriptedServer server({reply(Ok)}, {.repeatLast = true});
    QCOMPARE(peer.proxyUrl().userInfo(), u"user:pass");
    RawClient client(peer.port());
    const QByteArray request = "GET " + server.urlText("/p").toLatin1() + " HTTP/1.1\r\nHost: h\r\n";
    QVERIFY(client.send(request + "\r\n"));
    QVERIFY(client.receiveAll().contains(" 407 "));
    QCOMPARE(server.requestCount(), 0);
    RawClient known(peer.port());
    QVERIFY(known.send(request + "Proxy-Authorization: Basic dXNlcjpwYXNz\r\nConnection: close\r\n\r\n"));
    QVERIFY(known.receive(30).contains(" 200 "));
    QCOMPARE(server.requestCount(), 1);
}

void TestPeers::socks()
{
    SocksPeer open;
    SocksPeer closed(u"user"_s, u"pass"_s);
    START_OR_SKIP(open);
    START_OR_SKIP(closed);
    ScriptedServer server({reply(Ok)}, {.repeatLast = true});
    const auto get = [&server](const SocksPeer &peer, const QString &user, const QString &password) {
        QNetworkAccessManager manager;
        manager.setProxy(
            QNetworkProxy(QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, peer.port(), user, password));
        return finished(manager.get(QNetworkRequest(server.url())))->readAll();
    };
    QCOMPARE(get(open, {}, {}), "ok");
    QCOMPARE(get(closed, u"user"_s, u"pass"_s), "ok");
    QCOMPARE(get(closed, u"user"_s, u"wrong"_s), "");
    QCOMPARE(closed.proxyUrl(u"socks5h"_s).toString(),
             u"socks5h://user:pass@127.0.0.1:%1"_s.arg(closed.port()));
}

void TestPeers::peersEnd()
{
    SocksPeer peer;
    START_OR_SKIP(peer);
    const quint16 port = peer.port();
    QVERIFY(peer.processId() > 0);
    peer.stop();
    QCOMPARE(peer.processId(), 0);
    QCOMPARE(RawClient(port).outcome(), RawClient::Outcome::Refused);
    QVERIFY2(peer.start(), qPrintable(peer.errorString())); // and again
    QVERIFY(RawClient(peer.port()).isConnected());
}

QTEST_GUILESS_MAIN(TestPeers)
#include "tst_peers.moc"
