// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collectionfixture.h"
#include "collections/collectionscan.h"
#include "collections/collectionstore.h"
#include "collections/diskfile.h"
#include "support/files.h"
#include "support/testsuite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

using Fingerpost::Test::namesOf;
using Fingerpost::Test::request;
using Requests::Test::contentOf;
using Requests::Test::writeFile;

} // namespace

class TestCollectionFiles : public QObject, protected Fingerpost::Test::CollectionFolder {
    Q_OBJECT

private Q_SLOTS:
    void init() { make(); }
    void cleanup() { clear(); }
    void namesBecomeFileNames_data();
    void namesBecomeFileNames();
    void headsAreReadWithoutAParser_data();
    void headsAreReadWithoutAParser();
    void treeIsOrdered();
    void linksOutAreRefused();
    void environmentsMayShareAName();
    void pathsOutAreRefused();
    void dotEnvIsAFileOfTheCollection();
    void conflictsAreFound();
    void aFolderFileThatIsNewIsTold();
    void aFolderFileThatIsNotThereIsNoConflict();
    void treeChanges();
    void whatCannotBeEditedLeavesNoCopy();
    void protectedFoldersAreCopied();
    void whatCannotBeNumberedIsMoved();
    void reorderingTouchesWhatMoved();
    void reorderingIsDoneWholeOrNotAtAll();
    void noNameHidesWhatIsMade();
    void trashAndBack();
    void copiesKeepWhatNoDraftHolds();
    void copyingAFolderForgetsNothing();
    void whatWasToldMovesAlong();
};

void TestCollectionFiles::namesBecomeFileNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    const auto row = [](const QString &typed, const QString &name) {
        QTest::addRow("%s", qPrintable(typed.left(40))) << typed << name;
    };
    row(u"Get user"_s, u"Get user"_s);
    row(u"users/:id?"_s, u"users--id-"_s);
    row(u"../../etc/passwd"_s, u"etc-passwd"_s);
    row(u".hidden"_s, u"hidden"_s);
    row(u"dots..."_s, u"dots"_s);
    row(u" - x "_s, u"x"_s);
    row(u"a\nb\x01"_s, u"a-b-"_s);
    row(u"con"_s, u"con-"_s);
    row(u"LPT1.txt"_s, u"LPT1-.txt"_s);
    row(u"aux .v2.json"_s, u"aux- .v2.json"_s);
    row(u"console.log"_s, u"console.log"_s);
    row(u"grüße 😀"_s, u"grüße 😀"_s);
    row(u""_s, u"untitled"_s);
    row(u"..."_s, u"untitled"_s);
    row(u"ä"_s.repeated(300), u"ä"_s.repeated(100));
    row(u"😀"_s.repeated(300), u"😀"_s.repeated(50));
}

void TestCollectionFiles::namesBecomeFileNames()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    QCOMPARE(DiskFile::safeName(typed), name);
    writeFile(path(name + u".yml"_s), {});
    QCOMPARE(DiskFile::freeName(path({}), typed.toUpper(), u".yml"_s).contains(u" 2.yml"_s),
             !typed.contains(u"ß"_s));
    // How a Mac spells it is no other name.
    writeFile(path(u"mac/"_s + u"Café.yml"_s.normalized(QString::NormalizationForm_D)), {});
    QCOMPARE(DiskFile::freeName(path(u"mac"_s), u"café"_s, u".yml"_s), u"café 2.yml"_s);
}

