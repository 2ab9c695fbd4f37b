// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretindex.h"
#include "support/environment.h"
#include "support/files.h"
#include "support/testsuite.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Requests::Test;

class TestSecretIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }
    void init();
    void keepsNames();
    void twoProcessesKeepEachOthers();
    void collectionKeepsItsId_data();
    void collectionKeepsItsId();
    void copyIsAnotherCollection();
    void strangerDoesNotGetAnOldName();
    void sameFolderMadeAnew();
    void userDecides();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();
    void hostileFileIsBounded();
    void tellsOfFailure();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    QString folder(const QString &name) const
    {
        QDir().mkpath(at(name));
        return at(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSecretIndex::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestSecretIndex::keepsNames()
{
    const SecretKey a{u"owner"_s, u"b"_s, u"a"_s};
    const SecretKey b{u"owner"_s, u"a"_s, u"ü/\"b"_s};
    const SecretKey c{u"another"_s, {}, u"c"_s};
    QString workspace;
    {
        SecretIndex index(at(u"data/ws"_s));
        QVERIFY(index.load());
        workspace = index.workspaceId();
        for (const SecretKey &key : {a, b, c, a})
            index.add(key);
        index.remove(c);
    }
    QCOMPARE(QFileInfo(at(u"data/ws/secrets.json"_s)).permissions() & 0x77, QFile::Permissions());
    SecretIndex index(at(u"data/ws"_s));
    QVERIFY(index.load());
    QCOMPARE(index.keys(u"owner"_s), (QList<SecretKey>{b, a}));
    QVERIFY(index.keys(u"another"_s).isEmpty());
    QVERIFY(!workspace.isEmpty());
    QCOMPARE(index.workspaceId(), workspace);
}

void TestSecretIndex::twoProcessesKeepEachOthers()
{
    SecretIndex one(at(u"ws"_s));
    SecretIndex two(at(u"ws"_s));
    QVERIFY(one.load() && two.load());
    one.add({u"o"_s, {}, u"first"_s});
    two.add({u"o"_s, {}, u"second"_s});
    one.flush();
    two.flush();
    QVERIFY(one.load());
    QCOMPARE(one.keys(u"o"_s).size(), 2);
}

void TestSecretIndex::collectionKeepsItsId_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    QTest::newRow("as it was") << u"old/api"_s << u"API"_s;
    QTest::newRow("renamed") << u"old/api"_s << u"New API"_s;
    QTest::newRow("moved") << u"new/place"_s << u"API"_s;
    QTest::newRow("moved and renamed") << u"new/place"_s << u"New API"_s;
}

void TestSecretIndex::collectionKeepsItsId()
{
    QFETCH(const QString, path);
    QFETCH(const QString, name);
    const QString before = folder(u"old/api"_s);
    folder(u"new"_s);
    QString id;
    {
        SecretIndex index(at(u"ws"_s));
        id = index.collectionId(before, u"API"_s);
        QVERIFY(id.size() > 20);
        QVERIFY(index.collectionId(folder(u"old/other"_s), u"API"_s) != id);
    }
    QVERIFY(at(path) == before || QDir().rename(before, at(path)));
    SecretIndex index(at(u"ws"_s));
    QVERIFY(index.load());
    // However the path is spelled.
    QCOMPARE(index.collectionId(at(u"old/.."_s) + u'/' + path + u'/', name), id);
    QCOMPARE(index.collectionId(at(path), name), id);
    // Nothing was put into it.
    QVERIFY(QDir(at(path)).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestSecretIndex::copyIsAnotherCollection()
{
    SecretIndex index(at(u"ws"_s));
    const QString id = index.collectionId(folder(u"api"_s), u"API"_s);
    QVERIFY(index.collectionId(folder(u"copy"_s), u"API"_s) != id);
    QCOMPARE(index.collectionId(folder(u"api"_s), u"API"_s), id);
}

void TestSecretIndex::strangerDoesNotGetAnOldName()
{
    SecretIndex index(at(u"ws"_s));
    const QString id = index.collectionId(folder(u"api"_s), u"API"_s);
    index.add({id, {}, u"token"_s});
    // Another folder keeps the inode from being given out again.
    QVERIFY(QDir().rename(at(u"api"_s), at(u"away"_s)));
    QVERIFY(index.collectionId(folder(u"elsewhere"_s), u"API"_s) != id);
    QVERIFY(index.collectionId(folder(u"api"_s), u"Another"_s) != id);
    // The old one is still itself.
    QCOMPARE(index.collectionId(at(u"away"_s), u"API"_s), id);
}

void TestSecretIndex::sameFolderMadeAnew()
{
    SecretIndex index(at(u"ws"_s));
    const QString id = index.collectionId(folder(u"api"_s), u"API"_s);
    index.add({id, {}, u"token"_s});
    folder(u"fresh"_s);
    QVERIFY(QDir().rmdir(at(u"api"_s)));
    QVERIFY(QDir().rename(at(u"fresh"_s), at(u"api"_s)));
    // A checkout of the same, or somebody else's under the same name: who knows.
    const QString fresh = index.collectionId(at(u"api"_s), u"API"_s);
    QVERIFY(fresh != id);
    QCOMPARE(index.collectionId(at(u"api"_s), {}), fresh); // nor before its name has been read
    const QList<SecretIndex::Collection> found = index.candidates(at(u"api"_s), u"API"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().id, id);
    index.adopt(id, at(u"api"_s), u"API"_s);
    QCOMPARE(index.collectionId(at(u"api"_s), u"API"_s), id);
}

void TestSecretIndex::userDecides()
{
    SecretIndex index(at(u"ws"_s));
    const QString id = index.collectionId(folder(u"api"_s), u"API"_s);
    const QString copy = folder(u"clone"_s);
    index.add({id, {}, u"token"_s});
    QVERIFY(index.candidates(copy, u"API"_s).isEmpty()); // the other one is still there
    QVERIFY(QDir().rmdir(at(u"api"_s)));
    const QList<SecretIndex::Collection> found = index.candidates(copy, u"API"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().id, id);
    QVERIFY(index.candidates(copy, u"Another"_s).isEmpty());
    index.adopt(id, copy, u"API"_s);
    QCOMPARE(index.collectionId(copy, u"API"_s), id);
    QVERIFY(index.candidates(copy, u"API"_s).isEmpty());
}

void TestSecretIndex::damagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no JSON") << QByteArray("{\"version\": 1, \"secr");
    QTest::newRow("newer") << QByteArray("{\"version\": 2}");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a list") << QByteArray("[1]");
}

void TestSecretIndex::damagedFileIsSetAside()
{
    QFETCH(const QByteArray, content);
    writeFile(at(u"ws/secrets.json"_s), content);
    SecretIndex index(at(u"ws"_s));
    const auto loaded = index.load();
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().message().contains("secrets.json.unread-"_L1),
             qPrintable(loaded.error().message()));
    index.add({u"o"_s, {}, u"n"_s});
    index.flush();
    QVERIFY(index.load());
    const QStringList aside = QDir(at(u"ws"_s)).entryList({u"secrets.json.unread-*"_s});
    QCOMPARE(aside.size(), 1);
    QCOMPARE(contentOf(at(u"ws/"_s + aside.first())), content);
}

void TestSecretIndex::hostileFileIsBounded()
{
    const QByteArray longName(5000, 'n');
    writeFile(at(u"ws/secrets.json"_s),
              "{\"version\":1,\"workspace\":7,\"collections\":[1,null,{\"id\":\"\"},{\"id\":\"" + longName
                  + "\"}],\"secrets\":[[],{\"owner\":\"o\",\"name\":\"" + longName
                  + "\"},{\"owner\":\"o\",\"name\":\"good\"},{\"owner\":3,\"name\":\"x\"}]}");
    SecretIndex index(at(u"ws"_s));
    QVERIFY(index.load());
    QCOMPARE(index.keys(u"o"_s), (QList<SecretKey>{{u"o"_s, {}, u"good"_s}}));
    QVERIFY(!index.workspaceId().isEmpty());
}

void TestSecretIndex::tellsOfFailure()
{
    writeFile(at(u"file"_s), "x");
    SecretIndex index(at(u"file/ws"_s));
    QSignalSpy failed(&index, &SecretIndex::writeFailed);
    index.add({u"o"_s, {}, u"n"_s});
    index.flush();
    QCOMPARE(failed.size(), 1);
    const QString message = failed.first().first().toString();
    QVERIFY2(message.contains(index.path()) && message.endsWith(u'.'), qPrintable(message));
    // A full disk leaves what was there.
    SecretIndex other(at(u"ws"_s));
    QSignalSpy full(&other, &SecretIndex::writeFailed);
    other.add({u"o"_s, {}, u"kept"_s});
    other.flush();
    {
        const FileSizeLimit limit(1000);
        for (int i = 0; i < 100; ++i)
            other.add({u"o"_s, {}, u"name%1"_s.arg(i)});
        other.flush();
    }
    QCOMPARE(full.size(), 1);
    QVERIFY(other.load());
    QCOMPARE(other.keys(u"o"_s).size(), 1);
}

FINGERPOST_TEST(TestSecretIndex)
#include "tst_secretindex.moc"
