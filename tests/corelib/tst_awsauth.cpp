// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "authanswers.h"
#include "awssignature_p.h"
#include "urlparts_p.h"

#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/awsauth.h>
#include <qrequests/session.h>

#include <QCryptographicHash>
#include <QTest>

using namespace Requests;
using namespace Requests::Test;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Requests::AwsSigV4)

namespace {

// The credentials of Amazon's published test suite and of its examples for S3.
AwsSigV4 suiteSettings()
{
    return {.accessKey = u"AKIDEXAMPLE"_s,
            .secretKey = u"wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"_s,
            .region = u"us-east-1"_s,
            .service = u"service"_s,
            .date = QDateTime(QDate(2015, 8, 30), QTime(12, 36), Qt::UTC)};
}

AwsSigV4 s3Settings()
{
    return {.accessKey = u"AKIAIOSFODNN7EXAMPLE"_s,
            .secretKey = u"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"_s,
            .region = u"us-east-1"_s,
            .service = u"s3"_s,
            .date = QDateTime(QDate(2013, 5, 24), QTime(0, 0), Qt::UTC)};
}

QByteArray partOf(const QByteArray &authorization, const QByteArray &name)
{
    const qsizetype at = authorization.indexOf(QByteArray(name + '='));
    const qsizetype start = at + name.size() + 1;
    const qsizetype end = authorization.indexOf(',', start);
    return at < 0 ? QByteArray() : authorization.mid(start, end < 0 ? -1 : end - start);
}

/// What a service does: signs once more what it received, with the fields the client named.
QByteArray signatureByTheServer(const RecordedRequest &seen, const AwsSigV4 &settings)
{
    const QByteArrayList names = partOf(seen.header("Authorization"), "SignedHeaders").split(';');
    PreparedRequest request;
    request.setMethod(seen.method());
    request.setUrl(u"http://"_s + QString::fromLatin1(seen.header("Host") + seen.target()));
    for (const auto &[name, value] : seen.headers) {
        if (names.contains(name.toLower()))
            request.headers().add(name, value);
    }
    const QByteArray payload = QCryptographicHash::hash(seen.body, QCryptographicHash::Sha256).toHex();
    const AwsSignature::Scope scope{seen.header("X-Amz-Date"), settings.region.toUtf8(),
                                    settings.service.toUtf8()};
    const QByteArray path = AwsSignature::canonicalPath(
        UrlParts(request.url()).path.toLatin1(), settings.service != u"s3"_s, settings.service != u"s3"_s);
    const QByteArray canonical = AwsSignature::canonicalRequest(request, path, payload);
    return AwsSignature::signature(settings.secretKey.toUtf8(), scope,
                                   AwsSignature::stringToSign(scope, canonical));
}

} // namespace

class TestAwsAuth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    void suite_data();
    void suite();
    void examplesForS3_data();
    void examplesForS3();
    void payload();
    void signsWhatTravels_data();
    void signsWhatTravels();
    void andRedirects();
    void standardPortThroughAProxy();
    void errorsNameNoSecret();
};

