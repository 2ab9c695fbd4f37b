// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/adapter.h>

#include <QByteArray>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <list>
#include <memory>

class QNetworkAccessManager;

namespace Requests {

/// A proxy's URL in Qt's terms.
struct ProxyRoute {
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    /// For HTTP proxies, sent at the first try: Qt would send the request again after a 407.
    QByteArray authorization;
    QString place; ///< host:port, for people

    /// InvalidProxyUrl, or ProxyError where Qt has no way to speak to such a proxy.
    [[nodiscard]] static Result<ProxyRoute> parse(const QString &url);
};

/// One manager, with what its connections have in common.
struct NetworkManager {
    std::shared_ptr<QNetworkAccessManager> qnam;
    QSslConfiguration tls;
    ProxyRoute route;
};

/// A manager for the time of one transfer.
class ManagerLease {
public:
    ManagerLease(std::shared_ptr<NetworkManager> manager, std::shared_ptr<void> place,
                 std::function<void(bool)> learnHttp2)
        : m_manager(std::move(manager))
        , m_place(std::move(place))
        , m_learnHttp2(std::move(learnHttp2))
    {
    }
    [[nodiscard]] const NetworkManager &operator*() const { return *m_manager; }
    [[nodiscard]] const NetworkManager *operator->() const { return m_manager.get(); }
    /// Whether the peer has answered by HTTP/2: one connection of the manager then carries many requests to
    /// it, until it answers otherwise.
    void learnHttp2(bool isSpoken) const
    {
        if (m_learnHttp2)
            m_learnHttp2(isSpoken);
    }

private:
    std::shared_ptr<NetworkManager> m_manager;
    std::shared_ptr<void> m_place;
    std::function<void(bool)> m_learnHttp2; ///< none where it is not allowed
};

/// The QNetworkAccessManagers of one adapter, one for each way of TLS, proxy and HTTP version: Qt does not
/// tell connections apart by these, and would serve a verified request over a connection that was made
/// without. Qt opens six connections to a host; what goes beyond would wait unseen while the connect timer
/// runs, so that it gets a manager of its own, unless the host has spoken HTTP/2. Thread: the I/O thread.
class NetworkManagers {
public:
    /// Idle ones are kept up to this number.
    static constexpr qsizetype MaxIdle = 12;

    [[nodiscard]] Result<ManagerLease> lease(const QUrl &url, const TransferOptions &options);
    /// Forgets all; those in use end with their last transfer.
    void clear();
    [[nodiscard]] qsizetype size() const { return qsizetype(m_entries.size()); }

private:
    struct Load;
    struct Entry {
        QByteArray key;
        std::shared_ptr<NetworkManager> manager;
        std::shared_ptr<Load> load;
    };

    [[nodiscard]] static Result<Entry> make(const QByteArray &key, const TransferOptions &options,
                                            bool withTls);
    void dropIdle();

    std::list<Entry> m_entries; ///< the last used first
};

} // namespace Requests
