// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assertions/comparison.h"
#include "assertions/evaluation.h"
#include "collections/collectionformat.h"
#include "environments/resolver.h"
#include "support/testsuite.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

using Outcome = AssertionResult::Outcome;

AssertionSubject subject()
{
    AssertionSubject answer;
    answer.status = 200;
    answer.reason = u"OK"_s;
    answer.url = u"http://x.test/users?page=2"_s;
    answer.milliseconds = 41.6;
    answer.headers.add("Content-Type", "application/json");
    answer.headers.add("X-Count", "12");
    answer.method = "POST";
    answer.requestBody = "{\"sent\":true}";
    answer.body = "{\"id\":9007199254740993,\"name\":\"J\\u00fcrgen\",\"tags\":[\"a\",\"b\"],\"empty\":[],"
                  "\"nothing\":null,\"on\":true,\"price\":1.50,\"a-b\":{\"c\":1},\"n\":{\"y\":2,\"x\":1},"
                  "\"token\":\"s3cret-value\",\"items\":[{\"id\":1},{\"id\":2}]}";
    return answer;
}

AssertionResult judge(const QString &expression, const QString &comparison, const QString &value = {},
                      const Resolver *resolver = nullptr)
{
    const Assertion assertion{.expression = expression, .comparison = comparison, .value = value};
    return evaluateAssertions({assertion}, subject(), resolver).value(0);
}

} // namespace

class tst_Assertions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void operatorNames();
    void messages_data();
    void messages();
    void variables();
    void whatIsOffIsNotEvaluated();
    void textBody();
    void cutBody();
    void brunosText();
    void files_data();
    void files();
};

void tst_Assertions::verdicts_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("comparison");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isPassed");
    const auto row = [](const char *expression, const char *comparison, const char *value, bool isPassed) {
        QTest::addRow("%s %s %s %s", expression, comparison, value, isPassed ? "passes" : "fails")
            << QString::fromUtf8(expression) << QString::fromUtf8(comparison) << QString::fromUtf8(value)
            << isPassed;
    };
    row("res.status", "eq", "200", true);
    row("res.status", "eq", "'200'", false); // a text is no number
    row("res.getStatus()", "neq", "404", true);
    row("res.statusText", "eq", "OK", true);
    row("res.responseTime", "lt", "100", true);
    row("res.responseTime", "gte", "42", true);
    row("res.url", "endsWith", "page=2", true);
    row("res.headers['content-type']", "startsWith", "application/", true);
    row("res.headers['CONTENT-TYPE']", "contains", "json", true);
    row("res.getHeader('x-count')", "eq", "12", false); // Bruno compares a text with a number
    row("res.getHeader('x-count')", "eq", "\"12\"", true);
    row("res.body.id", "eq", "9007199254740993", true);
    row("res.body.id", "eq", "9007199254740992", false); // not rounded
    row("res.body.id", "gt", "9007199254740992", true);
    row("res.body.id", "between", "9007199254740992, 9007199254740994", true);
    row("res.body.id", "between", "1, 2", false);
    row("res.body.id", "lte", "9007199254740992", false);
    row("res.body.price", "eq", "1.5", true);
    row("res.body.name", "eq", "J\u00fcrgen", true);
    row("res.body.name", "length", "6", true);
    row("res.body.name.length", "eq", "6", true);
    row("res.body.name", "matches", "^J.rgen$", true);
    row("res.body.name", "matches", "/^J/", true);
    row("res.body.name", "notMatches", "^K", true);
    row("res.body.missing", "matches", "x", false);
    row("res.body.name", "in", "[Anna, J\u00fcrgen]", true);
    row("res.body.name", "notIn", "Anna, Bert", true);
    row("res.body.tags", "contains", "a", true);
    row("res.body.tags", "notContains", "c", true);
    row("res.body.tags", "length", "2", true);
    row("res.body.tags.length", "eq", "2", true);
    row("res.body.tags", "isArray", "", true);
    row("res.body.tags", "isJson", "", true);
    row("res.body.tags", "eq", "[\"a\", \"b\"]", true);
    row("res.body.n", "eq", "{\"x\": 1, \"y\": 2}", true); // in any order
    row("res.body.n", "eq", "{\"x\": 1, \"y\": 3}", false);
    row("res.body.empty", "isEmpty", "", true);
    row("res.body.tags", "isNotEmpty", "", true);
    row("res.body.id", "isEmpty", "", false);
    row("res.body.nothing", "isNull", "", true);
    row("res.body.missing", "isNull", "", false);
    row("res.body.missing", "isUndefined", "", true);
    row("res.body.missing.deeper", "isUndefined", "", true);
    row("res.body.nothing", "isDefined", "", true);
    row("res.body.on", "isTruthy", "", true);
    row("res.body.id", "isTruthy", "", false); // as in Bruno: true alone is
    row("res.body.on", "isFalsy", "", false);
    row("res.body.on", "isBoolean", "", true);
    row("res.body.id", "isNumber", "", true);
    row("res.body.name", "isString", "", true);
    row("res.body['a-b'].c", "eq", "1", true);
    row("res.body['a-b']?.c", "eq", "1", true);
    row("res.body.items[1].id", "eq", "2", true);
    row("res.body.items[9].id", "isUndefined", "", true);
    row("res('items[1].id')", "eq", "2", true);
    row("$.items[?@.id > 1].id", "eq", "2", true);
    row("$..id", "eq", "9007199254740993", true);
    row("req.method", "eq", "POST", true);
    row("req.body.sent", "isTruthy", "", true);
}

