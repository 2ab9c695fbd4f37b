// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionfiles.h"
#include "filefixture.h"
#include "playground/playgroundserver.h"
#include "support/environment.h"
#include "support/testsuite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

/// What Bruno's command line reports of each request, by its name.
using Report = QMap<QString, QJsonObject>;

Report reportOf(const QByteArray &json)
{
    Report report;
    for (const QJsonValue &run : QJsonDocument::fromJson(json).array()) {
        for (const QJsonValue &result : run["results"_L1].toArray())
            report.insert(result["name"_L1].toString(), result.toObject());
    }
    return report;
}

/// What the practice server says it got.
QJsonObject echoOf(const Report &report, const QString &name)
{
    return report.value(name)["response"_L1]["data"_L1].toObject();
}

} // namespace

/// What is written here is carried out by Bruno's own command line (npm: @usebruno/cli), which must be in
/// PATH, as by ours.
class TestBrunoCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writtenFilesRun_data();
    void writtenFilesRun();

private:
    void makeCollection(const QString &folder, bool isBru) const;
    [[nodiscard]] QJsonObject ourEcho(const QString &request, const QString &scratch) const;
    PlaygroundServer m_server;
};

void TestBrunoCli::makeCollection(const QString &folder, bool isBru) const
{
    QDir().mkpath(folder);
    if (isBru) {
        QFile marker(folder + u"/bruno.json"_s);
        QVERIFY(marker.open(QIODevice::WriteOnly));
        marker.write("{\n  \"version\": \"1\",\n  \"name\": \"C\",\n  \"type\": \"collection\"\n}\n");
    }
    CollectionFiles files(folder);
    QVERIFY(isBru || files.create(u"C"_s));
    FolderSettings settings = *files.loadFolder({});
    settings.headers = {{.key = u"X-All"_s, .value = u"{{all}}"_s}};
    settings.variables = {{.name = u"all"_s, .value = u"of them"_s}};
    QVERIFY(files.saveFolder({}, settings).isSaved());
    const QString base = u"http://127.0.0.1:%1"_s.arg(m_server.port());
    const Environment environment{u"dev"_s,
                                  {},
                                  {{.name = u"base"_s, .value = base},
                                   {.name = u"p"_s, .value = u"passwd"_s},
                                   {.name = u"no"_s, .secret = true}}};
    QVERIFY(files.saveEnvironment(files.newEnvironmentPath(u"dev"_s), environment).isSaved());
    const auto sub = files.createFolder({}, u"Sub"_s);
    FolderSettings subSettings = *files.loadFolder(*sub);
    subSettings.auth = {
        AuthSetting::Kind::Basic, {{u"username"_s, u"user"_s}, {u"password"_s, u"{{p}}"_s}}, {}};
    subSettings.settings.totalTimeout = 5000;
    QVERIFY(files.saveFolder(*sub, subSettings).isSaved());

    RequestDraft get = RequestDraft::create("GET", u"{{base}}/anything/:id?a=1&b=x"_s, u"get"_s);
    get.params = {{.key = u"a"_s, .value = u"1"_s, .description = u"it's 'one'"_s},
                  {.key = u"b"_s, .value = u"x"_s},
                  {.enabled = false, .key = u"off"_s, .value = u"2"_s}};
    get.pathParams = {{.key = u"id"_s, .value = u"42"_s}};
    get.headers = {{.key = u"X-One"_s, .value = u"{{one}}"_s},
                   {.enabled = false, .key = u"X-Off"_s, .value = u"o"_s}};
    get.variables = {{.name = u"one"_s, .value = u"1"_s, .description = u"a\nb"_s}};
    get.settings.verify = false; // which Bruno has no word for
    get.settings.maxRedirects = 3;
    get.docs = u"# About\n\n}\n"_s;
    get.tags = {u"smoke"_s};
    QVERIFY(files.createRequest({}, get));
    RequestDraft json = RequestDraft::create("POST", u"{{base}}/anything"_s, u"json"_s);
    json.bodyKind = BodyKind::Json;
    json.json = u"{\n  \"a\": [1, \"{{all}}\"]\n}"_s;
    const auto made = files.createRequest({}, json);
    json = *files.loadRequest(made->path); // and changed afterwards
    json.json.replace(u"1"_s, u"2"_s);
    QVERIFY(files.saveRequest(json).isSaved());
    RequestDraft form = RequestDraft::create("PUT", u"{{base}}/anything"_s, u"form"_s);
    form.bodyKind = BodyKind::Form;
    form.form = {{.key = u"f g"_s, .value = u"h i"_s}, {.enabled = false, .key = u"off"_s}};
    QVERIFY(files.createRequest({}, form));
    RequestDraft login = RequestDraft::create("GET", u"{{base}}/basic-auth/user/passwd"_s, u"login"_s);
    QVERIFY(files.createRequest(*sub, login));
    // Everything that can be written, for Bruno to read; by its tag it is not sent.
    for (const BodyKind kind : {BodyKind::None, BodyKind::Json, BodyKind::Text, BodyKind::Form,
                                BodyKind::Multipart, BodyKind::Xml, BodyKind::File}) {
        RequestDraft rich = FileFixture::richDraft(kind);
        rich.tags.append(u"not-sent"_s);
        QVERIFY(files.createRequest(*sub, rich));
    }
    login.name = u"key"_s;
    login.url = base + u"/anything"_s; // Bruno adds a key to the query of a whole URL only
    login.auth = {AuthSetting::Kind::ApiKey,
                  {{u"key"_s, u"k"_s}, {u"value"_s, u"v"_s}, {u"placement"_s, u"query"_s}},
                  {}};
    QVERIFY(files.createRequest(*sub, login));
}

