// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "memoryadapter.h"

#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/awsauth.h>
#include <qrequests/networkadapter.h>
#include <qrequests/replayadapter.h>
#include <qrequests/session.h>

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;

class ReplayTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatAnArchiveSays();
    void boundsWhatAnArchiveSays();
    void writesTimesWithAZone();
    void refusesWhatIsNoArchive_data();
    void refusesWhatIsNoArchive();
    void followsRecordedRedirectsAndCookies();
    void strictGivesEachAnswerOnce();
    void firstMatchGivesItAgain();
    void comparesBodies();
    void hidesTheUserOfAUrl();
    void tellsWhatWasNotRecorded();
    void recordedFailuresAreFailures();
    void brokenAnswersStayBroken();
    void answersGivenUpAreNotWhole();
    void answersReadToTheirLengthAreWhole();
    void aFileThatIsMissingFailsEveryRequest();
    void whatWasRecordedReplays();
    void recordsNoSecretsUnlessAsked();
    void recordsABodyThatIsTooLargeWithoutIt();
    void recordsEveryRepeat();
};

namespace {

const QByteArray Archive = R"({"log": {"version": "1.2", "entries": [
 {"startedDateTime": "2026-03-01T10:00:00.250Z", "time": 12,
  "request": {"method": "GET", "url": "http://example.test/old", "headers": [], "httpVersion": "HTTP/1.1"},
  "response": {"status": 302, "statusText": "Found", "httpVersion": "HTTP/1.1",
   "headers": [{"name": "Location", "value": "/new"}, {"name": "Set-Cookie", "value": "seen=yes"}],
   "content": {"size": 0, "mimeType": "x-unknown"}},
  "timings": {"blocked": 1, "dns": -1, "connect": 2, "send": 0, "wait": 8, "receive": 1}},
 {"startedDateTime": "2026-03-01T10:00:01Z", "time": 1,
  "request": {"method": "GET", "url": "http://example.test/new#part", "headers": []},
  "response": {"status": 200, "statusText": "OK", "httpVersion": "h2",
   "headers": [{"name": ":status", "value": "200"}, {"name": "Content-Encoding", "value": "gzip"},
    {"name": "Content-Type", "value": "text/plain; charset=utf-8"}],
   "content": {"size": 5, "text": "first", "mimeType": "text/plain"}}},
 {"startedDateTime": "2026-03-01T10:00:02Z", "time": 1,
  "request": {"method": "GET", "url": "http://example.test/new", "headers": []},
  "response": {"status": 200, "statusText": "OK", "headers": [],
   "content": {"size": 3, "text": "AAEC", "encoding": "base64", "mimeType": "image/png"}}},
 {"startedDateTime": "2026-03-01T10:00:03Z", "time": 1,
  "request": {"method": "POST", "url": "http://example.test/form", "headers": [],
   "postData": {"mimeType": "application/x-www-form-urlencoded",
    "params": [{"name": "a b", "value": "1+1"}, {"name": "c", "value": "d"}]}},
  "response": {"status": 201, "statusText": "Created", "headers": [], "content": {"size": 0}}},
 {"startedDateTime": "2026-03-01T10:00:04Z", "time": 1,
  "request": {"method": "GET", "url": "http://example.test/refused", "headers": []},
  "response": {"status": 0, "statusText": "", "headers": [], "content": {"size": 0}},
  "comment": "example.test refused the connection."},
 {"startedDateTime": "2026-03-01T10:00:05Z", "time": 1,
  "request": {"method": "GET", "url": "http://example.test/large", "headers": []},
  "response": {"status": 200, "statusText": "OK", "headers": [],
   "content": {"size": 900000000, "comment": "left out"}}}
]}})";

QList<HarEntry> archived()
{
    Result<QList<HarEntry>> entries = readHar(Archive);
    return entries ? std::move(entries).value() : QList<HarEntry>();
}

