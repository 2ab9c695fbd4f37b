// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/compression.h"

#include <brotli/encode.h>
#include <zlib.h>

namespace Fingerpost::Playground {

namespace {

constexpr int kZlibFormat = 15;
constexpr int kGzipFormat = 15 + 16;

QByteArray compressed(const QByteArray &data, int format)
{
    z_stream stream = {};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, format, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("zlib cannot start");
    QByteArray result(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(data.size()))),
                      Qt::Uninitialized);
    QByteArray input = data; // zlib's old interface wants it writable.
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return result;
}

} // namespace

QByteArray gzipped(const QByteArray &data)
{
    return compressed(data, kGzipFormat);
}

QByteArray deflated(const QByteArray &data)
{
    return compressed(data, kZlibFormat);
}

QByteArray brotlied(const QByteArray &data)
{
    size_t size = BrotliEncoderMaxCompressedSize(static_cast<size_t>(data.size()));
    QByteArray result(static_cast<qsizetype>(size), Qt::Uninitialized);
    BrotliEncoderCompress(BROTLI_DEFAULT_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT,
                          static_cast<size_t>(data.size()),
                          reinterpret_cast<const uint8_t *>(data.constData()), &size,
                          reinterpret_cast<uint8_t *>(result.data()));
    result.truncate(static_cast<qsizetype>(size));
    return result;
}

} // namespace Fingerpost::Playground
