// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "allitems.h"
#include "patternbody.h"

#include "support/coders.h"
#include "support/environment.h"
#include "support/testsuite.h"

#include <qrequests/api.h>

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;
using namespace std::chrono_literals;

namespace {

const RequestOptions Live{.stream = true};

} // namespace

/// Responses asked for with stream.
class tst_Live : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    // The head first
    void headBeforeBody();
    void asynchronous();
    void byDefault();
    void afterRedirects();
    void withoutBody();
    void withoutAnswer();

    // Reading
    void pieces();
    void leftAndTakenUp();
    void chunksAreNotHeldBack();
    void errorsInTheBody_data();
    void errorsInTheBody();
    void raw();
    void rawOfCodedBodies();
    void rawSignals();
    void streamRanges();

    // Ending
    void unreadBodyHoldsThePeerBack();
    void lastCopyEndsIt();
    void closed();
    void outlivesItsSession();

    // Hooks
    void hookChangesIt();
    void hookReplacesIt();
    void hookCannotReadIt();
};

void tst_Live::headBeforeBody()
{
    ScriptedServer server({entry(
        {sendBytes(headOf(7, "Content-Type: application/json\r\n")), hold(), sendBytes("{\"a\":1}")})});
    Session session;
    const Response response = session.get(server.urlText(), Live);
    QCOMPARE(response.statusCode(), 200);
    QCOMPARE(response.headers().value("content-length"), "7");
    QVERIFY(response.isLive() && !response.isConsumed() && response.ok());
    const Response copy = response;
    server.release();
    QCOMPARE(response.json(), QJsonValue(QJsonObject{{u"a"_s, 1}}));
    QVERIFY(copy.isConsumed());
    QCOMPARE(copy.content(), "{\"a\":1}"); // kept for all copies
    QCOMPARE(copy.text(), u"{\"a\":1}"_s);
    QCOMPARE(copy.bodySize(), 7);
    QVERIFY(copy.timings().finished > 0);
    ChunkRange kept = copy.iterContent(4);
    QCOMPARE(all(kept), QByteArrayList({"{\"a\"", ":1}"}));
}

void tst_Live::asynchronous()
{
    ScriptedServer server({entry({sendBytes(headOf(4)), hold(), sendBytes("late")}), entry({stall()})});
    Session session;
    Response got;
    session.getAsync(server.urlText(), Live).then(this, [&](const Response &response) { got = response; });
    QTRY_COMPARE(got.statusCode(), 200);
    QVERIFY(got.isLive());
    server.release();
    QCOMPARE(got.content(), "late");
    const PendingResponse pending = session.getAsync(server.urlText(), Live);
    QVERIFY(server.waitForRequests(2));
    pending.abort();
    QCOMPARE(pending.wait().error().code(), Error::Canceled);
    QVERIFY(!pending.wait().isLive());
}

void tst_Live::byDefault()
{
    ScriptedServer server([](const RecordedRequest &) { return message(200, "body"); });
    Session session;
    QVERIFY(!session.streamsByDefault() && !session.get(server.urlText()).isLive());
    session.setStreamsByDefault(true);
    QVERIFY(session.get(server.urlText()).isLive());
    QVERIFY(!session.get(server.urlText(), {.stream = false}).isLive());
    const PreparedRequest request = session.prepareRequest(Request("GET", server.urlText())).value();
    QCOMPARE(session.send(request).content(), "body");
    QVERIFY(session.send(request).isLive());
    QVERIFY(!session.send(request, {.stream = false}).isLive());
    QVERIFY(Requests::send(request, {.stream = true}).isLive());
}

void tst_Live::afterRedirects()
{
    ScriptedServer server({reply(302, "away", {{"Location", "/there"}}), reply(200, "there"),
                           reply(302, "not followed", {{"Location", "/x"}})});
    Session session;
    const Response response = session.get(server.urlText(), Live);
    QCOMPARE(response.history().size(), 1);
    QCOMPARE(response.history().at(0).content(), "away");
    QCOMPARE(response.content(), "there");
    const Response stopped = session.get(server.urlText(), {.allowRedirects = false, .stream = true});
    QVERIFY(stopped.next().has_value());
    QCOMPARE(stopped.content(), "not followed");
}