/// Gives a whole body and does not come to tell that it has ended.
class UnendedAdapter final : public Adapter {
public:
    std::unique_ptr<Transfer> send(const PreparedRequest &, const TransferOptions &,
                                   TransferClient *client) override
    {
        return std::make_unique<UnendedTransfer>(client);
    }
    void close() override { }

private:
    class UnendedTransfer final : public Transfer {
    public:
        explicit UnendedTransfer(TransferClient *client)
        {
            ResponseHead head;
            head.statusCode = 200;
            head.headers.add("Content-Length", "5");
            const auto later = [this](auto call) {
                QMetaObject::invokeMethod(&m_context, std::move(call), Qt::QueuedConnection);
            };
            later([client, head] { client->transferHead(head); });
            later([client] { client->transferReadable(); });
        }
        QByteArray read(qint64) override { return std::exchange(m_body, QByteArray()); }
        [[nodiscard]] qint64 bytesAvailable() const override { return m_body.size(); }
        [[nodiscard]] Timings timings() const override { return {}; }
        [[nodiscard]] TlsInfo tls() const override { return {}; }

    private:
        QByteArray m_body = "whole";
        QObject m_context;
    };
};

} // namespace

void ReplayTest::readsWhatAnArchiveSays()
{
    const QList<HarEntry> entries = archived();
    QCOMPARE(entries.size(), 6);
    const Response &redirect = entries.at(0).response;
    QCOMPARE(redirect.statusCode(), 302);
    QCOMPARE(redirect.request().method(), "GET");
    QCOMPARE(redirect.headers().value("location"), "/new");
    QCOMPARE(redirect.cookies().value("seen"), "yes");
    QCOMPARE(entries.at(0).started, QDateTime(QDate(2026, 3, 1), QTime(10, 0, 0, 250), Qt::UTC));
    QCOMPARE(redirect.timings().connectStart, 1'000'000);
    QCOMPARE(redirect.timings().connected, 3'000'000);
    QCOMPARE(redirect.timings().finished, 12'000'000);
    QCOMPARE(entries.at(1).response.httpVersion(), "2");
    QCOMPARE(entries.at(1).response.headers().size(), 2); // without the pseudo field
    QCOMPARE(entries.at(2).body.value(), QByteArray("\0\1\2", 3));
    QCOMPARE(entries.at(3).response.request().wireBytes().right(13), "a+b=1%2B1&c=d");
    QVERIFY(entries.at(4).response.error().isA(Error::ConnectionError));
    QVERIFY(!entries.at(5).body);
}

void ReplayTest::boundsWhatAnArchiveSays()
{
    const auto entries = readHar(R"({"log": {"entries": [{"startedDateTime": "2026-03-01T10:00:00Z",
 "request": {"method": "GET", "url": "http://example.test/", "headers": []},
 "response": {"status": 200, "headers": [], "bodySize": 1e300, "content": {"size": -1e300, "text": "x"}},
 "timings": {"blocked": 1e300, "dns": 1e300, "connect": 1e300, "send": 1e300, "wait": 1e300, "receive": 1e300}}]}})");
    QVERIFY2(entries.ok(), qPrintable(entries.error().message()));
    const Timings timings = entries->at(0).response.timings();
    QVERIFY(timings.connectStart > 0 && timings.connected > timings.connectStart);
    QVERIFY(timings.sent > timings.connected && timings.finished > timings.firstByte);
    QCOMPARE(entries->at(0).response.wireBodySize(), 0);
    QCOMPARE(entries->at(0).response.bodySize(), 1);
}

void ReplayTest::writesTimesWithAZone()
{
    HarEntry entry = archived().constFirst();
    entry.started = QDateTime(QDate(2026, 3, 1), QTime(10, 0, 0, 250)); // local, as a clock gives it
    const auto read = readHar(writeHar({entry}));
    QVERIFY2(read.ok(), qPrintable(read.error().message()));
    QCOMPARE(read->at(0).started.timeSpec(), Qt::UTC);
    QCOMPARE(read->at(0).started, entry.started);
}

void ReplayTest::refusesWhatIsNoArchive_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<QString>("words");
    QTest::newRow("no JSON") << "{\"log\": "_ba << u"at byte"_s;
    QTest::newRow("other JSON") << "{\"entries\": []}"_ba << u"no log.entries"_s;
    QTest::newRow("no response") << R"({"log": {"entries": [{"request": {"method": "GET", "url": "x"}}]}})"_ba
                                 << u"Entry 1 of"_s;
    QTest::newRow("no URL") << R"({"log": {"entries": [{"request": {"method": "GET"}, "response": {}}]}})"_ba
                            << u"without"_s;
}

