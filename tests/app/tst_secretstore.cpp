// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/resolver.h"
#include "exchange/answerbook.h"
#include "secrets/secretindex.h"
#include "secrets/secretstore.h"
#include "support/environment.h"
#include "support/files.h"
#include "support/testsuite.h"
#include "workspace/variablecontext.h"
#include "workspace/workspacestate.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMap>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Requests::Test;
using State = SecretStore::State;
using Outcome = SecretStore::Outcome;

namespace {

const SecretKey Token{u"owner"_s, u"environment/prod"_s, u"token"_s};
const SecretKey Other{u"owner"_s, {}, u"other"_s};

/// A keychain that fails as told. Its answers wait for answer(), as a slow one's do.
struct FakeKeychain {
    struct Question {
        QString what;
        Keychain::Callback callback;
        std::function<Keychain::Answer()> work;
    };
    QMap<QString, QString> entries;
    QList<Question> open;
    QStringList asked;
    Keychain::Code failure = Keychain::Code::Done;

    void ask(const QString &what, const Keychain::Callback &callback,
             const std::function<Keychain::Answer()> &work)
    {
        asked.append(what);
        open.append({what, callback, work});
    }
    /// Answers the question that has waited longest.
    void answer()
    {
        const Question question = open.takeFirst();
        question.callback(failure == Keychain::Code::Done ? question.work()
                                                          : Keychain::Answer{failure, {}, u"own words"_s});
    }
    void answerAll()
    {
        while (!open.isEmpty())
            answer();
    }
};

class KeychainOfTest : public Keychain {
public:
    explicit KeychainOfTest(std::shared_ptr<FakeKeychain> fake)
        : m_fake(std::move(fake))
    {
    }
    void read(const QString &key, const Callback &callback) override
    {
        m_fake->ask(u"read "_s + key, callback, [fake = m_fake, key] {
            return fake->entries.contains(key) ? Answer{Code::Done, fake->entries.value(key), {}}
                                               : Answer{Code::NotFound, {}, {}};
        });
    }
    void write(const QString &key, const QString &value, const Callback &callback) override
    {
        m_fake->ask(u"write "_s + key, callback, [fake = m_fake, key, value] {
            fake->entries.insert(key, value);
            return Answer{};
        });
    }
    void remove(const QString &key, const Callback &callback) override
    {
        m_fake->ask(u"remove "_s + key, callback, [fake = m_fake, key] {
            fake->entries.remove(key);
            return Answer{};
        });
    }

private:
    std::shared_ptr<FakeKeychain> m_fake;
};

QString printed(const SecretValue &value)
{
    QString text;
    QDebug(&text) << value;
    return text;
}

} // namespace

class TestSecretStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }
    void init();
    void cleanup();
    void writesAndReads();
    void asksOneThingAtATime();
    void readsOnce();
    void neverTellsWithinTheCall();
    void deadContextIsNotCalled();
    void storeThatGoesFirst();
    void failure_data();
    void failure();
    void failureAnswersWhatWaits();
    void retryStoresWhatWasKept();
    void retryWithNothingToWriteAsksForWhatIsKnown();
    void variablesAskAgainOnceItIsUnlocked();
    void copiesWaitForTheKeychain();
    void newerValueWins();
    void removalWhileLockedIsMadeUpFor();
    void timeLimit();
    void lateReadDoesNotOverwrite();
    void clearForgets();
    void refusesNonsense();
    void debugPrintsDots();

private:
    void ask(const std::function<void(const SecretStore::Callback &)> &question);
    void read(const SecretKey &key)
    {
        ask([&](const auto &callback) { m_store->read(key, this, callback); });
    }
    void write(const SecretKey &key, const QString &text)
    {
        ask([&](const auto &callback) { m_store->write(key, SecretValue(text), this, callback); });
    }
    void remove(const SecretKey &key)
    {
        ask([&](const auto &callback) { m_store->remove(key, this, callback); });
    }
    void deliver() { QCoreApplication::sendPostedEvents(this, QEvent::MetaCall); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<SecretIndex> m_index;
    std::unique_ptr<SecretStore> m_store;
    QList<SecretStore::Result> m_results;
};

void TestSecretStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_shared<FakeKeychain>();
    m_index = std::make_unique<SecretIndex>(m_folder->path());
    m_store = std::make_unique<SecretStore>(std::make_unique<KeychainOfTest>(m_keychain), m_index.get());
    deliver(); // what another test left behind
    m_results.clear();
}

void TestSecretStore::cleanup()
{
    m_store.reset();
    m_index.reset();
}

void TestSecretStore::ask(const std::function<void(const SecretStore::Callback &)> &question)
{
    question([this](const SecretStore::Result &result) { m_results.append(result); });
}

void TestSecretStore::writesAndReads()
{
    QSignalSpy changed(m_store.get(), &SecretStore::changed);
    QSignalSpy states(m_store.get(), &SecretStore::stateChanged);
    QCOMPARE(m_store->state(), State::Unknown);
    write(Token, u"value"_s);
    // At once for who resolves variables, and not yet safe.
    QCOMPARE(m_store->cached(Token), SecretValue(u"value"_s));
    QVERIFY(m_store->isSessionOnly(Token));
    m_keychain->answer();
    deliver();
    QCOMPARE(m_results.size(), 1);
    QCOMPARE(m_results[0].outcome, Outcome::Done);
    QVERIFY(!m_store->isSessionOnly(Token));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(states.size(), 1);
    QCOMPARE(m_store->state(), State::Unlocked);
    QCOMPARE(m_keychain->entries,
             (QMap<QString, QString>{{u"owner/environment%2Fprod/token"_s, u"value"_s}}));
    QCOMPARE(m_store->keys(u"owner"_s), QList<SecretKey>{Token});

    remove(Token);
    m_keychain->answer();
    deliver();
    QCOMPARE(m_results[1].outcome, Outcome::Done);
    QVERIFY(m_keychain->entries.isEmpty());
    QVERIFY(m_store->keys(u"owner"_s).isEmpty());
    read(Token);
    m_keychain->answer();
    deliver();
    QCOMPARE(m_results[2].outcome, Outcome::NotFound);
    QVERIFY(m_results[2].message.isEmpty());
}

void TestSecretStore::asksOneThingAtATime()
{
    write(Token, u"1"_s);
    write(Other, u"2"_s);
    remove(Token);
    QCOMPARE(m_keychain->asked.size(), 1);
    m_keychain->answer();
    QCOMPARE(m_keychain->asked.size(), 2);
    m_keychain->answerAll();
    QCOMPARE(m_keychain->asked,
             (QStringList{u"write "_s + Token.toKeychain(), u"write "_s + Other.toKeychain(),
                          u"remove "_s + Token.toKeychain()}));
    QCOMPARE(m_keychain->entries.keys(), QStringList{Other.toKeychain()});
}

void TestSecretStore::readsOnce()
{
    m_keychain->entries.insert(Token.toKeychain(), u"kept"_s);
    read(Token);
    read(Token);
    m_keychain->answerAll();
    read(Token);
    deliver();
    QCOMPARE(m_keychain->asked.size(), 1);
    QCOMPARE(m_results.size(), 3);
    for (const SecretStore::Result &result : std::as_const(m_results))
        QCOMPARE(result.value.text(), u"kept"_s);
    // Found although the index had lost it.
    QVERIFY(m_index->contains(Token));
}

void TestSecretStore::neverTellsWithinTheCall()
{
    write(Token, u"value"_s);
    m_keychain->answer();
    QVERIFY(m_results.isEmpty());
    deliver();
    QCOMPARE(m_results.size(), 1);
    read(Token);
    QCOMPARE(m_results.size(), 1);
    deliver();
    QCOMPARE(m_results.size(), 2);
}

void TestSecretStore::deadContextIsNotCalled()
{
    auto context = std::make_unique<QObject>();
    bool called = false;
    m_store->write(Token, SecretValue(u"value"_s), context.get(), [&](const auto &) { called = true; });
    context.reset();
    m_keychain->answer();
    QCoreApplication::sendPostedEvents();
    QVERIFY(!called);
    QVERIFY(!m_store->isSessionOnly(Token));
}

