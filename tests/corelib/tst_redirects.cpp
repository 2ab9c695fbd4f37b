// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "memoryadapter.h"

#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/session.h>

#include <QBuffer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;
using namespace Requests::Test;
using namespace std::chrono_literals;

namespace {

/// A body that can be read only once.
class OnceOnly : public QIODevice {
public:
    explicit OnceOnly(const QByteArray &bytes)
        : m_bytes(bytes)
    {
        open(QIODevice::ReadOnly);
    }
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_bytes.size() + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (m_bytes.isEmpty())
            return -1;
        const qint64 count = qMin(maxSize, qint64(m_bytes.size()));
        memcpy(data, m_bytes.constData(), size_t(count));
        m_bytes.remove(0, count);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
};

/// One answer by a MemoryAdapter for every host and scheme.
void mountEverywhere(Session &session, const MemoryResponder &respond)
{
    session.mount(u"http://"_s, std::make_unique<MemoryAdapter>(respond));
    session.mount(u"https://"_s, std::make_unique<MemoryAdapter>(respond));
}

MemoryAnswer leadingTo(const QByteArray &location, int status = 302)
{
    return {{status, u"Found"_s, "1.1", {{"Location", location}}}, {}};
}

MemoryAnswer fine(const QByteArray &body = {})
{
    return {{200, u"OK"_s, "1.1", {}}, body};
}

} // namespace

class tst_Redirects : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    void methodAndBody_data();
    void methodAndBody();
    void unrewindableBody();
    void deviceIsRewound();
    void targets_data();
    void targets();
    void refusedTargets_data();
    void refusedTargets();
    void emptyLocation();
    void noLineBreakPasses();

    void history();
    void tooMany();
    void notFollowed();
    void headDoesNotFollow();
    void hugeBodyIsCut();
    void hugeChallengeIsCut();
    void brokenBodyStillLeadsOn();

    void authorization_data();
    void authorization();
    void headersMadeAnew();
    void cookiesOnTheWay();
    void ownCookiesStayAtHome();

    void digest();
    void digestOfAnotherOrigin();
    void endlessChallenges();
};

void tst_Redirects::methodAndBody_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<bool>("keepsBody");
    const auto row = [](int status, const char *method, const char *next, bool keeps = false) {
        QTest::addRow("%d %s", status, method) << status << QByteArray(method) << QByteArray(next) << keeps;
    };
    for (const int status : {301, 302, 303, 307, 308}) {
        for (const char *method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}) {
            const QByteArray verb = method;
            const bool same = status >= 307 || verb == "HEAD" || (status == 301 && verb != "POST");
            row(status, method, same ? method : "GET", status >= 307);
        }
    }
}

void tst_Redirects::methodAndBody()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, next);
    QFETCH(const bool, keepsBody);
    ScriptedServer server({redirect("/next", status), reply(200)});
    Session session;
    const bool hasBody = method != "GET" && method != "HEAD" && method != "OPTIONS";
    const Response response =
        session.request(method, server.urlText("/"), {.data = hasBody ? Data({{"k", "v"}}) : Data()});
    QVERIFY2(!response.error(), qPrintable(response.error().message()));
    QCOMPARE(response.statusCode(), 200);
    const RecordedRequest second = server.requests().value(1);
    QCOMPARE(second.method(), next);
    QCOMPARE(second.target(), "/next");
    QCOMPARE(second.body, hasBody && keepsBody ? "k=v" : "");
    QCOMPARE(second.hasHeader("Content-Type"), hasBody && keepsBody);
    QVERIFY(!second.hasHeader("Transfer-Encoding"));
    if (next == "GET" && !keepsBody)
        QVERIFY(!second.hasHeader("Content-Length"));
}

void tst_Redirects::unrewindableBody()
{
    ScriptedServer server({redirect("/next", 307), reply(200)});
    Session session;
    const Response response =
        session.post(server.urlText(), {.data = Data(std::make_shared<OnceOnly>("stream"))});
    QCOMPARE(response.error().code(), Error::UnrewindableBodyError);
    QCOMPARE(response.statusCode(), 307);
    QCOMPARE(server.requestCount(), 1);
    // A redirect that drops the body is no problem.
    server.setScript({redirect("/next", 303), reply(200)});
    QCOMPARE(
        session.post(server.urlText(), {.data = Data(std::make_shared<OnceOnly>("stream"))}).statusCode(),
        200);
}

