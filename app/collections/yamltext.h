// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/error.h>

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace Fingerpost {

/// One node of a YAML text, with the bytes it stands at.
struct YamlNode {
    enum class Kind { Scalar, Mapping, Sequence, Alias };
    enum class Style {
        Plain,
        SingleQuoted,
        DoubleQuoted,
        Literal, ///< `|`
        Folded, ///< `>`
        Block, ///< of a mapping or sequence
        Flow, ///< `{}` or `[]`
    };

    Kind kind = Kind::Scalar;
    Style style = Style::Plain;
    /// The bytes of the node with its anchor and tag. An empty value has none, a literal or folded scalar
    /// those of its last line break and the blank lines behind it too.
    qsizetype start = 0;
    qsizetype end = 0;
    QByteArray text; ///< what a scalar says, the name of the anchor for an alias; UTF-8
    QByteArray anchor;
    QByteArray tag; ///< written in the text; empty when there is none
    QList<int> children; ///< a sequence's items, a mapping's keys and values by turns
    int target = -1; ///< the node an alias stands for
};

/// A YAML text of one document and what it says, each node with its exact place, so that it can be edited
/// without writing it anew. A value; use from any thread.
class YamlText {
public:
    /// What is refused beyond these bounds is refused with a sentence.
    static constexpr qsizetype MaxSize = 32 * 1024 * 1024; ///< bytes
    static constexpr int MaxDepth = 100; ///< of mappings and sequences
    static constexpr qint64 MaxNodes = 500'000; ///< with every alias counted as all that it stands for

    /// UTF-8, a byte order mark may lead. What Bruno's reader refuses is refused: several documents, a key
    /// that stands twice in a mapping, an unknown alias. The error says line and column, counted from 1.
    [[nodiscard]] static Requests::Result<YamlText> parse(const QByteArray &bytes);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// True where there is nothing but comments.
    [[nodiscard]] bool isEmpty() const { return m_nodes.isEmpty(); }
    /// The number of the outermost node, 0 unless isEmpty().
    [[nodiscard]] int root() const { return 0; }
    [[nodiscard]] const YamlNode &node(int number) const { return m_nodes.at(number); }
    [[nodiscard]] int nodeCount() const { return static_cast<int>(m_nodes.size()); }
    /// What an alias stands for; any other node itself.
    [[nodiscard]] int resolved(int number) const;

    /// The value of a key, followed through aliases; -1 where \a mapping is none or has no such key.
    [[nodiscard]] int find(int mapping, QByteArrayView key) const;
    /// The same, key by key from the root.
    [[nodiscard]] int find(std::initializer_list<QByteArrayView> path) const;
    /// The items of a sequence; nothing for any other node and for -1.
    [[nodiscard]] QList<int> items(int sequence) const;
    /// Keys and values of a mapping by turns; nothing for any other node and for -1.
    [[nodiscard]] QList<int> entries(int mapping) const;
    /// What a scalar says; empty for null, for any other node and for -1.
    [[nodiscard]] QString text(int number) const;
    [[nodiscard]] bool isNull(int number) const; ///< also where the number is -1
    [[nodiscard]] bool isMapping(int number) const;
    [[nodiscard]] bool isSequence(int number) const;
    [[nodiscard]] bool isScalar(int number) const;
    /// The words true and false, quoted or not.
    [[nodiscard]] std::optional<bool> boolean(int number) const;

    /// "line 3, column 7" of a byte, in the language of the user.
    [[nodiscard]] QString placeOf(qsizetype offset) const;

private:
    friend class YamlBuilder;
    QByteArray m_bytes;
    QList<YamlNode> m_nodes; ///< in the order of the text
};

} // namespace Fingerpost
