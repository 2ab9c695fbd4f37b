// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/inheritance.h"
#include "exchange/draftpreview.h"
#include "exchange/route.h"
#include "request/ownsecrets.h"
#include "workspace/requestdraft.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <utility>

class QStackedWidget;
class QToolButton;

namespace Fingerpost {
class DraftPreviewer;
} // namespace Fingerpost

namespace Requests {
class Session;
}

namespace Fingerpost::Ui {

class AuthPane;
class BodyPane;
class DocsPane;
class KeyValueEditor;
class LinkButton;
class Notice;
class PathForm;
class RequestCookies;
class SectionTabBar;
class SettingsPane;
class VariablesPane;
class VariableView;

/// The sections below the URL: parameters, headers, body, auth, cookies, settings, notes. Knows the URL too,
/// for it and the parameters are two views of one thing.
class RequestPane : public QWidget {
    Q_OBJECT
public:
    enum Section { Params, Headers, Body, Auth, Cookies, Variables, Asserts, Settings, Docs };

    /// \a variables outlives it.
    RequestPane(const Requests::Session &session, VariableView &variables, QWidget *parent = nullptr);
    /// What it is sent through from now on; what stands above it has to be set anew.
    void setSession(const Requests::Session &session);
    /// The user's choice; none: inherited.
    void chooseSession(const std::optional<QString> &name);

    void setDraft(const RequestDraft &draft);
    [[nodiscard]] const RequestDraft &draft() const { return m_draft; }
    /// The user typed in the URL bar.
    void setMethod(const QByteArray &method);
    void setName(const QString &name);
    /// It has been saved there, or its file was moved.
    void setPlace(const RequestDraft &saved);
    void setUrl(const QString &url);
    /// What stands above it, which the panes show where it has nothing of its own.
    void setInherited(const Inheritance &above);
    /// Its secrets have come from the keychain.
    void setAuth(const AuthSetting &auth);
    /// Other texts than those of the URL, as an edit of the user's: one undo step in each editor.
    void replaceTexts(const RequestDraft &texts);
    void showSection(Section section);
    /// Leaves only the sections' names, for the answer's sake.
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }

    /// What would carry it, as of the last pause in the typing.
    [[nodiscard]] const RequestRoute &route() const { return m_route; }
    [[nodiscard]] SectionTabBar *sections() const { return m_sections; }
    [[nodiscard]] KeyValueEditor *params() const { return m_params; }
    [[nodiscard]] PathForm *path() const { return m_path; }
    [[nodiscard]] KeyValueEditor *headers() const { return m_headers; }
    [[nodiscard]] BodyPane *body() const { return m_body; }
    [[nodiscard]] AuthPane *auth() const { return m_auth; }
    [[nodiscard]] RequestCookies *cookies() const { return m_cookies; }
    [[nodiscard]] VariablesPane *variables() const { return m_own; }
    [[nodiscard]] KeyValueEditor *asserts() const { return m_asserts; }
    [[nodiscard]] SettingsPane *settings() const { return m_settings; }
    [[nodiscard]] DocsPane *docs() const { return m_docs; }

Q_SIGNALS:
    /// The user changed something here.
    void edited();
    /// The parameters were edited: the URL bar follows.
    void urlChanged(const QString &url);
    void foldedChanged(bool folded);
    void routeChanged();

private:
    void takeRows();
    void showUrl();
    void takeUrl(const QString &url);
    void showInheritedSettings();
    void showVariables();
    void preview();
    void updateBulk();
    void fitFold();
    /// The table in sight, if it is one.
    [[nodiscard]] KeyValueEditor *shownTable() const;
    void showOwnCookies();
    void updateCounts();
    void showAutomatic();
    void showDeviations(const QStringList &sentences);

    RequestDraft m_draft;
    VariableView &m_variables;
    SectionTabBar *m_sections;
    QStackedWidget *m_pages;
    QWidget *m_paramsPage;
    KeyValueEditor *m_params;
    PathForm *m_path; ///< below the parameters
    KeyValueEditor *m_headers;
    BodyPane *m_body;
    AuthPane *m_auth;
    RequestCookies *m_cookies;
    VariablesPane *m_own; ///< its own variables
    OwnSecrets m_secrets; ///< theirs
    KeyValueEditor *m_asserts;
    SettingsPane *m_settings;
    DocsPane *m_docs;
    Notice *m_deviations; ///< what Qt would change about the request
    LinkButton *m_bulk;
    QToolButton *m_unfold;
    DraftPreviewer *m_previewer;
    Inheritance m_inherited;
    QList<AutomaticHeader> m_automatic; ///< as last reported
    RequestRoute m_route; ///< the same
    /// The session's, and whether it heeds those of the environment.
    std::pair<Requests::Proxies, bool> m_proxies{Requests::Proxies(), true};
    /// Of those, the one for the URL as it was last whole; nothing: there was none yet.
    std::optional<QString> m_sessionsProxy;
    QTimer m_pause; ///< in the typing, before it is asked
    bool m_folded = false;
};

} // namespace Fingerpost::Ui
