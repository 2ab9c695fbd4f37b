// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Fingerpost {

/// What a body can be looked at as, besides its text and its bytes.
enum class PreviewKind { None, Image, Svg, Html, Pdf, Table };

namespace PreviewKinds {

/// How many of the first bytes are looked at, as WHATWG MIME Sniffing has it.
constexpr qint64 SniffedSize = 1445;

/// By the media type of \a contentType; by the first bytes where the type is missing or says nothing
/// (RFC 9110, 8.3), and where it is of a picture or PDF, which bytes know better.
[[nodiscard]] PreviewKind kindOf(const QByteArray &contentType, QByteArrayView start);
/// The signature of a picture or of PDF that the bytes begin with, in Qt's words: "png"; empty: none.
[[nodiscard]] QByteArray signatureOf(QByteArrayView start);
/// Whether the bytes are no text: they have a NUL, or are neither called a text nor UTF-8 and have control
/// characters that no text has, as short messages of binary formats.
[[nodiscard]] bool isBinary(const QByteArray &contentType, QByteArrayView start);

} // namespace PreviewKinds

} // namespace Fingerpost
