// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/yamledit.h"
#include "support/testsuite.h"

#include <QtCore/QCoreApplication>
#include <QtTest/QTest>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

Q_DECLARE_METATYPE(Fingerpost::YamlPatch)

namespace {

YamlText parsedYaml(const QByteArray &bytes)
{
    const auto text = YamlText::parse(bytes);
    if (!text)
        qFatal("%s in:\n%s", qPrintable(text.error().message()), bytes.constData());
    return *text;
}

/// What is set at a path of keys, the rest left.
YamlPatch at(const QStringList &path, const YamlPatch &change)
{
    YamlPatch patch = YamlPatch::entries({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    YamlPatch *inner = &patch;
    for (qsizetype i = 0; i + 1 < path.size(); ++i)
        inner = &inner->within(path.at(i), {u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    inner->put(path.last(), change);
    return patch;
}

YamlPatch to(const char *value)
{
    return YamlPatch::set(QString::fromUtf8(value));
}

QByteArray edited(const QByteArray &bytes, const YamlPatch &patch)
{
    const auto made = editYaml(parsedYaml(bytes), patch);
    return made ? *made : "error: " + made.error().message().toUtf8();
}

YamlPatch::Item keep(int old)
{
    return {old, {}};
}

/// Random YAML values, texts and changes from a seed.
class Chance {
public:
    explicit Chance(quint32 seed)
        : m_engine(seed)
    {
    }
    int below(int bound) { return static_cast<int>(m_engine() % static_cast<quint32>(bound)); }

    QString text()
    {
        static const QStringList pieces{
            u"a"_s,      u" "_s,     u"\n"_s,  u": "_s,         u"#"_s,
            u" #x"_s,    u"{{v}}"_s, u"'"_s,   u"\""_s,         u"\\"_s,
            u"- "_s,     u"?"_s,     u"é"_s,   u"\t"_s,         u"true"_s,
            u"12"_s,     u","_s,     u"[x]"_s, u"\U0001F600"_s, u"\r"_s,
            u"\u2028"_s, u"\n\n"_s,  u"  "_s,  u"|"_s,          u"http://h/x?y=1&z"_s,
            u"---"_s,    u"\x7f"_s,  u":"_s,   u"%"_s,          u"null"_s};
        QString made;
        for (int left = below(6); left > 0; --left)
            made += pieces.at(below(static_cast<int>(pieces.size())));
        return made;
    }

    YamlValue value(int depth)
    {
        const int kind = depth <= 0 ? below(6) : below(9);
        if (kind < 4)
            return text();
        if (kind == 4)
            return YamlValue::boolean(below(2) == 0);
        if (kind == 5)
            return YamlValue::number(below(1000) / 4.0);
        YamlValue made = kind == 6 ? YamlValue::sequence() : YamlValue::mapping();
        for (int left = below(4); left > 0; --left) {
            if (kind == 6)
                made.append(value(depth - 1));
            else
                made.set(u"k%1"_s.arg(below(5)) + (below(6) == 0 ? text() : QString()), value(depth - 1));
        }
        return made;
    }

    YamlPatch patch(const YamlText &text, int node, int depth)
    {
        if (text.isMapping(node) && depth > 0 && below(5) > 0) {
            YamlPatch made = YamlPatch::entries({u"k0"_s, u"k1"_s, u"k2"_s, u"k3"_s, u"k4"_s});
            const QList<int> entries = text.entries(node);
            for (qsizetype i = 0; i + 1 < entries.size(); i += 2) {
                const QString key = QString::fromUtf8(text.node(text.resolved(entries.at(i))).text);
                const int what = below(5);
                if (what == 0)
                    made.put(key, YamlPatch::remove());
                else if (what < 3)
                    made.put(key, patch(text, text.resolved(entries.at(i + 1)), depth - 1));
            }
            if (below(2) == 0)
                made.put(u"k%1"_s.arg(below(5)), YamlPatch::set(value(2)));
            return made;
        }
        if (text.isSequence(node) && depth > 0 && below(5) > 0) {
            QList<YamlPatch::Item> items;
            const QList<int> old = text.items(node);
            for (int i = 0; i < old.size(); ++i) {
                if (below(4) > 0) {
                    const bool isKept = below(2) == 0;
                    const YamlPatch inner =
                        isKept ? YamlPatch() : patch(text, text.resolved(old.at(i)), depth - 1);
                    // An item that loses its last key would be gone.
                    if (inner.applied(text, old.at(i)))
                        items.insert(below(static_cast<int>(items.size()) + 1), {i, inner});
                }
                if (below(4) == 0)
                    items.append({-1, YamlPatch::set(value(2))});
            }
            return YamlPatch::items(items);
        }
        return YamlPatch::set(value(depth - 1));
    }

private:
    std::mt19937 m_engine;
};

} // namespace

class TestYamlEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void edits_data();
    void edits();
    void spansAreExact();
    void hostileTextsAreRefused_data();
    void hostileTextsAreRefused();
    void scalarsAreQuotedWhereNeeded_data();
    void scalarsAreQuotedWhereNeeded();
    void randomValuesSurvive();
    void randomEditsSayWhatTheyShould_data();
    void randomEditsSayWhatTheyShould();
};

void TestYamlEdit::edits_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<YamlPatch>("patch");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const YamlPatch &patch, const char *after) {
        QTest::addRow("%s", name) << QByteArray(before) << patch << QByteArray(after);
    };
    const YamlPatch gone = YamlPatch::remove();
    row("nothing", "a:   1 # x", at({u"a"_s}, {}), "a:   1 # x");
    row("plain", "# top\na:   x   # why\nb: 2\n", at({u"a"_s}, to("y z")), "# top\na:   y z   # why\nb: 2\n");
    row("no final newline", "a: x\nb: y", at({u"b"_s}, to("z")), "a: x\nb: z");
    row("keeps its quotes", "a: \"x\" # c\nb: 'y'\n", at({u"a"_s}, to("z")), "a: \"z\" # c\nb: 'y'\n");
    row("keeps single quotes", "a: 'x'\n", at({u"a"_s}, to("it's")), "a: 'it''s'\n");
    row("quotes what would be a number", "a: x\n", at({u"a"_s}, to("12")), "a: \"12\"\n");
    row("carriage returns", "a: x\r\nb: y\r\n", at({u"a"_s}, to("1\n2")), "a: |-\r\n  1\r\n  2\r\nb: y\r\n");
    row("a byte order mark",
        "\xEF\xBB\xBF"
        "a: x\nb: y\n",
        at({u"a"_s}, to("ü")),
        "\xEF\xBB\xBF"
        "a: ü\nb: y\n");
    row("empty value", "a:\nb: # why\nc: 1\n", at({u"b"_s}, to("x")), "a:\nb: x # why\nc: 1\n");
    row("literal keeps its indentation", "a: |- # c\n     x\n     y\n\nb: 1\n", at({u"a"_s}, to("new\ntext")),
        "a: |- # c\n     new\n     text\n\nb: 1\n");
    row("literal with a leading blank", "a: |\n  x\nb: 1\n", at({u"a"_s}, to(" x\ny\n")),
        "a: |2\n   x\n  y\nb: 1\n");
    row("many final newlines", "a: x\nb: 1\n", at({u"a"_s}, to("x\n\n\n")), "a: |+\n  x\n\n\nb: 1\n");
    row("lines into a plain value", "a: x # c\nb: 1\n", at({u"a"_s}, to("1\n2\n")),
        "a: | # c\n  1\n  2\nb: 1\n");
    row("mapping to text", "a: # c\n  x: 1\n  # in\n  y: 2\n# out\nb: 1\n", at({u"a"_s}, to("t")),
        "a: t # c\n# out\nb: 1\n");
    row("value below its key", "a:\n  long\n  text\nb: 1\n", at({u"a"_s}, to("t")), "a: t\nb: 1\n");
    row("new key at its place", "a: 1\n# of d\nd: 2\n", at({u"b"_s}, to("x")), "a: 1\nb: x\n# of d\nd: 2\n");
    row("new first key", "# file\nb: 1\nc: 2\n", at({u"a"_s}, to("x")), "# file\na: x\nb: 1\nc: 2\n");
    row("new section, spaced", "a:\n  x: 1\n\nd:\n  y: 1\n", at({u"b"_s, u"a"_s}, to("t")),
        "a:\n  x: 1\n\nb:\n  a: t\n\nd:\n  y: 1\n");
    row("new key without a final newline", "a: 1\nb: 2", at({u"c"_s}, to("x\ny\n")),
        "a: 1\nb: 2\nc: |\n  x\n  y\n");
    row("new key behind a literal", "a: |-\n  x\n\nd: 1\n", at({u"b"_s}, to("t")),
        "a: |-\n  x\n\nb: t\n\nd: 1\n");
    row("deep new key", "a:\n    b: 1\n", at({u"a"_s, u"c"_s, u"d"_s}, to("t")),
        "a:\n    b: 1\n    c:\n        d: t\n");
    row("removed with its comment", "a: 1\n# about b\n# more\nb: 2 # x\nc: 3\n", at({u"b"_s}, gone),
        "a: 1\nc: 3\n");
    row("other comments stay", "a: 1\n# apart\n\n# about b\nb: 2\nc: 3\n", at({u"b"_s}, gone),
        "a: 1\n# apart\nc: 3\n");
    row("last key of a mapping takes it along", "a:\n  b: 1\nc: 2\n", at({u"a"_s, u"b"_s}, gone), "c: 2\n");
    row("last key of the file", "a: 1\n", at({u"a"_s}, gone), "{}\n");
    row("flow: set", "a: {b: 1, c: [x, \"y\"]} # f\n", at({u"a"_s, u"b"_s}, to("p, q")),
        "a: {b: \"p, q\", c: [x, \"y\"]} # f\n");
    row("flow: insert", "a: { a: 1, c: 2 }\n", at({u"a"_s, u"b"_s}, to("x")), "a: { a: 1, b: x, c: 2 }\n");
    row("flow: append", "a: { a: 1 }\n", at({u"a"_s, u"b"_s}, to("x")), "a: { a: 1, b: x }\n");
    row("flow: remove", "a: {b: 1, c: 2, d: 3}\n", at({u"a"_s, u"c"_s}, gone), "a: {b: 1, d: 3}\n");
    row("flow: remove first", "a: {b: 1, c: 2}\n", at({u"a"_s, u"b"_s}, gone), "a: {c: 2}\n");
    row("JSON", "{\"a\": 1,\n \"b\": \"x\"}\n", at({u"b"_s}, to("y")), "{\"a\": 1,\n \"b\": \"y\"}\n");
    row("anchor stays", "a: &x\n  b: 1\n  c: 2\nd: 3\n", at({u"a"_s, u"b"_s}, to("t")),
        "a: &x\n  b: t\n  c: 2\nd: 3\n");
    row("alias gets its own text", "a: &x\n  b: t\nd: *x\n", at({u"d"_s, u"c"_s}, to("u")),
        "a: &x\n  b: t\nd:\n  b: t\n  c: u\n");
    row("aliases keep what they said", "a: &x\n  b: t\nd: *x\n", at({u"a"_s, u"b"_s}, to("u")),
        "a: &x\n  b: u\nd:\n  b: t\n");
    row("tag goes with its value", "a: !!str 12\n", at({u"a"_s}, to("x")), "a: x\n");
    row("number", "a: 5 # ms\n", at({u"a"_s}, YamlPatch::set(YamlValue::number(30000))), "a: 30000 # ms\n");
    const YamlValue pair = YamlValue::mapping({{u"name"_s, u"new"_s}, {u"value"_s, u"1\n2"_s}});
    const char *list = "a:\n  # one\n  - name: x\n    value: 1\n\n  - y # two\n  - z\n";
    row("item added", list,
        at({u"a"_s}, YamlPatch::items({keep(0), keep(1), keep(2), {-1, YamlPatch::set(pair)}})),
        "a:\n  # one\n  - name: x\n    value: 1\n\n  - y # two\n  - z\n  - name: new\n    value: |-\n      "
        "1\n "
        "     2\n");
    row("item removed", list, at({u"a"_s}, YamlPatch::items({keep(1), keep(2)})), "a:\n  - y # two\n  - z\n");
    row("items moved", list, at({u"a"_s}, YamlPatch::items({keep(2), keep(0), keep(1)})),
        "a:\n  - z\n  # one\n  - name: x\n    value: 1\n\n  - y # two\n");
    row("items at the key's column", "a:\n- x\n- y\nb: 1\n",
        at({u"a"_s}, YamlPatch::items({keep(0), {-1, to("new")}, keep(1)})), "a:\n- x\n- new\n- y\nb: 1\n");
    row("first key of an item", "a:\n  - b: 1\n    c: 2\n",
        at({u"a"_s}, YamlPatch::items({{0, at({u"b"_s}, gone)}})), "a:\n  - c: 2\n");
    row("list in braces", "a: [x, y,  z]\n",
        at({u"a"_s}, YamlPatch::items({keep(0), keep(2), {-1, to("new")}})), "a: [x,  z, new]\n");
    row("emptied list", "a:\n  - x\nb: 1\n", at({u"a"_s}, YamlPatch::items({})), "a: []\nb: 1\n");
    row("empty file", "", at({u"a"_s, u"b"_s}, to("x")), "a:\n  b: x\n");
    row("only comments", "# c", at({u"a"_s}, to("x")), "# c\na: x\n");
    row("document marks", "%YAML 1.2\n---\na: 1\n...\n", at({u"b"_s}, to("x")),
        "%YAML 1.2\n---\na: 1\n\nb: x\n...\n");
    row("explicit key", "? a\n: 1\n? b\n: 2\n", at({u"a"_s}, to("x")), "? a\n: x\n? b\n: 2\n");
}

void TestYamlEdit::edits()
{
    QFETCH(QByteArray, before);
    QFETCH(YamlPatch, patch);
    QFETCH(QByteArray, after);
    QCOMPARE(edited(before, patch), after);
}

void TestYamlEdit::spansAreExact()
{
    const QByteArray bytes =
        "é: \"ü\\n\" # c\nf: &x !!str ñ two\n   words\nl: |-\n  ö\n\ng: [ {ä: 'ß'} , *x ]\n";
    const YamlText text = parsedYaml(bytes);
    QByteArrayList slices;
    for (int i = 0; i < text.nodeCount(); ++i) {
        const YamlNode &node = text.node(i);
        if (node.kind == YamlNode::Kind::Scalar || node.style == YamlNode::Style::Flow
            || node.kind == YamlNode::Kind::Alias)
            slices.append(bytes.mid(node.start, node.end - node.start));
    }
    const QByteArrayList wanted{"é",        "\"ü\\n\"",    "f",   "&x !!str ñ two\n   words",
                                "l",        "|-\n  ö\n\n", "g",   "[ {ä: 'ß'} , *x ]",
                                "{ä: 'ß'}", "ä",           "'ß'", "*x"};
    QCOMPARE(slices, wanted);
}

void TestYamlEdit::hostileTextsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QByteArray laughs = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
    for (char c = 'b'; c <= 'k'; ++c)
        laughs += QByteArray(1, c) + ": &" + c + " ["
            + QByteArray(QByteArray("*") + char(c - 1) + ',').repeated(10) + "]\n";
    QByteArray deep = "a: ";
    QTest::newRow("billion laughs") << laughs << u"line 6, column"_s;
    QTest::newRow("deep braces") << deep + QByteArray(100000, '[') << u"line 1"_s;
    QTest::newRow("deep dashes") << QByteArray("- ").repeated(20000) << u"nested too deep"_s;
    QTest::newRow("holds itself") << QByteArray("a: &a [*a]\n")
                                  << u"line 1, column 8: \"a\" would hold itself"_s;
    QTest::newRow("unknown alias") << QByteArray("a: 1\nb: *c\n") << u"line 2, column 4"_s;
    QTest::newRow("key twice") << QByteArray("a: 1\nb: 2\na: 3\n")
                               << u"line 3, column 1: the key \"a\" stands twice here"_s;
    QTest::newRow("two documents") << QByteArray("a: 1\n---\nb: 2\n") << u"line 2, column 1"_s;
    QTest::newRow("no UTF-8") << QByteArray("a: \xFF\xFE\n") << u"line 1, column 4"_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0:\0",
                                          6)
                            << u"line 1, column 1"_s;
    QTest::newRow("a zero byte") << QByteArray("a: 1\nb: \0\n", 10) << u"line 2, column 4"_s;
    QTest::newRow("tab for a blank") << QByteArray("a:\n\tb: 1\n") << u"line 2, column 1"_s;
    QTest::newRow("not closed") << QByteArray("a: 'x\nb: 2\n") << u"line 3, column 1"_s;
    QTest::newRow("too long") << QByteArray(YamlText::MaxSize + 1, '#') << u"larger than 32 MiB"_s;
    QTest::newRow("too many") << "a:\n" + QByteArray("- x\n").repeated(YamlText::MaxNodes) << u"too much"_s;
}