void tst_Redirects::deviceIsRewound()
{
    ScriptedServer server({redirect("/a", 308), redirect("/b", 307), reply(200)});
    auto buffer = std::make_shared<QBuffer>();
    buffer->setData("skipped, sent");
    QVERIFY(buffer->open(QIODevice::ReadOnly));
    buffer->seek(9);
    Session session;
    QCOMPARE(session.put(server.urlText(), {.data = Data(std::shared_ptr<QIODevice>(buffer))}).statusCode(),
             200);
    QCOMPARE(server.requestCount(), 3);
    for (const RecordedRequest &request : server.requests())
        QCOMPARE(request.body, "sent");
}

void tst_Redirects::targets_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *location, const char *expected) {
        QTest::newRow(name) << QByteArray(location) << QString::fromUtf8(expected);
    };
    // from http://h.test/a/b?q#f
    row("absolute path", "/x", "http://h.test/x#f");
    row("relative", "x?y=1", "http://h.test/a/x?y=1#f");
    row("up", "../../x", "http://h.test/x#f");
    row("query", "?z", "http://h.test/a/b?z#f");
    row("host", "//other.test:81/x", "http://other.test:81/x#f");
    row("own fragment", "/x#g", "http://h.test/x#g");
    row("only fragment", "#g", "http://h.test/a/b?q#g");
    row("absolute", "https://other.test", "https://other.test#f");
    row("old usage", "http:x", "http://h.test/a/x#f");
    row("colon in a path", "Talk_page:x", "http://h.test/a/Talk_page:x#f");
    row("no letter, no scheme", "2024:05", "http://h.test/a/2024:05#f");
    row("blank", "/a b", "http://h.test/a%20b#f");
    row("escaped stays", "/a%2Fb%20c", "http://h.test/a%2Fb%20c#f");
    row("UTF-8", "/\xC3\xBC", "http://h.test/%C3%BC#f");
    row("replacement character", "/\xEF\xBF\xBD", "http://h.test/%EF%BF%BD#f");
    row("Latin-1", "/\xFC", "http://h.test/%C3%BC#f");
    row("scheme in upper case", "HTTP://other.test/x", "http://other.test/x#f");
    row("no host", "http:///x", "http://h.test/x#f");
    row("no host, no scheme", "///x", "http://h.test/x#f");
    row("empty query", "/x?", "http://h.test/x#f");
    row("empty fragment", "/x#", "http://h.test/x#f");
    row("tab", "/a\tb?c\td", "http://h.test/ab?cd#f");
    row("slashes, relative", "c//d", "http://h.test/a/c/d#f");
    row("slashes, absolute", "/c//d", "http://h.test/c//d#f");
}

void tst_Redirects::targets()
{
    QFETCH(const QByteArray, location);
    QFETCH(const QString, expected);
    Session session;
    mountEverywhere(session, [&](const PreparedRequest &request) {
        return request.url().startsWith("http://h.test/a/b?q#f"_L1) ? leadingTo(location) : fine();
    });
    const Response response = session.get("http://h.test/a/b?q#f", {.maxRedirects = 1});
    QVERIFY2(!response.error(), qPrintable(response.error().message()));
    QCOMPARE(response.url(), expected);
}

void tst_Redirects::refusedTargets_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<int>("code");
    for (const char *location :
         {"file:///etc/passwd", "data:text/plain,hello", "ftp://127.0.0.1/x", "javascript:alert(1)", "qrc:/x",
          "about:blank", "preconnect-http://127.0.0.1/", "unix://x"})
        QTest::newRow(location) << QByteArray(location) << int(Error::InvalidSchema);
    QTest::newRow("no host") << "https:///x"_ba << int(Error::InvalidUrl);
    QTest::newRow("port") << "http://127.0.0.1:99999/"_ba << int(Error::InvalidUrl);
}

