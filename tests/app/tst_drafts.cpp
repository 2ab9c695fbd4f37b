// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/startup.h"
#include "support/environment.h"
#include "workspace/draftstore.h"
#include "workspace/requestdraft.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

RequestDraft fullDraft()
{
    RequestDraft draft = RequestDraft::create("PATCH", u"http://h/ä?a=1#x"_s, u"Name"_s);
    draft.params = {{.key = u"a"_s, .value = u"1"_s},
                    {.enabled = false, .key = u"off"_s, .value = u"é\n\t\u0001"_s, .description = u"why"_s}};
    draft.headers = {{.key = u"X-Empty"_s}, {.key = u"X-Empty"_s, .value = u" blanks "_s}};
    draft.bodyKind = BodyKind::Multipart;
    draft.json = u"{\"n\": 1.00, \"😀\": \"\\u00e9\"}"_s;
    draft.text = u"a\0b"_s;
    draft.form = {{.key = u"f"_s, .value = u"g"_s}};
    draft.multipart = {{.key = u"file"_s, .value = u"/tmp/ä b"_s, .kind = KeyValue::Kind::File}};
    return draft;
}

OpenTabs tabsWith(const QString &url, int count = 1)
{
    OpenTabs tabs;
    for (int i = 0; i < count; ++i)
        tabs.drafts.append(RequestDraft::create("GET", url));
    return tabs;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// The URL of the first tab on the disk.
QString keptUrl(const QString &folder)
{
    OpenTabs tabs;
    return DraftStore(folder).load(&tabs) && !tabs.drafts.isEmpty() ? tabs.drafts.first().url : QString();
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

/// Requests' header fields of a draft after preparation by a session-less request.
Requests::Headers headersOf(const RequestDraft &draft)
{
    const auto prepared = draft.toRequest().prepare();
    return prepared ? prepared.value().headers()
                    : Requests::Headers{{"error", prepared.error().message().toUtf8()}};
}

QByteArray bodyOf(const RequestDraft &draft)
{
    auto prepared = draft.toRequest().prepare();
    if (!prepared || !prepared.value().body())
        return {};
    auto device = prepared.value().body()->open();
    return device ? device.value()->readAll() : QByteArray("unreadable");
}

/// This program again, as another window: see main().
class Child {
public:
    Child(const QString &role, const QString &folder)
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), {u"--child"_s, role, folder});
    }
    ~Child()
    {
        process.kill();
        process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Child)
    [[nodiscard]] QByteArray readLine()
    {
        while (!process.canReadLine() && process.waitForReadyRead(20000)) { }
        return process.readLine().trimmed();
    }
    void killHard()
    {
        ::kill(pid_t(process.processId()), SIGKILL);
        process.waitForFinished();
    }
    QProcess process;
};

} // namespace

class TestDrafts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Requests::Test::clearEnvironment(); }
    void draftSurvivesJson();
    void whatANewerVersionWroteIsKept();
    void urlGetsAScheme_data();
    void urlGetsAScheme();
    void displayNames_data();
    void displayNames();
    void headerRowsAreSentAsShown();
    void emptyValuesAreSent();
    void bodies();

    void tabsComeBack();
    void onDiskWithinASecond();
    void forTheUserAlone();
    void neverHalfAFile();
    void sameTabsAreNotWrittenAgain();
    void closingTheLastTabIsKept();
    void unreadableJournalIsSetAside_data();
    void unreadableJournalIsSetAside();
    void secondUnreadableJournalOfTheSameSecond();
    void unwritableFolderIsToldAndTriedAgain();
    void flushTellsOfFailure();
    void fullDiskKeepsTheOldJournal();
    void killedProcessLosesASecondAtMost();

    void windowsGetFoldersOfTheirOwn();
    void lockOfAKilledProcessIsTakenOver();
    void folderThatCannotBeMade();
    void processStartIsInThePast();
};

void TestDrafts::draftSurvivesJson()
{
    const RequestDraft draft = fullDraft();
    const QByteArray text = QJsonDocument(draft.toJson()).toJson();
    QCOMPARE(RequestDraft::fromJson(QJsonDocument::fromJson(text).object()), draft);
    for (const BodyKind kind :
         {BodyKind::None, BodyKind::Json, BodyKind::Text, BodyKind::Form, BodyKind::Multipart}) {
        RequestDraft other = draft;
        other.bodyKind = kind;
        QCOMPARE(RequestDraft::fromJson(other.toJson()).bodyKind, kind);
    }
    const RequestDraft blank = RequestDraft::fromJson({});
    QVERIFY(!blank.id.isEmpty());
    QCOMPARE(blank.method, "GET");
    QVERIFY(blank.unknown.isEmpty());
}

