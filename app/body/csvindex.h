// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/csvscan.h"

#include <QByteArray>

#include <atomic>
#include <mutex>
#include <vector>

namespace Fingerpost {

class BodyJob;
class BodyStore;

/// Where the rows of a CSV body begin: of each thousandth and of one each 256 KiB, so that a gigabyte takes
/// some kilobytes, and of two-byte rows eight megabytes. One writer; readers on any thread.
class CsvIndex {
public:
    static constexpr qint64 RowStep = 1024;
    static constexpr qint64 ByteStep = 256 * 1024;

    struct Start {
        qint64 row = 0;
        qint64 offset = 0;
    };

    explicit CsvIndex(char delimiter);
    Q_DISABLE_COPY_MOVE(CsvIndex)

    /// The separator of , ; tab | that makes the most rows alike; by the type when it names one.
    [[nodiscard]] static char guessDelimiter(QByteArrayView start, const QByteArray &contentType);

    // The writer's.
    void append(QByteArrayView bytes);
    /// The next 256 KiB of \a store; false: there is no more by now, or the job is cancelled.
    bool advance(const BodyStore &store, BodyJob &job);

    // Everybody's.
    [[nodiscard]] char delimiter() const { return m_delimiter; }
    /// How many bytes it knows.
    [[nodiscard]] qint64 size() const { return m_size.load(std::memory_order_acquire); }
    /// The last of them may still be coming.
    [[nodiscard]] qint64 rows() const { return m_rows.load(std::memory_order_acquire); }
    /// Fields of the longest row.
    [[nodiscard]] qint64 columns() const { return m_columns.load(std::memory_order_acquire); }
    /// The last known begin at or before \a row, and the one behind it, which is size() at the end.
    [[nodiscard]] std::pair<Start, Start> around(qint64 row) const;

private:
    friend class CsvScan;
    void rowBegan(qint64 offset);
    void fieldEnded(qint64) { ++m_fields; }
    void rowEnded(qint64);

    const char m_delimiter;
    CsvScan m_scan;
    std::atomic<qint64> m_size = 0;
    std::atomic<qint64> m_rows = 0;
    std::atomic<qint64> m_columns = 0;
    qint64 m_begun = 0; ///< the writer's, as the next
    qint64 m_fields = 0;
    mutable std::mutex m_mutex; ///< guards m_starts
    std::vector<Start> m_starts;
};

} // namespace Fingerpost
