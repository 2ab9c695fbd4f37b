// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "bodypipe_p.h"

#include <QDeadlineTimer>

#include <cstring>

namespace Requests {

Result<void> BodyPipe::append(QByteArrayView bytes)
{
    const QMutexLocker lock(&m_mutex);
    if (m_discarding || bytes.isEmpty())
        return {};
    m_chunks.append(bytes.toByteArray());
    m_size += bytes.size();
    m_changed.wakeAll();
    return {};
}

void BodyPipe::finished(const Error &)
{
    const QMutexLocker lock(&m_mutex);
    m_ended = true;
    m_changed.wakeAll();
}

bool BodyPipe::isFull() const
{
    const QMutexLocker lock(&m_mutex);
    return m_size >= Capacity;
}

void BodyPipe::onReady(std::function<void()> resume)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_size >= Capacity) {
            m_resume = std::move(resume);
            return;
        }
    }
    resume(); // the reader was faster than the question
}

std::function<void()> BodyPipe::takeResume()
{
    // Not only when much has been read: a reader may take a little on each readyRead() and wait for the next.
    return m_size < Capacity ? std::exchange(m_resume, {}) : std::function<void()>();
}

qint64 BodyPipe::read(char *data, qint64 maxSize)
{
    qint64 done = 0;
    std::function<void()> resume;
    {
        const QMutexLocker lock(&m_mutex);
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
        resume = takeResume();
    }
    if (resume)
        resume();
    return done;
}

qint64 BodyPipe::bytesAvailable() const
{
    const QMutexLocker lock(&m_mutex);
    return m_size;
}

bool BodyPipe::isEnded() const
{
    const QMutexLocker lock(&m_mutex);
    return m_ended;
}

bool BodyPipe::waitForBytes(int msecs)
{
    const QDeadlineTimer deadline =
        msecs < 0 ? QDeadlineTimer(QDeadlineTimer::Forever) : QDeadlineTimer(msecs);
    const QMutexLocker lock(&m_mutex);
    while (m_size == 0 && !m_ended) {
        if (!m_changed.wait(&m_mutex, deadline))
            return false;
    }
    return m_size > 0;
}

void BodyPipe::discard()
{
    std::function<void()> resume;
    {
        const QMutexLocker lock(&m_mutex);
        m_discarding = true;
        m_chunks.clear();
        m_headOffset = 0;
        m_size = 0;
        resume = takeResume();
    }
    if (resume)
        resume();
}

} // namespace Requests