void TestCollectionFiles::headsAreReadWithoutAParser_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isEnough");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QByteArray &text, bool isEnough, const char *shown) {
        QTest::addRow("%s", name) << text << isEnough << QString::fromUtf8(shown);
    };
    row("plain", request("A b", 3, "PATCH"), true, "A b|PATCH|3|");
    row("carriage returns", request("A", 1).replace("\n", "\r\n"), true, "A|GET|1|");
    row("quoted", request("\"A: b\"", 1), true, "A: b|GET|1|");
    row("escaped", request("\"A\\tb\""), false, "A\tb|GET|0|");
    row("commented", request("A # not b"), false, "A|GET|0|");
    row("literal", request("|-\n    A"), false, "A|GET|0|");
    row("two lines", request("A\n    b"), false, "A b|GET|0|");
    row("in braces", "{info: {name: A, type: http}, http: {method: PUT}}", false, "A|PUT|0|");
    row("http first", "http:\n  url: x\n  method: PUT\ninfo:\n  name: A\n  type: http\n", false, "A|PUT|0|");
    row("lists", "info:\n  tags:\n  - a\n  - name: z\n  name: A\n  type: http\nhttp:\n  method: PUT\n", true,
        "A|PUT|0|");
    row("grpc", "info:\n  name: A\n  type: grpc\n\ngrpc:\n  url: x\n", true, "A||0|grpc");
    row("no method", "info:\n  name: A\n  type: http\nhttp:\n  url: x\n", false, "A|GET|0|");
    row("no info", "http:\n  method: PUT\n  url: x\n", false, "x|PUT|0|");
    row("docs that look so", "docs: |\n  info:\n    name: B\n" + request("A"), true, "A|GET|0|");
    row("broken", "info: [\n", false, "x||0|!line 2, column 1");
    row("no request", "a: 1\n", false, "x||0|!This file holds no request.");
}

void TestCollectionFiles::headsAreReadWithoutAParser()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isEnough);
    QFETCH(QString, shown);
    CollectionItem item;
    QCOMPARE(CollectionFormat::openCollection().readHead(text, item), isEnough);
    writeFile(path(u"x.yml"_s), text);
    item = CollectionScan::file(path({}), u"x.yml"_s);
    const QString error =
        item.error.isEmpty() ? QString() : QString(u'!' + item.error.left(shown.section(u'!', 1).size()));
    QCOMPARE(
        u"%1|%2|%3|%4"_s.arg(item.name, QString::fromUtf8(item.method)).arg(item.seq).arg(item.type + error),
        shown);
}

void TestCollectionFiles::treeIsOrdered()
{
    writeFile(path(u"b.yml"_s), request("second", 2));
    writeFile(path(u"a.yml"_s), request("first", 1));
    writeFile(path(u"z.yaml"_s), request("Alpha"));
    writeFile(path(u"y.yml"_s), request("beta"));
    writeFile(path(u"notes.txt"_s), "x");
    writeFile(path(u".hidden.yml"_s), request("h"));
    writeFile(path(u"environments/dev.yml"_s), "name: dev\n");
    writeFile(path(u"node_modules/x.yml"_s), request("n"));
    writeFile(path(u"later/folder.yml"_s), "info:\n  name: Later\n  seq: 2\n");
    writeFile(path(u"sooner/folder.yml"_s), "info:\n  name: Sooner\n  seq: 1\n");
    QDir().mkpath(path(u"bare"_s));
    CollectionFiles files(path({}));
    const auto items = files.items({});
    QVERIFY(items);
    QCOMPARE(
        namesOf(*items),
        (QStringList{u"Sooner"_s, u"Later"_s, u"bare"_s, u"first"_s, u"second"_s, u"Alpha"_s, u"beta"_s}));
    QVERIFY(!files.items(u"nowhere"_s));
    QVERIFY(!CollectionFiles(path(u"later"_s)).check());
    QVERIFY(files.check());
}

void TestCollectionFiles::linksOutAreRefused()
{
    QTemporaryDir outside;
    writeFile(outside.filePath(u"secret.yml"_s), request("secret"));
    QFile::link(outside.filePath(u"secret.yml"_s), path(u"link.yml"_s));
    QFile::link(outside.path(), path(u"linked"_s));
    QFile::link(path({}), path(u"loop"_s));
    writeFile(path(u"real.yml"_s), request("real"));
    QFile::link(path(u"real.yml"_s), path(u"inside.yml"_s));
    CollectionFiles files(path({}));
    const auto items = files.items({});
    QVERIFY(items);
    int unreadable = 0;
    for (const CollectionItem &item : *items)
        unreadable += item.kind == CollectionItem::Kind::Unreadable ? 1 : 0;
    QCOMPARE(items->size(), 5);
    QCOMPARE(unreadable, 3);
    QVERIFY(!files.loadRequest(u"link.yml"_s));
    QVERIFY(!files.loadRequest(u"linked/secret.yml"_s));
    QVERIFY(!files.items(u"linked"_s));
    RequestDraft draft = RequestDraft::create("GET", u"x"_s);
    draft.path = u"link.yml"_s;
    QCOMPARE(files.saveRequest(draft, true).outcome, SaveResult::Outcome::Failed);
    QCOMPARE(contentOf(outside.filePath(u"secret.yml"_s)), request("secret"));
    // A link within the collection is written through.
    draft = *files.loadRequest(u"inside.yml"_s);
    draft.method = "PUT";
    QVERIFY(files.saveRequest(draft).isSaved());
    QVERIFY(QFileInfo(path(u"inside.yml"_s)).isSymLink());
    QCOMPARE(contentOf(path(u"real.yml"_s)), request("real", 0, "PUT"));
}

