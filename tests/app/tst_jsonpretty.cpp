// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/jsonpretty.h"
#include "support/testsuite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

/// The text without the white space outside its strings; strings are what RFC 8259 and a cut-off end make of
/// them.
QByteArray bare(const QByteArray &text)
{
    QByteArray out;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (inString || !QByteArrayView(" \t\r\n").contains(c))
            out += c;
        if (inString && c == '\\' && i + 1 < text.size())
            out += text.at(++i);
        else if (c == '"')
            inString = !inString;
    }
    return out;
}

QByteArray randomDocument(QRandomGenerator &random, int depth)
{
    static const QByteArrayList scalars = {"0",
                                           "-1.50",
                                           "9007199254740993",
                                           "1e+5",
                                           "1E400",
                                           "true",
                                           "false",
                                           "null",
                                           R"("")",
                                           R"("a b , : { } [ ] \" \\ \u00e9 é")",
                                           "\"漢😀\""};
    const int kind = depth > 5 ? 0 : random.bounded(4);
    if (kind < 2)
        return scalars.at(random.bounded(int(scalars.size())));
    const auto blank = [&random] { return QByteArrayList{"", " ", "\n", "\r\n\t"}.at(random.bounded(4)); };
    QByteArray out = kind == 2 ? "[" : "{";
    for (int i = random.bounded(4), n = 0; n < i; ++n) {
        out += (n > 0 ? "," : "") + blank();
        if (kind == 3) // the same key again and again
            out += R"("k")" + blank() + ':' + blank();
        out += randomDocument(random, depth + 1) + blank();
    }
    return out + blank() + (kind == 2 ? "]" : "}");
}

} // namespace

class TestJsonPretty : public QObject {
    Q_OBJECT

private slots:
    void formats_data();
    void formats();
    void movesBlanksOnly();
    void looksAsPythonDoes();
    void anythingSurvives();
    void deepNestingIsQuickAndBounded();
    void findsMistakes_data();
    void findsMistakes();
    void acceptsWhatRfc8259Allows_data();
    void acceptsWhatRfc8259Allows();
    void agreesWithQtOnRandomMistakes();
    void longNumbersAndTextsAreQuick();
    void aLargeTextCanBeCancelled();
};

void TestJsonPretty::formats_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("formatted");
    const auto row = [](const char *name, const char *text, const char *formatted) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(formatted);
    };
    row("empty", "", "");
    row("blanks", " \n ", "");
    row("object", R"({"a":1,"b":[true,null]})", "{\n  \"a\": 1,\n  \"b\": [\n    true,\n    null\n  ]\n}");
    row("empty ones", R"({"a":{ },"b":[
]})",
        "{\n  \"a\": {},\n  \"b\": []\n}");
    row("numbers stay", "[1.00,9007199254740993,1E400,-0]",
        "[\n  1.00,\n  9007199254740993,\n  1E400,\n  -0\n]");
    row("escapes stay", R"(["\u00e9\/\"",  "a  b"])", "[\n  \"\\u00e9\\/\\\"\",\n  \"a  b\"\n]");
    row("keys twice", R"({"a":1,"a":2})", "{\n  \"a\": 1,\n  \"a\": 2\n}");
    row("scalar", " 1 ", "1");
    row("NDJSON", "{\"a\":1}\n{\"a\":2}\n", "{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}");
    row("NDJSON without breaks", "{}{}[]", "{}\n{}\n[]");
    row("NDJSON of scalars", "1\n\"x\"\nnull\n", "1\n\"x\"\nnull");
    row("cut off in a text", R"({"a":"b c)", "{\n  \"a\": \"b c");
    row("cut off behind an escape", "[\"a\\", "[\n  \"a\\");
    row("cut off behind a comma", "[1,", "[\n  1,\n  ");
    row("words of prose", "Internal Server Error: try, later", "Internal Server Error: try, later");
    row("a URL", "http://x/y", "http://x/y");
    row("JSONP", "f({\"a\":1});", "f({\n  \"a\": 1\n});");
    row("never joins words", "[1 2, tru e, {} 3]", "[\n  1 2,\n  tru e,\n  {} 3\n]");
    row("closed once too often", "1}", "1}");
    row("byte order mark", "\xEF\xBB\xBF{\"a\":1}", "\xEF\xBB\xBF{\n  \"a\": 1\n}");
    row("invalid UTF-8", "[\"\xff\xfe\",\xc3]", "[\n  \"\xff\xfe\",\n  \xc3\n]");
}

