// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/bruedit.h"
#include "support/testsuite.h"

#include <QtTest/QTest>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

BruText parsed(const QByteArray &bytes, BruDialect dialect = BruDialect::Request)
{
    const auto text = BruText::parse(bytes, dialect);
    if (!text)
        qFatal("%s in:\n%s", qPrintable(text.error().message()), bytes.constData());
    return *text;
}

/// "key=value" of each entry; `~` for one that is off.
QStringList shown(const QByteArray &bytes, const QByteArray &block, BruDialect dialect = BruDialect::Request)
{
    QStringList rows;
    const BruText text = parsed(bytes, dialect);
    for (const BruEntry *entry : text.entries({block})) {
        const QString value = entry->items ? entry->items->join(u'+') : entry->row.value;
        rows.append((entry->row.enabled ? QString() : u"~"_s) + entry->row.key + u'=' + value);
    }
    return rows;
}

} // namespace

class TestBruText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dictionaries_data();
    void dictionaries();
    void annotations_data();
    void annotations();
    void texts_data();
    void texts();
    void environments();
    void problemsHavePlaces_data();
    void problemsHavePlaces();
    void nothingChangedIsTheSameToTheByte();
    void hostileTextsEndSoon();
    void damagedTextsAreReadOrRefused();
};

void TestBruText::dictionaries_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const QByteArray &block, const QStringList &rows) {
        QTest::addRow("%s", name) << block << rows;
    };
    row("plain", "headers {\n  a: b\n  c: d e : f\n}\n", {u"a=b"_s, u"c=d e : f"_s});
    row("windows", "headers {\r\n  a: b\r\n  c: d\r\n}\r\n", {u"a=b"_s, u"c=d"_s});
    row("no end of line", "headers {\n  a: b\n}", {u"a=b"_s});
    row("empty", "headers {\n}\n", {});
    row("off", "headers {\n  ~a: b\n}\n", {u"~a=b"_s});
    row("no value", "headers {\n  a:\n  b: \n  : c\n}\n", {u"a="_s, u"b="_s, u"=c"_s});
    row("blank lines", "headers {\n\n  a: b\n\n  c: d\n\n}\n", {u"a=b"_s, u"c=d"_s});
    row("tight", "headers{\na:b\n}\n", {u"a=b"_s});
    row("first behind the brace", "headers { a: b\n  c: d\n}\n", {u"a=b"_s, u"c=d"_s});
    row("blanks around", "headers {\n\t  a  :   b \t\n}\n", {u"a=b"_s});
    row("quoted", "headers {\n  \"a: b\": c\n  ~\"d {e}\": f\n  \"g \\\"h\\\"\": i\n}\n",
        {u"a: b=c"_s, u"~d {e}=f"_s, u"g \"h\"=i"_s});
    row("braces", "headers {\n  a: { }\n  b: }\n  c: [1, 2]\n}\n", {u"a={ }"_s, u"b=}"_s, u"c=[1, 2]"_s});
    row("lines", "headers {\n  a: '''\n    one\n      two\n}\n  '''\n  b: c\n}\n",
        {u"a=one\n  two"_s, u"b=c"_s});
    row("quotes that do not end", "headers {\n  a: '''b\n}\n", {u"a='''b"_s});
    row("list", "headers {\n  a: [\n    x\n    y-1\n  ]\n  b: c\n}\n", {u"a=x+y-1"_s, u"b=c"_s});
    row("at", "headers {\n  @a: b\n  ~@c: d\n}\n", {u"@a=b"_s, u"~@c=d"_s});
    row("twice", "headers {\n  a: b\n}\nheaders {\n  a: c\n}\n", {u"a=b"_s, u"a=c"_s});
    row("not ASCII", "headers {\n  gr\xC3\xBC\xC3\x9F\x65: \xF0\x9F\x98\x80\n}\n", {u"grüße=😀"_s});
    row("type of a text", "headers {\n  a: '''\n    x\n  ''' @contentType(text/a)\n  b: c\n}\n",
        {u"a=x @contentType(text/a)"_s, u"b=c"_s});
}

void TestBruText::dictionaries()
{
    QFETCH(QByteArray, block);
    QFETCH(QStringList, rows);
    QCOMPARE(shown(block, "headers"), rows);
    QCOMPARE(BruEdit(parsed(block)).bytes(), block);
}

