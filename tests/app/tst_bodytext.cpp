// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bodies with {{variables}} in them: JSON and XML, and finding in a text.
#include "body/jsonpretty.h"
#include "body/textsearch.h"
#include "body/xmlpretty.h"
#include "support/testsuite.h"

#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

class TestBodyText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jsonWithVariables_data();
    void jsonWithVariables();
    void jsonMistakesBesideVariables_data();
    void jsonMistakesBesideVariables();
    void xmlIsChecked_data();
    void xmlIsChecked();
    void xmlIsFormatted_data();
    void xmlIsFormatted();
    void xmlKeepsItsText();
    void hostileXmlIsQuick();
    void finds_data();
    void finds();
    void replaces_data();
    void replaces();
    void countsAreBounded();
};

/// Neither a mistake nor broken by formatting; strict JSON has none of it.
void TestBodyText::jsonWithVariables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("formatted");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &formatted) {
        QTest::newRow(name) << text << formatted;
    };
    row("value", R"({"id":{{id}}})", "{\n  \"id\": {{id}}\n}");
    row("before the end", R"({"a":{"b":{{c}}}})", "{\n  \"a\": {\n    \"b\": {{c}}\n  }\n}");
    row("in a text", R"(["x{{a}}y"])", "[\n  \"x{{a}}y\"\n]");
    row("quotes in a name", R"(["{{response('a').json("$.b")}}"])",
        "[\n  \"{{response('a').json(\"$.b\")}}\"\n]");
    row("name", R"({{{key}}:1})", "{\n  {{key}}: 1\n}");
    row("members", R"({{{rest}},"a":1})", "{\n  {{rest}},\n  \"a\": 1\n}");
    row("members without a comma", R"({"a":1 {{rest}}})", "{\n  \"a\": 1 {{rest}}\n}");
    row("part of a number", "[1{{digits}}.{{more}}0]", "[\n  1{{digits}}.{{more}}0\n]");
    row("two", "[{{a}}{{b}}]", "[\n  {{a}}{{b}}\n]");
    row("structural signs in a name", "[{{a:b,[c]}}]", "[\n  {{a:b,[c]}}\n]");
    row("everything", "{{body}}", "{{body}}");
    row("with blanks", "{\"a\":{{ b }}}", "{\n  \"a\": {{ b }}\n}");
    row("numbers stay", R"({"n":9007199254740993,"n":1.00,"v":{{v}}})",
        "{\n  \"n\": 9007199254740993,\n  \"n\": 1.00,\n  \"v\": {{v}}\n}");
}

void TestBodyText::jsonWithVariables()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, formatted);
    constexpr auto variables = JsonPretty::Mentions::Variables;
    const TextProblem problem = JsonPretty::check(text, variables);
    QVERIFY2(problem.message.isEmpty(), qPrintable(problem.message));
    QCOMPARE(JsonPretty::format(text, variables), formatted);
    QCOMPARE(JsonPretty::format(formatted, variables), formatted);
    QCOMPARE(JsonPretty::check(formatted, variables).message, QString());
    if (!text.contains("\"x") && !text.contains("\"{{"))
        QVERIFY(!JsonPretty::check(text).message.isEmpty());
}

void TestBodyText::jsonMistakesBesideVariables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("comma before the end") << QByteArray("[{{a}},]") << 1 << 8;
    QTest::newRow("not closed") << QByteArray("{\"a\": {{a}}\n") << 2 << 1;
    QTest::newRow("wrong end") << QByteArray("[{{a}}}") << 1 << 7;
    QTest::newRow("no name") << QByteArray("[{{}}]") << 1 << 3;
    QTest::newRow("two lines") << QByteArray("[{{a\n}}]") << 1 << 3;
    QTest::newRow("more behind it") << QByteArray("[1] 2") << 1 << 5;
    QTest::newRow("unknown word") << QByteArray("[{{a}}, nul]") << 1 << 9;
    QTest::newRow("open text") << QByteArray("[\"{{a}}]") << 1 << 2;
    QTest::newRow("two values") << QByteArray("[{{a}} 1 2]") << 1 << 10;
}

