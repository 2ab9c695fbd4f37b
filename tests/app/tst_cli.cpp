// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprocess.h"
#include "support/certificates.h"
#include "support/environment.h"
#include "support/scriptedserver.h"
#include "workspace/playgroundhost.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;
using namespace Requests::Test;

namespace {

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The fields that HAR 1.2 demands, with their types; the first one that is missing or wrong.
QString harProblem(const QJsonObject &har)
{
    using Type = QJsonValue::Type;
    using Demands = QList<std::pair<QString, Type>>;
    const auto lacks = [](const QJsonObject &object, const Demands &demands) -> QString {
        for (const auto &[name, type] : demands) {
            if (object.value(name).type() != type)
                return name;
        }
        return {};
    };
    const QJsonObject log = har.value(u"log"_s).toObject();
    if (log.value(u"version"_s) != u"1.2"_s)
        return u"version"_s;
    if (const QString name = lacks(log, {{u"creator"_s, Type::Object}, {u"entries"_s, Type::Array}});
        !name.isEmpty())
        return name;
    const QJsonArray entries = log.value(u"entries"_s).toArray();
    for (const auto &value : entries) {
        const QJsonObject entry = value.toObject();
        const std::pair<QJsonObject, Demands> parts[] = {
            {log.value(u"creator"_s).toObject(), {{u"name"_s, Type::String}, {u"version"_s, Type::String}}},
            {entry,
             {{u"startedDateTime"_s, Type::String},
              {u"time"_s, Type::Double},
              {u"request"_s, Type::Object},
              {u"response"_s, Type::Object},
              {u"cache"_s, Type::Object},
              {u"timings"_s, Type::Object}}},
            {entry.value(u"request"_s).toObject(),
             {{u"method"_s, Type::String},
              {u"url"_s, Type::String},
              {u"httpVersion"_s, Type::String},
              {u"cookies"_s, Type::Array},
              {u"headers"_s, Type::Array},
              {u"queryString"_s, Type::Array},
              {u"headersSize"_s, Type::Double},
              {u"bodySize"_s, Type::Double}}},
            {entry.value(u"response"_s).toObject(),
             {{u"status"_s, Type::Double},
              {u"statusText"_s, Type::String},
              {u"httpVersion"_s, Type::String},
              {u"cookies"_s, Type::Array},
              {u"headers"_s, Type::Array},
              {u"content"_s, Type::Object},
              {u"redirectURL"_s, Type::String},
              {u"headersSize"_s, Type::Double},
              {u"bodySize"_s, Type::Double}}},
            {entry.value(u"response"_s).toObject().value(u"content"_s).toObject(),
             {{u"size"_s, Type::Double}, {u"mimeType"_s, Type::String}}},
            {entry.value(u"timings"_s).toObject(),
             {{u"send"_s, Type::Double}, {u"wait"_s, Type::Double}, {u"receive"_s, Type::Double}}},
        };
        for (const auto &[object, demands] : parts) {
            if (const QString name = lacks(object, demands); !name.isEmpty())
                return name;
        }
        if (!QDateTime::fromString(entry.value(u"startedDateTime"_s).toString(), Qt::ISODateWithMs).isValid())
            return u"startedDateTime"_s;
        const QJsonObject timings = entry.value(u"timings"_s).toObject();
        for (const QString &name : {u"send"_s, u"wait"_s, u"receive"_s}) {
            if (timings.value(name).toDouble() < 0)
                return name;
        }
    }
    return {};
}

} // namespace

class tst_Cli : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void versionAndHelp();
    void wrongUse_data();
    void wrongUse();
    void wrongUseSendsNothing();
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
    void redirects();
    void printedParts();
    void timing();
    void statusIsAnAnswer();
    void failures_data();
    void failures();
    void timeouts_data();
    void timeouts();
    void tls_data();
    void tls();
    void proxy();
    void har();
    void harOfLargeAndBinaryBodies();
    void harOfFailure();
    void playgroundCommand();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("A file of the test cannot be written.");
        return file.fileName();
    }
    [[nodiscard]] QString playground(const QString &target) const
    {
        return m_host.url().resolved(QUrl(target)).toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    PlaygroundHost m_host;
};

