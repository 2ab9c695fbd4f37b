// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

#include <QPointer>
#include <QWidget>

#include <optional>

namespace Fingerpost::Ui {

class DocumentPage;
class Documents;
class ElidedLabel;
class InkLabel;
class LinkButton;

/// Whether the machine is online, and what the request in sight, or the one that was, would use: proxy,
/// engine, keychain. Each of these leads to where it is changed. At the end the practice server, where there
/// is room.
class StatusLine : public QWidget {
    Q_OBJECT
public:
    /// Both outlive it.
    StatusLine(Documents &documents, SecretStore &keychain, QWidget *parent = nullptr);

    /// From now on says whether the machine is online, where that can be told.
    void watchNetwork();
    /// None: nobody can tell, and nothing is said.
    void setOnline(std::optional<bool> online);
    /// As host:port; empty while there is none.
    void setPracticeServer(const QString &place);
    /// In the order of reading.
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    /// There is no request yet whose settings could be shown.
    void sessionRequested();
    void noticed(const QString &message);

private:
    [[nodiscard]] LinkButton *add(const QString &name, const QString &prefix);
    void showPage();
    void showRoute();
    void showKeychain();
    void askKeychain();
    [[nodiscard]] bool showSettings();

    Documents &m_documents;
    SecretStore &m_keychain;
    QPointer<DocumentPage> m_page; ///< that it is about
    InkLabel *m_dot; ///< before the next
    InkLabel *m_online;
    LinkButton *m_proxy;
    LinkButton *m_engine;
    LinkButton *m_keychainState;
    ElidedLabel *m_practiceServer;
    bool m_isAsking = false; ///< the keychain, as the user wished
};

} // namespace Fingerpost::Ui