void TestCollectionFiles::environmentsMayShareAName()
{
    const auto text = [](const QByteArray &value) {
        return QByteArray("name: dev\nvariables:\n  - name: host\n    value: " + value + '\n');
    };
    const QString first = u"environments/a.yml"_s;
    const QString second = u"environments/b.yml"_s;
    writeFile(path(first), text("one"));
    writeFile(path(second), text("two"));
    CollectionFiles files(path({}));
    const Environment one = *files.loadEnvironment(first);
    const Environment two = *files.loadEnvironment(second);
    Environment changed = one;
    changed.variables[0].value = u"new"_s;
    const auto areSaved = [](const QList<SaveResult> &results) {
        return std::all_of(results.cbegin(), results.cend(),
                           [](const SaveResult &each) { return each.isSaved(); });
    };
    QVERIFY(areSaved(files.saveEnvironments({one, two}, {changed, two})));
    QCOMPARE(contentOf(path(first)), text("new"));
    QCOMPARE(contentOf(path(second)), text("two"));
    Environment other = two;
    other.variables[0].value = u"other"_s;
    QVERIFY(areSaved(files.saveEnvironments({changed, two}, {changed, other})));
    QCOMPARE(contentOf(path(first)), text("new"));
    QCOMPARE(contentOf(path(second)), text("other"));
}

void TestCollectionFiles::pathsOutAreRefused()
{
    CollectionFiles files(path({}));
    for (const QString &bad :
         {u"../x.yml"_s, u"a/../../x.yml"_s, u"/etc/passwd"_s, u""_s, u"."_s, u"a//b.yml"_s}) {
        RequestDraft draft = RequestDraft::create("GET", u"x"_s);
        draft.path = bad;
        QCOMPARE(files.saveRequest(draft, true).outcome, SaveResult::Outcome::Failed);
        QVERIFY(!files.loadRequest(bad));
        QVERIFY(!files.remove(bad));
    }
    QVERIFY(!files.saveEnvironment(u"../e.yml"_s, {}).isSaved());
}

void TestCollectionFiles::dotEnvIsAFileOfTheCollection()
{
    const CollectionFiles files(path({}));
    QVERIFY(files.dotEnv().isEmpty());
    QTemporaryDir outside;
    writeFile(outside.filePath(u"theirs"_s), "A=1\n");
    QVERIFY(QFile::link(outside.filePath(u"theirs"_s), path(u".env"_s)));
    QVERIFY(files.dotEnv().isEmpty());
    QVERIFY(QFile::remove(path(u".env"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u".env"_s)).constData(), 0600), 0); // nobody ever writes to it
    QVERIFY(files.dotEnv().isEmpty());
    QVERIFY(QFile::remove(path(u".env"_s)));
    writeFile(path(u".env"_s), "A=1\n");
    QCOMPARE(files.dotEnv().value(0).value, u"1"_s);
    writeFile(path(u".env"_s), "A=1\n#" + QByteArray(1024 * 1024, 'x'));
    QVERIFY(files.dotEnv().isEmpty());
}

