// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/environment.h"
#include "secrets/secret.h"

#include <QDialog>
#include <QMap>
#include <QTimer>

class QComboBox;

namespace Fingerpost {
class CollectionScopes;
class CollectionStore;
class SecretStore;
class VariableContext;
class WorkspaceStore;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class EnvironmentEditor;
class OpenedCollections;

/// Edits the variables of the workspace and the environments of its collections. What is typed is saved as it
/// is typed; the values of secrets go to the keychain and nowhere else.
class EnvironmentsDialog : public QDialog {
    Q_OBJECT
public:
    struct Context {
        WorkspaceStore &workspace;
        OpenedCollections &collections;
        CollectionScopes &scopes;
        VariableContext &variables;
        SecretStore &secrets;
    };

    /// Shows the environments of the collection in the folder \a root, or the global variables for none.
    EnvironmentsDialog(const Context &context, const QString &root, QWidget *parent = nullptr);
    ~EnvironmentsDialog() override; ///< saves what is still to be saved

    [[nodiscard]] EnvironmentEditor *editor() const { return m_editor; }

Q_SIGNALS:
    /// A sentence for people.
    void failed(const QString &message);

private:
    void showVariables(const QString &root);
    void save();
    void takeSaved(const QString &root, const QString &problem);
    void saveGlobals();
    void saveEnvironments();
    void copySecret(const SecretKey &from, const SecretKey &to);
    [[nodiscard]] SecretKey keyOf(const QString &environment, const QString &name) const;

    Context m_context;
    QComboBox *m_owner;
    EnvironmentEditor *m_editor;
    QString m_root; ///< of the collection shown; empty: the global variables
    QMap<QString, Environment> m_files; ///< what is saved, by path
    QTimer m_pause; ///< in the typing
    int m_saving = 0; ///< files on their way; m_files follows when they are written
};

} // namespace Fingerpost::Ui
