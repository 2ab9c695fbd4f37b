// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Fingerpost {

struct Hop;

/// When what happened, as far as the transport tells. A value.
struct Timeline {
    enum class Phase {
        Queue, ///< before a connection was begun, or an open one taken
        Connect, ///< DNS, TCP and TLS, which Qt does not tell apart
        Send,
        Wait,
        Receive,
        Unknown, ///< something happened, and nobody says what
    };
    struct Part {
        Phase phase = Phase::Unknown;
        double fromMs = 0; ///< since the run's start
        double toMs = 0;

        friend bool operator==(const Part &, const Part &) = default;
    };
    struct Row {
        double fromMs = 0;
        double toMs = 0;
        QList<Part> parts; ///< without gaps, in order; empty while nothing is known
        bool isReused = false; ///< an open connection was used
        bool isOver = false; ///< it has ended, well or not
        bool isAnswered = false; ///< the head of an answer came, whatever is known of when
    };

    QList<Row> rows; ///< one a hop
    double totalMs = 0;

    /// Of \a hops; of one under way until \a nowMs.
    [[nodiscard]] static Timeline of(const QList<Hop> &hops, double nowMs);
    /// What nobody tells of the hop \a row, in sentences.
    [[nodiscard]] QStringList unknown(int row) const;
    /// Where lines stand below a scale of \a totalMs: at most \a most, at round figures.
    [[nodiscard]] static QList<double> ticks(double totalMs, int most);
};

} // namespace Fingerpost
