// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What changes the tree of a collection's files.
#include "collections/collectionfiles.h"
#include "collections/collectionitem.h"
#include "collections/collectionscan.h"
#include "collections/diskfile.h"
#include "collections/refusal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <optional>
#include <utility>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr int MaxFolderDepth = 64;
constexpr int MostFoldersLookedAt = 20'000;

QString joined(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? name : QString(folder + u'/' + name);
}

/// Whether they are one file, where the disk does not tell upper case from lower.
bool isSpeltOtherwise(const QString &from, const QString &to)
{
    struct stat one = {};
    struct stat other = {};
    return from.compare(to, Qt::CaseInsensitive) == 0
        && ::lstat(QFile::encodeName(from).constData(), &one) == 0
        && ::lstat(QFile::encodeName(to).constData(), &other) == 0 && one.st_dev == other.st_dev
        && one.st_ino == other.st_ino;
}

Requests::Result<void> renameOnDisk(const QString &from, const QString &to)
{
    // No other program's file may be lost for a name.
    if (QFileInfo::exists(to) && !isSpeltOtherwise(from, to)) {
        return refused(QCoreApplication::translate("Fingerpost::Collections", "%1 is there already.")
                           .arg(QDir::toNativeSeparators(to)));
    }
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return DiskFile::systemError(from, errno);
    DiskFile::syncFolder(QFileInfo(to).path());
    DiskFile::syncFolder(QFileInfo(from).path());
    return {};
}

} // namespace

double CollectionFiles::lastSeq(const QString &folder, bool isFolder) const
{
    double last = 0;
    if (const auto siblings = items(folder)) {
        for (const CollectionItem &item : *siblings) {
            if ((item.kind == CollectionItem::Kind::Folder) == isFolder)
                last = qMax(last, item.seq);
        }
    }
    return last;
}

/// For a request or, without a suffix, a folder; none that means something else there, as "folder.yml" does.
QString CollectionFiles::freeName(const QString &folder, const QString &typed, const QString &suffix,
                                  const QString &own) const
{
    const QString inside = m_root + u'/' + folder;
    const QString name = DiskFile::freeName(inside, typed, suffix, own);
    const bool isTakenForOther = suffix.isEmpty()
        ? name == "node_modules"_L1 || (folder.isEmpty() && name == "environments"_L1)
        : !format().isRequestFile(QFile::encodeName(name), folder.isEmpty());
    return isTakenForOther ? DiskFile::freeName(inside, DiskFile::safeName(typed) + u'-', suffix, own) : name;
}

Requests::Result<void> CollectionFiles::edit(const QString &path, const Edit &change)
{
    const auto full = fullPath(path);
    if (!full)
        return full.error();
    const auto bytes = QFileInfo::exists(*full) ? DiskFile::read(*full) : QByteArray();
    if (!bytes)
        return bytes.error();
    const auto made = change(*bytes);
    if (!made)
        return made.error();
    if (*made == *bytes)
        return {};
    const auto written = DiskFile::write(*full, *made);
    // Whoever has it open has seen all but this change, which is ours.
    const bool isSeen =
        m_known.contains(path) ? m_known.value(path) == *bytes : m_absent.contains(path) && bytes->isEmpty();
    if (written && isSeen) {
        m_known.insert(path, *made);
        m_absent.remove(path);
    }
    return written;
}

Requests::Result<void> CollectionFiles::setName(const QString &path, bool isFolder, const QString &name)
{
    const CollectionFormat &format = this->format();
    if (isFolder) {
        return edit(settingsFile(path), [&](const QByteArray &bytes) -> Requests::Result<QByteArray> {
            auto folder = format.readFolder(bytes, FolderFile::Kind::Folder);
            if (!folder)
                return folder.error();
            folder->name = name;
            return format.writeFolder(bytes, *folder, FolderFile::Kind::Folder);
        });
    }
    return edit(path, [&](const QByteArray &bytes) -> Requests::Result<QByteArray> {
        auto draft = format.readRequest(bytes, {});
        if (!draft)
            return draft.error();
        draft->name = name;
        return format.writeRequest(bytes, *draft);
    });
}

Requests::Result<void> CollectionFiles::setSeq(const QString &path, bool isFolder, double seq)
{
    const CollectionFormat &format = this->format();
    if (isFolder) {
        const QString name = path.section(u'/', -1);
        return edit(settingsFile(path), [&](const QByteArray &bytes) -> Requests::Result<QByteArray> {
            auto folder = format.readFolder(bytes, FolderFile::Kind::Folder);
            if (!folder)
                return folder.error();
            if (bytes.isEmpty())
                folder->name = name;
            folder->seq = seq;
            return format.writeFolder(bytes, *folder, FolderFile::Kind::Folder);
        });
    }
    return edit(path, [&](const QByteArray &bytes) -> Requests::Result<QByteArray> {
        auto draft = format.readRequest(bytes, {});
        if (!draft)
            return draft.error();
        draft->seq = seq;
        return format.writeRequest(bytes, *draft);
    });
}