void TestYamlEdit::hostileTextsAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const auto text = YamlText::parse(bytes);
    QVERIFY(!text);
    QVERIFY2(text.error().message().contains(message), qPrintable(text.error().message()));
}

void TestYamlEdit::scalarsAreQuotedWhereNeeded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char *text, const char *written) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << QByteArray(written);
    };
    for (const char *plain :
         {"x", "a b", "http://h:80/x?y=1#z", "a#b", "10 apples", "-x", "users/:id", "é", "1.2.3-beta"})
        row(plain, plain);
    for (const char *quoted :
         {"",     "yes", "No",    "null",     "~",          "true", "on",   "12",   "-1.5",  "1e5",
          "0x1F", "0o7", "1_000", "12:30:45", "2001-01-01", ".5",   ".inf", "<<",   "=",     " x",
          "x ",   "- x", "-",     "? x",      "#x",         "a: b", "a:",   "a #b", "{{x}}", "[x]",
          "&x",   "*x",  "!x",    "|",        ">",          "%x",   "@x",   "`x",   "---"})
        row(quoted, QByteArray('"' + QByteArray(quoted) + '"').constData());
    row("{\"a\":1}", "'{\"a\":1}'");
    row("\"it's\"", "\"\\\"it's\\\"\"");
    row("a\tb\x07", "\"a\\tb\\x07\"");
}

