// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/blockindex.h"
#include "body/bodyrows.h"
#include "body/bodystore.h"
#include "body/bodywalk.h"
#include "body/foldedrows.h"
#include "jsonmaker.h"
#include "support/testsuite.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <limits>
#include <thread>
#include <vector>

using namespace Fingerpost;
using namespace Qt::Literals::StringLiterals;
using Fingerpost::Test::JsonMaker;

/// Bodies at the bounds of what an index can hold.
class TestBodyIndexBounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judgedWhenThereIsEnough();
    void whoMustNotWaitIsTold();
    void billionsOfLines();
    void fiveGigabytes();
    void depthHasABound();
    void readersNeedNoLock();
};

/// However few bytes come at a time.
void TestBodyIndexBounds::judgedWhenThereIsEnough()
{
    const auto formOf = [](const QByteArray &bytes, const QByteArray &type) {
        BodyStore store(type);
        for (const char c : bytes)
            (void)store.append(QByteArrayView(&c, 1));
        store.finished({});
        return store.index()->size() == bytes.size() ? store.index()->form() : BodyForm::Events;
    };
    QCOMPARE(formOf(" \r\n\t [1]", {}), BodyForm::Json);
    QCOMPARE(formOf("\xEF\xBB\xBF{}", "text/plain"), BodyForm::Json);
    QCOMPARE(formOf("<!DOCTYPE html><p>", {}), BodyForm::Html);
    QCOMPARE(formOf("\n<?xml version='1.0'?><a/>", "application/octet-stream"), BodyForm::Xml);
    QCOMPARE(formOf("  ", {}), BodyForm::Text);
    QCOMPARE(formOf("<a>", {}), BodyForm::Text);
    QVERIFY(!BlockIndex::canTellForm("image/png", "\x89PNG\r\n\x1A")); // a byte of its signature is missing
    QVERIFY(BlockIndex::canTellForm("text/plain", "a")); // nothing is waited for in vain
    // What waits is not lost when it moves to the disk.
    BodyStore store;
    QVERIFY(store.append(" "));
    QVERIFY(store.append(QByteArray("[" + QByteArray(BodyStore::MemoryLimit, '1'))));
    QCOMPARE(store.index()->size(), store.size());
}

/// Where a body lies on the disk.
void TestBodyIndexBounds::whoMustNotWaitIsTold()
{
    auto store = std::make_shared<BodyStore>("application/json");
    qint64 away = -1; // what is not at hand begins there
    store->setAtHand([&away](qint64 offset) { return away < 0 || offset < away; });
    const QByteArray bytes = "[" + QByteArray("{\"a\":1},").repeated(1'200'000) + "0]";
    QVERIFY(store->append(bytes)); // to a file
    store->finished({});
    QCOMPARE(store->tryRead(8, 4).value_or("none"), store->read(8, 4));
    QCOMPARE(store->tryRead(store->size(), 4).value_or("none"), QByteArray());
    for (const BodyRows::Kind kind : {BodyRows::Kind::Raw, BodyRows::Kind::Pretty, BodyRows::Kind::Hex}) {
        away = -1;
        FoldedRows rows(BodyRows(store, store->index(), kind));
        if (rows.canFold())
            rows.fold({*rows.openedBy(1)});
        const qint64 last = rows.count() - 10;
        QList<BodyRow> got;
        const auto missingFrom = [&](qint64 first) {
            return rows.all().missingFor([&] { got = rows.rows(first, 10); }).value_or(-1);
        };
        QCOMPARE(missingFrom(last), -1);
        QCOMPARE(got.size(), 10);
        const QByteArray text = got.constLast().text;
        away = store->size() / 2;
        QCOMPARE(missingFrom(0), -1);
        QVERIFY(missingFrom(last) >= away);
        got = rows.rows(last, 10); // it can be waited for all the same
        QCOMPARE(got.size(), 10);
        QCOMPARE(got.constLast().text, text);
        QCOMPARE(rows.count(), last + 10);
    }
}

