// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/bodycomparison.h"
#include "compare/comparisonrun.h"
#include "compare/headercomparison.h"
#include "compare/jsoncomparison.h"
#include "compare/linecomparison.h"
#include "support/testsuite.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

CompareSide sideOf(const QByteArray &body, const QByteArray &contentType = "application/json")
{
    Requests::Response response;
    response.setStatusCode(200);
    response.setHeaders({{"Content-Type", contentType}});
    response.setContent(body);
    return compareSide(u"side"_s, response);
}

BodyComparison compared(const CompareSide &left, const CompareSide &right,
                        const BodyCompareOptions &options = {})
{
    return compareBodies(left, right, options, {}).value();
}

/// One line for each row: the sign of its difference, left | right.
QStringList shown(const BodyComparison &result)
{
    static const QString signs = u" ~-+i"_s;
    QStringList rows;
    for (qint64 i = 0; result.rows && i < result.rows->rowCount(); ++i) {
        const ComparedRow row = result.rows->row(i);
        rows.append(signs[int(row.difference)] + row.left + u'|' + row.right);
    }
    return rows;
}

BodyCompareOptions ignoring(const QString &paths)
{
    return {.asLines = false, .ignored = IgnoredPaths::parse(paths).paths};
}

/// The longest common subsequence, by the book.
qint64 longestCommon(const std::vector<int> &a, const std::vector<int> &b)
{
    std::vector<std::vector<qint64>> table(a.size() + 1, std::vector<qint64>(b.size() + 1, 0));
    for (size_t i = 1; i <= a.size(); ++i) {
        for (size_t j = 1; j <= b.size(); ++j)
            table[i][j] =
                a[i - 1] == b[j - 1] ? table[i - 1][j - 1] + 1 : qMax(table[i - 1][j], table[i][j - 1]);
    }
    return table[a.size()][b.size()];
}

} // namespace

class TestCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sequencesAreWholeAndShortest();
    void sequencesWithAnchors();
    void linesAreLinedUp();
    void longLinesShowTheirDifference();
    void lineEndsAreSeen();
    void jsonByStructure_data();
    void jsonByStructure();
    void jsonSaysWhere();
    void jsonElementsWithIdsBelongTogether();
    void ignoredPathsAreNotCompared();
    void ignoredPathsThatTakeTooLong();
    void ignoredPathsAreRead();
    void deepJson();
    void brokenJsonIsComparedByLines();
    void binaryBodies();
    void bodiesThatAreNoLongerKept();
    void charsetsAreDecoded();
    void headersWithoutCase();
    void largeBodiesEnd();
    void aRunReportsTheLast();
    void aRunIsCancelled();
};

void TestCompare::sequencesAreWholeAndShortest()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        const auto make = [&random] {
            std::vector<int> all(size_t(random.bounded(20)));
            for (int &each : all)
                each = int(random.bounded(4));
            return all;
        };
        const std::vector<int> a = make();
        const std::vector<int> b = make();
        const SequenceDiff diff = diffSequences(a, b, 4, {}).value();
        qint64 left = 0;
        qint64 right = 0;
        qint64 same = 0;
        for (const DiffRun &run : diff.runs) {
            QCOMPARE(run.left, left);
            QCOMPARE(run.right, right);
            for (qint64 i = 0; run.isSame && i < run.leftCount; ++i)
                QCOMPARE(a[size_t(left + i)], b[size_t(right + i)]);
            if (run.isSame) {
                QCOMPARE(run.leftCount, run.rightCount);
                same += run.leftCount;
            }
            left += run.leftCount;
            right += run.rightCount;
        }
        QCOMPARE(left, qint64(a.size()));
        QCOMPARE(right, qint64(b.size()));
        QCOMPARE(same, longestCommon(a, b));
    }
}

