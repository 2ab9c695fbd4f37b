// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/assertion.h"
#include "workspace/keyvalue.h"

#include <QList>
#include <QStringList>

/// Assertions as rows of a key-value table: the expression, and "eq 200".
namespace Fingerpost::Ui::AssertRows {

[[nodiscard]] QList<KeyValue> rowsOf(const QList<Assertion> &assertions);
/// A value without an operator is to be equal to.
[[nodiscard]] QList<Assertion> assertionsOf(const QList<KeyValue> &rows);
/// What to offer for the expression.
[[nodiscard]] QStringList expressions();
/// What to offer for the rest, which begins with an operator.
[[nodiscard]] QStringList comparisons(const QString &expression);

} // namespace Fingerpost::Ui::AssertRows
