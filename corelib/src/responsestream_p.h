// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/responsestream.h>

#include "exchange_p.h"
#include "guardedcontext_p.h"

#include <QMutex>
#include <QWaitCondition>

#include <atomic>

namespace Requests {

/// What the stream and the I/O thread share.
class StreamState final : public ExchangeListener, public std::enable_shared_from_this<StreamState> {
public:
    explicit StreamState(std::shared_ptr<IoThread> io)
        : m_io(std::move(io))
    {
    }

    // The stream's side
    void attach(ResponseStream *stream);
    void abort();
    [[nodiscard]] Response response() const;
    [[nodiscard]] bool isHeadReceived() const;
    [[nodiscard]] bool isFinished() const;
    [[nodiscard]] bool waitForHead(int msecs);
    /// Null before the head has come.
    [[nodiscard]] std::shared_ptr<LiveBody> live() const;
    /// Waits for the head.
    [[nodiscard]] ChunkRange chunks(qint64 chunkSize);
    /// Queues readyRead(), once until it is delivered. Any thread.
    void postReadyRead();

    // The I/O thread's side
    void finish(const Response &response);
    void setExchange(const std::shared_ptr<Exchange> &exchange) { m_exchange = exchange; }
    [[nodiscard]] bool exchangeHead(const Response &head, const std::shared_ptr<LiveBody> &live) override;
    void exchangeFinished(const Response &response) override { finish(response); }

private:
    std::shared_ptr<IoThread> m_io;
    std::weak_ptr<Exchange> m_exchange; ///< I/O thread only
    std::shared_ptr<GuardedContext> m_context;
    ResponseStream *m_stream =
        nullptr; ///< used on its own thread only, from calls that its guard lets through
    std::atomic<bool> m_readyReadPosted = false;
    mutable QMutex m_mutex;
    mutable QWaitCondition m_changed;
    Response m_response;
    std::shared_ptr<LiveBody> m_live;
    bool m_headReceived = false;
    bool m_finished = false;
};

class ResponseStreamPrivate {
public:
    explicit ResponseStreamPrivate(std::shared_ptr<StreamState> s)
        : state(std::move(s))
    {
    }
    std::shared_ptr<StreamState> state;
};

} // namespace Requests
