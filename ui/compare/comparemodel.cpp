// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparemodel.h"

#include "compare/comparewords.h"

#include <algorithm>

namespace Fingerpost::Ui {

using Block = ComparedText::Block;

void CompareModel::setText(const std::shared_ptr<const ComparedText> &text)
{
    beginResetModel();
    m_text = text;
    lay();
    endResetModel();
}

void CompareModel::setFolding(bool on)
{
    if (on == m_isFolding)
        return;
    beginResetModel();
    m_isFolding = on;
    lay();
    endResetModel();
}

void CompareModel::append(qint64 first, qint64 count, bool isFold)
{
    if (count <= 0)
        return;
    const int row = rowCount();
    if (!m_spans.empty() && !isFold && !m_spans.back().isFold)
        m_spans.back().count += count;
    else
        m_spans.push_back({row, first, count, isFold});
}

void CompareModel::lay()
{
    m_spans.clear();
    if (!m_text)
        return;
    const std::vector<Block> &blocks = m_text->blocks();
    for (size_t i = 0; i < blocks.size(); ++i) {
        const Block &block = blocks[i];
        const qint64 before = i > 0 ? contextRows : 0;
        const qint64 after = i + 1 < blocks.size() ? contextRows : 0;
        if (!m_isFolding || block.kind != Block::Same || block.count <= before + after + 1) {
            append(block.first, block.count, false);
            continue;
        }
        append(block.first, before, false);
        append(block.first + before, block.count - before - after, true);
        append(block.first + block.count - after, after, false);
    }
}

const CompareModel::Span *CompareModel::spanAt(int row) const
{
    const auto next = std::upper_bound(m_spans.begin(), m_spans.end(), row,
                                       [](int wanted, const Span &span) { return wanted < span.row; });
    return row < 0 || row >= rowCount() ? nullptr : &*(next - 1);
}

bool CompareModel::isFold(int row) const
{
    const Span *span = spanAt(row);
    return span && span->isFold;
}

qint64 CompareModel::foldedCount(int row) const
{
    return isFold(row) ? spanAt(row)->count : 1;
}

void CompareModel::unfold(int row)
{
    if (!isFold(row))
        return;
    const auto count = int(spanAt(row)->count);
    beginResetModel(); // the row that stood for them is another too
    auto span = m_spans.begin() + (spanAt(row) - m_spans.data());
    span->isFold = false;
    for (auto later = span + 1; later != m_spans.end(); ++later)
        later->row += count - 1;
    endResetModel();
}

qint64 CompareModel::placeOf(int row) const
{
    const Span *span = spanAt(row);
    return !span ? -1 : span->isFold ? span->first : span->first + (row - span->row);
}

int CompareModel::rowOf(qint64 place) const
{
    const auto next = std::upper_bound(m_spans.begin(), m_spans.end(), place,
                                       [](qint64 wanted, const Span &span) { return wanted < span.first; });
    if (next == m_spans.begin())
        return -1;
    const Span &span = *(next - 1);
    return span.isFold ? span.row : span.row + int(place - span.first);
}

ComparedRow CompareModel::comparedRow(int row) const
{
    const qint64 place = placeOf(row);
    return place < 0 || isFold(row) ? ComparedRow() : m_text->row(place);
}

QString CompareModel::pathOf(int row) const
{
    const qint64 place = placeOf(row);
    return place < 0 || isFold(row) ? QString() : m_text->path(place);
}

int CompareModel::differenceFrom(int row, bool forward) const
{
    if (!m_text)
        return -1;
    const qint64 place = placeOf(row);
    const auto isDifferent = [](const Block &block) { return block.kind == Block::Different; };
    const std::vector<Block> &blocks = m_text->blocks();
    if (forward) {
        const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const Block &block) {
            return isDifferent(block) && block.first > place;
        });
        return found == blocks.end() ? -1 : rowOf(found->first);
    }
    const auto found = std::find_if(blocks.rbegin(), blocks.rend(), [&](const Block &block) {
        return isDifferent(block) && block.first < place;
    });
    return found == blocks.rend() ? -1 : rowOf(found->first);
}

int CompareModel::differenceAt(int row) const
{
    const qint64 place = placeOf(row);
    int number = 0;
    if (!m_text)
        return number;
    for (const Block &block : m_text->blocks()) {
        if (block.first > place)
            break;
        if (block.kind != Block::Different)
            continue;
        ++number;
        if (place < block.first + block.count)
            return number;
    }
    return 0;
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_spans.empty() ? 0 : m_spans.back().row + m_spans.back().shown();
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    if (isFold(index.row()))
        return tr("%n equal rows", nullptr, int(foldedCount(index.row())));
    const ComparedRow row = comparedRow(index.row());
    const QString &text = index.column() == LeftColumn ? row.left : row.right;
    if (role == Qt::DisplayRole || row.difference == Difference::Same)
        return text;
    return tr("%1: %2", "a kind of difference: a text").arg(CompareWords::difference(row.difference), text);
}

} // namespace Fingerpost::Ui
