// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testsuite.h"
#include "workspace/journalsealer.h"
#include "workspace/opensecrets.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

const auto Token = u"ghp_1aB2cD3eF4gH5iJ6kL7mN8oP9qR0sT1uV2wX"_s;

QByteArray written(const RequestDraft &draft)
{
    return QJsonDocument(draft.toJson()).toJson();
}

RequestDraft draftAt(const QString &url)
{
    return RequestDraft::create("GET", url);
}

/// In every place that is shown in clear.
RequestDraft draftFullOf(const QString &secret)
{
    RequestDraft draft = draftAt(u"https://ada:%1@a.test/x?token=%1&page=2"_s.arg(secret));
    draft.name = "with "_L1 + secret;
    draft.params = {{.enabled = false, .key = u"api_key"_s, .value = secret}};
    draft.pathParams = {{.key = u"token"_s, .value = secret}};
    draft.headers = {{.key = u"Authorization"_s, .value = "Bearer "_L1 + secret},
                     {.key = u"X-Api-Key"_s, .value = secret},
                     {.key = u"Cookie"_s, .value = "session="_L1 + secret}};
    draft.json = u"{\"password\": \"%1\", \"n\": 1}"_s.arg(secret);
    draft.text = "token="_L1 + secret;
    draft.xml = u"<a token=\"%1\"/>"_s.arg(secret);
    draft.form = {{.key = u"client_secret"_s, .value = secret}};
    draft.multipart = {{.key = u"token"_s, .value = secret}};
    draft.variables = {{.name = u"token"_s, .value = secret}};
    draft.settings.proxy = u"http://me:%1@proxy.test:8080"_s.arg(secret);
    draft.auth.values = {{u"username"_s, secret}};
    draft.docs = "Use the token: "_L1 + secret;
    draft.headers[1].description = "Use the token: "_L1 + secret;
    draft.assertions = {{.expression = u"res.body.token"_s,
                         .comparison = u"eq"_s,
                         .value = secret,
                         .description = "not token="_L1 + secret}};
    return draft;
}

} // namespace

class TestOpenSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sealsEveryPlace();
    void proxyWithoutAScheme();
    void weakOnesToo_data();
    void weakOnesToo();
    void leavesTheRestAlone_data();
    void leavesTheRestAlone();
    void comesBackExactly_data();
    void comesBackExactly();
    void marksStayWhileOneTypes();
    void anotherValueGetsAnotherMark();
    void learnedMarksAreUsedAgain();
    void valuesThatHaveNotComeKeepTheirMarks();
    void theJournalHandsThemOver();
};

void TestOpenSecrets::sealsEveryPlace()
{
    const RequestDraft draft = draftFullOf(Token);
    OpenSecrets secrets;
    const auto sealed = secrets.seal(draft);
    QVERIFY2(!written(sealed.draft).contains(Token.toUtf8()), written(sealed.draft).constData());
    RequestDraft opened = sealed.draft;
    QVERIFY(OpenSecrets::open(&opened, sealed.values));
    QCOMPARE(written(opened), written(draft));
}

void TestOpenSecrets::proxyWithoutAScheme()
{
    RequestDraft draft = draftAt(u"https://a.test/"_s);
    draft.settings.proxy = u"me:pw7@proxy.test:8080"_s;
    OpenSecrets secrets;
    auto sealed = secrets.seal(draft);
    QVERIFY2(!written(sealed.draft).contains("pw7"), written(sealed.draft).constData());
    QVERIFY(OpenSecrets::open(&sealed.draft, sealed.values));
    QCOMPARE(sealed.draft, draft);
    draft.settings.proxy = u"proxy.test:8080"_s;
    QVERIFY(secrets.seal(draft).values.isEmpty());
}

