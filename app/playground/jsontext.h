// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/fields.h"

#include <initializer_list>

namespace Fingerpost::Playground {

// JSON is written as text because QJsonDocument rounds numbers and sorts members: an echo that
// changes what it echoes would be of no use.

/// Members of an object in the order given; each value is JSON text already.
using JsonMembers = QList<std::pair<QString, QByteArray>>;

[[nodiscard]] QByteArray jsonString(QStringView text);
/// @p depth is how deep the object itself stands, for indenting.
[[nodiscard]] QByteArray jsonObject(const JsonMembers &members, int depth = 0);
/// Repeated names become one list, as in httpbin.
[[nodiscard]] QByteArray jsonFields(const Fields &fields, int depth = 0);
/// What jsonObject() and jsonFields() wrote, on one line.
[[nodiscard]] QByteArray jsonLine(const QByteArray &text);
/// Whether the text is exactly one JSON value.
[[nodiscard]] bool isJson(const QByteArray &text);

} // namespace Fingerpost::Playground