void TestBruText::annotations_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *line, const char *name, const QString &value) {
        QTest::addRow("%s", line) << QByteArray(line) << QString::fromUtf8(name) << value;
    };
    row("@number", "number", QString());
    row("@d('it is')", "d", u"it is"_s);
    row("@d(\"it's\")", "d", u"it's"_s);
    row("@d(\"a \\\"b\\\" \\\\ \\n c\")", "d", u"a \"b\" \\ \n c"_s);
    row("@d(bare, words)", "d", u"bare, words"_s);
    row("@d()", "d", u""_s);
    row("@d('''\n    one\n      two\n  ''')", "d", u"one\n  two"_s);
}

void TestBruText::annotations()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, name);
    QFETCH(QString, value);
    const QByteArray bytes = "headers {\n  " + line + "\n  @other\n  a: b\n}\n";
    const BruText text = parsed(bytes);
    const BruRow row = text.entries({"headers"}).constFirst()->row;
    QCOMPARE(row.key, u"a"_s);
    QCOMPARE(row.value, u"b"_s);
    QCOMPARE(row.annotations.size(), 2);
    QCOMPARE(row.annotations.first().name, name);
    QCOMPARE(row.annotations.first().value.has_value(), !value.isNull());
    QCOMPARE(row.annotations.first().value.value_or(QString()), value);
    QCOMPARE(BruEdit(text).bytes(), bytes);
}

void TestBruText::texts_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &block, const QString &said) {
        QTest::addRow("%s", name) << block << said;
    };
    row("indented", "docs {\n  a\n    b\n}\n", u"a\n  b"_s);
    row("not indented", "docs {\na\n b\n}\n", u"a\n b"_s);
    row("blank lines", "docs {\n  a\n\n  \n  b\n}\n", u"a\n\n\nb"_s);
    row("blank ends", "docs {\n  \n  a\n  \n}\n", u"\na\n"_s);
    row("empty lines that lead it do not count", "docs {\n\n\n  a\n}\n", u"a"_s);
    row("windows", "docs {\r\n  a\r\n  b\r\n}\r\n", u"a\nb"_s);
    row("empty", "docs {\n}\n", QString());
    row("braces", "docs {\n  {\n  }\n }\n}\n", u"{\n}\n }"_s);
    row("the last one counts", "docs {\n  a\n}\n\ndocs {\n  b\n}\n", u"b"_s);
}

void TestBruText::texts()
{
    QFETCH(QByteArray, block);
    QFETCH(QString, said);
    const QByteArray bytes = block + "headers {\n  a: b\n}\n";
    QCOMPARE(parsed(bytes).text({"docs"}), said);
    QCOMPARE(shown(bytes, "headers"), QStringList{u"a=b"_s});
    QCOMPARE(BruEdit(parsed(bytes)).bytes(), bytes);
}

void TestBruText::environments()
{
    const auto dialect = BruDialect::Environment;
    const QByteArray bytes =
        "vars {\n  host: '''not the start of lines'''\n  key: '''\n    a '''b'''\n    c\n"
        "  '''\n  \"q\": 1\n}\nvars:secret [\n  @number\n  token,\n  ~old ,,\n  x,\n]\n"
        "color: #ff0000\n";
    QCOMPARE(shown(bytes, "vars", dialect),
             QStringList({u"host='''not the start of lines'''"_s, u"key=a '''b'''\nc"_s, u"\"q\"=1"_s}));
    QCOMPARE(shown(bytes, "vars:secret", dialect), QStringList({u"token="_s, u"~old="_s, u"x="_s}));
    QCOMPARE(shown(bytes, "color", dialect), QStringList{u"=#ff0000"_s});
    QCOMPARE(BruEdit(parsed(bytes, dialect)).bytes(), bytes);
    QCOMPARE(shown("vars:secret [a,b]", "vars:secret", dialect), QStringList({u"a="_s, u"b="_s}));
    QCOMPARE(shown("vars:secret [\n]\n", "vars:secret", dialect), QStringList());
}

void TestBruText::problemsHavePlaces_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &bytes, const char *place) {
        QTest::addRow("%s", name) << bytes << QString::fromUtf8(place);
    };
    row("no colon", "headers {\n  a: b\n  what is this\n}\n", "line 3, column 8");
    row("indented brace", "headers {\n  a: b\n  }\n\ndocs {\n  x\n}\n", "line 3, column 4");
    row("not closed", "meta {\n  a: b\n}\n\nheaders {\n  a: b\n", "line 5, column 1");
    row("text not closed", "docs {\n  a\n", "line 1, column 1");
    row("no block", "meta {\n  a: b\n}\nwhat\n", "line 4, column 1");
    row("a comment", "# about\nmeta {\n  a: b\n}\n", "line 1, column 1");
    row("JSON", "{\"a\": 1}\n", "line 1, column 1");
    row("not UTF-8", "meta {\n  a: \xFF\n}\n", "line 2, column 1");
    row("cut off in a letter", "meta {\n  a: b\n}\n\xC3", "line 4, column 1");
    row("column in letters", "headers {\n  \xC3\xA4\xC3\xA4 x\n}\n", "line 2, column 6");
}