void tst_Cli::initTestCase()
{
    clearEnvironment();
    m_host.start();
    QTRY_VERIFY(m_host.isRunning());
}

void tst_Cli::versionAndHelp()
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
    for (const QByteArray option :
         {"--header", "--data",      "--json",          "--form",    "--file",
          "--auth",   "--no-follow", "--max-redirects", "--timeout", "--insecure",
          "--cacert", "--cert",      "--key",           "--proxy",   "--http2",
          "--output", "--print",     "--fail",          "--har",     "--har-with-secrets"}) {
        QVERIFY2(send.out.contains(QByteArray(' ' + option + ' ')), option.constData());
    }
}

void tst_Cli::wrongUse_data()
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
    option("too many times", {u"--timeout"_s, u"1,2,3,4"_s}, "--timeout expects seconds");
    option("verification", {u"--insecure"_s, u"--cacert"_s, u"/etc/hosts"_s}, "give one of them");
    option("authority", {u"--cacert"_s, u"/none"_s}, "--cacert: there is no file or folder /none");
    option("certificate", {u"--cert"_s, u"/none:secret"_s}, "--cert: there is no file /none;");
    option("key alone", {u"--key"_s, u"/etc/hosts"_s}, "--key expects --cert");
    option("proxy", {u"--proxy"_s, u"ftp://host:1"_s}, "--proxy expects http://host:port");
    option("print", {u"--print"_s, u"head,bdy"_s}, "--print expects any of request-head,");
    option("secrets alone", {u"--har-with-secrets"_s}, "--har-with-secrets expects --har");
    option("output folder", {u"-o"_s, u"/none/file"_s}, "--output: /none/file cannot be written");
    option("archive folder", {u"--har"_s, u"/none/file"_s}, "--har: /none/file cannot be written");
    row("playground port", {u"playground"_s, u"--port"_s, u"70000"_s}, "--port expects a number up to 65535");
    row("playground word", {u"playground"_s, u"now"_s}, "playground expects nothing but --port N");
}

void tst_Cli::wrongUse()
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

void tst_Cli::wrongUseSendsNothing()
{
    ScriptedServer server({reply(200)});
    QCOMPARE(runCli({u"send"_s, u"POST"_s, server.urlText(), u"-o"_s, u"/none/file"_s}).code, 2);
    QCOMPARE(server.connectionCount(), 0);
}

void tst_Cli::bodyIsWrittenAsItIs()
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

void tst_Cli::headers()
{
    ScriptedServer server({reply(200)});
    const CliOutcome outcome = runCli({u"send"_s, u"GET"_s, server.urlText(), u"-H"_s, u"X-One:  1:2 "_s,
                                       u"--header"_s, u"Grüße: schön"_s});
    QCOMPARE(outcome.code, 2); // a name is a token
    QVERIFY(runCli({u"send"_s, u"GET"_s, server.urlText(), u"-H"_s, u"X-One:  1:2 "_s, u"--header"_s,
                    u"X-Two: schön"_s, u"-H"_s, u"Accept:"_s, u"-HX-Empty;"_s, u"-H"_s, u"X-R: a"_s, u"-H"_s,
                    u"X-R: b"_s})
                .err.contains("note: Qt cannot repeat a header: the values of X-R are joined"));
    const RecordedRequest request = server.requests().at(0);
    QCOMPARE(request.header("X-One"), "1:2");
    QCOMPARE(request.header("X-Two"), "schön");
    QVERIFY(!request.hasHeader("Accept"));
    QVERIFY(request.hasHeader("X-Empty"));
    QVERIFY(request.header("X-Empty").isEmpty());
    QCOMPARE(request.header("X-R"), "a, b");
}

void tst_Cli::bodies_data()
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

void tst_Cli::bodies()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    const QString file = written(u"body"_s, body);
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

void tst_Cli::bodyFromStandardInput()
{
    ScriptedServer server({reply(200)});
    const QByteArray body(300000, 'x');
    QCOMPARE(runCli({u"send"_s, u"PUT"_s, server.urlText(), u"-d"_s, u"@-"_s}, body).code, 0);
    QVERIFY(server.waitForRequests(1));
    QCOMPARE(server.requests().at(0).body, body);
    QCOMPARE(server.requests().at(0).header("Content-Length"), "300000");
}

