// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/brufolder.h"
#include "collections/brunojson.h"
#include "collections/brurequest.h"
#include "collections/brutext.h"
#include "collections/collectionformat.h"
#include "collections/diskfile.h"

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

/// The lines of a head, of which the last may be cut off.
class HeadLines {
public:
    explicit HeadLines(QByteArrayView head)
        : m_head(head)
    {
    }
    /// Without blanks at its end; nothing behind the last whole line.
    std::optional<QByteArrayView> next()
    {
        const qsizetype end = m_head.indexOf('\n', m_at);
        if (end < 0)
            return {};
        QByteArrayView line = m_head.sliced(m_at, end - m_at);
        m_at = end + 1;
        while (!line.isEmpty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
            line.chop(1);
        return line;
    }
    std::optional<QByteArrayView> nextWithText()
    {
        auto line = next();
        while (line && line->isEmpty())
            line = next();
        return line;
    }

private:
    QByteArrayView m_head;
    qsizetype m_at = 0;
};

/// The entries of `meta` with simple values; false where only a parser can read them.
bool readMeta(HeadLines &lines, CollectionItem &item, QByteArray &type)
{
    bool isInList = false;
    while (const auto line = lines.next()) {
        if (*line == "}" && !isInList)
            return true;
        const QByteArrayView text = line->trimmed();
        if (isInList || text.isEmpty()) {
            isInList = isInList && text != "]";
            continue;
        }
        const qsizetype colon = text.indexOf(':');
        const QByteArrayView key = text.first(qMax(colon, qsizetype(0)));
        const QByteArrayView value = text.sliced(colon + 1).trimmed();
        if (colon < 0 || key.contains(' ') || key.contains('\t')
            || QByteArrayView("@\"").contains(text.front()) || value.startsWith("'''"))
            return false;
        isInList = value == "[";
        if (key == "name")
            item.name = BruText::trimmed(QString::fromUtf8(value));
        else if (key == "type")
            type = value.toByteArray();
        else if (key == "seq")
            item.seq = value.toDouble();
    }
    return false;
}

class BrunoFormat final : public CollectionFormat {
public:
    QString marker() const override { return u"bruno.json"_s; }
    QString suffix(const QString &) const override { return u".bru"_s; }
    QString settingsFile(const QString &folder) const override
    {
        return folder.isEmpty() ? u"collection.bru"_s : QString(folder + "/folder.bru"_L1);
    }
    QString nameFile() const override { return marker(); }
    bool isNamedByFile() const override { return true; }
    bool isRequestFile(const QByteArray &name, bool isInRoot) const override
    {
        return name.endsWith(".bru") && name != "folder.bru" && !(isInRoot && name == "collection.bru");
    }
    QStringList ignored(const QString &root) const override
    {
        const auto bytes = DiskFile::read(root + u'/' + marker());
        const auto content = bytes ? BrunoJson::read(*bytes) : bytes.error();
        return content ? content->ignored : QStringList();
    }
    bool readHead(QByteArrayView head, CollectionItem &item) const override;
    Requests::Result<void> readItem(const QByteArray &bytes, CollectionItem &item) const override;

    Requests::Result<RequestDraft> readRequest(const QByteArray &bytes, const QString &path) const override
    {
        return BruRequest::read(bytes, path);
    }
    Requests::Result<QByteArray> writeRequest(const QByteArray &original,
                                              const RequestDraft &draft) const override
    {
        return BruRequest::write(original, draft);
    }
    Requests::Result<FolderSettings> readFolder(const QByteArray &bytes, FolderFile::Kind kind) const override
    {
        return BruFolder::read(bytes, kind);
    }
    Requests::Result<QByteArray> writeFolder(const QByteArray &original, const FolderSettings &folder,
                                             FolderFile::Kind kind) const override
    {
        return BruFolder::write(original, folder, kind);
    }
    Requests::Result<QString> readName(const QByteArray &bytes) const override
    {
        const auto content = BrunoJson::read(bytes);
        return content ? Requests::Result<QString>(content->name) : content.error();
    }
    Requests::Result<QByteArray> writeName(const QByteArray &original, const QString &name) const override
    {
        return BrunoJson::withName(original, name);
    }
    Requests::Result<Environment> readEnvironment(const QByteArray &bytes) const override
    {
        return BruEnvironment::read(bytes);
    }
    Requests::Result<QByteArray> writeEnvironment(const QByteArray &original,
                                                  const Environment &environment) const override
    {
        return BruEnvironment::write(original, environment);
    }
};

bool BrunoFormat::readHead(QByteArrayView head, CollectionItem &item) const
{
    HeadLines lines(head);
    CollectionItem found = item;
    QByteArray type = "http";
    const auto first = lines.nextWithText();
    if (!first || *first != "meta {" || !readMeta(lines, found, type))
        return false;
    if (found.name.isEmpty())
        found.name = item.name;
    if (type.isEmpty() || type == "http") {
        type = "http";
        const auto next = lines.nextWithText();
        if (!next || !next->endsWith(" {"))
            return false;
        const QByteArray name = next->chopped(2).toByteArray();
        if (name == "http" || !BruText::methodBlocks().contains(name))
            return false;
        found.method = name.toUpper();
    }
    takeType(found, QString::fromUtf8(type));
    item = found;
    return true;
}

Requests::Result<void> BrunoFormat::readItem(const QByteArray &bytes, CollectionItem &item) const
{
    const auto text = BruText::parse(bytes, BruDialect::Request);
    if (!text)
        return text.error();
    const QString type = BruRequest::typeOf(*text);
    if (type.isEmpty())
        return noRequest();
    takeType(item, type);
    const QByteArrayList meta{"meta"};
    if (const QString name = text->value(meta, u"name"_s); !name.isEmpty())
        item.name = name;
    item.seq = text->value(meta, u"seq"_s).toDouble();
    if (item.kind == CollectionItem::Kind::Request)
        item.method = BruRequest::methodOf(*text);
    return {};
}

} // namespace

const CollectionFormat &CollectionFormat::bruno()
{
    static const BrunoFormat format;
    return format;
}

} // namespace Fingerpost
