// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secret.h"

#include <qrequests/error.h>

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <functional>

class QJsonObject;

namespace Fingerpost {

/// Which secrets there are, and whose; no values. Keychains cannot list what they hold, and nothing random
/// may be written into a collection, so both are in one file of the workspace's data folder, secrets.json.
///
/// A collection's id is a random number that belongs to its folder. The folder is known again, wherever it
/// was moved on its disk and whatever it is called now, by its inode and the time it was made, which no other
/// folder shares; on a file system that does not tell them, by its path and name together. Anything weaker is
/// for the user to decide, as a copy on another disk, or a fresh checkout in the same place, which nothing
/// tells from a stranger's collection that has taken an old one's place and name: it must not get the old
/// one's secrets. candidates() and adopt() are for asking.
///
/// For the thread that made it; the file is read at once and written by a thread of its own, atomically.
/// Several processes may share it: each writes only what it changed.
class SecretIndex : public QObject {
    Q_OBJECT
public:
    struct Collection {
        QString id;
        QString path; ///< where its folder was last seen, canonical; empty when another is there now
        QString name;
        quint64 inode = 0; ///< 0 when unknown, as is
        qint64 born = 0; ///< when the folder was made, in nanoseconds since 1970
        friend bool operator==(const Collection &, const Collection &) = default;
    };
    static constexpr int MaxCollections = 10'000;
    static constexpr int MaxNames = 100'000;

    /// \a directory is the workspace's data folder; it is made at the first write.
    explicit SecretIndex(const QString &directory, QObject *parent = nullptr);
    ~SecretIndex() override; ///< writes what is still to be written

    [[nodiscard]] QString path() const;
    /// What is in the file now. An error when it is damaged or a newer version wrote it: it has been moved
    /// aside to the name in the message, and the index is empty.
    [[nodiscard]] Requests::Result<void> load();

    /// Owner of what belongs to no collection. Made up at first use.
    [[nodiscard]] QString workspaceId();
    /// Owner of what belongs to the collection in the folder \a path; a folder not seen before gets a new
    /// one.
    [[nodiscard]] QString collectionId(const QString &path, const QString &name);
    /// The same for who only reads: empty for a folder that has none.
    [[nodiscard]] QString knownCollectionId(const QString &path, const QString &name) const;
    /// Collections that have secrets and whose folder is gone, the ones called \a name: what the folder \a
    /// path may have been before, if the user says so. Empty when \a path has secrets of its own.
    [[nodiscard]] QList<Collection> candidates(const QString &path, const QString &name) const;
    /// From now on the folder \a path is the collection \a id.
    void adopt(const QString &id, const QString &path, const QString &name);

    void add(const SecretKey &key);
    void remove(const SecretKey &key);
    [[nodiscard]] bool contains(const SecretKey &key) const { return m_data.names.contains(key); }
    /// \a from could not be read when what it belongs to moved: once it can, it becomes \a to.
    void addMove(const SecretKey &from, const SecretKey &to);
    void removeMove(const SecretKey &to);
    /// What is still to be moved: where from, by where to.
    [[nodiscard]] QHash<SecretKey, SecretKey> moves() const { return m_data.moves; }
    /// The keychain could not be told that \a key is no longer wanted; add() and remove() take it back.
    void addUnwanted(const SecretKey &key);
    [[nodiscard]] QSet<SecretKey> unwanted() const { return m_data.unwanted; }
    [[nodiscard]] bool isUnwanted(const SecretKey &key) const { return m_data.unwanted.contains(key); }
    /// Sorted by scope and name; without the unwanted ones.
    [[nodiscard]] QList<SecretKey> keys(const QString &owner) const;

    /// One of all, whosever; invalid when there is none.
    [[nodiscard]] SecretKey anyKey() const;

    /// From now on changes stay in memory: for who only reads another's workspace.
    void setReadOnly() { m_isReadOnly = true; }
    /// Waits until all is on the disk or writeFailed() was sent.
    void flush();

Q_SIGNALS:
    /// The disk is full, read-only ...; the sentence is for people. What was to be written is lost to the
    /// next start.
    void writeFailed(const QString &message);

private:
    struct Data {
        QString workspace;
        QHash<QString, Collection> collections; ///< by id
        QSet<SecretKey> names;
        QHash<SecretKey, SecretKey> moves;
        QSet<SecretKey> unwanted; ///< of the names

        [[nodiscard]] QByteArray toJson() const;
        [[nodiscard]] static Data fromJson(const QJsonObject &json);
    };
    using Change = std::function<void(Data *)>;

    [[nodiscard]] const Collection *find(const Collection &here) const;

    [[nodiscard]] static QString read(const QString &path, Data *data);
    [[nodiscard]] static QString write(const QString &path, const QList<Change> &changes);
    void apply(const Change &change);
    void startWriting();

    QString m_directory;
    Data m_data;
    bool m_isReadOnly = false;
    QList<Change> m_changes; ///< not on their way to the disk
    QThreadPool m_writer; ///< of one thread
};

} // namespace Fingerpost