void tst_Assertions::verdicts()
{
    QFETCH(QString, expression);
    QFETCH(QString, comparison);
    QFETCH(QString, value);
    const AssertionResult result = judge(expression, comparison, value);
    QVERIFY2(result.outcome != Outcome::Broken, qPrintable(result.message));
    QTEST(result.isPassed(), "isPassed");
    QCOMPARE(result.message.isEmpty(), result.isPassed());
}

void tst_Assertions::operatorNames()
{
    QCOMPARE(comparisons().size(), 28);
    for (const Comparison comparison : comparisons()) {
        QCOMPARE(comparisonOf(comparisonName(comparison)), comparison);
        QVERIFY(!comparisonWords(comparison).isEmpty());
    }
    QVERIFY(!takesValue(Comparison::IsEmpty));
    QVERIFY(takesValue(Comparison::Between));
}

void tst_Assertions::messages_data()
{
    QTest::addColumn<AssertionResult::Outcome>("outcome");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("comparison");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("message");
    QTest::newRow("both named") << Outcome::Failed << u"res.status"_s << u"eq"_s << u"404"_s
                                << u"expected 404, got 200"_s;
    QTest::newRow("a minus is no part of a name")
        << Outcome::Broken << u"res.headers.x-count"_s << u"eq"_s << u"12"_s << QString();
    QTest::newRow("kinds") << Outcome::Failed << u"res.getHeader('X-Count')"_s << u"eq"_s << u"12"_s
                           << u"expected the number 12, got the text \"12\""_s;
    QTest::newRow("words") << Outcome::Failed << u"res.body.name"_s << u"startsWith"_s << u"K"_s
                           << u"expected a value that starts with K, got \"J\u00fcrgen\""_s;
    QTest::newRow("length") << Outcome::Failed << u"res.body.tags"_s << u"length"_s << u"3"_s
                            << u"expected a value that has the length 3, got 2"_s;
    QTest::newRow("nothing there") << Outcome::Failed << u"res.body.missing"_s << u"isDefined"_s << QString()
                                   << u"expected a value that is there, got undefined"_s;
    QTest::newRow("a secret is not shown")
        << Outcome::Failed << u"res.body.token"_s << u"isNumber"_s << QString()
        << u"expected a value that is a number, got \u2022\u2022\u2022\u2022"_s;
    QTest::newRow("operator") << Outcome::Broken << u"res.status"_s << u"is"_s << u"200"_s
                              << u"There is no operator \"is\"."_s;
    QTest::newRow("pattern") << Outcome::Broken << u"res.statusText"_s << u"matches"_s << u"("_s
                             << u"\"(\" is no regular expression."_s;
    QTest::newRow("code") << Outcome::Broken << u"res.status + 1"_s << u"eq"_s << u"201"_s << QString();
    QTest::newRow("between one") << Outcome::Broken << u"res.status"_s << u"between"_s << u"1"_s
                                 << u"\"between\" expects two values, as in 1, 10."_s;
    QTest::newRow("nobody") << Outcome::Broken << u"nobody.x"_s << u"isDefined"_s << QString()
                            << u"\"nobody\" is neither res nor req nor the name of a variable."_s;
    QTest::newRow("empty") << Outcome::Broken << QString() << u"isDefined"_s << QString()
                           << u"The expression is empty."_s;
}

