// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "transferrecorder.h"

#include "support/certificates.h"
#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <QProcess>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;
using namespace std::chrono_literals;

namespace {

constexpr int TlsRuns = 20;

ServerOptions tlsServer(const QString &certificate = u"server"_s,
                        TlsOptions::ClientCertificate client = TlsOptions::ClientCertificate::NotAsked)
{
    ServerOptions options;
    options.repeatLast = true;
    options.tls = TlsOptions();
    options.tls->certificate = certificate;
    options.tls->clientCertificate = client;
    return options;
}

TransferOptions trusting(const QString &bundle = certificatePath(u"ca.pem"_s))
{
    TransferOptions options;
    options.timeout = 10s;
    options.verify = Verify::against(bundle);
    return options;
}

} // namespace

class tst_NetworkTls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void verified();
    void folderOfAuthorities();
    void badCertificates_data();
    void badCertificates();
    void unverifiedConnectionIsNotReused();
    void unreadBodyHoldsThePeerBack();
    void bodylessArrivesOnce_data();
    void bodylessArrivesOnce();
    void emptyPost();
    void clientCertificates_data();
    void clientCertificates();
    void keysOfEachKind_data();
    void keysOfEachKind();
    void clientCertificateMissing();
    void unusableFiles_data();
    void unusableFiles();
    void plainPeer();
    void closedWithinTheHandshake();

private:
    void openssl(const QStringList &arguments);
    void makeKeys();
    QTemporaryDir m_folder;
};

void tst_NetworkTls::openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void tst_NetworkTls::initTestCase()
{
    clearEnvironment();
    QVERIFY(QSslSocket::supportsSsl());
    const QString key = certificatePath(u"client.key"_s);
    openssl({u"pkey"_s, u"-in"_s, key, u"-aes256"_s, u"-passout"_s, u"pass:secret"_s, u"-out"_s,
             m_folder.filePath(u"locked.key"_s)});
    openssl({u"pkcs12"_s, u"-export"_s, u"-inkey"_s, key, u"-in"_s, certificatePath(u"client.pem"_s),
             u"-passout"_s, u"pass:secret"_s, u"-out"_s, m_folder.filePath(u"client.p12"_s)});
    makeKeys();
}

