// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitest.h"
#include "exchange/engines.h"
#include "runnerfixture.h"
#include "secrets/secretindex.h"
#include "sessions/sessionprofile.h"
#include "support/testsuite.h"

#include <qrequests/cookiejar.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_CliRun : public CliTest {
    Q_OBJECT

private Q_SLOTS:
    void allWell();
    void anEngineThatIsNotThere();
    void failures();
    void nothingThatCanBeSent();
    void wrongUse_data();
    void wrongUse();
    void data();
    void interrupt();
    void recordAndReplay();
    void recordsNoSecretOfLater();
    void aSession();
    void withoutAKeychain();

private:
    void writeSessions(const QString &workspace) const;
    [[nodiscard]] CollectionFolder folder() const
    {
        const CollectionFolder made(path(u"shop"_s));
        made.write(u"environments/dev.yml"_s,
                   "name: dev\nvariables:\n  - name: base\n    value: \""
                       + playground(u"/"_s).chopped(1).toUtf8() + "\"\n");
        return made;
    }
};

void tst_CliRun::allWell()
{
    const CollectionFolder shop = folder();
    shop.request(u"Sub/one.yml"_s, 1, "{{base}}/status/201", "res.status eq 201");
    shop.request(u"two.yml"_s, 1, "{{base}}/get");
    const CliOutcome all = runCli({u"run"_s, shop.root(), u"--env"_s, u"dev"_s});
    QCOMPARE(all.code, 0);
    QVERIFY2(all.out.startsWith("2 requests, 0 failed; 1 assertion, 0 failed; "), all.out.constData());
    const QByteArrayList lines = all.err.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(0).startsWith("passed  201 ") && lines.at(0).endsWith(" Sub/one"), all.err.constData());
    const CliOutcome one = runCli({u"run"_s, shop.root() + u"/Sub/one.yml"_s, u"--env=dev"_s});
    QVERIFY(one.out.startsWith("1 request, "));
    const CliOutcome help = runCli({u"run"_s, u"--help"_s});
    QCOMPARE(help.code, 0);
    for (const QByteArray option : {"--env", "--var", "--bail", "--repeat", "--parallel", "--delay", "--data",
                                    "--report", "--record", "--replay", "--session", "--workspace"})
        QVERIFY2(help.out.contains(QByteArray(option + ' ')), option.constData());
}

void tst_CliRun::anEngineThatIsNotThere()
{
    const CollectionFolder shop = folder();
    const QByteArray request =
        "info:\n  name: one\n  type: http\n\nhttp:\n  method: GET\n  url: \"{{base}}/get\"\n\n"
        "extensions:\n  fingerpost:\n    engine: curl\n";
    shop.write(u"one.yml"_s, request);
    shop.write(u"two.yml"_s, QByteArray(request).replace("one", "two"));
    const CliOutcome all = runCli({u"run"_s, shop.root(), u"--env"_s, u"dev"_s});
    QCOMPARE(all.code, 0);
    QCOMPARE(all.err.count("built without it"), hasCurl() ? 0 : 1);
}

void tst_CliRun::failures()
{
    const CollectionFolder shop = folder();
    shop.request(u"a.yml"_s, 1, "{{base}}/status/500", "res.status eq 200");
    shop.request(u"b.yml"_s, 2, "http://127.0.0.1:1/");
    shop.request(u"c.yml"_s, 3, "{{base}}/get?token={{token}}");
    const QString json = path(u"r.json"_s);
    const QStringList arguments{u"run"_s,  shop.root(), u"--env"_s,    u"dev"_s,   u"--report"_s,
                                u"json"_s, json,        u"--report"_s, u"junit"_s, path(u"r.xml"_s)};
    const CliOutcome outcome = runCli(arguments);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains("res.status eq 200: expected 200, got 500"), outcome.err.constData());
    QVERIFY(outcome.err.contains("\"token\" has no value"));
    QVERIFY(outcome.out.startsWith("3 requests, 3 failed; "));
    QCOMPARE(QJsonDocument::fromJson(bytesOf(json))[u"results"_s].toArray().size(), 3);
    QVERIFY(bytesOf(path(u"r.xml"_s)).contains("<failure "));
    const CliOutcome bailed =
        runCli(arguments + QStringList{u"--bail"_s, u"--var"_s, u"token=0123456789abcdef"_s});
    QVERIFY(bailed.out.startsWith("3 requests, 1 failed, 2 skipped; "));
    QCOMPARE(runCli(arguments + QStringList{u"--var"_s, u"token=0123456789abcdef"_s}).code, 1);
    QVERIFY(bytesOf(json).contains("/get?token="));
    QVERIFY(!bytesOf(json).contains("0123456789abcdef"));
}