void tst_Cli::bodyIsSentAgain()
{
    ScriptedServer server({redirect("/again", 307), reply(200)});
    QCOMPARE(runCli({u"send"_s, u"POST"_s, server.urlText(), u"-d"_s, u"@-"_s}, "once").code, 0);
    QVERIFY(server.waitForRequests(2));
    QCOMPARE(server.requests().at(0).body, "once");
    QCOMPARE(server.requests().at(1).body, "once");
}

void tst_Cli::form()
{
    ScriptedServer server({reply(200)});
    QCOMPARE(runCli({u"send"_s, u"POST"_s, server.urlText(), u"--form"_s, u"a=b c=&"_s, u"--form"_s, u"e="_s})
                 .code,
             0);
    QVERIFY(server.waitForRequests(1));
    QCOMPARE(server.requests().at(0).body, "a=b+c%3D%26&e=");
    QCOMPARE(server.requests().at(0).header("Content-Type"), "application/x-www-form-urlencoded");
}

void tst_Cli::files()
{
    ScriptedServer server({reply(200)});
    const QString file = written(u"one.txt"_s, "first");
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

void tst_Cli::auth_data()
{
    QTest::addColumn<QString>("auth");
    QTest::addColumn<QString>("target");
    QTest::newRow("basic") << u"ada:p:w"_s << u"/basic-auth/ada/p:w"_s;
    QTest::newRow("basic by name") << u"basic:bearer:pw"_s << u"/basic-auth/bearer/pw"_s;
    QTest::newRow("digest") << u"digest:ada:pw"_s << u"/digest-auth/auth/ada/pw"_s;
    QTest::newRow("bearer") << u"bearer:t0ken"_s << u"/bearer"_s;
}

void tst_Cli::auth()
{
    QFETCH(QString, auth);
    QFETCH(QString, target);
    const QStringList request{u"send"_s, u"GET"_s, playground(target), u"--fail"_s};
    QCOMPARE(runCli(request).code, 1);
    const CliOutcome outcome = runCli(request + QStringList{u"--auth"_s, auth});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY(objectOf(outcome.out).value(u"authenticated"_s).toBool());
}

void tst_Cli::redirects()
{
    const QString url = playground(u"/redirect/2"_s);
    const CliOutcome followed = runCli({u"send"_s, u"GET"_s, url, u"--print"_s, u"history"_s});
    QCOMPARE(followed.code, 0);
    QCOMPARE(followed.out,
             "302 Found  GET " + url.toUtf8() + "\n302 Found  GET "
                 + playground(u"/relative-redirect/1"_s).toUtf8() + "\n200 OK  GET "
                 + playground(u"/get"_s).toUtf8() + '\n');

    const CliOutcome kept = runCli({u"send"_s, u"GET"_s, url, u"--no-follow"_s, u"--print"_s, u"head"_s});
    QCOMPARE(kept.code, 0);
    QVERIFY(kept.out.startsWith("HTTP 302 Found\r\n") || kept.out.startsWith("HTTP/1.1 302 Found\r\n"));

    const CliOutcome tooMany =
        runCli({u"send"_s, u"GET"_s, url, u"--max-redirects"_s, u"1"_s, u"--print"_s, u"history"_s});
    QCOMPARE(tooMany.code, 1);
    QVERIFY(tooMany.err.contains("More than 1 redirects"));
    QCOMPARE(tooMany.out.count('\n'), 2);
}

void tst_Cli::printedParts()
{
    ScriptedServer server({redirect("/b"), reply(200, "answer", {{"X-A", "b"}}), reply(200, "answer")});
    const QStringList request{u"send"_s, u"PUT"_s, server.urlText("/a"), u"-d"_s, u"body"_s};
    const CliOutcome all = runCli(
        request
        + QStringList{u"--print"_s, u"history,request-head,request-body"_s, u"--print"_s, u"head, body"_s});
    QCOMPARE(all.code, 0);
    const qsizetype order[] = {all.out.indexOf("302 Found  PUT "),    all.out.indexOf("PUT /a HTTP/1.1\r\n"),
                               all.out.indexOf("\r\n\r\nbody\nHTTP"), all.out.indexOf("Location: /b\r\n"),
                               all.out.indexOf("200 OK  "),           all.out.indexOf("GET /b HTTP/1.1\r\n"),
                               all.out.indexOf("X-A: b\r\n"),         all.out.indexOf("\r\n\r\nanswer")};
    QVERIFY2(std::find(std::begin(order), std::end(order), -1) == std::end(order), all.out.constData());
    QVERIFY(std::is_sorted(std::begin(order), std::end(order)));
    QVERIFY(all.out.endsWith("answer"));

    const CliOutcome body = runCli(request + QStringList{u"--print"_s, u"request-body"_s});
    QCOMPARE(body.out, "body\n");
}

void tst_Cli::timing()
{
    ScriptedServer server({reply(200, "body without a line end")});
    const CliOutcome outcome =
        runCli({u"send"_s, u"GET"_s, server.urlText(), u"--print"_s, u"body,timing"_s});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.out.startsWith("body without a line end\n"));
    static const QRegularExpression phase(u"^(connect|wait|receive|total) +[0-9]+\\.[0-9] ms$"_s,
                                          QRegularExpression::MultilineOption);
    QStringList phases;
    for (auto match = phase.globalMatch(QString::fromUtf8(outcome.out)); match.hasNext();)
        phases.append(match.next().captured(1));
    QCOMPARE(phases, QStringList({u"connect"_s, u"wait"_s, u"receive"_s, u"total"_s}));
}

