// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/auth.h>
#include <qrequests/preparedrequest.h>
#include <qrequests/response.h>

#include "challenge_p.h"
#include "digest_p.h"
#include "responsebuilder_p.h"
#include "utilscases.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>

using namespace Requests;
using namespace Qt::Literals::StringLiterals;

namespace {

PreparedRequest requestTo(const QString &url, const QByteArray &method = "GET")
{
    PreparedRequest request;
    request.setMethod(method);
    request.setUrl(url);
    return request;
}

Response answerTo(const PreparedRequest &request, int status, const Headers &headers)
{
    Response response;
    ResponsePrivate &r = ResponseBuilder::of(response);
    r.request = request;
    r.url = request.url();
    r.statusCode = status;
    r.headers = headers;
    return response;
}

Response challenged(const PreparedRequest &request, const QByteArray &challenge)
{
    return answerTo(request, 401, {{"WWW-Authenticate", challenge}});
}

DigestChallenge parsed(const QByteArray &field)
{
    return DigestChallenge::firstOf({field}).value_or(DigestChallenge());
}

/// A parameter of an Authorization value, without its quotes.
QByteArray parameter(const PreparedRequest &request, const QByteArray &name)
{
    const auto list = parseChallenges(request.headers().value("Authorization"));
    return list.isEmpty() ? QByteArray() : list.constFirst().parameters.value(name);
}

const QByteArray simple = "Digest realm=\"r\", nonce=\"n1\", qop=\"auth\", opaque=\"o\"";

} // namespace

class TestAuth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void basic();
    void basicCorpus_data();
    void basicCorpus();
    void bearer();
    void parsesChallenges_data();
    void parsesChallenges();
    void choosesTheFirstItCanAnswer();
    void examplesOfTheRfcs_data();
    void examplesOfTheRfcs();
    void headersOfRequests_data();
    void headersOfRequests();
    void integrityCoversTheBody();
    void namesBeyondAscii();
    void escapesQuotes();
    void answersAChallenge();
    void answersOncePerExchange();
    void exchangesDoNotDisturbEachOther();
    void redirectBeginsAnew();
    void countsUpAndRenewsTheNonce();
    void sessionAlgorithmKeepsItsClientNonce();
    void staysWithItsOrigin();
    void ignoresWhatItCannotAnswer_data();
    void ignoresWhatItCannotAnswer();
    void bodyMustBeRewindable();
    void sendsTheCookiesOfTheChallenge();
};