Requests::Result<RequestDraft> CollectionFiles::createRequest(const QString &folder, RequestDraft draft,
                                                              const QByteArray &original)
{
    const bool isSameFormat = format().isRequestFile(QFile::encodeName(draft.path.section(u'/', -1)), false);
    if (draft.name.isEmpty())
        draft.name = draft.displayName();
    draft.seq = lastSeq(folder, false) + 1;
    draft.collection = m_root;
    draft.path = joined(folder, freeName(folder, draft.name, format().suffix()));
    const SaveResult saved = save(draft.path, false, [&](const QByteArray &) {
        return format().writeRequest(isSameFormat ? original : QByteArray(), draft);
    });
    if (!saved.isSaved())
        return saved.error;
    return draft;
}

Requests::Result<std::pair<RequestDraft, QByteArray>> CollectionFiles::readOriginal(const QString &path) const
{
    const auto full = fullPath(path);
    const auto bytes = full ? DiskFile::read(*full) : full.error();
    if (!bytes)
        return bytes.error();
    auto draft = format().readRequest(*bytes, path);
    if (!draft)
        return draft.error();
    draft->collection = m_root;
    return std::pair(*draft, *bytes);
}

Requests::Result<QString> CollectionFiles::createFolder(const QString &parent, const QString &name)
{
    const QString path = joined(parent, freeName(parent, name, {}));
    const auto full = fullPath(path);
    if (!full)
        return full.error();
    FolderSettings settings;
    settings.name = name;
    settings.seq = lastSeq(parent, true) + 1;
    if (::mkdir(QFile::encodeName(*full).constData(), 0777) != 0)
        return DiskFile::systemError(*full, errno);
    const SaveResult saved = saveFolder(path, settings);
    if (!saved.isSaved()) {
        QDir().rmdir(*full);
        return saved.error;
    }
    DiskFile::syncFolder(QFileInfo(*full).path());
    forget(settingsFile(path));
    return path;
}

void CollectionFiles::renameKnown(const QString &from, const QString &to)
{
    for (QHash<QString, QByteArray> *texts : {&m_known, &m_unread}) {
        const QStringList paths = texts->keys();
        for (const QString &path : paths) {
            if (path == from || path.startsWith(from + u'/'))
                texts->insert(to + path.mid(from.size()), texts->take(path));
        }
    }
    const QSet<QString> absent = m_absent;
    for (const QString &path : absent) {
        if (path == from || path.startsWith(from + u'/')) {
            m_absent.remove(path);
            m_absent.insert(to + path.mid(from.size()));
        }
    }
}

/// The loaded files of requests that are no longer there, by what they said.
QHash<QByteArray, QStringList> CollectionFiles::goneByText() const
{
    QHash<QByteArray, QStringList> gone;
    for (auto it = m_known.cbegin(); it != m_known.cend(); ++it) {
        const QString name = it.key().section(u'/', -1);
        const bool isRequest = it.key().section(u'/', 0, 0) != "environments"_L1
            && format().isRequestFile(QFile::encodeName(name), name == it.key());
        if (isRequest && !QFileInfo::exists(m_root + u'/' + it.key()))
            gone[it.value()].append(it.key());
    }
    return gone;
}

bool CollectionFiles::isAnyGone() const
{
    return !goneByText().isEmpty();
}

QMap<QString, QString> CollectionFiles::followMoves(const QSet<QString> &seen)
{
    const QHash<QByteArray, QStringList> gone = goneByText();
    if (gone.isEmpty())
        return {};
    QSet<qint64> sizes;
    for (auto it = gone.cbegin(); it != gone.cend(); ++it)
        sizes.insert(it.key().size());
    QHash<QByteArray, QStringList> found;
    QStringList folders{QString()};
    for (int looked = 0; !folders.isEmpty() && looked < MostFoldersLookedAt; ++looked) {
        const QString folder = folders.takeLast();
        const QFileInfoList entries =
            QDir(m_root + u'/' + folder)
                .entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot | QDir::NoSymLinks);
        for (const QFileInfo &entry : entries) {
            const QString path = joined(folder, entry.fileName());
            if (entry.isDir()) {
                if (entry.fileName() != "node_modules"_L1 && path != "environments"_L1)
                    folders.append(path);
                continue;
            }
            if (!sizes.contains(entry.size()) || m_known.contains(path) || seen.contains(path)
                || !format().isRequestFile(QFile::encodeName(entry.fileName()), folder.isEmpty()))
                continue;
            if (const auto bytes = DiskFile::read(entry.filePath()); bytes && gone.contains(*bytes))
                found[*bytes].append(path);
        }
    }
    QMap<QString, QString> moves;
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        const QStringList before = gone.value(it.key());
        if (before.size() != 1 || it->size() != 1)
            continue; // nobody can say which
        renameKnown(before.constFirst(), it->constFirst());
        moves.insert(before.constFirst(), it->constFirst());
    }
    return moves;
}

