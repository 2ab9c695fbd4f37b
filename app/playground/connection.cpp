// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/connection.h"

#include "playground/router.h"

#include <QtCore/QTimer>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpSocket>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Fingerpost::Playground {

namespace {

constexpr qsizetype kMostHeadBytes = 64 * 1024;
// Qt 6.4 loses every header, and with them the body's length, beyond a hundred.
constexpr qsizetype kMostHeaders = 100;
constexpr qint64 kMostBodyBytes = 64 * 1024 * 1024;
constexpr qsizetype kMostWaiting = 64;
// A refused client may go on sending until it is silent for so long, so that the refusal reaches it before a
// reset does: some, Qt among them, read no answer before they have sent the whole of their body.
constexpr auto kLinger = 500ms;
constexpr auto kLongestLinger = 30'000ms;

} // namespace

Connection::Connection(QTcpSocket *socket, std::shared_ptr<const Router> router)
    : QObject(socket)
    , m_socket(socket)
    , m_router(std::move(router))
    , m_writer(socket, this)
{
    connect(m_socket, &QIODevice::readyRead, this, &Connection::readAlong);
    connect(m_socket, &QAbstractSocket::disconnected, this, [this] {
        m_reading = Reading::Nothing;
        m_waiting.clear();
        m_writer.stop();
    });
    connect(&m_writer, &ReplyWriter::finished, this, [this](bool mustClose) {
        if (mustClose) {
            m_reading = Reading::Nothing;
            m_waiting.clear();
            m_socket->disconnectFromHost();
        } else {
            answerNext();
        }
    });
}

void Connection::readAlong()
{
    // Our slot runs before that of Qt HTTP Server, which then reads exactly what we have seen here.
    const qint64 available = m_socket->bytesAvailable();
    if (m_reading == Reading::Body) {
        m_bodyBytes += available;
        if (m_bodyBytes > kMostBodyBytes)
            refuse(413, u"The playground takes bodies of up to 64 MiB."_s);
        return;
    }
    if (m_reading == Reading::Nothing)
        return;
    const QByteArray seen = m_socket->peek(available);
    for (qsizetype i = 0; i < seen.size(); ++i) {
        const char c = seen.at(i);
        if (m_head.isEmpty() && (c == '\r' || c == '\n' || c == ' ' || c == '\t' || c == '\v'))
            continue;
        m_head.append(c);
        if (c == '\n' && (m_head.endsWith("\n\r\n") || m_head.endsWith("\n\n"))) {
            m_bodyBytes = seen.size() - i - 1;
            takeHead();
            return;
        }
    }
    if (m_head.size() > kMostHeadBytes)
        refuse(431, u"The request's head is longer than 64 KiB."_s);
}

void Connection::takeHead()
{
    m_reading = Reading::Body;
    std::optional<Request> request = Request::fromHead(std::exchange(m_head, {}));
    if (!request) {
        refuse(400, u"This is not a request line and headers of HTTP/1.1."_s);
        return;
    }
    m_request = *std::move(request);
    m_request.peer = m_socket->peerAddress().toString();
    if (m_request.minorVersion > 0 && !m_request.hasHeader("Host"))
        refuse(400, u"The Host header is missing."_s);
    else if (m_request.headers.size() > kMostHeaders)
        refuse(431, u"The playground takes up to 100 headers."_s);
    else if (m_request.header("Content-Length").toLongLong() > kMostBodyBytes)
        refuse(413, u"The playground takes bodies of up to 64 MiB."_s);
    else if (m_request.headerHas("Upgrade", "websocket"))
        refuse(501, u"The playground has no WebSockets."_s);
    else if (m_request.headerHas("Expect", "100-continue") && !m_writer.isBusy())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void Connection::refuse(int status, const QString &message)
{
    m_reading = Reading::Nothing;
    // From here on Qt HTTP Server hears nothing more; we read on only to throw it away.
    disconnect(m_socket, &QIODevice::readyRead, nullptr, nullptr);
    if (m_writer.isBusy() || !m_waiting.isEmpty()) {
        m_socket->abort(); // The earlier answers have to come first, and this client broke the rules.
        return;
    }
    if (m_socket->isTransactionStarted())
        m_socket->commitTransaction();
    auto *linger = new QTimer(this);
    linger->setSingleShot(true);
    linger->setInterval(kLinger);
    connect(linger, &QTimer::timeout, m_socket, &QAbstractSocket::disconnectFromHost);
    connect(m_socket, &QIODevice::readyRead, linger, [this, linger] {
        m_socket->skip(m_socket->bytesAvailable());
        linger->start();
    });
    m_socket->skip(m_socket->bytesAvailable());
    disconnect(&m_writer, &ReplyWriter::finished, nullptr, nullptr);
    Request closing;
    closing.headers.emplaceBack("Connection", "close");
    m_writer.start(errorReply(status, message), closing);
    linger->start();
    QTimer::singleShot(kLongestLinger, m_socket, &QAbstractSocket::disconnectFromHost);
}

void Connection::handle(const QByteArray &body)
{
    if (m_reading != Reading::Body)
        return;
    m_reading = Reading::Head;
    m_request.body = body;
    if (m_waiting.size() >= kMostWaiting) {
        m_socket->abort();
        return;
    }
    m_waiting.enqueue(std::exchange(m_request, {}));
    if (!m_writer.isBusy())
        answerNext();
}

void Connection::answerNext()
{
    if (m_waiting.isEmpty() || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    Request request = m_waiting.dequeue();
    m_writer.start(m_router->answer(request), request);
}

} // namespace Fingerpost::Playground
