// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/api.h>

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;
using namespace std::chrono_literals;

namespace {

/// Joins its threads at the end.
struct Workers {
    std::vector<std::unique_ptr<QThread>> threads;
    void run(std::function<void()> work)
    {
        threads.emplace_back(QThread::create(std::move(work)));
        threads.back()->start();
    }
    void join()
    {
        for (const auto &thread : threads)
            thread->wait();
        threads.clear();
    }
    ~Workers() { join(); }
};

} // namespace

class tst_Session : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    // Calling
    void verbs_data();
    void verbs();
    void freeFunctions();
    void freeFunctionsWithoutWaiting();
    void preparationErrors();

    // Asynchrony
    void thenIsNeverImmediate();
    void thenOnADeadContext();
    void thenOnAnotherThread();
    void abortDelivers();
    void endOfTheSessionDelivers();
    void closeDeliversAndTheSessionGoesOn();
    void waitFromAnotherThread();
    void futures();
    void waitingWithinAHook();
    void manySessionsOfManyThreads();
};

void tst_Session::verbs_data()
{
    QTest::addColumn<QByteArray>("verb");
    for (const char *verb : {"GET", "OPTIONS", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
        QTest::newRow(verb) << QByteArray(verb);
}

void tst_Session::verbs()
{
    QFETCH(const QByteArray, verb);
    ScriptedServer server(echo);
    const QString url = server.urlText("/x");
    const bool sends = verb != "GET" && verb != "HEAD" && verb != "OPTIONS";
    const RequestOptions options{.data = sends ? Data("body") : Data()};
    Session session;

    const auto blocking = [&] {
        if (verb == "GET")
            return session.get(url, options);
        if (verb == "OPTIONS")
            return session.options(url, options);
        if (verb == "HEAD")
            return session.head(url, options);
        if (verb == "POST")
            return session.post(url, options);
        if (verb == "PUT")
            return session.put(url, options);
        if (verb == "PATCH")
            return session.patch(url, options);
        return session.del(url, options);
    };
    const auto asynchronous = [&] {
        if (verb == "GET")
            return session.getAsync(url, options);
        if (verb == "OPTIONS")
            return session.optionsAsync(url, options);
        if (verb == "HEAD")
            return session.headAsync(url, options);
        if (verb == "POST")
            return session.postAsync(url, options);
        if (verb == "PUT")
            return session.putAsync(url, options);
        if (verb == "PATCH")
            return session.patchAsync(url, options);
        return session.delAsync(url, options);
    };
    const QByteArray expected = verb == "HEAD" ? QByteArray() : verb + " /x " + (sends ? "body" : "");

    const Response first = blocking();
    QVERIFY2(!first.error(), qPrintable(first.error().message() + first.error().detail()));
    QCOMPARE(first.statusCode(), 200);
    QVERIFY(first.ok());
    QCOMPARE(first.content(), expected);
    QCOMPARE(first.url(), url);
    QCOMPARE(first.request().method(), verb);
    QCOMPARE(first.bodySize(), expected.size());
    QVERIFY(first.elapsed().count() > 0);

    std::optional<Response> second;
    asynchronous().then(this, [&](const Response &response) { second = response; });
    QTRY_VERIFY(second.has_value());
    QCOMPARE(second->content(), expected);

    const auto stream = session.stream(verb, url, options);
    QSignalSpy finished(stream.get(), &ResponseStream::finished);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(stream->readAll(), expected);
    QCOMPARE(stream->response().statusCode(), 200);
    QCOMPARE(server.requestCount(), 3);
    for (const RecordedRequest &request : server.requests())
        QCOMPARE(request.method(), verb);
}

void tst_Session::freeFunctions()
{
    ScriptedServer server(echo);
    const QString url = server.urlText("/f");
    QCOMPARE(Requests::get(url).content(), "GET /f ");
    QCOMPARE(Requests::options(url).content(), "OPTIONS /f ");
    QCOMPARE(Requests::head(url).statusCode(), 200);
    QCOMPARE(Requests::post(url, {.data = "b"}).content(), "POST /f b");
    QCOMPARE(Requests::put(url, {.data = "b"}).content(), "PUT /f b");
    QCOMPARE(Requests::patch(url, {.data = "b"}).content(), "PATCH /f b");
    QCOMPARE(Requests::del(url).content(), "DELETE /f ");
    QCOMPARE(Requests::request("PURGE", url).content(), "PURGE /f ");
    // Each has a Session of its own, which ends after it, with its connection.
    QVERIFY(server.connectionCount() >= 8);
}

void tst_Session::freeFunctionsWithoutWaiting()
{
    ScriptedServer server(echo);
    const QString url = server.urlText("/f");
    const RequestOptions body{.data = "b"};
    // Their Sessions have ended by now.
    const QList<std::pair<PendingResponse, QByteArray>> calls{
        {Requests::getAsync(url), "GET /f "_ba},
        {Requests::optionsAsync(url), "OPTIONS /f "_ba},
        {Requests::headAsync(url), ""_ba},
        {Requests::postAsync(url, body), "POST /f b"_ba},
        {Requests::putAsync(url, body), "PUT /f b"_ba},
        {Requests::patchAsync(url, body), "PATCH /f b"_ba},
        {Requests::delAsync(url), "DELETE /f "_ba},
        {Requests::requestAsync("PURGE", url), "PURGE /f "_ba},
        {Requests::sendAsync(Request("GET", url).prepare().value()), "GET /f "_ba}};
    for (const auto &[pending, content] : calls) {
        const Response response = pending.wait();
        QVERIFY2(!response.error(), qPrintable(response.error().message()));
        QCOMPARE(response.content(), content);
    }
    ScriptedServer silent({entry({stall()})});
    const PendingResponse given = Requests::getAsync(silent.urlText());
    given.abort();
    QCOMPARE(given.wait().error().code(), Error::Canceled);
    QCOMPARE(Requests::getAsync("example.com").wait().error().code(), Error::MissingSchema);
}

void tst_Session::preparationErrors()
{
    Session session;
    QCOMPARE(session.get("example.com").error().code(), Error::MissingSchema);
    QCOMPARE(session.get("http://").error().code(), Error::InvalidUrl);
    QCOMPARE(session.get("file:///etc/passwd").error().code(), Error::InvalidSchema);
    QCOMPARE(session.request("A B", "http://127.0.0.1/").error().code(), Error::InvalidMethod);
    const Response bad = session.get("http://127.0.0.1/", {.headers = {{"X", "a\r\nEvil: 1"}}});
    QCOMPARE(bad.error().code(), Error::InvalidHeader);
    QVERIFY(!bad.ok());

    // What a mutation broke is found before anything is sent.
    ScriptedServer server(echo);
    PreparedRequest request = *session.prepareRequest(Request("GET", server.urlText()));
    request.headers().set("X", "a\nb");
    QCOMPARE(session.send(request).error().code(), Error::InvalidHeader);
    QCOMPARE(server.connectionCount(), 0);

    // The error of a preparation comes from the event loop, too, and through every door.
    std::optional<Response> response;
    session.getAsync("example.com").then(this, [&](const Response &r) { response = r; });
    QVERIFY(!response);
    QTRY_VERIFY(response);
    QCOMPARE(response->error().code(), Error::MissingSchema);
    QCOMPARE(response->error().url(), u"example.com"_s);
    const auto stream = session.stream("GET", "example.com");
    QVERIFY(!stream->waitForHead());
    QCOMPARE(stream->response().error().code(), Error::MissingSchema);
    QVERIFY(stream->atEnd());
}

void tst_Session::thenIsNeverImmediate()
{
    ScriptedServer server(echo);
    Session session;
    const PendingResponse pending = session.getAsync(server.urlText());
    QCOMPARE(pending.wait().statusCode(), 200);
    QVERIFY(pending.isFinished());
    int calls = 0;
    pending.then(this, [&](const Response &) { ++calls; }).then(this, [&](const Response &) { ++calls; });
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 2);
}

void tst_Session::thenOnADeadContext()
{
    ScriptedServer server({entry({hold(), sendBytes(message(200))}), reply(200)});
    Session session;
    bool called = false;
    auto context = std::make_unique<QObject>();
    const PendingResponse pending = session.getAsync(server.urlText());
    pending.then(context.get(), [&](const Response &) { called = true; });
    QVERIFY(server.waitForRequests(1));
    context.reset();
    server.release();
    QCOMPARE(pending.wait().statusCode(), 200);
    // Dead between the end and the event loop, too.
    const PendingResponse ended = session.getAsync(server.urlText());
    (void)ended.wait();
    context = std::make_unique<QObject>();
    ended.then(context.get(), [&](const Response &) { called = true; });
    context.reset();
    bool alive = false;
    ended.then(this, [&](const Response &) { alive = true; });
    QTRY_VERIFY(alive);
    QVERIFY(!called);
}

void tst_Session::thenOnAnotherThread()
{
    ScriptedServer server(echo);
    Session session;
    QThread thread;
    auto *context = new QObject;
    context->moveToThread(&thread);
    connect(&thread, &QThread::finished, context, &QObject::deleteLater);
    thread.start();
    std::atomic<QThread *> ranOn = nullptr;
    session.getAsync(server.urlText()).then(context, [&](const Response &) {
        ranOn = QThread::currentThread();
    });
    QTRY_COMPARE(ranOn.load(), &thread);
    thread.quit();
    thread.wait();
}

void tst_Session::abortDelivers()
{
    ScriptedServer server({entry({stall()})}, {.repeatLast = true});
    Session session;
    const PendingResponse pending = session.getAsync(server.urlText("/a"));
    std::optional<Response> response;
    pending.then(this, [&](const Response &r) { response = r; });
    QVERIFY(server.waitForRequests(1));
    pending.abort();
    QTRY_VERIFY(response);
    QCOMPARE(response->error().code(), Error::Canceled);
    QCOMPARE(response->error().url(), server.urlText("/a"));
    QCOMPARE(response->error().hop(), 0);
    QVERIFY(server.waitForDisconnects(1));
    pending.abort(); // nothing more
    QCOMPARE(pending.wait().error().code(), Error::Canceled);
    // At once, before it has begun.
    const PendingResponse second = session.getAsync(server.urlText());
    second.abort();
    QCOMPARE(second.wait().error().code(), Error::Canceled);
    PendingResponse().abort();
    QVERIFY(PendingResponse().wait().error());
}

void tst_Session::endOfTheSessionDelivers()
{
    ScriptedServer server({entry({stall()})}, {.repeatLast = true});
    auto session = std::make_unique<Session>();
    QList<PendingResponse> pending;
    for (int i = 0; i < 10; ++i)
        pending.append(session->getAsync(server.urlText()));
    const auto stream = session->stream("GET", server.urlText());
    QSignalSpy finished(stream.get(), &ResponseStream::finished);
    QVERIFY(server.waitForRequests(11));
    session.reset();
    for (const PendingResponse &each : pending)
        QCOMPARE(each.wait().error().code(), Error::Canceled);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(stream->response().error().code(), Error::Canceled);
    QVERIFY(server.waitForDisconnects(11));
}

void tst_Session::closeDeliversAndTheSessionGoesOn()
{
    ScriptedServer server({reply(200), entry({stall()}), reply(200, "again")});
    Session session;
    QCOMPARE(session.get(server.urlText()).statusCode(), 200);
    const PendingResponse pending = session.getAsync(server.urlText());
    QVERIFY(server.waitForRequests(2));
    session.close();
    QCOMPARE(pending.wait().error().code(), Error::Canceled);
    QCOMPARE(session.get(server.urlText()).content(), "again");
}

void tst_Session::waitFromAnotherThread()
{
    ScriptedServer server({entry({hold(), sendBytes(message(200, "late"))})});
    Session session;
    const PendingResponse pending = session.getAsync(server.urlText());
    std::atomic<int> right = 0;
    Workers workers;
    for (int i = 0; i < 4; ++i) {
        workers.run([&, pending] {
            if (pending.wait().content() == "late")
                ++right;
        });
    }
    QVERIFY(server.waitForRequests(1));
    QVERIFY(!pending.isFinished());
    server.release();
    workers.join();
    QCOMPARE(right.load(), 4);
}

void tst_Session::futures()
{
    ScriptedServer server(echo);
    Session session;
    QFutureWatcher<Response> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(session.getAsync(server.urlText("/q")).future());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(watcher.result().content(), "GET /q ");
    // A failure is a result as well, no exception and no cancellation.
    const QFuture<Response> failed = session.getAsync("nonsense").future();
    QVERIFY(failed.isFinished() && !failed.isCanceled());
    QCOMPARE(failed.result().error().code(), Error::MissingSchema);
}

void tst_Session::waitingWithinAHook()
{
    ScriptedServer server(echo);
    Session session;
    Error inner;
    const ResponseHook hook = [&](const Response &) -> std::optional<Response> {
        inner = session.get(server.urlText("/inner")).error();
        return {};
    };
    const Response response = session.get(server.urlText("/outer"), {.hooks = {hook}});
    QCOMPARE(response.content(), "GET /outer ");
    QCOMPARE(inner.code(), Error::RequestException); // and no deadlock
}

void tst_Session::manySessionsOfManyThreads()
{
    ScriptedServer server(echo);
    std::atomic<int> right = 0;
    Workers workers;
    for (int t = 0; t < 8; ++t) {
        workers.run([&, t] {
            for (int round = 0; round < 3; ++round) {
                Session session;
                QList<PendingResponse> pending;
                QByteArrayList expected;
                for (int i = 0; i < 8; ++i) {
                    const QByteArray body = QByteArray::number(t * 1000 + round * 100 + i);
                    pending.append(session.postAsync(server.urlText("/t"), {.data = body}));
                    expected.append("POST /t " + body);
                }
                session.cookies().set("a", "b");
                for (qsizetype i = 0; i < pending.size(); ++i)
                    right += pending.at(i).wait().content() == expected.at(i);
                // One more is under way when the Session ends.
                (void)session.getAsync(server.urlText("/left"));
            }
        });
    }
    workers.join();
    QCOMPARE(right.load(), 8 * 3 * 8);
}

FINGERPOST_TEST(tst_Session)
#include "tst_session.moc"
