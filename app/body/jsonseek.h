// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/jsonpathquery.h"

#include <QList>

#include <memory>
#include <optional>

namespace Fingerpost {

class BlockIndex;
class BodyJob;
class BodyStore;

/// Where a query leads in a body.
struct JsonPlace {
    qint64 offset = 0;
    qint64 size = 0;
    bool isContainer = false;
    QList<qint64> steps; ///< which child of each container it is in, that of the top first

    bool operator==(const JsonPlace &) const = default;
};

/// The first value in the order of the text that \a query selects; of many texts in a row, of the first that
/// has one. Names, wildcards, descendants, and indices and slices from the begin lead through a body of any
/// size, with nothing kept; other queries through up to JsonTree::maximumSize bytes. For a worker.
[[nodiscard]] std::optional<JsonPlace> seekJson(const std::shared_ptr<const BodyStore> &store,
                                                const std::shared_ptr<const BlockIndex> &index,
                                                const JsonPathQuery &query, BodyJob &job);

} // namespace Fingerpost
