// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/bodykernels.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

/// How bytes become rows: state machines that take a byte at a time and can stop and go on anywhere. What
/// they give is told to an Out:
///     breakRow(depth)   a new row begins, indented by depth
///     put(c, offset)    a byte of the body is shown
///     space()           a blank that is not in the body is shown
///     indent(depth)     the row is indented otherwise than its break said
namespace Fingerpost::BodyForms {

[[nodiscard]] constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Two billion levels are counted as that many: a body of gigabytes may open more, and no sign may turn.
[[nodiscard]] constexpr qint32 keptDepth(qint64 depth)
{
    return qint32(std::clamp<qint64>(depth, 0, std::numeric_limits<qint32>::max()));
}

/// Whether it goes on with a word of JSON as any other of its bytes.
constexpr std::array<bool, 256> wordBytes = [] {
    std::array<bool, 256> bytes{};
    for (int c = 0; c < 256; ++c) {
        const bool isSign = c == '{' || c == '}' || c == '[' || c == ']' || c == ',' || c == ':';
        bytes[size_t(c)] = !isSign && c != '"' && c != '\\' && !(c < 0x80 && isBlank(char(c)));
    }
    return bytes;
}();

/// Lines as they are.
class LineForm {
public:
    template<class Out> void feed(char c, qint64 offset, Out &out)
    {
        out.put(c, offset);
        if (c == '\n')
            out.breakRow(0);
    }
    template<class Out> void end(qint64, Out &) { }
    [[nodiscard]] quint32 flags() const { return 0; }
};

/// JSON, one or many texts in a row, indented. Takes anything, also what was cut off or is no JSON.
class JsonForm {
public:
    JsonForm() = default;
    JsonForm(qint32 level, quint32 flags)
        : depth(level)
        , inString(flags & 1)
        , escaped(flags & 2)
        , pendingOpen(flags & 4)
        , hasText(flags & 8)
        , topBreak(flags & 16)
        , gap(flags & 32)
        , lastWord(flags & 64)
    {
    }
    [[nodiscard]] quint32 flags() const
    {
        return quint32(inString) | quint32(escaped) << 1 | quint32(pendingOpen) << 2
            | quint32(hasText && depth == 0) << 3 | quint32(topBreak) << 4 | quint32(gap) << 5
            | quint32(lastWord) << 6;
    }

    template<class Out> void feed(char c, qint64 offset, Out &out)
    {
        const bool wasEscaped = std::exchange(escaped, c == '\\' && !escaped);
        if (inString) {
            out.put(c, offset);
            inString = c != '"' || wasEscaped;
            return;
        }
        if (isBlank(c)) {
            gap = true;
            if (depth == 0 && c == '\n')
                topBreak = hasText;
            return;
        }
        switch (c) {
        case '{':
        case '[':
            if (depth == 0 ? hasText : pendingOpen)
                breakTo(out);
            mark(c, offset, out);
            depth = keptDepth(qint64(depth) + 1);
            pendingOpen = true;
            break;
        case '}':
        case ']':
            depth = std::max(0, depth - 1);
            if (!std::exchange(pendingOpen, false))
                breakTo(out);
            mark(c, offset, out);
            hasText = true;
            break;
        case ',':
            if (std::exchange(pendingOpen, false))
                breakTo(out);
            mark(c, offset, out);
            breakTo(out);
            break;
        default:
            feedWord(c, wasEscaped, offset, out);
        }
    }
    template<class Out> void end(qint64, Out &) { }

    /// Goes over the bytes at \a data that are shown as they are and change nothing else: those of a string
    /// up to its end, those of a word behind its first. Gives how many, which may be none.
    [[nodiscard]] qint64 run(const char *data, qint64 size, const BodyKernels::Kernels &kernels)
    {
        if (escaped)
            return 0;
        if (inString) {
            const auto count = qint64(kernels.stringRun(data, size_t(size)));
            if (count == size || data[count] != '"')
                return count;
            inString = false;
            return count + 1;
        }
        if (!lastWord || gap || pendingOpen || (depth == 0 && (topBreak || !hasText)))
            return 0;
        qint64 count = 0;
        while (count < size && wordBytes[quint8(data[count])])
            ++count;
        return count;
    }

