// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/response.h>

#include "exchange_p.h"
#include "guardedcontext_p.h"

#include <QMutex>
#include <QPromise>
#include <QWaitCondition>

#include <optional>

namespace Requests {

/// What all handles of one exchange share. Thread: safe.
class PendingState final : public ExchangeListener, public std::enable_shared_from_this<PendingState> {
public:
    explicit PendingState(std::shared_ptr<IoThread> io);

    /// Ends an exchange that was never begun.
    void finish(const Response &response);
    void then(QObject *context, std::function<void(const Response &)> done);
    void abort();
    [[nodiscard]] bool isFinished() const;
    [[nodiscard]] Response wait() const;
    [[nodiscard]] QFuture<Response> future();

    /// On the I/O thread, when the exchange begins.
    void setExchange(const std::shared_ptr<Exchange> &exchange) { m_exchange = exchange; }
    /// A live Response: the exchange goes on without this.
    [[nodiscard]] bool exchangeHead(const Response &head, const std::shared_ptr<LiveBody> &) override
    {
        finish(head);
        return false;
    }
    void exchangeFinished(const Response &response) override { finish(response); }

private:
    struct Continuation {
        std::shared_ptr<GuardedContext> context;
        std::function<void(const Response &)> call;
    };
    static void post(const Continuation &continuation, const Response &response);

    std::shared_ptr<IoThread> m_io;
    std::weak_ptr<Exchange> m_exchange; ///< I/O thread only
    mutable QMutex m_mutex;
    mutable QWaitCondition m_ended;
    bool m_finished = false;
    Response m_response;
    QList<Continuation> m_continuations;
    std::optional<QPromise<Response>> m_promise; ///< since someone has asked for a future
};

/// Blocking on the GUI thread freezes the window: says so once for each call.
void warnOnGuiThread(const char *function);

} // namespace Requests
