// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "authanswers.h"
#include "digest_p.h"

#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/auth.h>
#include <qrequests/session.h>

#include <QBuffer>
#include <QCryptographicHash>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace Requests;
using namespace Requests::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

DigestChallenge parsed(const QByteArray &field)
{
    return DigestChallenge::firstOf({field}).value_or(DigestChallenge());
}

const QByteArray simple = "Digest realm=\"r\", nonce=\"n1\", qop=\"auth\", opaque=\"o\"";

} // namespace

class TestDigest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

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
    void uriIsWhatTravels();
    void countsUpAndRenewsTheNonce();
    void sessionAlgorithmKeepsItsClientNonce();
    void staysWithItsOrigin();
    void ignoresWhatItCannotAnswer_data();
    void ignoresWhatItCannotAnswer();
    void bodyMustBeRewindable();
    void sendsTheCookiesOfTheChallenge();
    void followsHttpToHttps();
    void countsOverThreads();
    void handshake_data();
    void handshake();
    void handshakeOverARedirect();
    void handshakeWithAnUnknownAlgorithm();
};

void TestDigest::choosesTheFirstItCanAnswer()
{
    const auto challenge = DigestChallenge::firstOf(
        {"Basic realm=\"b\", Digest realm=\"new\", nonce=\"x\", algorithm=SHA3-256, qop=auth",
         "Digest realm=\"mid\", nonce=\"y\", algorithm=sha-256-sess, qop=\"auth-int, auth\", userhash=TRUE, "
         "stale=true, Digest "
         "realm=\"old\", nonce=\"z\""});
    QVERIFY(challenge);
    QCOMPARE(challenge->realm, "mid");
    QCOMPARE(challenge->hash, DigestHash::Sha256);
    QVERIFY(challenge->session);
    QVERIFY(challenge->userHash);
    QVERIFY(challenge->stale);
    QCOMPARE(challenge->protection, DigestChallenge::Auth); // the cheaper of two
}

void TestDigest::examplesOfTheRfcs_data()
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

void TestDigest::examplesOfTheRfcs()
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

void TestDigest::headersOfRequests_data()
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

void TestDigest::headersOfRequests()
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

void TestDigest::integrityCoversTheBody()
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

void TestDigest::namesBeyondAscii()
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
    // RFC 7616 §3.9.2 as erratum 4897 has it: SHA-512/256 with its own initial values.
    const QByteArray ofTheRfc = digestAuthorization(
        parsed("Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256, "
               "nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\", "
               "opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS\", charset=UTF-8, userhash=true"),
        {.user = input.user,
         .password = input.password,
         .method = "GET",
         .uri = "/doe.json",
         .clientNonce = "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v"});
    const auto values = parseChallenges(ofTheRfc).constFirst().parameters;
    QCOMPARE(values.value("username"), "793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b");
    QCOMPARE(values.value("response"), "3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5");
    const QByteArray hashed =
        digestAuthorization(parsed(challenge + ", charset=UTF-8, userhash=true"), input);
    QVERIFY(hashed.contains(", userhash=true"));
    const QByteArray name =
        QCryptographicHash::hash("J\xC3\xA4s\xC3\xB8n Doe:api@example.org", QCryptographicHash::Sha256)
            .toHex();
    QVERIFY(hashed.startsWith(QByteArray("Digest username=\"" + name + "\"")));
}

void TestDigest::escapesQuotes()
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

void TestDigest::answersAChallenge()
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

void TestDigest::answersOncePerExchange()
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

void TestDigest::exchangesDoNotDisturbEachOther()
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

void TestDigest::redirectBeginsAnew()
{
    DigestAuth auth(u"user"_s, u"pass"_s);
    PreparedRequest request = requestTo(u"http://h.test/a"_s);
    QVERIFY(auth.apply(request).ok());
    PreparedRequest next = *auth.answer(challenged(request, simple));
    QVERIFY(!next.auth()->answer(answerTo(next, 302, {{"Location", "/b"}})));
    next.setUrl(u"http://h.test/b"_s);
    QVERIFY(next.auth()->redirected(next, false));
    const auto answered = next.auth()->answer(challenged(next, simple));
    QVERIFY(answered);
    QCOMPARE(parameter(*answered, "uri"), "/b");
}