void TestJsonPretty::formats()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, formatted);
    QCOMPARE(JsonPretty::format(text), formatted);
    QCOMPARE(bare(formatted), bare(text));
    QCOMPARE(JsonPretty::format(formatted), formatted);
}

void TestJsonPretty::movesBlanksOnly()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 3000; ++i) {
        const QByteArray text = randomDocument(random, 0);
        const QByteArray formatted = JsonPretty::format(text);
        QCOMPARE(bare(formatted), bare(text));
        QCOMPARE(JsonPretty::format(formatted), formatted);
        QCOMPARE(JsonPretty::check(text).message, QString());
        QCOMPARE(JsonPretty::check(formatted).message, QString());
    }
}

/// Line for line what json.dumps(indent=2) makes, where Python writes the same tokens.
void TestJsonPretty::looksAsPythonDoes()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        QSKIP("python3 is not installed");
    const QString script = uR"(
import json, random, sys
random.seed(4)
def value(depth):
    kind = random.randrange(9 if depth < 6 else 6)
    if kind < 6:
        return [None, True, False, random.randrange(-10**20, 10**20), random.random(),
                random.choice(['', 'a "b" \\ \n', 'é漢😀 , : {}[]', '/'])][kind]
    if kind == 6:
        return []
    if kind == 7:
        return [value(depth + 1) for _ in range(random.randrange(4))]
    return {str(i) + random.choice(['', ' x', '"']): value(depth + 1) for i in range(random.randrange(4))}
out = open(1, 'w', encoding='utf-8', closefd=False)
for i in range(500):
    v = value(0)
    out.write(json.dumps(v, ensure_ascii=False, separators=random.choice([(',', ':'), (', ', ': ')])) + '\0')
    out.write(json.dumps(v, ensure_ascii=False, indent=2) + '\0')
)"_s;
    QProcess process;
    process.start(python, {u"-c"_s, script});
    QVERIFY(process.waitForFinished(60000));
    const QByteArrayList documents = process.readAllStandardOutput().split('\0');
    QCOMPARE(documents.size(), 1001);
    for (int i = 0; i < 1000; i += 2)
        QCOMPARE(JsonPretty::format(documents.at(i)), documents.at(i + 1));
}

void TestJsonPretty::anythingSurvives()
{
    QRandomGenerator random(5);
    static const QByteArray alphabet("{}[],:\"\\ \n\t01-e.truefalsn\xC3\xA9\xFF\x00\x1F", 31);
    for (int i = 0; i < 20000; ++i) {
        QByteArray text;
        for (int n = random.bounded(40); n > 0; --n)
            text += alphabet.at(random.bounded(int(alphabet.size())));
        QCOMPARE(bare(JsonPretty::format(text)), bare(text));
        const TextProblem problem = JsonPretty::check(text);
        QCOMPARE(problem.line > 0 && problem.column > 0, !problem.message.isEmpty());
    }
    const QByteArray document = R"({"a": [1, "x\u00e9y", {"b": null}], "c": "é"})";
    for (qsizetype length = 0; length < document.size(); ++length) {
        const QByteArray cut = document.first(length);
        QCOMPARE(bare(JsonPretty::format(cut)), bare(cut));
        QVERIFY2(!JsonPretty::check(cut).message.isEmpty(), cut.constData());
    }
}

void TestJsonPretty::deepNestingIsQuickAndBounded()
{
    constexpr int Depth = 100000;
    const QByteArray deep = QByteArray(Depth, '[') + QByteArray(Depth, ']');
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(JsonPretty::check(deep).message, QString());
    QVERIFY(!JsonPretty::check(deep.first(deep.size() - 1)).message.isEmpty());
    const QByteArray formatted = JsonPretty::format(deep);
    QCOMPARE(bare(formatted), deep);
    // A hostile megabyte must not become a gigabyte.
    const QByteArray hostile = JsonPretty::format(QByteArray(1024 * 1024, '['));
    QVERIFY2(hostile.size() < 25 * 1024 * 1024, qPrintable(QString::number(hostile.size())));
    const QByteArray commas =
        JsonPretty::format(QByteArray(QByteArray(300, '[') + QByteArray("1,").repeated(500000)));
    QVERIFY2(commas.size() < 25 * 1024 * 1024, qPrintable(QString::number(commas.size())));
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    // An honest document keeps its indents at a depth no person writes by hand.
    const QByteArray honest = QByteArray(60, '[') + "1" + QByteArray(60, ']');
    QVERIFY(JsonPretty::format(honest).contains(QByteArray('\n' + QByteArray(120, ' ') + "1\n")));
}

