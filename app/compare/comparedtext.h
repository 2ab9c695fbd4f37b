// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace Fingerpost {

enum class Difference : quint8 {
    Same,
    Changed, ///< in both, and not the same
    Removed, ///< only at the left
    Added, ///< only at the right
    Ignored, ///< not looked at, as was asked for
};

/// A row of two texts side by side.
struct ComparedRow {
    Difference difference = Difference::Same;
    qint64 leftLine = -1; ///< from 0; -1: there is none, or lines are not counted
    qint64 rightLine = -1;
    QString left; ///< of a long line the part around the first difference
    QString right;

    friend bool operator==(const ComparedRow &, const ComparedRow &) = default;
};

/// Two texts with their rows lined up, made once and then only read; reentrant. The rows are made of the
/// texts when they are asked for, so that a hundred megabytes can be looked at.
class ComparedText {
public:
    /// Rows that follow one another.
    struct Block {
        enum Kind : quint8 {
            Same,
            Kept, ///< the same, but needed to understand what differs: the object that a member is in
            Different
        };
        Kind kind = Same;
        qint64 first = 0;
        qint64 count = 0;

        friend bool operator==(const Block &, const Block &) = default;
    };
    /// Characters that a row shows of one side at most.
    static constexpr qsizetype maximumShown = 2000;

    virtual ~ComparedText();

    [[nodiscard]] virtual ComparedRow row(qint64 index) const = 0;
    /// Where that is, for people, as "$.users[3].name"; may be empty.
    [[nodiscard]] virtual QString path(qint64 index) const;
    /// The most lines of a side; 0: lines are not counted.
    [[nodiscard]] virtual qint64 lineCount() const;

    [[nodiscard]] const std::vector<Block> &blocks() const { return m_blocks; }
    [[nodiscard]] qint64 rowCount() const;
    /// How many blocks are different.
    [[nodiscard]] qint64 differenceCount() const;

protected:
    /// Behind what there is; joins the last block if that is of the same kind.
    void append(Block::Kind kind, qint64 count);

private:
    std::vector<Block> m_blocks;
};

/// Where two texts part, and until where they are the same again at their ends.
struct DifferentPart {
    qsizetype left = 0; ///< where it begins in both
    qsizetype leftLength = 0;
    qsizetype rightLength = 0;
};
[[nodiscard]] DifferentPart differentPart(QStringView left, QStringView right);

/// Two lines as a row shows them: at most maximumShown characters around the first difference. What would not
/// be seen is shown as its picture (U+240D for a carriage return).
void setShownTexts(ComparedRow &row, QByteArrayView left, QByteArrayView right);

} // namespace Fingerpost
