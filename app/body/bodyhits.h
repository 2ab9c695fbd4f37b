// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/bodyrows.h"

#include <vector>

namespace Fingerpost {

class BodyJob;
class BodySearch;

/// As many rows with hits as a scroll bar can show.
constexpr int maximumHitRows = 2000;

/// Rows of \a rows in which \a search found something, in order: of the body cut into maximumHitRows parts
/// the first of each. For a worker; what was looked through by now counts.
[[nodiscard]] std::vector<qint64> hitRows(const BodySearch &search, const BodyRows &rows, BodyJob &job);

} // namespace Fingerpost