void tst_Live::withoutBody()
{
    ScriptedServer server({reply("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"),
                           reply("HTTP/1.1 204 No Content\r\n\r\n"), reply(200)});
    Session session;
    QCOMPARE(session.head(server.urlText(), Live).content(), "");
    QCOMPARE(session.get(server.urlText(), Live).content(), "");
    const Response empty = session.get(server.urlText(), Live);
    LineRange lines = empty.iterLines();
    QVERIFY(all(lines).isEmpty());
    QVERIFY(empty.isConsumed());
}

void tst_Live::withoutAnswer()
{
    ScriptedServer server({closeSilently()});
    Session session;
    const Response failed = session.get(server.urlText(), Live);
    QVERIFY(failed.error().isA(Error::ConnectionError));
    QVERIFY(!failed.isLive());
    QCOMPARE(failed.content(), "");
}

void tst_Live::pieces()
{
    constexpr qint64 Size = 5 * MiB + 3;
    ScriptedServer server({reply(200, "012345678901234567890123456789"), reply(200, ""),
                           entry({sendBytes(headOf(Size)), sendPattern(Size)})});
    Session session;
    const Response response = session.get(server.urlText(), Live);
    ChunkRange refused = response.iterContent(0);
    QCOMPARE(refused.error().code(), Error::RequestException);
    ChunkRange range = response.iterContent(7);
    QCOMPARE(all(range), QByteArrayList({"0123456", "7890123", "4567890", "1234567", "89"}));
    QVERIFY(!range.error() && response.isConsumed());
    // Read and not kept.
    QByteArray piece;
    ChunkRange again = response.iterContent(7);
    QVERIFY(!again.next(&piece));
    QCOMPARE(again.error().code(), Error::StreamConsumedError);
    Error error;
    QCOMPARE(response.content(&error), QByteArray());
    QCOMPARE(error.code(), Error::StreamConsumedError);

    const Response empty = session.get(server.urlText(), Live);
    ChunkRange none = empty.iterContent(5);
    QVERIFY(all(none).isEmpty());
    (void)empty.content(&error);
    QCOMPARE(error.code(), Error::StreamConsumedError);

    // Pieces larger than what waits in memory.
    const Response large = session.get(server.urlText(), Live);
    ChunkRange parts = large.iterContent(4 * MiB);
    QVERIFY(parts.next(&piece));
    QCOMPARE(piece.size(), 4 * MiB);
    QVERIFY(piece == pattern(0, 4 * MiB));
    QVERIFY(parts.next(&piece));
    QVERIFY(piece == pattern(4 * MiB, MiB + 3));
    QVERIFY(!parts.next(&piece) && !parts.error());
}

void tst_Live::leftAndTakenUp()
{
    ScriptedServer server(Script(3, reply(200, "abcdefgh")));
    Session session;
    QByteArray piece;
    const Response partly = session.get(server.urlText(), Live);
    QVERIFY(partly.iterContent(3).next(&piece));
    QCOMPARE(piece, "abc");
    QCOMPARE(partly.content(), "defgh");
    const Response twice = session.get(server.urlText(), Live);
    QVERIFY(twice.iterContent(3).next(&piece));
    ChunkRange rest = twice.iterContent(2);
    QCOMPARE(all(rest), QByteArrayList({"de", "fg", "h"}));
    // The range alone keeps the exchange.
    ChunkRange orphan = session.get(server.urlText(), Live).iterContent(8);
    QCOMPARE(all(orphan), QByteArrayList{"abcdefgh"});
}

void tst_Live::chunksAreNotHeldBack()
{
    ScriptedServer server(
        {entry({sendBytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk("{\"id\": 0}\n")),
                hold(), sendBytes(chunk("{\"id\": 1}\n{\"id\"") + chunk(": 2}\n") + lastChunk())})});
    Session session;
    const Response response = session.get(server.urlText(), Live);
    LineRange lines = response.iterLines();
    QByteArray line;
    QVERIFY(lines.next(&line)); // although there are no 512 bytes
    QCOMPARE(line, "{\"id\": 0}");
    server.release();
    QCOMPARE(all(lines), QByteArrayList({"{\"id\": 1}", "{\"id\": 2}"}));
}