void TestJsonPretty::findsMistakes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("message");
    const auto row = [](const QByteArray &text, int line, int column, const char *part) {
        QTest::addRow("%s", text.toPercentEncoding().constData())
            << text << line << column << QString::fromUtf8(part);
    };
    row("", 1, 1, "a value is missing");
    row("  ", 1, 3, "a value is missing");
    row("[1,]", 1, 4, "a value is expected");
    row("[,1]", 1, 2, "a value is expected");
    row("{\"a\":1,}", 1, 8, "a name in double quotes");
    row("{a:1}", 1, 2, "a name in double quotes");
    row("{'a':1}", 1, 2, "a name in double quotes");
    row("{\"a\" 1}", 1, 6, "a colon");
    row("{\"a\":}", 1, 6, "a value is expected");
    row("{\"a\":1 \"b\":2}", 1, 8, "a comma or }");
    row("[1 2]", 1, 4, "a comma or ]");
    row("[1}", 1, 3, "a comma or ]");
    row("{\"a\":1]", 1, 7, "a comma or }");
    row("[1", 1, 3, "ends before");
    row("{\"a\":", 1, 6, "ends before");
    row("1 2", 1, 3, "more after the end");
    row("{}{}", 1, 3, "more after the end");
    row("]", 1, 1, "a value is expected");
    row("NaN", 1, 1, "NaN is no value");
    row("[-Infinity]", 1, 2, "-Infinity is no value");
    row("True", 1, 1, "True is no value");
    row("'a'", 1, 1, "is no value");
    row("01", 1, 1, "01 is no value");
    row("-01", 1, 1, "is no value");
    row("+1", 1, 1, "is no value");
    row("1.", 1, 1, "is no value");
    row(".5", 1, 1, "is no value");
    row("1e", 1, 1, "is no value");
    row("1e+", 1, 1, "is no value");
    row("-", 1, 1, "is no value");
    row("0x10", 1, 1, "is no value");
    row("1_000", 1, 1, "is no value");
    row("// x\n1", 1, 1, "is no value");
    row("[\n  1,\n  x\n]", 3, 3, "x is no value");
    row("[\"é漢😀\", x]", 1, 9, "x is no value"); // characters, not bytes
    row("\"abc", 1, 1, "no closing quote");
    row("[1,\n\"abc\\\"", 2, 1, "no closing quote");
    row("\"a\tb\"", 1, 3, "control character");
    row("\"a\nb\"", 1, 3, "control character");
    row(QByteArray("\"a\0b\"", 5), 1, 3, "control character");
    row("\"\x1f\"", 1, 2, "control character");
    row(R"("\x")", 1, 3, "no escape");
    row(R"("\u12g4")", 1, 6, "no escape");
    row(R"("\u12")", 1, 6, "no escape");
    row("\"\\", 1, 3, "no escape");
    row("\"\\u00", 1, 6, "no escape");
    row("\"\x80\"", 1, 2, "no UTF-8");
    row("\"\xC3\"", 1, 2, "no UTF-8");
    row("\"\xC0\xAF\"", 1, 2, "no UTF-8"); // overlong
    row("\"\xED\xA0\x80\"", 1, 2, "no UTF-8"); // a surrogate
    row("\"\xF4\x90\x80\x80\"", 1, 2, "no UTF-8"); // beyond U+10FFFF
    row("\xEF\xBB\xBF{}", 1, 1, "byte order mark");
    row("[\xC2\xA0"
        "1]",
        1, 2, "is no value"); // a no-break space
    row("[1]\x0c", 1, 4, "more after the end"); // a form feed is no blank
}

