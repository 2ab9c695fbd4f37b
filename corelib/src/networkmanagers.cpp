// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "networkmanagers_p.h"

#include "tlssetup_p.h"

#include <QHash>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {
constexpr int Http1ConnectionsPerHost = 6;
constexpr int Http2StreamsPerHost = 100; // what most servers allow
constexpr qint64 LongBody = 1024 * 1024;
constexpr int ShortBodiesInRow = 8; // until the next is expected to be short
constexpr qsizetype MaxLengths = 1000;

QNetworkProxy::Capabilities httpCapabilities()
{
    return QNetworkProxy(QNetworkProxy::HttpProxy).capabilities();
}
} // namespace

Result<ProxyRoute> ProxyRoute::parse(const QString &text)
{
    ProxyRoute route;
    if (text.isEmpty())
        return route;
    // "http:/host" has a scheme too, and no host.
    const QUrl url(text.contains(u":/"_s) ? text : u"http://"_s + text, QUrl::TolerantMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty())
        return Error(Error::InvalidProxyUrl,
                     u"The proxy address %1 is not valid. It looks like http://host:port."_s.arg(
                         text.mid(text.lastIndexOf(u'@') + 1))); // without user and password
    if (scheme == u"https"_s)
        return Error(Error::ProxyError,
                     u"Qt cannot speak TLS to the proxy %1. Use an http:// or socks5:// address of it."_s.arg(
                         url.host()));
    const bool socks = scheme == u"socks5"_s || scheme == u"socks5h"_s;
    if (!socks && scheme != u"http"_s)
        return Error(Error::InvalidProxyUrl,
                     u"No proxy can be used by way of %1://. Use http, socks5 or socks5h."_s.arg(scheme));
    const int port = url.port(socks ? 1080 : 80);
    route.place = u"%1:%2"_s.arg(url.host()).arg(port);
    route.proxy = QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                                quint16(port));
    if (socks) {
        route.proxy.setUser(url.userName(QUrl::FullyDecoded));
        route.proxy.setPassword(url.password(QUrl::FullyDecoded));
        QNetworkProxy::Capabilities capabilities = route.proxy.capabilities();
        // socks5h leaves names to the proxy, socks5 looks them up here
        capabilities.setFlag(QNetworkProxy::HostNameLookupCapability, scheme == u"socks5h"_s);
        route.proxy.setCapabilities(capabilities);
        return route;
    }
    route.proxy.setCapabilities(httpCapabilities());
    if (!url.userInfo().isEmpty()) {
        const QByteArray secret =
            (url.userName(QUrl::FullyDecoded) + u':' + url.password(QUrl::FullyDecoded)).toUtf8();
        route.authorization = "Basic " + secret.toBase64();
        route.proxy.setRawHeader("Proxy-Authorization", route.authorization); // reaches CONNECT only
    }
    return route;
}

namespace {

struct Origin {
    QString scheme;
    QString host;
    int port = 0;
    friend bool operator==(const Origin &, const Origin &) = default;
};

size_t qHash(const Origin &origin, size_t seed = 0)
{
    return qHashMulti(seed, origin.scheme, origin.host, origin.port);
}

} // namespace

/// How many transfers go to each origin now, and which origins take many over one connection.
struct NetworkManagers::Load {
    QHash<Origin, int> count;
    QSet<Origin> http2;

    [[nodiscard]] bool hasRoomFor(const Origin &origin) const
    {
        return count.value(origin) < (http2.contains(origin) ? Http2StreamsPerHost : Http1ConnectionsPerHost);
    }
};

/// Which origins are expected to send a long body next. Changing one's mind costs a connection, so that a
/// stream may well share that of what was no stream.
struct NetworkManagers::Lengths {
    struct Expected {
        bool isLong = false;
        int shortOnes = 0; ///< in a row, while long ones are expected
    };
    QHash<Origin, Expected> origins;

    bool isLong(const Origin &origin, bool atFirst)
    {
        if (origins.size() >= MaxLengths && !origins.contains(origin))
            origins.clear();
        const auto known = origins.constFind(origin);
        return (known != origins.cend() ? *known : *origins.insert(origin, {atFirst, 0})).isLong;
    }
    void learn(const Origin &origin, qint64 size)
    {
        const auto known = origins.find(origin);
        if (known == origins.end())
            return;
        if (size >= LongBody)
            *known = {true, 0};
        else if (known->isLong && ++known->shortOnes >= ShortBodiesInRow)
            *known = {};
    }
};

class ManagerLease::Place {
public:
    Place(std::shared_ptr<NetworkManagers::Load> load, std::shared_ptr<NetworkManagers::Lengths> lengths,
          const Origin &origin, bool http2)
        : m_load(std::move(load))
        , m_lengths(std::move(lengths))
        , m_origin(origin)
        , m_http2(http2)
    {
        ++m_load->count[m_origin];
    }
    Q_DISABLE_COPY_MOVE(Place)
    ~Place()
    {
        if (--m_load->count[m_origin] <= 0)
            m_load->count.remove(m_origin);
    }
    void learnHttp2(bool isSpoken)
    {
        if (!m_http2)
            return;
        if (isSpoken)
            m_load->http2.insert(m_origin);
        else
            m_load->http2.remove(m_origin);
    }
    void learnBodySize(qint64 size) { m_lengths->learn(m_origin, size); }

private:
    const std::shared_ptr<NetworkManagers::Load> m_load;
    const std::shared_ptr<NetworkManagers::Lengths> m_lengths;
    const Origin m_origin;
    const bool m_http2; ///< allowed
};

