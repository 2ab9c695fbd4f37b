// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is said of each hop of a chain: by hand where only the rules matter, and of real answers.
#include "chainfixture.h"
#include "cookies/cookiewords.h"
#include "exchange/hopstory.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Test;
using Requests::Test::ScriptedServer;

namespace {

struct MadeHop {
    QByteArray method = "GET";
    QString url;
    int status = 302;
    Requests::Headers headers = {}; ///< of the request
    bool hasBody = false;
};

Hop hopOf(const MadeHop &made)
{
    Hop hop;
    hop.request.setMethod(made.method);
    hop.request.setUrl(made.url);
    hop.request.headers() = made.headers;
    if (made.hasBody)
        hop.request.setBody(QByteArray("a=1"));
    hop.response.setStatusCode(made.status);
    hop.response.setUrl(made.url);
    hop.response.setRequest(hop.request);
    if (made.status >= 300 && made.status < 400)
        hop.response.setHeaders({{"Location", "/next"}});
    hop.headReceived = hop.finished = true;
    return hop;
}

HopStory storyOf(const MadeHop &before, const MadeHop &now)
{
    return tellChain({hopOf(before), hopOf(now)}).at(1);
}

const HopFact *factAbout(const HopStory &story, HopFact::About about)
{
    for (const HopFact &fact : story.facts) {
        if (fact.about == about)
            return &fact;
    }
    return nullptr;
}

} // namespace

class TestHopStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Requests::Test::clearEnvironment(); }
    void method_data();
    void method();
    void body_data();
    void body();
    void authorization_data();
    void authorization();
    void places_data();
    void places();
    void answerWithoutALocation();
    void realChain();
    void cookiesLeftBehindSayWhy();
    void pathThatOnlyBeginsAlike();
    void setCookiesAreJudged();
    void digestIsAChallenge();
    void loopIsSeen();
    void visitWithOtherCookiesIsALesserLoop();
    void takenLongAgoIsNoRemoval();
    void eachOfOneNameIsItsOwn();
};

void TestHopStory::method_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("section");
    const auto row = [](const char *before, int status, const char *now, const QString &what,
                        const QString &section) {
        QTest::addRow("%s %d", before, status)
            << QByteArray(before) << status << QByteArray(now) << what << section;
    };
    row("POST", 301, "GET", u"POST became GET"_s, u"RFC 9110 §15.4.2"_s);
    row("POST", 302, "GET", u"POST became GET"_s, u"RFC 9110 §15.4.3"_s);
    row("PUT", 302, "GET", u"PUT became GET"_s, u"RFC 9110 §15.4.3"_s);
    row("DELETE", 303, "GET", u"DELETE became GET"_s, u"RFC 9110 §15.4.4"_s);
    row("PUT", 301, "PUT", u"Still PUT"_s, u"RFC 9110 §15.4.2"_s);
    row("POST", 307, "POST", u"Still POST"_s, u"RFC 9110 §15.4.8"_s);
    row("POST", 308, "POST", u"Still POST"_s, u"RFC 9110 §15.4.9"_s);
}

void TestHopStory::method()
{
    QFETCH(QByteArray, before);
    QFETCH(int, status);
    QFETCH(QByteArray, now);
    QFETCH(QString, what);
    QFETCH(QString, section);
    const HopStory story = storyOf({.method = before, .url = u"http://a.test/1"_s, .status = status},
                                   {.method = now, .url = u"http://a.test/2"_s, .status = 200});
    QCOMPARE(story.origin, HopStory::Origin::Redirect);
    const HopFact *fact = factAbout(story, HopFact::About::Method);
    QVERIFY(fact);
    QCOMPARE(fact->what, what);
    QVERIFY2(fact->rule.startsWith(section), qPrintable(fact->rule));
    QVERIFY(fact->rule.contains(u"rebuild_method"_s));
    QVERIFY(!fact->why.isEmpty());
    QCOMPARE(fact->weight, before == now ? HopFact::Weight::Quiet : HopFact::Weight::Notable);
    QCOMPARE(story.losses(), before == now ? QString() : what);
}