void tst_Redirects::refusedTargets()
{
    QFETCH(const QByteArray, location);
    QFETCH(const int, code);
    // At the second hop as at the first.
    ScriptedServer server({redirect("/second"), redirect(location)});
    Session session;
    const Response response = session.get(server.urlText());
    QCOMPARE(Error::name(response.error().code()), Error::name(Error::Code(code)));
    QCOMPARE(response.history().size(), 2);
    QCOMPARE(response.error().hop(), 2);
    QCOMPARE(server.requestCount(), 2);
}

void tst_Redirects::emptyLocation()
{
    ScriptedServer server({reply("HTTP/1.1 302 Found\r\nLocation:\r\nContent-Length: 2\r\n\r\nok")},
                          {.repeatLast = true});
    Session session;
    const Response response = session.get(server.urlText());
    QVERIFY2(!response.error(), qPrintable(response.error().message()));
    QCOMPARE(response.statusCode(), 302);
    QCOMPARE(response.content(), "ok");
    QCOMPARE(server.requestCount(), 1);
}

void tst_Redirects::noLineBreakPasses()
{
    QList<PreparedRequest> sent;
    Session session;
    mountEverywhere(session, [&](const PreparedRequest &request) {
        sent.append(request);
        return sent.size() == 1 ? leadingTo(QByteArray("/x\r\nEvil: 1\r\n\r\n\0y", 18)) : fine();
    });
    QVERIFY(!session.get("http://h.test/").error());
    QCOMPARE(sent.at(1).wireHead().count("\r\n"), sent.at(0).wireHead().count("\r\n"));
    QVERIFY(!sent.at(1).wireHead().contains('\0'));
}

void tst_Redirects::history()
{
    ScriptedServer server({reply(302, "first body", {{"Location", "/2"}, {"X-Hop", "1"}}),
                           reply(307, "second body", {{"Location", "/3"}, {"X-Hop", "2"}}),
                           reply(200, "last")});
    Session session;
    const Response response = session.get(server.urlText("/1"));
    QCOMPARE(response.content(), "last");
    QCOMPARE(response.url(), server.urlText("/3"));
    QCOMPARE(response.history().size(), 2);
    const Response first = response.history().at(0);
    QCOMPARE(first.statusCode(), 302);
    QCOMPARE(first.content(), "first body");
    QCOMPARE(first.headers().value("x-hop"), "1");
    QCOMPARE(first.url(), server.urlText("/1"));
    QCOMPARE(first.request().url(), server.urlText("/1"));
    QVERIFY(first.timings().firstByte > 0);
    QVERIFY(first.isRedirect());
    QVERIFY(first.history().isEmpty());
    const Response second = response.history().at(1);
    QCOMPARE(second.content(), "second body");
    QCOMPARE(second.history().size(), 1);
    QVERIFY(!response.isRedirect());
    QCOMPARE(server.connectionCount(), 1); // kept
}

void tst_Redirects::tooMany()
{
    ScriptedServer server({redirect("/again")}, {.repeatLast = true});
    Session session;
    const Response byDefault = session.get(server.urlText());
    QCOMPARE(byDefault.error().code(), Error::TooManyRedirects);
    QVERIFY2(byDefault.error().message().contains(u"30"_s), qPrintable(byDefault.error().message()));
    QCOMPARE(byDefault.history().size(), 30);
    QCOMPARE(byDefault.statusCode(), 302);
    QCOMPARE(server.requestCount(), 31);
    session.setMaxRedirects(2);
    QCOMPARE(session.get(server.urlText()).history().size(), 2);
    const Response none = session.get(server.urlText(), {.maxRedirects = 0});
    QCOMPARE(none.error().code(), Error::TooManyRedirects);
    QVERIFY(none.history().isEmpty());
}

void tst_Redirects::notFollowed()
{
    ScriptedServer server(
        {reply(301, "moved", {{"Location", "/next"}, {"Set-Cookie", "a=1"}}), reply(200, "there")});
    Session session;
    const Response response = session.post(server.urlText(), {.data = "x", .allowRedirects = false});
    QCOMPARE(response.statusCode(), 301);
    QCOMPARE(response.content(), "moved");
    QVERIFY(response.isPermanentRedirect());
    QVERIFY(response.history().isEmpty());
    QVERIFY(response.next());
    QCOMPARE(response.next()->method(), "GET");
    QCOMPARE(response.next()->url(), server.urlText("/next"));
    QCOMPARE(response.next()->headers().value("Cookie"), "a=1");
    QVERIFY(!response.next()->body());
    QCOMPARE(session.send(*response.next()).content(), "there");
    // Nor is it one too many, as it is for Requests.
    ScriptedServer again({redirect("/next")});
    const Response kept = session.get(again.urlText(), {.allowRedirects = false, .maxRedirects = 0});
    QVERIFY2(!kept.error(), qPrintable(kept.error().message()));
    QCOMPARE(kept.statusCode(), 302);
    QVERIFY(kept.next());
}

