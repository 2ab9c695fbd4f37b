// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/bodyforms.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace Fingerpost::BodyForms {

/// XML and HTML with a row for each tag and indents, for the eye: text keeps its words but not its blanks.
/// Takes anything, also tags that are never closed.
class MarkupForm {
public:
    explicit MarkupForm(bool html = false)
        : m_html(html)
    {
    }
    MarkupForm(bool html, qint32 depth, quint32 name, quint32 flags)
        : m_depth(depth)
        , m_name(name)
        , m_state(State(flags & 15))
        , m_matched(quint8(flags >> 4 & 7))
        , m_html(html)
        , m_isClose(flags >> 8 & 1)
        , m_slash(flags >> 9 & 1)
        , m_afterOpen(flags >> 10 & 1)
        , m_hasText(flags >> 11 & 1)
        , m_gap(flags >> 12 & 1)
        , m_textBreak(flags >> 13 & 1)
        , m_afterTag(flags >> 14 & 1)
        , m_inBrackets(flags >> 15 & 1)
        , m_nameDone(flags >> 16 & 1)
        , m_opened(quint8(flags >> 17 & 31))
    {
    }
    [[nodiscard]] qint32 depth() const { return m_depth; }
    [[nodiscard]] quint32 name() const { return m_name; }
    [[nodiscard]] quint32 flags() const
    {
        return quint32(m_state) | quint32(m_matched) << 4 | quint32(m_isClose) << 8 | quint32(m_slash) << 9
            | quint32(m_afterOpen) << 10 | quint32(m_hasText) << 11 | quint32(m_gap) << 12
            | quint32(m_textBreak) << 13 | quint32(m_afterTag) << 14 | quint32(m_inBrackets) << 15
            | quint32(m_nameDone) << 16 | quint32(m_opened) << 17;
    }

    template<class Out> void feed(char c, qint64 offset, Out &out)
    {
        switch (m_state) {
        case Text:
            return feedText(c, offset, out);
        case Less:
            return feedLess(c, offset, out);
        case LessSlash:
            return feedLessSlash(c, offset, out);
        case Tag:
            return feedTag(c, offset, out);
        case Single:
        case Double:
            show(c, offset, out);
            if (c == (m_state == Single ? '\'' : '"'))
                m_state = Tag;
            return;
        case Declaration:
            return feedDeclaration(c, offset, out);
        case Comment:
        case CData:
        case Instruction:
            return feedSpecial(c, offset, out);
        case Raw:
        case RawLess:
        case RawSlash:
            return feedRaw(c, offset, out);
        }
    }
    /// Nothing comes any more.
    template<class Out> void end(qint64 offset, Out &out)
    {
        if (m_state == Less || m_state == RawLess)
            show('<', offset - 1, out);
        if (m_state == LessSlash) {
            show('<', offset - 2, out);
            show('/', offset - 1, out);
        }
        m_state = Text;
    }

    /// Goes over the bytes at \a data that are shown as they are and change nothing else: a word of a text,
    /// what is in quotes, in a comment, in a script. Gives how many, which may be none.
    [[nodiscard]] qint64 run(const char *data, qint64 size, const BodyKernels::Kernels &)
    {
        if (!m_hasText)
            return 0;
        const auto until = [data, size](auto isEnd) { return std::find_if(data, data + size, isEnd) - data; };
        switch (m_state) {
        case Text:
            if (m_gap || m_textBreak || m_afterTag)
                return 0;
            return until([](char c) { return c == '<' || isBlank(c); });
        case Single:
            return until([](char c) { return c == '\''; });
        case Double:
            return until([](char c) { return c == '"'; });
        case Comment:
        case CData:
        case Instruction: {
            if (m_matched > 0) // what ends it may have begun
                return 0;
            const char mark = endMark();
            return until([mark](char c) { return c == mark || c == '\n'; });
        }
        case Raw:
            return until([](char c) { return c == '<' || c == '\n'; });
        default:
            return 0;
        }
    }

private:
    enum State : quint8 {
        Text,
        Less, ///< behind <, which is not shown yet
        Tag,
        Single,
        Double,
        Declaration,
        Comment,
        CData,
        Instruction,
        Raw, ///< a script or style sheet
        RawLess,
        RawSlash,
        LessSlash ///< behind </, which is not shown yet
    };

    template<class Out> void show(char c, qint64 offset, Out &out)
    {
        out.put(c, offset);
        m_hasText = true;
    }

    template<class Out> void newRow(qint32 depth, Out &out)
    {
        if (m_hasText)
            out.breakRow(depth);
        else
            out.indent(depth);
        m_hasText = false;
    }

