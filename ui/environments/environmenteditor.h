// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/environment.h"
#include "environments/undokeys.h"

#include <QMap>
#include <QWidget>

class QAction;
class QComboBox;
class QKeyEvent;
class QLineEdit;
class QListView;
class QMenu;
class QStackedLayout;
class QUndoStack;

namespace Fingerpost::Ui {

class EnvironmentDocument;
class EnvironmentListModel;
class InkLabel;
class LinkButton;
class Notice;
class VariableModel;
class VariableTable;

/// Edits environments side by side: their list, the variables of one, and the values of another in the same
/// rows. Everything can be undone.
///
/// The text of a secret is never in a Variable. It is asked for by secretRequested() when it is to be shown
/// or edited, answered by setSecret(), and a new one is given out by secretEdited(), also by undo and redo.
/// Who keeps the texts keeps them until the environments are saved: what was renamed or deleted may come
/// back.
class EnvironmentEditor : public QWidget {
    Q_OBJECT

public:
    explicit EnvironmentEditor(QWidget *parent = nullptr);

    [[nodiscard]] QList<Environment> environments() const;
    /// Shows what changed elsewhere. Others than those shown drop the undo steps.
    void setEnvironments(const QList<Environment> &environments);
    /// The environment whose variables are shown; empty if there is none.
    [[nodiscard]] QString currentEnvironment() const;
    void showEnvironment(const QString &name);
    /// The answer to secretRequested(); ignored when nothing asks any more.
    void setSecret(const QString &environment, const QString &name, const QString &value);
    /// In place of the answer, when it cannot be given.
    void refuseSecret(const QString &environment, const QString &name);
    /// Off where there is no keychain behind it; on by default.
    void setSecretsAllowed(bool allowed);
    /// Variables that are open and called so, by environment; one step of undo.
    void makeSecret(const QMap<QString, QStringList> &names);
    [[nodiscard]] QUndoStack *undoStack() const;
    [[nodiscard]] VariableTable *table() const { return m_table; }
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    /// The user changed environments(), also by undo and redo.
    void edited();
    // Of secrets, an environment is its Environment::key().
    void secretRequested(const QString &environment, const QString &name);
    void secretEdited(const QString &environment, const QString &name, const QString &value);
    /// The text is from now on wanted under the other name too: something was renamed or duplicated.
    void secretCopied(const QString &environment, const QString &name, const QString &toEnvironment,
                      const QString &toName);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeSide();
    [[nodiscard]] QWidget *makeMain();
    [[nodiscard]] QWidget *makeTop();
    [[nodiscard]] QWidget *makeEmptyState();
    void makeActions();
    void connectDocument();
    QAction *add(const QString &name, const QString &text, const QString &icon,
                 const QList<QKeySequence> &keys, void (EnvironmentEditor::*run)());
    void fillColorMenu(QMenu *menu);
    void showListMenu(const QPoint &pos);
    void followDocument();
    void fillCompare();
    void makeCurrent(int row);
    [[nodiscard]] int current() const;

    void addEnvironment();
    void renameEnvironment();
    void duplicateEnvironment();
    void removeEnvironment();
    void setColor(const QString &color);

    EnvironmentDocument *m_document;
    EnvironmentListModel *m_names;
    VariableModel *m_variables;
    QListView *m_list;
    VariableTable *m_table;
    QStackedLayout *m_pages = nullptr;
    InkLabel *m_title;
    LinkButton *m_color;
    QComboBox *m_compare;
    QLineEdit *m_filter;
    Notice *m_notice;
    UndoKeys m_undoKeys;
    QAction *m_add = nullptr;
    QList<QAction *> m_listActions;
    QString m_compared; // by name, as numbers change
    bool m_filling = false;
};

} // namespace Fingerpost::Ui
