// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QMutex>
#include <QWaitCondition>

#include <functional>

namespace Requests {

/// Bytes in a row, kept in the pieces they came in.
class ByteQueue {
public:
    void append(const QByteArray &bytes);
    qint64 read(char *data, qint64 maxSize);
    void clear();
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    QByteArrayList m_chunks;
    qint64 m_headOffset = 0;
    qint64 m_size = 0;
};

/// Carries a body from the I/O thread to its readers on other threads, and holds the transfer back while they
/// do not read. They read decoded bytes, or, from the moment someone asks, the bytes as they travelled: until
/// the first decoded byte has been read both are kept. Thread: safe.
class BodyPipe {
public:
    static constexpr qint64 Capacity = 2 * 1024 * 1024;
    enum Form {
        AsSent, ///< of a body without content coding, or after coded ones were asked for
        Decoded
    };

    // The I/O thread's side
    void append(const QByteArray &bytes, Form form);
    /// What travelled, before it is decoded.
    void appendCoded(const QByteArray &bytes);
    void end();
    [[nodiscard]] bool isFull() const;
    /// Calls \a resume once, from any thread, when the pipe is not full.
    void onReady(std::function<void()> resume);

    // The readers' side
    qint64 read(char *data, qint64 maxSize);
    [[nodiscard]] qint64 bytesAvailable() const;
    [[nodiscard]] bool isEnded() const;
    /// Blocks until there is something to read or the end; false when \a msecs (-1: no limit) ran out or at
    /// the end.
    bool waitForBytes(int msecs);
    /// From now on the bytes as they travelled. Too late for the front once decoded ones were read: those
    /// that wait are then thrown away.
    void switchToCoded();
    [[nodiscard]] bool isCoded() const;
    /// Only decoded bytes will be read: the others need not be kept.
    void settleForDecoded();
    /// Throws away what is here and what still comes: the end.
    void discard();

private:
    [[nodiscard]] bool isFullLocked() const;
    [[nodiscard]] std::function<void()> takeResume();
    void settleLocked();

    mutable QMutex m_mutex;
    QWaitCondition m_changed;
    ByteQueue m_bytes; ///< for the readers
    ByteQueue m_coded; ///< beside, while it is undecided what they want
    enum { Undecided, WantsDecoded, WantsCoded } m_wish = Undecided;
    bool m_hasCoding = false;
    bool m_ended = false;
    bool m_discarding = false;
    std::function<void()> m_resume;
};

} // namespace Requests
