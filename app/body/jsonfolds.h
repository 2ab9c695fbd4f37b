// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/blockindex.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace Fingerpost {

class BodyJob;
class BodyStore;

/// A container of a JSON body that takes more than one row of the pretty form.
struct BodyFold {
    qint64 begin = 0; ///< of its opening bracket, in the body
    qint64 end = 0; ///< of its closing one
    qint64 firstRow = 0; ///< that shows the opening one
    qint64 lastRow = 0; ///< and the closing one
    qint32 depth = 0; ///< containers around it
    bool isObject = false;
    qint64 members = -1; ///< how many it has; -1: not known

    bool operator==(const BodyFold &) const = default;
};

/// Where containers of JSON begin and end. Blocks that lie inside of one are passed over by the index, so
/// that of the body two blocks are read, however long the container is.
namespace JsonFolds {

/// Gives bytes of the body, as BodyStore::read(); none where it would have to wait for what is not to be
/// waited for.
using Read = std::function<QByteArray(qint64 offset, qint64 size)>;

/// The container whose opening bracket is at \a offset; nothing when none is there, it is on one row, or its
/// end has not come yet.
[[nodiscard]] std::optional<BodyFold> at(const Read &read, const BlockIndex &index, qint64 offset);
/// The opening bracket of the innermost container around the byte at \a offset; nothing at the top.
[[nodiscard]] std::optional<qint64> openingAround(const Read &read, const BlockIndex &index, qint64 offset);
/// The first \a most containers that have \a depth others around them, in order. Goes over all of the body:
/// for a worker.
[[nodiscard]] std::vector<BodyFold> ofDepth(const BodyStore &store, const BlockIndex &index, qint32 depth,
                                            size_t most, BodyJob &job);

} // namespace JsonFolds

} // namespace Fingerpost
