// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>

#include <QByteArray>

#include <memory>

namespace Requests {

/// Undoes Content-Encoding (RFC 9110 §8.4) as bytes come: gzip and x-gzip (several members), deflate (zlib
/// and raw), br, zstd, and stacks of them. Pulled, so that a small input that decodes to a large output fills
/// no memory.
class ContentDecoder {
public:
    virtual ~ContentDecoder();

    /// A decoder for the value of Content-Encoding; null for none or identity. Where any coding is
    /// unknown the bytes are left as they are (null), as Requests does.
    /// \a maxDecodedSize bounds the output where it is more than a hundred times the input (0: no bound).
    [[nodiscard]] static Result<std::unique_ptr<ContentDecoder>> create(const QByteArray &contentEncoding,
                                                                        qint64 maxDecodedSize);

    virtual void push(const QByteArray &input) = 0;
    /// Up to \a maxSize decoded bytes; empty: more input is needed, or the end was reached.
    [[nodiscard]] virtual Result<QByteArray> pull(qint64 maxSize) = 0;
    /// After the last push() and when pull() gives nothing more: an error when the coded data are cut short.
    [[nodiscard]] virtual Error finish() = 0;
};

} // namespace Requests