void TestHopStory::body_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("302") << QByteArray("GET") << 302 << false;
    QTest::newRow("301, PUT stays") << QByteArray("PUT") << 301 << false;
    QTest::newRow("307") << QByteArray("PUT") << 307 << true;
}

void TestHopStory::body()
{
    QFETCH(QByteArray, now);
    QFETCH(int, status);
    QFETCH(bool, isKept);
    const HopStory story =
        storyOf({.method = "PUT",
                 .url = u"http://a.test/1"_s,
                 .status = status,
                 .headers = {{"Content-Type", "text/plain"}},
                 .hasBody = true},
                {.method = now,
                 .url = u"http://a.test/2"_s,
                 .status = 200,
                 .headers = isKept ? Requests::Headers{{"Content-Type", "text/plain"}} : Requests::Headers{},
                 .hasBody = isKept});
    const HopFact *fact = factAbout(story, HopFact::About::Body);
    QVERIFY(fact);
    QCOMPARE(fact->weight, isKept ? HopFact::Weight::Quiet : HopFact::Weight::Warning);
    QVERIFY(fact->rule.contains(u"resolve_redirects"_s));
    QCOMPARE(story.losses().contains(u"the body was dropped"_s), !isKept);
    QByteArrayList dropped;
    for (const DroppedField &field : story.dropped)
        dropped.append(field.field.name);
    QCOMPARE(dropped.contains("Content-Type"), !isKept);
    // What weighs most is told first.
    QVERIFY(story.facts.constFirst().weight >= story.facts.constLast().weight);
}

void TestHopStory::authorization_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("isKept");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const char *from, const char *to, bool isKept, const char *why) {
        QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to) << isKept
                            << QString::fromUtf8(why);
    };
    row("other host", "https://www.a.test/", "https://login.a.test/", false,
        "www.a.test → login.a.test is another host");
    row("other port", "http://a.test:81/", "http://a.test:82/", false, "81 → 82 is another port");
    row("down to http", "https://a.test/", "http://a.test/", false, "https → http is another scheme");
    row("same place", "http://a.test/", "http://a.test/x", true, "are the same");
    row("up to https", "http://a.test/", "https://a.test/", true, "made safer");
}

void TestHopStory::authorization()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, isKept);
    QFETCH(QString, why);
    const Requests::Headers login{{"Authorization", "Bearer abcdefgh"}};
    const HopStory story =
        storyOf({.url = from, .headers = login},
                {.url = to, .status = 200, .headers = isKept ? login : Requests::Headers{}});
    const HopFact *fact = factAbout(story, HopFact::About::Authorization);
    QVERIFY(fact);
    QVERIFY2(fact->why.contains(why), qPrintable(fact->why));
    QVERIFY(fact->rule.contains(u"should_strip_auth"_s));
    QCOMPARE(story.losses(), isKept ? QString() : u"Authorization was left behind"_s);
    QCOMPARE(story.dropped.size(), isKept ? 0 : 1);
    if (!isKept) {
        QCOMPARE(story.dropped.constFirst().field.name, "Authorization");
        QVERIFY(!story.dropped.constFirst().field.value.contains("abcdefgh")); // no secret on show
    }
}

void TestHopStory::places_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("isOther");
    QTest::addColumn<bool>("isDowngrade");
    QTest::newRow("same") << u"http://a.test/1"_s << u"http://a.test:80/2"_s << false << false;
    QTest::newRow("host") << u"http://a.test/"_s << u"http://b.test/"_s << true << false;
    QTest::newRow("port") << u"http://a.test/"_s << u"http://a.test:8080/"_s << true << false;
    QTest::newRow("up") << u"http://a.test/"_s << u"https://a.test/"_s << true << false;
    QTest::newRow("down") << u"https://a.test/"_s << u"http://a.test/"_s << true << true;
}

