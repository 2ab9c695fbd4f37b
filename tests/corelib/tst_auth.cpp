// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "authanswers.h"

#include "support/certificates.h"
#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/auth.h>
#include <qrequests/session.h>

#include <QTemporaryDir>
#include <QTest>

using namespace Requests;
using namespace Requests::Test;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Requests::AuthHandle)

namespace {

const QByteArray digestChallenge = "Digest realm=\"r\", nonce=\"n1\", qop=\"auth\"";

/// The port of \a server as a proxy.
QString proxyUrl(const ScriptedServer &server)
{
    return u"http://127.0.0.1:%1"_s.arg(server.port());
}

} // namespace

class TestAuth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    void basic();
    void bearer();
    void parsesChallenges_data();
    void parsesChallenges();

    void apiKeyInHeader();
    void apiKeyInQuery_data();
    void apiKeyInQuery();
    void apiKeyInCookie();
    void apiKeyStaysWithItsOrigin();
    void apiKeyErrorsNameNoSecret();
    void urlErrorsNameNoPassword();
    void netrcFile();
    void custom();

    // Proxies
    void proxyBasicIsSentAtOnce();
    void proxyBasicAfterARedirect();
    void proxyLoginAfterARedirect();
    void proxyDigest();
    void proxyDigestGoesAlong();
    void onlyAProxyIsAnswered();
    void proxyLoginGoesToNoServer();
    void proxyLoginGoesNotThroughTheTunnel_data();
    void proxyLoginGoesNotThroughTheTunnel();
    void proxyErrorsNameNoSecret();
};

void TestAuth::basic()
{
    PreparedRequest request = requestTo(u"http://h.test/"_s);
    BasicAuth auth("Aladdin", "open sesame");
    QVERIFY(auth.apply(request).ok());
    QCOMPARE(request.headers().value("authorization"), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="); // RFC 7617 §2
    QCOMPARE(BasicAuth::headerValue("test"_ba, "123\xC2\xA3"_ba), "Basic dGVzdDoxMjPCow=="); // RFC 7617 §2.1
    // Text is Latin-1 as in Requests, and UTF-8 where Requests fails.
    QCOMPARE(BasicAuth::headerValue(u"test"_s, u"123£"_s), "Basic dGVzdDoxMjOj");
    QCOMPARE(BasicAuth::headerValue(u"имя"_s, u"пароль"_s), "Basic 0LjQvNGPOtC/0LDRgNC+0LvRjA==");
    QVERIFY(!auth.answer(challenged(request, "Basic realm=\"x\"")));
}

void TestAuth::bearer()
{
    PreparedRequest request = requestTo(u"http://h.test/"_s);
    QVERIFY(BearerAuth(u"mF_9.B5f-4.1JqM"_s).apply(request).ok());
    QCOMPARE(request.headers().value("Authorization"), "Bearer mF_9.B5f-4.1JqM"); // RFC 6750 §2.1
    QVERIFY(BearerAuth(u"1|x7:y=="_s).apply(request).ok());
    for (const QString &bad : {u""_s, u"a b"_s, u"a\r\nX: y"_s, u"tokén"_s}) {
        request = requestTo(u"http://h.test/"_s);
        const auto applied = BearerAuth(bad).apply(request);
        QCOMPARE(applied.error().code(), Error::InvalidHeader);
        QVERIFY(!request.headers().contains("Authorization"));
    }
}

void TestAuth::parsesChallenges_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("schemes");
    QTest::addColumn<QByteArray>("realms");
    QTest::newRow("one") << QByteArray("Basic realm=\"x\"") << QByteArray("basic") << QByteArray("x");
    QTest::newRow("several in one field")
        << QByteArray(
               "Newauth realm=\"apps\", type=1, title=\"Login to \\\"apps\\\"\", Basic realm=\"simple\"")
        << QByteArray("newauth basic") << QByteArray("apps simple"); // RFC 9110 §11.6.1
    QTest::newRow("without parameters") << QByteArray("Negotiate, NTLM, Digest realm=r")
                                        << QByteArray("negotiate ntlm digest") << QByteArray("  r");
    QTest::newRow("token68") << QByteArray("Negotiate YII==, Basic realm=b") << QByteArray("negotiate basic")
                             << QByteArray(" b");
    QTest::newRow("blanks about =") << QByteArray("Basic realm = \"a b\" , charset = \"UTF-8\"")
                                    << QByteArray("basic") << QByteArray("a b");
    QTest::newRow("comma and scheme in quotes") << QByteArray("Basic realm=\"a, Digest realm=b\"")
                                                << QByteArray("basic") << QByteArray("a, Digest realm=b");
    QTest::newRow("empty items") << QByteArray(" , ,Basic realm=x,, ") << QByteArray("basic")
                                 << QByteArray("x");
    QTest::newRow("a parameter before any scheme")
        << QByteArray("realm=x, Basic realm=y") << QByteArray("basic") << QByteArray("y");
    QTest::newRow("empty") << QByteArray() << QByteArray() << QByteArray();
}

