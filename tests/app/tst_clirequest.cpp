// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitest.h"
#include "exchange/engines.h"
#include "support/certificates.h"
#include "support/files.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;
using namespace Requests::Test;

class tst_CliRequest : public CliTest {
    Q_OBJECT

private Q_SLOTS:
    void bodyIsWrittenAsItIs();
    void headers();
    void bodies_data();
    void bodies();
    void bodyFromStandardInput();
    void bodyIsSentAgain();
    void form();
    void files();
    void auth_data();
    void auth();
    void netrcGivesWay();
    void tls_data();
    void tls();
    void proxy();
    void engine_data();
    void engine();
};

void tst_CliRequest::bodyIsWrittenAsItIs()
{
    const QByteArray body("a\0b\r\n\xff\x1b[1m", 9);
    ScriptedServer server({reply(200, body)});
    const CliOutcome outcome = runCli({u"send"_s, u"get"_s, server.urlText("/x?y=%20z")});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, body);
    QVERIFY(outcome.err.isEmpty());
    QCOMPARE(server.requests().at(0).line, "GET /x?y=%20z HTTP/1.1");
    QCOMPARE(server.requests().at(0).header("User-Agent"), "Fingerpost/" FINGERPOST_VERSION);
}

void tst_CliRequest::headers()
{
    ScriptedServer server({reply(200)});
    const CliOutcome outcome = runCli({u"send"_s, u"GET"_s, server.urlText(), u"-H"_s, u"X-One:  1:2 "_s,
                                       u"--header"_s, u"Grüße: schön"_s});
    QCOMPARE(outcome.code, 2); // a name is a token
    QCOMPARE(runCli({u"send"_s, u"GET"_s, server.urlText(), u"-H"_s, u"X-One:  1:2 "_s, u"--header"_s,
                     u"X-Two: schön"_s, u"-H"_s, u"Accept:"_s, u"-HX-Empty;"_s})
                 .code,
             0);
    const RecordedRequest request = server.requests().at(0);
    QCOMPARE(request.header("X-One"), "1:2");
    QCOMPARE(request.header("X-Two"), "schön");
    QVERIFY(!request.hasHeader("Accept"));
    QVERIFY(request.hasHeader("X-Empty"));
    QVERIFY(request.header("X-Empty").isEmpty());
}

void tst_CliRequest::bodies_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    const QByteArray json = "{\"n\": 12345678901234567890,  \"a\":1}\n";
    QTest::newRow("text") << QStringList{u"-d"_s, u"a=ü&b"_s} << QByteArray("a=ü&b") << QByteArray();
    QTest::newRow("nothing") << QStringList{u"-d"_s, u""_s} << QByteArray() << QByteArray();
    QTest::newRow("dash") << QStringList{u"-d"_s, u"-1"_s} << QByteArray("-1") << QByteArray();
    QTest::newRow("own type") << QStringList{u"-d"_s, u"x"_s, u"-H"_s, u"Content-Type: text/x"_s}
                              << QByteArray("x") << QByteArray("text/x");
    QTest::newRow("file") << QStringList{u"-d"_s, u"@FILE"_s} << json << QByteArray();
    QTest::newRow("empty file") << QStringList{u"-d"_s, u"@/dev/null"_s} << QByteArray() << QByteArray();
    QTest::newRow("json") << QStringList{u"--json"_s, QString::fromUtf8(json)} << json
                          << QByteArray("application/json");
    QTest::newRow("json file") << QStringList{u"--json"_s, u"@FILE"_s} << json
                               << QByteArray("application/json");
    QTest::newRow("json, own type") << QStringList{u"--json"_s, u"@FILE"_s, u"-H"_s,
                                                   u"content-type: a/b+json"_s}
                                    << json << QByteArray("a/b+json");
}

void tst_CliRequest::bodies()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    const QString file = writeFile(path(u"body"_s), body);
    for (QString &option : options)
        option.replace(u"@FILE"_s, u'@' + file);
    ScriptedServer server({reply(200)});
    const CliOutcome outcome = runCli(QStringList{u"send"_s, u"POST"_s, server.urlText()} + options);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY(server.waitForRequests(1));
    const RecordedRequest request = server.requests().at(0);
    QCOMPARE(request.body, body);
    QCOMPARE(request.header("Content-Type"), type);
    QCOMPARE(request.header("Content-Length"), QByteArray::number(body.size()));
}

void tst_CliRequest::bodyFromStandardInput()
{
    ScriptedServer server({reply(200)});
    const QByteArray body(300000, 'x');
    QCOMPARE(runCli({u"send"_s, u"PUT"_s, server.urlText(), u"-d"_s, u"@-"_s}, body).code, 0);
    QVERIFY(server.waitForRequests(1));
    QCOMPARE(server.requests().at(0).body, body);
    QCOMPARE(server.requests().at(0).header("Content-Length"), "300000");
}

