// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <variant>

namespace Requests {

/// Keys of objects and indexes of arrays, from the outside in.
using JsonPath = QList<std::variant<QString, qsizetype>>;

/// Where in \a text, which must be well-formed JSON, the value at \a path begins, in bytes; where the path
/// leads nowhere, the innermost value that is there. QJsonDocument does not tell, and an error should. Pure.
[[nodiscard]] qsizetype jsonPlace(QByteArrayView text, const JsonPath &path);

} // namespace Requests