    qint32 depth = 0;
    bool inString = false;
    bool escaped = false;
    bool pendingOpen = false; ///< nothing came since a container was opened
    bool hasText = false; ///< at depth 0: the row holds something
    bool topBreak = false; ///< at depth 0: and a line ended since
    bool gap = false; ///< blanks since the last byte that is none
    bool lastWord = false; ///< which is not one of {}[],:

private:
    template<class Out> void breakTo(Out &out)
    {
        out.breakRow(depth);
        hasText = false;
        topBreak = false;
    }

    template<class Out> void mark(char c, qint64 offset, Out &out)
    {
        out.put(c, offset);
        gap = false;
        lastWord = false;
    }

    template<class Out> void feedWord(char c, bool wasEscaped, qint64 offset, Out &out)
    {
        if (std::exchange(pendingOpen, false) || (depth == 0 && topBreak))
            breakTo(out);
        else if (gap && lastWord && c != ':')
            out.space();
        out.put(c, offset);
        gap = false;
        lastWord = c != ':';
        hasText = hasText || depth == 0;
        if (c == ':')
            out.space();
        inString = c == '"' && !wasEscaped;
    }
};

/// Server-sent events: a row for each line, and data that is JSON indented.
class EventForm {
public:
    EventForm() = default;
    EventForm(qint32 depth, quint32 flags)
        : m_json(depth, flags & 127)
        , m_matched(quint8(flags >> 7 & 7))
        , m_phase(Phase(flags >> 10 & 3))
        , m_afterReturn(flags & (1U << 12))
    {
    }
    [[nodiscard]] qint32 depth() const { return m_json.depth; }
    [[nodiscard]] quint32 flags() const
    {
        return m_json.flags() | quint32(m_matched) << 7 | quint32(m_phase) << 10
            | quint32(m_afterReturn) << 12;
    }

    template<class Out> void feed(char c, qint64 offset, Out &out)
    {
        const bool wasReturn = std::exchange(m_afterReturn, c == '\r');
        if (c == '\n' && wasReturn) {
            // It ended with the return already.
        } else if (c == '\n' || c == '\r') { // either alone ends a line too
            *this = EventForm();
            m_afterReturn = c == '\r';
            out.breakRow(0);
        } else if (m_phase == InJson) {
            m_json.feed(c, offset, out);
        } else if (m_phase == BeforeValue && (c == '{' || c == '[')) {
            m_phase = InJson;
            m_json = JsonForm();
            m_json.feed(c, offset, out);
        } else {
            out.put(c, offset);
            advance(c);
        }
    }
    template<class Out> void end(qint64, Out &) { }

    /// As JsonForm's: of JSON, and of any other value up to the line's end.
    [[nodiscard]] qint64 run(const char *data, qint64 size, const BodyKernels::Kernels &kernels)
    {
        if (m_afterReturn)
            return 0;
        if (m_phase == InValue)
            return std::find_if(data, data + size, endsLine) - data;
        if (m_phase != InJson)
            return 0;
        if (m_json.inString && !m_json.escaped) { // which a line's end ends too
            const auto inside = qint64(kernels.stringRun(data, size_t(size)));
            if (const qint64 here = std::find_if(data, data + inside, endsLine) - data; here < inside)
                return here;
            size = std::min(size, inside + 1); // with its quote
        }
        return m_json.run(data, size, kernels);
    }

private:
    static bool endsLine(char c) { return c == '\n' || c == '\r'; }

    enum Phase : quint8 { InName, BeforeValue, InValue, InJson };

    void advance(char c)
    {
        constexpr char name[] = "data:";
        if (m_phase == InName && m_matched < 5 && c == name[m_matched])
            m_phase = ++m_matched == 5 ? BeforeValue : InName;
        else if (m_phase != BeforeValue || c != ' ')
            m_phase = InValue;
    }

    JsonForm m_json;
    quint8 m_matched = 0; ///< bytes of "data:" at the line's begin
    Phase m_phase = InName;
    bool m_afterReturn = false; ///< which ended the line
};

} // namespace Fingerpost::BodyForms
