// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionfiles.h"
#include "secrets/secret.h"
#include "widgets/tabpage.h"
#include "workspace/credentialcheck.h"
#include "workspace/draftvault.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QStackedWidget;

namespace Fingerpost {
class CollectionScopes;
class CollectionStore;
class CredentialMove;
class SecretStore;
class SessionBook;
class VariableContext;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class AuthPane;
class CredentialStrip;
class DocsPane;
class InkLabel;
class KeyValueEditor;
class Notice;
class OpenedCollections;
class SectionTabBar;
class SettingsPane;
class VariablesPane;
class VariableView;

/// The tab of what a folder, or a collection, hands down to the requests in it: headers, auth, variables,
/// settings, and its notes. What is edited is written to its file after each pause, secrets to the keychain.
/// What looks like a live credential is held back until somebody decides about it; when the page goes before
/// that, it goes to the keychain.
class FolderPage : public TabPage {
    Q_OBJECT
public:
    struct Context {
        OpenedCollections &collections;
        CollectionScopes &scopes;
        DraftVault &vault;
        VariableContext &variables;
        SecretStore &secrets;
        CredentialMove &credentials;
        SessionBook &sessions;
        /// Takes what a file refused after its tab had been closed.
        std::function<void(const ToolTab &)> reopen;
    };
    static constexpr QLatin1StringView kind{"folder"}; ///< of its ToolTab
    enum Section { Headers, Auth, Variables, Settings, Docs };

    /// \a path within the collection in \a root, which may be opened later; empty for the collection itself.
    FolderPage(const Context &context, const QString &root, const QString &path, QWidget *parent = nullptr);

    [[nodiscard]] TabFace face() const override;
    [[nodiscard]] ToolTab tool() const override;
    void save() override;
    void flush() override;
    void focusFirst() override;
    void takeTyped(const QList<RequestDraft> &typed) override;
    /// Its file says something else, by our own doing; what is being typed stays.
    void reload();

    [[nodiscard]] KeyValueEditor *headers() const { return m_headers; }
    [[nodiscard]] AuthPane *auth() const { return m_auth; }
    [[nodiscard]] VariablesPane *variables() const { return m_variables; }
    [[nodiscard]] SettingsPane *settings() const { return m_settings; }
    [[nodiscard]] SectionTabBar *sections() const { return m_sections; }

private:
    void assemble();
    void connectPanes();
    void connectVariables();
    [[nodiscard]] CollectionStore *store() const;
    void load();
    void show(const FolderSettings &read);
    void showInherited();
    void updateCounts();
    void take();
    /// What was found in what is typed, and what may be saved of it before anybody has decided.
    struct Held {
        QList<OpenCredential> found;
        FolderSettings rest;
    };
    [[nodiscard]] static Held heldBack(const FolderSettings &whole, const FolderSettings &saved,
                                       const QStringList &accepted);
    void write(bool overwrite);
    void search(const FolderSettings &whole, bool overwrite);
    void takeHeld(const Held &held, bool overwrite);
    void stopSaving();
    [[nodiscard]] bool isToBeSaved() const { return m_pause.isActive() || m_isSearching; }
    void handOver(const FolderSettings &settings, bool overwrite);
    void moveHeld(bool isWaiting);
    void putHeld(const QStringList &variables, const QList<OpenCredential> &others);
    void takeSaved(const QString &path, const FolderSettings &saved, const SaveResult &result);
    void askAboutConflict();
    void showBoth();
    void follow(const QString &collection, const QString &before, const QString &after);
    void takeForeignChange(const QString &path);
    [[nodiscard]] FolderSettings typed() const;
    [[nodiscard]] static RequestDraft draftOf(const FolderSettings &settings);
    [[nodiscard]] SecretKey keyOf(const QString &variable) const;
    [[nodiscard]] bool isUnsaved() const;
    void put(const FolderSettings &settings);
    void putTyped();

    Context m_context;
    QString m_root;
    QString m_path;
    QString m_draftId; ///< of what is typed, in the journal
    std::optional<RequestDraft> m_typedBefore; ///< last time; waits for the file
    FolderSettings m_saved; ///< with the secrets of its auth
    QList<OpenCredential> m_held; ///< back
    bool m_loaded = false;
    bool m_isRefused = false; ///< what is here could not be written: it is nowhere else
    bool m_isConflict = false; ///< and waits for a choice
    bool m_isSearching = false; ///< for credentials, on another thread, before it is saved
    bool m_isLeaving = false; ///< nothing can be waited for
    int m_search = 0; ///< the number of the last one
    int m_edits = 0; ///< by the user
    int m_saving = 0; ///< on their way
    std::shared_ptr<int> m_lastSave = std::make_shared<int>(0); ///< its number, also once the page is gone
    QTimer m_pause; ///< in the typing
    InkLabel *m_title;
    Notice *m_notice;
    CredentialStrip *m_strip;
    SectionTabBar *m_sections;
    QStackedWidget *m_pages;
    VariableView *m_view; ///< what variables mean to the requests in it
    KeyValueEditor *m_headers;
    AuthPane *m_auth;
    VariablesPane *m_variables;
    SettingsPane *m_settings;
    DocsPane *m_docs;
};

} // namespace Fingerpost::Ui
