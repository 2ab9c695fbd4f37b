// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "cookietests.h"
#include "support/testsuite.h"

#include <qrequests/cookiejar.h>

#include <QElapsedTimer>
#include <QTest>

using namespace Requests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The one rule against \a field from \a url, in a jar that holds \a jar's cookies.
CookieRule ruleAgainst(const QString &url, const QByteArray &field, CookieJar jar = {})
{
    const auto refused = jar.extract(url, setCookies({field}), noon);
    return refused.isEmpty() ? CookieRule::None : refused.constFirst().rule;
}

Cookie cookieOf(const QByteArray &name, const QString &domain, bool hostOnly)
{
    Cookie cookie;
    cookie.name = name;
    cookie.value = "1";
    cookie.domain = domain;
    cookie.hostOnly = hostOnly;
    return cookie;
}

} // namespace

/// The jar: a dictionary with rules and limits.
class TestCookieRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void getTellsMissingFromAmbiguous();
    void nullRemoves();
    void noneIsSentAsItsName();
    void isADictionary();
    void clearsByDomainPathAndName();
    void clearsSessionCookies();
    void mergesAndCompares();
    void parsesOneSetCookie();
    void namesTheRule_data();
    void namesTheRule();
    void httpNeitherReplacesNorHidesSecure();
    void explainsEachCookie();
    void dropsWhatWasSetLongestAgo();
    void evictsWhatHasExpired();
    void staysFastWhenFull();
    void longHostsCostNothing();
};

void TestCookieRules::getTellsMissingFromAmbiguous()
{
    CookieJar jar{{"a", "1"}};
    QCOMPARE(jar.get("a").value(), "1");
    QVERIFY(jar.get("none").value().isNull());
    QCOMPARE(jar.get("none", "else").value(), "else");
    jar.set("empty", "");
    QVERIFY(!jar.get("empty").value().isNull());

    jar.set("a", "2", u"example.com"_s);
    const auto conflict = jar.get("a");
    QVERIFY(!conflict);
    QCOMPARE(conflict.error().code(), Error::CookieConflictError);
    QCOMPARE(conflict.error().name(), u"CookieConflictError"_s);
    QVERIFY(conflict.error().isA(Error::RequestException));
    QCOMPARE(conflict.error().message(),
             u"There are 2 cookies with the name a: name the domain or the path as well."_s);
    QCOMPARE(jar.get("a", {}, u"example.com"_s).value(), "2");
    // An empty domain is not "any": it is that of the cookies for every host.
    QCOMPARE(jar.get("a", {}, u""_s).value(), "1");

    jar.set("a", "3", u"example.com"_s, u"/p"_s);
    QVERIFY(!jar.get("a", {}, u"example.com"_s));
    QCOMPARE(jar.get("a", {}, u"example.com"_s, u"/p"_s).value(), "3");
    QVERIFY(jar.contains("a"));
    QVERIFY(jar.contains("a", u".Example.com"_s, u"/p"_s));
    QVERIFY(!jar.contains("a", u"example.com"_s, u"/q"_s));
}

void TestCookieRules::nullRemoves()
{
    CookieJar jar;
    jar.set("a", "1");
    jar.set("a", "2", u"x.com"_s);
    jar.set("b", "3");
    jar.set("a", QByteArray(), u"x.com"_s);
    QCOMPARE(jar.items(), (Fields{{"a", "1"}, {"b", "3"}}));
    jar.set("a", QByteArray());
    QCOMPARE(jar.keys(), QByteArrayList{"b"});
    jar.set(QByteArray(), QByteArray()); // no name: nothing, and not everything
    QCOMPARE(jar.size(), 1);
}

void TestCookieRules::noneIsSentAsItsName()
{
    CookieJar jar{{"word", QByteArray()}, {"a", "1"}};
    QCOMPARE(jar.cookieHeader(u"http://example.com/"_s), "word; a=1");
    QVERIFY(jar.get("word").value().isNull());
    QVERIFY(jar.contains("word"));
}

