// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStyledItemDelegate>

namespace Fingerpost::Ui {

class VariableModel;

/// Cells of variables: checks, text, secrets behind dots with an eye, and what the other environment lacks.
class VariableDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int rowExtent = 30;
    static constexpr int textInset = 8;

    explicit VariableDelegate(VariableModel *model, QObject *parent = nullptr);

    /// Of a cell's text; \a adds: of the row that adds one.
    [[nodiscard]] static QFont cellFont(int column, bool adds);
    /// Where a click toggles: the check of a check column, the eye of a secret; else empty.
    [[nodiscard]] QRect partRect(const QModelIndex &index, const QRect &cell) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    [[nodiscard]] QWidget *makeTypeEditor(QWidget *parent) const;
    [[nodiscard]] QWidget *makeTextEditor(QWidget *parent, const QModelIndex &index) const;
    void paintCheck(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    VariableModel *m_model;
};

} // namespace Fingerpost::Ui
