// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/folderfile.h"
#include "collections/requestfile.h"
#include "collections/yamlvalue.h"
#include "filefixture.h"
#include "support/files.h"
#include "support/testsuite.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <functional>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

using FileFixture::bodyKinds;
using FileFixture::differing;
using FileFixture::richDraft;
using Requests::Test::contentOf;
using Requests::Test::writeFile;

QString samplesFolder()
{
    return QDir::cleanPath(QStringLiteral(FINGERPOST_SAMPLES_DIR));
}

RequestDraft readBack(const QByteArray &bytes)
{
    const auto draft = RequestFile::read(bytes, u"x.yml"_s);
    if (!draft)
        qFatal("%s in:\n%s", qPrintable(draft.error().message()), bytes.constData());
    return *draft;
}

/// The file after \a change of what it says.
QByteArray after(const QByteArray &bytes, const std::function<void(RequestDraft &)> &change)
{
    RequestDraft draft = readBack(bytes);
    change(draft);
    const auto written = RequestFile::write(bytes, draft);
    return written ? *written : "error: " + written.error().message().toUtf8();
}

} // namespace

class TestRequestFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newFileLooksAsBrunosDo();
    void everyFieldSurvives();
    void fieldsWithoutAPlaceSurvive();
    void onlyWhatChangedDiffers_data();
    void onlyWhatChangedDiffers();
    void whatIsNotUnderstoodStays();
    void otherKindsAreRefused();
    void damagedFilesAreReadOrRefused();
    void secretsAreNeverWritten();
    void auths_data();
    void auths();
    void everySampleSurvives();
    void writtenFilesFitTheSchema();
    void ajvAcceptsWrittenFiles();

private:
    void writeEveryKind(const QTemporaryDir &folder) const;
};

namespace {

const QByteArray realFile = R"(# kept by hand
info:
  name: Get user
  type: http
  seq: 2
  future: {deep: [1, two]} # unknown

http:
  method: GET
  url: "https://example.com/users/:id?page=1"
  headers:
    # who we are
    - name: User-Agent
      value: 'me'
    - {name: Accept, value: "*/*", disabled: true}
    - name: X-Old
      value: 1
      description:
        content: why
        type: text/markdown
  params:
    - name: page
      value: "1"
      type: query
    - name: id
      value: "7"
      type: path
  body:
    type: json
    data: |-
        {
          "a": 1
        }
  auth: inherit

runtime:
  scripts:
    - type: before-request
      code: |
        bru.setVar("x", 1);

settings:
  encodeUrl: true
  timeout: 0
  followRedirects: true
  maxRedirects: 5
)";

} // namespace

