// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/api.h>

#include <QBuffer>
#include <QFile>
#include <QTest>

#include <atomic>
#include <cstring>
#include <stdexcept>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;
using namespace std::chrono_literals;

namespace {

using Variables = QMap<QByteArray, QByteArray>;

Proxies proxiesOf(std::initializer_list<std::pair<QString, QString>> list)
{
    return Proxies(list);
}

/// Throws in one of its functions.
class ThrowingSink final : public BodySink {
public:
    explicit ThrowingSink(const QByteArray &where)
        : m_where(where)
    {
    }
    Result<void> append(QByteArrayView) override
    {
        throwIn("append");
        return {};
    }
    void finished(const Error &) override { throwIn("finished"); }
    [[nodiscard]] bool isFull() const override
    {
        throwIn("isFull");
        return m_where == "onReady";
    }
    void onReady(std::function<void()>) override { throwIn("onReady"); }

private:
    void throwIn(const char *function) const
    {
        if (m_where == function)
            throw std::runtime_error("mine");
    }

    QByteArray m_where;
};

class ThrowingAuth final : public Auth {
public:
    Result<void> apply(PreparedRequest &) override { return {}; }
    [[nodiscard]] std::optional<PreparedRequest> answer(const Response &challenge) override
    {
        if (challenge.statusCode() == 401)
            throw std::runtime_error("mine");
        return {};
    }
    bool redirected(PreparedRequest &, bool) override { throw std::runtime_error("mine"); }
};

/// Answers with a body, and throws in one of its functions.
class ThrowingTransfer final : public Transfer {
public:
    ThrowingTransfer(const QByteArray &where, TransferClient *client)
        : m_where(where)
    {
        const auto later = [this](auto call) {
            QMetaObject::invokeMethod(&m_context, std::move(call), Qt::QueuedConnection);
        };
        ResponseHead head;
        head.statusCode = 200;
        later([client, head] { client->transferHead(head); });
        later([client] { client->transferReadable(); });
        later([client] { client->transferFinished({}); });
    }
    [[nodiscard]] QByteArray read(qint64) override
    {
        throwIn("read");
        return {};
    }
    [[nodiscard]] qint64 bytesAvailable() const override { return 0; }
    [[nodiscard]] Timings timings() const override
    {
        throwIn("timings");
        return {};
    }
    [[nodiscard]] TlsInfo tls() const override
    {
        throwIn("tls");
        return {};
    }

private:
    void throwIn(const char *function) const
    {
        if (m_where == function)
            throw std::runtime_error("mine");
    }

    QByteArray m_where;
    QObject m_context;
};

class ThrowingAdapter final : public Adapter {
public:
    explicit ThrowingAdapter(const QByteArray &where)
        : m_where(where)
    {
    }
    [[nodiscard]] std::unique_ptr<Transfer> send(const PreparedRequest &, const TransferOptions &,
                                                 TransferClient *client) override
    {
        return std::make_unique<ThrowingTransfer>(m_where, client);
    }
    void close() override { }

private:
    QByteArray m_where;
};

/// Gives five bytes, and throws when it is asked for more.
class ThrowingDevice final : public QIODevice {
public:
    ThrowingDevice() { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (m_given == 5)
            throw std::runtime_error("mine");
        const qint64 count = qMin(maxSize, 5 - m_given);
        memset(data, 'x', size_t(count));
        m_given += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_given = 0;
};

class ThrowingSource final : public BodySource {
public:
    explicit ThrowingSource(qint64 size)
        : m_size(size)
    {
    }
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] bool isRewindable() const override { return true; }
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open() override
    {
        return std::unique_ptr<QIODevice>(std::make_unique<ThrowingDevice>());
    }

private:
    qint64 m_size;
};

/// Throws when it is asked, after a try, whether it can be sent again.
class UnsureSource final : public BodySource {
public:
    [[nodiscard]] qint64 size() const override { return 1; }
    [[nodiscard]] bool isRewindable() const override
    {
        if (m_isOpened)
            throw std::runtime_error("mine");
        return true;
    }
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open() override
    {
        m_isOpened = true;
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData("x");
        buffer->open(QIODevice::ReadOnly);
        return std::unique_ptr<QIODevice>(std::move(buffer));
    }

private:
    std::atomic<bool> m_isOpened = false;
};

RequestOptions observed(ExchangeEvent::Kind kind)
{
    return {.observer = [kind](const ExchangeEvent &event) {
        if (event.kind == kind)
            throw std::runtime_error("mine");
    }};
}

RequestOptions sunk(const QByteArray &where)
{
    return {.sink = [where](const Response &) -> std::shared_ptr<BodySink> {
        if (where == "factory")
            throw std::runtime_error("mine");
        return std::make_shared<ThrowingSink>(where);
    }};
}

} // namespace