void TestCollectionFiles::aFolderFileThatIsNewIsTold()
{
    QVERIFY(QDir().mkpath(path(u"users"_s)));
    CollectionFiles files(path({}));
    QVERIFY(files.loadFolder(u"users"_s));
    QVERIFY(files.foreignChanges().isEmpty());
    writeFile(path(u"users/folder.yml"_s), "info:\n  name: Users\n  type: folder\ndocs: theirs\n"); // a pull
    QCOMPARE(files.foreignChanges(), QStringList{u"users/folder.yml"_s});
    QCOMPARE(files.loadFolder(u"users"_s)->docs, u"theirs"_s);
    QVERIFY(files.foreignChanges().isEmpty());
    // One that is written here is none.
    QVERIFY(QDir().mkpath(path(u"orders"_s)));
    auto settings = files.loadFolder(u"orders"_s);
    settings->docs = u"mine"_s;
    QVERIFY(files.saveFolder(u"orders"_s, *settings).isSaved());
    QVERIFY(files.foreignChanges().isEmpty());
}

/// Whoever has it open knows that there is none, or none any more.
void TestCollectionFiles::aFolderFileThatIsNotThereIsNoConflict()
{
    QVERIFY(QDir().mkpath(path(u"users"_s)));
    QVERIFY(QDir().mkpath(path(u"sub"_s)));
    CollectionFiles files(path({}));
    auto settings = files.loadFolder(u"users"_s);
    QVERIFY(settings);
    settings->docs = u"mine"_s;
    // A new name makes it a file, and a new place gives that another number.
    const auto renamed = files.rename(u"users"_s, u"people"_s);
    QVERIFY(renamed);
    const auto moved = files.move(*renamed, u"sub"_s);
    QVERIFY(moved);
    QVERIFY(files.foreignChanges().isEmpty());
    QVERIFY(files.saveFolder(*moved, *settings).isSaved());
    // Another program deletes it.
    const QString file = *moved + u"/folder.yml"_s;
    QVERIFY(QFile::remove(path(file)));
    QCOMPARE(files.foreignChanges(), QStringList{file});
    QVERIFY(files.loadFolder(*moved));
    QVERIFY(files.foreignChanges().isEmpty());
    QVERIFY(files.saveFolder(*moved, *settings).isSaved());
    QVERIFY(files.foreignChanges().isEmpty());
}

void TestCollectionFiles::conflictsAreFound()
{
    writeFile(path(u"a.yml"_s), request("A"));
    CollectionFiles files(path({}));
    RequestDraft draft = *files.loadRequest(u"a.yml"_s);
    draft.url = u"http://ours/"_s;
    const QByteArray theirs = request("theirs");
    writeFile(path(u"a.yml"_s), theirs);
    QCOMPARE(files.foreignChanges(), QStringList{u"a.yml"_s});
    SaveResult result = files.saveRequest(draft);
    QCOMPARE(result.outcome, SaveResult::Outcome::Conflict);
    QCOMPARE(result.theirs, theirs);
    QCOMPARE(result.ours, request("A").replace("http://h/", "http://ours/"));
    QCOMPARE(contentOf(path(u"a.yml"_s)), theirs);
    // Who only reads it, as a run does, takes nothing away from that.
    QCOMPARE(files.readRequest(u"a.yml"_s)->name, u"theirs"_s);
    QCOMPARE(files.saveRequest(draft).outcome, SaveResult::Outcome::Conflict);
    // Overwriting keeps of theirs what the draft does not hold.
    QVERIFY(files.saveRequest(draft, true).isSaved());
    QCOMPARE(contentOf(path(u"a.yml"_s)), result.ours);
    QVERIFY(files.foreignChanges().isEmpty());
    // Gone is a conflict as well, and so is a file that nobody has looked at.
    QFile::remove(path(u"a.yml"_s));
    QCOMPARE(files.saveRequest(draft).outcome, SaveResult::Outcome::Conflict);
    writeFile(path(u"b.yml"_s), theirs);
    draft.path = u"b.yml"_s;
    QCOMPARE(files.saveRequest(draft).outcome, SaveResult::Outcome::Conflict);
    // What cannot be read stays, and is replaced only when somebody says so.
    writeFile(path(u"b.yml"_s), "info: [\n");
    QVERIFY(!files.loadRequest(u"b.yml"_s));
    QCOMPARE(files.saveRequest(draft).outcome, SaveResult::Outcome::Conflict);
    QCOMPARE(contentOf(path(u"b.yml"_s)), "info: [\n");
    QVERIFY(files.saveRequest(draft, true).isSaved());
    // Its folder may be gone with it, as after a checkout.
    writeFile(path(u"sub/c.yml"_s), request("C"));
    draft = *files.loadRequest(u"sub/c.yml"_s);
    draft.url = u"http://ours/"_s;
    QVERIFY(QDir(path(u"sub"_s)).removeRecursively());
    QVERIFY(!files.loadFolder(u"sub"_s));
    QCOMPARE(files.saveRequest(draft).outcome, SaveResult::Outcome::Conflict);
    QVERIFY(!QFileInfo::exists(path(u"sub"_s)));
    QVERIFY(files.saveRequest(draft, true).isSaved());
    QVERIFY(contentOf(path(u"sub/c.yml"_s)).contains("http://ours/"));
}

