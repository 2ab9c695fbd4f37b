// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/draftpreview.h"
#include "exchange/engines.h"
#include "exchangefixture.h"
#include "support/environment.h"
#include "support/heldfile.h"
#include "support/testsuite.h"
#include "workspace/playgroundhost.h"
#include "workspace/samples.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QScopeGuard>
#include <QtCore/QThread>
#include <QtCore/QThreadPool>
#include <QtNetwork/QTcpServer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace std::chrono_literals;
using Fingerpost::Test::automaticHeaders;
using Fingerpost::Test::GateAuth;
using Fingerpost::Test::shown;
using Fingerpost::Test::Watched;

namespace {

/// A port that nobody listens on.
quint16 deadPort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

class TestExchangeRun : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsTheStoryInOrder();
    void headComesBeforeTheBodyEnds();
    void redirectsAreHopsWithBodies();
    void redirectsAreNotFollowedWhenUnwanted();
    void bodiesAreDecoded();
    void bodiesGiveWayToTheWindow();
    void bodyIsSent();
    void cancelKeepsWhatHasCome();
    void destroyedMidRun();
    void sessionDestroyedMidRun();
    void preparationErrorComesFromTheEventLoop();
    void errorKinds();
    void timeouts();
    void spoolErrorEndsTheRun();
    void notFoundIsNoError();
    void automaticHeadersOfBodies();
    void inPlaceNeedsNoOtherThread();
    void preparesApartFromTheWindow();
    void cancelWhilePreparing();
    void destroyedWhilePreparing();
    void engineOfARequest();
    void engineOfASession();
    void engineIsThatOfTheSending();
    void everySampleIsAnswered();

private:
    [[nodiscard]] RequestDraft draft(const QByteArray &method, const QString &path) const
    {
        return RequestDraft::create(method, m_base + path);
    }
    std::unique_ptr<PlaygroundHost> m_playground;
    std::unique_ptr<Requests::Session> m_session;
    QString m_base;
};

void TestExchangeRun::initTestCase()
{
    Requests::Test::clearEnvironment();
    m_playground = std::make_unique<PlaygroundHost>();
    QSignalSpy started(m_playground.get(), &PlaygroundHost::started);
    m_playground->start();
    QVERIFY(started.wait());
    m_base = m_playground->url().toString(QUrl::RemovePath);
    m_session = std::make_unique<Requests::Session>();
}

void TestExchangeRun::tellsTheStoryInOrder()
{
    Watched watched(*m_session, draft("GET", u"/get?x=1"_s));
    QVERIFY(watched.run.isRunning());
    QVERIFY(watched.story.isEmpty()); // nothing before the event loop runs
    QVERIFY(watched.waitForEnd());
    QCOMPARE(watched.story, QStringList({u"started 0"_s, u"head 0"_s, u"hop 0"_s, u"finished"_s}));
    const ExchangeRun &run = watched.run;
    QVERIFY(!run.error());
    QCOMPARE(run.hops().size(), 1);
    const Hop &hop = run.hops().first();
    QVERIFY(hop.headReceived && hop.finished && hop.body->isComplete());
    QCOMPARE(hop.request.method(), "GET");
    QCOMPARE(hop.request.url(), m_base + u"/get?x=1"_s);
    QCOMPARE(hop.response.statusCode(), 200);
    QCOMPARE(QJsonDocument::fromJson(watched.body(0))[u"args"_s][u"x"_s].toString(), u"1"_s);
    QCOMPARE(run.progress().decoded, hop.body->size());
    QVERIFY(run.firstByteMs() > 0 && run.elapsedMs() >= run.firstByteMs());
    const double took = run.elapsedMs();
    QTest::qWait(5);
    QCOMPARE(run.elapsedMs(), took);
}

