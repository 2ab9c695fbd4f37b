// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/bodyrows.h"
#include "body/jsonfolds.h"

#include <utility>
#include <vector>

namespace Fingerpost {

/// The rows of a body without those inside of folded containers: of such a one there is a row, its first and
/// last as one with an ellipsis between them. Rows keep the numbers of their lines. For one thread, as
/// BodyRows.
class FoldedRows {
public:
    static constexpr size_t maximumFolds = 100'000; ///< at a time; further ones do not come to be

    explicit FoldedRows(BodyRows rows);

    /// All of them, whatever is folded.
    [[nodiscard]] const BodyRows &all() const { return m_rows; }
    [[nodiscard]] BodyRows::Kind kind() const { return m_rows.kind(); }
    [[nodiscard]] BodyForm form() const { return m_rows.form(); }
    [[nodiscard]] qint64 size() const { return m_rows.size(); }
    [[nodiscard]] qint64 count() const { return m_rows.count() - m_hidden; }
    [[nodiscard]] QList<BodyRow> rows(qint64 first, int count) const;
    /// The row that shows the byte at \a offset, or hides it.
    [[nodiscard]] qint64 rowOf(qint64 offset) const { return fromAll(m_rows.rowOf(offset)); }

    /// Between these rows and all of them; of a folded container the first one.
    [[nodiscard]] qint64 toAll(qint64 row) const;
    [[nodiscard]] qint64 fromAll(qint64 row) const;
    /// The same for a place in the row's text: what is behind the ellipsis belongs to the last row.
    [[nodiscard]] std::pair<qint64, qint32> placeInAll(qint64 row, qint32 at) const;

    /// Whether this way of showing the body has anything to fold.
    [[nodiscard]] bool canFold() const;
    [[nodiscard]] bool hasFolds() const { return !m_folds.empty(); }
    [[nodiscard]] const std::vector<BodyFold> &folds() const { return m_folds; }
    /// What \a row folds; null: nothing.
    [[nodiscard]] const BodyFold *foldOf(qint64 row) const;
    /// The container that \a row opens, if it is not folded.
    [[nodiscard]] std::optional<BodyFold> openedBy(qint64 row) const;
    /// The innermost one around \a row.
    [[nodiscard]] std::optional<BodyFold> around(qint64 row) const;

    void fold(const std::vector<BodyFold> &folds);
    void unfold(qint64 row);
    void unfoldAll();
    /// Unfolds whatever hides a row of all(); false when nothing does.
    bool reveal(qint64 row);
    /// How many members the container has that begins at \a begin.
    void setMembers(qint64 begin, qint64 members);

private:
    struct Outer {
        size_t fold = 0;
        qint64 hidden = 0; ///< rows that folds before this one hide
    };

    void arrange();
    [[nodiscard]] JsonFolds::Read reader() const;
    [[nodiscard]] const Outer *outerBefore(qint64 row) const;
    [[nodiscard]] static BodyRow joined(const BodyRow &first, const BodyRow &last);

    BodyRows m_rows;
    std::vector<BodyFold> m_folds; ///< by their rows; those inside of others too
    std::vector<Outer> m_outer; ///< that are in no other
    qint64 m_hidden = 0;
};

} // namespace Fingerpost
