// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "curlbody_p.h"
#include "curlhead_p.h"
#include "curllane_p.h"

#include <QBasicTimer>
#include <QElapsedTimer>

#include <array>

namespace Requests {

struct FailurePlace;

/// One hop on libcurl. What libcurl calls only takes notes; deliver() tells the client of them when libcurl
/// has returned, and touches nothing of itself after a call that may have ended in its destruction. Thread:
/// the I/O thread.
class CurlTransfer final : public QObject, public Transfer {
public:
    CurlTransfer(CurlPlan plan, const TransferOptions &options, TransferClient *client);
    ~CurlTransfer() override;

    /// Sends; \a lane may hold the error that prevents it. Tells the client nothing yet.
    void start(const Result<std::shared_ptr<CurlLane>> &lane, const std::shared_ptr<BodySource> &body);

    [[nodiscard]] QByteArray read(qint64 maxSize) override;
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_bytesRead; }
    [[nodiscard]] Timings timings() const override { return m_timings; }
    [[nodiscard]] TlsInfo tls() const override { return m_tls; }
    [[nodiscard]] EngineUse engineUse() const override { return {Engine::Curl, {}}; }

    // For the lane.
    void deliver();
    void ended(CURLcode code);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    // What libcurl calls (curlcalls.cpp).
    struct Calls;
    [[nodiscard]] long bytesSent() const;
    [[nodiscard]] bool socketMade();
    [[nodiscard]] bool connectionStands();
    [[nodiscard]] bool takeHeadLine(QByteArrayView line);
    [[nodiscard]] bool takeHead();
    [[nodiscard]] size_t takeBytes(QByteArrayView bytes);
    [[nodiscard]] size_t giveBody(char *data, size_t maxSize);
    void bodyLeft(qint64 sent);

    // What it is told (curloptions.cpp).
    [[nodiscard]] bool makeHandle();
    [[nodiscard]] bool tellRequest();
    [[nodiscard]] bool tellRoute();
    void tellCalls();
    void forbidOwnWays();

    // What has become of it (curlerrors.cpp).
    [[nodiscard]] Error malformed(const QString &words) const;
    [[nodiscard]] Error outcome(CURLcode code) const;
    [[nodiscard]] Error handshakeFailure(const QString &words) const;
    [[nodiscard]] Error connectFailure(CURLcode code, const QString &words) const;
    [[nodiscard]] Error connectTimeout(const QString &words = {}) const;
    [[nodiscard]] Error tunnelRefused(const QString &words) const;
    [[nodiscard]] FailurePlace place() const;

    void touch();
    void startConnectTimer();
    bool tellPhases();
    bool tellUploaded();
    bool tellHead();
    bool tellReadable();
    bool tell(TransferClient::Phase phase);
    [[nodiscard]] bool isSent() const;
    void waitForPeer();
    void resumeLater();
    void resume();
    void connectTimedOut();
    void readTimedOut();
    void fail(const Error &error);
    void finish(const Error &error);
    void finishLater(const Error &error);
    void release();

    const CurlPlan m_plan;
    const TransferOptions m_options;
    TransferClient *const m_client;
    std::shared_ptr<CurlLane> m_lane;
    CURL *m_easy = nullptr; ///< null: not yet, or it has ended
    curl_slist *m_lines = nullptr;
    std::unique_ptr<CurlBody> m_body;
    std::array<char, CURL_ERROR_SIZE> m_words{};
    CurlHead m_head;
    QByteArray m_bytes; ///< of the answer's body
    qsizetype m_bytesRead = 0; ///< so many of them have been read
    qint64 m_received = 0;
    qint64 m_uploaded = 0;
    qint64 m_uploadedTold = 0;
    long m_sentAtConnect = -1; ///< bytesSent() as this attempt's connection was begun; -1: it is a kept one
    long m_sentAtBegin = 0; ///< the same as its request was begun
    qint64 m_gaveAt = -1; ///< by m_clock: libcurl last asked for bytes of the body
    QBasicTimer m_connectTimer;
    QBasicTimer m_readTimer;
    QBasicTimer m_continueTimer;
    QElapsedTimer m_clock;
    Timings m_timings;
    TlsInfo m_tls;
    const CurlShownChain m_shown = std::make_shared<QList<QSslCertificate>>();
    Error m_failure; ///< why a call has ended the transfer
    Error m_outcome;
    int m_nextPhase = TransferClient::Connecting; ///< those before are told, or will not be
    bool m_touched = false;
    bool m_connected = false;
    bool m_repeatRefused = false;
    bool m_mayGoOn = true; ///< the body need not wait for the peer's 100
    bool m_bodyPaused = false; ///< libcurl asks for no more of the request's body
    bool m_paused = false; ///< it gives no more of the answer's
    bool m_resuming = false;
    bool m_headReady = false;
    bool m_headTold = false;
    bool m_readableTold = false;
    bool m_ended = false;
    bool m_finished = false;
};

} // namespace Requests
