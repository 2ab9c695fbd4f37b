// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/brutext.h"

namespace Fingerpost {

/// The parts of an entry: each function takes one at a place and gives the place behind it, -1 where there is
/// none of it. As Bruno's grammar does, it never looks at a text anew in another way once a part fitted.
class BruScanner {
public:
    BruScanner(const QByteArray &bytes, BruDialect dialect)
        : m_bytes(bytes)
        , m_dialect(dialect)
    {
    }

    [[nodiscard]] bool isAtEnd(qsizetype at) const { return at >= m_bytes.size(); }
    [[nodiscard]] char at(qsizetype at) const { return at < m_bytes.size() ? m_bytes.at(at) : '\0'; }
    [[nodiscard]] qsizetype skipBlanks(qsizetype at) const;
    /// The length of the line break here; 0 for none.
    [[nodiscard]] qsizetype lineBreak(qsizetype at) const;
    /// Where the line ends: before its line break.
    [[nodiscard]] qsizetype lineEnd(qsizetype at) const;
    /// Whether a line break with a closing brace behind it is here.
    [[nodiscard]] bool isClosing(qsizetype at) const;

    /// `@name(value)` on its line, with the line break.
    [[nodiscard]] qsizetype annotation(qsizetype at, BruAnnotation &annotation);
    /// The name of an entry with its quotes; \a isSentence: of an assertion, which may hold blanks.
    [[nodiscard]] qsizetype key(qsizetype at, bool isSentence, BruRow &row) const;
    /// The value of an entry, up to the line's end or behind its `'''` or `]`.
    [[nodiscard]] qsizetype value(qsizetype at, BruEntry &entry);

private:
    [[nodiscard]] qsizetype find(QByteArrayView what, qsizetype from);
    [[nodiscard]] qsizetype argument(qsizetype at, QString &value);
    [[nodiscard]] qsizetype doubleQuoted(qsizetype at, QString &value);
    [[nodiscard]] qsizetype quotedKey(qsizetype at, QString &key) const;
    [[nodiscard]] qsizetype items(qsizetype at, QStringList &items) const;
    [[nodiscard]] qsizetype lines(qsizetype at, QString &value);
    [[nodiscard]] QString text(qsizetype from, qsizetype to) const;

    const QByteArray &m_bytes;
    BruDialect m_dialect;
    qint64 m_searched = 0; ///< bytes, so that a hostile text cannot make it quadratic
};

} // namespace Fingerpost