void TestExchangeRun::headComesBeforeTheBodyEnds()
{
    Watched watched(*m_session, draft("GET", u"/drip?duration=1.5&numbytes=300&delay=0"_s));
    QSignalSpy progressed(&watched.run, &ExchangeRun::progressed);
    QTRY_VERIFY(watched.story.contains(u"head 0"_s));
    QVERIFY(watched.run.isRunning());
    QVERIFY(!watched.story.contains(u"hop 0"_s));
    QCOMPARE(watched.run.hops().first().response.statusCode(), 200);
    QCOMPARE(watched.run.progress().receiveTotal, 300);
    // The body can be read while it comes.
    QTRY_VERIFY(watched.run.hops().first().body && watched.run.hops().first().body->size() > 0);
    QVERIFY(watched.run.hops().first().body->size() < 300);
    QTRY_VERIFY(watched.run.progress().received > 0 && watched.run.progress().received < 300);
    QVERIFY(watched.waitForEnd());
    QVERIFY(progressed.size() > 5);
    QCOMPARE(watched.run.progress().received, 300);
    QCOMPARE(watched.body(0), QByteArray(300, '*'));
}

void TestExchangeRun::redirectsAreHopsWithBodies()
{
    Watched watched(*m_session, draft("GET", u"/redirect/2"_s));
    QVERIFY(watched.waitForEnd());
    QCOMPARE(watched.story.join(u", "_s),
             u"started 0, head 0, hop 0, started 1, head 1, hop 1, started 2, head 2, hop 2, finished"_s);
    const QList<Hop> &hops = watched.run.hops();
    QCOMPARE(hops.size(), 3);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(hops.at(i).response.statusCode(), 302);
        QVERIFY(hops.at(i).finished && hops.at(i).body->isComplete());
        QCOMPARE(hops.at(i).body->size(), hops.at(i).response.bodySize());
        QVERIFY2(watched.body(i).contains("edirect"), watched.body(i).constData());
    }
    QCOMPARE(hops.last().response.statusCode(), 200);
    QCOMPARE(hops.last().request.url(), m_base + u"/get"_s);
    QVERIFY(QJsonDocument::fromJson(watched.body(2)).isObject());
}

void TestExchangeRun::redirectsAreNotFollowedWhenUnwanted()
{
    Watched watched(*m_session, draft("GET", u"/redirect/2"_s), {.followRedirects = false});
    QVERIFY(watched.waitForEnd());
    QCOMPARE(watched.run.hops().size(), 1);
    QCOMPARE(watched.run.hops().first().response.statusCode(), 302);
    QVERIFY(!watched.run.error());
}

void TestExchangeRun::bodiesAreDecoded()
{
    Watched watched(*m_session, draft("GET", u"/gzip"_s));
    QVERIFY(watched.waitForEnd());
    QVERIFY2(QJsonDocument::fromJson(watched.body(0))[u"gzipped"_s].toBool(), watched.body(0).constData());
    QCOMPARE(watched.run.progress().decoded, watched.run.hops().first().body->size());
    QVERIFY(watched.run.progress().received < watched.run.progress().decoded);
    QCOMPARE(watched.run.hops().first().response.content(), QByteArray());

    Watched head(*m_session, draft("HEAD", u"/get"_s));
    QVERIFY(head.waitForEnd());
    QVERIFY(!head.run.error());
    QCOMPARE(head.body(0), QByteArray());
}

/// Whose thread has as few processors, and none to spare while gigabytes come.
void TestExchangeRun::bodiesGiveWayToTheWindow()
{
    constexpr int Least = 5;
    Watched watched(*m_session, draft("GET", u"/get"_s));
    QVERIFY(watched.waitForEnd());
    int found = 0;
    const QDir tasks(u"/proc/self/task"_s);
    const QStringList numbers = tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &number : numbers) {
        QFile name(tasks.filePath(number + u"/comm"_s));
        if (!name.open(QIODevice::ReadOnly) || name.readAll() != "QRequests I/O\n")
            continue;
        ++found;
        QVERIFY(::getpriority(PRIO_PROCESS, id_t(number.toUInt())) >= Least);
    }
    QVERIFY(found > 0);
}