void tst_CliRequest::bodyIsSentAgain()
{
    ScriptedServer server({redirect("/again", 307), reply(200)});
    QCOMPARE(runCli({u"send"_s, u"POST"_s, server.urlText(), u"-d"_s, u"@-"_s}, "once").code, 0);
    QVERIFY(server.waitForRequests(2));
    QCOMPARE(server.requests().at(0).body, "once");
    QCOMPARE(server.requests().at(1).body, "once");
}

void tst_CliRequest::form()
{
    ScriptedServer server({reply(200)});
    QCOMPARE(runCli({u"send"_s, u"POST"_s, server.urlText(), u"--form"_s, u"a=b c=&"_s, u"--form"_s, u"e="_s})
                 .code,
             0);
    QVERIFY(server.waitForRequests(1));
    QCOMPARE(server.requests().at(0).body, "a=b+c%3D%26&e=");
    QCOMPARE(server.requests().at(0).header("Content-Type"), "application/x-www-form-urlencoded");
}

void tst_CliRequest::files()
{
    ScriptedServer server({reply(200)});
    const QString file = writeFile(path(u"one.txt"_s), "first");
    const CliOutcome outcome =
        runCli({u"send"_s, u"POST"_s, server.urlText(), u"--form"_s, u"k=v"_s, u"--file"_s, u"f=@"_s + file,
                u"--file"_s, u"g=@-;type=text/csv;charset=utf-8;filename=two;x.csv"_s},
               "second");
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY(server.waitForRequests(1));
    const QByteArray type = server.requests().at(0).header("Content-Type");
    QVERIFY(type.startsWith("multipart/form-data; boundary="));
    const QByteArray boundary = "--" + type.mid(type.indexOf('=') + 1);
    QCOMPARE(server.requests().at(0).body,
             boundary + "\r\nContent-Disposition: form-data; name=\"k\"\r\n\r\nv\r\n" + boundary
                 + "\r\nContent-Disposition: form-data; name=\"f\"; filename=\"one.txt\"\r\n\r\nfirst\r\n"
                 + boundary
                 + "\r\nContent-Disposition: form-data; name=\"g\"; filename=\"two;x.csv\"\r\n"
                   "Content-Type: text/csv;charset=utf-8\r\n\r\nsecond\r\n"
                 + boundary + "--\r\n");
}

void tst_CliRequest::auth_data()
{
    QTest::addColumn<QString>("auth");
    QTest::addColumn<QString>("target");
    QTest::newRow("basic") << u"ada:p:w"_s << u"/basic-auth/ada/p:w"_s;
    QTest::newRow("basic by name") << u"basic:bearer:pw"_s << u"/basic-auth/bearer/pw"_s;
    QTest::newRow("digest") << u"digest:ada:pw"_s << u"/digest-auth/auth/ada/pw"_s;
    QTest::newRow("bearer") << u"bearer:t0ken"_s << u"/bearer"_s;
}

void tst_CliRequest::auth()
{
    QFETCH(QString, auth);
    QFETCH(QString, target);
    const QStringList request{u"send"_s, u"GET"_s, playground(target), u"--fail"_s};
    QCOMPARE(runCli(request).code, 1);
    const CliOutcome outcome = runCli(request + QStringList{u"--auth"_s, auth});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY(QJsonDocument::fromJson(outcome.out).object().value(u"authenticated"_s).toBool());
}

void tst_CliRequest::netrcGivesWay()
{
    const QString netrc = writeFile(path(u"netrc"_s), "machine 127.0.0.1 login ada password pw\n");
    const auto sent = [&netrc](const QStringList &options) {
        ScriptedServer server({reply(200)});
        const auto process = cliProcess(QStringList{u"send"_s, u"GET"_s, server.urlText()} + options);
        QProcessEnvironment environment = process->processEnvironment();
        environment.insert(u"NETRC"_s, netrc);
        process->setProcessEnvironment(environment);
        process->start();
        return cliOutcome(*process).code == 0 ? server.requests().at(0).header("Authorization")
                                              : QByteArray("failed");
    };
    QCOMPARE(sent({}), "Basic YWRhOnB3");
    QCOMPARE(sent({u"-H"_s, u"Authorization: Bearer mine"_s}), "Bearer mine");
    QCOMPARE(sent({u"-H"_s, u"Authorization:"_s}), "");
    QCOMPARE(sent({u"--auth"_s, u"bearer:own"_s}), "Bearer own");
}