/// What a Session decides, where Requests lets a caller ask for it or take part in it.
class tst_Decisions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_home = clearEnvironment(); }

    // Settings
    void environmentSettings_data();
    void environmentSettings();
    void proxyOrder();
    void rebuildProxies_data();
    void rebuildProxies();
    void rebuildMethod_data();
    void rebuildMethod();
    void rebuildAuth();

    // Redirects by hand
    void nextSentByHand();
    void resolve();
    void resolveFromALiveAnswer();
    void resolveEnds();
    void resolveFails();

    // Hooks
    void hooksOfTheSession();
    void hooksSeeNoChallenge();
    void hooksThatThrow_data();
    void hooksThatThrow();
    void othersThatThrow_data();
    void othersThatThrow();
    void transfersThatThrow_data();
    void transfersThatThrow();
    void bodiesThatThrow_data();
    void bodiesThatThrow();
    void bodiesThatThrowBeforeARepeat_data();
    void bodiesThatThrowBeforeARepeat();

private:
    QString m_home;
};

void tst_Decisions::environmentSettings_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<Proxies>("own");
    QTest::addColumn<Proxies>("ofSession");
    QTest::addColumn<Proxies>("proxies");
    const QString one = u"http://one:1"_s;
    const QString two = u"http://two:2"_s;
    const QString three = u"http://three:3"_s;
    const auto row = [](const char *name, const Variables &variables, const Proxies &own,
                        const Proxies &ofSession, const Proxies &expected) {
        QTest::newRow(name) << variables << own << ofSession << expected;
    };
    row("nothing", {}, {}, {}, {});
    row("environment over session", {{"http_proxy", "http://one:1"}}, {}, proxiesOf({{u"http"_s, two}}),
        proxiesOf({{u"http"_s, one}}));
    row("all three", {{"http_proxy", "http://one:1"}, {"https_proxy", "http://two:2"}},
        proxiesOf({{u"http"_s, three}}), proxiesOf({{u"ftp"_s, one}, {u"http"_s, one}}),
        proxiesOf({{u"http"_s, three}, {u"https"_s, two}, {u"ftp"_s, one}}));
    row("no_proxy of the environment", {{"http_proxy", "http://one:1"}, {"no_proxy", "example.com"}}, {},
        proxiesOf({{u"http"_s, two}}), proxiesOf({{u"http"_s, two}}));
    row("no_proxy of the request", {{"http_proxy", "http://one:1"}},
        proxiesOf({{u"no_proxy"_s, u"example.com"_s}}), {}, proxiesOf({{u"no_proxy"_s, u"example.com"_s}}));
}