void TestHopStory::places()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, isOther);
    QFETCH(bool, isDowngrade);
    const HopStory story = storyOf({.url = from}, {.url = to, .status = 200});
    QCOMPARE(story.isOtherOrigin, isOther);
    QCOMPARE(story.isDowngrade, isDowngrade);
    QCOMPARE(story.standsOut(), isOther);
    const HopFact *fact = factAbout(story, HopFact::About::Place);
    QCOMPARE(fact != nullptr, isOther);
    QCOMPARE(fact && fact->weight == HopFact::Weight::Warning, isDowngrade);
}

void TestHopStory::answerWithoutALocation()
{
    Hop hop = hopOf({.url = u"http://a.test/"_s, .status = 302});
    hop.response.setHeaders({});
    const HopStory story = tellChain({hop}).at(0);
    const HopFact *fact = factAbout(story, HopFact::About::End);
    QVERIFY(fact);
    QCOMPARE(fact->what, u"No Location"_s);
}

/// POST with credentials, to another host: all of it at once, as it really happens.
void TestHopStory::realChain()
{
    ScriptedServer server;
    const QByteArray other = server.url("/end", "localhost").toEncoded();
    server.setScript({Requests::Test::redirect(other), Requests::Test::reply(200, "ok")});
    RequestDraft draft = RequestDraft::create("POST", server.urlText("/start"));
    draft.bodyKind = BodyKind::Text;
    draft.text = u"hello"_s;
    draft.auth = {.kind = AuthSetting::Kind::Basic,
                  .values = {{u"username"_s, u"ada"_s}, {u"password"_s, u"secret"_s}},
                  .otherType = {}};
    const Chain chain(draft);
    QCOMPARE(chain.run.hops().size(), 2);
    const QList<HopStory> stories = tellChain(chain.run.hops());
    QCOMPARE(redirectCount(stories), 1);
    QCOMPARE(stories.at(1).losses(),
             u"the body was dropped, Authorization was left behind, POST became GET"_s);
    QVERIFY(stories.at(1).isOtherOrigin);
    QVERIFY(stories.at(0).facts.isEmpty());
}

void TestHopStory::cookiesLeftBehindSayWhy()
{
    ScriptedServer server;
    server.setScript({Requests::Test::reply(302, {},
                                            {{"Location", "/app/two"},
                                             {"Set-Cookie", "here=1; Path=/app"},
                                             {"Set-Cookie", "all=2; Path=/"}}),
                      Requests::Test::redirect("/other"), Requests::Test::reply(200, "ok")});
    const Chain chain(RequestDraft::create("GET", server.urlText("/app/one")));
    const QList<HopStory> stories = tellChain(chain.run.hops());
    QCOMPARE(stories.size(), 3);
    QCOMPARE(stories.at(0).cookiesSet, QByteArrayList({"here", "all"}));
    QCOMPARE(stories.at(1).cookiesSent, QByteArrayList({"here", "all"}));
    QCOMPARE(stories.at(2).cookiesSent, QByteArrayList({"all"}));
    const HopFact *gained = factAbout(stories.at(1), HopFact::About::Cookies);
    QVERIFY(gained && gained->what.contains(u"here, all"_s));
    QVERIFY(gained->why.contains(u"The answer before"_s));
    const HopFact *lost = factAbout(stories.at(2), HopFact::About::Cookies);
    QVERIFY(lost);
    QCOMPARE(lost->what, u"cookie here left behind"_s);
    QVERIFY2(lost->why.contains(u"Its path is /app, and the request goes to /other"_s),
             qPrintable(lost->why));
    QVERIFY(lost->rule.startsWith(u"RFC 6265 §5.4"_s));
    QVERIFY(std::any_of(stories.at(2).requestNotes.begin(), stories.at(2).requestNotes.end(),
                        [](const FieldNote &note) { return note.text == u"1 of 2 sent"_s; }));
}