void TestExchangeRun::bodyIsSent()
{
    RequestDraft typed = draft("POST", u"/post"_s);
    typed.bodyKind = BodyKind::Json;
    typed.json = u"{\"n\": 9007199254740993, \"m\": 1.00}"_s;
    typed.headers = {{.key = u"X-Mine"_s, .value = u"yes"_s}};
    Watched watched(*m_session, typed);
    QVERIFY(watched.waitForEnd());
    const QJsonDocument echo = QJsonDocument::fromJson(watched.body(0));
    QCOMPARE(echo[u"data"_s].toString(), typed.json);
    QCOMPARE(echo[u"headers"_s][u"X-Mine"_s].toString(), u"yes"_s);

    // A body of some size tells how far it is, and ends complete.
    typed.bodyKind = BodyKind::Text;
    typed.text = QString(3'000'000, u'x');
    Watched large(*m_session, typed);
    QVERIFY(large.waitForEnd());
    QCOMPARE(large.run.progress().uploaded, 3'000'000);
    QCOMPARE(large.run.progress().uploadTotal, 3'000'000);

    // An editor that is still empty is no error.
    typed.bodyKind = BodyKind::Json;
    typed.json.clear();
    Watched empty(*m_session, typed);
    QVERIFY(empty.waitForEnd());
    QVERIFY2(!empty.run.error(), qPrintable(empty.run.error().message()));
    QCOMPARE(QJsonDocument::fromJson(empty.body(0))[u"headers"_s][u"Content-Type"_s].toString(),
             u"application/json"_s);
}

void TestExchangeRun::cancelKeepsWhatHasCome()
{
    Watched watched(*m_session, draft("GET", u"/drip?duration=60&numbytes=6000&delay=0"_s));
    QTRY_VERIFY(!watched.run.hops().isEmpty() && watched.run.hops().first().body
                && watched.run.hops().first().body->size() > 10);
    watched.run.cancel();
    QVERIFY(watched.run.isRunning()); // until the event loop tells
    QVERIFY(watched.waitForEnd(5000));
    QCOMPARE(watched.run.error().code(), Requests::Error::Canceled);
    QCOMPARE(watched.story, QStringList({u"started 0"_s, u"head 0"_s, u"hop 0"_s, u"finished"_s}));
    QVERIFY(watched.run.hops().first().body->isComplete());
    QVERIFY(watched.body(0).startsWith("**********"));
    watched.run.cancel(); // nothing left to do
}

void TestExchangeRun::destroyedMidRun()
{
    for (int i = 0; i < 20; ++i) {
        auto run = std::make_unique<ExchangeRun>();
        QSignalSpy started(run.get(), &ExchangeRun::hopStarted);
        run->start(*m_session, draft("GET", i % 2 ? u"/big.json?size=20M"_s : u"/redirect/5"_s), {});
        if (i % 4 > 1)
            QVERIFY(started.wait());
        run.reset();
    }
    // The session goes on to serve others.
    Watched watched(*m_session, draft("GET", u"/get"_s));
    QVERIFY(watched.waitForEnd());
    QVERIFY(!watched.run.error());
}

void TestExchangeRun::sessionDestroyedMidRun()
{
    auto session = std::make_unique<Requests::Session>();
    Watched watched(*session, draft("GET", u"/delay/30"_s));
    QTRY_VERIFY(!watched.story.isEmpty());
    session.reset();
    QVERIFY(watched.waitForEnd(5000));
    QCOMPARE(watched.run.error().code(), Requests::Error::Canceled);
}

void TestExchangeRun::preparationErrorComesFromTheEventLoop()
{
    for (const auto &[url, code] : {std::pair(u"mailto:x"_s, Requests::Error::InvalidSchema),
                                    std::pair(u"http://"_s, Requests::Error::InvalidUrl),
                                    std::pair(u"/nowhere"_s, Requests::Error::MissingSchema)}) {
        Watched watched(*m_session, RequestDraft::create("GET", url));
        QVERIFY(watched.run.isRunning());
        QVERIFY(watched.story.isEmpty());
        QVERIFY(watched.waitForEnd());
        QCOMPARE(watched.run.error().name(), Requests::Error::name(code));
        QVERIFY(!watched.run.error().message().isEmpty());
        QCOMPARE(watched.story.last(), u"finished"_s);
        QCOMPARE(watched.run.firstByteMs(), -1.0);
    }
    RequestDraft bad = draft("GET", u"/get"_s);
    bad.headers = {{.key = u"X"_s, .value = u"a\r\nb"_s}};
    Watched watched(*m_session, bad);
    QVERIFY(watched.waitForEnd());
    QCOMPARE(watched.run.error().name(), u"InvalidHeader"_s);
    bad.headers.clear();
    bad.method = "GE T";
    Watched method(*m_session, bad);
    QVERIFY(method.waitForEnd());
    QCOMPARE(method.run.error().name(), u"InvalidMethod"_s);
}

