// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/csvindex.h"

#include "body/bodystore.h"
#include "body/bodyworker.h"

#include <algorithm>
#include <map>

namespace Fingerpost {

namespace {

constexpr qint64 CsvWindow = 256 * 1024;
constexpr int JudgedRows = 50;

/// How many rows have as many fields.
struct FieldCensus {
    std::map<int, int> rowsOf;
    int fields = 0;
    int rows = 0;

    void rowBegan(qint64) { fields = 0; }
    void fieldEnded(qint64) { ++fields; }
    void rowEnded(qint64)
    {
        if (++rows <= JudgedRows)
            ++rowsOf[fields];
    }
    /// Rows alike, then fields; those of one field say nothing.
    [[nodiscard]] std::pair<int, int> best() const
    {
        std::pair<int, int> found;
        for (const auto &[count, alike] : rowsOf) {
            if (count > 1)
                found = std::max(found, {alike, count});
        }
        return found;
    }
};

} // namespace

CsvIndex::CsvIndex(char delimiter)
    : m_delimiter(delimiter)
    , m_scan(delimiter)
{
}

char CsvIndex::guessDelimiter(QByteArrayView start, const QByteArray &contentType)
{
    if (contentType.trimmed().toLower().startsWith("text/tab-separated-values"))
        return '\t';
    char best = ',';
    std::pair<int, int> bestCensus;
    for (const char each : {',', ';', '\t', '|'}) {
        FieldCensus census;
        CsvScan scan(each);
        scan.feed(start, census);
        if (census.rows == 0) // not one whole row
            scan.end(census);
        if (census.best() > bestCensus) {
            bestCensus = census.best();
            best = each;
        }
    }
    return best;
}

void CsvIndex::append(QByteArrayView bytes)
{
    m_scan.feed(bytes, *this);
    m_columns.store(std::max(m_columns.load(std::memory_order_relaxed), m_fields + 1),
                    std::memory_order_release); // of the row that is still coming
    m_size.store(m_size.load(std::memory_order_relaxed) + bytes.size(), std::memory_order_release);
    m_rows.store(m_begun, std::memory_order_release);
}

bool CsvIndex::advance(const BodyStore &store, BodyJob &job)
{
    if (job.isCancelled())
        return false;
    const QByteArray bytes = store.read(size(), CsvWindow);
    if (bytes.isEmpty())
        return false;
    append(bytes);
    job.setProgress(size());
    return true;
}

void CsvIndex::rowBegan(qint64 offset)
{
    m_fields = 0;
    const qint64 row = m_begun++;
    if (!m_starts.empty() && row - m_starts.back().row < RowStep
        && offset - m_starts.back().offset < ByteStep)
        return;
    const std::lock_guard lock(m_mutex);
    m_starts.push_back({row, offset});
}

void CsvIndex::rowEnded(qint64)
{
    if (m_fields > m_columns.load(std::memory_order_relaxed))
        m_columns.store(m_fields, std::memory_order_release);
    m_fields = -1; // none begins until the next row does
}

std::pair<CsvIndex::Start, CsvIndex::Start> CsvIndex::around(qint64 row) const
{
    const qint64 size = this->size();
    const qint64 rows = this->rows();
    const std::lock_guard lock(m_mutex);
    const auto behind = std::upper_bound(m_starts.begin(), m_starts.end(), row,
                                         [](qint64 wanted, const Start &each) { return wanted < each.row; });
    if (behind == m_starts.begin())
        return {};
    return {*(behind - 1), behind == m_starts.end() ? Start{rows, size} : *behind};
}

} // namespace Fingerpost