/// A key of each kind in each form, as NAME.FORM, and a certificate that it has signed itself, NAME.pem.
void tst_NetworkTls::makeKeys()
{
    const auto file = [this](const QString &name) { return m_folder.filePath(name); };
    const QList<QPair<QString, QStringList>> kinds{
        {u"rsa"_s, {u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:2048"_s}},
        {u"p256"_s, {u"EC"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s}},
        {u"p384"_s, {u"EC"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-384"_s}},
        {u"ed25519"_s, {u"ED25519"_s}}};
    for (const auto &[name, algorithm] : kinds) {
        const QString pkcs8 = file(name + u".pkcs8"_s);
        const QString certificate = file(name + u".pem"_s);
        openssl(QStringList{u"genpkey"_s, u"-out"_s, pkcs8, u"-algorithm"_s} + algorithm);
        openssl({u"req"_s, u"-x509"_s, u"-new"_s, u"-key"_s, pkcs8, u"-subj"_s, u"/CN=client %1"_s.arg(name),
                 u"-days"_s, u"30"_s, u"-out"_s, certificate});
        if (name == u"ed25519"_s)
            continue;
        const QStringList locked{u"-aes256"_s, u"-passout"_s, u"pass:secret"_s};
        openssl(QStringList{u"pkey"_s, u"-in"_s, pkcs8, u"-out"_s, file(name + u".pkcs8-locked"_s)} + locked);
        openssl({u"pkey"_s, u"-in"_s, pkcs8, u"-traditional"_s, u"-out"_s, file(name + u".traditional"_s)});
        openssl(QStringList{u"pkey"_s, u"-in"_s, pkcs8, u"-traditional"_s, u"-out"_s,
                            file(name + u".traditional-locked"_s)}
                + locked);
        openssl({u"pkcs12"_s, u"-export"_s, u"-inkey"_s, pkcs8, u"-in"_s, certificate, u"-passout"_s,
                 u"pass:secret"_s, u"-out"_s, file(name + u".p12"_s)});
    }
}

void tst_NetworkTls::verified()
{
    ScriptedServer server({reply(200, "ok")}, tlsServer());
    NetworkAdapter adapter;
    TransferRecorder client;
    client.send(adapter, prepared("GET", server.urlText(), fullHeaders()), trusting());
    QVERIFY(client.wait());
    QVERIFY2(!client.error, qPrintable(client.error.message() + client.error.detail()));
    QCOMPARE(client.body, "ok");
    const TlsInfo tls = client.transfer->tls();
    QCOMPARE(tls.protocol, u"TLS 1.3"_s);
    QVERIFY(!tls.cipher.isEmpty());
    QVERIFY(tls.verified);
    QVERIFY(!tls.peerChain.isEmpty());
    QVERIFY(client.transfer->timings().connected > 0);
    QCOMPARE(
        client.calls,
        (QStringList{u"connecting"_s, u"connected"_s, u"sent"_s, u"head"_s, u"readable"_s, u"finished"_s}));
}

void tst_NetworkTls::folderOfAuthorities()
{
    QTemporaryDir folder;
    QVERIFY(QFile::copy(certificatePath(u"ca.pem"_s), folder.filePath(u"one.pem"_s)));
    QVERIFY(QFile::copy(certificatePath(u"other-ca.pem"_s), folder.filePath(u"two.pem"_s)));
    ScriptedServer server({reply(200, "ok")}, tlsServer());
    NetworkAdapter adapter;
    TransferRecorder client;
    client.send(adapter, prepared("GET", server.urlText(), fullHeaders()), trusting(folder.path()));
    QVERIFY(client.wait());
    QVERIFY2(!client.error, qPrintable(client.error.message()));
}

void tst_NetworkTls::badCertificates_data()
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

void tst_NetworkTls::badCertificates()
{
    QFETCH(QString, certificate);
    QFETCH(QString, bundle);
    QFETCH(Error::Cause, cause);
    ScriptedServer server({reply(200, "ok")}, tlsServer(certificate));
    NetworkAdapter adapter;
    for (const char *method : {"GET", "POST", "PUT"}) {
        TransferRecorder client;
        TransferOptions options = trusting(certificatePath(bundle));
        if (bundle.isEmpty())
            options.verify = Verify(true);
        client.send(
            adapter,
            prepared(method, server.urlText(), fullHeaders(), method == "PUT"_ba ? Data("x") : Data()),
            options);
        QVERIFY(client.wait());
        QCOMPARE(client.error.code(), Error::SslError);
        QCOMPARE(client.error.cause(), cause);
        QVERIFY2(client.error.message().contains(u"127.0.0.1:%1"_s.arg(server.port())),
                 qPrintable(client.error.message()));
        QVERIFY(!client.error.detail().isEmpty());
        QVERIFY(!client.transfer->tls().peerChain.isEmpty());
        QVERIFY(!client.transfer->tls().verified);
        TransferRecorder careless;
        options.verify = Verify(false);
        careless.send(adapter, prepared(method, server.urlText(), fullHeaders()), options);
        QVERIFY(careless.wait());
        QVERIFY2(!careless.error, qPrintable(careless.error.message()));
        QVERIFY(!careless.transfer->tls().verified);
    }
    for (const RecordedRequest &seen : server.requests())
        QVERIFY(seen.body.isEmpty()); // nothing but the careless ones came
    QCOMPARE(server.requestCount(), 3);
}

void tst_NetworkTls::unverifiedConnectionIsNotReused()
{
    ScriptedServer server({reply(200, "ok")}, tlsServer());
    NetworkAdapter adapter;
    TransferOptions careless;
    careless.verify = Verify(false);
    TransferRecorder first;
    first.send(adapter, prepared("GET", server.urlText(), fullHeaders()), careless);
    QVERIFY(first.wait());
    QVERIFY(!first.error);
    TransferRecorder second;
    second.send(adapter, prepared("GET", server.urlText(), fullHeaders()),
                trusting(certificatePath(u"other-ca.pem"_s)));
    QVERIFY(second.wait());
    QCOMPARE(second.error.code(), Error::SslError);
    TransferRecorder third;
    third.send(adapter, prepared("GET", server.urlText(), fullHeaders()), trusting());
    QVERIFY(third.wait());
    QVERIFY2(!third.error, qPrintable(third.error.message()));
    QVERIFY(third.transfer->tls().verified);
    QCOMPARE(server.requestCount(), 2);
}

void tst_NetworkTls::unreadBodyHoldsThePeerBack()
{
    constexpr qint64 Size = 64 * 1024 * 1024;
    ServerOptions small = tlsServer();
    small.sendBuffer = 64 * 1024;
    ScriptedServer server(
        {entry({sendBytes("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(Size) + "\r\n\r\n"),
                sendZeros(Size)})},
        small);
    NetworkAdapter adapter;
    qint64 before = 0;
    for (const char *method : {"GET", "PUT", "POST", "GET"}) { // on new connections and used ones
        TransferRecorder client;
        client.reading = false;
        client.keepBody = false;
        const Data body = method == "PUT"_ba ? Data("body") : Data();
        client.send(adapter, prepared(method, server.urlText(), fullHeaders(), body), trusting());
        QVERIFY(client.waitFor(u"readable"_s));
        QVERIFY(server.waitUntilBlocked());
        QVERIFY2(server.bytesWritten() - before < 24 * 1024 * 1024,
                 qPrintable(QString::number(server.bytesWritten() - before)));

        client.readOn();
        QVERIFY(client.wait(60000));
        QVERIFY2(!client.error, qPrintable(client.error.message()));
        QCOMPARE(client.bodySize, Size);
        before = server.bytesWritten();
    }
}

void tst_NetworkTls::bodylessArrivesOnce_data()
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

void tst_NetworkTls::bodylessArrivesOnce()
{
    QFETCH(ScriptEntry, answer);
    QFETCH(QByteArray, method);
    ScriptedServer server({answer}, tlsServer());
    for (int run = 0; run < TlsRuns; ++run) {
        NetworkAdapter adapter;
        TransferRecorder client;
        client.send(adapter, prepared(method, server.urlText(), fullHeaders()), trusting());
        QVERIFY(client.wait());
        QCOMPARE(client.error.code(), Error::ConnectionError);
        QCOMPARE(client.error.cause(), Error::PeerClosed);
    }
    qInfo("%d requests arrived as %d", TlsRuns, server.requestCount());
    QCOMPARE(server.requestCount(), TlsRuns);
}

void tst_NetworkTls::emptyPost()
{
    ScriptedServer server({reply(200, "ok")}, tlsServer());
    NetworkAdapter adapter;
    for (int i = 0; i < 3; ++i) {
        TransferRecorder client;
        client.send(adapter, prepared("POST", server.urlText(), fullHeaders()), trusting());
        QVERIFY(client.wait());
        QVERIFY2(!client.error, qPrintable(client.error.message() + client.error.detail()));
    }
    QCOMPARE(server.requestCount(), 3);
    QCOMPARE(server.connectionCount(), 1);
}

void tst_NetworkTls::clientCertificates_data()
{
    QTest::addColumn<ClientCert>("cert");
    QTest::newRow("two files") << ClientCert{
        certificatePath(u"client.pem"_s), certificatePath(u"client.key"_s), {}};
    QTest::newRow("one file") << ClientCert{certificatePath(u"client-combined.pem"_s), {}, {}};
    QTest::newRow("locked key") << ClientCert{certificatePath(u"client.pem"_s),
                                              m_folder.filePath(u"locked.key"_s), u"secret"_s};
    QTest::newRow("PKCS#12") << ClientCert{m_folder.filePath(u"client.p12"_s), {}, u"secret"_s};
}

void tst_NetworkTls::clientCertificates()
{
    QFETCH(ClientCert, cert);
    ScriptedServer server({reply(200, "ok")},
                          tlsServer(u"server"_s, TlsOptions::ClientCertificate::Required));
    NetworkAdapter adapter;
    TransferRecorder client;
    TransferOptions options = trusting();
    options.cert = cert;
    client.send(adapter, prepared("GET", server.urlText(), fullHeaders()), options);
    QVERIFY(client.wait());
    QVERIFY2(!client.error, qPrintable(client.error.message() + client.error.detail()));
    QCOMPARE(server.requests().at(0).clientCommonName, "conformance client");
}

void tst_NetworkTls::keysOfEachKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("form");
    for (const char *kind : {"rsa", "p256", "p384"}) {
        for (const char *form : {"pkcs8", "pkcs8-locked", "traditional", "traditional-locked", "p12"})
            QTest::addRow("%s, %s", kind, form) << QString::fromLatin1(kind) << QString::fromLatin1(form);
    }
}

void tst_NetworkTls::keysOfEachKind()
{
    QFETCH(QString, kind);
    QFETCH(QString, form);
    const QString certificate = m_folder.filePath(kind + u".pem"_s);
    const QString key = m_folder.filePath(kind + u'.' + form);
    // The forms are what they are called.
    QFile file(key);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pem = file.readAll();
    QCOMPARE(pem.contains("BEGIN PRIVATE KEY"), form == u"pkcs8"_s);
    QCOMPARE(pem.contains("BEGIN ENCRYPTED PRIVATE KEY"), form == u"pkcs8-locked"_s);
    QCOMPARE(pem.contains(kind == u"rsa"_s ? "BEGIN RSA PRIVATE KEY" : "BEGIN EC PRIVATE KEY"),
             form.startsWith(u"traditional"_s));
    QCOMPARE(pem.contains("ENCRYPTED"), form.endsWith(u"locked"_s));

    ServerOptions asking = tlsServer(u"server"_s, TlsOptions::ClientCertificate::Required);
    asking.tls->clientAuthority = certificate;
    ScriptedServer server({reply(200, "ok")}, asking);
    NetworkAdapter adapter;
    TransferRecorder client;
    TransferOptions options = trusting();
    const QString passphrase = form.endsWith(u"locked"_s) || form == u"p12"_s ? u"secret"_s : QString();
    options.cert =
        form == u"p12"_s ? ClientCert{key, {}, passphrase} : ClientCert{certificate, key, passphrase};
    client.send(adapter, prepared("GET", server.urlText(), fullHeaders()), options);
    QVERIFY(client.wait());
    QVERIFY2(!client.error, qPrintable(client.error.message() + client.error.detail()));
    QCOMPARE(server.requests().at(0).clientCommonName, "client " + kind.toLatin1());
    if (passphrase.isEmpty())
        return;
    options.cert.passphrase = u"wrong"_s;
    TransferRecorder wrong;
    wrong.send(adapter, prepared("GET", server.urlText(), fullHeaders()), options);
    QVERIFY(wrong.wait());
    QCOMPARE(wrong.error.code(), Error::SslError);
    QVERIFY2(wrong.error.message().contains(u"passphrase"_s), qPrintable(wrong.error.message()));
    QCOMPARE(server.requestCount(), 1); // the connection made with the right one is another's
}

void tst_NetworkTls::clientCertificateMissing()
{
    ScriptedServer server({reply(200, "ok")},
                          tlsServer(u"server"_s, TlsOptions::ClientCertificate::Required));
    NetworkAdapter adapter;
    TransferRecorder client;
    client.send(adapter, prepared("GET", server.urlText(), fullHeaders()), trusting());
    QVERIFY(client.wait());
    QVERIFY2(client.error.isA(Error::ConnectionError), qPrintable(client.error.name()));
    QCOMPARE(server.requestCount(), 0);
}

void tst_NetworkTls::unusableFiles_data()
{
    QTest::addColumn<TransferOptions>("options");
    QTest::addColumn<QString>("named");
    const auto with = [](const ClientCert &cert) {
        TransferOptions options = trusting();
        options.cert = cert;
        return options;
    };
    const QString pem = certificatePath(u"client.pem"_s);
    QTest::newRow("no such bundle") << trusting(u"/no/such/bundle.pem"_s) << u"/no/such/bundle.pem"_s;
    QTest::newRow("bundle without certificate")
        << trusting(certificatePath(u"client.key"_s)) << u"client.key"_s;
    QTest::newRow("no such certificate") << with({u"/no/such/cert.pem"_s, {}, {}}) << u"/no/such/cert.pem"_s;
    QTest::newRow("no such key") << with({pem, u"/no/such.key"_s, {}}) << u"/no/such.key"_s;
    QTest::newRow("wrong passphrase")
        << with({pem, m_folder.filePath(u"locked.key"_s), u"wrong"_s}) << u"locked.key"_s;
    QTest::newRow("no passphrase") << with({pem, m_folder.filePath(u"locked.key"_s), {}}) << u"locked.key"_s;
    QTest::newRow("a kind of key Qt has not")
        << with({m_folder.filePath(u"ed25519.pem"_s), m_folder.filePath(u"ed25519.pkcs8"_s), {}})
        << u"ed25519.pkcs8"_s;
    QTest::newRow("wrong PKCS#12 passphrase")
        << with({m_folder.filePath(u"client.p12"_s), {}, u"wrong"_s}) << u"client.p12"_s;
}

void tst_NetworkTls::unusableFiles()
{
    QFETCH(TransferOptions, options);
    QFETCH(QString, named);
    NetworkAdapter adapter;
    TransferRecorder client;
    client.send(adapter, prepared("GET", u"https://127.0.0.1:9/"_s, fullHeaders()), options);
    QVERIFY(client.wait());
    QCOMPARE(client.error.code(), Error::SslError);
    QVERIFY2(client.error.message().contains(named), qPrintable(client.error.message()));
}

void tst_NetworkTls::plainPeer()
{
    ServerOptions options;
    options.rawReply = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";
    ScriptedServer server(Script(), options);
    NetworkAdapter adapter;
    TransferRecorder client;
    client.send(adapter, prepared("GET", u"https://127.0.0.1:%1/"_s.arg(server.port()), fullHeaders()),
                trusting());
    QVERIFY(client.wait());
    QCOMPARE(client.error.code(), Error::SslError);
    QCOMPARE(client.error.cause(), Error::TlsHandshakeFailed);
}

/// A server of plain HTTP that answers nothing: the request has not left, so it is not said that it was sent.
void tst_NetworkTls::closedWithinTheHandshake()
{
    const ScriptedServer server({}, {.cutHeadAfter = 1});
    for (const char *method : {"GET", "POST"}) {
        NetworkAdapter adapter;
        TransferRecorder client;
        client.send(adapter,
                    prepared(method, u"https://127.0.0.1:%1/"_s.arg(server.port()), fullHeaders(),
                             method == "POST"_ba ? Data("b") : Data()),
                    trusting());
        QVERIFY(client.wait());
        QCOMPARE(client.error.code(), Error::SslError);
        QCOMPARE(client.error.cause(), Error::TlsHandshakeFailed);
        QVERIFY2(client.error.message().contains(u"https"_s), qPrintable(client.error.message()));
    }
}

FINGERPOST_TEST(tst_NetworkTls)
#include "tst_networktls.moc"
