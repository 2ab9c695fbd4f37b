// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/adapter.h>

#include <QByteArray>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QUrl>

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
    class Place; ///< of the transfer among those to its origin
    ManagerLease(std::shared_ptr<NetworkManager> manager, std::shared_ptr<Place> place)
        : m_manager(std::move(manager))
        , m_place(std::move(place))
    {
    }
    [[nodiscard]] const NetworkManager &operator*() const { return *m_manager; }
    [[nodiscard]] const NetworkManager *operator->() const { return m_manager.get(); }
    /// Whether the peer has answered by HTTP/2: one connection of the manager then carries many requests to
    /// it, until it answers otherwise.
    void learnHttp2(bool isSpoken) const;
    /// How many bytes a body of the origin had.
    void learnBodySize(qint64 size) const;

private:
    std::shared_ptr<NetworkManager> m_manager;
    std::shared_ptr<Place> m_place;
};

/// The QNetworkAccessManagers of one adapter, one for each way of TLS, proxy and HTTP version: Qt does not
/// tell connections apart by these, and would serve a verified request over a connection that was made
/// without. Qt opens six connections to a host; what goes beyond would wait unseen while the connect timer
/// runs, so that it gets a manager of its own, unless the host has spoken HTTP/2. Thread: the I/O thread.
class NetworkManagers {
public:
    /// Idle ones are kept up to this number.
    static constexpr qsizetype MaxIdle = 12;

    NetworkManagers();
    [[nodiscard]] Result<ManagerLease> lease(const QUrl &url, const TransferOptions &options);
    /// Forgets all; those in use end with their last transfer.
    void clear();
    [[nodiscard]] qsizetype size() const { return qsizetype(m_entries.size()); }

private:
    friend class ManagerLease::Place;
    struct Load;
    struct Lengths;
    struct Entry {
        QByteArray key;
        std::shared_ptr<NetworkManager> manager;
        std::shared_ptr<Load> load;
    };

    /// How the bytes come from the socket.
    enum class Reading { Buffered, Unbuffered };

    [[nodiscard]] static Result<Entry> make(const QByteArray &key, const TransferOptions &options,
                                            bool withTls, Reading reading);
    void dropIdle();

    std::list<Entry> m_entries; ///< the last used first
    std::shared_ptr<Lengths> m_lengths;
};

} // namespace Requests
