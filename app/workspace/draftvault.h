// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secret.h"
#include "workspace/draftstore.h"
#include "workspace/journalsealer.h"
#include "workspace/requestdraft.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <functional>
#include <memory>

class QObject;

namespace Fingerpost {

class SecretIndex;
class SecretStore;
struct FolderSettings;

/// Keeps secrets of drafts out of every file. The passwords and tokens in the fields for them, and the
/// passphrase of a client key: the file gets the draft without them, the keychain gets them; a text that is
/// nothing but a `{{variable}}` is no secret and stays. Out of the journal it keeps what looks like a
/// credential elsewhere too, see OpenSecrets. For the GUI thread.
class DraftVault {
public:
    /// Where the secrets of one draft are.
    struct Place {
        QString owner;
        QString scope;
        bool operator==(const Place &) const = default;
    };
    /// By the names of AuthSetting::values, by Passphrase, by "variable." and the name of a variable of the
    /// request's own, and by marks of OpenSecrets.
    using Values = QMap<QString, QString>;
    static constexpr QLatin1StringView Passphrase{"clientKeyPassphrase"};
    /// Names the collection in a folder to the keychain.
    using CollectionId = std::function<QString(const QString &root)>;

    /// All outlive it.
    DraftVault(SecretStore &secrets, SecretIndex &index, CollectionId collectionId);
    ~DraftVault();
    Q_DISABLE_COPY_MOVE(DraftVault)

    /// Of an open tab.
    [[nodiscard]] Place tabPlace(const RequestDraft &draft) const;
    /// Of a request in its collection.
    [[nodiscard]] Place filePlace(const QString &collection, const QString &path) const;

    /// Of the auth and the passphrase that a folder hands down; an empty \a path is the collection itself.
    [[nodiscard]] Place folderPlace(const QString &collection, const QString &path) const;

    /// The draft as a file may have it; its secrets are on their way to \a place.
    [[nodiscard]] RequestDraft seal(const RequestDraft &draft, const Place &place);
    [[nodiscard]] FolderSettings seal(const FolderSettings &folder, const Place &place);
    /// What DraftStore is to write of the tabs.
    [[nodiscard]] DraftStore::Filter journalFilter();
    /// From now on the journal does not wait for the keychain. For the end of the program.
    void hurry();
    /// The journal is on the disk: what it no longer holds can go from the keychain.
    void takeJournalSaved();
    /// The secrets of \a place, later, unless \a context is gone by then. Empty when there are none.
    void open(const Place &place, QObject *context, const std::function<void(const Values &)> &done);
    /// Those of the tab \a draft, and what its marks stand for.
    void openTab(const RequestDraft &draft, QObject *context,
                 const std::function<void(const Values &)> &done);

    /// The secrets of a request or of all in a folder go with it, after it was renamed or moved. \a done
    /// comes when they can be read in the new place, unless \a context is gone by then. Those that a locked
    /// keychain does not give go as soon as it does, be it in another session; until then they are found
    /// where they are.
    void relocate(const QString &collection, const QString &before, const QString &after, QObject *context,
                  const std::function<void()> &done);
    /// After it was copied.
    void copy(const QString &collection, const QString &path, const QString &toCollection,
              const QString &toPath);
    /// Whatever was kept there is no longer wanted: the tab cannot be opened again, or another request has
    /// taken the place.
    void forget(const Place &place);
    /// The same for a request or folder that is new there, with all that a deleted folder held.
    void forgetAll(const QString &collection, const QString &path);
    /// Forgets all tabs but those called \a ids: what a crash left behind.
    void forgetTabsExcept(const QSet<QString> &ids);

    /// Takes the secrets out of \a draft.
    [[nodiscard]] static Values take(RequestDraft *draft);
    [[nodiscard]] static Values take(FolderSettings *folder);
    static void put(RequestDraft *draft, const Values &values);
    static void put(FolderSettings *folder, const Values &values);

    /// Whether there is a mark in the tab \a draft, which was opened, whose value no keychain has.
    [[nodiscard]] bool hasLost(const RequestDraft &draft) const;
    /// Takes now what is on its way to here. For the end of the program.
    void takeOutstanding();
    [[nodiscard]] SecretStore &store() const { return m_secrets; }

private:
    /// From one place to another; \a done is called once all is in memory there.
    struct Transfer;

    void writeAll(const Values &taken, const Place &place);
    void write(const SecretKey &key, const QString &value);
    void send(const SecretKey &key);
    void takeSealed(const JournalSealer::Outcome &outcome, quint64 number);
    void acknowledge();
    [[nodiscard]] QList<SecretKey> keysOf(const Place &place) const;
    void transfer(const Transfer &transfer);
    void redirectMoves(const Transfer &transfer);
    void finishMoves();
    void forgetThere(const QString &owner, const QString &path, bool isAllBelow);
    [[nodiscard]] bool isPromised(const SecretKey &key) const;
    void breakPromise(const SecretKey &key);
    void read(const QList<SecretKey> &keys, QObject *context,
              const std::function<void(const Values &)> &done);

    SecretStore &m_secrets;
    SecretIndex &m_index;
    CollectionId m_collectionId;
    std::unique_ptr<QObject> m_context; ///< of all that comes later: none comes when the vault is gone
    std::shared_ptr<JournalSealer> m_sealer; ///< also held by a journal that is being written
    QHash<SecretKey, QString> m_written; ///< by this session, or read by it
    QSet<SecretKey> m_sending; ///< on their way to the keychain
    QSet<SecretKey> m_leaving; ///< being read for another place
    QHash<QString, QSet<QString>> m_variables; ///< names of what drafts' own ones have, by place
    QHash<QString, QSet<QString>> m_marks; ///< in the journal, by the ids of the drafts
    bool m_marksChanged = false;
    quint64 m_outcome = 0; ///< the number of the sealer's last one
};

} // namespace Fingerpost
