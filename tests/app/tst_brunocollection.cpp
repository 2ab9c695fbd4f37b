// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collectionfixture.h"
#include "collections/collectionscan.h"
#include "collections/collectionscopes.h"
#include "collections/collectionstore.h"
#include "collections/inheritance.h"
#include "secrets/keychain.h"
#include "support/files.h"
#include "support/testsuite.h"
#include "workspace/workbench.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

using Fingerpost::Test::namesOf;
using Requests::Test::contentOf;
using Requests::Test::writeFile;

/// Holds nothing, and says so.
class EmptyKeychain : public Keychain {
public:
    void read(const QString &, const Callback &callback) override { answer(Code::NotFound, callback); }
    void write(const QString &, const QString &, const Callback &callback) override
    {
        answer(Code::Refused, callback);
    }
    void remove(const QString &, const Callback &callback) override { answer(Code::Done, callback); }

private:
    static void answer(Code code, const Callback &callback)
    {
        QTimer::singleShot(0, qApp, [code, callback] { callback({code, {}, {}}); });
    }
};

QByteArray bruRequest(const char *name, int seq = 1, const char *method = "get")
{
    return "meta {\n  name: " + QByteArray(name) + "\n  type: http\n  seq: " + QByteArray::number(seq)
        + "\n}\n\n" + method + " {\n  url: http://h/\n  body: none\n  auth: inherit\n}\n";
}

const QByteArray Marker = "{\n  \"version\": \"1\",\n  \"name\": \"Mine\",\n  \"type\": \"collection\",\n"
                          "  \"ignore\": [\"vendor\", \"users/old.bru\"]\n}\n";

} // namespace

class TestBrunoCollection : public QObject, protected Fingerpost::Test::CollectionFolder {
    Q_OBJECT

private Q_SLOTS:
    void init() { make(u"bruno.json"_s, Marker); }
    void cleanup() { clear(); }
    void headsAreReadWithoutAParser_data();
    void headsAreReadWithoutAParser();
    void onlyItsOwnFilesAreShown();
    void markerDecides();
    void nameHasAFileOfItsOwn();
    void treeChanges();
    void environmentsAreNamedByFile();
    void conflictsAreFound();
    void storeOpensAndWatches();
    void scopesHandDown();
    void tenThousandRequests();
};

void TestBrunoCollection::headsAreReadWithoutAParser_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isEnough");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QByteArray &text, bool isEnough, const char *shown) {
        QTest::addRow("%s", name) << text << isEnough << QString::fromUtf8(shown);
    };
    row("plain", bruRequest("A b: c", 3, "patch"), true, "A b: c|PATCH|3|");
    row("carriage returns", bruRequest("A", 1).replace("\n", "\r\n"), true, "A|GET|1|");
    row("tags", bruRequest("A").replace("\n  seq", "\n  tags: [\n    seq\n  ]\n  seq"), true, "A|GET|1|");
    row("lines", bruRequest("'''\n    A\n  '''"), false, "A|GET|1|");
    row("annotated", bruRequest("A").replace("  seq", "  @x\n  seq"), false, "A|GET|1|");
    row("method of one's own", "meta {\n  name: A\n}\n\nhttp {\n  method: purge\n  url: x\n}\n", false,
        "A|PURGE|0|");
    row("no name", "meta {\n  type: http\n}\n\nput {\n  url: x\n}\n", true, "x|PUT|0|");
    row("no meta", "put {\n  url: x\n}\n", false, "x|PUT|0|");
    row("headers first", "meta {\n  name: A\n}\nheaders {\n  a: b\n}\nput {\n  url: x\n}\n", false,
        "A|PUT|0|");
    row("grpc", "meta {\n  name: A\n  type: grpc\n}\n\ngrpc {\n  url: x\n}\n", true, "A||0|grpc");
    row("graphql", bruRequest("A").replace("http\n", "graphql\n"), true, "A||1|graphql");
    row("broken", bruRequest("A") + "headers {\n  a\n}\n", true, "A|GET|1|");
    row("broken at once", "meta {\n  name\n}\n", false, "x||0|!line 2, column 7");
    row("no request", "docs {\n  a\n}\n", false, "x||0|!This file holds no request.");
}