void TestDrafts::whatANewerVersionWroteIsKept()
{
    QJsonObject written = fullDraft().toJson();
    written[u"tests"_s] = QJsonArray{1, u"x"_s, QJsonObject{{u"deep"_s, true}}};
    written[u"body"_s] = u"graphql"_s;
    RequestDraft draft = RequestDraft::fromJson(written);
    QCOMPARE(draft.bodyKind, BodyKind::None);
    QCOMPARE(draft.toJson(), written);
    draft.url = u"http://other/"_s;
    QCOMPARE(draft.toJson()[u"body"_s].toString(), u"graphql"_s);
    // Until another kind is chosen.
    draft.bodyKind = BodyKind::Text;
    draft = RequestDraft::fromJson(draft.toJson());
    QCOMPARE(draft.bodyKind, BodyKind::Text);
    QCOMPARE(draft.toJson()[u"tests"_s], written[u"tests"_s]);
}

void TestDrafts::urlGetsAScheme_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sent");
    const auto row = [](const char *typed, const char *sent) {
        QTest::addRow("%s", typed) << QString::fromUtf8(typed) << QString::fromUtf8(sent);
    };
    row("", "");
    row("example.com", "https://example.com");
    row("  example.com/a b \n", "https://example.com/a b");
    row("example.com:8443/x?y=1#z", "https://example.com:8443/x?y=1#z");
    row("example.com?x=http://y", "https://example.com?x=http://y");
    row("bücher.example", "https://bücher.example");
    row("localhost", "http://localhost");
    row("localhost:8080/x", "http://localhost:8080/x");
    row("LocalHost:8080", "http://LocalHost:8080");
    row("app.localhost", "http://app.localhost");
    row("notlocalhost", "https://notlocalhost");
    row("127.0.0.1:5000", "http://127.0.0.1:5000");
    row("192.168.1.1/x", "http://192.168.1.1/x");
    row("[::1]:80", "http://[::1]:80");
    row("[fe80::1]/x", "http://[fe80::1]/x");
    row("http://h", "http://h");
    row("HTTPS://h", "HTTPS://h");
    row("ftp://h", "ftp://h");
    row("mailto:x", "mailto:x");
    row("mailto:x@y.z", "mailto:x@y.z");
    row("tel:5551234567", "tel:5551234567");
    row("user@example.com", "user@example.com");
    row("https:/one-slash", "https:/one-slash");
    row("/path", "/path");
    row("::1", "::1");
}

void TestDrafts::urlGetsAScheme()
{
    QFETCH(QString, typed);
    QFETCH(QString, sent);
    QCOMPARE(RequestDraft::create("GET", typed).toRequest().url(), sent);
}

void TestDrafts::displayNames_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *url, const char *name) {
        QTest::addRow("%s", url) << QString::fromUtf8(url) << QString::fromUtf8(name);
    };
    row("", "");
    row("http://", "");
    row("http://h", "h");
    row("example.com:80", "example.com:80");
    row("http://h/a/users/?x=/y#/z", "users");
    row("http://h/?x=1", "h");
    row("http://h/users/42", "users/42");
    row("mailto:x", "mailto:x");
}

void TestDrafts::displayNames()
{
    QFETCH(QString, url);
    QFETCH(QString, name);
    QCOMPARE(RequestDraft::create("GET", url).displayName(), name);
    QCOMPARE(RequestDraft::create("GET", url, u"Mine"_s).displayName(), u"Mine"_s);
}

void TestDrafts::headerRowsAreSentAsShown()
{
    RequestDraft draft = RequestDraft::create("GET", u"http://h/"_s);
    draft.headers = {{.key = u"X-A"_s, .value = u"1"_s},
                     {.enabled = false, .key = u"x-a"_s, .value = u"off"_s},
                     {.key = u"X-A"_s, .value = u"2"_s},
                     {.key = {}, .value = u"no name yet"_s},
                     {.key = u"X-Empty"_s},
                     {.enabled = false, .key = u"Accept"_s, .value = u"*/*"_s}};
    const Requests::Headers own = draft.toRequest().options().headers;
    const Requests::Headers sent = Requests::Headers{{"Accept", "*/*"}, {"X-Session", "s"}}.merged(own);
    QCOMPARE(sent.values("x-a"), QByteArrayList({"1", "2"}));
    QVERIFY(sent.contains("X-Empty"));
    QVERIFY(sent.contains("X-Session"));
    QVERIFY2(!sent.contains("Accept"), "a row that is off drops the session's header");
}

