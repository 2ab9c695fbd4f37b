// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowrun.h"

#include "body/blockindex.h"
#include "body/bodysearch.h"
#include "body/bodystore.h"
#include "body/bodyworker.h"
#include "response/bodytextview.h"
#include "response/bodywork.h"
#include "response/warmglyphs.h"

#include "support/memory.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QScrollBar>

#include <limits>
#include <thread>

#include <malloc.h>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Bench {

namespace {

constexpr qint64 Piece = 64 * 1024;
constexpr QSize WindowSize(1000, 800);
constexpr qint64 WarmSize = 4 * 1024 * 1024; ///< a document of its own, with all scripts of the large ones

double percentile(QList<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.value(qMin(values.size() - 1, qsizetype(double(values.size()) * part)));
}

double megabytesNow()
{
    return double(Requests::Test::residentBytes().pss) / 1e6;
}

/// The first \a most bytes, as a network thread would bring them.
std::thread feed(const std::shared_ptr<BodyStore> &store, const QString &path, qint64 most,
                 std::atomic<qint64> &firstAt, const QElapsedTimer &clock)
{
    return std::thread([=, &firstAt, &clock] {
        lowerThreadPriority();
        QFile file(path);
        QByteArray piece(Piece, Qt::Uninitialized);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return store->finished({});
        for (qint64 n = 0; file.pos() < most && (n = file.read(piece.data(), Piece)) > 0;) {
            if (firstAt < 0)
                firstAt = clock.nsecsElapsed();
            if (!store->append(QByteArrayView(piece).first(n)))
                break;
        }
        store->finished({});
    });
}

/// Reads what the view misses, as the window around it does: without, the view would wait for the disk.
void bringBytes(Ui::BodyTextView &view, BodyWorker &reader, const std::shared_ptr<const BodyStore> &store,
                qint64 offset)
{
    constexpr qint64 Ahead = 512 * 1024;
    Ui::startBodyWork(
        reader, &view, [store, offset](BodyJob &) { return store->read(offset, Ahead).size(); },
        [&view, store, offset](qsizetype) {
            if (view.rows() && view.rows()->all().store() == store)
                view.takeBytes(offset);
        });
}

double frameMs(QWidget *viewport)
{
    QElapsedTimer clock;
    clock.start();
    viewport->repaint();
    return double(clock.nsecsElapsed()) / 1e6;
}

/// Until all has come and was scrolled through; grownMb is what the whole program takes then.
WindowFacts showOnce(Ui::BodyTextView &view, const QString &path, bool pretty, bool searches, qint64 most)
{
    WindowFacts facts;
    const auto store = std::make_shared<BodyStore>(pretty ? "application/json" : "text/plain");
    QElapsedTimer clock;
    clock.start();
    std::atomic<qint64> firstAt = -1;
    std::thread feeder = feed(store, path, most, firstAt, clock);
    QRandomGenerator random(1);
    QElapsedTimer gap;
    gap.start();
    QElapsedTimer frame;
    frame.start();
    QList<double> gaps;
    QList<double> jumps;
    QList<double> wheels;
    BodyWorker reader;
    QObject listener;
    QObject::connect(&view, &Ui::BodyTextView::bytesMissing, &listener,
                     [&view, &reader, store](qint64 offset) { bringBytes(view, reader, store, offset); });
    BodyWorker worker;
    std::shared_ptr<BodyJob> searching;
    const auto search = std::make_shared<BodySearch>(store, BodyQuery{u"nowhere to be found"_s, true, false});
    double mostMb = 0;
    while (facts.completeMs < 0 || jumps.size() < 200) {
        gaps.append(double(gap.nsecsElapsed()) / 1e6);
        gap.restart();
        if (searches && (!searching || searching->isDone()) && search->scanned() < store->size())
            searching = worker.start([search](BodyJob &job) { search->advance(job); });
        QApplication::processEvents();
        const bool complete = store->isComplete();
        if (!view.rows() && store->index() && store->index()->size() > 0) {
            view.setRows(
                BodyRows(store, store->index(), pretty ? BodyRows::Kind::Pretty : BodyRows::Kind::Raw));
            view.viewport()->repaint();
            while (view.waitsForBytes()) { // dots are no first paint
                QApplication::processEvents();
                view.viewport()->repaint();
            }
            facts.firstPaintMs = double(clock.nsecsElapsed() - firstAt) / 1e6;
        }
        if (!view.rows() || frame.elapsed() < (facts.completeMs < 0 ? 16 : 0)) {
            std::this_thread::sleep_for(std::chrono::microseconds(500));
            continue;
        }
        frame.restart();
        view.grow();
        if (complete && facts.completeMs < 0)
            facts.completeMs = double(clock.nsecsElapsed() - firstAt) / 1e6;
        view.goToRow(qint64(random.bounded(double(view.rows()->count()))));
        jumps.append(frameMs(view.viewport()));
        QWheelEvent wheel(QPointF(100, 100), view.viewport()->mapToGlobal(QPointF(100, 100)), {},
                          QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &wheel);
        wheels.append(frameMs(view.viewport()));
        if (jumps.size() % 50 == 1) {
            gaps.append(double(gap.nsecsElapsed()) / 1e6);
            mostMb = qMax(mostMb, megabytesNow());
            gap.restart(); // the kernel walks over all pages for that, and not for the view
        }
    }
    feeder.join();
    facts.longestGapMs = percentile(gaps, 1);
    facts.rareGapMs = percentile(gaps, 0.999);
    facts.jumpMs = percentile(jumps, 0.99);
    facts.wheelMs = percentile(wheels, 0.99);
    facts.grownMb = qMax(mostMb, megabytesNow());
    view.setRows(std::nullopt);
    return facts;
}

} // namespace

WindowFacts showInView(const QString &path, bool pretty, bool searches)
{
    Ui::BodyTextView view;
    view.resize(WindowSize);
    view.show();
    QApplication::processEvents();
    // As the program does it once, when it has started.
    Ui::WarmGlyphs warm;
    warm.start(view.devicePixelRatioF());
    while (!warm.isDone())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    // What a document of these scripts leaves behind, fonts above all, is no part of the next one's memory,
    // and their loading no part of its frames.
    (void)showOnce(view, path, pretty, searches, WarmSize);
    ::malloc_trim(0);
    const double idle = megabytesNow();
    WindowFacts facts = showOnce(view, path, pretty, searches, std::numeric_limits<qint64>::max());
    facts.grownMb -= idle;
    return facts;
}

WindowFacts showInPlainTextEdit(const QString &path)
{
    WindowFacts facts;
    QPlainTextEdit edit;
    edit.resize(WindowSize);
    edit.setReadOnly(true);
    edit.setUndoRedoEnabled(false);
    edit.setLineWrapMode(QPlainTextEdit::NoWrap);
    edit.show();
    QApplication::processEvents();
    const double idle = megabytesNow();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return facts;
    QElapsedTimer clock;
    clock.start();
    QTextCursor cursor(edit.document());
    while (!file.atEnd()) {
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(QString::fromUtf8(file.read(4 * Piece)));
        QApplication::processEvents();
        if (facts.firstPaintMs < 0)
            facts.firstPaintMs = double(clock.nsecsElapsed()) / 1e6;
    }
    edit.viewport()->repaint();
    facts.completeMs = double(clock.nsecsElapsed()) / 1e6;
    facts.grownMb = megabytesNow() - idle;
    return facts;
}

} // namespace Fingerpost::Bench