void TestExchangeRun::errorKinds()
{
    Watched refused(*m_session, RequestDraft::create("GET", u"127.0.0.1:%1"_s.arg(deadPort())));
    QVERIFY(refused.waitForEnd());
    QCOMPARE(refused.run.error().cause(), Requests::Error::ConnectionRefused);
    QCOMPARE(refused.run.hops().size(), 1);
    QVERIFY(refused.run.hops().first().finished && !refused.run.hops().first().headReceived);

    Watched loop(*m_session, draft("GET", u"/redirect/40"_s));
    QVERIFY(loop.waitForEnd());
    QCOMPARE(loop.run.error().name(), u"TooManyRedirects"_s);
    QCOMPARE(loop.run.hops().size(), 31);

    Watched elsewhere(*m_session, draft("GET", u"/redirect-to?url=ftp://h/x"_s));
    QVERIFY(elsewhere.waitForEnd());
    QCOMPARE(elsewhere.run.error().name(), u"InvalidSchema"_s);
    for (const Hop &hop : elsewhere.run.hops())
        QVERIFY2(!hop.request.url().isEmpty(), "every hop shows where it went");
}

void TestExchangeRun::timeouts()
{
    Watched own(*m_session, draft("GET", u"/delay/30"_s), {.timeout = Requests::Timeout(200ms)});
    QVERIFY(own.waitForEnd(10000));
    QCOMPARE(own.run.error().name(), u"ReadTimeout"_s);
    // None of its own: the session's counts.
    Requests::Session session;
    session.setTimeout(200ms);
    Watched shared(session, draft("GET", u"/delay/30"_s));
    QVERIFY(shared.waitForEnd(10000));
    QCOMPARE(shared.run.error().name(), u"ReadTimeout"_s);
}

void TestExchangeRun::spoolErrorEndsTheRun()
{
    // Read on the I/O thread: set for the whole program, undone by the next line of the same kind.
    qputenv("XDG_CACHE_HOME", "/dev/null/cache");
    Watched watched(*m_session, draft("GET", u"/big.json?size=20M"_s));
    const bool ended = watched.waitForEnd();
    qunsetenv("XDG_CACHE_HOME");
    QVERIFY(ended);
    QCOMPARE(watched.run.error().name(), u"SinkError"_s);
    QVERIFY2(watched.run.error().message().contains("/dev/null/cache"_L1),
             qPrintable(watched.run.error().message()));
    QVERIFY(watched.run.hops().first().body->size() > 1024 * 1024);
}

void TestExchangeRun::notFoundIsNoError()
{
    Watched watched(*m_session, draft("GET", u"/status/404"_s));
    QVERIFY(watched.waitForEnd());
    QVERIFY(!watched.run.error());
    QCOMPARE(watched.run.hops().first().response.statusCode(), 404);
}

