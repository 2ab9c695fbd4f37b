// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/replywriter.h"
#include "playground/request.h"

#include <QtCore/QObject>
#include <QtCore/QQueue>

#include <memory>

class QTcpSocket;

namespace Fingerpost::Playground {

class Router;

/// One client's connection. It reads along while Qt HTTP Server parses, because that keeps neither
/// the target as it was typed nor methods it does not know, and accepts bodies of any size.
class Connection : public QObject {
    Q_OBJECT
public:
    /// Becomes a child of @p socket and ends with it.
    Connection(QTcpSocket *socket, std::shared_ptr<const Router> router);

    /// Qt HTTP Server has read a request with this body to its end.
    void handle(const QByteArray &body);

private:
    enum class Reading { Head, Body, Nothing };

    void readAlong();
    void takeHead();
    void refuse(int status, const QString &message);
    void answerNext();

    QTcpSocket *const m_socket;
    const std::shared_ptr<const Router> m_router;
    ReplyWriter m_writer;
    Reading m_reading = Reading::Head;
    QByteArray m_head;
    qint64 m_bodyBytes = 0;
    Request m_request;
    QQueue<Request> m_waiting;
};

} // namespace Fingerpost::Playground
