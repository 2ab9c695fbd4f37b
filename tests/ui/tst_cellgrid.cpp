// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/cellpainter.h"
#include "support/testsuite.h"

#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Fingerpost::Ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "start:width" of each cell, and what kind it is.
QString cellsOf(QByteArrayView text)
{
    QStringList cells;
    CellReader reader(text);
    Cell cell;
    while (reader.next(cell))
        cells.append(u"%1:%2%3"_s.arg(cell.column).arg(cell.width).arg(QChar(u"abSC"[int(cell.kind)])));
    return cells.join(u' ');
}

} // namespace

class TestCellGrid : public QObject {
    Q_OBJECT

private slots:
    void widths_data();
    void widths();
    void columnsAndBytes();
    void plainStretchesAreOfCellsToo();
    void wraps();
    void steps();
    void glyphsAreGathered();
};

void TestCellGrid::widths_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("cells");
    const auto row = [](const char *name, const char *text, const QString &cells) {
        QTest::newRow(name) << QByteArray(text) << cells;
    };
    row("ASCII", "ab", u"0:1a 1:1a"_s);
    row("tab", "a\tb", u"0:1a 1:7b 8:1a"_s);
    row("Latin", "é", u"0:1S"_s);
    row("combining", "e\xCC\x81x", u"0:1S 1:1a"_s);
    row("CJK", "日a本", u"0:2S 2:1a 3:2S"_s);
    row("emoji", "😀", u"0:2S"_s);
    row("emoji with a tone", "👍🏽x", u"0:2S 2:1a"_s);
    row("family", "👩‍👩‍👧x", u"0:2S 2:1a"_s);
    row("flag", "🇸🇪🇳🇴", u"0:2S 2:2S"_s);
    row("heart", "❤️", u"0:2S"_s);
    row("Hebrew word", "שלום a", u"0:4S 4:1a 5:1a"_s);
    row("Devanagari", "नमस्ते", u"0:4S"_s);
    row("NUL and bell", "\x01\x07", u"0:1C 1:1C"_s);
    row("bidi override",
        "a\xE2\x80\xAE"
        "b",
        u"0:1a 1:1C 2:1a"_s);
    row("letter mark in a word", "\xD7\xA9\xD8\x9C\xD7\xA9", u"0:1S 1:1C 2:1S"_s);
    row("joiner behind a name", "id\xE2\x80\x8D", u"0:1a 1:1a 2:1C"_s);
    row("joiner in a word", "\xD9\x85\xE2\x80\x8C\xD9\x85", u"0:2S"_s);
    row("signs", "✅x❌🟢⭐→", u"0:2S 2:1a 3:2S 5:2S 7:2S 9:1S"_s);
    row("isolate", "\xE2\x81\xA6", u"0:1C"_s);
    row("zero width space", "\xE2\x80\x8B", u"0:1C"_s);
    row("no UTF-8", "\xFF\xC3(", u"0:1C 1:1C 2:1a"_s);
    row("overlong", "\xC0\x80", u"0:1C 1:1C"_s);
    row("surrogate", "\xED\xA0\x80", u"0:1C 1:1C 2:1C"_s);
    row("cut off", "\xF0\x9F\x98", u"0:1C 1:1C 2:1C"_s);
}

void TestCellGrid::widths()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, cells);
    QCOMPARE(cellsOf(text), cells);
}

void TestCellGrid::columnsAndBytes()
{
    const QByteArray text("a\t日é!");
    QVERIFY(!CellGrid::isPlain(text));
    QVERIFY(CellGrid::isPlain("plain ASCII ~"));
    QCOMPARE(CellGrid::columns(text, false), 12);
    QCOMPARE(CellGrid::columnOf(text, false, 2), 8);
    QCOMPARE(CellGrid::columnOf(text, false, 5), 10);
    QCOMPARE(CellGrid::byteAt(text, false, 4), 1);
    QCOMPARE(CellGrid::byteAt(text, false, 9), 2); // the right half of what is wide
    QCOMPARE(CellGrid::byteAt(text, false, 10), 5);
    QCOMPARE(CellGrid::byteAt(text, false, 99), text.size());
    QCOMPARE(CellGrid::byteAt("abc", true, 2), 2);
}