void tst_Decisions::environmentSettings()
{
    QFETCH(const Variables, variables);
    QFETCH(const Proxies, own);
    QFETCH(const Proxies, ofSession);
    QFETCH(const Proxies, proxies);
    const QString url = u"http://example.com/"_s;
    EnvironmentScope environment;
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.set(it.key(), it.value());
    Session session;
    session.setProxies(ofSession);
    EnvironmentSettings settings = session.mergeEnvironmentSettings(url, own);
    settings.proxies.remove(u"no"_s); // the variable itself; Requests has it there too
    QCOMPARE(settings.proxies, proxies);
    QVERIFY(settings.verify == Verify(true) && settings.cert.isNone() && !settings.stream);

    session.setCert({.certificate = u"/c.pem"_s});
    session.setStreamsByDefault(true);
    environment.set("CURL_CA_BUNDLE", "/curl.pem");
    const auto verify = [&](const std::optional<Verify> &wish = {}) {
        return session.mergeEnvironmentSettings(url, {}, {}, wish).verify;
    };
    QVERIFY(verify() == Verify::against(u"/curl.pem"_s));
    environment.set("REQUESTS_CA_BUNDLE", "/requests.pem");
    QVERIFY(verify() == Verify::against(u"/requests.pem"_s));
    QVERIFY(verify(Verify(true)) == Verify::against(u"/requests.pem"_s));
    QVERIFY(verify(Verify(false)) == Verify(false));
    QVERIFY(verify(Verify::against(u"/mine.pem"_s)) == Verify::against(u"/mine.pem"_s));
    // Requests lets the environment win here.
    session.setVerify(false);
    QVERIFY(verify() == Verify(false));
    session.setVerify(true);
    settings = session.mergeEnvironmentSettings(url, {}, {}, {}, ClientCert{.certificate = u"/r.pem"_s});
    QCOMPARE(settings.cert.certificate, u"/r.pem"_s);
    QVERIFY(settings.stream);
    QVERIFY(!session.mergeEnvironmentSettings(url, {}, false).stream);
    session.setTrustEnv(false);
    QVERIFY(verify() == Verify(true));
    QCOMPARE(session.mergeEnvironmentSettings(url).proxies, ofSession);
}

void tst_Decisions::proxyOrder()
{
    ScriptedServer first([](const RecordedRequest &) { return message(200, "first"); });
    ScriptedServer second([](const RecordedRequest &) { return message(200, "second"); });
    EnvironmentScope environment;
    environment.set("http_proxy", first.urlText("").toLatin1());
    Session session;
    session.setProxies({{u"http"_s, second.urlText("")}});
    const QString url = u"http://a.test/"_s;
    QCOMPARE(session.get(url).content(), "first");
    QCOMPARE(session.get(url, {.proxies = {{u"http"_s, second.urlText("")}}}).content(), "second");
    const PreparedRequest request = session.prepareRequest(Request("GET", url)).value();
    QCOMPARE(session.send(request).content(), "second");
    session.setProxies({});
    QCOMPARE(session.send(request).content(), "first");
    // What send() is given is all there is, as in Requests: nothing for http here.
    ScriptedServer direct([](const RecordedRequest &) { return message(200, "direct"); });
    const PreparedRequest local = session.prepareRequest(Request("GET", direct.urlText())).value();
    const SendOptions others{.proxies = {{u"https"_s, second.urlText("")}}};
    QCOMPARE(session.send(local, others).content(), "direct");
    session.setProxies({{u"http"_s, second.urlText("")}});
    QCOMPARE(session.send(local, others).content(), "direct");
}

