// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace Fingerpost::Test {

/// A random JSON text, as somebody may have typed it and as `json.dumps(indent=2)` writes it, tokens
/// untouched.
struct JsonSample {
    QByteArray typed;
    QByteArray pretty;
};

class JsonMaker {
public:
    JsonMaker(quint32 seed, int blanks)
        : m_random(seed)
        , m_blanks(blanks)
    {
    }

    JsonSample make(qsizetype size)
    {
        m_out = {};
        m_budget = size;
        value(0);
        blanks();
        return m_out;
    }

private:
    void both(const QByteArray &text)
    {
        m_out.typed += text;
        m_out.pretty += text;
    }

    void blanks()
    {
        for (int i = m_blanks ? int(m_random.bounded(m_blanks)) : 0; i > 0; --i)
            m_out.typed += " \n\r\t"[m_random.bounded(4)];
    }

    void string()
    {
        static const QByteArray parts[] = {"a",
                                           "{",
                                           "}",
                                           "[",
                                           "]",
                                           ",",
                                           ":",
                                           "\\\"",
                                           "\\\\",
                                           "\\u00e9",
                                           "  ",
                                           "日本語",
                                           "😀",
                                           "\\n",
                                           "word ",
                                           "\\\\\\\"",
                                           "x\\\\",
                                           "",
                                           "0123456789012345678901234567890"};
        QByteArray text("\"");
        for (int i = int(m_random.bounded(12)); i > 0; --i)
            text += parts[m_random.bounded(int(std::size(parts)))];
        both(text + "\"");
    }

    void value(int depth)
    {
        blanks();
        static const QByteArray words[] = {"true", "false", "null", "0", "-1.50", "9007199254740993",
                                           "1E400"};
        const int kind = depth == 0 ? 5 + int(m_random.bounded(2)) : int(m_random.bounded(7));
        if (kind < 3 || depth > 60 || m_out.typed.size() > m_budget)
            return kind % 2 ? string() : both(words[m_random.bounded(int(std::size(words)))]);
        if (kind == 3)
            return string();
        container(depth, kind % 2 == 0);
    }

    void container(int depth, bool object)
    {
        both(object ? "{" : "[");
        bool isFirst = true;
        const bool isTop = depth == 0;
        for (int i = isTop ? 1'000'000 : int(m_random.bounded(6)); i > 0 && m_out.typed.size() < m_budget;
             --i) {
            if (!isFirst)
                both(",");
            m_out.pretty += '\n' + QByteArray(2 * (depth + 1), ' ');
            isFirst = false;
            if (object) {
                blanks();
                string();
                blanks();
                both(":");
                m_out.pretty += ' ';
            }
            value(depth + 1);
            blanks();
        }
        blanks();
        if (!isFirst)
            m_out.pretty += '\n' + QByteArray(2 * depth, ' ');
        both(object ? "}" : "]");
    }

    QRandomGenerator m_random;
    int m_blanks;
    JsonSample m_out;
    qsizetype m_budget = 0;
};

} // namespace Fingerpost::Test
