// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/pendingresponse.h>

#include "pendingstate_p.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

void warnOnGuiThread(const char *function)
{
    const QCoreApplication *application = QCoreApplication::instance();
    if (application && application->inherits("QGuiApplication")
        && QThread::currentThread() == application->thread())
        qWarning("%s blocks the GUI thread: use its asynchronous form there.", function);
}

PendingState::PendingState(std::shared_ptr<IoThread> io)
    : m_io(std::move(io))
{
}

void PendingState::finish(const Response &response)
{
    QList<Continuation> continuations;
    std::optional<QPromise<Response>> promise;
    {
        const QMutexLocker lock(&m_mutex);
        if (m_finished)
            return;
        m_finished = true;
        m_response = response;
        continuations = std::exchange(m_continuations, {});
        promise = std::exchange(m_promise, std::nullopt);
    }
    m_ended.wakeAll(); // not before: who wakes up wants the mutex
    if (promise) {
        promise->addResult(response);
        promise->finish();
    }
    for (const Continuation &continuation : std::as_const(continuations))
        post(continuation, response);
}

void PendingState::post(const Continuation &continuation, const Response &response)
{
    // The guard goes with the call, so that its connection ends on the context's own thread.
    continuation.context->post([continuation, response] { continuation.call(response); });
}

void PendingState::then(QObject *context, std::function<void(const Response &)> done)
{
    Q_ASSERT_X(context, "PendingResponse::then", "a context decides whether the callback may still run");
    const Continuation continuation{GuardedContext::watch(context), std::move(done)};
    Response response;
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_finished) {
            m_continuations.append(continuation);
            return;
        }
        response = m_response;
    }
    post(continuation, response);
}

void PendingState::abort()
{
    if (isFinished())
        return;
    // m_exchange is known to the I/O thread alone, and set there before this runs.
    m_io->post([self = shared_from_this()] {
        if (const auto exchange = self->m_exchange.lock())
            exchange->cancel(Error(Error::Canceled, u"The request was cancelled."_s));
    });
}

bool PendingState::isFinished() const
{
    const QMutexLocker lock(&m_mutex);
    return m_finished;
}

Response PendingState::wait() const
{
    if (m_io && m_io->isCurrent() && !isFinished()) {
        return Response(
            Error(Error::RequestException,
                  u"A hook, a sink or an observer cannot wait for another request, which needs the same "
                  "thread: use then()."_s));
    }
    const QMutexLocker lock(&m_mutex);
    while (!m_finished)
        m_ended.wait(&m_mutex);
    return m_response;
}

QFuture<Response> PendingState::future()
{
    const QMutexLocker lock(&m_mutex);
    if (m_finished)
        return QtFuture::makeReadyFuture(m_response);
    if (!m_promise) {
        m_promise.emplace();
        m_promise->start();
    }
    return m_promise->future();
}

PendingResponse::PendingResponse() = default;
PendingResponse::PendingResponse(std::shared_ptr<PendingState> state)
    : d(std::move(state))
{
}
PendingResponse::PendingResponse(const PendingResponse &other) = default;
PendingResponse &PendingResponse::operator=(const PendingResponse &other) = default;
PendingResponse::~PendingResponse() = default;

const PendingResponse &PendingResponse::then(QObject *context,
                                             std::function<void(const Response &)> done) const
{
    if (d)
        d->then(context, std::move(done));
    return *this;
}

void PendingResponse::abort() const
{
    if (d)
        d->abort();
}

bool PendingResponse::isFinished() const
{
    return !d || d->isFinished();
}

Response PendingResponse::wait() const
{
    if (!d)
        return Response(Error(Error::RequestException, u"This PendingResponse belongs to no request."_s));
    if (!d->isFinished())
        warnOnGuiThread("PendingResponse::wait()");
    return d->wait();
}

QFuture<Response> PendingResponse::future() const
{
    return d ? d->future() : QFuture<Response>();
}

} // namespace Requests
