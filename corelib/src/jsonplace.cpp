// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "jsonplace_p.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Requests {

namespace {

/// Walks through JSON that a parser has accepted, so that it need not look for mistakes; it only never leaves
/// the text.
class Walker {
public:
    explicit Walker(QByteArrayView text)
        : m_text(text)
    {
        if (m_text.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
        skipBlanks();
    }

    [[nodiscard]] qsizetype place() const { return m_at; }

    bool enter(const std::variant<QString, qsizetype> &step)
    {
        const QString *key = std::get_if<QString>(&step);
        if (peek() != (key ? '{' : '['))
            return false;
        ++m_at;
        skipBlanks();
        for (qsizetype i = 0; peek() && peek() != '}' && peek() != ']'; ++i) {
            bool found = !key && i == std::get<qsizetype>(step);
            if (key) {
                const qsizetype begin = m_at;
                skipValue();
                found = keyText(m_text.sliced(begin, m_at - begin)) == *key;
                skipBlanks();
                advance(); // ':'
                skipBlanks();
            }
            if (found)
                return true;
            skipValue();
            skipBlanks();
            if (peek() == ',')
                ++m_at;
            skipBlanks();
        }
        return false;
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void advance() { m_at = qMin(m_at + 1, m_text.size()); }
    void skipBlanks()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
            ++m_at;
    }

    void skipString()
    {
        advance();
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            if (m_text[m_at] == '\\')
                advance();
            advance();
        }
        advance();
    }

    void skipValue()
    {
        qsizetype depth = 0;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"') {
                skipString();
            } else if (c == '{' || c == '[') {
                ++depth;
                ++m_at;
                continue;
            } else if (c == '}' || c == ']') {
                if (depth == 0)
                    return;
                --depth;
                ++m_at;
            } else if (depth == 0) {
                while (m_at < m_text.size() && !QByteArrayView(",]} \t\r\n").contains(m_text[m_at]))
                    ++m_at;
            } else {
                ++m_at;
                continue;
            }
            if (depth == 0)
                return;
        }
    }

    [[nodiscard]] static QString keyText(QByteArrayView quoted)
    {
        return QJsonDocument::fromJson('{' + quoted.toByteArray() + ":0}").object().keys().value(0);
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

qsizetype jsonPlace(QByteArrayView text, const JsonPath &path)
{
    Walker walker(text);
    qsizetype place = walker.place();
    for (const auto &step : path) {
        if (!walker.enter(step))
            break;
        place = walker.place();
    }
    return place;
}

} // namespace Requests
