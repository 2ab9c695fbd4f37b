// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../benchreport.h"

#include <QString>

namespace Fingerpost::Bench {

struct WindowFacts {
    double firstPaintMs = -1; ///< from the first byte
    double completeMs = -1; ///< until the last rows can be shown
    double longestGapMs = 0; ///< of the main loop, with scrolling at random all the time
    double rareGapMs = 0; ///< 99.9th percentile of them
    double jumpMs = 0; ///< 99th percentile of a frame somewhere else
    double wheelMs = 0; ///< the same three rows on
    double grownMb = 0; ///< resident memory above idle
};

/// Shows the file as it is fed by another thread, with a scroll to anywhere every 16 ms.
/// Its beginning was shown before, so that it is the body that is measured and not its fonts. \a searches:
/// all of it is searched as it comes, too.
[[nodiscard]] WindowFacts showInView(const QString &path, bool pretty, bool searches);
/// The same with QPlainTextEdit::appendPlainText(); only first, complete and memory.
[[nodiscard]] WindowFacts showInPlainTextEdit(const QString &path);

} // namespace Fingerpost::Bench