void TestDrafts::emptyValuesAreSent()
{
    RequestDraft draft = RequestDraft::create("POST", u"http://h/"_s);
    draft.bodyKind = BodyKind::Form;
    draft.form = {{.key = u"flag"_s}, {.key = u"a"_s, .value = u"1"_s}};
    QCOMPARE(bodyOf(draft), "flag=&a=1");
    draft.bodyKind = BodyKind::Multipart;
    draft.multipart = {{.key = u"flag"_s}};
    QVERIFY(bodyOf(draft).contains("name=\"flag\"\r\n\r\n\r\n"));
}

void TestDrafts::bodies()
{
    RequestDraft draft = RequestDraft::create("POST", u"http://h/"_s);
    draft.bodyKind = BodyKind::Json;
    QCOMPARE(headersOf(draft).value("content-type"), "application/json");
    QCOMPARE(bodyOf(draft), QByteArray());
    draft.json = u"{\"n\": 1.00} oops"_s; // what is typed is sent, valid or not
    QCOMPARE(bodyOf(draft), draft.json.toUtf8());
    QCOMPARE(headersOf(draft).value("content-type"), "application/json");
    draft.headers = {{.key = u"content-type"_s, .value = u"application/vnd.x+json"_s}};
    QCOMPARE(headersOf(draft).values("content-type"), QByteArrayList{"application/vnd.x+json"});
    draft.headers.clear();

    draft.bodyKind = BodyKind::Text;
    draft.text = u"é"_s;
    QCOMPARE(bodyOf(draft), "é");
    QCOMPARE(headersOf(draft).value("content-type"), "text/plain; charset=utf-8");
    draft.headers = {{.key = u"Content-Type"_s, .value = u"text/css"_s}};
    QCOMPARE(headersOf(draft).values("content-type"), QByteArrayList{"text/css"});
    draft.headers.clear();

    draft.bodyKind = BodyKind::Form;
    draft.form = {{.key = u"a b"_s, .value = u"ä&="_s},
                  {.enabled = false, .key = u"off"_s, .value = u"1"_s},
                  {.key = {}, .value = u"nameless"_s}};
    QCOMPARE(bodyOf(draft), "a+b=%C3%A4%26%3D");

    draft.bodyKind = BodyKind::Multipart;
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"a.txt"_s), "content");
    draft.multipart = {{.key = u"one"_s, .value = u"1"_s},
                       {.key = u"file"_s, .value = folder.filePath(u"a.txt"_s), .kind = KeyValue::Kind::File},
                       {.key = u"two"_s, .value = u"2"_s}};
    const QByteArray body = bodyOf(draft);
    QVERIFY(body.contains("filename=\"a.txt\""));
    QVERIFY(body.indexOf("\"one\"") < body.indexOf("content")
            && body.indexOf("content") < body.indexOf("\"two\""));
    draft.multipart[1].value = folder.filePath(u"missing"_s);
    QVERIFY2(headersOf(draft).value("error").contains("missing"),
             headersOf(draft).value("error").constData());
}

void TestDrafts::tabsComeBack()
{
    const QTemporaryDir folder;
    OpenTabs tabs = tabsWith(u"http://a/"_s, 3);
    tabs.drafts[1] = fullDraft();
    tabs.current = 2;
    {
        DraftStore store(folder.filePath(u"made/at/need"_s));
        OpenTabs none;
        QVERIFY(store.load(&none));
        QCOMPARE(none, OpenTabs());
        store.save(tabsWith(u"http://older/"_s));
        store.save(tabs);
    }
    OpenTabs read;
    const DraftStore store(folder.filePath(u"made/at/need"_s));
    QVERIFY(store.load(&read));
    QCOMPARE(read, tabs);
}