void TestBrunoCollection::headsAreReadWithoutAParser()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isEnough);
    QFETCH(QString, shown);
    CollectionItem item{.name = u"x"_s};
    QCOMPARE(CollectionFormat::bruno().readHead(text, item), isEnough);
    writeFile(path(u"x.bru"_s), text);
    item = CollectionScan::file(path({}), u"x.bru"_s);
    const QString error =
        item.error.isEmpty() ? QString() : QString(u'!' + item.error.left(shown.section(u'!', 1).size()));
    QCOMPARE(
        u"%1|%2|%3|%4"_s.arg(item.name, QString::fromUtf8(item.method)).arg(item.seq).arg(item.type + error),
        shown);
}

void TestBrunoCollection::onlyItsOwnFilesAreShown()
{
    writeFile(path(u"b.bru"_s), bruRequest("second", 2));
    writeFile(path(u"a.bru"_s), bruRequest("first", 1));
    writeFile(path(u"broken.bru"_s), "meta {\n");
    writeFile(path(u"other.yml"_s), "info:\n  name: O\n  type: http\n");
    writeFile(path(u"collection.bru"_s), "headers {\n  a: b\n}\n");
    writeFile(path(u"environments/dev.bru"_s), "vars {\n}\n");
    writeFile(path(u"vendor/x.bru"_s), bruRequest("vendor"));
    writeFile(path(u"node_modules/x.bru"_s), bruRequest("node"));
    writeFile(path(u"users/folder.bru"_s), "meta {\n  name: All users\n  seq: 1\n}\n");
    writeFile(path(u"users/old.bru"_s), bruRequest("old"));
    writeFile(path(u"users/one.bru"_s), bruRequest("one"));
    CollectionFiles files(path({}));
    QVERIFY(files.check());
    QCOMPARE(namesOf(*files.items({})), QStringList({u"All users"_s, u"first"_s, u"second"_s, u"broken"_s}));
    QCOMPARE(namesOf(*files.items(u"users"_s)), QStringList{u"one"_s});
    const auto broken = files.items({})->constLast();
    QCOMPARE(broken.kind, CollectionItem::Kind::Unreadable);
    QVERIFY(broken.error.startsWith(u"line 1, column 1"_s));
}

void TestBrunoCollection::markerDecides()
{
    writeFile(path(u"a.bru"_s), bruRequest("bru"));
    writeFile(path(u"b.yml"_s), "info:\n  name: yaml\n  type: http\nhttp:\n  method: GET\n");
    CollectionFiles files(path({}));
    QCOMPARE(namesOf(*files.items({})), QStringList{u"bru"_s});
    writeFile(path(u"opencollection.yml"_s), "info:\n  name: C\n");
    QCOMPARE(namesOf(*files.items({})), QStringList{u"yaml"_s});
    QFile::remove(path(u"opencollection.yml"_s));
    QFile::remove(path(u"bruno.json"_s));
    const auto checked = files.check();
    QVERIFY(!checked && checked.error().message().contains(u"bruno.json"_s));
}