void TestBodyIndexBounds::billionsOfLines()
{
    const QByteArray piece(4 * 1024 * 1024, '\n');
    const auto index = std::make_shared<BlockIndex>(BodyForm::Text);
    constexpr qint64 Total = 2'300'000'000LL / (4 * 1024 * 1024) + 1;
    for (qint64 i = 0; i < Total; ++i)
        index->append(piece);
    const qint64 lines = Total * piece.size();
    QCOMPARE(index->at(index->blocks() - 1).lines, quint64(lines));
    QVERIFY(index->memory() < 4 * 1024 * 1024);
    const qint64 block = index->blockOfRow(2'240'000'000U, false);
    QVERIFY(index->at(block).lines <= 2'240'000'000U && index->at(block + 2).lines > 2'240'000'000U);
    // Their rows, in a file that has the last of them and a hole in place of the rest.
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"lines"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(lines) && file.seek(lines - piece.size()));
    QCOMPARE(file.write(piece), piece.size());
    file.close();
    const auto store = BodyStore::fromFile(file.fileName(), "text/plain");
    QVERIFY(store);
    const BodyRows rows(*store, index, BodyRows::Kind::Raw);
    QCOMPARE(rows.count(), lines + 1);
    const QList<BodyRow> last = rows.rows(lines - 3, 10);
    QCOMPARE(last.size(), 4);
    for (qsizetype i = 0; i < last.size(); ++i)
        QCOMPARE(last.at(i).line, lines - 2 + i);
    QCOMPARE(last.constFirst().begin, lines - 3);
    QCOMPARE(rows.rowOf(lines - 3), lines - 3);
    QCOMPARE(rows.rowOfLine(lines - 2), lines - 3);
}

void TestBodyIndexBounds::fiveGigabytes()
{
    constexpr qint64 Size = 5LL * 1024 * 1024 * 1024;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sparse"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(Size));
    QVERIFY(file.seek(Size - 10));
    QCOMPARE(file.write("0123456789"), 10);
    file.close();
    const auto store = BodyStore::fromFile(path, "application/octet-stream");
    QVERIFY(store);
    QCOMPARE((*store)->size(), Size);
    QCOMPARE((*store)->read(Size - 4, 100), "6789");
    const BodyRows hex(*store, nullptr, BodyRows::Kind::Hex);
    QCOMPARE(hex.count(), Size / 16);
    QVERIFY(hex.rows(hex.count() - 1, 1).constFirst().text.endsWith("......0123456789"));
    QCOMPARE(hex.rowOf(Size - 1), Size / 16 - 1);
}

/// A body may open more than two billion containers.
void TestBodyIndexBounds::depthHasABound()
{
    constexpr qint32 Most = std::numeric_limits<qint32>::max();
    QCOMPARE(BodyForms::keptDepth(qint64(Most) + 5), Most);
    CountingOut out;
    BodyForms::JsonForm json(Most - 1, 0);
    for (const char c : {'[', '[', '{'})
        json.feed(c, 0, out);
    QCOMPARE(json.depth, Most);
    BodyForms::EventForm events(Most, 3U << 10); // in the JSON of its data
    events.feed('[', 0, out);
    QCOMPARE(events.depth(), Most);
    BodyForms::MarkupForm markup(false, Most, 0, 0);
    for (const char c : {'<', 'a', '>'})
        markup.feed(c, 0, out);
    QCOMPARE(markup.depth(), Most);
}

void TestBodyIndexBounds::readersNeedNoLock()
{
    const QByteArray bytes = JsonMaker(7, 1).make(2'000'000).typed;
    auto store = std::make_shared<BodyStore>("application/json");
    QVERIFY(store->append(bytes.first(1)));
    std::atomic<int> wrong = 0;
    std::atomic<int> reads = 0;
    std::vector<std::thread> readers;
    for (quint32 seed = 0; seed < 2; ++seed) {
        readers.emplace_back([&, seed] {
            QRandomGenerator random(seed);
            const BodyRows rows(store, store->index(), BodyRows::Kind::Pretty);
            while (!store->isComplete()) {
                const qint64 count = rows.count();
                const qint64 row = qint64(random.bounded(double(count)));
                for (const BodyRow &got : rows.rows(row, 2)) {
                    for (const BodyRow::Piece &piece : got.pieces)
                        wrong += got.text.mid(piece.at, piece.size) != bytes.mid(piece.offset, piece.size);
                }
                ++reads;
            }
        });
    }
    for (qsizetype at = 1; at < bytes.size(); at += 10'000)
        wrong += !store->append(QByteArrayView(bytes).sliced(at, qMin<qsizetype>(10'000, bytes.size() - at)));
    store->finished({});
    for (std::thread &reader : readers)
        reader.join();
    QCOMPARE(wrong.load(), 0);
    QVERIFY(reads.load() > 0);
}

FINGERPOST_TEST(TestBodyIndexBounds)
#include "tst_bodyindexbounds.moc"
