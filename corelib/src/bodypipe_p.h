// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/body.h>

#include <QByteArrayList>
#include <QMutex>
#include <QWaitCondition>

namespace Requests {

/// Carries a body from the I/O thread to one reader on another thread, and holds the transfer back while the
/// reader does not read. Thread: safe.
class BodyPipe : public BodySink {
public:
    static constexpr qint64 Capacity = 2 * 1024 * 1024;

    // The I/O thread's side
    Result<void> append(QByteArrayView bytes) override;
    void finished(const Error &error) override;
    [[nodiscard]] bool isFull() const override;
    void onReady(std::function<void()> resume) override;

    // The reader's side
    qint64 read(char *data, qint64 maxSize);
    [[nodiscard]] qint64 bytesAvailable() const;
    [[nodiscard]] bool isEnded() const;
    /// Blocks until there is something to read or the end; false when \a msecs (-1: no limit) ran out or at
    /// the end.
    bool waitForBytes(int msecs);
    /// Throws away what is here and what still comes.
    void discard();

private:
    std::function<void()> takeResume();

    mutable QMutex m_mutex;
    QWaitCondition m_changed;
    QByteArrayList m_chunks;
    qint64 m_headOffset = 0;
    qint64 m_size = 0;
    bool m_ended = false;
    bool m_discarding = false;
    std::function<void()> m_resume;
};

} // namespace Requests
