// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/timeline.h"

#include "exchange/exchangerun.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

struct TimelineWords {
    Q_DECLARE_TR_FUNCTIONS(Fingerpost::Timeline)
};

double milliseconds(qint64 nanoseconds)
{
    return double(nanoseconds) / 1e6;
}

/// Puts the phases behind one another; one whose end is not known is left out, and the next begins earlier.
class RowMaker {
public:
    explicit RowMaker(double fromMs) { m_row.fromMs = m_row.toMs = fromMs; }

    void add(Timeline::Phase phase, qint64 until)
    {
        if (until < 0)
            return;
        const double to = std::max(m_row.toMs, m_row.fromMs + milliseconds(until));
        if (to > m_row.toMs)
            m_row.parts.append({phase, m_row.toMs, to});
        m_row.toMs = to;
    }
    Timeline::Row row() const { return m_row; }

private:
    Timeline::Row m_row;
};

Timeline::Row rowOf(const Hop &hop, double nowMs)
{
    using Phase = Timeline::Phase;
    const Requests::Timings times = hop.response.timings();
    RowMaker maker(std::max(0.0, hop.startedMs));
    // Of an open connection that is used nothing is told before the request has gone.
    maker.add(Phase::Queue, times.connectStart >= 0 ? times.connectStart : -1);
    maker.add(Phase::Connect, times.connectStart >= 0 ? times.connected : -1);
    maker.add(Phase::Send, times.sent);
    maker.add(Phase::Wait, times.firstByte);
    maker.add(Phase::Receive, times.finished);
    Timeline::Row row = maker.row();
    row.isReused = times.reusedConnection();
    row.isOver = hop.finished;
    row.isAnswered = hop.headReceived;
    if (!hop.finished && hop.startedMs >= 0 && nowMs > row.toMs) {
        row.parts.append({hop.headReceived ? Phase::Receive : Phase::Unknown, row.toMs, nowMs});
        row.toMs = nowMs;
    }
    return row;
}

} // namespace

Timeline Timeline::of(const QList<Hop> &hops, double nowMs)
{
    Timeline timeline;
    for (const Hop &hop : hops) {
        timeline.rows.append(rowOf(hop, nowMs));
        timeline.totalMs = std::max(timeline.totalMs, timeline.rows.constLast().toMs);
    }
    return timeline;
}

QStringList Timeline::unknown(int row) const
{
    const Row &shown = rows.at(row);
    const auto has = [&shown](Phase phase) {
        return std::any_of(shown.parts.begin(), shown.parts.end(),
                           [phase](const Part &part) { return part.phase == phase; });
    };
    QStringList sentences;
    if (has(Phase::Connect))
        sentences.append(
            TimelineWords::tr("DNS, TCP and TLS are one: the transport does not tell them apart."));
    else if (shown.isReused)
        sentences.append(TimelineWords::tr("An open connection was used: nothing had to be looked up."));
    else if (shown.isOver)
        sentences.append(TimelineWords::tr("Nothing is known of a connection."));
    if (shown.isOver && !has(Phase::Wait))
        sentences.append(shown.isAnswered
                             ? TimelineWords::tr("How long the answer was waited for is not told.")
                             : TimelineWords::tr("No answer came, so nothing is known of waiting for it."));
    sentences.append(TimelineWords::tr("The addresses of both ends are not told."));
    return sentences;
}

QList<double> Timeline::ticks(double totalMs, int most)
{
    if (totalMs <= 0 || most < 1)
        return {0};
    const double least = totalMs / most;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    double step = power * 10;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least) {
            step = factor * power;
            break;
        }
    }
    if (totalMs > 1) // as milliseconds are told without a fraction
        step = std::max(step, 1.0);
    QList<double> at;
    for (int i = 0; i * step <= totalMs; ++i)
        at.append(i * step);
    return at;
}

} // namespace Fingerpost