void TestAuth::parsesChallenges()
{
    QFETCH(QByteArray, field);
    QByteArrayList schemes, realms;
    for (const Challenge &challenge : parseChallenges(field)) {
        schemes.append(challenge.scheme);
        realms.append(challenge.parameters.value("realm"));
    }
    QTEST(schemes.join(' '), "schemes");
    QTEST(realms.join(' '), "realms");
}

void TestAuth::apiKeyInHeader()
{
    PreparedRequest request = requestTo(u"http://h.test/?a=1"_s);
    request.headers().set("x-api-key", "old");
    QVERIFY(ApiKeyAuth(u"X-API-Key"_s, u"k 1=é"_s).apply(request).ok());
    QCOMPARE(request.headers().values("X-Api-Key"), QByteArrayList{"k 1=\xC3\xA9"_ba});
    QCOMPARE(request.url(), u"http://h.test/?a=1"_s);
}

void TestAuth::apiKeyInQuery_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << u"http://h.test/p"_s << u"http://h.test/p?k%5B%5D=a+b%26c"_s;
    QTest::newRow("empty query") << u"http://h.test/p?"_s << u"http://h.test/p?k%5B%5D=a+b%26c"_s;
    QTest::newRow("others stay as written")
        << u"http://h.test/p?b=%2f+&a&=x"_s << u"http://h.test/p?b=%2f+&a&=x&k%5B%5D=a+b%26c"_s;
    QTest::newRow("replaced") << u"http://h.test/p?k[]=1&kk=2&k%5b%5D=3&k=4"_s
                              << u"http://h.test/p?kk=2&k=4&k%5B%5D=a+b%26c"_s;
    QTest::newRow("fragment") << u"http://h.test/p#f?x"_s << u"http://h.test/p?k%5B%5D=a+b%26c#f?x"_s;
}

void TestAuth::apiKeyInQuery()
{
    QFETCH(QString, url);
    PreparedRequest request = requestTo(url);
    QVERIFY(ApiKeyAuth(u"k[]"_s, u"a b&c"_s, ApiKeyAuth::In::Query).apply(request).ok());
    QTEST(request.url(), "expected");
    QVERIFY(request.headers().isEmpty());
}

void TestAuth::apiKeyInCookie()
{
    ApiKeyAuth auth(u"key"_s, u"s3cret=="_s, ApiKeyAuth::In::Cookie);
    PreparedRequest request = requestTo(u"http://h.test/"_s);
    QVERIFY(auth.apply(request).ok());
    QCOMPARE(request.headers().value("Cookie"), "key=s3cret==");

    request = requestTo(u"http://h.test/"_s);
    request.prepareCookies({{"own", "1"}, {"key", "old"}});
    QVERIFY(auth.apply(request).ok());
    QCOMPARE(request.headers().value("Cookie"), "own=1; key=s3cret==");

    request = requestTo(u"http://h.test/"_s);
    request.headers().set("Cookie", "typed=by hand");
    QVERIFY(auth.apply(request).ok());
    QCOMPARE(request.headers().value("Cookie"), "typed=by hand; key=s3cret==");
}

