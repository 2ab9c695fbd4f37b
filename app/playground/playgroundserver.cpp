// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/playgroundserver.h"

#include "playground/connection.h"
#include "playground/endpoints.h"
#include "playground/router.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtHttpServer/QAbstractHttpServer>
#include <QtHttpServer/QHttpServerRequest>
#include <QtHttpServer/QHttpServerResponder>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

// This file alone knows how the versions of Qt HTTP Server differ: 6.4 hands over the socket, later
// ones a responder that cannot stream with back-pressure. We find the connection by the peer's port.

namespace Fingerpost {

namespace {

using Playground::Connection;
using Playground::Router;

/// Gives every socket a Connection, which sees the bytes before Qt HTTP Server parses them.
class Listener : public QTcpServer {
public:
    Listener(std::shared_ptr<const Router> router, QObject *parent)
        : QTcpServer(parent)
        , m_router(std::move(router))
    {
    }

    [[nodiscard]] Connection *connection(quint16 peerPort) const { return m_connections.value(peerPort); }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QTcpSocket(this);
        if (!socket->setSocketDescriptor(descriptor)) {
            socket->deleteLater();
            return;
        }
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        auto *connection = new Connection(socket, m_router);
        const quint16 port = socket->peerPort();
        m_connections.insert(port, connection);
        connect(connection, &QObject::destroyed, this, [this, port] {
            // The port may belong to a newer connection already.
            if (m_connections.value(port).isNull())
                m_connections.remove(port);
        });
        addPendingConnection(socket);
    }

private:
    const std::shared_ptr<const Router> m_router;
    QHash<quint16, QPointer<Connection>> m_connections;
};

class HttpServer : public QAbstractHttpServer {
public:
    using QAbstractHttpServer::QAbstractHttpServer;

    void serve(Listener *listener)
    {
        m_listener = listener;
        bind(listener);
    }

protected:
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        return pass(request, socket->peerPort());
    }
    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override
    {
    }
#else
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &) override
    {
        return pass(request, request.remotePort());
    }
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &&) override
    {
    }
#else
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &) override
    {
    }
#endif
#endif

private:
    bool pass(const QHttpServerRequest &request, quint16 peerPort)
    {
        if (Connection *connection = m_listener->connection(peerPort))
            connection->handle(request.body());
        return true;
    }

    Listener *m_listener = nullptr;
};

} // namespace

class PlaygroundServer::Private {
public:
    HttpServer *server = nullptr;
    Listener *listener = nullptr;
    quint16 port = 0;
    QString errorString;
};

PlaygroundServer::PlaygroundServer(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->server = new HttpServer(this);
    d->listener = new Listener(Playground::makeRouter(), this);
}

PlaygroundServer::~PlaygroundServer() = default;

bool PlaygroundServer::listen(quint16 port)
{
    if (d->listener->isListening()) {
        d->errorString = QStringLiteral("The server is listening already.");
        return false;
    }
    if (!d->listener->listen(QHostAddress::LocalHost, port)) {
        d->errorString = d->listener->errorString();
        return false;
    }
    d->errorString.clear();
    d->port = d->listener->serverPort();
    d->server->serve(d->listener);
    return true;
}

quint16 PlaygroundServer::port() const
{
    return d->port;
}

QUrl PlaygroundServer::url() const
{
    if (d->port == 0)
        return {};
    return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(d->port));
}

QString PlaygroundServer::errorString() const
{
    return d->errorString;
}

} // namespace Fingerpost