/// Long ones go by what is unique; a block that moved is taken out and put in, not everything between.
void TestCompare::sequencesWithAnchors()
{
    std::vector<int> a;
    for (int i = 0; i < 1000; ++i)
        a.push_back(i % 10 == 9 ? 5000 : i); // every tenth is the same
    std::vector<int> b = a;
    b.erase(b.begin() + 100, b.begin() + 110);
    b.insert(b.begin() + 700, 6000);
    const SequenceDiff diff = diffSequences(a, b, 6001, {}).value();
    QCOMPARE(diff.isCoarse, false);
    qint64 removed = 0;
    qint64 added = 0;
    for (const DiffRun &run : diff.runs) {
        removed += run.isSame ? 0 : run.leftCount;
        added += run.isSame ? 0 : run.rightCount;
    }
    QCOMPARE(removed, 10);
    QCOMPARE(added, 1);
}

void TestCompare::linesAreLinedUp()
{
    const BodyComparison result = compared(sideOf("one\ntwo\nthree\nfour\n", "text/plain"),
                                           sideOf("one\n2\nthree\nfive\nfour\n", "text/plain"));
    QCOMPARE(result.kind, BodyComparison::Kind::Lines);
    QCOMPARE(result.isSame, false);
    QCOMPARE(
        shown(result),
        QStringList({u" one|one"_s, u"~two|2"_s, u" three|three"_s, u"+|five"_s, u" four|four"_s, u" |"_s}));
    QCOMPARE(result.rows->differenceCount(), 2);
    const ComparedRow row = result.rows->row(4);
    QCOMPARE(row.leftLine, 3);
    QCOMPARE(row.rightLine, 4);
}

void TestCompare::longLinesShowTheirDifference()
{
    const QByteArray same(100'000, 'x');
    const BodyComparison result =
        compared(sideOf(same + "left" + same, "text/plain"), sideOf(same + "right" + same, "text/plain"));
    const ComparedRow row = result.rows->row(0);
    QCOMPARE(row.difference, Difference::Changed);
    QVERIFY(row.left.contains("xleftx"_L1));
    QVERIFY(row.right.contains("xrightx"_L1));
    QVERIFY(row.left.size() <= ComparedText::maximumShown + 2);
    const DifferentPart part = differentPart(row.left, row.right);
    QVERIFY(row.left.mid(part.left, part.leftLength).startsWith("lef"_L1));
    QVERIFY(row.right.mid(part.left, part.rightLength).startsWith("righ"_L1));
}

void TestCompare::lineEndsAreSeen()
{
    const BodyComparison result = compared(sideOf("a\r\nb", "text/plain"), sideOf("a\nb", "text/plain"));
    QCOMPARE(shown(result), QStringList({u"~a\u240d|a"_s, u" b|b"_s}));
}

void TestCompare::jsonByStructure_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("the order of members")
        << QByteArray(R"({"a":1,"b":2})") << QByteArray(R"({ "b": 2, "a": 1 })")
        << QStringList{u" {|{"_s, u"   \"a\": 1|  \"a\": 1"_s, u"   \"b\": 2|  \"b\": 2"_s, u" }|}"_s};
    QTest::newRow("a number beyond a double")
        << QByteArray("[9007199254740993]") << QByteArray("[9007199254740992]")
        << QStringList{u" [|["_s, u"~  9007199254740993|  9007199254740992"_s, u" ]|]"_s};
    QTest::newRow("digits as they stand there") << QByteArray("[1.00]") << QByteArray("[1.0]")
                                                << QStringList{u" [|["_s, u"~  1.00|  1.0"_s, u" ]|]"_s};
    QTest::newRow("an escape says the same")
        << QByteArray(R"(["\u00e9"])") << QByteArray("[\"\u00e9\"]")
        << QStringList{u" [|["_s, u"   \"\\u00e9\"|  \"\u00e9\""_s, u" ]|]"_s};
    QTest::newRow("members of one side")
        << QByteArray(R"({"a":1,"b":[]})") << QByteArray(R"({"b":[],"c":{"d":null}})")
        << QStringList{u" {|{"_s,         u"-  \"a\": 1|"_s,      u"   \"b\": []|  \"b\": []"_s,
                       u"+|  \"c\": {"_s, u"+|    \"d\": null"_s, u"+|  }"_s,
                       u" }|}"_s};
    QTest::newRow("an element was put in")
        << QByteArray("[1,2,3]") << QByteArray("[1,9,2,3]")
        << QStringList{u" [|["_s, u"   1|  1"_s, u"+|  9"_s, u"   2|  2"_s, u"   3|  3"_s, u" ]|]"_s};
    QTest::newRow("another kind") << QByteArray(R"([{"a":1}])") << QByteArray("[[]]")
                                  << QStringList{u" [|["_s,  u"-  {|"_s,  u"-    \"a\": 1|"_s,
                                                 u"-  }|"_s, u"+|  []"_s, u" ]|]"_s};
    QTest::newRow("a name twice") << QByteArray(R"({"a":1,"a":2})") << QByteArray(R"({"a":1,"a":3})")
                                  << QStringList{u" {|{"_s, u"   \"a\": 1|  \"a\": 1"_s,
                                                 u"~  \"a\": 2|  \"a\": 3"_s, u" }|}"_s};
}

