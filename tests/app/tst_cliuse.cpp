// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitest.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;
using namespace Requests::Test;

class tst_CliUse : public CliTest {
    Q_OBJECT

private Q_SLOTS:
    void versionAndHelp();
    void wrongUse_data();
    void wrongUse();
    void wrongUseSendsNothing();
    void playgroundCommand();
};

void tst_CliUse::versionAndHelp()
{
    const CliOutcome version = runCli({u"--version"_s});
    QCOMPARE(version.code, 0);
    QCOMPARE(version.out, "fingerpost-cli " FINGERPOST_VERSION "\n");
    const CliOutcome help = runCli({u"--help"_s});
    QCOMPARE(help.code, 0);
    QVERIFY(help.out.contains("send METHOD URL"));
    const CliOutcome send = runCli({u"send"_s, u"--help"_s});
    QCOMPARE(send.code, 0);
    QVERIFY(send.err.isEmpty());
    for (const QByteArray option : {"--header",    "--data",          "--json",
                                    "--form",      "--file",          "--auth",
                                    "--no-follow", "--max-redirects", "--timeout",
                                    "--insecure",  "--cacert",        "--cert",
                                    "--key",       "--proxy",         "--http2",
                                    "--engine",    "--output",        "--print",
                                    "--fail",      "--har",           "--har-with-secrets"}) {
        QVERIFY2(send.out.contains(QByteArray(' ' + option + ' ')), option.constData());
    }
}

void tst_CliUse::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    const QString url = u"http://127.0.0.1:1/"_s;
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &message) {
        QTest::newRow(name) << arguments << message;
    };
    row("nothing", {}, "a command is expected");
    row("unknown command", {u"sned"_s}, "there is no command \"sned\"");
    row("no URL", {u"send"_s, u"GET"_s}, "send expects a method and a URL");
    row("too many words", {u"send"_s, u"GET"_s, url, u"more"_s}, "\"more\" is one word too many");
    row("no scheme", {u"send"_s, u"GET"_s, u"example.org"_s}, "did you mean https://example.org?");
    row("other scheme", {u"send"_s, u"GET"_s, u"ftp://example.org/"_s}, "ftp");
    row("method", {u"send"_s, u"G T"_s, url}, "G T");
    const auto option = [&](const char *name, const QStringList &options, const QByteArray &message) {
        row(name, QStringList{u"send"_s, u"GET"_s, url} + options, message);
    };
    option("unknown option", {u"--colour"_s}, "there is no option --colour");
    option("unknown short option", {u"-x"_s}, "there is no option -x");
    option("no value", {u"--timeout"_s}, "timeout");
    option("header", {u"-H"_s, u"Name"_s}, "-H expects \"Name: value\"");
    option("smuggled header", {u"-H"_s, u"A: b\r\nC: d"_s}, "A");
    option("two bodies", {u"-d"_s, u"a"_s, u"--json"_s, u"1"_s}, "there is one body");
    option("data and form", {u"-d"_s, u"a"_s, u"--form"_s, u"a=b"_s}, "there is one body");
    option("data twice", {u"-d"_s, u"a"_s, u"-d"_s, u"b"_s}, "--data may be given once only");
    option("no such data file", {u"-d"_s, u"@/none"_s}, "--data: there is no file /none");
    option("folder as data", {u"-d"_s, u"@/"_s}, "--data: a file is expected, but / is a folder");
    option("form", {u"--form"_s, u"name"_s}, "--form expects name=value");
    option("file", {u"--file"_s, u"name=path"_s}, "--file expects name=@FILE");
    option("no such file", {u"--file"_s, u"name=@/none"_s}, "--file: there is no file /none");
    option("auth", {u"--auth"_s, u"user"_s}, "--auth expects user:password");
    option("digest", {u"--auth"_s, u"digest:user"_s}, "--auth expects digest:user:password");
    option("redirects", {u"--max-redirects"_s, u"-1"_s}, "--max-redirects expects a whole number");
    option("timeout", {u"--timeout"_s, u"soon"_s}, "--timeout expects seconds");
    option("engine", {u"--engine"_s, u"wget"_s}, "--engine expects auto, qt or curl, not \"wget\"");
    option("engine twice", {u"--engine"_s, u"qt"_s, u"--engine"_s, u"qt"_s},
           "--engine may be given once only");
    option("too many times", {u"--timeout"_s, u"1,2,3,4"_s}, "--timeout expects seconds");
    option("verification", {u"--insecure"_s, u"--cacert"_s, u"/etc/hosts"_s}, "give one of them");
    option("authority", {u"--cacert"_s, u"/none"_s}, "--cacert: there is no file or folder /none");
    option("certificate", {u"--cert"_s, u"/none:secret"_s}, "--cert: there is no file /none;");
    option("key alone", {u"--key"_s, u"/etc/hosts"_s}, "--key expects --cert");
    option("proxy", {u"--proxy"_s, u"ftp://host:1"_s}, "--proxy expects http://host:port");
    option("proxy's login", {u"--proxy"_s, u"ftp://user:s3cret@host:1"_s}, "not \"host:1\"");
    option("proxy of libcurl's", {u"--engine"_s, u"qt"_s, u"--proxy"_s, u"https://host:1"_s},
           "--proxy expects http://host:port");
    option("print", {u"--print"_s, u"head,bdy"_s}, "--print expects any of request-head,");
    option("secrets alone", {u"--har-with-secrets"_s}, "--har-with-secrets expects --har");
    option("output folder", {u"-o"_s, u"/none/file"_s}, "--output: /none/file cannot be written");
    option("archive to standard output", {u"--har"_s, u"-"_s}, "--har expects a file");
    option("one file for both", {u"-o"_s, u"/none/file"_s, u"--har"_s, u"/none/file"_s},
           "-o and --har name the same file");
    option("archive folder", {u"--har"_s, u"/none/file"_s}, "--har: /none/file cannot be written");
    row("playground port", {u"playground"_s, u"--port"_s, u"70000"_s}, "--port expects a number up to 65535");
    row("playground word", {u"playground"_s, u"now"_s}, "playground expects nothing but --port N");
}