void TestOpenSecrets::weakOnesToo_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("value");
    QTest::newRow("password of a URL") << u"http://ada:a1@h/"_s << QString() << u"a1@"_s;
    QTest::newRow("letters alone") << u"http://ada:correcthorse@h/"_s << QString() << u"correcthorse"_s;
    QTest::newRow("a colon in it") << u"http://ada:co:lon@h/"_s << QString() << u"co:lon"_s;
    QTest::newRow("not typed to its end") << u"http://ada:correct"_s << QString() << u"correct"_s;
    QTest::newRow("query") << u"http://h/?apikey=qwertz"_s << QString() << u"qwertz"_s;
    QTest::newRow("query, name in percents")
        << u"http://h/?a=1&api%5Fkey=qwertz#f"_s << QString() << u"qwertz"_s;
    QTest::newRow("bearer") << u"http://h/"_s << u"Bearer qwertz"_s << u"qwertz"_s;
    QTest::newRow("with a variable") << u"http://h/"_s << u"Bearer {{half}}qwertz"_s << u"qwertz"_s;
}

void TestOpenSecrets::weakOnesToo()
{
    QFETCH(QString, url);
    QFETCH(QString, header);
    QFETCH(QString, value);
    RequestDraft draft = draftAt(url);
    draft.headers = {{.key = u"Authorization"_s, .value = header}};
    OpenSecrets secrets;
    auto sealed = secrets.seal(draft);
    QVERIFY2(!written(sealed.draft).contains(value.toUtf8()), written(sealed.draft).constData());
    QVERIFY(OpenSecrets::open(&sealed.draft, sealed.values));
    QCOMPARE(sealed.draft, draft);
}

void TestOpenSecrets::leavesTheRestAlone_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("header");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("no login") << u"https://a.test/b?q=1&page=2#x"_s << u"application/json"_s;
    QTest::newRow("a port") << u"https://a.test:8080/x?y=[::1]:80"_s << QString();
    QTest::newRow("an address") << u"http://[fe80::1]:8080"_s << QString();
    QTest::newRow("a port that is a variable") << u"https://a.test:{{port}}/"_s << QString();
    QTest::newRow("user alone") << u"https://ada@a.test/"_s << QString();
    QTest::newRow("an at sign in the path") << u"https://a.test/x:y@z"_s << QString();
    QTest::newRow("variables") << u"https://ada:{{pw}}@a.test/?token={{t}}"_s << u"Bearer {{token}}"_s;
    QTest::newRow("the scheme alone") << u"https://a.test/"_s << u"{{scheme}} {{token}}"_s;
}

void TestOpenSecrets::leavesTheRestAlone()
{
    QFETCH(QString, url);
    QFETCH(QString, header);
    RequestDraft draft = draftAt(url);
    draft.headers = {
        {.key = u"Authorization"_s, .value = header == "application/json"_L1 ? QString() : header},
        {.key = u"Accept"_s, .value = header}};
    OpenSecrets secrets;
    const auto sealed = secrets.seal(draft);
    QCOMPARE(sealed.draft, draft);
    QVERIFY(sealed.values.isEmpty());
    QVERIFY(sealed.marks.isEmpty());
}

void TestOpenSecrets::comesBackExactly_data()
{
    QTest::addColumn<QString>("secret");
    // Each is, or looks like, a part of a mark or of what surrounds it.
    for (const QString &secret : {u"password"_s, u"sealed"_s, u"{{sealed"_s, u"token"_s, u"}}"_s, u"{"_s,
                                  u"secret"_s, u"a.b.c"_s, u"x}}{{y"_s, u"ääää ßß \U0001F511"_s, u"\\1\\2"_s})
        QTest::newRow(qPrintable(secret)) << secret;
}

void TestOpenSecrets::comesBackExactly()
{
    QFETCH(QString, secret);
    RequestDraft draft = draftFullOf(secret);
    draft.docs += u" password sealed token secret {{sealed.token}} {"_s + secret + u"}"_s;
    OpenSecrets secrets;
    for (int turn = 0; turn < 3; ++turn) {
        auto sealed = secrets.seal(draft);
        QVERIFY(OpenSecrets::open(&sealed.draft, sealed.values));
        QCOMPARE(written(sealed.draft), written(draft));
        draft.docs += u" more"_s;
    }
}