void tst_Cli::statusIsAnAnswer()
{
    ScriptedServer server({reply(404, "lost"), reply(404, "lost")});
    const CliOutcome outcome = runCli({u"send"_s, u"GET"_s, server.urlText()});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, "lost");
    const CliOutcome failed =
        runCli({u"send"_s, u"GET"_s, server.urlText(), u"--fail"_s, u"-o"_s, path(u"out"_s)});
    QCOMPARE(failed.code, 1);
    QVERIFY(failed.out.isEmpty());
    QVERIFY2(failed.err.startsWith("fingerpost-cli: 404 "), failed.err.constData());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void tst_Cli::failures_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("refused") << u"http://127.0.0.1:1/"_s
                             << QByteArray("Nothing accepts connections at 127.0.0.1:1.");
    QTest::newRow("unknown host") << u"http://no-such-host.invalid/"_s
                                  << QByteArray("No host is called no-such-host.invalid.");
}

void tst_Cli::failures()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, message);
    const CliOutcome outcome = runCli({u"send"_s, u"GET"_s, url});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.startsWith(QByteArray("fingerpost-cli: " + message)), outcome.err.constData());
    QCOMPARE(outcome.err.count('\n'), 1);
}

void tst_Cli::timeouts_data()
{
    QTest::addColumn<QString>("timeout");
    QTest::addColumn<bool>("passes");
    QTest::newRow("read") << u"0.2"_s << false;
    QTest::newRow("read by itself") << u"0,0.2"_s << false;
    QTest::newRow("total") << u"0,0,0.2"_s << false;
    QTest::newRow("no limit") << u"0"_s << true;
    QTest::newRow("connect only") << u"5,0"_s << true;
}

void tst_Cli::timeouts()
{
    QFETCH(QString, timeout);
    QFETCH(bool, passes);
    ScriptedServer server(
        {entry({sleepFor(std::chrono::milliseconds(600)), sendBytes(message(200, "late"))})});
    const CliOutcome outcome = runCli({u"send"_s, u"GET"_s, server.urlText(), u"--timeout"_s, timeout});
    QCOMPARE(outcome.code, passes ? 0 : 1);
    QCOMPARE(outcome.out, passes ? QByteArray("late") : QByteArray());
}

void tst_Cli::tls_data()
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

void tst_Cli::tls()
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

void tst_Cli::proxy()
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
}

