// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cookies/cookiekeepers.h"
#include "exchange/engines.h"
#include "exchange/exchangerun.h"
#include "secrets/secretindex.h"
#include "secrets/secretstore.h"
#include "sessions/sessionbook.h"
#include "sessions/sessionexport.h"
#include "sessions/sessionstore.h"
#include "support/environment.h"
#include "support/script.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/har.h>
#include <qrequests/replayadapter.h>

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using Requests::Test::RecordedRequest;
using Requests::Test::ScriptedServer;

namespace {

/// Answers at the next turn of the event loop.
class QuickKeychain : public Keychain {
public:
    QuickKeychain(std::shared_ptr<QMap<QString, QString>> entries, std::shared_ptr<bool> isLocked)
        : m_entries(std::move(entries))
        , m_isLocked(std::move(isLocked))
    {
    }
    void read(const QString &key, const Callback &callback) override
    {
        later([entries = m_entries, isLocked = m_isLocked, key, callback] {
            if (*isLocked)
                return callback({Code::Locked, {}, {}});
            callback({entries->contains(key) ? Code::Done : Code::NotFound, entries->value(key), {}});
        });
    }
    void write(const QString &key, const QString &value, const Callback &callback) override
    {
        later([entries = m_entries, key, value, callback] {
            entries->insert(key, value);
            callback({});
        });
    }
    void remove(const QString &key, const Callback &callback) override
    {
        later([entries = m_entries, key, callback] {
            entries->remove(key);
            callback({});
        });
    }

private:
    static void later(const std::function<void()> &work)
    {
        QMetaObject::invokeMethod(qApp, work, Qt::QueuedConnection);
    }
    std::shared_ptr<QMap<QString, QString>> m_entries; // outlives what is still asked
    std::shared_ptr<bool> m_isLocked; ///< for reading
};

/// A workspace with its sessions, which can be closed and opened again.
struct Workspace {
    Workspace() { open(); }
    void open()
    {
        store.reset();
        secrets.reset();
        index = std::make_unique<SecretIndex>(folder.path());
        if (!index->load())
            qFatal("The index cannot be read");
        secrets =
            std::make_unique<SecretStore>(std::make_unique<QuickKeychain>(keychain, isLocked), index.get());
        store = std::make_unique<SessionStore>(folder.path(), *secrets, *index);
    }
    void settle() const
    {
        if (!QTest::qWaitFor([this] { return secrets->isIdle(); }))
            qFatal("The keychain is busy");
        store->flush();
        index->flush();
    }
    [[nodiscard]] QByteArray file() const
    {
        QFile file(store->path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    std::shared_ptr<QMap<QString, QString>> keychain = std::make_shared<QMap<QString, QString>>();
    std::shared_ptr<bool> isLocked = std::make_shared<bool>(false);
    std::unique_ptr<SecretIndex> index;
    std::unique_ptr<SecretStore> secrets;
    std::unique_ptr<SessionStore> store;
};

/// Something in every field that travels.
SessionProfile sample()
{
    SessionProfile profile;
    profile.name = u"Admin"_s;
    profile.headers = {{.key = u"X-Client"_s, .value = u"say \"hi\" \\ ?"_s},
                       {.key = u"X-Api-Key"_s, .value = u"k3y-of-test"_s},
                       {.enabled = false, .key = u"X-Off"_s, .value = u"1"_s}};
    profile.params = {{.key = u"page"_s, .value = u"2"_s}, {.key = u"tag"_s, .value = u"å b"_s}};
    profile.auth = {.kind = AuthSetting::Kind::Bearer, .values = {{u"token"_s, u"t0ken-of-test"_s}}};
    profile.settings.maxRedirects = 5;
    profile.settings.readTimeout = 20'000;
    profile.trustEnv = false;
    profile.encodingHook = u"utf-8"_s;
    profile.raiseForStatus = true;
    return profile;
}

Requests::CookieJar sampleCookies()
{
    Requests::CookieJar jar;
    jar.set("seen", "1", u"127.0.0.1"_s, u"/"_s);
    return jar;
}

/// What came of it, without what each client says of itself.
QByteArrayList essence(const RecordedRequest &request)
{
    return {request.target(),           request.header("authorization"),
            request.header("x-client"), request.header("x-api-key"),
            request.header("x-off"),    request.header("cookie")};
}

const QByteArrayList Wanted{"/get?page=2&tag=%C3%A5+b",
                            "Bearer t0ken-of-test",
                            "say \"hi\" \\ ?",
                            "k3y-of-test",
                            QByteArray(),
                            "seen=1"};

std::unique_ptr<ScriptedServer> answering()
{
    return std::make_unique<ScriptedServer>([](const RecordedRequest &) {
        return QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
    });
}

QByteArray outputOf(const QString &program, const QStringList &arguments, const QStringList &variables = {})
{
    QProcess process;
    QStringList environment = QProcess::systemEnvironment();
    process.setEnvironment(environment + variables);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    return process.waitForFinished(30'000) ? process.readAll() : "no end";
}

} // namespace

class TestSessions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Requests::Test::clearEnvironment(); }
    void thereIsAlwaysADefault();
    void keptOverARestart();
    void secretsComeWithTheKey();
    void secretsAreInTheKeychainAlone();
    void unknownFieldsSurvive();
    void aBorrowedFileStays();
    void aDamagedFileIsSetAside();
    void namesAreUnique();
    void removedWithItsSecrets();
    void removedWithItsCookies();
    void cookiesOfLastTimeAreWaitedFor();
    void whatAnAnswerEndsIsNotAskedFor();
    void aCopyOfAnUnusedSessionGetsItsCookies();
    void nobodyWaitsForARemovedSession();
    void aDuplicateHasTheCookies();
    void aLiveSessionFollows();
    void eachHasItsOwnCookies();
    void answersFromAnArchive();
    void anAdapterThatIsOff();
    void theEngineOfASession();
    void aProfileMakesASession();
    void anAnswerIsAFailureAtWish();
    void thePythonProgramRuns();
    void thePythonProgramAsksForSecrets();
    void cookiesKeepTheirBounds();
    void theCppProgramRuns();
    void everyAuthIsWritten_data();
    void everyAuthIsWritten();
};

void TestSessions::thereIsAlwaysADefault()
{
    Workspace workspace;
    QCOMPARE(workspace.store->profiles().size(), 1);
    QVERIFY(workspace.store->profiles().first().isDefault());
    QCOMPARE(workspace.store->find({})->id, QString(SessionProfile::defaultId));
    workspace.store->remove(SessionProfile::defaultId);
    QCOMPARE(workspace.store->profiles().size(), 1);
}

void TestSessions::keptOverARestart()
{
    Workspace workspace;
    const QString id = workspace.store->add(u"Admin"_s, sample()).id;
    const SessionProfile before = *workspace.store->findId(id);
    workspace.settle();
    workspace.open();
    QSignalSpy loaded(workspace.store.get(), &SessionStore::secretsLoaded);
    workspace.store->loadSecrets();
    QVERIFY(loaded.wait());
    QCOMPARE(*workspace.store->findId(id), before);
    QCOMPARE(workspace.store->find(u"Admin"_s)->id, id);
}

/// The keychain was locked when the program started.
void TestSessions::secretsComeWithTheKey()
{
    Workspace workspace;
    const QString id = workspace.store->add(u"Admin"_s, sample()).id;
    const SessionProfile before = *workspace.store->findId(id);
    workspace.settle();
    *workspace.isLocked = true;
    workspace.open();
    QSignalSpy loaded(workspace.store.get(), &SessionStore::secretsLoaded);
    workspace.store->loadSecrets();
    QVERIFY(loaded.wait());
    QVERIFY(workspace.store->findId(id)->secrets().isEmpty());
    *workspace.isLocked = false;
    workspace.secrets->retry();
    QTRY_COMPARE(*workspace.store->findId(id), before);
}

void TestSessions::secretsAreInTheKeychainAlone()
{
    Workspace workspace;
    SessionProfile profile = workspace.store->add(u"Admin"_s, sample());
    profile.proxies = {{.key = u"https"_s, .value = u"http://me:pa55word@proxy.test:3128"_s},
                       {.key = u"all"_s, .value = u"me:n0scheme@proxy.test:3128"_s},
                       {.key = u"http"_s, .value = u"http://open.test:3128"_s}};
    profile.certPassphrase = u"phr4se"_s;
    profile.params.append({.key = u"api_key"_s, .value = u"{{key}}"_s});
    workspace.store->set(profile);
    workspace.settle();
    const QByteArray file = workspace.file();
    QVERIFY(file.contains("open.test") && file.contains("{{key}}") && file.contains("say "));
    const QStringList kept = workspace.keychain->values();
    for (const QString &secret :
         {u"t0ken-of-test"_s, u"k3y-of-test"_s, u"http://me:pa55word@proxy.test:3128"_s,
          u"me:n0scheme@proxy.test:3128"_s, u"phr4se"_s}) {
        QVERIFY2(kept.contains(secret), qPrintable(secret));
        QVERIFY2(!file.contains(secret.toUtf8()), qPrintable(secret));
    }
    QVERIFY(!file.contains("pa55word"));
    // One that is changed and one that goes.
    profile.auth.values[u"token"_s] = u"another-token"_s;
    profile.certPassphrase.clear();
    workspace.store->set(profile);
    workspace.settle();
    QVERIFY(workspace.keychain->values().contains(u"another-token"_s));
    QVERIFY(!workspace.keychain->values().contains(u"t0ken-of-test"_s));
    QVERIFY(!workspace.keychain->values().contains(u"phr4se"_s));
}

void TestSessions::unknownFieldsSurvive()
{
    Workspace workspace;
    QFile file(workspace.store->path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"version":1,"future":[1],"sessions":[{"id":"a","name":"A","color":"#123456","trustEnv":false}]})");
    file.close();
    workspace.open();
    QCOMPARE(workspace.store->profiles().size(), 2);
    QCOMPARE(workspace.store->find(u"A"_s)->trustEnv, false);
    workspace.store->add(u"B"_s);
    workspace.settle();
    const QJsonObject kept = QJsonDocument::fromJson(workspace.file()).object();
    QCOMPARE(kept[u"future"_s].toArray().size(), 1);
    QCOMPARE(kept[u"sessions"_s][1][u"color"_s].toString(), u"#123456"_s);
}