void tst_CliRun::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &message) {
        QTest::newRow(name) << arguments << message;
    };
    row("no path", {}, "run expects the folder of a collection");
    row("two paths", {u"a"_s, u"b"_s}, "\"b\" is one word too many");
    row("no such path", {u"/nowhere"_s}, "There is no /nowhere");
    row("no collection", {u"/"_s}, "lies in no collection");
    row("environment", {u"SHOP"_s, u"--env"_s, u"prod"_s},
        "There is no environment \"prod\". There are: dev");
    row("repeat", {u"SHOP"_s, u"--repeat"_s, u"0"_s}, "--repeat expects a whole number from 1 to 100000");
    row("report", {u"SHOP"_s, u"--report"_s, u"pdf"_s, u"x"_s}, "--report expects json, junit or html");
    row("report file", {u"SHOP"_s, u"--report"_s, u"json"_s, u"/nowhere/x"_s}, "--report: ");
    row("data", {u"SHOP"_s, u"--data"_s, u"/nowhere.csv"_s}, "/nowhere.csv");
    row("var", {u"SHOP"_s, u"--var"_s, u"x"_s}, "--var expects NAME=VALUE");
    row("both", {u"SHOP"_s, u"--record"_s, u"x"_s, u"--replay"_s, u"x"_s}, "do not go together");
    row("no recording", {u"SHOP"_s, u"--replay"_s, u"SHOP"_s}, "There is no recording");
    row("no workspace", {u"SHOP"_s, u"--session"_s, u"x"_s, u"--workspace"_s, u"SHOP"_s},
        "there is no workspace of the window in ");
    row("empty session", {u"SHOP"_s, u"--session"_s, u""_s}, "--session expects a name");
    row("option", {u"SHOP"_s, u"--bale"_s}, "there is no option --bale");
}

void tst_CliRun::wrongUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    const CollectionFolder shop = folder();
    shop.request(u"a.yml"_s, 1, "{{base}}/get");
    arguments.replaceInStrings(u"SHOP"_s, shop.root());
    const CliOutcome outcome = runCli(QStringList{u"run"_s} + arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.contains(message), outcome.err.constData());
    QVERIFY(outcome.out.isEmpty());
}

void tst_CliRun::data()
{
    const CollectionFolder shop = folder();
    shop.request(u"a.yml"_s, 1, "{{base}}/anything/{{name}}", "res.body.url endsWith {{name}}");
    shop.write(u"rows.csv"_s, "name,x\r\n\"one\",1\r\ntwo,2\r\n");
    const CliOutcome outcome =
        runCli({u"run"_s, shop.root(), u"--env"_s, u"dev"_s, u"--data"_s, shop.root() + u"/rows.csv"_s,
                u"--repeat"_s, u"2"_s, u"--parallel"_s, u"3"_s, u"--delay"_s, u"1"_s});
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.out.startsWith("4 requests, 0 failed; 4 assertions, 0 failed; "),
             outcome.out.constData());
    QVERIFY(outcome.err.contains(" a #4"));
}

void tst_CliRun::nothingThatCanBeSent()
{
    const CollectionFolder shop = folder();
    shop.write(u"stream.yml"_s, "info:\n  name: Stream\n  type: grpc\n  seq: 1\n");
    const CliOutcome none = runCli({u"run"_s, shop.root()});
    QCOMPARE(none.code, 1);
    QVERIFY2(none.out.startsWith("1 request, 0 failed, 1 skipped; "), none.out.constData());
    QVERIFY2(none.err.contains("nothing was sent"), none.err.constData());
    shop.request(u"one.yml"_s, 2, "{{base}}/get");
    QCOMPARE(runCli({u"run"_s, shop.root(), u"--env"_s, u"dev"_s}).code, 0); // the other one is skipped
}