    template<class Out> void feedText(char c, qint64 offset, Out &out)
    {
        if (c == '<') {
            m_state = Less;
            return;
        }
        if (isBlank(c)) {
            m_gap = true;
            m_textBreak = m_textBreak || c == '\n';
            return;
        }
        if (m_afterTag ? !m_afterOpen : m_textBreak) {
            newRow(m_depth, out);
            m_afterOpen = false;
        } else if (m_gap && !m_afterTag) {
            out.space();
        }
        textShown();
        show(c, offset, out);
    }

    void textShown()
    {
        m_gap = false;
        m_textBreak = false;
        m_afterTag = false;
    }

    template<class Out> void feedLess(char c, qint64 offset, Out &out)
    {
        if (c == '/') {
            m_state = LessSlash;
        } else if (c == '!' || c == '?') {
            m_isClose = false;
            m_slash = false;
            m_matched = 0;
            m_inBrackets = false;
            m_state = c == '!' ? Declaration : Instruction;
            if (c == '?')
                beginSpecial(Instruction, offset, out);
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':'
                   || quint8(c) >= 0x80) {
            m_isClose = false;
            m_opened = m_html ? quint8(c) & 31 : 0;
            newRow(m_depth, out);
            beginTag(Tag, offset, out);
            feedTag(c, offset, out);
        } else {
            m_state = Text;
            feedLiteral('<', offset - 1, out);
            feedText(c, offset, out);
        }
    }

    /// An element that ends on the row where it began stays there. What ends another one, with a name that
    /// begins otherwise, implies the end of this one: <li>text</ul>.
    template<class Out> void feedLessSlash(char c, qint64 offset, Out &out)
    {
        m_isClose = true;
        if (m_html && c != '>' && (quint8(c) & 31) != m_opened)
            m_afterOpen = false;
        if (!m_afterOpen)
            newRow(std::max(0, m_depth - 1), out);
        beginTag(Tag, offset - 1, out);
        show('/', offset - 1, out);
        feedTag(c, offset, out);
    }

    template<class Out> void feedLiteral(char c, qint64 offset, Out &out)
    {
        if (m_afterTag && !m_afterOpen)
            newRow(m_depth, out);
        textShown();
        show(c, offset, out);
    }

    template<class Out> void beginTag(State state, qint64 offset, Out &out)
    {
        show('<', offset - 1, out);
        m_state = state;
        m_name = Seed;
        m_nameDone = false;
        m_slash = false;
        m_gap = false;
    }

    /// Behind "<!" or "<?", of which nothing is shown yet.
    template<class Out> void beginSpecial(State state, qint64 offset, Out &out)
    {
        newRow(m_depth, out);
        show('<', offset - 1, out);
        show(state == Instruction ? '?' : '!', offset, out);
        m_afterOpen = false;
    }

    template<class Out> void feedTag(char c, qint64 offset, Out &out)
    {
        if (isBlank(c)) {
            m_nameDone = true;
            m_gap = true;
            return;
        }
        if (c == '>')
            return endTag(offset, out);
        if (std::exchange(m_gap, false))
            out.space();
        if (c == '/')
            m_nameDone = true;
        if (!m_nameDone)
            m_name = (m_name ^ quint8(m_html && c >= 'A' && c <= 'Z' ? c | 0x20 : c)) * Prime;
        m_slash = c == '/';
        show(c, offset, out);
        if (m_nameDone && (c == '"' || c == '\''))
            m_state = c == '"' ? Double : Single;
    }

    template<class Out> void endTag(qint64 offset, Out &out)
    {
        show('>', offset, out);
        m_state = Text;
        m_gap = false;
        m_textBreak = false;
        m_afterTag = true;
        const bool neutral = m_html && isNeutral(m_name);
        if (m_isClose) {
            if (neutral && !m_afterOpen)
                out.indent(m_depth);
            else if (!neutral)
                m_depth = std::max(0, m_depth - 1);
            m_afterOpen = false;
            return;
        }
        const bool isEmpty = m_slash || (m_html && isVoid(m_name));
        m_afterOpen = !isEmpty;
        if (!isEmpty && !neutral)
            m_depth = keptDepth(qint64(m_depth) + 1);
        if (!isEmpty && m_html && (m_name == hash("script") || m_name == hash("style")))
            m_state = Raw;
    }