void TestSessions::aDamagedFileIsSetAside()
{
    Workspace workspace;
    QFile file(workspace.store->path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"version\":1,\"sessions\":[{");
    file.close();
    workspace.open();
    QCOMPARE(workspace.store->profiles().size(), 1);
    QVERIFY(!workspace.store->problem().isEmpty());
    QVERIFY(!QFile::exists(workspace.store->path()));
    QCOMPARE(QDir(workspace.folder.path()).entryList({u"sessions.json.*"_s}).size(), 1);
}

/// One that a newer window wrote is none of the command line's business.
void TestSessions::aBorrowedFileStays()
{
    Workspace workspace;
    const QByteArray newer = "{\"version\":2,\"sessions\":[]}";
    QFile file(workspace.store->path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(newer), newer.size());
    file.close();
    const SessionStore borrowed(workspace.folder.path(), *workspace.secrets, *workspace.index, nullptr,
                                SessionStore::Access::Borrowed);
    QVERIFY(!borrowed.problem().isEmpty());
    QCOMPARE(workspace.file(), newer);
}

void TestSessions::namesAreUnique()
{
    Workspace workspace;
    SessionStore &store = *workspace.store;
    const SessionProfile a = store.add(u"A"_s);
    SessionProfile b = store.add(u"A"_s);
    QCOMPARE(b.name, u"A 2"_s);
    QVERIFY(!store.problemOfName(b.id, u"A"_s).isEmpty());
    QVERIFY(!store.problemOfName(b.id, u"  "_s).isEmpty());
    QVERIFY(store.problemOfName(b.id, u"A 2"_s).isEmpty());
    QSignalSpy renamed(&store, &SessionStore::renamed);
    b.name = u"A"_s;
    b.http2 = true;
    store.set(b);
    QCOMPARE(store.findId(b.id)->name, u"A 2"_s);
    QCOMPARE(store.findId(b.id)->http2, true);
    QCOMPARE(renamed.size(), 0);
    b.name = u"B"_s;
    store.set(b);
    QCOMPARE(renamed.size(), 1);
    QCOMPARE(store.find(u"B"_s)->id, b.id);
}

