// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/textproblem.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace Fingerpost {

/// JSON as text: tokens are moved, never read as numbers or strings, so that 9007199254740993, 1.00 and
/// \u00e9 stay.
namespace JsonPretty {

/// What `{{name}}` is: braces like others, or a variable that stands for any text, also for no value or for
/// several members.
enum class Mentions { None, Variables };

/// RFC 8259, strictly; no bound on depth but memory. Reentrant.
[[nodiscard]] TextProblem check(QByteArrayView text, Mentions mentions = Mentions::None);
/// Indents by two blanks a level. Takes anything, also JSON that was cut off or is none: what is no white
/// space between tokens is kept. Reentrant.
[[nodiscard]] QByteArray format(QByteArrayView text, Mentions mentions = Mentions::None);
/// The same of a large text, for workers: now and then it asks whether it is \a cancelled, and gives nothing
/// once it is.
[[nodiscard]] std::optional<QByteArray> format(QByteArrayView text, const std::function<bool()> &cancelled);

} // namespace JsonPretty

} // namespace Fingerpost
