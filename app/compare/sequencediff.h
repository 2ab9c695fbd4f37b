// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <vector>

#include <QtGlobal>

#include <optional>

namespace Fingerpost {

/// Told how much is done, from 0 to 1; answers false to have the work given up. Called on the working thread.
using Proceed = std::function<bool(double done)>;

/// A stretch of two sequences: the same in both, or with something on at least one side that the other lacks.
struct DiffRun {
    bool isSame = false;
    qint64 left = 0; ///< where it begins
    qint64 leftCount = 0;
    qint64 right = 0;
    qint64 rightCount = 0;

    friend bool operator==(const DiffRun &, const DiffRun &) = default;
};

struct SequenceDiff {
    std::vector<DiffRun> runs; ///< from the beginning to the end, same and different in turn
    bool isCoarse = false; ///< some stretches were too different to be lined up within the bounds
};

/// How \a left becomes \a right: by what occurs once in both (patience diff), and between those by Myers'
/// shortest script, up to a bound of steps beyond which a stretch counts as different as a whole. The
/// elements are numbers from 0 up to \a alphabet. Nothing when \a proceed gave up.
[[nodiscard]] std::optional<SequenceDiff> diffSequences(std::span<const int> left, std::span<const int> right,
                                                        int alphabet, const Proceed &proceed);

} // namespace Fingerpost