void TestSessions::removedWithItsSecrets()
{
    Workspace workspace;
    const QString id = workspace.store->add(u"Admin"_s, sample()).id;
    workspace.settle();
    QCOMPARE(workspace.keychain->size(), 2);
    workspace.store->remove(id);
    workspace.settle();
    QCOMPARE(workspace.keychain->size(), 0);
    QVERIFY(!workspace.file().contains("Admin"));
}

void TestSessions::removedWithItsCookies()
{
    Workspace workspace;
    Requests::Session first;
    SessionBook book(first, *workspace.store);
    CookieKeepers keepers(book, workspace.folder.path(), *workspace.secrets, *workspace.index);
    const QString id = workspace.store->add(u"A"_s).id;
    CookieKeeper &keeper = keepers.of(id);
    QVERIFY(QTest::qWaitFor([&keeper] { return keeper.isRestored(); }));
    Requests::Cookie cookie;
    cookie.name = "plain";
    cookie.value = "c00kie-of-test";
    cookie.domain = u"a.test"_s;
    keeper.jar().insert(cookie);
    cookie.name = "secure";
    cookie.secure = true;
    keeper.jar().insert(cookie);
    keepers.flush();
    workspace.settle();
    const QString path = CookieKeeper::pathOf({workspace.folder.path(), id});
    QVERIFY(QFile::exists(path));
    QCOMPARE(workspace.keychain->size(), 1);
    workspace.store->remove(id);
    workspace.settle();
    QVERIFY(!QFile::exists(path));
    QCOMPARE(workspace.keychain->size(), 0);
}

