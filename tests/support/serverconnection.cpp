// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/serverconnection_p.h"

#include <algorithm>
#include <utility>

namespace Requests::Test {

namespace {

template<class... Functions> struct Overloaded : Functions... {
    using Functions::operator()...;
};

} // namespace

ServerConnection::ServerConnection(UniqueFd socket, int number, ServerState &state, SSL_CTX *tls)
    : m_channel(std::move(socket), state.stopFd.get(), state.bytesRead, state.bytesWritten)
    , m_number(number)
    , m_state(state)
    , m_tls(tls)
{
}

ServerConnection::~ServerConnection()
{
    m_state.connectionClosed(m_disconnectNoted);
}

void ServerConnection::run()
{
    if (prepare() == Next::Continue) {
        while (serveOne() == Next::Continue) { }
    }
    noteDisconnect();
}

// All that comes before the first request head.
ServerConnection::Next ServerConnection::prepare()
{
    const ServerOptions &options = m_state.options;
    if (options.closeOnAccept) {
        m_channel.close();
        return Next::End;
    }
    if (!options.rawReply.isNull()) {
        if (m_channel.readInto(m_buffer) && m_channel.write(options.rawReply))
            m_channel.close();
        return Next::End;
    }
    if (options.tls && !options.tls->onStartTls)
        return shakeHands();
    return Next::Continue;
}

ServerConnection::Next ServerConnection::serveOne()
{
    QByteArray head;
    if (!readHead(head))
        return Next::End;
    RecordedRequest request = parseHead(head);
    request.connection = m_number;
    request.clientCommonName = m_clientCommonName;

    const ServerState::Ticket ticket = m_state.take(request);
    if (!ticket.entry) {
        m_channel.close();
        return Next::End;
    }
    const ScriptEntry &entry = *ticket.entry;
    if (perform(entry.beforeBody, request) == Next::End)
        return Next::End;
    if (entry.body == BodyMode::Leave)
        request.complete = true;
    else
        request.complete = readBody(request, entry.body == BodyMode::Keep);
    m_state.update(ticket.record, request);
    if (!request.complete)
        return Next::End;
    const std::chrono::milliseconds latency = m_state.options.latency;
    if (latency.count() > 0 && wait(latency, -1) == Next::End)
        return Next::End;
    return perform(entry.actions, request);
}

bool ServerConnection::readHead(QByteArray &head)
{
    static constexpr char end[] = "\r\n\r\n";
    const qint64 cut = m_state.options.cutHeadAfter;
    qsizetype searched = 0;
    for (;;) {
        if (cut >= 0 && m_buffer.size() >= cut) {
            m_channel.close();
            return false;
        }
        const qsizetype at = m_buffer.indexOf(end, searched);
        if (at >= 0) {
            head = m_buffer.first(at + 4);
            m_buffer.remove(0, at + 4);
            return true;
        }
        searched = std::max<qsizetype>(m_buffer.size() - 3, 0);
        // Of a head that shall be cut not one byte more is taken.
        const bool got =
            cut >= 0 ? m_channel.readInto(m_buffer, cut - m_buffer.size()) : m_channel.readInto(m_buffer);
        if (!got)
            return false;
    }
}

bool ServerConnection::readBody(RecordedRequest &request, bool keep)
{
    if (request.framing == RecordedRequest::Framing::None)
        return true;
    if (request.framing == RecordedRequest::Framing::Chunked)
        return readChunks(request, keep);

    bool ok = false;
    const qint64 length = request.header("Content-Length").toLongLong(&ok);
    if (!ok || length < 0)
        return false;
    return readBytes(length, request, keep);
}

bool ServerConnection::readChunks(RecordedRequest &request, bool keep)
{
    QByteArray line;
    for (;;) {
        bool ok = false;
        if (!readLine(line))
            return false;
        // What follows a semicolon is an extension.
        const qint64 size =
            line.first(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed().toLongLong(&ok, 16);
        if (!ok || size < 0)
            return false;
        if (size == 0)
            break;
        if (!readBytes(size, request, keep) || !readLine(line) || !line.isEmpty())
            return false;
        request.chunks.append(size);
    }
    for (;;) {
        if (!readLine(line))
            return false;
        if (line.isEmpty())
            return true;
        request.trailers += parseHeaderLines(line);
    }
}

bool ServerConnection::readLine(QByteArray &line)
{
    for (;;) {
        const qsizetype at = m_buffer.indexOf("\r\n");
        if (at >= 0) {
            line = m_buffer.first(at);
            m_buffer.remove(0, at + 2);
            return true;
        }
        if (!m_channel.readInto(m_buffer))
            return false;
    }
}

bool ServerConnection::readBytes(qint64 count, RecordedRequest &request, bool keep)
{
    qint64 left = count;
    for (;;) {
        const qint64 part = std::min<qint64>(left, m_buffer.size());
        if (keep)
            request.body.append(m_buffer.constData(), part);
        request.bodySize += part;
        m_buffer.remove(0, part);
        left -= part;
        if (left == 0)
            return true;
        if (!m_channel.readInto(m_buffer))
            return false;
    }
}

ServerConnection::Next ServerConnection::perform(const std::vector<Action> &actions,
                                                 const RecordedRequest &request)
{
    for (const Action &action : actions) {
        if (perform(action, request) == Next::End)
            return Next::End;
    }
    return Next::Continue;
}

ServerConnection::Next ServerConnection::perform(const Action &action, const RecordedRequest &request)
{
    const auto written = [this](const QByteArray &bytes) {
        return m_channel.write(bytes) ? Next::Continue : Next::End;
    };
    return std::visit(
        Overloaded{
            [&](const Do::Send &send) { return written(send.bytes); },
            [&](const Do::Answer &answer) { return written(answer.respond(request)); },
            [&](const Do::Stream &endless) { return stream(endless.next); },
            [&](const Do::Sleep &sleep) { return wait(sleep.time, -1); },
            [&](const Do::Hold &) { return wait(std::chrono::milliseconds(-1), m_state.releaseFd.get()); },
            [&](const Do::Stall &) { return wait(std::chrono::milliseconds(-1), -1); },
            [&](const Do::StartTls &) { return shakeHands(); },
            [&](const Do::Close &) {
                m_channel.close();
                return Next::End;
            },
            [&](const Do::Reset &) {
                m_channel.reset();
                return Next::End;
            },
        },
        action);
}

ServerConnection::Next ServerConnection::stream(const Generator &next)
{
    qint64 offset = 0;
    for (;;) {
        const QByteArray block = next(offset);
        if (block.isEmpty())
            return Next::Continue;
        if (!m_channel.write(block))
            return Next::End;
        offset += block.size();
    }
}

ServerConnection::Next ServerConnection::wait(std::chrono::milliseconds time, int releaseFd)
{
    // The client's leaving is told to the test at once, but the script goes on as written.
    const ByteChannel::Idle ended = m_channel.idle(time, releaseFd, [this] { noteDisconnect(); });
    return ended == ByteChannel::Idle::Stopped ? Next::End : Next::Continue;
}

ServerConnection::Next ServerConnection::shakeHands()
{
    if (!m_tls || !m_channel.startTls(m_tls)) {
        m_state.handshakeFailed();
        m_channel.close();
        return Next::End;
    }
    m_clientCommonName = m_channel.clientCommonName();
    return Next::Continue;
}

void ServerConnection::noteDisconnect()
{
    if (m_channel.peerGone() && !std::exchange(m_disconnectNoted, true))
        m_state.peerDisconnected();
}

} // namespace Requests::Test
