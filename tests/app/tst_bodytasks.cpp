// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodyrows.h"
#include "body/bodysearch.h"
#include "body/bodystore.h"
#include "body/bodysyntax.h"
#include "body/bodytasks.h"
#include "body/bodyworker.h"
#include "body/jsoncheck.h"
#include "body/jsonchildren.h"
#include "body/utf8check.h"
#include "jsonmaker.h"
#include "support/testsuite.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Fingerpost;
using namespace Qt::Literals::StringLiterals;
using Fingerpost::Test::JsonMaker;

namespace {

QList<BodyMatch> allOf(const BodySearch &search)
{
    QList<BodyMatch> matches;
    for (qint64 i = 0; const auto match = search.at(i); ++i)
        matches.append(*match);
    return matches;
}

/// Some of them, as each is looked for in its block.
bool haveSame(const BodySearch &search, const QList<BodyMatch> &expected)
{
    for (qsizetype i = 0; i < expected.size(); i += 1 + expected.size() / 200) {
        if (search.at(i) != expected.at(i))
            return false;
    }
    return !search.at(expected.size());
}

QList<BodyMatch> expectedMatches(const QByteArray &text, const QByteArray &sought)
{
    QList<BodyMatch> matches;
    for (qsizetype at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.size()))
        matches.append({at, sought.size()});
    return matches;
}

QByteArray tokens(BodyForm form, const QByteArray &text, quint32 flags = 0)
{
    QByteArray all(text.size(), '.');
    for (const BodySpan &span : bodySpans(form, text, flags)) {
        for (int i = 0; i < span.size; ++i)
            all[span.at + i] = ".ksnwepac"[int(span.token)];
    }
    return all;
}

QByteArray valueOf(const QByteArray &bytes, const JsonNode &node)
{
    return bytes.mid(node.begin, node.end - node.begin);
}

} // namespace

class TestBodyTasks : public QObject {
    Q_OBJECT

private slots:
    void findsWhatIsThere_data();
    void findsWhatIsThere();
    void findsWhileItGrows();
    void beginsWithoutTheDisk();
    void findsByPattern();
    void wordsAtWindowBorders();
    void badPatternsHaveASentence();
    void hostilePatternsEnd();
    void checksJson_data();
    void checksJson();
    void checksUtf8_data();
    void checksUtf8();
    void exportsWhatIsShown();
    void exportsGarbage();
    void exportsLongRows_data();
    void exportsLongRows();
    void childrenOfContainers();
    void childrenSkipBlocks();
    void childrenOfGarbage();
    void otherCharsets();
    void colours();
};

