// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/keyvalue/keyvaluedelegate.h"
#include "workspace/keyvalue.h"

#include <QTableView>

namespace Fingerpost::Ui {

class AddRowBar;
class KeyValueActions;

/// Shows a KeyValueModel. A click edits; Tab, Enter and the arrows go from cell to cell while editing. When
/// not editing, the arrows choose a cell, Tab leaves the table, Space turns rows on and off.
class KeyValueTable : public QTableView {
    Q_OBJECT

public:
    static constexpr int rowExtent = 30; // with its hairline
    static constexpr int headerExtent = 26;

    /// Asks for a file, starting at \a current, and calls \a done with its path, or never.
    using FileChooser =
        std::function<void(const QString &current, std::function<void(const QString &)> done)>;

    explicit KeyValueTable(KeyValueModel *model, QWidget *parent = nullptr);

    [[nodiscard]] KeyValueDelegate *cellDelegate() const { return m_delegate; }
    /// Replaces the system's file dialog.
    void setFileChooser(FileChooser chooser);

    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    /// Own rows that are selected, else the current one; in order.
    [[nodiscard]] QVector<int> chosenRows() const;
    [[nodiscard]] bool showsSelection(const QModelIndex &index) const;
    [[nodiscard]] bool showsCurrentCell(const QModelIndex &index) const;

    /// Selects \a row, or the nearest there is.
    void showRow(int row);
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void chooseFile(int row);
    /// Makes an automatic row the user's own, switched on or off.
    void overrideRow(int row, bool enabled);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// An automatic row became an own one, which is in the model already.
    void overrideRequested(const Fingerpost::KeyValue &row);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    using Part = KeyValueDelegate::Part;

    void setUpHeader();
    void followRows();
    void layOutColumns();
    void columnResized(int column, int width);
    void hover(const QPoint &pos);
    void activate(Part part, int row);
    void editAt(const QModelIndex &index, const QPoint &pos);
    void leaveEditor(KeyValueCellEdit::Move move);
    [[nodiscard]] int editableRow(int row, int step) const;
    void startDrag(const QModelIndex &index);
    void dragTo(const QPoint &pos);
    void endDrag(bool drop);
    [[nodiscard]] bool isDragging() const { return m_dropAt >= 0; }

    KeyValueModel *m_model;
    KeyValueDelegate *m_delegate;
    KeyValueActions *m_actions;
    AddRowBar *m_addBar;
    FileChooser m_fileChooser;
    int m_hoveredRow = -1;
    Part m_pressedPart{};
    QPersistentModelIndex m_pressed;
    QPoint m_pressPos;
    QVector<int> m_dragged;
    int m_dropAt = -1; // the row the dragged ones come before; -1 while nothing is dragged
    bool m_showsCursor = false; // after a key; a click shows by the editor where one is
    bool m_layingOut = false;
    double m_keyShare = 210.0 / 993; // of the width right of the checks
    double m_valueShare = 435.0 / 993;
};

} // namespace Fingerpost::Ui