void tst_CliUse::wrongUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    const CliOutcome outcome = runCli(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.startsWith("fingerpost-cli: ") && outcome.err.contains(message),
             outcome.err.constData());
    QVERIFY2(outcome.err.contains("; see fingerpost-cli"), outcome.err.constData());
    QVERIFY(outcome.err.trimmed().endsWith("--help"));
    QCOMPARE(outcome.err.count('\n'), 1);
}

void tst_CliUse::wrongUseSendsNothing()
{
    ScriptedServer server({reply(200)});
    QCOMPARE(runCli({u"send"_s, u"POST"_s, server.urlText(), u"-o"_s, u"/none/file"_s}).code, 2);
    QCOMPARE(server.connectionCount(), 0);
}

void tst_CliUse::playgroundCommand()
{
    const auto server = cliProcess({u"playground"_s});
    server->start();
    QTRY_VERIFY_WITH_TIMEOUT(server->canReadLine(), 20000);
    const QString url = QString::fromUtf8(server->readLine()).trimmed();
    QVERIFY2(url.startsWith(u"http://127.0.0.1:"_s), qPrintable(url));
    QCOMPARE(runCli({u"send"_s, u"GET"_s, url + u"uuid"_s, u"-o"_s, u"/dev/null"_s}).code, 0);

    const CliOutcome taken = runCli({u"playground"_s, u"--port"_s, QString::number(QUrl(url).port())});
    QCOMPARE(taken.code, 1);
    QVERIFY(taken.err.contains("cannot listen on port"));
    server->terminate();
    QCOMPARE(cliOutcome(*server).code, 0);
}

FINGERPOST_TEST(tst_CliUse)
#include "tst_cliuse.moc"