void TestCompare::jsonByStructure()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    const BodyComparison result = compared(sideOf(left), sideOf(right));
    QCOMPARE(result.kind, BodyComparison::Kind::Structure);
    QTEST(shown(result), "rows");
}

void TestCompare::jsonSaysWhere()
{
    const BodyComparison result = compared(sideOf(R"({"users":[{"id":1,"first name":"Zoe"}]})"),
                                           sideOf(R"({"users":[{"id":1,"first name":"Zo"}]})"));
    QCOMPARE(result.rows->differenceCount(), 1);
    for (qint64 i = 0; i < result.rows->rowCount(); ++i) {
        if (result.rows->row(i).difference == Difference::Changed)
            QCOMPARE(result.rows->path(i), u"$.users[0][\"first name\"]"_s);
    }
    // What leads there is not folded away.
    QCOMPARE(result.rows->blocks().front().kind, ComparedText::Block::Kept);
}

void TestCompare::jsonElementsWithIdsBelongTogether()
{
    const BodyComparison result = compared(sideOf(R"([{"id":1,"v":"a"},{"id":2,"v":"b"},{"id":3,"v":"c"}])"),
                                           sideOf(R"([{"id":2,"v":"B"},{"id":3,"v":"C"}])"));
    QStringList changes = shown(result);
    changes.removeIf([](const QString &row) { return row.startsWith(u' '); });
    QCOMPARE(changes,
             QStringList({u"-  {|"_s, u"-    \"id\": 1|"_s, u"-    \"v\": \"a\"|"_s, u"-  }|"_s,
                          u"~    \"v\": \"b\"|    \"v\": \"B\""_s, u"~    \"v\": \"c\"|    \"v\": \"C\""_s}));
}

void TestCompare::ignoredPathsAreNotCompared()
{
    const CompareSide left = sideOf(R"({"at":"9:00","list":[{"id":1,"v":1},{"id":2,"v":2}],"old":{"x":1}})");
    const CompareSide right = sideOf(R"({"at":"9:05","list":[{"id":7,"v":1},{"id":8,"v":2}]})");
    QCOMPARE(compared(left, right).rows->differenceCount(), 4);
    const BodyComparison result = compared(left, right, ignoring(u"$.at, $.list[*].id, $['old']"_s));
    QCOMPARE(result.rows->differenceCount(), 0);
    QCOMPARE(result.isSame, false);
    QVERIFY(shown(result).contains(u"i  \"at\": \"9:00\"|  \"at\": \"9:05\""_s));
    QVERIFY(shown(result).contains(u"i  \"old\": {\u2026}|"_s));
}

/// It is said, as otherwise their differences would pass for ones that count.
void TestCompare::ignoredPathsThatTakeTooLong()
{
    const QByteArray deep = QByteArray(500, '[') + QByteArray(500, ']');
    const BodyComparison some = compared(sideOf(deep), sideOf(deep), ignoring(u"$..*"_s));
    QCOMPARE(some.remarks, QStringList());
    const BodyComparison result = compared(sideOf(deep), sideOf(deep), ignoring(u"$..*..*..*"_s));
    QCOMPARE(result.remarks.size(), 1);
    QVERIFY2(result.remarks.constFirst().contains("takes too long"_L1),
             qPrintable(result.remarks.constFirst()));
}

