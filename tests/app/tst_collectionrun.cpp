// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchangerun.h"
#include "junitrules.h"
#include "runner/collectionrun.h"
#include "runner/foldersource.h"
#include "runner/reports.h"
#include "runnerfixture.h"
#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"
#include "workspace/playgroundhost.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;
using RunOutcome = RunResult::Outcome;

class tst_CollectionRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void order();
    void valuesFromBefore();
    void rowsOfData();
    void bail();
    void parallel();
    void cancel();
    void waitsForWhoTakesTheExchanges();
    void whatCannotBeSent();
    void secretsAreHidden();
    void credentialsOfAnswersAreHidden();
    void halfOfASecretIsHidden();
    void keptExchanges();
    void reports();
    void locate();
    void secretsInReasonsAreHidden();

private:
    [[nodiscard]] QByteArray base() const { return m_host.url().toEncoded(QUrl::StripTrailingSlash); }
    const QList<RunResult> &run(RunSettings settings = {}, const QList<Variable> &values = {});

    PlaygroundHost m_host;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<CollectionFolder> m_folder;
    std::unique_ptr<Requests::Session> m_session;
    std::unique_ptr<CollectionRun> m_run;
};

void tst_CollectionRun::initTestCase()
{
    Requests::Test::clearEnvironment();
    m_host.start();
    QTRY_VERIFY(m_host.isRunning());
}

void tst_CollectionRun::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_folder = std::make_unique<CollectionFolder>(m_directory->path());
    m_session = std::make_unique<Requests::Session>();
}

void tst_CollectionRun::cleanup()
{
    m_run.reset();
    m_session.reset();
}

const QList<RunResult> &tst_CollectionRun::run(RunSettings settings, const QList<Variable> &values)
{
    const auto plan = RunPlan::read(m_folder->root(), {});
    if (!plan)
        qFatal("%s", qPrintable(plan.error().message()));
    auto source = std::make_shared<FolderSource>(plan->root);
    source->setValues(values);
    if (const auto opened = source->open(); !opened)
        qFatal("%s", qPrintable(opened.error().message()));
    m_run = std::make_unique<CollectionRun>(*plan, std::move(settings), source, *m_session);
    QSignalSpy ended(m_run.get(), &CollectionRun::ended);
    m_run->start();
    if (!ended.wait(20000))
        qFatal("The run does not end.");
    return m_run->results();
}

void tst_CollectionRun::order()
{
    m_folder->request(u"z last.yml"_s, 2, base() + "/status/201", "res.status eq 201");
    m_folder->request(u"y first.yml"_s, 1, base() + "/status/204", "res.status eq 200");
    m_folder->write(u"B/folder.yml"_s,
                    "info:\n  name: Beta\n  type: folder\n  seq: 1\nrequest:\n  headers:\n"
                    "    - name: X-Above\n      value: from Beta\n");
    m_folder->write(u"A/folder.yml"_s, "info:\n  name: Alpha\n  type: folder\n  seq: 2\n");
    m_folder->request(u"A/one.yml"_s, 1, base() + "/get");
    m_folder->request(u"B/two.yml"_s, 1, base() + "/headers", "res.body.headers['X-Above'] isDefined");
    const QList<RunResult> &results = run();
    QStringList names;
    for (const RunResult &result : results)
        names.append(m_run->requestOf(result).name);
    QCOMPARE(names, (QStringList{u"Beta/two"_s, u"Alpha/one"_s, u"y first"_s, u"z last"_s}));
    QCOMPARE(results.at(0).outcome, RunOutcome::Passed);
    QCOMPARE(results.at(1).outcome, RunOutcome::Passed);
    QCOMPARE(results.at(1).status, 200);
    QVERIFY(results.at(1).milliseconds > 0 && results.at(1).size > 0);
    QCOMPARE(results.at(2).outcome, RunOutcome::Failed);
    QCOMPARE(results.at(2).assertions.value(0).message, u"expected 200, got 204"_s);
    QCOMPARE(results.at(3).outcome, RunOutcome::Passed);
    const RunSummary summary = m_run->summary();
    QCOMPARE(summary.requests, 4);
    QCOMPARE(summary.passed, 3);
    QCOMPARE(summary.failed, 1);
    QCOMPARE(summary.assertions, 3);
    QCOMPARE(summary.failedAssertions, 1);
    QVERIFY(!summary.isGood() && summary.milliseconds > 0);
}

