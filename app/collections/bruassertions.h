// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/bruedit.h"
#include "workspace/assertion.h"

#include <QList>

/// The block `assert` of Bruno's files, whose rows are `expression: operator value`. As BruRows.
namespace Fingerpost::BruAssertions {

[[nodiscard]] QList<Assertion> read(const BruText &text);
/// A row that says what it said stays as it is written.
void put(const BruText &text, const QList<Assertion> &assertions, BruEdit &edit);
/// \a assertions as they are read back from a file.
[[nodiscard]] QList<Assertion> written(const QList<Assertion> &assertions);

} // namespace Fingerpost::BruAssertions