void TestAwsAuth::suite_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("target");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<AwsSigV4>("settings");
    QTest::addColumn<QByteArray>("signedHeaders");
    QTest::addColumn<QByteArray>("signature");

    const QByteArray vanilla = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";
    const auto row = [](const char *name, const QByteArray &method, const QString &target,
                        const QByteArray &signature, const Headers &headers = {},
                        const QByteArray &names = "host;x-amz-date",
                        const AwsSigV4 &settings = suiteSettings(), const QByteArray &body = {}) {
        QTest::newRow(name) << method << target << headers << body << settings << names << signature;
    };
    const auto get = [&row](const char *name, const QString &target, const QByteArray &signature) {
        row(name, "GET", target, signature);
    };
    get("get-vanilla", u"/"_s, vanilla);
    get("get-unreserved", u"/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"_s,
        "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f");
    get("get-utf8", u"/\u1234"_s, "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85");
    get("get-space", u"/example space/"_s,
        "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741");
    get("get-vanilla-empty-query-key", u"/?Param1=value1"_s,
        "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb");
    get("get-vanilla-query-order-key-case", u"/?Param2=value2&Param1=value1"_s,
        "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
    get("get-vanilla-query-order-encoded", u"/?Param-3=Value3&Param=Value2&%E1%88%B4=Value1"_s,
        "371d3713e185cc334048618a97f809c9ffe339c62934c032af5a0e595648fcac");
    get("get-vanilla-query-unreserved",
        u"/?-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz=-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"_s,
        "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197");
    get("get-vanilla-utf8-query", u"/?\u1234=bar"_s,
        "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04");

    get("get-relative", u"/example/.."_s, vanilla);
    get("get-relative-relative", u"/example1/example2/../.."_s, vanilla);
    get("get-slash-dot-slash", u"/./"_s, vanilla);
    get("get-slash", u"//"_s, vanilla);
    get("get-slash-pointless-dot", u"/./example"_s,
        "ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5");
    get("get-slashes", u"//example//"_s, "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84");
    AwsSigV4 asIs = suiteSettings();
    asIs.normalizePath = false;
    const auto getAsIs = [&](const char *name, const QString &target, const QByteArray &signature) {
        row(name, "GET", target, signature, {}, "host;x-amz-date", asIs);
    };
    getAsIs("get-relative-unnormalized", u"/example/.."_s,
            "eca7ead57bb5aa5c8e28007acd4ff04e1ff9a0ff3b237ec1554a184887ff9282");
    getAsIs("get-relative-relative-unnormalized", u"/example1/example2/../.."_s,
            "dc33e0856fd4baca4d7aa2146c38958283844764f38c74252a333df5e613003b");
    getAsIs("get-slash-dot-slash-unnormalized", u"/./"_s,
            "68714168e6557f8f2de0ef956fc24dc2593a4bd2961f8df51898d8a134695145");
    getAsIs("get-slash-unnormalized", u"//"_s,
            "c88bcd3d312d75078c0cd961d6deae3f4c754924b01669efcfcb439fd5e5b76e");
    getAsIs("get-slash-pointless-dot-unnormalized", u"/./example"_s,
            "beb03f223f7deae4146464f06e29eebbee9c8afbe15c290cf07aa8b119e14cff");
    getAsIs("get-slashes-unnormalized", u"//example//"_s,
            "87cca117541a147f6df867677d98a7d80dff226d2bfca9e4ffa899665623c7e5");

    const QByteArray one = "host;my-header1;x-amz-date";
    row("get-header-key-duplicate", "GET", u"/"_s,
        "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea",
        {{"My-Header1", "value2"}, {"My-Header1", "value2"}, {"My-Header1", "value1"}}, one);
    row("get-header-value-multiline", "GET", u"/"_s,
        "cfd34249e4b1c8d6b91ef74165d41a32e5fab3306300901bb65a51a73575eefd",
        {{"My-Header1", "value1\n  value2\n     value3"}}, one);
    row("get-header-value-order", "GET", u"/"_s,
        "08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01",
        {{"My-Header1", "value4"},
         {"My-Header1", "value1"},
         {"My-Header1", "value3"},
         {"My-Header1", "value2"}},
        one);
    row("get-header-value-trim", "GET", u"/"_s,
        "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
        {{"My-Header1", " value1"}, {"My-Header2", " \"a   b   c\""}},
        "host;my-header1;my-header2;x-amz-date");
    row("post-header-key-sort", "POST", u"/"_s,
        "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c", {{"My-Header1", "value1"}}, one);
    row("post-header-value-case", "POST", u"/"_s,
        "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d", {{"My-Header1", "VALUE1"}}, one);

    const QByteArray posted = "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b";
    row("post-vanilla", "POST", u"/"_s, posted);
    row("post-vanilla-query", "POST", u"/?Param1=value1"_s,
        "28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11");
    AwsSigV4 session = suiteSettings();
    session.sessionToken = u"6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267"_s;
    const QByteArray withToken = "host;x-amz-date;x-amz-security-token";
    row("get-vanilla-with-session-token", "GET", u"/"_s,
        "07ec1639c89043aa0e3e2de82b96708f198cceab042d4a97044c66dd9f74e7f8", {}, withToken, session);
    session.sessionToken =
        u"AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA=="_s;
    row("post-sts-header-before", "POST", u"/"_s,
        "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead", {}, withToken, session);
    session.signSessionToken = false;
    row("post-sts-header-after", "POST", u"/"_s, posted, {}, "host;x-amz-date", session);
    AwsSigV4 withHash = suiteSettings();
    withHash.payloadHeader = true;
    const QByteArray form = "content-length;content-type;host;x-amz-content-sha256;x-amz-date";
    row("post-x-www-form-urlencoded", "POST", u"/"_s,
        "d3875051da38690788ef43de4db0d8f280229d82040bfac253562e56c3f20e0b",
        {{"Content-Type", "application/x-www-form-urlencoded"}}, form, withHash, "Param1=value1");
    row("post-x-www-form-urlencoded-parameters", "POST", u"/"_s,
        "328d1b9eaadca9f5818ef05e8392801e091653bafec24fcab71e7344e7f51422",
        {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}}, form, withHash,
        "Param1=value1");
}

