// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionformat.h"
#include "collections/requestfile.h"
#include "collections/yamltext.h"

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

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

class OpenCollectionFormat final : public CollectionFormat {
public:
    QString marker() const override { return u"opencollection.yml"_s; }
    QString suffix(const QString &path) const override
    {
        return path.endsWith(".yaml"_L1) ? u".yaml"_s : u".yml"_s;
    }
    QString settingsFile(const QString &folder) const override
    {
        return folder.isEmpty() ? marker() : QString(folder + "/folder.yml"_L1);
    }
    bool isRequestFile(const QByteArray &name, bool isInRoot) const override
    {
        const bool isYaml = name.endsWith(".yml") || name.endsWith(".yaml");
        const bool isSettings =
            name == "folder.yml" || (isInRoot && (name == "opencollection.yml" || name == "workspace.yml"));
        return isYaml && !isSettings;
    }
    bool readHead(QByteArrayView head, CollectionItem &item) const override;
    Requests::Result<void> readItem(const QByteArray &bytes, CollectionItem &item) const override;

    Requests::Result<RequestDraft> readRequest(const QByteArray &bytes, const QString &path) const override
    {
        return RequestFile::read(bytes, path);
    }
    Requests::Result<QByteArray> writeRequest(const QByteArray &original,
                                              const RequestDraft &draft) const override
    {
        return RequestFile::write(original, draft);
    }
    Requests::Result<FolderSettings> readFolder(const QByteArray &bytes, FolderFile::Kind) const override
    {
        return FolderFile::read(bytes);
    }
    Requests::Result<QByteArray> writeFolder(const QByteArray &original, const FolderSettings &folder,
                                             FolderFile::Kind kind) const override
    {
        return FolderFile::write(original, folder, kind);
    }
    Requests::Result<Environment> readEnvironment(const QByteArray &bytes) const override
    {
        return EnvironmentFile::read(bytes);
    }
    Requests::Result<QByteArray> writeEnvironment(const QByteArray &original,
                                                  const Environment &environment) const override
    {
        return EnvironmentFile::write(original, environment);
    }
};

bool OpenCollectionFormat::readHead(QByteArrayView head, CollectionItem &item) const
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

Requests::Result<void> OpenCollectionFormat::readItem(const QByteArray &bytes, CollectionItem &item) const
{
    const auto text = YamlText::parse(bytes);
    if (!text)
        return text.error();
    const bool isMapping = !text->isEmpty() && text->isMapping(text->root());
    QString type = text->text(text->find({"info", "type"}));
    if (type.isEmpty() && isMapping && text->isMapping(text->find({"http"})))
        type = u"http"_s;
    if (type.isEmpty())
        return noRequest();
    takeType(item, type);
    if (const QString name = text->text(text->find({"info", "name"})); !name.isEmpty())
        item.name = name;
    item.seq = text->text(text->find({"info", "seq"})).toDouble();
    item.method = text->text(text->find({"http", "method"})).toUtf8();
    if (item.kind == CollectionItem::Kind::Request && item.method.isEmpty())
        item.method = "GET";
    return {};
}

} // namespace

const CollectionFormat &CollectionFormat::openCollection()
{
    static const OpenCollectionFormat format;
    return format;
}

} // namespace Fingerpost
