// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedtext.h"
#include "compare/compareside.h"
#include "compare/ignoredpaths.h"
#include "compare/sequencediff.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace Fingerpost {

/// What is the same and what is not in two bodies.
struct BodyComparison {
    enum class Kind {
        Empty, ///< both
        Binary, ///< at least one is no text: there are no rows
        Lines,
        Structure, ///< of JSON
    };
    Kind kind = Kind::Empty;
    bool isSame = true; ///< byte for byte, as far as both were read
    bool isMissing = false; ///< one of them is no longer there, as the history lets large ones go
    bool couldBeStructure = false; ///< both are JSON of a size that can be compared so
    qint64 leftSize = 0; ///< bytes
    qint64 rightSize = 0;
    qint64 firstDifference = -1; ///< the byte where they part; -1: nowhere
    std::shared_ptr<const ComparedText> rows; ///< null where there are none
    QStringList remarks; ///< what was cut, or not done as one expects; sentences
};

struct BodyCompareOptions {
    bool asLines = false; ///< JSON too
    QList<JsonPath> ignored; ///< not for lines
};

/// The most of a body that is read.
constexpr qint64 maximumComparedBody = 256 * 1024 * 1024;

/// Compares two bodies, however large they are; blocks: for a worker. Nothing when \a proceed gave up.
[[nodiscard]] std::optional<BodyComparison> compareBodies(const CompareSide &left, const CompareSide &right,
                                                          const BodyCompareOptions &options,
                                                          const Proceed &proceed);

} // namespace Fingerpost