void TestDigest::uriIsWhatTravels()
{
    DigestAuth auth(u"user"_s, u"pass"_s);
    PreparedRequest request = requestTo(u"http://h.test/p?a[]=1#f"_s); // as a redirect may have it
    QVERIFY(auth.apply(request).ok());
    const auto answered = auth.answer(challenged(request, simple));
    QVERIFY(answered);
    QVERIFY(request.wireHead().startsWith("GET /p?a%5B%5D=1 HTTP/1.1"));
    QCOMPARE(parameter(*answered, "uri"), "/p?a%5B%5D=1");
}

void TestDigest::countsUpAndRenewsTheNonce()
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

void TestDigest::sessionAlgorithmKeepsItsClientNonce()
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

void TestDigest::followsHttpToHttps()
{
    DigestAuth auth(u"user"_s, u"pass"_s);
    PreparedRequest request = requestTo(u"http://h.test/"_s);
    QVERIFY(auth.apply(request).ok());
    // The same place made safer, where Session::stripsAuth() lets credentials go as well; not back again.
    QVERIFY(auth.answer(challenged(requestTo(u"https://h.test/"_s), simple)));
    QVERIFY(!auth.answer(challenged(requestTo(u"https://h.test:8443/"_s), simple)));
    QVERIFY(!auth.answer(challenged(requestTo(u"https://other.test/"_s), simple)));
    DigestAuth secure(u"user"_s, u"pass"_s);
    request = requestTo(u"https://h.test/"_s);
    QVERIFY(secure.apply(request).ok());
    QVERIFY(!secure.answer(challenged(requestTo(u"http://h.test/"_s), simple)));
}

void TestDigest::countsOverThreads()
{
    DigestAuth auth(u"user"_s, u"pass"_s);
    DigestState::of(auth)->restore(u"http://h.test/"_s, parsed(simple), 0);
    constexpr int threads = 4;
    constexpr int each = 50;
    std::array<QByteArrayList, threads> counts;
    {
        std::vector<std::jthread> running;
        for (QByteArrayList &list : counts) {
            running.emplace_back([&list, &auth] {
                for (int i = 0; i < each; ++i) {
                    PreparedRequest request = requestTo(u"http://h.test/"_s);
                    if (auth.apply(request).ok())
                        list.append(parameter(request, "nc"));
                }
            });
        }
    }
    QByteArrayList all;
    for (const QByteArrayList &list : counts)
        all += list;
    std::sort(all.begin(), all.end());
    QCOMPARE(all.size(), threads * each);
    QCOMPARE(all.constFirst(), "00000001");
    QCOMPARE(all.constLast(), "000000c8"); // 200: none left out, so none twice
    QCOMPARE(std::unique(all.begin(), all.end()), all.end());
}