void TestBodyTasks::findsWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("sought");
    const QByteArray json = JsonMaker(1, 2).make(400'000).typed;
    QTest::newRow("one byte") << json << QByteArray("1");
    QTest::newRow("one letter") << json << QByteArray("e");
    QTest::newRow("nothing else") << QByteArray(200'001, 'x') << QByteArray("x");
    QTest::newRow("one letter in much")
        << QByteArray(QByteArray(QByteArray(99, '-') + 'x').repeated(45'000)) << QByteArray("x");
    QTest::newRow("word") << json << QByteArray("word ");
    QTest::newRow("none") << json << QByteArray("nowhere to be found");
    QTest::newRow("overlapping") << QByteArray(200'001, 'a') << QByteArray("aaa");
    QTest::newRow("on the border") << QByteArray(QByteArray(65'533, 'x') + "needle" + QByteArray(131'066, 'y')
                                                 + "needle")
                                   << QByteArray("needle");
    QTest::newRow("on the border of what is read at once")
        << QByteArray(QByteArray(262'141, 'x') + "needle" + QByteArray(524'280, 'y') + "needle")
        << QByteArray("needle");
    QTest::newRow("longer than a block")
        << QByteArray("ab" + QByteArray(100'000, 'z') + "b" + QByteArray(100'000, 'z') + "b")
        << QByteArray("b" + QByteArray(99'999 - 60'000, 'z'));
    QTest::newRow("rare inside") << QByteArray(QByteArray("aaa, aaQaUa. aUa").repeated(9000) + "aaQaUa")
                                 << QByteArray("aaQaUa");
    QTest::newRow("rare at an end") << QByteArray(QByteArray("abab Zabab Za").repeated(9000) + "Z")
                                    << QByteArray("Za");
    QTest::newRow("non-ASCII") << QByteArray(QByteArray("日本語 é 😀 ").repeated(20'000)) << QByteArray("é 😀");
}

void TestBodyTasks::findsWhatIsThere()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, sought);
    const QList<BodyMatch> expected = expectedMatches(text, sought);
    BodySearch search(BodyStore::fromBytes(text), {QString::fromUtf8(sought), true, false});
    BodyJob job;
    search.advance(job);
    QCOMPARE(search.count(), expected.size());
    QCOMPARE(search.scanned(), text.size());
    QVERIFY(haveSame(search, expected));
    QVERIFY(search.within(0, text.size()) == expected.first(qMin(expected.size(), BodySearch::maximumShown)));
    QRandomGenerator random(5);
    for (int i = 0; i < 30; ++i) {
        const qint64 offset = random.bounded(int(text.size()));
        const auto next = std::find_if(expected.begin(), expected.end(),
                                       [&](const BodyMatch &each) { return each.offset >= offset; });
        QCOMPARE(search.numberFrom(offset), next - expected.begin());
        const qint64 end = offset + 3000;
        QList<BodyMatch> inside;
        std::copy_if(
            expected.begin(), expected.end(), std::back_inserter(inside),
            [&](const BodyMatch &each) { return each.offset + each.size > offset && each.offset < end; });
        QVERIFY(search.within(offset, end) == inside);
    }
    // In any case, where only ASCII has cases here.
    BodySearch folded(BodyStore::fromBytes(text.toUpper()), {QString::fromUtf8(sought), false, false});
    folded.advance(job);
    QCOMPARE(folded.count(), expectedMatches(text.toUpper(), sought.toUpper()).size());
}

void TestBodyTasks::findsWhileItGrows()
{
    const QByteArray text = JsonMaker(2, 1).make(9'000'000).typed; // goes to a file on the way
    const auto store = std::make_shared<BodyStore>();
    BodySearch search(store, {u"word "_s, true, false});
    BodySearch pattern(store, {u"w[o]rd "_s, true, true});
    BodyJob job;
    QRandomGenerator random(3);
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype size = qMin<qsizetype>(random.bounded(1'500'000), text.size() - at);
        QVERIFY(store->append(QByteArrayView(text).sliced(at, size)));
        at += size;
        search.advance(job);
        pattern.advance(job);
    }
    store->finished({});
    search.advance(job);
    pattern.advance(job);
    const QList<BodyMatch> expected = expectedMatches(text, "word ");
    QCOMPARE(search.count(), expected.size());
    QVERIFY(haveSame(search, expected));
    QVERIFY(haveSame(pattern, expected));
    QCOMPARE(search.scanned(), text.size());
    QCOMPARE(pattern.scanned(), text.size());
    QCOMPARE(pattern.count(), expected.size());
}

/// A search begins with each letter that is typed.
void TestBodyTasks::beginsWithoutTheDisk()
{
    const QByteArray text = QByteArray("aaa, aaQaUa. aUa").repeated(9000);
    const auto store = std::make_shared<BodyStore>();
    QList<qint64> asked;
    store->setAtHand([&asked](qint64 offset) {
        asked.append(offset);
        return false;
    });
    QVERIFY(store->append(text));
    store->finished({});
    BodySearch search(store, {u"aaQaUa"_s, true, false});
    QCOMPARE(asked, QList<qint64>{0});
    BodyJob job;
    search.advance(job);
    QVERIFY(haveSame(search, expectedMatches(text, "aaQaUa")));
}

void TestBodyTasks::findsByPattern()
{
    const QByteArray text("id: 12\nID: 345\r\nünd Ünd\n\nid: x\n\xFF\xFE id: 9");
    const auto found = [&](const QString &pattern, bool matchCase) {
        BodySearch search(BodyStore::fromBytes(text), {pattern, matchCase, true});
        BodyJob job;
        search.advance(job);
        QByteArrayList texts;
        for (const BodyMatch &match : allOf(search))
            texts.append(text.mid(match.offset, match.size));
        return texts.join('|');
    };
    QCOMPARE(found(u"^id: \\d+$"_s, true), "id: 12");
    QCOMPARE(found(u"^id: \\d+"_s, false), "id: 12|ID: 345");
    QCOMPARE(found(u"\\bid: 9"_s, true), "id: 9"); // behind what is no UTF-8
    QCOMPARE(found(u"ünd"_s, false), "ünd|Ünd");
    QCOMPARE(found(u"x*"_s, true), "x"); // empty ones are none
    BodySearch literal(BodyStore::fromBytes(text), {u"ÜND"_s, false, false});
    BodyJob job;
    literal.advance(job);
    QCOMPARE(literal.count(), 2);
}

/// A long line is looked through in parts, which no match may tell.
void TestBodyTasks::wordsAtWindowBorders()
{
    const QByteArray text = QByteArray("xfoo foo, foox \xC3\xA9").repeated(60'000);
    BodySearch search(BodyStore::fromBytes(text), {u"\\bfoo\\b"_s, true, true});
    BodySearch behind(BodyStore::fromBytes(text), {u"(?<!x)foo(?!x)"_s, true, true});
    BodyJob job;
    search.advance(job);
    behind.advance(job);
    QCOMPARE(search.count(), 60'000);
    QCOMPARE(behind.count(), 60'000);
    // With a border within each of its bytes.
    for (qsizetype shift = 0; shift < 8; ++shift) {
        const QByteArray line = QByteArray(252 * 1024 - 4 + shift, '-') + "xfoo" + QByteArray(8 * 1024, '-');
        BodySearch word(BodyStore::fromBytes(line), {u"\\bfoo\\b"_s, true, true});
        word.advance(job);
        QCOMPARE(word.count(), 0);
    }
}

void TestBodyTasks::badPatternsHaveASentence()
{
    BodySearch search(BodyStore::fromBytes("text"), {u"(a"_s, true, true});
    QVERIFY2(search.problem().startsWith("At character 3: missing"_L1), qPrintable(search.problem()));
    BodyJob job;
    search.advance(job);
    QCOMPARE(search.count(), 0);
    QCOMPARE(BodySearch(BodyStore::fromBytes("text"), {u"(a"_s, true, false}).problem(), QString());
}

void TestBodyTasks::hostilePatternsEnd()
{
    const QByteArray text = QByteArray(QByteArray(40, 'a') + "!\n").repeated(5) + "found\n";
    BodySearch search(BodyStore::fromBytes(text), {u"(a+)+$|found"_s, true, true});
    BodyJob job;
    QElapsedTimer clock;
    clock.start();
    search.advance(job);
    QVERIFY(clock.elapsed() < 20'000);
    QVERIFY(!search.isExact());
    QCOMPARE(search.count(), 1);
}

void TestBodyTasks::checksJson_data()
{
    using Fault = JsonCheck::Fault;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("fault"); // -1: none
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto good = [](const char *text) { QTest::newRow(text) << QByteArray(text) << -1 << 0 << 0; };
    for (const char *text :
         {"{}", " [1, -0, 0.5, 1e+9, -1.25E-3] ", "\"\\u00e9\\n\"", "true", "\xEF\xBB\xBF[null]",
          "{\"a\": {\"b\": [false]}, \"日本\": \"😀\"}", "12", "[[],[{}]]"})
        good(text);
    const auto bad = [](const char *text, Fault fault, int line, int column) {
        QTest::newRow(text) << QByteArray(text) << int(fault) << line << column;
    };
    bad("", Fault::EndsEarly, 1, 1);
    bad("{\"a\": tru}", Fault::BadValue, 1, 10);
    bad("[1,\n 01]", Fault::BadNumber, 2, 3);
    bad("[1.]", Fault::BadNumber, 1, 4);
    bad("[-]", Fault::BadNumber, 1, 3);
    bad("[1,]", Fault::BadValue, 1, 4);
    bad("{\"a\":1,}", Fault::ExpectedKey, 1, 8);
    bad("{a: 1}", Fault::ExpectedKey, 1, 2);
    bad("{\"a\" 1}", Fault::ExpectedColon, 1, 6);
    bad("[1 2]", Fault::ExpectedCommaOrEnd, 1, 4);
    bad("[1}", Fault::WrongBracket, 1, 3);
    bad("{} {}", Fault::SomethingFollows, 1, 4);
    bad("[\"é日\", \"\t\"]", Fault::BadString, 1, 9);
    bad("[\"\\x\"]", Fault::BadString, 1, 4);
    bad("[\"\\u12g4\"]", Fault::BadString, 1, 7);
    bad("\"\xC3\"", Fault::BadUtf8, 1, 3);
    bad("\"\xED\xA0\x80\"", Fault::BadUtf8, 1, 3);
    bad("\"\xC0\x80\"", Fault::BadUtf8, 1, 2);
    bad("[1, 2", Fault::EndsEarly, 1, 6);
    bad("1e", Fault::BadNumber, 1, 3);
}

void TestBodyTasks::checksJson()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, fault);
    QFETCH(const int, line);
    QFETCH(const int, column);
    for (const qsizetype step : {qsizetype(1), text.size() + 1}) {
        JsonCheck check;
        for (qsizetype at = 0; at < text.size(); at += step) {
            if (!check.feed(QByteArrayView(text).sliced(at, qMin(step, text.size() - at))))
                break;
        }
        check.finish();
        QCOMPARE(check.found() ? int(check.found()->fault) : -1, fault);
        if (!check.found())
            continue;
        QCOMPARE(check.found()->line, line);
        QCOMPARE(check.found()->column, column);
    }
    JsonCheck lines(true);
    QVERIFY(lines.feed("{}\n[]\n1 2\n"));
    lines.finish();
    QVERIFY(!lines.found());
}

void TestBodyTasks::checksUtf8_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset"); // -1: nothing is wrong
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const QByteArray &text, int offset, int line, int column) {
        QTest::newRow(name) << text << offset << line << column;
    };
    row("empty", {}, -1, 0, 0);
    row("all lengths", "plain text\n\xC3\xA9 日本 😀 \xF4\x8F\xBF\xBF", -1, 0, 0);
    row("Latin-1",
        "first line\nund \xFC"
        "ber\n",
        15, 2, 5);
    row("behind letters", "é日\xFF", 5, 1, 3);
    row("behind a mark",
        "\xEF\xBB\xBF"
        "a\xFF",
        4, 1, 2);
    row("nothing begins so", "a\x80", 1, 1, 2);
    row("overlong", "\xC0\x80", 0, 1, 1);
    row("surrogate", "ab\n\xED\xA0\x80", 4, 2, 2);
    row("cut off", "text \xE6\x97", 7, 1, 7);
    row("far away", QByteArray(100'000, 'x') + '\n' + QByteArray(70'001, 'y') + '\xE9', 170'003, 2, 70'003);
}

void TestBodyTasks::checksUtf8()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, offset);
    QFETCH(const int, line);
    QFETCH(const int, column);
    for (const qsizetype step : {qsizetype(1), qsizetype(7), text.size() + 1}) {
        Utf8Check check;
        for (qsizetype at = 0; at < text.size(); at += step) {
            if (!check.feed(QByteArrayView(text).sliced(at, qMin(step, text.size() - at))))
                break;
        }
        check.finish();
        QCOMPARE(check.found() ? check.found()->offset : -1, qint64(offset));
        if (!check.found())
            continue;
        QCOMPARE(check.found()->line, qint64(line));
        QCOMPARE(check.found()->column, qint64(column));
    }
}

void TestBodyTasks::exportsWhatIsShown()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pretty.json"_s);
    const Test::JsonSample sample = JsonMaker(3, 2).make(700'000);
    BodyJob job;
    QVERIFY(BodyTasks::exportPretty(*BodyStore::fromBytes(sample.typed), BodyForm::Json, path, job));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == sample.pretty + '\n');
    file.close();
    job.cancel();
    const auto cancelled = BodyTasks::exportPretty(*BodyStore::fromBytes("[]"), BodyForm::Json, path, job);
    QCOMPARE(cancelled.error().code(), Requests::Error::Canceled);
    QCOMPARE(file.size(), sample.pretty.size() + 1); // the old one stays
    const auto nowhere = BodyTasks::exportPretty(*BodyStore::fromBytes("[]"), BodyForm::Json,
                                                 folder.filePath(u"no/such"_s), *std::make_unique<BodyJob>());
    QVERIFY(nowhere.error().message().contains("cannot be written"_L1));
}

