// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "livebody_p.h"

#include "bodyitems_p.h"
#include "exchange_p.h"
#include "pendingstate_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

constexpr qint64 BlockSize = 256 * 1024;

Error consumed()
{
    return Error(Error::StreamConsumedError,
                 u"The body of this answer has been read to its end already, and was not kept."_s);
}

class LiveChunks final : public ChunkRange::Source {
public:
    LiveChunks(std::shared_ptr<LiveHandle> live, qint64 chunkSize, bool fill)
        : m_live(std::move(live))
        , m_size(chunkSize < 0 ? BodyPipe::Capacity : chunkSize)
        , m_fill(fill && chunkSize > 0)
    {
    }
    bool next(QByteArray *item) override
    {
        if (m_live->body().read(item, m_size, m_fill, &m_error))
            return true;
        if (!m_error)
            m_live->body().setConsumed();
        return false;
    }
    Error error() const override { return m_error; }

private:
    const std::shared_ptr<LiveHandle> m_live;
    const qint64 m_size;
    const bool m_fill;
    Error m_error;
};

} // namespace

Error LiveBody::cannotWait()
{
    return Error(Error::RequestException,
                 u"A hook, a sink or an observer cannot wait for the body of an answer, which needs the same "
                 "thread."_s);
}

bool LiveBody::waitForBytes(int msecs)
{
    return m_io->isCurrent() ? m_pipe.bytesAvailable() > 0 : m_pipe.waitForBytes(msecs);
}

void LiveBody::append(const QByteArray &bytes, BodyPipe::Form form)
{
    m_pipe.append(bytes, form);
    tellReader(Bytes);
}

void LiveBody::appendCoded(const QByteArray &bytes)
{
    m_pipe.appendCoded(bytes);
    if (m_pipe.isCoded())
        tellReader(Bytes);
}

void LiveBody::end(const Response &last)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_last = last;
    }
    m_pipe.end(); // afterwards: whoever reads to the end finds the whole Response
    tellReader(End);
}

void LiveBody::tellReader(News news)
{
    std::function<void(News)> call;
    {
        const QMutexLocker lock(&m_mutex);
        call = m_onNews;
    }
    if (call)
        call(news);
}

void LiveBody::setOnNews(std::function<void(News)> call)
{
    const QMutexLocker lock(&m_mutex);
    m_onNews = std::move(call);
}

bool LiveBody::read(QByteArray *bytes, qint64 size, bool fill, Error *error)
{
    bytes->clear();
    if (m_io->isCurrent()) {
        *error = cannotWait();
        return false;
    }
    do {
        if (!m_pipe.waitForBytes(-1))
            break;
        const qint64 before = bytes->size();
        bytes->resize(qMin(size, before + m_pipe.bytesAvailable()));
        const qint64 n = m_pipe.read(bytes->data() + before, bytes->size() - before);
        bytes->resize(before + n);
    } while (bytes->isEmpty() || (fill && bytes->size() < size));
    if (!bytes->isEmpty())
        return true;
    *error = atTheEnd();
    return false;
}

Error LiveBody::atTheEnd()
{
    m_endSeen = true;
    return endError();
}

Error LiveBody::endError() const
{
    const QMutexLocker lock(&m_mutex);
    return m_last && !m_closed ? m_last->error() : Error();
}

Error LiveBody::errorSeen() const
{
    return m_endSeen ? endError() : Error();
}

QByteArray LiveBody::keep(Error *error)
{
    if (m_io->isCurrent()) {
        *error = cannotWait();
        return {};
    }
    const QMutexLocker lock(&m_keeping);
    if (!m_kept) {
        if (m_consumed) {
            *error = consumed();
            return {};
        }
        QByteArray whole("");
        QByteArray piece;
        while (read(&piece, BlockSize, false, error))
            whole += piece;
        m_kept = whole;
        m_consumed = true;
    }
    *error = endError();
    return *m_kept;
}

std::optional<QByteArray> LiveBody::kept() const
{
    // Whoever keeps it may be waiting for the I/O thread.
    if (!m_io->isCurrent())
        m_keeping.lock();
    else if (!m_keeping.tryLock())
        return std::nullopt;
    const std::optional<QByteArray> kept = m_kept;
    m_keeping.unlock();
    return kept;
}

std::optional<Response> LiveBody::last() const
{
    const QMutexLocker lock(&m_mutex);
    return m_last;
}

void LiveBody::abandon()
{
    m_pipe.discard();
    m_io->post([weak = m_exchange, body = this] {
        if (const auto exchange = weak.lock())
            exchange->abandon(body);
    });
}

void LiveBody::close()
{
    m_closed = true;
    abandon();
}

LiveHandle::~LiveHandle()
{
    if (!m_released)
        m_live->abandon();
}

ChunkRange liveChunks(std::shared_ptr<LiveHandle> live, const Headers &headers, qint64 chunkSize)
{
    if (const auto kept = live->body().kept())
        return BodyItems::slices(*kept, chunkSize);
    if (live->body().isConsumed())
        return ChunkRange(consumed());
    if (chunkSize == 0)
        return ChunkRange(Error(Error::RequestException, u"Pieces of no bytes never come to an end."_s));
    warnOnGuiThread("Iterating over a live answer");
    // Requests gives the chunks of a chunked body one by one; that they came apart is all that can be seen.
    const bool chunked = headers.value("transfer-encoding").toLower().contains("chunked");
    return ChunkRange(std::make_unique<LiveChunks>(std::move(live), chunkSize, !chunked));
}

} // namespace Requests
