// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "devices.h"

#include <algorithm>

namespace Conformance {

ChunkDevice::ChunkDevice(const QByteArrayList &chunks)
    : m_chunks(chunks)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 ChunkDevice::bytesAvailable() const
{
    qint64 sum = QIODevice::bytesAvailable();
    for (const QByteArray &chunk : m_chunks)
        sum += chunk.size();
    return sum;
}

qint64 ChunkDevice::readData(char *data, qint64 maxSize)
{
    while (!m_chunks.isEmpty() && m_chunks.first().isEmpty())
        m_chunks.removeFirst();
    if (m_chunks.isEmpty())
        return -1; // no pause: nothing more will come
    QByteArray &chunk = m_chunks.first();
    const qint64 count = qMin(maxSize, qint64(chunk.size()));
    std::copy_n(chunk.constData(), count, data);
    chunk.remove(0, count);
    return count;
}

} // namespace Conformance