void TestHopStory::pathThatOnlyBeginsAlike()
{
    Requests::CookieVerdict verdict;
    verdict.cookie.path = u"/app"_s;
    verdict.rule = Requests::CookieRule::PathMismatch;
    const QString alike = CookieWords::whyNotSent(verdict, u"http://a.test/apple"_s);
    QVERIFY2(alike.contains(u"does not lie below"_s), qPrintable(alike));
    QVERIFY(CookieWords::whyNotSent(verdict, u"http://a.test/other"_s).contains(u"does not begin with"_s));
}

void TestHopStory::setCookiesAreJudged()
{
    ScriptedServer server({Requests::Test::reply(200, "ok",
                                                 {{"Set-Cookie", "a=1; Secure"},
                                                  {"Set-Cookie", "b=2; Domain=example.test"},
                                                  {"Set-Cookie", "__Host-c=3"},
                                                  {"Set-Cookie", "a=; Max-Age=0"}})});
    const Chain chain(RequestDraft::create("GET", server.urlText("/")));
    const QList<SetCookieVerdict> verdicts = setCookiesOf(chain.run.hops().at(0).response);
    QCOMPARE(verdicts.size(), 4);
    QVERIFY(verdicts.at(0).isTaken && !verdicts.at(0).isRemoval);
    QVERIFY(!verdicts.at(1).isTaken);
    QCOMPARE(verdicts.at(1).rule, Requests::CookieRule::ForeignDomain);
    QVERIFY2(verdicts.at(1).reason.contains(u"example.test"_s), qPrintable(verdicts.at(1).reason));
    QCOMPARE(verdicts.at(2).rule, Requests::CookieRule::NamePrefix);
    QVERIFY(!verdicts.at(2).reason.isEmpty());
    const HopStory story = tellChain(chain.run.hops()).at(0);
    QCOMPARE(story.cookiesRefused, 2 + (verdicts.at(3).isTaken ? 0 : 1));
    const HopFact *fact = factAbout(story, HopFact::About::RefusedCookies);
    QVERIFY(fact && fact->weight == HopFact::Weight::Warning);
    QVERIFY(story.losses().isEmpty()); // nothing was lost on the way here
}

void TestHopStory::digestIsAChallenge()
{
    const Practice practice;
    RequestDraft draft = RequestDraft::create("GET", practice.url(u"/digest-auth/auth/ada/secret"_s));
    draft.auth = {.kind = AuthSetting::Kind::Digest,
                  .values = {{u"username"_s, u"ada"_s}, {u"password"_s, u"secret"_s}},
                  .otherType = {}};
    const Chain chain(draft);
    const QList<HopStory> stories = tellChain(chain.run.hops());
    QCOMPARE(stories.size(), 2);
    QCOMPARE(stories.at(1).origin, HopStory::Origin::Challenge);
    QCOMPARE(redirectCount(stories), 0);
    QCOMPARE(stories.at(1).loopsTo, -1); // the same address, but no circle
    const HopFact *fact = factAbout(stories.at(1), HopFact::About::Challenge);
    QVERIFY(fact);
    QCOMPARE(fact->what, u"Digest challenge answered"_s);
    QVERIFY2(fact->rule.contains(u"RFC 7616"_s), qPrintable(fact->rule));
    QVERIFY2(fact->why.contains(u"realm"_s), qPrintable(fact->why));
}

