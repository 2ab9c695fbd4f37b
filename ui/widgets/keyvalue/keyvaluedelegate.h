// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/keyvalue/keyvaluecelledit.h"
#include "widgets/variablestate.h"

#include <QStringList>
#include <QStyledItemDelegate>

#include <functional>

namespace Fingerpost::Ui {

class KeyValueModel;
class KeyValueTable;

/// Draws the rows of a KeyValueTable and makes their editors.
class KeyValueDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// What can be clicked in a row besides its text.
    enum class Part { None, Grip, Check, Bin, Override, ChooseFile };

    static constexpr int textInset = 8; ///< from the cell's edge

    KeyValueDelegate(KeyValueModel *model, KeyValueTable *table);
    /// Of a row's text, from the row's upper edge.
    [[nodiscard]] static int baselineOf(const QFont &font);

    void setKeyCompletions(const QStringList &words) { m_keyWords = words; }
    void setValueCompletions(std::function<QStringList(const QString &key)> words);
    void setVariableStates(std::function<VariableState(const QString &name)> states);

    /// The part of the row of \a index at \a pos, where \a cell is the rectangle of \a index.
    [[nodiscard]] Part partAt(const QModelIndex &index, const QRect &cell, const QPoint &pos) const;
    /// Where \a part is in \a cell, which must be in the part's column.
    [[nodiscard]] QRect partRect(Part part, const QRect &cell) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

Q_SIGNALS:
    /// The user left an editor by a key; its text is in the model already.
    void moveRequested(Fingerpost::Ui::KeyValueCellEdit::Move move);
    void linesPasted(const QString &text);

private:
    struct Cell; // what painting one cell needs

    void paintBackground(const Cell &cell) const;
    void paintCheckColumn(const Cell &cell) const;
    void paintText(const Cell &cell) const;
    void paintRuns(const Cell &cell, const QString &text, const QRect &area, const QColor &ink) const;
    void paintBadge(const Cell &cell, int x, const QString &badge) const;
    void paintTrailing(const Cell &cell) const;
    [[nodiscard]] QRect clearOfBar(const QRect &cell) const;
    [[nodiscard]] int trailingWidth(const Cell &cell) const;
    [[nodiscard]] static QFont cellFont(int column, bool addRow);
    [[nodiscard]] bool showsChooseFile(const QModelIndex &index) const;
    [[nodiscard]] QString linkText(Part part) const;

    KeyValueModel *m_model;
    KeyValueTable *m_table;
    QStringList m_keyWords;
    std::function<QStringList(const QString &)> m_valueWords;
    std::function<VariableState(const QString &)> m_variableStates;
};

} // namespace Fingerpost::Ui
