// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/template.h"
#include "support/testsuite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using Kind = Fingerpost::Template::Mention::Kind;

Q_DECLARE_METATYPE(Kind)

class TestTemplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void placeInTheText();
    void staysAsTyped_data();
    void staysAsTyped();
    void oddNamesAreNoNames_data();
    void oddNamesAreNoNames();
    void limit();
    void mentionsAreWhatTheySay();
    void hostileTextsCostTheirLength_data();
    void hostileTextsCostTheirLength();
};

void TestTemplate::kinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("name");

    QTest::newRow("variable") << u"{{host}}"_s << Kind::Variable << u"host"_s;
    QTest::newRow("blanks around it") << u"{{ \thost }}"_s << Kind::Variable << u"host"_s;
    QTest::newRow("dots and hyphens") << u"{{base-url.v2_x}}"_s << Kind::Variable << u"base-url.v2_x"_s;
    QTest::newRow("umlauts") << u"{{größe}}"_s << Kind::Variable << u"größe"_s;
    QTest::newRow("process alone is a name") << u"{{process.env.}}"_s << Kind::Variable << u"process.env."_s;
    QTest::newRow("process") << u"{{process.env.API_KEY}}"_s << Kind::Process << u"API_KEY"_s;
    QTest::newRow("dynamic") << u"{{$guid}}"_s << Kind::Dynamic << u"$guid"_s;
    QTest::newRow("prompt") << u"{{?What is your name}}"_s << Kind::Prompt << u"What is your name"_s;
    QTest::newRow("prompt with blanks") << u"{{? Name? }}"_s << Kind::Prompt << u"Name?"_s;
    QTest::newRow("answer") << u"{{response('A/B').json('$.a')}}"_s << Kind::Answer
                            << u"response('A/B').json('$.a')"_s;
    QTest::newRow("answer with braces in quotes") << uR"({{ response("A").regex("x{2,3}}") }})"_s
                                                  << Kind::Answer << uR"(response("A").regex("x{2,3}}"))"_s;
    QTest::newRow("answer with an escaped quote")
        << uR"({{response('A').regex('it\'s}')}})"_s << Kind::Answer << uR"(response('A').regex('it\'s}'))"_s;
}

void TestTemplate::kinds()
{
    QFETCH(const QString, text);
    const auto mentions = Template::mentions(text);
    QCOMPARE(mentions.size(), 1);
    QCOMPARE(mentions.first().begin, 0);
    QCOMPARE(mentions.first().length, text.size());
    QTEST(mentions.first().kind, "kind");
    QTEST(mentions.first().name, "name");
    QVERIFY(mentions.first().looksLikeName);
}

void TestTemplate::placeInTheText()
{
    const QString text = u"{{a}}/{ {b} }/{{{c}}}/{{{{d}}}} {\"x\":{\"y\":{{e}}}}"_s;
    QStringList found;
    for (const Template::Mention &mention : Template::mentions(text))
        found.append(text.mid(mention.begin, mention.length));
    QCOMPARE(found, (QStringList{u"{{a}}"_s, u"{{c}}"_s, u"{{d}}"_s, u"{{e}}"_s}));
}

void TestTemplate::staysAsTyped_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << QString();
    QTest::newRow("no braces") << u"a b c"_s;
    QTest::newRow("nothing inside") << u"{{}} {{ }} {{{}}}"_s;
    QTest::newRow("question of nothing") << u"{{?"_s;
    QTest::newRow("no end") << u"{{a"_s;
    QTest::newRow("half an end") << u"{{a} b}"_s;
    QTest::newRow("opens only") << u"{{{{{{"_s;
    QTest::newRow("closes only") << u"}}}}"_s;
    QTest::newRow("over lines") << u"{{a\n}}"_s;
    QTest::newRow("a brace inside") << u"{{a{b}}"_s;
    QTest::newRow("JSON") << u"{\"a\":{\"b\":{\"c\":1}}}"_s;
    QTest::newRow("GraphQL") << u"query{user(id:1){name{first}}}"_s;
    QTest::newRow("too long") << u"{{"_s + QString(Template::maximumLength + 1, u'a') + u"}}"_s;
    QTest::newRow("open quote of an answer") << u"{{response('a}} b"_s;
    QTest::newRow("control character") << u"{{a\u0000b}}"_s;
}

void TestTemplate::staysAsTyped()
{
    QFETCH(const QString, text);
    QVERIFY(Template::mentions(text).isEmpty());
}

void TestTemplate::oddNamesAreNoNames_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"{{#if x}}", "{{/if}}", "{{a b}}", "{{a|b}}", "{{> part}}", "{{\"a\":1}}", "{{&}}", "{{?}}"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestTemplate::oddNamesAreNoNames()
{
    QFETCH(const QString, text);
    const auto mentions = Template::mentions(text);
    QCOMPARE(mentions.size(), 1);
    QCOMPARE(mentions.first().kind, Kind::Variable);
    QVERIFY(!mentions.first().looksLikeName);
}

void TestTemplate::limit()
{
    const QString text = u"{{a}}{{b}}{{c}}"_s;
    QCOMPARE(Template::mentions(text, 2).size(), 2);
    QCOMPARE(Template::mentions(text, 0).size(), 0);
    QVERIFY(Template::mayMention(text));
    QVERIFY(!Template::mayMention(u"{a}"_s));
}

void TestTemplate::mentionsAreWhatTheySay()
{
    QRandomGenerator random(20260101);
    const QStringList pieces = {u"{"_s,  u"}"_s, u"{{"_s,        u"}}"_s,
                                u"a"_s,  u" "_s, u"$x"_s,        u"?q"_s,
                                u"\n"_s, u"'"_s, u"response("_s, u"response('r').json('$')"_s,
                                u"\\"_s, u"😀"_s};
    for (int round = 0; round < 20000; ++round) {
        QString text;
        for (int i = random.bounded(14); i > 0; --i)
            text += pieces.at(random.bounded(int(pieces.size())));
        qsizetype done = 0;
        const auto mentions = Template::mentions(text);
        for (const Template::Mention &mention : mentions) {
            const QString typed = text.mid(mention.begin, mention.length);
            QVERIFY2(mention.begin >= done, qPrintable(text));
            QVERIFY2(typed.startsWith(u"{{"_s) && typed.endsWith(u"}}"_s), qPrintable(text));
            QVERIFY2(typed.contains(mention.name) && !mention.name.isEmpty(), qPrintable(text));
            QVERIFY2(!typed.mid(2).contains(u"{{"_s), qPrintable(text));
            done = mention.begin + mention.length;
        }
        if (!text.contains(u"{{"_s))
            QVERIFY2(mentions.isEmpty(), qPrintable(text));
    }
}

void TestTemplate::hostileTextsCostTheirLength_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"{", "}", "{{", "}}", "{{a", "{{ ", "{{a}", "{{response('", "{{response(\"{",
                              "{{response('a').regex('", "{ {{"})
        QTest::newRow(piece) << QString::fromLatin1(piece);
    QTest::newRow("blanks between") << u"{{x"_s + QString(3000, u' ');
}

void TestTemplate::hostileTextsCostTheirLength()
{
    QFETCH(const QString, piece);
    const QString text = piece.repeated(4'000'000 / piece.size());
    QElapsedTimer timer;
    timer.start();
    const auto found = Template::mentions(text);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(found.size() <= text.size() / 4);
}

FINGERPOST_TEST(TestTemplate)
FINGERPOST_TEST_MAIN(QCoreApplication)

#include "tst_template.moc"
