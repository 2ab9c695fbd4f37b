// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionformat.h"
#include "collections/collectionitem.h"
#include "collections/folderfile.h"
#include "collections/sessionuses.h"
#include "workspace/requestdraft.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <functional>
#include <optional>
#include <utility>

namespace Fingerpost {

/// What became of saving.
struct SaveResult {
    enum class Outcome {
        Saved,
        Failed, ///< see error; the file is as it was
        Conflict, ///< the file is no longer what was loaded; nothing has been written
    };
    Outcome outcome = Outcome::Saved;
    Requests::Error error;
    QByteArray ours; ///< Conflict: the text that would have been written
    QByteArray theirs; ///< Conflict: what the file says now; empty when it is gone

    [[nodiscard]] bool isSaved() const { return outcome == Outcome::Saved; }
};

/// What is needed to take back a removal.
struct TrashedItem {
    QString path; ///< where it was in the collection
    QString inTrash; ///< where it is now
};

/// The files of one collection, be it OpenCollection's or Bruno's. Blocking, for one worker thread; errors
/// are sentences for people. Paths are within the collection, with slashes; none leads out of it, over links
/// neither.
class CollectionFiles {
public:
    explicit CollectionFiles(const QString &root);

    /// A new, empty OpenCollection in the folder, which must be empty or not be there.
    [[nodiscard]] Requests::Result<void> create(const QString &name);
    /// Whether this is a collection's folder.
    [[nodiscard]] Requests::Result<void> check() const;
    [[nodiscard]] Requests::Result<QList<CollectionItem>> items(const QString &folder) const;

    /// Loading notes what the file says: saving compares with it.
    [[nodiscard]] Requests::Result<RequestDraft> loadRequest(const QString &path);
    /// For whoever does not edit it: what saving compares with stays what was loaded.
    [[nodiscard]] Requests::Result<RequestDraft> readRequest(const QString &path) const;
    /// To draft.path. A file that differs from what was loaded (or that was not loaded at all) is a conflict,
    /// unless \a overwrite.
    [[nodiscard]] SaveResult saveRequest(const RequestDraft &draft, bool overwrite = false);
    /// "" for the collection's own; a folder without a file gives its name alone.
    [[nodiscard]] Requests::Result<FolderSettings> loadFolder(const QString &folder);
    [[nodiscard]] SaveResult saveFolder(const QString &folder, const FolderSettings &settings,
                                        bool overwrite = false);
    /// \a settings with the name and number that the folder's file has by now: who edits what it hands down
    /// decides about neither.
    [[nodiscard]] FolderSettings inItsPlace(const QString &folder, FolderSettings settings) const;
    /// The files' paths by name; unreadable ones are left out.
    [[nodiscard]] QStringList environmentFiles() const;
    [[nodiscard]] Requests::Result<Environment> loadEnvironment(const QString &path);
    [[nodiscard]] SaveResult saveEnvironment(const QString &path, const Environment &environment,
                                             bool overwrite = false);
    /// What the files say in \a before becomes \a after: changed ones, new ones, one that is new in place of
    /// one that is gone as its new name, the others that are gone into the trash. A result for each of them;
    /// files that differ from what was loaded or saved last, or say something else than \a before, are
    /// conflicts.
    [[nodiscard]] QList<SaveResult> saveEnvironments(const QList<Environment> &before,
                                                     const QList<Environment> &after);
    /// What the collection's `.env` says; nothing when there is none, or one that cannot be read.
    [[nodiscard]] QList<Variable> dotEnv() const;
    /// A free path for a new environment.
    [[nodiscard]] QString newEnvironmentPath(const QString &name) const;