void TestSessions::cookiesOfLastTimeAreWaitedFor()
{
    Workspace workspace;
    const QString id = workspace.store->add(u"A"_s).id;
    Requests::Session first;
    {
        SessionBook book(first, *workspace.store);
        CookieKeepers keepers(book, workspace.folder.path(), *workspace.secrets, *workspace.index);
        CookieKeeper &keeper = keepers.of(id);
        QVERIFY(QTest::qWaitFor([&keeper] { return keeper.isRestored(); }));
        Requests::Cookie cookie;
        cookie.name = "plain";
        cookie.value = "1";
        cookie.domain = u"a.test"_s;
        keeper.jar().insert(cookie);
        cookie.name = "secure";
        cookie.secure = true;
        keeper.jar().insert(cookie);
        keepers.flush();
        workspace.settle();
    }
    workspace.open();
    SessionBook book(first, *workspace.store);
    CookieKeepers keepers(book, workspace.folder.path(), *workspace.secrets, *workspace.index);
    qsizetype seen = -1;
    const auto look = [&book, &seen, id] { seen = book.cookies(id).size(); };
    {
        QObject gone;
        book.whenRead(id, &gone, [] { QFAIL("nobody is there to be told"); });
    }
    book.whenRead(id, this, look);
    QCOMPARE(seen, -1);
    QTRY_VERIFY(seen >= 0);
    QCOMPARE(seen, 2); // also the one whose value is in the keychain
    seen = -1;
    book.whenRead(id, this, look);
    QCOMPARE(seen, 2); // at once
}

/// Of the session that sent it, as a log-out does while the keychain is locked.
void TestSessions::whatAnAnswerEndsIsNotAskedFor()
{
    Workspace workspace;
    const QString id = workspace.store->add(u"A"_s).id;
    Requests::Session first;
    {
        SessionBook book(first, *workspace.store);
        CookieKeepers keepers(book, workspace.folder.path(), *workspace.secrets, *workspace.index);
        Requests::Cookie cookie;
        cookie.name = "sid";
        cookie.value = "1";
        cookie.domain = u"a.test"_s;
        cookie.secure = true;
        for (const QString &each : {id, QString(SessionProfile::defaultId)}) {
            CookieKeeper &keeper = keepers.of(each);
            QVERIFY(QTest::qWaitFor([&keeper] { return keeper.isRestored(); }));
            keeper.jar().insert(cookie);
        }
        keepers.flush();
        workspace.settle();
    }
    first.cookies().clear();
    *workspace.isLocked = true;
    workspace.open();
    SessionBook book(first, *workspace.store);
    CookieKeepers keepers(book, workspace.folder.path(), *workspace.secrets, *workspace.index);
    CookieKeeper &keeper = keepers.of(id);
    const CookieKeeper &other = keepers.of(SessionProfile::defaultId);
    QTRY_COMPARE(keeper.missingCount(), 1);
    QTRY_COMPARE(other.missingCount(), 1);
    const auto answers = Requests::readHar(R"({"log": {"version": "1.2", "entries": [
     {"startedDateTime": "2026-03-01T10:00:00Z", "time": 1,
      "request": {"method": "GET", "url": "https://a.test/out", "headers": []},
      "response": {"status": 200, "statusText": "OK",
       "headers": [{"name": "Set-Cookie", "value": "sid=; Max-Age=0"}],
       "content": {"size": 0}}}]}})");
    QVERIFY(answers);
    Requests::Session &session = book.sessionOf(id);
    session.mount(u"https://a.test/"_s, std::make_unique<Requests::ReplayAdapter>(*answers));
    ExchangeRun run;
    run.start(session, RequestDraft::create("GET", u"https://a.test/out"_s), {});
    QTRY_VERIFY(!run.isRunning());
    QVERIFY2(!run.error(), qPrintable(run.error().message()));
    keepers.takeAnswers(run);
    QCOMPARE(keeper.missingCount(), 0);
    QCOMPARE(other.missingCount(), 1);
}

