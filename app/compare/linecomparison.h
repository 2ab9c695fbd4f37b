// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedtext.h"
#include "compare/sequencediff.h"

#include <QByteArray>

#include <memory>

namespace Fingerpost {

/// Two UTF-8 texts line by line.
class LineComparison final : public ComparedText {
public:
    static constexpr qsizetype maximumSize = 512 * 1024 * 1024; ///< bytes of a side
    static constexpr qsizetype maximumLines = 4'000'000; ///< of a side; the rest counts as one line

    /// Null when \a proceed gave up. Texts are cut at maximumSize.
    [[nodiscard]] static std::shared_ptr<const LineComparison>
    compare(const QByteArray &left, const QByteArray &right, const Proceed &proceed);

    [[nodiscard]] ComparedRow row(qint64 index) const override;
    [[nodiscard]] qint64 lineCount() const override { return qMax(m_left.count(), m_right.count()); }
    /// Some stretches were too different to be lined up.
    [[nodiscard]] bool isCoarse() const { return m_isCoarse; }
    /// A side had more lines than maximumLines.
    [[nodiscard]] bool isCut() const { return m_isCut; }

private:
    struct Side {
        QByteArray text;
        std::vector<quint32> starts; ///< of each line, and the end behind the last
        [[nodiscard]] qint64 count() const { return qint64(starts.size()) - 1; }
        [[nodiscard]] QByteArrayView line(qint64 index) const;
    };

    [[nodiscard]] bool indexLines(Side &side, const Proceed &proceed);
    /// How many different lines there are; none when \a proceed gave up.
    [[nodiscard]] std::optional<int> numberLines(std::vector<int> &left, std::vector<int> &right,
                                                 const Proceed &proceed) const;
    void takeRuns(const std::vector<DiffRun> &runs);

    Side m_left;
    Side m_right;
    std::vector<DiffRun> m_runs;
    std::vector<qint64> m_firstRows; ///< of each run
    bool m_isCoarse = false;
    bool m_isCut = false;
};

} // namespace Fingerpost
