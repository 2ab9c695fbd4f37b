// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray> // first: moc of Qt 6.4 stumbles over <concepts> otherwise

#include "support/scriptedserver.h"

namespace Requests::Test {

inline constexpr qint64 MiB = 1024 * 1024;

/// What an unread body may hold at most: Qt's buffers, ours and the kernel's of both sides. The kernel's
/// grows with how slow the reader is, up to what net.ipv4.tcp_rmem allows; the thread sanitizer makes it very
/// slow.
#ifdef __SANITIZE_THREAD__
inline constexpr qint64 HeldBack = 56 * MiB;
#else
inline constexpr qint64 HeldBack = 24 * MiB;
#endif

inline ServerOptions smallBuffers()
{
    ServerOptions options;
    options.sendBuffer = 64 * 1024;
    return options;
}

inline QByteArray headOf(qint64 length, const QByteArray &fields = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(length) + "\r\n" + fields + "\r\n";
}

/// Bytes that tell where they stand: a block whose length is a prime number, over and over.
inline QByteArray pattern(qint64 offset, qint64 size)
{
    static const QByteArray block = [] {
        QByteArray bytes(999'983, Qt::Uninitialized);
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = char((i * 31 + i / 257) & 0xff);
        return bytes;
    }();
    QByteArray bytes;
    bytes.reserve(size);
    while (bytes.size() < size) {
        const qint64 at = (offset + bytes.size()) % block.size();
        bytes.append(block.constData() + at, qMin(size - bytes.size(), block.size() - at));
    }
    return bytes;
}

inline Action sendPattern(qint64 count)
{
    return sendStream(
        [count](qint64 offset) { return pattern(offset, qMin<qint64>(count - offset, 64 * 1024)); });
}

} // namespace Requests::Test