void TestRequestFile::newFileLooksAsBrunosDo()
{
    RequestDraft draft = RequestDraft::create("POST", u"https://example.com/a"_s, u"A"_s);
    draft.seq = 1;
    draft.bodyKind = BodyKind::Json;
    draft.json = u"{\n  \"a\": 1\n}"_s;
    draft.headers = {{.key = u"X"_s, .value = u"1"_s}};
    const auto written = RequestFile::write({}, draft);
    QVERIFY(written);
    QCOMPARE(*written, QByteArray(R"(info:
  name: A
  type: http
  seq: 1

http:
  method: POST
  url: https://example.com/a
  headers:
    - name: X
      value: "1"
  body:
    type: json
    data: |-
      {
        "a": 1
      }
  auth: inherit
)"));
    draft.id = RequestDraft::create().id;
    QCOMPARE(*RequestFile::write({}, draft), *written);
    QCOMPARE(*RequestFile::write(*written, draft), *written);
}

void TestRequestFile::everyFieldSurvives()
{
    for (const BodyKind kind : bodyKinds) {
        RequestDraft draft = richDraft(kind);
        const auto written = RequestFile::write({}, draft);
        QVERIFY2(written, qPrintable(written.error().message()));
        QVERIFY(written->endsWith('\n') && !written->endsWith("\n\n"));
        RequestDraft read = readBack(*written);
        draft.path = u"x.yml"_s;
        read.id = draft.id;
        QVERIFY2(read == draft, written->constData());
        QCOMPARE(*RequestFile::write(*written, read), *written);
        // From any kind of body to any other.
        for (const BodyKind other : bodyKinds) {
            RequestDraft changed = richDraft(other);
            const auto rewritten = RequestFile::write(*written, changed);
            QVERIFY(rewritten);
            RequestDraft again = readBack(*rewritten);
            again.id = changed.id;
            changed.path = u"x.yml"_s;
            QVERIFY2(again == changed, rewritten->constData());
        }
    }
}

void TestRequestFile::fieldsWithoutAPlaceSurvive()
{
    RequestDraft draft = RequestDraft::create("GET", u"http://h/"_s, u"x"_s);
    draft.settings = {.connectTimeout = 1,
                      .readTimeout = 2,
                      .totalTimeout = 3,
                      .followRedirects = true,
                      .maxRedirects = 4,
                      .verify = false,
                      .caBundle = u"/ca.pem"_s,
                      .clientCert = u"/c.pem"_s,
                      .clientKey = u"/k.pem"_s,
                      .clientKeyPassphrase = u"{{phrase}}"_s,
                      .proxy = QString(),
                      .encodeUrl = false,
                      .engine = Requests::Engine::Automatic};
    draft.auth.kind = AuthSetting::Kind::Netrc;
    const auto written = RequestFile::write({}, draft);
    QVERIFY(written);
    QVERIFY2(written->contains("    engine: auto\n"), written->constData());
    QVERIFY(written->contains("extensions:\n  fingerpost:\n    auth: netrc\n    connectTimeout: 1\n"));
    const RequestDraft read = readBack(*written);
    QCOMPARE(read.settings, draft.settings);
    QCOMPARE(read.auth, draft.auth);
    // Nothing of it is left when all is inherited.
    draft.settings = {};
    draft.auth.kind = AuthSetting::Kind::Inherit;
    const auto bare = RequestFile::write(*written, draft);
    QVERIFY(bare);
    QVERIFY(!bare->contains("extensions") && !bare->contains("settings"));
}

void TestRequestFile::onlyWhatChangedDiffers_data()
{
    using Change = std::function<void(RequestDraft &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArrayList>("lines");
    const auto row = [](const char *name, const Change &change, const QByteArrayList &lines) {
        QTest::addRow("%s", name) << change << lines;
    };
    row("nothing", [](RequestDraft &) {}, {});
    row("name", [](RequestDraft &draft) { draft.name = u"B"_s; }, {"-  name: Get user", "+  name: B"});
    row("method", [](RequestDraft &draft) { draft.method = "PUT"; }, {"-  method: GET", "+  method: PUT"});
    row("quoted", [](RequestDraft &draft) { draft.headers[0].value = u"you"_s; },
        {"-      value: 'me'", "+      value: 'you'"});
    row("in braces", [](RequestDraft &draft) { draft.headers[1].enabled = true; },
        {"-    - {name: Accept, value: \"*/*\", disabled: true}", "+    - {name: Accept, value: \"*/*\"}"});
    row("described", [](RequestDraft &draft) { draft.headers[2].description = u"because"_s; },
        {"-        content: why", "+        content: because"});
    row("off", [](RequestDraft &draft) { draft.headers[0].enabled = false; }, {"+      disabled: true"});
    row("removed with its comment", [](RequestDraft &draft) { draft.headers.removeFirst(); },
        {"-    # who we are", "-    - name: User-Agent", "-      value: 'me'"});
    row("moved", [](RequestDraft &draft) { draft.headers.move(0, 2); }, {});
    row("added", [](RequestDraft &draft) { draft.headers.insert(1, {.key = u"New"_s, .value = u"v"_s}); },
        {"+    - name: New", "+      value: v"});
    row("body", [](RequestDraft &draft) { draft.json.replace(u"1"_s, u"2"_s); },
        {"-          \"a\": 1", "+          \"a\": 2"});
    row("path parameter", [](RequestDraft &draft) { draft.pathParams[0].value = u"8"_s; },
        {"-      value: \"7\"", "+      value: \"8\""});
    row("auth",
        [](RequestDraft &draft) {
            draft.auth = {AuthSetting::Kind::Bearer, {{u"token"_s, u"t"_s}}, {}};
        },
        {"-  auth: inherit", "+  auth:", "+    type: bearer", "+    token: t"});
    row("variable", [](RequestDraft &draft) { draft.variables = {{.name = u"v"_s, .value = u"1"_s}}; },
        {"+  variables:", "+    - name: v", "+      value: \"1\""});
    row("setting", [](RequestDraft &draft) { draft.settings.totalTimeout = 250; },
        {"-  timeout: 0", "+  timeout: 250"});
    row("docs", [](RequestDraft &draft) { draft.docs = u"a\nb"_s; }, {"+", "+docs: |-", "+  a", "+  b"});
    row("tags", [](RequestDraft &draft) { draft.tags = {u"t"_s}; }, {"+  tags:", "+    - t"});
}

void TestRequestFile::onlyWhatChangedDiffers()
{
    QFETCH(std::function<void(RequestDraft &)>, change);
    QFETCH(QByteArrayList, lines);
    const QByteArray now = after(realFile, change);
    QByteArrayList different = differing(realFile, now);
    std::sort(different.begin(), different.end());
    std::sort(lines.begin(), lines.end());
    QCOMPARE(different, lines);
    RequestDraft wanted = readBack(realFile);
    change(wanted);
    RequestDraft read = readBack(now);
    read.id = wanted.id;
    QVERIFY2(read == wanted, now.constData());
    // With other line breaks the same lines differ.
    const QByteArray windows = QByteArray(realFile).replace("\n", "\r\n");
    QCOMPARE(after(windows, change), QByteArray(now).replace("\n", "\r\n"));
}

void TestRequestFile::whatIsNotUnderstoodStays()
{
    const QByteArray bytes = "http:\n  method: POST\n  url: x\n  body:\n    type: sparql\n    data: SELECT\n"
                             "  auth: {type: oauth2, flow: implicit, pkce: {method: S256}}\n";
    RequestDraft draft = readBack(bytes);
    QCOMPARE(draft.bodyKind, BodyKind::Other);
    QCOMPARE(draft.otherBodyType, u"sparql"_s);
    QCOMPARE(draft.auth.kind, AuthSetting::Kind::Other);
    QCOMPARE(draft.auth.otherType, u"oauth2"_s);
    draft.url = u"z"_s;
    QCOMPARE(*RequestFile::write(bytes, draft), QByteArray(bytes).replace("url: x", "url: z"));
    const QByteArray variants =
        "http:\n  url: x\n  body:\n    - title: A\n      body: {type: text, data: a}\n"
        "    - title: B\n      selected: true\n      body: {type: json, data: '1'}\n";
    draft = readBack(variants);
    QCOMPARE(draft.json, u"1"_s);
    draft.json = u"2"_s;
    QCOMPARE(*RequestFile::write(variants, draft), QByteArray(variants).replace("'1'", "'2'"));
}

void TestRequestFile::otherKindsAreRefused()
{
    for (const QByteArray &bytes :
         {QByteArray("info:\n  type: grpc\ngrpc: {}\n"), QByteArray("info:\n  type: graphql\n"),
          QByteArray("- a\n"), QByteArray(), QByteArray("a: 1\n"), QByteArray("info: [\n")}) {
        const auto read = RequestFile::read(bytes, {});
        QVERIFY(!read && !read.error().message().isEmpty());
        if (!bytes.isEmpty())
            QVERIFY(!RequestFile::write(bytes, RequestDraft::create()));
    }
    QVERIFY(RequestFile::read("info:\n  type: grpc\n", {}).error().message().contains(u"\"grpc\""_s));
    QVERIFY(RequestFile::read("info: [\n", {}).error().message().startsWith(u"line 2, column 1"_s));
}

/// Bytes struck out, doubled and changed at random: such a file is refused, or it can be edited as any other.
void TestRequestFile::damagedFilesAreReadOrRefused()
{
    std::mt19937 engine(1);
    const auto below = [&engine](qsizetype bound) { return qsizetype(engine() % quint32(bound)); };
    const QByteArray bits = "\n \t#:-[]{}&*!|>'\"%@,?a\r\xC3";
    int read = 0;
    for (int round = 0; round < 1000; ++round) {
        QByteArray bytes = realFile;
        for (qsizetype left = 1 + below(4); left > 0; --left) {
            const qsizetype at = below(bytes.size() - 20);
            const qsizetype kind = below(4);
            if (kind == 0)
                bytes.remove(at, 1 + below(20));
            else if (kind == 1)
                bytes.insert(at, bytes.mid(below(bytes.size()), 1 + below(30)));
            else
                bytes[at] = bits.at(below(bits.size()));
        }
        const auto draft = RequestFile::read(bytes, {});
        if (!draft) {
            QVERIFY(!draft.error().message().isEmpty());
            continue;
        }
        ++read;
        QCOMPARE(*RequestFile::write(bytes, *draft), bytes);
        RequestDraft changed = *draft;
        changed.name = u"Other"_s;
        changed.headers.append({.key = u"New"_s, .value = u"1"_s});
        changed.docs = u"a\nb\n"_s;
        const auto written = RequestFile::write(bytes, changed);
        if (!written)
            continue; // it says so instead of doing harm
        const RequestDraft again = readBack(*written);
        QCOMPARE(again.name, changed.name);
        QCOMPARE(again.headers, changed.headers);
        QCOMPARE(again.docs, changed.docs);
        QCOMPARE(again.json, changed.json);
        QCOMPARE(again.auth, changed.auth);
    }
    QVERIFY(read > 100);
}

void TestRequestFile::secretsAreNeverWritten()
{
    RequestDraft draft = RequestDraft::create("GET", u"x"_s);
    draft.variables = {{.name = u"token"_s, .value = u"hunter2"_s, .secret = true}};
    const auto written = RequestFile::write({}, draft);
    // The schema has no word for it in a request.
    QVERIFY(written && written->contains("  variables:\n    - name: token\n"));
    QVERIFY2(written->contains("extensions:\n  fingerpost:\n    secretVariables:\n      - token\n"),
             written->constData());
    QVERIFY(!written->contains("hunter2") && !written->contains("secret: true"));
    QCOMPARE(readBack(*written).variables, QList<Variable>({{.name = u"token"_s, .secret = true}}));
    draft.variables.first().secret = false; // and back
    const auto open = RequestFile::write(*written, draft);
    QVERIFY(open && open->contains("- name: token\n      value: hunter2\n")
            && !open->contains("secretVariables"));
    draft = readBack("http: {url: x}\nruntime:\n  variables:\n    - name: token\n      value: hunter2\n");
    draft.variables.first().secret = true;
    const auto hidden = RequestFile::write(
        "http: {url: x}\nruntime:\n  variables:\n    - name: token\n      value: hunter2\n", draft);
    QVERIFY(hidden && !hidden->contains("hunter2") && hidden->contains("    - name: token\n"));
    QVERIFY(readBack(*hidden).variables.constFirst().secret);
    // One that says so in its item is one, and stays as it is.
    const QByteArray marked =
        "http: {url: x}\nruntime:\n  variables:\n    - secret: true\n      name: token\n";
    draft = readBack(marked);
    QVERIFY(draft.variables.constFirst().secret);
    QCOMPARE(*RequestFile::write(marked, draft), marked);
    draft.variables.append({.name = u"more"_s, .secret = true});
    const auto two = RequestFile::write(marked, draft);
    QVERIFY(two && two->contains("    - secret: true\n      name: token\n    - name: more\n"));
    QCOMPARE(readBack(*two).variables, draft.variables);
}

void TestRequestFile::auths_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<int>("kind");
    using Kind = AuthSetting::Kind;
    const auto row = [](const char *written, Kind kind) {
        QTest::addRow("%s", written) << QByteArray(written) << int(kind);
    };
    row("inherit", Kind::Inherit);
    row("none", Kind::None);
    row("{mode: none}", Kind::None);
    row("", Kind::None);
    row("{type: basic, username: u, password: p}", Kind::Basic);
    row("{type: digest, username: u}", Kind::Digest);
    row("{type: bearer, token: t}", Kind::Bearer);
    row("{type: apikey, key: k, value: v, placement: query}", Kind::ApiKey);
    row("{type: awsv4, accessKeyId: a, region: r}", Kind::AwsV4);
    row("{type: oauth1, consumerKey: c, includeBodyHash: true, privateKey: {type: file, value: k}}",
        Kind::OAuth1);
    row("{type: ntlm, username: u}", Kind::Other);
}

void TestRequestFile::auths()
{
    QFETCH(QByteArray, written);
    QFETCH(int, kind);
    const QByteArray bytes = "http:\n  url: x\n  auth: " + written + '\n';
    const RequestDraft draft = readBack(bytes);
    QCOMPARE(int(draft.auth.kind), kind);
    QCOMPARE(*RequestFile::write(bytes, draft), bytes);
    for (const auto other : {AuthSetting::Kind::Inherit, AuthSetting::Kind::None, AuthSetting::Kind::Basic,
                             AuthSetting::Kind::Netrc, AuthSetting::Kind::OAuth1}) {
        RequestDraft changed = draft;
        changed.auth.kind = other;
        changed.auth.values[u"username"_s] = u"new"_s;
        const auto now = RequestFile::write(bytes, changed);
        QVERIFY(now);
        QCOMPARE(readBack(*now).auth.kind, other);
        if (other == AuthSetting::Kind::Basic)
            QCOMPARE(readBack(*now).auth.values.value(u"username"_s), u"new"_s);
    }
}

/// Each sample as what it is; requests that lie within one file are taken out of it.
void TestRequestFile::everySampleSurvives()
{
    if (!QDir(samplesFolder()).exists())
        QSKIP("the samples are not here");
    int files = 0;
    int unchanged = 0;
    int requests = 0;
    for (const QString &folder : {u"/opencollection"_s, u"/bruno"_s}) {
        QDirIterator it(samplesFolder() + folder, {u"*.yml"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            const QByteArray bytes = contentOf(path);
            ++files;
            const auto text = YamlText::parse(bytes);
            QVERIFY2(text, qPrintable(path));
            auto read = FolderFile::read(bytes);
            QVERIFY2(read, qPrintable(path));
            unchanged += *FolderFile::write(bytes, *read, FolderFile::Kind::Collection) == bytes ? 1 : 0;
            // A changed name changes one line, and back again.
            const QString name = read->name;
            read->name = u"Another: name"_s;
            const auto changed = FolderFile::write(bytes, *read, FolderFile::Kind::Collection);
            QVERIFY2(changed, qPrintable(path));
            QVERIFY2(differing(bytes, *changed).size() <= 2, changed->constData());
            const auto walk = [&](auto &&self, int list) -> void {
                for (const int item : text->items(list)) {
                    self(self, text->find(item, "items"));
                    if (text->find(item, "http") < 0)
                        continue;
                    ++requests;
                    const QByteArray own = YamlWriter::document(YamlValue::of(*text, item));
                    RequestDraft draft = readBack(own);
                    QCOMPARE(*RequestFile::write(own, draft), own);
                    draft.headers.append({.key = u"X"_s, .value = u"y"_s});
                    RequestDraft again = readBack(*RequestFile::write(own, draft));
                    again.id = draft.id;
                    QVERIFY(again == draft);
                }
            };
            walk(walk, text->find({"items"}));
        }
    }
    qInfo("%d files loaded, %d unchanged, 0 refused; %d requests within them", files, unchanged, requests);
    QVERIFY(files > 0);
    QCOMPARE(unchanged, files);
}

/// What can be written, each in a file that is called by what the schema calls it.
void TestRequestFile::writeEveryKind(const QTemporaryDir &folder) const
{
    int number = 0;
    const auto keep = [&](const QString &kind, const QByteArray &bytes) {
        QFile file(folder.filePath(u"%1-%2.yml"_s.arg(kind).arg(++number)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    for (const BodyKind kind : bodyKinds) {
        const RequestDraft draft = richDraft(kind);
        QVERIFY(draft.settings.verify.has_value()); // which stands in the extensions
        keep(u"HttpRequest"_s, *RequestFile::write({}, draft));
    }
    for (const auto &auth :
         {AuthSetting{AuthSetting::Kind::ApiKey, {{u"key"_s, u"k"_s}, {u"placement"_s, u"query"_s}}, {}},
          AuthSetting{AuthSetting::Kind::AwsV4, {{u"accessKeyId"_s, u"k"_s}}, {}},
          AuthSetting{AuthSetting::Kind::OAuth1, {{u"includeBodyHash"_s, u"true"_s}}, {}}}) {
        RequestDraft draft = richDraft(BodyKind::None);
        draft.auth = auth;
        keep(u"HttpRequest"_s, *RequestFile::write({}, draft));
    }
    FolderSettings settings;
    settings.name = u"F"_s;
    settings.settings.totalTimeout = 1;
    settings.variables = richDraft(BodyKind::None).variables;
    keep(u"Folder"_s, *FolderFile::write({}, settings, FolderFile::Kind::Folder));
    settings.variables.append({.name = u"hidden"_s, .secret = true});
    keep(u"Folder"_s, *FolderFile::write({}, settings, FolderFile::Kind::Folder));
    keep(u"Collection"_s, *FolderFile::write({}, settings, FolderFile::Kind::Collection));
    keep(u"Environment"_s,
         *EnvironmentFile::write({},
                                 {u"e"_s, u"#fff"_s, {{.name = u"s"_s, .secret = true}, {.name = u"v"_s}}}));
}

void TestRequestFile::writtenFilesFitTheSchema()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    const QString schema = samplesFolder() + u"/../opencollection/opencollection.schema.json"_s;
    if (python.isEmpty() || !QFile::exists(schema))
        QSKIP("no python3, or the schema is not here");
    QProcess probe;
    probe.start(python, {u"-c"_s, u"import jsonschema, yaml"_s});
    if (!probe.waitForFinished() || probe.exitCode() != 0)
        QSKIP("python3 has no jsonschema or no yaml");
    QTemporaryDir folder;
    writeEveryKind(folder);
    // By the schema a collection alone has extensions. Requests and folders have no other place either for
    // what Bruno has no word for, and it reads them all the same (see TestBrunoCli): all else has to fit.
    const QString script =
        u"import sys, json, yaml, jsonschema, pathlib\n"
        "schema = json.load(open(sys.argv[1]))\n"
        "for path in sorted(pathlib.Path(sys.argv[2]).iterdir()):\n"
        "    kind = path.name.split('-')[0]\n"
        "    data = yaml.safe_load(path.read_text())\n"
        "    if kind in ('HttpRequest', 'Folder'):\n"
        "        assert list(data.pop('extensions', {'fingerpost': 0})) == ['fingerpost'], path\n"
        "    ref = {'$ref': '#/$defs/' + kind, '$defs': schema['$defs']}\n"
        "    jsonschema.Draft7Validator(schema if kind == 'Collection' else ref).validate(data)\n"_s;
    QProcess process;
    process.start(python, {u"-c"_s, script, schema, folder.path()});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().right(2000).constData());
}

/// By the validator that most others use; for the extensions see above.
void TestRequestFile::ajvAcceptsWrittenFiles()
{
    const QString ajv = QStandardPaths::findExecutable(u"ajv"_s);
    const QString schemaFile = samplesFolder() + u"/../opencollection/opencollection.schema.json"_s;
    if (ajv.isEmpty() || !QFile::exists(schemaFile))
        QSKIP("ajv is not here (npm install ajv-cli), or the schema is not");
    QTemporaryDir folder;
    writeEveryKind(folder);
    const QJsonObject schema = QJsonDocument::fromJson(contentOf(schemaFile)).object();
    for (const QString &kind : {u"HttpRequest"_s, u"Folder"_s, u"Collection"_s, u"Environment"_s}) {
        const QJsonObject ofKind{{u"$ref"_s, QString(u"#/$defs/"_s + kind)},
                                 {u"$defs"_s, schema[u"$defs"_s]}};
        const QString kindFile = folder.filePath(kind + u".schema.json"_s);
        writeFile(kindFile, QJsonDocument(kind == u"Collection"_s ? schema : ofKind).toJson());
        QStringList arguments{u"validate"_s, u"--spec=draft7"_s, u"--strict=false"_s, u"-s"_s, kindFile};
        const QStringList names = QDir(folder.path()).entryList({kind + u"-*.yml"_s});
        QVERIFY(!names.isEmpty());
        for (const QString &name : names) {
            const QString path = folder.filePath(name);
            if (kind != u"Collection"_s) {
                static const QRegularExpression extensions(u"^extensions:\n(?: .*\n|\n)*"_s,
                                                           QRegularExpression::MultilineOption);
                writeFile(path, QString::fromUtf8(contentOf(path)).remove(extensions).toUtf8());
            }
            arguments += {u"-d"_s, path};
        }
        QProcess process;
        process.start(ajv, arguments);
        QVERIFY(process.waitForFinished(60000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().right(2000).constData());
    }
}

FINGERPOST_TEST(TestRequestFile)

#include "tst_requestfile.moc"
