// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secret.h"
#include "sessions/sessionprofile.h"
#include "workspace/journalfile.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QStringList>

namespace Fingerpost {

class SecretIndex;
class SecretStore;

/// The sessions of a workspace, in its file sessions.json: written atomically within a second of a change;
/// what this version does not know survives. Secrets are in the keychain alone. A file that cannot be
/// understood is moved aside. For the GUI thread, or that of a program without one.
class SessionStore : public QObject {
    Q_OBJECT
public:
    static constexpr int maximumSessions = 500;

    enum class Access {
        Own,
        Borrowed, ///< only read: another program keeps it
    };

    /// Reads \a directory/sessions.json at once, which is small. The secrets come when they are asked for,
    /// see loadSecrets(). Both outlive it.
    SessionStore(const QString &directory, SecretStore &secrets, SecretIndex &index,
                 QObject *parent = nullptr, Access allowed = Access::Own);
    ~SessionStore() override; ///< writes what is still to be written

    /// In their order; the first is the default one, which is always there.
    [[nodiscard]] const QList<SessionProfile> &profiles() const { return m_profiles; }
    /// Null when there is none of that name; an empty name is the default one's.
    [[nodiscard]] const SessionProfile *find(const QString &name) const;
    [[nodiscard]] const SessionProfile *findId(const QString &id) const;
    /// Of all, in their order.
    [[nodiscard]] QStringList names() const;
    /// A name that no session has, made of \a wanted.
    [[nodiscard]] QString freeName(const QString &wanted) const;
    /// Why it cannot be the name of the session \a id; empty: it can.
    [[nodiscard]] QString problemOfName(const QString &id, const QString &name) const;

    /// A new one, with a copy of what \a like holds but id and name; its name is made free.
    SessionProfile add(const QString &name, const SessionProfile &like = {});
    /// Replaces the session of the same id; a name that cannot be leaves the former.
    void set(const SessionProfile &profile);
    /// Never the default one.
    void remove(const QString &id);

    /// Asks the keychain for the secrets of all sessions, once; secretsLoaded() follows. What it refuses is
    /// asked for again when it is unlocked.
    void loadSecrets();
    [[nodiscard]] bool areSecretsLoaded() const { return m_pending == 0; }
    /// Why the file of last time could not be read; empty when all is well.
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Whose its secrets are in the keychain, and where in it.
    [[nodiscard]] QString owner() const;
    [[nodiscard]] static QString scopeOf(const QString &id);
    [[nodiscard]] QString path() const { return m_file.path(); }
    void flush() { m_file.flush(); }

Q_SIGNALS:
    /// One was added, removed, renamed or moved.
    void listChanged();
    /// What that session holds is new.
    void profileChanged(const QString &id);
    void renamed(const QString &before, const QString &after);
    /// After listChanged(): nobody uses the session of that id any more.
    void removed(const QString &id);
    void secretsLoaded();
    void saved();
    /// A sentence for people.
    void noticed(const QString &message);

private:
    void load(Access allowed);
    void save();
    void writeSecrets(const SessionProfile &profile, const SessionProfile::Secrets &before);
    void askFor(const SecretKey &key);
    void takeSecret(const QString &id, const QString &place, const QString &value);
    [[nodiscard]] qsizetype indexOf(const QString &id) const;
    [[nodiscard]] SecretKey keyOf(const QString &id, const QString &place) const;

    SecretStore &m_secrets;
    SecretIndex &m_index;
    JournalFile m_file;
    QList<SessionProfile> m_profiles;
    QJsonObject m_unknown; ///< fields of the file
    QString m_problem;
    int m_pending = 0; ///< secrets that are being read
    QSet<SecretKey> m_refused; ///< by a keychain that is locked, or does not answer
};

} // namespace Fingerpost