void tst_CliRun::interrupt()
{
    const CollectionFolder shop = folder();
    shop.request(u"a.yml"_s, 1, "{{base}}/get");
    shop.request(u"b.yml"_s, 2, "{{base}}/delay/9");
    const QString json = path(u"r.json"_s);
    const auto process =
        cliProcess({u"run"_s, shop.root(), u"--env"_s, u"dev"_s, u"--report"_s, u"json"_s, json});
    process->start();
    QByteArray told;
    process->setReadChannel(QProcess::StandardError);
    while (!told.contains(" a\n") && process->waitForReadyRead(20000))
        told += process->readAllStandardError();
    ::kill(pid_t(process->processId()), SIGINT);
    const CliOutcome outcome = cliOutcome(*process);
    QCOMPARE(outcome.code, 128 + SIGINT);
    QVERIFY2(outcome.out.contains("interrupted"), outcome.out.constData());
    const QJsonDocument report = QJsonDocument::fromJson(bytesOf(json));
    QVERIFY(report[u"summary"_s][u"canceled"_s].toBool());
    QCOMPARE(report[u"results"_s][0][u"outcome"_s].toString(), u"passed"_s);
    QCOMPARE(report[u"results"_s][1][u"outcome"_s].toString(), u"skipped"_s);
}

