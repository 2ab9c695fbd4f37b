// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/csvindex.h"

#include <QStringList>

#include <list>
#include <memory>
#include <optional>

namespace Fingerpost {

/// The rows of a CSV body as cells, read where they are asked for; a few stretches of some 256 KiB are kept.
/// Copies are independent, for other threads.
class CsvRows {
public:
    static constexpr int MostColumns = 500;
    static constexpr qsizetype MostCell = 4096; ///< bytes of one cell; what is cut ends in an ellipsis
    static constexpr qint64 MostRow = 1024 * 1024; ///< bytes of a row that are looked at, at least

    CsvRows(std::shared_ptr<const BodyStore> store, std::shared_ptr<const CsvIndex> index);

    [[nodiscard]] qint64 count() const { return m_index->rows(); }
    /// Up to MostColumns.
    [[nodiscard]] int columns() const;
    /// Without quotes; cells of more than \a mostCell bytes are cut.
    [[nodiscard]] QStringList row(qint64 row, qsizetype mostCell = MostCell) const;
    /// The same for who must not wait: nothing where the disk would have to be waited for. Any row() of it
    /// brings it to hand.
    [[nodiscard]] std::optional<QStringList> tryRow(qint64 row, qsizetype mostCell = MostCell) const;

private:
    struct Stretch {
        CsvIndex::Start start;
        qint64 end = 0; ///< where the next begins
        QByteArray bytes;
        std::vector<qint64> begins; ///< of rows, within bytes
    };

    [[nodiscard]] const Stretch *stretchOf(qint64 row, bool *isAway = nullptr) const;
    [[nodiscard]] QStringList cellsOf(const Stretch *stretch, qint64 row, qsizetype mostCell) const;

    std::shared_ptr<const BodyStore> m_store;
    std::shared_ptr<const CsvIndex> m_index;
    mutable std::list<Stretch> m_stretches; ///< the newest first
};

} // namespace Fingerpost