void TestDrafts::onDiskWithinASecond()
{
    const QTemporaryDir folder;
    DraftStore store(folder.path());
    QSignalSpy saved(&store, &DraftStore::saved);
    QElapsedTimer clock;
    clock.start();
    // Typing on does not put it off.
    for (int i = 0; saved.isEmpty() && clock.elapsed() < 5000; ++i) {
        store.save(tabsWith(u"http://h/%1"_s.arg(i)));
        QTest::qWait(20);
    }
    QVERIFY2(!saved.isEmpty() && clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(keptUrl(folder.path()).startsWith("http://h/"_L1));
}

void TestDrafts::forTheUserAlone()
{
    const QTemporaryDir folder;
    for (int i = 0; i < 2; ++i) {
        DraftStore store(folder.path());
        store.save(tabsWith(u"http://h/%1"_s.arg(i)));
        store.flush();
        const auto permissions = QFile::permissions(store.path());
        QCOMPARE(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QVERIFY(permissions.testFlag(QFile::ReadOwner));
        // Also when somebody has opened it up meanwhile.
        QFile::setPermissions(store.path(), permissions | QFile::ReadGroup | QFile::ReadOther);
    }
}

void TestDrafts::neverHalfAFile()
{
    const QTemporaryDir folder;
    DraftStore store(folder.path());
    store.save(tabsWith(u"http://h/"_s));
    store.flush();
    std::atomic<bool> stop = false;
    std::atomic<int> reads = 0;
    std::atomic<int> broken = 0;
    std::thread reader([&, path = store.path()] {
        while (!stop) {
            broken += !QJsonDocument::fromJson(contentOf(path)).isObject();
            ++reads;
        }
    });
    for (int i = 0; i < 40; ++i) {
        OpenTabs tabs = tabsWith(u"http://h/%1"_s.arg(i), 1 + i % 3);
        tabs.drafts[0].text = QString(i % 2 ? 10 : 400000, u'x');
        store.save(tabs);
        store.flush();
    }
    stop = true;
    reader.join();
    QVERIFY(reads > 0);
    QCOMPARE(broken.load(), 0);
    QCOMPARE(filesIn(folder.path()), QStringList{u"tabs.json"_s});
}

void TestDrafts::sameTabsAreNotWrittenAgain()
{
    const QTemporaryDir folder;
    DraftStore store(folder.path());
    QSignalSpy saved(&store, &DraftStore::saved);
    const OpenTabs tabs = tabsWith(u"http://h/"_s);
    store.save(tabs);
    store.flush();
    store.save(tabs);
    store.flush();
    QCOMPARE(saved.size(), 1);
}

void TestDrafts::closingTheLastTabIsKept()
{
    const QTemporaryDir folder;
    {
        DraftStore store(folder.path());
        store.save(tabsWith(u"http://h/"_s));
    }
    DraftStore store(folder.path());
    OpenTabs tabs;
    QVERIFY(store.load(&tabs));
    store.save({});
    store.flush();
    QCOMPARE(keptUrl(folder.path()), QString());
}

void TestDrafts::unreadableJournalIsSetAside_data()
{
    QTest::addColumn<QByteArray>("journal");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << QByteArray() << u"illegal value"_s;
    QTest::newRow("cut off") << QByteArray(R"({"version":1,"tabs":[{"url":"ht)") << u"unterminated string"_s;
    QTest::newRow("zeros") << QByteArray(4096, '\0') << QString();
    QTest::newRow("newer") << QByteArray(R"({"version":2,"tabs":[{"url":"http://h/"}]})")
                           << u"another version"_s;
    QTest::newRow("a list") << QByteArray("[1]") << u"another version"_s;
    QTest::newRow("no tabs") << QByteArray(R"({"version":1})") << u"damaged"_s;
    QTest::newRow("tabs of another kind") << QByteArray(R"({"version":1,"tabs":[{}, "x"]})") << u"damaged"_s;
}

void TestDrafts::unreadableJournalIsSetAside()
{
    QFETCH(QByteArray, journal);
    QFETCH(QString, reason);
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"tabs.json"_s), journal);
    DraftStore store(folder.path());
    OpenTabs tabs;
    const auto loaded = store.load(&tabs);
    QVERIFY(!loaded);
    QCOMPARE(tabs, OpenTabs());
    const QStringList files = filesIn(folder.path());
    QCOMPARE(files.size(), 1);
    QVERIFY(files.first() != "tabs.json"_L1);
    QCOMPARE(contentOf(folder.filePath(files.first())), journal);
    QVERIFY2(loaded.error().message().contains(folder.filePath(files.first())),
             qPrintable(loaded.error().message()));
    QVERIFY2(loaded.error().message().contains(reason), qPrintable(loaded.error().message()));
    // Life goes on beside it.
    store.save(tabsWith(u"http://new/"_s));
    store.flush();
    QCOMPARE(keptUrl(folder.path()), u"http://new/"_s);
    QCOMPARE(contentOf(folder.filePath(files.first())), journal);
}

void TestDrafts::secondUnreadableJournalOfTheSameSecond()
{
    const QTemporaryDir folder;
    const DraftStore store(folder.path());
    OpenTabs tabs;
    for (int i = 0; i < 5; ++i) {
        writeFile(store.path(), "damage " + QByteArray::number(i));
        QVERIFY(!store.load(&tabs));
        QVERIFY(!QFile::exists(store.path()));
    }
    QCOMPARE(filesIn(folder.path()).size(), 5);
}

void TestDrafts::unwritableFolderIsToldAndTriedAgain()
{
    const QTemporaryDir folder;
    const QString blocker = folder.filePath(u"workspace"_s);
    writeFile(blocker, "a file where the folder should be");
    DraftStore store(blocker + u"/inner"_s);
    QSignalSpy failed(&store, &DraftStore::saveFailed);
    QSignalSpy saved(&store, &DraftStore::saved);
    store.save(tabsWith(u"http://first/"_s));
    QTRY_COMPARE(failed.size(), 1);
    const QString message = failed.first().first().toString();
    QVERIFY2(message.contains(blocker) && message.endsWith(u'.'), qPrintable(message));
    // Typing on does not tell the same again and again.
    store.save(tabsWith(u"http://second/"_s));
    store.flush();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(saved.size(), 0);
    // The cause is gone: kept without another keystroke.
    QVERIFY(QFile::remove(blocker));
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 10000);
    QCOMPARE(keptUrl(blocker + u"/inner"_s), u"http://second/"_s);
}

