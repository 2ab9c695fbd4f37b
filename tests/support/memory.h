// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace Requests::Test {

/// What this process holds in memory, in bytes, as the kernel counts it; -1 where it cannot be read.
struct ResidentMemory {
    qint64 pss = -1; ///< pages by share: those in use by n processes count one n-th
    qint64 anonymous = -1; ///< pages of no file: heap and stacks
};

/// Reads /proc/self/smaps_rollup. Allocators keep freed memory, so compare with some room.
[[nodiscard]] ResidentMemory residentBytes();

} // namespace Requests::Test
