// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/session.h>

#include "exchange_p.h"

#include <vector>

namespace Requests {

/// The exchanges of one Session that are under way. I/O thread only.
class ExchangeRegistry : public std::enable_shared_from_this<ExchangeRegistry> {
public:
    ExchangeRegistry() = default;
    ~ExchangeRegistry();
    Q_DISABLE_COPY_MOVE(ExchangeRegistry)

    /// From the first one on, the end of \a context's thread ends them all.
    void add(const std::shared_ptr<Exchange> &exchange, IoContext *context);
    /// Save those that only the readers of a live Response still want.
    void cancelAll();

private:
    std::vector<std::shared_ptr<Exchange>> m_running;
    QMetaObject::Connection m_ending;
};

class SessionPrivate {
public:
    SessionPrivate();
    ~SessionPrivate();

    [[nodiscard]] Result<PreparedRequest> prepared(const QByteArray &method, const QString &url,
                                                   const RequestOptions &options) const;
    [[nodiscard]] RequestOptions mergedOptions(const QString &url, const RequestOptions &options) const;
    /// Of Requests' two orders of proxies: request() asks the environment before the Session, send() after,
    /// and neither where it is given some.
    enum ProxyOrder { EnvironmentFirst, SessionFirst };
    [[nodiscard]] ExchangeSetup setup(const PreparedRequest &request, const SendOptions &options,
                                      ProxyOrder order) const;
    /// What a request without Verify of its own, or with \a own, is verified against.
    [[nodiscard]] Verify verification(const std::optional<Verify> &own) const;
    [[nodiscard]] PendingResponse send(const PreparedRequest &request, const SendOptions &options,
                                       ProxyOrder order);
    [[nodiscard]] std::unique_ptr<ResponseStream> stream(const PreparedRequest &request,
                                                         const SendOptions &options, ProxyOrder order);
    /// Blocks for \a function, which is named in the warning.
    [[nodiscard]] static Response wait(const PendingResponse &pending, const char *function);
    [[nodiscard]] static PendingResponse failed(const Error &error, const QString &url);
    [[nodiscard]] std::shared_ptr<Adapter> onIoThread(std::unique_ptr<Adapter> adapter) const;
    void mount(const QString &prefix, std::unique_ptr<Adapter> adapter);
    void close();

    /// Begins an exchange that \a state (a PendingState or StreamState) listens to.
    template<typename State> void begin(const std::shared_ptr<State> &state, ExchangeSetup setup)
    {
        const bool posted =
            io->post([state, setup = std::move(setup), ioThread = io, running = registry]() mutable {
                const auto exchange = std::make_shared<Exchange>(ioThread, std::move(setup), state);
                state->setExchange(exchange);
                running->add(exchange, ioThread->context());
                exchange->start();
            });
        if (!posted)
            state->finish(Response(io->refusal()));
    }

    std::shared_ptr<IoThread> io = IoThread::shared();
    std::shared_ptr<ExchangeRegistry> registry = std::make_shared<ExchangeRegistry>();
    std::shared_ptr<CookieJar> cookies = std::make_shared<CookieJar>();
    AdapterTable adapters;

    Headers headers = Session::defaultHeaders();
    AuthHandle auth;
    Params params;
    Proxies proxies;
    Hooks hooks;
    bool streamsByDefault = false;
    Verify verify;
    ClientCert cert;
    Timeout timeout;
    bool trustEnv = true;
    bool http2 = false;
    Engine engine = Engine::Automatic;
    int maxRedirects = 30;
    bool leavesRunning = false; ///< its end cancels nothing
};

} // namespace Requests
