// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/gitstate.h"
#include "support/testsuite.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using Mark = GitState::Mark;

/// Against the real git, where there is one.
class TestGitState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWhatGitSays();
    void tellsWhatDiffers();
    void followsCommits();
    void noRepositoryIsNothing();
    void noGitIsNothing();
    void aRepositoryRunsNoProgram();

private:
    void write(const QString &path, const QByteArray &text) const;
    void git(const QStringList &arguments) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_git;
};

void TestGitState::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_git = QStandardPaths::findExecutable(u"git"_s);
}

void TestGitState::write(const QString &path, const QByteArray &text) const
{
    QDir().mkpath(QFileInfo(m_folder->filePath(path)).path());
    QFile file(m_folder->filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void TestGitState::git(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(m_git,
                  QStringList{u"-c"_s, u"user.name=Ada"_s, u"-c"_s, u"user.email=ada@a.test"_s} + arguments);
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void TestGitState::readsWhatGitSays()
{
    const char text[] = "# branch.oid abc\0"
                        "1 .M N... 100644 100644 100644 aa bb shop/a b.yml\0"
                        "1 A. N... 000000 100644 100644 aa bb shop/new/c.yml\0"
                        "1 .M N... 100644 100644 100644 aa bb elsewhere.txt\0"
                        "u UU N... 100644 100644 100644 100644 a b c shop/both.yml\0"
                        "? shop/new/d\xc3\xa9.yml\0"
                        "1 broken\0"
                        "?\0";
    const QByteArray output(text, sizeof text);
    const QHash<QString, Mark> expected{{QString(), Mark::Changed},     {u"a b.yml"_s, Mark::Changed},
                                        {u"new"_s, Mark::Changed},      {u"new/c.yml"_s, Mark::Added},
                                        {u"new/dé.yml"_s, Mark::Added}, {u"both.yml"_s, Mark::Changed}};
    QCOMPARE(GitState::parse(output, "shop/"), expected);
    QVERIFY(GitState::parse({}, {}).isEmpty());
}

void TestGitState::tellsWhatDiffers()
{
    if (m_git.isEmpty())
        QSKIP("There is no git.");
    write(u"shop/one.yml"_s, "1");
    write(u"shop/two.yml"_s, "2");
    git({u"init"_s, u"-q"_s});
    git({u"add"_s, u"."_s});
    git({u"commit"_s, u"-q"_s, u"-m"_s, u"first"_s});
    GitState state(m_folder->filePath(u"shop"_s));
    QSignalSpy changed(&state, &GitState::changed);
    write(u"shop/one.yml"_s, "other");
    write(u"shop/deep/er/three.yml"_s, "3");
    write(u"beside.txt"_s, "");
    state.refresh();
    QTRY_COMPARE(changed.size(), 1);
    const QHash<QString, Mark> expected{{QString(), Mark::Changed},
                                        {u"one.yml"_s, Mark::Changed},
                                        {u"deep"_s, Mark::Changed},
                                        {u"deep/er"_s, Mark::Changed},
                                        {u"deep/er/three.yml"_s, Mark::Added}};
    QCOMPARE(state.marks(), expected);
}

void TestGitState::followsCommits()
{
    if (m_git.isEmpty())
        QSKIP("There is no git.");
    write(u"one.yml"_s, "1");
    git({u"init"_s, u"-q"_s});
    GitState state(m_folder->path());
    QSignalSpy changed(&state, &GitState::changed);
    state.refresh();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(state.marks().value(u"one.yml"_s), Mark::Added);
    git({u"add"_s, u"."_s});
    git({u"commit"_s, u"-q"_s, u"-m"_s, u"first"_s});
    QTRY_VERIFY(state.marks().isEmpty()); // nobody asked again
}

void TestGitState::noRepositoryIsNothing()
{
    if (m_git.isEmpty())
        QSKIP("There is no git.");
    write(u"one.yml"_s, "1");
    GitState state(m_folder->path());
    QSignalSpy answered(&state, &GitState::answered);
    state.refresh();
    QTRY_COMPARE(answered.size(), 1);
    QVERIFY(state.marks().isEmpty());
}

void TestGitState::noGitIsNothing()
{
    GitState state(m_folder->path(), u"/nowhere/git"_s);
    QSignalSpy answered(&state, &GitState::answered);
    state.refresh();
    QTRY_COMPARE(answered.size(), 1);
    QVERIFY(state.marks().isEmpty());
}

/// Whatever its configuration names.
void TestGitState::aRepositoryRunsNoProgram()
{
    if (m_git.isEmpty())
        QSKIP("There is no git.");
    const QString proof = m_folder->filePath(u"proof"_s);
    write(u"evil.sh"_s, "#!/bin/sh\necho run >> '" + proof.toUtf8() + "'\ncat\n");
    QFile::setPermissions(m_folder->filePath(u"evil.sh"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString evil = m_folder->filePath(u"evil.sh"_s);
    write(u"shop/one.yml"_s, "1");
    git({u"init"_s, u"-q"_s});
    git({u"add"_s, u"shop"_s});
    git({u"commit"_s, u"-q"_s, u"-m"_s, u"first"_s});
    write(u".gitattributes"_s, "*.yml filter=evil\n*.yml filter=evil diff=evil\n");
    for (const QString &key :
         {u"filter.evil.clean"_s, u"filter.evil.smudge"_s, u"core.fsmonitor"_s, u"diff.evil.textconv"_s,
          u"diff.external"_s, u"core.sshCommand"_s, u"core.pager"_s, u"core.editor"_s})
        git({u"config"_s, key, evil});
    git({u"config"_s, u"filter.evil.required"_s, u"true"_s});
    QVERIFY(QDir().mkpath(m_folder->filePath(u"hooks"_s)));
    QVERIFY(QFile::copy(evil, m_folder->filePath(u"hooks/post-index-change"_s)));
    git({u"config"_s, u"core.hooksPath"_s, m_folder->filePath(u"hooks"_s)});
    QFile::remove(proof); // what the set-up ran
    write(u"shop/one.yml"_s, "2"); // as long as before: only its contents tell
    GitState state(m_folder->filePath(u"shop"_s));
    QSignalSpy changed(&state, &GitState::changed);
    state.refresh();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(state.marks().value(u"one.yml"_s), Mark::Changed);
    QVERIFY(!QFile::exists(proof));
    // The trap is one: without our care it snaps.
    git({u"status"_s});
    QVERIFY(QFile::exists(proof));
}

FINGERPOST_TEST(TestGitState)
#include "tst_gitstate.moc"
