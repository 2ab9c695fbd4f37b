// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/adapter.h>
#include <qrequests/requestoptions.h>
#include <qrequests/response.h>

#include "contentdecoder_p.h"
#include "iothread_p.h"
#include "livebody_p.h"
#include "retryplan_p.h"

#include <QElapsedTimer>
#include <QTimer>

namespace Requests {

/// The adapters of a Session by prefix, longest first.
using AdapterTable = QList<std::pair<QString, std::shared_ptr<Adapter>>>;
[[nodiscard]] std::shared_ptr<Adapter> findAdapter(const AdapterTable &table, const QString &url);

/// Everything an exchange needs, taken from its Session when it begins, so that it never looks back.
struct ExchangeSetup {
    PreparedRequest request;
    Timeout timeout;
    bool allowRedirects = true;
    int maxRedirects = 30;
    Proxies proxies;
    Proxies fallbackProxies; ///< count after those of the environment
    bool proxiesAreAll = false; ///< the environment has no say before a redirect
    Verify verify;
    ClientCert cert;
    bool http2 = false;
    bool trustEnv = true;
    bool stream = false;
    qint64 maxDecodedSize = 0;
    SinkFactory sink;
    ExchangeObserver observer;
    std::optional<Retry> retry; ///< none: the adapter's
    Engine engine = Engine::Automatic;
    std::shared_ptr<CookieJar> jar;
    AdapterTable adapters;
};

/// Hears of the outcome, on the I/O thread.
class ExchangeListener {
public:
    virtual ~ExchangeListener() = default;
    /// Streaming only: the last hop's head has come, and its body comes through \a live, which \a head holds
    /// unless a hook has put another answer in its place. False: this was the last call, the rest is between
    /// the exchange and whoever holds \a head.
    [[nodiscard]] virtual bool exchangeHead(const Response &head, const std::shared_ptr<LiveBody> &live) = 0;
    /// Last call.
    virtual void exchangeFinished(const Response &response) = 0;
};

/// One call of a user: hop after hop, with redirects, challenges, cookies and decoding. Lives on the I/O
/// thread.
class Exchange final : private TransferClient, public std::enable_shared_from_this<Exchange> {
public:
    Exchange(std::shared_ptr<IoThread> io, ExchangeSetup setup, std::shared_ptr<ExchangeListener> listener);
    ~Exchange();

    void start();
    /// Ends it with \a error, unless it has ended.
    void cancel(const Error &error);
    /// The same, because nobody reads \a live any more; nothing when that is not its last hop's body.
    void abandon(const LiveBody *live);
    [[nodiscard]] bool isFinished() const { return m_finished; }
    /// It goes on for the readers of a live Response alone: its Session has done with it.
    [[nodiscard]] bool isDetached() const { return m_live && !m_listener; }
    /// Called once, when it has ended, on the I/O thread.
    void setOnFinished(std::function<void(Exchange *)> onFinished) { m_onFinished = std::move(onFinished); }

private:
    void sendHop();
    void tryHop();
    void tryLater(const Error &failure);
    void waitToRepeat(std::chrono::milliseconds wait);
    [[nodiscard]] TransferOptions transferOptions() const;
    /// The caller's, the environment's and the Session's, in this order.
    [[nodiscard]] Proxies hopProxies() const;
    void prepareForProxy();
    void transferPhase(Phase phase) override;
    void transferUploaded(qint64 sent, qint64 total) override;
    void transferHead(const ResponseHead &head) override;
    void transferReadable() override;
    void transferFinished(const Error &error) override;

    void takeCookies();
    [[nodiscard]] bool hasBody() const;
    [[nodiscard]] Error planNext();
    [[nodiscard]] Error openBody();
    [[nodiscard]] Error openLive();
    void pump();
    enum class Turn { Drained, Held, Failed };
    [[nodiscard]] Turn pumpSome(Error *error);
    [[nodiscard]] Result<bool> holdIfFull();
    [[nodiscard]] Result<QByteArray> nextBytes();
    void cutBody();
    [[nodiscard]] Error deliver(const QByteArray &bytes);
    void reportReceiving(bool force);
    void completeHop(Error error);
    void takeResults();
    void endBy(const Error &thrown);
    [[nodiscard]] Error runHooks();
    void finish(const Error &error);
    void notify(ExchangeEvent::Kind kind, qint64 done = 0, qint64 total = -1);
    [[nodiscard]] std::function<void()> pumpLater();

    std::shared_ptr<IoThread> m_io;
    ExchangeSetup m_setup;
    std::shared_ptr<ExchangeListener> m_listener;
    std::function<void(Exchange *)> m_onFinished;
    std::unique_ptr<QTimer> m_totalTimer; ///< where there is a limit
    std::unique_ptr<QTimer> m_retryTimer; ///< from the first repeat on

    // of the hop under way
    PreparedRequest m_request;
    std::shared_ptr<Adapter> m_adapter;
    std::unique_ptr<Transfer> m_transfer;
    bool m_proxyIsPeer = false; ///< an HTTP proxy answers, not the host itself
    QElapsedTimer m_clock;
    QElapsedTimer m_sinceReport;
    Response m_hop;
    std::optional<PreparedRequest> m_next; ///< the hop after this one
    bool m_nextIsRedirect = false;
    std::unique_ptr<ContentDecoder> m_decoder;
    std::shared_ptr<BodySink> m_sink;
    std::shared_ptr<LiveBody> m_live; ///< streaming: where the last hop's body goes
    QByteArray m_content;
    qint64 m_wireTotal = -1;
    bool m_headSeen = false;
    bool m_isDecoded = false; ///< by the adapter
    bool m_transferDone = false;
    Error m_transferError;
    bool m_pumping = false;
    RetryPlan m_retry;
    int m_attempt = 0;
    std::optional<std::chrono::milliseconds> m_retryWait; ///< the hop is sent again after this

    // of the whole
    QList<Response> m_history;
    int m_redirects = 0;
    int m_challenges = 0; ///< answered in a row
    Error m_thrown; ///< by code of the caller's; the exchange is about to end with it
    bool m_finished = false;
};

} // namespace Requests