/// What the table shows greyed is what a server then receives.
void TestExchangeRun::automaticHeadersOfBodies()
{
    Requests::Session session;
    session.headers().set("X-Session", "s");
    for (const BodyKind kind : {BodyKind::None, BodyKind::Json, BodyKind::Text, BodyKind::Form}) {
        RequestDraft typed = draft("POST", u"/post"_s);
        typed.bodyKind = kind;
        typed.json = u"{}"_s;
        typed.text = u"é"_s;
        typed.form = {{.key = u"a"_s, .value = u"b"_s}};
        const QList<AutomaticHeader> headers = automaticHeaders(session, typed);
        Watched watched(session, typed);
        QVERIFY(watched.waitForEnd());
        const QJsonValue echoed = QJsonDocument::fromJson(watched.body(0))[u"headers"_s];
        for (const AutomaticHeader &header : headers) {
            QVERIFY2(echoed[header.name].toString() == header.value,
                     qPrintable(header.name + u"\n"_s + shown(headers)));
            QCOMPARE(header.origin == AutomaticHeader::Body, header.name.startsWith("Content-"_L1));
            if (header.name == "X-Session"_L1 || header.name == "User-Agent"_L1)
                QCOMPARE(header.origin, AutomaticHeader::Session);
        }
        QVERIFY(shown(headers).contains("X-Session: s"_L1));
        QCOMPARE(shown(headers).contains("Content-Type"_L1), kind != BodyKind::None);
    }
    RequestDraft multipart = draft("POST", u"/post"_s);
    multipart.bodyKind = BodyKind::Multipart;
    multipart.multipart = {{.key = u"f"_s, .value = u"/no/such/file"_s, .kind = KeyValue::Kind::File}};
    QVERIFY(shown(automaticHeaders(session, multipart)).contains("multipart/form-data; boundary="_L1));
    // A file that is not there is not asked for.
    QVERIFY(!shown(automaticHeaders(session, multipart)).contains("Content-Length"_L1));
    // The session's own field stays the session's.
    session.headers().set("Content-Language", "sv");
    QVERIFY(shown(automaticHeaders(session, multipart)).contains("Content-Language: sv [0]"_L1));
}

/// The netrc of a home directory that does not answer holds up the preparation, not who asked for it.
void TestExchangeRun::inPlaceNeedsNoOtherThread()
{
    QThreadPool &pool = *QThreadPool::globalInstance();
    const int threads = pool.maxThreadCount();
    QSemaphore held;
    for (int i = 0; i < threads; ++i)
        pool.start([&held] { held.acquire(); });
    RequestDraft wanted = draft("GET", u"/redirect/1"_s);
    wanted.assertions = {{.expression = u"res.status"_s, .comparison = u"eq"_s, .value = u"200"_s}};
    ExchangeRun::Options options;
    options.inPlace = true;
    const auto opener = qScopeGuard([&] {
        held.release(threads);
        pool.waitForDone();
    });
    Watched watched(*m_session, wanted, options);
    QVERIFY(watched.run.isRunning() && watched.story.isEmpty()); // nothing before the event loop runs
    constexpr int Hang = 120'000; // longer than any load of the machine makes it
    QVERIFY2(watched.waitForEnd(Hang), qPrintable(watched.story.join(u", "_s)));
    QVERIFY2(!watched.run.error(), qPrintable(watched.run.error().message()));
    QTRY_VERIFY_WITH_TIMEOUT(!watched.run.assertionResults().isEmpty(), Hang);
    QVERIFY(watched.run.assertionResults().constFirst().isPassed());
    QCOMPARE(watched.story,
             QStringList({u"started 0"_s, u"head 0"_s, u"hop 0"_s, u"started 1"_s, u"head 1"_s, u"hop 1"_s,
                          u"finished"_s}));
    const QList<Hop> &hops = watched.run.hops();
    QVERIFY(hops.at(1).startedMs >= hops.at(0).startedMs);
    QVERIFY(watched.run.firstByteMs() > 0 && watched.run.elapsedMs() >= watched.run.firstByteMs());
    QVERIFY(!watched.body(1).isEmpty());
    QCOMPARE(watched.run.progress().decoded, hops.at(1).body->size());
}

