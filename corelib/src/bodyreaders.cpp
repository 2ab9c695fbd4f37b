// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "bodyreaders_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

WindowReader::WindowReader(std::shared_ptr<QIODevice> device, qint64 start, qint64 size)
    : m_device(std::move(device))
    , m_start(start)
    , m_size(size)
{
    connect(m_device.get(), &QIODevice::readyRead, this, &QIODevice::readyRead);
    connect(m_device.get(), &QIODevice::readChannelFinished, this, &QIODevice::readChannelFinished);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 WindowReader::bytesAvailable() const
{
    if (m_size >= 0)
        return QIODevice::bytesAvailable();
    return m_device->bytesAvailable() + QIODevice::bytesAvailable();
}

bool WindowReader::atEnd() const
{
    return m_size < 0 ? m_device->atEnd() : pos() >= m_size;
}

bool WindowReader::seek(qint64 pos)
{
    return m_size >= 0 && m_device->seek(m_start + pos) && QIODevice::seek(pos);
}

qint64 WindowReader::readData(char *data, qint64 maxSize)
{
    if (m_size >= 0) {
        maxSize = qMin(maxSize, m_size - pos());
        if (maxSize <= 0)
            return 0;
    }
    const qint64 count = m_device->read(data, maxSize);
    if (count < 0)
        setErrorString(m_device->errorString());
    // A sequential device may only pause; of another, one that cannot go back, this is the end.
    const bool ended = count == 0 && m_size < 0 && !m_device->isSequential() && m_device->atEnd();
    return ended ? -1 : count;
}

qint64 WindowReader::writeData(const char *, qint64)
{
    return -1;
}

ConcatReader::ConcatReader(QList<std::shared_ptr<BodySource>> parts)
    : m_parts(std::move(parts))
{
    for (const auto &part : std::as_const(m_parts)) {
        m_sizes.append(part->size());
        m_size = m_size < 0 || m_sizes.last() < 0 ? -1 : m_size + m_sizes.last();
    }
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 ConcatReader::bytesAvailable() const
{
    if (m_size >= 0)
        return QIODevice::bytesAvailable();
    return (m_reader ? m_reader->bytesAvailable() : 0) + QIODevice::bytesAvailable();
}

bool ConcatReader::atEnd() const
{
    return m_size >= 0 ? pos() >= m_size : m_part >= m_parts.size();
}

bool ConcatReader::seek(qint64 pos)
{
    if (m_size < 0 || pos < 0 || pos > m_size)
        return false;
    qsizetype part = 0;
    qint64 within = pos;
    while (part < m_parts.size() && within >= m_sizes.at(part))
        within -= m_sizes.at(part++);
    m_reader.reset();
    m_part = part;
    m_partPos = 0;
    m_partEnded = false;
    if (within > 0) {
        if (!openPart() || !m_reader->seek(within))
            return false;
        m_partPos = within;
    }
    return QIODevice::seek(pos);
}

bool ConcatReader::openPart()
{
    if (m_reader)
        return true;
    Result<std::unique_ptr<QIODevice>> opened = m_parts.at(m_part)->open();
    if (!opened) {
        setErrorString(opened.error().message());
        return false;
    }
    if (!opened.value() || !opened.value()->isReadable()) { // it would pass for one that has ended
        setErrorString(u"The reader of a part of the body is not open for reading."_s);
        return false;
    }
    m_reader = std::move(opened).value();
    connect(m_reader.get(), &QIODevice::readyRead, this, &QIODevice::readyRead);
    connect(m_reader.get(), &QIODevice::readChannelFinished, this, [this] {
        m_partEnded = true;
        Q_EMIT readyRead(); // of the next part
    });
    return true;
}

void ConcatReader::leavePart()
{
    m_reader.reset();
    m_partPos = 0;
    m_partEnded = false;
    ++m_part;
}

/// Bytes of the present part; 0 when it has none now, -1 when it broke its promise.
qint64 ConcatReader::readPart(char *data, qint64 maxSize)
{
    const qint64 promised = m_sizes.at(m_part);
    const qint64 count = m_reader->read(data, promised < 0 ? maxSize : qMin(maxSize, promised - m_partPos));
    if (count > 0) {
        m_partPos += count;
        return count;
    }
    if (count < 0 && !m_reader->atEnd()) {
        setErrorString(m_reader->errorString());
        return -1;
    }
    // A sequential reader is "at its end" in every pause: it really ends by -1 or by closing its channel.
    m_partEnded = m_partEnded || count < 0 || (!m_reader->isSequential() && m_reader->atEnd());
    if (m_partEnded && m_partPos < promised) {
        setErrorString(u"A part of the body became shorter while it was being sent."_s);
        return -1;
    }
    return 0;
}

qint64 ConcatReader::readData(char *data, qint64 maxSize)
{
    qint64 done = 0;
    while (done < maxSize && m_part < m_parts.size()) {
        if (m_sizes.at(m_part) == m_partPos) {
            leavePart();
            continue;
        }
        if (!openPart())
            return done > 0 ? done : -1;
        const qint64 count = readPart(data + done, maxSize - done);
        if (count < 0)
            return done > 0 ? done : -1;
        done += count;
        if (count == 0) {
            if (!m_partEnded)
                break; // more comes later: readyRead() tells
            leavePart();
        }
    }
    // Of unknown size it is sequential itself, and 0 would be a pause.
    const bool ended = m_size < 0 && maxSize > 0 && m_part >= m_parts.size();
    return done == 0 && ended ? -1 : done;
}

qint64 ConcatReader::writeData(const char *, qint64)
{
    return -1;
}

} // namespace Requests
