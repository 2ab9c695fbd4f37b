// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cookies/cookiekeeper.h"
#include "secrets/secretindex.h"
#include "secrets/secretstore.h"
#include "support/testsuite.h"

#include <qrequests/preparedrequest.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

/// What a desktop's keychain would hold, over several starts.
struct Entries {
    QMap<QString, QString> values;
    bool isLocked = false;
};

class EntriesKeychain : public Keychain {
public:
    explicit EntriesKeychain(Entries &entries)
        : m_entries(entries)
    {
    }
    void read(const QString &key, const Callback &callback) override
    {
        const Code code = m_entries.values.contains(key) ? Code::Done : Code::NotFound;
        later(callback, {code, m_entries.values.value(key), {}});
    }
    void write(const QString &key, const QString &value, const Callback &callback) override
    {
        if (!m_entries.isLocked)
            m_entries.values.insert(key, value);
        later(callback, {});
    }
    void remove(const QString &key, const Callback &callback) override
    {
        if (!m_entries.isLocked)
            m_entries.values.remove(key);
        later(callback, {});
    }

private:
    void later(const Callback &callback, const Answer &answer) const
    {
        const Answer given = m_entries.isLocked ? Answer{Code::Locked, {}, {}} : answer;
        QMetaObject::invokeMethod(
            qApp, [callback, given] { callback(given); }, Qt::QueuedConnection);
    }

    Entries &m_entries;
};

/// One start of the program.
struct Start {
    Start(const QTemporaryDir &folder, Entries &entries)
        : index(folder.path())
        , secrets(std::make_unique<EntriesKeychain>(entries), &index)
    {
        (void)index.load();
        keeper = std::make_unique<CookieKeeper>(jar, CookieKeeper::Place{folder.path(), u"default"_s},
                                                secrets, index);
        QObject::connect(keeper.get(), &CookieKeeper::failed, keeper.get(),
                         [this](const QString &message) { problems.append(message); });
        restored = QTest::qWaitFor([this] { return keeper->isRestored(); });
    }
    /// Ends it as a window does.
    void end()
    {
        keeper->flush();
        (void)QTest::qWaitFor([this] { return secrets.isIdle(); });
    }
    Requests::CookieJar jar;
    SecretIndex index;
    SecretStore secrets;
    std::unique_ptr<CookieKeeper> keeper;
    QStringList problems;
    bool restored = false;
};

Requests::Cookie cookieOf(const QByteArray &name, const QByteArray &value, bool secure)
{
    Requests::Cookie cookie;
    cookie.name = name;
    cookie.value = value;
    cookie.domain = u"a.test"_s;
    cookie.secure = secure;
    return cookie;
}

Requests::PreparedRequest requestTo(const QString &url, const QByteArray &host = {})
{
    Requests::PreparedRequest request;
    request.setUrl(url);
    if (!host.isEmpty())
        request.headers().set("Host", host);
    return request;
}

QByteArray fileOf(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u"cookies-default.json"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCookieKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsOverARestart();
    void secureValuesAreInTheKeychainAlone();
    void lockedKeychainLosesNothing();
    void removedMeansGone();
    void clearedWhileLocked_data();
    void clearedWhileLocked();
    void endedByAnAnswerWhileLocked();
    void newerIsKept();
    void damagedFileIsSetAside();
    void changesReachTheDiskByThemselves();
};

void TestCookieKeeper::keepsOverARestart()
{
    const QTemporaryDir folder;
    Entries entries;
    QList<Requests::Cookie> before;
    {
        Start start(folder, entries);
        QVERIFY(start.restored);
        start.jar.insert(cookieOf("plain", "1", false)); // ends with a session: kept all the same
        start.jar.insert(cookieOf("sid", "s3cret", true));
        start.jar.insert(cookieOf("empty", "", true));
        Requests::Cookie none = cookieOf("none", {}, true);
        none.expires = QDateTime::currentDateTimeUtc().addDays(3);
        start.jar.insert(none);
        before = start.jar.all();
        start.end();
    }
    Start again(folder, entries);
    QTRY_COMPARE(again.jar.size(), before.size());
    QCOMPARE(again.keeper->missingCount(), 0);
    for (const Requests::Cookie &cookie : std::as_const(before)) {
        QVERIFY(again.jar.contains(cookie.name));
        QCOMPARE(again.jar.value(cookie.name), cookie.value);
    }
    QVERIFY(again.problems.isEmpty());
}

