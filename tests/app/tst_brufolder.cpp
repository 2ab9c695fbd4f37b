// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/bruedit.h"
#include "collections/brufolder.h"
#include "collections/brunojson.h"
#include "collections/brurequest.h"
#include "filefixture.h"
#include "support/files.h"
#include "support/testsuite.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::FileFixture;

namespace {

using Requests::Test::contentOf;

QString bruSamples()
{
    return QDir::cleanPath(QStringLiteral(FINGERPOST_SAMPLES_DIR)) + u"/bruno"_s;
}

} // namespace

class TestBruFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folders();
    void realFolderChangesWhereItShould();
    void collections();
    void environments();
    void environmentsSecretsStayOut();
    void environmentsLimits();
    void nameOfACollection();
    void everySampleSurvives();
};

void TestBruFolder::folders()
{
    FolderSettings folder;
    folder.name = u"Users"_s;
    folder.seq = 2;
    QCOMPARE(said(BruFolder::write({}, folder, FolderFile::Kind::Folder)),
             "meta {\n  name: Users\n  seq: 2\n}\n\nauth {\n  mode: inherit\n}\n");
    folder.headers = {{.key = u"X"_s, .value = u"y"_s}};
    folder.auth = {AuthSetting::Kind::Bearer, {{u"token"_s, u"{{t}}"_s}}, {}};
    folder.variables = {{.name = u"v"_s, .value = u"w"_s}};
    folder.settings.totalTimeout = 10;
    folder.settings.verify = false;
    folder.docs = u"About"_s;
    const auto written = BruFolder::write({}, folder, FolderFile::Kind::Folder);
    QVERIFY2(written, qPrintable(written.error().message()));
    QCOMPARE(*written,
             "meta {\n  name: Users\n  seq: 2\n  fingerpost.timeout: 10\n  fingerpost.verify: false\n}\n\n"
             "headers {\n  X: y\n}\n\nauth {\n  mode: bearer\n}\n\nauth:bearer {\n  token: {{t}}\n}\n\n"
             "vars:pre-request {\n  v: w\n}\n\ndocs {\n  About\n}\n");
    QCOMPARE(*BruFolder::read(*written, FolderFile::Kind::Folder), folder);
    QCOMPARE(said(BruFolder::write(*written, folder, FolderFile::Kind::Folder)), *written);
    folder.auth.kind = AuthSetting::Kind::None;
    const auto closed = BruFolder::write(*written, folder, FolderFile::Kind::Folder);
    QVERIFY(closed->contains("auth {\n  mode: none\n}\n") && !closed->contains("bearer"));
    QCOMPARE(BruFolder::read(*closed, FolderFile::Kind::Folder)->auth.kind, AuthSetting::Kind::None);
}

void TestBruFolder::realFolderChangesWhereItShould()
{
    const QByteArray bytes = "meta {\n  name: A\n  seq: 1\n  future: x\n}\n\nauth {\n  mode: wsse\n}\n\n"
                             "auth:wsse {\n  username: u\n}\n\nscript:pre-request {\n  x();\n}\n";
    auto folder = BruFolder::read(bytes, FolderFile::Kind::Folder);
    QVERIFY(folder);
    QCOMPARE(folder->auth.kind, AuthSetting::Kind::Other);
    QCOMPARE(said(BruFolder::write(bytes, *folder, FolderFile::Kind::Folder)), bytes);
    folder->headers = {{.key = u"X"_s, .value = u"y"_s}};
    folder->seq = 2;
    const auto written = BruFolder::write(bytes, *folder, FolderFile::Kind::Folder);
    QVERIFY2(written, qPrintable(written.error().message()));
    QCOMPARE(*written,
             QByteArray(bytes)
                 .replace("seq: 1", "seq: 2")
                 .replace("\n\nauth {", "\n\nheaders {\n  X: y\n}\n\nauth {"));
    folder->headers[0].value = u" y"_s;
    QVERIFY(!BruFolder::write(bytes, *folder, FolderFile::Kind::Folder));
}