void TestHopStory::loopIsSeen()
{
    ScriptedServer server([](const Requests::Test::RecordedRequest &request) {
        const bool isOne = request.line.contains("/one");
        return Requests::Test::message(302, {}, {{"Location", isOne ? "/two" : "/one"}});
    });
    RequestDraft draft = RequestDraft::create("GET", server.urlText("/one"));
    draft.settings.maxRedirects = 5;
    const Chain chain(draft);
    QCOMPARE(chain.run.error().code(), Requests::Error::TooManyRedirects);
    const QList<HopStory> stories = tellChain(chain.run.hops());
    QCOMPARE(stories.size(), 6);
    QCOMPARE(stories.at(1).loopsTo, -1);
    QCOMPARE(stories.at(2).loopsTo, 0);
    QCOMPARE(stories.at(3).loopsTo, 1);
    QVERIFY(stories.at(2).standsOut());
    const HopFact *loop = factAbout(stories.at(2), HopFact::About::Loop);
    QVERIFY(loop && loop->why.contains(u"nothing but the limit"_s));
    QCOMPARE(loop->what, u"Back at hop 1"_s);
    const HopFact *end = factAbout(stories.at(5), HopFact::About::End);
    QVERIFY(end);
    QCOMPARE(end->weight, HopFact::Weight::Warning);
    QVERIFY(end->rule.contains(u"max_redirects"_s));
    QVERIFY2(end->why.contains(u"limit is 5"_s), qPrintable(end->why));
}

void TestHopStory::visitWithOtherCookiesIsALesserLoop()
{
    ScriptedServer server({Requests::Test::reply(302, {}, {{"Location", "/one"}, {"Set-Cookie", "seen=1"}}),
                           Requests::Test::reply(200, "ok")});
    const Chain chain(RequestDraft::create("GET", server.urlText("/one")));
    const QList<HopStory> stories = tellChain(chain.run.hops());
    QCOMPARE(stories.at(1).loopsTo, 0);
    const HopFact *loop = factAbout(stories.at(1), HopFact::About::Loop);
    QVERIFY(loop && loop->why.contains(u"other cookies"_s));
}

/// As the history has it: the first had a day to live when it came.
void TestHopStory::takenLongAgoIsNoRemoval()
{
    const QDateTime then(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    const Requests::Headers fields{{"Set-Cookie", "a=1; Path=/; Expires=Thu, 02 Jan 2020 00:00:00 GMT"},
                                   {"Set-Cookie", "b=; Path=/; Expires=Thu, 01 Jan 1970 00:00:01 GMT"}};
    Requests::Response response;
    response.setUrl(u"http://a.test/"_s);
    response.setHeaders(fields);
    Requests::CookieJar jar;
    QVERIFY(jar.extract(response.url(), fields, then).isEmpty());
    response.setCookies(jar);
    const QList<SetCookieVerdict> verdicts = setCookiesOf(response);
    QCOMPARE(verdicts.size(), 2);
    QVERIFY(verdicts.at(0).isTaken && !verdicts.at(0).isRemoval);
    QVERIFY(verdicts.at(1).isTaken && verdicts.at(1).isRemoval);
}

/// Two of one name: for the host alone, and for its subdomains too; in one path, and in another.
void TestHopStory::eachOfOneNameIsItsOwn()
{
    const Requests::Headers fields{{"Set-Cookie", "lang=en; Domain=shop.test; Path=/"},
                                   {"Set-Cookie", "lang=sv"},
                                   {"Set-Cookie", "sid=1; Path=/app"},
                                   {"Set-Cookie", "sid=2"}};
    Requests::Response response;
    response.setUrl(u"http://shop.test/users/42"_s);
    response.setHeaders(fields);
    Requests::CookieJar jar;
    QVERIFY(jar.extract(response.url(), fields).isEmpty());
    response.setCookies(jar);
    const QList<SetCookieVerdict> verdicts = setCookiesOf(response);
    QCOMPARE(verdicts.size(), 4);
    const QList<std::pair<bool, QString>> wanted{
        {false, u"/"_s}, {true, u"/users"_s}, {true, u"/app"_s}, {true, u"/users"_s}};
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        QCOMPARE(verdicts.at(i).cookie.hostOnly, wanted.at(i).first);
        QCOMPARE(verdicts.at(i).cookie.path, wanted.at(i).second);
    }
}

FINGERPOST_TEST(TestHopStory)
#include "tst_hopstory.moc"