void TestBrunoCollection::nameHasAFileOfItsOwn()
{
    CollectionFiles files(path({}));
    auto settings = files.loadFolder({});
    QVERIFY(settings);
    QCOMPARE(settings->name, u"Mine"_s);
    settings->name = u"Ours"_s;
    QVERIFY(files.saveFolder({}, *settings).isSaved());
    QCOMPARE(contentOf(path(u"bruno.json"_s)), QByteArray(Marker).replace("Mine", "Ours"));
    QVERIFY(!QFileInfo::exists(path(u"collection.bru"_s)));
    settings->headers = {{.key = u"a"_s, .value = u"b"_s}};
    QVERIFY(files.saveFolder({}, *settings).isSaved());
    QCOMPARE(contentOf(path(u"collection.bru"_s)), "headers {\n  a: b\n}\n");
    QCOMPARE(*files.loadFolder({}), *settings);
    // Another program's change of either is not overwritten.
    writeFile(path(u"bruno.json"_s), Marker);
    QCOMPARE(files.foreignChanges(), QStringList{u"bruno.json"_s});
    QCOMPARE(files.saveFolder({}, *settings).outcome, SaveResult::Outcome::Conflict);
    writeFile(path(u"bruno.json"_s), "{\n  \"name\": \n}\n");
    const auto broken = files.loadFolder({});
    QVERIFY(!broken && broken.error().message().startsWith(u"line "_s));
    QVERIFY(files.items({})); // its requests are there all the same
}

void TestBrunoCollection::treeChanges()
{
    CollectionFiles files(path({}));
    const auto one = files.createRequest({}, RequestDraft::create("GET", u"http://h/1"_s, u"One: 1"_s));
    QVERIFY2(one, qPrintable(one.error().message()));
    QCOMPARE(one->path, u"One- 1.bru"_s);
    QCOMPARE(contentOf(path(one->path)),
             "meta {\n  name: One: 1\n  type: http\n  seq: 1\n}\n\nget {\n  url: http://h/1\n  body: none\n"
             "  auth: inherit\n}\n");
    const auto folder = files.createFolder({}, u"Users"_s);
    QVERIFY(folder);
    QCOMPARE(contentOf(path(u"Users/folder.bru"_s)),
             "meta {\n  name: Users\n  seq: 1\n}\n\nauth {\n  mode: inherit\n}\n");
    const auto moved = files.move(one->path, *folder);
    QCOMPARE(*moved, u"Users/One- 1.bru"_s);
    const auto renamed = files.rename(*moved, u"First"_s);
    QCOMPARE(*renamed, u"Users/First.bru"_s);
    // The tab that has it open saves to its new place.
    RequestDraft draft = *one;
    draft.path = *renamed;
    draft.name = u"First"_s;
    draft.url = u"http://h/changed"_s;
    QVERIFY(files.saveRequest(draft).isSaved());
    const auto copy = files.duplicate(*renamed);
    QCOMPARE(*copy, u"Users/First copy.bru"_s);
    const auto folderCopy = files.duplicate(*folder);
    QVERIFY(folderCopy);
    QCOMPARE(namesOf(*files.items(*folderCopy)), (QStringList{u"First"_s, u"First copy"_s}));
    QVERIFY(files.reorder({*copy, *renamed}));
    QCOMPARE(namesOf(*files.items(*folder)), (QStringList{u"First copy"_s, u"First"_s}));
    const auto people = files.rename(*folder, u"People?"_s);
    QCOMPARE(*people, u"People-"_s);
    QCOMPARE(namesOf(*files.items({})), (QStringList{u"People?"_s, u"Users copy"_s}));
    // A folder without a file of its own gets one for its place.
    writeFile(path(u"plain/a.bru"_s), bruRequest("A"));
    QVERIFY(files.reorder({u"plain"_s, *people}));
    QCOMPARE(contentOf(path(u"plain/folder.bru"_s)),
             "meta {\n  name: plain\n  seq: 1\n}\n\nauth {\n  mode: inherit\n}\n");
}