void TestBruFolder::collections()
{
    const QByteArray bytes = "headers {\n  a: b\n}\n\nauth {\n  mode: none\n}\n";
    auto folder = BruFolder::read(bytes, FolderFile::Kind::Collection);
    QVERIFY(folder);
    QCOMPARE(folder->auth.kind, AuthSetting::Kind::Inherit);
    QCOMPARE(said(BruFolder::write(bytes, *folder, FolderFile::Kind::Collection)), bytes);
    folder->name = u"in another file"_s;
    QCOMPARE(said(BruFolder::write(bytes, *folder, FolderFile::Kind::Collection)), bytes);
    folder->auth.kind = AuthSetting::Kind::None;
    const auto closed = BruFolder::write(bytes, *folder, FolderFile::Kind::Collection);
    QCOMPARE(*closed, "meta {\n  fingerpost.auth: none\n}\n\n" + bytes);
    QCOMPARE(BruFolder::read(*closed, FolderFile::Kind::Collection)->auth.kind, AuthSetting::Kind::None);
    folder->auth.kind = AuthSetting::Kind::Inherit;
    QCOMPARE(said(BruFolder::write(*closed, *folder, FolderFile::Kind::Collection)), bytes);
    folder->auth = {AuthSetting::Kind::Basic, {{u"username"_s, u"u"_s}}, {}};
    QCOMPARE(said(BruFolder::write(bytes, *folder, FolderFile::Kind::Collection)),
             QByteArray(bytes).replace("none", "basic") + "\nauth:basic {\n  username: u\n  password: \n}\n");
}

void TestBruFolder::environments()
{
    Environment environment{
        {},
        u"#ff0000"_s,
        {{.name = u"host"_s, .value = u"localhost"_s},
         {.name = u"lines"_s, .value = u"a\n  b"_s, .description = u"why"_s, .enabled = false},
         {.name = u"n"_s, .value = u"1"_s, .type = Variable::Type::Number},
         {.name = u"key"_s, .secret = true},
         {.name = u"old"_s, .enabled = false, .secret = true}}};
    const auto written = BruEnvironment::write({}, environment);
    QVERIFY2(written, qPrintable(written.error().message()));
    QCOMPARE(*written,
             "vars {\n  host: localhost\n  @description('why')\n  ~lines: '''\n    a\n      b\n  '''\n"
             "  @number\n  n: 1\n}\nvars:secret [\n  key,\n  ~old\n]\ncolor: #ff0000\n");
    QCOMPARE(*BruEnvironment::read(*written), environment);
    QCOMPARE(said(BruEnvironment::write(*written, environment)), *written);
    environment.variables[0].value = u"example.com"_s;
    environment.variables.removeLast();
    environment.color.clear();
    QCOMPARE(said(BruEnvironment::write(*written, environment)),
             QByteArray(*written)
                 .replace("localhost", "example.com")
                 .replace(",\n  ~old", "")
                 .replace("color: #ff0000\n", ""));
    environment.variables.clear();
    QCOMPARE(said(BruEnvironment::write(*written, environment)), "vars {\n}\n");
    QCOMPARE(said(BruEnvironment::write({}, environment)), "vars {\n}\n");
    // What Bruno keeps there and we do not know.
    const QByteArray other = "vars {\n  a: 1\n}\nvars:externalsecrets:vault {\n  b: c\n}\n";
    auto read = BruEnvironment::read(other);
    QVERIFY(read && read->variables.size() == 1);
    QCOMPARE(said(BruEnvironment::write(other, *read)), other);
    read->variables.append({.name = u"s"_s, .secret = true});
    QCOMPARE(said(BruEnvironment::write(other, *read)),
             QByteArray(other).replace("}\nvars:ext", "}\nvars:secret [\n  s\n]\nvars:ext"));
}

void TestBruFolder::environmentsSecretsStayOut()
{
    Environment environment{{}, {}, {{.name = u"token"_s, .value = u"hunter2"_s, .secret = true}}};
    const auto written = BruEnvironment::write({}, environment);
    QCOMPARE(*written, "vars:secret [\n  token\n]\n");
    // One that becomes a secret leaves the file.
    const QByteArray plain = "vars {\n  a: 1\n  token: hunter2\n}\n";
    environment = *BruEnvironment::read(plain);
    environment.variables[1].secret = true;
    QCOMPARE(said(BruEnvironment::write(plain, environment)),
             "vars {\n  a: 1\n}\nvars:secret [\n  token\n]\n");
    // And comes back when it is none any more.
    environment.variables[1] = {.name = u"token"_s, .value = u"open"_s};
    QCOMPARE(said(BruEnvironment::write("vars {\n  a: 1\n}\nvars:secret [\n  token\n]\n", environment)),
             "vars {\n  a: 1\n  token: open\n}\n");
}

