// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "patternbody.h"

#include "support/coders.h"
#include "support/environment.h"
#include "support/testsuite.h"

#include <qrequests/session.h>

#include <QTest>

#include <mutex>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;

namespace {

/// Keeps what it is given; can be full, and can refuse.
class RecordingSink : public BodySink {
public:
    Result<void> append(QByteArrayView bytes) override
    {
        const std::lock_guard lock(mutex);
        if (refuseAfter >= 0 && content.size() + bytes.size() > refuseAfter)
            return Error(Error::RequestException, u"disk full"_s);
        content.append(bytes);
        return {};
    }
    void finished(const Error &end) override
    {
        const std::lock_guard lock(mutex);
        ++ends;
        error = end;
    }
    [[nodiscard]] bool isFull() const override
    {
        const std::lock_guard lock(mutex);
        return fullAt >= 0 && content.size() >= fullAt;
    }
    void onReady(std::function<void()> call) override
    {
        const std::lock_guard lock(mutex);
        resume = std::move(call);
    }
    bool isWaiting() const
    {
        const std::lock_guard lock(mutex);
        return bool(resume);
    }
    void makeRoom()
    {
        std::function<void()> call;
        {
            const std::lock_guard lock(mutex);
            fullAt = -1;
            call = std::exchange(resume, {});
        }
        call();
    }

    mutable std::mutex mutex;
    QByteArray content;
    qint64 refuseAfter = -1;
    qint64 fullAt = -1;
    int ends = 0;
    Error error;
    std::function<void()> resume;
};

} // namespace

class tst_Bodies : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    // Content coding
    void codings_data();
    void codings();
    void brokenCodings_data();
    void brokenCodings();
    void bombIsBounded();
    void headOfACodedBody();

    // Sinks
    void sinkForEveryHop();
    void sinkErrors();
    void sinkIsFull();
    void sinkHearsOfFailure();
};

void tst_Bodies::codings_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("coded");
    const QByteArray plain = pattern(0, 300'000);
    QTest::newRow("gzip") << "gzip"_ba << gzipped(plain);
    QTest::newRow("deflate") << "deflate"_ba << deflated(plain, DeflateFormat::Zlib);
    QTest::newRow("raw deflate") << "deflate"_ba << deflated(plain, DeflateFormat::Raw);
    QTest::newRow("br") << "br"_ba << brotlied(plain);
    QTest::newRow("zstd") << "zstd"_ba << zstded(plain);
    QTest::newRow("gzip within br") << "gzip, br"_ba << brotlied(gzipped(plain));
    QTest::newRow("identity") << "identity"_ba << plain;
}

void tst_Bodies::codings()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, coded);
    const QByteArray plain = pattern(0, 300'000);
    ScriptedServer server([&](const RecordedRequest &) {
        return message(200, coded, {{"Content-Encoding", name}});
    });
    Session session;
    const Response response = session.get(server.urlText());
    QVERIFY2(!response.error(), qPrintable(response.error().message()));
    QVERIFY(response.content() == plain);
    QCOMPARE(response.wireBodySize(), coded.size());
    QCOMPARE(response.bodySize(), plain.size());
    QCOMPARE(response.headers().value("Content-Encoding"), name); // as it came
    const auto stream = session.stream("GET", server.urlText());
    QByteArray streamed;
    while (stream->waitForReadyRead())
        streamed += stream->readAll();
    QVERIFY(streamed == plain);
}

void tst_Bodies::brokenCodings_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("coded");
    const QByteArray plain = pattern(0, 300'000);
    QTest::newRow("gzip") << "gzip"_ba << gzipped(plain).chopped(100);
    QTest::newRow("deflate") << "deflate"_ba << deflated(plain, DeflateFormat::Zlib).chopped(100);
    QTest::newRow("br") << "br"_ba << brotlied(plain).chopped(100);
    QTest::newRow("zstd") << "zstd"_ba << zstded(plain).chopped(100);
    QTest::newRow("no gzip") << "gzip"_ba
                             << "plain text"_ba;
}

