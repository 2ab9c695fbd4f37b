// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/csvrows.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <functional>
#include <optional>

namespace Fingerpost::Ui {

/// A part of the rows of a CSV body, as a view keeps something for each row: a hundred thousand at a time.
class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int PartRows = 100'000;
    static constexpr qsizetype ShownCell = 400; ///< bytes; the tool tip has more

    using QAbstractTableModel::QAbstractTableModel;

    void setBody(const CsvRows &rows);
    /// Takes what came since; the last row counts once it is whole.
    void grow(bool isComplete);
    void setHeader(bool hasHeader);
    void setPart(int part);
    [[nodiscard]] bool hasHeader() const { return m_hasHeader; }
    [[nodiscard]] int parts() const;
    [[nodiscard]] int part() const { return m_part; }
    /// Of all parts, without the header.
    [[nodiscard]] qint64 rows() const { return std::max<qint64>(0, m_known - (m_hasHeader ? 1 : 0)); }
    /// The number in the body, of all its rows, of what stands in \a row.
    [[nodiscard]] qint64 bodyRow(int row) const
    {
        return qint64(m_part) * PartRows + row + (m_hasHeader ? 1 : 0);
    }
    [[nodiscard]] const std::optional<CsvRows> &body() const { return m_rows; }
    /// What rowMissing() asked for was read.
    void takeRow(qint64 bodyRow);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A row that somebody looks at waits for the disk. Whoever hears of it reads it elsewhere and calls
    /// takeRow(); until then an ellipsis stands in its cells.
    void rowMissing(qint64 bodyRow) const;

private:
    [[nodiscard]] int partRows() const;
    [[nodiscard]] const QStringList *cells(qint64 row) const;
    void reset(const std::function<void()> &change);

    std::optional<CsvRows> m_rows;
    qint64 m_known = 0; ///< whole rows
    int m_columns = 0;
    int m_shown = 0; ///< rows that views know of
    int m_part = 0;
    bool m_hasHeader = true;
    mutable qint64 m_cachedRow = -1; ///< a view asks cell by cell
    mutable QStringList m_cachedCells;
    mutable qint64 m_awaited = -1; ///< row of the body that was asked for
    qint64 m_brought = -1; ///< that was read last
    QStringList m_header;
};

} // namespace Fingerpost::Ui
