// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collectionfixture.h"
#include "collections/collectionscan.h"
#include "collections/collectionstore.h"
#include "collections/diskfile.h"
#include "support/files.h"
#include "support/testsuite.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

using Fingerpost::Test::namesOf;
using Fingerpost::Test::request;
using Requests::Test::contentOf;
using Requests::Test::writeFile;

/// A number out of /proc/self/status, in KiB.
qint64 memory(const char *field)
{
    for (const QByteArray &line : contentOf(u"/proc/self/status"_s).split('\n')) {
        if (line.startsWith(field))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

} // namespace

class TestCollectionStore : public QObject, protected Fingerpost::Test::CollectionFolder {
    Q_OBJECT

private Q_SLOTS:
    void init() { make(); }
    void cleanup() { clear(); }
    void dotEnvIsWatched();
    void whatGoesOnChangingIsSeen();
    void storeTellsForeignChangesOnly();
    void everyChangeOfAFolderIsTold();
    void whatIsMendedIsTold();
    void whatIsMovedIsFollowed();
    void whatCannotBeWatchedIsLookedAt();
    void whatComesBackIsWatchedAgain();
    void tenThousandRequests();
};

void TestCollectionStore::dotEnvIsWatched()
{
    writeFile(path(u".env"_s), "A=1\n");
    CollectionStore store(path({}));
    QSignalSpy touched(&store, &CollectionStore::environmentsChanged);
    bool isLoaded = false;
    store.loadEnvironments(this, [&](const QMap<QString, Environment> &) { isLoaded = true; });
    QTRY_VERIFY(isLoaded);
    for (int i = 1; i <= 2; ++i) { // in place
        QFile file(path(u".env"_s));
        QVERIFY(file.open(QIODevice::Append));
        file.write("B=2\n");
        file.close();
        QTRY_COMPARE_WITH_TIMEOUT(touched.count(), i, 5000);
    }
}

/// As a log that somebody writes into the folder.
void TestCollectionStore::whatGoesOnChangingIsSeen()
{
    CollectionStore store(path({}));
    QSignalSpy opened(&store, &CollectionStore::opened);
    store.open();
    QVERIFY(opened.wait());
    int writes = 0;
    QTimer writer;
    connect(&writer, &QTimer::timeout, this,
            [&] { writeFile(path(u"log %1.yml"_s.arg(++writes)), request("L")); });
    writer.start(20);
    const bool isSeen = QTest::qWaitFor([&] { return !store.items({}).isEmpty() || writes >= 400; }, 20000);
    QVERIFY(isSeen && writes < 400);
}

void TestCollectionStore::storeTellsForeignChangesOnly()
{
    writeFile(path(u"users/a.yml"_s), request("A"));
    CollectionStore store(path({}));
    QSignalSpy read(&store, &CollectionStore::folderRead);
    QSignalSpy changed(&store, &CollectionStore::fileChanged);
    QSignalSpy failed(&store, &CollectionStore::failed);
    QSignalSpy whole(&store, &CollectionStore::treeRead);
    store.open();
    store.readTree();
    QVERIFY(whole.wait());
    QCOMPARE(namesOf(store.items(u"users"_s)), QStringList{u"A"_s});
    std::optional<RequestDraft> draft;
    store.loadRequest(u"users/a.yml"_s, this,
                      [&](const Requests::Result<RequestDraft> &loaded) { draft = *loaded; });
    QTRY_VERIFY(draft);
    // Ours: the tree shows it before the outcome is told, and nobody calls it foreign.
    read.clear();
    draft->method = "PUT";
    bool isSaved = false;
    store.saveRequest(*draft, false, this, [&](const SaveResult &result) {
        isSaved = result.isSaved() && store.items(u"users"_s).first().method == "PUT";
    });
    QTRY_VERIFY(isSaved);
    QCOMPARE(read.count(), 1);
    // Somebody else's: in place, and by another file that takes its name.
    writeFile(path(u"users/a.yml"_s), request("B"));
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 5000);
    QCOMPARE(changed.first().first().toString(), u"users/a.yml"_s);
    QTRY_COMPARE(namesOf(store.items(u"users"_s)), QStringList{u"B"_s});
    draft.reset();
    store.loadRequest(u"users/a.yml"_s, this,
                      [&](const Requests::Result<RequestDraft> &loaded) { draft = *loaded; });
    QTRY_VERIFY(draft);
    QVERIFY(DiskFile::write(path(u"users/a.yml"_s), request("C")));
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, 5000);
    writeFile(path(u"users/new.yml"_s), request("N"));
    QTRY_COMPARE(store.items(u"users"_s).size(), 2);
    writeFile(path(u"users/new.yml"_s), "info: [\n");
    QTRY_VERIFY(store.items(u"users"_s).last().kind == CollectionItem::Kind::Unreadable
                || store.items(u"users"_s).first().kind == CollectionItem::Kind::Unreadable);
    QSignalSpy gone(&store, &CollectionStore::folderGone);
    QVERIFY(QDir(path(u"users"_s)).removeRecursively());
    QTRY_COMPARE(gone.count(), 1);
    QTRY_VERIFY(store.items({}).isEmpty());
    QVERIFY(failed.isEmpty());
    // A context that is gone hears nothing.
    auto context = std::make_unique<QObject>();
    bool called = false;
    store.createFolder({}, u"x"_s, context.get(), [&](const Requests::Result<QString> &) { called = true; });
    context.reset();
    QTRY_COMPARE(store.items({}).size(), 1);
    QVERIFY(!called);
}