void TestSessions::aCopyOfAnUnusedSessionGetsItsCookies()
{
    Workspace workspace;
    Requests::Session first;
    const QString id = workspace.store->add(u"A"_s).id;
    {
        SessionBook book(first, *workspace.store);
        CookieKeepers keepers(book, workspace.folder.path(), *workspace.secrets, *workspace.index);
        CookieKeeper &keeper = keepers.of(id);
        QVERIFY(QTest::qWaitFor([&keeper] { return keeper.isRestored(); }));
        Requests::Cookie cookie;
        cookie.name = "sid";
        cookie.value = "1";
        cookie.domain = u"a.test"_s;
        keeper.jar().insert(cookie);
        keepers.flush();
        workspace.settle();
    }
    workspace.open();
    SessionBook book(first, *workspace.store);
    const CookieKeepers keepers(book, workspace.folder.path(), *workspace.secrets, *workspace.index);
    const QString copy = book.duplicate(id, u"B"_s);
    QVERIFY(copy != id);
    QTRY_COMPARE(book.cookies(copy).size(), 1);
}

void TestSessions::nobodyWaitsForARemovedSession()
{
    Workspace workspace;
    const QString id = workspace.store->add(u"A"_s).id;
    Requests::Session first;
    SessionBook book(first, *workspace.store);
    const CookieKeepers keepers(book, workspace.folder.path(), *workspace.secrets, *workspace.index);
    bool isTold = false;
    book.whenRead(id, this, [&isTold] { isTold = true; });
    QVERIFY(!isTold);
    workspace.store->remove(id);
    QVERIFY(isTold);
}

/// Which are its own from then on.
void TestSessions::aDuplicateHasTheCookies()
{
    Workspace workspace;
    Requests::Session first;
    SessionBook book(first, *workspace.store);
    const QString id = workspace.store->add(u"Admin"_s, sample()).id;
    book.cookies(id).set("sid", "1");
    const QString copy = book.duplicate(id, u"Admin copy"_s);
    QVERIFY(copy != id);
    QCOMPARE(workspace.store->findId(copy)->name, u"Admin copy"_s);
    QCOMPARE(workspace.store->findId(copy)->headers, sample().headers);
    QCOMPARE(book.cookies(copy).value("sid"), QByteArray("1"));
    book.cookies(copy).set("sid", "2");
    QCOMPARE(book.cookies(id).value("sid"), QByteArray("1"));
}

void TestSessions::aLiveSessionFollows()
{
    Workspace workspace;
    Requests::Session first;
    first.headers().set("User-Agent", "Test/1");
    SessionBook book(first, *workspace.store);
    QSignalSpy opened(&book, &SessionBook::sessionOpened);
    SessionProfile profile = workspace.store->add(u"Admin"_s, sample());
    QCOMPARE(&book.session(u"nobody"_s), &first);
    Requests::Session &admin = book.session(u"Admin"_s);
    QVERIFY(&admin != &first);
    QCOMPARE(opened.value(opened.size() - 1).value(0).toString(), profile.id);
    QCOMPARE(admin.headers().value("user-agent"), QByteArray("Test/1"));
    QCOMPARE(admin.maxRedirects(), 5);
    QCOMPARE(admin.trustEnv(), false);
    profile.settings.verify = false;
    profile.proxies = {{.key = u"all"_s, .value = u"http://proxy.test:1"_s}};
    workspace.store->set(profile);
    QCOMPARE(&book.session(u"Admin"_s), &admin);
    QCOMPARE(admin.verify().isOn(), false);
    QCOMPARE(admin.proxies().value(u"all"_s), u"http://proxy.test:1"_s);
    QCOMPARE(first.verify().isOn(), true);
    QSignalSpy closing(&book, &SessionBook::sessionClosing);
    workspace.store->remove(profile.id);
    QCOMPARE(closing.size(), 1);
    QCOMPARE(&book.session(u"Admin"_s), &first);
}

void TestSessions::eachHasItsOwnCookies()
{
    Workspace workspace;
    Requests::Session first;
    SessionBook book(first, *workspace.store);
    const QString a = workspace.store->add(u"A"_s).id;
    const QString b = workspace.store->add(u"B"_s).id;
    book.cookies(a).set("who", "a");
    QCOMPARE(book.cookies(a).size(), 1);
    QCOMPARE(book.cookies(b).size(), 0);
    QCOMPARE(first.cookies().size(), 0);
}