void tst_CliRequest::tls_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("message");
    const QString ca = certificatePath(u"ca.pem"_s);
    const QString both = certificatePath(u"client-combined.pem"_s);
    const QStringList trust{u"--cacert"_s, ca};
    QTest::newRow("not trusted") << QStringList{u"--cert"_s, both}
                                 << QByteArray("authority that is not trusted");
    QTest::newRow("combined") << trust + QStringList{u"--cert"_s, both} << QByteArray();
    QTest::newRow("passphrase without need")
        << trust + QStringList{u"--cert"_s, both + u":secret"_s} << QByteArray();
    QTest::newRow("two files") << trust
            + QStringList{u"--cert"_s, certificatePath(u"client.pem"_s), u"--key"_s,
                          certificatePath(u"client.key"_s)}
                               << QByteArray();
    QTest::newRow("insecure") << QStringList{u"--insecure"_s, u"--cert"_s, both} << QByteArray();
    QTest::newRow("http2 offered") << trust + QStringList{u"--http2"_s, u"--cert"_s, both} << QByteArray();
}

void tst_CliRequest::tls()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, message);
    ScriptedServer server({reply(200, "secret")},
                          {.tls = TlsOptions{.clientCertificate = TlsOptions::ClientCertificate::Required}});
    const CliOutcome outcome = runCli(QStringList{u"send"_s, u"GET"_s, server.urlText()} + options);
    QVERIFY2(outcome.err.contains(message) && outcome.err.isEmpty() == message.isEmpty(),
             outcome.err.constData());
    QCOMPARE(outcome.code, message.isEmpty() ? 0 : 1);
    if (message.isEmpty())
        QCOMPARE(server.requests().at(0).clientCommonName, "conformance client");
}

void tst_CliRequest::proxy()
{
    ScriptedServer server({reply(200, "by proxy")});
    const auto process = cliProcess({u"send"_s, u"GET"_s, u"http://nowhere.invalid/x"_s, u"--proxy"_s,
                                     u"http://127.0.0.1:%1"_s.arg(server.port())});
    QProcessEnvironment environment = process->processEnvironment();
    environment.insert(u"http_proxy"_s, u"http://127.0.0.1:1"_s); // the option wins
    process->setProcessEnvironment(environment);
    process->start();
    const CliOutcome outcome = cliOutcome(*process);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.out, "by proxy");
    QCOMPARE(server.requests().at(0).line, "GET http://nowhere.invalid/x HTTP/1.1");
    // Nobody is there; without libcurl there is nothing to try it with.
    const CliOutcome old = runCli({u"send"_s, u"GET"_s, u"http://nowhere.invalid/"_s, u"--engine"_s,
                                   u"auto"_s, u"--proxy"_s, u"socks4://127.0.0.1:1"_s});
    QCOMPARE(old.code, hasCurl() ? 1 : 2);
}

void tst_CliRequest::engine_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<bool>("isExact");
    QTest::addColumn<QByteArray>("note");
    const QByteArray joined = "note: Qt cannot repeat a header: the values of X-R are joined";
    const QByteArray usual = hasCurl() ? "note: sent by libcurl. Qt cannot repeat"_ba : joined;
    QTest::newRow("none said") << QString() << hasCurl() << usual;
    QTest::newRow("auto") << u"auto"_s << hasCurl() << usual;
    QTest::newRow("qt") << u"qt"_s << false << joined;
    if (hasCurl())
        QTest::newRow("curl") << u"curl"_s << true << QByteArray();
}

void tst_CliRequest::engine()
{
    QFETCH(QString, engine);
    QFETCH(bool, isExact);
    QFETCH(QByteArray, note);
    ScriptedServer server({reply(200, "ok")});
    QStringList arguments{u"send"_s,   u"GET"_s,   server.urlText(),   u"-H"_s, u"X-R: a"_s, u"-H"_s,
                          u"X-R: b"_s, u"--har"_s, path(u"sent.har"_s)};
    if (!engine.isEmpty())
        arguments += QStringList{u"--engine"_s, engine};
    const CliOutcome outcome = runCli(arguments);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.out, "ok");
    QVERIFY2(note.isEmpty() ? outcome.err.isEmpty() : outcome.err.contains(note), outcome.err.constData());
    const QList<QByteArray> values = server.requests().at(0).headerValues("X-R");
    QCOMPARE(values, isExact ? (QList<QByteArray>{"a", "b"}) : (QList<QByteArray>{"a, b"}));
    // The archive says it too.
    QFile archive(path(u"sent.har"_s));
    QVERIFY(archive.open(QIODevice::ReadOnly));
    const QJsonObject har = QJsonDocument::fromJson(archive.readAll()).object();
    QCOMPARE(har[u"log"_s][u"entries"_s][0][u"_engine"_s].toString(), isExact ? u"curl"_s : QString());
}

FINGERPOST_TEST(tst_CliRequest)
#include "tst_clirequest.moc"
