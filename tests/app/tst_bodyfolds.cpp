// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodystore.h"
#include "body/bodyworker.h"
#include "body/foldedrows.h"
#include "body/jsonseek.h"
#include "jsonmaker.h"
#include "support/testsuite.h"

#include <QTest>

using namespace Fingerpost;
using namespace Qt::Literals::StringLiterals;
using Fingerpost::Test::JsonMaker;

namespace {

std::optional<JsonPathQuery> queryOf(const QString &path)
{
    qsizetype mistake = 0;
    return parseJsonPath(path, &mistake);
}

/// What a stack says of a text, a byte at a time.
struct Brackets {
    explicit Brackets(const QByteArray &text)
    {
        std::vector<qint64> open;
        bool inString = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            around.push_back(open.empty() ? -1 : open.back());
            const char c = text.at(i);
            if (inString && c == '\\') {
                ++i;
                around.push_back(open.empty() ? -1 : open.back());
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString && (c == '{' || c == '[')) {
                depths[i] = qint32(open.size());
                open.push_back(i);
            } else if (!inString && (c == '}' || c == ']')) {
                closings[open.back()] = i;
                open.pop_back();
            }
        }
    }

    std::vector<qint64> around; ///< the opening bracket of the container that holds a byte, or -1
    QMap<qint64, qint64> closings;
    QMap<qint64, qint32> depths;
};

struct Body {
    explicit Body(const QByteArray &bytes)
        : text(bytes)
        , store(BodyStore::fromBytes(bytes, "application/json"))
        , index(store->index())
    {
    }

    [[nodiscard]] BodyRows rows() const { return BodyRows(store, index, BodyRows::Kind::Pretty); }
    [[nodiscard]] std::optional<BodyFold> at(qint64 offset) const
    {
        return JsonFolds::at(read(), *index, offset);
    }
    [[nodiscard]] std::optional<qint64> openingAround(qint64 offset) const
    {
        return JsonFolds::openingAround(read(), *index, offset);
    }
    [[nodiscard]] JsonFolds::Read read() const
    {
        return [this](qint64 offset, qint64 size) { return store->read(offset, size); };
    }
    [[nodiscard]] QByteArray sought(const QString &path) const
    {
        BodyJob job;
        const auto parsed = queryOf(path);
        const auto place = parsed ? seekJson(store, index, *parsed, job) : std::nullopt;
        return place ? text.mid(place->offset, place->size) : "nothing";
    }

    QByteArray text;
    std::shared_ptr<BodyStore> store;
    std::shared_ptr<const BlockIndex> index;
};

/// As it should be shown, from all rows.
QList<BodyRow> shownRows(const QList<BodyRow> &all, const std::vector<BodyFold> &folds)
{
    QList<BodyRow> rows;
    for (qsizetype row = 0; row < all.size(); ++row) {
        const auto fold = std::find_if(folds.begin(), folds.end(),
                                       [&](const BodyFold &each) { return each.firstRow == row; });
        rows.append(all.at(row));
        if (fold == folds.end())
            continue;
        row = fold->lastRow;
        rows.last().text += "\xE2\x80\xA6" + all.at(row).text.trimmed();
    }
    return rows;
}

} // namespace

class TestBodyFolds : public QObject {
    Q_OBJECT

private slots:
    void findsBothEnds_data();
    void findsBothEnds();
    void garbageFoldsNothingWrong();
    void allOfADepth();
    void rowsOfFolds_data() { findsBothEnds_data(); }
    void rowsOfFolds();
    void placesInFolds();
    void isFoundInAHugeContainer();
    void leadsToAValue_data();
    void leadsToAValue();
    void leadsThroughManyBlocks();
};

