// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftfixture.h"
#include "process/startup.h"
#include "support/environment.h"
#include "support/files.h"
#include "support/testsuite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;
using namespace Requests::Test;

class TestWorkspaceLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }
    void killedProcessLosesASecondAtMost();
    void windowsGetFoldersOfTheirOwn();
    void lockOfAKilledProcessIsTakenOver();
    void folderThatCannotBeMade();
    void processStartIsInThePast();
};

void TestWorkspaceLock::killedProcessLosesASecondAtMost()
{
    const QTemporaryDir folder;
    Child child(u"type"_s, folder.path());
    QElapsedTimer clock;
    clock.start();
    QList<std::pair<qint64, int>> typed; // when, what
    while (clock.elapsed() < 3500) {
        const QByteArray line = child.readLine();
        QVERIFY(!line.isEmpty());
        typed.append({clock.elapsed(), line.toInt()});
    }
    child.killHard();
    const qint64 end = clock.elapsed();
    const int kept = keptUrl(folder.path()).section(u'/', -1).toInt();
    int owed = -1;
    for (const auto &[when, what] : typed) {
        // The promise is a second; another for a machine under load.
        if (when <= end - 2000)
            owed = what;
    }
    QVERIFY(owed > 0);
    QVERIFY2(kept >= owed, qPrintable(u"%1 of %2"_s.arg(kept).arg(owed)));
}

void TestWorkspaceLock::windowsGetFoldersOfTheirOwn()
{
    const QTemporaryDir folder;
    const QString workspace = folder.filePath(u"ws"_s);
    auto first = std::make_unique<WorkspaceLock>(lockWorkspace(workspace));
    QCOMPARE(first->directory, workspace);
    Child second(u"lock"_s, workspace);
    QCOMPARE(second.readLine(), QByteArray((workspace + u"/window-2"_s).toUtf8()));
    Child third(u"lock"_s, workspace);
    QCOMPARE(third.readLine(), QByteArray((workspace + u"/window-3"_s).toUtf8()));
    // The first to come gets the first that is free.
    first.reset();
    QCOMPARE(lockWorkspace(workspace).directory, workspace);
}

void TestWorkspaceLock::lockOfAKilledProcessIsTakenOver()
{
    const QTemporaryDir folder;
    const QString workspace = folder.filePath(u"ws"_s);
    Child child(u"lock"_s, workspace);
    QCOMPARE(child.readLine(), workspace.toUtf8());
    child.killHard();
    QVERIFY(QFile::exists(workspace + u"/lock"_s));
    const WorkspaceLock lock = lockWorkspace(workspace);
    QCOMPARE(lock.directory, workspace);
    QVERIFY(lock.lock->isLocked());
}

void TestWorkspaceLock::folderThatCannotBeMade()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"file"_s), "x");
    const QString workspace = folder.filePath(u"file/ws"_s);
    QCOMPARE(lockWorkspace(workspace).directory, workspace);
}

void TestWorkspaceLock::processStartIsInThePast()
{
    const double first = millisecondsSinceProcessStart();
    QVERIFY2(first >= 0 && first < 10 * 60 * 1000, qPrintable(QString::number(first)));
    QTRY_VERIFY(millisecondsSinceProcessStart() >= first + 10);
}

FINGERPOST_TEST(TestWorkspaceLock)

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int code = runAsChild(QCoreApplication::arguments());
    return code >= 0 ? code : TestSuite::run(argc, argv);
}

#include "tst_workspacelock.moc"
