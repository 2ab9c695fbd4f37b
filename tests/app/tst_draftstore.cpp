// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftfixture.h"
#include "support/environment.h"
#include "support/files.h"
#include "support/testsuite.h"
#include "workspace/journalfile.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonDocument>
#include <QtCore/QScopeGuard>
#include <QtCore/QSemaphore>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;
using namespace Requests::Test;

namespace {

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

class TestDraftStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }
    void tabsComeBack();
    void onDiskWithinASecond();
    void slowWriteIsFollowedAtOnce();
    void forTheUserAlone();
    void neverHalfAFile();
    void sameTabsAreNotWrittenAgain();
    void closingTheLastTabIsKept();
    void unreadableJournalIsSetAside_data();
    void unreadableJournalIsSetAside();
    void secondUnreadableJournalOfTheSameSecond();
    void unwritableFolderIsToldAndTriedAgain();
    void flushTellsOfFailure();
    void fullDiskKeepsTheOldJournal();
    void fullDiskKeepsASmallJournal();
};

void TestDraftStore::tabsComeBack()
{
    const QTemporaryDir folder;
    OpenTabs tabs = tabsWith(u"http://a/"_s, 3);
    tabs.drafts[1] = fullDraft();
    const ToolTab folderTab{
        u"folder"_s, u"/c"_s, u"users"_s, 1, {RequestDraft::create("GET", u"http://typed/"_s)}};
    tabs.tools = {folderTab};
    tabs.current = 2;
    {
        DraftStore store(folder.filePath(u"made/at/need"_s));
        OpenTabs none;
        QVERIFY(store.load(&none));
        QCOMPARE(none, OpenTabs());
        store.save(tabsWith(u"http://older/"_s));
        store.save(tabs);
    }
    OpenTabs read;
    const DraftStore store(folder.filePath(u"made/at/need"_s));
    QVERIFY(store.load(&read));
    QCOMPARE(read, tabs);
}

