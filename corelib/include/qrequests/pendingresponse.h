// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/response.h>

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace Requests {

class PendingState;

/// An exchange under way: a copyable handle. It always ends with a Response, which holds the error if there
/// was one; with stream it ends when the head has come, and Response::close() ends the rest. Letting go of
/// every handle does not stop the exchange. Thread: safe. \since 0.1
class QREQUESTS_EXPORT PendingResponse {
public:
    /// Belongs to no request: it is finished, and wait() gives an error.
    PendingResponse();
    PendingResponse(const PendingResponse &other);
    PendingResponse &operator=(const PendingResponse &other);
    ~PendingResponse();

    /// Calls \a done on \a context's thread, always from its event loop, never from within then(). When \a
    /// context is gone by then, nothing is called.
    const PendingResponse &then(QObject *context, std::function<void(const Response &)> done) const;
    /// Ends the exchange; it still delivers a Response, with Error::Canceled. Does nothing when it has ended.
    void abort() const;
    /// The Response is there: wait() does not block.
    [[nodiscard]] bool isFinished() const;
    /// Blocks this thread until the exchange has ended; spins no event loop. Warns on the GUI thread.
    [[nodiscard]] Response wait() const;
    /// For composition with QtConcurrent and co_await; cancelling it does not reach the exchange. A
    /// continuation without a context runs on the I/O thread, which it must not block.
    [[nodiscard]] QFuture<Response> future() const;

private:
    friend class SessionPrivate;
    explicit PendingResponse(std::shared_ptr<PendingState> state);
    std::shared_ptr<PendingState> d;
};

} // namespace Requests
