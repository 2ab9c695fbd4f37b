// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/folderfile.h"
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
    LaterKeychain(Entries *entries, const bool *isLocked)
        : m_entries(entries)
        , m_isLocked(isLocked)
    {
    }
    void read(const QString &key, const Callback &callback) override
    {
        later([this, key, callback] {
            if (*m_isLocked)
                return callback({Code::Locked, {}, {}});
            callback({m_entries->contains(key) ? Code::Done : Code::NotFound, m_entries->value(key), {}});
        });
    }
    void write(const QString &key, const QString &value, const Callback &callback) override
    {
        later([this, key, value, callback] {
            if (*m_isLocked)
                return callback({Code::Locked, {}, {}});
            m_entries->insert(key, value);
            callback({});
        });
    }
    void remove(const QString &key, const Callback &callback) override
    {
        later([this, key, callback] {
            if (*m_isLocked)
                return callback({Code::Locked, {}, {}});
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
    const bool *m_isLocked;
};

/// One start of the program on the same keychain.
struct Start {
    Start(const QString &folder, Entries *entries)
        : index(folder)
        , secrets(std::make_unique<LaterKeychain>(entries, &isLocked), &index)
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

    bool isLocked = false;
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
    void deepFoldersKeepTheirSecrets();
    void aCopyHasItsOwn();
    void aLockedKeychainMovesLater();
    void aPromisedSecretIsNobodyElses();
    void whatALockedKeychainWasToForgetIsForgotten();
    void whatWasDeletedThereIsNobodyElses();
    void passphrasesStayOut();
    void ownSecretVariablesStayOut();
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

/// Their paths are longer than any name.
void TestDraftVault::deepFoldersKeepTheirSecrets()
{
    const QString path = QString(QString(60, u'd') + u'/').repeated(8) + u"login.yml"_s;
    {
        Start start(m_folder->path(), &m_entries);
        save(start, path, u"deep"_s);
        QVERIFY(start.settles());
    }
    Start start(m_folder->path(), &m_entries);
    QCOMPARE(start.read(start.vault.filePlace(u"c"_s, path)).value(u"password"_s), u"deep"_s);
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

void TestDraftVault::aLockedKeychainMovesLater()
{
    {
        Start start(m_folder->path(), &m_entries);
        save(start, u"users/login.yml"_s, u"one"_s);
        QVERIFY(start.settles());
    }
    {
        Start start(m_folder->path(), &m_entries);
        start.isLocked = true;
        bool done = false;
        start.vault.relocate(u"c"_s, u"users"_s, u"people"_s, &start.secrets, [&] { done = true; });
        QTRY_VERIFY(done);
        // Once more, before it could go anywhere.
        start.vault.relocate(u"c"_s, u"people"_s, u"staff"_s, &start.secrets, {});
        QVERIFY(start.settles());
        QVERIFY(start.read(start.vault.filePlace(u"c"_s, u"staff/login.yml"_s)).isEmpty());
    }
    // A restart knows it still.
    Start start(m_folder->path(), &m_entries);
    QCOMPARE(start.read(start.vault.filePlace(u"c"_s, u"staff/login.yml"_s)).value(u"password"_s), u"one"_s);
    QVERIFY(start.settles());
    QTRY_COMPARE(
        m_entries.keys(),
        QStringList((SecretKey{u"id-of-c"_s, u"request/staff/login.yml"_s, u"password"_s}.toKeychain())));
    QVERIFY(start.index.moves().isEmpty());
    QCOMPARE(start.read(start.vault.filePlace(u"c"_s, u"staff/login.yml"_s)).value(u"password"_s), u"one"_s);
}

void TestDraftVault::aPromisedSecretIsNobodyElses()
{
    {
        Start start(m_folder->path(), &m_entries);
        save(start, u"a.yml"_s, u"of the first"_s);
        QVERIFY(start.settles());
    }
    Start start(m_folder->path(), &m_entries);
    start.isLocked = true;
    start.vault.relocate(u"c"_s, u"a.yml"_s, u"b.yml"_s, &start.secrets, {});
    QVERIFY(start.settles());
    // Another request takes the old name.
    start.vault.forget(start.vault.filePlace(u"c"_s, u"a.yml"_s));
    start.isLocked = false;
    start.secrets.retry();
    QVERIFY(start.settles());
    QVERIFY(start.read(start.vault.filePlace(u"c"_s, u"a.yml"_s)).isEmpty());
    QCOMPARE(start.read(start.vault.filePlace(u"c"_s, u"b.yml"_s)).value(u"password"_s), u"of the first"_s);
    // And with a secret of its own, before the first one's could go.
    start.secrets.clear();
    start.isLocked = true;
    start.vault.relocate(u"c"_s, u"b.yml"_s, u"d.yml"_s, &start.secrets, {});
    QVERIFY(start.settles());
    save(start, u"b.yml"_s, u"of the second"_s);
    QVERIFY(start.settles());
    start.isLocked = false;
    start.secrets.retry();
    QVERIFY(start.settles());
    QCOMPARE(start.read(start.vault.filePlace(u"c"_s, u"b.yml"_s)).value(u"password"_s), u"of the second"_s);
    QVERIFY(start.read(start.vault.filePlace(u"c"_s, u"d.yml"_s)).isEmpty());
}

void TestDraftVault::whatALockedKeychainWasToForgetIsForgotten()
{
    {
        Start start(m_folder->path(), &m_entries);
        save(start, u"a.yml"_s, u"gone"_s);
        QVERIFY(start.settles());
    }
    {
        Start start(m_folder->path(), &m_entries);
        start.isLocked = true;
        start.vault.forget(start.vault.filePlace(u"c"_s, u"a.yml"_s));
        QVERIFY(start.settles());
        QCOMPARE(m_entries.size(), 1);
    }
    Start start(m_folder->path(), &m_entries);
    QVERIFY(start.read(start.vault.filePlace(u"c"_s, u"a.yml"_s)).isEmpty());
    start.secrets.write({u"id-of-c"_s, u"x"_s, u"y"_s}, SecretValue(u"any"_s), &start.secrets,
                        {}); // it works
    QVERIFY(start.settles());
    QTRY_COMPARE(m_entries.values(), QStringList(u"any"_s));
}

/// A deletion leaves its secrets, as it can be undone, until something else has taken the place.
void TestDraftVault::whatWasDeletedThereIsNobodyElses()
{
    Start start(m_folder->path(), &m_entries);
    const SecretKey kept{u"id-of-c"_s, u"folder/users 2"_s, u"token"_s};
    start.secrets.write(kept, SecretValue(u"kept"_s), &start.secrets, {});
    // A folder is made there.
    save(start, u"users/login.yml"_s, u"one"_s);
    start.secrets.write({u"id-of-c"_s, u"auth/users"_s, u"password"_s}, SecretValue(u"two"_s), &start.secrets,
                        {});
    start.secrets.write({u"id-of-c"_s, u"folder/users"_s, u"token"_s}, SecretValue(u"three"_s),
                        &start.secrets, {});
    QVERIFY(start.settles());
    QCOMPARE(m_entries.size(), 4);
    start.vault.forgetAll(u"c"_s, u"users"_s);
    QVERIFY(start.settles());
    QCOMPARE(m_entries.keys(), QStringList{kept.toKeychain()});
    // A request without any is moved there, or copied.
    const DraftVault::Place place = start.vault.filePlace(u"c"_s, u"a.yml"_s);
    save(start, u"a.yml"_s, u"one"_s);
    QVERIFY(start.settles());
    bool done = false;
    start.vault.relocate(u"c"_s, u"b.yml"_s, u"a.yml"_s, &start.secrets, [&done] { done = true; });
    QTRY_VERIFY(done);
    QVERIFY(start.read(place).isEmpty());
    save(start, u"a.yml"_s, u"two"_s);
    QVERIFY(start.settles());
    start.vault.copy(u"c"_s, u"b.yml"_s, u"c"_s, u"a.yml"_s);
    QVERIFY(start.settles());
    QVERIFY(start.read(place).isEmpty());
    QCOMPARE(m_entries.keys(), QStringList{kept.toKeychain()});
}

void TestDraftVault::passphrasesStayOut()
{
    RequestDraft draft = RequestDraft::create("GET", u"https://h/"_s);
    draft.settings.clientCert = u"/me.p12"_s;
    draft.settings.clientKeyPassphrase = u"open sesame"_s;
    FolderSettings folder;
    folder.settings = draft.settings;
    {
        Start start(m_folder->path(), &m_entries);
        const RequestDraft sealed = start.vault.seal(draft, start.vault.filePlace(u"c"_s, u"a.yml"_s));
        QVERIFY(!sealed.settings.clientKeyPassphrase);
        QCOMPARE(sealed.settings.clientCert, draft.settings.clientCert);
        QVERIFY(
            !start.vault.seal(folder, start.vault.folderPlace(u"c"_s, u"f"_s)).settings.clientKeyPassphrase);
        QVERIFY(start.settles());
    }
    Start start(m_folder->path(), &m_entries);
    QCOMPARE(m_entries.values(), QStringList({u"open sesame"_s, u"open sesame"_s}));
    RequestDraft opened = draft;
    opened.settings.clientKeyPassphrase.reset();
    DraftVault::put(&opened, start.read(start.vault.filePlace(u"c"_s, u"a.yml"_s)));
    QCOMPARE(opened.settings, draft.settings);
    FolderSettings handedDown = folder;
    handedDown.settings.clientKeyPassphrase.reset();
    DraftVault::put(&handedDown, start.read(start.vault.folderPlace(u"c"_s, u"f"_s)));
    QCOMPARE(handedDown.settings, folder.settings);
    // And it is used.
    const auto cert = opened.toRequest().options().cert;
    QVERIFY(cert);
    QCOMPARE(cert->passphrase, u"open sesame"_s);
    // What only names a variable belongs to the file.
    draft.settings.clientKeyPassphrase = u"{{phrase}}"_s;
    QCOMPARE(start.vault.seal(draft, start.vault.filePlace(u"c"_s, u"b.yml"_s)).settings, draft.settings);
}

void TestDraftVault::ownSecretVariablesStayOut()
{
    RequestDraft draft = RequestDraft::create("GET", u"https://h/{{pin}}"_s);
    draft.variables = {{.name = u"pin"_s, .value = u"4711"_s, .secret = true},
                       {.name = u"page"_s, .value = u"2"_s}};
    {
        Start start(m_folder->path(), &m_entries);
        const RequestDraft sealed = start.vault.seal(draft, start.vault.tabPlace(draft));
        QCOMPARE(sealed.variables.at(0), (Variable{.name = u"pin"_s, .secret = true}));
        QCOMPARE(sealed.variables.at(1), draft.variables.at(1));
        QVERIFY(start.settles());
    }
    QCOMPARE(m_entries.values(), QStringList(u"4711"_s));
    Start start(m_folder->path(), &m_entries);
    RequestDraft opened = RequestDraft::fromJson(draft.toJson());
    QCOMPARE(opened.variables.at(0).value, QString()); // whoever forgets to seal it
    DraftVault::put(&opened, start.read(start.vault.tabPlace(draft)));
    QCOMPARE(opened.variables, draft.variables);
    // Called otherwise, its old name is forgotten.
    opened.variables[0].name = u"code"_s;
    (void)start.vault.seal(opened, start.vault.tabPlace(draft));
    QVERIFY(start.settles());
    QCOMPARE(m_entries.values(), QStringList(u"4711"_s));
    QCOMPARE(start.read(start.vault.tabPlace(draft)).keys(), QStringList(u"variable.code"_s));
    opened.variables[0].secret = false;
    (void)start.vault.seal(opened, start.vault.tabPlace(draft));
    QVERIFY(start.settles());
    QVERIFY(m_entries.isEmpty());
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
