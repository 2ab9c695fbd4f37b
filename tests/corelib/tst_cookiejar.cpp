// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "cookietests.h"

#include "support/testsuite.h"

#include <qrequests/cookiejar.h>

#include <QTest>
#include <QThread>

using namespace Requests;
using namespace Qt::Literals::StringLiterals;

class TestCookieJar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesAttributes();
    void refuses_data();
    void refuses();
    void keepsPrefixPromises();
    void maxAgeWinsOverExpires();
    void deletesWhatHasExpired();
    void secureCookieIsSafeFromHttp();
    void hostOnlyAndDomainCookies();
    void keepsToTheRfc_data();
    void keepsToTheRfc();
    void sendsLongerPathsFirst();
    void replacingKeepsTheOrder();
    void setByHandGoesEverywhere();
    void domainByHandMeansItsHostsToo();
    void removesByPart();
    void copiesAreIndependent();
    void staysBounded();
    void isSafeAcrossThreads();
};

void TestCookieJar::takesAttributes()
{
    CookieJar jar;
    const auto refused =
        jar.extract(u"https://www.example.com/dir/page?q"_s,
                    setCookies({"id=42; Domain=.Example.COM; Path=/dir; SECURE; httponly; SameSite=Lax; "
                                "Expires=Wed, 01 Mar 2028 12:00:00 GMT; Priority=High"}),
                    noon);
    QVERIFY(refused.isEmpty());
    QCOMPARE(jar.size(), 1);
    const Cookie cookie = jar.all().constFirst();
    QCOMPARE(cookie.name, "id");
    QCOMPARE(cookie.value, "42");
    QCOMPARE(cookie.domain, u"example.com"_s);
    QCOMPARE(cookie.path, u"/dir"_s);
    QVERIFY(!cookie.hostOnly);
    QVERIFY(cookie.secure);
    QVERIFY(cookie.httpOnly);
    QCOMPARE(cookie.sameSite, "Lax");
    QCOMPARE(cookie.expires, noon.addYears(2));
    QVERIFY(!cookie.isSessionCookie());

    // An attribute above 1024 bytes counts for nothing; a relative path neither.
    jar.clear();
    jar.extract(u"https://example.com/a/b"_s,
                setCookies({"x=1; Path=/" + QByteArray(1024, 'p'), "y=1; Path=rel"}), noon);
    QCOMPARE(jar.all().at(0).path, u"/a"_s);
    QCOMPARE(jar.all().at(1).path, u"/a"_s);
}

void TestCookieJar::refuses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("reason");
    const QString https = u"https://www.example.com/"_s;
    QTest::newRow("foreign domain") << https << QByteArray("a=1; Domain=example.org")
                                    << u"The domain example.org is not the host's own (www.example.com)."_s;
    QTest::newRow("domain below")
        << https << QByteArray("a=1; Domain=x.www.example.com")
        << u"The domain x.www.example.com is not the host's own (www.example.com)."_s;
    QTest::newRow("public suffix")
        << u"https://shop.co.uk/"_s << QByteArray("a=1; Domain=co.uk")
        << u"The domain co.uk is a public suffix: the cookie would go to strangers."_s;
    QTest::newRow("Secure prefix over http")
        << u"http://www.example.com/"_s << QByteArray("__Secure-a=1; Secure")
        << u"A cookie whose name begins with __Secure- cannot be set over http."_s;
    QTest::newRow("nothing") << https << QByteArray("=") << u"The cookie has neither a name nor a value."_s;
    QTest::newRow("too long") << https << QByteArray("a=" + QByteArray(4096, 'x'))
                              << u"The cookie's name and value are longer than 4096 bytes."_s;
    QTest::newRow("control character")
        << https << QByteArray("a=b\x01") << u"The cookie holds a control character."_s;
    QTest::newRow("no host") << u"file:///x"_s << QByteArray("a=1") << u"The answer came from no host."_s;
}

void TestCookieJar::refuses()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, field);
    CookieJar jar;
    const auto refused = jar.extract(url, setCookies({field, "good=1"}), noon);
    QVERIFY(!refused.isEmpty());
    QCOMPARE(refused.constFirst().setCookie, field);
    QTEST(refused.constFirst().reason, "reason");
    QVERIFY(jar.value("a").isNull());
    // The refusal concerns that one field only.
    QCOMPARE(jar.size(), url.startsWith("file"_L1) ? 0 : 1);
}

