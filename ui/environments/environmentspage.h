// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/environment.h"
#include "secrets/secret.h"
#include "widgets/tabpage.h"
#include "workspace/credentialcheck.h"

#include <QMap>
#include <QTimer>

#include <functional>
#include <memory>

class QComboBox;

namespace Fingerpost {
struct SaveResult;
class CollectionScopes;
class CredentialMove;
class SecretStore;
class VariableContext;
class WorkspaceStore;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class CredentialStrip;
class EnvironmentEditor;
class Notice;
class OpenedCollections;

/// The tab of the environments of a collection, or of the global variables. What is edited is written to the
/// files of the collection after each pause; secrets go to the keychain. What looks like a live credential is
/// held back until somebody decides about it; when the page goes before that, it becomes a secret. What was
/// changed here and by another program too is not written before one of both has been chosen.
class EnvironmentsPage : public TabPage {
    Q_OBJECT
public:
    struct Context {
        WorkspaceStore &workspace;
        OpenedCollections &collections;
        CollectionScopes &scopes;
        VariableContext &variables;
        SecretStore &secrets;
        CredentialMove &credentials;
        /// Takes what the files refused after the tab had been closed, or showed others.
        std::function<void(const ToolTab &)> reopen;
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
    void takeTyped(const QList<RequestDraft> &typed) override;

private:
    void connectEditor();
    void fillOwners();
    void showVariables(const QString &root);
    void connectConflict();
    void takeForeign();
    void takeGlobals();
    [[nodiscard]] QList<Variable> globalsBeside(const QList<Environment> &known) const;
    [[nodiscard]] QList<Environment> inOrder(const QList<Environment> &read) const;
    [[nodiscard]] QList<Environment> merged(const QList<Environment> &before) const;
    void noteConflict();
    void askAboutConflict();
    void showBoth();
    void tellOfTwins();
    void takeSaved(const QString &root, const QList<SaveResult> &results);
    void saveEnvironments(const QList<Environment> &environments);
    static void followChosen(const Context &context, const QString &root, const QList<Environment> &before,
                             const QList<Environment> &after);
    [[nodiscard]] QList<Environment> holdBack();
    [[nodiscard]] bool holdsMarks() const;
    [[nodiscard]] QList<Environment> completed(const QList<Environment> &read) const;
    [[nodiscard]] QMap<QString, QStringList> heldNames() const;
    void dropWhatIsSaved();
    void moveHeld();
    void keepHeld();
    void copySecret(const SecretKey &from, const SecretKey &to);
    [[nodiscard]] SecretKey keyOf(const QString &environment, const QString &name) const;

    Context m_context;
    QComboBox *m_owner;
    Notice *m_conflict;
    Notice *m_twins;
    CredentialStrip *m_strip;
    EnvironmentEditor *m_editor;
    QString m_draftId; ///< of what is typed, in the journal, with a number behind it
    QString m_root; ///< of the collection shown; empty: the global variables
    QList<Environment> m_read; ///< what the disk said last
    QList<Environment> m_saved; ///< on the disk, or on the way there
    QMap<QString, QList<OpenCredential>> m_held; ///< back, by Environment::key()
    QTimer m_pause; ///< in the typing
    int m_saving = 0; ///< on their way; what the disk says is older until they are there
    std::shared_ptr<int> m_lastSave = std::make_shared<int>(0); ///< of m_root; its number
    bool m_isRefused = false; ///< what is here could not be written: it is nowhere else
    bool m_isConflict = false; ///< nor could it for what another program wrote: somebody has to choose
};

} // namespace Fingerpost::Ui
