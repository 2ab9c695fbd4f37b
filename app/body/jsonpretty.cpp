// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/jsonpretty.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr int MaxIndent = 200; ///< levels; deeper ones are not moved further right

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isStructural(char c)
{
    return c == '{' || c == '}' || c == '[' || c == ']' || c == ',' || c == ':';
}

/// The end of the string that begins at \a at, behind its closing quote or the end of the text.
qsizetype endOfString(QByteArrayView text, qsizetype at)
{
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return text.size();
}

/// Walks over one text, token by token, with a stack of its own instead of recursion.
class Checker
{
public:
    explicit Checker(QByteArrayView text) : m_text(text) {}

    JsonProblem run()
    {
        while (m_problem.isEmpty() && !m_done)
            step();
        if (m_problem.isEmpty()) {
            skipBlanks();
            if (m_at < m_text.size())
                fail(u"there is more after the end of the JSON"_s);
        }
        return m_problem.isEmpty() ? JsonProblem() : place();
    }

private:
    enum class Want { Value, ValueOrEnd, KeyOrEnd, Key, Colon, CommaOrEnd };

    void step()
    {
        skipBlanks();
        if (m_at >= m_text.size())
            return fail(m_stack.isEmpty() ? u"a value is missing"_s : u"the text ends before it is closed"_s);
        const char c = m_text[m_at];
        switch (m_want) {
        case Want::Value:
        case Want::ValueOrEnd:
            if (m_want == Want::ValueOrEnd && c == ']')
                return close(c);
            return value(c);
        case Want::KeyOrEnd:
            if (c == '}')
                return close(c);
            [[fallthrough]];
        case Want::Key:
            if (c != '"')
                return fail(u"a name in double quotes is expected"_s);
            m_want = Want::Colon;
            return string();
        case Want::Colon:
            if (c != ':')
                return fail(u"a colon is expected"_s);
            ++m_at;
            m_want = Want::Value;
            return;
        case Want::CommaOrEnd:
            if (c == ',') {
                ++m_at;
                m_want = m_stack.back() == '{' ? Want::Key : Want::Value;
                return;
            }
            return close(c);
        }
    }

    void value(char c)
    {
        if (c == '{' || c == '[') {
            m_stack.append(c);
            ++m_at;
            m_want = c == '{' ? Want::KeyOrEnd : Want::ValueOrEnd;
            return;
        }
        if (c == '"')
            string();
        else
            literal();
        afterValue();
    }

    void afterValue()
    {
        m_want = Want::CommaOrEnd;
        m_done = m_stack.isEmpty();
    }

    void close(char c)
    {
        const char open = m_stack.isEmpty() ? '\0' : m_stack.back();
        if ((open == '{' && c == '}') || (open == '[' && c == ']')) {
            m_stack.chop(1);
            ++m_at;
            return afterValue();
        }
        fail(open == '{' ? u"a comma or } is expected"_s : u"a comma or ] is expected"_s);
    }

    void string()
    {
        const qsizetype start = m_at;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const uchar c = uchar(m_text[m_at]);
            if (c == '"') {
                ++m_at;
                return;
            }
            if (c < 0x20)
                return fail(u"a control character stands in a text; write it with a backslash"_s);
            if (c == '\\' && !escape())
                return fail(u"this is no escape of JSON"_s);
        }
        m_at = start;
        fail(u"the text has no closing quote"_s);
    }

    /// At a backslash; moves to the escape's last character.
    bool escape()
    {
        ++m_at;
        if (m_at >= m_text.size())
            return false;
        const char c = m_text[m_at];
        if (c != 'u')
            return QByteArrayView("\"\\/bfnrt").contains(c);
        for (int i = 0; i < 4; ++i) {
            ++m_at;
            if (m_at >= m_text.size() || !isxdigit(uchar(m_text[m_at])))
                return false;
        }
        return true;
    }

    void literal()
    {
        static const QRegularExpression number(u"^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$"_s);
        qsizetype end = m_at;
        while (end < m_text.size() && !isBlank(m_text[end]) && !isStructural(m_text[end]) && m_text[end] != '"')
            ++end;
        const QByteArrayView word = m_text.sliced(m_at, end - m_at);
        if (word.isEmpty())
            return fail(u"a value is expected"_s);
        if (word != "true" && word != "false" && word != "null"
            && !number.match(QString::fromUtf8(word)).hasMatch()) {
            return fail(u"%1 is no value of JSON"_s.arg(QString::fromUtf8(word.first(qMin<qsizetype>(24, word.size())))));
        }
        m_at = end;
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }

    void fail(const QString &problem) { m_problem = problem; }

    [[nodiscard]] JsonProblem place() const
    {
        const QByteArrayView before = m_text.first(m_at);
        const qsizetype lineStart = before.lastIndexOf('\n') + 1;
        return {int(before.count('\n')) + 1, int(QString::fromUtf8(before.sliced(lineStart)).size()) + 1, m_problem};
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    QByteArray m_stack;
    Want m_want = Want::Value;
    QString m_problem;
    bool m_done = false;
};

/// Writes tokens with line breaks and indents between them.
class Formatter
{
public:
    explicit Formatter(QByteArrayView text) : m_text(text) { m_out.reserve(text.size() * 5 / 4); }

    QByteArray run()
    {
        for (qsizetype at = 0; at < m_text.size();) {
            const char c = m_text[at];
            if (isBlank(c))
                ++at;
            else if (c == '{' || c == '[')
                at = open(at);
            else if (c == '}' || c == ']')
                at = close(at);
            else
                at = token(at);
        }
        return m_out;
    }

private:
    qsizetype open(qsizetype at)
    {
        separate();
        m_out += m_text[at];
        qsizetype next = at + 1;
        while (next < m_text.size() && isBlank(m_text[next]))
            ++next;
        if (next < m_text.size() && (m_text[next] == '}' || m_text[next] == ']')) {
            m_out += m_text[next]; // {} and [] stay together
            m_needsBreak = m_depth == 0;
            return next + 1;
        }
        ++m_depth;
        breakLine();
        return at + 1;
    }

    qsizetype close(qsizetype at)
    {
        m_depth = qMax(0, m_depth - 1);
        breakLine();
        m_out += m_text[at];
        m_needsBreak = m_depth == 0;
        return at + 1;
    }

    qsizetype token(qsizetype at)
    {
        const char c = m_text[at];
        if (c == ',') {
            m_out += c;
            breakLine();
            return at + 1;
        }
        if (c == ':') {
            m_out += ": ";
            return at + 1;
        }
        separate();
        qsizetype end = at + 1;
        if (c == '"') {
            end = endOfString(m_text, at);
        } else {
            while (end < m_text.size() && !isBlank(m_text[end]) && !isStructural(m_text[end]) && m_text[end] != '"')
                ++end;
        }
        m_out += m_text.sliced(at, end - at);
        m_needsBreak = m_depth == 0;
        return end;
    }

    /// Between documents that follow each other, as in NDJSON.
    void separate()
    {
        if (std::exchange(m_needsBreak, false))
            breakLine();
    }

    void breakLine()
    {
        m_needsBreak = false;
        m_out += '\n';
        m_out.append(2 * qMin(m_depth, MaxIndent), ' ');
    }

    QByteArrayView m_text;
    QByteArray m_out;
    int m_depth = 0;
    bool m_needsBreak = false;
};

} // namespace

JsonProblem JsonPretty::check(QByteArrayView text)
{
    return Checker(text).run();
}

QByteArray JsonPretty::format(QByteArrayView text)
{
    return Formatter(text).run();
}

} // namespace Fingerpost
