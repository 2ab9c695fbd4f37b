// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodyrows.h"

#include "body/bodystore.h"
#include "body/bodywalk.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace Fingerpost {

namespace {

constexpr qint64 Utf8MarkSize = 3;
constexpr qint64 ReadSize = 16 * 1024; ///< a screenful, mostly

/// Rows from one to another as they are shown.
class RowCollector {
public:
    RowCollector(qint64 row, qint64 lines, qint64 first, qint64 behind, bool pretty)
        : m_row(row)
        , m_first(first)
        , m_last(behind)
        , m_lines(lines)
        , m_pretty(pretty)
    {
    }

    void breakRow(qint32 depth)
    {
        ++m_breaks;
        ++m_lines;
        next(depth, m_pretty ? m_row + 2 : m_lines + 1);
    }
    void forcedBreak(quint32 flags)
    {
        next(0, m_pretty ? m_row + 2 : -1);
        m_current.flags = flags;
    }
    void rowBegan(quint32 flags) { m_current.flags = flags; }
    void put(char c, qint64 offset) { putRun(&c, 1, offset); }
    void putRun(const char *data, qint64 size, qint64 offset)
    {
        if (m_row < m_first) {
            m_end = offset + size;
            return;
        }
        QList<BodyRow::Piece> &pieces = m_current.pieces;
        const auto at = qint32(m_current.text.size());
        if (!pieces.isEmpty() && pieces.constLast().offset + pieces.constLast().size == offset
            && pieces.constLast().at + pieces.constLast().size == at)
            pieces.last().size += qint32(size);
        else
            pieces.append({at, qint32(size), offset});
        m_current.text.append(data, size);
    }
    void space()
    {
        if (m_row >= m_first)
            m_current.text.append(' ');
    }
    void indent(qint32 depth) { m_indent = depth; }
    [[nodiscard]] quint64 breaks() const { return m_breaks; }
    [[nodiscard]] bool isFull() const { return m_row >= m_last; }

    /// Those that are whole and were not taken yet.
    QList<BodyRow> takeRows() { return std::exchange(m_rows, {}); }
    /// What is left; the last one may still grow.
    QList<BodyRow> finish(qint64 end)
    {
        if (!isFull() && m_row >= m_first)
            close(end);
        return takeRows();
    }
    void setLine(qint64 line) { m_current.line = line; }

private:
    void next(qint32 depth, qint64 line)
    {
        if (m_row >= m_first && m_row < m_last)
            close(-1);
        ++m_row;
        m_current = {};
        m_current.line = line;
        m_indent = depth;
    }

    void close(qint64 end)
    {
        QByteArray &text = m_current.text;
        QList<BodyRow::Piece> &pieces = m_current.pieces;
        m_current.begin = pieces.isEmpty() ? m_end : pieces.constFirst().offset;
        m_end = pieces.isEmpty() ? m_end : pieces.constLast().offset + pieces.constLast().size;
        m_current.end = end < 0 ? m_end : std::max(end, m_end);
        if (!m_pretty && text.endsWith('\n')) {
            const int cut = text.endsWith("\r\n") ? 2 : 1;
            text.chop(cut);
            pieces.last().size -= cut;
        }
        if (const int blanks = 2 * std::clamp(m_indent, 0, BodyRows::MaxIndent); blanks > 0) {
            text.prepend(QByteArray(blanks, ' '));
            for (BodyRow::Piece &piece : pieces)
                piece.at += blanks;
        }
        m_rows.append(std::move(m_current));
    }

    QList<BodyRow> m_rows;
    BodyRow m_current;
    qint64 m_row;
    qint64 m_first;
    qint64 m_last;
    qint64 m_lines;
    qint64 m_end = 0;
    quint64 m_breaks = 0;
    qint32 m_indent = 0;
    bool m_pretty;
};

/// In which row a byte is shown, or in which a line begins.
class RowFinder : public CountingOut {
public:
    explicit RowFinder(qint64 offset)
        : m_offset(offset)
    {
    }
    void put(char, qint64 offset) { m_found = m_found || offset >= m_offset; }
    void putRun(const char *, qint64 size, qint64 offset) { m_found = m_found || offset + size > m_offset; }
    void breakRow(qint32)
    {
        if (!m_found)
            ++natural;
        ++m_seen;
    }
    [[nodiscard]] quint64 breaks() const { return m_seen; }
    [[nodiscard]] bool isFull() const { return m_found; }

private:
    qint64 m_offset;
    quint64 m_seen = 0;
    bool m_found = false;
};

struct LineFinder : CountingOut {
    quint64 wanted = 0;
    [[nodiscard]] bool isFull() const { return natural >= wanted; }
};

quint64 breaksBefore(const Checkpoint &point, bool pretty)
{
    return pretty ? point.rows : point.lines + point.forcedLines;
}

} // namespace

