// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionstore.h"

#include "collections/collectionitem.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr std::chrono::milliseconds LookDelay{150}; ///< an editor's steps of saving count as one
constexpr std::chrono::seconds RefusalDelay{10};
constexpr std::chrono::milliseconds PollDelay{700}; ///< with the above, a change is told within a second
constexpr qsizetype MaxWatched = 8000; ///< the system has few
constexpr qsizetype MaxWatchedUnopened = 4000; ///< files that are only seen leave room for folders and tabs
constexpr qsizetype MaxFolders = 20'000;
constexpr QLatin1StringView EnvironmentFolder("environments");
constexpr QLatin1StringView DotEnvFile(".env");

/// Another one means that the file or folder has changed.
qint64 changeStamp(const QFileInfo &file)
{
    return file.exists() ? file.lastModified().toMSecsSinceEpoch() * 31 + file.size() : 0;
}

} // namespace

CollectionStore::CollectionStore(const QString &root, QObject *parent)
    : QObject(parent)
    , m_root(QDir::cleanPath(root))
    , m_thread(std::make_unique<QThread>())
    , m_files(std::make_unique<CollectionFiles>(m_root))
    , m_worker(new QObject)
{
    m_changes.setSingleShot(true);
    m_changes.setInterval(LookDelay);
    connect(&m_changes, &QTimer::timeout, this, &CollectionStore::look);
    m_poll.setSingleShot(true);
    m_poll.setInterval(PollDelay);
    connect(&m_poll, &QTimer::timeout, this, &CollectionStore::poll);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &CollectionStore::noteChange);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &CollectionStore::noteChange);
    m_thread->setObjectName(u"collection"_s);
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();
}

CollectionStore::~CollectionStore()
{
    // Behind all that has been asked for.
    QMetaObject::invokeMethod(
        m_worker, [thread = m_thread.get()] { thread->quit(); }, Qt::QueuedConnection);
    m_thread->wait();
}

