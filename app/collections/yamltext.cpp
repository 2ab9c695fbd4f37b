// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/yamltext.h"

#include "collections/textplace.h"
#include "collections/yamlvalue.h"

#include <QCoreApplication>
#include <QSet>

#include <yaml.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

/// libyaml counts code points; this finds their bytes.
class ByteOffsets {
public:
    explicit ByteOffsets(const QByteArray &bytes)
        : m_bytes(bytes)
        , m_start(bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0)
    {
        qsizetype count = 0;
        for (qsizetype i = m_start; i < bytes.size(); ++i) {
            if (isContinuation(i))
                continue;
            if (count++ % Step == 0)
                m_marks.append(i);
        }
    }
    [[nodiscard]] qsizetype of(size_t codePoint) const
    {
        const auto index = static_cast<qsizetype>(codePoint);
        if (index / Step >= m_marks.size())
            return m_bytes.size();
        qsizetype offset = m_marks.at(index / Step);
        for (qsizetype left = index % Step; left > 0 && offset < m_bytes.size(); --left) {
            do {
                ++offset;
            } while (offset < m_bytes.size() && isContinuation(offset));
        }
        return offset;
    }

private:
    static constexpr qsizetype Step = 64;
    [[nodiscard]] bool isContinuation(qsizetype i) const
    {
        return (static_cast<uchar>(m_bytes.at(i)) & 0xC0) == 0x80;
    }

    const QByteArray &m_bytes;
    qsizetype m_start;
    QList<qsizetype> m_marks; ///< the byte of every Step-th code point
};

QByteArray bytesOf(const yaml_char_t *text)
{
    return text ? QByteArray(reinterpret_cast<const char *>(text)) : QByteArray();
}

YamlNode::Style styleOf(yaml_scalar_style_t style)
{
    switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
        return YamlNode::Style::SingleQuoted;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
        return YamlNode::Style::DoubleQuoted;
    case YAML_LITERAL_SCALAR_STYLE:
        return YamlNode::Style::Literal;
    case YAML_FOLDED_SCALAR_STYLE:
        return YamlNode::Style::Folded;
    default:
        return YamlNode::Style::Plain;
    }
}

/// Frees what libyaml has allocated for it.
struct EventGuard {
    yaml_event_t event = {};
    EventGuard() = default;
    Q_DISABLE_COPY_MOVE(EventGuard)
    ~EventGuard() { yaml_event_delete(&event); }
};

} // namespace

/// Makes the nodes of libyaml's events, without recursion.
class YamlBuilder {
public:
    explicit YamlBuilder(const QByteArray &bytes)
        : m_offsets(bytes)
    {
        m_text.m_bytes = bytes;
        yaml_parser_initialize(&m_parser);
        yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
        // Given an encoding, libyaml does not look for a byte order mark.
        const qsizetype skipped = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
        yaml_parser_set_input_string(&m_parser,
                                     reinterpret_cast<const unsigned char *>(bytes.constData()) + skipped,
                                     static_cast<size_t>(bytes.size() - skipped));
        m_skipped = skipped;
    }
    Q_DISABLE_COPY_MOVE(YamlBuilder)
    ~YamlBuilder() { yaml_parser_delete(&m_parser); }

    Requests::Result<YamlText> build()
    {
        for (bool done = false; !done;) {
            EventGuard guard;
            if (!yaml_parser_parse(&m_parser, &guard.event))
                return parserError();
            if (const auto outcome = take(guard.event); !outcome)
                return outcome.error();
            done = guard.event.type == YAML_STREAM_END_EVENT;
        }
        return std::move(m_text);
    }

private:
    struct Open {
        int node;
        QSet<QByteArray> keys; ///< of a mapping, to find one that stands twice
    };

    [[nodiscard]] Requests::Error error(qsizetype offset, const QString &message,
                                        const QString &detail = {}) const
    {
        return {Requests::Error::RequestException,
                QCoreApplication::translate("Fingerpost::Collections", "%1: %2")
                    .arg(m_text.placeOf(offset), message),
                detail};
    }

    [[nodiscard]] Requests::Error parserError() const
    {
        const bool isReader = m_parser.error == YAML_READER_ERROR;
        const qsizetype offset = isReader ? m_skipped + static_cast<qsizetype>(m_parser.problem_offset)
                                          : m_offsets.of(m_parser.problem_mark.index);
        const QString problem = QString::fromUtf8(m_parser.problem ? m_parser.problem : "");
        return error(
            offset,
            QCoreApplication::translate("Fingerpost::Collections", "this is not YAML (%1)").arg(problem),
            QString::fromUtf8(m_parser.context ? m_parser.context : ""));
    }