void TestBruFolder::environmentsLimits()
{
    for (const Variable &variable :
         {Variable{.name = u"two words"_s, .value = u"1"_s}, Variable{.name = u"a"_s, .value = u" b"_s},
          Variable{.name = u"a:b"_s, .value = u"1"_s}, Variable{.name = u"a,b"_s, .secret = true}}) {
        const auto written = BruEnvironment::write({}, {{}, {}, {variable}});
        QVERIFY2(!written, said(written).constData());
        QVERIFY(written.error().message().contains(u"a variable"_s)
                || written.error().message().contains(u"something"_s));
    }
    QVERIFY(BruEnvironment::read("vars {\n  a\n}\n").error().message().startsWith(u"line 2, column 4"_s));
}

void TestBruFolder::nameOfACollection()
{
    const QByteArray bytes =
        "{\n  \"version\": \"1\",\n  \"presets\": {\"name\": \"not this\"},\n"
        "  \"name\" : \"My \\\"API\\\"\",\n  \"ignore\": [\"node_modules\", \"a/b\"]\n}\n";
    const auto content = BrunoJson::read(bytes);
    QVERIFY(content);
    QCOMPARE(content->name, u"My \"API\""_s);
    QCOMPARE(content->ignored, QStringList({u"node_modules"_s, u"a/b"_s}));
    QCOMPARE(said(BrunoJson::withName(bytes, u"My \"API\""_s)), bytes);
    QCOMPARE(said(BrunoJson::withName(bytes, u"a\\b"_s)),
             QByteArray(bytes).replace("My \\\"API\\\"", "a\\\\b"));
    QVERIFY(!BrunoJson::withName("{\"a\": 1}", u"x"_s));
    QVERIFY(BrunoJson::read("{\n  \"name\": ,\n}").error().message().startsWith(u"line 2, column"_s));
    QVERIFY(!BrunoJson::read("[]"));
}

/// Each sample as what it is.
void TestBruFolder::everySampleSurvives()
{
    if (!QDir(bruSamples()).exists())
        QSKIP("the samples are not here");
    int files = 0;
    int requests = 0;
    int unchanged = 0;
    int others = 0;
    int changed = 0;
    QStringList refused;
    QDirIterator it(bruSamples(), {u"*.bru"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QByteArray bytes = contentOf(path);
        ++files;
        const auto readAnd = [&](const auto &read, const auto &write, const auto &change) {
            if (!read)
                return refused.append(path + u": "_s + read.error().message());
            const auto same = write(*read);
            unchanged += same && *same == bytes ? 1 : 0;
            auto other = *read;
            change(other);
            const auto now = write(other);
            QVERIFY2(now, qPrintable(path + now.error().message()));
            QVERIFY2(differing(bytes, *now).size() <= 2, now->constData());
            ++changed;
        };
        if (path.contains("/environments/"_L1)) {
            const auto write = [&](const Environment &one) { return BruEnvironment::write(bytes, one); };
            readAnd(BruEnvironment::read(bytes), write,
                    [](Environment &one) { one.variables[0].value = u"x: y"_s; });
        } else if (path.endsWith("/folder.bru"_L1) || path.endsWith("/collection.bru"_L1)) {
            const auto kind = FolderFile::Kind::Folder;
            readAnd(
                BruFolder::read(bytes, kind),
                [&](const FolderSettings &one) { return BruFolder::write(bytes, one, kind); },
                [&](FolderSettings &one) {
                    if (!one.name.isEmpty())
                        one.name = u"x: y"_s;
                });
        } else if (const auto text = BruText::parse(bytes, BruDialect::Request);
                   text && BruRequest::typeOf(*text) != "http"_L1) {
            ++others;
            unchanged += BruEdit(*text).bytes() == bytes ? 1 : 0;
        } else {
            ++requests;
            readAnd(
                BruRequest::read(bytes, path),
                [&](const RequestDraft &one) { return BruRequest::write(bytes, one); },
                [](RequestDraft &one) { one.name = u"x: y"_s; });
        }
    }
    qInfo("%d files: %d of HTTP requests, %d of other kinds; %d unchanged by saving, %d with one line "
          "changed, %lld refused",
          files, requests, others, unchanged, changed, qlonglong(refused.size()));
    QVERIFY(files > 0);
    QCOMPARE(refused, QStringList());
    QCOMPARE(unchanged, files);
}

FINGERPOST_TEST(TestBruFolder)

#include "tst_brufolder.moc"
