// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/tablemodel.h"

#include "response/words.h"
#include "widgets/oneline.h"

#include <QLocale>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

void TableModel::reset(const std::function<void()> &change)
{
    beginResetModel();
    change();
    m_cachedRow = -1;
    m_shown = partRows();
    endResetModel();
}

void TableModel::setBody(const CsvRows &rows)
{
    reset([&] {
        m_rows = rows;
        m_known = 0;
        m_columns = 0;
        m_part = 0;
        m_header.clear();
        m_awaited = m_brought = -1;
    });
}

void TableModel::setHeader(bool hasHeader)
{
    if (hasHeader == m_hasHeader)
        return;
    reset([&] {
        m_hasHeader = hasHeader;
        m_part = std::min(m_part, parts() - 1);
    });
}

void TableModel::setPart(int part)
{
    if (part != m_part)
        reset([&] { m_part = part; });
}

int TableModel::parts() const
{
    return std::max(
        1, int(std::min<qint64>((rows() + PartRows - 1) / PartRows, std::numeric_limits<int>::max())));
}

int TableModel::partRows() const
{
    return int(std::clamp<qint64>(rows() - qint64(m_part) * PartRows, 0, PartRows));
}

void TableModel::grow(bool isComplete)
{
    if (!m_rows)
        return;
    const qint64 before = m_known;
    m_known = std::max<qint64>(0, m_rows->count() - (isComplete ? 0 : 1));
    if (before == 0 && m_known > 0)
        m_header = m_rows->row(0, ShownCell);
    const int columns = m_known > 0 ? m_rows->columns() : 0;
    if (columns > m_columns) {
        beginInsertColumns({}, m_columns, columns - 1);
        m_columns = columns;
        endInsertColumns();
    }
    const int shown = partRows();
    if (shown > m_shown) {
        beginInsertRows({}, m_shown, shown - 1);
        m_shown = shown;
        endInsertRows();
    }
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown;
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

/// Null while the disk is waited for.
const QStringList *TableModel::cells(qint64 row) const
{
    if (row == m_cachedRow)
        return &m_cachedCells;
    auto found = m_rows->tryRow(row);
    if (!found && row != m_brought) {
        if (m_awaited < 0) {
            m_awaited = row;
            Q_EMIT rowMissing(row);
        }
        return nullptr;
    }
    m_cachedCells = found ? *std::move(found) : m_rows->row(row); // which was read, and is not at hand again
    m_cachedRow = row;
    return &m_cachedCells;
}

void TableModel::takeRow(qint64 bodyRow)
{
    m_awaited = -1;
    m_brought = bodyRow;
    // Others have come with it; who looks asks again for what has not.
    if (m_shown > 0 && m_columns > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_shown - 1, m_columns - 1));
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QStringList *found = cells(bodyRow(index.row()));
    if (!found)
        return role == Qt::DisplayRole ? QVariant(QString(QChar(0x2026))) : QVariant();
    const QString text = found->value(index.column());
    if (role == Qt::DisplayRole)
        return Words::visible(oneLine(text.size() > ShownCell ? text.left(ShownCell) + QChar(0x2026) : text));
    // Plain, whatever it looks like; what is seen whole needs no tip.
    if (text.size() <= 24 && !text.contains(u'\n'))
        return {};
    return QString(u"<span>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</span>"_s);
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(QLocale().toString(qint64(m_part) * PartRows + section + 1))
                                       : QVariant();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return m_hasHeader ? Words::visible(oneLine(m_header.value(section))) : QLocale().toString(section + 1);
}

} // namespace Fingerpost::Ui
