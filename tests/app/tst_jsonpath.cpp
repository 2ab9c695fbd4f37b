// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/jsonpath.h"
#include "support/testsuite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonDocument>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

class TestJsonPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void treeKeepsTokens();
    void textsOfStrings_data();
    void textsOfStrings();
    void readsWhatQtReads();
    void refusesWhatIsNoJson_data();
    void refusesWhatIsNoJson();
    void depthIsBounded();
    void selects_data();
    void selects();
    void numbersToTheDigit_data();
    void numbersToTheDigit();
    void mistakes_data();
    void mistakes();
    void costIsBounded_data();
    void costIsBounded();
    void anyTextIsRefusedOrRead();
};

namespace {

/// The bookshop of RFC 9535, with what else the cases need.
const QByteArray shop = R"({"store":{"book":[
 {"category":"reference","author":"Nigel Rees","title":"Sayings","price":8.95},
 {"category":"fiction","author":"Evelyn Waugh","title":"Sword","price":12.99},
 {"category":"fiction","author":"Herman Melville","title":"Moby Dick","isbn":"0-553-21311-3","price":8.99},
 {"category":"fiction","author":"J. R. R. Tolkien","title":"Ring","isbn":"0-395-19395-8","price":22.990}],
 "bicycle":{"color":"red","price":399}},
 "big":[9007199254740993,9007199254740992,1e400,-0],
 "access-token":"t1","a b":"spaced","ключ":"k","é":1.00,"null":null,"dup":1,"dup":2,
 "nest":[[1,[2]],[1,[2]],[1,[3]]],"same":[{"a":1,"b":[2]},{"b":[2.0],"a":1},{"a":1}],"empty":[]})";

QStringList selected(const QByteArray &text, const QString &query)
{
    const auto tree = JsonTree::parse(text);
    const auto path = JsonPath::parse(query);
    if (!tree || !path)
        return {u"not read"_s};
    const auto nodes = path->select(*tree);
    if (!nodes)
        return {u"too costly"_s};
    QStringList texts;
    for (const JsonTree::Node node : *nodes)
        texts.append(tree->text(node));
    return texts;
}

} // namespace

void TestJsonPath::treeKeepsTokens()
{
    const auto tree = JsonTree::parse("\xef\xbb\xbf { \"a\" : [ 1.00 , -0 ,true] , \"b\":{} }\n");
    QVERIFY(tree);
    QCOMPARE(tree->size(), 6);
    QCOMPARE(tree->kind(0), JsonTree::Kind::Object);
    QCOMPARE(tree->count(0), 2);
    const JsonTree::Node array = tree->firstChild(0);
    QCOMPARE(tree->key(array), u"a"_s);
    QCOMPARE(tree->token(array).toByteArray(), QByteArray("[ 1.00 , -0 ,true]"));
    QCOMPARE(tree->text(tree->firstChild(array)), u"1.00"_s);
    const JsonTree::Node object = tree->nextSibling(array);
    QCOMPARE(tree->key(object), u"b"_s);
    QCOMPARE(tree->firstChild(object), JsonTree::none);
    QCOMPARE(tree->nextSibling(object), JsonTree::none);
    QCOMPARE(tree->member(0, u"b"_s), object);
    QCOMPARE(tree->member(0, u"c"_s), JsonTree::none);
    QCOMPARE(tree->member(array, u"c"_s), JsonTree::none);
}

void TestJsonPath::textsOfStrings_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray(R"("abc")") << u"abc"_s;
    QTest::newRow("empty") << QByteArray(R"("")") << u""_s;
    QTest::newRow("escapes") << QByteArray(R"("\"\\\/\b\f\n\r\t")") << u"\"\\/\b\f\n\r\t"_s;
    QTest::newRow("numbers") << QByteArray(R"("\u00e9\u00E9x")") << u"ééx"_s;
    QTest::newRow("surrogates") << QByteArray(R"("\ud83d\ude00")") << u"😀"_s;
    QTest::newRow("UTF-8") << QByteArray("\"é😀\"") << u"é😀"_s;
}