/// An answer gives a later request its value; each time through has its own answers.
void tst_CollectionRun::valuesFromBefore()
{
    m_folder->request(u"a.yml"_s, 1, base() + "/get?id={{id}}");
    m_folder->request(u"b.yml"_s, 2, base() + "/anything/{{response('a').json('$.args.id')}}",
                      "res.body.url endsWith {{id}}");
    RunSettings settings;
    settings.rows = {{{.name = u"id"_s, .value = u"17"_s}}, {{.name = u"id"_s, .value = u"42"_s}}};
    const QList<RunResult> &results = run(settings);
    QCOMPARE(results.size(), 4);
    for (const RunResult &result : results)
        QVERIFY2(result.outcome == RunOutcome::Passed, qPrintable(result.problem + result.detail));
    QVERIFY(results.at(1).url.endsWith(u"/anything/17"_s));
    QVERIFY(results.at(3).url.endsWith(u"/anything/42"_s));
}

void tst_CollectionRun::rowsOfData()
{
    m_folder->write(u"environments/dev.yml"_s, "name: dev\nvariables:\n  - name: id\n    value: \"1\"\n");
    m_folder->request(u"a.yml"_s, 1, base() + "/anything/{{id}}");
    RunSettings settings;
    settings.repeat = 2;
    settings.rows = {{{.name = u"id"_s, .value = u"x"_s}}, {{.name = u"id"_s, .value = u"y"_s}}};
    QStringList ends;
    for (const RunResult &result : run(settings))
        ends.append(result.url.section(u'/', -1));
    QCOMPARE(ends, (QStringList{u"x"_s, u"y"_s, u"x"_s, u"y"_s}));
}

void tst_CollectionRun::bail()
{
    m_folder->request(u"a.yml"_s, 1, base() + "/status/500");
    m_folder->request(u"b.yml"_s, 2, base() + "/status/500", "res.status eq 200");
    m_folder->request(u"c.yml"_s, 3, base() + "/status/200");
    RunSettings settings;
    settings.bail = true;
    const QList<RunResult> &results = run(settings);
    QCOMPARE(results.at(0).outcome, RunOutcome::Passed); // an answer is an answer
    QCOMPARE(results.at(1).outcome, RunOutcome::Failed);
    QCOMPARE(results.at(2).outcome, RunOutcome::Skipped);
    QCOMPARE(m_run->summary().skipped, 1);
}

void tst_CollectionRun::parallel()
{
    for (int i = 0; i < 4; ++i)
        m_folder->request(u"%1.yml"_s.arg(i), i + 1, base() + "/delay/0.4", "res.status eq 200");
    const auto plan = RunPlan::read(m_folder->root(), {});
    auto source = std::make_shared<FolderSource>(plan->root);
    QVERIFY(source->open().ok());
    RunSettings settings;
    settings.parallel = 3;
    CollectionRun run(*plan, settings, source, *m_session);
    qsizetype most = 0;
    connect(&run, &CollectionRun::resultChanged, this, [&run, &most] {
        most = qMax(most,
                    std::count_if(run.results().begin(), run.results().end(),
                                  [](const RunResult &each) { return each.outcome == RunOutcome::Running; }));
    });
    QSignalSpy ended(&run, &CollectionRun::ended);
    run.start();
    QVERIFY(ended.wait(20000));
    QCOMPARE(most, 3);
    QCOMPARE(run.summary().passed, 4);
}

void tst_CollectionRun::cancel()
{
    m_folder->request(u"a.yml"_s, 1, base() + "/status/200");
    m_folder->request(u"b.yml"_s, 2, base() + "/delay/9");
    m_folder->request(u"c.yml"_s, 3, base() + "/status/200");
    const auto plan = RunPlan::read(m_folder->root(), {});
    auto source = std::make_shared<FolderSource>(plan->root);
    QVERIFY(source->open().ok());
    CollectionRun run(*plan, {}, source, *m_session);
    QSignalSpy ended(&run, &CollectionRun::ended);
    run.start();
    QTRY_COMPARE(run.results().at(1).outcome, RunOutcome::Running);
    run.cancel();
    QVERIFY(ended.wait(5000));
    QCOMPARE(run.results().at(0).outcome, RunOutcome::Passed);
    QCOMPARE(run.results().at(1).outcome, RunOutcome::Skipped);
    QCOMPARE(run.results().at(2).outcome, RunOutcome::Skipped);
    QVERIFY(run.summary().isCanceled && !run.summary().isGood());
    QCOMPARE(ended.size(), 1);
}

