// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cookies/cookiekeeper.h"

#include <map>
#include <memory>

namespace Fingerpost {

class ExchangeRun;
class SessionBook;

/// The keepers of the cookies of all sessions that were used since the start. Those of a session that is
/// removed stay on the disk: the removal can be undone. For the GUI thread.
class CookieKeepers : public QObject {
    Q_OBJECT
public:
    /// All outlive it. The files are in \a folder.
    CookieKeepers(SessionBook &sessions, const QString &folder, SecretStore &secrets, SecretIndex &index,
                  QObject *parent = nullptr);
    ~CookieKeepers() override; ///< writes what is still to be written

    /// Of the session with that id, of the default one where there is none; gone when the session is.
    [[nodiscard]] CookieKeeper &of(const QString &id);
    /// See CookieKeeper::takeAnswer(), for the session that \a run was sent through.
    void takeAnswers(const ExchangeRun &run);
    /// Something may have changed a jar: an answer came.
    void check();
    /// Writes now and waits. For the end of the program.
    void flush();

Q_SIGNALS:
    /// The session of that id ends: its keeper and its jar are about to go.
    void closing(const QString &id);
    /// The cookies of one of them are others than at the last check.
    void changed();
    /// See CookieKeeper.
    void failed(const QString &message);

private:
    SessionBook &m_sessions;
    QString m_folder;
    SecretStore &m_secrets;
    SecretIndex &m_index;
    std::map<QString, std::unique_ptr<CookieKeeper>> m_keepers; ///< by the ids of the sessions
};

} // namespace Fingerpost