void tst_Cli::har()
{
    ScriptedServer server([](const RecordedRequest &request) {
        return request.target().startsWith("/b")
            ? message(200, "{\"ä\":1}", {{"Content-Type", "application/json"}})
            : message(302, "moved", {{"Location", "/b?q=1%202"}, {"Set-Cookie", "k=hidden"}});
    });
    const QString file = path(u"a.har"_s);
    const QStringList request{u"send"_s,   u"PUT"_s,    server.urlText("/a"), u"-d"_s, u"sent"_s,
                              u"--auth"_s, u"ada:pw"_s, u"--har"_s,           file};
    QCOMPARE(runCli(request).out, "{\"ä\":1}");
    const QByteArray bytes = contentOf(file);
    QCOMPARE(harProblem(objectOf(bytes)), QString());
    const QJsonArray entries = objectOf(bytes).value(u"log"_s)[u"entries"_s].toArray();
    QCOMPARE(entries.size(), 2);
    const QJsonObject first = entries.at(0).toObject();
    QCOMPARE(first[u"request"_s][u"method"_s].toString(), u"PUT"_s);
    QCOMPARE(first[u"request"_s][u"postData"_s][u"text"_s].toString(), u"sent"_s);
    QCOMPARE(first[u"response"_s][u"status"_s].toInt(), 302);
    QCOMPARE(first[u"response"_s][u"redirectURL"_s].toString(), u"/b?q=1%202"_s);
    QCOMPARE(first[u"response"_s][u"content"_s][u"text"_s].toString(), u"moved"_s);
    const QJsonObject last = entries.at(1).toObject();
    QCOMPARE(last[u"request"_s][u"queryString"_s][0][u"value"_s].toString(), u"1 2"_s);
    QCOMPARE(last[u"response"_s][u"content"_s][u"text"_s].toString(), u"{\"ä\":1}"_s);
    QCOMPARE(last[u"response"_s][u"content"_s][u"mimeType"_s].toString(), u"application/json"_s);
    QVERIFY(first[u"startedDateTime"_s].toString() <= last[u"startedDateTime"_s].toString());
    QVERIFY(!bytes.contains("hidden") && !bytes.contains("Basic "));
    QCOMPARE(last[u"request"_s][u"cookies"_s][0][u"value"_s].toString(), u"[redacted]"_s);

    QCOMPARE(runCli(request + QStringList{u"--har-with-secrets"_s}).code, 0);
    QVERIFY(contentOf(file).contains("hidden") && contentOf(file).contains("Basic YWRhOnB3"));
}

void tst_Cli::harOfLargeAndBinaryBodies()
{
    const QByteArray binary("\x89PNG\0\xff", 6);
    ScriptedServer server({reply(200, binary), reply(200, QByteArray(9 * 1024 * 1024, 'x'))});
    const QString file = path(u"a.har"_s);
    const QStringList request{u"send"_s,  u"GET"_s, server.urlText(), u"-o"_s, path(u"out"_s),
                              u"--har"_s, file};
    const auto content = [&file] {
        return objectOf(contentOf(file))
            .value(u"log"_s)[u"entries"_s][0][u"response"_s][u"content"_s]
            .toObject();
    };
    QCOMPARE(runCli(request).code, 0);
    QCOMPARE(content()[u"encoding"_s].toString(), u"base64"_s);
    QCOMPARE(QByteArray::fromBase64(content()[u"text"_s].toString().toLatin1()), binary);
    QCOMPARE(contentOf(path(u"out"_s)), binary);

    QCOMPARE(runCli(request).code, 0);
    QCOMPARE(content()[u"size"_s].toInteger(), 9 * 1024 * 1024);
    QVERIFY(!content().contains(u"text"_s));
    QVERIFY(content()[u"comment"_s].toString().contains(u"left out"_s));
    QCOMPARE(QFileInfo(path(u"out"_s)).size(), 9 * 1024 * 1024);
}

void tst_Cli::harOfFailure()
{
    const QString file = path(u"a.har"_s);
    QCOMPARE(runCli({u"send"_s, u"GET"_s, u"http://127.0.0.1:1/"_s, u"--har"_s, file}).code, 1);
    const QJsonObject har = objectOf(contentOf(file));
    QCOMPARE(harProblem(har), QString());
    QCOMPARE(har[u"log"_s][u"entries"_s][0][u"response"_s][u"status"_s].toInt(), 0);
    QVERIFY(
        har[u"log"_s][u"entries"_s][0][u"comment"_s].toString().startsWith(u"Nothing accepts connections"_s));
}

void tst_Cli::playgroundCommand()
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

QTEST_GUILESS_MAIN(tst_Cli)
#include "tst_cli.moc"