void TestCollectionFiles::treeChanges()
{
    CollectionFiles files(path({}));
    const auto one = files.createRequest({}, RequestDraft::create("GET", u"http://h/1"_s, u"One: 1"_s));
    QVERIFY(one);
    QCOMPARE(one->path, u"One- 1.yml"_s);
    const auto two = files.createRequest({}, RequestDraft::create("PUT", u"http://h/2"_s, u"one- 1"_s));
    QVERIFY(two);
    QCOMPARE(two->path, u"one- 1 2.yml"_s);
    QCOMPARE(two->seq, 2.0);
    const auto folder = files.createFolder({}, u"Users"_s);
    QVERIFY(folder);
    QCOMPARE(contentOf(path(u"Users/folder.yml"_s)), "info:\n  name: Users\n  type: folder\n  seq: 1\n");
    const auto moved = files.move(one->path, *folder);
    QVERIFY(moved);
    QCOMPARE(*moved, u"Users/One- 1.yml"_s);
    QVERIFY(!files.move(*folder, u"Users"_s));
    const auto renamed = files.rename(*moved, u"First"_s);
    QCOMPARE(*renamed, u"Users/First.yml"_s);
    // Its own name does not stand in its way.
    QCOMPARE(*files.rename(*renamed, u"first"_s), u"Users/first.yml"_s);
    QCOMPARE(*files.rename(u"Users/first.yml"_s, u"First"_s), *renamed);
    QCOMPARE(*files.rename(two->path, u"one- 1"_s), u"one- 1.yml"_s);
    const auto three = files.createRequest({}, RequestDraft::create("GET", u"http://h/3"_s, u"one- 1"_s));
    QVERIFY(three);
    QCOMPARE(three->path, u"one- 1 2.yml"_s);
    QCOMPARE(*files.rename(three->path, u"one- 1"_s), three->path);
    QVERIFY(QFile::remove(path(three->path)));
    // The tab that has it open saves to its new place.
    RequestDraft draft = *one;
    draft.path = *renamed;
    draft.name = u"First"_s;
    draft.seq = 1;
    draft.url = u"http://h/changed"_s;
    QVERIFY(files.saveRequest(draft).isSaved());
    const auto copy = files.duplicate(*renamed);
    QCOMPARE(*copy, u"Users/First copy.yml"_s);
    const auto folderCopy = files.duplicate(*folder);
    QVERIFY(folderCopy);
    QCOMPARE(namesOf(*files.items(*folderCopy)), (QStringList{u"First"_s, u"First copy"_s}));
    QVERIFY(files.reorder({*copy, *renamed}));
    QCOMPARE(namesOf(*files.items(*folder)), (QStringList{u"First copy"_s, u"First"_s}));
    const auto people = files.rename(*folder, u"People?"_s);
    QCOMPARE(*people, u"People-"_s);
    QCOMPARE(namesOf(*files.items({})), (QStringList{u"People?"_s, u"Users copy"_s, u"one- 1"_s}));
    const QString environment = files.newEnvironmentPath(u"dev"_s);
    QVERIFY(files.saveEnvironment(environment, {u"dev"_s, {}, {}}).isSaved());
    QCOMPARE(files.environmentFiles(), QStringList{u"environments/dev.yml"_s});
    // Changed by somebody else, and loaded anew by one who does not edit it.
    const QByteArray theirs = "name: dev\nvariables:\n  - name: host\n    value: h\n";
    writeFile(path(environment), theirs);
    QVERIFY(files.loadEnvironment(environment));
    const Environment before{u"dev"_s, {}, {}};
    const Environment after{u"dev"_s, u"#ff0000"_s, {}};
    QCOMPARE(files.saveEnvironments({before}, {after}).value(0).outcome, SaveResult::Outcome::Conflict);
    QCOMPARE(files.saveEnvironments({before}, {}).value(0).outcome, SaveResult::Outcome::Conflict);
    QCOMPARE(contentOf(path(environment)), theirs);
    QTemporaryDir empty;
    CollectionFiles fresh(empty.filePath(u"new/one"_s));
    QVERIFY(fresh.create(u"New"_s));
    QVERIFY(fresh.check());
    QVERIFY(!fresh.create(u"Again"_s));
}

