// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// The inner loops over a body's bytes, in three instruction sets with the same results.
namespace Fingerpost::BodyKernels {

enum class Isa { Scalar, Sse2, Avx2 };

/// What the JSON pass knows between two words of 64 bytes, and what it counted.
struct JsonPass {
    uint64_t escaped = 0; ///< 1: the next byte is behind a backslash
    uint64_t inString = 0; ///< all ones inside of a string
    uint64_t pendingOpen = 0; ///< 1: nothing came since a container was opened
    int64_t depth = 0;
    int64_t minDepth = 0; ///< the lowest since somebody set it
    uint64_t newlines = 0;
    uint64_t rows = 0; ///< breaks between rows of the pretty form
    uint64_t lastMark = 0; ///< the last byte that is no blank is one of {}[],:
    bool hasText = false; ///< at depth 0: the row holds something
    bool topBreak = false; ///< at depth 0: and a line ended since
    bool gap = false; ///< blanks since that last byte
};

struct Kernels {
    Isa isa;
    uint64_t (*newlines)(const char *data, size_t size);
    /// How many bytes are \a sought once the bits of \a fold are set in them: 0x20 for a small letter that is
    /// sought in any case, else 0.
    uint64_t (*occurrences)(const char *data, size_t size, char sought, char fold);
    /// \a words of 64 bytes each.
    void (*json)(JsonPass &pass, const char *data, size_t words);
    /// The first position from \a at of a needle of at least one byte whose first and last bytes are given,
    /// each folded: 0x20 is set in it when \a foldFirst or \a foldLast is. It checks these two only; size
    /// when there is none.
    size_t (*candidate)(const char *data, size_t size, size_t at, size_t needleSize, char first,
                        bool foldFirst, char last, bool foldLast);
    /// Up to the first quote or backslash, or size.
    size_t (*stringRun)(const char *data, size_t size);
};

/// Whether this machine has it.
[[nodiscard]] bool isSupported(Isa isa);
[[nodiscard]] const Kernels &kernels(Isa isa);
/// The fastest of this machine.
[[nodiscard]] const Kernels &kernels();

} // namespace Fingerpost::BodyKernels
