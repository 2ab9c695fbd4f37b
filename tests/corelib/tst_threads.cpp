// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "patternbody.h"

#include "support/environment.h"
#include "support/testsuite.h"

#include <qrequests/api.h>

#include <QMutex>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <atomic>
#include <latch>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;

namespace {

constexpr int ThreadCount = 100;

/// Runs \a work(0), \a work(1)... each on a thread of its own, all of them beginning together, to their ends.
void inParallel(int count, const std::function<void(int)> &work)
{
    std::latch gate(count);
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < count; ++i) {
        threads.emplace_back(QThread::create([&gate, &work, i] {
            gate.arrive_and_wait();
            work(i);
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
}

/// Lets the others go on for a moment of no fixed length: up to a few thousand times.
void yieldAtRandom(QRandomGenerator &random)
{
    for (quint32 left = random.bounded(4000U); left > 0; --left)
        QThread::yieldCurrentThread();
}

/// The requests of all threads, for the others to meddle with.
class Board {
public:
    void put(const PendingResponse &pending)
    {
        const QMutexLocker lock(&m_mutex);
        m_pending.append(pending);
    }
    PendingResponse any(QRandomGenerator &random) const
    {
        const QMutexLocker lock(&m_mutex);
        return m_pending.isEmpty() ? PendingResponse() : m_pending.at(random.bounded(m_pending.size()));
    }

private:
    mutable QMutex m_mutex;
    QList<PendingResponse> m_pending;
};

} // namespace

/// What many threads do to the library at once. The thread sanitizer is the stricter reader of it.
class tst_Threads : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    void aHundredAtOnce();
    void cancelledByOthersAtRandom();
    void closedWhileSending();
    void destroyedWhileSending();
    void streamsDroppedAtRandom();
    void liveBodiesClosedByOthers();
    void oneJar();
};

void tst_Threads::aHundredAtOnce()
{
    ScriptedServer server(echo);
    std::atomic<int> right = 0;
    inParallel(ThreadCount, [&](int t) {
        Session session;
        for (int i = 0; i < 4; ++i) {
            const QByteArray body = QByteArray::number(t * 10 + i);
            right += session.post(server.urlText("/t"), {.data = body}).content() == "POST /t " + body;
        }
    });
    QCOMPARE(right.load(), ThreadCount * 4);
    QCOMPARE(server.requestCount(), ThreadCount * 4);
}

void tst_Threads::cancelledByOthersAtRandom()
{
    constexpr int Each = 5;
    ScriptedServer server(echo);
    Board board;
    std::atomic<int> answered = 0;
    std::atomic<int> cancelled = 0;
    int told = 0; // here, on this thread alone
    inParallel(ThreadCount, [&](int t) {
        QRandomGenerator random(quint32(t) + 1);
        Session session;
        for (int i = 0; i < Each; ++i) {
            const QByteArray body = QByteArray::number(t * 10 + i);
            const PendingResponse pending = session.postAsync(server.urlText("/c"), {.data = body});
            pending.then(this, [&told](const Response &) { ++told; });
            board.put(pending);
            yieldAtRandom(random);
            board.any(random).abort();
            const Response response = pending.wait();
            answered += !response.error() && response.content() == "POST /c " + body;
            cancelled += response.error().code() == Error::Canceled;
        }
    });
    QCOMPARE(answered.load() + cancelled.load(), ThreadCount * Each);
    QVERIFY2(answered > 0 && cancelled > 0, "neither may be all, or nothing has been tried");
    QTRY_COMPARE(told, ThreadCount * Each); // each once
}

void tst_Threads::closedWhileSending()
{
    ScriptedServer server(
        [](const RecordedRequest &request) { return message(200, QByteArray::number(request.body.size())); });
    const QByteArray big(1 * MiB, 'x');
    std::atomic<int> ended = 0;
    std::atomic<int> again = 0;
    inParallel(ThreadCount / 2, [&](int t) {
        QRandomGenerator random(quint32(t) + 1);
        Session session;
        const PendingResponse first = session.putAsync(server.urlText(), {.data = big});
        const PendingResponse second = session.putAsync(server.urlText(), {.data = big});
        yieldAtRandom(random);
        session.close();
        for (const PendingResponse &each : {first, second}) {
            const Response response = each.wait();
            ended += response.error().code() == Error::Canceled
                || response.content() == QByteArray::number(big.size());
        }
        again += session.put(server.urlText(), {.data = "again"}).content() == "5";
    });
    QCOMPARE(ended.load(), ThreadCount);
    QCOMPARE(again.load(), ThreadCount / 2);
}

void tst_Threads::destroyedWhileSending()
{
    ScriptedServer server(echo);
    std::atomic<int> ended = 0;
    inParallel(ThreadCount, [&](int t) {
        QRandomGenerator random(quint32(t) + 1);
        auto session = std::make_unique<Session>();
        const PendingResponse pending = session->getAsync(server.urlText("/d"));
        yieldAtRandom(random);
        session.reset();
        const Response response = pending.wait();
        ended += response.error().code() == Error::Canceled || response.content() == "GET /d ";
    });
    QCOMPARE(ended.load(), ThreadCount);
}

void tst_Threads::streamsDroppedAtRandom()
{
    constexpr qint64 Size = 2 * MiB;
    ScriptedServer server({entry({sendBytes(headOf(Size)), sendPattern(Size)})}, {.repeatLast = true});
    std::atomic<int> right = 0;
    inParallel(ThreadCount / 4, [&](int t) {
        QRandomGenerator random(quint32(t) + 1);
        Session session;
        for (int i = 0; i < 4; ++i) {
            const auto stream = session.stream("GET", server.urlText());
            const qint64 wanted = random.bounded(Size);
            QByteArray body;
            while (body.size() < wanted && stream->waitForReadyRead(-1))
                body += stream->read(64 * 1024);
            right += body.size() >= wanted && body == pattern(0, body.size());
            if (i % 2)
                stream->abort();
        }
    });
    QCOMPARE(right.load(), ThreadCount / 4 * 4);
}

void tst_Threads::liveBodiesClosedByOthers()
{
    constexpr qint64 Size = 8 * MiB;
    ScriptedServer server({entry({sendBytes(headOf(Size)), sendPattern(Size)})}, {.repeatLast = true});
    std::atomic<int> right = 0;
    inParallel(ThreadCount / 4, [&](int t) {
        Session session;
        const Response response = session.get(server.urlText(), {.stream = true});
        const std::unique_ptr<QThread> closer(QThread::create([copy = response, t]() mutable {
            QRandomGenerator random(quint32(t) + 1);
            yieldAtRandom(random);
            copy.close();
        }));
        closer->start();
        Error error;
        const QByteArray body = response.content(&error);
        right += !error && body == pattern(0, body.size());
        closer->wait();
    });
    QCOMPARE(right.load(), ThreadCount / 4);
}

void tst_Threads::oneJar()
{
    constexpr int Names = 40; // of one host; a jar keeps no more than 50
    ScriptedServer server([](const RecordedRequest &request) {
        return message(200, {}, {{"Set-Cookie", request.target().mid(1) + "=1; Path=/"}});
    });
    Session session;
    const CookieJar own = session.cookies();
    QList<PendingResponse> pending;
    for (int i = 0; i < ThreadCount; ++i)
        pending.append(session.getAsync(server.urlText("/a" + QByteArray::number(i % Names))));
    // While the answers put theirs into it.
    inParallel(8, [&](int t) {
        for (int i = 0; i < 50; ++i) {
            const QString name = u"b%1"_s.arg(t * 50 + i);
            session.cookies().set(name.toUtf8(), "1");
            (void)session.cookies().value(name.toUtf8());
        }
    });
    for (const PendingResponse &each : std::as_const(pending))
        QCOMPARE(each.wait().statusCode(), 200);
    QCOMPARE(session.cookies().size(), Names + 400);
    QVERIFY(own.isEmpty());
}

FINGERPOST_TEST(tst_Threads)
#include "tst_threads.moc"