void TestAuth::apiKeyStaysWithItsOrigin()
{
    ScriptedServer other({reply(200, "other"), reply(200, "other"), reply(200, "other")});
    const auto places = {ApiKeyAuth::In::Header, ApiKeyAuth::In::Query, ApiKeyAuth::In::Cookie};
    for (const ApiKeyAuth::In in : places) {
        ScriptedServer server({redirect("/near"), redirect(other.urlText().toLatin1())});
        Session session;
        const Response response =
            session.get(server.urlText(), {.auth = ApiKeyAuth(u"X-Key"_s, u"s3cret"_s, in)});
        QCOMPARE(response.content(), "other");
        QVERIFY(server.requests().at(0).head.contains("s3cret"));
        if (in != ApiKeyAuth::In::Query) // the server chose the new URL whole
            QVERIFY(server.requests().at(1).head.contains("s3cret"));
        QVERIFY(!other.requests().constLast().head.contains("s3cret"));
    }
    QCOMPARE(other.requestCount(), 3);
}

void TestAuth::apiKeyErrorsNameNoSecret()
{
    using In = ApiKeyAuth::In;
    const std::initializer_list<std::tuple<QString, QString, In>> bad{
        {u"X-Key"_s, u"s3cret\r\nX: y"_s, In::Header}, {u""_s, u"s3cret"_s, In::Header},
        {u"X Key"_s, u"s3cret"_s, In::Header},         {u""_s, u"s3cret"_s, In::Query},
        {u"key"_s, u"s3cret; x"_s, In::Cookie},        {u"k=y"_s, u"s3cret"_s, In::Cookie},
        {u"key"_s, u"s3cret\n"_s, In::Cookie}};
    for (const auto &[name, value, in] : bad) {
        PreparedRequest request = requestTo(u"http://h.test/"_s);
        const auto applied = ApiKeyAuth(name, value, in).apply(request);
        QCOMPARE(applied.error().code(), Error::InvalidHeader);
        QVERIFY(!QString(applied.error().message() + applied.error().detail()).contains(u"s3cret"_s));
        QVERIFY(request.headers().isEmpty());
        QCOMPARE(request.url(), u"http://h.test/"_s);
    }
}

void TestAuth::urlErrorsNameNoPassword()
{
    ScriptedServer server(
        {redirect("ftp://user:s3cret@h.test/x"), redirect("http://user:s3cret@h.test:99999/")});
    Session session;
    session.setMaxRedirects(1);
    for (const QString &url :
         {u"ftp://user:s3cret@h.test/"_s, u"http://user:s3cret@h h.test/"_s, u"//user:s3cret@h.test/"_s,
          u"user:s3cret@h.test/"_s, u"///s3cret@/"_s, u"http:/user:s3cret@h.test/a//b"_s,
          u"user:s3cret@h.test:/"_s, u"user:s3cret@h.test/?to=http://h.test/"_s, server.urlText("/1"),
          server.urlText("/2")}) {
        const Response response = session.get(url);
        QVERIFY2(response.error(), qPrintable(url));
        const Error error = response.error();
        const QString words = error.message() + error.detail();
        QVERIFY2(!QString(words + error.url()).contains(u"s3cret"_s), qPrintable(words + error.url()));
        QVERIFY(!words.isEmpty());
    }
}

void TestAuth::netrcFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"own"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("machine h.test login n password p\nmachine other.test login o password q\n");
    file.close();
    PreparedRequest request = requestTo(u"http://h.test:8080/"_s);
    QVERIFY(NetrcAuth(path).apply(request).ok());
    QCOMPARE(request.headers().value("Authorization"), BasicAuth::headerValue(u"n"_s, u"p"_s));
    request = requestTo(u"http://unknown.test/"_s);
    QVERIFY(NetrcAuth(path).apply(request).ok());
    QVERIFY(!request.headers().contains("Authorization"));

    const QString missing = folder.filePath(u"missing"_s);
    const auto applied = NetrcAuth(missing).apply(request);
    QCOMPARE(applied.error().code(), Error::RequestException);
    QVERIFY(applied.error().message().contains(missing));

    // Without a path: the file that NETRC names, and no error where there is none.
    qputenv("NETRC", path.toLocal8Bit());
    request = requestTo(u"http://other.test/"_s);
    QVERIFY(NetrcAuth().apply(request).ok());
    QCOMPARE(request.headers().value("Authorization"), BasicAuth::headerValue(u"o"_s, u"q"_s));
    qputenv("NETRC", missing.toLocal8Bit());
    request = requestTo(u"http://other.test/"_s);
    QVERIFY(NetrcAuth().apply(request).ok());
    QVERIFY(!request.headers().contains("Authorization"));
    qunsetenv("NETRC");
}

