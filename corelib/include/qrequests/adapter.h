// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>
#include <qrequests/headers.h>
#include <qrequests/preparedrequest.h>
#include <qrequests/retry.h>
#include <qrequests/transport.h>

#include <memory>

namespace Requests {

/// The head of an answer, undecoded, as the transport received it. \since 0.1
struct ResponseHead {
    int statusCode = 0;
    QString reason; ///< null or empty: none came
    QByteArray httpVersion; ///< "1.0", "1.1" or "2"; empty: not known
    Headers headers; ///< as they came, Content-Encoding included
    /// The body that follows is already without its content coding, whatever Content-Encoding says, as an
    /// archive has it.
    bool isDecoded = false;
};

/// How one hop is to travel. Everything is decided: the adapter chooses nothing. \since 0.1
struct TransferOptions {
    Timeout timeout; ///< connect and read; the total is kept by the caller
    Verify verify;
    ClientCert cert;
    QString proxy; ///< URL of the proxy for this hop; empty: none
    bool http2 = false;
    /// Requests' stream: the body goes to a reader as it comes, and is likely to be long.
    bool stream = false;
    Engine engine = Engine::Automatic; ///< for those adapters that have a choice
};

/// Told of one hop's progress, on the I/O thread. Any call may lead to the Transfer's destruction: an adapter
/// must touch nothing of it afterwards (deliver from a queued call, or guard). \since 0.1
class TransferClient {
public:
    enum Phase { Connecting, Connected, RequestSent };
    /// Each phase once, in this order; those that are not known are left out.
    virtual void transferPhase(Phase phase) = 0;
    /// \a sent of \a total bytes of the request's body have been handed to the network; -1: not known.
    virtual void transferUploaded(qint64 sent, qint64 total) = 0;
    /// Once, before any body. Timings so far and TLS can be asked of the Transfer.
    virtual void transferHead(const ResponseHead &head) = 0;
    /// There are bytes to read(); not repeated before they have been read.
    virtual void transferReadable() = 0;
    /// Last call: complete, or failed. Bytes may still be unread.
    virtual void transferFinished(const Error &error) = 0;

protected:
    ~TransferClient() = default;
};

/// One hop under way. Lives on the I/O thread; destroying it aborts it in silence. What its functions throw
/// ends the exchange with RequestException. \since 0.1
class QREQUESTS_EXPORT Transfer {
public:
    virtual ~Transfer();
    /// Up to \a maxSize undecoded bytes of the body; empty when there are none now. Unread bytes hold the
    /// peer back.
    [[nodiscard]] virtual QByteArray read(qint64 maxSize) = 0;
    /// How many of them read() could give now.
    [[nodiscard]] virtual qint64 bytesAvailable() const = 0;
    /// As far as they are known by now; asked for with the head and at the end.
    [[nodiscard]] virtual Timings timings() const = 0;
    /// Empty for plain HTTP; asked for with the head and at the end.
    [[nodiscard]] virtual TlsInfo tls() const = 0;
    /// What carries it, and why; asked for with the head and at the end. Default: not known.
    [[nodiscard]] virtual EngineUse engineUse() const;
};

/// Requests' BaseAdapter: carries one hop over some transport, no redirects, no cookies, no decoding.
/// Thread: made anywhere; send(), close() and destruction on the I/O thread; deviations() and
/// carrier() anywhere. \since 0.1
class QREQUESTS_EXPORT Adapter {
public:
    virtual ~Adapter();
    /// Begins to send; \a client outlives the Transfer and hears of nothing before send() has returned.
    [[nodiscard]] virtual std::unique_ptr<Transfer>
    send(const PreparedRequest &request, const TransferOptions &options, TransferClient *client) = 0;
    /// What this transport would change about \a request. Default: nothing.
    [[nodiscard]] virtual QList<Deviation> deviations(const PreparedRequest &request) const;
    /// Who carries \a request when it is sent with TransferOptions::engine \a engine, for adapters that have
    /// others behind them. Lives as long as this one. Thread: any. Default: this one.
    [[nodiscard]] virtual const Adapter &carrier(const PreparedRequest &request, Engine engine) const;
    /// Drops idle connections.
    virtual void close() = 0;

    /// Requests' max_retries: how often the exchanges that use this adapter send a hop again. Set it before
    /// the adapter is mounted; it is read on the I/O thread. Default: never.
    [[nodiscard]] const Retry &retry() const { return m_retry; }
    void setRetry(const Retry &retry) { m_retry = retry; }

private:
    Retry m_retry;
};

} // namespace Requests