void tst_Redirects::headDoesNotFollow()
{
    ScriptedServer server({redirect("/next")}, {.repeatLast = true});
    Session session;
    QCOMPARE(session.head(server.urlText()).statusCode(), 302);
    QCOMPARE(server.requestCount(), 1);
    server.setScript({redirect("/next"), reply(200)});
    QCOMPARE(session.head(server.urlText(), {.allowRedirects = true}).statusCode(), 200);
}

void tst_Redirects::hugeBodyIsCut()
{
    constexpr qint64 Huge = qint64(1) << 40;
    ScriptedServer server({entry({sendBytes("HTTP/1.1 302 Found\r\nLocation: /next\r\nContent-Length: "
                                            + QByteArray::number(Huge) + "\r\n\r\n"),
                                  sendZeros(Huge)}),
                           reply(200, "there")});
    Session session;
    const Response response = session.get(server.urlText());
    QVERIFY2(!response.error(), qPrintable(response.error().message()));
    QCOMPARE(response.content(), "there");
    QCOMPARE(response.history().size(), 1);
    const Response cut = response.history().constFirst();
    QVERIFY(cut.content().size() <= 8 * 1024 * 1024);
    QVERIFY(cut.error()); // says that this is not all
    QVERIFY(server.bytesWritten() < 64 * 1024 * 1024);
}

void tst_Redirects::hugeChallengeIsCut()
{
    Session session;
    mountEverywhere(session, [](const PreparedRequest &request) {
        MemoryAnswer answer{
            {401, u"No"_s, "1.1", {{"WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\", qop=\"auth\""}}},
            QByteArray(32 * 1024 * 1024, 'x')};
        return request.headers().contains("Authorization") ? fine("in") : answer;
    });
    const Response response = session.get("http://h.test/", {.auth = DigestAuth(u"u"_s, u"p"_s)});
    QCOMPARE(response.content(), "in");
    QVERIFY(response.history().at(0).content().size() <= 8 * 1024 * 1024);
    QVERIFY(response.history().at(0).error());

    // The same from a server.
    ScriptedServer server({reply(401, QByteArray(16 * 1024 * 1024, 'x'),
                                 {{"WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\", qop=\"auth\""}}),
                           reply(200, "in")});
    Session real;
    const Response in = real.get(server.urlText(), {.auth = DigestAuth(u"u"_s, u"p"_s)});
    QCOMPARE(in.content(), "in");
    QVERIFY(in.history().at(0).content().size() <= 8 * 1024 * 1024);
}

void tst_Redirects::brokenBodyStillLeadsOn()
{
    // By target, not by turn: Qt may ask once more where an answer is cut.
    const auto respond = [](const RecordedRequest &request) -> QByteArray {
        if (request.target() == "/next")
            return message(302, "nope",
                           {{"Location", "/last"}, {"Content-Encoding", "gzip"}, {"Connection", "close"}});
        if (request.target() == "/last")
            return message(200, "there", {{"Connection", "close"}});
        return "HTTP/1.1 302 Found\r\nLocation: /next\r\nContent-Length: 100\r\n\r\nhalf";
    };
    // The close comes by itself: read together with the head, Qt would take it for no answer at all.
    ScriptedServer server({entry({answerWith(respond), hold(), closeConnection()})}, {.repeatLast = true});
    Session session;
    const PendingResponse pending = session.getAsync(server.urlText());
    QVERIFY(server.waitUntilBlocked());
    server.release();
    const Response response = pending.wait();
    QVERIFY2(!response.error(), qPrintable(response.error().message()));
    QCOMPARE(response.content(), "there");
    QCOMPARE(response.history().size(), 2);
    QCOMPARE(response.history().at(0).content(), "half");
    QVERIFY(response.history().at(0).error());
    QCOMPARE(response.history().at(1).error().code(), Error::ContentDecodingError);
}

