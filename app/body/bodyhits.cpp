// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodyhits.h"

#include "body/bodysearch.h"
#include "body/bodyworker.h"

#include <algorithm>

namespace Fingerpost {

std::vector<qint64> hitRows(const BodySearch &search, const BodyRows &rows, BodyJob &job)
{
    const qint64 part = std::max<qint64>(1, search.scanned() / maximumHitRows);
    std::vector<qint64> found;
    qint64 from = 0;
    while (!job.isCancelled()) {
        const auto match = search.at(search.numberFrom(from));
        if (!match)
            break;
        const qint64 row = rows.rowOf(match->offset);
        if (found.empty() || found.back() < row)
            found.push_back(row);
        from = (match->offset / part + 1) * part;
    }
    return found;
}

} // namespace Fingerpost