void TestBodyText::jsonMistakesBesideVariables()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    const TextProblem problem = JsonPretty::check(text, JsonPretty::Mentions::Variables);
    QVERIFY(!problem.message.isEmpty());
    QCOMPARE(problem.line, line);
    QCOMPARE(problem.column, column);
}

void TestBodyText::xmlIsChecked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line"); // 0: well-formed
    QTest::newRow("plain") << u"<a><b x='1'/>t</a>"_s << 0;
    QTest::newRow("declaration") << u"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a>\u00e9</a>"_s << 0;
    QTest::newRow("no prefix declared") << u"<soap:Envelope/>"_s << 0;
    QTest::newRow("variable as text") << u"<a>{{b}}</a>"_s << 0;
    QTest::newRow("as element") << u"<{{a}} x='{{b}}'></{{a}}>"_s << 0;
    QTest::newRow("as part of a name") << u"<ns:{{a}}-x></ns:{{a}}-x>"_s << 0;
    QTest::newRow("as attributes") << u"<a {{all}} {{x}}='1' {{y}}=\"2\"/>"_s << 0;
    QTest::newRow("everything") << u" {{body}}\n"_s << 0;
    QTest::newRow("before the root") << u"{{declaration}}<a/>"_s << 0;
    QTest::newRow("in CDATA") << u"<a><![CDATA[{{b}} <x>]]></a>"_s << 0;
    QTest::newRow("wrong end") << u"<a>\n<b>\n</a>"_s << 3;
    QTest::newRow("other variable") << u"<{{a}}></{{b}}>"_s << 1;
    QTest::newRow("not closed") << u"<a>\n{{b}}\n"_s << 3;
    QTest::newRow("ampersand") << u"<a>\n x & y</a>"_s << 2;
    QTest::newRow("two roots") << u"<a/>\n<b/>"_s << 2;
    QTest::newRow("entities that grow")
        << u"<!DOCTYPE a [<!ENTITY b \"%1\"><!ENTITY c \"%2\"><!ENTITY d \"%3\">]><a>&d;</a>"_s.arg(
               u"x"_s.repeated(1000), u"&b;"_s.repeated(1000), u"&c;"_s.repeated(1000))
        << 1;
}

void TestBodyText::xmlIsChecked()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    const TextProblem problem = XmlPretty::check(text);
    if (line == 0)
        QVERIFY2(problem.message.isEmpty(), qPrintable(problem.message));
    else
        QVERIFY(!problem.message.isEmpty());
    QCOMPARE(problem.line, line);
}

void TestBodyText::xmlIsFormatted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("formatted");
    QTest::newRow("elements") << u"<a><b>1.00</b><c/><d></d></a>"_s
                              << u"<a>\n  <b>1.00</b>\n  <c/>\n  <d></d>\n</a>"_s;
    QTest::newRow("mixed") << u"<p>one <b>two</b><i><u>x</u></i></p>"_s
                           << u"<p>one <b>two</b><i><u>x</u></i></p>"_s;
    QTest::newRow("mixed inside") << u"<a><p>one <b>two</b> </p><q/></a>"_s
                                  << u"<a>\n  <p>one <b>two</b> </p>\n  <q/>\n</a>"_s;
    QTest::newRow("blank text") << u"<a><b>  </b></a>"_s << u"<a>\n  <b>  </b>\n</a>"_s;
    QTest::newRow("preserve") << u"<a><b xml:space=\"preserve\"> <c/> </b></a>"_s
                              << u"<a>\n  <b xml:space=\"preserve\"> <c/> </b>\n</a>"_s;
    QTest::newRow("attributes") << u"<a><b  x='1>2'   y=\"&lt;\" /></a>"_s
                                << u"<a>\n  <b  x='1>2'   y=\"&lt;\" />\n</a>"_s;
    QTest::newRow("declaration")
        << u"<?xml version='1.0'?><!-- c --><a><!-- d\n  e --><b/></a>\n"_s
        << u"<?xml version='1.0'?>\n<!-- c -->\n<a>\n  <!-- d\n  e -->\n  <b/>\n</a>\n"_s;
    QTest::newRow("document type") << u"<!DOCTYPE a [ <!ENTITY b \"c>\"> ]><a><b/></a>"_s
                                   << u"<!DOCTYPE a [ <!ENTITY b \"c>\"> ]>\n<a>\n  <b/>\n</a>"_s;
    QTest::newRow("CDATA") << u"<a><b><![CDATA[ <x> ]]></b></a>"_s
                           << u"<a>\n  <b><![CDATA[ <x> ]]></b>\n</a>"_s;
    QTest::newRow("variables") << u"<{{a}}><b>{{c}}</b><d {{e}}/></{{a}}>"_s
                               << u"<{{a}}>\n  <b>{{c}}</b>\n  <d {{e}}/>\n</{{a}}>"_s;
    QTest::newRow("variable among elements") << u"<a>{{b}}<c/></a>"_s << u"<a>{{b}}<c/></a>"_s;
    QTest::newRow("broken") << u"<a><b></a>"_s << u"<a><b></a>"_s;
    QTest::newRow("none") << u"{{body}}"_s << u"{{body}}"_s;
}