BodyRows::BodyRows(std::shared_ptr<const BodyStore> store, std::shared_ptr<const BlockIndex> index, Kind kind)
    : m_store(std::move(store))
    , m_index(std::move(index))
    , m_kind(kind)
{
}

QByteArray BodyRows::readBytes(qint64 from, qint64 size) const
{
    if (!m_isHasty)
        return m_store->read(from, size);
    const std::optional<QByteArray> found = m_missing < 0 ? m_store->tryRead(from, size) : std::nullopt;
    if (!found && m_missing < 0)
        m_missing = from;
    return found.value_or(QByteArray());
}

std::optional<qint64> BodyRows::missingFor(const std::function<void()> &use) const
{
    m_missing = -1;
    m_isHasty = true;
    use();
    m_isHasty = false;
    return m_missing < 0 ? std::nullopt : std::optional(m_missing);
}

/// Until the Out is full or the byte at \a to is reached; gives where it ended.
template<class Walk, class Out> qint64 BodyRows::run(Walk &walk, const Out &out, qint64 from, qint64 to) const
{
    if (from == 0 && m_index->hasMark())
        from = Utf8MarkSize;
    while (from < to && !out.isFull()) {
        const QByteArray bytes = readBytes(from, std::min(ReadSize, to - from));
        if (bytes.isEmpty())
            break;
        walk.feed(bytes, from);
        from += bytes.size();
    }
    return from;
}

qint64 BodyRows::size() const
{
    return m_kind == Kind::Hex ? m_store->size() : m_index ? m_index->size() : 0;
}

qint64 BodyRows::count() const
{
    const qint64 size = this->size();
    if (m_kind == Kind::Hex)
        return (size + HexWidth - 1) / HexWidth;
    if (size == 0 || size == m_countedSize)
        return size == 0 ? 0 : m_count;
    const bool pretty = m_kind == Kind::Pretty;
    const bool wasHasty = std::exchange(m_isHasty, false); // it is kept, and has just come
    // The index may have gone on since its size was asked for.
    const qint64 block = std::min(m_index->blocks() - 1, size / BlockIndex::BlockSize);
    qint64 count = qint64(breaksBefore(m_index->at(block), pretty));
    withForm(*m_index, block, pretty, [&](auto form, quint32 history) {
        CountingOut out;
        FormWalk walk(form, history, out);
        run(walk, out, block * BlockIndex::BlockSize, size);
        walk.end(size);
        count += qint64(out.natural + out.forced);
    });
    m_isHasty = wasHasty;
    m_countedSize = size;
    m_count = size > 0 ? count + 1 : 0;
    return m_count;
}

QList<BodyRow> BodyRows::rows(qint64 first, int count) const
{
    // Rows before the last of those that were counted stay as they are: while the body comes nobody counts
    // anew for each that is looked at.
    const bool isKnown = first < m_count - count;
    if (first < 0 || count <= 0 || (!isKnown && first >= this->count()))
        return {};
    if (m_kind == Kind::Hex)
        return hexRows(first, count);
    QList<BodyRow> rows;
    collect(first, first + count, ReadSize, [&rows](QList<BodyRow> made) {
        rows.append(std::move(made));
        return true;
    });
    for (qsizetype i = 0; i + 1 < rows.size(); ++i)
        rows[i].end = rows.at(i + 1).begin;
    if (m_kind == Kind::Raw && m_index->form() != BodyForm::Text)
        addFlags(rows);
    return rows;
}

void BodyRows::each(qint64 first, qint64 behind,
                    const std::function<bool(const QList<BodyRow> &)> &take) const
{
    constexpr qint64 Step = 4 * 1024; // its rows may be a hundred times as long
    behind = std::min(behind, count());
    if (first < 0 || first >= behind)
        return;
    if (m_kind != Kind::Hex) {
        return collect(first, behind, Step,
                       [&take](const QList<BodyRow> &made) { return made.isEmpty() || take(made); });
    }
    constexpr qint64 HexStep = Step / HexWidth;
    for (qint64 at = first; at < behind; at += HexStep) {
        if (!take(hexRows(at, int(std::min(HexStep, behind - at)))))
            return;
    }
}