void ManagerLease::learnHttp2(bool isSpoken) const
{
    m_place->learnHttp2(isSpoken);
}

void ManagerLease::learnBodySize(qint64 size) const
{
    m_place->learnBodySize(size);
}

namespace {

/// Whether Qt asks neither application nor system for a proxy to there.
bool isLoopback(const QString &host)
{
    QHostAddress address;
    return host == "localhost"_L1 || (address.setAddress(host) && address.isLoopback());
}

/// For plain HTTP without a proxy. Qt reads these answers from an unbuffered socket, with a system call for
/// each byte of a head; for whatever is not QNetworkProxy::NoProxy it reads buffers of 64 KiB, even for the
/// application's default when that comes to no proxy. Where it may come to one, the slow way stays. A long
/// body is read faster without a buffer: a quarter of the pieces, and each wakes two threads several times.
class StraightRoute : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.url().host();
        QNetworkProxy proxy(QNetworkProxy::NoProxy);
        if (isLoopback(host) || isFree(host, query.url().port(80))) {
            proxy.setType(QNetworkProxy::DefaultProxy);
            proxy.setCapabilities(QNetworkProxy::TunnelingCapability);
        }
        return {proxy};
    }

private:
    /// Asked as the socket will ask. The system is left out: it may take its time.
    static bool isFree(const QString &host, int port)
    {
        if (usesSystemConfiguration())
            return false;
        const QNetworkProxyQuery query(host, port, u"http"_s, QNetworkProxyQuery::TcpSocket);
        return proxyForQuery(query).constFirst().type() == QNetworkProxy::NoProxy;
    }
};

} // namespace

Result<NetworkManagers::Entry> NetworkManagers::make(const QByteArray &key, const TransferOptions &options,
                                                     bool withTls, Reading reading)
{
    Result<ProxyRoute> route = ProxyRoute::parse(options.proxy);
    if (!route)
        return route.error();
    // Plain HTTP needs none, and reading the system's certificates takes long enough to be felt.
    Result<QSslConfiguration> tls = QSslConfiguration();
    if (withTls)
        tls = TlsSetup::configuration(options.verify, options.cert);
    if (!tls)
        return tls.error();
    auto manager = std::make_shared<NetworkManager>();
    // Replies are its children, and the last lease may end within a signal of one.
    manager->qnam = std::shared_ptr<QNetworkAccessManager>(
        new QNetworkAccessManager, [](QNetworkAccessManager *qnam) { qnam->deleteLater(); });
    if (reading == Reading::Unbuffered || withTls || route->proxy.type() != QNetworkProxy::NoProxy)
        manager->qnam->setProxy(route->proxy);
    else
        manager->qnam->setProxyFactory(new StraightRoute);
    manager->qnam->setStrictTransportSecurityEnabled(false);
    manager->qnam->setCookieJar(nullptr); // cookies are the Session's, and no request has to say so
    manager->qnam->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->tls = std::move(tls).value();
    manager->route = std::move(route).value();
    return Entry{key, std::move(manager), std::make_shared<Load>()};
}

NetworkManagers::NetworkManagers()
    : m_lengths(std::make_shared<Lengths>())
{
}

Result<ManagerLease> NetworkManagers::lease(const QUrl &url, const TransferOptions &options)
{
    const Origin origin{url.scheme(), url.host(), url.port(0)};
    const bool withTls = origin.scheme == "https"_L1;
    const bool unbuffered = !withTls && options.proxy.isEmpty() && m_lengths->isLong(origin, options.stream);
    const QByteArray key = (options.http2 ? "h2\0"_ba : "h1\0"_ba) + options.proxy.toUtf8() + '\0'
        + (withTls          ? TlsSetup::fingerprint(options.verify, options.cert)
               : unbuffered ? "long"_ba
                            : "short"_ba);

    auto entry = m_entries.begin();
    while (entry != m_entries.end() && (entry->key != key || !entry->load->hasRoomFor(origin)))
        ++entry;
    if (entry == m_entries.end()) {
        Result<Entry> made =
            make(key, options, withTls, unbuffered ? Reading::Unbuffered : Reading::Buffered);
        if (!made)
            return made.error();
        m_entries.push_front(std::move(made).value());
    } else {
        m_entries.splice(m_entries.begin(), m_entries, entry);
    }
    const Entry &chosen = m_entries.front();
    ManagerLease lease(chosen.manager,
                       std::make_shared<ManagerLease::Place>(chosen.load, m_lengths, origin, options.http2));
    dropIdle();
    return lease;
}

void NetworkManagers::dropIdle()
{
    qsizetype idle = 0;
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        const bool drop = entry->load->count.isEmpty() && ++idle > MaxIdle;
        entry = drop ? m_entries.erase(entry) : std::next(entry);
    }
}

void NetworkManagers::clear()
{
    m_entries.clear();
}

} // namespace Requests
