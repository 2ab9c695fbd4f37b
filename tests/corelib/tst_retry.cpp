// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "authanswers.h"
#include "retryplan_p.h"

#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/networkadapter.h>
#include <qrequests/oauth1auth.h>
#include <qrequests/session.h>

#include <QBuffer>
#include <QDateTime>
#include <QLocale>
#include <QTest>

#include <mutex>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;
using namespace std::chrono_literals;

namespace {

PreparedRequest requestOf(const QByteArray &method, const QByteArray &body = {})
{
    PreparedRequest request;
    request.setMethod(method);
    request.setUrl(u"http://h.test/"_s);
    request.setBody(body);
    return request;
}

ResponseHead head(int status, const Headers &headers = {})
{
    return {status, {}, "1.1", headers};
}

Error failure(Error::Code code, Error::Cause cause = Error::UnknownCause)
{
    return Error(code, u"No."_s, {}, cause);
}

ServerOptions repeating()
{
    ServerOptions options;
    options.repeatLast = true;
    return options;
}

/// What an observer saw, kept for the test's thread.
class Watcher {
public:
    [[nodiscard]] ExchangeObserver observer()
    {
        return [this](const ExchangeEvent &event) {
            const std::scoped_lock lock(m_mutex);
            if (event.kind == ExchangeEvent::HopStarted)
                m_started.append({event.hop, event.attempt});
            if (event.kind == ExchangeEvent::HopFinished)
                m_ended.append(event.response->error() ? event.response->error().name()
                                                       : QString::number(event.response->statusCode()));
        };
    }
    [[nodiscard]] QList<QPair<int, int>> started() const { return locked(m_started); }
    [[nodiscard]] QStringList ended() const { return locked(m_ended); }

private:
    template<typename T> [[nodiscard]] T locked(const T &value) const
    {
        const std::scoped_lock lock(m_mutex);
        return value;
    }
    mutable std::mutex m_mutex;
    QList<QPair<int, int>> m_started; ///< hop and attempt
    QStringList m_ended;
};

} // namespace

class TestRetry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    // The plan
    void waits();
    void retryAfterValues_data();
    void retryAfterValues();
    void errors_data();
    void errors();
    void statuses_data();
    void statuses();
    void bodyReadOnceOnly();

    // Exchanges
    void nothingByDefault();
    void statusUntilNoneIsLeft();
    void statusUntilItIsWell();
    void answerInsteadOfError();
    void refusedConnections();
    void putIsRewoundAndPostIsNot();
    void readTimeoutBecomesConnectionError();
    void retryAfterIsKept();
    void waitingCanBeCancelled();
    void waitingEndsWithTheTotalTime();
    void countsBeginAnewWithEachHop();
    void streamedAnswerIsTheLast();
    void credentialsAreMadeAnew();
};

void TestRetry::waits()
{
    const auto sequence = [](Retry retry) {
        RetryPlan plan(retry);
        QList<qint64> waits;
        while (const auto wait = plan.afterAnswer(requestOf("GET"), head(500)).wait)
            waits.append(wait->count());
        return waits;
    };
    QCOMPARE(sequence({.total = 3, .statusForcelist = {500}}), (QList<qint64>{0, 0, 0}));
    // urllib3: nothing, then factor * 2, * 4, …
    QCOMPARE(sequence({.total = 5, .backoffFactor = 0.1, .backoffMax = 1s, .statusForcelist = {500}}),
             (QList<qint64>{0, 200, 400, 800, 1000}));
    QCOMPARE(sequence({.total = 3, .backoffFactor = 1e12, .statusForcelist = {500}}),
             (QList<qint64>{0, 120'000, 120'000}));
}

void TestRetry::retryAfterValues_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("least"); // -1: nothing
    QTest::addColumn<qint64>("most");
    const auto date = [](qint64 secondsFromNow) -> QByteArray {
        const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(secondsFromNow);
        return QLocale::c().toString(then, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
    };
    QTest::newRow("seconds") << " 120 "_ba << 120'000LL << 120'000LL;
    QTest::newRow("zero") << "0"_ba << 0LL << 0LL;
    QTest::newRow("date") << date(100) << 90'000LL << 100'000LL;
    QTest::newRow("date gone by") << date(-100) << 0LL << 0LL;
    QTest::newRow("RFC 850 date gone by") << "Sunday, 06-Nov-94 08:49:37 GMT"_ba << 0LL << 0LL;
    QTest::newRow("more than any number")
        << "99999999999999999999999"_ba << 86'400'000LL << std::numeric_limits<qint64>::max();
    for (const QByteArray &none : {""_ba, " "_ba, "-1"_ba, "1.5"_ba, "soon"_ba})
        QTest::newRow(qPrintable(u"none: '%1'"_s.arg(QString::fromLatin1(none)))) << none << -1LL << -1LL;
}

