// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keyvalue/keyvalueactions.h"

#include "widgets/keyvalue/keyvaluemodel.h"
#include "widgets/keyvalue/keyvaluetable.h"

#include <algorithm>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

KeyValueActions::KeyValueActions(KeyValueModel *model, KeyValueTable *table)
    : QObject(table)
    , m_model(model)
    , m_table(table)
{
    const auto standard = [](QKeySequence::StandardKey key) { return QKeySequence::keyBindings(key); };
    QList<QKeySequence> redoKeys = standard(QKeySequence::Redo);
    redoKeys.append({u"Ctrl+Shift+Z"_s, u"Ctrl+Y"_s});
    m_undo = add(u"undo"_s, tr("Undo"), standard(QKeySequence::Undo), &KeyValueActions::undo);
    m_redo = add(u"redo"_s, tr("Redo"), redoKeys, &KeyValueActions::redo);
    m_cut = add(u"cut"_s, tr("Cut"), standard(QKeySequence::Cut), &KeyValueActions::cut);
    m_copy = add(u"copy"_s, tr("Copy"), standard(QKeySequence::Copy), &KeyValueActions::copy);
    m_paste = add(u"paste"_s, tr("Paste"), standard(QKeySequence::Paste), &KeyValueActions::paste);
    m_remove = add(u"delete"_s, tr("Delete"), {Qt::Key_Delete, Qt::Key_Backspace}, &KeyValueActions::remove);
    m_moveUp = add(u"moveUp"_s, tr("Move up"), {Qt::ALT | Qt::Key_Up}, &KeyValueActions::moveUp);
    m_moveDown = add(u"moveDown"_s, tr("Move down"), {Qt::ALT | Qt::Key_Down}, &KeyValueActions::moveDown);
    m_toggle = add(u"toggle"_s, tr("Turn on or off"), {Qt::Key_Space}, &KeyValueActions::toggle);
    m_chooseFile = add(u"chooseFile"_s, tr("Choose file…"), {}, &KeyValueActions::chooseFile);
    m_sendAsText = add(u"sendAsText"_s, tr("Send as text"), {}, &KeyValueActions::sendAsText);
    m_override = add(u"override"_s, tr("Override"), {}, &KeyValueActions::overrideRow);
    m_leaveOut = add(u"leaveOut"_s, tr("Do not send"), {}, &KeyValueActions::leaveOut);
}

QAction *KeyValueActions::add(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                              void (KeyValueActions::*run)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, run);
    m_all.append(action);
    return action;
}

int KeyValueActions::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? current.row() : m_model->addRow();
}

void KeyValueActions::updateEnabled()
{
    const QVector<int> rows = m_table->chosenRows();
    const int own = int(m_model->rows().size());
    const bool any = !rows.isEmpty();
    const KeyValueModel::RowType type = m_model->rowType(currentRow());
    const bool files = m_model->filesAllowed() && type == KeyValueModel::RowType::Own;
    const bool file = files && m_model->rows().at(currentRow()).kind == KeyValue::Kind::File;
    const bool automatic = type == KeyValueModel::RowType::Automatic;
    m_undo->setEnabled(m_model->undoStack()->canUndo());
    m_redo->setEnabled(m_model->undoStack()->canRedo());
    m_cut->setEnabled(any);
    m_copy->setEnabled(any || automatic);
    m_remove->setEnabled(any);
    m_toggle->setEnabled(any);
    m_moveUp->setEnabled(any && rows.constFirst() > 0);
    m_moveDown->setEnabled(any && rows.constLast() < own - 1);
    m_chooseFile->setEnabled(files);
    m_chooseFile->setVisible(m_model->filesAllowed());
    m_sendAsText->setEnabled(file);
    m_sendAsText->setVisible(m_model->filesAllowed());
    m_override->setEnabled(automatic);
    m_override->setVisible(automatic);
    m_leaveOut->setEnabled(automatic);
    m_leaveOut->setVisible(automatic);
}

QAction *KeyValueActions::actionFor(const QKeyEvent *event)
{
    const QKeySequence pressed(event->keyCombination());
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [&](const QAction *action) {
        return action->shortcuts().contains(pressed);
    });
    if (found == m_all.cend())
        return nullptr;
    updateEnabled();
    return *found;
}

void KeyValueActions::fillMenu(QMenu *menu)
{
    updateEnabled();
    menu->addActions({m_override, m_leaveOut, m_toggle, m_chooseFile, m_sendAsText});
    menu->addSeparator();
    menu->addActions({m_moveUp, m_moveDown});
    menu->addSeparator();
    menu->addActions({m_undo, m_redo});
    menu->addSeparator();
    menu->addActions({m_cut, m_copy, m_paste, m_remove});
}

void KeyValueActions::undo()
{
    m_model->undoStack()->undo();
}

void KeyValueActions::redo()
{
    m_model->undoStack()->redo();
}

void KeyValueActions::cut()
{
    copy();
    const QVector<int> rows = m_table->chosenRows();
    m_model->removeOwnRows(rows, tr("Cut"));
    m_table->showRow(rows.constFirst());
}

void KeyValueActions::copy()
{
    const QVector<int> rows = m_table->chosenRows();
    auto data = m_model->mimeDataOf(rows.isEmpty() ? QVector<int>{currentRow()} : rows);
    QGuiApplication::clipboard()->setMimeData(data.release()); // the clipboard owns it
}

void KeyValueActions::paste()
{
    insert(QGuiApplication::clipboard()->mimeData());
}

void KeyValueActions::pasteText(const QString &text)
{
    QMimeData data;
    data.setText(text);
    insert(&data);
}

void KeyValueActions::insert(const QMimeData *data)
{
    const QVector<KeyValue> rows = m_model->rowsFrom(data);
    if (rows.isEmpty())
        return;
    const int own = int(m_model->rows().size());
    int at = qMin(currentRow() + 1, own);
    // An empty row is where one pasted, not a row to keep.
    if (at > 0 && currentRow() == at - 1 && m_model->rows().at(at - 1) == KeyValue{})
        --at;
    m_model->insertOwnRows(at, rows, tr("Paste"));
    m_table->showRow(at + int(rows.size()) - 1);
}

void KeyValueActions::remove()
{
    const QVector<int> rows = m_table->chosenRows();
    m_model->removeOwnRows(rows, tr("Delete"));
    m_table->showRow(rows.constFirst());
}

void KeyValueActions::moveUp()
{
    move(-1);
}

void KeyValueActions::moveDown()
{
    move(1);
}

void KeyValueActions::move(int step)
{
    const QVector<int> rows = m_table->chosenRows();
    m_model->moveOwnRows(rows, step < 0 ? rows.constFirst() - 1 : rows.constLast() + 2);
    m_table->scrollTo(m_table->currentIndex());
}

void KeyValueActions::toggle()
{
    const QVector<int> rows = m_table->chosenRows();
    const bool anyOff =
        std::any_of(rows.cbegin(), rows.cend(), [this](int row) { return !m_model->rows().at(row).enabled; });
    m_model->setRowsEnabled(rows, anyOff);
}

void KeyValueActions::chooseFile()
{
    m_table->chooseFile(currentRow());
}

void KeyValueActions::sendAsText()
{
    const int row = currentRow();
    m_model->setKind(row, KeyValue::Kind::Text, m_model->rows().at(row).value);
}

void KeyValueActions::overrideRow()
{
    m_table->overrideRow(currentRow(), true);
}

void KeyValueActions::leaveOut()
{
    m_table->overrideRow(currentRow(), false);
}

} // namespace Fingerpost::Ui