void tst_CollectionRun::waitsForWhoTakesTheExchanges()
{
    m_folder->request(u"a.yml"_s, 1, base() + "/status/200");
    m_folder->request(u"b.yml"_s, 2, base() + "/status/200");
    m_folder->request(u"c.yml"_s, 3, base() + "/status/200");
    const auto plan = RunPlan::read(m_folder->root(), {});
    auto source = std::make_shared<FolderSource>(plan->root);
    QVERIFY(source->open().ok());
    CollectionRun run(*plan, {}, source, *m_session);
    QSignalSpy ended(&run, &CollectionRun::ended);
    int exchanged = 0;
    QList<RunOutcome> meanwhile;
    connect(&run, &CollectionRun::exchanged, this, [&exchanged] { ++exchanged; });
    run.setBusy([&] {
        const bool isBusy = exchanged == 1 && meanwhile.size() < 3;
        if (isBusy)
            meanwhile.append(run.results().at(1).outcome);
        return isBusy;
    });
    run.start();
    QVERIFY(ended.wait(10'000));
    QCOMPARE(meanwhile, QList<RunOutcome>(3, RunOutcome::Waiting));
    QCOMPARE(run.summary().passed, 3);

    CollectionRun never(*plan, {}, source, *m_session);
    QSignalSpy neverEnded(&never, &CollectionRun::ended);
    never.setBusy([] { return true; });
    never.start();
    never.cancel();
    QVERIFY(neverEnded.wait(5000));
    QCOMPARE(never.summary().skipped, 3);
}

void tst_CollectionRun::whatCannotBeSent()
{
    m_folder->write(u"1 broken.yml"_s, "info: [\n");
    m_folder->write(u"2 grpc.yml"_s, "info:\n  name: Stream\n  type: grpc\n  seq: 2\n");
    m_folder->request(u"3 unknown.yml"_s, 3, base() + "/get?a={{nobody}}");
    m_folder->request(u"4 nobody.yml"_s, 4, "http://127.0.0.1:1/");
    run();
    QHash<QString, RunResult> byPath;
    for (const RunResult &result : m_run->results())
        byPath.insert(m_run->requestOf(result).path, result);
    QCOMPARE(byPath[u"1 broken.yml"_s].outcome, RunOutcome::NoAnswer);
    QVERIFY(!byPath[u"1 broken.yml"_s].problem.isEmpty());
    QCOMPARE(byPath[u"2 grpc.yml"_s].outcome, RunOutcome::Skipped);
    QVERIFY(byPath[u"2 grpc.yml"_s].problem.contains(u"grpc"_s));
    QCOMPARE(byPath[u"3 unknown.yml"_s].outcome, RunOutcome::NoAnswer);
    QCOMPARE(byPath[u"3 unknown.yml"_s].detail, u"\"nobody\" has no value"_s);
    QCOMPARE(byPath[u"4 nobody.yml"_s].outcome, RunOutcome::NoAnswer);
    QVERIFY(byPath[u"4 nobody.yml"_s].problem.contains(u"127.0.0.1"_s));
}

void tst_CollectionRun::secretsAreHidden()
{
    m_folder->write(u"opencollection.yml"_s,
                    "opencollection: \"1.0.0\"\ninfo:\n  name: Shop\nrequest:\n  variables:\n"
                    "    - secret: true\n      name: pass\n");
    m_folder->request(u"a.yml"_s, 1, base() + "/anything/{{pass}}?x={{pass}}", "res.body.url eq no");
    run();
    QCOMPARE(m_run->results().constFirst().detail, u"the value of the secret \"pass\" is not known"_s);
    const RunResult result = run({}, {{.name = u"pass"_s, .value = u"hunter2-hunter2"_s}}).constFirst();
    QCOMPARE(result.outcome, RunOutcome::Failed);
    QVERIFY(result.assertions.constFirst().message.contains(u"/anything/"_s));
    const RunReport report{.plan = m_run->plan(), .summary = m_run->summary(), .results = m_run->results()};
    for (const ReportKind kind : {ReportKind::Json, ReportKind::JUnit, ReportKind::Html})
        QVERIFY(!Reports::make(report, kind).contains("hunter2"));
    QCOMPARE(m_run->secrets(), QStringList{u"hunter2-hunter2"_s});
}

void tst_CollectionRun::credentialsOfAnswersAreHidden()
{
    const Requests::Test::ScriptedServer server({Requests::Test::reply(
        200, R"({"access_token": "mK7qZ9tokX91234abcd"})", {{"Content-Type", "application/json"}})});
    m_folder->request(u"a.yml"_s, 1, server.urlText("/").toUtf8(), "res.body eq x");
    const RunResult &result = run().constFirst();
    QCOMPARE(result.outcome, RunOutcome::Failed);
    const QString message = result.assertions.value(0).message;
    QVERIFY2(message.contains(u"access_token"_s) && !message.contains(u"mK7"_s), qPrintable(message));
}

void tst_CollectionRun::halfOfASecretIsHidden()
{
    // A message shows 200 characters.
    const Requests::Test::ScriptedServer server(
        {Requests::Test::reply(200, QByteArray(190, '.') + "hunter2-hunter2" + QByteArray(20, '.'),
                               {{"Content-Type", "text/plain"}})});
    m_folder->write(u"opencollection.yml"_s,
                    "opencollection: \"1.0.0\"\ninfo:\n  name: Shop\nrequest:\n  variables:\n"
                    "    - secret: true\n      name: pass\n");
    m_folder->request(u"a.yml"_s, 1, server.urlText("/").toUtf8() + "{{pass}}", "res.body eq no");
    const RunResult result = run({}, {{.name = u"pass"_s, .value = u"hunter2-hunter2"_s}}).constFirst();
    QCOMPARE(result.outcome, RunOutcome::Failed);
    const QString message = result.assertions.value(0).message;
    QVERIFY2(message.contains(u"...."_s) && !message.contains(u"hunter2"_s), qPrintable(message));
}

void tst_CollectionRun::keptExchanges()
{
    for (int i = 0; i < 4; ++i)
        m_folder->request(u"%1.yml"_s.arg(i), i + 1, base() + "/bytes/40000",
                          i == 0 ? "res.status eq 1" : "");
    RunSettings settings;
    settings.keptBytes = 130'000; // two of them, with what belongs to each
    const QList<RunResult> results = run(settings);
    QVERIFY(results.at(0).exchange); // it failed
    QVERIFY(!results.at(1).exchange && !results.at(2).exchange);
    QVERIFY(results.at(3).exchange);
    QCOMPARE(results.at(3).exchange->hops().constLast().body->size(), 40000);
}

void tst_CollectionRun::reports()
{
    m_folder->request(u"good.yml"_s, 1, base() + "/status/200", "res.status eq 200");
    m_folder->request(u"<bad> & \"worse\".yml"_s, 2, base() + "/status/200", "res.status eq 201");
    m_folder->request(u"none.yml"_s, 3, "http://127.0.0.1:1/");
    m_folder->write(u"ws.yml"_s, "info:\n  name: Socket\n  type: websocket\n  seq: 4\n");
    RunSettings settings;
    settings.repeat = 2;
    run(settings);
    const RunReport report{.plan = m_run->plan(),
                           .environment = u"dev"_s,
                           .started = m_run->started(),
                           .summary = m_run->summary(),
                           .results = m_run->results(),
                           .iterations = 2};
    const QJsonObject json = QJsonDocument::fromJson(Reports::json(report)).object();
    QCOMPARE(json[u"collection"_s].toString(), u"Shop"_s);
    QCOMPARE(json[u"summary"_s][u"requests"_s].toInt(), 8);
    QCOMPARE(json[u"summary"_s][u"failed"_s].toInt(), 4);
    QCOMPARE(json[u"results"_s][0][u"outcome"_s].toString(), u"passed"_s);
    QCOMPARE(json[u"results"_s][1][u"assertions"_s][0][u"message"_s].toString(), u"expected 201, got 200"_s);
    QCOMPARE(json[u"results"_s][2][u"outcome"_s].toString(), u"error"_s);
    QCOMPARE(json[u"results"_s][3][u"outcome"_s].toString(), u"skipped"_s);

    const QByteArray junit = Reports::junit(report);
    QCOMPARE(JUnitRules::brokenBy(junit), QString());
    QVERIFY(!JUnitRules::brokenBy(QByteArray(junit).replace("tests=\"4\"", "tests=\"5\"")).isEmpty());
    QVERIFY(!JUnitRules::brokenBy(QByteArray(junit).replace("classname=", "class=")).isEmpty());
    QVERIFY(!JUnitRules::brokenBy(QByteArray(junit).replace("</testcase>", "")).isEmpty());
    QXmlStreamReader xml(junit);
    QMap<QString, int> elements;
    QStringList suites;
    QString name;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        ++elements[xml.name().toString()];
        if (xml.name() == "testsuite"_L1) {
            suites.append(xml.attributes().value("name"_L1).toString());
            QCOMPARE(xml.attributes().value("tests"_L1), "4"_L1);
            QCOMPARE(xml.attributes().value("failures"_L1), "1"_L1);
            QCOMPARE(xml.attributes().value("errors"_L1), "1"_L1);
            QCOMPARE(xml.attributes().value("skipped"_L1), "1"_L1);
        }
        if (xml.name() == "failure"_L1)
            QCOMPARE(xml.attributes().value("message"_L1), "res.status eq 201: expected 201, got 200"_L1);
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(suites, (QStringList{u"Shop #1"_s, u"Shop #2"_s}));
    QCOMPARE(elements,
             (QMap<QString, int>{{u"testsuites"_s, 1},
                                 {u"testsuite"_s, 2},
                                 {u"testcase"_s, 8},
                                 {u"failure"_s, 2},
                                 {u"error"_s, 2},
                                 {u"skipped"_s, 2}}));

    const QByteArray html = Reports::html(report);
    QVERIFY(html.contains("expected 201, got 200"));
    QVERIFY(!html.contains("<bad>"));
    QVERIFY(!html.contains("<script") && !html.contains("src=") && !html.contains("@import"));
}

void tst_CollectionRun::secretsInReasonsAreHidden()
{
    const Requests::Test::ScriptedServer server(
        {Requests::Test::reply("HTTP/1.1 403 No hunter2-hunter2 here\r\nContent-Length: 0\r\n\r\n")});
    m_folder->write(u"opencollection.yml"_s,
                    "opencollection: \"1.0.0\"\ninfo:\n  name: Shop\nrequest:\n  variables:\n"
                    "    - secret: true\n      name: pass\n");
    m_folder->request(u"a.yml"_s, 1, server.urlText("/").toUtf8() + "{{pass}}");
    const RunResult result = run({}, {{.name = u"pass"_s, .value = u"hunter2-hunter2"_s}}).constFirst();
    QCOMPARE(result.status, 403);
    QVERIFY2(result.reason.startsWith("No "_L1) && !result.reason.contains("hunter2"_L1),
             qPrintable(result.reason));
    const RunReport report{.plan = m_run->plan(), .summary = m_run->summary(), .results = m_run->results()};
    QVERIFY(!Reports::make(report, ReportKind::Html).contains("hunter2"));
}

void tst_CollectionRun::locate()
{
    m_folder->request(u"Sub/Deep/a.yml"_s, 1, "http://x.test/");
    m_folder->request(u"b.yml"_s, 1, "http://x.test/");
    const auto folder = RunPlan::locate(m_folder->root() + u"/Sub"_s);
    QVERIFY(folder.ok());
    QCOMPARE(folder->root, m_folder->root());
    QCOMPARE(folder->path, u"Sub"_s);
    QCOMPARE(folder->requests.size(), 1);
    QCOMPARE(folder->requests.constFirst().name, u"Deep/a"_s);
    const auto file = RunPlan::locate(m_folder->root() + u"/b.yml"_s);
    QVERIFY(file.ok());
    QCOMPARE(file->requests.size(), 1);
    QCOMPARE(file->requests.constFirst().path, u"b.yml"_s);
    QVERIFY(!RunPlan::locate(m_folder->root() + u"/none"_s).ok());
    QTemporaryDir other;
    QVERIFY(!RunPlan::locate(other.path()).ok());
}

FINGERPOST_TEST(tst_CollectionRun)
#include "tst_collectionrun.moc"
