// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace Fingerpost::NodeAlign {

/// Which of the rows before each row after was, -1 for a new one: the same text first, then the same name,
/// then the same place. Each is taken once.
[[nodiscard]] QList<int> partners(const QStringList &before, const QStringList &beforeNames,
                                  const QStringList &after, const QStringList &afterNames);

} // namespace Fingerpost::NodeAlign
