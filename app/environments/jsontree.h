// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace Fingerpost {

/// A JSON text (RFC 8259) with its tokens as they stand in it: numbers are never read, so that
/// 9007199254740993 and 1.00 stay. A value that owns its text.
class JsonTree {
public:
    static constexpr qsizetype maximumSize = 64 * 1024 * 1024; ///< bytes of a text
    static constexpr int maximumNodes = 2'000'000;
    static constexpr int maximumDepth = 1000;

    enum class Kind : quint8 { Null, False, True, Number, String, Array, Object };

    using Node = int; ///< of 0, the root, up to size(); a node's children come behind it
    static constexpr Node none = -1;

    /// Nothing where \a text is no JSON or exceeds a bound. A byte order mark at its start is skipped.
    [[nodiscard]] static std::optional<JsonTree> parse(const QByteArray &text);

    [[nodiscard]] int size() const { return int(m_nodes.size()); }
    [[nodiscard]] Kind kind(Node node) const { return at(node).kind; }
    [[nodiscard]] bool isContainer(Node node) const { return kind(node) >= Kind::Array; }
    /// How many elements or members; 0 for what has none.
    [[nodiscard]] int count(Node node) const { return at(node).count; }
    /// none where there is none.
    [[nodiscard]] Node firstChild(Node node) const { return count(node) > 0 ? node + 1 : none; }
    [[nodiscard]] Node nextSibling(Node node) const { return at(node).next; }
    /// The bytes of the token, or from the opening to the closing brace, as they stand in the text.
    [[nodiscard]] QByteArrayView token(Node node) const;
    /// The name of a member of an object.
    [[nodiscard]] QString key(Node node) const;
    /// As it stands in the text, with its quotes; empty: it is no member.
    [[nodiscard]] QByteArrayView keyToken(Node node) const;
    /// A string without quotes and escapes; of all others the token.
    [[nodiscard]] QString text(Node node) const;

    /// The member \a name of the object \a node; of several the last, as most readers have it.
    [[nodiscard]] Node member(Node node, const QString &name) const;

private:
    friend class JsonTreeReader;

    struct Data {
        int begin = 0;
        int end = 0;
        int keyBegin = -1; ///< of the opening quote
        int keyEnd = -1;
        Node next = none;
        int count = 0;
        Kind kind = Kind::Null;
    };

    [[nodiscard]] const Data &at(Node node) const { return m_nodes.at(size_t(node)); }
    [[nodiscard]] QByteArrayView slice(int begin, int end) const
    {
        return QByteArrayView(m_text).sliced(begin, end - begin);
    }

    QByteArray m_text;
    std::vector<Data> m_nodes;
};

/// What a JSON string, given with its quotes, says.
[[nodiscard]] QString unquotedJson(QByteArrayView token);

} // namespace Fingerpost
