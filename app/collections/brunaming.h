// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// The blocks of Bruno's files by their names.
namespace Fingerpost::BruNaming {

/// Where Bruno writes a block among the others; -1 for one that is unknown.
[[nodiscard]] int rank(const QByteArray &name);
/// Whether it holds lines of text, not entries.
[[nodiscard]] bool isText(const QByteArray &name);

} // namespace Fingerpost::BruNaming