void tst_Assertions::messages()
{
    QFETCH(QString, expression);
    QFETCH(QString, comparison);
    QFETCH(QString, value);
    QFETCH(QString, message);
    const AssertionResult result = judge(expression, comparison, value);
    QTEST(result.outcome, "outcome");
    QVERIFY(!result.message.isEmpty());
    if (!message.isEmpty())
        QCOMPARE(result.message, message);
}

void tst_Assertions::variables()
{
    ResolverSources sources;
    sources.scopes = VariableScopes({{.kind = ScopeKind::Environment,
                                      .id = u"e"_s,
                                      .name = u"dev"_s,
                                      .variables = {{.name = u"wanted"_s, .value = u"200"_s}}}});
    const Resolver resolver(sources);
    QVERIFY(judge(u"res.status"_s, u"eq"_s, u"{{wanted}}"_s, &resolver).isPassed());
    QVERIFY(judge(u"wanted"_s, u"eq"_s, u"200"_s, &resolver).isPassed());
    const AssertionResult missing = judge(u"res.status"_s, u"eq"_s, u"{{missing}}"_s, &resolver);
    QCOMPARE(missing.outcome, Outcome::Broken);
    QCOMPARE(missing.message, u"A variable in \"{{missing}}\" has no value."_s);
}

void tst_Assertions::whatIsOffIsNotEvaluated()
{
    const QList<Assertion> assertions{
        {.enabled = false, .expression = u"res.status"_s, .comparison = u"eq"_s, .value = u"1"_s},
        {.expression = u"res.status"_s, .comparison = u"eq"_s, .value = u"200"_s}};
    const auto results = evaluateAssertions(assertions, subject(), nullptr);
    QCOMPARE(results.size(), 1);
    QVERIFY(results.constFirst().isPassed());
}

void tst_Assertions::textBody()
{
    AssertionSubject answer = subject();
    answer.headers.set("Content-Type", "text/plain; charset=iso-8859-1");
    answer.body = "gr\xfc\xdf dich";
    const QList<Assertion> assertions{
        {.expression = u"res.body"_s, .comparison = u"contains"_s, .value = u"gr\u00fc\u00df"_s},
        {.expression = u"res.body.x"_s, .comparison = u"isUndefined"_s}};
    for (const AssertionResult &result : evaluateAssertions(assertions, answer, nullptr))
        QVERIFY2(result.isPassed(), qPrintable(result.message));
}

void tst_Assertions::cutBody()
{
    AssertionSubject answer = subject();
    answer.isWhole = false;
    const QList<Assertion> assertions{
        {.expression = u"res.body.id"_s, .comparison = u"isDefined"_s},
        {.expression = u"res.status"_s, .comparison = u"eq"_s, .value = u"200"_s}};
    const auto results = evaluateAssertions(assertions, answer, nullptr);
    QCOMPARE(results.constFirst().outcome, Outcome::Broken);
    QVERIFY(results.constLast().isPassed());
}

