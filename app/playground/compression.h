// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace Fingerpost::Playground {

/// RFC 1952, for "Content-Encoding: gzip".
[[nodiscard]] QByteArray gzipped(const QByteArray &data);
/// RFC 1950: what HTTP calls deflate is the zlib format.
[[nodiscard]] QByteArray deflated(const QByteArray &data);
/// RFC 7932, for "Content-Encoding: br".
[[nodiscard]] QByteArray brotlied(const QByteArray &data);

} // namespace Fingerpost::Playground
