// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/environment.h"
#include "secrets/secret.h"
#include "widgets/tabpage.h"

#include <QMap>
#include <QTimer>

class QComboBox;

namespace Fingerpost {
class CollectionScopes;
class SecretStore;
class VariableContext;
class WorkspaceStore;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class EnvironmentEditor;
class OpenedCollections;

/// The tab of the environments of a collection, or of the global variables. What is edited is written to the
/// files of the collection after each pause; secrets go to the keychain.
class EnvironmentsPage : public TabPage {
    Q_OBJECT
public:
    struct Context {
        WorkspaceStore &workspace;
        OpenedCollections &collections;
        CollectionScopes &scopes;
        VariableContext &variables;
        SecretStore &secrets;
    };
    static constexpr QLatin1StringView kind{"environments"}; ///< of its ToolTab
    /// In place of a folder: the variables of this session, which no disk keeps.
    static constexpr QLatin1StringView session{":session"};

    /// Shows the environments of the collection in the folder \a root, which may be opened later, or the
    /// global variables for none.
    EnvironmentsPage(const Context &context, const QString &root, QWidget *parent = nullptr);

    [[nodiscard]] EnvironmentEditor *editor() const { return m_editor; }
    [[nodiscard]] TabFace face() const override;
    [[nodiscard]] ToolTab tool() const override;
    void save() override;
    void flush() override;
    void focusFirst() override;

private:
    void connectEditor();
    void fillOwners();
    void showVariables(const QString &root);
    void takeForeign();
    void takeSaved(const QString &root, const QString &problem);
    void saveGlobals();
    [[nodiscard]] QList<Variable> typed() const;
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
