// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Fingerpost {

constexpr int HistorySchemaVersion = 1;

/// What each connection is told before anything else.
[[nodiscard]] QStringList historyPragmas();
/// Makes the text index.
[[nodiscard]] QString historySearchTable();
/// Makes the tables of a new database.
[[nodiscard]] QStringList historySchema();

} // namespace Fingerpost
