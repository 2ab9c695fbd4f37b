// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/foldedrows.h"

#include "body/bodyforms.h"

#include <algorithm>

namespace Fingerpost {

namespace {

constexpr QByteArrayView FoldEllipsis = "\xE2\x80\xA6";
constexpr qint64 NearRows = 64; ///< that are made in vain sooner than looked up twice

bool foldsBefore(const BodyFold &a, const BodyFold &b)
{
    return a.firstRow < b.firstRow;
}

/// The bytes before the first one of the body.
qint32 indentOf(const BodyRow &row)
{
    return row.pieces.isEmpty() ? 0 : row.pieces.constFirst().at;
}

} // namespace

FoldedRows::FoldedRows(BodyRows rows)
    : m_rows(std::move(rows))
{
}

bool FoldedRows::canFold() const
{
    return kind() == BodyRows::Kind::Pretty && m_rows.index() && form() == BodyForm::Json;
}

/// After a change of m_folds.
void FoldedRows::arrange()
{
    m_outer.clear();
    m_hidden = 0;
    qint64 behind = -1; // the last row of the one before
    for (size_t i = 0; i < m_folds.size(); ++i) {
        const BodyFold &fold = m_folds[i];
        if (fold.firstRow <= behind)
            continue;
        m_outer.push_back({i, m_hidden});
        m_hidden += fold.lastRow - fold.firstRow;
        behind = fold.lastRow;
    }
}

/// The last one that begins before or with a row of all(); null when none does.
const FoldedRows::Outer *FoldedRows::outerBefore(qint64 row) const
{
    const auto behind =
        std::upper_bound(m_outer.begin(), m_outer.end(), row, [this](qint64 wanted, const Outer &each) {
            return wanted < m_folds[each.fold].firstRow;
        });
    return behind == m_outer.begin() ? nullptr : &*std::prev(behind);
}

qint64 FoldedRows::fromAll(qint64 row) const
{
    const Outer *outer = outerBefore(row);
    if (!outer)
        return row;
    const BodyFold &fold = m_folds[outer->fold];
    return row <= fold.lastRow ? fold.firstRow - outer->hidden
                               : row - outer->hidden - (fold.lastRow - fold.firstRow);
}

qint64 FoldedRows::toAll(qint64 row) const
{
    const auto behind =
        std::upper_bound(m_outer.begin(), m_outer.end(), row, [this](qint64 wanted, const Outer &each) {
            return wanted < m_folds[each.fold].firstRow - each.hidden;
        });
    if (behind == m_outer.begin())
        return row;
    const Outer &outer = *std::prev(behind);
    const BodyFold &fold = m_folds[outer.fold];
    const qint64 first = fold.firstRow - outer.hidden;
    return row == first ? fold.firstRow : fold.lastRow + (row - first);
}

const BodyFold *FoldedRows::foldOf(qint64 row) const
{
    const qint64 real = toAll(row);
    const Outer *outer = outerBefore(real);
    return outer && m_folds[outer->fold].firstRow == real ? &m_folds[outer->fold] : nullptr;
}

QList<BodyRow> FoldedRows::rows(qint64 first, int count) const
{
    if (m_outer.empty())
        return m_rows.rows(first, count);
    const qint64 last = std::min(first + count, this->count());
    QList<BodyRow> made; // of all(), one behind the other from madeAt
    qint64 madeAt = 0;
    // Those that are wanted later lie behind: as long as little is between them they are made at once.
    const auto rowOfAll = [&](qint64 real, qint64 until) {
        if (real < madeAt || real >= madeAt + made.size()) {
            madeAt = real;
            made = m_rows.rows(real, int(until - real + 1));
        }
        return made.value(real - madeAt);
    };
    const auto nearEnd = [&](qint64 row) {
        qint64 end = toAll(row);
        for (qint64 next = row; next < last; ++next) {
            const BodyFold *fold = foldOf(next);
            const qint64 begin = toAll(next);
            if (begin - end > NearRows)
                break;
            end = begin;
            if (fold && fold->lastRow - fold->firstRow > NearRows)
                break;
            end = fold ? fold->lastRow : begin;
        }
        return end;
    };
    QList<BodyRow> rows;
    for (qint64 row = first; row >= 0 && row < last; ++row) {
        const BodyFold *fold = foldOf(row);
        const qint64 real = toAll(row);
        const bool isMade = real >= madeAt && real < madeAt + made.size();
        const BodyRow begin = rowOfAll(real, isMade ? real : nearEnd(row));
        if (!fold) {
            rows.append(begin);
            continue;
        }
        qint64 until = fold->lastRow;
        if (until >= madeAt + made.size() && row + 1 < last) // the row behind it mostly begins the next one
            until = std::max(until, nearEnd(row + 1));
        rows.append(joined(begin, rowOfAll(fold->lastRow, until)));
    }
    return rows;
}

BodyRow FoldedRows::joined(const BodyRow &first, const BodyRow &last)
{
    BodyRow row = first;
    row.end = last.end;
    row.text += FoldEllipsis;
    const qint32 indent = indentOf(last);
    const qint32 shift = qint32(row.text.size()) - indent;
    row.text += QByteArrayView(last.text).sliced(indent);
    for (BodyRow::Piece piece : last.pieces) {
        piece.at += shift;
        row.pieces.append(piece);
    }
    return row;
}

std::pair<qint64, qint32> FoldedRows::placeInAll(qint64 row, qint32 at) const
{
    const BodyFold *fold = foldOf(row);
    if (!fold)
        return {toAll(row), at};
    const auto opening = qint32(m_rows.rows(fold->firstRow, 1).value(0).text.size());
    if (at <= opening)
        return {fold->firstRow, at};
    const qint32 behind = std::max(0, at - opening - qint32(FoldEllipsis.size()));
    return {fold->lastRow, indentOf(m_rows.rows(fold->lastRow, 1).value(0)) + behind};
}

std::optional<BodyFold> FoldedRows::openedBy(qint64 row) const
{
    if (!canFold() || foldOf(row))
        return {};
    const BodyRow shown = m_rows.rows(toAll(row), 1).value(0);
    if (shown.pieces.isEmpty() || !(shown.text.endsWith('{') || shown.text.endsWith('[')))
        return {};
    const BodyRow::Piece &piece = shown.pieces.constLast();
    return JsonFolds::at(reader(), *m_rows.index(), piece.offset + piece.size - 1);
}

std::optional<BodyFold> FoldedRows::around(qint64 row) const
{
    if (!canFold())
        return {};
    const BodyRow shown = m_rows.rows(toAll(row), 1).value(0);
    const auto opening = JsonFolds::openingAround(reader(), *m_rows.index(), shown.begin);
    return opening ? JsonFolds::at(reader(), *m_rows.index(), *opening) : std::nullopt;
}

/// As the rows are read: without waiting for the disk where they are.
JsonFolds::Read FoldedRows::reader() const
{
    return [this](qint64 offset, qint64 size) { return m_rows.readBytes(offset, size); };
}

void FoldedRows::fold(const std::vector<BodyFold> &folds)
{
    std::vector<BodyFold> all = m_folds;
    all.insert(all.end(), folds.begin(), folds.end());
    std::stable_sort(all.begin(), all.end(), foldsBefore);
    const auto isSame = [](const BodyFold &a, const BodyFold &b) { return a.firstRow == b.firstRow; };
    all.erase(std::unique(all.begin(), all.end(), isSame), all.end());
    if (all.size() > maximumFolds)
        all.resize(maximumFolds);
    m_folds = std::move(all);
    arrange();
}

void FoldedRows::unfold(qint64 row)
{
    if (const BodyFold *fold = foldOf(row)) {
        m_folds.erase(m_folds.begin() + (fold - m_folds.data()));
        arrange();
    }
}

void FoldedRows::unfoldAll()
{
    m_folds.clear();
    arrange();
}

bool FoldedRows::reveal(qint64 row)
{
    const auto hides = [row](const BodyFold &fold) { return fold.firstRow < row && row <= fold.lastRow; };
    if (std::erase_if(m_folds, hides) == 0)
        return false;
    arrange();
    return true;
}

void FoldedRows::setMembers(qint64 begin, qint64 members)
{
    const auto found = std::find_if(m_folds.begin(), m_folds.end(),
                                    [begin](const BodyFold &fold) { return fold.begin == begin; });
    if (found != m_folds.end())
        found->members = members;
}

} // namespace Fingerpost