void TestJsonPath::textsOfStrings()
{
    QFETCH(const QByteArray, json);
    const auto tree = JsonTree::parse(json);
    QVERIFY(tree);
    QTEST(tree->text(0), "text");
}

void TestJsonPath::readsWhatQtReads()
{
    QRandomGenerator random(42); // but for backslashes, of which Qt forgives most
    const QByteArrayList pieces = {"{", "}",    "[",    "]",    ",", ":",  "\"a\"", "\"\\u00e9\"",
                                   "1", "-2.5", "true", "null", " ", "01", "\""};
    int valid = 0;
    for (int round = 0; round < 50000; ++round) {
        QByteArray text = "[";
        for (int i = random.bounded(6); i >= 0; --i)
            text += pieces.at(random.bounded(int(pieces.size())));
        text += "]";
        const bool qtReads = !QJsonDocument::fromJson(text).isNull();
        QVERIFY2(JsonTree::parse(text).has_value() == qtReads, text.constData());
        valid += qtReads ? 1 : 0;
    }
    QVERIFY(valid > 1000);
}

void TestJsonPath::refusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"",      " ",          "{",   "[",       "\"",          "[1,]",   "[,1]", "{\"a\"}", "{\"a\":}",
          "{a:1}", "{\"a\":1,}", "01",  "-",       "1.",          ".5",     "1e",   "+1",      "tru",
          "nulll", "[1 2]",      "1 2", "\"\\x\"", "\"\\u12g4\"", "\"\n\"", "\"\\", "]",       "<html>"})
        QTest::newRow(text) << QByteArray(text);
}

void TestJsonPath::refusesWhatIsNoJson()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!JsonTree::parse(text));
}

void TestJsonPath::depthIsBounded()
{
    const auto nested = [](int depth) -> QByteArray {
        return QByteArray(depth, '[') + QByteArray(depth, ']');
    };
    QVERIFY(JsonTree::parse(nested(JsonTree::maximumDepth)));
    QVERIFY(!JsonTree::parse(nested(JsonTree::maximumDepth + 1)));
    QVERIFY(!JsonTree::parse(QByteArray(1'000'000, '[')));
    QVERIFY(!JsonTree::parse('[' + QByteArray("1,").repeated(JsonTree::maximumNodes) + "1]"));
}

