// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Fingerpost::Cli {

/// `fingerpost-cli playground` with \a arguments behind that word: serves until a signal. Returns the exit
/// code.
[[nodiscard]] int runPlayground(const QStringList &arguments);

} // namespace Fingerpost::Cli
