// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "authanswers.h"
#include "oauth1signature_p.h"

#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"

#include <qrequests/oauth1auth.h>
#include <qrequests/session.h>

#include <QDateTime>
#include <QTest>

using namespace Requests;
using namespace Requests::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

OAuth1 photos()
{
    return {.consumerKey = u"dpf43f3p2l4k3l03"_s,
            .consumerSecret = u"kd94hf93k423kf44"_s,
            .realm = u"Photos"_s,
            .version = false};
}

/// The signature in the header, decoded.
QByteArray oauthSignature(const PreparedRequest &request)
{
    return QByteArray::fromPercentEncoding(parameter(request, "oauth_signature"));
}

/// The request of RFC 5849 §3.4.1.1.
PreparedRequest rfcRequest()
{
    PreparedRequest request =
        requestTo(u"http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b"_s, "POST");
    request.headers().set("Content-Type", "application/x-www-form-urlencoded");
    request.setBody("c2&a3=2+q");
    return request;
}

OAuth1 rfcSettings()
{
    return {.consumerKey = u"9djdj82h48djs9d2"_s,
            .consumerSecret = u"j49sk3j29djd"_s,
            .token = u"kkk9d7dh3k39sjv7"_s,
            .tokenSecret = u"dh893hdasih9"_s,
            .realm = u"Example"_s,
            .version = false,
            .nonce = "7d8f3e4a",
            .timestamp = 137131201};
}

} // namespace

class TestOAuth1 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { clearEnvironment(); }

    void examples_data();
    void examples();
    void baseString();
    void placements();
    void bodies();
    void plainText();
    void nonceAndTime();
    void andRedirects();
};

void TestOAuth1::examples_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("url");
    QTest::addColumn<OAuth1>("settings");
    QTest::addColumn<QByteArray>("signature");
    const auto row = [](const char *name, const QByteArray &method, const QString &url,
                        const OAuth1 &settings, const QByteArray &signature) {
        QTest::newRow(name) << method << url << settings << signature;
    };
    OAuth1 initiate = photos();
    initiate.callback = u"http://printer.example.com/ready"_s;
    initiate.nonce = "wIjqoS";
    initiate.timestamp = 137131200;
    row("RFC 5849 §1.2, temporary credentials", "POST", u"https://photos.example.net/initiate"_s, initiate,
        "74KNZJeDHnMBp0EMJ9ZHt/XKycU=");
    OAuth1 token = photos();
    token.token = u"hh5s93j4hdidpola"_s;
    token.tokenSecret = u"hdhd0244k9j7ao03"_s;
    token.verifier = u"hfdp7dh39dks9884"_s;
    token.nonce = "walatlh";
    token.timestamp = 137131201;
    row("RFC 5849 §1.2, token credentials", "POST", u"https://photos.example.net/token"_s, token,
        "gKgrFCywp7rO0OXSjdot/IHF7IU=");
    OAuth1 access = photos();
    access.token = u"nnch734d00sl2jdk"_s;
    access.tokenSecret = u"pfkkdhi9sl3r4s00"_s;
    access.nonce = "chapoH";
    access.timestamp = 137131202;
    const QString photo = u"http://photos.example.net/photos?file=vacation.jpg&size=original"_s;
    row("RFC 5849 §1.2, the photo", "GET", photo, access, "MdpQcU8iPSUjWoN/UDMsK2sui9I=");
    access.version = true;
    access.nonce = "kllo9940pd9333jh";
    access.timestamp = 1191242096;
    row("OAuth Core 1.0, appendix A.5", "GET", photo, access, "tR3+Ty81lMeYAr/Fid0kMTYa/WM=");
    row("default port, host in capitals, fragment", "GET",
        u"HTTP://PHOTOS.example.net:80/photos?size=original&file=vacation.jpg#x"_s, access,
        "tR3+Ty81lMeYAr/Fid0kMTYa/WM=");
}

void TestOAuth1::examples()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, url);
    QFETCH(OAuth1, settings);
    PreparedRequest request = requestTo(url, method);
    QVERIFY(OAuth1Auth(settings).apply(request).ok());
    QVERIFY(
        request.headers().value("Authorization").startsWith("OAuth realm=\"Photos\", oauth_consumer_key="));
    QCOMPARE(parameter(request, "oauth_version"), settings.version ? "1.0" : "");
    QTEST(oauthSignature(request), "signature");
    QCOMPARE(request.url(), url);
}

