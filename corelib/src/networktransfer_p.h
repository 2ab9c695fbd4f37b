// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "networkerrors_p.h"
#include "networkmanagers_p.h"
#include "wireplan_p.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <optional>

namespace Requests {

class BodySpool;
class OneShotDevice;

/// One hop on a QNetworkAccessManager. Tells its client from the signals of the reply only, and touches
/// nothing of itself after a call that may have ended in its destruction. Thread: the I/O thread.
class NetworkTransfer final : public QObject, public Transfer {
public:
    NetworkTransfer(WirePlan plan, const TransferOptions &options, TransferClient *client);
    ~NetworkTransfer() override;

    /// Sends; \a lease may hold the error that prevents it. Tells the client nothing yet.
    void start(Result<ManagerLease> lease, const std::shared_ptr<BodySource> &body);

    [[nodiscard]] QByteArray read(qint64 maxSize) override;
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] Timings timings() const override { return m_timings; }
    [[nodiscard]] TlsInfo tls() const override { return m_tls; }
    [[nodiscard]] EngineUse engineUse() const override { return {Engine::Qt, {}}; }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void openBody(const std::shared_ptr<BodySource> &body);
    void dispatch(std::unique_ptr<QIODevice> body);
    void applyPolicy();
    void preconnect();
    void send();
    void limitBuffer();
    void watchConnecting();
    void watchAnswer();

    void connectingStarted();
    void bodyAsked();
    void connectionStands();
    void encrypted();
    void requestSent();
    void uploaded(qint64 sent);
    void preconnected();
    void headArrived();
    void bytesArrived();
    void replyFinished();
    void connectTimedOut();
    void readTimedOut();

    [[nodiscard]] ResponseHead takeHead(int status) const;
    [[nodiscard]] QByteArray takeBytes(qint64 maxSize);
    void takeTls(bool stands);
    [[nodiscard]] Error verdict();
    [[nodiscard]] FailurePlace place() const;
    void takeConnection();
    bool tellConnected();
    bool tellSent();
    bool tell(TransferClient::Phase phase);
    void waitForPeer();
    void repeatBegun();
    void fail(const Error &error);
    void finish(const Error &error);
    void finishLater(const Error &error);
    void releaseReply();

    WirePlan m_plan;
    const TransferOptions m_options;
    TransferClient *const m_client;
    std::optional<ManagerLease> m_lease;
    std::unique_ptr<BodySpool> m_spool;
    std::unique_ptr<QIODevice> m_body;
    QPointer<QNetworkReply> m_reply;
    QPointer<OneShotDevice> m_upload;
    QBasicTimer m_connectTimer;
    QBasicTimer m_readTimer;
    QElapsedTimer m_clock;
    Timings m_timings;
    TlsInfo m_tls;
    QList<QSslError> m_tlsErrors;
    qint64 m_received = 0;
    qint64 m_expected = -1;
    qint64 m_stoodAt = -1; ///< by m_clock: the connection stood
    int m_nextPhase = TransferClient::Connecting; ///< those before are told, or will not be
    bool m_connected = false;
    bool m_requestSeen = false;
    bool m_headTold = false;
    bool m_isAnswer = false; ///< a status of 2xx came
    bool m_chunked = false;
    bool m_readableTold = false;
    bool m_finished = false;
};

} // namespace Requests