void TestDraftStore::onDiskWithinASecond()
{
    const QTemporaryDir folder;
    DraftStore store(folder.path());
    QSignalSpy saved(&store, &DraftStore::saved);
    QElapsedTimer clock;
    clock.start();
    // Typing on does not put it off.
    for (int i = 0; saved.isEmpty() && clock.elapsed() < 5000; ++i) {
        store.save(tabsWith(u"http://h/%1"_s.arg(i)));
        QTest::qWait(20);
    }
    // The promise is a second; another for a machine under load.
    QVERIFY2(!saved.isEmpty() && clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(keptUrl(folder.path()).startsWith("http://h/"_L1));
}

/// What was typed during a write has waited for its end, and not another delay on top.
void TestDraftStore::slowWriteIsFollowedAtOnce()
{
    const QTemporaryDir folder;
    QSemaphore begun;
    QSemaphore finish;
    JournalFile file(folder.filePath(u"tabs.json"_s));
    const auto letGo = qScopeGuard([&finish] { finish.release(); }); // the file waits for its thread
    QSignalSpy saved(&file, &JournalFile::saved);
    file.save([&] {
        begun.release();
        finish.acquire();
        return "1"_ba;
    });
    QTRY_COMPARE(begun.available(), 1);
    file.save([] { return "2"_ba; });
    QTest::qWait(500); // more than the delay
    QVERIFY(file.isDirty());
    finish.release();
    QTRY_VERIFY(!saved.isEmpty());
    QVERIFY(!file.isDirty());
    file.flush();
    QCOMPARE(contentOf(file.path()), "2"_ba);
}

void TestDraftStore::forTheUserAlone()
{
    const QTemporaryDir folder;
    for (int i = 0; i < 2; ++i) {
        DraftStore store(folder.path());
        store.save(tabsWith(u"http://h/%1"_s.arg(i)));
        store.flush();
        const auto permissions = QFile::permissions(store.path());
        QCOMPARE(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QVERIFY(permissions.testFlag(QFile::ReadOwner));
        // Also when somebody has opened it up meanwhile.
        QFile::setPermissions(store.path(), permissions | QFile::ReadGroup | QFile::ReadOther);
    }
}

void TestDraftStore::neverHalfAFile()
{
    const QTemporaryDir folder;
    DraftStore store(folder.path());
    store.save(tabsWith(u"http://h/"_s));
    store.flush();
    std::atomic<bool> stop = false;
    std::atomic<int> reads = 0;
    std::atomic<int> broken = 0;
    std::thread reader([&, path = store.path()] {
        while (!stop) {
            broken += !QJsonDocument::fromJson(contentOf(path)).isObject();
            ++reads;
        }
    });
    for (int i = 0; i < 40; ++i) {
        OpenTabs tabs = tabsWith(u"http://h/%1"_s.arg(i), 1 + i % 3);
        tabs.drafts[0].text = QString(i % 2 ? 10 : 400000, u'x');
        store.save(tabs);
        store.flush();
    }
    stop = true;
    reader.join();
    QVERIFY(reads > 0);
    QCOMPARE(broken.load(), 0);
    QCOMPARE(filesIn(folder.path()), QStringList{u"tabs.json"_s});
}

void TestDraftStore::sameTabsAreNotWrittenAgain()
{
    const QTemporaryDir folder;
    DraftStore store(folder.path());
    QSignalSpy saved(&store, &DraftStore::saved);
    const OpenTabs tabs = tabsWith(u"http://h/"_s);
    store.save(tabs);
    store.flush();
    store.save(tabs);
    store.flush();
    QCOMPARE(saved.size(), 1);
}

void TestDraftStore::closingTheLastTabIsKept()
{
    const QTemporaryDir folder;
    {
        DraftStore store(folder.path());
        store.save(tabsWith(u"http://h/"_s));
    }
    DraftStore store(folder.path());
    OpenTabs tabs;
    QVERIFY(store.load(&tabs));
    store.save({});
    store.flush();
    QCOMPARE(keptUrl(folder.path()), QString());
}

void TestDraftStore::unreadableJournalIsSetAside_data()
{
    QTest::addColumn<QByteArray>("journal");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << QByteArray() << u"illegal value"_s;
    QTest::newRow("cut off") << QByteArray(R"({"version":1,"tabs":[{"url":"ht)") << u"unterminated string"_s;
    QTest::newRow("zeros") << QByteArray(4096, '\0') << QString();
    QTest::newRow("newer") << QByteArray(R"({"version":2,"tabs":[{"url":"http://h/"}]})")
                           << u"another version"_s;
    QTest::newRow("a list") << QByteArray("[1]") << u"another version"_s;
    QTest::newRow("no tabs") << QByteArray(R"({"version":1})") << u"damaged"_s;
    QTest::newRow("tabs of another kind") << QByteArray(R"({"version":1,"tabs":[{}, "x"]})") << u"damaged"_s;
}

void TestDraftStore::unreadableJournalIsSetAside()
{
    QFETCH(QByteArray, journal);
    QFETCH(QString, reason);
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"tabs.json"_s), journal);
    DraftStore store(folder.path());
    OpenTabs tabs;
    const auto loaded = store.load(&tabs);
    QVERIFY(!loaded);
    QCOMPARE(tabs, OpenTabs());
    const QStringList files = filesIn(folder.path());
    QCOMPARE(files.size(), 1);
    QVERIFY(files.first() != "tabs.json"_L1);
    QCOMPARE(contentOf(folder.filePath(files.first())), journal);
    QVERIFY2(loaded.error().message().contains(folder.filePath(files.first())),
             qPrintable(loaded.error().message()));
    QVERIFY2(loaded.error().message().contains(reason), qPrintable(loaded.error().message()));
    // Life goes on beside it.
    store.save(tabsWith(u"http://new/"_s));
    store.flush();
    QCOMPARE(keptUrl(folder.path()), u"http://new/"_s);
    QCOMPARE(contentOf(folder.filePath(files.first())), journal);
}

void TestDraftStore::secondUnreadableJournalOfTheSameSecond()
{
    const QTemporaryDir folder;
    const DraftStore store(folder.path());
    OpenTabs tabs;
    for (int i = 0; i < 5; ++i) {
        writeFile(store.path(), "damage " + QByteArray::number(i));
        QVERIFY(!store.load(&tabs));
        QVERIFY(!QFile::exists(store.path()));
    }
    QCOMPARE(filesIn(folder.path()).size(), 5);
}

void TestDraftStore::unwritableFolderIsToldAndTriedAgain()
{
    const QTemporaryDir folder;
    const QString blocker = folder.filePath(u"workspace"_s);
    writeFile(blocker, "a file where the folder should be");
    DraftStore store(blocker + u"/inner"_s);
    QSignalSpy failed(&store, &DraftStore::saveFailed);
    QSignalSpy saved(&store, &DraftStore::saved);
    store.save(tabsWith(u"http://first/"_s));
    QTRY_COMPARE(failed.size(), 1);
    const QString message = failed.first().first().toString();
    QVERIFY2(message.contains(blocker) && message.endsWith(u'.'), qPrintable(message));
    // Typing on does not tell the same again and again.
    store.save(tabsWith(u"http://second/"_s));
    store.flush();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(saved.size(), 0);
    // The cause is gone: kept without another keystroke.
    QVERIFY(QFile::remove(blocker));
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 10000);
    QCOMPARE(keptUrl(blocker + u"/inner"_s), u"http://second/"_s);
}

