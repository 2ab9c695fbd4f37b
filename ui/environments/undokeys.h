// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QEvent;
class QKeyEvent;
class QUndoStack;
class QWidget;

namespace Fingerpost::Ui {

/// Undo and redo of all that a widget holds, by their keys, wherever in it the focus is; text that is being
/// edited has its own.
class UndoKeys {
public:
    /// The actions belong to \a owner, which hands its events over; the texts may be empty.
    UndoKeys(QUndoStack *stack, QWidget *owner, const QString &undoText = {}, const QString &redoText = {});

    [[nodiscard]] QAction *undo() const { return m_undo; }
    [[nodiscard]] QAction *redo() const { return m_redo; }
    /// Of event(): true when the window's shortcut by that key is to give way.
    [[nodiscard]] bool overrides(QEvent *event) const;
    /// Of keyPressEvent(): true when it was one of theirs.
    [[nodiscard]] bool press(const QKeyEvent *event) const;

private:
    [[nodiscard]] QAction *actionFor(const QKeyEvent *event) const;

    QAction *m_undo;
    QAction *m_redo;
};

} // namespace Fingerpost::Ui
