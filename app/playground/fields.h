// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <utility>

namespace Fingerpost::Playground {

/// Names and texts in the order they came, repeats kept.
using Fields = QList<std::pair<QString, QString>>;
using HeaderFields = QList<std::pair<QByteArray, QByteArray>>;

/// What a form carries besides plain fields; the texts of files are safe for JSON.
struct FormData {
    Fields fields;
    Fields files;
};

/// application/x-www-form-urlencoded, as in queries and forms.
[[nodiscard]] Fields formFields(const QByteArray &encoded);
/// Percent-decoding, without a meaning for the plus sign.
[[nodiscard]] QString decoded(const QByteArray &encoded);

/// Reads a form of either media type; nothing is found in any other.
[[nodiscard]] FormData formData(const QByteArray &contentType, const QByteArray &body);
/// The media type without its parameters, in lower case.
[[nodiscard]] QByteArray mediaType(const QByteArray &contentType);

/// Splits `name=value` and `name="value"` at @p separator (RFC 9110 §5.6.6); names in lower case.
[[nodiscard]] HeaderFields headerParameters(const QByteArray &text, char separator);
[[nodiscard]] QByteArray parameter(const HeaderFields &parameters, QByteArrayView name);
/// Without double quotes around it and backslashes in it, also those before octal codes.
[[nodiscard]] QByteArray unquoted(const QByteArray &text);
/// Whether the text is a token of RFC 9110 §5.6.2, as header names and methods are.
[[nodiscard]] bool isToken(QByteArrayView text);
/// Whether the text can be a header's value: no CR, LF, NUL or other control character but tab.
[[nodiscard]] bool isHeaderValue(QByteArrayView text);

/// The bytes as text if they are UTF-8, else as a "data:" URL, as httpbin does it.
[[nodiscard]] QString safeText(const QByteArray &bytes, const QByteArray &contentType);

} // namespace Fingerpost::Playground
