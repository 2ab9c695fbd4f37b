// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/replywriter.h"

#include "playground/request.h"

#include <QtNetwork/QTcpSocket>

#include <algorithm>

namespace Fingerpost::Playground {

namespace {

constexpr qint64 kHighWater = 256 * 1024;
constexpr qint64 kLowWater = 64 * 1024;
constexpr qint64 kPiece = 64 * 1024;

} // namespace

ReplyWriter::ReplyWriter(QTcpSocket *socket, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_stage == Stage::Delay)
            writeHead();
        else
            pump();
    });
    connect(m_socket, &QIODevice::bytesWritten, this, [this] {
        if (m_stage == Stage::Body && !m_timer.isActive() && m_socket->bytesToWrite() <= kLowWater)
            pump();
    });
}

void ReplyWriter::start(Reply reply, const Request &request)
{
    m_reply = std::move(reply);
    m_isHead = request.method == "HEAD";
    m_isHttp10 = request.minorVersion == 0;
    m_mustClose = request.wantsClose();
    m_stage = Stage::Delay;
    if (m_reply.delay.count() > 0)
        m_timer.start(m_reply.delay);
    else
        writeHead();
}

void ReplyWriter::stop()
{
    m_timer.stop();
    m_stage = Stage::Idle;
    m_reply = {};
}

void ReplyWriter::writeHead()
{
    const int status = m_reply.status;
    const qint64 length = m_reply.source ? m_reply.length : m_reply.body.size();
    const bool hasNoBody = status == 204 || status == 304;
    m_isChunked = length < 0 && !m_isHttp10 && !hasNoBody;
    if (length < 0 && m_isHttp10)
        m_mustClose = true;

    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
    const auto add = [&head](const QByteArray &name, const QByteArray &value) {
        head.append(name).append(": ").append(value).append("\r\n");
    };
    add("Server", "Fingerpost-Playground");
    add("Date", httpDate());
    for (const auto &[name, value] : m_reply.headers) {
        // Nothing can be typed about a body that is not there (RFC 9110 §15.4.5).
        if (!hasNoBody || name != "Content-Type")
            add(name, value);
    }
    if (m_isChunked)
        add("Transfer-Encoding", "chunked");
    else if (length >= 0 && !hasNoBody)
        add("Content-Length", QByteArray::number(length));
    add("Connection", m_mustClose ? "close" : "keep-alive");
    m_socket->write(head.append("\r\n"));

    if (m_isHead || hasNoBody)
        finish();
    else
        writeBody();
}

void ReplyWriter::writeBody()
{
    if (!m_reply.source) {
        m_socket->write(m_reply.body);
        finish();
        return;
    }
    m_stage = Stage::Body;
    m_pacer.start(m_reply.pace);
    pump();
}

void ReplyWriter::pump()
{
    while (!m_reply.source->atEnd()) {
        if (m_socket->state() != QAbstractSocket::ConnectedState) {
            stop();
            return;
        }
        if (m_socket->bytesToWrite() >= kHighWater)
            return; // bytesWritten calls again.
        const qint64 budget = m_pacer.budget();
        if (budget <= 0) {
            m_timer.start(m_pacer.waitTime());
            return;
        }
        const QByteArray piece = m_reply.source->next(std::min(budget, kPiece));
        m_pacer.spend(piece.size());
        writePiece(piece);
    }
    if (m_isChunked)
        m_socket->write("0\r\n\r\n");
    finish();
}

void ReplyWriter::writePiece(const QByteArray &piece)
{
    if (m_isChunked)
        m_socket->write(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
    else
        m_socket->write(piece);
}

void ReplyWriter::finish()
{
    stop();
    Q_EMIT finished(m_mustClose);
}

} // namespace Fingerpost::Playground
