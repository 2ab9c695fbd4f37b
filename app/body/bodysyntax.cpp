// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodysyntax.h"

#include "body/bodyforms.h"

#include <algorithm>

namespace Fingerpost {

namespace {

bool isNameByte(char c)
{
    return !BodyForms::isBlank(c) && c != '>' && c != '/' && c != '=' && c != '<' && c != '"' && c != '\'';
}

class SpanReader {
public:
    explicit SpanReader(QByteArrayView text)
        : m_text(text)
    {
    }

    QList<BodySpan> json(qsizetype at, bool inString, bool escaped)
    {
        if (inString)
            at = string(at, escaped, at);
        while (at < m_text.size()) {
            const char c = m_text[at];
            if (c == '"') {
                at = string(at + 1, false, at);
            } else if (c == '{' || c == '}' || c == '[' || c == ']' || c == ',' || c == ':') {
                at = add(at, at + 1, BodyToken::Punctuation);
            } else if (BodyForms::isBlank(c)) {
                ++at;
            } else {
                const qsizetype begin = at;
                while (at < m_text.size() && !endsJsonWord(m_text[at]))
                    ++at;
                const bool isNumber = c == '-' || (c >= '0' && c <= '9');
                add(begin, at, isNumber ? BodyToken::Number : BodyToken::Keyword);
            }
        }
        return m_spans;
    }

    QList<BodySpan> event(quint32 flags)
    {
        constexpr quint32 InJson = 3;
        if ((flags >> 10 & 3) == InJson)
            return json(0, flags & 1, flags & 2);
        const qsizetype colon = m_text.indexOf(':');
        if (colon == 0) {
            add(0, m_text.size(), BodyToken::Comment);
            return m_spans;
        }
        if (colon < 0 || (flags >> 10 & 3) != 0)
            return m_spans;
        add(0, colon, BodyToken::Key);
        add(colon, colon + 1, BodyToken::Punctuation);
        qsizetype value = colon + 1;
        while (value < m_text.size() && m_text[value] == ' ')
            ++value;
        const bool isJson = value < m_text.size() && (m_text[value] == '{' || m_text[value] == '[');
        return isJson && m_text.first(colon) == "data" ? json(value, false, false) : m_spans;
    }

    QList<BodySpan> markup(quint32 flags)
    {
        enum State : quint32 {
            InText,
            Less,
            InTag,
            Single,
            Double,
            Declaration,
            InComment,
            CData,
            Instruction,
            Raw
        };
        qsizetype at = 0;
        switch (flags & 15) {
        case InTag:
            at = tag(0);
            break;
        case Single:
        case Double:
            at = tag(until(0, (flags & 15) == Single ? "'" : "\"", BodyToken::String));
            break;
        case Declaration:
        case Instruction:
            at = until(0, ">", BodyToken::Comment);
            break;
        case InComment:
            at = until(0, "-->", BodyToken::Comment);
            break;
        case CData:
            at = until(0, "]]>", BodyToken::String);
            break;
        default:
            break;
        }
        while (at < m_text.size())
            at = markupPart(at);
        return m_spans;
    }

private:
    static bool endsJsonWord(char c)
    {
        return BodyForms::isBlank(c) || c == ',' || c == ']' || c == '}' || c == ':' || c == '{' || c == '['
            || c == '"';
    }

    qsizetype add(qsizetype begin, qsizetype end, BodyToken token)
    {
        if (end > begin)
            m_spans.append({qint32(begin), qint32(end - begin), token});
        return end;
    }

    /// From \a at inside of a string that \a begin belongs to, to behind its end.
    qsizetype string(qsizetype at, bool escaped, qsizetype begin)
    {
        qsizetype end = at + escaped;
        while (end < m_text.size() && m_text[end] != '"')
            end += m_text[end] == '\\' ? 2 : 1;
        end = std::min(end + 1, m_text.size());
        qsizetype next = end;
        while (next < m_text.size() && BodyForms::isBlank(m_text[next]))
            ++next;
        if (next < m_text.size() && m_text[next] == ':')
            return add(begin, end, BodyToken::Key);
        for (qsizetype i = begin; i < end;) {
            const qsizetype slash = std::min(m_text.first(end).indexOf('\\', i), end);
            if (slash < 0)
                return add(i, end, BodyToken::String);
            add(i, slash, BodyToken::String);
            const bool isLong = slash + 1 < end && m_text[slash + 1] == 'u';
            i = add(slash, std::min(slash + (isLong ? 6 : 2), end), BodyToken::Escape);
        }
        return end;
    }

    qsizetype until(qsizetype at, QByteArrayView mark, BodyToken token, qsizetype begin = -1)
    {
        const qsizetype found = m_text.indexOf(mark, at);
        return add(begin < 0 ? at : begin, found < 0 ? m_text.size() : found + mark.size(), token);
    }

    qsizetype markupPart(qsizetype at)
    {
        const QByteArrayView rest = m_text.sliced(at);
        if (rest.front() == '&') {
            const qsizetype end = rest.first(std::min<qsizetype>(rest.size(), 12)).indexOf(';');
            return end < 0 ? at + 1 : add(at, at + end + 1, BodyToken::Escape);
        }
        if (rest.front() != '<') {
            const auto *next =
                std::find_if(rest.begin() + 1, rest.end(), [](char c) { return c == '<' || c == '&'; });
            return at + (next - rest.begin());
        }
        if (rest.startsWith("<!--"))
            return until(at + 4, "-->", BodyToken::Comment, at);
        if (rest.startsWith("<![CDATA["))
            return until(at + 9, "]]>", BodyToken::String, at);
        if (rest.startsWith("<!") || rest.startsWith("<?"))
            return until(at + 2, ">", BodyToken::Comment, at);
        qsizetype name = at + 1;
        name += name < m_text.size() && m_text[name] == '/';
        add(at, name, BodyToken::Punctuation);
        qsizetype end = name;
        while (end < m_text.size() && isNameByte(m_text[end]))
            ++end;
        return tag(add(name, end, BodyToken::Key));
    }

    /// Attributes, to behind the tag's end.
    qsizetype tag(qsizetype at)
    {
        while (at < m_text.size()) {
            const char c = m_text[at];
            if (c == '>')
                return add(at, at + 1, BodyToken::Punctuation);
            if (c == '"' || c == '\'') {
                at = until(at + 1, QByteArrayView(&c, 1), BodyToken::String, at);
            } else if (isNameByte(c)) {
                const qsizetype begin = at;
                while (at < m_text.size() && isNameByte(m_text[at]))
                    ++at;
                add(begin, at, BodyToken::Attribute);
            } else {
                at = BodyForms::isBlank(c) ? at + 1 : add(at, at + 1, BodyToken::Punctuation);
            }
        }
        return at;
    }

    QByteArrayView m_text;
    QList<BodySpan> m_spans;
};

} // namespace

QList<BodySpan> bodySpans(BodyForm form, QByteArrayView text, quint32 flags)
{
    SpanReader reader(text);
    switch (form) {
    case BodyForm::Text:
        return {};
    case BodyForm::Json:
        return reader.json(0, flags & 1, flags & 2);
    case BodyForm::Events:
        return reader.event(flags);
    case BodyForm::Xml:
    case BodyForm::Html:
        return reader.markup(flags);
    }
    return {};
}

} // namespace Fingerpost
