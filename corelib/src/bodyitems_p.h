// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/itemrange.h>

#include <optional>

namespace Requests {

/// What the iterators of Response and ResponseStream are made of: Requests' iter_slices,
/// stream_decode_response_unicode and iter_lines.
namespace BodyItems {

/// Pieces of \a chunkSize bytes; all at once when that is not positive.
[[nodiscard]] ChunkRange slices(const QByteArray &bytes, qint64 chunkSize);
/// The pieces as text; each byte a character where \a encoding is null.
[[nodiscard]] TextRange decoded(ChunkRange chunks, const QByteArray &encoding);
/// The lines of the pieces; an empty delimiter is none.
[[nodiscard]] LineRange lines(ChunkRange chunks, const std::optional<QByteArray> &delimiter);
[[nodiscard]] TextLineRange lines(TextRange chunks, const std::optional<QString> &delimiter);

} // namespace BodyItems

} // namespace Requests
