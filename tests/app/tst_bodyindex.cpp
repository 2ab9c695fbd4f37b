// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/blockindex.h"
#include "body/bodyrows.h"
#include "body/bodystore.h"
#include "body/bodywalk.h"
#include "jsonmaker.h"
#include "support/testsuite.h"

#include <QTest>

using namespace Fingerpost;
using namespace Fingerpost::BodyKernels;
using namespace Qt::Literals::StringLiterals;
using Fingerpost::Test::JsonMaker;

namespace {

/// Of bytes that mean something to a form, or of any.
QByteArray garbage(quint32 seed, qsizetype size, const QByteArray &alphabet)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &c : bytes)
        c = alphabet.isEmpty() ? char(random.bounded(256))
                               : alphabet.at(random.bounded(int(alphabet.size())));
    return bytes;
}

void feedInPieces(BlockIndex &index, const QByteArray &bytes, quint32 seed)
{
    QRandomGenerator random(seed);
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype most = random.bounded(5) == 0 ? 90'000 : 200;
        const qsizetype size = qMin<qsizetype>(random.bounded(int(most)), bytes.size() - at);
        index.append(QByteArrayView(bytes).sliced(at, size));
        at += size;
    }
}

QByteArray describe(const BlockIndex &index)
{
    QByteArray all;
    for (qint64 block = 0; block < index.blocks(); ++block) {
        const Checkpoint &point = index.at(block);
        all += QByteArray::number(point.lines) + ' ' + QByteArray::number(point.rows) + ' '
            + QByteArray::number(point.forcedLines) + ' ' + QByteArray::number(point.depth) + ' '
            + QByteArray::number(point.minDepth) + ' ' + QByteArray::number(point.flags, 16) + '\n';
    }
    return all;
}

/// What the checkpoints have to say, from the forms alone, a byte at a time from the very begin.
QByteArray describeByWalk(const QByteArray &bytes, BodyForm form, bool pretty)
{
    QByteArray all;
    const BlockIndex empty(form);
    withForm(empty, 0, pretty, [&](auto start, quint32 history) {
        CountingOut out;
        FormWalk walk(start, history, out);
        for (qsizetype at = 0; at <= bytes.size(); at += BlockIndex::BlockSize) {
            all += QByteArray::number(out.natural + out.forced) + ' '
                + QByteArray::number(walk.form().flags(), 16) + '\n';
            for (qsizetype i = at; i < qMin<qsizetype>(bytes.size(), at + BlockIndex::BlockSize); i += 777) {
                const qsizetype size = qMin<qsizetype>(777, at + BlockIndex::BlockSize - i);
                walk.feed(QByteArrayView(bytes).sliced(i, qMin(size, bytes.size() - i)), i);
            }
        }
    });
    return all;
}

QByteArray describeRows(const BlockIndex &index, bool pretty)
{
    QByteArray all;
    for (qint64 block = 0; block < index.blocks(); ++block) {
        const Checkpoint &point = index.at(block);
        all += QByteArray::number(pretty ? point.rows : point.lines + point.forcedLines) + ' '
            + QByteArray::number(pretty ? point.flags & 0xFFFFFF : 0, 16) + '\n';
    }
    return all;
}

BodyRows rowsOf(const QByteArray &bytes, BodyRows::Kind kind, const QByteArray &type)
{
    const auto store = BodyStore::fromBytes(bytes, type);
    return BodyRows(store, store->index(), kind);
}

QByteArray textOf(const BodyRows &rows, qint64 first, int count)
{
    QByteArrayList texts;
    for (const BodyRow &row : rows.rows(first, count))
        texts.append(row.text);
    return texts.join('\n');
}