void TestCompare::ignoredPathsAreRead()
{
    const IgnoredPaths read = IgnoredPaths::parse(u" $.a , $['b,c'] ,, $.d[0, 1] "_s);
    QCOMPARE(read.paths.size(), 3);
    QCOMPARE(read.problem, QString());
    const IgnoredPaths wrong = IgnoredPaths::parse(u"$.a, users"_s);
    QCOMPARE(wrong.paths.size(), 1);
    QVERIFY2(wrong.problem.contains("users"_L1), qPrintable(wrong.problem));
    QCOMPARE(IgnoredPaths::parse(u"$.a,"_s.repeated(60)).paths.size(), IgnoredPaths::maximumPaths);
}

void TestCompare::deepJson()
{
    const QByteArray left = QByteArray(990, '[') + "1" + QByteArray(990, ']');
    const QByteArray right = QByteArray(990, '[') + "2" + QByteArray(990, ']');
    const BodyComparison result = compared(sideOf(left), sideOf(right));
    QCOMPARE(result.kind, BodyComparison::Kind::Structure);
    QCOMPARE(result.rows->differenceCount(), 1);
}

void TestCompare::brokenJsonIsComparedByLines()
{
    const BodyComparison result = compared(sideOf(R"({"a":1,"b":2})"), sideOf(R"({"a":1,"b":)"));
    QCOMPARE(result.kind, BodyComparison::Kind::Lines);
    QCOMPARE(result.remarks.size(), 1);
    QVERIFY(result.rows->rowCount() > 2); // it was indented
    const BodyComparison asked =
        compared(sideOf("{\"a\":1}"), sideOf("{\"a\":2}"), {.asLines = true, .ignored = {}});
    QCOMPARE(asked.rows->rowCount(), 1);
    QCOMPARE(asked.couldBeStructure, true);
}

void TestCompare::binaryBodies()
{
    const BodyComparison result = compared(sideOf(QByteArray("\x89PNG\0abc", 8), "image/png"),
                                           sideOf(QByteArray("\x89PNG\0abX", 8), "image/png"));
    QCOMPARE(result.kind, BodyComparison::Kind::Binary);
    QCOMPARE(result.firstDifference, 7);
    QVERIFY(!result.rows);
    QCOMPARE(compared(sideOf({}), sideOf({})).kind, BodyComparison::Kind::Empty);
}

/// The history keeps to its budget: what it let go is not an empty body.
void TestCompare::bodiesThatAreNoLongerKept()
{
    CompareSide gone = sideOf("[1]");
    gone.title = u"Yesterday"_s;
    gone.body = BodySource(std::shared_ptr<BodyStore>());
    const BodyComparison one = compared(gone, sideOf("[1]"));
    QCOMPARE(one.isMissing, true);
    QCOMPARE(one.remarks.value(0), u"The body of “Yesterday” is no longer kept."_s);
    QCOMPARE(compared(gone, gone).isMissing, true);
    QCOMPARE(compared(sideOf({}), sideOf({})).isMissing, false);
}

void TestCompare::charsetsAreDecoded()
{
    const BodyComparison result = compared(sideOf("caf\xe9", "text/plain; charset=iso-8859-1"),
                                           sideOf("caf\xc3\xa9", "text/plain; charset=utf-8"));
    QCOMPARE(shown(result), QStringList({u" caf\u00e9|caf\u00e9"_s}));
    QCOMPARE(result.isSame, false); // the bytes are not
}

