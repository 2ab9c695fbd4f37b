// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodystore.h"
#include "body/bodyworker.h"
#include "body/csvrows.h"
#include "support/testsuite.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Fingerpost;
using namespace Qt::Literals::StringLiterals;

namespace {

struct CsvBody {
    std::shared_ptr<BodyStore> store;
    std::shared_ptr<CsvIndex> index;
    CsvRows rows;

    explicit CsvBody(const QByteArray &text, char delimiter = ',', qsizetype chunk = 0)
        : store(BodyStore::fromBytes(text, "text/csv"))
        , index(std::make_shared<CsvIndex>(delimiter))
        , rows(store, index)
    {
        for (qsizetype at = 0; chunk > 0 && at < text.size(); at += chunk)
            index->append(QByteArrayView(text).sliced(at, std::min(chunk, text.size() - at)));
        BodyJob job;
        while (chunk == 0 && index->advance(*store, job)) { }
    }
};

/// As RFC 4180 is read, one character after the other.
QList<QStringList> plainCsv(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool isQuoted = false;
    bool isOpen = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isQuoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else
                isQuoted = false;
            continue;
        }
        isOpen = true;
        if (c == u'"' && cell.isEmpty()) {
            isQuoted = true;
        } else if (c == u',' || c == u'\n') {
            row.append(std::exchange(cell, {}));
            if (c == u'\n') {
                rows.append(std::exchange(row, {}));
                isOpen = false;
            }
        } else {
            cell += c;
        }
    }
    if (isOpen)
        rows.append(row << cell);
    return rows;
}

} // namespace

class TestCsvRows : public QObject {
    Q_OBJECT

private slots:
    void readsCells_data();
    void readsCells();
    void anyChunksGiveTheSame();
    void findsRowsFarInside();
    void cutsWhatIsHuge();
    void aQuoteThatNeverEnds();
    void guessesTheDelimiter_data();
    void guessesTheDelimiter();
    void takesLittleMemory();
};

void TestCsvRows::readsCells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    using Rows = QList<QStringList>;
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("CRLF, no last end")
        << QByteArray("a,b\r\n1,2") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("CR alone") << QByteArray("a\rb\r") << Rows{{u"a"_s}, {u"b"_s}};
    QTest::newRow("quoted") << QByteArray("\"a,\"\"b\"\"\",\"x\r\ny\",\"\"\n")
                            << Rows{{u"a,\"b\""_s, u"x\r\ny"_s, u""_s}};
    QTest::newRow("a quote inside") << QByteArray("5\" pipe,b\n") << Rows{{u"5\" pipe"_s, u"b"_s}};
    QTest::newRow("behind the quote") << QByteArray("\"a\"b,c\n") << Rows{{u"ab"_s, u"c"_s}};
    QTest::newRow("empty fields and rows")
        << QByteArray(",\n\n,,") << Rows{{u""_s, u""_s}, {u""_s}, {u""_s, u""_s, u""_s}};
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF\"a b\",c\n") << Rows{{u"a b"_s, u"c"_s}};
    QTest::newRow("nothing") << QByteArray() << Rows{};
}

void TestCsvRows::readsCells()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QList<QStringList>, rows);
    for (const qsizetype chunk : {qsizetype(0), qsizetype(1), qsizetype(2), qsizetype(3)}) {
        const CsvBody body(text, ',', chunk);
        QList<QStringList> found;
        for (qint64 row = 0; row < body.rows.count(); ++row)
            found.append(body.rows.row(row));
        QCOMPARE(found, rows);
        QVERIFY(body.rows.row(body.rows.count()).isEmpty());
    }
}

/// Quoted line ends and quotes on every border.
void TestCsvRows::anyChunksGiveTheSame()
{
    QRandomGenerator random(4180);
    for (int round = 0; round < 60; ++round) {
        QByteArray text;
        const char parts[] = {'a', 'b', ',', ',', '\n', '"', '"', 'z'};
        bool isQuoted = false;
        for (int i = 0; i < 400; ++i) {
            const char c = parts[random.bounded(8)];
            isQuoted = c == '"' ? !isQuoted : isQuoted;
            // Only what the RFC knows: a quote opens a field and is followed by its end or by another.
            if (c == '"' && isQuoted && !text.isEmpty() && text.back() != ',' && text.back() != '\n')
                text += text.back() == '"' ? "" : ",";
            if (c != '"' && c != ',' && c != '\n' && !isQuoted && text.endsWith('"'))
                text += ',';
            text += c;
        }
        if (isQuoted)
            text += '"';
        const QList<QStringList> expected = plainCsv(QString::fromUtf8(text));
        for (const qsizetype chunk : {qsizetype(0), qsizetype(1 + random.bounded(9))}) {
            const CsvBody body(text, ',', chunk);
            QCOMPARE(body.rows.count(), expected.size());
            for (qint64 row = 0; row < expected.size(); ++row)
                QCOMPARE(body.rows.row(row), expected.at(row));
        }
    }
}