/// What is replayed needs no server; what was changed is told of.
void tst_CliRun::recordAndReplay()
{
    const CollectionFolder shop = folder();
    shop.request(u"a.yml"_s, 1, "{{base}}/redirect/1", "res.status eq 200");
    shop.request(u"b.yml"_s, 2, "{{base}}/post?api_key={{key}}", "res.body.json.name eq Kim", "POST",
                 "{\"name\": \"Kim\"}");
    const QStringList arguments{u"run"_s, shop.root(), u"--env"_s,
                                u"dev"_s, u"--var"_s,  u"key=0123456789abcdef"_s};
    const QString kept = path(u"kept"_s);
    const CliOutcome recorded = runCli(arguments + QStringList{u"--record"_s, kept});
    QCOMPARE(recorded.code, 0);
    const QByteArray archive = bytesOf(kept + u"/recorded.har"_s);
    QVERIFY(archive.contains("/redirect/1"));
    QVERIFY(!archive.contains("0123456789abcdef"));

    // Nobody listens there any more.
    shop.write(u"environments/dev.yml"_s,
               "name: dev\nvariables:\n  - name: base\n    value: \"http://127.0.0.1:1\"\n");
    QByteArray moved = archive;
    moved.replace(playground(u"/"_s).chopped(1).toUtf8(), "http://127.0.0.1:1");
    QFile file(kept + u"/recorded.har"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(moved);
    file.close();
    const CliOutcome replayed = runCli(arguments + QStringList{u"--replay"_s, kept});
    QVERIFY2(replayed.code == 0, replayed.err.constData());

    shop.request(u"b.yml"_s, 2, "{{base}}/post?api_key={{key}}", {}, "POST", "{\"name\": \"Lee\"}");
    const CliOutcome changed = runCli(arguments + QStringList{u"--replay"_s, kept});
    QCOMPARE(changed.code, 1);
    QVERIFY2(changed.err.contains("No answer to POST http://127.0.0.1:1/post?api_key="),
             changed.err.constData());
    QVERIFY2(changed.err.contains("The nearest is POST http://127.0.0.1:1/post?api_key="),
             changed.err.constData());
    QVERIFY(changed.err.contains("body, line 1: "));
    QVERIFY(changed.err.contains("Lee") && changed.err.contains("Kim"));
    QVERIFY(!changed.err.contains("0123456789abcdef"));
    const CliOutcome twice = runCli(arguments + QStringList{u"--replay"_s, kept, u"--repeat"_s, u"2"_s});
    QVERIFY(twice.err.contains("has been given; each is given once"));
}

/// What is written as it comes is hidden also where it was no secret yet.
void tst_CliRun::recordsNoSecretOfLater()
{
    const CollectionFolder shop = folder();
    shop.request(u"a.yml"_s, 1, "{{base}}/anything/t0kenOfLater77");
    shop.request(u"b.yml"_s, 2, "{{base}}/get?api_key=t0kenOfLater77");
    const QString kept = path(u"kept"_s);
    const CliOutcome outcome =
        runCli({u"run"_s, shop.root(), u"--env"_s, u"dev"_s, u"--record"_s, kept, u"--repeat"_s, u"20"_s});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    const QByteArray archive = bytesOf(kept + u"/recorded.har"_s);
    QVERIFY(!archive.contains("t0kenOfLater77"));
    QCOMPARE(QJsonDocument::fromJson(archive)[u"log"_s][u"entries"_s].toArray().size(), 40);
    QCOMPARE(QDir(kept).entryList(QDir::Files), QStringList{u"recorded.har"_s});
}

/// What the window keeps of two sessions.
void tst_CliRun::writeSessions(const QString &workspace) const
{
    SessionProfile first;
    first.id = SessionProfile::defaultId;
    first.name = u"Default"_s;
    SessionProfile staging;
    staging.id = u"0001"_s;
    staging.name = u"Staging"_s;
    staging.headers = {{.key = u"Stage"_s, .value = u"{{stage}}"_s}};
    staging.params = {{.key = u"page"_s, .value = u"2"_s}};
    staging.settings.maxRedirects = 1;
    const CollectionFolder folder(workspace);
    folder.write(u"sessions.json"_s,
                 QJsonDocument(QJsonObject{{u"version"_s, 1},
                                           {u"sessions"_s, QJsonArray{first.toJson(), staging.toJson()}}})
                     .toJson());
    Requests::CookieJar cookies;
    cookies.set("crumb", "kept", u"127.0.0.1"_s, u"/"_s);
    folder.write(u"cookies-0001.json"_s, cookies.toJson(Requests::CookieJar::SessionCookies::Keep));
}

void tst_CliRun::aSession()
{
    const CollectionFolder shop = folder();
    shop.request(u"a.yml"_s, 1, "{{base}}/anything", "res.body.headers.Stage eq second");
    shop.request(u"b.yml"_s, 2, "{{base}}/anything?page=9", "res.body.args.page contains 9");
    shop.request(u"c.yml"_s, 3, "{{base}}/anything", "res.body.args.page contains 2");
    shop.request(u"d.yml"_s, 4, "{{base}}/cookies", "res.body.cookies.crumb eq kept");
    shop.request(u"e.yml"_s, 5, "{{base}}/redirect/2");
    const QString workspace = path(u"workspace"_s);
    writeSessions(workspace);
    const QByteArray before = bytesOf(workspace + u"/cookies-0001.json"_s);
    const QStringList arguments{u"run"_s,   shop.root(),       u"--env"_s,       u"dev"_s,
                                u"--var"_s, u"stage=second"_s, u"--workspace"_s, workspace};
    const CliOutcome outcome = runCli(arguments + QStringList{u"--session"_s, u"Staging"_s});
    QVERIFY2(outcome.out.startsWith("5 requests, 1 failed; 4 assertions, 0 failed; "),
             QByteArray(outcome.out + outcome.err).constData());
    QVERIFY2(outcome.err.contains("More than 1 redirects"), outcome.err.constData());
    QVERIFY(runCli(arguments).out.startsWith("5 requests, 3 failed; "));
    QCOMPARE(bytesOf(workspace + u"/cookies-0001.json"_s), before);
    QVERIFY(!QFile::exists(workspace + u"/secrets.json"_s));
    const CliOutcome unknown = runCli(arguments + QStringList{u"--session"_s, u"staging"_s});
    QCOMPARE(unknown.code, 2);
    QVERIFY2(unknown.err.contains("there is no session \"staging\" in ")
                 && unknown.err.contains("there are: Default, Staging"),
             unknown.err.constData());
}

/// The index says that there is a secret, and nobody is there to ask for it.
void tst_CliRun::withoutAKeychain()
{
    const CollectionFolder shop = folder();
    shop.write(u"environments/dev.yml"_s,
               "name: dev\nvariables:\n  - name: base\n    value: \"" + playground(u"/"_s).chopped(1).toUtf8()
                   + "\"\n  - name: token\n    secret: true\n");
    shop.request(u"a.yml"_s, 1, "{{base}}/anything?q={{token}}");
    const QString workspace = path(u"workspace"_s);
    {
        SecretIndex index(workspace);
        index.add({index.collectionId(shop.root(), u"Shop"_s), u"environment/dev"_s, u"token"_s});
        index.flush();
    }
    const QStringList arguments{u"run"_s, shop.root(), u"--env"_s, u"dev"_s, u"--workspace"_s, workspace};
    const auto run = [](const QStringList &words) {
        const auto process = cliProcess(words);
        QProcessEnvironment environment = process->processEnvironment();
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
        process->setProcessEnvironment(environment);
        process->start();
        return cliOutcome(*process);
    };
    const CliOutcome locked = run(arguments);
    QCOMPARE(locked.code, 1);
    QVERIFY2(
        locked.err.contains("there is no keychain here, so 1 secret cannot be read: give variables their "
                            "values with --var NAME=VALUE\n"),
        locked.err.constData());
    QVERIFY(locked.err.contains("the value of the secret \"token\" is not known"));
    const CliOutcome given = run(arguments + QStringList{u"--var"_s, u"token=0123456789abcdef"_s});
    QVERIFY2(given.code == 0 && !given.err.contains("keychain"), given.err.constData());
}

FINGERPOST_TEST(tst_CliRun)
#include "tst_clirun.moc"
