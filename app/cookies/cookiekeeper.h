// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secret.h"
#include "workspace/journalfile.h"

#include <qrequests/cookiejar.h>

#include <QHash>
#include <QObject>

namespace Requests {
class PreparedRequest;
}

namespace Fingerpost {

class SecretIndex;
class SecretStore;

/// Keeps the cookies of one session over restarts: in a file of the workspace, the values of Secure ones in
/// the keychain alone. What the keychain does not give back stays in the file without its value and is asked
/// for again when it can be asked. For the GUI thread.
///
/// A jar tells nobody that it changed: check() looks.
class CookieKeeper : public QObject {
    Q_OBJECT
public:
    /// Where it is kept.
    struct Place {
        QString folder; ///< of the workspace
        QString session; ///< names the session in the file's name and in the keychain
        bool isBorrowed = false; ///< only read: another program keeps it
    };
    /// All outlive it. Reading begins at once; restored() tells of its end.
    CookieKeeper(Requests::CookieJar &jar, const Place &place, SecretStore &secrets, SecretIndex &index,
                 QObject *parent = nullptr);
    ~CookieKeeper() override; ///< writes what is still to be written

    [[nodiscard]] Requests::CookieJar &jar() const { return m_jar; }
    [[nodiscard]] QString path() const { return m_file.path(); }
    [[nodiscard]] static QString pathOf(const Place &place);
    /// Removes what is kept there, also from the keychain. Nobody keeps it any more.
    static void discard(const Place &place, SecretStore &secrets, SecretIndex &index);
    /// Cookies of last time whose values the keychain has not given.
    [[nodiscard]] qsizetype missingCount() const { return m_missing.size(); }
    /// Whether the value is lost when the program ends, as there is no keychain that takes it.
    [[nodiscard]] bool isSessionOnly(const Requests::Cookie &cookie) const;
    [[nodiscard]] bool isRestored() const { return m_isRestored; }

    /// Something may have changed the jar: an answer came, somebody edited it.
    void check();
    /// What the answer to \a request ends is not asked for any more, though the jar never had it.
    void takeAnswer(const Requests::PreparedRequest &request, const Requests::Headers &headers);
    /// Removes all cookies, also those whose values the keychain has not given.
    void clear();
    /// Removes those of one domain, likewise.
    void clear(const QString &domain);
    /// Writes now and waits. For the end of the program.
    void flush();

Q_SIGNALS:
    /// The cookies are others than at the last check.
    void changed();
    void restored();
    /// After restored(): the keychain has been asked for all values, and has given them or not.
    void settled();
    /// A sentence for people: the disk is full, the file of last time was damaged ...
    void failed(const QString &message);

private:
    struct Read;
    void read();
    void takeRead(const Read &read);
    void askFor(const Requests::Cookie &cookie);
    void tellSettled();
    void takeValue(const Requests::Cookie &cookie, const QString &value);
    void keepSecrets();
    void write();
    [[nodiscard]] SecretKey keyOf(const Requests::Cookie &cookie) const;
    /// In the keychain.
    [[nodiscard]] static QString scopeOf(const Place &place);
    void dropMissing(const QList<SecretKey> &keys);

    Requests::CookieJar &m_jar;
    Place m_place;
    SecretStore &m_secrets;
    SecretIndex &m_index;
    JournalFile m_file;
    QList<Requests::Cookie> m_known; ///< the jar at the last check
    QHash<SecretKey, Requests::Cookie> m_missing; ///< without their values
    QHash<SecretKey, QByteArray> m_kept; ///< values in the keychain, as far as is known
    int m_asked = 0; ///< values the keychain has still to answer for
    bool m_isRestored = false;
};

} // namespace Fingerpost