void TestAuth::basic()
{
    PreparedRequest request = requestTo(u"http://h.test/"_s);
    BasicAuth auth("Aladdin", "open sesame");
    QVERIFY(auth.apply(request).ok());
    QCOMPARE(request.headers().value("authorization"), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="); // RFC 7617 §2
    QCOMPARE(BasicAuth::headerValue(u"test"_s, u"123£"_s), "Basic dGVzdDoxMjPCow=="); // RFC 7617 §2.1
    QVERIFY(!auth.answer(challenged(request, "Basic realm=\"x\"")));
}

void TestAuth::basicCorpus_data()
{
    QTest::addColumn<int>("index");
    const auto cases = UtilsCases::of(u"basic_auth_str"_s);
    QCOMPARE(cases.size(), 4);
    for (int i = 0; i < cases.size(); ++i)
        QTest::newRow(qPrintable(cases.at(i).id)) << i;
}

void TestAuth::basicCorpus()
{
    QFETCH(int, index);
    const UtilsCases::Case test = UtilsCases::of(u"basic_auth_str"_s).at(index);
    const auto text = [](const QJsonValue &v) {
        return v.isString() ? v.toString() : QString::fromUtf8(UtilsCases::bytes(v));
    };
    const QByteArray header = BasicAuth::headerValue(text(test.args.at(0)), text(test.args.at(1)));
    // RFC 7617 §2.1 and every browser: UTF-8. Requests takes text as Latin-1, and fails beyond it.
    if (test.id == "utils.basic-auth.latin-1-text"_L1)
        QCOMPARE(header, "Basic w7w6w6k=");
    else
        QCOMPARE(header, UtilsCases::bytes(test.expected));
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

void TestAuth::choosesTheFirstItCanAnswer()
{
    const auto challenge = DigestChallenge::firstOf(
        {"Basic realm=\"b\", Digest realm=\"new\", nonce=\"x\", algorithm=SHA-512-256, qop=auth",
         "Digest realm=\"mid\", nonce=\"y\", algorithm=sha-256-sess, qop=\"auth-int, auth\", userhash=TRUE, "
         "stale=true, Digest "
         "realm=\"old\", nonce=\"z\""});
    QVERIFY(challenge);
    QCOMPARE(challenge->realm, "mid");
    QCOMPARE(challenge->hash, QCryptographicHash::Sha256);
    QVERIFY(challenge->session);
    QVERIFY(challenge->userHash);
    QVERIFY(challenge->stale);
    QCOMPARE(challenge->protection, DigestChallenge::Auth); // the cheaper of two
}

void TestAuth::examplesOfTheRfcs_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("clientNonce");
    QTest::addColumn<QByteArray>("response");
    const QByteArray rfc7616 = "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", "
                               "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
                               "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\", algorithm=";
    const QByteArray nonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
    QTest::newRow("RFC 7616 §3.9.1, MD5") << QByteArray(rfc7616 + "MD5") << u"Circle of Life"_s << nonce
                                          << QByteArray("8ca523f5e9506fed4657c9700eebdbec");
    QTest::newRow("RFC 7616 §3.9.1, SHA-256")
        << QByteArray(rfc7616 + "SHA-256") << u"Circle of Life"_s << nonce
        << QByteArray("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
    QTest::newRow("RFC 2617 §3.5") << QByteArray(
        "Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\", "
        "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"")
                                   << u"Circle Of Life"_s << QByteArray("0a4f113b")
                                   << QByteArray("6629fae49393a05397450978507c4ef1");
    QTest::newRow("RFC 2069 §2.4 (as erratum 749 has it)")
        << QByteArray("Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", "
                      "opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"")
        << u"CircleOfLife"_s << QByteArray() << QByteArray("1949323746fe6a43ef61f9606e7febea");
}

void TestAuth::examplesOfTheRfcs()
{
    QFETCH(QByteArray, challenge);
    QFETCH(QString, password);
    QFETCH(QByteArray, clientNonce);
    QFETCH(QByteArray, response);
    const QByteArray header = digestAuthorization(parsed(challenge),
                                                  {.user = u"Mufasa"_s,
                                                   .password = password,
                                                   .method = "GET",
                                                   .uri = "/dir/index.html",
                                                   .clientNonce = clientNonce});
    const auto parameters = parseChallenges(header).constFirst().parameters;
    QCOMPARE(parameters.value("response"), response);
    QCOMPARE(parameters.value("username"), "Mufasa");
    QCOMPARE(parameters.value("uri"), "/dir/index.html");
    QCOMPARE(parameters.value("opaque"), parseChallenges(challenge).constFirst().parameters.value("opaque"));
    QCOMPARE(parameters.contains("nc"), !clientNonce.isEmpty());
}

void TestAuth::headersOfRequests_data()
{
    // What Requests 2.28 sent for the same challenge and client nonce.
    QTest::addColumn<QByteArray>("extra");
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QByteArray>("algorithm");
    QTest::newRow("MD5") << QByteArray() << QByteArray("8dcc6852c5715c64bcb40db08c9b4e6e") << QByteArray();
    QTest::newRow("md5") << QByteArray(", algorithm=md5") << QByteArray("8dcc6852c5715c64bcb40db08c9b4e6e")
                         << QByteArray(" algorithm=\"md5\",");
    QTest::newRow("SHA-256") << QByteArray(", algorithm=SHA-256")
                             << QByteArray("46fe514122a9ea51233a1ddc306badf4f127027a38a1e6e6ebc5d23f2c02b198")
                             << QByteArray(" algorithm=\"SHA-256\",");
}

void TestAuth::headersOfRequests()
{
    QFETCH(QByteArray, extra);
    QFETCH(QByteArray, response);
    QFETCH(QByteArray, algorithm);
    const QString url = u"http://example.com/dir/index.html"_s;
    DigestAuth auth(u"user"_s, u"pass"_s);
    DigestState::of(auth)->setClientNonce("0a4f113b9e6c7d21");
    DigestState::of(auth)->restore(
        url,
        parsed("Digest realm=\"corelib realm\", nonce=\"4c1b7d0e9f2a4855b3c6d7e8f9a0b1c2\", "
               "opaque=\"0f9e8d7c6b5a49382716051423324150\", qop=auth"
               + extra),
        0);
    PreparedRequest request = requestTo(url);
    QVERIFY(auth.apply(request).ok());
    const QByteArray expected =
        "Digest username=\"user\", realm=\"corelib realm\", nonce=\"4c1b7d0e9f2a4855b3c6d7e8f9a0b1c2\", "
        "uri=\"/dir/index.html\", response=\""
        + response + "\", opaque=\"0f9e8d7c6b5a49382716051423324150\"," + algorithm
        + " qop=\"auth\", nc=00000001, cnonce=\"0a4f113b9e6c7d21\"";
    QCOMPARE(request.headers().value("Authorization"), expected);
}

void TestAuth::integrityCoversTheBody()
{
    DigestAuth auth(u"user"_s, u"pass"_s);
    PreparedRequest request = requestTo(u"http://h.test/x"_s, "POST");
    request.setBody("hello");
    QVERIFY(auth.apply(request).ok());
    const auto answered =
        auth.answer(challenged(request, "Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\""));
    QVERIFY(answered);
    QCOMPARE(parameter(*answered, "qop"), "auth-int");
    const auto md5 = [](const QByteArray &text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
    };
    const QByteArray expected = md5(md5("user:r:pass") + ":n:00000001:" + parameter(*answered, "cnonce")
                                    + ":auth-int:" + md5("POST:/x:" + md5("hello")));
    QCOMPARE(parameter(*answered, "response"), expected);

    // At once only where no body has to be read for it.
    request.headers().remove("Authorization");
    QVERIFY(auth.apply(request).ok());
    QVERIFY(!request.headers().contains("Authorization"));
    PreparedRequest bare = requestTo(u"http://h.test/y"_s);
    QVERIFY(auth.apply(bare).ok());
    QCOMPARE(parameter(bare, "nc"), "00000002");
}

void TestAuth::namesBeyondAscii()
{
    const DigestInput input{.user = u"Jäsøn Doe"_s,
                            .password = u"Secret, or not?"_s,
                            .method = "GET",
                            .uri = "/doe.json",
                            .clientNonce = "c"};
    const QByteArray challenge = "Digest realm=\"api@example.org\", nonce=\"n\", qop=auth, algorithm=SHA-256";
    QVERIFY(digestAuthorization(parsed(challenge + ", charset=UTF-8"), input)
                .startsWith("Digest username*=UTF-8''J%C3%A4s%C3%B8n%20Doe, realm=")); // RFC 7616 §3.4
    QVERIFY(digestAuthorization(parsed(challenge), input)
                .startsWith("Digest username=\"J\xC3\xA4s\xC3\xB8n Doe\", "));
    const QByteArray hashed =
        digestAuthorization(parsed(challenge + ", charset=UTF-8, userhash=true"), input);
    QVERIFY(hashed.contains(", userhash=true"));
    const QByteArray name =
        QCryptographicHash::hash("J\xC3\xA4s\xC3\xB8n Doe:api@example.org", QCryptographicHash::Sha256)
            .toHex();
    QVERIFY(hashed.startsWith(QByteArray("Digest username=\"" + name + "\"")));
}

void TestAuth::escapesQuotes()
{
    // RFC 9110 §5.6.4; Requests writes the quotes bare. The response is the one Requests computes.
    const QByteArray header =
        digestAuthorization(parsed("Digest realm=\"say \\\"hi\\\"\", nonce=\"n1\", qop=\"auth\""),
                            {.user = u"user"_s,
                             .password = u"pass"_s,
                             .method = "GET",
                             .uri = "/",
                             .clientNonce = "0a4f113b9e6c7d21"});
    QVERIFY(header.contains("realm=\"say \\\"hi\\\"\""));
    QVERIFY(header.contains("response=\"a4fe7fe4a55a7919a0e60bf3cd14c596\""));
}

void TestAuth::answersAChallenge()
{
    DigestAuth auth(u"user"_s, u"pass"_s);
    PreparedRequest request = requestTo(u"http://h.test/dir/page?x=1#part"_s);
    request.headers().set("Authorization", "Bearer old");
    QVERIFY(auth.apply(request).ok());
    QCOMPARE(request.headers().value("Authorization"), "Bearer old"); // no nonce yet: nothing to say
    const auto answered = auth.answer(challenged(request, "Basic realm=\"b\", " + simple));
    QVERIFY(answered);
    QCOMPARE(answered->url(), request.url());
    QCOMPARE(parameter(*answered, "uri"), "/dir/page?x=1");
    QCOMPARE(parameter(*answered, "nc"), "00000001");
    QCOMPARE(parameter(*answered, "cnonce").size(), 32);
    QVERIFY(answered->auth());
}

void TestAuth::answersOncePerExchange()
{
    DigestAuth auth(u"user"_s, u"wrong"_s);
    PreparedRequest request = requestTo(u"http://h.test/"_s);
    QVERIFY(auth.apply(request).ok());
    const auto first = auth.answer(challenged(request, simple));
    QVERIFY(first);
    QVERIFY(!first->auth()->answer(challenged(*first, simple)));

    // The next exchange sends the header at once, and may answer one challenge again, as Requests.
    PreparedRequest again = requestTo(u"http://h.test/"_s);
    QVERIFY(auth.apply(again).ok());
    QCOMPARE(parameter(again, "nc"), "00000002");
    const auto second = auth.answer(challenged(again, simple));
    QVERIFY(second);
    QCOMPARE(parameter(*second, "nc"), "00000003");
    // Whoever asks the DigestAuth itself hears the same.
    QVERIFY(!auth.answer(challenged(*second, simple)));
}

void TestAuth::exchangesDoNotDisturbEachOther()
{
    DigestAuth auth(u"user"_s, u"pass"_s);
    PreparedRequest a = requestTo(u"http://h.test/a"_s);
    PreparedRequest b = requestTo(u"http://h.test/b"_s);
    QVERIFY(auth.apply(a).ok());
    QVERIFY(auth.apply(b).ok());
    const auto answerA = auth.answer(challenged(a, simple));
    const auto answerB = auth.answer(challenged(b, simple));
    QVERIFY(answerA && answerB);
    QCOMPARE(parameter(*answerA, "nc"), "00000001");
    QCOMPARE(parameter(*answerB, "nc"), "00000002");
    QVERIFY(!answerA->auth()->answer(challenged(*answerA, simple)));
    QVERIFY(!answerB->auth()->answer(answerTo(*answerB, 200, {})));
}

void TestAuth::redirectBeginsAnew()
{
    DigestAuth auth(u"user"_s, u"pass"_s);
    PreparedRequest request = requestTo(u"http://h.test/a"_s);
    QVERIFY(auth.apply(request).ok());
    PreparedRequest next = *auth.answer(challenged(request, simple));
    QVERIFY(!next.auth()->answer(answerTo(next, 302, {{"Location", "/b"}})));
    next.auth()->redirected();
    next.setUrl(u"http://h.test/b"_s);
    const auto answered = next.auth()->answer(challenged(next, simple));
    QVERIFY(answered);
    QCOMPARE(parameter(*answered, "uri"), "/b");
}

void TestAuth::countsUpAndRenewsTheNonce()
{
    DigestAuth auth(u"user"_s, u"pass"_s);
    PreparedRequest request = requestTo(u"http://h.test/"_s);
    QVERIFY(auth.apply(request).ok());
    const auto answered = auth.answer(challenged(request, simple));
    QVERIFY(answered);
    // An answer refused only because its nonce was old is not repeated, but the new nonce is remembered.
    QVERIFY(!answered->auth()->answer(
        challenged(*answered, "Digest realm=\"r\", nonce=\"n2\", qop=auth, stale=TRUE")));
    PreparedRequest next = requestTo(u"http://h.test/"_s);
    QVERIFY(auth.apply(next).ok());
    QCOMPARE(parameter(next, "nonce"), "n2");
    QCOMPARE(parameter(next, "nc"), "00000001");
    const auto renewed =
        auth.answer(challenged(next, "Digest realm=\"r\", nonce=\"n3\", qop=auth, stale=true"));
    QVERIFY(renewed);
    QCOMPARE(parameter(*renewed, "nonce"), "n3");
    QVERIFY(!renewed->headers().value("Authorization").contains("opaque"));
    QCOMPARE(renewed->headers().values("Authorization").size(), 1);
}

void TestAuth::sessionAlgorithmKeepsItsClientNonce()
{
    // RFC 7616 §3.4.2: the secret is made of the first client nonce; servers that compute it anew agree then
    // too.
    const QByteArray challenge = "Digest realm=\"r\", nonce=\"n1\", qop=auth, algorithm=MD5-sess";
    DigestAuth auth(u"user"_s, u"pass"_s);
    PreparedRequest request = requestTo(u"http://h.test/"_s);
    QVERIFY(auth.apply(request).ok());
    const auto answered = auth.answer(challenged(request, challenge));
    QVERIFY(answered);
    PreparedRequest next = requestTo(u"http://h.test/"_s);
    QVERIFY(auth.apply(next).ok());
    QCOMPARE(parameter(next, "cnonce"), parameter(*answered, "cnonce"));
    QCOMPARE(parameter(next, "nc"), "00000002");
    const auto md5 = [](const QByteArray &text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
    };
    const QByteArray nonce = parameter(next, "cnonce");
    QCOMPARE(
        parameter(next, "response"),
        md5(md5(md5("user:r:pass") + ":n1:" + nonce) + ":n1:00000002:" + nonce + ":auth:" + md5("GET:/")));
}

void TestAuth::staysWithItsOrigin()
{
    DigestAuth auth(u"user"_s, u"pass"_s);
    PreparedRequest request = requestTo(u"http://h.test/"_s);
    QVERIFY(auth.apply(request).ok());
    QVERIFY(auth.answer(challenged(request, simple)));
    for (const QString &url : {u"https://h.test/"_s, u"http://h.test:8080/"_s, u"http://evil.test/"_s,
                               u"http://h.test@evil.test/"_s}) {
        // Reached by a redirect, say: the Auth was not applied there.
        QVERIFY2(!auth.answer(challenged(requestTo(url), simple)), qPrintable(url));
    }
    for (const QString &url :
         {u"https://h.test/"_s, u"http://h.test:8080/"_s, u"http://h.test@evil.test/"_s}) {
        PreparedRequest other = requestTo(url);
        QVERIFY(auth.apply(other).ok());
        QVERIFY2(!other.headers().contains("Authorization"),
                 qPrintable(url)); // the nonce is another server's
    }
    PreparedRequest same = requestTo(u"http://H.test:80/other"_s);
    QVERIFY(auth.apply(same).ok());
    QCOMPARE(parameter(same, "nonce"), "n1");
}

void TestAuth::ignoresWhatItCannotAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("403") << 403 << simple;
    QTest::newRow("407") << 407 << simple;
    QTest::newRow("200") << 200 << simple;
    QTest::newRow("Basic") << 401 << QByteArray("Basic realm=\"x\"");
    QTest::newRow("no challenge") << 401 << QByteArray();
    QTest::newRow("unknown algorithm")
        << 401 << QByteArray("Digest realm=\"r\", nonce=\"n1\", qop=\"auth\", algorithm=SHA-3");
    QTest::newRow("unknown qop") << 401 << QByteArray("Digest realm=\"r\", nonce=\"n1\", qop=\"auth-conf\"");
    QTest::newRow("no nonce") << 401 << QByteArray("Digest realm=\"r\"");
    QTest::newRow("no realm") << 401 << QByteArray("Digest nonce=\"n\"");
}

void TestAuth::ignoresWhatItCannotAnswer()
{
    QFETCH(int, status);
    QFETCH(QByteArray, challenge);
    DigestAuth auth(u"user"_s, u"pass"_s);
    PreparedRequest request = requestTo(u"http://h.test/"_s);
    QVERIFY(auth.apply(request).ok());
    QVERIFY(!auth.answer(
        answerTo(request, status, {{"WWW-Authenticate", challenge}, {"Proxy-Authenticate", simple}})));
}

void TestAuth::bodyMustBeRewindable()
{
    class OnceOnly : public BodySource {
    public:
        qint64 size() const override { return -1; }
        Result<std::unique_ptr<QIODevice>> open() override
        {
            return Error(Error::UnrewindableBodyError, u"gone"_s);
        }
        bool isRewindable() const override { return false; }
    };
    DigestAuth auth(u"user"_s, u"pass"_s);
    PreparedRequest request = requestTo(u"http://h.test/"_s, "PUT");
    request.setBody(std::make_shared<OnceOnly>());
    QVERIFY(auth.apply(request).ok());
    QVERIFY(!auth.answer(challenged(request, simple)));
    request.setBody("bytes");
    const auto answered = auth.answer(challenged(request, simple));
    QVERIFY(answered);
    QVERIFY(answered->body());
}

void TestAuth::sendsTheCookiesOfTheChallenge()
{
    const Headers headers{{"WWW-Authenticate", simple}, {"Set-Cookie", "chal=given"}};
    DigestAuth auth(u"user"_s, u"pass"_s);
    PreparedRequest request = requestTo(u"http://h.test/"_s);
    QVERIFY(auth.apply(request).ok());
    QCOMPARE(auth.answer(answerTo(request, 401, headers))->headers().value("Cookie"), "chal=given");
    request.prepareCookies({{"own", "1"}});
    QCOMPARE(auth.answer(answerTo(request, 401, headers))->headers().value("Cookie"), "own=1; chal=given");
    request.headers().set("Cookie", "typed=by hand");
    QCOMPARE(auth.answer(answerTo(request, 401, headers))->headers().value("Cookie"), "typed=by hand");
}

QTEST_GUILESS_MAIN(TestAuth)
#include "tst_auth.moc"
