// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

/// What a server does to a body before it sends it under Content-Encoding, by the libraries themselves.
namespace Requests::Test {

enum class DeflateFormat { Gzip, Zlib, Raw };

[[nodiscard]] QByteArray deflated(const QByteArray &plain, DeflateFormat format);
[[nodiscard]] QByteArray gzipped(const QByteArray &plain);
[[nodiscard]] QByteArray brotlied(const QByteArray &plain);
[[nodiscard]] QByteArray zstded(const QByteArray &plain);

} // namespace Requests::Test