void TestSessions::answersFromAnArchive()
{
    Workspace workspace;
    const QString har = workspace.folder.filePath(u"recorded.har"_s);
    QFile file(har);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"log":{"version":"1.2","creator":{"name":"t","version":"1"},"entries":[{"startedDateTime":"2026-01-01T00:00:00Z","time":1,"request":{"method":"GET","url":"http://recorded.test/a","httpVersion":"HTTP/1.1","headers":[],"queryString":[],"cookies":[],"headersSize":-1,"bodySize":0},"response":{"status":200,"statusText":"OK","httpVersion":"HTTP/1.1","headers":[],"cookies":[],"content":{"size":8,"mimeType":"text/plain","text":"recorded"},"redirectURL":"","headersSize":-1,"bodySize":8},"cache":{},"timings":{"send":0,"wait":1,"receive":0}}]}})");
    file.close();
    Requests::Session first;
    SessionBook book(first, *workspace.store);
    SessionProfile profile = workspace.store->add(u"Replay"_s);
    profile.mounts = {{u"http://recorded.test/"_s, har}};
    workspace.store->set(profile);
    Requests::Session &session = book.session(u"Replay"_s);
    bool isReady = false;
    book.whenRead(profile.id, this, [&isReady] { isReady = true; });
    QVERIFY(!isReady); // it would go to the network
    QTRY_VERIFY(isReady);
    QVERIFY(session.mountedPrefixes().contains(u"http://recorded.test/"_s));
    Requests::Response answer;
    bool isThere = false;
    session.getAsync(u"http://recorded.test/a"_s).then(this, [&](const Requests::Response &response) {
        answer = response;
        isThere = true;
    });
    QTRY_VERIFY(isThere);
    QCOMPARE(answer.content(), QByteArray("recorded"));
}

/// Kept, but neither mounted nor exported.
void TestSessions::anAdapterThatIsOff()
{
    SessionProfile profile = sample();
    profile.mounts = {{.prefix = u"http://off.test/"_s, .harFile = u"/off.har"_s, .enabled = false}};
    QCOMPARE(SessionProfile::fromJson(profile.toJson()).mounts, profile.mounts);
    Requests::Session session;
    configureSession(session, profile);
    QVERIFY(!session.mountedPrefixes().contains(u"http://off.test/"_s));
    const auto all = SessionExport::Secrets::Include;
    QVERIFY(!SessionExport::toPython(profile, {}, all).contains("off.test"_L1));
    QVERIFY(!SessionExport::toCpp(profile, {}, all).contains("off.test"_L1));
}

void TestSessions::theEngineOfASession()
{
    Workspace workspace;
    Requests::Session first;
    SessionBook book(first, *workspace.store);
    QVERIFY(first.engine() == UsualEngine);
    SessionProfile profile = workspace.store->add(u"Exact"_s);
    QVERIFY(book.session(u"Exact"_s).engine() == UsualEngine);
    profile.settings.engine = Requests::Engine::Qt;
    QVERIFY(SessionProfile::fromJson(profile.toJson()).settings == profile.settings);
    workspace.store->set(profile);
    QVERIFY(book.session(u"Exact"_s).engine() == Requests::Engine::Qt);
    QVERIFY(first.engine() == UsualEngine);
    Requests::PreparedRequest request;
    QVERIFY(request.prepare("GET", u"http://h.test/"_s, {}));
    request.headers().add("X-Tag", "1");
    request.headers().add("X-Tag", "2");
    for (const QString &url : {u"http://h.test/"_s, u"https://h.test/"_s}) {
        request.setUrl(url);
        QVERIFY(engineFor(book.session(u"Exact"_s), request).engine == Requests::Engine::Qt);
        const Requests::EngineUse use = engineFor(first, request);
        QVERIFY(use.engine == (hasCurl() ? Requests::Engine::Curl : Requests::Engine::Qt));
    }
    const auto all = SessionExport::Secrets::Include;
    profile.mounts = {{.prefix = u"http://open.test/"_s}};
    QVERIFY(!SessionExport::toCpp(profile, {}, all).contains("ngine"_L1)); // a Session's own is Qt
    profile.settings.engine = Requests::Engine::Automatic;
    QVERIFY(SessionExport::toCpp(profile, {}, all).contains("setEngine(Requests::Engine::Automatic)"_L1));
    profile.settings.engine = Requests::Engine::Curl;
    QVERIFY(SessionExport::toCpp(profile, {}, all).contains("setEngine(Requests::Engine::Curl)"_L1));
    QVERIFY(!SessionExport::toCpp(profile, {}, all).contains("<Requests::NetworkAdapter>"_L1));
    // Without one of its own it goes by what the window takes.
    profile.settings.engine.reset();
    QCOMPARE(SessionExport::toCpp(profile, {}, all).contains("setEngine(Requests::Engine::Automatic)"_L1),
             hasCurl());
    QCOMPARE(SessionExport::toCpp(profile, {}, all).contains("<Requests::NetworkAdapter>"_L1), !hasCurl());
    // A word of a later version is none of this one's.
    QJsonObject later = profile.toJson();
    later[u"settings"_s] = QJsonObject{{u"engine"_s, u"carrier pigeon"_s}};
    QVERIFY(!SessionProfile::fromJson(later).settings.engine);
    // What Python has nothing for is said.
    profile.settings.engine = Requests::Engine::Curl;
    profile.settings.totalTimeout = 9'000;
    profile.settings.clientCert = u"/me.pem"_s;
    profile.certPassphrase = u"pw-of-test"_s;
    profile.http2 = true;
    const QString python = SessionExport::toPython(profile, {}, all);
    for (const QString &leftOut : {u"# the engine \"curl\""_s, u"# HTTP/2"_s, u"# the limit of 9000 ms"_s,
                                   u"# the passphrase"_s})
        QVERIFY2(python.contains(leftOut), qPrintable(python));
    QVERIFY(!python.contains("pw-of-test"_L1));
    QVERIFY(!SessionExport::toPython(sample(), {}, all).contains("left out"_L1));
}