void tst_Live::errorsInTheBody_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("stalls");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("code");
    QTest::newRow("cut") << headOf(100) + "hellowo" << false << "hellowo"_ba
                         << int(Error::ChunkedEncodingError);
    QTest::newRow("no gzip") << headOf(15, "Content-Encoding: gzip\r\n") + "not gzip at all" << false
                             << QByteArray() << int(Error::ContentDecodingError);
    QTest::newRow("read timeout") << headOf(10) + "abc" << true << "abc"_ba << int(Error::ConnectionError);
}

void tst_Live::errorsInTheBody()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const bool, stalls);
    QFETCH(const QByteArray, before);
    QFETCH(const int, code);
    // The end comes long after: read together with the head, Qt would take it for no answer at all. And Qt
    // may ask once more after it, which must not take what the second Response is to get.
    const Script script{entry({sendBytes(answer), hold(), stalls ? stall() : closeConnection()})};
    ScriptedServer server(script);
    Session session;
    const RequestOptions options{.timeout = stalls ? Timeout(0ms, 400ms) : Timeout(), .stream = true};
    const Response response = session.get(server.urlText(), options);
    QVERIFY(!response.error()); // nobody has read so far
    ChunkRange range = response.iterContent(1);
    QByteArray piece;
    for (qsizetype i = 0; i < before.size(); ++i)
        QVERIFY(range.next(&piece) && piece == before.mid(i, 1));
    QVERIFY(server.waitUntilBlocked());
    server.release();
    QVERIFY(!range.next(&piece));
    QCOMPARE(Error::name(range.error().code()), Error::name(Error::Code(code)));
    QCOMPARE(response.error().code(), Error::Code(code));
    QVERIFY(response.ok() && response.checkStatus().ok()); // that is about the status

    ScriptedServer another(script);
    const Response kept = session.get(another.urlText(), options);
    ChunkRange pieces = kept.iterContent(1);
    for (qsizetype i = 1; i < before.size(); ++i)
        QVERIFY2(pieces.next(&piece), qPrintable(kept.error().message() + pieces.error().message()));
    QVERIFY(another.waitUntilBlocked());
    another.release();
    Error error;
    QCOMPARE(kept.content(&error), before.right(1)); // what was left of it
    QCOMPARE(error.code(), Error::Code(code));
    QCOMPARE(kept.content(), before.right(1));
}

void tst_Live::raw()
{
    constexpr qint64 Size = 6 * MiB;
    ScriptedServer server({reply(200, "abcdefgh"), reply(200, "abcdefgh"),
                           entry({sendBytes(headOf(Size)), sendPattern(Size)})});
    Session session;
    const Response response = session.get(server.urlText(), Live);
    const std::shared_ptr<QIODevice> raw = response.raw();
    QVERIFY(raw->isOpen() && raw->isSequential() && !raw->isWritable());
    QCOMPARE(raw->read(3), "abc");
    QCOMPARE(response.content(), "defgh");
    QVERIFY(raw->atEnd());
    const Response late = session.get(server.urlText(), Live);
    QByteArray piece;
    QVERIFY(late.iterContent(2).next(&piece));
    QCOMPARE(late.raw()->readAll(), "cdefgh");
    // The device alone keeps the exchange; read() waits for all it asks for.
    const std::shared_ptr<QIODevice> orphan = session.get(server.urlText(), Live).raw();
    QVERIFY(orphan->read(5 * MiB) == pattern(0, 5 * MiB));
    QVERIFY(orphan->readAll() == pattern(5 * MiB, MiB));
    QCOMPARE(orphan->read(1), QByteArray());
}

void tst_Live::rawOfCodedBodies()
{
    const QByteArray plain = pattern(0, 3 * MiB); // hardly smaller when coded: more than the pipe holds
    const QByteArray coded = gzipped(plain);
    const QByteArray answer = headOf(coded.size(), "Content-Encoding: gzip\r\n") + coded;
    ScriptedServer server([answer](const RecordedRequest &) { return answer; });
    Session session;
    // As it travels, though decoding may have begun.
    const Response first = session.get(server.urlText(), Live);
    const std::shared_ptr<QIODevice> raw = first.raw();
    QVERIFY(raw->read(1000) == coded.first(1000));
    QVERIFY(first.content() == coded.sliced(1000)); // the rest, undecoded too
    QVERIFY(session.get(server.urlText(), Live).raw()->readAll() == coded);
    // The others read it decoded.
    QVERIFY(session.get(server.urlText(), Live).content() == plain);
    const Response late = session.get(server.urlText(), Live);
    QByteArray piece;
    QVERIFY(late.iterContent(10).next(&piece));
    QCOMPARE(piece, plain.first(10));
    const QByteArray tail = late.raw()->readAll();
    QVERIFY(tail.size() < coded.size() && coded.endsWith(tail));
}