void TestRetry::retryAfterValues()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    const auto wait = retryAfter(value);
    QCOMPARE(wait.has_value(), least >= 0);
    if (!wait)
        return;
    QVERIFY2(wait->count() >= least && wait->count() <= most, qPrintable(QString::number(wait->count())));
    RetryPlan plan({.total = 1, .retryAfterMax = 30s});
    const auto verdict = plan.afterAnswer(requestOf("GET"), head(503, {{"Retry-After", value}}));
    QCOMPARE(verdict.wait, std::min<std::chrono::milliseconds>(*wait, 30s));
}

void TestRetry::errors_data()
{
    QTest::addColumn<Retry>("retry");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Error>("error");
    QTest::addColumn<int>("repeats");
    QTest::addColumn<Error::Code>("end");
    const Error refused = failure(Error::ConnectionError, Error::ConnectionRefused);
    const Error closed = failure(Error::ConnectionError, Error::PeerClosed);
    const Error stalled = failure(Error::ReadTimeout);
    const auto row = [](const char *name, const Retry &retry, const QByteArray &method, const Error &error,
                        int repeats, Error::Code end) {
        QTest::newRow(name) << retry << method << error << repeats << end;
    };
    row("none", {}, "GET", refused, 0, Error::ConnectionError);
    row("none, read timeout", {}, "GET", stalled, 0, Error::ReadTimeout);
    row("refused", {.total = 2}, "GET", refused, 2, Error::ConnectionError);
    row("refused POST", {.total = 2}, "POST", refused, 2, Error::ConnectionError);
    row("unknown host", {.total = 2}, "GET", failure(Error::ConnectionError, Error::HostNotFound), 2,
        Error::ConnectionError);
    row("no connection in time", {.total = 1}, "GET", failure(Error::ConnectTimeout), 1,
        Error::ConnectTimeout);
    row("connect count", {.total = 5, .connect = 1}, "GET", refused, 1, Error::ConnectionError);
    row("connect count of a read error", {.total = 2, .connect = 0}, "GET", closed, 2,
        Error::ConnectionError);
    row("closed", {.total = 2}, "GET", closed, 2, Error::ConnectionError);
    row("closed POST", {.total = 2}, "POST", closed, 0, Error::ConnectionError);
    row("closed POST, any method", {.total = 2, .allowedMethods = {}}, "POST", closed, 2,
        Error::ConnectionError);
    row("stalled", {.total = 2}, "GET", stalled, 2, Error::ConnectionError);
    row("stalled, read count", {.total = 2, .read = 0}, "GET", stalled, 0, Error::ConnectionError);
    row("stalled POST", {.total = 2}, "POST", stalled, 0, Error::ReadTimeout);
    row("certificate", {.total = 2}, "GET", failure(Error::SslError, Error::CertificateExpired), 2,
        Error::SslError);
    row("proxy refused", {.total = 2, .connect = 1}, "GET",
        failure(Error::ProxyError, Error::ConnectionRefused), 1, Error::ProxyError);
    row("cancelled", {.total = 2}, "GET", failure(Error::Canceled), 0, Error::Canceled);
    row("total time", {.total = 2}, "GET", failure(Error::Timeout), 0, Error::Timeout);
    row("bad proxy", {.total = 2}, "GET", failure(Error::InvalidProxyUrl), 0, Error::InvalidProxyUrl);
}

void TestRetry::errors()
{
    QFETCH(Retry, retry);
    QFETCH(QByteArray, method);
    QFETCH(Error, error);
    QFETCH(int, repeats);
    QFETCH(Error::Code, end);
    RetryPlan plan(retry);
    RetryPlan::Verdict verdict;
    int repeated = 0;
    while ((verdict = plan.afterError(requestOf(method), error)).wait)
        ++repeated;
    QCOMPARE(repeated, repeats);
    QCOMPARE(verdict.error.code(), end);
    QCOMPARE(verdict.error.cause(), error.cause());
    QCOMPARE(verdict.error.message().contains(u"tried %1 times"_s.arg(repeats + 1)), repeats > 0);
}