void TestDraftStore::flushTellsOfFailure()
{
    const QTemporaryDir folder;
    // A folder where the journal should be.
    QVERIFY(QDir().mkpath(folder.filePath(u"tabs.json/x"_s)));
    DraftStore store(folder.path());
    QSignalSpy failed(&store, &DraftStore::saveFailed);
    store.save(tabsWith(u"http://h/"_s));
    store.flush();
    QCOMPARE(failed.size(), 1);
    QVERIFY2(failed.first().first().toString().contains(store.path()),
             qPrintable(failed.first().first().toString()));
    QVERIFY(QDir(folder.path()).removeRecursively());
    store.flush();
    QCOMPARE(keptUrl(folder.path()), u"http://h/"_s);
}

void TestDraftStore::fullDiskKeepsTheOldJournal()
{
    const QTemporaryDir folder;
    DraftStore store(folder.path());
    QSignalSpy failed(&store, &DraftStore::saveFailed);
    store.save(tabsWith(u"http://old/"_s));
    store.flush();
    OpenTabs large = tabsWith(u"http://new/"_s);
    large.drafts[0].text = QString(400000, u'x');
    store.save(large);
    {
        const FileSizeLimit limit(100000);
        store.flush();
    }
    QCOMPARE(failed.size(), 1);
    QVERIFY2(failed.first().first().toString().contains("File too large"_L1),
             qPrintable(failed.first().first().toString()));
    QCOMPARE(keptUrl(folder.path()), u"http://old/"_s);
    QCOMPARE(filesIn(folder.path()), QStringList{u"tabs.json"_s});
    store.flush();
    QCOMPARE(keptUrl(folder.path()), u"http://new/"_s);
}

/// One that fits into a buffer of Qt's reaches the disk only at the end.
void TestDraftStore::fullDiskKeepsASmallJournal()
{
    const QTemporaryDir folder;
    DraftStore store(folder.path());
    QSignalSpy failed(&store, &DraftStore::saveFailed);
    store.save(tabsWith(u"http://old/"_s));
    store.flush();
    store.save(tabsWith(u"http://new/"_s));
    {
        const FileSizeLimit limit(10);
        store.flush();
    }
    QCOMPARE(failed.size(), 1);
    QCOMPARE(keptUrl(folder.path()), u"http://old/"_s);
    QCOMPARE(filesIn(folder.path()), QStringList{u"tabs.json"_s});
    store.flush();
    QCOMPARE(keptUrl(folder.path()), u"http://new/"_s);
}

FINGERPOST_TEST(TestDraftStore)
#include "tst_draftstore.moc"
