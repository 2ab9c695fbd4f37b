// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tabpage.h"

#include <qrequests/cookiejar.h>

class QLineEdit;
class QMenu;
class QStackedWidget;

namespace Fingerpost {
class CookieKeeper;
}

namespace Fingerpost::Ui {

class CookieDetails;
class CookieFiles;
class CookieTree;
class InkLabel;
class Notice;

/// The tab of a session's cookies: by domain, live, to be searched and edited; and which of them would go to
/// a URL, and why the others not.
class CookiesPage : public TabPage {
    Q_OBJECT
public:
    static constexpr QLatin1StringView kind{"cookies"}; ///< of its ToolTab

    /// \a keeper has the jar and outlives it. \a session names the session in the ToolTab; empty for the only
    /// one.
    CookiesPage(CookieKeeper &keeper, const QString &session, QWidget *parent = nullptr);

    /// The request that was looked at last: answers are about it until another URL is typed.
    void setRequest(const QString &name, const QString &url);
    [[nodiscard]] CookieTree *tree() const { return m_tree; }
    [[nodiscard]] CookieFiles *files() const { return m_files; }
    [[nodiscard]] TabFace face() const override;
    [[nodiscard]] ToolTab tool() const override;
    void save() override;
    void focusFirst() override;

private:
    [[nodiscard]] QWidget *makeTop();
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QMenu *makeMenu();
    void showMenu(const QPoint &at);
    void showAnswer();
    void showChosen();
    void add();
    void edit();
    void change(const Requests::Cookie &before, const Requests::Cookie &now);
    void removeChosen();
    void clearDomain();
    void clearAll();
    void takeLoaded(const Requests::CookieJar &cookies);
    void takeChange();

    CookieKeeper &m_keeper;
    QString m_session;
    QString m_requestName; ///< of the request whose URL is shown; empty once another was typed
    QLineEdit *m_url;
    QLineEdit *m_search;
    Notice *m_answer;
    CookieTree *m_tree;
    CookieDetails *m_details;
    QStackedWidget *m_states;
    InkLabel *m_count;
    CookieFiles *m_files;
};

} // namespace Fingerpost::Ui