void TestCollectionFiles::whatCannotBeEditedLeavesNoCopy()
{
    writeFile(path(u"broken.yml"_s), "info: [\n");
    writeFile(path(u"sub/folder.yml"_s), "info: [\n");
    writeFile(path(u"sub/a.yml"_s), request("A"));
    CollectionFiles files(path({}));
    const QStringList before = QDir(path({})).entryList(QDir::AllEntries);
    QVERIFY(!files.duplicate(u"broken.yml"_s));
    QVERIFY(!files.duplicate(u"sub"_s));
    QCOMPARE(QDir(path({})).entryList(QDir::AllEntries), before);
    QCOMPARE(contentOf(path(u"sub/a.yml"_s)), request("A"));
}

void TestCollectionFiles::protectedFoldersAreCopied()
{
    writeFile(path(u"sub/folder.yml"_s), "info:\n  name: Sub\n  type: folder\n  seq: 1\n");
    writeFile(path(u"sub/a.yml"_s), request("A"));
    for (const QString &name : {u"sub/folder.yml"_s, u"sub/a.yml"_s})
        QFile::setPermissions(path(name), QFile::ReadOwner);
    CollectionFiles files(path({}));
    const auto copy = files.duplicate(u"sub"_s);
    QVERIFY2(copy, qPrintable(copy.error().message()));
    QCOMPARE(namesOf(*files.items({})), (QStringList{u"Sub"_s, u"Sub copy"_s}));
    // Root may write whatever the permissions say.
    QVERIFY(QFile::permissions(path(*copy + "/a.yml"_L1)).testFlag(QFile::WriteOwner));
    QVERIFY(!QFile::permissions(path(u"sub/a.yml"_s)).testFlag(QFile::WriteOwner));
}

/// What it is moved for are the other things that know its path.
void TestCollectionFiles::whatCannotBeNumberedIsMoved()
{
    writeFile(path(u"broken.yml"_s), "info: [\n");
    QDir().mkpath(path(u"sub"_s));
    CollectionFiles files(path({}));
    const auto moved = files.move(u"broken.yml"_s, u"sub"_s);
    QVERIFY(moved);
    QCOMPARE(*moved, u"sub/broken.yml"_s);
    QCOMPARE(contentOf(path(*moved)), "info: [\n");
}

