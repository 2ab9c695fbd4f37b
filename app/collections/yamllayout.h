// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/yamlvalue.h"

namespace Fingerpost {

/// An entry of a mapping or an item of a sequence, with what belongs to it.
struct YamlPart {
    qsizetype start = 0; ///< of its own comment lines, else of its key or dash
    qsizetype mark = 0; ///< of its key or dash (or item, in a flow sequence)
    qsizetype indicatorEnd = -1; ///< behind its colon or dash; -1 where it has none
    qsizetype end = 0; ///< of its last line without the line break; in flow, of the value
    qsizetype comma = -1; ///< behind it, in flow; -1 for none
    int key = -1;
    int value = -1;
};

/// Where the parts of a text lie, beyond what the nodes say.
class YamlLayout {
public:
    explicit YamlLayout(const YamlText &text)
        : m_text(text)
        , m_bytes(text.bytes())
    {
    }

    /// The parts of a mapping or sequence. \a floor: comments of the first part may begin here.
    [[nodiscard]] QList<YamlPart> parts(int node, qsizetype floor) const;
    /// The column of a byte, counted from 0 in bytes (only blanks and dashes stand before a key).
    [[nodiscard]] qsizetype column(qsizetype offset) const;
    /// The end of its line, without the line break.
    [[nodiscard]] qsizetype lineEnd(qsizetype offset) const;
    /// The column of a literal or folded scalar's lines; -1 when they are all empty.
    [[nodiscard]] qsizetype blockIndent(const YamlNode &node) const;
    /// How the text is written.
    [[nodiscard]] YamlStyle style() const;
    /// Whether an edit can go into the braces of a flow node; not so for `[a: b]`, which has none.
    [[nodiscard]] bool hasBraces(int node) const;

private:
    [[nodiscard]] char at(qsizetype offset) const
    {
        return offset < m_bytes.size() ? m_bytes.at(offset) : '\0';
    }
    [[nodiscard]] qsizetype skipped(qsizetype offset) const; ///< blanks, line breaks and comments
    [[nodiscard]] qsizetype afterProperties(const YamlNode &node) const;
    [[nodiscard]] qsizetype contentEnd(int node, qsizetype indicatorEnd) const;
    [[nodiscard]] qsizetype withComments(qsizetype mark, qsizetype floor) const;
    [[nodiscard]] YamlPart blockPart(const YamlNode &parent, qsizetype index, qsizetype from,
                                     qsizetype floor) const;
    [[nodiscard]] YamlPart flowPart(const YamlNode &parent, qsizetype index, qsizetype from) const;

    const YamlText &m_text;
    const QByteArray &m_bytes;
};

} // namespace Fingerpost
