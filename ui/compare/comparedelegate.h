// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Fingerpost {
struct ComparedRow;
}

namespace Fingerpost::Ui {

class CompareModel;
class Theme;

/// One side of a row: the number of the line, the sign of the difference, the text with its changed part
/// marked.
class CompareDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int rowExtent = 19;

    explicit CompareDelegate(CompareModel *model, QObject *parent = nullptr);

    /// Colours the text as JSON.
    void setJson(bool isJson) { m_isJson = isJson; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintFold(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGutter(QPainter *painter, const QRect &cell, const ComparedRow &row, bool isLeft,
                     const Theme &theme) const;
    void paintLine(QPainter *painter, const QRect &area, const ComparedRow &row, bool isLeft,
                   const Theme &theme) const;
    [[nodiscard]] int numberWidth() const;

    CompareModel *m_model;
    bool m_isJson = false;
};

} // namespace Fingerpost::Ui