    Requests::Result<void> take(const yaml_event_t &event)
    {
        switch (event.type) {
        case YAML_DOCUMENT_START_EVENT:
            if (m_documents++ > 0)
                return error(m_offsets.of(event.start_mark.index),
                             QCoreApplication::translate("Fingerpost::Collections",
                                                         "a second document begins; there may be one"));
            return {};
        case YAML_SCALAR_EVENT: {
            const auto &scalar = event.data.scalar;
            YamlNode node = nodeOf(event, YamlNode::Kind::Scalar, scalar.anchor, scalar.tag);
            node.style = styleOf(scalar.style);
            node.text = QByteArray(reinterpret_cast<const char *>(scalar.value),
                                   static_cast<qsizetype>(scalar.length));
            return add(std::move(node));
        }
        case YAML_ALIAS_EVENT:
            return addAlias(event);
        case YAML_SEQUENCE_START_EVENT: {
            const auto &sequence = event.data.sequence_start;
            YamlNode node = nodeOf(event, YamlNode::Kind::Sequence, sequence.anchor, sequence.tag);
            node.style =
                sequence.style == YAML_FLOW_SEQUENCE_STYLE ? YamlNode::Style::Flow : YamlNode::Style::Block;
            return open(std::move(node));
        }
        case YAML_MAPPING_START_EVENT: {
            const auto &mapping = event.data.mapping_start;
            YamlNode node = nodeOf(event, YamlNode::Kind::Mapping, mapping.anchor, mapping.tag);
            node.style =
                mapping.style == YAML_FLOW_MAPPING_STYLE ? YamlNode::Style::Flow : YamlNode::Style::Block;
            return open(std::move(node));
        }
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT:
            close(event);
            return {};
        default:
            return {};
        }
    }

    [[nodiscard]] YamlNode nodeOf(const yaml_event_t &event, YamlNode::Kind kind, const yaml_char_t *anchor,
                                  const yaml_char_t *tag) const
    {
        YamlNode node;
        node.kind = kind;
        node.start = m_offsets.of(event.start_mark.index);
        node.end = m_offsets.of(event.end_mark.index);
        node.anchor = bytesOf(anchor);
        node.tag = bytesOf(tag);
        return node;
    }

    Requests::Result<void> add(YamlNode node)
    {
        const auto number = static_cast<int>(m_text.m_nodes.size());
        const bool isScalar = node.kind == YamlNode::Kind::Scalar;
        if (!m_open.isEmpty()) {
            YamlNode &parent = m_text.m_nodes[m_open.last().node];
            const bool isKey = parent.kind == YamlNode::Kind::Mapping && parent.children.size() % 2 == 0;
            if (isKey && isScalar) {
                QSet<QByteArray> &keys = m_open.last().keys;
                if (keys.contains(node.text))
                    return error(node.start,
                                 QCoreApplication::translate("Fingerpost::Collections",
                                                             "the key \"%1\" stands twice here")
                                     .arg(QString::fromUtf8(node.text)));
                keys.insert(node.text);
            }
            parent.children.append(number);
        }
        if (!node.anchor.isEmpty())
            m_anchors.insert(node.anchor, number);
        const qsizetype start = node.start;
        m_text.m_nodes.append(std::move(node));
        m_weights.append(1);
        return count(start, 1);
    }

    Requests::Result<void> count(qsizetype place, qint64 nodes)
    {
        m_count += nodes;
        if (m_count > YamlText::MaxNodes)
            return error(
                place,
                QCoreApplication::translate("Fingerpost::Collections", "there is too much in this file"));
        return {};
    }

    Requests::Result<void> addAlias(const yaml_event_t &event)
    {
        YamlNode node = nodeOf(event, YamlNode::Kind::Alias, nullptr, nullptr);
        node.text = bytesOf(event.data.alias.anchor);
        node.target = m_anchors.value(node.text, -1);
        const QString name = QString::fromUtf8(node.text);
        if (node.target < 0)
            return error(
                node.start,
                QCoreApplication::translate("Fingerpost::Collections", "nothing is called \"%1\" above")
                    .arg(name));
        for (const Open &open : std::as_const(m_open)) {
            if (open.node == node.target)
                return error(
                    node.start,
                    QCoreApplication::translate("Fingerpost::Collections", "\"%1\" would hold itself")
                        .arg(name));
        }
        const qint64 weight = m_weights.at(node.target);
        const qsizetype start = node.start;
        if (const auto added = add(std::move(node)); !added)
            return added;
        m_weights.last() = weight;
        return count(start, weight - 1);
    }

