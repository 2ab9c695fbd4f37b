// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/undokeys.h"

#include <QAction>
#include <QKeyEvent>
#include <QUndoStack>
#include <QWidget>

namespace Fingerpost::Ui {

UndoKeys::UndoKeys(QUndoStack *stack, QWidget *owner, const QString &undoText, const QString &redoText)
    : m_undo(stack->createUndoAction(owner, undoText))
    , m_redo(stack->createRedoAction(owner, redoText))
{
    m_undo->setShortcuts(QKeySequence::keyBindings(QKeySequence::Undo));
    m_redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    for (QAction *action : {m_undo, m_redo})
        action->setShortcutContext(Qt::WidgetShortcut); // see actionFor()
}

QAction *UndoKeys::actionFor(const QKeyEvent *event) const
{
    const QKeySequence pressed(event->keyCombination());
    for (QAction *action : {m_undo, m_redo}) {
        if (action->shortcuts().contains(pressed))
            return action;
    }
    return nullptr;
}

bool UndoKeys::overrides(QEvent *event) const
{
    if (event->type() != QEvent::ShortcutOverride || !actionFor(static_cast<QKeyEvent *>(event)))
        return false;
    event->accept();
    return true;
}

bool UndoKeys::press(const QKeyEvent *event) const
{
    QAction *action = actionFor(event);
    if (action)
        action->trigger();
    return action != nullptr;
}

} // namespace Fingerpost::Ui