void tst_Decisions::rebuildProxies_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("url");
    QTest::addColumn<Proxies>("own");
    QTest::addColumn<Proxies>("proxies");
    QTest::addColumn<QByteArray>("field");
    const QString socks = u"socks5://proxy.com:9876"_s;
    const QString login = u"http://test:pass@localhost:8080"_s;
    QTest::newRow("https") << Variables{{"https_proxy", socks.toLatin1()}} << u"https://example.com"_s
                           << Proxies() << proxiesOf({{u"https"_s, socks}}) << QByteArray();
    QTest::newRow("all") << Variables{{"all_proxy", socks.toLatin1()}} << u"http://example.com"_s << Proxies()
                         << proxiesOf({{u"http"_s, socks}}) << QByteArray();
    QTest::newRow("own first") << Variables{{"http_proxy", socks.toLatin1()}} << u"http://example.com"_s
                               << proxiesOf({{u"http"_s, login}}) << proxiesOf({{u"http"_s, login}})
                               << "Basic dGVzdDpwYXNz"_ba;
    QTest::newRow("not into the tunnel")
        << Variables() << u"https://example.com"_s << proxiesOf({{u"https"_s, login}})
        << proxiesOf({{u"https"_s, login}}) << QByteArray();
    QTest::newRow("no password") << Variables() << u"http://example.com"_s
                                 << proxiesOf({{u"http"_s, u"http://user@localhost:1"_s}})
                                 << proxiesOf({{u"http"_s, u"http://user@localhost:1"_s}}) << QByteArray();
}

void tst_Decisions::rebuildProxies()
{
    QFETCH(const Variables, variables);
    QFETCH(const QString, url);
    QFETCH(const Proxies, own);
    QFETCH(const Proxies, proxies);
    QFETCH(const QByteArray, field);
    EnvironmentScope environment;
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.set(it.key(), it.value());
    PreparedRequest request = Request("GET", url).prepare().value();
    request.headers().set("proxy-authorization", "of the hop before");
    const Session session;
    QCOMPARE(session.rebuildProxies(request, own), proxies);
    QCOMPARE(request.headers().value("Proxy-Authorization"), field);
}

void tst_Decisions::rebuildMethod_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *method, int status, const char *expected) {
        QTest::addRow("%s %d", method, status) << QByteArray(method) << status << QByteArray(expected);
    };
    row("POST", 301, "GET");
    row("PUT", 301, "PUT");
    row("PUT", 302, "GET");
    row("HEAD", 302, "HEAD");
    row("DELETE", 303, "GET");
    row("HEAD", 303, "HEAD");
    row("POST", 307, "POST");
    row("PATCH", 308, "PATCH");
}

void tst_Decisions::rebuildMethod()
{
    QFETCH(const QByteArray, method);
    QFETCH(const int, status);
    QFETCH(const QByteArray, expected);
    QCOMPARE(Session::rebuildMethod(method, status), expected);
}

void tst_Decisions::rebuildAuth()
{
    QFile netrc(m_home + "/.netrc"_L1);
    QVERIFY(netrc.open(QIODevice::WriteOnly));
    netrc.write("machine known.test login a password b\n");
    netrc.close();
    Response from;
    from.setRequest(Request("GET", u"http://first.test/"_s).prepare().value());
    Session session;
    const auto rebuilt = [&](const QString &url) {
        PreparedRequest next = Request("GET", url, {.headers = {{"Authorization", "own"}}}).prepare().value();
        session.rebuildAuth(next, from);
        return next.headers().value("Authorization");
    };
    QCOMPARE(rebuilt(u"http://first.test/b"_s), "own");
    QCOMPARE(rebuilt(u"https://first.test/b"_s), "own");
    QCOMPARE(rebuilt(u"http://first.test:81/b"_s), QByteArray());
    QCOMPARE(rebuilt(u"http://other.test/"_s), QByteArray());
    QCOMPARE(rebuilt(u"http://known.test/"_s), BasicAuth::headerValue(u"a"_s, u"b"_s));
    session.setTrustEnv(false);
    QCOMPARE(rebuilt(u"http://known.test/"_s), QByteArray());
    QVERIFY(netrc.remove());
}

void tst_Decisions::nextSentByHand()
{
    ScriptedServer server({redirect("/b"), redirect("/c"), reply(200, "end")});
    Session session;
    const Response first = session.get(server.urlText("/a"), {.allowRedirects = false});
    const Response second = session.send(first.next().value(), {.allowRedirects = false});
    QCOMPARE(second.statusCode(), 302);
    QVERIFY(second.history().isEmpty());
    QCOMPARE(Requests::send(second.next().value()).content(), "end");
    QCOMPARE(server.requests().at(2).target(), "/c");
}

