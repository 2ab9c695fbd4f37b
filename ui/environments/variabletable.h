// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QTableView>

class QAction;

namespace Fingerpost::Ui {

class VariableDelegate;
class VariableModel;

/// The table of variables: a click edits or toggles, and every part has a key.
class VariableTable : public QTableView {
    Q_OBJECT

public:
    /// \a model is not owned.
    explicit VariableTable(VariableModel *model, QWidget *parent = nullptr);

    /// Hides the rows that do not hold \a text in name, value or description.
    void setFilter(const QString &text);
    /// Starts to edit the row that adds.
    void editNew();
    [[nodiscard]] VariableDelegate *cellDelegate() const { return m_delegate; }

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QAction *add(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                 void (VariableTable::*run)());
    [[nodiscard]] QAction *actionFor(const QKeyEvent *event);
    void updateEnabled();
    [[nodiscard]] QList<int> chosenRows() const;
    void togglePart(const QModelIndex &index);
    void applyFilter();
    void layOutColumns();
    void toggle();
    void toggleSecret();
    void toggleRevealed();
    void remove();
    void moveUp();
    void moveDown();
    void move(int step);

    VariableModel *m_model;
    VariableDelegate *m_delegate;
    QList<QAction *> m_all;
    QString m_filter;
    QPersistentModelIndex m_pressed;
};

} // namespace Fingerpost::Ui