void TestBruText::problemsHavePlaces()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    const auto text = BruText::parse(bytes, BruDialect::Request);
    QVERIFY(!text);
    QVERIFY2(text.error().message().startsWith(place + u": "_s), qPrintable(text.error().message()));
}

void TestBruText::nothingChangedIsTheSameToTheByte()
{
    // Names that nobody knows yet, and layout that nobody writes.
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("\n\n"), QByteArray("\xEF\xBB\xBFmeta {\n  a: b\n}\n"),
          QByteArray("meta {\n  a: b\n}docs {\n  x\n}\t\n \n"), QByteArray("future {\n  any ' thing [\n}\n"),
          QByteArray("future [\n  any\n]\n"), QByteArray("auth:new {\n  a: b\n}\n"),
          QByteArray("meta {\n  a: '''\n    b\n  ''' c: d\n}\n")})
        QCOMPARE(BruEdit(parsed(bytes)).bytes(), bytes);
}

/// What would take hours if each line looked through all that follow it.
void TestBruText::hostileTextsEndSoon()
{
    constexpr int Count = 50'000;
    const auto refusedOrRead = [](const QByteArray &bytes) {
        const auto text = BruText::parse(bytes, BruDialect::Request);
        return text || !text.error().message().isEmpty();
    };
    QVERIFY(refusedOrRead("headers {\n" + QByteArray("  @a(: b\n").repeated(Count) + "}\n"));
    QVERIFY(refusedOrRead("headers {\n" + QByteArray("  @a(\": b\n").repeated(Count) + ")\n}\n"));
    QVERIFY(refusedOrRead("headers {\n  @a(\"" + QByteArray("\\\"").repeated(Count) + "\n  a: b\n}\n"));
    QVERIFY(refusedOrRead("headers {\n" + QByteArray("  a: [\n").repeated(Count) + "}\n"));
    QVERIFY(refusedOrRead("headers {\n" + QByteArray("  a: '''\n").repeated(Count) + "}\n"));
    QVERIFY(refusedOrRead(QByteArray("{").repeated(Count)));
    QVERIFY(refusedOrRead(QByteArray("docs {\n").repeated(Count)));
    QVERIFY(!BruText::parse("docs {" + QByteArray("\n").repeated(BruText::MaxParts) + " \n"
                                + QByteArray("\n").repeated(BruText::MaxParts) + "}",
                            BruDialect::Request));
}

/// Bytes struck out, doubled and changed at random: what can be read is the sum of its parts.
void TestBruText::damagedTextsAreReadOrRefused()
{
    const QByteArray request =
        "meta {\n  name: A\n  tags: [\n    a\n    b\n  ]\n}\n\nget {\n  url: x\n}\n\nheaders {\n"
        "  @d('''\n    a\n  ''')\n  ~\"a b\": '''\n    c\n  '''\n  @e(\"x\")\n  f: g\n}\n\n"
        "docs {\n  {\n  }\n}\n";
    const QByteArray environment = "vars {\n  a: b\n  ~c: '''\n    d\n  '''\n  @number\n  e: 1\n}\n"
                                   "vars:secret [\n  @number\n  a,\n  ~b\n]\ncolor: #fff\n";
    std::mt19937 engine(1);
    const auto below = [&engine](qsizetype bound) { return qsizetype(engine() % quint32(bound)); };
    const QByteArray bits = "\n \t#:-[]{}'\"@(),~a\r\xC3\\";
    int read = 0;
    for (int round = 0; round < 1000; ++round) {
        QByteArray bytes = round % 2 == 0 ? request : environment;
        for (qsizetype left = 1 + below(4); left > 0; --left) {
            const qsizetype at = below(bytes.size() - 20);
            const qsizetype kind = below(4);
            if (kind == 0)
                bytes.remove(at, 1 + below(20));
            else if (kind == 1)
                bytes.insert(at, bytes.mid(below(bytes.size()), 1 + below(30)));
            else
                bytes[at] = bits.at(below(bits.size()));
        }
        for (const auto dialect : {BruDialect::Request, BruDialect::Folder, BruDialect::Environment}) {
            const auto text = BruText::parse(bytes, dialect);
            read += text ? 1 : 0;
            if (text)
                QCOMPARE(BruEdit(*text).bytes(), bytes);
            else
                QVERIFY(!text.error().message().isEmpty());
        }
    }
    QVERIFY(read > 100);
}

FINGERPOST_TEST(TestBruText)

#include "tst_brutext.moc"
