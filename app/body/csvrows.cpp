// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/csvrows.h"

#include "body/bodystore.h"

#include <algorithm>

namespace Fingerpost {

namespace {

constexpr size_t KeptStretches = 4;

struct RowBegins {
    std::vector<qint64> &begins;
    void rowBegan(qint64 offset) { begins.push_back(offset); }
    void fieldEnded(qint64) { }
    void rowEnded(qint64) { }
};

/// The fields of the first row it is shown.
struct FieldEnds {
    std::vector<qint64> ends;
    qint64 begin = 0;
    bool isDone = false;
    void rowBegan(qint64 offset) { begin = isDone ? begin : offset; }
    void fieldEnded(qint64 offset)
    {
        if (!isDone && ends.size() < size_t(CsvRows::MostColumns))
            ends.push_back(offset);
    }
    void rowEnded(qint64) { isDone = true; }
};

QString cellText(QByteArrayView field, qsizetype most)
{
    QByteArray plain;
    if (field.startsWith('"')) {
        // A quote is two of them; what follows the closing one is taken as it stands.
        const QByteArrayView inner = field.sliced(1, std::min(field.size() - 1, 2 * most));
        plain.reserve(inner.size());
        bool isQuoted = true;
        for (qsizetype i = 0; i < inner.size(); ++i) {
            if (inner[i] == '"' && isQuoted) {
                const bool isDouble = i + 1 < inner.size() && inner[i + 1] == '"';
                isQuoted = isDouble;
                if (!isDouble)
                    continue;
                ++i;
            }
            plain += inner[i];
        }
        if (field.size() - 1 > inner.size() && plain.size() <= most)
            plain += QByteArray(most + 1 - plain.size(), ' ');
        field = plain;
    }
    if (field.size() <= most)
        return QString::fromUtf8(field);
    qsizetype cut = most;
    while (cut > 0 && most - cut < 4 && (uchar(field[cut]) & 0xC0) == 0x80) // not within a character
        --cut;
    return QString::fromUtf8(field.first(cut)) + QChar(0x2026);
}

} // namespace

CsvRows::CsvRows(std::shared_ptr<const BodyStore> store, std::shared_ptr<const CsvIndex> index)
    : m_store(std::move(store))
    , m_index(std::move(index))
{
}

int CsvRows::columns() const
{
    return int(std::min<qint64>(m_index->columns(), MostColumns));
}

/// Null where there is none; with \a isAway also where the disk has it, which is told there.
const CsvRows::Stretch *CsvRows::stretchOf(qint64 row, bool *isAway) const
{
    const auto [start, next] = m_index->around(row);
    if (row < 0 || row >= next.row)
        return nullptr;
    const auto found = std::find_if(m_stretches.begin(), m_stretches.end(),
                                    [&, start = start, next = next](const Stretch &each) {
                                        return each.start.offset == start.offset && each.end == next.offset;
                                    });
    if (found != m_stretches.end()) {
        m_stretches.splice(m_stretches.begin(), m_stretches, found);
        return &m_stretches.front();
    }
    // All rows but the last begin within ByteStep.
    const qint64 size = std::min(next.offset - start.offset, CsvIndex::ByteStep + MostRow);
    std::optional<QByteArray> bytes =
        isAway ? m_store->tryRead(start.offset, size) : std::optional(m_store->read(start.offset, size));
    if (!bytes) {
        *isAway = true;
        return nullptr;
    }
    Stretch stretch{start, next.offset, *std::move(bytes), {}};
    RowBegins sink{stretch.begins};
    CsvScan scan(m_index->delimiter(), start.offset);
    scan.feed(stretch.bytes, sink);
    m_stretches.push_front(std::move(stretch));
    if (m_stretches.size() > KeptStretches)
        m_stretches.pop_back();
    return &m_stretches.front();
}

QStringList CsvRows::row(qint64 row, qsizetype mostCell) const
{
    return cellsOf(stretchOf(row), row, mostCell);
}

std::optional<QStringList> CsvRows::tryRow(qint64 row, qsizetype mostCell) const
{
    bool isAway = false;
    const Stretch *stretch = stretchOf(row, &isAway);
    return isAway ? std::nullopt : std::optional(cellsOf(stretch, row, mostCell));
}

QStringList CsvRows::cellsOf(const Stretch *stretch, qint64 row, qsizetype mostCell) const
{
    if (!stretch || row - stretch->start.row >= qint64(stretch->begins.size()))
        return {};
    const auto number = size_t(row - stretch->start.row);
    const qint64 begin = stretch->begins[number] - stretch->start.offset;
    const qint64 end = number + 1 < stretch->begins.size()
        ? stretch->begins[number + 1] - stretch->start.offset
        : stretch->bytes.size();
    const QByteArrayView bytes = QByteArrayView(stretch->bytes).sliced(begin, end - begin);
    FieldEnds sink;
    CsvScan scan(m_index->delimiter(), stretch->begins[number]);
    scan.feed(bytes, sink);
    scan.end(sink);
    QStringList cells;
    cells.reserve(qsizetype(sink.ends.size()));
    qint64 from = sink.begin;
    for (const qint64 to : sink.ends) {
        cells.append(cellText(bytes.sliced(from - stretch->begins[number], to - from), mostCell));
        from = to + 1;
    }
    return cells;
}

} // namespace Fingerpost
