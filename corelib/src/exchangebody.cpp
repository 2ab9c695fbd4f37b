// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
//
// What an Exchange does with bodies: opens, decodes, delivers, holds back.
#include "exchange_p.h"

#include "responsebuilder_p.h"
#include "usercode_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

constexpr qint64 ReadSize = 512 * 1024;
constexpr qint64 DecodeSize = 256 * 1024;
/// One turn of the event loop delivers no more than this, so that no exchange starves the others.
constexpr qint64 TurnSize = 4 * 1024 * 1024;
/// The body of a redirect or challenge is read for the record; what is longer than this is not waited for.
constexpr qint64 IntermediateBodyLimit = 4 * 1024 * 1024;
constexpr int ReportInterval = 50; // ms

/// Room for \a more bytes: append() by itself would copy all that is here, reserve() leaves the pages where
/// they are. Never beyond the \a announced length (-1: none), of which no more is believed than has come.
void makeRoom(QByteArray &content, qint64 more, qint64 announced)
{
    const qint64 needed = content.size() + more;
    if (content.isEmpty() || needed <= content.capacity())
        return;
    const qint64 twice = qMax(needed, 2 * content.size());
    content.reserve(announced >= needed ? qMin(twice, announced) : twice);
}

/// Of a call into a BodySink or the factory of one.
template<typename Call> Error sinkError(Call &&call)
{
    const Error thrown = caught(u"The sink"_s, std::forward<Call>(call));
    return thrown ? Error(Error::SinkError, thrown.message(), thrown.detail()) : Error();
}

} // namespace

/// RFC 9110 §6.4.1
bool Exchange::hasBody() const
{
    const int status = m_hop.statusCode();
    return m_request.method() != "HEAD" && status != 204 && status != 304 && status >= 200;
}

Error Exchange::openBody()
{
    if (hasBody() && !m_isDecoded) {
        auto decoder =
            ContentDecoder::create(m_hop.headers().value("content-encoding"), m_setup.maxDecodedSize);
        if (decoder)
            m_decoder = std::move(decoder).value();
        else if (!m_next)
            return decoder.error();
    }
    if (m_setup.stream && !m_next)
        return openLive();
    if (m_setup.sink)
        return sinkError([this] { m_sink = m_setup.sink(m_hop); });
    return {};
}

/// Hands over the head; the body goes to whoever reads it.
Error Exchange::openLive()
{
    const auto live = std::make_shared<LiveBody>(m_io, weak_from_this());
    const auto handle = std::make_shared<LiveHandle>(live);
    ResponseBuilder::of(m_hop).live = handle;
    const Error error = runHooks();
    if (error || m_next) { // a hook may have put a redirect in its place
        handle->release();
        ResponseBuilder::of(m_hop).live.reset();
        return error;
    }
    m_live = live;
    if (m_listener->exchangeHead(m_hop, live))
        handle->release();
    else
        m_listener.reset();
    // From now on the readers alone keep it.
    ResponseBuilder::of(m_hop).live.reset();
    return {};
}

void Exchange::transferReadable()
{
    const auto alive = shared_from_this();
    pump();
}

std::function<void()> Exchange::pumpLater()
{
    return [weak = weak_from_this(), io = m_io] {
        io->post([weak] {
            if (const auto self = weak.lock())
                self->pump();
        });
    };
}

void Exchange::pump()
{
    if (m_pumping || m_finished || !m_headSeen)
        return;
    m_pumping = true;
    Error error;
    const Turn turn = pumpSome(&error);
    m_pumping = false;
    if (m_finished)
        return;
    if (turn == Turn::Failed)
        completeHop(error);
    else if (turn == Turn::Drained && m_transferDone)
        completeHop(m_transferError);
}

/// Moves bytes from the transfer through the decoder to where they go.
Exchange::Turn Exchange::pumpSome(Error *error)
{
    qint64 moved = 0;
    while (!m_finished && m_transfer) {
        const Result<bool> held = holdIfFull();
        if (!held) {
            *error = held.error();
            return Turn::Failed;
        }
        if (*held)
            return Turn::Held;
        if (moved >= TurnSize) {
            pumpLater()();
            return Turn::Held;
        }
        Result<QByteArray> bytes = nextBytes();
        if (!bytes) {
            *error = bytes.error();
            return Turn::Failed;
        }
        if (bytes->isEmpty())
            break;
        moved += bytes->size();
        if (m_next && m_hop.bodySize() >= IntermediateBodyLimit) {
            cutBody();
            break;
        }
        *error = deliver(*bytes);
        if (*error)
            return Turn::Failed;
    }
    reportReceiving(m_transferDone);
    return Turn::Drained;
}

Result<bool> Exchange::holdIfFull()
{
    if (m_live) {
        const bool full = m_live->pipe().isFull();
        if (full)
            m_live->pipe().onReady(pumpLater());
        return full;
    }
    if (!m_sink)
        return false;
    bool full = false;
    const Error thrown = sinkError([&] {
        full = m_sink->isFull();
        if (full)
            m_sink->onReady(pumpLater());
    });
    if (thrown)
        return thrown;
    return full;
}

/// The next decoded bytes; empty when there are none for now.
Result<QByteArray> Exchange::nextBytes()
{
    while (true) {
        if (m_live && m_live->pipe().isCoded())
            m_decoder.reset(); // its reader has asked for the bytes as they travel
        if (m_decoder) {
            Result<QByteArray> decoded = m_decoder->pull(DecodeSize);
            if (!decoded || !decoded->isEmpty())
                return decoded;
        }
        QByteArray coded;
        if (const Error thrown = caught(u"The adapter"_s, [&] { coded = m_transfer->read(ReadSize); }))
            return thrown;
        ResponseBuilder::of(m_hop).wireBodySize += coded.size();
        if (coded.isEmpty() || !m_decoder)
            return coded;
        if (m_live)
            m_live->appendCoded(coded);
        m_decoder->push(coded);
    }
}

/// The hop that follows is not kept waiting for the rest of a body nobody asked for.
void Exchange::cutBody()
{
    m_transferDone = true;
    m_transferError =
        Error(Error::RequestException,
              u"Only the first %1 bytes of this answer's body were read: another request follows it."_s.arg(
                  m_hop.bodySize()));
    m_decoder.reset();
    m_transfer.reset();
}

Error Exchange::deliver(const QByteArray &bytes)
{
    ResponseBuilder::of(m_hop).bodySize += bytes.size();
    reportReceiving(false);
    if (m_live) {
        m_live->append(bytes, m_decoder ? BodyPipe::Decoded : BodyPipe::AsSent);
        return {};
    }
    if (!m_sink) {
        makeRoom(m_content, bytes.size(), m_decoder ? -1 : m_wireTotal);
        m_content.append(bytes);
        return {};
    }
    Result<void> taken;
    if (const Error thrown = sinkError([&] { taken = m_sink->append(bytes); }))
        return thrown;
    return taken ? Error() : Error(Error::SinkError, taken.error().message(), taken.error().detail());
}

void Exchange::reportReceiving(bool force)
{
    if (!m_setup.observer || (!force && m_sinceReport.elapsed() < ReportInterval))
        return;
    m_sinceReport.restart();
    notify(ExchangeEvent::Receiving, m_hop.wireBodySize(), m_wireTotal);
}

} // namespace Requests