void TestCookieRules::isADictionary()
{
    CookieJar jar;
    jar.set("a", "1", u"x.com"_s);
    jar.set("b", "2", u"y.com"_s, u"/p"_s);
    QCOMPARE(jar.domains(), (QStringList{u"x.com"_s, u"y.com"_s}));
    QVERIFY(jar.hasMultipleDomains());
    jar.set("a", "3", u"y.com"_s);
    QCOMPARE(jar.keys(), (QByteArrayList{"a", "b", "a"}));
    QCOMPARE(jar.values(), (QByteArrayList{"1", "2", "3"}));
    QCOMPARE(jar.paths(), (QStringList{u"/"_s, u"/p"_s}));
    QCOMPARE(jar.toDict(), (Fields{{"a", "3"}, {"b", "2"}}));
    QCOMPARE(jar.toDict(u"x.com"_s), (Fields{{"a", "1"}}));
    QCOMPARE(jar.toDict({}, u"/p"_s), (Fields{{"b", "2"}}));
    QVERIFY(jar.toDict(u""_s).isEmpty());
    jar.clear(u"y.com"_s);
    QVERIFY(!jar.hasMultipleDomains());

    // Requests shows the domain of a Domain attribute with a dot.
    jar.clear();
    jar.extract(u"http://www.example.com/"_s, setCookies({"a=1; Domain=example.com", "b=1"}), noon);
    QCOMPARE(jar.domains(), (QStringList{u".example.com"_s, u"www.example.com"_s}));
}

void TestCookieRules::clearsByDomainPathAndName()
{
    CookieJar jar;
    for (const char *name : {"a", "b"}) {
        jar.set(name, "1");
        jar.set(name, "1", u"x.com"_s);
        jar.set(name, "1", u"x.com"_s, u"/p"_s);
    }
    QCOMPARE(jar.clear(u"x.com"_s, u"/p"_s, "a"), 1);
    QCOMPARE(jar.clear(u"x.com"_s, u"/none"_s), 0);
    QCOMPARE(jar.clear(u"none.com"_s), 0);
    QCOMPARE(jar.clear(u".x.com"_s, u"/p"_s), 1);
    QCOMPARE(jar.clear(u"x.com"_s), 2);
    QCOMPARE(jar.size(), 2);
    QCOMPARE(jar.clear(QString()), 2); // those for every host
    QVERIFY(jar.isEmpty());
}

void TestCookieRules::clearsSessionCookies()
{
    CookieJar jar;
    jar.extract(u"https://example.com/"_s, setCookies({"a=1", "b=2; Max-Age=60"}), noon);
    jar.clearSessionCookies();
    QCOMPARE(jar.keys(), QByteArrayList{"b"});
    jar.removeExpired(noon.addSecs(59));
    QCOMPARE(jar.size(), 1);
    jar.removeExpired(noon.addSecs(60));
    QVERIFY(jar.isEmpty());
}

void TestCookieRules::mergesAndCompares()
{
    const CookieJar one{{"a", "1"}, {"b", "2"}};
    QVERIFY(one == (CookieJar{{"b", "2"}, {"a", "1"}}));
    QVERIFY(one != (CookieJar{{"a", "1"}}));
    QVERIFY(one != (CookieJar{{"a", "1"}, {"b", "9"}}));
    const CookieJar both = one.merged(CookieJar{{"a", "9"}, {"c", "3"}});
    QCOMPARE(both.items(), (Fields{{"a", "9"}, {"b", "2"}, {"c", "3"}}));
    QCOMPARE(one.size(), 2);

    // cookiejar_from_dict, and merge_cookies with a dict.
    QCOMPARE(CookieJar::fromDict({{"a", "9"}, {"c", "3"}}, one).items(),
             (Fields{{"a", "9"}, {"b", "2"}, {"c", "3"}}));
    QCOMPARE(CookieJar::fromDict({{"a", "9"}, {"c", "3"}}, one, false).items(),
             (Fields{{"a", "1"}, {"b", "2"}, {"c", "3"}}));
    QVERIFY(CookieJar::fromDict({}).isEmpty());
}