void TestDrafts::flushTellsOfFailure()
{
    const QTemporaryDir folder;
    // A folder where the journal should be.
    QVERIFY(QDir().mkpath(folder.filePath(u"tabs.json/x"_s)));
    DraftStore store(folder.path());
    QSignalSpy failed(&store, &DraftStore::saveFailed);
    store.save(tabsWith(u"http://h/"_s));
    store.flush();
    QCOMPARE(failed.size(), 1);
    QVERIFY2(failed.first().first().toString().contains(store.path()),
             qPrintable(failed.first().first().toString()));
    QVERIFY(QDir(folder.path()).removeRecursively());
    store.flush();
    QCOMPARE(keptUrl(folder.path()), u"http://h/"_s);
}

void TestDrafts::fullDiskKeepsTheOldJournal()
{
    const QTemporaryDir folder;
    DraftStore store(folder.path());
    QSignalSpy failed(&store, &DraftStore::saveFailed);
    store.save(tabsWith(u"http://old/"_s));
    store.flush();
    OpenTabs large = tabsWith(u"http://new/"_s);
    large.drafts[0].text = QString(400000, u'x');
    store.save(large);
    {
        // No file of this process grows beyond it: a disk that is full, for everybody.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        rlimit limit = before;
        limit.rlim_cur = 100000;
        setrlimit(RLIMIT_FSIZE, &limit);
        store.flush();
        setrlimit(RLIMIT_FSIZE, &before);
    }
    QCOMPARE(failed.size(), 1);
    QVERIFY2(failed.first().first().toString().contains("File too large"_L1),
             qPrintable(failed.first().first().toString()));
    QCOMPARE(keptUrl(folder.path()), u"http://old/"_s);
    QCOMPARE(filesIn(folder.path()), QStringList{u"tabs.json"_s});
    store.flush();
    QCOMPARE(keptUrl(folder.path()), u"http://new/"_s);
}

void TestDrafts::killedProcessLosesASecondAtMost()
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

void TestDrafts::windowsGetFoldersOfTheirOwn()
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

void TestDrafts::lockOfAKilledProcessIsTakenOver()
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

void TestDrafts::folderThatCannotBeMade()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"file"_s), "x");
    const QString workspace = folder.filePath(u"file/ws"_s);
    QCOMPARE(lockWorkspace(workspace).directory, workspace);
}

void TestDrafts::processStartIsInThePast()
{
    const double first = millisecondsSinceProcessStart();
    QVERIFY2(first >= 0 && first < 10 * 60 * 1000, qPrintable(QString::number(first)));
    QTest::qWait(30);
    QVERIFY(millisecondsSinceProcessStart() >= first + 10);
}

namespace {

/// Types without pause until it is killed, telling each thing typed.
int typeForever(const QString &folder)
{
    DraftStore store(folder);
    QTimer keys;
    int count = 0;
    QObject::connect(&keys, &QTimer::timeout, &store, [&] {
        store.save(tabsWith(u"http://h/%1"_s.arg(++count)));
        std::printf("%d\n", count);
        std::fflush(stdout);
    });
    keys.start(20);
    return QCoreApplication::exec();
}

int lockAndWait(const QString &folder)
{
    const WorkspaceLock lock = lockWorkspace(folder);
    std::printf("%s\n", qPrintable(lock.directory));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--child"_L1)
        return arguments.value(2) == "type"_L1 ? typeForever(arguments.value(3))
                                               : lockAndWait(arguments.value(3));
    TestDrafts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_drafts.moc"