/// However many bytes are passed over at once, it comes to what the cells say one by one.
void TestCellGrid::plainStretchesAreOfCellsToo()
{
    const QByteArray parts[] = {"some plain text, longer than a word of it",
                                "ab",
                                "~",
                                " ",
                                "\t",
                                "é",
                                "e\xCC\x81",
                                "日本",
                                "😀",
                                "\x1F",
                                "\x7F",
                                "\x80",
                                "\xFF",
                                "שלום"};
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        QByteArray text;
        for (int left = random.bounded(12); left > 0; --left)
            text += parts[random.bounded(int(std::size(parts)))];
        QList<Cell> cells;
        CellReader reader(text);
        for (Cell cell; reader.next(cell);)
            cells.append(cell);
        const bool isPlain =
            std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
        QCOMPARE(CellGrid::isPlain(text), isPlain);
        const qint64 width = 2 + random.bounded(30);
        QList<qint32> begins{0};
        qint64 begin = 0;
        for (const Cell &cell : std::as_const(cells)) {
            const qint64 end = cell.column + cell.width;
            for (qint32 at = cell.at; at < cell.at + cell.size; ++at)
                QCOMPARE(CellGrid::columnOf(text, false, at), cell.column);
            for (qint64 column = cell.column; column < end; ++column)
                QCOMPARE(CellGrid::byteAt(text, false, column), cell.at);
            if (end - begin > width && cell.column > begin) {
                begins.append(cell.at);
                begin = cell.column;
            }
            const auto behind = qint32(text.size());
            const qint64 all = cells.constLast().column + cells.constLast().width;
            QCOMPARE(CellGrid::columnOf(text, false, behind, cell.at, cell.column), all);
        }
        QCOMPARE(CellGrid::wraps(text, false, width), begins);
    }
}

void TestCellGrid::wraps()
{
    QCOMPARE(CellGrid::wraps("0123456789", true, 4), (QList<qint32>{0, 4, 8}));
    QCOMPARE(CellGrid::wraps("", true, 4), QList<qint32>{0});
    QCOMPARE(CellGrid::wraps("日本語日", false, 5), (QList<qint32>{0, 6})); // no half character
}

void TestCellGrid::steps()
{
    const QByteArray text("ae\xCC\x81日👍🏽z");
    QList<qint32> forth;
    for (qint32 at = 0; at < text.size(); at = CellGrid::nextByte(text, at))
        forth.append(at);
    QCOMPARE(forth, (QList<qint32>{0, 1, 4, 7, 15}));
    QList<qint32> back;
    for (auto at = qint32(text.size()); at > 0;) {
        at = CellGrid::previousByte(text, at);
        back.prepend(at);
    }
    QCOMPARE(back, forth);
}

/// Until all are there; drawn each alone they look the same.
void TestCellGrid::glyphsAreGathered()
{
    CellPainter cells;
    cells.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const auto paint = [&cells](const QByteArray &text, bool isEachFlushed, bool isFlushed) {
        QImage image(1200, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        CellReader reader(text);
        int number = 0;
        for (Cell cell; reader.next(cell); ++number) { // none touches another
            const QPointF baseline(number * 8 * cells.cellWidth(), 25);
            cells.addCell(painter, cell, QByteArrayView(text).sliced(cell.at, cell.size), baseline,
                          number % 2 == 0 ? Qt::red : Qt::blue, Qt::black);
            if (isEachFlushed)
                cells.flush(painter);
        }
        if (isFlushed)
            cells.flush(painter);
        painter.end();
        return image;
    };
    const QByteArray text("aé日本e\xCC\x81😀b שלום नमस्ते");
    QImage white(1200, 40, QImage::Format_RGB32);
    white.fill(Qt::white);
    const QImage gathered = paint(text, false, true);
    QVERIFY(gathered != white);
    QCOMPARE(paint(text, true, true), gathered);
    QCOMPARE(paint("é", false, false), white);
}

FINGERPOST_TEST(TestCellGrid)
#include "tst_cellgrid.moc"