void TestAwsAuth::suite()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, target);
    QFETCH(Headers, headers);
    QFETCH(QByteArray, body);
    QFETCH(AwsSigV4, settings);
    PreparedRequest request = requestTo(u"https://example.amazonaws.com"_s + target, method);
    request.headers() = headers;
    if (!body.isEmpty())
        request.setBody(body);
    QVERIFY(AwsSigV4Auth(settings).apply(request).ok());
    const QByteArray authorization = request.headers().value("Authorization");
    QVERIFY(authorization.startsWith(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders="));
    QTEST(partOf(authorization, "SignedHeaders"), "signedHeaders");
    QTEST(partOf(authorization, "Signature"), "signature");
    QCOMPARE(request.headers().value("X-Amz-Date"), "20150830T123600Z");
    QCOMPARE(request.headers().value("X-Amz-Security-Token"), settings.sessionToken.toUtf8());
}

void TestAwsAuth::examplesForS3_data()
{
    // Amazon S3 API reference, "Signature Calculations for the Authorization Header".
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("target");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("signedHeaders");
    QTest::addColumn<QByteArray>("signature");
    const QByteArray few = "host;x-amz-content-sha256;x-amz-date";
    QTest::newRow("GET object") << "GET"_ba << u"/test.txt"_s << Headers{{"Range", "bytes=0-9"}} << ""_ba
                                << "host;range;x-amz-content-sha256;x-amz-date"_ba
                                << "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"_ba;
    for (const QString &target : {u"/test$file.text"_s, u"/test%24file.text"_s}) {
        QTest::newRow(qPrintable(u"PUT object "_s + target))
            << "PUT"_ba << target
            << Headers{{"Date", "Fri, 24 May 2013 00:00:00 GMT"},
                       {"X-Amz-Storage-Class", "REDUCED_REDUNDANCY"}}
            << "Welcome to Amazon S3."_ba
            << "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class"_ba
            << "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"_ba;
    }
    QTest::newRow("GET bucket lifecycle")
        << "GET"_ba << u"/?lifecycle"_s << Headers{} << ""_ba << few
        << "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"_ba;
    QTest::newRow("list objects") << "GET"_ba << u"/?max-keys=2&prefix=J"_s << Headers{} << ""_ba << few
                                  << "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"_ba;
}

void TestAwsAuth::examplesForS3()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, target);
    QFETCH(Headers, headers);
    QFETCH(QByteArray, body);
    PreparedRequest request = requestTo(u"https://examplebucket.s3.amazonaws.com"_s + target, method);
    if (!body.isEmpty())
        request.setBody(body);
    request.headers() = headers; // the examples leave Content-Length out
    QVERIFY(AwsSigV4Auth(s3Settings()).apply(request).ok());
    const QByteArray authorization = request.headers().value("Authorization");
    QTEST(partOf(authorization, "SignedHeaders"), "signedHeaders");
    QTEST(partOf(authorization, "Signature"), "signature");
    QCOMPARE(request.headers().value("X-Amz-Content-Sha256"),
             QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex());
}

void TestAwsAuth::payload()
{
    AwsSigV4 settings = s3Settings();
    settings.unsignedPayload = true;
    PreparedRequest request = requestTo(u"https://b.s3.amazonaws.com/x"_s, "PUT");
    request.setBody("bytes");
    QVERIFY(AwsSigV4Auth(settings).apply(request).ok());
    QCOMPARE(request.headers().value("X-Amz-Content-Sha256"), "UNSIGNED-PAYLOAD");
    const QByteArray unsignedBytes = request.headers().value("Authorization");
    request.setBody("other"); // of the same length
    QVERIFY(AwsSigV4Auth(settings).apply(request).ok());
    QCOMPARE(request.headers().value("Authorization"), unsignedBytes);
    request.setBody(std::make_shared<OnceOnly>());
    QVERIFY(AwsSigV4Auth(s3Settings()).apply(request).ok());
    QCOMPARE(request.headers().value("X-Amz-Content-Sha256"), "UNSIGNED-PAYLOAD");

    // Other services are not told the hash unless they are to be.
    request = requestTo(u"https://example.amazonaws.com/"_s);
    QVERIFY(AwsSigV4Auth(suiteSettings()).apply(request).ok());
    QVERIFY(!request.headers().contains("X-Amz-Content-Sha256"));
}