void TestRetry::statuses_data()
{
    QTest::addColumn<Retry>("retry");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<ResponseHead>("head");
    QTest::addColumn<int>("repeats");
    QTest::addColumn<Error::Code>("end");
    const auto row = [](const char *name, const Retry &retry, const QByteArray &method,
                        const ResponseHead &answer, int repeats, Error::Code end) {
        QTest::newRow(name) << retry << method << answer << repeats << end;
    };
    const Headers later{{"Retry-After", "1"}};
    row("not listed", {.total = 2, .statusForcelist = {502}}, "GET", head(500), 0, Error::NoError);
    row("listed", {.total = 2, .statusForcelist = {502, 500}}, "GET", head(500), 2, Error::RetryError);
    row("listed, no repeats at all", {.statusForcelist = {500}}, "GET", head(500), 0, Error::RetryError);
    row("listed, POST", {.total = 2, .statusForcelist = {500}}, "POST", head(500), 0, Error::NoError);
    row("listed, status count", {.total = 5, .status = 1, .statusForcelist = {500}}, "GET", head(500), 1,
        Error::RetryError);
    row("listed, no raising", {.total = 1, .statusForcelist = {500}, .raiseOnStatus = false}, "GET",
        head(500), 1, Error::NoError);
    row("listed redirect", {.total = 5, .redirect = 2, .status = 0, .statusForcelist = {302}}, "GET",
        head(302, {{"Location", "/x"}}), 2, Error::RetryError);
    row("Retry-After of 503", {.total = 1}, "GET", head(503, later), 1, Error::NoError);
    row("Retry-After of 429", {.total = 1}, "GET", head(429, later), 1, Error::NoError);
    row("Retry-After of 500", {.total = 1}, "GET", head(500, later), 0, Error::NoError);
    row("Retry-After, no repeats", {}, "GET", head(503, later), 0, Error::NoError);
    row("Retry-After not respected", {.total = 1, .respectRetryAfter = false}, "GET", head(503, later), 0,
        Error::NoError);
}

void TestRetry::statuses()
{
    QFETCH(Retry, retry);
    QFETCH(QByteArray, method);
    QFETCH(ResponseHead, head);
    QFETCH(int, repeats);
    QFETCH(Error::Code, end);
    RetryPlan plan(retry);
    RetryPlan::Verdict verdict;
    int repeated = 0;
    while ((verdict = plan.afterAnswer(requestOf(method), head)).wait)
        ++repeated;
    QCOMPARE(repeated, repeats);
    QCOMPARE(verdict.error.code(), end);
}

void TestRetry::bodyReadOnceOnly()
{
    PreparedRequest request = requestOf("PUT");
    request.setBody(std::make_shared<OnceOnly>());
    RetryPlan plan({.total = 3, .statusForcelist = {500}});
    QVERIFY(!plan.afterError(request, failure(Error::ConnectionError, Error::ConnectionRefused)).wait);
    const auto verdict = plan.afterAnswer(request, head(500));
    QVERIFY(!verdict.wait);
    QVERIFY(!verdict.error); // the answer is the best there is
}

void TestRetry::nothingByDefault()
{
    ScriptedServer server({reply(503, "busy", {{"Retry-After", "0"}})}, repeating());
    Session session;
    QVERIFY(session.adapter(server.urlText()));
    QCOMPARE(session.adapter(server.urlText())->retry(), Retry());
    QCOMPARE(session.get(server.urlText()).statusCode(), 503);
    QCOMPARE(server.requestCount(), 1);
}

void TestRetry::statusUntilNoneIsLeft()
{
    ScriptedServer server({reply(500, "oops", {{"Set-Cookie", "a=1"}})}, repeating());
    Session session;
    auto adapter = std::make_unique<NetworkAdapter>();
    adapter->setRetry({.total = 2, .statusForcelist = {500}});
    session.mount(u"http://"_s, std::move(adapter));
    Watcher watcher;
    int hooked = 0;
    const Response response = session.get(server.urlText(),
                                          {.hooks = {[&hooked](const Response &) {
                                               ++hooked;
                                               return std::nullopt;
                                           }},
                                           .observer = watcher.observer()});
    QCOMPARE(response.error().code(), Error::RetryError);
    QCOMPARE(response.error().url(), server.urlText());
    QCOMPARE(response.statusCode(), 500);
    QVERIFY(response.history().isEmpty());
    QCOMPARE(server.requestCount(), 3);
    QCOMPARE(watcher.started(), (QList<QPair<int, int>>{{0, 0}, {0, 1}, {0, 2}}));
    QCOMPARE(watcher.ended(), (QStringList{u"500"_s, u"500"_s, u"RetryError"_s}));
    QCOMPARE(hooked, 0);
    QVERIFY(session.cookies().all().isEmpty());
}