/// What the practice server says it got from our own command line; empty when that failed.
QJsonObject TestBrunoCli::ourEcho(const QString &request, const QString &scratch) const
{
    QTemporaryDir record;
    QProcess process;
    process.setProcessEnvironment(Requests::Test::cleanEnvironment(scratch));
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(FINGERPOST_CLI),
                  {u"run"_s, u"--env"_s, u"dev"_s, u"--record"_s, record.filePath(u"r"_s), request});
    const bool isOver =
        QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60000);
    QFile archive(record.filePath(u"r/recorded.har"_s));
    if (!isOver || process.exitCode() != 0 || !archive.open(QIODevice::ReadOnly))
        return {};
    const QJsonDocument har = QJsonDocument::fromJson(archive.readAll());
    const QJsonArray entries = har["log"_L1]["entries"_L1].toArray();
    const QString text = entries.last()["response"_L1]["content"_L1]["text"_L1].toString();
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

void TestBrunoCli::writtenFilesRun_data()
{
    QTest::addColumn<bool>("isBru");
    QTest::newRow("Bruno's own") << true;
    QTest::newRow("OpenCollection") << false;
}

void TestBrunoCli::writtenFilesRun()
{
    QFETCH(bool, isBru);
    const QString bru = QStandardPaths::findExecutable(u"bru"_s);
    if (bru.isEmpty())
        QSKIP("Bruno's command line is not here (npm install @usebruno/cli)");
    QVERIFY(m_server.port() > 0 || m_server.listen());
    QTemporaryDir folder;
    const QString collection = folder.filePath(u"c"_s);
    makeCollection(collection, isBru);
    const QString output = folder.filePath(u"report.json"_s);
    QProcess process;
    process.setWorkingDirectory(collection);
    process.setProcessEnvironment(Requests::Test::cleanEnvironment(folder.path()));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(bru,
                  {u"run"_s, u"-r"_s, u"--env"_s, u"dev"_s, u"--exclude-tags"_s, u"not-sent"_s,
                   u"--reporter-json"_s, output});
    // The server is in this thread.
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 120000);
    const QByteArray said = process.readAll();
    QVERIFY2(process.exitCode() == 0 && !said.contains("invalid file"), said.constData());
    QFile file(output);
    QVERIFY2(file.open(QIODevice::ReadOnly), said.constData());
    const Report report = reportOf(file.readAll());
    QCOMPARE(report.keys(), QStringList({u"form"_s, u"get"_s, u"json"_s, u"key"_s, u"login"_s}));
    for (const QJsonObject &result : report)
        QCOMPARE(result["response"_L1]["status"_L1].toInt(), 200);
    const QJsonObject get = echoOf(report, u"get"_s);
    QVERIFY2(get["url"_L1].toString().endsWith(u"/anything/42?a=1&b=x"_s),
             qPrintable(get["url"_L1].toString()));
    QCOMPARE(get["headers"_L1]["X-All"_L1].toString(), u"of them"_s);
    QCOMPARE(get["headers"_L1]["X-One"_L1].toString(), u"1"_s);
    QVERIFY(!get["headers"_L1].toObject().contains("X-Off"_L1));
    QCOMPARE(echoOf(report, u"json"_s)["json"_L1].toObject(),
             QJsonObject({{u"a"_s, QJsonArray{2, u"of them"_s}}}));
    QCOMPARE(echoOf(report, u"form"_s)["form"_L1].toObject(), QJsonObject({{u"f g"_s, u"h i"_s}}));
    QCOMPARE(echoOf(report, u"key"_s)["args"_L1]["k"_L1].toString(), u"v"_s);
    // Ours is understood in the same way.
    const QString suffix = isBru ? u".bru"_s : u".yml"_s;
    for (const QString &path : {u"get"_s, u"json"_s, u"form"_s, u"Sub/login"_s}) {
        const QJsonObject theirs = echoOf(report, path.section(u'/', -1));
        const QJsonObject ours = ourEcho(collection + u'/' + path + suffix, folder.path());
        QVERIFY2(!ours.isEmpty(), qPrintable(path));
        for (const auto key : {"method"_L1, "url"_L1, "args"_L1, "form"_L1, "json"_L1, "authenticated"_L1})
            QCOMPARE(ours.value(key), theirs.value(key));
        for (const auto header : {"X-All"_L1, "X-One"_L1, "X-Off"_L1})
            QCOMPARE(ours["headers"_L1][header], theirs["headers"_L1][header]);
    }
}

FINGERPOST_TEST(TestBrunoCli)

#include "tst_brunocli.moc"
