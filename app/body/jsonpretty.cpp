// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/jsonpretty.h"

#include "body/mention.h"

#include <QCoreApplication>

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
    Q_DECLARE_TR_FUNCTIONS(Fingerpost::JsonPretty)
public:
    Checker(QByteArrayView text, JsonPretty::Mentions mentions)
        : m_text(text)
        , m_mentions(mentions == JsonPretty::Mentions::Variables)
    {
    }

    TextProblem run()
    {
        if (m_text.startsWith(ByteOrderMark)) // RFC 8259 §8.1
            fail(tr("the text begins with a byte order mark, which JSON does not allow"));
        while (m_problem.isEmpty() && !m_done)
            step();
        if (m_problem.isEmpty()) {
            skipBlanks();
            if (m_at < m_text.size())
                fail(tr("there is more after the end of the JSON"));
        }
        return m_problem.isEmpty() ? TextProblem() : place();
    }

private:
    enum class Want {
        Value,
        ValueOrEnd,
        KeyOrEnd,
        Key,
        Colon,
        CommaOrEnd,
        Anything, ///< behind a variable, which may have been what is wanted or not
        AnySign, ///< behind a text or word that follows a variable
    };

    void step()
    {
        skipBlanks();
        if (m_at >= m_text.size() && m_stack.isEmpty() && m_want >= Want::Anything) {
            m_done = true;
            return;
        }
        if (m_at >= m_text.size())
            return fail(m_stack.isEmpty() ? tr("a value is missing")
                                          : tr("the text ends before it is closed"));
        if (const qsizetype length = mentionAt()) {
            m_at += length;
            m_want = Want::Anything;
            return;
        }
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
                return fail(tr("a name in double quotes is expected"));
            m_want = Want::Colon;
            return string();
        case Want::Colon:
            if (c != ':')
                return fail(tr("a colon is expected"));
            ++m_at;
            m_want = Want::Value;
            return;
        case Want::Anything:
        case Want::AnySign:
            return afterMention(c);
        case Want::CommaOrEnd:
            return c == ',' ? comma() : close(c);
        }
    }

    void comma()
    {
        ++m_at;
        m_want = m_stack.back() == '{' ? Want::Key : Want::Value;
    }

    void afterMention(char c)
    {
        if (m_stack.isEmpty())
            return m_want == Want::Anything ? value(c) : fail(tr("there is more after the end of the JSON"));
        if (c == ',')
            return comma();
        if (c == ':' && m_stack.endsWith('{')) {
            ++m_at;
            m_want = Want::Value;
        } else if (c == '}' || c == ']') {
            close(c);
        } else if (m_want == Want::AnySign) {
            fail(tr("a comma or the end is expected"));
        } else {
            m_afterMention = true; // a text may be a name here
            value(c);
        }
    }

    /// The length of the variable that begins here; else 0.
    [[nodiscard]] qsizetype mentionAt() const
    {
        return m_mentions ? BodyText::mentionLength(m_text, m_at) : 0;
    }

    void value(char c)
    {
        if (c == '{' || c == '[') {
            m_stack.append(c);
            ++m_at;
            m_afterMention = false;
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
        m_want = std::exchange(m_afterMention, false) ? Want::AnySign : Want::CommaOrEnd;
        // With variables there may be one more behind the end.
        m_done = m_stack.isEmpty() && !m_mentions;
        if (m_stack.isEmpty() && m_mentions)
            m_want = Want::AnySign;
    }

    void close(char c)
    {
        const char open = m_stack.isEmpty() ? '\0' : m_stack.back();
        if ((open == '{' && c == '}') || (open == '[' && c == ']')) {
            m_stack.chop(1);
            ++m_at;
            return afterValue();
        }
        fail(open == '{' ? tr("a comma or } is expected") : tr("a comma or ] is expected"));
    }

    void string()
    {
        const qsizetype start = m_at;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const uchar c = uchar(m_text[m_at]);
            if (c == '{') {
                if (const qsizetype length = mentionAt())
                    m_at += length - 1;
                continue;
            }
            if (c == '"') {
                ++m_at;
                return;
            }
            if (c < 0x20)
                return fail(tr("a control character stands in a text; write it with a backslash"));
            if (c == '\\' && !escape())
                return fail(tr("this is no escape of JSON"));
            if (c >= 0x80) {
                const qsizetype length = sequenceLength(m_text, m_at);
                if (length == 0)
                    return fail(tr("these bytes are no UTF-8"));
                m_at += length - 1;
            }
        }
        m_at = start;
        fail(tr("the text has no closing quote"));
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
        if (m_mentions && !word.isEmpty() && BodyText::mentionLength(m_text, end) > 0) {
            m_at = end; // 1{{n}}: what it will be, nobody knows yet
            return;
        }
        if (word.isEmpty())
            return fail(tr("a value is expected"));
        if (word != "true" && word != "false" && word != "null" && !isNumber(word)) {
            constexpr qsizetype Shown = 24;
            QString shown = QString::fromUtf8(word.first(qMin(4 * Shown, word.size())));
            if (shown.size() > Shown)
                shown = shown.left(Shown) + u'…';
            return fail(tr("%1 is no value of JSON").arg(shown));
        }
        m_at = end;
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }

    void fail(const QString &problem) { m_problem = problem; }

    [[nodiscard]] TextProblem place() const
    {
        const QByteArrayView before = m_text.first(m_at);
        const QByteArrayView line = before.sliced(before.lastIndexOf('\n') + 1);
        const auto characters =
            std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; });
        return {int(before.count('\n')) + 1, int(characters) + 1, m_problem};
    }

    QByteArrayView m_text;
    bool m_mentions;
    bool m_afterMention = false;
    qsizetype m_at = 0;
    QByteArray m_stack;
    Want m_want = Want::Value;
    QString m_problem;
    bool m_done = false;
};

