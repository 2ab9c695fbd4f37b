// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "bodypipe_p.h"

#include <QDeadlineTimer>

#include <cstring>
#include <utility>

namespace Requests {

void ByteQueue::append(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    m_chunks.append(bytes);
    m_size += bytes.size();
}

qint64 ByteQueue::read(char *data, qint64 maxSize)
{
    qint64 done = 0;
    while (done < maxSize && !m_chunks.isEmpty()) {
        const QByteArray &head = m_chunks.constFirst();
        const qint64 n = qMin(maxSize - done, head.size() - m_headOffset);
        std::memcpy(data + done, head.constData() + m_headOffset, size_t(n));
        done += n;
        m_headOffset += n;
        if (m_headOffset == head.size()) {
            m_chunks.removeFirst();
            m_headOffset = 0;
        }
    }
    m_size -= done;
    return done;
}

void ByteQueue::clear()
{
    *this = {};
}

void BodyPipe::append(const QByteArray &bytes, Form form)
{
    const QMutexLocker lock(&m_mutex);
    // What was decoded before it became known that nobody wants it.
    if (m_discarding || (form == Decoded && m_wish == WantsCoded))
        return;
    m_bytes.append(bytes);
    m_changed.wakeAll();
}

void BodyPipe::appendCoded(const QByteArray &bytes)
{
    const QMutexLocker lock(&m_mutex);
    m_hasCoding = true;
    if (m_discarding)
        return;
    if (m_coded.size() >= 2 * Capacity)
        settleLocked(); // so much that decodes to nothing is not worth keeping
    if (m_wish == WantsDecoded)
        return;
    (m_wish == WantsCoded ? m_bytes : m_coded).append(bytes);
    m_changed.wakeAll();
}

void BodyPipe::end()
{
    const QMutexLocker lock(&m_mutex);
    m_ended = true;
    m_changed.wakeAll();
}

bool BodyPipe::isFullLocked() const
{
    return m_bytes.size() >= Capacity || m_coded.size() >= Capacity;
}

bool BodyPipe::isFull() const
{
    const QMutexLocker lock(&m_mutex);
    return isFullLocked();
}

void BodyPipe::onReady(std::function<void()> resume)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (isFullLocked()) {
            m_resume = std::move(resume);
            return;
        }
    }
    resume(); // the reader was faster than the question
}

std::function<void()> BodyPipe::takeResume()
{
    // Not only when much has been read: a reader may take a little on each readyRead() and wait for the next.
    return isFullLocked() ? std::function<void()>() : std::exchange(m_resume, {});
}

void BodyPipe::settleLocked()
{
    if (m_wish == Undecided) {
        m_wish = WantsDecoded;
        m_coded.clear();
    }
}

qint64 BodyPipe::read(char *data, qint64 maxSize)
{
    qint64 done = 0;
    std::function<void()> resume;
    {
        const QMutexLocker lock(&m_mutex);
        settleLocked();
        done = m_bytes.read(data, maxSize);
        resume = takeResume();
    }
    if (resume)
        resume();
    return done;
}

qint64 BodyPipe::bytesAvailable() const
{
    const QMutexLocker lock(&m_mutex);
    return m_bytes.size();
}

bool BodyPipe::isEnded() const
{
    const QMutexLocker lock(&m_mutex);
    return m_ended;
}

bool BodyPipe::waitForBytes(int msecs)
{
    settleForDecoded(); // coded bytes that decode to nothing yet must not fill the pipe meanwhile
    const QDeadlineTimer deadline =
        msecs < 0 ? QDeadlineTimer(QDeadlineTimer::Forever) : QDeadlineTimer(msecs);
    const QMutexLocker lock(&m_mutex);
    while (m_bytes.size() == 0 && !m_ended) {
        if (!m_changed.wait(&m_mutex, deadline))
            return false;
    }
    return m_bytes.size() > 0;
}

void BodyPipe::switchToCoded()
{
    std::function<void()> resume;
    {
        const QMutexLocker lock(&m_mutex);
        if (m_wish == WantsCoded)
            return;
        // Without coding, what is here is what travelled.
        if (m_hasCoding)
            m_bytes = std::exchange(m_coded, {});
        m_wish = WantsCoded;
        resume = takeResume();
    }
    if (resume)
        resume();
}

bool BodyPipe::isCoded() const
{
    const QMutexLocker lock(&m_mutex);
    return m_wish == WantsCoded;
}

void BodyPipe::settleForDecoded()
{
    std::function<void()> resume;
    {
        const QMutexLocker lock(&m_mutex);
        settleLocked();
        resume = takeResume();
    }
    if (resume)
        resume();
}

void BodyPipe::discard()
{
    std::function<void()> resume;
    {
        const QMutexLocker lock(&m_mutex);
        m_discarding = m_ended = true;
        m_bytes.clear();
        m_coded.clear();
        m_changed.wakeAll();
        resume = takeResume();
    }
    if (resume)
        resume();
}

} // namespace Requests