    /// Behind "<!": a comment, CDATA or a document type.
    template<class Out> void feedDeclaration(char c, qint64 offset, Out &out)
    {
        if (m_matched == 0) {
            if (c == '[') { // text, whatever it says
                show('<', offset - 2, out);
                show('!', offset - 1, out);
                textShown();
                m_state = CData;
                m_matched = 0;
            } else {
                beginSpecial(Declaration, offset - 1, out);
                m_matched = c == '-' ? 1 : 2;
            }
            return show(c, offset, out);
        }
        show(c, offset, out);
        if (m_matched == 1) {
            m_matched = 2;
            if (c == '-') {
                m_state = Comment;
                m_matched = 0;
                return;
            }
        }
        if (c == '[' || c == ']')
            m_inBrackets = c == '[';
        else if (c == '>' && !m_inBrackets)
            endSpecial();
        else if (c == '\n')
            newRow(m_depth, out);
    }

    void endSpecial()
    {
        m_state = Text;
        m_gap = false;
        m_textBreak = false;
        m_afterTag = true;
    }

    /// Of what stands before the > that ends it.
    [[nodiscard]] char endMark() const { return m_state == Comment ? '-' : m_state == CData ? ']' : '?'; }

    template<class Out> void feedSpecial(char c, qint64 offset, Out &out)
    {
        const char mark = endMark();
        const int needed = m_state == Instruction ? 1 : 2;
        show(c, offset, out);
        if (c == '>' && m_matched >= needed) {
            if (m_state == CData) {
                m_state = Text;
                m_matched = 0;
            } else {
                endSpecial();
            }
            return;
        }
        m_matched = c == mark ? quint8(std::min(m_matched + 1, 2)) : quint8(0);
        if (c == '\n') {
            newRow(m_depth, out);
            m_afterOpen = false;
        }
    }

    template<class Out> void feedRaw(char c, qint64 offset, Out &out)
    {
        if (m_state == RawLess && c == '/') {
            m_state = RawSlash;
        } else if (m_state == RawSlash && (c == 's' || c == 'S')) {
            m_isClose = true;
            if (!m_afterOpen)
                newRow(std::max(0, m_depth - 1), out);
            show('<', offset - 2, out);
            show('/', offset - 1, out);
            m_state = Tag;
            m_name = Seed;
            m_nameDone = false;
            m_slash = false;
            m_gap = false;
            feedTag(c, offset, out);
        } else {
            const State was = std::exchange(m_state, Raw);
            if (was != Raw)
                show('<', offset - (was == RawSlash ? 2 : 1), out);
            if (was == RawSlash)
                show('/', offset - 1, out);
            feedScript(c, offset, out);
        }
    }

    template<class Out> void feedScript(char c, qint64 offset, Out &out)
    {
        if (c == '<') {
            m_state = RawLess;
        } else if (c == '\n') {
            newRow(m_depth, out);
            m_afterOpen = false;
        } else if (m_hasText || !isBlank(c)) {
            show(c, offset, out);
        }
    }

    static constexpr quint32 Seed = 2166136261U;
    static constexpr quint32 Prime = 16777619U;
    static constexpr quint32 hash(std::string_view name)
    {
        quint32 h = Seed;
        for (const char c : name)
            h = (h ^ quint8(c)) * Prime;
        return h;
    }
    static constexpr bool isVoid(quint32 name)
    {
        for (const std::string_view each : {"br", "img", "meta", "link", "input", "hr", "area", "base", "col",
                                            "embed", "source", "track", "wbr", "param"}) {
            if (hash(each) == name)
                return true;
        }
        return false;
    }
    /// Elements whose end may be left out, so that nothing is indented by them.
    static constexpr bool isNeutral(quint32 name)
    {
        for (const std::string_view each :
             {"p", "li", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody", "tfoot"}) {
            if (hash(each) == name)
                return true;
        }
        return false;
    }

    qint32 m_depth = 0;
    quint32 m_name = Seed; ///< the tag's, hashed
    State m_state = Text;
    quint8 m_matched = 0; ///< bytes of what ends a comment and the like
    bool m_html = false;
    bool m_isClose = false;
    bool m_slash = false; ///< the tag's last byte so far is one
    bool m_afterOpen = false; ///< only text came since a tag was opened
    bool m_hasText = false; ///< the row holds something
    bool m_gap = false;
    bool m_textBreak = false;
    bool m_afterTag = false; ///< nothing but blanks came since the last tag
    bool m_inBrackets = false;
    bool m_nameDone = false;
    quint8 m_opened = 0; ///< of HTML: the first letter of the tag that was opened last, without its case
};

} // namespace Fingerpost::BodyForms