/// Writes tokens with line breaks and indents between them.
class Formatter {
public:
    Formatter(QByteArrayView text, JsonPretty::Mentions mentions, std::function<bool()> cancelled = {})
        : m_text(text)
        , m_mentions(mentions == JsonPretty::Mentions::Variables)
        , m_cancelled(std::move(cancelled))
    {
        m_out.reserve(text.size() * 5 / 4);
    }

    QByteArray run()
    {
        if (m_text.startsWith(ByteOrderMark))
            keep(ByteOrderMark.size());
        while (m_at < m_text.size() && !isStopped(m_at)) {
            const char c = m_text[m_at];
            if (isBlank(c))
                skipBlank(c);
            else if (isMention(m_at))
                word(c);
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
    /// It ended early, as it was cancelled.
    [[nodiscard]] bool isStopped() const { return m_isStopped; }

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
            end = stringEnd();
        } else {
            end = m_at;
            while (end < m_text.size()) {
                if (isMention(end))
                    end += BodyText::mentionLength(m_text, end);
                else if (isBlank(m_text[end]) || isStructural(m_text[end]) || m_text[end] == '"')
                    break;
                else
                    ++end;
            }
        }
        keep(end - m_at);
        m_last = Last::Word;
    }

    /// Of the string that begins here: behind its closing quote, or the end of the text.
    [[nodiscard]] qsizetype stringEnd()
    {
        for (qsizetype i = m_at + 1; i < m_text.size() && !isStopped(i); ++i) {
            if (const qsizetype length = m_mentions ? BodyText::mentionLength(m_text, i) : 0)
                i += length - 1;
            else if (m_text[i] == '\\')
                ++i;
            else if (m_text[i] == '"')
                return i + 1;
        }
        return m_text.size();
    }

    /// Asks after each megabyte.
    [[nodiscard]] bool isStopped(qsizetype at)
    {
        constexpr qsizetype Between = 1024 * 1024;
        if (at >= m_nextQuestion) {
            m_nextQuestion = at + Between;
            m_isStopped = m_isStopped || (m_cancelled && m_cancelled());
        }
        return m_isStopped;
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

    [[nodiscard]] bool isMention(qsizetype at) const
    {
        return m_mentions && BodyText::mentionLength(m_text, at) > 0;
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
    bool m_mentions;
    std::function<bool()> m_cancelled;
    qsizetype m_nextQuestion = 0;
    bool m_isStopped = false;
    qsizetype m_at = 0;
    QByteArray m_out;
    int m_depth = 0;
    Gap m_gap = Gap::None;
    Last m_last = Last::Nothing;
};

} // namespace

TextProblem JsonPretty::check(QByteArrayView text, Mentions mentions)
{
    return Checker(text, mentions).run();
}

QByteArray JsonPretty::format(QByteArrayView text, Mentions mentions)
{
    return Formatter(text, mentions).run();
}

std::optional<QByteArray> JsonPretty::format(QByteArrayView text, const std::function<bool()> &cancelled)
{
    Formatter formatter(text, Mentions::None, cancelled);
    const QByteArray formatted = formatter.run();
    return formatter.isStopped() ? std::nullopt : std::optional(formatted);
}

} // namespace Fingerpost