/// \a work on the thread, \a then here with what it gave.
template<typename Work, typename Then> void CollectionStore::run(Work work, Then then)
{
    QMetaObject::invokeMethod(
        m_worker,
        [this, work, then] {
            // The destructor waits for this thread: there is a store to tell.
            auto outcome = work(*m_files);
            QMetaObject::invokeMethod(
                this, [then, outcome] { then(outcome); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

/// \a folders: those that show what was changed. They are read before \a done hears of it.
template<typename T, typename Work>
void CollectionStore::call(QObject *context, const Done<T> &done, const QStringList &folders, Work work)
{
    struct Outcome {
        T result;
        QMap<QString, QList<CollectionItem>> items;
        QStringList watched;
    };
    run(
        [work, folders](CollectionFiles &files) {
            Outcome outcome{work(files), {}, {}};
            for (const QString &folder : folders) {
                if (const auto items = files.items(folder))
                    outcome.items.insert(folder, *items);
            }
            for (const QString &path : files.loadedFiles())
                outcome.watched.append(files.root() + u'/' + path);
            return outcome;
        },
        [this, guard = QPointer(context), done](const Outcome &outcome) {
            for (auto it = outcome.items.begin(); it != outcome.items.end(); ++it) {
                if (isRead(it.key()))
                    take(it.key(), it.value());
            }
            watch(outcome.watched);
            if (guard)
                done(outcome.result);
        });
}

void CollectionStore::open()
{
    using Outcome = Requests::Result<QList<CollectionItem>>;
    run(
        [](CollectionFiles &files) -> Outcome {
            const auto checked = files.check();
            return checked ? files.items({}) : Outcome(checked.error());
        },
        [this](const Outcome &items) {
            if (!items)
                return Q_EMIT failed(items.error().message());
            take({}, items);
            Q_EMIT opened();
        });
}

void CollectionStore::create(const QString &name)
{
    run([name](CollectionFiles &files) { return files.create(name); },
        [this](const Requests::Result<void> &created) {
            if (!created)
                return Q_EMIT failed(created.error().message());
            open();
        });
}

void CollectionStore::readFolder(const QString &folder)
{
    run([folder](CollectionFiles &files) { return files.items(folder); },
        [this, folder](const Requests::Result<QList<CollectionItem>> &items) { take(folder, items); });
}

void CollectionStore::readTree()
{
    readNext({QString()});
}

void CollectionStore::readNext(QStringList folders)
{
    struct Level {
        QStringList folders;
        QList<Requests::Result<QList<CollectionItem>>> items;
    };
    if (folders.isEmpty() || m_items.size() > MaxFolders)
        return Q_EMIT treeRead();
    // One level of the tree at a time.
    run(
        [folders](CollectionFiles &files) {
            Level level{folders, {}};
            for (const QString &folder : folders)
                level.items.append(files.items(folder));
            return level;
        },
        [this](const Level &level) {
            QStringList next;
            for (qsizetype i = 0; i < level.folders.size(); ++i) {
                take(level.folders.at(i), level.items.at(i));
                if (!level.items.at(i))
                    continue;
                for (const CollectionItem &item : *level.items.at(i)) {
                    if (item.kind == CollectionItem::Kind::Folder)
                        next.append(item.path);
                }
            }
            readNext(next);
        });
}

void CollectionStore::take(const QString &folder, const Requests::Result<QList<CollectionItem>> &items)
{
    if (!items) {
        if (m_items.remove(folder) > 0 && !folder.isEmpty())
            return Q_EMIT folderGone(folder);
        return Q_EMIT failed(items.error().message());
    }
    const bool isNews = !isRead(folder) || m_items.value(folder) != *items;
    m_items.insert(folder, *items);
    watch({folder.isEmpty() ? m_root : QString(m_root + u'/' + folder)});
    QStringList seen;
    for (const CollectionItem &item : *items) {
        if (item.kind != CollectionItem::Kind::Folder)
            seen.append(m_root + u'/' + item.path);
    }
    watch(seen, MaxWatchedUnopened);
    if (isNews)
        Q_EMIT folderRead(folder);
}

void CollectionStore::watch(const QStringList &paths)
{
    watch(paths, MaxWatched);
}

void CollectionStore::watch(const QStringList &paths, qsizetype limit)
{
    QStringList fresh;
    for (const QString &path : paths) {
        if (m_watched.size() >= limit)
            break;
        if (!m_watched.contains(path)) {
            m_watched.insert(path);
            fresh.append(path);
        }
    }
    if (!fresh.isEmpty())
        addWatches(fresh);
}

/// The system has only so many watches for all programs of a user. Once it has refused one it is left alone
/// for a while: each refusal costs a call and a warning.
void CollectionStore::addWatches(const QStringList &paths)
{
    const qsizetype used = m_watcher.files().size() + m_watcher.directories().size();
    const qsizetype left = m_refusal.hasExpired() ? qMax<qsizetype>(0, m_watchLimit - used) : 0;
    QStringList refused = paths.mid(left);
    if (left > 0)
        refused += m_watcher.addPaths(paths.mid(0, left)); // what is watched already is among them, too
    bool isFull = false;
    for (const QString &path : std::as_const(refused)) {
        if (m_noted.remove(path) && isWatching(path))
            continue;
        if (const QFileInfo info(path); info.exists()) {
            m_polled.insert(path, changeStamp(info));
            isFull = isFull || info.isReadable(); // what may not be read is refused at any time
        } else {
            m_watched.remove(path); // it may come back
        }
    }
    if (isFull && m_refusal.hasExpired())
        m_refusal.setRemainingTime(RefusalDelay);
    if (!m_polled.isEmpty() && !m_poll.isActive())
        m_poll.start();
}

bool CollectionStore::isWatching(const QString &path) const
{
    return m_watcher.files().contains(path) || m_watcher.directories().contains(path);
}

/// What could not be watched is looked at instead.
void CollectionStore::poll()
{
    run(
        [paths = m_polled.keys()](CollectionFiles &) {
            QHash<QString, qint64> stamps;
            for (const QString &path : paths)
                stamps.insert(path, changeStamp(QFileInfo(path)));
            return stamps;
        },
        [this](const QHash<QString, qint64> &stamps) {
            for (auto it = stamps.begin(); it != stamps.end(); ++it) {
                if (m_polled.value(it.key(), it.value()) == it.value())
                    continue;
                m_polled.remove(it.key()); // it is watched, or polled, again once it has been read
                noteChange(it.key());
            }
            if (!m_polled.isEmpty())
                m_poll.start();
        });
}

void CollectionStore::noteChange(const QString &path)
{
    m_watched.remove(
        path); // one that was replaced has lost its watch; what is still watched may be added again
    m_noted.insert(path);
    const QString inside = path == m_root ? QString() : path.mid(m_root.size() + 1);
    if (inside.isEmpty() || inside == EnvironmentFolder || parentOf(inside) == EnvironmentFolder
        || inside == DotEnvFile) {
        m_environmentsTouched = true;
        // They may only just have been made.
        for (const QLatin1StringView name : {EnvironmentFolder, DotEnvFile}) {
            m_watched.remove(m_root + u'/' + name);
            m_noted.insert(m_root + u'/' + name);
        }
    }
    m_changedFolders.insert(isRead(inside) ? inside : parentOf(inside));
    // A folder's own file decides how it is shown in the one above.
    m_changedFolders.insert(parentOf(inside));
    if (!m_changes.isActive()) // what goes on changing is not to put it off
        m_changes.start();
}

void CollectionStore::look()
{
    struct Seen {
        QHash<QString, Requests::Result<QList<CollectionItem>>> items;
        QStringList foreign;
        QStringList loaded;
        bool isAnyGone = false;
    };
    QStringList folders;
    for (const QString &folder : std::exchange(m_changedFolders, {})) {
        if (isRead(folder))
            folders.append(folder);
    }
    run(
        [folders](CollectionFiles &files) {
            Seen seen;
            for (const QString &folder : folders)
                seen.items.insert(folder, files.items(folder));
            seen.foreign = files.foreignChanges();
            for (const QString &path : files.loadedFiles())
                seen.loaded.append(files.root() + u'/' + path);
            seen.isAnyGone = files.isAnyGone();
            return seen;
        },
        [this](const Seen &seen) {
            const QSet<QString> before = seen.isAnyGone ? itemPaths() : QSet<QString>();
            for (auto it = seen.items.begin(); it != seen.items.end(); ++it)
                take(it.key(), it.value());
            watch(seen.loaded);
            if (seen.isAnyGone)
                lookForMoved(before);
            else
                tellLook(seen.foreign);
        });
}

/// \a before: what the tree had when they were still there.
void CollectionStore::lookForMoved(const QSet<QString> &before)
{
    struct Moved {
        QMap<QString, QString> moves;
        QStringList foreign;
        QStringList loaded;
    };
    run(
        [before](CollectionFiles &files) {
            Moved moved;
            moved.moves = files.followMoves(before);
            moved.foreign = files.foreignChanges();
            for (const QString &path : files.loadedFiles())
                moved.loaded.append(files.root() + u'/' + path);
            return moved;
        },
        [this](const Moved &moved) {
            watch(moved.loaded);
            for (auto it = moved.moves.begin(); it != moved.moves.end(); ++it)
                Q_EMIT fileMoved(it.key(), it.value());
            tellLook(moved.foreign);
        });
}

void CollectionStore::tellLook(const QStringList &foreign)
{
    takeForeign(foreign);
    Q_EMIT touched();
    if (std::exchange(m_environmentsTouched, false)) {
        watch({m_root + u'/' + EnvironmentFolder, m_root + u'/' + DotEnvFile});
        Q_EMIT environmentsChanged();
    }
}

QSet<QString> CollectionStore::itemPaths() const
{
    QSet<QString> paths;
    for (const QList<CollectionItem> &items : m_items) {
        for (const CollectionItem &item : items)
            paths.insert(item.path);
    }
    return paths;
}

void CollectionStore::takeForeign(const QStringList &paths)
{
    const QSet<QString> before = std::exchange(m_foreign, QSet<QString>(paths.begin(), paths.end()));
    for (const QString &path : paths) {
        if (!before.contains(path))
            Q_EMIT fileChanged(path);
    }
}

void CollectionStore::loadRequest(const QString &path, QObject *context,
                                  const Done<Requests::Result<RequestDraft>> &done)
{
    m_foreign.remove(path);
    call(context, done, {}, [path](CollectionFiles &files) { return files.loadRequest(path); });
}

void CollectionStore::readRequest(const QString &path, QObject *context,
                                  const Done<Requests::Result<RequestDraft>> &done)
{
    call(context, done, {}, [path](CollectionFiles &files) { return files.readRequest(path); });
}

void CollectionStore::saveRequest(const RequestDraft &draft, bool overwrite, QObject *context,
                                  const Done<SaveResult> &done)
{
    call(context, done, {parentOf(draft.path)},
         [draft, overwrite](CollectionFiles &files) { return files.saveRequest(draft, overwrite); });
}

void CollectionStore::loadFolder(const QString &folder, QObject *context,
                                 const Done<Requests::Result<FolderSettings>> &done)
{
    // Which of them it is only the disk knows; whoever loads it has heard of what changed so far.
    for (const CollectionFormat *format : {&CollectionFormat::openCollection(), &CollectionFormat::bruno()})
        m_foreign.remove(format->settingsFile(folder));
    if (folder.isEmpty())
        m_foreign.remove(CollectionFormat::bruno().nameFile());
    call(context, done, {}, [folder](CollectionFiles &files) { return files.loadFolder(folder); });
}

void CollectionStore::saveFolder(const QString &folder, const FolderSettings &settings, bool overwrite,
                                 QObject *context, const Done<SaveResult> &done)
{
    call(context, done, {parentOf(folder)}, [folder, settings, overwrite](CollectionFiles &files) {
        return files.saveFolder(folder, files.inItsPlace(folder, settings), overwrite);
    });
}

void CollectionStore::loadEnvironments(QObject *context, const Done<QMap<QString, Environment>> &done)
{
    call(context, done, {}, [](CollectionFiles &files) {
        QMap<QString, Environment> all;
        for (const QString &path : files.environmentFiles()) {
            if (const auto environment = files.loadEnvironment(path))
                all.insert(path, *environment);
        }
        return all;
    });
    watch({m_root + u'/' + EnvironmentFolder, m_root + u'/' + DotEnvFile});
}

void CollectionStore::saveEnvironment(const QString &path, const Environment &environment, bool overwrite,
                                      QObject *context, const Done<SaveResult> &done)
{
    call(context, done, {}, [path, environment, overwrite](CollectionFiles &files) {
        const QString target = path.isEmpty() ? files.newEnvironmentPath(environment.name) : path;
        return files.saveEnvironment(target, environment, overwrite);
    });
}

void CollectionStore::saveEnvironments(const QList<Environment> &before, const QList<Environment> &after,
                                       QObject *context, const Done<QList<SaveResult>> &done)
{
    call(context, done, {},
         [before, after](CollectionFiles &files) { return files.saveEnvironments(before, after); });
}

void CollectionStore::createRequest(const QString &folder, const RequestDraft &draft, QObject *context,
                                    const Done<Requests::Result<RequestDraft>> &done,
                                    const QByteArray &original)
{
    call(context, done, {folder}, [folder, draft, original](CollectionFiles &files) {
        return files.createRequest(folder, draft, original);
    });
}

void CollectionStore::readOriginal(const QString &path, QObject *context,
                                   const Done<Requests::Result<std::pair<RequestDraft, QByteArray>>> &done)
{
    call(context, done, {}, [path](CollectionFiles &files) { return files.readOriginal(path); });
}

void CollectionStore::createFolder(const QString &parent, const QString &name, QObject *context,
                                   const Done<Requests::Result<QString>> &done)
{
    call(context, done, {parent},
         [parent, name](CollectionFiles &files) { return files.createFolder(parent, name); });
}

void CollectionStore::rename(const QString &path, const QString &name, QObject *context,
                             const Done<Requests::Result<QString>> &done)
{
    call(context, done, {parentOf(path)},
         [path, name](CollectionFiles &files) { return files.rename(path, name); });
}

void CollectionStore::duplicate(const QString &path, QObject *context,
                                const Done<Requests::Result<QString>> &done)
{
    call(context, done, {parentOf(path)}, [path](CollectionFiles &files) { return files.duplicate(path); });
}

void CollectionStore::move(const QString &path, const QString &folder, QObject *context,
                           const Done<Requests::Result<QString>> &done)
{
    call(context, done, {parentOf(path), folder},
         [path, folder](CollectionFiles &files) { return files.move(path, folder); });
}

void CollectionStore::reorder(const QStringList &paths, QObject *context,
                              const Done<Requests::Result<void>> &done)
{
    call(context, done, {parentOf(paths.value(0))},
         [paths](CollectionFiles &files) { return files.reorder(paths); });
}

void CollectionStore::remove(const QString &path, QObject *context,
                             const Done<Requests::Result<TrashedItem>> &done)
{
    call(context, done, {parentOf(path)}, [path](CollectionFiles &files) { return files.remove(path); });
}

void CollectionStore::restore(const TrashedItem &item, QObject *context,
                              const Done<Requests::Result<void>> &done)
{
    call(context, done, {parentOf(item.path)},
         [item](CollectionFiles &files) { return files.restore(item); });
}

void CollectionStore::usesOfSession(const QString &name, QObject *context, const Done<SessionUses> &done)
{
    call(context, done, {}, [name](CollectionFiles &files) { return files.usesOfSession(name); });
}

void CollectionStore::renameSession(const SessionUses &uses, const QString &before, const QString &after,
                                    QObject *context, const Done<SessionRenaming> &done)
{
    call(context, done, {},
         [uses, before, after](CollectionFiles &files) { return files.renameSession(uses, before, after); });
}

void CollectionStore::fingerprint(const QString &path, QObject *context, const Done<QByteArray> &done)
{
    call(context, done, {}, [path](CollectionFiles &files) { return files.fingerprint(path); });
}

void CollectionStore::forget(const QString &path)
{
    m_foreign.remove(path);
    run(
        [path](CollectionFiles &files) {
            files.forget(path);
            return true;
        },
        [](bool) {});
}

} // namespace Fingerpost
