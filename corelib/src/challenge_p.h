// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QMap>

namespace Requests {

/// Requests' parse_list_header: comma-separated, with quoted strings unquoted.
[[nodiscard]] QByteArrayList parseListHeader(const QByteArray &value);
/// Requests' parse_dict_header: "name=value" items; a value is null where there is no "=". The last of a name
/// wins.
[[nodiscard]] QMap<QByteArray, QByteArray> parseDictHeader(const QByteArray &value);
/// Requests' unquote_header_value: \a isFileName leaves the backslashes of a UNC path alone.
[[nodiscard]] QByteArray unquoteHeaderValue(const QByteArray &value, bool isFileName = false);

/// One challenge of a WWW-Authenticate field (RFC 9110 §11.6.1).
struct Challenge {
    QByteArray scheme; ///< lower case
    QMap<QByteArray, QByteArray>
        parameters; ///< names in lower case, values unquoted; the first of a name wins
};

/// The challenges of a field's value; it may hold several, and several fields joined by commas.
[[nodiscard]] QList<Challenge> parseChallenges(const QByteArray &value);

} // namespace Requests