void TestOAuth1::baseString()
{
    using OAuth1Signature::Parameters;
    const Parameters protocol{{"oauth_consumer_key", "9djdj82h48djs9d2"},
                              {"oauth_token", "kkk9d7dh3k39sjv7"},
                              {"oauth_signature_method", "HMAC-SHA1"},
                              {"oauth_timestamp", "137131201"},
                              {"oauth_nonce", "7d8f3e4a"}};
    const QByteArray base =
        OAuth1Signature::baseString(rfcRequest(), OAuth1Signature::parseForm("c2&a3=2+q"), protocol);
    QCOMPARE(
        base,
        "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D"
        "%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a"
        "%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201"
        "%26oauth_token%3Dkkk9d7dh3k39sjv7"); // RFC 5849 §3.4.1.1
    PreparedRequest request = rfcRequest();
    QVERIFY(OAuth1Auth(rfcSettings()).apply(request).ok());
    QCOMPARE(oauthSignature(request), "r6/TJjbCOr97/+UU0NsvSne7s5g="); // as erratum 2550 has it
    OAuth1 sha256 = rfcSettings();
    sha256.method = OAuth1::Method::HmacSha256;
    QVERIFY(OAuth1Auth(sha256).apply(request).ok());
    QCOMPARE(oauthSignature(request), "ypAxjNip++Dm0fTM+gCl8wAo6ufSnseu1WHxL7py3BU=");

    // RFC 5849 §3.4.1.2: other ports stay, and a Host field by hand names the server.
    QCOMPARE(OAuth1Signature::baseUri(requestTo(u"https://www.example.net:8080/?q=1"_s)),
             "https://www.example.net:8080/");
    QCOMPARE(OAuth1Signature::baseUri(requestTo(u"https://h.test"_s)), "https://h.test/");
    request = requestTo(u"http://127.0.0.1:81/x"_s);
    request.headers().set("Host", "API.example.net");
    QCOMPARE(OAuth1Signature::baseUri(request), "http://api.example.net/x");
}

void TestOAuth1::placements()
{
    // Wherever the parameters travel, the signature is the same.
    OAuth1 settings = rfcSettings();
    settings.placement = OAuth1::Placement::Query;
    PreparedRequest request = rfcRequest();
    QVERIFY(OAuth1Auth(settings).apply(request).ok());
    QVERIFY(!request.headers().contains("Authorization"));
    QVERIFY(
        request.url().startsWith(u"http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b&oauth_"_s));
    QVERIFY(request.url().endsWith(u"&oauth_signature=r6%2FTJjbCOr97%2F%2BUU0NsvSne7s5g%3D"_s));
    const QString once = request.url();
    QVERIFY(OAuth1Auth(settings).apply(request).ok()); // again: not twice
    QCOMPARE(request.url(), once);

    settings.placement = OAuth1::Placement::Body;
    request = rfcRequest();
    QVERIFY(OAuth1Auth(settings).apply(request).ok());
    QCOMPARE(request.url(), rfcRequest().url());
    auto reader = request.body()->open();
    const QByteArray form = reader.value()->readAll();
    QVERIFY(form.startsWith("c2&a3=2+q&oauth_consumer_key="));
    QVERIFY(form.endsWith("&oauth_signature=r6%2FTJjbCOr97%2F%2BUU0NsvSne7s5g%3D"));
    QCOMPARE(request.headers().value("Content-Length"), QByteArray::number(form.size()));

    request = requestTo(u"http://h.test/"_s, "POST");
    QVERIFY(OAuth1Auth(settings).apply(request).ok());
    QCOMPARE(request.headers().value("Content-Type"), "application/x-www-form-urlencoded");
}