void tst_Assertions::brunosText()
{
    using Pair = std::pair<QString, QString>;
    QCOMPARE(splitComparison(u"eq 200"_s), Pair(u"eq"_s, u"200"_s));
    QCOMPARE(splitComparison(u"200"_s), Pair(u"eq"_s, u"200"_s));
    QCOMPARE(splitComparison(u"isDefined"_s), Pair(u"isDefined"_s, QString()));
    QCOMPARE(splitComparison(u"in a, b c"_s), Pair(u"in"_s, u"a, b c"_s));
    QCOMPARE(joinComparison(u"isDefined"_s, {}), u"isDefined"_s);
    QCOMPARE(joinComparison(u"eq"_s, u"1"_s), u"eq 1"_s);
}

void tst_Assertions::files_data()
{
    QTest::addColumn<bool>("isBruno");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("edited");
    const QByteArray yaml = "info:\n  name: A\n  type: http\n\nhttp:\n  method: GET\n  url: http://x.test\n\n"
                            "runtime:\n  assertions:\n    # first\n    - expression: res.status\n"
                            "      operator: eq\n      value: \"200\"   # fine\n"
                            "    - expression: res.body.id\n      operator: isDefined\n"
                            "      x-unknown: 1\n      disabled: true\n";
    QByteArray yamlEdited = yaml;
    yamlEdited.replace("value: \"200\"", "value: \"201\"").replace("      disabled: true\n", "");
    yamlEdited += "    - expression: res.body.name\n      operator: contains\n      value: x\n";
    QTest::newRow("OpenCollection") << false << yaml << yamlEdited;
    const QByteArray bru =
        "meta {\n  name: A\n  type: http\n}\n\nget {\n  url: http://x.test\n}\n\n"
        "assert {\n  res.status:   200\n  ~res.body.id: isDefined\n}\n\ntests {\n  // kept\n}\n";
    QByteArray bruEdited = bru;
    bruEdited.replace("res.status:   200", "res.status:   eq 201")
        .replace("~res.body.id: isDefined", "res.body.id: isDefined\n  res.body.name: contains x");
    QTest::newRow("Bruno") << true << bru << bruEdited;
}

/// What was not edited stays to the byte.
void tst_Assertions::files()
{
    QFETCH(bool, isBruno);
    QFETCH(QByteArray, file);
    const CollectionFormat &format = isBruno ? CollectionFormat::bruno() : CollectionFormat::openCollection();
    auto draft = format.readRequest(file, u"a"_s);
    QVERIFY2(draft.ok(), draft ? "" : qPrintable(draft.error().message()));
    QCOMPARE(draft->assertions.size(), 2);
    QCOMPARE(draft->assertions.at(0),
             (Assertion{.expression = u"res.status"_s, .comparison = u"eq"_s, .value = u"200"_s}));
    QCOMPARE(draft->assertions.at(1),
             (Assertion{.enabled = false, .expression = u"res.body.id"_s, .comparison = u"isDefined"_s}));
    QCOMPARE(RequestDraft::fromJson(draft->toJson()).assertions, draft->assertions);
    QCOMPARE(*format.writeRequest(file, *draft), file);

    draft->assertions[0].value = u"201"_s;
    draft->assertions[1].enabled = true;
    draft->assertions.append(
        {.expression = u"res.body.name"_s, .comparison = u"contains"_s, .value = u"x"_s});
    const auto written = format.writeRequest(file, *draft);
    QVERIFY2(written.ok(), written ? "" : qPrintable(written.error().message()));
    QTEST(*written, "edited");
    QCOMPARE(format.readRequest(*written, u"a"_s)->assertions, draft->assertions);
}

FINGERPOST_TEST(tst_Assertions)
FINGERPOST_TEST_MAIN(QCoreApplication)
#include "tst_assertions.moc"
