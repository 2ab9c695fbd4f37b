// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "responsestream_p.h"

#include "bodyitems_p.h"
#include "pendingstate_p.h"
#include "responsebuilder_p.h"

#include <QDeadlineTimer>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

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
        if (m_io->isCurrent())
            return false; // it brings the head
        if (!m_changed.wait(&m_mutex, deadline))
            return false;
    }
    return m_headReceived;
}

std::shared_ptr<LiveBody> StreamState::live() const
{
    const QMutexLocker lock(&m_mutex);
    return m_live;
}

ChunkRange StreamState::chunks(qint64 chunkSize)
{
    (void)waitForHead(-1);
    const auto body = live();
    if (!body)
        return ChunkRange(isFinished() ? response().error() : LiveBody::cannotWait());
    const auto handle = std::make_shared<LiveHandle>(body);
    handle->release(); // the stream sees to its end
    return liveChunks(handle, response().headers(), chunkSize);
}

bool StreamState::exchangeHead(const Response &head, const std::shared_ptr<LiveBody> &live)
{
    Response plain = head; // its body is read through the stream
    ResponseBuilder::of(plain).live.reset();
    live->pipe().settleForDecoded();
    live->setOnNews([weak = weak_from_this()](LiveBody::News news) {
        if (const auto self = weak.lock(); self && news == LiveBody::Bytes)
            self->postReadyRead();
    });
    {
        const QMutexLocker lock(&m_mutex);
        m_response = plain;
        m_live = live;
        m_headReceived = true;
        m_changed.wakeAll();
    }
    m_context->post([stream = m_stream, plain] { Q_EMIT stream->headReceived(plain); });
    return true;
}

void StreamState::postReadyRead()
{
    if (!m_readyReadPosted.exchange(true)) {
        m_context->post([this, stream = m_stream] {
            m_readyReadPosted = false;
            if (const auto body = live(); body && body->pipe().bytesAvailable() > 0)
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
    const QDeadlineTimer deadline =
        msecs < 0 ? QDeadlineTimer(QDeadlineTimer::Forever) : QDeadlineTimer(msecs);
    if (!d->state->waitForHead(msecs))
        return false;
    return d->state->live()->waitForBytes(int(deadline.remainingTime()));
}

qint64 ResponseStream::bytesAvailable() const
{
    const auto live = d->state->live();
    return (live ? live->pipe().bytesAvailable() : 0) + QIODevice::bytesAvailable();
}

bool ResponseStream::atEnd() const
{
    const auto live = d->state->live();
    return (live ? live->pipe().isEnded() : isFinished()) && bytesAvailable() == 0;
}

void ResponseStream::close()
{
    if (!isOpen())
        return;
    if (const auto live = d->state->live())
        live->pipe().discard();
    if (!isFinished())
        abort();
    QIODevice::close();
}

ChunkRange ResponseStream::iterContent(qint64 chunkSize)
{
    return d->state->chunks(chunkSize);
}

TextRange ResponseStream::iterText(qint64 chunkSize)
{
    // The head comes first: it says the encoding.
    ChunkRange chunks = iterContent(chunkSize);
    return BodyItems::decoded(std::move(chunks), response().encoding());
}

LineRange ResponseStream::iterLines(qint64 chunkSize, const std::optional<QByteArray> &delimiter)
{
    return BodyItems::lines(iterContent(chunkSize), delimiter);
}

TextLineRange ResponseStream::iterTextLines(qint64 chunkSize, const std::optional<QString> &delimiter)
{
    return BodyItems::lines(iterText(chunkSize), delimiter);
}

qint64 ResponseStream::readData(char *data, qint64 maxSize)
{
    const auto live = d->state->live();
    const qint64 n = live ? live->pipe().read(data, maxSize) : 0;
    // Whoever takes a little on each readyRead() is told of the rest: while the pipe is full nothing new
    // comes.
    if (n > 0 && live->pipe().bytesAvailable() > 0)
        d->state->postReadyRead();
    return n == 0 && maxSize > 0 && atEnd() ? -1 : n;
}

qint64 ResponseStream::writeData(const char *, qint64)
{
    return -1;
}

} // namespace Requests
