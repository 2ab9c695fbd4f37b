// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionscan.h"

#include "collections/diskfile.h"
#include "collections/folderfile.h"
#include "collections/yamltext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <optional>

#include <dirent.h>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::CollectionScan {

namespace {

constexpr qint64 HeadSize = 4096;
constexpr qsizetype MaxItems = 100'000; ///< of one folder

/// A scalar on its line; nothing for one that only a parser can read.
std::optional<QByteArrayView> simpleScalar(QByteArrayView text)
{
    text = text.trimmed();
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front()) {
        const QByteArrayView inner = text.sliced(1, text.size() - 2);
        if (inner.contains(text.front()) || inner.contains('\\'))
            return {};
        return inner;
    }
    if (text.isEmpty() || QByteArrayView("-?:,[]{}#&*!|>'\"%@`~").contains(text.front()))
        return {};
    if (text.contains(" #") || text.contains(": ") || text.contains('\t'))
        return {};
    return text;
}

/// Reads the head's lines: `info:` and `http:` with simple values two levels deep.
class HeadReader {
public:
    explicit HeadReader(CollectionItem &item)
        : m_item(item)
    {
    }
    /// False when this line is written in a way that only a parser can read.
    bool take(QByteArrayView line)
    {
        while (!line.isEmpty() && (line.back() == '\r' || line.back() == ' '))
            line.chop(1);
        if (line.isEmpty())
            return true;
        qsizetype indent = 0;
        while (line.at(indent) == ' ')
            ++indent;
        line = line.sliced(indent);
        if (line.front() == '#')
            return true;
        if (indent == 0)
            return takeSection(line);
        if (m_section.isEmpty())
            return true;
        if (m_indent < 0)
            m_indent = indent;
        if (indent == m_indent)
            return takeKey(line);
        // Of a list or a text, which say nothing here, unless it goes on with a value that was taken.
        return indent > m_indent && !m_tookValue;
    }
    /// Nothing more needs to be known.
    [[nodiscard]] bool isDone() const
    {
        const bool hasMethod = !m_item.method.isEmpty() || (!m_type.isEmpty() && m_type != "http");
        return !m_item.name.isEmpty() && !m_type.isEmpty() && hasMethod && m_isInfoOver;
    }
    [[nodiscard]] QByteArrayView type() const { return m_type; }

private:
    bool takeSection(QByteArrayView line)
    {
        m_isInfoOver = m_isInfoOver || m_section == "info";
        const bool isKnown = line.startsWith("info:") || line.startsWith("http:");
        m_section = isKnown ? line.first(4) : QByteArrayView();
        m_indent = -1;
        m_tookValue = false;
        return (!isKnown || line.size() == 5) && line.front() != '{' && line.front() != '?'
            && line.front() != '%';
    }
    bool takeKey(QByteArrayView line)
    {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            return line.front() == '-'; // a list at the column of its key
        const QByteArrayView key = line.first(colon);
        const bool isInfo = m_section == "info";
        m_tookValue = isInfo ? key == "name" || key == "type" || key == "seq" : key == "method";
        if (!m_tookValue)
            return true;
        const auto value = simpleScalar(line.sliced(colon + 1));
        if (!value)
            return false;
        if (key == "name")
            m_item.name = QString::fromUtf8(*value);
        else if (key == "type")
            m_type = *value;
        else if (key == "seq")
            m_item.seq = value->toDouble();
        else
            m_item.method = value->toByteArray();
        return true;
    }

    CollectionItem &m_item;
    QByteArrayView m_section;
    QByteArrayView m_type;
    qsizetype m_indent = -1;
    bool m_tookValue = false; ///< the last line's
    bool m_isInfoOver = false;
};

void takeType(CollectionItem &item, const QString &type)
{
    item.kind = type == "http"_L1 ? CollectionItem::Kind::Request : CollectionItem::Kind::Other;
    item.type = item.kind == CollectionItem::Kind::Other ? type : QString();
}

CollectionItem unreadable(CollectionItem item, const QString &error)
{
    item.kind = CollectionItem::Kind::Unreadable;
    item.error = error;
    return item;
}