void TestCookieKeeper::secureValuesAreInTheKeychainAlone()
{
    const QTemporaryDir folder;
    Entries entries;
    Start start(folder, entries);
    start.jar.insert(cookieOf("sid", "s3cret-value", true));
    start.jar.insert(cookieOf("plain", "shown", false));
    start.end();
    const QByteArray file = fileOf(folder);
    QVERIFY(file.contains("sid"));
    QVERIFY(!file.contains("s3cret-value"));
    QVERIFY(file.contains("shown"));
    QCOMPARE(entries.values.size(), 1);
    QCOMPARE(entries.values.first(), u"=s3cret-value"_s);
    QVERIFY(!entries.values.firstKey().contains(u"a.test"_s)); // names tell nothing
    QVERIFY(!(QFile::permissions(start.keeper->path()) & (QFile::ReadGroup | QFile::ReadOther)));
    // A new value replaces the old one.
    start.jar.insert(cookieOf("sid", "second-value", true));
    start.end();
    QCOMPARE(entries.values.first(), u"=second-value"_s);
}

void TestCookieKeeper::lockedKeychainLosesNothing()
{
    const QTemporaryDir folder;
    Entries entries;
    {
        Start start(folder, entries);
        start.jar.insert(cookieOf("sid", "s3cret", true));
        start.end();
    }
    entries.isLocked = true;
    {
        Start locked(folder, entries);
        QTRY_COMPARE(locked.secrets.state(), SecretStore::State::Locked);
        QCOMPARE(locked.jar.size(), 0);
        QCOMPARE(locked.keeper->missingCount(), 1);
        locked.jar.insert(cookieOf("other", "1", false)); // the file is written again
        locked.jar.insert(cookieOf("mine", "2", true));
        locked.keeper->check();
        QTRY_VERIFY(locked.keeper->isSessionOnly(cookieOf("mine", "2", true)));
        locked.end();
    }
    entries.isLocked = false;
    Start again(folder, entries);
    QTRY_COMPARE(again.jar.value("sid"), "s3cret");
    QCOMPARE(again.jar.value("other"), "1");
    QVERIFY(!again.jar.contains("mine")); // nothing kept it, and nothing in clear was written
}

void TestCookieKeeper::removedMeansGone()
{
    const QTemporaryDir folder;
    Entries entries;
    {
        Start start(folder, entries);
        start.jar.insert(cookieOf("sid", "s3cret", true));
        start.jar.insert(cookieOf("plain", "1", false));
        start.end();
        QCOMPARE(entries.values.size(), 1);
        start.jar.clear(u"a.test"_s);
        start.end();
        QVERIFY(entries.values.isEmpty());
    }
    Start again(folder, entries);
    QCOMPARE(again.jar.size(), 0);
    QVERIFY(!fileOf(folder).contains("plain"));
}

void TestCookieKeeper::clearedWhileLocked_data()
{
    QTest::addColumn<QString>("domain"); // null: all
    QTest::addColumn<bool>("isByHand"); // one by one, of those in sight
    QTest::addColumn<QByteArrayList>("kept");
    QTest::newRow("a domain") << u"a.test"_s << false << QByteArrayList{"other"};
    QTest::newRow("all") << QString() << false << QByteArrayList();
    QTest::newRow("the last in sight") << u"a.test"_s << true << QByteArrayList{"other", "sid"};
}

/// What was deleted does not come back when the keychain is unlocked, and what was not is still there.
void TestCookieKeeper::clearedWhileLocked()
{
    QFETCH(QString, domain);
    QFETCH(bool, isByHand);
    QFETCH(QByteArrayList, kept);
    const QTemporaryDir folder;
    Entries entries;
    {
        Start start(folder, entries);
        start.jar.insert(cookieOf("sid", "s3cret", true));
        start.jar.insert(cookieOf("plain", "1", false));
        Requests::Cookie other = cookieOf("other", "2", true);
        other.domain = u"b.test"_s;
        start.jar.insert(other);
        start.end();
    }
    entries.isLocked = true;
    {
        Start locked(folder, entries);
        QTRY_COMPARE(locked.secrets.state(), SecretStore::State::Locked);
        QCOMPARE(locked.keeper->missingCount(), 2);
        if (isByHand)
            locked.jar.remove("plain");
        else if (domain.isNull())
            locked.keeper->clear();
        else
            locked.keeper->clear(domain);
        locked.keeper->check();
        QCOMPARE(locked.jar.size(), 0);
        locked.end();
    }
    entries.isLocked = false;
    Start again(folder, entries);
    QVERIFY(again.restored);
    QTRY_COMPARE(again.jar.size(), kept.size());
    QTRY_VERIFY(again.secrets.isIdle());
    QByteArrayList names = again.jar.keys();
    std::sort(names.begin(), names.end());
    QCOMPARE(names, kept);
}