void TestAuth::custom()
{
    ScriptedServer server({reply(200, "ok")});
    Session session;
    const CustomAuth signer([](PreparedRequest &request) -> Result<void> {
        request.setBody("longer body");
        request.setUrl(request.url() + u"signed?sig=1"_s);
        request.headers().set("X-Signed", "yes");
        return {};
    });
    QCOMPARE(session.post(server.urlText(), {.data = "abc", .auth = signer}).content(), "ok");
    const RecordedRequest seen = server.requests().constFirst();
    QCOMPARE(seen.line, "POST /signed?sig=1 HTTP/1.1");
    QCOMPARE(seen.body, "longer body");
    QCOMPARE(seen.headerValues("Content-Length"), QByteArrayList{"11"_ba});
    QCOMPARE(seen.header("X-Signed"), "yes");

    const CustomAuth failing([](PreparedRequest &) -> Result<void> {
        return Error(Error::RequestException, u"The key is locked."_s);
    });
    const Response refused = session.get(server.urlText(), {.auth = failing});
    QCOMPARE(refused.error().message(), u"The key is locked."_s);
    QCOMPARE(server.requestCount(), 1);
    PreparedRequest request = requestTo(u"http://h.test/"_s);
    QVERIFY(CustomAuth({}).apply(request).ok());
}

void TestAuth::proxyBasicIsSentAtOnce()
{
    ScriptedServer proxy({reply(200, "ok"), reply(407, "no", {{"Proxy-Authenticate", "Basic realm=\"p\""}})});
    Session session;
    session.setProxies({{u"http"_s, proxyUrl(proxy)}});
    session.setAuth(ProxyBasicAuth(u"user"_s, u"pass"_s));
    QCOMPARE(session.get(u"http://a.test/"_s).statusCode(), 200);
    QCOMPARE(proxy.requests().at(0).header("Proxy-Authorization"), "Basic dXNlcjpwYXNz");
    QVERIFY(!proxy.requests().at(0).hasHeader("Authorization"));
    // Refused is refused.
    QCOMPARE(session.get(u"http://a.test/"_s).statusCode(), 407);
    QCOMPARE(proxy.requestCount(), 2);
}

void TestAuth::proxyBasicAfterARedirect()
{
    const ScriptEntry asks = reply(407, "who?",
                                   {{"Proxy-Authenticate", "Digest realm=\"p\", nonce=\"n\""},
                                    {"Proxy-Authenticate", "Basic realm=\"p\""}});
    ScriptedServer proxy({redirect("http://b.test/"), asks, reply(200, "there")});
    Session session;
    session.setProxies({{u"http"_s, proxyUrl(proxy)}});
    const Response response =
        session.post(u"http://a.test/"_s, {.data = "x", .auth = ProxyBasicAuth(u"user"_s, u"pass"_s)});
    QCOMPARE(response.content(), "there");
    QCOMPARE(response.history().size(), 2);
    const auto requests = proxy.requests();
    QCOMPARE(requests.at(1).target(), "http://b.test/");
    QVERIFY(!requests.at(1).hasHeader("Proxy-Authorization")); // as Requests' rebuild_proxies
    QCOMPARE(requests.at(2).headerValues("Proxy-Authorization"), QByteArrayList{"Basic dXNlcjpwYXNz"_ba});
}