void TestCollectionFiles::reorderingTouchesWhatMoved()
{
    for (int i = 1; i <= 4; ++i)
        writeFile(path(u"%1.yml"_s.arg(i)), request(QByteArray::number(i).constData(), 2 * i));
    QDir().mkpath(path(u"bare"_s));
    writeFile(path(u"sub/folder.yml"_s), "info:\n  name: Sub\n  seq: 1\n");
    writeFile(path(u"broken.yml"_s), "info: [\n");
    writeFile(path(u"call.yml"_s), "info:\n  name: call\n  type: grpc\n");
    CollectionFiles files(path({}));
    // As the tree has them, with the second request in the place of the third.
    QVERIFY(files.reorder({u"sub"_s, u"bare"_s, u"1.yml"_s, u"broken.yml"_s, u"3.yml"_s, u"2.yml"_s,
                           u"call.yml"_s, u"4.yml"_s}));
    QCOMPARE(namesOf(*files.items({})).mid(2, 4), (QStringList{u"1"_s, u"3"_s, u"2"_s, u"4"_s}));
    QCOMPARE(contentOf(path(u"1.yml"_s)), request("1", 2));
    QCOMPARE(contentOf(path(u"3.yml"_s)), request("3", 4));
    QCOMPARE(contentOf(path(u"2.yml"_s)), request("2", 6));
    QCOMPARE(contentOf(path(u"4.yml"_s)), request("4", 8));
    QCOMPARE(contentOf(path(u"broken.yml"_s)), "info: [\n");
    QVERIFY(!QFileInfo::exists(path(u"bare/folder.yml"_s)));
    // Where some have no number, all get one.
    writeFile(path(u"4.yml"_s), request("4"));
    QVERIFY(files.reorder({u"4.yml"_s, u"1.yml"_s, u"3.yml"_s, u"2.yml"_s}));
    QCOMPARE(namesOf(*files.items({})).mid(2, 4), (QStringList{u"4"_s, u"1"_s, u"3"_s, u"2"_s}));
    QCOMPARE(contentOf(path(u"4.yml"_s)).count("seq: 1\n"), 1);
}

void TestCollectionFiles::reorderingIsDoneWholeOrNotAtAll()
{
    const QByteArray broken = request("c") + "docs: [\n"; // which the tree, with its head alone, does not see
    writeFile(path(u"a.yml"_s), request("a"));
    writeFile(path(u"b.yml"_s), request("b"));
    writeFile(path(u"c.yml"_s), broken);
    QDir().mkpath(path(u"bare"_s));
    const QByteArray folder = "info:\n  name: Sub\n  type: folder\n";
    writeFile(path(u"sub/folder.yml"_s), folder);
    CollectionFiles files(path({}));
    const QStringList before = namesOf(*files.items({}));
    QCOMPARE(before, (QStringList{u"bare"_s, u"Sub"_s, u"a"_s, u"b"_s, u"c"_s}));
    const auto arranged = files.reorder({u"sub"_s, u"bare"_s, u"b.yml"_s, u"a.yml"_s, u"c.yml"_s});
    QVERIFY(!arranged);
    QCOMPARE(namesOf(*files.items({})), before);
    QCOMPARE(contentOf(path(u"a.yml"_s)), request("a"));
    QCOMPARE(contentOf(path(u"b.yml"_s)), request("b"));
    QCOMPARE(contentOf(path(u"c.yml"_s)), broken);
    QCOMPARE(contentOf(path(u"sub/folder.yml"_s)), folder);
    QVERIFY(!QFileInfo::exists(path(u"bare/folder.yml"_s)));
}

void TestCollectionFiles::noNameHidesWhatIsMade()
{
    CollectionFiles files(path({}));
    const auto users = files.createFolder({}, u"users"_s);
    QVERIFY(users);
    const QByteArray settings = contentOf(path(u"users/folder.yml"_s));
    const auto made = files.createRequest({}, RequestDraft::create("GET", u"http://h/"_s, u"folder"_s));
    QVERIFY(made);
    QCOMPARE(made->path, u"folder-.yml"_s);
    const auto other = files.createRequest({}, RequestDraft::create("GET", u"http://h/"_s, u"other"_s));
    QVERIFY(other);
    const auto renamed = files.rename(other->path, u"workspace"_s);
    QVERIFY(renamed);
    QCOMPARE(*renamed, u"workspace-.yml"_s);
    QVERIFY(files.createFolder({}, u"environments"_s));
    QVERIFY(files.createFolder({}, u"node_modules"_s));
    QCOMPARE(namesOf(*files.items({})),
             (QStringList{u"users"_s, u"environments"_s, u"node_modules"_s, u"folder"_s, u"workspace"_s}));
    const auto moved = files.move(made->path, *users);
    QVERIFY(moved);
    QCOMPARE(namesOf(*files.items(*users)), QStringList{u"folder"_s});
    QCOMPARE(contentOf(path(u"users/folder.yml"_s)), settings);
}

