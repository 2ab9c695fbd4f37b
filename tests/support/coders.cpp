// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "coders.h"

#include <brotli/encode.h>
#include <zlib.h>
#include <zstd.h>

namespace Requests::Test {

QByteArray deflated(const QByteArray &plain, DeflateFormat format)
{
    const int window = format == DeflateFormat::Gzip ? 16 + MAX_WBITS
        : format == DeflateFormat::Zlib              ? MAX_WBITS
                                                     : -MAX_WBITS;
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, window, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("deflateInit2");
    QByteArray coded(qsizetype(deflateBound(&stream, uLong(plain.size()))) + 64, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.data()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(coded.data());
    stream.avail_out = uInt(coded.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        qFatal("deflate");
    coded.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return coded;
}

QByteArray gzipped(const QByteArray &plain)
{
    return deflated(plain, DeflateFormat::Gzip);
}

QByteArray brotlied(const QByteArray &plain)
{
    size_t size = BrotliEncoderMaxCompressedSize(size_t(plain.size())) + 64;
    QByteArray coded(qsizetype(size), Qt::Uninitialized);
    if (!BrotliEncoderCompress(5, BROTLI_DEFAULT_WINDOW, BROTLI_DEFAULT_MODE, size_t(plain.size()),
                               reinterpret_cast<const uint8_t *>(plain.data()), &size,
                               reinterpret_cast<uint8_t *>(coded.data())))
        qFatal("BrotliEncoderCompress");
    coded.truncate(qsizetype(size));
    return coded;
}

QByteArray zstded(const QByteArray &plain)
{
    QByteArray coded(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
    const size_t size =
        ZSTD_compress(coded.data(), size_t(coded.size()), plain.data(), size_t(plain.size()), 3);
    if (ZSTD_isError(size))
        qFatal("ZSTD_compress: %s", ZSTD_getErrorName(size));
    coded.truncate(qsizetype(size));
    return coded;
}

} // namespace Requests::Test
