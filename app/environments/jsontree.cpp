// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/jsontree.h"

#include "environments/jsonwork.h"

namespace Fingerpost {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

int hexValue(char c)
{
    return isDigit(c)          ? c - '0'
        : c >= 'a' && c <= 'f' ? c - 'a' + 10
        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                               : -1;
}

/// Four hexadecimal digits at \a at; -1: there are none.
int hexQuad(QByteArrayView text, qsizetype at)
{
    if (at + 4 > text.size())
        return -1;
    int value = 0;
    for (qsizetype i = at; i < at + 4; ++i) {
        const int digit = hexValue(text.at(i));
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

} // namespace

/// Fills a tree without recursion: a stack of the containers that are open.
class JsonTreeReader {
public:
    [[nodiscard]] static std::optional<JsonTree> treeOf(const QByteArray &text,
                                                        const std::function<bool()> &cancelled)
    {
        if (text.size() > JsonTree::maximumSize)
            return {};
        JsonTree tree;
        tree.m_text = text;
        if (!JsonTreeReader(tree).read(cancelled))
            return {};
        return tree;
    }

private:
    explicit JsonTreeReader(JsonTree &tree)
        : m_nodes(tree.m_nodes)
        , m_text(tree.m_text)
    {
    }

    [[nodiscard]] bool read(const std::function<bool()> &cancelled)
    {
        constexpr qsizetype Between = 64 * 1024; // bytes
        qsizetype asked = 0;
        if (m_text.startsWith("\xef\xbb\xbf"))
            m_at = 3;
        if (!value())
            return false;
        while (!m_open.empty()) {
            if (!step())
                return false;
            if (cancelled && m_at - asked > Between) {
                asked = m_at;
                if (cancelled())
                    return false;
            }
        }
        skipSpace();
        return m_at == m_text.size();
    }

    struct Open {
        JsonTree::Node node;
        JsonTree::Node last = JsonTree::none;
    };

    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }

    void skipSpace()
    {
        while (m_at < m_text.size() && isSpace(m_text.at(m_at)))
            ++m_at;
    }

    /// The next member, element or end of the container on top.
    [[nodiscard]] bool step()
    {
        skipSpace();
        const JsonTree::Node container = m_open.back().node;
        const bool isObject = m_nodes[size_t(container)].kind == JsonTree::Kind::Object;
        const bool isFirst = m_nodes[size_t(container)].count == 0;
        if (peek() == (isObject ? '}' : ']')) {
            m_nodes[size_t(container)].end = int(++m_at);
            m_open.pop_back();
            return true;
        }
        if (!isFirst) {
            if (peek() != ',')
                return false;
            ++m_at;
            skipSpace();
        }
        const int keyBegin = int(m_at);
        int keyEnd = -1;
        if (isObject) {
            if (peek() != '"' || !string())
                return false;
            keyEnd = int(m_at);
            skipSpace();
            if (peek() != ':')
                return false;
            ++m_at;
        }
        return child(isObject ? keyBegin : -1, keyEnd);
    }

    [[nodiscard]] bool child(int keyBegin, int keyEnd)
    {
        const JsonTree::Node node = JsonTree::Node(m_nodes.size());
        Open &parent = m_open.back();
        if (parent.last != JsonTree::none)
            m_nodes[size_t(parent.last)].next = node;
        parent.last = node;
        ++m_nodes[size_t(parent.node)].count;
        if (!value())
            return false;
        m_nodes[size_t(node)].keyBegin = keyBegin;
        m_nodes[size_t(node)].keyEnd = keyEnd;
        return true;
    }

    /// A scalar as a whole, or the beginning of a container.
    [[nodiscard]] bool value()
    {
        skipSpace();
        if (m_nodes.size() >= size_t(JsonTree::maximumNodes))
            return false;
        JsonTree::Data data;
        data.begin = int(m_at);
        bool isRead = true;
        switch (peek()) {
        case '{':
        case '[':
            data.kind = peek() == '{' ? JsonTree::Kind::Object : JsonTree::Kind::Array;
            ++m_at;
            m_open.push_back({JsonTree::Node(m_nodes.size())});
            isRead = m_open.size() <= size_t(JsonTree::maximumDepth);
            break;
        case '"':
            data.kind = JsonTree::Kind::String;
            isRead = string();
            break;
        case 't':
            data.kind = JsonTree::Kind::True;
            isRead = word("true");
            break;
        case 'f':
            data.kind = JsonTree::Kind::False;
            isRead = word("false");
            break;
        case 'n':
            isRead = word("null");
            break;
        default:
            data.kind = JsonTree::Kind::Number;
            isRead = number();
        }
        data.end = int(m_at);
        m_nodes.push_back(data);
        return isRead;
    }

    [[nodiscard]] bool word(QByteArrayView expected)
    {
        if (!m_text.sliced(m_at).startsWith(expected))
            return false;
        m_at += expected.size();
        return true;
    }

    [[nodiscard]] bool string()
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text.at(m_at);
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (uchar(c) < 0x20)
                return false;
            if (c != '\\')
                continue;
            const char escape = ++m_at < m_text.size() ? m_text.at(m_at) : '\0';
            if (escape == 'u' ? hexQuad(m_text, m_at + 1) < 0
                              : escape == '\0' || !QByteArrayView("\"\\/bfnrt").contains(escape))
                return false;
        }
        return false;
    }

    [[nodiscard]] bool digits()
    {
        const qsizetype begin = m_at;
        while (isDigit(peek()))
            ++m_at;
        return m_at > begin;
    }

    [[nodiscard]] bool number()
    {
        if (peek() == '-')
            ++m_at;
        if (peek() == '0')
            ++m_at;
        else if (!digits())
            return false;
        if (peek() == '.') {
            ++m_at;
            if (!digits())
                return false;
        }
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            return digits();
        }
        return true;
    }

    std::vector<JsonTree::Data> &m_nodes;
    QByteArrayView m_text;
    qsizetype m_at = 0;
    std::vector<Open> m_open;
};

