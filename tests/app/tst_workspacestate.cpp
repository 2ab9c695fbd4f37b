// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/files.h"
#include "support/testsuite.h"
#include "workspace/workspacestate.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Requests::Test;

class TestWorkspaceState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackWhole();
    void aSecretHasNoValueOnDisk();
    void unknownFieldsStay();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();
};

void TestWorkspaceState::comesBackWhole()
{
    const QTemporaryDir folder;
    WorkspaceState state;
    state.collections = {u"/a/b"_s, u"/ä"_s};
    state.environments = {{u"/a/b"_s, u"dev"_s}};
    state.globals = {{.name = u"n"_s, .value = u"12345678901234567890"_s, .type = Variable::Type::Number},
                     {.name = u"o"_s, .value = u"v"_s, .description = u"d"_s, .enabled = false}};
    state.expanded = {u"/a/b/c"_s};
    {
        WorkspaceStore store(folder.path());
        QCOMPARE(store.state(), WorkspaceState());
        QSignalSpy changed(&store, &WorkspaceStore::changed);
        store.setState(state);
        store.setState(state);
        QCOMPARE(changed.count(), 1);
    }
    const WorkspaceStore store(folder.path());
    QVERIFY2(store.problem().isEmpty(), qPrintable(store.problem()));
    QCOMPARE(store.state(), state);
}

void TestWorkspaceState::aSecretHasNoValueOnDisk()
{
    const QTemporaryDir folder;
    WorkspaceStore store(folder.path());
    WorkspaceState state;
    state.globals = {{.name = u"token"_s, .value = u"must-not-be-written"_s, .secret = true}};
    store.setState(state);
    store.flush();
    const QByteArray written = contentOf(store.path());
    QVERIFY(written.contains("token"));
    QVERIFY(!written.contains("must-not-be-written"));
}

void TestWorkspaceState::unknownFieldsStay()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.json"_s);
    writeFile(path, R"({"version": 1, "collections": ["/a"], "newer": {"x": 1}})");
    WorkspaceStore store(folder.path());
    WorkspaceState state = store.state();
    QCOMPARE(state.collections, QStringList(u"/a"_s));
    state.collections.append(u"/b"_s);
    store.setState(state);
    store.flush();
    QVERIFY(contentOf(path).contains("\"newer\""));
}

void TestWorkspaceState::damagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray("{\"version\": 1,");
    QTest::newRow("another version") << QByteArray("{\"version\": 99}");
    QTest::newRow("empty") << QByteArray();
}

void TestWorkspaceState::damagedFileIsSetAside()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"workspace.json"_s), bytes);
    const WorkspaceStore store(folder.path());
    QCOMPARE(store.state(), WorkspaceState());
    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QVERIFY(store.problem().contains(files.constFirst()));
    QCOMPARE(contentOf(folder.filePath(files.constFirst())), bytes);
}

FINGERPOST_TEST(TestWorkspaceState)
#include "tst_workspacestate.moc"