void TestCompare::headersWithoutCase()
{
    const QList<ComparedHeader> rows = compareHeaders(
        {{"Content-Type", "text/html"}, {"Set-Cookie", "a=1"}, {"Set-Cookie", "b=2"}, {"X-Left", "1"}},
        {{"content-type", "text/html"}, {"X-Right", "2"}, {"set-cookie", "a=1"}, {"set-cookie", "b=3"}});
    QCOMPARE(rows,
             QList<ComparedHeader>({{Difference::Same, u"Content-Type"_s, u"text/html"_s, u"text/html"_s},
                                    {Difference::Same, u"Set-Cookie"_s, u"a=1"_s, u"a=1"_s},
                                    {Difference::Changed, u"Set-Cookie"_s, u"b=2"_s, u"b=3"_s},
                                    {Difference::Removed, u"X-Left"_s, u"1"_s, {}},
                                    {Difference::Added, u"X-Right"_s, {}, u"2"_s}}));
}

/// Hostile texts: every line the same but in another number, and every line another.
void TestCompare::largeBodiesEnd()
{
    QByteArray left;
    QByteArray right;
    for (int i = 0; i < 60'000; ++i) {
        left += i % 2 ? "same\n" : "other\n";
        right += i % 3 ? "same\n" : "other\n";
    }
    const BodyComparison result = compared(sideOf(left, "text/plain"), sideOf(right, "text/plain"));
    QVERIFY(result.rows->rowCount() >= 60'000);
    QVERIFY(result.rows->differenceCount() > 0);

    QByteArray numbers;
    for (int i = 0; i < 200'000; ++i)
        numbers += QByteArray::number(i) + '\n';
    QByteArray changed = numbers;
    changed.replace("\n100000\n", "\nhere\n");
    const BodyComparison one = compared(sideOf(numbers, "text/plain"), sideOf(changed, "text/plain"));
    QCOMPARE(one.rows->differenceCount(), 1);
    QCOMPARE(one.rows->row(100'000).right, u"here"_s);
}

void TestCompare::aRunReportsTheLast()
{
    ComparisonRun run;
    QSignalSpy finished(&run, &ComparisonRun::finished);
    BodyComparison result;
    connect(&run, &ComparisonRun::finished, this, [&result](const BodyComparison &got) { result = got; });
    run.start(sideOf("[1]"), sideOf("[2]"), {});
    run.start(sideOf("[1]"), sideOf("[1]"), {});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(result.isSame, true);
    QCOMPARE(run.isRunning(), false);
}

void TestCompare::aRunIsCancelled()
{
    int asked = 0;
    QByteArray many;
    for (int i = 0; i < 300'000; ++i)
        many += QByteArray::number(i) + '\n';
    const auto result = compareBodies(sideOf(many, "text/plain"), sideOf(many + "x", "text/plain"), {},
                                      [&asked](double done) { return ++asked < 3 && done <= 1; });
    QVERIFY(!result);
    QCOMPARE(asked, 3);

    // Also while it is read as another charset.
    const QByteArray binary = QByteArray(1, '\0') + QByteArray(3'000'000, '\xE9');
    const QByteArray type("text/plain; charset=iso-8859-1");
    const auto no = [](double) { return false; };
    QVERIFY(!compareBodies(sideOf(binary, type), sideOf(binary + 'x', type), {}, no));

    // And while it is only looked whether both are the same.
    QVERIFY(!compareBodies(sideOf(binary, "image/png"), sideOf(binary, "image/png"), {}, no));

    // And before the first row of JSON is made.
    const QByteArray numbers = "[" + QByteArray("1,").repeated(100'000) + "0]";
    const auto tree = JsonTree::parse(numbers);
    int early = 0;
    const auto rows = JsonComparison::compare(*tree, *tree, {}, [&early](double done) {
        early += done <= 0;
        return true;
    });
    QVERIFY(rows);
    QVERIFY2(early > 10, qPrintable(QString::number(early)));
    QVERIFY(!JsonComparison::compare(*tree, *tree, {}, no));

    ComparisonRun run;
    QSignalSpy finished(&run, &ComparisonRun::finished);
    run.start(sideOf(many, "text/plain"), sideOf(many + "x", "text/plain"), {});
    run.cancel();
    QCOMPARE(run.isRunning(), false);
    run.start(sideOf("[1]"), sideOf("[1]"), {}); // whatever is reported comes in order
    QTRY_COMPARE(finished.size(), 1);
}

FINGERPOST_TEST(TestCompare)
#include "tst_compare.moc"
