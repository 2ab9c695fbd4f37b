// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretindex.h"
#include "secrets/secretstore.h"
#include "support/testsuite.h"
#include "workspace/draftvault.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

using Entries = QMap<QString, QString>;

/// Answers later, as a desktop's does.
class LaterKeychain : public Keychain {
public:
    explicit LaterKeychain(Entries *entries)
        : m_entries(entries)
    {
    }
    void read(const QString &key, const Callback &callback) override
    {
        later([this, key, callback] {
            callback({m_entries->contains(key) ? Code::Done : Code::NotFound, m_entries->value(key), {}});
        });
    }
    void write(const QString &key, const QString &value, const Callback &callback) override
    {
        later([this, key, value, callback] {
            m_entries->insert(key, value);
            callback({});
        });
    }
    void remove(const QString &key, const Callback &callback) override
    {
        later([this, key, callback] {
            m_entries->remove(key);
            callback({});
        });
    }

private:
    template<typename Work> static void later(Work work)
    {
        QMetaObject::invokeMethod(qApp, work, Qt::QueuedConnection);
    }

    Entries *m_entries;
};

/// One start of the program on the same keychain.
struct Start {
    Start(const QString &folder, Entries *entries)
        : index(folder)
        , secrets(std::make_unique<LaterKeychain>(entries), &index)
        , vault(secrets, index, [](const QString &root) -> QString { return "id-of-"_L1 + root; })
    {
        (void)index.load();
    }
    [[nodiscard]] bool settles()
    {
        return QTest::qWaitFor([this] {
            vault.takeOutstanding(); // an answer may be the reason for another question
            return secrets.isIdle();
        });
    }
    [[nodiscard]] DraftVault::Values read(const DraftVault::Place &place)
    {
        DraftVault::Values values;
        bool came = false;
        vault.open(place, &secrets, [&](const DraftVault::Values &read) {
            values = read;
            came = true;
        });
        (void)QTest::qWaitFor([&] { return came; });
        return values;
    }

    SecretIndex index;
    SecretStore secrets;
    DraftVault vault;
};

RequestDraft draftWith(const QString &password)
{
    RequestDraft draft = RequestDraft::create("GET", u"http://h/"_s);
    draft.auth.kind = AuthSetting::Kind::Basic;
    draft.auth.values = {{u"username"_s, u"ada"_s}, {u"password"_s, password}};
    return draft;
}

} // namespace

class TestDraftVault : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_entries.clear();
    }
    void aFolderMovesWithAllBelow();
    void aCopyHasItsOwn();
    void forgottenTabsLeaveNothing();
    void tabsOfACrashAreForgotten();
    void marksGoWhenTheJournalIsWritten();

private:
    void save(Start &start, const QString &path, const QString &password) const
    {
        (void)start.vault.seal(draftWith(password), start.vault.filePlace(u"c"_s, path));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Entries m_entries;
};

void TestDraftVault::aFolderMovesWithAllBelow()
{
    {
        Start start(m_folder->path(), &m_entries);
        save(start, u"users/login.yml"_s, u"one"_s);
        save(start, u"users/deep/er.yml"_s, u"two"_s);
        save(start, u"users2/login.yml"_s, u"not this"_s);
        start.secrets.write({u"id-of-c"_s, u"folder/users/deep"_s, u"token"_s}, SecretValue(u"three"_s),
                            &start.secrets, {});
        QVERIFY(start.settles());
    }
    Start start(m_folder->path(), &m_entries); // in which none of them was opened
    bool done = false;
    start.vault.relocate(u"c"_s, u"users"_s, u"people/users"_s, &start.secrets, [&] { done = true; });
    QTRY_VERIFY(done);
    QCOMPARE(start.read(start.vault.filePlace(u"c"_s, u"people/users/login.yml"_s)).value(u"password"_s),
             u"one"_s);
    QCOMPARE(start.read(start.vault.filePlace(u"c"_s, u"people/users/deep/er.yml"_s)).value(u"password"_s),
             u"two"_s);
    QCOMPARE(start.read(start.vault.filePlace(u"c"_s, u"users2/login.yml"_s)).value(u"password"_s),
             u"not this"_s);
    QVERIFY(start.settles());
    QCOMPARE(m_entries.value(SecretKey{u"id-of-c"_s, u"folder/people/users/deep"_s, u"token"_s}.toKeychain()),
             u"three"_s);
    // And nothing lies where they were.
    QCOMPARE(m_entries.size(), 4);
    QVERIFY(start.read(start.vault.filePlace(u"c"_s, u"users/login.yml"_s)).isEmpty());
}