void TestCookieJar::keepsPrefixPromises()
{
    CookieJar jar;
    const auto takes = [&jar](const QString &url, const QByteArray &field) {
        return jar.extract(url, setCookies({field}), noon).isEmpty();
    };
    const QString https = u"https://example.com/"_s;
    QVERIFY(takes(https, "__Secure-a=1; Secure"));
    QVERIFY(!takes(https, "__Secure-a=1"));
    QVERIFY(!takes(https, "__SECURE-a=1"));
    QVERIFY(takes(https, "__Host-a=1; Secure; Path=/"));
    QVERIFY(!takes(https, "__Host-a=1; Secure"));
    QVERIFY(!takes(https, "__Host-a=1; Path=/"));
    QVERIFY(!takes(https, "__Host-a=1; Secure; Path=/sub"));
    QVERIFY(!takes(https, "__Host-a=1; Secure; Path=/; Domain=example.com"));
    QVERIFY(!takes(u"http://example.com/"_s, "__Host-a=1; Secure; Path=/"));
    // Written without a name it would be sent as one.
    QVERIFY(!takes(https, "=__Host-a=1; Secure; Path=/"));
    QCOMPARE(jar.size(), 2);
}

void TestCookieJar::maxAgeWinsOverExpires()
{
    CookieJar jar;
    jar.extract(u"https://example.com/"_s,
                setCookies({"a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:01 GMT",
                            "b=1; Max-Age=99999999999999999999", "c=1; Max-Age=1x", "d=1; Max-Age=-"}),
                noon);
    QCOMPARE(jar.all().at(0).expires, noon.addSecs(60));
    QVERIFY(jar.all().at(1).expires > noon.addYears(100));
    QVERIFY(jar.all().at(2).isSessionCookie());
    QVERIFY(jar.all().at(3).isSessionCookie());
}

void TestCookieJar::deletesWhatHasExpired()
{
    CookieJar jar;
    const QString url = u"https://example.com/"_s;
    jar.extract(url, setCookies({"a=1; Max-Age=10", "b=2", "c=3"}), noon);
    QCOMPARE(jar.cookieHeader(url, noon), "a=1; b=2; c=3");
    // At its end a cookie is not sent any more, kept until somebody tidies up.
    QCOMPARE(jar.cookieHeader(url, noon.addSecs(10)), "b=2; c=3");
    QCOMPARE(jar.size(), 3);
    jar.removeExpired(noon.addSecs(10));
    QCOMPARE(jar.size(), 2);
    jar.extract(url,
                setCookies({"b=; Max-Age=0", "c=; Expires=Thu, 01-Jan-1970 00:00:01 GMT; Path=/elsewhere"}),
                noon);
    QCOMPARE(jar.cookieHeader(url, noon), "c=3");
}

void TestCookieJar::secureCookieIsSafeFromHttp()
{
    CookieJar jar;
    jar.extract(u"https://example.com/"_s, setCookies({"sid=good; Secure"}), noon);
    const auto refused =
        jar.extract(u"http://www.example.com/"_s, setCookies({"sid=evil; Domain=example.com"}), noon);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.constFirst().reason,
             u"There is a Secure cookie of this name, and this answer came over http."_s);
    QCOMPARE(jar.cookieHeader(u"https://example.com/"_s, noon), "sid=good");
    QVERIFY(jar.cookieHeader(u"http://example.com/"_s, noon).isNull());
}