void TestDigest::staysWithItsOrigin()
{
    DigestAuth auth(u"user"_s, u"pass"_s);
    PreparedRequest request = requestTo(u"http://h.test/"_s);
    QVERIFY(auth.apply(request).ok());
    QVERIFY(auth.answer(challenged(request, simple)));
    for (const QString &url : {u"http://h.test:8080/"_s, u"http://evil.test/"_s, u"https://h.test:80/"_s,
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

void TestDigest::ignoresWhatItCannotAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("500") << 500 << simple;
    QTest::newRow("302") << 302 << simple;
    QTest::newRow("200") << 200 << simple;
    QTest::newRow("Basic") << 401 << QByteArray("Basic realm=\"x\"");
    QTest::newRow("no challenge") << 401 << QByteArray();
    QTest::newRow("unknown algorithm")
        << 401 << QByteArray("Digest realm=\"r\", nonce=\"n1\", qop=\"auth\", algorithm=SHA-3");
    QTest::newRow("unknown qop") << 401 << QByteArray("Digest realm=\"r\", nonce=\"n1\", qop=\"auth-conf\"");
    QTest::newRow("no nonce") << 401 << QByteArray("Digest realm=\"r\"");
    QTest::newRow("no realm") << 401 << QByteArray("Digest nonce=\"n\"");
}

void TestDigest::ignoresWhatItCannotAnswer()
{
    QFETCH(int, status);
    QFETCH(QByteArray, challenge);
    DigestAuth auth(u"user"_s, u"pass"_s);
    PreparedRequest request = requestTo(u"http://h.test/"_s);
    QVERIFY(auth.apply(request).ok());
    QVERIFY(!auth.answer(
        answerTo(request, status, {{"WWW-Authenticate", challenge}, {"Proxy-Authenticate", simple}})));
}

void TestDigest::bodyMustBeRewindable()
{
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

void TestDigest::sendsTheCookiesOfTheChallenge()
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

void TestDigest::handshake_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<DigestHash::Algorithm>("hash");
    const auto row = [](int status, const QByteArray &algorithm, DigestHash::Algorithm hash) {
        QTest::newRow(qPrintable(u"%1 %2"_s.arg(status).arg(QString::fromLatin1(algorithm))))
            << status << algorithm << hash;
    };
    row(401, "MD5", DigestHash::Md5);
    row(401, "SHA", DigestHash::Sha1);
    row(401, "SHA-256", DigestHash::Sha256);
    row(401, "SHA-512", DigestHash::Sha512);
    row(401, "SHA-512-256", DigestHash::Sha512_256);
    row(401, "sha-512-256-SESS", DigestHash::Sha512_256);
    row(401, "MD5-sess", DigestHash::Md5);
    row(403, "MD5", DigestHash::Md5); // Requests answers any 4xx
    row(407, "MD5", DigestHash::Md5); // with WWW-Authenticate it asks for the server's own
}

void TestDigest::handshake()
{
    QFETCH(int, status);
    QFETCH(QByteArray, algorithm);
    QFETCH(DigestHash::Algorithm, hash);
    const QByteArray challenge = "Digest realm=\"r\", nonce=\"n\", qop=\"auth\", algorithm=" + algorithm;
    ScriptedServer server({reply(status, "no", {{"WWW-Authenticate", challenge}}), reply(200, "yes")});
    Session session;
    const auto device = std::make_shared<QBuffer>();
    device->setData("body");
    QVERIFY(device->open(QIODevice::ReadOnly));
    const Response response = session.put(
        server.urlText("/x?y=1"),
        {.data = Data(std::shared_ptr<QIODevice>(device)), .auth = DigestAuth(u"user"_s, u"pass"_s)});
    QCOMPARE(response.content(), "yes");
    QCOMPARE(response.history().constFirst().statusCode(), status);
    QCOMPARE(server.requests().at(1).body, "body");
    PreparedRequest seen;
    seen.headers().set("Authorization", server.requests().at(1).header("Authorization"));
    const auto h = [hash](const QByteArray &text) { return DigestHash::hex(hash, text); };
    const QByteArray nonce = parameter(seen, "cnonce");
    QByteArray secret = h("user:r:pass");
    if (algorithm.toLower().endsWith("-sess"))
        secret = h(secret + ":n:" + nonce);
    QCOMPARE(parameter(seen, "response"), h(secret + ":n:00000001:" + nonce + ":auth:" + h("PUT:/x?y=1")));
    QCOMPARE(parameter(seen, "algorithm"), algorithm);
}

void TestDigest::handshakeOverARedirect()
{
    const ScriptEntry asks = reply(401, "who?", {{"WWW-Authenticate", simple}});
    ScriptedServer server({asks, redirect("/b"), asks, reply(200, "there")});
    Session session;
    const Response response = session.get(server.urlText("/a"), {.auth = DigestAuth(u"user"_s, u"pass"_s)});
    QCOMPARE(response.content(), "there");
    QCOMPARE(response.history().size(), 3);
    const auto requests = server.requests();
    // As Requests: the field goes along as it is, and the challenge to it is answered.
    QCOMPARE(requests.at(2).header("Authorization"), requests.at(1).header("Authorization"));
    QVERIFY(requests.at(3).header("Authorization").contains("uri=\"/b\""));
    QVERIFY(requests.at(3).header("Authorization").contains("nc=00000002"));
}

void TestDigest::handshakeWithAnUnknownAlgorithm()
{
    // Requests fails with a TypeError; the 401 says more.
    ScriptedServer server({reply(401, "no", {{"WWW-Authenticate", simple + ", algorithm=SHA-3"}})});
    Session session;
    const Response response = session.get(server.urlText(), {.auth = DigestAuth(u"user"_s, u"pass"_s)});
    QVERIFY(!response.error());
    QCOMPARE(response.statusCode(), 401);
    QCOMPARE(server.requestCount(), 1);
}

FINGERPOST_TEST(TestDigest)
#include "tst_digest.moc"