Requests::Result<QString> CollectionFiles::moveTo(const QString &path, const QString &to)
{
    const auto from = fullPath(path);
    const auto target = fullPath(to);
    if (!from || !target)
        return from ? target.error() : from.error();
    if (const auto moved = renameOnDisk(m_root + u'/' + path, *target); !moved)
        return moved.error();
    renameKnown(path, to);
    return to;
}

Requests::Result<QString> CollectionFiles::rename(const QString &path, const QString &name)
{
    const auto full = fullPath(path);
    if (!full)
        return full.error();
    const bool isFolder = QFileInfo(*full).isDir();
    if (const auto set = setName(path, isFolder, name); !set)
        return set.error();
    const QString suffix = isFolder ? QString() : format().suffix(path);
    // Its own name, in upper case or lower, is nobody else's.
    const QString parent = parentOf(path);
    const QString to = joined(parent, freeName(parent, name, suffix, path.section(u'/', -1)));
    return to == path ? path : moveTo(path, to);
}

Requests::Result<void> CollectionFiles::copyFolder(const QString &from, const QString &to, int depth) const
{
    if (depth > MaxFolderDepth)
        return refused(
            QCoreApplication::translate("Fingerpost::Collections", "The folders are nested too deep."));
    if (::mkdir(QFile::encodeName(to).constData(), 0777) != 0)
        return DiskFile::systemError(to, errno);
    const QFileInfoList entries =
        QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo &entry : entries) {
        const QString target = to + u'/' + entry.fileName();
        Requests::Result<void> copied;
        if (entry.isDir())
            copied = copyFolder(entry.filePath(), target, depth + 1);
        else if (!QFile::copy(entry.filePath(), target))
            copied = DiskFile::systemError(target, errno);
        else // the original is protected; this one gets another name and number
            QFile::setPermissions(target, QFile::permissions(target) | QFile::WriteOwner);
        if (!copied) {
            QDir(to).removeRecursively(); // half of it is no copy
            return copied;
        }
    }
    return {};
}

Requests::Result<QString> CollectionFiles::duplicate(const QString &path)
{
    const auto full = fullPath(path);
    if (!full)
        return full.error();
    const bool isFolder = QFileInfo(*full).isDir();
    const QString suffix = isFolder ? QString() : format().suffix(path);
    const QString parent = parentOf(path);
    QString name = path.section(u'/', -1);
    if (isFolder) {
        // Not loadFolder(): who has it open compares with what was loaded for that.
        const auto file = fullPath(settingsFile(path));
        const auto bytes = file ? DiskFile::read(*file) : file.error();
        const auto settings = bytes ? format().readFolder(*bytes, FolderFile::Kind::Folder) : bytes.error();
        if (settings && !settings->name.isEmpty())
            name = settings->name;
    } else {
        const CollectionItem item = CollectionScan::file(m_root, path);
        name = item.name;
    }
    const QString copyName = QCoreApplication::translate("Fingerpost::Collections", "%1 copy").arg(name);
    const QString to = joined(parent, freeName(parent, copyName, suffix));
    const QString target = m_root + u'/' + to;
    const double seq = lastSeq(parent, isFolder) + 1;
    if (isFolder) {
        if (const auto copied = copyFolder(*full, target, 0); !copied)
            return copied.error();
    } else {
        const auto bytes = DiskFile::read(*full);
        const auto written = bytes ? DiskFile::write(target, *bytes) : bytes.error();
        if (!written)
            return written.error();
    }
    Requests::Result<void> edited = setName(to, isFolder, copyName);
    if (edited)
        edited = setSeq(to, isFolder, seq);
    if (edited)
        return to;
    // Nobody knows of it yet, and it says that it is the original.
    if (isFolder)
        QDir(target).removeRecursively();
    else
        QFile::remove(target);
    return edited.error();
}

Requests::Result<QString> CollectionFiles::move(const QString &path, const QString &folder)
{
    if (parentOf(path) == folder)
        return path;
    if (folder == path || folder.startsWith(path + u'/'))
        return refused(
            QCoreApplication::translate("Fingerpost::Collections", "A folder cannot be moved into itself."));
    const bool isFolder = QFileInfo(m_root + u'/' + path).isDir();
    const QString suffix = isFolder ? QString() : format().suffix(path);
    const QString name = path.section(u'/', -1);
    const double seq = lastSeq(folder, isFolder) + 1;
    const auto moved = moveTo(path, joined(folder, freeName(folder, name.chopped(suffix.size()), suffix)));
    // It lies there now, and its tab and its secrets have to follow, even when it cannot be numbered.
    if (moved)
        (void)setSeq(*moved, isFolder, seq);
    return moved;
}