void TestOpenSecrets::marksStayWhileOneTypes()
{
    OpenSecrets secrets;
    RequestDraft draft = draftAt(u"http://ada:c@h/"_s);
    const QSet<QString> marks = secrets.seal(draft).marks;
    QCOMPARE(marks.size(), 1);
    for (const QString &typed : {u"co"_s, u"corr"_s, u"correct"_s, u"corr"_s}) {
        draft.url = u"http://ada:%1@h/"_s.arg(typed);
        const auto sealed = secrets.seal(draft);
        QCOMPARE(sealed.marks, marks);
        QCOMPARE(sealed.values.values(), QStringList{typed});
    }
}

void TestOpenSecrets::anotherValueGetsAnotherMark()
{
    OpenSecrets secrets;
    RequestDraft draft = draftAt(u"http://ada:first1@h/?token=second2"_s);
    const auto both = secrets.seal(draft);
    QCOMPARE(both.values.size(), 2);
    // The first goes; what stood behind it keeps its own.
    draft.url = u"http://h/?token=second2"_s;
    const auto one = secrets.seal(draft);
    QCOMPARE(one.values.size(), 1);
    QCOMPARE(both.values.value(one.values.firstKey()), u"second2"_s);
    // Pasted over: nothing may take the new one for the old one.
    draft.url = u"http://h/?token=third33"_s;
    QVERIFY(!one.marks.intersects(secrets.seal(draft).marks));
    // Two copies, of which one is typed on: the other keeps its value.
    draft.headers = {{.key = u"X-Api-Key"_s, .value = u"third33"_s}};
    (void)secrets.seal(draft);
    draft.headers[0].value += u'3';
    const auto apart = secrets.seal(draft);
    QCOMPARE(QSet<QString>(apart.values.cbegin(), apart.values.cend()),
             QSet<QString>({u"third33"_s, u"third333"_s}));
}

void TestOpenSecrets::learnedMarksAreUsedAgain()
{
    OpenSecrets before;
    const RequestDraft draft = draftFullOf(Token);
    const auto sealed = before.seal(draft);
    OpenSecrets after; // another start
    after.learn(draft.id, sealed.values);
    const auto again = after.seal(draft);
    QCOMPARE(again.values, sealed.values);
    QCOMPARE(written(again.draft), written(sealed.draft).constData());
}

void TestOpenSecrets::valuesThatHaveNotComeKeepTheirMarks()
{
    OpenSecrets before;
    const auto sealed = before.seal(draftFullOf(Token));
    OpenSecrets after;
    auto again = after.seal(sealed.draft); // as it came from the journal, the keychain being locked
    QCOMPARE(again.draft, sealed.draft);
    QCOMPARE(again.marks, sealed.marks);
    QVERIFY(OpenSecrets::open(&again.draft, sealed.values));
}

void TestOpenSecrets::theJournalHandsThemOver()
{
    auto receiver = std::make_unique<QObject>();
    int taken = 0;
    JournalSealer::Outcome last;
    JournalSealer sealer(receiver.get(), [&](const JournalSealer::Outcome &outcome, quint64) {
        ++taken;
        last = outcome;
    });
    sealer.hurry(); // as it is all one thread here
    OpenTabs tabs;
    tabs.drafts = {draftAt(u"http://ada:hunter2@h/"_s), draftAt(u"http://h/"_s)};
    const OpenTabs sealed = sealer.seal(tabs);
    QVERIFY(!sealed.drafts.constFirst().url.contains("hunter2"_L1));
    QCOMPARE(sealed.drafts.constLast(), tabs.drafts.constLast());
    QCOMPARE(taken, 0);
    QTRY_COMPARE(taken, 1);
    QCOMPARE(last.value(tabs.drafts.constFirst().id).values.values(), QStringList{u"hunter2"_s});
    sealer.detach();
    receiver.reset();
    QCOMPARE(sealer.seal(tabs), sealed);
}

FINGERPOST_TEST(TestOpenSecrets)
#include "tst_opensecrets.moc"
