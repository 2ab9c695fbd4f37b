// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/textproblem.h"

#include <QByteArray>

namespace Fingerpost {

/// XML as text, in which `{{name}}` may stand for a name, attributes, text or whole elements. Reentrant.
namespace XmlPretty {

/// Whether it is well-formed (XML 1.0); no schema, no namespaces, and nothing is fetched.
[[nodiscard]] TextProblem check(const QString &text);
/// Indents by two blanks a level. Only blanks between elements that hold nothing but elements are changed:
/// where an element holds text, or has xml:space="preserve", everything in it stays. Returns \a text itself
/// when that is not well-formed.
[[nodiscard]] QString format(const QString &text);

} // namespace XmlPretty

} // namespace Fingerpost
