// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collectionfixture.h"
#include "collections/collectionstore.h"
#include "support/files.h"
#include "support/testsuite.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QSet>
#include <QtTest/QTest>

#include <csignal>
#include <optional>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

using Fingerpost::Test::namesOf;
using Fingerpost::Test::request;
using Requests::Test::contentOf;
using Requests::Test::writeFile;

/// Nothing is forbidden to root: somebody else tries. None where root cannot be another.
std::optional<SaveResult> savedAsSomebody(CollectionFiles &files, const RequestDraft &draft)
{
    const bool isRoot = ::geteuid() == 0;
    if (isRoot && ::seteuid(65534) != 0)
        return {};
    const SaveResult result = files.saveRequest(draft);
    if (isRoot && ::seteuid(0) != 0)
        qFatal("root is not back");
    return result;
}

} // namespace

/// What becomes of files where the disk, the system or the program fails.
class TestCollectionDisk : public QObject, protected Fingerpost::Test::CollectionFolder {
    Q_OBJECT

private Q_SLOTS:
    void init() { make(); }
    void cleanup() { clear(); }
    void filesAreWholeOverACrash();
    void fullDiskLeavesTheFile();
    void readOnlyFolderIsTold();
    void protectedFilesStay();
};

void TestCollectionDisk::filesAreWholeOverACrash()
{
    CollectionFiles files(path({}));
    RequestDraft draft = RequestDraft::create("POST", u"http://h/"_s, u"A"_s);
    draft.bodyKind = BodyKind::Text;
    draft.text = u"0\n"_s.repeated(20000);
    draft = *files.createRequest({}, draft);
    const QString file = path(draft.path);
    const pid_t child = ::fork();
    if (child == 0) {
        for (int i = 1;; i = (i + 1) % 10) {
            draft.text = QString(QChar(u'0' + i) + u"\n"_s).repeated(20000);
            if (!files.saveRequest(draft).isSaved())
                ::_exit(1);
        }
    }
    QSet<QByteArray> seen;
    QElapsedTimer time;
    time.start();
    while (seen.size() < 4 && !time.hasExpired(20000)) {
        const auto read = CollectionFiles(path({})).loadRequest(draft.path);
        QVERIFY2(read, qPrintable(read.error().message()));
        QCOMPARE(read->text, read->text.left(2).repeated(20000));
        seen.insert(read->text.left(1).toUtf8());
    }
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFSIGNALED(status));
    QVERIFY(seen.size() >= 4);
    const auto read = CollectionFiles(path({})).loadRequest(draft.path);
    QVERIFY(read);
    QCOMPARE(read->text, read->text.left(2).repeated(20000));
    QCOMPARE(namesOf(*files.items({})), QStringList{u"A"_s});
}

void TestCollectionDisk::fullDiskLeavesTheFile()
{
    writeFile(path(u"a.yml"_s), request("A"));
    CollectionFiles files(path({}));
    RequestDraft draft = *files.loadRequest(u"a.yml"_s);
    draft.docs = u"x\n"_s.repeated(100000);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    ::getrlimit(RLIMIT_FSIZE, &before);
    rlimit small = before;
    small.rlim_cur = 20000;
    ::setrlimit(RLIMIT_FSIZE, &small);
    const SaveResult result = files.saveRequest(draft);
    ::setrlimit(RLIMIT_FSIZE, &before);
    QCOMPARE(result.outcome, SaveResult::Outcome::Failed);
    QVERIFY2(result.error.message().contains(u"no room left"_s), qPrintable(result.error.message()));
    QCOMPARE(contentOf(path(u"a.yml"_s)), request("A"));
    QCOMPARE(QDir(path({})).entryList(QDir::Files | QDir::Hidden),
             (QStringList{u"a.yml"_s, u"opencollection.yml"_s}));
    QVERIFY(files.saveRequest(draft).isSaved());
}

void TestCollectionDisk::readOnlyFolderIsTold()
{
    writeFile(path(u"a.yml"_s), request("A"));
    CollectionFiles files(path({}));
    RequestDraft draft = *files.loadRequest(u"a.yml"_s);
    draft.method = "PUT";
    QFile::setPermissions(path({}), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    const auto result = savedAsSomebody(files, draft);
    QFile::setPermissions(path({}), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!result)
        QSKIP("nothing is forbidden to root, who cannot be another here");
    QCOMPARE(result->outcome, SaveResult::Outcome::Failed);
    QVERIFY(result->error.message().startsWith(u"You may not"_s));
}

void TestCollectionDisk::protectedFilesStay()
{
    writeFile(path(u"a.yml"_s), request("A"));
    CollectionFiles files(path({}));
    RequestDraft draft = *files.loadRequest(u"a.yml"_s);
    draft.method = "PUT";
    QFile::setPermissions(path(u"a.yml"_s), QFile::ReadOwner | QFile::ReadOther);
    QFile::setPermissions(path({}),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther
                              | QFile::WriteOther | QFile::ExeOther);
    const auto result = savedAsSomebody(files, draft);
    if (!result)
        QSKIP("nothing is forbidden to root, who cannot be another here");
    QCOMPARE(result->outcome, SaveResult::Outcome::Failed);
    QVERIFY(result->error.message().startsWith(u"You may not"_s));
    QCOMPARE(contentOf(path(u"a.yml"_s)), request("A"));
}

FINGERPOST_TEST(TestCollectionDisk)
#include "tst_collectiondisk.moc"
