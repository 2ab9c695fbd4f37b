// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Fingerpost::Ui {

/// A row of the tree, told by TreeRole's roles: the method in a column of its own, or the icon of what is no
/// request; the name; at the right a dot for what is not saved, or how much a closed folder holds. The name
/// is edited in place.
class RequestDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    static qreal paintLeading(QPainter *painter, const QRectF &area, const QWidget *widget,
                              const QModelIndex &index);
    static qreal paintTrailing(QPainter *painter, const QRectF &area, const QStyleOptionViewItem &row,
                               const QModelIndex &index);
};

} // namespace Fingerpost::Ui
