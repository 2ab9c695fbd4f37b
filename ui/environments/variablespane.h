// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/undokeys.h"
#include "environments/variable.h"

#include <QWidget>

namespace Fingerpost::Ui {

class EnvironmentDocument;
class VariableModel;
class VariableTable;

/// The variables of one place, with undo: of a folder, a collection, a request.
class VariablesPane : public QWidget {
    Q_OBJECT
public:
    explicit VariablesPane(QWidget *parent = nullptr);

    /// Others than those shown drop the undo steps. Does not emit edited().
    void setVariables(const QList<Variable> &variables);
    [[nodiscard]] QList<Variable> variables() const;
    /// Off where the place has no keychain behind it: nothing can be made a secret then. On by default.
    void setSecretsAllowed(bool allowed);
    /// The answer to secretRequested().
    void setSecret(const QString &name, const QString &value);
    /// In place of the answer, when it cannot be given.
    void refuseSecret(const QString &name);
    /// Those that are open and called so; one step of undo.
    void makeSecret(const QStringList &names);
    [[nodiscard]] VariableTable *table() const { return m_table; }

Q_SIGNALS:
    /// The user changed variables(), also by undo and redo.
    void edited();
    void secretRequested(const QString &name);
    void secretEdited(const QString &name, const QString &value);
    /// The text is from now on wanted under the other name too.
    void secretCopied(const QString &name, const QString &toName);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    EnvironmentDocument *m_document;
    VariableModel *m_model;
    VariableTable *m_table;
    UndoKeys m_undoKeys;
};

} // namespace Fingerpost::Ui
