// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVector>

class QAction;
class QKeyEvent;
class QMenu;
class QMimeData;

namespace Fingerpost::Ui {

class KeyValueModel;
class KeyValueTable;

/// What the keyboard and the context menu of a KeyValueTable do to its rows.
class KeyValueActions : public QObject {
    Q_OBJECT

public:
    KeyValueActions(KeyValueModel *model, KeyValueTable *table);

    /// The action of this key, if any, enabled when it can act now.
    [[nodiscard]] QAction *actionFor(const QKeyEvent *event);
    void fillMenu(QMenu *menu);
    void pasteText(const QString &text);

private:
    QAction *add(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                 void (KeyValueActions::*run)());
    void updateEnabled();
    void undo();
    void redo();
    void cut();
    void copy();
    void paste();
    void remove();
    void moveUp();
    void moveDown();
    void move(int step);
    void toggle();
    void chooseFile();
    void sendAsText();
    void overrideRow();
    void leaveOut();
    void insert(const QMimeData *data);
    [[nodiscard]] int currentRow() const;

    KeyValueModel *m_model;
    KeyValueTable *m_table;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_cut;
    QAction *m_copy;
    QAction *m_paste;
    QAction *m_remove;
    QAction *m_moveUp;
    QAction *m_moveDown;
    QAction *m_toggle;
    QAction *m_chooseFile;
    QAction *m_sendAsText;
    QAction *m_override;
    QAction *m_leaveOut;
    QVector<QAction *> m_all;
};

} // namespace Fingerpost::Ui