void TestSecretStore::storeThatGoesFirst()
{
    write(Token, u"value"_s);
    m_store.reset();
    m_keychain->answerAll(); // nobody there, no harm
    deliver();
    QVERIFY(m_results.isEmpty());
}

void TestSecretStore::failure_data()
{
    QTest::addColumn<Keychain::Code>("code");
    QTest::addColumn<State>("state");
    QTest::newRow("locked") << Keychain::Code::Locked << State::Locked;
    QTest::newRow("missing") << Keychain::Code::Missing << State::Missing;
    QTest::newRow("refused") << Keychain::Code::Refused << State::Refused;
}

void TestSecretStore::failure()
{
    QFETCH(const Keychain::Code, code);
    QFETCH(const State, state);
    m_keychain->failure = code;
    write(Token, u"value"_s);
    m_keychain->answer();
    deliver();
    QCOMPARE(m_store->state(), state);
    QCOMPARE(m_results[0].outcome, Outcome::SessionOnly);
    QVERIFY2(m_results[0].message.endsWith(u'.'), qPrintable(m_results[0].message));
    QCOMPARE(m_store->explanation().contains(u"own words"_s), state == State::Refused);
    // Left alone from now on: what is known is told, what is not is no "not found".
    read(Token);
    read(Other);
    write(Other, u"more"_s);
    deliver();
    QCOMPARE(m_keychain->asked.size(), 1);
    QCOMPARE(m_results[1].outcome, Outcome::Done);
    QCOMPARE(m_results[1].value.text(), u"value"_s);
    QCOMPARE(m_results[2].outcome, Outcome::Failed);
    QVERIFY(!m_results[2].message.isEmpty());
    QCOMPARE(m_results[3].outcome, Outcome::SessionOnly);
    QCOMPARE(m_store->keys(u"owner"_s), (QList<SecretKey>{Other, Token}));
    QVERIFY(m_index->keys(u"owner"_s).isEmpty());
}

void TestSecretStore::failureAnswersWhatWaits()
{
    m_keychain->failure = Keychain::Code::Locked;
    write(Token, u"1"_s);
    write(Other, u"2"_s);
    read({u"owner"_s, {}, u"third"_s});
    m_keychain->answer();
    deliver();
    QCOMPARE(m_results.size(), 3);
    QCOMPARE(m_results[2].outcome, Outcome::Failed);
    QCOMPARE(m_keychain->asked.size(), 1);
    QVERIFY(m_keychain->open.isEmpty());
}

void TestSecretStore::retryStoresWhatWasKept()
{
    m_keychain->failure = Keychain::Code::Locked;
    write(Token, u"1"_s);
    m_keychain->answer();
    write(Other, u"2"_s);
    m_store->retry();
    m_keychain->answer(); // still locked
    QCOMPARE(m_store->state(), State::Locked);
    QCOMPARE(m_keychain->asked.size(), 2);
    m_keychain->failure = Keychain::Code::Done;
    m_store->retry();
    m_keychain->answerAll();
    QCOMPARE(m_store->state(), State::Unlocked);
    QCOMPARE(m_keychain->entries.size(), 2);
    QVERIFY(!m_store->isSessionOnly(Token) && !m_store->isSessionOnly(Other));
    QCOMPARE(m_index->keys(u"owner"_s).size(), 2);
    // Nothing was written twice.
    QCOMPARE(m_keychain->asked.size(), 4);
    m_store->retry(); // for one that works: nothing to do
    QVERIFY(m_keychain->open.isEmpty());
}