void tst_Redirects::authorization_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("kept");
    const auto row = [](const char *from, const char *to, bool kept) {
        QTest::addRow("%s -> %s", from, to) << QString::fromUtf8(from) << QByteArray(to) << kept;
    };
    row("http://h.test/", "/x", true);
    row("http://h.test/", "http://H.TEST:80/x", true);
    row("http://h.test/", "http://other.test/", false);
    row("http://h.test/", "http://sub.h.test/", false);
    row("http://h.test/", "http://h.test:8080/", false);
    row("http://h.test/", "https://h.test/", true);
    row("http://h.test:80/", "https://h.test:443/", true);
    row("https://h.test/", "http://h.test/", false);
    row("http://h.test:8080/", "https://h.test/", false);
    row("http://h.test:8080/", "http://h.test:8080/x", true);
    row("http://h.test/", "http://user:pass@other.test/", false);
    row("http://h.test/", "//other.test/", false);
    // Hosts that QUrl would have none of.
    row("http://-one.test/", "http://-two.test/", false);
    row("http://-one.test/", "http://-one.test/x", true);
}

void tst_Redirects::authorization()
{
    QFETCH(const QString, from);
    QFETCH(const QByteArray, to);
    QFETCH(const bool, kept);
    QList<PreparedRequest> sent;
    Session session;
    mountEverywhere(session, [&](const PreparedRequest &request) {
        sent.append(request);
        return sent.size() == 1 ? leadingTo(to, 307) : fine();
    });
    QVERIFY(!session.get(from, {.auth = BasicAuth("u", "p")}).error());
    QVERIFY(sent.at(0).headers().contains("Authorization"));
    QCOMPARE(sent.at(1).headers().contains("Authorization"), kept);
    QCOMPARE(bool(sent.at(1).auth()), kept);
    // A field written by hand is dropped in the same way.
    sent.clear();
    QVERIFY(!session.get(from, {.headers = {{"authorization", "by hand"}}}).error());
    QCOMPARE(sent.at(1).headers().contains("Authorization"), kept);
    if (to.startsWith("http"))
        QCOMPARE(Session::stripsAuth(from, QString::fromUtf8(to)), !kept);
}

void tst_Redirects::headersMadeAnew()
{
    QList<PreparedRequest> sent;
    Session session;
    mountEverywhere(session, [&](const PreparedRequest &request) {
        sent.append(request);
        return sent.size() == 1 ? leadingTo("/x") : sent.size() == 2 ? leadingTo("http://b.test/") : fine();
    });
    QVERIFY(!session
                 .get("http://a.test/",
                      {.headers = {{"Cookie", "by=hand"},
                                   {"Proxy-Authorization", "secret"},
                                   {"Host", "name.test"},
                                   {"X-Own", "1"}}})
                 .error());
    QCOMPARE(sent.at(0).headers().value("Cookie"), "by=hand");
    QVERIFY(!sent.at(1).headers().contains("Cookie"));
    QVERIFY(!sent.at(1).headers().contains("Proxy-Authorization"));
    QCOMPARE(sent.at(1).headers().value("Host"), "name.test");
    QVERIFY(!sent.at(2).headers().contains("Host"));
    QCOMPARE(sent.at(2).headers().value("X-Own"), "1");
}

void tst_Redirects::cookiesOnTheWay()
{
    ScriptedServer server(
        {reply(302, {}, {{"Location", "/2"}, {"Set-Cookie", "hop=1"}, {"Set-Cookie", "old=; Max-Age=0"}}),
         reply(302, {}, {{"Location", "/deep/3"}, {"Set-Cookie", "deep=1; Path=/deep"}}), reply(200)});
    Session session;
    session.cookies().set("old", "1", u"127.0.0.1"_s);
    session.cookies().set("always", "1");
    const Response response = session.get(server.urlText("/1"), {.cookies = {{"own", "1"}}});
    QCOMPARE(server.requests().at(0).header("Cookie"), "old=1; always=1; own=1");
    QCOMPARE(server.requests().at(1).header("Cookie"), "always=1; own=1; hop=1");
    QVERIFY(server.requests().at(2).header("Cookie").contains("deep=1"));
    QCOMPARE(response.history().at(0).cookies().value("hop"), "1");
    QVERIFY(response.cookies().isEmpty());
    QCOMPARE(session.cookies().value("deep"), "1");
    QVERIFY(session.cookies().value("own").isNull());
    QVERIFY(session.cookies().value("old").isNull());
}