void tst_Bodies::brokenCodings()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, coded);
    ScriptedServer server([&](const RecordedRequest &) {
        return message(200, coded, {{"Content-Encoding", name}});
    });
    Session session;
    const Response response = session.get(server.urlText());
    QCOMPARE(Error::name(response.error().code()), u"ContentDecodingError"_s);
    QCOMPARE(response.statusCode(), 200);
    QVERIFY(!response.ok());
    // What could be decoded is kept.
    QVERIFY(pattern(0, 300'000).startsWith(response.content()));
    const auto stream = session.stream("GET", server.urlText());
    while (stream->waitForReadyRead())
        (void)stream->readAll();
    QCOMPARE(stream->response().error().code(), Error::ContentDecodingError);
}

void tst_Bodies::bombIsBounded()
{
    const QByteArray bomb = gzipped(QByteArray(64 * MiB, 'x'));
    ScriptedServer server([&](const RecordedRequest &) {
        return message(200, bomb, {{"Content-Encoding", "gzip"}});
    });
    Session session;
    const Response response = session.get(server.urlText(), {.maxDecodedSize = MiB});
    QCOMPARE(response.error().code(), Error::ContentDecodingError);
    QVERIFY(response.bodySize() < 8 * MiB); // a hundred times what came
    QCOMPARE(session.get(server.urlText(), {.maxDecodedSize = 0}).bodySize(), 64 * MiB);
    // Unread, it waits undecoded.
    const auto stream = session.stream("GET", server.urlText());
    QVERIFY(stream->waitForReadyRead());
    QTRY_VERIFY(stream->bytesAvailable() >= 2 * MiB);
    QVERIFY(stream->bytesAvailable() < 4 * MiB);
}

void tst_Bodies::headOfACodedBody()
{
    ScriptedServer server({reply("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 100\r\n\r\n"),
                           reply("HTTP/1.1 304 Not Modified\r\nContent-Encoding: gzip\r\n\r\n"),
                           reply("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 0\r\n\r\n")});
    Session session;
    for (const char *method : {"HEAD", "GET", "GET"}) {
        const Response response = session.request(method, server.urlText());
        QVERIFY2(!response.error(), qPrintable(response.error().message()));
        QVERIFY(response.content().isEmpty());
    }
}

void tst_Bodies::sinkForEveryHop()
{
    ScriptedServer server({reply(302, "away", {{"Location", "/there"}}), reply(200, "there")});
    Session session;
    QList<std::shared_ptr<RecordingSink>> sinks;
    const SinkFactory factory = [&](const Response &head) {
        sinks.append(std::make_shared<RecordingSink>());
        sinks.constLast()->content = QByteArray::number(head.statusCode()) + ' ';
        return sinks.constLast();
    };
    const Response response = session.get(server.urlText(), {.sink = factory});
    QCOMPARE(response.statusCode(), 200);
    QVERIFY(response.content().isEmpty());
    QCOMPARE(response.bodySize(), 5);
    QCOMPARE(sinks.size(), 2);
    QCOMPARE(sinks.at(0)->content, "302 away");
    QCOMPARE(sinks.at(1)->content, "200 there");
    for (const auto &sink : sinks) {
        QCOMPARE(sink->ends, 1);
        QVERIFY(!sink->error);
    }
    // Null: into memory.
    server.setScript({reply(200, "kept")});
    QCOMPARE(session.get(server.urlText(), {.sink = [](const Response &) { return nullptr; }}).content(),
             "kept");
}

void tst_Bodies::sinkErrors()
{
    for (const bool onRedirect : {false, true}) {
        ScriptedServer server({reply(onRedirect ? 302 : 200, QByteArray(5000, 'x'), {{"Location", "/there"}}),
                               reply(200, "there")});
        auto sink = std::make_shared<RecordingSink>();
        sink->refuseAfter = 100;
        Session session;
        const Response response =
            session.get(server.urlText(), {.sink = [&](const Response &) { return sink; }});
        QCOMPARE(response.error().code(), Error::SinkError);
        QCOMPARE(response.error().message(), u"disk full"_s);
        QCOMPARE(sink->ends, 1);
        QCOMPARE(sink->error.code(), Error::SinkError);
        QCOMPARE(server.requestCount(), 1);
    }
}

void tst_Bodies::sinkIsFull()
{
    constexpr qint64 Size = 64 * MiB;
    ScriptedServer server({entry({sendBytes(headOf(Size)), sendPattern(Size)})}, smallBuffers());
    auto sink = std::make_shared<RecordingSink>();
    sink->fullAt = MiB;
    Session session;
    const PendingResponse pending =
        session.getAsync(server.urlText(), {.sink = [&](const Response &) { return sink; }});
    QTRY_VERIFY(sink->isWaiting());
    QVERIFY(server.waitUntilBlocked());
    QVERIFY(server.bytesWritten() < HeldBack);
    QVERIFY(!pending.isFinished());
    sink->makeRoom();
    QVERIFY(!pending.wait().error());
    QVERIFY(sink->content == pattern(0, Size));
}

void tst_Bodies::sinkHearsOfFailure()
{
    ScriptedServer server({replyAndClose(headOf(100) + "cut")});
    auto sink = std::make_shared<RecordingSink>();
    Session session;
    const Response response = session.get(server.urlText(), {.sink = [&](const Response &) { return sink; }});
    QVERIFY(response.error());
    QCOMPARE(sink->content, "cut");
    QCOMPARE(sink->ends, 1);
    QCOMPARE(sink->error.code(), response.error().code());
}

FINGERPOST_TEST(tst_Bodies)
#include "tst_bodies.moc"