void TestBrunoCollection::environmentsAreNamedByFile()
{
    CollectionFiles files(path({}));
    Environment environment{u"dev"_s, {}, {{.name = u"a"_s, .value = u"1"_s}}};
    const QString fresh = files.newEnvironmentPath(u"dev"_s);
    QCOMPARE(fresh, u"environments/dev.bru"_s);
    QVERIFY(files.saveEnvironment(fresh, environment).isSaved());
    writeFile(path(u"environments/other.yml"_s), "name: other\n");
    QCOMPARE(files.environmentFiles(), QStringList{fresh});
    QCOMPARE(*files.loadEnvironment(fresh), environment);
    environment.name = u"test"_s;
    environment.variables[0].value = u"2"_s;
    QVERIFY(files.saveEnvironment(fresh, environment).isSaved());
    QCOMPARE(files.environmentFiles(), QStringList{u"environments/test.bru"_s});
    QCOMPARE(contentOf(path(u"environments/test.bru"_s)), "vars {\n  a: 2\n}\n");
    QVERIFY(files.foreignChanges().isEmpty());
    writeFile(path(u"environments/taken.bru"_s), "vars {\n}\n");
    for (const QString &name : {u"taken"_s, u"a/b"_s, u""_s}) {
        environment.name = name;
        const SaveResult result = files.saveEnvironment(u"environments/test.bru"_s, environment);
        QCOMPARE(result.outcome, SaveResult::Outcome::Failed);
        QVERIFY(!result.error.message().isEmpty());
    }
    QCOMPARE(contentOf(path(u"environments/taken.bru"_s)), "vars {\n}\n");
}

void TestBrunoCollection::conflictsAreFound()
{
    writeFile(path(u"a.bru"_s), bruRequest("A"));
    CollectionFiles files(path({}));
    RequestDraft draft = *files.loadRequest(u"a.bru"_s);
    draft.method = "PUT";
    const QByteArray theirs = bruRequest("A").replace("http://h/", "http://theirs/");
    writeFile(path(u"a.bru"_s), theirs);
    const SaveResult result = files.saveRequest(draft);
    QCOMPARE(result.outcome, SaveResult::Outcome::Conflict);
    QCOMPARE(result.theirs, theirs);
    QCOMPARE(result.ours, bruRequest("A", 1, "put"));
    QCOMPARE(contentOf(path(u"a.bru"_s)), theirs);
    QVERIFY(files.saveRequest(draft, true).isSaved());
    // What cannot be said leaves the file.
    const QByteArray before = contentOf(path(u"a.bru"_s));
    draft.name = u"A "_s;
    QCOMPARE(files.saveRequest(draft).outcome, SaveResult::Outcome::Failed);
    QCOMPARE(contentOf(path(u"a.bru"_s)), before);
    writeFile(path(u"b.bru"_s), "meta {\n");
    QVERIFY(!files.loadRequest(u"b.bru"_s));
    draft.path = u"b.bru"_s;
    QVERIFY(!files.saveRequest(draft).isSaved());
    QCOMPARE(contentOf(path(u"b.bru"_s)), "meta {\n");
}

void TestBrunoCollection::storeOpensAndWatches()
{
    writeFile(path(u"users/a.bru"_s), bruRequest("A"));
    CollectionStore store(path({}));
    QSignalSpy changed(&store, &CollectionStore::fileChanged);
    QSignalSpy failed(&store, &CollectionStore::failed);
    QSignalSpy whole(&store, &CollectionStore::treeRead);
    store.open();
    store.readTree();
    QVERIFY(whole.wait());
    QCOMPARE(namesOf(store.items(u"users"_s)), QStringList{u"A"_s});
    std::optional<RequestDraft> draft;
    store.loadRequest(u"users/a.bru"_s, this,
                      [&](const Requests::Result<RequestDraft> &loaded) { draft = *loaded; });
    QTRY_VERIFY(draft);
    draft->method = "PUT";
    bool isSaved = false;
    store.saveRequest(*draft, false, this, [&](const SaveResult &result) {
        isSaved = result.isSaved() && store.items(u"users"_s).first().method == "PUT";
    });
    QTRY_VERIFY(isSaved);
    writeFile(path(u"users/a.bru"_s), bruRequest("B"));
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 5000);
    QTRY_COMPARE(namesOf(store.items(u"users"_s)), QStringList{u"B"_s});
    writeFile(path(u"users/new.bru"_s), "meta {\n");
    QTRY_COMPARE(store.items(u"users"_s).size(), 2);
    QCOMPARE(store.items(u"users"_s).last().kind, CollectionItem::Kind::Unreadable);
    QVERIFY(failed.isEmpty());
}