/// Any bytes, in rows that are short enough not to be broken: as the window has them.
void TestBodyTasks::exportsGarbage()
{
    const QTemporaryDir folder;
    for (quint32 seed = 0; seed < 8; ++seed) {
        QRandomGenerator random(seed);
        const QByteArray alphabet(seed % 2 ? "{}[],:\"\\ \n\r\ta1\xC3\xA9-." : "\"\\ x1,:{\n");
        QByteArray body(3000, Qt::Uninitialized);
        for (char &c : body)
            c = alphabet.at(random.bounded(int(alphabet.size())));
        const auto store = BodyStore::fromBytes(body, "application/json");
        const BodyRows rows(store, store->index(), BodyRows::Kind::Pretty);
        QByteArrayList shown;
        for (const BodyRow &row : rows.rows(0, int(rows.count())))
            shown.append(row.pieces.isEmpty() ? QByteArray() : row.text); // an empty row is not indented
        QFile file(folder.filePath(QString::number(seed)));
        BodyJob job;
        QVERIFY(BodyTasks::exportPretty(*store, BodyForm::Json, file.fileName(), job));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList written = file.readAll().trimmed().split('\n');
        QCOMPARE(written, QByteArrayList(shown.join('\n').trimmed().split('\n')));
    }
}

void TestBodyTasks::exportsLongRows_data()
{
    QTest::addColumn<BodyForm>("form");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("pretty");
    const QByteArray word(3'000'001, 'x'); // longer than what is written at once
    QTest::newRow("word") << BodyForm::Json << QByteArray("[" + word + ",1]")
                          << QByteArray("[\n  " + word + ",\n  1\n]\n");
    QTest::newRow("string") << BodyForm::Json << QByteArray("[\"" + word + "\"]")
                            << QByteArray("[\n  \"" + word + "\"\n]\n");
    QTest::newRow("text") << BodyForm::Xml << QByteArray("<a><b>" + word + "</b></a>")
                          << QByteArray("<a>\n  <b>" + word + "</b>\n</a>\n");
}