void ReplayTest::refusesWhatIsNoArchive()
{
    QFETCH(QByteArray, archive);
    QFETCH(QString, words);
    const auto entries = readHar(archive);
    QVERIFY(!entries);
    QVERIFY2(entries.error().message().contains(words), qPrintable(entries.error().message()));
}

void ReplayTest::followsRecordedRedirectsAndCookies()
{
    Session session;
    session.mount(u"http://example.test/"_s, std::make_unique<ReplayAdapter>(archived()));
    const Response response = session.get("http://example.test/old");
    QVERIFY2(response.ok(), qPrintable(response.error().message()));
    QCOMPARE(response.content(), "first"); // decoded once, though Content-Encoding is there
    QCOMPARE(response.headers().value("content-encoding"), "gzip");
    QCOMPARE(response.history().size(), 1);
    QCOMPARE(response.request().headers().value("Cookie"), "seen=yes");
    QCOMPARE(session.cookies().value("seen"), "yes");
}

void ReplayTest::strictGivesEachAnswerOnce()
{
    Session session;
    auto adapter = std::make_unique<ReplayAdapter>(archived());
    const ReplayAdapter &replay = *adapter;
    session.mount(u"http://example.test/"_s, std::move(adapter));
    QCOMPARE(session.get("http://example.test/new").content(), "first");
    QCOMPARE(replay.unused().size(), 5);
    QCOMPARE(session.get("http://example.test/new").content(), QByteArray("\0\1\2", 3));
    const Response third = session.get("http://example.test/new");
    QVERIFY(third.error().isA(Error::ConnectionError));
    QVERIFY(third.error().message().contains(u"has been given"_s));
}

void ReplayTest::firstMatchGivesItAgain()
{
    Session session;
    session.mount(
        u"http://example.test/"_s,
        std::make_unique<ReplayAdapter>(archived(), ReplayOptions{.match = ReplayOptions::FirstMatch}));
    QCOMPARE(session.get("http://example.test/new").content(), "first");
    QCOMPARE(session.get("http://example.test/new").content(), "first");
}

void ReplayTest::comparesBodies()
{
    Session session;
    session.mount(u"http://example.test/"_s, std::make_unique<ReplayAdapter>(archived()));
    const UrlText url("http://example.test/form");
    QVERIFY(session.post(url, {.data = {{"a b", "other"}}}).error());
    QCOMPARE(session.post(url, {.data = {{"a b", "1+1"}, {"c", "d"}}}).statusCode(), 201);

    session.mount(u"http://example.test/"_s,
                  std::make_unique<ReplayAdapter>(archived(), ReplayOptions{.matchBody = false}));
    QCOMPARE(session.post(url, {.data = {{"a b", "other"}}}).statusCode(), 201);
}

void ReplayTest::hidesTheUserOfAUrl()
{
    const UrlText url("http://ada:hush@example.test/#part");
    const auto recorder = std::make_shared<HarRecorder>();
    Session session;
    session.mount(u"http://"_s,
                  std::make_unique<RecordingAdapter>(
                      std::make_unique<MemoryAdapter>([](const PreparedRequest &) -> MemoryAnswer {
                          return {{200, u"OK"_s, "1.1", {}}, "ok"};
                      }),
                      recorder));
    QVERIFY(session.get(url).ok());
    QVERIFY(!writeHar(recorder->entries(), {.withSecrets = true}).contains("#part")); // it did not travel
    const auto redacted = readHar(writeHar(recorder->entries()));
    QVERIFY2(redacted.ok(), qPrintable(redacted.error().message()));
    Session offline;
    offline.mount(u"http://"_s, std::make_unique<ReplayAdapter>(*redacted));
    QCOMPARE(offline.get(url).content(), "ok");
    // Given already, and never recorded.
    for (const Response &refused : {offline.get(url), offline.post(url)}) {
        QVERIFY(refused.error().message().contains(u"http://example.test/"_s));
        QVERIFY(!QString(refused.error().message() + refused.error().detail()).contains(u"hush"_s));
    }
}

void ReplayTest::tellsWhatWasNotRecorded()
{
    Session session;
    session.mount(u"http://example.test/"_s, std::make_unique<ReplayAdapter>(archived()));
    const Error error = session.del("http://example.test/new").error();
    QCOMPARE(error.code(), Error::ConnectionError);
    QCOMPARE(error.message(), u"No answer to DELETE http://example.test/new was recorded."_s);
    QVERIFY(error.detail().contains(u"GET http://example.test/old"_s));
    QVERIFY(error.detail().contains(u"and 1 more"_s));
}

