// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/blockindex.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>
#include <optional>

namespace Fingerpost {

class BodyStore;

/// One row as it is shown: bounded, whatever the body holds.
struct BodyRow {
    /// A run of the text that stands for as many bytes of the body; both digits of a byte in Hex for that
    /// one.
    struct Piece {
        qint32 at = 0; ///< in the text
        qint32 size = 0;
        qint64 offset = 0; ///< in the body

        bool operator==(const Piece &) const = default;
    };

    qint64 begin = 0; ///< in the body
    qint64 end = 0;
    qint64 line = -1; ///< from 1; -1 when the row goes on with the line before
    QByteArray text; ///< UTF-8 if the body is
    QList<Piece> pieces;
    quint32 flags = 0; ///< of the form where it begins, for its colours
};

/// The rows of a body in one way of showing it, made where they are asked for. Everything is 64 bits wide.
/// For one thread; the body may grow meanwhile.
class BodyRows {
public:
    enum class Kind { Raw, Pretty, Hex };

    /// \a index is that of \a store, or another one over it; Hex needs none.
    BodyRows(std::shared_ptr<const BodyStore> store, std::shared_ptr<const BlockIndex> index, Kind kind);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] BodyForm form() const { return m_index->form(); }
    [[nodiscard]] const std::shared_ptr<const BodyStore> &store() const { return m_store; }
    [[nodiscard]] const std::shared_ptr<const BlockIndex> &index() const { return m_index; }
    /// Of the part of the body that they are made of by now.
    [[nodiscard]] qint64 size() const;
    /// How many there are by now.
    [[nodiscard]] qint64 count() const;
    /// Up to \a count rows from \a first.
    [[nodiscard]] QList<BodyRow> rows(qint64 first, int count) const;
    /// Gives \a take the rows from \a first up to before \a behind, some at a time and without flags, until
    /// it says false: one walk, where rows() begins each with a block.
    void each(qint64 first, qint64 behind, const std::function<bool(const QList<BodyRow> &)> &take) const;
    /// Has \a use read no more than is at hand, for who must not wait for the disk. Gives the first byte that
    /// was not, and then what rows() told meanwhile is worth nothing.
    [[nodiscard]] std::optional<qint64> missingFor(const std::function<void()> &use) const;
    /// Of the body, up to \a size from \a from on; none within missingFor() where they are not at hand.
    [[nodiscard]] QByteArray readBytes(qint64 from, qint64 size) const;
    /// The row that shows the byte at \a offset, or the next one shown behind it.
    [[nodiscard]] qint64 rowOf(qint64 offset) const;
    /// The row of the raw form that begins with line \a line, from 1; the last one when there are fewer.
    [[nodiscard]] qint64 rowOfLine(qint64 line) const;

    static constexpr int HexWidth = 16; ///< bytes in a row
    static constexpr int MaxIndent = 100; ///< levels; deeper ones are not moved further right

private:
    [[nodiscard]] QList<BodyRow> hexRows(qint64 first, int count) const;
    void addFlags(QList<BodyRow> &rows) const;
    template<class Walk, class Out> qint64 run(Walk &walk, const Out &out, qint64 from, qint64 to) const;
    template<class Take> void collect(qint64 first, qint64 behind, qint64 step, const Take &take) const;

    std::shared_ptr<const BodyStore> m_store;
    std::shared_ptr<const BlockIndex> m_index;
    Kind m_kind;
    mutable qint64 m_countedSize = -1; ///< what the count holds for
    mutable qint64 m_count = 0;
    mutable bool m_isHasty = false; ///< reads only what is at hand
    mutable qint64 m_missing = -1; ///< where it was not
};

} // namespace Fingerpost
