// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace Requests {

/// Bytes to text piece by piece, as Python's incremental decoders with errors="replace" do it: what does not
/// fit becomes U+FFFD, in UTF-8 one for each maximal part of a sequence (Unicode §3.9); characters that lie
/// across a border come with the second piece. A byte order mark is text, except in utf-8-sig, utf-16 and
/// utf-32.
class TextDecoder {
public:
    virtual ~TextDecoder();
    /// Null when the name is known neither to Python's rules here nor to Qt and ICU.
    [[nodiscard]] static std::unique_ptr<TextDecoder> create(const QByteArray &name);
    [[nodiscard]] static QString decodeAll(TextDecoder &decoder, QByteArrayView bytes);

    [[nodiscard]] virtual QString decode(QByteArrayView bytes) = 0;
    /// What an unfinished character at the end comes to.
    [[nodiscard]] virtual QString finish() = 0;
};

/// The charset that \a bytes seem to be in; null when they are empty and when there is no guess.
[[nodiscard]] QByteArray guessEncoding(QByteArrayView bytes);

} // namespace Requests