void TestExchangeRun::preparesApartFromTheWindow()
{
    Requests::Test::HeldFile netrc(QDir::homePath() + "/.netrc"_L1,
                                   "machine 127.0.0.1 login ada password secret\n");
    if (!netrc.isHeld())
        QSKIP("This file system has no leases.");
    DraftPreviewer previewer(*m_session);
    QSignalSpy reports(&previewer, &DraftPreviewer::reported);
    previewer.ask(draft("GET", u"/headers"_s));
    Watched watched(*m_session, draft("GET", u"/headers"_s));
    QVERIFY(netrc.isHeld()); // none of this waited for it
    QTRY_VERIFY(netrc.isWanted());
    QCOMPARE(reports.count(), 0);
    QVERIFY(watched.run.isRunning() && watched.story.isEmpty());
    QTRY_VERIFY(watched.run.elapsedMs() > 300);
    const double waitedMs = watched.run.elapsedMs();
    const QDateTime released = QDateTime::currentDateTime();
    QElapsedTimer clock;
    clock.start();
    netrc.release();
    QTRY_COMPARE(reports.count(), 1);
    const QString login = u"Basic "_s + QString::fromLatin1(QByteArray("ada:secret").toBase64());
    QVERIFY(shown(reports.at(0).at(0).value<QList<AutomaticHeader>>()).contains(login));
    QVERIFY(watched.waitForEnd());
    QVERIFY(watched.body(0).contains(login.toLatin1()));
    // What was waited for before is no part of how long the transport took.
    QVERIFY(watched.run.hops().constFirst().startedMs < waitedMs);
    QVERIFY2(watched.run.elapsedMs() <= double(clock.nsecsElapsed()) / 1e6,
             qPrintable(u"%1 ms after %2 ms"_s.arg(watched.run.elapsedMs()).arg(waitedMs)));
    QVERIFY(watched.run.elapsedMs() >= watched.run.firstByteMs() && watched.run.firstByteMs() > 0);
    QVERIFY(watched.run.startedAt().addMSecs(2) >= released); // both are cut to whole milliseconds
}

void TestExchangeRun::cancelWhilePreparing()
{
    const auto gate = std::make_shared<GateAuth::Gate>();
    Requests::Session session;
    session.setAuth(GateAuth(gate));
    Watched watched(session, draft("GET", u"/get"_s));
    QTRY_COMPARE(gate->applied.load(), 1);
    watched.run.cancel();
    watched.run.cancel();
    QVERIFY(watched.run.isRunning()); // until the event loop tells
    QVERIFY(watched.waitForEnd(5000));
    QCOMPARE(watched.run.error().code(), Requests::Error::Canceled);
    QCOMPARE(watched.story, QStringList({u"finished"_s}));
    gate->open.release();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10000));
    QCoreApplication::processEvents();
    QCOMPARE(watched.story, QStringList({u"finished"_s})); // and nothing was sent afterwards
    QVERIFY(watched.run.hops().isEmpty());
}

void TestExchangeRun::destroyedWhilePreparing()
{
    const auto gate = std::make_shared<GateAuth::Gate>();
    auto session = std::make_unique<Requests::Session>();
    session->setAuth(GateAuth(gate));
    Watched orphan(*session, draft("GET", u"/get"_s));
    auto doomed = std::make_unique<ExchangeRun>();
    doomed->start(*session, draft("GET", u"/get"_s), {});
    QTRY_VERIFY(gate->applied.load() >= 1);
    doomed.reset();
    session.reset();
    gate->open.release(2);
    QVERIFY(orphan.waitForEnd(5000));
    QCOMPARE(orphan.run.error().code(), Requests::Error::Canceled);
}

void TestExchangeRun::engineOfARequest()
{
    Requests::Session session;
    mountEngines(session);
    RequestDraft twice = draft("GET", u"/headers"_s);
    twice.headers = {{.key = u"X-Twice"_s, .value = u"1"_s}, {.key = u"X-Twice"_s, .value = u"2"_s}};
    twice.settings.engine = Requests::Engine::Qt;
    Watched joined(session, twice);
    QVERIFY(joined.waitForEnd());
    QCOMPARE(joined.run.error().message(), QString());
    QCOMPARE(joined.run.hops().constLast().carrier, HopCarrier::Qt);
    QVERIFY(joined.run.hops().constLast().changes.join(u' ').contains("cannot repeat"_L1));
    twice.settings.engine = {};
    Watched exact(session, twice);
    QVERIFY(exact.waitForEnd());
    QCOMPARE(exact.run.error().message(), QString());
    const Hop &hop = exact.run.hops().constLast();
    QCOMPARE(hop.carrier, hasCurl() ? HopCarrier::Curl : HopCarrier::Qt);
    QCOMPARE(hop.changes.isEmpty(), hasCurl());
    QCOMPARE(hop.response.engineUse().reasons.size(), hasCurl() ? 1 : 0);
    // What is told while it is typed goes by the same.
    const SessionSettings settings(session);
    QCOMPARE(materialDeviations(session, prepareDraft(settings, twice)).isEmpty(), hasCurl());
    QCOMPARE(shown(prepareDraft(settings, twice).headers).contains("Accept-Language"_L1), !hasCurl());
    twice.settings.engine = Requests::Engine::Qt;
    QCOMPARE(materialDeviations(session, prepareDraft(settings, twice)).size(), 1);
    QVERIFY(shown(prepareDraft(settings, twice).headers).contains("Accept-Language"_L1));
    twice.settings.engine = Requests::Engine::Curl;
    QCOMPARE(shown(prepareDraft(settings, twice).headers).contains("Accept-Language"_L1), !hasCurl());
}