void TestJsonPretty::findsMistakes()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, message);
    const TextProblem problem = JsonPretty::check(text);
    QVERIFY2(problem.message.contains(message), qPrintable(problem.message));
    QCOMPARE(problem.line, line);
    QCOMPARE(problem.column, column);
}

void TestJsonPretty::acceptsWhatRfc8259Allows_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"0",
                             "-0",
                             "1",
                             "10",
                             "-1.5",
                             "1.00",
                             "0.0",
                             "1e5",
                             "1E+5",
                             "1e-05",
                             "0e0",
                             "1E400",
                             "123456789012345678901234567890",
                             "true",
                             "false",
                             "null",
                             "\"\"",
                             "{}",
                             "[]",
                             " [ ] ",
                             "\t{\r\n\"a\" : [ 1 , { } ] }\n",
                             R"({"a":1,"a":2})",
                             R"({"":""})",
                             R"("\" \\ \/ \b \f \n \r \t \u0000 \uD83D\uDE00")",
                             R"("\ud800")",
                             "\"\x7F\"",
                             "\"é漢😀\xF4\x8F\xBF\xBF\"",
                             "\"\xE2\x80\xA8\"",
                             "[[[[]]]]"}) {
        QTest::addRow("%s", QByteArray(text).toPercentEncoding().constData()) << QByteArray(text);
    }
}

void TestJsonPretty::acceptsWhatRfc8259Allows()
{
    QFETCH(QByteArray, text);
    const TextProblem problem = JsonPretty::check(text);
    QCOMPARE(problem.message, QString());
    QCOMPARE(problem.line, 0);
    QCOMPARE(problem.column, 0);
}

/// Qt's parser is another opinion; it knows objects and arrays only at the top.
void TestJsonPretty::agreesWithQtOnRandomMistakes()
{
    QRandomGenerator random(6);
    int valid = 0;
    for (int i = 0; i < 20000; ++i) {
        QByteArray text = '[' + randomDocument(random, 3) + ']';
        if (random.bounded(4) > 0) {
            const qsizetype at = random.bounded(int(text.size()));
            text[at] = QByteArray("{}[],:\"1a ").at(random.bounded(10));
        }
        QJsonParseError error;
        (void)QJsonDocument::fromJson(text, &error);
        const QString message = JsonPretty::check(text).message;
        // Qt refuses numbers beyond a double, and is lax about escapes and about how a number ends.
        if (error.error == QJsonParseError::IllegalNumber
            || (error.error == QJsonParseError::NoError
                && (message.contains("no escape"_L1) || message.contains("no value"_L1))))
            continue;
        QVERIFY2(
            message.isEmpty() == (error.error == QJsonParseError::NoError),
            QByteArray(text + "\n" + message.toUtf8() + "\n" + error.errorString().toUtf8()).constData());
        valid += message.isEmpty();
    }
    QVERIFY(valid > 1000);
}

void TestJsonPretty::longNumbersAndTextsAreQuick()
{
    const QByteArray digits(10'000'000, '7');
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(JsonPretty::check(digits).message, QString());
    QVERIFY(JsonPretty::check(QByteArray(digits + 'x')).message.size() < 60);
    QCOMPARE(JsonPretty::format(digits), digits);
    QCOMPARE(JsonPretty::check(QByteArray('"' + digits + '"')).message, QString());
    QCOMPARE(JsonPretty::check(QByteArray('[' + QByteArray("1.5,").repeated(1'000'000) + "1]")).message,
             QString());
    QVERIFY2(clock.elapsed() < 10000, qPrintable(QString::number(clock.elapsed())));
}

/// In one string as well as among many.
void TestJsonPretty::aLargeTextCanBeCancelled()
{
    const QByteArray string = "[\"" + QByteArray(4'000'000, 'x') + "\\\"\", 1]";
    for (const QByteArray &text : {string, QByteArray(QByteArray("[1],\n").repeated(800'000))}) {
        int asked = 0;
        QVERIFY(!JsonPretty::format(text, [&asked] { return ++asked == 3; }));
        QCOMPARE(asked, 3); // and nobody after
        const auto whole = JsonPretty::format(text, [] { return false; });
        QVERIFY(whole.has_value());
        QVERIFY(*whole == JsonPretty::format(text));
    }
}

FINGERPOST_TEST(TestJsonPretty)
#include "tst_jsonpretty.moc"