void TestBodyTasks::exportsLongRows()
{
    QFETCH(const BodyForm, form);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, pretty);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"pretty"_s));
    BodyJob job;
    QVERIFY(BodyTasks::exportPretty(*BodyStore::fromBytes(body), form, file.fileName(), job));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == pretty);
}

void TestBodyTasks::childrenOfContainers()
{
    const QByteArray text("{\"a\": [1, \"]\\\"\", {\"x\": {}}] , \"b\" : null,\"c\":\"\",\"d\":-1.50}\n[2]");
    const auto store = BodyStore::fromBytes(text, "application/json");
    JsonChildren top(store, store->index());
    const QList<JsonNode> roots = top.next(10);
    QCOMPARE(roots.size(), 2);
    QVERIFY(!top.isAtEnd());
    QCOMPARE(valueOf(text, roots.at(1)), "[2]");
    JsonChildren members(store, store->index(), roots.at(0));
    const QList<JsonNode> first = members.next(2);
    QCOMPARE(first.size(), 2);
    QVERIFY(!members.isAtEnd());
    QCOMPARE(text.mid(first.at(0).keyBegin, first.at(0).keyEnd - first.at(0).keyBegin), "\"a\"");
    QCOMPARE(valueOf(text, first.at(0)), "[1, \"]\\\"\", {\"x\": {}}]");
    QCOMPARE(first.at(0).kind, JsonNode::Kind::Array);
    QCOMPARE(first.at(1).kind, JsonNode::Kind::Word);
    const QList<JsonNode> rest = members.next(10);
    QVERIFY(members.isAtEnd());
    QCOMPARE(rest.size(), 2);
    QCOMPARE(valueOf(text, rest.at(0)), "\"\"");
    QCOMPARE(valueOf(text, rest.at(1)), "-1.50");
    QCOMPARE(rest.at(1).kind, JsonNode::Kind::Number);
    JsonChildren elements(store, store->index(), first.at(0));
    const QList<JsonNode> items = elements.next(10);
    QCOMPARE(items.size(), 3);
    QCOMPARE(items.at(1).keyBegin, items.at(1).keyEnd);
    QCOMPARE(valueOf(text, items.at(2)), "{\"x\": {}}");
}

