// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionfiles.h"

#include <QDeadlineTimer>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QThread>
#include <QTimer>

#include <functional>
#include <limits>
#include <memory>
#include <utility>

namespace Fingerpost {

/// One collection as the window has it: its tree, read bit by bit, and its files. Lives on the GUI thread,
/// never touches the disk there: a thread of its own does, in the order of the calls.
class CollectionStore : public QObject {
    Q_OBJECT
public:
    /// Takes the outcome on the GUI thread, later; not called once its context is gone.
    template<typename T> using Done = std::function<void(const T &)>;

    explicit CollectionStore(const QString &root, QObject *parent = nullptr);
    ~CollectionStore() override; ///< waits for what is being written

    [[nodiscard]] QString root() const { return m_root; }
    /// Looks whether it is a collection and reads its outermost folder: opened() or failed() follows.
    void open();
    /// Makes a new one in an empty folder, then as open().
    void create(const QString &name);
    /// Reads a folder for the tree: folderRead() follows, or failed().
    void readFolder(const QString &folder);
    /// Reads all folders, the outermost first: folderRead() for each, then treeRead().
    void readTree();
    /// What is known of a folder, in the order of the tree; nothing before it has been read.
    [[nodiscard]] QList<CollectionItem> items(const QString &folder) const { return m_items.value(folder); }
    [[nodiscard]] bool isRead(const QString &folder) const { return m_items.contains(folder); }

    // As CollectionFiles has them.
    void loadRequest(const QString &path, QObject *context, const Done<Requests::Result<RequestDraft>> &done);
    void readRequest(const QString &path, QObject *context, const Done<Requests::Result<RequestDraft>> &done);
    void saveRequest(const RequestDraft &draft, bool overwrite, QObject *context,
                     const Done<SaveResult> &done);
    void loadFolder(const QString &folder, QObject *context,
                    const Done<Requests::Result<FolderSettings>> &done);
    /// What it hands down: its name and number stay those of its file.
    void saveFolder(const QString &folder, const FolderSettings &settings, bool overwrite, QObject *context,
                    const Done<SaveResult> &done);
    /// All that can be read, by the path of the file.
    void loadEnvironments(QObject *context, const Done<QMap<QString, Environment>> &done);
    /// \a path empty: a new file.
    void saveEnvironment(const QString &path, const Environment &environment, bool overwrite,
                         QObject *context, const Done<SaveResult> &done);
    void saveEnvironments(const QList<Environment> &before, const QList<Environment> &after, QObject *context,
                          const Done<QList<SaveResult>> &done);
    void createRequest(const QString &folder, const RequestDraft &draft, QObject *context,
                       const Done<Requests::Result<RequestDraft>> &done, const QByteArray &original = {});
    void readOriginal(const QString &path, QObject *context,
                      const Done<Requests::Result<std::pair<RequestDraft, QByteArray>>> &done);
    void createFolder(const QString &parent, const QString &name, QObject *context,
                      const Done<Requests::Result<QString>> &done);
    void rename(const QString &path, const QString &name, QObject *context,
                const Done<Requests::Result<QString>> &done);
    void duplicate(const QString &path, QObject *context, const Done<Requests::Result<QString>> &done);
    void move(const QString &path, const QString &folder, QObject *context,
              const Done<Requests::Result<QString>> &done);
    void reorder(const QStringList &paths, QObject *context, const Done<Requests::Result<void>> &done);
    void remove(const QString &path, QObject *context, const Done<Requests::Result<TrashedItem>> &done);
    void restore(const TrashedItem &item, QObject *context, const Done<Requests::Result<void>> &done);
    void usesOfSession(const QString &name, QObject *context, const Done<SessionUses> &done);
    void renameSession(const SessionUses &uses, const QString &before, const QString &after, QObject *context,
                       const Done<SessionRenaming> &done);
    void fingerprint(const QString &path, QObject *context, const Done<QByteArray> &done);
    /// A tab has been closed: its file needs no watching.
    void forget(const QString &path);
    /// For tests: as if the system let no more than \a count be watched.
    void setWatchLimit(qsizetype count) { m_watchLimit = count; }

Q_SIGNALS:
    void opened();
    void failed(const QString &message);
    /// The items of a folder are there, or have become others, here or by somebody else.
    void folderRead(const QString &folder);
    void treeRead();
    /// A folder that had been read is gone.
    void folderGone(const QString &folder);
    /// A loaded file says something else than what was loaded or saved here. Told once a change.
    void fileChanged(const QString &path);
    /// Another program has moved a loaded file of a request, as `git mv` does, which says the same still.
    void fileMoved(const QString &before, const QString &after);
    /// Something happened in the folder, here or by somebody else; whatever it was.
    void touched();
    /// Something happened to the files of environments, here or by somebody else.
    void environmentsChanged();

private:
    template<typename Work, typename Then> void run(Work work, Then then);
    template<typename T, typename Work>
    void call(QObject *context, const Done<T> &done, const QStringList &folders, Work work);
    void take(const QString &folder, const Requests::Result<QList<CollectionItem>> &items);
    void readNext(QStringList folders);
    /// As long as fewer than \a limit are watched.
    void watch(const QStringList &paths, qsizetype limit);
    void watch(const QStringList &paths);
    void addWatches(const QStringList &paths);
    [[nodiscard]] bool isWatching(const QString &path) const;
    void poll();
    void noteChange(const QString &path);
    void look();
    void lookForMoved(const QSet<QString> &before);
    void tellLook(const QStringList &foreign);
    [[nodiscard]] QSet<QString> itemPaths() const;
    void takeForeign(const QStringList &paths);

    QString m_root;
    QHash<QString, QList<CollectionItem>> m_items; ///< by folder
    QFileSystemWatcher m_watcher;
    QSet<QString> m_watched; ///< what m_watcher has been told
    qsizetype m_watchLimit = std::numeric_limits<qsizetype>::max();
    QSet<QString> m_noted; ///< what has changed and may be watched still
    QDeadlineTimer m_refusal; ///< until then the system is not asked for more
    QHash<QString, qint64> m_polled; ///< what the system refused to watch, and a stamp of each
    QTimer m_poll;
    QTimer m_changes; ///< gathers what comes at once
    QSet<QString> m_changedFolders;
    bool m_environmentsTouched = false;
    QSet<QString> m_foreign; ///< told already
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<CollectionFiles> m_files; ///< used on m_thread alone
    QObject *m_worker = nullptr; ///< lives on m_thread, deleted with it
};

} // namespace Fingerpost
