// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace Fingerpost {

/// Milliseconds since the operating system made this process (to 10 ms, as Linux keeps it); negative where
/// unknown.
[[nodiscard]] double millisecondsSinceProcessStart();

/// A folder that this process alone writes: the workspace itself, or a numbered one inside it while another
/// window has the workspace open, so that two windows never overwrite each other's tabs.
struct WorkspaceLock {
    QString directory;
    std::unique_ptr<QLockFile> lock;
};
[[nodiscard]] WorkspaceLock lockWorkspace(const QString &workspace);

} // namespace Fingerpost