void tst_Live::rawSignals()
{
    ScriptedServer server(
        {entry({sendBytes(headOf(10)), hold(), sendBytes("first"), hold(), sendBytes("later")})});
    Session session;
    const std::shared_ptr<QIODevice> raw = session.get(server.urlText(), Live).raw();
    QSignalSpy readyRead(raw.get(), &QIODevice::readyRead);
    QSignalSpy ended(raw.get(), &QIODevice::readChannelFinished);
    server.release();
    QTRY_COMPARE(readyRead.size(), 1);
    QCOMPARE(raw->bytesAvailable(), 5);
    QCOMPARE(raw->read(raw->bytesAvailable()), "first");
    QCOMPARE(ended.size(), 0);
    server.release();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(raw->readAll(), "later");
    QCOMPARE(readyRead.size(), 2);
}

void tst_Live::streamRanges()
{
    ScriptedServer server({reply(200,
                                 "one\ntwo\r\nthr\xC3\xA9"
                                 "e",
                                 {{"Content-Type", "text/plain; charset=utf-8"}}),
                           reply(200, "abcdefgh"), closeSilently()});
    Session session;
    const auto lines = session.stream("GET", server.urlText());
    TextLineRange range = lines->iterTextLines();
    QCOMPARE(all(range), QStringList({u"one"_s, u"two"_s, u"thrée"_s}));
    const auto pieces = session.stream("GET", server.urlText());
    QVERIFY(pieces->waitForReadyRead());
    QCOMPARE(pieces->read(2), "ab");
    ChunkRange rest = pieces->iterContent(4);
    QCOMPARE(all(rest), QByteArrayList({"cdef", "gh"}));
    const auto failing = session.stream("GET", server.urlText());
    QVERIFY(failing->iterLines().error().isA(Error::ConnectionError)
            || failing->iterContent().error().isA(Error::ConnectionError));
}

void tst_Live::unreadBodyHoldsThePeerBack()
{
    constexpr qint64 Size = 1024 * MiB;
    ScriptedServer server({entry({sendBytes(headOf(Size)), sendZeros(Size)})}, smallBuffers());
    Session session;
    const Response response = session.get(server.urlText(), Live);
    QVERIFY(server.waitUntilBlocked());
    const qint64 held = server.bytesWritten();
    QVERIFY2(held < HeldBack, qPrintable(QString::number(held)));
    qint64 seen = 0;
    ChunkRange range = response.iterContent(MiB);
    QByteArray piece;
    while (seen < 32 * MiB && range.next(&piece))
        seen += piece.size();
    QCOMPARE(seen, 32 * MiB);
    QVERIFY(server.waitUntilBlocked());
    QVERIFY2(server.bytesWritten() > held && server.bytesWritten() < HeldBack + 32 * MiB,
             qPrintable(QString::number(server.bytesWritten())));
}

void tst_Live::lastCopyEndsIt()
{
    constexpr qint64 Size = 1024 * MiB;
    ScriptedServer server(Script(2, entry({sendBytes(headOf(Size)), sendZeros(Size)})));
    Session session;
    auto response = std::make_unique<Response>(session.get(server.urlText(), Live));
    auto copy = std::make_unique<Response>(*response);
    response.reset();
    QByteArray piece;
    QVERIFY(copy->iterContent(3 * MiB).next(&piece)); // the copy goes on
    QCOMPARE(piece.size(), 3 * MiB);
    QCOMPARE(server.openConnections(), 1);
    copy.reset();
    QVERIFY(server.waitForDisconnects(1));
    // Nobody wanted it at all.
    (void)session.get(server.urlText(), Live);
    QVERIFY(server.waitForDisconnects(2));
}