std::optional<JsonTree> JsonTree::parse(const QByteArray &text)
{
    return parseJson(text, {});
}

std::optional<JsonTree> parseJson(const QByteArray &text, const std::function<bool()> &cancelled)
{
    return JsonTreeReader::treeOf(text, cancelled);
}

QByteArrayView JsonTree::token(Node node) const
{
    return slice(at(node).begin, at(node).end);
}

QString JsonTree::key(Node node) const
{
    return at(node).keyBegin < 0 ? QString() : unquotedJson(keyToken(node));
}

QByteArrayView JsonTree::keyToken(Node node) const
{
    return at(node).keyBegin < 0 ? QByteArrayView() : slice(at(node).keyBegin, at(node).keyEnd);
}

QString JsonTree::text(Node node) const
{
    return kind(node) == Kind::String ? unquotedJson(token(node)) : QString::fromUtf8(token(node));
}

JsonTree::Node JsonTree::member(Node node, const QString &name) const
{
    Node found = none;
    if (kind(node) != Kind::Object)
        return found;
    for (Node child = firstChild(node); child != none; child = nextSibling(child)) {
        if (key(child) == name)
            found = child;
    }
    return found;
}

QString unquotedJson(QByteArrayView token)
{
    const QByteArrayView inside = token.sliced(1, token.size() - 2);
    if (!inside.contains('\\'))
        return QString::fromUtf8(inside);
    QString text;
    qsizetype done = 0;
    for (qsizetype at = inside.indexOf('\\'); at >= 0; at = inside.indexOf('\\', done)) {
        text += QString::fromUtf8(inside.sliced(done, at - done));
        const char escape = inside.at(at + 1);
        done = at + 2;
        constexpr QByteArrayView names = "bfnrt";
        constexpr QByteArrayView meanings = "\b\f\n\r\t";
        if (escape == 'u') {
            text += QChar(char16_t(hexQuad(inside, done)));
            done += 4;
        } else if (const qsizetype index = names.indexOf(escape); index >= 0) {
            text += QLatin1Char(meanings.at(index));
        } else {
            text += QLatin1Char(escape);
        }
    }
    return text + QString::fromUtf8(inside.sliced(done));
}

} // namespace Fingerpost