/// Gives \a take what rows there are after each \a step bytes. Behind a call of count().
template<class Take> void BodyRows::collect(qint64 first, qint64 behind, qint64 step, const Take &take) const
{
    const bool pretty = m_kind == Kind::Pretty;
    const qint64 size = m_countedSize;
    const qint64 block = m_index->blockOfRow(quint64(first), pretty);
    const Checkpoint &point = m_index->at(block);
    withForm(*m_index, block, pretty, [&](auto form, quint32 history) {
        RowCollector out(qint64(breaksBefore(point, pretty)), qint64(point.lines), first, behind, pretty);
        if (block == 0)
            out.setLine(1);
        FormWalk walk(form, history, out);
        for (qint64 at = block * BlockIndex::BlockSize; at < size && !out.isFull();) {
            const qint64 reached = run(walk, out, at, std::min(size, at + step));
            if (reached == at) // it cannot be read
                break;
            at = reached;
            if (!take(out.takeRows()))
                return;
        }
        if (!out.isFull())
            walk.end(size);
        (void)take(out.finish(size));
    });
}

/// How raw rows begin, as the form that colours them sees it.
void BodyRows::addFlags(QList<BodyRow> &rows) const
{
    if (rows.isEmpty())
        return;
    qint64 at = rows.constFirst().begin & ~(BlockIndex::BlockSize - 1);
    withForm(*m_index, at / BlockIndex::BlockSize, true, [&](auto form, quint32 history) {
        CountingOut out;
        FormWalk walk(form, history, out);
        for (BodyRow &row : rows) {
            run(walk, out, at, row.begin);
            at = std::max(at, row.begin);
            row.flags = walk.form().flags();
        }
    });
}

qint64 BodyRows::rowOf(qint64 offset) const
{
    const qint64 size = this->size();
    offset = std::clamp<qint64>(offset, 0, std::max<qint64>(size - 1, 0));
    if (m_kind == Kind::Hex || size == 0)
        return offset / HexWidth;
    const bool pretty = m_kind == Kind::Pretty;
    const qint64 block = std::min(offset / BlockIndex::BlockSize, m_index->blocks() - 1);
    qint64 row = qint64(breaksBefore(m_index->at(block), pretty));
    // Blanks without an end are rows too: the window does not wait until something is shown.
    const qint64 end = std::min(size, offset + 2 * BlockIndex::BlockSize);
    withForm(*m_index, block, pretty, [&](auto form, quint32 history) {
        RowFinder out(offset);
        FormWalk walk(form, history, out);
        run(walk, out, block * BlockIndex::BlockSize, end);
        row += qint64(out.natural + out.forced);
    });
    return row;
}

qint64 BodyRows::rowOfLine(qint64 line) const
{
    if (size() == 0)
        return 0;
    const auto wanted = quint64(std::max<qint64>(line - 1, 0));
    qint64 low = 0;
    qint64 high = m_index->blocks();
    while (high - low > 1) {
        const qint64 middle = low + (high - low) / 2;
        (m_index->at(middle).lines < wanted ? low : high) = middle;
    }
    const Checkpoint &point = m_index->at(low);
    LineFinder out;
    out.wanted = wanted - std::min(wanted, point.lines);
    FormWalk walk(BodyForms::LineForm(), CheckpointFlags::lineHistory(point.flags), out);
    run(walk, out, low * BlockIndex::BlockSize, m_index->size());
    return qint64(point.lines + point.forcedLines + out.natural + out.forced);
}

QList<BodyRow> BodyRows::hexRows(qint64 first, int count) const
{
    constexpr char digits[] = "0123456789abcdef";
    constexpr int Bytes = 18; // where they begin
    constexpr int Texts = Bytes + HexWidth * 3 + 2;
    const QByteArray bytes = readBytes(first * HexWidth, qint64(count) * HexWidth);
    QList<BodyRow> rows;
    for (qint64 at = 0; at < bytes.size(); at += HexWidth) {
        BodyRow row;
        row.begin = first * HexWidth + at;
        const auto here = int(std::min<qint64>(HexWidth, bytes.size() - at));
        row.end = row.begin + here;
        row.text = QByteArray(Texts + here, ' ');
        row.text.replace(0, 16, QByteArray::number(row.begin, 16).rightJustified(16, '0'));
        for (int i = 0; i < here; ++i) {
            const auto byte = quint8(bytes.at(at + i));
            const int place = Bytes + i * 3 + (i >= HexWidth / 2);
            row.text[place] = digits[byte >> 4];
            row.text[place + 1] = digits[byte & 15];
            row.text[Texts + i] = byte >= 0x20 && byte < 0x7F ? char(byte) : '.';
            row.pieces.append({place, 1, row.begin + i});
            row.pieces.append({place + 1, 1, row.begin + i});
        }
        row.pieces.append({Texts, here, row.begin});
        rows.append(row);
    }
    return rows;
}

} // namespace Fingerpost