void TestJsonPath::selects_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("texts");
    const auto row = [](const QString &query, const QStringList &texts) {
        QTest::newRow(qPrintable(query)) << query << texts;
    };

    row(u"$.store.book[0].title"_s, {u"Sayings"_s});
    row(u"$['store'][\"book\"][-1]['title']"_s, {u"Ring"_s});
    row(u"$ .store\n[ 'book' ] [ 1 ] .title"_s, {u"Sword"_s});
    row(u"$.store.book[*].author"_s,
        {u"Nigel Rees"_s, u"Evelyn Waugh"_s, u"Herman Melville"_s, u"J. R. R. Tolkien"_s});
    row(u"$..isbn"_s, {u"0-553-21311-3"_s, u"0-395-19395-8"_s});
    row(u"$.store..price"_s, {u"8.95"_s, u"12.99"_s, u"8.99"_s, u"22.990"_s, u"399"_s});
    row(u"$..book[2].title"_s, {u"Moby Dick"_s});
    row(u"$..book[0,-1].title"_s, {u"Sayings"_s, u"Ring"_s});
    row(u"$..book[:2].price"_s, {u"8.95"_s, u"12.99"_s});
    row(u"$..book[-2:].price"_s, {u"8.99"_s, u"22.990"_s});
    row(u"$..book[1:4:2].price"_s, {u"12.99"_s, u"22.990"_s});
    row(u"$..book[::-1].price"_s, {u"22.990"_s, u"8.99"_s, u"12.99"_s, u"8.95"_s});
    row(u"$..book[ 2 : 0 : -1 ].price"_s, {u"8.99"_s, u"12.99"_s});
    row(u"$..book[::0].price"_s, {});
    row(u"$..book[9].price"_s, {});
    row(u"$..book[-9].price"_s, {});
    row(u"$..book[-9:99].price"_s, {u"8.95"_s, u"12.99"_s, u"8.99"_s, u"22.990"_s});
    row(u"$..book[?@.isbn].title"_s, {u"Moby Dick"_s, u"Ring"_s});
    row(u"$..book[?!@.isbn].title"_s, {u"Sayings"_s, u"Sword"_s});
    row(u"$..book[?(@.price < 10)].title"_s, {u"Sayings"_s, u"Moby Dick"_s});
    row(u"$..book[?@.price == 22.99].title"_s, {u"Ring"_s});
    row(u"$..book[?@.price >= 12.99 && @.category == 'fiction'].title"_s, {u"Sword"_s, u"Ring"_s});
    row(u"$..book[?@.title == \"Ring\" || @['price'] == 8.95].price"_s, {u"8.95"_s, u"22.990"_s});
    row(u"$..book[?!(@.price < 10 || @.title == 'Ring')].title"_s, {u"Sword"_s});
    row(u"$..book[?@.price != $.store.book[0].price].title"_s, {u"Sword"_s, u"Moby Dick"_s, u"Ring"_s});
    row(u"$..book[?@.author < 'H'].title"_s, {u"Sword"_s});
    row(u"$..book[?@.missing == @.other].price"_s, {u"8.95"_s, u"12.99"_s, u"8.99"_s, u"22.990"_s});
    row(u"$..book[?@.missing < 1].price"_s, {});
    row(u"$.store[?@.color == 'red'].price"_s, {u"399"_s});
    row(u"$.big[0]"_s, {u"9007199254740993"_s});
    row(u"$.big[?@ == 9007199254740993]"_s, {u"9007199254740993"_s});
    row(u"$.big[?@ > 9007199254740992]"_s, {u"9007199254740993"_s, u"1e400"_s});
    row(u"$.big[?@ == 0]"_s, {u"-0"_s});
    row(u"$.access-token"_s, {u"t1"_s});
    row(u"$['a b']"_s, {u"spaced"_s});
    row(u"$.ключ"_s, {u"k"_s});
    row(u"$['\\u043a\\u043b\\u044e\\u0447']"_s, {u"k"_s});
    row(u"$.é"_s, {u"1.00"_s});
    row(u"$.null"_s, {u"null"_s});
    row(u"$[?@ == null]"_s, {u"null"_s});
    row(u"$.dup"_s, {u"2"_s});
    row(u"$.nest[?@ == $.nest[0]]"_s, {u"[1,[2]]"_s, u"[1,[2]]"_s});
    row(u"$.same[?@ == $.same[0]].b"_s, {u"[2]"_s, u"[2.0]"_s});
    row(u"$.nest[?@[?@ == 1]][0]"_s, {u"1"_s, u"1"_s, u"1"_s});
    row(u"$.empty"_s, {u"[]"_s});
    row(u"$.empty[*]"_s, {});
    row(u"$.store.bicycle.color.x"_s, {});
    row(u"$.store['book','bicycle'][0,'color'].price"_s, {u"8.95"_s});
    row(u"$.nest..[0]"_s, {u"[1,[2]]"_s, u"1"_s, u"2"_s, u"1"_s, u"2"_s, u"1"_s, u"3"_s});
}

void TestJsonPath::selects()
{
    QFETCH(const QString, query);
    QTEST(selected(shop, query), "texts");
}

void TestJsonPath::numbersToTheDigit_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("order");
    const auto row = [](const char *a, const char *b, int order) {
        QTest::addRow("%s %s", a, b) << QByteArray(a) << QByteArray(b) << order;
    };
    row("1", "1.0", 0);
    row("100", "1e2", 0);
    row("0.001", "1E-3", 0);
    row("-0", "0.00e9", 0);
    row("9007199254740993", "9007199254740992", 1);
    row("0.1000000000000000000000001", "0.1", 1);
    row("-5", "3", -1);
    row("-5", "-3", -1);
    row("2", "10", -1);
    row("1e400", "1e399", 1);
    row("1e99999999999999999999", "1", 1);
    row("1e-99999999999999999999", "1", -1);
    row("0", "1e-400", -1);
    row("12", "123", -1);
}

