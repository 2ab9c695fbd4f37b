// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/jsonpretty.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr int MaxIndent = 200; ///< levels; deeper ones are not moved further right
/// A hostile text would grow a hundredfold by its indents: once it has grown that much, they are kept short.
constexpr qsizetype MaxGrowth = 8;
constexpr int ShortIndent = 8;
constexpr QByteArrayView ByteOrderMark("\xEF\xBB\xBF");

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

/// The length of the UTF-8 sequence of several bytes at \a at; 0 when it is none (RFC 3629 §4).
qsizetype sequenceLength(QByteArrayView text, qsizetype at)
{
    const auto byte = [text, at](qsizetype i) { return uchar(text[at + i]); };
    const uchar lead = byte(0);
    const qsizetype length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > text.size())
        return 0;
    for (qsizetype i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
    }
    const bool isOverlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
    const bool isOutside = (lead == 0xED && byte(1) >= 0xA0) || (lead == 0xF4 && byte(1) >= 0x90);
    return isOverlong || isOutside ? 0 : length;
}

/// RFC 8259 §6
bool isNumber(QByteArrayView word)
{
    qsizetype at = 0;
    const auto is = [&](char c) { return at < word.size() && word[at] == c; };
    const auto digits = [&] {
        const qsizetype start = at;
        while (at < word.size() && word[at] >= '0' && word[at] <= '9')
            ++at;
        return at > start;
    };
    if (is('-'))
        ++at;
    if (is('0'))
        ++at;
    else if (!digits())
        return false;
    if (is('.')) {
        ++at;
        if (!digits())
            return false;
    }
    if (is('e') || is('E')) {
        ++at;
        if (is('+') || is('-'))
            ++at;
        if (!digits())
            return false;
    }
    return at == word.size();
}

/// Walks over one text, token by token, with a stack of its own instead of recursion.
class Checker {
public:
    explicit Checker(QByteArrayView text)
        : m_text(text)
    {
    }

    JsonProblem run()
    {
        if (m_text.startsWith(ByteOrderMark)) // RFC 8259 §8.1
            fail(u"the text begins with a byte order mark, which JSON does not allow"_s);
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
            if (c >= 0x80) {
                const qsizetype length = sequenceLength(m_text, m_at);
                if (length == 0)
                    return fail(u"these bytes are no UTF-8"_s);
                m_at += length - 1;
            }
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
        qsizetype end = m_at;
        while (end < m_text.size() && !isBlank(m_text[end]) && !isStructural(m_text[end])
               && m_text[end] != '"')
            ++end;
        const QByteArrayView word = m_text.sliced(m_at, end - m_at);
        if (word.isEmpty())
            return fail(u"a value is expected"_s);
        if (word != "true" && word != "false" && word != "null" && !isNumber(word)) {
            constexpr qsizetype Shown = 24;
            QString shown = QString::fromUtf8(word.first(qMin(4 * Shown, word.size())));
            if (shown.size() > Shown)
                shown = shown.left(Shown) + u'…';
            return fail(u"%1 is no value of JSON"_s.arg(shown));
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
        const QByteArrayView line = before.sliced(before.lastIndexOf('\n') + 1);
        const auto characters =
            std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; });
        return {int(before.count('\n')) + 1, int(characters) + 1, m_problem};
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    QByteArray m_stack;
    Want m_want = Want::Value;
    QString m_problem;
    bool m_done = false;
};

/// Writes tokens with line breaks and indents between them.
class Formatter {
public:
    explicit Formatter(QByteArrayView text)
        : m_text(text)
    {
        m_out.reserve(text.size() * 5 / 4);
    }

    QByteArray run()
    {
        if (m_text.startsWith(ByteOrderMark))
            keep(ByteOrderMark.size());
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (isBlank(c))
                skipBlank(c);
            else if (c == '{' || c == '[')
                open();
            else if (c == '}' || c == ']')
                close();
            else if (c == ',' || c == ':')
                sign(c);
            else
                word(c);
        }
        return m_out;
    }

private:
    enum class Gap { None, Blank, Line };
    enum class Last { Nothing, Open, Close, Sign, Word };

    void skipBlank(char c)
    {
        m_gap = c == '\n' || m_gap == Gap::Line ? Gap::Line : Gap::Blank;
        ++m_at;
    }

    void open()
    {
        separate(Last::Open);
        qsizetype next = m_at + 1;
        while (next < m_text.size() && isBlank(m_text[next]))
            ++next;
        keep(1);
        if (next < m_text.size() && (m_text[next] == '}' || m_text[next] == ']')) {
            m_at = next;
            keep(1); // {} and [] stay together
            m_last = Last::Close;
            return;
        }
        m_last = Last::Open;
        ++m_depth;
        breakLine();
    }

    void close()
    {
        if (m_depth > 0) {
            --m_depth;
            breakLine();
        } else {
            separate(Last::Close);
        }
        keep(1);
        m_last = Last::Close;
    }

    void sign(char c)
    {
        keep(1);
        m_last = Last::Sign;
        m_gap = Gap::None;
        if (m_depth == 0)
            return; // a word of prose: its blanks decide
        if (c == ',')
            breakLine();
        else
            m_out += ' ';
    }

    void word(char c)
    {
        separate(Last::Word);
        qsizetype end = m_at + 1;
        if (c == '"') {
            end = endOfString(m_text, m_at);
        } else {
            while (end < m_text.size() && !isBlank(m_text[end]) && !isStructural(m_text[end])
                   && m_text[end] != '"')
                ++end;
        }
        keep(end - m_at);
        m_last = Last::Word;
    }

    /// Before what begins anew. JSON needs nothing here but inside; what is none keeps its words and lines
    /// apart.
    void separate(Last next)
    {
        const Gap gap = std::exchange(m_gap, Gap::None);
        if (m_last == Last::Nothing)
            return;
        if (m_depth == 0 && (gap == Gap::Line || (m_last == Last::Close && next == Last::Open)))
            breakLine(); // documents that follow each other, as in NDJSON
        else if (gap != Gap::None && (m_depth == 0 || m_last == Last::Word || m_last == Last::Close))
            m_out += ' ';
    }

    void keep(qsizetype size)
    {
        m_out += m_text.sliced(m_at, size);
        m_at += size;
    }

    void breakLine()
    {
        m_gap = Gap::None;
        const bool isHostile = m_out.size() > 64 * 1024 && m_out.size() / MaxGrowth > m_at;
        m_out += '\n';
        m_out.append(2 * qMin(m_depth, isHostile ? ShortIndent : MaxIndent), ' ');
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    QByteArray m_out;
    int m_depth = 0;
    Gap m_gap = Gap::None;
    Last m_last = Last::Nothing;
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
