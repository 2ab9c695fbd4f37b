// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/fileparams.h"

#include "workspace/urlparams.h"

#include <algorithm>

namespace Fingerpost::FileParams {

void take(RequestDraft &draft, const QList<KeyValue> &rows)
{
    draft.params = UrlParams::rowsFromUrl(draft.url, rows);
    const bool isInUrl = std::all_of(rows.begin(), rows.end(), [&draft](const KeyValue &row) {
        return !row.enabled || draft.params.contains(row);
    });
    if (isInUrl)
        return;
    QList<KeyValue> all = rows;
    for (const KeyValue &row : std::as_const(draft.params)) {
        if (!all.contains(row))
            all.append(row);
    }
    draft.params = all;
    draft.url = UrlParams::urlFromRows(draft.url, all);
}

} // namespace Fingerpost::FileParams