/// As a log-out does: it does not come back when the keychain is unlocked.
void TestCookieKeeper::endedByAnAnswerWhileLocked()
{
    const QTemporaryDir folder;
    Entries entries;
    {
        Start start(folder, entries);
        start.jar.insert(cookieOf("sid", "s3cret", true));
        start.jar.insert(cookieOf("other", "2", true));
        start.jar.insert(cookieOf("named", "3", true));
        start.end();
    }
    entries.isLocked = true;
    {
        Start locked(folder, entries);
        QTRY_COMPARE(locked.secrets.state(), SecretStore::State::Locked);
        QCOMPARE(locked.keeper->missingCount(), 3);
        const Requests::Headers logOut{{"Set-Cookie", "sid=; Max-Age=0"}};
        locked.keeper->takeAnswer(requestTo(u"http://a.test/"_s), logOut); // not its to end
        locked.keeper->takeAnswer(requestTo(u"https://a.test/"_s, "b.test"), logOut); // nor its
        QCOMPARE(locked.keeper->missingCount(), 3);
        locked.keeper->takeAnswer(requestTo(u"https://a.test/"_s), logOut);
        QCOMPARE(locked.keeper->missingCount(), 2);
        locked.keeper->takeAnswer(requestTo(u"https://127.0.0.1:8443/"_s, "a.test"),
                                  {{"Set-Cookie", "named=; Max-Age=0"}});
        QCOMPARE(locked.keeper->missingCount(), 1);
        locked.end();
    }
    entries.isLocked = false;
    Start again(folder, entries);
    QVERIFY(again.restored);
    QTRY_COMPARE(again.jar.value("other"), "2");
    QTRY_VERIFY(again.secrets.isIdle());
    QVERIFY(!again.jar.contains("sid"));
    QVERIFY(!again.jar.contains("named"));
}

/// An answer came before the file was read.
void TestCookieKeeper::newerIsKept()
{
    const QTemporaryDir folder;
    Entries entries;
    {
        Start start(folder, entries);
        start.jar.insert(cookieOf("a", "old", false));
        start.jar.insert(cookieOf("s", "old", true));
        start.end();
    }
    SecretIndex index(folder.path());
    (void)index.load();
    SecretStore secrets(std::make_unique<EntriesKeychain>(entries), &index);
    Requests::CookieJar jar;
    CookieKeeper keeper(jar, {folder.path(), u"default"_s}, secrets, index);
    jar.insert(cookieOf("a", "new", false));
    jar.insert(cookieOf("s", "new", true));
    QTRY_VERIFY(keeper.isRestored());
    QTRY_VERIFY(secrets.isIdle());
    QCOMPARE(jar.value("a"), "new");
    QCOMPARE(jar.value("s"), "new");
}

void TestCookieKeeper::damagedFileIsSetAside()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"cookies-default.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": \"qrequests-cookies\", ");
    file.close();
    Entries entries;
    Start start(folder, entries);
    QVERIFY(start.restored);
    QTRY_COMPARE(start.problems.size(), 1);
    QVERIFY2(start.problems.first().contains(folder.path()), qPrintable(start.problems.first()));
    start.jar.insert(cookieOf("a", "1", false));
    start.end();
    QVERIFY(fileOf(folder).contains("\"a\""));
    QCOMPARE(QDir(folder.path()).entryList({u"cookies-default.json*"_s}, QDir::Files).size(), 2);
}

void TestCookieKeeper::changesReachTheDiskByThemselves()
{
    const QTemporaryDir folder;
    Entries entries;
    Start start(folder, entries);
    QSignalSpy changed(start.keeper.get(), &CookieKeeper::changed);
    start.jar.insert(cookieOf("a", "1", false));
    start.keeper->check();
    QCOMPARE(changed.size(), 1);
    start.keeper->check();
    QCOMPARE(changed.size(), 1); // nothing new
    QTRY_VERIFY(fileOf(folder).contains("\"a\""));
}

FINGERPOST_TEST(TestCookieKeeper)
FINGERPOST_TEST_MAIN(QCoreApplication)
#include "tst_cookiekeeper.moc"