/// All that a form tells.
struct ToldOut {
    QByteArray told;
    quint64 natural = 0;
    qint64 inRuns = 0;
    void breakRow(qint32 depth)
    {
        ++natural;
        told += "\n" + QByteArray::number(depth) + ' ';
    }
    void put(char c, qint64 offset)
    {
        told += c;
        lastOffset = offset;
    }
    void putRun(const char *data, qint64 size, qint64 offset)
    {
        told += QByteArrayView(data, size);
        lastOffset = offset + size - 1;
        inRuns += size;
    }
    void space() { told += "\x01"; }
    void indent(qint32 depth) { told += "\x02" + QByteArray::number(depth); }
    void forcedBreak(quint32) { }
    void rowBegan(quint32) { }
    [[nodiscard]] quint64 breaks() const { return natural; }
    [[nodiscard]] bool isFull() const { return false; }
    qint64 lastOffset = -1;
};

} // namespace

class TestBodyIndex : public QObject {
    Q_OBJECT

private slots:
    void instructionSetsAgree_data();
    void instructionSetsAgree();
    void piecesMakeNoDifference_data() { instructionSetsAgree_data(); }
    void piecesMakeNoDifference();
    void kernelsAgree();
    void wordsAgreeWithTheForm_data() { instructionSetsAgree_data(); }
    void wordsAgreeWithTheForm();
    void prettyRowsAreThoseOfAPrettyPrinter_data();
    void prettyRowsAreThoseOfAPrettyPrinter();
    void rowsAndOffsetsAgree_data() { instructionSetsAgree_data(); }
    void rowsAndOffsetsAgree();
    void runsAreAsTheirBytes_data() { instructionSetsAgree_data(); }
    void runsAreAsTheirBytes();
    void borders();
    void whatWasCutOffIsShown();
    void giantRowsAreBroken();
    void byteOrderMark();
    void emptyAndTiny();
};