    Requests::Result<void> open(YamlNode node)
    {
        if (m_open.size() >= YamlText::MaxDepth)
            return error(node.start,
                         QCoreApplication::translate("Fingerpost::Collections",
                                                     "the lists and mappings are nested too deep"));
        const auto number = static_cast<int>(m_text.m_nodes.size());
        if (const auto added = add(std::move(node)); !added)
            return added;
        m_weights.last() = -m_count; // until close() knows what has come since
        m_open.append(Open{number, {}});
        return {};
    }

    void close(const yaml_event_t &event)
    {
        const int number = m_open.takeLast().node;
        m_weights[number] += m_count + 1;
        YamlNode &node = m_text.m_nodes[number];
        if (node.style == YamlNode::Style::Flow)
            node.end = m_offsets.of(event.end_mark.index);
        else if (!node.children.isEmpty())
            node.end = qMax(node.end, m_text.m_nodes.at(node.children.last()).end);
    }

    YamlText m_text;
    ByteOffsets m_offsets;
    yaml_parser_t m_parser = {};
    qsizetype m_skipped = 0;
    int m_documents = 0;
    qint64 m_count = 0; ///< of nodes, aliases expanded
    QList<Open> m_open;
    QHash<QByteArray, int> m_anchors;
    QList<qint64> m_weights; ///< how many nodes each one stands for
};

Requests::Result<YamlText> YamlText::parse(const QByteArray &bytes)
{
    if (bytes.size() > MaxSize) {
        return Requests::Error(Requests::Error::RequestException,
                               QCoreApplication::translate("Fingerpost::Collections",
                                                           "The file is larger than %n MiB.", nullptr,
                                                           static_cast<int>(MaxSize / 1024 / 1024)));
    }
    return YamlBuilder(bytes).build();
}

int YamlText::resolved(int number) const
{
    // An anchor never stands on an alias: one step is all.
    return number >= 0 && node(number).kind == YamlNode::Kind::Alias ? node(number).target : number;
}

int YamlText::find(int mapping, QByteArrayView key) const
{
    const QList<int> pairs = entries(mapping);
    for (qsizetype i = 0; i + 1 < pairs.size(); i += 2) {
        const YamlNode &candidate = node(resolved(pairs.at(i)));
        if (candidate.kind == YamlNode::Kind::Scalar && candidate.text == key)
            return resolved(pairs.at(i + 1));
    }
    return -1;
}

int YamlText::find(std::initializer_list<QByteArrayView> path) const
{
    int at = isEmpty() ? -1 : root();
    for (const QByteArrayView key : path)
        at = find(at, key);
    return at;
}

QList<int> YamlText::items(int sequence) const
{
    return isSequence(sequence) ? node(resolved(sequence)).children : QList<int>();
}

QList<int> YamlText::entries(int mapping) const
{
    return isMapping(mapping) ? node(resolved(mapping)).children : QList<int>();
}

QString YamlText::text(int number) const
{
    return isScalar(number) && !isNull(number) ? QString::fromUtf8(node(resolved(number)).text) : QString();
}

bool YamlText::isNull(int number) const
{
    return number < 0 || YamlValue::typeOf(node(resolved(number))) == YamlValue::Type::Null;
}

bool YamlText::isMapping(int number) const
{
    return number >= 0 && node(resolved(number)).kind == YamlNode::Kind::Mapping;
}

bool YamlText::isSequence(int number) const
{
    return number >= 0 && node(resolved(number)).kind == YamlNode::Kind::Sequence;
}

bool YamlText::isScalar(int number) const
{
    return number >= 0 && node(resolved(number)).kind == YamlNode::Kind::Scalar;
}

std::optional<bool> YamlText::boolean(int number) const
{
    const QString word = text(number).toLower();
    if (word == "true"_L1)
        return true;
    if (word == "false"_L1)
        return false;
    return {};
}

QString YamlText::placeOf(qsizetype offset) const
{
    return textPlace(m_bytes, offset);
}

} // namespace Fingerpost
