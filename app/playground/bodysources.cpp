// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/bodysources.h"

#include <algorithm>

namespace Fingerpost::Playground {

ByteSource::ByteSource(qint64 length, qint64 chunk)
    : m_left(length)
    , m_chunk(chunk)
{
}

QByteArray ByteSource::next(qint64 most)
{
    QByteArray piece(std::min({most, m_chunk, m_left}), Qt::Uninitialized);
    std::generate(piece.begin(), piece.end(), [this] { return nextByte(); });
    m_left -= piece.size();
    return piece;
}

AlphabetSource::AlphabetSource(qint64 first, qint64 length, qint64 chunk)
    : ByteSource(length, chunk)
    , m_offset(first)
{
}

char AlphabetSource::nextByte()
{
    return static_cast<char>('a' + m_offset++ % 26);
}

RandomSource::RandomSource(quint32 seed, qint64 length, qint64 chunk)
    : ByteSource(length, chunk)
    , m_generator(seed)
{
}

PieceSource::PieceSource(qint64 count, std::function<QByteArray(qint64)> make)
    : m_count(count)
    , m_make(std::move(make))
{
}

QByteArray PieceSource::next(qint64)
{
    return m_make(m_made++);
}

} // namespace Fingerpost::Playground
