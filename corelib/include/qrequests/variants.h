// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>
#include <qrequests/fields.h>
#include <qrequests/headers.h>

#include <QVariant>

#include <optional>

/// For values whose type is known at run time only, as those of scripts and of QML: what the typed functions
/// refuse at compile time is an Error here. Pure; any thread. \since 0.1
namespace Requests {

/// Requests' to_key_val_list: a map, or a list of pairs, as fields; a list as value gives one field for each
/// of its items, null a field with a null value. Nothing for null; RequestException for anything else.
[[nodiscard]] QREQUESTS_EXPORT Result<std::optional<Fields>> fieldsFromVariant(const QVariant &value);
/// Requests' from_key_val_list: each name once, with its last value.
[[nodiscard]] QREQUESTS_EXPORT Result<std::optional<Fields>> uniqueFieldsFromVariant(const QVariant &value);
/// A map, or a list of pairs, as headers; InvalidHeader for a value that is neither text, bytes nor null, and
/// as checkHeaderValidity().
[[nodiscard]] QREQUESTS_EXPORT Result<Headers> headersFromVariant(const QVariant &value);
/// Requests' _encode_params: a map or a list of pairs as application/x-www-form-urlencoded; anything else as
/// it is.
[[nodiscard]] QREQUESTS_EXPORT QVariant encodeParams(const QVariant &value);
/// Requests' super_len: bytes of a text or byte array, items of a list or map; -1 for what has no length.
[[nodiscard]] QREQUESTS_EXPORT qint64 lengthOf(const QVariant &value);

} // namespace Requests
