// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace Requests {

/// \a value as Python's json.dumps writes it: ", " and ": ", all but ASCII escaped. Null where a number is
/// NaN or infinite, which JSON has no words for.
[[nodiscard]] QByteArray jsonText(const QJsonValue &value);

} // namespace Requests
