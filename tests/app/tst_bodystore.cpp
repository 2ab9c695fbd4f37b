// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/blockindex.h"
#include "body/bodystore.h"
#include "support/environment.h"
#include "support/files.h"
#include "support/testsuite.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <thread>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Requests::Test;

namespace {

constexpr qint64 Limit = BodyStore::MemoryLimit;

/// Bytes that tell where they stand, so that a reader can check any piece.
QByteArray pattern(qint64 offset, qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    char *out = bytes.data();
    for (quint64 at = quint64(offset); at < quint64(offset + size); ++at)
        *out++ = char((at * 2654435761U) >> 13 ^ at >> 20);
    return bytes;
}

/// Files of this process that have no name any more: the spools.
int namelessFiles()
{
    int count = 0;
    const QFileInfoList entries = QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files | QDir::System);
    for (const QFileInfo &entry : entries)
        count += entry.symLinkTarget().endsWith("(deleted)"_L1);
    return count;
}

/// File systems of so many bytes at these paths, which the calling thread alone sees and until it ends; false
/// where that is not allowed.
bool mountForThread(const QList<std::pair<QString, qint64>> &disks)
{
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return false;
    return std::all_of(disks.begin(), disks.end(), [](const auto &disk) {
        const QByteArray options = "size=" + QByteArray::number(disk.second);
        return ::mount("none", QFile::encodeName(disk.first).constData(), "tmpfs", 0, options.constData())
            == 0;
    });
}

} // namespace

class TestBodyStore : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_home = clearEnvironment(); }
    void movesToAFileAtTheLimit();
    void tellsOnceThatThereIsAnIndex();
    void readsPastTheEnd();
    void whatComesInPiecesReadsAsOne();
    void aPieceHeldByAReaderStaysAsItWas();
    void whatTheDiskAloneHasIsNotWaitedFor();
    void readersSeeWhatIsThereWhileItGrows();
    void keepsLargeContentExactly();
    void spoolFailureIsASentence();
    void fullDiskIsASentence();
    void aFileSystemWithoutRoom();
    void savesAllOrNothing();
    void savingWhatCannotBeWritten();

private:
    QString m_home;
};

