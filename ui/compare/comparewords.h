// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedtext.h"
#include "theme/theme.h"

#include <QString>

namespace Fingerpost::Ui::CompareWords {

/// As in "only at the left".
[[nodiscard]] QString difference(Difference difference);
/// The sign that says it without colour; empty for what is the same.
[[nodiscard]] QString sign(Difference difference);
[[nodiscard]] Tone tone(Difference difference);
/// As in "no differences", "3 differences".
[[nodiscard]] QString count(qint64 differences);

} // namespace Fingerpost::Ui::CompareWords