void TestCookieJar::hostOnlyAndDomainCookies()
{
    CookieJar jar;
    jar.extract(u"http://example.com:8080/"_s, setCookies({"host=1", "all=2; Domain=example.com"}), noon);
    QCOMPARE(jar.cookieHeader(u"http://example.com:9090/"_s, noon), "host=1; all=2");
    QCOMPARE(jar.cookieHeader(u"http://www.example.com/"_s, noon), "all=2");
    QVERIFY(jar.cookieHeader(u"http://badexample.com/"_s, noon).isNull());

    // A public suffix may set cookies for itself alone (§5.3 step 5).
    jar.clear();
    jar.extract(u"http://localhost/"_s, setCookies({"a=1; Domain=localhost"}), noon);
    QVERIFY(jar.all().constFirst().hostOnly);
    QCOMPARE(jar.cookieHeader(u"http://localhost:5000/"_s, noon), "a=1");

    jar.clear();
    jar.extract(u"http://[::1]:80/"_s, setCookies({"v6=1"}), noon);
    jar.extract(u"http://127.0.0.1/"_s, setCookies({"v4=1; Domain=127.0.0.1"}), noon);
    jar.extract(u"http://bücher.de/"_s, setCookies({"idn=1; Domain=BÜCHER.de"}), noon);
    QCOMPARE(jar.cookieHeader(u"http://[::1]:81/"_s, noon), "v6=1");
    QCOMPARE(jar.cookieHeader(u"http://127.0.0.1:81/"_s, noon), "v4=1");
    QCOMPARE(jar.cookieHeader(u"http://www.xn--bcher-kva.de/"_s, noon), "idn=1");
}

void TestCookieJar::keepsToTheRfc_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("kept");
    const QString url = u"http://example.com/"_s;
    // rfc6265bis §5.6 step 3: the word is the value, the name is empty.
    QTest::newRow("no equals sign") << url << "justname"_ba << u"[] [justname] example.com /"_s;
    // §5.2 step 5: the bytes of the value stay as they are.
    QTest::newRow("escaped quotes") << url << R"(a="x\"y")"_ba << uR"([a] ["x\"y"] example.com /)"_s;
    // §5.3 step 7: the last attribute of a name counts.
    QTest::newRow("repeated attribute") << url << "a=1; Path=/x; Path=/"_ba << u"[a] [1] example.com /"_s;
    // §5.2: Port (RFC 2965) is an unknown attribute.
    QTest::newRow("port") << url << R"(a=1; Port="80")"_ba << u"[a] [1] example.com /"_s;
    // §5.3 step 6: the domain is the host; Python adds ".local" to a name without a dot.
    QTest::newRow("localhost") << u"http://localhost/"_s << "a=1"_ba << u"[a] [1] localhost /"_s;
    QTest::newRow("single label") << u"http://intranet/"_s << "a=1"_ba << u"[a] [1] intranet /"_s;
    QTest::newRow("IPv6") << u"http://[::1]/"_s << "a=1"_ba << u"[a] [1] ::1 /"_s;
}

/// Where RFC 6265 or its successor and Python's cookiejar part ways: what the conformance corpus, which holds
/// Python's answers, cannot ask for.
void TestCookieJar::keepsToTheRfc()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, field);
    QFETCH(QString, kept);
    CookieJar jar;
    jar.extract(url, setCookies({field}), noon);
    QCOMPARE(jar.size(), 1);
    const Cookie cookie = jar.all().constFirst();
    QCOMPARE(u"[%1] [%2] %3 %4"_s.arg(QString::fromLatin1(cookie.name), QString::fromLatin1(cookie.value),
                                      cookie.domain, cookie.path),
             kept);
    QVERIFY(cookie.hostOnly && !cookie.secure && cookie.isSessionCookie());
}

void TestCookieJar::sendsLongerPathsFirst()
{
    CookieJar jar;
    const QString url = u"http://example.com/a/b/c"_s;
    jar.extract(url, setCookies({"root=1; Path=/", "first=2; Path=/a", "deep=3", "second=4; Path=/a"}), noon);
    QCOMPARE(jar.cookieHeader(url, noon), "deep=3; first=2; second=4; root=1");
    QCOMPARE(jar.cookieHeader(u"http://example.com"_s, noon), "root=1");
}

void TestCookieJar::replacingKeepsTheOrder()
{
    CookieJar jar{{"a", "1"}, {"b", "2"}};
    jar.set("a", "9");
    QCOMPARE(jar.cookieHeader(u"http://example.com/"_s), "a=9; b=2");
    jar.update(CookieJar{{"c", "3"}, {"a", "0"}});
    QCOMPARE(jar.cookieHeader(u"http://example.com/"_s), "a=0; b=2; c=3");
}