/// Children that are longer than blocks, with strings across all borders.
void TestBodyTasks::childrenSkipBlocks()
{
    QByteArray text("[");
    QByteArrayList expected;
    for (quint32 i = 0; i < 8; ++i) {
        expected.append(i % 4 == 3 ? QByteArray("\"" + QByteArray(150'000, '\\').replace("\\", "\\\"") + "\"")
                                   : JsonMaker(i, int(i % 3)).make(90'000 + i * 40'000).typed.trimmed());
        text += (i ? " , " : "") + expected.last();
    }
    text += "]";
    const auto store = BodyStore::fromBytes(text, "application/json");
    JsonChildren top(store, store->index());
    const JsonNode root = top.next(1).value(0);
    QCOMPARE(root.end, text.size());
    JsonChildren children(store, store->index(), root);
    const QList<JsonNode> nodes = children.next(100);
    QVERIFY(children.isAtEnd());
    QCOMPARE(nodes.size(), expected.size());
    for (qsizetype i = 0; i < nodes.size(); ++i)
        QVERIFY(valueOf(text, nodes.at(i)) == expected.at(i));
}

void TestBodyTasks::childrenOfGarbage()
{
    for (quint32 seed = 0; seed < 5; ++seed) {
        QRandomGenerator random(seed);
        QByteArray text;
        for (int i = 0; i < 150'000; ++i)
            text += "{}[],:\"\\ 1"[random.bounded(10)];
        const auto store = BodyStore::fromBytes(text, "application/json");
        JsonChildren top(store, store->index());
        qint64 last = -1;
        for (const JsonNode &node : top.next(1'000'000)) {
            QVERIFY(node.begin >= last && node.end >= node.begin && node.end <= text.size());
            last = node.end;
        }
    }
    const auto store = BodyStore::fromBytes(QByteArray(3'000'000, '}'), "application/json");
    QCOMPARE(JsonChildren(store, store->index()).next(10).size(), 0);
}

void TestBodyTasks::otherCharsets()
{
    QVERIFY(BodyTasks::Transcoder::isKnown("iso-8859-1"));
    QVERIFY(!BodyTasks::Transcoder::isKnown("no-such-charset"));
    const auto source = std::make_shared<BodyStore>();
    BodyTasks::Transcoder transcoder(source, "utf-16le", "application/json");
    const QString text = u"{\"é\": \"日本😀\"}"_s;
    const QByteArray bytes(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    BodyJob job;
    for (const char c : bytes) {
        QVERIFY(source->append(QByteArrayView(&c, 1)));
        transcoder.advance(job);
    }
    QVERIFY(!transcoder.target()->isComplete());
    source->finished({});
    transcoder.advance(job);
    QVERIFY(transcoder.target()->isComplete());
    QCOMPARE(transcoder.target()->read(0, 1000), text.toUtf8());
}

void TestBodyTasks::colours()
{
    QCOMPARE(tokens(BodyForm::Json, "{\"a\": [1.5, \"x\\ny\\u00e9\", true]}"),
             "pkkkp.pnnnp.ssees"
             "eeeeeesp.wwwwpp");
    QCOMPARE(tokens(BodyForm::Json, "x\\\" y\", 1", 1), "seesssp.n"); // begins inside of a string
    QCOMPARE(tokens(BodyForm::Json, "\" y\"", 3), "ssss"); // and behind a backslash
    QCOMPARE(tokens(BodyForm::Xml, "<a b=\"c\">t &amp; <!-- x --></a>"),
             "pk.apsssp.."
             "eeeee."
             "cccccccccc"
             "ppkp");
    QCOMPARE(tokens(BodyForm::Events, "data: {\"a\": 1}"), "kkkkp.pkkkp.np");
    QCOMPARE(tokens(BodyForm::Events, ": note"), "cccccc");
    QCOMPARE(tokens(BodyForm::Text, "{\"a\": 1}"), "........");
}

FINGERPOST_TEST(TestBodyTasks)
#include "tst_bodytasks.moc"