void tst_Decisions::resolve()
{
    ScriptedServer server({redirect("/b", 307), redirect("/c", 303), reply(200, "end")});
    Session session;
    const Response first = session.post(server.urlText("/a#f"), {.data = "body", .allowRedirects = false});
    RedirectRange range = session.resolveRedirects(first, first.request());
    QCOMPARE(server.requestCount(), 1); // nothing is sent before it is asked for
    Response hop;
    QVERIFY(range.next(&hop));
    QCOMPARE(server.requestCount(), 2);
    QCOMPARE(hop.statusCode(), 303);
    QCOMPARE(hop.request().method(), "POST");
    QCOMPARE(server.requests().at(1).body, "body");
    QVERIFY(range.next(&hop));
    QCOMPARE(hop.content(), "end");
    QCOMPARE(hop.url(), server.urlText("/c#f"));
    QCOMPARE(hop.request().method(), "GET");
    QVERIFY(!range.next(&hop) && !range.error());
    // As a loop, over the one that is left.
    server.setScript({reply(200, "end")});
    int count = 0;
    RedirectRange again = session.resolveRedirects(hop, hop.request());
    for (const Response &unexpected : again)
        count += unexpected.statusCode();
    QCOMPARE(count, 0);
}

void tst_Decisions::resolveFromALiveAnswer()
{
    ScriptedServer server({reply(302, "0123456789abcdef", {{"Location", "/b"}}),
                           reply(302, "fedcba", {{"Location", "/c"}}), reply(200, "ok")});
    Session session;
    const Response first = session.get(server.urlText("/a"), {.allowRedirects = false, .stream = true});
    QByteArray piece;
    QVERIFY(first.iterContent(8).next(&piece));
    RedirectRange range = session.resolveRedirects(first, first.request(), {.stream = true});
    Response hop;
    QVERIFY(range.next(&hop));
    QByteArray body;
    ChunkRange pieces = hop.iterContent(1);
    for (const QByteArray &each : pieces)
        body += each;
    QCOMPARE(body, "fedcba");
    QVERIFY(range.next(&hop)); // though the body before has been read by somebody else
    QVERIFY(hop.isLive());
    QCOMPARE(hop.content(), "ok");
    QVERIFY(!range.next(&hop) && !range.error());
    QCOMPARE(server.connectionCount(), 1);
}

void tst_Decisions::resolveEnds()
{
    ScriptedServer server([](const RecordedRequest &) { return message(302, {}, {{"Location", "/loop"}}); });
    Session session;
    session.setMaxRedirects(3);
    const Response first = session.get(server.urlText(), {.allowRedirects = false});
    RedirectRange range = session.resolveRedirects(first, first.request());
    int count = 0;
    for (const Response &hop : range) {
        QCOMPARE(hop.statusCode(), 302);
        ++count;
    }
    QCOMPARE(count, 3);
    QCOMPARE(range.error().code(), Error::TooManyRedirects);
    QCOMPARE(server.requestCount(), 4);
    RedirectRange one = session.resolveRedirects(first, first.request(), {.maxRedirects = 1});
    Response hop;
    QVERIFY(one.next(&hop) && !one.next(&hop));
    QCOMPARE(one.error().code(), Error::TooManyRedirects);
    // An error names no password.
    ScriptedServer other({redirect("http://ada:hush@elsewhere.test/")});
    const Response away = session.get(other.urlText(), {.allowRedirects = false});
    RedirectRange none = session.resolveRedirects(away, away.request(), {.maxRedirects = 0});
    QVERIFY(!none.next(&hop));
    QVERIFY2(none.error().message().contains(u"http://elsewhere.test/"_s),
             qPrintable(none.error().message()));
}

