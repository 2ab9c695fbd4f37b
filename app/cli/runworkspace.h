// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cookies/cookiekeeper.h"
#include "runner/runsecrets.h"
#include "secrets/secretindex.h"
#include "secrets/secretstore.h"
#include "sessions/sessionstore.h"

#include <qrequests/error.h>

#include <QObject>

#include <memory>

namespace Fingerpost::Cli {

/// What a run borrows from a workspace of the window: secrets of its collection out of the keychain, and one
/// of its sessions with its cookies. The files of the workspace stay as they are.
class RunWorkspace : public QObject {
    Q_OBJECT
public:
    /// The folder of the window's own one.
    [[nodiscard]] static QString usualDirectory();
    /// Whether there is anything to borrow in \a directory.
    [[nodiscard]] static bool exists(const QString &directory);

    explicit RunWorkspace(const QString &directory, QObject *parent = nullptr);
    ~RunWorkspace() override;

    /// Chooses the session of that name. Error: there is none, with the names there are.
    [[nodiscard]] Requests::Result<void> chooseSession(const QString &name);
    /// Asks the keychain for what a run of \a plan may need; variables called \a given are known already.
    /// The cookies of the session that was chosen go to \a cookies. ready() follows, in bounded time.
    void fetch(const RunPlan &plan, const QString &environment, const QStringList &given,
               Requests::CookieJar &cookies);

    [[nodiscard]] std::shared_ptr<const RunSecrets> secrets() const { return m_found; }
    /// The chosen one, with its secrets as far as they are known; null: none.
    [[nodiscard]] const SessionProfile *session() const { return m_sessions.findId(m_chosen); }
    /// Why secrets are missing, and what to do; empty: none is.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void ready();
    /// A sentence for people.
    void noticed(const QString &message);

private:
    void read(const SecretKey &key);
    void borrowCookies(Requests::CookieJar &cookies);
    void step();
    void endIfDone();

    QString m_directory;
    SecretIndex m_index;
    SecretStore m_secrets;
    SessionStore m_sessions;
    std::unique_ptr<CookieKeeper> m_cookies;
    std::shared_ptr<RunSecrets> m_found;
    QString m_chosen; ///< the id of the session
    int m_left = 0; ///< answers still to come
    int m_lost = 0; ///< secrets that could not be read
    bool m_isReady = false;
};

} // namespace Fingerpost::Cli