void TestBodyStore::movesToAFileAtTheLimit()
{
    const int before = namelessFiles();
    {
        BodyStore store;
        QVERIFY(store.append(pattern(0, Limit)));
        QCOMPARE(namelessFiles(), before);
        QVERIFY(store.append(pattern(Limit, 1)));
        QCOMPARE(namelessFiles(), before + 1);
        QVERIFY(store.append({}));
        QCOMPARE(store.size(), Limit + 1);
        QCOMPARE(store.read(0, Limit + 1), pattern(0, Limit + 1));
        QVERIFY(!store.isComplete());
        store.finished({});
        QVERIFY(store.isComplete());
        // Nothing in the folder bears its name, so that a crash leaves nothing behind.
        const QDir cache(QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
        QVERIFY(cache.exists());
        QCOMPARE(cache.entryList(QDir::Files | QDir::Hidden), QStringList());
    }
    QCOMPARE(namelessFiles(), before);
}

/// However it was cut when it came: in the memory, and when it has left it.
void TestBodyStore::whatComesInPiecesReadsAsOne()
{
    QRandomGenerator random(3);
    for (const qint64 most : {qint64(1), qint64(700), qint64(100'000), Limit / 2, 2 * Limit}) {
        const qint64 all = most == 1 ? 20'000 : Limit + (most < Limit ? 5 : 0);
        BodyStore store("application/json");
        for (qint64 size = 0; size < all; size = store.size()) {
            const qint64 more = std::min(most, all - size);
            const qint64 count = 1 + qint64(random.bounded(double(more)));
            QVERIFY(store.append(pattern(size, std::min(count, more))));
            QCOMPARE(store.index()->size(), store.size());
            const qint64 middle = size / 2;
            const qint64 seen = std::min<qint64>(3000, store.size() - middle);
            if (size % 64 == 0 || most > 1000)
                QCOMPARE(store.read(middle, seen), pattern(middle, seen));
        }
        for (int i = 0; i < 50; ++i) {
            const auto from = qint64(random.bounded(double(all)));
            const qint64 count = std::min<qint64>(random.bounded(300'000), all - from);
            QCOMPARE(store.read(from, count), pattern(from, count));
        }
        QCOMPARE(store.read(0, all), pattern(0, all));
    }
}

void TestBodyStore::tellsOnceThatThereIsAnIndex()
{
    int told = 0;
    BodyStore store;
    store.setWhenIndexed([&] {
        ++told;
        QVERIFY(store.index());
        QCOMPARE(store.index()->size(), store.size());
    });
    QVERIFY(store.append("  ")); // of which nothing can be told
    QCOMPARE(told, 0);
    QVERIFY(store.append("{\"a\":"));
    QCOMPARE(told, 1);
    QVERIFY(store.append("1}"));
    store.finished({});
    QCOMPARE(told, 1);
}

void TestBodyStore::readsPastTheEnd()
{
    for (const qint64 size : {qint64(0), qint64(1000), Limit + 1000}) {
        BodyStore store;
        QVERIFY(store.append(pattern(0, size)));
        QCOMPARE(store.read(0, -1), QByteArray());
        QCOMPARE(store.read(-1, 10), QByteArray());
        QCOMPARE(store.read(size, 10), QByteArray());
        QCOMPARE(store.read(size + 1, 10), QByteArray());
        QCOMPARE(store.read(std::numeric_limits<qint64>::max(), 10), QByteArray());
        if (size > 0)
            QCOMPARE(store.read(size - 5, std::numeric_limits<qint64>::max()), pattern(size - 5, 5));
    }
}

void TestBodyStore::aPieceHeldByAReaderStaysAsItWas()
{
    BodyStore store;
    QVERIFY(store.append("one"));
    const QByteArray held = store.read(0, 3);
    QVERIFY(store.append("two"));
    QCOMPARE(held, "one");
    QCOMPARE(store.read(0, 6), "onetwo");
}

void TestBodyStore::whatTheDiskAloneHasIsNotWaitedFor()
{
    const QTemporaryDir folder;
    const QString path = writeFile(folder.filePath(u"body"_s), pattern(0, 1024 * 1024));
    const auto opened = BodyStore::fromFile(path);
    QVERIFY(opened);
    const BodyStore &store = **opened;
    QCOMPARE(store.tryRead(500'000, 5000).value_or("none"), pattern(500'000, 5000));
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isDropped = ::fsync(file) == 0 && ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED) == 0;
    ::close(file);
    if (!isDropped || store.tryRead(500'000, 5000))
        QSKIP("This file system does not tell what is at hand.");
    QCOMPARE(store.read(500'000, 5000), pattern(500'000, 5000)); // which brings it there
    QCOMPARE(store.tryRead(500'000, 5000).value_or("none"), pattern(500'000, 5000));
}

void TestBodyStore::readersSeeWhatIsThereWhileItGrows()
{
    constexpr qint64 Total = Limit + 6 * 1024 * 1024;
    const QByteArray expected = pattern(0, Total);
    BodyStore store;
    std::atomic<int> wrong = 0;
    std::atomic<int> reads = 0;
    std::vector<std::thread> readers;
    for (quint32 seed = 0; seed < 3; ++seed) {
        readers.emplace_back([&, seed] {
            QRandomGenerator random(seed);
            while (!store.isComplete()) {
                const qint64 size = store.size();
                const qint64 offset = size > 0 ? qint64(random.generate64() % quint64(size)) : 0;
                const qint64 wanted = qMin<qint64>(random.bounded(200 * 1024), size - offset);
                const QByteArray piece = store.read(offset, wanted);
                if (piece.size() != wanted || QByteArrayView(expected).sliced(offset, wanted) != piece)
                    ++wrong;
                ++reads;
            }
        });
    }
    QRandomGenerator random(9);
    for (qint64 at = 0; at < Total;) {
        const qint64 size = qMin<qint64>(1 + random.bounded(40 * 1024), Total - at);
        if (!store.append(QByteArrayView(expected).sliced(at, size)))
            ++wrong;
        at += size;
    }
    store.finished({});
    for (std::thread &reader : readers)
        reader.join();
    QCOMPARE(wrong.load(), 0);
    QVERIFY(reads.load() > 0);
    QCOMPARE(store.read(0, Total), expected);
}

void TestBodyStore::keepsLargeContentExactly()
{
    constexpr qint64 Piece = 1024 * 1024;
    constexpr qint64 Total = 64 * Piece;
    BodyStore store;
    QCryptographicHash sent(QCryptographicHash::Sha256);
    for (qint64 at = 0; at < Total; at += Piece) {
        const QByteArray bytes = pattern(at, Piece);
        sent.addData(bytes);
        QVERIFY(store.append(bytes));
    }
    store.finished({});
    QCOMPARE(store.size(), Total);

    QCryptographicHash read(QCryptographicHash::Sha256);
    for (qint64 at = 0; at < Total; at += 300'007)
        read.addData(store.read(at, 300'007));
    QCOMPARE(read.result(), sent.result());

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"body"_s);
    QList<qint64> asked;
    QVERIFY(store.saveTo(path, [&asked](qint64 done) {
        asked.append(done);
        return false;
    }));
    QVERIFY(asked.size() > 10);
    QCryptographicHash saved(QCryptographicHash::Sha256);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(saved.addData(&file));
    QCOMPARE(saved.result(), sent.result());
}

void TestBodyStore::spoolFailureIsASentence()
{
    const QTemporaryDir folder;
    QVERIFY(QFile(folder.filePath(u"file"_s)).open(QIODevice::WriteOnly));
    Requests::Test::EnvironmentScope environment;
    environment.set("XDG_CACHE_HOME", folder.filePath(u"file/cache"_s).toLocal8Bit());
    BodyStore store;
    QVERIFY(store.append(pattern(0, Limit)));
    const auto result = store.append("x");
    QVERIFY(!result);
    QCOMPARE(result.error().code(), Requests::Error::SinkError);
    QVERIFY2(result.error().message().contains(folder.path()), qPrintable(result.error().message()));
    QVERIFY(result.error().message().contains("Not a directory"_L1));
    QVERIFY(!result.error().message().contains("Free some space"_L1));
    // What came before can still be read.
    QCOMPARE(store.size(), Limit);
    QCOMPARE(store.read(Limit - 5, 100), pattern(Limit - 5, 5));
}

void TestBodyStore::fullDiskIsASentence()
{
    BodyStore store;
    QVERIFY(store.append(pattern(0, Limit + 1)));
    {
        const FileSizeLimit limit(Limit + 1000);
        const auto result = store.append(pattern(Limit + 1, 5000));
        QVERIFY(!result);
        QCOMPARE(result.error().code(), Requests::Error::SinkError);
        QVERIFY2(result.error().message().contains("File too large"_L1),
                 qPrintable(result.error().message()));
    }
    QCOMPARE(store.size(), Limit + 1);
    QCOMPARE(store.read(Limit - 5, 100), pattern(Limit - 5, 6));

    BodyStore second;
    QVERIFY(second.append(pattern(0, Limit)));
    const int before = namelessFiles();
    {
        const FileSizeLimit limit(1000);
        QVERIFY(!second.append("x"));
    }
    QCOMPARE(namelessFiles(), before); // the half-written spool is closed
    QCOMPARE(second.read(0, Limit), pattern(0, Limit));
}

/// In place of a bound of the process, which does not end a reservation and is told otherwise.
void TestBodyStore::aFileSystemWithoutRoom()
{
    constexpr qint64 Piece = 100'000;
    const QTemporaryDir folder;
    const QString cache = folder.filePath(u"cache"_s);
    const QString tiny = folder.filePath(u"tiny"_s);
    QVERIFY(QDir().mkpath(cache) && QDir().mkpath(tiny));
    Requests::Test::EnvironmentScope environment;
    environment.set("XDG_CACHE_HOME", cache.toLocal8Bit());
    struct {
        bool isMounted = false;
        qint64 size = 0;
        QString problem;
        QByteArray end;
        QString saveProblem;
        QByteArray old;
        QStringList files;
    } seen;
    std::thread([&] {
        // Bodies would be kept in /var/tmp, were that a disk: the cache folder is memory here.
        seen.isMounted = mountForThread(
            {{cache, Limit + 20 * Piece}, {u"/var/tmp"_s, Piece}, {tiny, qint64(1024 * 1024)}});
        if (!seen.isMounted)
            return;
        BodyStore store;
        bool fits = bool(store.append(pattern(0, Limit + 1)));
        while (fits && store.size() < 2 * Limit)
            fits = bool(store.append(pattern(store.size(), Piece)));
        store.finished({});
        seen.size = store.size();
        seen.problem = store.problem();
        seen.end = store.read(store.size() - 5, 100);
        const QString path = tiny + u"/body.bin"_s;
        BodyStore old;
        (void)old.append("old");
        (void)old.saveTo(path, {});
        seen.saveProblem = store.saveTo(path, {}).error().message();
        seen.old = contentOf(path);
        seen.files = QDir(tiny).entryList(QDir::Files | QDir::Hidden);
    }).join();
    if (!seen.isMounted)
        QSKIP("File systems can be mounted by root alone.");
    QVERIFY2(seen.size > Limit && seen.size < Limit + 21 * Piece, qPrintable(QString::number(seen.size)));
    QVERIFY2(seen.problem.contains("No space left on device"_L1), qPrintable(seen.problem));
    QVERIFY2(seen.problem.contains("Free some space"_L1), qPrintable(seen.problem));
    QCOMPARE(seen.end, pattern(seen.size - 5, 5));
    QVERIFY2(seen.saveProblem.contains("No space left on device"_L1), qPrintable(seen.saveProblem));
    QCOMPARE(seen.old, "old");
    QCOMPARE(seen.files, QStringList{u"body.bin"_s});
}

void TestBodyStore::savesAllOrNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"body.bin"_s);
    BodyStore old;
    QVERIFY(old.append("old"));
    QVERIFY(old.saveTo(path, {}));
    QCOMPARE(contentOf(path), "old");

    BodyStore store;
    QVERIFY(store.append(pattern(0, 5 * 1024 * 1024)));
    const auto cancelled = store.saveTo(path, [](qint64 done) { return done > 2 * 1024 * 1024; });
    QCOMPARE(cancelled.error().code(), Requests::Error::Canceled);
    QCOMPARE(contentOf(path), "old");
    {
        const FileSizeLimit limit(1024 * 1024 + 7);
        const auto full = store.saveTo(path, {});
        QCOMPARE(full.error().code(), Requests::Error::SinkError);
        QVERIFY2(full.error().message().contains("File too large"_L1), qPrintable(full.error().message()));
    }
    QCOMPARE(contentOf(path), "old");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"body.bin"_s});

    // One that fits into a buffer of Qt's reaches the disk only at the end.
    BodyStore small;
    QVERIFY(small.append(pattern(0, 5000)));
    {
        const FileSizeLimit limit(100);
        QCOMPARE(small.saveTo(path, {}).error().code(), Requests::Error::SinkError);
    }
    QCOMPARE(contentOf(path), "old");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"body.bin"_s});

    QVERIFY(store.saveTo(path, {}));
    QCOMPARE(contentOf(path), pattern(0, 5 * 1024 * 1024));
    BodyStore empty;
    QVERIFY(empty.saveTo(path, {}));
    QCOMPARE(contentOf(path), QByteArray());
}

void TestBodyStore::savingWhatCannotBeWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"no/such/folder/body.bin"_s);
    BodyStore store;
    QVERIFY(store.append("x"));
    const auto result = store.saveTo(path, {});
    QCOMPARE(result.error().code(), Requests::Error::SinkError);
    QVERIFY2(result.error().message().startsWith(path + u" cannot be written: "_s),
             qPrintable(result.error().message()));
    QVERIFY(!result.error().message().contains("Unknown error"_L1));
}

FINGERPOST_TEST(TestBodyStore)
FINGERPOST_TEST_MAIN(QCoreApplication)
#include "tst_bodystore.moc"