void TestCookieRules::parsesOneSetCookie()
{
    auto cookie = Cookie::fromSetCookie("a=1; Domain=x.com; Path=/p; Secure; HttpOnly; Max-Age=60", noon);
    QVERIFY(cookie);
    QCOMPARE(cookie->pair(), "a=1");
    QCOMPARE(cookie->domainText(), u"x.com"_s);
    QVERIFY(!cookie->hostOnly);
    QCOMPARE(cookie->path, u"/p"_s);
    QVERIFY(cookie->secure && cookie->httpOnly);
    QCOMPARE(cookie->expires, noon.addSecs(60));
    cookie = Cookie::fromSetCookie("a=1; Expires=Thu, 01-Jan-1970 00:00:01 GMT", noon);
    QCOMPARE(cookie->expires.toSecsSinceEpoch(), 1);
    QVERIFY(cookie->isExpired(noon));
    QVERIFY(cookie->domain.isEmpty() && cookie->path.isEmpty());
    // A date that is none is no attribute (§5.2.1).
    QVERIFY(Cookie::fromSetCookie("a=1; Expires=100", noon)->isSessionCookie());
    const auto refused = Cookie::fromSetCookie(" ; Path=/", noon);
    QVERIFY(!refused);
    QCOMPARE(refused.error().message(), u"The cookie has neither a name nor a value."_s);
}

void TestCookieRules::namesTheRule_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("section");
    const QString https = u"https://www.example.com/"_s;
    const QString http = u"http://www.example.com/"_s;
    const auto row = [](const char *id, const char *section, const QString &url, const QByteArray &field) {
        QTest::addRow("%s: %s to %s", id, field.left(30).constData(), qPrintable(url.left(30)))
            << url << field << QByteArray(id) << QString::fromUtf8(section);
    };
    row("none", "", https, "a=1");
    row("none", "", https, "a=" + QByteArray(4095, 'x'));
    row("no-host", "RFC 6265 §5.1.2", u"file:///x"_s, "a=1");
    row("control-character", "rfc6265bis §5.6 step 1", https, "a=1; Path=/\x7f");
    row("empty", "rfc6265bis §5.7 step 2", https, "=; Secure");
    row("too-long", "rfc6265bis §5.7 step 4", https, "a=" + QByteArray(4096, 'x'));
    const QString longUrl = https + QString(8193, u'p') + u"/x"_s;
    row("too-long", "rfc6265bis §5.7 step 4", longUrl, "a=1");
    row("none", "", longUrl, "a=1; Path=/");
    row("foreign-domain", "RFC 6265 §5.3 step 6", https, "a=1; Domain=example.org");
    row("public-suffix", "RFC 6265 §5.3 step 5", u"https://shop.co.uk/"_s, "a=1; Domain=.co.uk");
    row("name-prefix", "rfc6265bis §4.1.3", https, "__Host-a=1; Secure");
    row("name-prefix", "rfc6265bis §4.1.3", http, "__Secure-a=1; Secure");
    row("name-prefix", "rfc6265bis §4.1.3", https, "__secure-a=1");
}

void TestCookieRules::namesTheRule()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, field);
    const CookieRule rule = ruleAgainst(url, field);
    QTEST(cookieRuleId(rule), "id");
    QTEST(cookieRuleSection(rule), "section");
}

void TestCookieRules::httpNeitherReplacesNorHidesSecure()
{
    CookieJar jar;
    jar.extract(u"https://example.com/"_s, setCookies({"sid=good; Secure; Path=/login"}), noon);
    const QString http = u"http://www.example.com/login"_s;
    QCOMPARE(ruleAgainst(http, "sid=evil; Domain=example.com; Path=/login/x", jar), CookieRule::SecureHidden);
    QCOMPARE(ruleAgainst(u"http://example.com/"_s, "sid=; Max-Age=0; Secure; Path=/login", jar),
             CookieRule::SecureHidden);
    // A path that the Secure cookie does not have hides nothing.
    QCOMPARE(ruleAgainst(http, "sid=1; Domain=example.com; Path=/", jar), CookieRule::None);
    QCOMPARE(ruleAgainst(u"http://other.com/"_s, "sid=1; Path=/login", jar), CookieRule::None);

    // RFC 6265 lets an answer over http set a Secure cookie; it is sent over https only.
    jar.clear();
    QCOMPARE(ruleAgainst(http, "new=1; Secure"), CookieRule::None);
    jar.extract(http, setCookies({"new=1; Secure"}), noon);
    QVERIFY(jar.cookieHeader(http, noon).isNull());
    QCOMPARE(jar.cookieHeader(u"https://www.example.com/"_s, noon), "new=1");
}

