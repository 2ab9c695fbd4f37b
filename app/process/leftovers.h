// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fingerpost {

/// Removes what a process left beside \a path that was killed while it wrote it through a QSaveFile. Only for
/// who writes the file alone, or holds its lock. Any thread.
void removeLeftovers(const QString &path);

} // namespace Fingerpost