void tst_Live::closed()
{
    constexpr qint64 Size = 1024 * MiB;
    ScriptedServer server(
        {entry({sendBytes(headOf(Size)), sendZeros(Size)}), entry({sendBytes(headOf(Size)), stall()})});
    Session session;
    Response response = session.get(server.urlText(), Live);
    QByteArray piece;
    QVERIFY(response.iterContent(10).next(&piece));
    response.close();
    QVERIFY(server.waitForDisconnects(1));
    ChunkRange nothing = response.iterContent(10);
    QVERIFY(all(nothing).isEmpty());
    QVERIFY(!nothing.error() && !response.error());
    // From another thread, while this one waits.
    Response stalled = session.get(server.urlText(), Live);
    Response other = stalled;
    const std::unique_ptr<QThread> closer(QThread::create([&other] { other.close(); }));
    closer->start();
    Error error;
    QCOMPARE(stalled.content(&error), "");
    QVERIFY(!error);
    QVERIFY(closer->wait());
}

void tst_Live::outlivesItsSession()
{
    ScriptedServer server(Script(3, entry({sendBytes(headOf(8) + "half"), hold(), sendBytes("half")})));
    const Response free = Requests::get(server.urlText(), Live);
    auto session = std::make_unique<Session>();
    const Response closed = session->get(server.urlText(), Live);
    session->close();
    const Response orphan = session->get(server.urlText(), Live);
    session.reset();
    server.release(3);
    QCOMPARE(free.content(), "halfhalf");
    QCOMPARE(closed.content(), "halfhalf");
    QCOMPARE(orphan.content(), "halfhalf");
    QVERIFY(!free.error() && !closed.error() && !orphan.error());
}

void tst_Live::hookChangesIt()
{
    ScriptedServer server({reply(200, "\xC3\xA9", {{"Content-Type", "text/plain"}})});
    Session session;
    session.setHooks({[](const Response &response) -> std::optional<Response> {
        Response changed = response;
        changed.setEncoding("utf-8");
        return changed;
    }});
    const Response response = session.get(server.urlText(), Live);
    QVERIFY(response.isLive());
    QCOMPARE(response.text(), u"é"_s);
}

void tst_Live::hookReplacesIt()
{
    constexpr qint64 Size = 1024 * MiB;
    ScriptedServer server({entry({sendBytes(headOf(Size)), sendZeros(Size)}), redirect("/elsewhere", 200),
                           reply(200, "elsewhere")});
    Session session;
    const ResponseHook replace = [](const Response &) -> std::optional<Response> {
        Response other;
        other.setStatusCode(299);
        other.setContent("replaced");
        return other;
    };
    const Response response = session.get(server.urlText(), {.hooks = {replace}, .stream = true});
    QCOMPARE(response.statusCode(), 299);
    QVERIFY(!response.isLive());
    QCOMPARE(response.content(), "replaced");
    QVERIFY(server.waitForDisconnects(1)); // nobody reads the body of the other one
    // A redirect in its place is followed.
    const ResponseHook redirecting = [](const Response &seen) -> std::optional<Response> {
        Response changed = seen;
        if (seen.headers().contains("location"))
            changed.setStatusCode(302);
        return changed;
    };
    const Response followed = session.get(server.urlText("/2"), {.hooks = {redirecting}, .stream = true});
    QVERIFY(followed.isLive());
    QCOMPARE(followed.content(), "elsewhere");
    QCOMPARE(followed.history().size(), 1);
}

void tst_Live::hookCannotReadIt()
{
    ScriptedServer server({reply(200, "body")});
    Session session;
    Error inContent;
    Error inRange;
    session.setHooks({[&](const Response &response) -> std::optional<Response> {
        (void)response.content(&inContent);
        ChunkRange range = response.iterContent(1);
        (void)all(range);
        inRange = range.error();
        return {};
    }});
    const Response response = session.get(server.urlText(), Live);
    QCOMPARE(inContent.code(), Error::RequestException);
    QCOMPARE(inRange.code(), Error::RequestException);
    QCOMPARE(response.content(), "body");
}

FINGERPOST_TEST(tst_Live)
#include "tst_live.moc"