void TestDraftVault::aCopyHasItsOwn()
{
    Start start(m_folder->path(), &m_entries);
    save(start, u"login.yml"_s, u"one"_s);
    QVERIFY(start.settles());
    start.vault.copy(u"c"_s, u"login.yml"_s, u"d"_s, u"login 2.yml"_s);
    QTRY_COMPARE(m_entries.size(), 2);
    QVERIFY(start.settles());
    save(start, u"login.yml"_s, u"changed"_s);
    QVERIFY(start.settles());
    QCOMPARE(start.read(start.vault.filePlace(u"d"_s, u"login 2.yml"_s)).value(u"password"_s), u"one"_s);
}

void TestDraftVault::forgottenTabsLeaveNothing()
{
    Start start(m_folder->path(), &m_entries);
    const RequestDraft kept = draftWith(u"kept"_s);
    RequestDraft closed = draftWith(u"closed"_s);
    (void)start.vault.seal(kept, start.vault.tabPlace(kept));
    (void)start.vault.seal(closed, start.vault.tabPlace(closed));
    closed.auth.values[u"password"_s] = u"closed later"_s; // still on its way
    (void)start.vault.seal(closed, start.vault.tabPlace(closed));
    start.vault.forget(start.vault.tabPlace(closed));
    QTRY_COMPARE(m_entries.values(), QStringList{u"kept"_s});
    QVERIFY(start.settles());
    QCOMPARE(m_entries.values(), QStringList{u"kept"_s});
}

void TestDraftVault::tabsOfACrashAreForgotten()
{
    const RequestDraft open = draftWith(u"open"_s);
    const RequestDraft lost = draftWith(u"lost"_s);
    {
        Start start(m_folder->path(), &m_entries);
        for (const RequestDraft &draft : {open, lost})
            (void)start.vault.seal(draft, start.vault.tabPlace(draft));
        save(start, u"login.yml"_s, u"of a file"_s);
        QVERIFY(start.settles());
    }
    Start start(m_folder->path(), &m_entries);
    start.vault.forgetTabsExcept({open.id});
    QVERIFY(start.settles());
    QTRY_COMPARE(m_entries.values().size(), 2);
    QVERIFY(!m_entries.values().contains(u"lost"_s));
}

void TestDraftVault::marksGoWhenTheJournalIsWritten()
{
    Start start(m_folder->path(), &m_entries);
    start.vault.hurry(); // as it is all one thread here
    const DraftStore::Filter filter = start.vault.journalFilter();
    OpenTabs tabs;
    tabs.drafts = {RequestDraft::create("GET", u"http://ada:hunter2@h/"_s)};
    (void)filter(tabs);
    QTRY_COMPARE(m_entries.values(), QStringList{u"hunter2"_s});
    tabs.drafts[0].url = u"http://h/"_s;
    (void)filter(tabs);
    start.vault.takeOutstanding();
    QVERIFY(start.settles());
    QCOMPARE(m_entries.values(), QStringList{u"hunter2"_s}); // a crash now brings the older journal back
    start.vault.takeJournalSaved();
    QTRY_VERIFY(m_entries.isEmpty());
}

FINGERPOST_TEST(TestDraftVault)
#include "tst_draftvault.moc"
