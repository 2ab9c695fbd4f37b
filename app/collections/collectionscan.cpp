// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionscan.h"

#include "collections/collectionformat.h"
#include "collections/diskfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

#include <dirent.h>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::CollectionScan {

namespace {

constexpr qint64 HeadSize = 4096;
constexpr qsizetype MaxItems = 100'000; ///< of one folder

CollectionItem unreadable(CollectionItem item, const QString &error)
{
    item.kind = CollectionItem::Kind::Unreadable;
    item.error = error;
    return item;
}

/// The file's name without its end.
QString nameOf(const QString &path)
{
    QString name = path.section(u'/', -1);
    for (const auto suffix : {".yml"_L1, ".yaml"_L1, ".bru"_L1}) {
        if (name.endsWith(suffix))
            return name.chopped(suffix.size());
    }
    return name;
}

CollectionItem folderItem(const CollectionFormat &format, const QString &root, const QString &path)
{
    CollectionItem item{.kind = CollectionItem::Kind::Folder, .path = path, .name = path.section(u'/', -1)};
    const QString file = root + u'/' + format.settingsFile(path);
    if (!QFileInfo::exists(file))
        return item;
    const auto bytes = DiskFile::read(file);
    const auto settings = bytes ? format.readFolder(*bytes, FolderFile::Kind::Folder) : bytes.error();
    if (settings) {
        item.name = settings->name.isEmpty() ? item.name : settings->name;
        item.seq = settings->seq;
    }
    return item;
}

CollectionItem requestItem(const CollectionFormat &format, const QString &root, const QString &path)
{
    CollectionItem item{.path = path, .name = nameOf(path)};
    const QString full = root + u'/' + path;
    const auto head = DiskFile::readHead(full, HeadSize);
    if (!head)
        return unreadable(item, head.error().message());
    if (format.readHead(*head, item))
        return item;
    const auto bytes = DiskFile::read(full);
    const auto read = bytes ? format.readItem(*bytes, item) : bytes.error();
    return read ? item : unreadable(item, read.error().message());
}

struct Entry {
    QByteArray name;
    bool isFolder = false;
    bool isLink = false;
};

/// The names in a folder without what is hidden. Not QDir, which asks for each file's whole status.
Requests::Result<QList<Entry>> entriesOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(path);
    DIR *open = ::opendir(folder.constData());
    if (!open)
        return DiskFile::systemError(path, errno);
    QList<Entry> entries;
    while (const dirent *found = ::readdir(open)) {
        if (found->d_name[0] == '.')
            continue;
        Entry entry{found->d_name, found->d_type == DT_DIR, found->d_type == DT_LNK};
        struct stat status = {};
        if (found->d_type == DT_UNKNOWN
            && ::lstat(QByteArray(folder + '/' + entry.name).constData(), &status) == 0) {
            entry.isFolder = S_ISDIR(status.st_mode);
            entry.isLink = S_ISLNK(status.st_mode);
        }
        entries.append(entry);
        if (entries.size() > MaxItems)
            break;
    }
    ::closedir(open);
    if (entries.size() > MaxItems) {
        return Requests::Error(
            Requests::Error::RequestException,
            QCoreApplication::translate("Fingerpost::Collections", "There are too many files in %1.")
                .arg(QDir::toNativeSeparators(path)));
    }
    return entries;
}

/// A link is taken for the file it leads to, as long as that lies in the collection.
CollectionItem linkItem(const CollectionFormat &format, const QString &root, const QString &path)
{
    const QFileInfo info(root + u'/' + path);
    const CollectionItem item{.path = path, .name = nameOf(path)};
    if (info.isDir())
        return unreadable(item,
                          QCoreApplication::translate("Fingerpost::Collections",
                                                      "This is a link to a folder; it is not followed."));
    const QString target = info.canonicalFilePath();
    if (!target.startsWith(QFileInfo(root).canonicalFilePath() + u'/'))
        return unreadable(item,
                          QCoreApplication::translate("Fingerpost::Collections",
                                                      "This is a link to a file outside of the collection."));
    return requestItem(format, root, path);
}

/// Whether the path, or one above it, is one of those.
bool isAmong(const QStringList &paths, const QString &path)
{
    return std::any_of(paths.begin(), paths.end(),
                       [&path](const QString &one) { return path == one || path.startsWith(one + u'/'); });
}

} // namespace

CollectionItem file(const QString &root, const QString &path)
{
    return requestItem(CollectionFormat::of(root), root, path);
}

Requests::Result<QList<CollectionItem>> folder(const QString &root, const QString &folder)
{
    const auto entries = entriesOf(folder.isEmpty() ? root : QString(root + u'/' + folder));
    if (!entries)
        return entries.error();
    const CollectionFormat &format = CollectionFormat::of(root);
    const QStringList ignored = format.ignored(root);
    QList<CollectionItem> items;
    for (const Entry &entry : *entries) {
        const QString name = QFile::decodeName(entry.name);
        const QString path = folder.isEmpty() ? name : QString(folder + u'/' + name);
        const bool isForeign = entry.isFolder && (entry.name == "node_modules" || path == "environments"_L1);
        if (isForeign || isAmong(ignored, path))
            continue;
        const bool isRequest = format.isRequestFile(entry.name, folder.isEmpty());
        if (entry.isFolder)
            items.append(folderItem(format, root, path));
        else if (entry.isLink && (isRequest || QFileInfo(root + u'/' + path).isDir()))
            items.append(linkItem(format, root, path));
        else if (isRequest)
            items.append(requestItem(format, root, path));
    }
    std::sort(items.begin(), items.end(), isBefore);
    return items;
}

bool isBefore(const CollectionItem &one, const CollectionItem &other)
{
    const bool isFolder = one.kind == CollectionItem::Kind::Folder;
    if (isFolder != (other.kind == CollectionItem::Kind::Folder))
        return isFolder;
    const bool hasSeq = one.seq > 0;
    if (hasSeq != (other.seq > 0))
        return hasSeq;
    if (hasSeq && one.seq != other.seq)
        return one.seq < other.seq;
    if (const int order = one.name.compare(other.name, Qt::CaseInsensitive); order != 0)
        return order < 0;
    return one.path < other.path;
}

} // namespace Fingerpost::CollectionScan
