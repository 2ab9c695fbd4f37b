// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
//
// What a NetworkTransfer hears and tells before the answer: that a connection is begun and stands, and that
// the request leaves.
#include "networktransfer_p.h"

#include "oneshotdevice_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

/// Qt's HTTP thread tells this and requestSent() by way of its own event queue, the rest at once: unless its
/// event loop is glib's, the connection may stand, or the answer be here, before it is heard how they came
/// about. The two keep their order.
void NetworkTransfer::connectingStarted()
{
    if (m_finished || m_nextPhase > TransferClient::Connecting)
        return;
    m_timings.connectStart = m_connected ? m_stoodAt : m_clock.nsecsElapsed();
    if (tell(TransferClient::Connecting) && m_connected)
        tellConnected();
}

/// A new one or an open one: that shows with connectingStarted() or, without it, as the first bytes leave.
void NetworkTransfer::bodyAsked()
{
    takeConnection();
    if (m_nextPhase == TransferClient::Connected)
        tellConnected();
}

void NetworkTransfer::connectionStands()
{
    takeConnection();
    tellConnected();
}

void NetworkTransfer::takeConnection()
{
    if (std::exchange(m_connected, true))
        return;
    m_stoodAt = m_clock.nsecsElapsed();
    m_connectTimer.stop();
    limitBuffer();
    waitForPeer();
}

/// Like the two below false when the client has ended the transfer within the call.
bool NetworkTransfer::tellConnected()
{
    if (m_timings.connectStart >= 0)
        m_timings.connected = m_stoodAt;
    return tell(TransferClient::Connected);
}

bool NetworkTransfer::tellSent()
{
    takeConnection();
    return tellConnected() && tell(TransferClient::RequestSent);
}

bool NetworkTransfer::tell(TransferClient::Phase phase)
{
    if (phase < m_nextPhase)
        return true;
    m_nextPhase = phase + 1;
    const QPointer<NetworkTransfer> self(this);
    m_client->transferPhase(phase);
    return self && !m_finished;
}

void NetworkTransfer::encrypted()
{
    // The HTTP thread waits for us before it writes. A second handshake after the request has left is Qt's
    // silent repeat: given up here, nothing of it reaches the wire.
    if (m_requestSeen)
        return repeatBegun();
    takeTls(true);
    connectionStands();
}

void NetworkTransfer::requestSent()
{
    if (m_finished)
        return;
    if (m_requestSeen && !m_upload)
        return repeatBegun();
    m_requestSeen = true;
    if (m_headTold)
        return; // late, see connectingStarted()
    m_timings.sent = m_clock.nsecsElapsed();
    takeConnection();
    waitForPeer();
    tellSent();
}

/// Qt sends a request without a body again, up to three times, when the peer closes or answers with garbage.
/// There is no switch against it: the resend path (QHttpNetworkConnectionChannel::handleUnexpectedEOF,
/// _q_error) asks only the upload device, and a device brings Content-Length with it. Over TLS encrypted()
/// stops it before anything is written: 20 of 20 arrived once, in every way of breaking off. Over plain HTTP
/// the second requestSent() is the first sign. On the wire for 20 requests: closed 40, reset 40, garbage
/// after 10 ms 40; but 65 to 80 where the peer sends garbage or a cut head at once on the same machine,
/// faster than the abort crosses to Qt's thread.
void NetworkTransfer::repeatBegun()
{
    FailurePlace where = place();
    where.headReceived = false;
    fail(networkError(QNetworkReply::ContentReSendError, u"Qt began to send the request again."_s, where));
}

void NetworkTransfer::uploaded(qint64 sent)
{
    if (sent <= 0 || !m_upload || m_finished) // Qt ends with (0, 0)
        return;
    m_timings.sent = m_clock.nsecsElapsed();
    waitForPeer();
    if (tellSent()) // the first bytes of a body leave with the head
        m_client->transferUploaded(sent, m_plan.bodySize);
}

} // namespace Requests