void ReplayTest::recordedFailuresAreFailures()
{
    Session session;
    session.mount(u"http://example.test/"_s, std::make_unique<ReplayAdapter>(archived()));
    const Response refused = session.get("http://example.test/refused");
    QCOMPARE(refused.error().message(), u"example.test refused the connection."_s);
    const Response large = session.get("http://example.test/large");
    QCOMPARE(large.statusCode(), 200);
    QVERIFY(large.error().message().contains(u"left out"_s));
}

void ReplayTest::brokenAnswersStayBroken()
{
    ScriptedServer server({replyAndClose("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this")});
    const UrlText url(server.urlText("/cut"));
    const auto recorder = std::make_shared<HarRecorder>();
    Session session;
    session.mount(u"http://"_s,
                  std::make_unique<RecordingAdapter>(std::make_unique<NetworkAdapter>(), recorder));
    const Response live = session.get(url);
    QVERIFY(live.error());
    const auto read = readHar(writeHar(recorder->entries()));
    QVERIFY2(read.ok(), qPrintable(read.error().message()));
    for (const QList<HarEntry> &entries : {recorder->entries(), *read}) {
        Session offline;
        offline.mount(u"http://"_s, std::make_unique<ReplayAdapter>(entries));
        const Response replayed = offline.get(url);
        QCOMPARE(replayed.statusCode(), 200);
        QCOMPARE(replayed.content(), "only this");
        QCOMPARE(replayed.error().message(), live.error().message());
    }
}

void ReplayTest::answersGivenUpAreNotWhole()
{
    ScriptedServer server(
        {entry({sendBytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbegin"), hold()})});
    const auto recorder = std::make_shared<HarRecorder>();
    Session session;
    session.mount(u"http://"_s,
                  std::make_unique<RecordingAdapter>(std::make_unique<NetworkAdapter>(), recorder));
    {
        const auto stream = session.stream("GET", server.urlText());
        QVERIFY(stream->waitForReadyRead(15000));
    }
    QTRY_COMPARE(recorder->entries().size(), 1);
    QCOMPARE(recorder->entries().at(0).response.statusCode(), 200);
    QCOMPARE(recorder->entries().at(0).response.error().code(), Error::Canceled);
    QVERIFY(writeHar(recorder->entries()).contains("\"_failure\": \"Canceled\""));
}

void ReplayTest::answersReadToTheirLengthAreWhole()
{
    const auto recorder = std::make_shared<HarRecorder>();
    Session session;
    session.mount(u"http://"_s,
                  std::make_unique<RecordingAdapter>(std::make_unique<UnendedAdapter>(), recorder));
    {
        const auto stream = session.stream("GET", u"http://example.test/"_s);
        QVERIFY(stream->waitForReadyRead(15000));
        QCOMPARE(stream->read(5), "whole");
    }
    QTRY_COMPARE(recorder->entries().size(), 1);
    QVERIFY(!recorder->entries().at(0).response.error());
    QCOMPARE(recorder->entries().at(0).body.value(), "whole");
}

void ReplayTest::aFileThatIsMissingFailsEveryRequest()
{
    const ReplayAdapter adapter(u"/nowhere/answers.har"_s);
    QCOMPARE(adapter.error().code(), Error::RequestException);
    Session session;
    session.mount(u"http://"_s, std::make_unique<ReplayAdapter>(u"/nowhere/answers.har"_s));
    const Response response = session.get("http://example.test/");
    QVERIFY(response.error().message().contains(u"/nowhere/answers.har"_s));
    QVERIFY(!response.error().detail().isEmpty());
}

void ReplayTest::whatWasRecordedReplays()
{
    ScriptedServer server({reply("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nContent-Type: text/plain\r\n\r\n"
                                 "live\xff!")});
    QTemporaryDir folder;
    const QString path = folder.filePath(u"recorded.har"_s);
    const UrlText url(server.urlText("/thing?x=1"));
    {
        const auto recorder = std::make_shared<HarRecorder>();
        Session session;
        session.mount(u"http://"_s,
                      std::make_unique<RecordingAdapter>(std::make_unique<NetworkAdapter>(), recorder));
        QVERIFY(session.post(url, {.data = "sent"}).ok());
        QCOMPARE(recorder->entries().size(), 1);
        const auto saved = recorder->save(path);
        QVERIFY2(saved.ok(), qPrintable(saved.error().message()));
    }
    Session offline;
    offline.mount(u"http://"_s, std::make_unique<ReplayAdapter>(path));
    const Response response = offline.post(url, {.data = "sent"});
    QVERIFY2(response.ok(), qPrintable(response.error().message()));
    QCOMPARE(response.content(), "live\xff!");
    QCOMPARE(response.headers().value("content-type"), "text/plain");
    QVERIFY(offline.post(url, {.data = "sent"}).error());
    QCOMPARE(server.requests().size(), 1);
}

void ReplayTest::recordsNoSecretsUnlessAsked()
{
    const auto recorder = std::make_shared<HarRecorder>();
    Session session;
    session.mount(
        u"http://"_s,
        std::make_unique<RecordingAdapter>(
            std::make_unique<MemoryAdapter>([](const PreparedRequest &) -> MemoryAnswer {
                return {{200, u"OK"_s, "1.1", {{"Set-Cookie", "sid=hush"}, {"Location", "http://u:hush@h/"}}},
                        "ok"};
            }),
            recorder));
    QVERIFY(session.get("http://user:hush@example.test/", {.auth = BasicAuth("user", "hush")}).ok());
    const QByteArray redacted = writeHar(recorder->entries());
    QVERIFY(!redacted.contains("hush"));
    QVERIFY(!redacted.contains(QByteArray("user:hush").toBase64()));
    QVERIFY(writeHar(recorder->entries(), {.withSecrets = true}).contains("hush"));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"secret.har"_s);
    QVERIFY(recorder->save(path, {.withSecrets = true}).ok());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path) & others));

    AwsSigV4 temporary{.accessKey = u"AKID"_s, .secretKey = u"key"_s, .region = u"r"_s, .service = u"s3"_s};
    temporary.sessionToken = u"hush"_s;
    recorder->clear();
    QVERIFY(session.get("http://example.test/", {.auth = AwsSigV4Auth(temporary)}).ok());
    QVERIFY(!writeHar(recorder->entries()).contains("hush"));
}