void TestCollectionStore::everyChangeOfAFolderIsTold()
{
    const QString file = path(u"users/folder.yml"_s);
    writeFile(file, "info:\n  name: U\n");
    CollectionStore store(path({}));
    QSignalSpy changed(&store, &CollectionStore::fileChanged);
    for (int i = 1; i <= 3; ++i) {
        bool isLoaded = false;
        store.loadFolder(u"users"_s, this,
                         [&](const Requests::Result<FolderSettings> &) { isLoaded = true; });
        QTRY_VERIFY(isLoaded);
        QVERIFY(DiskFile::write(file, "info:\n  name: U" + QByteArray::number(i) + '\n'));
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), i, 5000);
        QCOMPARE(changed.last().first().toString(), u"users/folder.yml"_s);
    }
}

/// A file that another program leaves unreadable for a while, as with the marks of a merge.
void TestCollectionStore::whatIsMendedIsTold()
{
    const QString file = path(u"a.yml"_s);
    writeFile(file, request("A"));
    CollectionStore store(path({}));
    QSignalSpy changed(&store, &CollectionStore::fileChanged);
    QSignalSpy touched(&store, &CollectionStore::touched);
    QString loaded;
    int loads = 0;
    const auto load = [&] {
        store.loadRequest(u"a.yml"_s, this, [&](const Requests::Result<RequestDraft> &draft) {
            loaded = draft ? draft->name : QString();
            ++loads;
        });
        return QTest::qWaitFor([&, before = loads] { return loads > before; });
    };
    QVERIFY(load());
    QVERIFY(DiskFile::write(file, "<<<<<<< ours\n" + request("B")));
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 5000);
    QVERIFY(load());
    QVERIFY(loaded.isEmpty());
    // It is the same still: nobody needs to hear of it again.
    touched.clear();
    QVERIFY(DiskFile::write(file, "<<<<<<< ours\n" + request("B")));
    QTRY_VERIFY_WITH_TIMEOUT(!touched.isEmpty(), 5000);
    QCOMPARE(changed.count(), 1);
    QVERIFY(DiskFile::write(file, request("B")));
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, 5000);
    QVERIFY(load());
    QCOMPARE(loaded, u"B"_s);
}