void TestCollectionFiles::trashAndBack()
{
    QTemporaryDir home;
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    writeFile(path(u"users/a.yml"_s), request("A"));
    CollectionFiles files(path({}));
    auto draft = files.loadRequest(u"users/a.yml"_s);
    QVERIFY(draft);
    for (const QString &name : {u"users/a.yml"_s, u"users"_s}) {
        const auto item = files.remove(name);
        if (!item && before.isEmpty())
            qInfo("%s", qPrintable(item.error().message()));
        QVERIFY(item);
        QVERIFY(!QFileInfo::exists(path(name)) && QFileInfo::exists(item->inTrash));
        QVERIFY(files.restore(*item));
        QVERIFY(QFileInfo::exists(path(name)));
        QVERIFY(!files.restore(*item));
    }
    QCOMPARE(contentOf(path(u"users/a.yml"_s)), request("A"));
    // A tab that has it open all the while hears of others again, and its own saving is no conflict.
    writeFile(path(u"users/a.yml"_s), request("B"));
    QCOMPARE(files.foreignChanges(), QStringList{u"users/a.yml"_s});
    writeFile(path(u"users/a.yml"_s), request("A"));
    draft->method = "PUT";
    QVERIFY(files.saveRequest(*draft).isSaved());
    before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
}

void TestCollectionFiles::copyingAFolderForgetsNothing()
{
    QVERIFY(QDir().mkpath(path(u"users"_s)));
    writeFile(path(u"users/folder.yml"_s), "info:\n  name: Users\n  type: folder\n");
    CollectionFiles files(path({}));
    auto settings = files.loadFolder(u"users"_s); // as the folder's tab does
    QVERIFY(settings);
    const auto copy = files.duplicate(u"users"_s);
    QVERIFY(copy);
    QVERIFY(contentOf(path(*copy + "/folder.yml"_L1)).contains("name: Users copy"));
    settings->docs = u"mine"_s;
    QVERIFY(files.saveFolder(u"users"_s, *settings).isSaved()); // and no conflict
}

void TestCollectionFiles::copiesKeepWhatNoDraftHolds()
{
    const QByteArray scripts = "runtime:\n  scripts:\n    - type: tests\n      code: |-\n        test()\n";
    const QByteArray whole = request("A", 1) + scripts;
    writeFile(path(u"a.yml"_s), whole);
    QTemporaryDir elsewhere;
    CollectionFiles other(elsewhere.filePath(u"other"_s));
    QVERIFY(other.create(u"Other"_s));
    const auto original = CollectionFiles(path({})).readOriginal(u"a.yml"_s);
    QVERIFY(original);
    const auto made = other.createRequest({}, original->first, original->second);
    QVERIFY(made);
    QCOMPARE(contentOf(other.root() + u'/' + made->path), whole);
    // Another format cannot have it.
    writeFile(elsewhere.filePath(u"bru/bruno.json"_s), "{\"version\": \"1\", \"name\": \"B\"}");
    CollectionFiles bruno(elsewhere.filePath(u"bru"_s));
    const auto converted = bruno.createRequest({}, original->first, original->second);
    QVERIFY(converted);
    QVERIFY(contentOf(bruno.root() + u'/' + converted->path).startsWith("meta {"));
}

/// It lies elsewhere now, and what was told of it holds still.
void TestCollectionFiles::whatWasToldMovesAlong()
{
    writeFile(path(u"sub/a.yml"_s), request("A"));
    CollectionFiles files(path({}));
    QVERIFY(files.loadRequest(u"sub/a.yml"_s));
    writeFile(path(u"sub/a.yml"_s), "<<<<<<< ours\n" + request("B"));
    QVERIFY(!files.loadRequest(u"sub/a.yml"_s));
    QCOMPARE(files.foreignChanges(), QStringList());
    const auto renamed = files.rename(u"sub"_s, u"other"_s);
    QVERIFY(renamed);
    QCOMPARE(files.foreignChanges(), QStringList());
    writeFile(path(u"other/a.yml"_s), request("B"));
    QCOMPARE(files.foreignChanges(), QStringList{u"other/a.yml"_s});
}

FINGERPOST_TEST(TestCollectionFiles)
#include "tst_collectionfiles.moc"