void TestSessions::aProfileMakesASession()
{
    const auto server = answering();
    Requests::Session session;
    configureSession(session, sample());
    session.cookies() = sampleCookies();
    bool isThere = false;
    session.getAsync(server->urlText("/get")).then(this, [&](const Requests::Response &) { isThere = true; });
    QTRY_VERIFY(isThere);
    QCOMPARE(essence(server->requests().value(0)), Wanted);
}

/// The hook that raises for status: the answer is there, with an error.
void TestSessions::anAnswerIsAFailureAtWish()
{
    const ScriptedServer server([](const RecordedRequest &request) {
        return request.target() == "/gone" ? Requests::Test::message(404, "gone")
                                           : Requests::Test::message(200, "here");
    });
    Requests::Session session;
    QMap<QString, Requests::Response> answers;
    const auto ask = [&](const char *path) {
        const QString url = server.urlText(path);
        answers.remove(url);
        session.getAsync(url).then(
            this, [&answers, url](const Requests::Response &response) { answers.insert(url, response); });
        return QTest::qWaitFor([&] { return answers.contains(url); }) ? answers.value(url)
                                                                      : Requests::Response();
    };
    configureTransport(session, {});
    QVERIFY(!ask("/gone").error());
    SessionProfile profile;
    profile.raiseForStatus = true;
    configureTransport(session, profile);
    const Requests::Response gone = ask("/gone");
    QCOMPARE(gone.error().code(), Requests::Error::HttpError);
    QCOMPARE(gone.statusCode(), 404);
    QCOMPARE(gone.content(), QByteArray("gone"));
    QVERIFY(!ask("/here").error());
    QVERIFY(SessionProfile::fromJson(profile.toJson()).raiseForStatus);
}

void TestSessions::thePythonProgramRuns()
{
    if (!outputOf(u"/usr/bin/python3"_s, {u"-c"_s, u"import requests"_s}).isEmpty())
        QSKIP("python3-requests is not installed");
    const auto server = answering();
    const QString code = SessionExport::toPython(sample(), sampleCookies(), SessionExport::Secrets::Include);
    const QByteArray output = outputOf(u"/usr/bin/python3"_s, {u"-c"_s, code, server->urlText("/get")});
    QVERIFY2(output.startsWith("200 http://127.0.0.1"), qPrintable(QString::fromUtf8(output) + code));
    QCOMPARE(essence(server->requests().value(0)), Wanted);
}

void TestSessions::thePythonProgramAsksForSecrets()
{
    const QString code =
        SessionExport::toPython(sample(), sampleCookies(), SessionExport::Secrets::AskEnvironment);
    QVERIFY2(!code.contains("t0ken-of-test"_L1) && !code.contains("k3y-of-test"_L1)
                 && !code.contains("seen"_L1),
             qPrintable(code));
    const QString cpp =
        SessionExport::toCpp(sample(), sampleCookies(), SessionExport::Secrets::AskEnvironment);
    QVERIFY(!cpp.contains("t0ken-of-test"_L1) && !cpp.contains("k3y-of-test"_L1) && !cpp.contains("seen"_L1));
    if (!outputOf(u"/usr/bin/python3"_s, {u"-c"_s, u"import requests"_s}).isEmpty())
        QSKIP("python3-requests is not installed");
    const auto server = answering();
    const QByteArray output =
        outputOf(u"/usr/bin/python3"_s, {u"-c"_s, code, server->urlText("/get")},
                 {u"FINGERPOST_AUTH_TOKEN=t0ken-of-test"_s, u"FINGERPOST_HEADER_X_API_KEY_0=k3y-of-test"_s});
    QVERIFY2(output.startsWith("200 "), output.constData());
    QByteArrayList wanted = Wanted;
    wanted.last().clear();
    QCOMPARE(essence(server->requests().value(0)), wanted);
}