void TestAwsAuth::signsWhatTravels_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("execute-api") << u"execute-api"_s << "/stage/a%20b/%C3%A9/c:d?x=a+b&y=%2B&z"_ba;
    QTest::newRow("s3") << u"s3"_s << "/bucket/a%20b//c$d(e)?list-type=2&prefix=a+b/"_ba;
}

void TestAwsAuth::signsWhatTravels()
{
    QFETCH(QString, service);
    QFETCH(QByteArray, target);
    ScriptedServer server([](const RecordedRequest &) { return message(200, "ok"); });
    AwsSigV4 settings = suiteSettings();
    settings.service = service;
    settings.date = {};
    Session session;
    session.setAuth(AwsSigV4Auth(settings));
    QCOMPARE(session.get(server.urlText(target)).statusCode(), 200);
    QCOMPARE(session.post(server.urlText(target), {.json = QJsonObject{{u"a"_s, 1}}}).statusCode(), 200);
    QCOMPARE(session.put(server.urlText(target), {.data = {{"a", "b c"}}}).statusCode(), 200);
    QCOMPARE(server.requestCount(), 3);
    for (const RecordedRequest &seen : server.requests()) {
        QVERIFY(partOf(seen.header("Authorization"), "SignedHeaders").startsWith("content")
                || seen.method() == "GET");
        QVERIFY(!seen.target().contains('+'));
        QCOMPARE(partOf(seen.header("Authorization"), "Signature"), signatureByTheServer(seen, settings));
    }
}

void TestAwsAuth::andRedirects()
{
    AwsSigV4 settings = s3Settings();
    settings.date = {};
    settings.sessionToken = u"t0ken"_s;
    ScriptedServer other({reply(200, "other")});
    ScriptedServer server({redirect("/near?x=1", 307), redirect(other.urlText("/far").toLatin1(), 307)});
    Session session;
    const Response response =
        session.put(server.urlText("/bucket/key"), {.data = "body", .auth = AwsSigV4Auth(settings)});
    QCOMPARE(response.content(), "other");
    const RecordedRequest near = server.requests().at(1);
    QCOMPARE(near.body, "body");
    QCOMPARE(partOf(near.header("Authorization"), "Signature"), signatureByTheServer(near, settings));
    const RecordedRequest far = other.requests().at(0);
    QCOMPARE(far.body, "body");
    QVERIFY(!far.hasHeader("Authorization"));
    QVERIFY(!far.head.toLower().contains("x-amz-"));
}

void TestAwsAuth::standardPortThroughAProxy()
{
    ScriptedServer proxy({reply(200)});
    const AwsSigV4 settings = suiteSettings();
    Session session;
    const Response response =
        session.get("http://u:p@h.test:80/x?a=b",
                    {.auth = AwsSigV4Auth(settings), .proxies = {{u"http"_s, proxy.urlText()}}});
    QCOMPARE(response.statusCode(), 200);
    QCOMPARE(response.request().url(), u"http://u:p@h.test/x?a=b"_s);
    RecordedRequest seen = proxy.requests().at(0);
    QCOMPARE(seen.line, "GET http://h.test/x?a=b HTTP/1.1");
    QCOMPARE(seen.header("Host"), "h.test");
    seen.line = "GET /x?a=b HTTP/1.1";
    QCOMPARE(partOf(seen.header("Authorization"), "Signature"), signatureByTheServer(seen, settings));
}

void TestAwsAuth::errorsNameNoSecret()
{
    QList<AwsSigV4> bad(6, suiteSettings());
    bad[0].accessKey.clear();
    bad[1].secretKey.clear();
    bad[2].region.clear();
    bad[3].service.clear();
    bad[4].sessionToken = u"t0ken\r\nX: y"_s;
    bad[5].accessKey = u"AKIDEXAMPLE\n"_s;
    for (const AwsSigV4 &settings : bad) {
        PreparedRequest request = requestTo(u"https://h.test/"_s);
        const auto applied = AwsSigV4Auth(settings).apply(request);
        QCOMPARE(applied.error().code(), Error::RequestException);
        const QString words = applied.error().message() + applied.error().detail();
        QVERIFY(!words.contains(u"AKID"_s) && !words.contains(u"wJalr"_s) && !words.contains(u"t0ken"_s));
        QVERIFY(request.headers().isEmpty());
    }
}

FINGERPOST_TEST(TestAwsAuth)
#include "tst_awsauth.moc"