void TestSecretStore::variablesAskAgainOnceItIsUnlocked()
{
    WorkspaceStore workspace(m_folder->filePath(u"workspace"_s));
    AnswerBook answers;
    VariableContext variables(workspace, *m_store, *m_index, answers);
    WorkspaceState state = workspace.state();
    state.globals.append({.name = u"token"_s, .secret = true});
    workspace.setState(state);
    const SecretKey key = VariableContext::secretKey(variables.globalScopeId(), u"token"_s);
    m_keychain->entries.insert(key.toKeychain(), u"hidden"_s);
    const auto text = [&variables] {
        return Resolver(*variables.sources({}, false)).resolve(u"{{token}}"_s).text;
    };
    m_keychain->failure = Keychain::Code::Locked;
    QCOMPARE(text(), u"{{token}}"_s);
    m_keychain->answerAll();
    m_keychain->failure = Keychain::Code::Done;
    QSignalSpy changed(&variables, &VariableContext::changed);
    m_store->retry();
    m_keychain->answerAll();
    QCOMPARE(m_store->state(), State::Unlocked);
    QVERIFY(!changed.isEmpty()); // who shows variables asks again
    (void)text();
    m_keychain->answerAll();
    QCOMPARE(text(), u"hidden"_s);
}

void TestSecretStore::retryWithNothingToWriteAsksForWhatIsKnown()
{
    m_index->add(Token);
    m_keychain->failure = Keychain::Code::Locked;
    read(Other);
    m_keychain->answer();
    m_store->retry();
    // A locked keychain shows its window for what it has, not for what it never had.
    QCOMPARE(m_keychain->asked.last(), u"read "_s + Token.toKeychain());
    m_keychain->failure = Keychain::Code::Done;
    m_keychain->answerAll();
    QCOMPARE(m_store->state(), State::Unlocked);
}

/// As when a secret variable is renamed.
void TestSecretStore::copiesWaitForTheKeychain()
{
    const auto named = [](const QString &name) { return SecretKey{Token.owner, Token.scope, name}; };
    const auto valueOf = [this](const SecretKey &key) {
        m_keychain->answerAll();
        return m_keychain->entries.value(key.toKeychain());
    };
    m_keychain->entries.insert(Token.toKeychain(), u"value"_s);
    m_keychain->entries.insert(Other.toKeychain(), u"another"_s);
    m_keychain->failure = Keychain::Code::Locked;
    m_store->copy(Token, named(u"second"_s));
    m_store->copy(named(u"second"_s), named(u"third"_s));
    m_store->copy(Other, named(u"typed"_s));
    m_keychain->answerAll();
    QCOMPARE(m_store->state(), State::Locked);
    write(named(u"typed"_s), u"mine"_s);
    m_keychain->failure = Keychain::Code::Done;
    m_store->retry();
    QTRY_COMPARE(valueOf(named(u"third"_s)), u"value"_s);
    QTRY_VERIFY(valueOf({}).isEmpty() && m_store->isIdle());
    QCOMPARE(valueOf(named(u"second"_s)), u"value"_s);
    QCOMPARE(valueOf(named(u"typed"_s)), u"mine"_s);
}

void TestSecretStore::newerValueWins()
{
    m_keychain->entries.insert(Token.toKeychain(), u"old"_s);
    read(Token);
    write(Token, u"new"_s);
    m_keychain->answerAll();
    deliver();
    QCOMPARE(m_store->cached(Token), SecretValue(u"new"_s));
    QCOMPARE(m_keychain->entries.value(Token.toKeychain()), u"new"_s);
    // Changed again while it was written: that one is not stored yet.
    write(Token, u"newer"_s);
    write(Token, u"newest"_s);
    m_keychain->answer();
    QVERIFY(m_store->isSessionOnly(Token));
    m_keychain->answer();
    QVERIFY(!m_store->isSessionOnly(Token));
    QCOMPARE(m_keychain->entries.value(Token.toKeychain()), u"newest"_s);
}

void TestSecretStore::removalWhileLockedIsMadeUpFor()
{
    write(Token, u"value"_s);
    m_keychain->answer();
    m_keychain->failure = Keychain::Code::Locked;
    remove(Token);
    m_keychain->answer();
    deliver();
    QCOMPARE(m_results[1].outcome, Outcome::SessionOnly);
    QVERIFY(m_store->keys(u"owner"_s).isEmpty());
    QVERIFY(m_index->contains(Token)); // as the keychain still has it
    read(Token);
    deliver();
    QCOMPARE(m_results[2].outcome, Outcome::NotFound);
    m_keychain->failure = Keychain::Code::Done;
    m_store->retry();
    m_keychain->answerAll();
    QVERIFY(m_keychain->entries.isEmpty());
    QVERIFY(!m_index->contains(Token));
}

