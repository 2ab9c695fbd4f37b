// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace Requests::Bench {

/// What one load took, told by the kernel for the process that bore it.
struct Cost {
    double seconds = 0; ///< from the first request to the last answer
    double cpu = 0; ///< user and system, seconds
    double grownMiB = 0; ///< the most it held above what it held before the first request
};

/// The loads by name: "qnam-small", "qnam-down", "qnam-pieces", "qnam-content", "small-async",
/// "small-blocking", "small-stream", "down-async", "down-blocking", "down-stream", "down-pieces",
/// "down-content", "up". A body is read in pieces of 1 MiB and dropped, in "-pieces" of 64 KiB, in "-content"
/// it is kept whole.
[[nodiscard]] QStringList loadNames();

/// Bears the load in this process and prints its Cost as JSON; exit code. \a count requests to \a url; for
/// "up" the size of the body in bytes.
int runLoad(const QString &name, const QString &url, qint64 count);

} // namespace Requests::Bench