void tst_Redirects::ownCookiesStayAtHome()
{
    ScriptedServer other({reply(200)});
    ScriptedServer server({redirect(other.urlText("/x").toUtf8())});
    Session session;
    session.cookies().set("session", "1");
    const Response response = session.get(server.urlText(), {.cookies = {{"own", "secret"}}});
    QCOMPARE(response.statusCode(), 200);
    QVERIFY(server.requests().at(0).header("Cookie").contains("own=secret"));
    QCOMPARE(other.requests().at(0).header("Cookie"), "session=1");
}

void tst_Redirects::digest()
{
    const QByteArray challenge = "Digest realm=\"r\", nonce=\"abc\", qop=\"auth\", algorithm=SHA-256";
    ScriptedServer server(
        {reply(401, "who?", {{"WWW-Authenticate", challenge}, {"Set-Cookie", "c=1"}}), reply(200, "in")},
        {.repeatLast = true});
    Session session;
    const AuthHandle auth = DigestAuth(u"user"_s, u"pass"_s);
    const Response response = session.post(server.urlText("/d?x=1"), {.data = "body", .auth = auth});
    QCOMPARE(response.content(), "in");
    QCOMPARE(response.history().size(), 1);
    QCOMPARE(response.history().at(0).statusCode(), 401);
    QCOMPARE(response.history().at(0).content(), "who?");
    const RecordedRequest second = server.requests().at(1);
    QVERIFY(second.header("Authorization").contains("uri=\"/d?x=1\""));
    QCOMPARE(second.body, "body");
    QCOMPARE(second.header("Cookie"), "c=1");
    // The next one goes with its answer at once.
    (void)session.get(server.urlText("/e"), {.auth = auth});
    QVERIFY(server.requests().at(2).header("Authorization").contains("nc=00000002"));
    // A refused answer stands.
    server.setScript(
        {reply(401, {}, {{"WWW-Authenticate", "Digest realm=\"r\", nonce=\"new\", qop=\"auth\""}})});
    const Response refused = session.get(server.urlText("/f"), {.auth = DigestAuth(u"x"_s, u"y"_s)});
    QCOMPARE(refused.statusCode(), 401);
    QCOMPARE(refused.history().size(), 1);
}

void tst_Redirects::digestOfAnotherOrigin()
{
    const QByteArray challenge = "Digest realm=\"r\", nonce=\"abc\", qop=\"auth\"";
    ScriptedServer other({reply(401, {}, {{"WWW-Authenticate", challenge}})}, {.repeatLast = true});
    ScriptedServer server({redirect(other.urlText().toUtf8())});
    Session session;
    const Response response = session.get(server.urlText(), {.auth = DigestAuth(u"user"_s, u"pass"_s)});
    QCOMPARE(response.statusCode(), 401);
    QCOMPARE(other.requestCount(), 1);
    QVERIFY(!other.requests().at(0).hasHeader("Authorization"));
}

void tst_Redirects::endlessChallenges()
{
    class Stubborn : public Auth {
    public:
        Result<void> apply(PreparedRequest &) override { return {}; }
        std::optional<PreparedRequest> answer(const Response &challenge) override
        {
            return challenge.statusCode() == 401 ? std::optional(challenge.request()) : std::nullopt;
        }
    };
    ScriptedServer server({reply(401)}, {.repeatLast = true});
    Session session;
    const Response response = session.get(
        server.urlText(), {.auth = AuthHandle(std::make_shared<Stubborn>()), .timeout = Timeout(5s, 5s, 5s)});
    QVERIFY2(!response.error(), qPrintable(response.error().message()));
    QCOMPARE(response.statusCode(), 401);
    QVERIFY(server.requestCount() < 30);
}

FINGERPOST_TEST(tst_Redirects)
#include "tst_redirects.moc"
