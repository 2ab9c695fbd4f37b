// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace Requests {

/// \a value as Python's json.dumps writes it: ", " and ": ", all but ASCII escaped. Null where a number is
/// NaN or infinite, which JSON has no words for.
[[nodiscard]] QByteArray jsonText(const QJsonValue &value);
/// A string of JSON, quoted and escaped likewise.
[[nodiscard]] QByteArray jsonString(const QString &text);
/// Python's repr of a finite float: the shortest digits that read back the same, with an exponent below 1e-4
/// and from 1e16.
[[nodiscard]] QByteArray floatText(double number);

} // namespace Requests