void TestBodyText::xmlIsFormatted()
{
    QFETCH(QString, text);
    QFETCH(QString, formatted);
    QCOMPARE(XmlPretty::format(text), formatted);
    QCOMPARE(XmlPretty::format(formatted), formatted);
}

namespace {

/// What a reader of XML is told, without blanks between elements.
QStringList eventsOf(const QString &text)
{
    QStringList events;
    QXmlStreamReader reader(text);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters() && reader.isWhitespace())
            continue;
        QString event = reader.tokenString() + reader.name() + reader.text();
        for (const QXmlStreamAttribute &attribute : reader.attributes())
            event += attribute.qualifiedName() + u'=' + attribute.value();
        events.append(event);
    }
    return reader.hasError() ? QStringList(reader.errorString()) : events;
}

QString randomXml(QRandomGenerator &random, int depth)
{
    const QString name = QChar(u'a' + char16_t(random.bounded(5)));
    QString inside;
    for (int i = random.bounded(4); i > 0; --i) {
        const int what = random.bounded(6);
        inside += what == 0 ? u" text\n "_s
            : what == 1     ? u"<!-- x > y -->"_s
            : what == 2     ? u"<![CDATA[ < ]]>"_s
            : what == 3     ? u"\n\t "_s
            : depth > 0     ? randomXml(random, depth - 1)
                            : u"{{v}}"_s;
    }
    return u"<%1 k='>'>%2</%1>"_s.arg(name, inside);
}

} // namespace

void TestBodyText::xmlKeepsItsText()
{
    QRandomGenerator random(20260101);
    for (int i = 0; i < 300; ++i) {
        const QString text = randomXml(random, 5);
        const QString formatted = XmlPretty::format(text);
        QCOMPARE(eventsOf(formatted), eventsOf(text));
        QCOMPARE(XmlPretty::format(formatted), formatted);
    }
}