void TestBrunoCollection::scopesHandDown()
{
    writeFile(path(u"collection.bru"_s),
              "headers {\n  X-All: 1\n}\n\nauth {\n  mode: bearer\n}\n\nauth:bearer {\n  token: {{t}}\n}\n\n"
              "vars:pre-request {\n  c: 1\n}\n");
    writeFile(path(u"users/folder.bru"_s),
              "meta {\n  name: Users\n}\n\nheaders {\n  X-Users: 2\n}\n\nvars:pre-request {\n  f: 2\n}\n");
    writeFile(path(u"users/a.bru"_s), bruRequest("A"));
    writeFile(path(u"environments/dev.bru"_s), "vars {\n  host: h\n}\nvars:secret [\n  t\n]\n");
    QTemporaryDir home;
    Workbench workbench(home.path(), home.path(), std::make_unique<EmptyKeychain>());
    CollectionStore store(path({}));
    CollectionScopes &scopes = workbench.scopes;
    scopes.add(&store);
    scopes.setChosen({{store.root(), u"dev"_s}});
    QSignalSpy opened(&store, &CollectionStore::opened);
    store.open();
    QVERIFY(opened.wait());
    RequestDraft draft;
    draft.collection = store.root();
    draft.path = u"users/a.bru"_s;
    const auto whole = [&] { return Inheritance(scopes.above(draft), {}).applyTo(draft); };
    QTRY_COMPARE(whole().headers.size(), 2);
    QTRY_COMPARE(whole().auth.kind, AuthSetting::Kind::Bearer);
    QTRY_COMPARE(scopes.environments(store.root()).size(), 1);
    QHash<ScopeKind, QList<Variable>> variables;
    for (const VariableScope &scope : scopes.scopesOf(draft))
        variables[scope.kind] = scope.variables;
    QCOMPARE(variables[ScopeKind::Folder], QList<Variable>({{.name = u"f"_s, .value = u"2"_s}}));
    QCOMPARE(variables[ScopeKind::Collection], QList<Variable>({{.name = u"c"_s, .value = u"1"_s}}));
    QCOMPARE(variables[ScopeKind::Environment],
             QList<Variable>({{.name = u"host"_s, .value = u"h"_s}, {.name = u"t"_s, .secret = true}}));
    QTRY_COMPARE(scopes.above(draft).last().name, u"Mine"_s);
}

void TestBrunoCollection::tenThousandRequests()
{
    for (int folder = 0; folder < 100; ++folder) {
        for (int i = 0; i < 100; ++i)
            writeFile(path(u"folder %1/request %2.bru"_s.arg(folder).arg(i)),
                      bruRequest("A request with a name", i + 1));
    }
    CollectionStore store(path({}));
    QSignalSpy opened(&store, &CollectionStore::opened);
    QSignalSpy whole(&store, &CollectionStore::treeRead);
    QElapsedTimer time;
    time.start();
    store.open();
    QVERIFY(opened.wait(20000));
    const qint64 first = time.elapsed();
    store.readTree();
    QVERIFY(whole.wait(60000));
    int count = 0;
    for (const CollectionItem &folder : store.items({}))
        count += int(store.items(folder.path).size());
    QCOMPARE(count, 10000);
    qInfo("outermost folder after %lld ms, 10,000 requests after %lld ms", first, time.elapsed());
}

FINGERPOST_TEST(TestBrunoCollection)

#include "tst_brunocollection.moc"