void TestJsonPath::numbersToTheDigit()
{
    QFETCH(const QByteArray, a);
    QFETCH(const QByteArray, b);
    QFETCH(const int, order);
    const auto sign = [](int value) { return value < 0 ? -1 : value > 0 ? 1 : 0; };
    QCOMPARE(sign(compareJsonNumbers(a, b)), order);
    QCOMPARE(sign(compareJsonNumbers(b, a)), -order);
}

void TestJsonPath::mistakes_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("at");
    const auto row = [](const char *query, int at) {
        QTest::newRow(query) << QString::fromUtf8(query) << at;
    };
    row("", 0);
    row("token", 0);
    row("@.a", 0);
    row("$.", 2);
    row("$..", 3);
    row("$a", 1);
    row("$.a b", 3);
    row("$[", 2);
    row("$[]", 2);
    row("$['a'", 5);
    row("$['a", 4);
    row("$['\\x']", 4);
    row("$[01]", 2);
    row("$[-0]", 3);
    row("$[1.5]", 3);
    row("$[a]", 2);
    row("$[?]", 3);
    row("$[?@.a ==]", 9);
    row("$[?1]", 4);
    row("$[?@.* == 1]", 10);
    row("$[?length(@.a) > 1]", 3);
    row("$.1a", 2);
    row("$[1,]", 4);
}

void TestJsonPath::mistakes()
{
    QFETCH(const QString, query);
    qsizetype at = -1;
    QVERIFY(!JsonPath::parse(query, &at));
    QTEST(int(at), "at");
    QVERIFY(!JsonPath::parse(query));
}

void TestJsonPath::costIsBounded_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("stars") << u"$"_s + u"..*"_s.repeated(8);
    QTest::newRow("filters") << u"$..[?@..[?@..[?@..x]]]"_s;
    QTest::newRow("many selectors") << u"$[0"_s + u",*"_s.repeated(1000) + u"]..*"_s;
    QTest::newRow("deep filter") << u"$"_s + u"[?@"_s.repeated(1000);
    QTest::newRow("deep parentheses") << u"$[?"_s + u"("_s.repeated(4000);
    QTest::newRow("nots") << u"$[?"_s + u"!"_s.repeated(4000);
    QTest::newRow("comparing containers") << u"$..[?@ == $ || $ == @]"_s;
    QTest::newRow("long") << u"$"_s + u".a"_s.repeated(JsonPath::maximumLength);
}

void TestJsonPath::costIsBounded()
{
    QFETCH(const QString, query);
    QByteArray text = "1";
    for (int i = 0; i < 300; ++i)
        text = "[" + text + ",1,1,{\"x\":[1,2,3]}]";
    QElapsedTimer timer;
    timer.start();
    const QStringList found = selected(text, query);
    QVERIFY2(timer.elapsed() < 30000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!found.contains(QString()));
}

void TestJsonPath::anyTextIsRefusedOrRead()
{
    QRandomGenerator random(1);
    const QStringList pieces = {u"$"_s,  u"@"_s,   u"."_s,  u".."_s, u"["_s, u"]"_s,  u"?"_s, u"("_s,
                                u")"_s,  u"'a'"_s, u"a"_s,  u"1"_s,  u"-"_s, u":"_s,  u","_s, u"*"_s,
                                u"=="_s, u"<"_s,   u"&&"_s, u"!"_s,  u" "_s, u"\\"_s, u"\""_s};
    int read = 0;
    for (int round = 0; round < 100000; ++round) {
        QString query = u"$"_s;
        for (int i = random.bounded(10); i > 0; --i)
            query += pieces.at(random.bounded(int(pieces.size())));
        qsizetype at = -1;
        if (JsonPath::parse(query, &at)) {
            ++read;
            QVERIFY(selected("{\"a\":[1,{\"a\":2}]}", query) != QStringList{u"not read"_s});
        }
        QVERIFY(at >= 0 && at <= query.size() + 1);
    }
    QVERIFY(read > 1000);
}

FINGERPOST_TEST(TestJsonPath)

#include "tst_jsonpath.moc"