void TestBodyText::hostileXmlIsQuick()
{
    const QString deep = u"<a>"_s.repeated(20'000) + u"</a>"_s.repeated(20'000);
    QVERIFY(XmlPretty::format(deep).size() < 40 * deep.size() * 3);
    QVERIFY(!XmlPretty::check(u"<a "_s.repeated(100'000)).message.isEmpty());
    QVERIFY(!XmlPretty::check(u"{{"_s.repeated(200'000)).message.isEmpty());
}

void TestBodyText::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextSearch::Query>("query");
    QTest::addColumn<QList<int>>("places");
    using Query = TextSearch::Query;
    QTest::newRow("any case") << u"One one ONE"_s << Query{u"one"_s} << QList<int>{0, 3, 4, 3, 8, 3};
    QTest::newRow("case") << u"One one ONE"_s << Query{.text = u"one"_s, .matchCase = true}
                          << QList<int>{4, 3};
    QTest::newRow("signs") << u"a.b axb"_s << Query{u"a.b"_s} << QList<int>{0, 3};
    QTest::newRow("words") << u"one ones bone one_ one"_s << Query{.text = u"one"_s, .wholeWord = true}
                           << QList<int>{0, 3, 19, 3};
    QTest::newRow("words with signs")
        << u"{{a}} {{ab}}"_s << Query{.text = u"{{a}}"_s, .wholeWord = true} << QList<int>{0, 5};
    QTest::newRow("pattern") << u"a1 b22"_s << Query{.text = u"[0-9]+"_s, .isPattern = true}
                             << QList<int>{1, 1, 4, 2};
    QTest::newRow("lines") << u"ab\nab"_s << Query{.text = u"^a"_s, .isPattern = true}
                           << QList<int>{0, 1, 3, 1};
    QTest::newRow("nothing matched") << u"ab"_s << Query{.text = u"x*"_s, .isPattern = true} << QList<int>{};
    QTest::newRow("bytes") << u"\u00e9\u20ac\U0001F600x \u00c9"_s << Query{u"x"_s} << QList<int>{9, 1};
    QTest::newRow("bytes of a match") << u"x\u00e9 \u00c9"_s << Query{u"\u00e9"_s} << QList<int>{1, 2, 4, 2};
    QTest::newRow("empty") << u"ab"_s << Query{} << QList<int>{};
}

void TestBodyText::finds()
{
    QFETCH(QString, text);
    QFETCH(TextSearch::Query, query);
    QFETCH(QList<int>, places);
    QList<int> found;
    for (const TextSearch::Match &match : TextSearch::find(text, query).list)
        found << int(match.begin) << int(match.length);
    QCOMPARE(found, places);
    QVERIFY(!TextSearch::find(text, {.text = u"(a"_s, .isPattern = true}).problem.isEmpty());
}

void TestBodyText::replaces_data()
{
    QTest::addColumn<TextSearch::Query>("query");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("replaced");
    using Query = TextSearch::Query;
    QTest::newRow("plain") << Query{u"a"_s} << u"\\0"_s << u"\\01 b2 \\03"_s;
    QTest::newRow("captured") << Query{.text = u"([a-z])([0-9])"_s, .isPattern = true} << u"\\2\\1\\\\"_s
                              << u"1a\\ 2b\\ 3a\\"_s;
    QTest::newRow("by nothing") << Query{u"a"_s} << QString() << u"1 b2 3"_s;
    QTest::newRow("no match") << Query{u"z"_s} << u"y"_s << u"a1 b2 a3"_s;
}

void TestBodyText::replaces()
{
    QFETCH(TextSearch::Query, query);
    QFETCH(QString, replacement);
    QFETCH(QString, replaced);
    const QString text = u"a1 b2 a3"_s;
    QCOMPARE(TextSearch::replaceAll(text, query, replacement), replaced);
    // One after the other, from the end, gives the same.
    QByteArray each = text.toUtf8();
    const QList<TextSearch::Match> matches = TextSearch::find(text, query).list;
    for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
        const QString one = TextSearch::replacementOf(text, query, match->begin, replacement);
        QVERIFY(!one.isNull());
        each.replace(match->begin, match->length, one.toUtf8());
    }
    QCOMPARE(QString::fromUtf8(each), replaced);
}

void TestBodyText::countsAreBounded()
{
    const QString many = u"a"_s.repeated(TextSearch::maximumMatches + 1);
    const TextSearch::Matches found = TextSearch::find(many, {u"a"_s});
    QCOMPARE(found.list.size(), TextSearch::maximumMatches);
    QVERIFY(!found.isComplete);
    // A pattern that would go on for ever ends.
    (void)TextSearch::find(u"a"_s.repeated(64) + u'b', {.text = u"(a+)+c"_s, .isPattern = true});
    int asked = 0;
    QCOMPARE(TextSearch::find(many, {u"a"_s}, [&] { return ++asked > 10; }).list.size(), 10);
}

FINGERPOST_TEST(TestBodyText)
#include "tst_bodytext.moc"
