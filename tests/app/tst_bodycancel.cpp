// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodyhits.h"
#include "body/bodyrows.h"
#include "body/bodysearch.h"
#include "body/bodystore.h"
#include "body/bodytasks.h"
#include "body/bodyworker.h"
#include "body/csvindex.h"
#include "body/jqfilter.h"
#include "body/jsonchildren.h"
#include "body/jsonfolds.h"
#include "body/jsonseek.h"
#include "environments/jsonwork.h"
#include "support/testsuite.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <pthread.h>
#include <time.h>

using namespace Fingerpost;
using namespace Qt::Literals::StringLiterals;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int Slowness = 5; // of a sanitized build: the same work takes it so much longer
#else
constexpr int Slowness = 1;
#endif
constexpr int MostMilliseconds = 50 * Slowness;

std::optional<JsonPathQuery> pathQuery(const QString &path)
{
    qsizetype mistake = 0;
    return parseJsonPath(path, &mistake);
}

double millisecondsOn(clockid_t clock)
{
    timespec now = {};
    ::clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

using Work = std::function<void(BodyJob &)>;

/// Bodies that take much longer to go through than any of the tests waits.
struct Bodies {
    Bodies()
    {
        QFile file(folder.filePath(u"sparse"_s));
        if (file.open(QIODevice::WriteOnly) && file.resize(5LL << 30))
            sparse = BodyStore::fromFile(file.fileName()).value();
        json = BodyStore::fromBytes("[" + QByteArray("{\"a\":[1,2,\"x\"]},").repeated(1'500'000) + "0]",
                                    "application/json");
        line = BodyStore::fromBytes(QByteArray(40'000'000, 'x'), "text/plain");
        hostile = BodyStore::fromBytes(QByteArray(QByteArray(40, 'a') + "!\n").repeated(20'000));
    }

    QTemporaryDir folder;
    std::shared_ptr<BodyStore> sparse;
    std::shared_ptr<BodyStore> json;
    std::shared_ptr<BodyStore> line;
    std::shared_ptr<BodyStore> hostile;
};

Work searching(const std::shared_ptr<const BodyStore> &store, const QString &text, bool isPattern)
{
    return [search = std::make_shared<BodySearch>(store, BodyQuery{text, true, isPattern})](BodyJob &job) {
        search->advance(job);
    };
}

} // namespace

class TestBodyCancel : public QObject {
    Q_OBJECT

private slots:
    void endsSoon_data();
    void endsSoon();

private:
    std::unique_ptr<Bodies> m_bodies;
};

void TestBodyCancel::endsSoon_data()
{
    m_bodies = std::make_unique<Bodies>();
    const Bodies &b = *m_bodies;
    QVERIFY(b.sparse);
    QTest::addColumn<Work>("work");
    const auto add = [](const char *name, const Work &work) { QTest::newRow(name) << work; };
    add("search", searching(b.sparse, u"nowhere"_s, false));
    add("search of much", searching(b.json, u"\""_s, false));
    add("pattern", searching(b.sparse, u"nowhere"_s, true));
    add("pattern that never ends", searching(b.hostile, u"(a+)+$"_s, true));
    add("index", [store = b.sparse](BodyJob &job) {
        BlockIndex index(BodyForm::Xml);
        BodyTasks::indexBody(*store, index, job);
    });
    add("other charset", [store = b.line](BodyJob &job) {
        BodyTasks::Transcoder(store, "utf-16le", "text/plain").advance(job);
    });
    add("save pretty", [store = b.json, path = b.folder.filePath(u"pretty"_s)](BodyJob &job) {
        (void)BodyTasks::exportPretty(*store, BodyForm::Json, path, job);
    });
    add("save as it came", [store = b.sparse, path = b.folder.filePath(u"saved"_s)](BodyJob &job) {
        (void)store->saveTo(path, [&job](qint64) { return job.isCancelled(); });
    });
    add("check of JSON", [store = b.json](BodyJob &job) { (void)BodyTasks::checkJson(*store, false, job); });
    add("check of UTF-8", [store = b.sparse](BodyJob &job) { (void)BodyTasks::checkUtf8(*store, job); });
    add("rows of a table", [store = b.sparse](BodyJob &job) {
        CsvIndex rows(',');
        while (rows.advance(*store, job)) { }
    });
    for (const auto &store : {b.json, b.line}) {
        const auto kind = store == b.json ? BodyRows::Kind::Pretty : BodyRows::Kind::Raw;
        add(store == b.json ? "copy" : "copy a long line", [store, kind](BodyJob &job) {
            const BodyRows rows(store, store->index(), kind);
            (void)BodyTasks::rowsText(rows, {}, {rows.count() - 1, 9}, job);
        });
    }
    add("ticks", [store = b.json](BodyJob &job) {
        BodySearch search(store, {u"a"_s, true, false});
        search.advance(job);
        (void)hitRows(search, BodyRows(store, store->index(), BodyRows::Kind::Pretty), job);
    });
    add("fold all", [store = b.json](BodyJob &job) {
        (void)JsonFolds::ofDepth(*store, *store->index(), 2, 9'000'000, job);
    });
    add("count", [store = b.json](BodyJob &job) {
        JsonChildren children(store, store->index(), {JsonNode::Kind::Array, 0, 0, 0, store->size(), 0});
        (void)countJsonChildren(children, job);
    });
    add("path of a place",
        [store = b.json](BodyJob &job) { (void)jsonPathOf(store, store->index(), store->size() - 2, job); });
    for (const QString &path : {u"$..nowhere"_s, u"$[?@.b == 1]"_s}) {
        add(qPrintable(u"go to "_s + path), [store = b.json, path](BodyJob &job) {
            (void)seekJson(store, store->index(), *pathQuery(path), job);
        });
    }
    add("filter by JSONPath", [store = b.json](BodyJob &job) {
        const auto cancelled = [&job] { return job.isCancelled(); };
        const auto text = BodyTasks::readAll(*store, store->size(), job);
        if (const auto tree = text ? parseJson(*text, cancelled) : std::nullopt)
            (void)selectJson(*pathQuery(u"$..nowhere"_s), *tree, cancelled);
    });
    add("read whole", [store = b.sparse](BodyJob &job) {
        constexpr qint64 Much = 32 * 1024 * 1024; // to give back more takes the sanitizer longer than that
        while (BodyTasks::readAll(*store, Much, job)) { }
    });
    add("keep whole", [text = QByteArray(32 * 1024 * 1024, ' ')](BodyJob &job) {
        bool isKept = true;
        while (isKept) {
            BodyStore store("text/plain");
            isKept = BodyTasks::appendAll(store, text, job);
        }
    });
    add("jq", [store = b.json](BodyJob &job) { (void)JqFilter::run(*store, u"last(repeat(1))"_s, {}, job); });
}

void TestBodyCancel::endsSoon()
{
    QFETCH(const Work, work);
    double best = std::numeric_limits<double>::max();
    for (int attempt = 0; attempt < 3 && best > MostMilliseconds; ++attempt) {
        std::atomic<bool> hasBegun = false;
        clockid_t itsClock = CLOCK_MONOTONIC;
        double end = 0;
        BodyWorker worker;
        const auto job = worker.start([&](BodyJob &each) {
            ::pthread_getcpuclockid(::pthread_self(), &itsClock);
            hasBegun = true;
            work(each);
            end = millisecondsOn(itsClock);
        });
        QElapsedTimer clock;
        clock.start();
        constexpr int Head = 40; // amid it, not before it
        while (!job->isDone() && (!hasBegun || clock.elapsed() < Head))
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        const bool wasOver = job->isDone();
        clock.restart();
        const double begin = wasOver ? 0 : millisecondsOn(itsClock);
        job->cancel();
        while (!job->isDone())
            std::this_thread::yield();
        // Who has to wait for a processor cannot hear: it is the work after the word that counts, but for
        // what waits for others.
        const auto passed = double(clock.elapsed());
        best = std::min({best, passed, wasOver || end - begin < passed / 10 ? passed : end - begin});
    }
    QVERIFY2(best <= MostMilliseconds, qPrintable(QString::number(best)));
}

FINGERPOST_TEST(TestBodyCancel)
#include "tst_bodycancel.moc"