void TestCookieJar::setByHandGoesEverywhere()
{
    CookieJar jar{{"a", "1"}};
    jar.set("b", "2", {}, u"/private"_s);
    QCOMPARE(jar.cookieHeader(u"http://one.test/"_s), "a=1");
    QCOMPARE(jar.cookieHeader(u"https://two.test/private/x"_s), "b=2; a=1");
    QCOMPARE(jar.value("a"), "1");
    QVERIFY(jar.value("none").isNull());
    jar.set("empty", "");
    QVERIFY(!jar.value("empty").isNull());
}

void TestCookieJar::domainByHandMeansItsHostsToo()
{
    CookieJar jar;
    jar.set("a", "1", u"Example.com"_s);
    QCOMPARE(jar.cookieHeader(u"http://www.example.com/"_s), "a=1");
    QVERIFY(jar.cookieHeader(u"http://example.org/"_s).isNull());
    Cookie cookie;
    cookie.name = "only";
    cookie.value = "2";
    cookie.domain = u"example.com"_s;
    jar.insert(cookie);
    QCOMPARE(jar.cookieHeader(u"http://www.example.com/"_s), "a=1");
    QCOMPARE(jar.cookieHeader(u"http://example.com/"_s), "a=1; only=2");
}

void TestCookieJar::removesByPart()
{
    CookieJar jar;
    jar.set("a", "1", u"x.com"_s);
    jar.set("a", "2", u"y.com"_s, u"/p"_s);
    jar.set("b", "3");
    QCOMPARE(jar.value("a", u".y.com"_s), "2");
    QCOMPARE(jar.remove("a", u"x.com"_s), 1);
    QCOMPARE(jar.remove("a", {}, u"/q"_s), 0);
    QCOMPARE(jar.remove("a", {}, u"/p"_s), 1);
    QCOMPARE(jar.remove("a"), 0);
    QCOMPARE(jar.size(), 1);
    jar.clear();
    QVERIFY(jar.isEmpty());
}

void TestCookieJar::copiesAreIndependent()
{
    CookieJar jar{{"a", "1"}};
    CookieJar copy = jar;
    copy.set("a", "2");
    QCOMPARE(jar.value("a"), "1");
    jar = copy;
    copy.clear();
    QCOMPARE(jar.value("a"), "2");
    jar = *&jar;
    QCOMPARE(jar.value("a"), "2");
}

void TestCookieJar::staysBounded()
{
    CookieJar jar;
    for (int i = 0; i < 51; ++i)
        jar.extract(u"https://a.test/"_s, setCookies({"n" + QByteArray::number(i) + "=1; Max-Age=60"}), noon);
    QCOMPARE(jar.size(), 50);
    QVERIFY(jar.value("n0").isNull()); // the oldest went
    QCOMPARE(jar.value("n50"), "1");
    // What has expired goes before what has not.
    jar.extract(u"https://b.test/"_s, setCookies({"keep=1"}), noon);
    jar.extract(u"https://a.test/"_s, setCookies({"new=1"}), noon.addSecs(61));
    QCOMPARE(jar.size(), 2);

    for (int i = 0; i < 3000; ++i)
        jar.extract(u"https://h%1.test/"_s.arg(i), setCookies({"a=1"}), noon);
    QCOMPARE(jar.size(), 3000);
    QVERIFY(jar.value("keep").isNull());
}

void TestCookieJar::isSafeAcrossThreads()
{
    CookieJar jar;
    const auto work = [&jar](int id) {
        const QString url = u"https://h%1.test/"_s.arg(id);
        for (int i = 0; i < 200; ++i) {
            jar.extract(url, setCookies({"n=" + QByteArray::number(i)}), noon);
            const CookieJar copy = jar;
            jar.update(copy);
            if (jar.cookieHeader(url, noon).isNull())
                return;
        }
    };
    std::unique_ptr<QThread> one(QThread::create(work, 1));
    std::unique_ptr<QThread> two(QThread::create(work, 2));
    one->start();
    two->start();
    QVERIFY(one->wait());
    QVERIFY(two->wait());
    QCOMPARE(jar.size(), 2);
    QVERIFY(!jar.value("n", u"h1.test"_s).isNull());
}

FINGERPOST_TEST(TestCookieJar)
#include "tst_cookiejar.moc"