void TestBodyFolds::findsBothEnds_data()
{
    QTest::addColumn<QByteArray>("text");
    for (quint32 seed = 0; seed < 3; ++seed)
        QTest::addRow("%u", seed) << JsonMaker(seed, int(seed)).make(300 + seed * 90'000).typed;
    QTest::newRow("one in the other") << QByteArray(QByteArray(40'000, '[') + "1" + QByteArray(40'000, ']'));
    QTest::newRow("lines") << QByteArray(QByteArray("{\"a\":[1,{\"b\":2}]}\n").repeated(6000));
}

void TestBodyFolds::findsBothEnds()
{
    QFETCH(const QByteArray, text);
    const Body body(text);
    const Brackets expected(text);
    const BodyRows rows = body.rows();
    QRandomGenerator random(1);
    const QList<qint64> openings = expected.closings.keys();
    for (int i = 0; i < 20 && !openings.isEmpty(); ++i) {
        const qint64 begin = openings.at(random.bounded(int(openings.size())));
        const qint64 end = expected.closings.value(begin);
        const auto fold = body.at(begin);
        if (rows.rowOf(begin) == rows.rowOf(end)) {
            QVERIFY(!fold);
            continue;
        }
        QVERIFY(fold);
        QCOMPARE(fold->end, end);
        QCOMPARE(fold->firstRow, rows.rowOf(begin));
        QCOMPARE(fold->lastRow, rows.rowOf(end));
        QCOMPARE(fold->depth, expected.depths.value(begin));
        QCOMPARE(fold->isObject, text.at(begin) == '{');
    }
    for (int i = 0; i < 20; ++i) {
        const qint64 offset = random.bounded(int(text.size()));
        const auto opening = body.openingAround(offset);
        QCOMPARE(opening.value_or(-1), expected.around.at(size_t(offset)));
        if (!expected.closings.contains(offset))
            QVERIFY(!body.at(offset)); // no bracket that opens
    }
}

void TestBodyFolds::garbageFoldsNothingWrong()
{
    for (quint32 seed = 0; seed < 2; ++seed) {
        QRandomGenerator random(seed);
        QByteArray text;
        for (int i = 0; i < 200'000; ++i)
            text += "{}[],:\"\\ 1"[random.bounded(10)];
        const Body body(text);
        for (qint64 offset = 0; offset < text.size(); offset += 4999) {
            if (const auto fold = body.at(offset))
                QVERIFY(fold->end > offset && fold->end < text.size() && fold->lastRow > fold->firstRow);
            if (const auto opening = body.openingAround(offset))
                QVERIFY(*opening < offset);
        }
    }
    QVERIFY(!Body("{\"a\": [1, 2").at(0)); // its end has not come
}

void TestBodyFolds::allOfADepth()
{
    const QByteArray element = "{\"a\":[1],\"b\":{}},";
    const Body body("[" + element.repeated(20'000) + "[" + element.repeated(9000) + "2]]");
    BodyJob job;
    const auto top = JsonFolds::ofDepth(*body.store, *body.index, 0, 10, job);
    QCOMPARE(top.size(), 1U);
    QCOMPARE(top.front().end, body.text.size() - 1);
    const auto inside = JsonFolds::ofDepth(*body.store, *body.index, 1, 50'000, job);
    QCOMPARE(inside.size(), 20'001U);
    for (size_t i = 0; i < inside.size(); i += 1000)
        QVERIFY(body.at(inside[i].begin) == inside[i]);
    QVERIFY(body.at(inside.back().begin) == inside.back());
    QCOMPARE(JsonFolds::ofDepth(*body.store, *body.index, 1, 300, job).size(), 300U);
    job.cancel();
    QVERIFY(JsonFolds::ofDepth(*body.store, *body.index, 1, 50'000, job).size() < 20'000U);
}

void TestBodyFolds::rowsOfFolds()
{
    QFETCH(const QByteArray, text);
    const Body body(text);
    const QList<qint64> openings = Brackets(text).closings.keys();
    const QList<BodyRow> all = body.rows().rows(0, 1'000'000);
    QRandomGenerator random(2);
    for (int round = 0; round < 2; ++round) {
        FoldedRows rows(body.rows());
        std::vector<BodyFold> folds;
        for (int i = 0; i < 40 && !openings.isEmpty(); ++i) {
            if (const auto fold = body.at(openings.at(random.bounded(int(openings.size())))))
                folds.push_back(*fold);
        }
        rows.fold(folds);
        const QList<BodyRow> expected = shownRows(all, folds);
        QCOMPARE(rows.count(), expected.size());
        for (int i = 0; i < 8; ++i) {
            const qint64 first = random.bounded(int(expected.size()));
            const QList<BodyRow> got = rows.rows(first, 40);
            QCOMPARE(got.size(), qMin<qint64>(40, expected.size() - first));
            for (qsizetype k = 0; k < got.size(); ++k) {
                QCOMPARE(got.at(k).text, expected.at(first + k).text);
                QCOMPARE(got.at(k).line, expected.at(first + k).line);
                QCOMPARE(rows.toAll(first + k), got.at(k).line - 1);
                QCOMPARE(rows.fromAll(got.at(k).line - 1), first + k);
                for (const BodyRow::Piece &piece : got.at(k).pieces)
                    QCOMPARE(got.at(k).text.mid(piece.at, piece.size), text.mid(piece.offset, piece.size));
            }
        }
        const qint64 hidden = random.bounded(int(all.size()));
        rows.reveal(hidden);
        QCOMPARE(rows.toAll(rows.fromAll(hidden)), hidden);
        rows.unfoldAll();
        QCOMPARE(rows.count(), all.size());
    }
}

void TestBodyFolds::placesInFolds()
{
    const Body body("{\"a\":{\"b\":[1,2]},\"c\":3}");
    FoldedRows rows(body.rows());
    rows.fold({*rows.openedBy(2)}); // the inner one first: it stays when the outer one is opened
    rows.fold({*rows.openedBy(1)});
    QCOMPARE(rows.count(), 4);
    QCOMPARE(rows.rows(1, 1).value(0).text, "  \"a\": {\xE2\x80\xA6},");
    using Place = std::pair<qint64, qint32>;
    QCOMPARE(rows.placeInAll(1, 8), Place(1, 8)); // before the ellipsis
    QCOMPARE(rows.placeInAll(1, 11), Place(6, 2)); // behind it
    QCOMPARE(rows.placeInAll(1, 13), Place(6, 4));
    QCOMPARE(rows.placeInAll(2, 3), Place(7, 3));
    QCOMPARE(rows.rowOf(12), 1); // inside of it
    QVERIFY(!rows.openedBy(1));
    QVERIFY(!rows.openedBy(2));
    QCOMPARE(rows.around(2)->begin, 0);
    rows.unfold(1);
    QCOMPARE(rows.count(), 6);
    QCOMPARE(rows.rows(2, 1).value(0).text, "    \"b\": [\xE2\x80\xA6]");
    QVERIFY(rows.reveal(4));
    QVERIFY(!rows.reveal(4));
    QCOMPARE(rows.count(), 9);
}

/// Of a container that is as long as the body no more is read than its ends.
void TestBodyFolds::isFoundInAHugeContainer()
{
    const Body body("{\"big\":[" + QByteArray("[[1,\"}]\"],{\"a\":2}],").repeated(250'000)
                    + "0],\"b\":[{}]}");
    QElapsedTimer clock;
    clock.start();
    constexpr int Times = 5;
    for (int i = 0; i < Times; ++i) {
        QCOMPARE(body.at(0)->end, body.text.size() - 1);
        QCOMPARE(body.at(7)->end, body.text.size() - 11);
        QCOMPARE(body.openingAround(body.text.size() - 11).value_or(-1), 7);
    }
    const qint64 perCall = clock.nsecsElapsed() / (3 * Times);
    clock.restart();
    BodyJob job;
    QVERIFY(JsonFolds::ofDepth(*body.store, *body.index, 50, 1, job).empty()); // goes over all of it
    QVERIFY2(clock.nsecsElapsed() > 5 * perCall, qPrintable(QString::number(perCall)));
}

void TestBodyFolds::leadsToAValue_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value");
    const auto add = [](const char *path, const char *value) {
        QTest::newRow(path) << QString::fromUtf8(path) << QByteArray(value);
    };
    add("$.users[1].name", "\"Zo\\u00eb\"");
    add("$['users'][0]", "{\"id\":1}");
    add("$..id", "1");
    add("$..name", "\"Zo\\u00eb\"");
    add("$.users[*].tags[1:][0]", "nothing");
    add("$.users[*].tags[1:]", "\"y\"");
    add("$.users[-1].id", "3"); // what has to see the end first
    add("$.users[?@.id > 1].id", "2");
    add("$.caf\xC3\xA9", "true");
    add("$['a.b']", "null");
    add("$.users.name", "nothing");
    add("$.users[7]", "nothing");
    add("$.last[0][0][0]", "-1.50");
    add("$..[2].id", "3");
    add("$.no", "nothing");
}

void TestBodyFolds::leadsToAValue()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, value);
    const Body body(
        "{\"users\":[{\"id\":1},{\"name\":\"Zo\\u00eb\",\"id\":2,\"tags\":[\"x\",\"y\"]},{\"id\":3}],"
        "\"caf\\u00e9\":true, \"a.b\":null,\"last\":[[[-1.50]]]}");
    QCOMPARE(body.sought(path), value);
}

void TestBodyFolds::leadsThroughManyBlocks()
{
    QByteArray text("{\"rows\":[");
    for (int i = 0; i < 15'000; ++i)
        text += "{\"n\":" + QByteArray::number(i) + ",\"inner\":[{\"deep\":" + QByteArray::number(i) + "}]},";
    const Body body(text + "{\"only\":{\"here\":[\"found\"]}}]}");
    QCOMPARE(body.sought(u"$.rows[14999].inner[0].deep"_s), "14999");
    QCOMPARE(body.sought(u"$..here[0]"_s), "\"found\"");
    BodyJob job;
    const auto place = seekJson(body.store, body.index, *queryOf(u"$.rows[12345].n"_s), job);
    QVERIFY(place);
    QCOMPARE(place->steps, (QList<qint64>{0, 0, 12345, 0}));
    QVERIFY(!place->isContainer);
    // The same steps where the tree was asked.
    QCOMPARE(seekJson(body.store, body.index, *queryOf(u"$.rows[?@.n == 12345].n"_s), job), place);
    const Body lines("{\"a\":1}\n{\"b\":2}\n");
    QCOMPARE(lines.sought(u"$.b"_s), "2");
    job.cancel();
    QVERIFY(!seekJson(body.store, body.index, *queryOf(u"$..nowhere"_s), job));
}

FINGERPOST_TEST(TestBodyFolds)
#include "tst_bodyfolds.moc"