void TestYamlEdit::scalarsAreQuotedWhereNeeded()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, written);
    QCOMPARE(YamlWriter::scalar(text, false), written);
    const YamlText read = parsedYaml("k: " + written + '\n');
    QCOMPARE(read.text(read.find({"k"})), text);
}

void TestYamlEdit::randomValuesSurvive()
{
    for (quint32 seed = 1; seed <= 600; ++seed) {
        Chance chance(seed);
        YamlValue value = YamlValue::mapping();
        for (int i = 0; i < 4; ++i)
            value.set(u"k%1"_s.arg(i), chance.value(4));
        const QByteArray block = edited({}, at({u"a"_s}, YamlPatch::set(value)));
        const YamlText read = parsedYaml(block);
        QVERIFY2(YamlValue::of(read, read.find({"a"})) == value, block.constData());
        const YamlText inBraces = parsedYaml("a: " + YamlWriter::flow(value) + '\n');
        QVERIFY2(YamlValue::of(inBraces, inBraces.find({"a"})) == value, inBraces.bytes().constData());
        QCOMPARE(edited(block, at({u"a"_s}, {})), block);
    }
}

void TestYamlEdit::randomEditsSayWhatTheyShould_data()
{
    QTest::addColumn<QByteArray>("lineBreak");
    QTest::addColumn<bool>("braces");
    QTest::newRow("block") << QByteArray("\n") << false;
    QTest::newRow("carriage returns") << QByteArray("\r\n") << false;
    QTest::newRow("flow") << QByteArray("\n") << true;
}