void TestBodyIndex::instructionSetsAgree_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<BodyForm>("form");
    const QByteArray json("{}[],:\"\\ \n\r\ta1");
    const QByteArray nested("{[ \n\"a,:]}");
    for (quint32 seed = 0; seed < 2; ++seed) {
        QTest::addRow("json %u", seed)
            << QByteArray(JsonMaker(seed, int(seed) * 3).make(150'000).typed) << BodyForm::Json;
        QTest::addRow("garbage %u", seed) << QByteArray(garbage(seed, 140'000, json)) << BodyForm::Json;
        QTest::addRow("quotes %u", seed) << QByteArray(garbage(seed, 140'000, "\"\\ {x}")) << BodyForm::Json;
        QTest::addRow("deep %u", seed)
            << QByteArray("[[[[[[[[" + garbage(seed, 140'000, nested)) << BodyForm::Json;
        QTest::addRow("binary %u", seed) << QByteArray(garbage(seed, 140'000, {})) << BodyForm::Json;
        QTest::addRow("text %u", seed) << QByteArray(garbage(seed, 150'000, "ab\n\r ")) << BodyForm::Text;
    }
    QByteArray lines;
    for (int i = 0; lines.size() < 150'000; ++i)
        lines += "{\"n\": " + QByteArray::number(i) + ", \"a\": [1, {}, \"}\"]}" + (i % 7 ? "\n" : "\r\n \n");
    QTest::newRow("ndjson") << lines << BodyForm::Json;
    for (quint32 seed = 0; seed < 2; ++seed) {
        QByteArray records; // of all lengths, so that a line ends at each byte of a word
        for (quint32 i = 0; records.size() < 150'000; ++i) {
            records += "{\"s\":\"" + QByteArray(qsizetype(i % 131), 'x')
                + (i % 5 ? "}\"}" : "\",\"a\":[{},[ ],1]}")
                + (i % 3       ? "\n"
                       : i % 2 ? " \r\n\n"
                               : "");
            if (seed > 0 && i % 17 == 0)
                records += i % 2 ? "1 \"a\" , true\n" : "]\n[]{}";
        }
        QTest::addRow("records %u", seed) << records << BodyForm::Json;
        QTest::addRow("brackets %u", seed) << QByteArray(garbage(seed, 140'000, "[]{} \n")) << BodyForm::Json;
    }
    QByteArray array("[");
    for (int i = 0; array.size() < 150'000; ++i)
        array += "{\"n\":" + QByteArray::number(i) + (i % 9 ? ",\"a\":[{}]},\n" : "},[[ ]], ");
    QTest::newRow("array") << QByteArray(array + "0]\n[{\"}") << BodyForm::Json;
    QByteArray events;
    for (int i = 0; events.size() < 150'000; ++i)
        events += "event: tick\ndata: {\"n\": [1,2]}\r\ndata: text\n: note {}\n\n";
    QTest::newRow("events") << events << BodyForm::Events;
    QByteArray markup("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><root>");
    for (int i = 0; markup.size() < 150'000; ++i)
        markup += "<item id='" + QByteArray::number(i)
            + "' t=\"a>b\"><!-- no -- <x> --><b>text <i>mixed</i>\n tail</b>"
              "<e/><![CDATA[<z>]]></item>\n";
    QTest::newRow("xml") << markup << BodyForm::Xml;
    QTest::newRow("tags") << garbage(3, 140'000, "<>/!-?[]\"' \nas=") << BodyForm::Html;
    QTest::newRow("one string") << QByteArray("{\"a\": \"" + garbage(4, 260'000, "abc\xC3\xA9\\") + "\"}")
                                << BodyForm::Json;
    QTest::newRow("blanks") << QByteArray("[" + QByteArray(260'000, ' ') + "]") << BodyForm::Json;
    QTest::newRow("continuation bytes") << QByteArray(150'000, '\x80') << BodyForm::Text;
}

void TestBodyIndex::instructionSetsAgree()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const BodyForm, form);
    const QByteArray expected = describeByWalk(bytes, form, true);
    const QByteArray lines = describeByWalk(bytes, form, false);
    QByteArray first;
    for (const Isa isa : {Isa::Scalar, Isa::Sse2, Isa::Avx2}) {
        if (!isSupported(isa))
            continue;
        BlockIndex index(form, kernels(isa));
        index.append(bytes);
        QCOMPARE(index.size(), bytes.size());
        if (form != BodyForm::Text)
            QCOMPARE(describeRows(index, true), expected);
        QCOMPARE(describeRows(index, false), lines);
        if (first.isEmpty())
            first = describe(index);
        QCOMPARE(describe(index), first);
    }
}

void TestBodyIndex::piecesMakeNoDifference()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const BodyForm, form);
    BlockIndex whole(form);
    whole.append(bytes);
    for (quint32 seed = 0; seed < 3; ++seed) {
        BlockIndex index(form);
        feedInPieces(index, bytes, seed);
        QCOMPARE(index.size(), whole.size());
        QCOMPARE(describe(index), describe(whole));
    }
}

void TestBodyIndex::kernelsAgree()
{
    const QByteArray bytes = garbage(1, 5000, "aAbB\n\"\\xyz");
    const Kernels &plain = kernels(Isa::Scalar);
    for (const Isa isa : {Isa::Sse2, Isa::Avx2}) {
        if (!isSupported(isa))
            continue;
        const Kernels &fast = kernels(isa);
        for (size_t size = 0; size < 300; ++size) {
            const char *data = bytes.constData() + size;
            QCOMPARE(fast.newlines(data, size), plain.newlines(data, size));
            QCOMPARE(fast.stringRun(data, size), plain.stringRun(data, size));
            QCOMPARE(fast.occurrences(data, size, 'a', 0x20), plain.occurrences(data, size, 'a', 0x20));
            QCOMPARE(fast.occurrences(data, size, 'B', 0), plain.occurrences(data, size, 'B', 0));
            for (const size_t needle : {1, 2, 5}) {
                for (size_t at = 0; at < size; at += 7) {
                    QCOMPARE(fast.candidate(data, size, at, needle, 'a', true, 'B', false),
                             plain.candidate(data, size, at, needle, 'a', true, 'B', false));
                }
            }
        }
        QCOMPARE(fast.newlines(bytes.constData(), 5000), quint64(bytes.count('\n')));
        QCOMPARE(fast.occurrences(bytes.constData(), 5000, 'a', 0x20),
                 quint64(bytes.count('a') + bytes.count('A')));
    }
}

/// What is known behind each word is what the form knows that has seen every byte.
void TestBodyIndex::wordsAgreeWithTheForm()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const BodyForm, form);
    if (form != BodyForm::Json)
        return;
    for (const Isa isa : {Isa::Scalar, Isa::Sse2, Isa::Avx2}) {
        if (!isSupported(isa))
            continue;
        JsonPass pass;
        pass.lastMark = 1;
        BodyForms::JsonForm steps;
        CountingOut out;
        for (qsizetype at = 0; at + 64 <= bytes.size(); at += 64) {
            kernels(isa).json(pass, bytes.constData() + at, 1);
            for (qsizetype i = at; i < at + 64; ++i)
                steps.feed(bytes.at(i), i, out);
            const bool isSame = pass.depth == steps.depth && pass.rows == out.natural
                && (pass.inString != 0) == steps.inString && (pass.pendingOpen != 0) == steps.pendingOpen
                && (pass.escaped != 0) == steps.escaped && pass.topBreak == steps.topBreak
                && (steps.depth > 0 || pass.hasText == steps.hasText);
            QVERIFY2(isSame, qPrintable(QString::number(at)));
        }
        // How the last of many words ends is known as well.
        JsonPass whole;
        whole.lastMark = 1;
        kernels(isa).json(whole, bytes.constData(), size_t(bytes.size() / 64));
        QCOMPARE(whole.lastMark, pass.lastMark);
        QCOMPARE(whole.gap, pass.gap);
        if (!steps.inString) {
            QCOMPARE(pass.lastMark == 0, steps.lastWord);
            QCOMPARE(pass.gap, steps.gap);
        }
    }
}

void TestBodyIndex::prettyRowsAreThoseOfAPrettyPrinter_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("blanks");
    for (quint32 seed = 0; seed < 12; ++seed)
        QTest::addRow("%u", seed) << seed << int(seed % 4);
}

void TestBodyIndex::prettyRowsAreThoseOfAPrettyPrinter()
{
    QFETCH(const quint32, seed);
    QFETCH(const int, blanks);
    const Test::JsonSample sample = JsonMaker(seed, blanks).make(seed % 3 ? 2000 + seed * 20'000 : 300);
    const BodyRows rows = rowsOf(sample.typed, BodyRows::Kind::Pretty, "application/json");
    const QByteArrayList expected = sample.pretty.split('\n');
    QCOMPARE(rows.count(), expected.size());
    QCOMPARE(textOf(rows, 0, int(expected.size())), sample.pretty);
    QRandomGenerator random(seed);
    for (int i = 0; i < 15; ++i) {
        const qint64 row = random.bounded(int(expected.size()));
        const QList<BodyRow> got = rows.rows(row, 3);
        QCOMPARE(got.size(), qMin<qsizetype>(3, expected.size() - row));
        for (qsizetype k = 0; k < got.size(); ++k) {
            QCOMPARE(got.at(k).text, expected.at(row + k));
            QCOMPARE(got.at(k).line, row + k + 1);
            for (const BodyRow::Piece &piece : got.at(k).pieces)
                QCOMPARE(got.at(k).text.mid(piece.at, piece.size),
                         sample.typed.mid(piece.offset, piece.size));
        }
    }
}

void TestBodyIndex::rowsAndOffsetsAgree()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const BodyForm, form);
    const auto store = BodyStore::fromBytes(bytes);
    const auto index = std::make_shared<BlockIndex>(form);
    index->append(bytes);
    for (const BodyRows::Kind kind : {BodyRows::Kind::Raw, BodyRows::Kind::Pretty, BodyRows::Kind::Hex}) {
        const BodyRows rows(store, index, kind);
        const qint64 count = rows.count();
        QRandomGenerator random(1);
        for (int i = 0; i < 8; ++i) {
            const qint64 first = qint64(random.bounded(double(count)));
            const QList<BodyRow> got = rows.rows(first, 4);
            QCOMPARE(got.size(), qMin<qint64>(4, count - first));
            for (qsizetype k = 0; k < got.size(); ++k) {
                QCOMPARE(rows.rows(first + k, 1).value(0).text, got.at(k).text);
                QVERIFY(got.at(k).text.size() <= 6 * BlockIndex::ChunkSize + 2 * BodyRows::MaxIndent);
                const QList<BodyRow::Piece> &pieces = got.at(k).pieces;
                if (pieces.isEmpty() || pieces.constFirst().size == 0)
                    continue;
                QCOMPARE(rows.rowOf(pieces.constFirst().offset), first + k);
                QCOMPARE(rows.rowOf(pieces.constLast().offset + pieces.constLast().size - 1), first + k);
            }
        }
        QCOMPARE(rows.rows(count, 1).size(), 0);
        // One walk tells the same rows.
        const qint64 first = count / 3;
        const QList<BodyRow> expected = rows.rows(first, 3000);
        qsizetype told = 0;
        rows.each(first, first + 3000, [&](const QList<BodyRow> &some) {
            for (const BodyRow &row : some) {
                if (told >= expected.size() || row.text != expected.at(told).text
                    || row.line != expected.at(told).line || row.pieces != expected.at(told).pieces)
                    return false;
                ++told;
            }
            return true;
        });
        QCOMPARE(told, expected.size());
        qsizetype taken = 0;
        rows.each(0, count, [&taken](const QList<BodyRow> &) { return ++taken < 2; });
        QVERIFY(taken == 1 || taken == 2);
    }
}

/// What is gone over in one go is what a form tells a byte at a time, and is most of what there is.
void TestBodyIndex::runsAreAsTheirBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(const BodyForm, form);
    bytes.truncate(BlockIndex::BlockSize); // behind it rows are broken
    const BlockIndex start(form);
    withForm(start, 0, true, [&](auto begin, quint32 history) {
        auto slow = begin;
        ToldOut expected;
        for (qsizetype i = 0; i < bytes.size(); ++i)
            slow.feed(bytes.at(i), i, expected);
        ToldOut out;
        FormWalk walk(begin, history, out);
        for (qsizetype at = 0; at < bytes.size(); at += 777)
            walk.feed(QByteArrayView(bytes).sliced(at, qMin<qsizetype>(777, bytes.size() - at)), at);
        QVERIFY(out.told == expected.told);
        QCOMPARE(out.lastOffset, expected.lastOffset);
        QCOMPARE(walk.form().flags(), slow.flags());
        if (QByteArrayView(QTest::currentDataTag()) == "events" || form == BodyForm::Xml)
            QVERIFY2(out.inRuns > bytes.size() / 5, qPrintable(QString::number(out.inRuns)));
    });
}

/// Every place where a token can be cut by a word or a block.
void TestBodyIndex::borders()
{
    const QByteArray document(
        "{\"a\\\\\\\"b\":[ ],\"é😀\":{ \"x\" : [1,{}] } , \"s\\\\\":\"\\\\\",\"n\":-1.5e3 }");
    const QByteArray pretty = textOf(rowsOf(document, BodyRows::Kind::Pretty, "application/json"), 0, 100);
    for (const qsizetype border :
         {qsizetype(64), qsizetype(BlockIndex::ChunkSize), qsizetype(BlockIndex::BlockSize)}) {
        for (qsizetype shift = 0; shift <= qMin(document.size(), border - 1); ++shift) {
            const qsizetype before = (border - shift - 1) / 2;
            const QByteArray bytes = "[" + QByteArray("0,").repeated(before)
                + QByteArray((border - shift - 1) % 2, ' ') + document + "]";
            const BodyRows rows = rowsOf(bytes, BodyRows::Kind::Pretty, "application/json");
            QCOMPARE(rows.rows(before, 1).constFirst().text, before > 0 ? "  0," : "[");
            const QByteArray expected("  " + QByteArray(pretty).replace("\n", "\n  ") + "\n]");
            QCOMPARE(textOf(rows, before + 1, 1000), expected);
        }
    }
}

/// Wherever it was, also behind the border of a block: nothing but blanks is left out.
void TestBodyIndex::whatWasCutOffIsShown()
{
    const QByteArray document("{\"a\\\\\\\"b\":[ ],\"é😀\":{ \"x\" : [1,{}] } ,\n"
                              "\"s\\u00e9\":\"\\\\\",\"n\":-1.5e3 }\n[true]");
    const QByteArray many("[" + QByteArray("0,").repeated(BlockIndex::BlockSize / 2 - 20));
    for (const QByteArray &before : {QByteArray(), many}) {
        for (qsizetype size = 1; size <= document.size(); ++size) {
            const QByteArray bytes = before + document.first(size);
            const BodyRows rows = rowsOf(bytes, BodyRows::Kind::Pretty, "application/json");
            QByteArray shown;
            for (const BodyRow &row : rows.rows(rows.rowOf(before.size()), 1000)) {
                for (const BodyRow::Piece &piece : row.pieces) {
                    QCOMPARE(row.text.mid(piece.at, piece.size), bytes.mid(piece.offset, piece.size));
                    shown += bytes.mid(piece.offset, piece.size);
                }
            }
            QCOMPARE(shown, document.first(size).replace(" ", "").replace("\n", ""));
        }
    }
}

void TestBodyIndex::giantRowsAreBroken()
{
    QByteArray text;
    while (text.size() < 1'000'000)
        text += "äöü日本😀abc";
    const QByteArray bytes = "first\n" + text + "\nlast";
    const BodyRows raw = rowsOf(bytes, BodyRows::Kind::Raw, "text/plain");
    QVERIFY(raw.count() > 50);
    const QList<BodyRow> all = raw.rows(0, 1000);
    QCOMPARE(all.size(), raw.count());
    QByteArray joined;
    for (const BodyRow &row : all) {
        QCOMPARE(QString::fromUtf8(row.text).toUtf8(), row.text); // no character is cut
        joined += row.text;
        QVERIFY(row.text.size() <= 5 * BlockIndex::ChunkSize + 3);
    }
    QCOMPARE(joined, QByteArray(bytes).replace("\n", ""));
    QCOMPARE(all.at(1).line, 2);
    QCOMPARE(all.at(2).line, -1);
    QCOMPARE(all.constLast().line, 3);
    QCOMPARE(raw.rowOfLine(1), 0);
    QCOMPARE(raw.rowOfLine(2), 1);
    QCOMPARE(raw.rowOfLine(3), raw.count() - 1);

    const BodyRows pretty = rowsOf("{\"a\":\"" + text + "\"}", BodyRows::Kind::Pretty, "application/json");
    QByteArray shown;
    for (const BodyRow &row : pretty.rows(0, 1000))
        shown += row.text;
    QCOMPARE(shown, "{  \"a\": \"" + text + "\"}");
    QVERIFY(pretty.rows(3, 1).constFirst().flags & 1); // inside of the string

    // Blanks are rows of their own too, of which the near one is found.
    const BodyRows blanks =
        rowsOf("[" + QByteArray(9'000'000, ' ') + "1]", BodyRows::Kind::Pretty, "application/json");
    QVERIFY(blanks.rowOf(1'000'000) < blanks.rowOf(5'000'000));
    QCOMPARE(blanks.rowOf(9'000'001), blanks.count() - 2);
}

void TestBodyIndex::byteOrderMark()
{
    const QByteArray json("\xEF\xBB\xBF{\"a\":1}");
    QCOMPARE(textOf(rowsOf(json, BodyRows::Kind::Pretty, {}), 0, 9), "{\n  \"a\": 1\n}");
    const QByteArray longer = "\xEF\xBB\xBF" + JsonMaker(1, 0).make(100'000).typed;
    const BodyRows rows = rowsOf(longer, BodyRows::Kind::Pretty, {});
    QCOMPARE(rows.form(), BodyForm::Json);
    QCOMPARE(rows.rows(0, 1).constFirst().text.size(), 1);
    QCOMPARE(textOf(rowsOf("\xEF\xBB\xBF"
                           "data: [1]\n",
                           BodyRows::Kind::Pretty, "text/event-stream"),
                    0, 9),
             "data: [\n  1\n]\n");
    QCOMPARE(textOf(rowsOf("\xEF\xBB\xBFtext", BodyRows::Kind::Raw, {}), 0, 9), "text");
}

void TestBodyIndex::emptyAndTiny()
{
    for (const BodyRows::Kind kind : {BodyRows::Kind::Raw, BodyRows::Kind::Pretty, BodyRows::Kind::Hex}) {
        const BodyRows none = rowsOf({}, kind, "application/json");
        QCOMPARE(none.count(), 0);
        QCOMPARE(none.rows(0, 10).size(), 0);
        QCOMPARE(none.rowOf(5), 0);
        QCOMPARE(rowsOf("1", kind, "application/json").count(), 1);
    }
    QCOMPARE(textOf(rowsOf("[]\n{}\n\n1 2\n", BodyRows::Kind::Pretty, "application/json"), 0, 9),
             "[]\n{}\n1 2");
    QCOMPARE(textOf(rowsOf("a\r\n\nb\rc\n", BodyRows::Kind::Raw, "text/plain"), 0, 9), "a\n\nb\rc\n");
    QCOMPARE(textOf(rowsOf("}}],{\"a\":", BodyRows::Kind::Pretty, "application/json"), 0, 9),
             "\n}\n}\n],\n{\n  \"a\": ");
    QCOMPARE(
        textOf(rowsOf("data: {}\rdata: a\r\n\rid: 1\n\n", BodyRows::Kind::Pretty, "text/event-stream"), 0, 9),
        "data: {}\ndata: a\n\nid: 1\n\n");
    QCOMPARE(textOf(rowsOf("<a><b>t</b><c/></a>", BodyRows::Kind::Pretty, "text/xml"), 0, 9),
             "<a>\n  <b>t</b>\n  <c/>\n</a>");
    QCOMPARE(textOf(rowsOf("<p>x <b>y</b> z<br><ul><li>1<li>2</ul><script>if (a<b)\n  c()</script>",
                           BodyRows::Kind::Pretty, "text/html"),
                    0, 20),
             "<p>x\n<b>y</b>\nz\n<br>\n<ul>\n  <li>1\n  <li>2\n</ul>\n<script>if (a<b)\n  c()\n</script>");
    QCOMPARE(textOf(rowsOf("<table><TR><td>1</TABLE></", BodyRows::Kind::Pretty, "text/html"), 0, 9),
             "<table>\n  <TR>\n  <td>1</TABLE></");
    QCOMPARE(textOf(rowsOf(QByteArray("A\0\x7F", 3), BodyRows::Kind::Hex, {}), 0, 1),
             "0000000000000000  41 00 7f" + QByteArray(42, ' ') + "A..");
}

FINGERPOST_TEST(TestBodyIndex)
#include "tst_bodyindex.moc"