/// Folders and requests are numbered apart, and the numbers that are there are dealt out anew: only files
/// between an old place and the new one change. What cannot be read stays as it is; where one refuses its
/// number, all keep the ones they had.
Requests::Result<void> CollectionFiles::reorder(const QStringList &paths)
{
    using Kind = CollectionItem::Kind;
    const auto siblings = items(parentOf(paths.value(0)));
    if (!siblings)
        return siblings.error();
    QList<std::pair<QString, std::optional<QByteArray>>> before;
    for (const Kind kind : {Kind::Folder, Kind::Request}) {
        QStringList present;
        QList<double> numbers;
        for (const CollectionItem &item : *siblings) {
            if (item.kind != kind || !paths.contains(item.path))
                continue;
            present.append(item.path);
            numbers.append(item.seq);
        }
        QStringList wanted = paths;
        wanted.removeDuplicates();
        wanted.removeIf([&present](const QString &path) { return !present.contains(path); });
        if (wanted == present)
            continue;
        const bool isUsable = numbers.constFirst() > 0 && numbers.constLast() > 0
            && std::adjacent_find(numbers.cbegin(), numbers.cend()) == numbers.cend();
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const double seq = isUsable ? numbers.at(i) : double(i + 1);
            const QString file = kind == Kind::Folder ? settingsFile(wanted.at(i)) : wanted.at(i);
            const auto bytes = DiskFile::read(m_root + u'/' + file);
            if (const auto placed = setSeq(wanted.at(i), kind == Kind::Folder, seq); !placed) {
                putBack(before);
                return placed;
            }
            before.append({file, bytes ? std::optional(*bytes) : std::nullopt});
        }
    }
    return {};
}

/// What those files said; nothing: there was none.
void CollectionFiles::putBack(const QList<std::pair<QString, std::optional<QByteArray>>> &before)
{
    for (const auto &[path, bytes] : before) {
        if (bytes) {
            (void)edit(path, [text = *bytes](const QByteArray &) { return text; });
            continue;
        }
        QFile::remove(m_root + u'/' + path);
        if (m_known.remove(path))
            m_absent.insert(path);
    }
}

Requests::Result<TrashedItem> CollectionFiles::remove(const QString &path)
{
    if (const auto full = fullPath(path); !full)
        return full.error();
    TrashedItem item{path, {}};
    QFile file(m_root + u'/' + path);
    if (!file.exists())
        return DiskFile::systemError(file.fileName(), ENOENT);
    const QString name = file.fileName();
    if (!QFile::moveToTrash(name, &item.inTrash) || item.inTrash.isEmpty()) {
        return refused(QCoreApplication::translate("Fingerpost::Collections",
                                                   "%1 could not be moved to the trash; it is still there.")
                           .arg(QDir::toNativeSeparators(name)));
    }
    const QStringList known = m_known.keys();
    for (const QString &open : known) {
        if (open != path && !open.startsWith(path + u'/'))
            continue;
        m_trashed[item.inTrash].insert(open, m_known.value(open));
        forget(open);
    }
    return item;
}

Requests::Result<void> CollectionFiles::restore(const TrashedItem &item)
{
    const auto full = fullPath(item.path);
    if (!full)
        return full.error();
    if (QFileInfo::exists(*full)) {
        return refused(QCoreApplication::translate("Fingerpost::Collections", "%1 is there already.")
                           .arg(QDir::toNativeSeparators(*full)));
    }
    makeFolderOf(item.path); // git takes away a folder that has become empty
    // Not rename(2): the trash may lie on another disk.
    if (!QFileInfo(item.inTrash).isDir()) {
        if (!QFile::rename(item.inTrash, *full))
            return DiskFile::systemError(item.inTrash, errno);
    } else if (!QDir().rename(item.inTrash, *full)) {
        return DiskFile::systemError(item.inTrash, errno);
    }
    // Whoever has it open goes on as if it had never been away.
    const QHash<QString, QByteArray> known = m_trashed.take(item.inTrash);
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (!m_known.contains(it.key()))
            m_known.insert(it.key(), it.value());
    }
    // The trash's note about it has become pointless.
    const QFileInfo trashed(item.inTrash);
    QFile::remove(QDir(trashed.path() + "/../info"_L1).filePath(trashed.fileName() + ".trashinfo"_L1));
    DiskFile::syncFolder(QFileInfo(*full).path());
    return {};
}

} // namespace Fingerpost
