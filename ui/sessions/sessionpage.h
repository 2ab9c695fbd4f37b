// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/sessionprofile.h"
#include "widgets/tabpage.h"

#include <QTimer>

#include <functional>

class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace Fingerpost {
class SessionBook;
class SessionStore;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class AuthPane;
class ConnectionForm;
class InkLabel;
class KeyValueEditor;
class Notice;
class SectionTabRow;
class SessionCode;

/// The tab of one session: all that it holds, as forms. What is edited is kept after each pause, secrets in
/// the keychain.
class SessionPage : public TabPage {
    Q_OBJECT

public:
    static constexpr QLatin1StringView kind{"session"}; ///< of its ToolTab, whose path is the session's id
    enum Section { Headers, Params, Auth, Proxies, Connection, Adapters, Code };

    SessionPage(SessionBook &book, const QString &id, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] TabFace face() const override;
    [[nodiscard]] ToolTab tool() const override;
    void save() override;
    void flush() override;
    void focusFirst() override;
    /// In words, who uses it: shown beside its name.
    void setUse(const QString &words);
    /// Asks whether to; the default session stays.
    void askToRemove();

Q_SIGNALS:
    /// The user wants to see it beside another.
    void compareRequested(const QString &id, const QString &otherId);
    void openRequested(const QString &id);

private:
    void assemble();
    [[nodiscard]] QWidget *makeHead();
    void connectForms();
    void load();
    void show();
    void edited();
    void checkName();
    void write(const QString &name);
    [[nodiscard]] SessionProfile typed() const;
    void fillCompareMenu();
    void updateCounts();

    SessionBook &m_book;
    SessionStore &m_store;
    QString m_id;
    SessionProfile m_saved;
    QTimer m_pause; ///< in the typing
    QLineEdit *m_name;
    InkLabel *m_use;
    QMenu *m_compareMenu;
    QPushButton *m_remove;
    Notice *m_notice;
    SectionTabRow *m_sections;
    QStackedWidget *m_pages;
    KeyValueEditor *m_headers;
    KeyValueEditor *m_params;
    AuthPane *m_auth;
    KeyValueEditor *m_proxies;
    ConnectionForm *m_connection;
    KeyValueEditor *m_mounts;
    SessionCode *m_code;
};

} // namespace Fingerpost::Ui