void TestOAuth1::bodies()
{
    // A body that is no form is not signed…
    OAuth1 settings = rfcSettings();
    PreparedRequest request = requestTo(u"http://h.test/"_s, "POST");
    QVERIFY(OAuth1Auth(settings).apply(request).ok());
    const QByteArray bare = oauthSignature(request);
    request.headers().set("Content-Type", "text/plain");
    request.setBody("Hello World!");
    QVERIFY(OAuth1Auth(settings).apply(request).ok());
    QCOMPARE(oauthSignature(request), bare);
    // …but for its hash.
    settings.bodyHash = true;
    QVERIFY(OAuth1Auth(settings).apply(request).ok());
    QCOMPARE(QByteArray::fromPercentEncoding(parameter(request, "oauth_body_hash")),
             "Lve95gjOVATpfV8EL5X4nxwjKHE="); // the extension's own example
    QVERIFY(oauthSignature(request) != bare);

    settings.bodyHash = false;
    settings.placement = OAuth1::Placement::Body;
    QCOMPARE(OAuth1Auth(settings).apply(request).error().code(), Error::RequestException);
    request = rfcRequest();
    request.setBody(std::make_shared<OnceOnly>());
    QCOMPARE(OAuth1Auth(rfcSettings()).apply(request).error().code(), Error::RequestException);
}

void TestOAuth1::plainText()
{
    OAuth1 settings{.consumerKey = u"jd83jd92dhsh93js"_s,
                    .consumerSecret = u"ja893SD9 &"_s,
                    .method = OAuth1::Method::PlainText};
    PreparedRequest request = requestTo(u"https://server.example.com/"_s, "POST");
    QVERIFY(OAuth1Auth(settings).apply(request).ok());
    QCOMPARE(oauthSignature(request), "ja893SD9%20%26&");
    QCOMPARE(parameter(request, "oauth_signature_method"), "PLAINTEXT");
    settings.consumerKey.clear();
    request = requestTo(u"https://server.example.com/"_s, "POST");
    const auto refused = OAuth1Auth(settings).apply(request);
    QCOMPARE(refused.error().code(), Error::RequestException);
    QVERIFY(!refused.error().message().contains(u"ja893"_s));
    QVERIFY(!request.headers().contains("Authorization"));
}

void TestOAuth1::nonceAndTime()
{
    PreparedRequest a = requestTo(u"http://h.test/"_s);
    PreparedRequest b = a;
    OAuth1Auth auth({.consumerKey = u"k"_s, .consumerSecret = u"s"_s});
    QVERIFY(auth.apply(a).ok());
    QVERIFY(auth.apply(b).ok());
    QCOMPARE(parameter(a, "oauth_nonce").size(), 32);
    QVERIFY(parameter(a, "oauth_nonce") != parameter(b, "oauth_nonce"));
    const qint64 age = QDateTime::currentSecsSinceEpoch() - parameter(a, "oauth_timestamp").toLongLong();
    QVERIFY(age >= 0 && age < 60);
    QVERIFY(!a.headers().value("Authorization").contains("oauth_token"));
}

void TestOAuth1::andRedirects()
{
    for (const OAuth1::Placement placement :
         {OAuth1::Placement::Header, OAuth1::Placement::Query, OAuth1::Placement::Body}) {
        ScriptedServer other({reply(200, "other")});
        ScriptedServer server({redirect("/near?x=1", 307), redirect(other.urlText("/far").toLatin1(), 307)});
        OAuth1 settings = rfcSettings();
        settings.placement = placement;
        Session session;
        const Response response =
            session.post(server.urlText("/start"), {.data = {{"a", "b c"}}, .auth = OAuth1Auth(settings)});
        QCOMPARE(response.content(), "other");
        // Signed anew for where it went: an own signature of the same request is the same.
        PreparedRequest expected = requestTo(server.urlText("/near?x=1"), "POST");
        expected.headers().set("Content-Type", "application/x-www-form-urlencoded");
        expected.setBody("a=b+c");
        QVERIFY(OAuth1Auth(settings).apply(expected).ok());
        const RecordedRequest near = server.requests().at(1);
        QCOMPARE(near.header("Authorization"), expected.headers().value("Authorization"));
        QCOMPARE(near.target(), expected.pathUrl());
        QCOMPARE(near.body, expected.body()->open().value()->readAll());
        QVERIFY(!other.requests().at(0).head.contains("oauth"));
        QCOMPARE(other.requests().at(0).body, "a=b+c");
    }
}

FINGERPOST_TEST(TestOAuth1)
#include "tst_oauth1.moc"