void tst_Decisions::resolveFails()
{
    ScriptedServer server({redirect("/b"), closeSilently()});
    Session session;
    const Response first = session.get(server.urlText(), {.allowRedirects = false});
    RedirectRange range = session.resolveRedirects(first, first.request());
    Response hop;
    QVERIFY(!range.next(&hop));
    QVERIFY(range.error().isA(Error::ConnectionError));
    QVERIFY(!range.next(&hop)); // and not once more
}

void tst_Decisions::hooksOfTheSession()
{
    ScriptedServer server([](const RecordedRequest &) { return message(200); });
    QStringList called;
    const auto named = [&called](const QString &name) -> ResponseHook {
        return [&called, name](const Response &) -> std::optional<Response> {
            called.append(name);
            return {};
        };
    };
    Session session;
    session.setHooks({named(u"session"_s)});
    const HookId second = session.hooks().registerHook("response", named(u"second"_s)).value();
    (void)session.get(server.urlText());
    QCOMPARE(called, QStringList({u"session"_s, u"second"_s}));
    called.clear();
    QVERIFY(session.hooks().deregisterHook("response", second));
    (void)session.get(server.urlText(), {.hooks = {}});
    QCOMPARE(called, QStringList{u"session"_s});
    called.clear();
    // Those of a request stand in their place.
    (void)session.get(server.urlText(), {.hooks = {named(u"request"_s)}});
    QCOMPARE(called, QStringList{u"request"_s});
}

void tst_Decisions::hooksSeeNoChallenge()
{
    ScriptedServer server(
        {reply(401, "denied", {{"WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\", qop=\"auth\""}}),
         reply(302, {}, {{"Location", "/b"}}), reply(200, "ok")});
    Session session;
    QList<int> seen;
    session.setHooks({[&seen](const Response &response) -> std::optional<Response> {
        seen.append(response.statusCode());
        return {};
    }});
    const Response response = session.get(server.urlText(), {.auth = DigestAuth(u"u"_s, u"p"_s)});
    QCOMPARE(response.content(), "ok");
    QCOMPARE(response.history().size(), 2);
    QCOMPARE(seen, QList<int>({302, 200}));
}

void tst_Decisions::hooksThatThrow_data()
{
    QTest::addColumn<bool>("stream");
    QTest::newRow("whole") << false;
    QTest::newRow("live") << true;
}

void tst_Decisions::hooksThatThrow()
{
    QFETCH(const bool, stream);
    ScriptedServer server([](const RecordedRequest &) { return message(500, "body"); });
    Session session;
    session.setStreamsByDefault(stream);
    session.setHooks({[](const Response &) -> std::optional<Response> { throw std::runtime_error("mine"); }});
    const Response response = session.get(server.urlText());
    QCOMPARE(response.error().code(), Error::RequestException);
    QCOMPARE(response.error().detail(), u"mine"_s);
    session.setHooks({[](const Response &seen) -> std::optional<Response> {
        seen.raiseForStatus();
        return {};
    }});
    QCOMPARE(session.get(server.urlText()).error().code(), Error::HttpError);
    session.setHooks({[](const Response &) -> std::optional<Response> { throw 1; }});
    QCOMPARE(session.get(server.urlText()).error().code(), Error::RequestException);
    session.setHooks({});
    QCOMPARE(session.get(server.urlText()).content(), "body"); // all goes on
}