void TestCookieRules::explainsEachCookie()
{
    CookieJar jar;
    jar.insert(cookieOf("sent", u"example.com"_s, false));
    jar.insert(cookieOf("foreign", u"other.org"_s, false));
    jar.insert(cookieOf("host", u"example.com"_s, true));
    Cookie cookie = cookieOf("path", u"example.com"_s, false);
    cookie.path = u"/private"_s;
    jar.insert(cookie);
    cookie = cookieOf("secure", u"example.com"_s, false);
    cookie.secure = true;
    cookie.sameSite = "Strict";
    jar.insert(cookie);
    cookie = cookieOf("old", u"example.com"_s, false);
    cookie.expires = noon;
    jar.insert(cookie);
    jar.insert(cookieOf("suffix", u"com"_s, false));

    const QList<CookieVerdict> verdicts = jar.explain(u"http://www.example.com/x"_s, noon);
    QStringList lines;
    for (const CookieVerdict &v : verdicts) {
        lines.append(u"%1|%2|%3|%4"_s.arg(QString::fromLatin1(v.cookie.name),
                                          QString::fromLatin1(cookieRuleId(v.rule)), v.reason, v.note));
        QCOMPARE(v.isSent, v.rule == CookieRule::None);
    }
    QCOMPARE(
        lines,
        (QStringList{
            u"sent|none||"_s,
            u"foreign|domain-mismatch|It belongs to other.org, and the request goes to "
            "www.example.com.|"_s,
            u"host|host-only|It was set for example.com alone, without a Domain, and www.example.com is "
            "another host.|"_s,
            u"path|path-mismatch|It belongs to the path /private, and the request asks for /x.|"_s,
            u"secure|secure-only|It is Secure, and the request goes over http.|SameSite=Strict: a browser "
            "sends it only from pages of its own site."_s,
            u"old|expired|It ended at 2026-03-01T12:00:00Z.|"_s,
            u"suffix|none||Its domain is a public suffix: a browser would not keep it."_s}));

    // What it says is what happens.
    for (const QString &url : {u"http://www.example.com/x"_s, u"https://example.com/private/y"_s,
                               u"https://other.org"_s, u"file:///x"_s}) {
        QByteArrayList said;
        QByteArrayList sent;
        for (const CookieVerdict &v : jar.explain(url, noon)) {
            if (v.isSent)
                said.append(v.cookie.name);
        }
        for (const Cookie &c : jar.cookiesFor(url, noon))
            sent.append(c.name);
        std::sort(said.begin(), said.end());
        std::sort(sent.begin(), sent.end());
        QCOMPARE(said, sent);
    }
}

void TestCookieRules::dropsWhatWasSetLongestAgo()
{
    CookieJar jar;
    const QString url = u"https://a.test/"_s;
    for (int i = 0; i < 50; ++i)
        jar.extract(url, setCookies({"n" + QByteArray::number(i) + "=1"}), noon);
    jar.extract(url, setCookies({"n0=again"}), noon); // set again: no longer the oldest
    jar.extract(url, setCookies({"new=1"}), noon);
    QCOMPARE(jar.size(), 50);
    QCOMPARE(jar.value("n0"), "again");
    QVERIFY(!jar.contains("n1"));
    QVERIFY(jar.contains("n2"));
    QCOMPARE(jar.keys().constFirst(), "n0"); // it kept its place

    // Those that are not Secure go before those that are.
    jar.clear();
    jar.extract(url, setCookies({"first=1; Secure"}), noon);
    for (int i = 0; i < 60; ++i)
        jar.extract(url, setCookies({"n" + QByteArray::number(i) + "=1"}), noon);
    QCOMPARE(jar.size(), 50);
    QVERIFY(jar.contains("first"));
    QVERIFY(!jar.contains("n10"));
    QVERIFY(jar.contains("n11"));

    // What a caller sets for every host belongs to no domain.
    CookieJar own;
    for (int i = 0; i < 60; ++i)
        own.set("n" + QByteArray::number(i), "1");
    QCOMPARE(own.size(), 60);
}