/// One that is Secure goes over https only, from a program too.
void TestSessions::cookiesKeepTheirBounds()
{
    Requests::CookieJar jar;
    Requests::Cookie cookie;
    cookie.name = "sid";
    cookie.value = "v";
    cookie.domain = u"127.0.0.1"_s;
    cookie.secure = true;
    cookie.expires = QDateTime::fromSecsSinceEpoch(4'102'444'800);
    jar.insert(cookie);
    const auto all = SessionExport::Secrets::Include;
    const QString cpp = SessionExport::toCpp({}, jar, all);
    QVERIFY2(cpp.contains(".hostOnly = true, .secure = true"_L1)
                 && cpp.contains(".expires = QDateTime::fromSecsSinceEpoch(4102444800)});"_L1),
             qPrintable(cpp));
    const QString python = SessionExport::toPython({}, jar, all);
    QVERIFY2(python.contains("secure=True, expires=4102444800)"_L1), qPrintable(python));
    if (!outputOf(u"/usr/bin/python3"_s, {u"-c"_s, u"import requests"_s}).isEmpty())
        QSKIP("python3-requests is not installed");
    const auto server = answering();
    const QByteArray output = outputOf(u"/usr/bin/python3"_s, {u"-c"_s, python, server->urlText("/get")});
    QVERIFY2(output.startsWith("200 "), output.constData());
    QCOMPARE(server->requests().value(0).header("cookie"), QByteArray());
}

/// The program that is compiled beside this test is what the exporter writes.
void TestSessions::theCppProgramRuns()
{
    const QByteArray head = "// SPDX-FileCopyrightText: 2026 The Fingerpost authors\n"
                            "// SPDX-License-Identifier: GPL-3.0-or-later\n"
                            "// clang-format off\n";
    SessionProfile profile = sample();
    profile.settings.engine = Requests::Engine::Qt; // of the library alone
    const QByteArray code =
        SessionExport::toCpp(profile, sampleCookies(), SessionExport::Secrets::Include).toUtf8();
    QFile file(QStringLiteral(FINGERPOST_EXPORTED_SOURCE));
    if (qEnvironmentVariableIsSet("FINGERPOST_UPDATE_EXPORTED")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(head + code);
        file.close();
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), head + code);
    const auto server = answering();
    const QByteArray output =
        outputOf(QStringLiteral(FINGERPOST_EXPORTED_PROGRAM), {server->urlText("/get")});
    QVERIFY2(output.startsWith("200 http://127.0.0.1"), output.constData());
    QCOMPARE(essence(server->requests().value(0)), Wanted);
}

void TestSessions::everyAuthIsWritten_data()
{
    using Kind = AuthSetting::Kind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("python");
    QTest::addColumn<QString>("cpp");
    QTest::newRow("basic") << int(Kind::Basic) << u"session.auth = (\"zoe\", \"pw\")"_s << u"BasicAuth("_s;
    QTest::newRow("digest") << int(Kind::Digest) << u"HTTPDigestAuth(\"zoe\", \"pw\")"_s << u"DigestAuth("_s;
    QTest::newRow("apikey") << int(Kind::ApiKey) << u"session.headers[\"X-Key\"] = \"v\""_s
                            << u"ApiKeyAuth("_s;
    QTest::newRow("aws") << int(Kind::AwsV4) << u"AWS4Auth("_s << u"AwsSigV4Auth("_s;
    QTest::newRow("oauth1") << int(Kind::OAuth1) << u"OAuth1("_s << u"OAuth1Auth("_s;
    QTest::newRow("none") << int(Kind::None) << u"NoAuth()"_s << u"CustomAuth("_s;
}

void TestSessions::everyAuthIsWritten()
{
    QFETCH(int, kind);
    QFETCH(QString, python);
    QFETCH(QString, cpp);
    SessionProfile profile;
    profile.auth.kind = AuthSetting::Kind(kind);
    profile.auth.values = {
        {u"username"_s, u"zoe"_s}, {u"password"_s, u"pw"_s}, {u"key"_s, u"X-Key"_s}, {u"value"_s, u"v"_s}};
    const QString program = SessionExport::toPython(profile, {}, SessionExport::Secrets::Include);
    QVERIFY2(program.contains(python), qPrintable(program));
    QVERIFY(SessionExport::toCpp(profile, {}, SessionExport::Secrets::Include).contains(cpp));
    // Python accepts it, whether the package is there or not.
    const QByteArray problems =
        outputOf(u"/usr/bin/python3"_s, {u"-c"_s, u"import ast, sys; ast.parse(sys.argv[1])"_s, program});
    QCOMPARE(problems, QByteArray());
}

FINGERPOST_TEST(TestSessions)
FINGERPOST_TEST_MAIN(QCoreApplication)
#include "tst_sessions.moc"