void tst_Decisions::othersThatThrow_data()
{
    QTest::addColumn<RequestOptions>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<Error::Code>("code");
    const auto row = [](const char *name, const RequestOptions &options, int status, Error::Code code) {
        QTest::newRow(name) << options << status << code;
    };
    row("observer, started", observed(ExchangeEvent::HopStarted), 200, Error::RequestException);
    row("observer, sent", observed(ExchangeEvent::RequestSent), 200, Error::RequestException);
    row("observer, head", observed(ExchangeEvent::HeadReceived), 200, Error::RequestException);
    row("observer, receiving", observed(ExchangeEvent::Receiving), 200, Error::RequestException);
    row("observer, finished", observed(ExchangeEvent::HopFinished), 200, Error::RequestException);
    row("factory", sunk("factory"), 200, Error::SinkError);
    row("sink, append", sunk("append"), 200, Error::SinkError);
    row("sink, isFull", sunk("isFull"), 200, Error::SinkError);
    row("sink, onReady", sunk("onReady"), 200, Error::SinkError);
    row("sink, finished", sunk("finished"), 200, Error::RequestException);
    row("auth, answer", {.auth = ThrowingAuth()}, 401, Error::RequestException);
    row("auth, redirected", {.auth = ThrowingAuth()}, 302, Error::RequestException);
}

void tst_Decisions::othersThatThrow()
{
    QFETCH(const RequestOptions, options);
    QFETCH(const int, status);
    QFETCH(const Error::Code, code);
    ScriptedServer server([status](const RecordedRequest &) {
        return message(status, "body", {{"Location", "/next"}});
    });
    Session session;
    const Response response = session.get(server.urlText(), options);
    QCOMPARE(response.error().code(), code);
    QCOMPARE(response.error().detail(), u"mine"_s);
    QVERIFY(!response.error().url().isEmpty());
    QVERIFY(server.requests().size() <= 1);
    QCOMPARE(session.get(server.urlText(), {.allowRedirects = false}).content(), "body"); // all goes on
}

void tst_Decisions::transfersThatThrow_data()
{
    QTest::addColumn<QByteArray>("where");
    for (const char *where : {"read", "timings", "tls"})
        QTest::newRow(where) << QByteArray(where);
}

void tst_Decisions::transfersThatThrow()
{
    QFETCH(const QByteArray, where);
    Session session;
    session.mount(u"http://"_s, std::make_unique<ThrowingAdapter>(where));
    const Response response = session.get(u"http://a.test/"_s);
    QCOMPARE(response.error().code(), Error::RequestException);
    QCOMPARE(response.error().detail(), u"mine"_s);
    QVERIFY(session.get(u"http://a.test/"_s).error()); // all goes on
}

void tst_Decisions::bodiesThatThrow_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("size known") << qint64(10);
    QTest::newRow("size unknown") << qint64(-1);
}

void tst_Decisions::bodiesThatThrow()
{
    QFETCH(const qint64, size);
    ScriptedServer server([](const RecordedRequest &) { return message(200, "body"); });
    Session session;
    const std::shared_ptr<BodySource> source = std::make_shared<ThrowingSource>(size);
    const Response response = session.post(server.urlText(), {.data = Data(source)});
    QCOMPARE(response.error().code(), Error::RequestException);
    QCOMPARE(response.error().detail(), u"mine"_s);
    QCOMPARE(session.get(server.urlText()).content(), "body"); // all goes on
}

void tst_Decisions::bodiesThatThrowBeforeARepeat_data()
{
    QTest::addColumn<bool>("isAnswered");
    QTest::newRow("after an answer") << true;
    QTest::newRow("after an error") << false;
}

void tst_Decisions::bodiesThatThrowBeforeARepeat()
{
    QFETCH(const bool, isAnswered);
    const ScriptedServer server(isAnswered ? Script{reply(503, "later")} : Script());
    const ScriptedServer other([](const RecordedRequest &) { return message(200, "body"); });
    Session session;
    const std::shared_ptr<BodySource> source = std::make_shared<UnsureSource>();
    const Response response = session.put(
        server.urlText(), {.data = Data(source), .retry = Retry{.total = 1, .statusForcelist = {503}}});
    QCOMPARE(response.error().code(), Error::RequestException);
    QCOMPARE(response.error().detail(), u"mine"_s);
    QCOMPARE(session.get(other.urlText()).content(), "body"); // all goes on
}

FINGERPOST_TEST(tst_Decisions)
#include "tst_decisions.moc"
