// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "responsestream_p.h"

#include "pendingstate_p.h"

#include <QDeadlineTimer>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

/// Tells the stream when there is something to read, once until it has looked.
class StreamState::NotifyingPipe final : public BodySink {
public:
    explicit NotifyingPipe(std::shared_ptr<StreamState> state)
        : m_state(std::move(state))
    {
    }
    Result<void> append(QByteArrayView bytes) override
    {
        const Result<void> result = m_state->m_pipe->append(bytes);
        m_state->postReadyRead();
        return result;
    }
    /// The end of the pipe comes in StreamState::finish(): whoever reads to the end finds the whole Response.
    void finished(const Error &) override { }
    [[nodiscard]] bool isFull() const override { return m_state->m_pipe->isFull(); }
    void onReady(std::function<void()> resume) override { m_state->m_pipe->onReady(std::move(resume)); }

private:
    std::shared_ptr<StreamState> m_state;
};

void StreamState::attach(ResponseStream *stream)
{
    m_stream = stream;
    m_context = GuardedContext::watch(stream);
}

void StreamState::abort()
{
    m_io->post([self = shared_from_this()] {
        if (const auto exchange = self->m_exchange.lock())
            exchange->cancel(Error(Error::Canceled, u"The request was cancelled."_s));
    });
}

Response StreamState::response() const
{
    const QMutexLocker lock(&m_mutex);
    return m_response;
}

bool StreamState::isHeadReceived() const
{
    const QMutexLocker lock(&m_mutex);
    return m_headReceived;
}

bool StreamState::isFinished() const
{
    const QMutexLocker lock(&m_mutex);
    return m_finished;
}

bool StreamState::waitForHead(int msecs)
{
    const QDeadlineTimer deadline =
        msecs < 0 ? QDeadlineTimer(QDeadlineTimer::Forever) : QDeadlineTimer(msecs);
    const QMutexLocker lock(&m_mutex);
    while (!m_headReceived && !m_finished) {
        if (!m_changed.wait(&m_mutex, deadline))
            return false;
    }
    return m_headReceived;
}

std::shared_ptr<BodySink> StreamState::exchangeHead(const Response &head)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_response = head;
        m_headReceived = true;
        m_changed.wakeAll();
    }
    m_context->post([stream = m_stream, head] { Q_EMIT stream->headReceived(head); });
    return std::make_shared<NotifyingPipe>(shared_from_this());
}

void StreamState::postReadyRead()
{
    if (!m_readyReadPosted.exchange(true)) {
        m_context->post([this, stream = m_stream] {
            m_readyReadPosted = false;
            if (m_pipe->bytesAvailable() > 0)
                Q_EMIT stream->readyRead();
        });
    }
}

void StreamState::finish(const Response &response)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_finished)
            return;
        m_response = response;
        m_finished = true;
        m_changed.wakeAll();
    }
    m_pipe->finished(response.error());
    m_context->post([stream = m_stream, response] {
        const QPointer<ResponseStream> alive(stream);
        Q_EMIT stream->readChannelFinished();
        if (alive) // a slot may have deleted it
            Q_EMIT stream->finished(response);
    });
}

ResponseStream::ResponseStream(std::unique_ptr<ResponseStreamPrivate> priv)
    : d(std::move(priv))
{
    d->state->attach(this);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ResponseStream::~ResponseStream()
{
    ResponseStream::close();
}

Response ResponseStream::response() const
{
    return d->state->response();
}

bool ResponseStream::isHeadReceived() const
{
    return d->state->isHeadReceived();
}

bool ResponseStream::isFinished() const
{
    return d->state->isFinished();
}

void ResponseStream::abort()
{
    d->state->abort();
}

bool ResponseStream::waitForHead(int msecs)
{
    warnOnGuiThread("ResponseStream::waitForHead()");
    return d->state->waitForHead(msecs);
}

bool ResponseStream::waitForReadyRead(int msecs)
{
    warnOnGuiThread("ResponseStream::waitForReadyRead()");
    return d->state->pipe().waitForBytes(msecs);
}

qint64 ResponseStream::bytesAvailable() const
{
    return d->state->pipe().bytesAvailable() + QIODevice::bytesAvailable();
}

bool ResponseStream::atEnd() const
{
    return d->state->pipe().isEnded() && bytesAvailable() == 0;
}

void ResponseStream::close()
{
    if (!isOpen())
        return;
    d->state->pipe().discard();
    if (!isFinished())
        abort();
    QIODevice::close();
}

qint64 ResponseStream::readData(char *data, qint64 maxSize)
{
    const qint64 n = d->state->pipe().read(data, maxSize);
    // Whoever takes a little on each readyRead() is told of the rest: while the pipe is full nothing new
    // comes.
    if (n > 0 && d->state->pipe().bytesAvailable() > 0)
        d->state->postReadyRead();
    return n == 0 && maxSize > 0 && atEnd() ? -1 : n;
}

qint64 ResponseStream::writeData(const char *, qint64)
{
    return -1;
}

} // namespace Requests