void TestAuth::proxyLoginAfterARedirect()
{
    ScriptedServer proxy({redirect("http://b.test/"), reply(200, "there")});
    const QByteArray login = "Basic dXNlcjpwYXNz";
    Session session;
    session.setProxies({{u"http"_s, u"http://user:pass@127.0.0.1:%1"_s.arg(proxy.port())}});
    const Response response = session.get(u"http://a.test/"_s);
    QCOMPARE(response.content(), "there");
    // As in Requests: the adapter adds it, and after a redirect the request shows it.
    QVERIFY(!response.history().constFirst().request().headers().contains("Proxy-Authorization"));
    QCOMPARE(response.request().headers().value("Proxy-Authorization"), login);
    const auto requests = proxy.requests();
    for (const RecordedRequest &seen : requests)
        QCOMPARE(seen.headerValues("Proxy-Authorization"), QByteArrayList{login});
    // Sent again past the proxy it goes without.
    ScriptedServer server({reply(200, "direct")});
    PreparedRequest again = response.request();
    again.setUrl(server.urlText());
    Session direct;
    QCOMPARE(direct.send(again).content(), "direct");
    QVERIFY(!server.requests().at(0).hasHeader("Proxy-Authorization"));
}

void TestAuth::proxyDigest()
{
    ScriptedServer proxy({reply(407, "who?", {{"Proxy-Authenticate", digestChallenge}}), reply(200, "one"),
                          reply(200, "two"), reply(407, "no", {{"Proxy-Authenticate", digestChallenge}}),
                          reply(407, "no", {{"Proxy-Authenticate", digestChallenge}})});
    Session session;
    session.setProxies({{u"http"_s, proxyUrl(proxy)}});
    session.setAuth(ProxyDigestAuth(u"user"_s, u"pass"_s));
    const Response first = session.put(u"http://a.test/x?y=1"_s, {.data = "body"});
    QCOMPARE(first.content(), "one");
    QCOMPARE(first.history().constFirst().statusCode(), 407);
    QCOMPARE(proxy.requests().at(1).body, "body");
    QVERIFY(!first.request().headers().contains("Authorization"));
    QCOMPARE(parameter(first.request(), "uri", "Proxy-Authorization"), "/x?y=1");
    QCOMPARE(parameter(first.request(), "nc", "Proxy-Authorization"), "00000001");
    // The nonce is the proxy's, whichever host is asked.
    const Response second = session.get(u"http://b.test/"_s);
    QCOMPARE(second.content(), "two");
    QVERIFY(second.history().isEmpty());
    QCOMPARE(parameter(second.request(), "nc", "Proxy-Authorization"), "00000002");
    QVERIFY(proxy.requests().at(2).header("Proxy-Authorization").startsWith("Digest username=\"user\""));
    QCOMPARE(session.get(u"http://b.test/"_s).statusCode(), 407); // answered once only
    QCOMPARE(proxy.requestCount(), 5);
}

void TestAuth::proxyDigestGoesAlong()
{
    const ScriptEntry asks = reply(407, "who?", {{"Proxy-Authenticate", digestChallenge}});
    ScriptedServer proxy({asks, redirect("http://b.test/"), asks, reply(200, "there")});
    Session session;
    session.setProxies({{u"http"_s, proxyUrl(proxy)}});
    const Response response =
        session.get(u"http://a.test/"_s, {.auth = ProxyDigestAuth(u"user"_s, u"pass"_s)});
    QCOMPARE(response.content(), "there");
    QCOMPARE(proxy.requestCount(), 4);
}

void TestAuth::onlyAProxyIsAnswered()
{
    // A server that plays the proxy, to be told its secrets.
    for (const QByteArray &asked : {digestChallenge, "Basic realm=\"p\""_ba}) {
        ScriptedServer server({reply(407, "who?", {{"Proxy-Authenticate", asked}})});
        ScriptedServer start({redirect(server.urlText().toLatin1())});
        for (const AuthHandle &auth : {AuthHandle(ProxyDigestAuth(u"user"_s, u"pass"_s)),
                                       AuthHandle(ProxyBasicAuth(u"user"_s, u"pass"_s))}) {
            server.setScript({reply(407, "who?", {{"Proxy-Authenticate", asked}})});
            start.setScript({redirect(server.urlText().toLatin1())});
            const int before = server.requestCount();
            Session session;
            QCOMPARE(session.get(start.urlText(), {.auth = auth}).statusCode(), 407);
            QCOMPARE(server.requestCount(), before + 1);
            QVERIFY(!server.requests().constLast().hasHeader("Proxy-Authorization"));
        }
    }
}