void ReplayTest::recordsABodyThatIsTooLargeWithoutIt()
{
    const auto recorder = std::make_shared<HarRecorder>(10);
    Session session;
    session.mount(u"http://"_s,
                  std::make_unique<RecordingAdapter>(
                      std::make_unique<MemoryAdapter>([](const PreparedRequest &request) -> MemoryAnswer {
                          return {{200, u"OK"_s, "1.1", {}}, QByteArray(request.pathUrl().size(), 'x')};
                      }),
                      recorder));
    QCOMPARE(session.get("http://example.test/123456789abc").content().size(), 13);
    QCOMPARE(session.get("http://example.test/123").content().size(), 4);
    const QList<HarEntry> entries = recorder->entries();
    QCOMPARE(entries.size(), 2);
    QVERIFY(!entries.at(0).body);
    QCOMPARE(entries.at(0).response.bodySize(), 13);
    QCOMPARE(entries.at(1).body.value(), "xxxx");
    // For who writes them down as they come.
    QCOMPARE(recorder->take().size(), 2);
    QVERIFY(recorder->entries().isEmpty());
    QCOMPARE(session.get("http://example.test/4").content().size(), 2);
    QCOMPARE(recorder->take().value(0).response.request().url(), u"http://example.test/4"_s);
}

void ReplayTest::recordsEveryRepeat()
{
    auto carrier =
        std::make_unique<MemoryAdapter>([calls = 0](const PreparedRequest &) mutable -> MemoryAnswer {
            return {{++calls == 1 ? 503 : 200, u"So"_s, "1.1", {}}, "body"};
        });
    carrier->setRetry({.total = 1, .statusForcelist = {503}});
    const auto recorder = std::make_shared<HarRecorder>();
    Session session;
    session.mount(u"http://"_s, std::make_unique<RecordingAdapter>(std::move(carrier), recorder));
    QCOMPARE(session.get("http://example.test/").statusCode(), 200);
    QCOMPARE(recorder->entries().size(), 2);
}

FINGERPOST_TEST(ReplayTest)
#include "tst_replay.moc"
