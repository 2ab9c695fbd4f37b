// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/response.h>

#include "bodypipe_p.h"
#include "iothread_p.h"

#include <atomic>

namespace Requests {

class Exchange;

/// The body of a live answer, between its exchange on the I/O thread and its readers on other threads: what
/// Requests keeps in raw, _content and _content_consumed. Thread: safe.
class LiveBody {
public:
    LiveBody(std::shared_ptr<IoThread> io, std::weak_ptr<Exchange> exchange)
        : m_io(std::move(io))
        , m_exchange(std::move(exchange))
    {
    }

    // The I/O thread's side
    void append(const QByteArray &bytes, BodyPipe::Form form);
    void appendCoded(const QByteArray &bytes);
    /// \a last has sizes, timings and the error.
    void end(const Response &last);
    [[nodiscard]] BodyPipe &pipe() { return m_pipe; }

    // The readers' side
    /// What a reader hears on the I/O thread, which brings the body.
    [[nodiscard]] static Error cannotWait();
    /// BodyPipe::waitForBytes(); on the I/O thread it does not wait.
    bool waitForBytes(int msecs);
    /// Blocks for up to \a size bytes: for the first ones, or with \a fill for all of them. False at the end,
    /// with \a error set when it is not a clean one.
    [[nodiscard]] bool read(QByteArray *bytes, qint64 size, bool fill, Error *error);
    /// Reads the rest and keeps it.
    [[nodiscard]] QByteArray keep(Error *error);
    [[nodiscard]] std::optional<QByteArray> kept() const;
    [[nodiscard]] bool isConsumed() const { return m_consumed; }
    void setConsumed() { m_consumed = true; }
    /// What a reader found at the end; nothing before one has come there.
    [[nodiscard]] Error errorSeen() const;
    [[nodiscard]] std::optional<Response> last() const;
    enum News { Bytes, End };
    /// \a call comes on the I/O thread when there is more to read, and at the end; it replaces the one
    /// before.
    void setOnNews(std::function<void(News)> call);
    /// Nobody wants the rest.
    void abandon();
    /// The same on a reader's wish, who then finds a clean end.
    void close();

private:
    void tellReader(News news);
    [[nodiscard]] Error endError() const;
    [[nodiscard]] Error atTheEnd();

    const std::shared_ptr<IoThread> m_io;
    const std::weak_ptr<Exchange> m_exchange; ///< used on the I/O thread only
    BodyPipe m_pipe;
    std::atomic<bool> m_consumed = false;
    std::atomic<bool> m_closed = false;
    std::atomic<bool> m_endSeen = false;
    mutable QMutex m_mutex; ///< of what follows
    std::optional<Response> m_last;
    std::function<void(News)> m_onNews;
    mutable QMutex m_keeping; ///< of m_kept; held while it is read
    std::optional<QByteArray> m_kept;
};

/// Held by every copy of a live Response and by what reads from it. With the last one the exchange ends.
class LiveHandle {
public:
    explicit LiveHandle(std::shared_ptr<LiveBody> live)
        : m_live(std::move(live))
    {
    }
    ~LiveHandle();
    Q_DISABLE_COPY_MOVE(LiveHandle)

    [[nodiscard]] LiveBody &body() const { return *m_live; }
    /// Somebody else sees to the end of the exchange.
    void release() { m_released = true; }

private:
    const std::shared_ptr<LiveBody> m_live;
    std::atomic<bool> m_released = false;
};

/// Requests' iter_content of a body that is still to be read, or was, of an answer with these \a headers.
[[nodiscard]] ChunkRange liveChunks(std::shared_ptr<LiveHandle> live, const Headers &headers,
                                    qint64 chunkSize);
/// Requests' raw.
[[nodiscard]] std::shared_ptr<QIODevice> rawDevice(std::shared_ptr<LiveHandle> live);

} // namespace Requests