    /// Saves \a draft as a new file of \a folder, the last there; returns it with path, collection and seq.
    /// What no draft holds, as scripts, is taken from \a original, the file it was read from, if that is of
    /// the same format.
    [[nodiscard]] Requests::Result<RequestDraft> createRequest(const QString &folder, RequestDraft draft,
                                                               const QByteArray &original = {});
    /// As readRequest(), with all that the file says.
    [[nodiscard]] Requests::Result<std::pair<RequestDraft, QByteArray>>
    readOriginal(const QString &path) const;
    /// Returns its path.
    [[nodiscard]] Requests::Result<QString> createFolder(const QString &parent, const QString &name);
    /// Gives a request or folder another name, and a file name to go with it; returns its path.
    [[nodiscard]] Requests::Result<QString> rename(const QString &path, const QString &name);
    /// Returns the copy's path, behind the original.
    [[nodiscard]] Requests::Result<QString> duplicate(const QString &path);
    /// Into \a folder; returns its path. Not into itself.
    [[nodiscard]] Requests::Result<QString> move(const QString &path, const QString &folder);
    /// Numbers the siblings in this order, all of them or none; only files whose number changes are written.
    [[nodiscard]] Requests::Result<void> reorder(const QStringList &paths);
    /// Into the system's trash.
    [[nodiscard]] Requests::Result<TrashedItem> remove(const QString &path);
    /// Back from the trash, to where it was.
    [[nodiscard]] Requests::Result<void> restore(const TrashedItem &item);

    /// Who names the session of that name itself; what cannot be read does not count.
    [[nodiscard]] SessionUses usesOfSession(const QString &name) const;
    /// Has those name the session \a after, each in its file as it is now, where they still name \a before.
    [[nodiscard]] SessionRenaming renameSession(const SessionUses &uses, const QString &before,
                                                const QString &after);

    /// Of the loaded files, those that no longer say what was loaded or saved here; and those that were
    /// not there to be loaded, and are now.
    [[nodiscard]] QStringList foreignChanges() const;
    [[nodiscard]] QStringList loadedFiles() const { return m_known.keys(); }
    /// Whether one of the loaded files of requests is gone.
    [[nodiscard]] bool isAnyGone() const;
    /// Of those, the ones that lie elsewhere in the collection now, with the same text: the new path by the
    /// old one. From now on that is where they were loaded from. None of \a seen, which were there before.
    [[nodiscard]] QMap<QString, QString> followMoves(const QSet<QString> &seen);
    /// Of what was loaded or saved here; the same as long as the file says the same. Empty for others.
    [[nodiscard]] QByteArray fingerprint(const QString &path) const;
    /// Nobody has it open any more.
    void forget(const QString &path);
    [[nodiscard]] QString root() const { return m_root; }

private:
    using Edit = std::function<Requests::Result<QByteArray>(const QByteArray &)>;
    [[nodiscard]] Requests::Result<QString> fullPath(const QString &path) const;
    [[nodiscard]] Requests::Result<QByteArray> loadBytes(const QString &path);
    [[nodiscard]] SaveResult save(const QString &path, bool overwrite, const Edit &edit);
    void makeFolderOf(const QString &path) const;
    [[nodiscard]] QByteArray bytesWithSession(const QString &path) const;
    [[nodiscard]] Requests::Result<void> edit(const QString &path, const Edit &edit);
    [[nodiscard]] Requests::Result<void> setName(const QString &path, bool isFolder, const QString &name);
    [[nodiscard]] Requests::Result<void> setSeq(const QString &path, bool isFolder, double seq);
    [[nodiscard]] Requests::Result<QString> moveTo(const QString &path, const QString &to);
    void putBack(const QList<std::pair<QString, std::optional<QByteArray>>> &before);
    [[nodiscard]] double lastSeq(const QString &folder, bool isFolder) const;
    [[nodiscard]] QString freeName(const QString &folder, const QString &typed, const QString &suffix,
                                   const QString &own = {}) const;
    [[nodiscard]] Requests::Result<void> copyFolder(const QString &from, const QString &to, int depth) const;
    [[nodiscard]] const CollectionFormat &format() const { return CollectionFormat::of(m_root); }
    [[nodiscard]] QString settingsFile(const QString &folder) const { return format().settingsFile(folder); }
    [[nodiscard]] SaveResult saveName(const QString &name, bool overwrite);
    [[nodiscard]] QList<std::pair<QString, Environment>> environmentsOnDisk() const;
    void renameKnown(const QString &from, const QString &to);
    [[nodiscard]] QHash<QByteArray, QStringList> goneByText() const;

    QString m_root;
    QHash<QString, QByteArray> m_known; ///< what each loaded file said
    QSet<QString> m_absent; ///< files of folders that were looked for and are not there
    QHash<QString, QHash<QString, QByteArray>> m_trashed; ///< what was known of what is in the trash
    QHash<QString, QByteArray> m_unread; ///< what stands in its place and could not be read: told already
};

} // namespace Fingerpost