/// As by `git mv`.
void TestCollectionStore::whatIsMovedIsFollowed()
{
    writeFile(path(u"a.yml"_s), request("A"));
    writeFile(path(u"twin.yml"_s), request("T"));
    writeFile(path(u"twin too.yml"_s), request("T"));
    CollectionStore store(path({}));
    QSignalSpy opened(&store, &CollectionStore::opened);
    QSignalSpy moved(&store, &CollectionStore::fileMoved);
    QSignalSpy changed(&store, &CollectionStore::fileChanged);
    store.open();
    QVERIFY(opened.wait());
    std::optional<RequestDraft> draft;
    for (const QString &name : {u"twin.yml"_s, u"a.yml"_s}) {
        draft.reset();
        store.loadRequest(name, this, [&](const Requests::Result<RequestDraft> &loaded) { draft = *loaded; });
        QTRY_VERIFY(draft);
    }
    QVERIFY(QDir(path({})).mkpath(u"users/old"_s));
    QVERIFY(QFile::rename(path(u"a.yml"_s), path(u"users/old/b.yml"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(moved.count(), 1, 5000);
    QCOMPARE(moved.first(), (QVariantList{u"a.yml"_s, u"users/old/b.yml"_s}));
    QVERIFY(changed.isEmpty());
    // Saving it there is no conflict.
    draft->path = u"users/old/b.yml"_s;
    draft->method = "PUT";
    std::optional<SaveResult> saved;
    store.saveRequest(*draft, false, this, [&](const SaveResult &result) { saved = result; });
    QTRY_VERIFY(saved);
    QVERIFY(saved->isSaved());
    QVERIFY(!QFile::exists(path(u"a.yml"_s)));
    // One that was there before is another request, whatever it says.
    QVERIFY(QFile::remove(path(u"twin.yml"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 5000);
    QCOMPARE(changed.first().first().toString(), u"twin.yml"_s);
    QCOMPARE(moved.count(), 1);
}

/// As on a system whose watches are all in use.
void TestCollectionStore::whatCannotBeWatchedIsLookedAt()
{
    writeFile(path(u"users/a.yml"_s), request("A"));
    CollectionStore store(path({}));
    store.setWatchLimit(0);
    QSignalSpy whole(&store, &CollectionStore::treeRead);
    QSignalSpy changed(&store, &CollectionStore::fileChanged);
    store.open();
    store.readTree();
    QVERIFY(whole.wait());
    bool isLoaded = false;
    store.loadRequest(u"users/a.yml"_s, this,
                      [&](const Requests::Result<RequestDraft> &) { isLoaded = true; });
    QTRY_VERIFY(isLoaded);
    for (const char *name : {"In place", "In place again"}) {
        writeFile(path(u"users/a.yml"_s), request(name));
        QTRY_COMPARE_WITH_TIMEOUT(namesOf(store.items(u"users"_s)), QStringList{QString::fromLatin1(name)},
                                  5000);
    }
    QCOMPARE(changed.count(), 1); // once, until it is loaded anew
    writeFile(path(u"users/b.yml"_s), request("B"));
    QTRY_COMPARE_WITH_TIMEOUT(store.items(u"users"_s).size(), 2, 5000);
    QVERIFY(QFile::remove(path(u"users/b.yml"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(store.items(u"users"_s).size(), 1, 5000);
}

/// As after a `git checkout` to and fro.
void TestCollectionStore::whatComesBackIsWatchedAgain()
{
    const QString file = path(u"a.yml"_s);
    writeFile(file, request("A"));
    CollectionStore store(path({}));
    QSignalSpy opened(&store, &CollectionStore::opened);
    QSignalSpy changed(&store, &CollectionStore::fileChanged);
    store.open();
    QVERIFY(opened.wait());
    bool isLoaded = false;
    store.loadRequest(u"a.yml"_s, this, [&](const Requests::Result<RequestDraft> &) { isLoaded = true; });
    QTRY_VERIFY(isLoaded);
    QVERIFY(QFile::remove(file));
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 5000);
    QTRY_VERIFY(store.items({}).isEmpty());
    QSignalSpy touched(&store, &CollectionStore::touched);
    writeFile(file, request("A"));
    QTRY_COMPARE_WITH_TIMEOUT(store.items({}).size(), 1, 5000);
    QTRY_VERIFY(!touched.isEmpty());
    QFile inPlace(file);
    QVERIFY(inPlace.open(QIODevice::Append));
    inPlace.write("\n# theirs\n");
    inPlace.close();
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, 5000);
}

void TestCollectionStore::tenThousandRequests()
{
    for (int folder = 0; folder < 100; ++folder) {
        const QString name = u"folder %1"_s.arg(folder);
        writeFile(path(name + u"/folder.yml"_s), "info:\n  name: Folder\n  type: folder\n");
        for (int i = 0; i < 100; ++i)
            writeFile(path(name + u"/request %1.yml"_s.arg(i)),
                      request("A request with a name", i + 1, "POST"));
    }
    const qint64 before = memory("VmRSS");
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
    const qint64 all = time.elapsed();
    const qint64 grown = memory("VmRSS") - before;
    int count = 0;
    for (const CollectionItem &folder : store.items({}))
        count += int(store.items(folder.path).size());
    QCOMPARE(count, 10000);
    // Whichever is opened, and whichever folder: what others do to it is seen.
    const QString last = u"folder 99/request 99.yml"_s;
    const QString lastButOne = u"folder 98/request 98.yml"_s;
    QSignalSpy changed(&store, &CollectionStore::fileChanged);
    int loaded = 0;
    for (const QString &file : {last, lastButOne})
        store.loadRequest(file, this, [&](const Requests::Result<RequestDraft> &) { ++loaded; });
    QTRY_COMPARE(loaded, 2);
    for (const QString &file : {last, lastButOne}) {
        QFile inPlace(path(file));
        QVERIFY(inPlace.open(QIODevice::Append));
        inPlace.write("\n# theirs\n");
    }
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, 10000);
    writeFile(path(u"folder 97/new.yml"_s), request("N"));
    QTRY_COMPARE_WITH_TIMEOUT(store.items(u"folder 97"_s).size(), 101, 10000);
    qInfo("outermost folder after %lld ms, 10,000 requests after %lld ms, %lld KiB more", first, all, grown);
    QVERIFY(all < 20000);
}

FINGERPOST_TEST(TestCollectionStore)

#include "tst_collectionstore.moc"