void TestYamlEdit::randomEditsSayWhatTheyShould()
{
    QFETCH(QByteArray, lineBreak);
    QFETCH(bool, braces);
    for (quint32 seed = 1; seed <= 600; ++seed) {
        Chance chance(seed);
        YamlValue value = YamlValue::mapping();
        for (int i = 0; i < 4; ++i)
            value.set(u"k%1"_s.arg(i), chance.value(4));
        QByteArray bytes = braces ? YamlWriter::flow(value) + '\n' : YamlWriter::document(value);
        if (chance.below(3) == 0)
            bytes.chop(1);
        bytes.replace("\n", lineBreak);
        const auto text = YamlText::parse(bytes);
        QVERIFY2(text, bytes.constData());
        const YamlPatch patch = chance.patch(*text, text->root(), 4);
        if (patch.kind() != YamlPatch::Kind::Entries)
            continue;
        const auto made = editYaml(*text, patch); // proves itself
        QVERIFY2(made, QByteArray(QByteArray::number(seed) + '\n' + bytes).constData());
        if (patch.isEmpty())
            QCOMPARE(*made, bytes);
    }
}

FINGERPOST_TEST(TestYamlEdit)
FINGERPOST_TEST_MAIN(QCoreApplication)

#include "tst_yamledit.moc"