void TestAuth::proxyLoginGoesToNoServer()
{
    ScriptedServer server({reply(200, "direct"), reply(200, "by hand")});
    Session session;
    session.setProxies({{u"https"_s, u"http://127.0.0.1:1"_s}}); // for others only
    const Response response = session.get(server.urlText(), {.auth = ProxyBasicAuth(u"user"_s, u"pass"_s)});
    QCOMPARE(response.content(), "direct");
    QVERIFY(!server.requests().at(0).hasHeader("Proxy-Authorization"));
    QVERIFY(!response.request().headers().contains("Proxy-Authorization"));
    // One that the caller has written is the caller's own affair.
    (void)session.get(server.urlText(), {.headers = {{"Proxy-Authorization", "mine"}}});
    QCOMPARE(server.requests().at(1).header("Proxy-Authorization"), "mine");
}

void TestAuth::proxyLoginGoesNotThroughTheTunnel_data()
{
    QTest::addColumn<AuthHandle>("auth");
    QTest::addColumn<QString>("login"); ///< in the proxy's URL
    QTest::addColumn<QByteArray>("expected");
    const AuthHandle basic = ProxyBasicAuth(u"us er@"_s, u"p:%é"_s);
    QTest::newRow("Basic") << basic << u""_s << BasicAuth::headerValue("us er@"_ba, "p:%\xC3\xA9"_ba);
    QTest::newRow("Basic, and a login in the URL")
        << basic << u"own:login@"_s << BasicAuth::headerValue("own"_ba, "login"_ba);
    QTest::newRow("another scheme") << AuthHandle(CustomAuth([](PreparedRequest &request) -> Result<void> {
        request.headers().set("Proxy-Authorization", "Digest username=\"u\"");
        return {};
    })) << u""_s << QByteArray();
}

void TestAuth::proxyLoginGoesNotThroughTheTunnel()
{
    QFETCH(AuthHandle, auth);
    QFETCH(QString, login);
    QFETCH(QByteArray, expected);
    ServerOptions options;
    options.tls = TlsOptions{.onStartTls = true};
    ScriptedServer proxy({entry({sendBytes("HTTP/1.1 200 Connection established\r\n\r\n"), startTls()}),
                          reply(200, "tunnelled")},
                         options);
    Session session;
    session.setVerify(Verify::against(certificatePath(u"ca.pem"_s)));
    session.setProxies(
        {{u"https"_s, QString(u"http://"_s + login + u"127.0.0.1:"_s + QString::number(proxy.port()))}});
    const Response response = session.get(u"https://localhost:44444/x"_s, {.auth = auth});
    QVERIFY2(!response.error(), qPrintable(response.error().message() + response.error().detail()));
    QCOMPARE(response.content(), "tunnelled");
    const auto requests = proxy.requests();
    QCOMPARE(requests.at(0).line, "CONNECT localhost:44444 HTTP/1.1");
    QCOMPARE(requests.at(0).header("Proxy-Authorization"), expected);
    QCOMPARE(requests.at(1).line, "GET /x HTTP/1.1");
    QVERIFY(!requests.at(1).hasHeader("Proxy-Authorization"));
}

void TestAuth::proxyErrorsNameNoSecret()
{
    Session session;
    for (const QString &proxy : {u"http://user:s3cret@:8080"_s, u"ftp://user:s3cret@127.0.0.1:1"_s,
                                 u"https://user:s3cret@127.0.0.1:1"_s, u"http://user:s3cret@127.0.0.1:1"_s,
                                 u"user:s3cret@127.0.0.1:bad"_s}) {
        const Response response = session.get(u"http://a.test/"_s, {.proxies = {{u"http"_s, proxy}}});
        QVERIFY(response.error());
        const Error error = response.error();
        const QString words = error.message() + error.detail();
        QVERIFY2(!QString(words + error.url()).contains(u"s3cret"_s), qPrintable(words + error.url()));
    }
}

FINGERPOST_TEST(TestAuth)
#include "tst_auth.moc"
