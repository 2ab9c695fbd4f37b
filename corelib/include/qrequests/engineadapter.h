// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/adapter.h>

namespace Requests {

class EngineAdapterPrivate;

/// Two transports behind one: a NetworkAdapter, and another that carries what Qt cannot, which is CurlAdapter
/// of the component QRequests::Curl. Which of them carries a request is said by Session::setEngine() or by
/// the request itself (RequestOptions::engine), and told by Response::engineUse():
///
///     for (const auto prefix : {QStringLiteral("https://"), QStringLiteral("http://")})
///         session.mount(prefix, std::make_unique<EngineAdapter>(std::make_unique<CurlAdapter>()));
///     session.post(url, {.engine = Engine::Curl});
///
/// By itself (Engine::Automatic) it takes Qt, unless deviations() of NetworkAdapter has something material
/// that the other does not: a repeated field, a path that is rewritten, a body in chunks, one with HEAD; or
/// the way leads by a proxy that Qt cannot speak to: one by TLS, or one of SOCKS 4. What neither can send as
/// it is (CONNECT, a false Content-Length) stays with Qt. Each redirect is decided anew.
/// A request is sent once, by one of them: where one fails the other does not try.
///
/// Connections are not shared between the two; cookies are the Session's, and so are proxies, certificates,
/// timeouts and redirects. Retry is this adapter's. Thread: as Adapter. \since 0.1
class QREQUESTS_EXPORT EngineAdapter : public Adapter {
public:
    /// Without \a curl everything goes through Qt.
    explicit EngineAdapter(std::unique_ptr<Adapter> curl = nullptr);
    ~EngineAdapter() override;

    /// There is another one than Qt.
    [[nodiscard]] bool hasCurl() const;
    /// What \a request would be carried by, and why; by way of \a proxy, as in TransferOptions. Engine::Curl
    /// is answered with Qt where there is no other, and with the reason "no-curl". Thread: any.
    [[nodiscard]] EngineUse choose(const PreparedRequest &request, Engine engine,
                                   const QString &proxy = {}) const;

    [[nodiscard]] std::unique_ptr<Transfer>
    send(const PreparedRequest &request, const TransferOptions &options, TransferClient *client) override;
    /// With Engine::Automatic; Session::deviations() knows of the Session's.
    [[nodiscard]] QList<Deviation> deviations(const PreparedRequest &request) const override;
    [[nodiscard]] const Adapter &carrier(const PreparedRequest &request, Engine engine) const override;
    void close() override;

private:
    std::unique_ptr<EngineAdapterPrivate> d;
};

} // namespace Requests