void TestCookieRules::evictsWhatHasExpired()
{
    CookieJar jar;
    const QString url = u"https://a.test/"_s;
    jar.extract(url, setCookies({"late=1; Max-Age=20", "soon=1; Max-Age=10", "never=1"}), noon);
    jar.extract(url, setCookies({"soon=1; Max-Age=15"}), noon);
    jar.extract(url, setCookies({"x=1"}), noon.addSecs(14));
    QCOMPARE(jar.keys(), (QByteArrayList{"late", "soon", "never", "x"}));
    jar.extract(url, setCookies({"x=1"}), noon.addSecs(15));
    QCOMPARE(jar.keys(), (QByteArrayList{"late", "never", "x"}));
    jar.extract(url, setCookies({"x=1"}), noon.addSecs(20));
    QCOMPARE(jar.keys(), (QByteArrayList{"never", "x"}));
    // A full domain makes room by what has expired, though a cookie of another domain is older.
    jar.clear();
    jar.insert(cookieOf("old", u"b.test"_s, true));
    for (int i = 0; i < 49; ++i)
        jar.set("n" + QByteArray::number(i), "1", u"a.test"_s);
    Cookie gone = cookieOf("gone", u"a.test"_s, true);
    gone.expires = noon.addYears(-10);
    jar.insert(gone);
    jar.set("new", "1", u"a.test"_s);
    QVERIFY(!jar.contains("gone"));
    QVERIFY(jar.contains("old") && jar.contains("n0") && jar.contains("new"));
}

void TestCookieRules::staysFastWhenFull()
{
    CookieJar jar;
    QElapsedTimer filling;
    filling.start();
    for (int i = 0; i < 3000; ++i)
        jar.set("n" + QByteArray::number(i), "v", u"h%1.test"_s.arg(i / 50));
    QCOMPARE(jar.size(), 3000);
    CookieJar copy = jar;
    copy.update(jar);
    QVERIFY(copy == jar);
    QVERIFY2(filling.elapsed() < 5000, qPrintable(QString::number(filling.elapsed())));

    // Each of these drops the oldest, and does not look at all others for it.
    QElapsedTimer dropping;
    dropping.start();
    for (int i = 0; i < 20'000; ++i)
        copy.set("m" + QByteArray::number(i), "v", u"k%1.test"_s.arg(i));
    QCOMPARE(copy.size(), 3000);
    QCOMPARE(copy.keys().constFirst(), "m17000");
    QVERIFY2(dropping.elapsed() < 10'000, qPrintable(QString::number(dropping.elapsed())));

    // Of 3000 cookies only those of the host are looked at: hundreds of times less than all.
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(jar.cookiesFor(u"https://h7.test/"_s, noon).size(), 50);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    qInfo("1000 look-ups in a full jar: %lld ms", static_cast<long long>(timer.elapsed()));
}

void TestCookieRules::longHostsCostNothing()
{
    CookieJar jar{{"a", "1"}};
    jar.set("b", "2", u"x.test"_s);
    const QString labels = u"a."_s.repeated(200'000);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(jar.cookieHeader(u"http://"_s + labels + u"x.test/"_s), "a=1");
    jar.extract(u"http://example.com/"_s,
                setCookies({"c=1; Domain=" + labels.toLatin1(), QByteArray(1'000'000, ';'),
                            "d=1;" + QByteArray(1'000'000, ';')}),
                noon);
    QVERIFY(jar.contains("d"));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

FINGERPOST_TEST(TestCookieRules)
#include "tst_cookierules.moc"
