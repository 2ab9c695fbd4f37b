// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/headers.h>

#include <QByteArray>
#include <QByteArrayView>

namespace Requests {

/// Requests' get_encoding_from_headers: the charset of Content-Type as it is written there, else "ISO-8859-1"
/// for text (RFC 2616) and "utf-8" for JSON; null when nothing can be said. Pure; any thread. \since 0.1
[[nodiscard]] QREQUESTS_EXPORT QByteArray encodingFromHeaders(const Headers &headers);

/// Requests' guess_json_utf: which UTF a JSON text is in, from its first four bytes (RFC 4627 §3). One of
/// "utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "utf-32", "utf-32-be", "utf-32-le"; where none
/// of -be and -le is said, a byte order mark leads. Null when it is no UTF. Pure; any thread. \since 0.1
[[nodiscard]] QREQUESTS_EXPORT QByteArray guessJsonUtf(QByteArrayView data);

} // namespace Requests