void TestSecretStore::timeLimit()
{
    m_store->setTimeLimit(std::chrono::milliseconds(20));
    write(Token, u"value"_s);
    write(Other, u"2"_s);
    QTRY_COMPARE(m_results.size(), 2);
    QCOMPARE(m_results[0].outcome, Outcome::SessionOnly);
    QCOMPARE(m_store->state(), State::Refused);
    QVERIFY2(m_results[0].message.contains(u"does not answer"_s), qPrintable(m_results[0].message));
    QCOMPARE(m_keychain->asked.size(), 1);
    // Its answer comes after all: all is made up for, nobody is told twice.
    m_keychain->answerAll();
    deliver();
    QCOMPARE(m_store->state(), State::Unlocked);
    QCOMPARE(m_keychain->entries.size(), 2);
    QCOMPARE(m_results.size(), 2);
    QVERIFY(!m_store->isSessionOnly(Token) && !m_store->isSessionOnly(Other));
}

void TestSecretStore::lateReadDoesNotOverwrite()
{
    m_keychain->entries.insert(Token.toKeychain(), u"old"_s);
    m_store->setTimeLimit(std::chrono::milliseconds(20));
    read(Token);
    QTRY_COMPARE(m_results.size(), 1);
    QCOMPARE(m_results[0].outcome, Outcome::Failed);
    write(Token, u"new"_s);
    m_keychain->answerAll();
    QCOMPARE(m_store->cached(Token), SecretValue(u"new"_s));
    QCOMPARE(m_keychain->entries.value(Token.toKeychain()), u"new"_s);
}

void TestSecretStore::clearForgets()
{
    write(Token, u"value"_s);
    m_keychain->answer();
    QCOMPARE(m_store->valuesInUse(), QList<SecretValue>{SecretValue(u"value"_s)});
    QSignalSpy changed(m_store.get(), &SecretStore::changed);
    m_store->clear();
    QCOMPARE(changed.size(), 1);
    QVERIFY(!m_store->cached(Token));
    QVERIFY(m_store->valuesInUse().isEmpty());
    QCOMPARE(m_store->keys(u"owner"_s), QList<SecretKey>{Token});
    read(Token);
    m_keychain->answer();
    deliver();
    QCOMPARE(m_results.last().value.text(), u"value"_s);
}

void TestSecretStore::refusesNonsense()
{
    write({}, u"value"_s);
    write({u"owner"_s, {}, QString(SecretKey::MaxLength + 1, u'n')}, u"value"_s);
    write(Token, QString(SecretStore::MaxValueLength + 1, u'v'));
    read({u"owner"_s, {}, {}});
    remove({{}, {}, u"name"_s});
    deliver();
    QCOMPARE(m_results.size(), 5);
    for (const SecretStore::Result &result : std::as_const(m_results)) {
        QCOMPARE(result.outcome, Outcome::Failed);
        QVERIFY(!result.message.isEmpty());
    }
    QVERIFY(m_keychain->asked.isEmpty());
    QVERIFY(m_store->valuesInUse().isEmpty());
    write(Token, QString(SecretStore::MaxValueLength, u'v'));
    m_keychain->answer();
    deliver();
    QCOMPARE(m_results.last().outcome, Outcome::Done);
}

void TestSecretStore::debugPrintsDots()
{
    QCOMPARE(printed(SecretValue(u"hunter"_s)), u"SecretValue(....) "_s);
    QCOMPARE(printed(SecretValue(QString(5000, u'x'))), printed(SecretValue(u"hunter"_s)));
    QCOMPARE(printed(SecretValue()), u"SecretValue() "_s);
}

FINGERPOST_TEST(TestSecretStore)
FINGERPOST_TEST_MAIN(QCoreApplication)
#include "tst_secretstore.moc"