void TestExchangeRun::engineOfASession()
{
    Requests::Session session;
    mountEngines(session);
    QVERIFY(session.engine() == UsualEngine);
    session.setEngine(Requests::Engine::Curl);
    RequestDraft plain = draft("GET", u"/headers"_s);
    Watched asked(session, plain);
    QVERIFY(asked.waitForEnd());
    QCOMPARE(asked.run.hops().constLast().carrier, hasCurl() ? HopCarrier::Curl : HopCarrier::Qt);
    QCOMPARE(asked.run.hops().constLast().response.engineUse().reasons.isEmpty(), hasCurl());
    plain.settings.engine = Requests::Engine::Qt;
    Watched own(session, plain);
    QVERIFY(own.waitForEnd());
    QCOMPARE(own.run.hops().constLast().carrier, HopCarrier::Qt);
    // It ends as any other when it is given up.
    plain = draft("GET", u"/drip?duration=60&numbytes=6000&delay=0"_s);
    Watched given(session, plain);
    QTRY_VERIFY(given.story.contains(u"head 0"_s));
    given.run.cancel();
    QVERIFY(given.waitForEnd());
    QCOMPARE(given.run.error().code(), Requests::Error::Canceled);
    QCOMPARE(given.run.hops().constLast().carrier, hasCurl() ? HopCarrier::Curl : HopCarrier::Qt);
}

/// What is set while hops follow one another is for those that are sent later.
void TestExchangeRun::engineIsThatOfTheSending()
{
    Requests::Session session;
    mountEngines(session);
    session.setEngine(Requests::Engine::Curl);
    Watched watched(session, draft("GET", u"/redirect/1"_s));
    connect(&watched.run, &ExchangeRun::hopStarted, &watched.run,
            [&session] { session.setEngine(Requests::Engine::Qt); });
    QVERIFY(watched.waitForEnd());
    QCOMPARE(watched.run.error().message(), QString());
    QCOMPARE(watched.run.hops().size(), 2);
    for (const Hop &hop : watched.run.hops()) {
        QCOMPARE(hop.carrier, hasCurl() ? HopCarrier::Curl : HopCarrier::Qt);
        QCOMPARE(hop.changes.isEmpty(), hasCurl());
    }
}

void TestExchangeRun::everySampleIsAnswered()
{
    int count = 0;
    QSet<QString> ids;
    for (const SampleFolder &folder : sampleRequests(m_base)) {
        QVERIFY(!folder.name.isEmpty());
        for (const RequestDraft &sample : folder.requests) {
            ids.insert(sample.id);
            ++count;
            Watched watched(*m_session, sample);
            const auto head = [&watched] {
                const QList<Hop> &hops = watched.run.hops();
                return !watched.run.isRunning()
                    || (!hops.isEmpty() && hops.last().headReceived && !hops.last().response.isRedirect());
            };
            QVERIFY(QTest::qWaitFor(head, 20000));
            QVERIFY2(!watched.run.error(), qPrintable(sample.name + watched.run.error().message()));
            const int wanted = sample.name == "Not found"_L1 ? 404 : sample.name == "Teapot"_L1 ? 418 : 200;
            QVERIFY2(watched.run.hops().last().response.statusCode() == wanted, qPrintable(sample.name));
            if (sample.name == "Three hops"_L1)
                QCOMPARE(watched.run.hops().size(), 4);
        }
    }
    QVERIFY(count > 20);
    QCOMPARE(ids.size(), count);
}

FINGERPOST_TEST(TestExchangeRun)
FINGERPOST_TEST_MAIN(QCoreApplication)
#include "tst_exchangerun.moc"
