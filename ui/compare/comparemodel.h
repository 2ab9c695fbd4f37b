// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedtext.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace Fingerpost::Ui {

/// Two texts side by side as rows of a table; what is the same may be folded away but for a few rows around.
class CompareModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { LeftColumn, RightColumn };
    static constexpr int contextRows = 3; ///< of what is the same, beside what is not

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: nothing is shown.
    void setText(const std::shared_ptr<const ComparedText> &text);
    [[nodiscard]] const ComparedText *text() const { return m_text.get(); }
    void setFolding(bool on);
    [[nodiscard]] bool isFolding() const { return m_isFolding; }
    /// Shows what is folded in that row.
    void unfold(int row);
    [[nodiscard]] bool isFold(int row) const;
    /// How many rows it stands for; 1 for one that is no fold.
    [[nodiscard]] qint64 foldedCount(int row) const;
    /// Nothing but its difference for a fold.
    [[nodiscard]] ComparedRow comparedRow(int row) const;
    /// Where that is in what is compared, as a path; empty for lines.
    [[nodiscard]] QString pathOf(int row) const;

    /// The first row of the next difference behind, or before, that row; -1: there is none.
    [[nodiscard]] int differenceFrom(int row, bool forward) const;
    /// The number of the difference that the row is in, from 1; 0: it is in none.
    [[nodiscard]] int differenceAt(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Span { ///< rows that follow one another in the text and here, or one that stands for them
        int row = 0; ///< where it begins here
        qint64 first = 0;
        qint64 count = 0;
        bool isFold = false;
        [[nodiscard]] int shown() const { return isFold ? 1 : int(count); }
    };

    void lay();
    void append(qint64 first, qint64 count, bool isFold);
    [[nodiscard]] const Span *spanAt(int row) const;
    [[nodiscard]] qint64 placeOf(int row) const;
    [[nodiscard]] int rowOf(qint64 place) const;

    std::shared_ptr<const ComparedText> m_text;
    std::vector<Span> m_spans;
    bool m_isFolding = true;
};

} // namespace Fingerpost::Ui