void TestRetry::statusUntilItIsWell()
{
    ScriptedServer server({reply(503, "busy", {{"Set-Cookie", "a=1"}}), reply(502, QByteArray(50'000, 'x')),
                           reply(200, "well")});
    Session session;
    Watcher watcher;
    int hooked = 0;
    const Response response = session.get(server.urlText(),
                                          {.hooks = {[&hooked](const Response &) {
                                               ++hooked;
                                               return std::nullopt;
                                           }},
                                           .observer = watcher.observer(),
                                           .retry = Retry{.total = 3, .statusForcelist = {502, 503}}});
    QVERIFY(!response.error());
    QCOMPARE(response.content(), "well");
    QVERIFY(response.history().isEmpty());
    QCOMPARE(hooked, 1);
    QCOMPARE(watcher.ended(), (QStringList{u"503"_s, u"502"_s, u"200"_s}));
    QVERIFY(session.cookies().all().isEmpty());
    QCOMPARE(server.connectionCount(), 1); // the bodies were read, so the connection serves on
}

void TestRetry::answerInsteadOfError()
{
    ScriptedServer server({reply(503, "busy")}, repeating());
    Session session;
    const Response response = session.get(
        server.urlText(), {.retry = Retry{.total = 1, .statusForcelist = {503}, .raiseOnStatus = false}});
    QVERIFY(!response.error());
    QCOMPARE(response.statusCode(), 503);
    QCOMPARE(response.content(), "busy");
    QCOMPARE(server.requestCount(), 2);
}

void TestRetry::refusedConnections()
{
    ServerOptions options;
    options.mode = ServerOptions::Mode::Refuse;
    ScriptedServer server({}, options);
    Session session;
    Watcher watcher;
    const Response response = session.post(
        server.urlText(), {.data = "x", .observer = watcher.observer(), .retry = Retry{.total = 2}});
    QCOMPARE(response.error().code(), Error::ConnectionError);
    QCOMPARE(response.error().cause(), Error::ConnectionRefused);
    QCOMPARE(response.error().url(), server.urlText());
    QCOMPARE(watcher.started().size(), 3);
    QCOMPARE(watcher.ended(), QStringList(3, u"ConnectionError"_s));
}

void TestRetry::putIsRewoundAndPostIsNot()
{
    const auto device = std::make_shared<QBuffer>();
    device->setData("skipped body");
    QVERIFY(device->open(QIODevice::ReadOnly));
    QVERIFY(device->seek(8));
    ScriptedServer server({closeSilently(), closeSilently(), reply(200, "stored"), closeSilently()});
    Session session;
    const Response stored = session.put(
        server.urlText(), {.data = Data(std::shared_ptr<QIODevice>(device)), .retry = Retry{.total = 2}});
    QCOMPARE(stored.statusCode(), 200);
    for (const RecordedRequest &seen : server.requests())
        QCOMPARE(seen.body, "body");
    QCOMPARE(server.requestCount(), 3);
    const Response posted = session.post(server.urlText(), {.data = "x", .retry = Retry{.total = 2}});
    QCOMPARE(posted.error().code(), Error::ConnectionError);
    QCOMPARE(server.requestCount(), 4);
}

void TestRetry::readTimeoutBecomesConnectionError()
{
    ScriptedServer server({entry({stall()})}, repeating());
    Session session;
    const Response response = session.get(server.urlText(), {.timeout = 150ms, .retry = Retry{.total = 1}});
    QCOMPARE(response.error().code(), Error::ConnectionError);
    QVERIFY(response.error().message().contains(u"tried 2 times"_s));
    QCOMPARE(server.requestCount(), 2);
}

void TestRetry::retryAfterIsKept()
{
    ScriptedServer server({reply(429, "slow down", {{"Retry-After", "1"}}), reply(200, "ok")});
    Session session;
    QCOMPARE(session.get(server.urlText(), {.retry = Retry{.total = 1}}).statusCode(), 200);
    const auto requests = server.requests();
    QCOMPARE(requests.size(), 2);
    QVERIFY(requests.at(1).received - requests.at(0).received >= 1s);
}

void TestRetry::waitingCanBeCancelled()
{
    ScriptedServer server({reply(503, "busy", {{"Retry-After", "3600"}})}, repeating());
    Session session;
    Watcher watcher;
    const RequestOptions options{.observer = watcher.observer(), .retry = Retry{.total = 1}};
    std::optional<Response> response;
    PendingResponse pending = session.getAsync(server.urlText(), options);
    pending.then(this, [&response](const Response &r) { response = r; });
    QTRY_COMPARE(watcher.ended(), QStringList(u"503"_s)); // it is waiting now
    QVERIFY(!response);
    pending.abort();
    QTRY_VERIFY(response);
    QCOMPARE(response->error().code(), Error::Canceled);
    QCOMPARE(response->statusCode(), 503);

    response.reset();
    session.getAsync(server.urlText(), options).then(this, [&response](const Response &r) { response = r; });
    QTRY_COMPARE(watcher.ended().size(), 3);
    session.close();
    QTRY_VERIFY(response);
    QCOMPARE(response->error().code(), Error::Canceled);
    QCOMPARE(server.requestCount(), 2);
}

void TestRetry::waitingEndsWithTheTotalTime()
{
    ScriptedServer server({reply(503, "busy", {{"Retry-After", "3600"}})}, repeating());
    Session session;
    const Response response =
        session.get(server.urlText(), {.timeout = Timeout(0ms, 0ms, 300ms), .retry = Retry{.total = 1}});
    QCOMPARE(response.error().code(), Error::Timeout);
    QCOMPARE(server.requestCount(), 1);
}

void TestRetry::countsBeginAnewWithEachHop()
{
    ScriptedServer server({reply(500), redirect("/2"), reply(500), reply(200, "there")});
    Session session;
    Watcher watcher;
    const Response response =
        session.get(server.urlText("/1"),
                    {.observer = watcher.observer(), .retry = Retry{.total = 1, .statusForcelist = {500}}});
    QCOMPARE(response.content(), "there");
    QCOMPARE(response.history().size(), 1);
    QCOMPARE(watcher.started(), (QList<QPair<int, int>>{{0, 0}, {0, 1}, {1, 0}, {1, 1}}));
}

void TestRetry::streamedAnswerIsTheLast()
{
    ScriptedServer server({reply(500, "first"), reply(200, "second")});
    Session session;
    const auto stream =
        session.stream("GET", server.urlText(), {.retry = Retry{.total = 1, .statusForcelist = {500}}});
    QTRY_VERIFY(stream->isFinished());
    QCOMPARE(stream->readAll(), "second");
    QCOMPARE(stream->response().statusCode(), 200);
}

void TestRetry::credentialsAreMadeAnew()
{
    const Retry once{.total = 1, .statusForcelist = {503}};
    const auto credentials = [](const ScriptedServer &server, qsizetype i) {
        PreparedRequest sent = requestOf("GET");
        sent.headers().set("Authorization", server.requests().at(i).header("Authorization"));
        return sent;
    };
    ScriptedServer server({reply(503), reply(200)});
    const OAuth1Auth oauth({.consumerKey = u"k"_s, .consumerSecret = u"s"_s});
    QCOMPARE(Session().get(server.urlText(), {.auth = oauth, .retry = once}).statusCode(), 200);
    const QByteArray nonce = parameter(credentials(server, 0), "oauth_nonce");
    QVERIFY(!nonce.isEmpty());
    QVERIFY(parameter(credentials(server, 1), "oauth_nonce") != nonce);

    ScriptedServer digest(
        {reply(401, "no", {{"WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\", qop=\"auth\""}}),
         reply(503), reply(200)});
    Session session;
    const DigestAuth login(u"u"_s, u"p"_s);
    QCOMPARE(session.get(digest.urlText(), {.auth = login, .retry = once}).statusCode(), 200);
    QCOMPARE(parameter(credentials(digest, 1), "nc"), "00000001");
    QCOMPARE(parameter(credentials(digest, 2), "nc"), "00000002");
}

FINGERPOST_TEST(TestRetry)
#include "tst_retry.moc"
