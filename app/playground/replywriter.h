// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/pacer.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

class QTcpSocket;

namespace Fingerpost::Playground {

struct Request;

/// Writes one reply after the other to a socket, each in its own time and never more than the
/// client reads: at most a quarter of a megabyte waits in the socket's buffer.
class ReplyWriter : public QObject {
    Q_OBJECT
public:
    /// @p socket has to outlive every call but stop().
    ReplyWriter(QTcpSocket *socket, QObject *parent);

    [[nodiscard]] bool isBusy() const { return m_stage != Stage::Idle; }
    /// Only when not busy; finished() tells when all has been handed to the socket.
    void start(Reply reply, const Request &request);
    /// Forgets the reply in progress; does not touch the socket.
    void stop();

Q_SIGNALS:
    void finished(bool mustClose);

private:
    enum class Stage { Idle, Delay, Body };

    void writeHead();
    void writeBody();
    void pump();
    void writePiece(const QByteArray &piece);
    void finish();

    QTcpSocket *const m_socket;
    QTimer m_timer;
    Stage m_stage = Stage::Idle;
    Reply m_reply;
    Pacer m_pacer;
    bool m_isHead = false;
    bool m_isHttp10 = false;
    bool m_mustClose = false;
    bool m_isChunked = false;
};

} // namespace Fingerpost::Playground