QString nameOf(const QString &path)
{
    const QString file = path.section(u'/', -1);
    return file.endsWith(".yaml"_L1) ? file.chopped(5) : file.endsWith(".yml"_L1) ? file.chopped(4) : file;
}

/// The file parsed as a whole.
CollectionItem parsedFile(const QString &full, CollectionItem item)
{
    const auto bytes = DiskFile::read(full);
    if (!bytes)
        return unreadable(item, bytes.error().message());
    const auto text = YamlText::parse(*bytes);
    if (!text)
        return unreadable(item, text.error().message());
    const bool isMapping = !text->isEmpty() && text->isMapping(text->root());
    QString type = text->text(text->find({"info", "type"}));
    if (type.isEmpty() && isMapping && text->isMapping(text->find({"http"})))
        type = u"http"_s;
    if (type.isEmpty())
        return unreadable(
            item, QCoreApplication::translate("Fingerpost::Collections", "This file holds no request."));
    takeType(item, type);
    if (const QString name = text->text(text->find({"info", "name"})); !name.isEmpty())
        item.name = name;
    item.seq = text->text(text->find({"info", "seq"})).toDouble();
    item.method = text->text(text->find({"http", "method"})).toUtf8();
    if (item.kind == CollectionItem::Kind::Request && item.method.isEmpty())
        item.method = "GET";
    return item;
}

CollectionItem folderItem(const QString &root, const QString &path)
{
    CollectionItem item{.kind = CollectionItem::Kind::Folder, .path = path, .name = path.section(u'/', -1)};
    const QString file = root + u'/' + path + "/folder.yml"_L1;
    if (!QFileInfo::exists(file))
        return item;
    const auto bytes = DiskFile::read(file);
    if (const auto settings = bytes ? FolderFile::read(*bytes) : bytes.error()) {
        item.name = settings->name.isEmpty() ? item.name : settings->name;
        item.seq = settings->seq;
    }
    return item;
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

bool isRequestFile(const QByteArray &name, bool isRoot)
{
    const bool isYaml = name.endsWith(".yml") || name.endsWith(".yaml");
    const bool isSettings =
        name == "folder.yml" || (isRoot && (name == "opencollection.yml" || name == "workspace.yml"));
    return isYaml && !isSettings;
}

/// A link is taken for the file it leads to, as long as that lies in the collection.
CollectionItem linkItem(const QString &root, const QString &path)
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
    return file(root, path);
}

} // namespace

bool readHead(QByteArrayView head, CollectionItem &item)
{
    CollectionItem found = item;
    found.name.clear();
    HeadReader reader(found);
    // The last line may be cut off.
    for (qsizetype at = 0; !reader.isDone();) {
        const qsizetype end = head.indexOf('\n', at);
        if (end < 0 || !reader.take(head.sliced(at, end - at)))
            return false;
        at = end + 1;
    }
    takeType(found, QString::fromUtf8(reader.type()));
    item = found;
    return true;
}

CollectionItem file(const QString &root, const QString &path)
{
    CollectionItem item{.path = path, .name = nameOf(path)};
    const QString full = root + u'/' + path;
    const auto head = DiskFile::readHead(full, HeadSize);
    if (!head)
        return unreadable(item, head.error().message());
    return readHead(*head, item) ? item : parsedFile(full, item);
}

Requests::Result<QList<CollectionItem>> folder(const QString &root, const QString &folder)
{
    const auto entries = entriesOf(folder.isEmpty() ? root : QString(root + u'/' + folder));
    if (!entries)
        return entries.error();
    QList<CollectionItem> items;
    for (const Entry &entry : *entries) {
        const QString name = QFile::decodeName(entry.name);
        const QString path = folder.isEmpty() ? name : QString(folder + u'/' + name);
        const bool isSkipped =
            entry.name == "node_modules" || (folder.isEmpty() && entry.name == "environments");
        if (entry.isFolder && !isSkipped)
            items.append(folderItem(root, path));
        else if (entry.isLink
                 && (isRequestFile(entry.name, folder.isEmpty()) || QFileInfo(root + u'/' + path).isDir()))
            items.append(linkItem(root, path));
        else if (!entry.isFolder && isRequestFile(entry.name, folder.isEmpty()))
            items.append(file(root, path));
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