void TestCsvRows::findsRowsFarInside()
{
    QByteArray text;
    for (int i = 0; i < 200'000; ++i)
        text += "row " + QByteArray::number(i) + ",\"two\nlines\"," + QByteArray(i % 40, 'x') + '\n';
    const CsvBody body(text);
    QCOMPARE(body.rows.count(), 200'000);
    QCOMPARE(body.rows.columns(), 3);
    for (const int row : {0, 1, 1023, 1024, 1025, 77'777, 199'999, 5000}) {
        QCOMPARE(body.rows.row(row),
                 QStringList({u"row %1"_s.arg(row), u"two\nlines"_s, QString(row % 40, u'x')}));
    }
    QVERIFY(body.rows.row(200'000).isEmpty());
    QVERIFY(body.rows.row(-1).isEmpty());
}

void TestCsvRows::cutsWhatIsHuge()
{
    // Cells of megabytes, and more columns than are shown; what comes behind is found all the same.
    const QByteArray huge = "first," + QByteArray(3'000'000, 'y') + ",never seen\nsecond,\""
        + QByteArray("\"\"").repeated(200'000) + "\",end\n" + QByteArray("c,").repeated(2000) + "\nlast\n";
    const CsvBody body(huge);
    QCOMPARE(body.rows.count(), 4);
    QCOMPARE(body.index->columns(), 2001);
    QCOMPARE(body.rows.columns(), CsvRows::MostColumns);
    const QStringList first = body.rows.row(0);
    QCOMPARE(first.value(0), u"first"_s);
    QCOMPARE(first.value(1).size(), CsvRows::MostCell + 1);
    QVERIFY(first.value(1).endsWith(QChar(0x2026)));
    const QStringList second = body.rows.row(1);
    QCOMPARE(second.size(), 3);
    QVERIFY(second.value(1).startsWith(u"\"\"\""_s) && second.value(1).endsWith(QChar(0x2026)));
    QCOMPARE(second.value(2), u"end"_s);
    QCOMPARE(body.rows.row(2).size(), CsvRows::MostColumns);
    QCOMPARE(body.rows.row(3), QStringList{u"last"_s});
    // Never within a character.
    const CsvBody wide(QByteArray("é").repeated(5000));
    QCOMPARE(wide.rows.row(0, 101).value(0), QString(QString(50, u'é') + QChar(0x2026)));
}

void TestCsvRows::aQuoteThatNeverEnds()
{
    const CsvBody body("a,b\n1,\"" + QByteArray("x,y\n").repeated(500'000));
    QCOMPARE(body.rows.count(), 2);
    QCOMPARE(body.rows.row(0), QStringList({u"a"_s, u"b"_s}));
    QVERIFY(body.rows.row(1).value(1).startsWith(u"x,y\nx,y"_s));
}

void TestCsvRows::guessesTheDelimiter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("comma") << QByteArray("a,b;c\n1,2;3\n4,5\n") << QByteArray("text/csv") << ',';
    QTest::newRow("semicolon") << QByteArray("a;b;c\n1,5;2,5;3\n1,5;2;3\n") << QByteArray("text/csv") << ';';
    QTest::newRow("tab") << QByteArray("a\tb\n1,2\t3\n4\t5\n") << QByteArray("text/csv") << '\t';
    QTest::newRow("bar") << QByteArray("a|b|c\n1|2|3\n") << QByteArray("text/csv") << '|';
    QTest::newRow("by type") << QByteArray("a,b\n") << QByteArray("text/tab-separated-values; x=y") << '\t';
    QTest::newRow("quoted") << QByteArray("\"a;b;c\",d\n\"e;f;g\",h\n") << QByteArray("text/csv") << ',';
    QTest::newRow("one column") << QByteArray("a\nb\n") << QByteArray("text/csv") << ',';
    QTest::newRow("one row without an end") << QByteArray("a;b") << QByteArray("text/csv") << ';';
}

void TestCsvRows::guessesTheDelimiter()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, type);
    QFETCH(const char, delimiter);
    QCOMPARE(CsvIndex::guessDelimiter(text, type), delimiter);
}

/// What is kept of it does not grow with the text of a row.
void TestCsvRows::takesLittleMemory()
{
    const CsvBody body(QByteArray("1,2\n").repeated(1'000'000));
    QCOMPARE(body.rows.count(), 1'000'000);
    qint64 starts = 0;
    for (qint64 row = 0; row < body.rows.count(); ++starts)
        row = body.index->around(row).second.row;
    QVERIFY2(starts <= 1'000'000 / CsvIndex::RowStep + 4'000'000 / CsvIndex::ByteStep + 1,
             qPrintable(QString::number(starts)));
}

FINGERPOST_TEST(TestCsvRows)
#include "tst_csvrows.moc"
