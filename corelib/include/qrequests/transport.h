// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>
#include <qrequests/headers.h>

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSslCertificate>
#include <QString>

#include <chrono>
#include <optional>

namespace Requests {

/// Requests' timeout, and a total of our own. Milliseconds; 0 or less: no limit.
/// \a connect runs until the connection stands (TLS included), \a read between two arrivals of bytes while
/// the reader is waiting for them, \a total over all hops. A slow reader trips none but \a total. Default: no
/// limit. \since 0.1
struct Timeout {
    Timeout() = default;
    template<typename Rep, typename Period>
    Timeout(std::chrono::duration<Rep, Period> both)
        : connect(std::chrono::ceil<std::chrono::milliseconds>(both)) // 0 would be no limit
        , read(connect)
    {
    }
    Timeout(std::chrono::milliseconds connect_, std::chrono::milliseconds read_,
            std::chrono::milliseconds total_ = std::chrono::milliseconds(0))
        : connect(connect_)
        , read(read_)
        , total(total_)
    {
    }
    std::chrono::milliseconds connect{0};
    std::chrono::milliseconds read{0};
    std::chrono::milliseconds total{0};
    friend bool operator==(const Timeout &, const Timeout &) = default;
};

/// Requests' verify: against the system's certificates, against a CA bundle (a PEM file or a folder of them),
/// or not. \since 0.1
class Verify {
public:
    Verify(bool on = true)
        : m_on(on)
    {
    }
    [[nodiscard]] static Verify against(const QString &caBundle)
    {
        Verify v(true);
        v.m_bundle = caBundle;
        return v;
    }
    [[nodiscard]] bool isOn() const { return m_on; }
    [[nodiscard]] const QString &caBundle() const { return m_bundle; }
    friend bool operator==(const Verify &, const Verify &) = default;

private:
    bool m_on = true;
    QString m_bundle;
};

/// Requests' cert: a PEM file with certificate and key, or two files; \a passphrase opens an encrypted key.
/// As in Requests it is shown to every host of a chain of redirects that asks for it, whatever the origin:
/// where that is one too many, send with allowRedirects false and go on from Response::next() by hand.
/// \since 0.1
struct ClientCert {
    QString certificate;
    QString key; ///< empty: in the same file
    QString passphrase;
    [[nodiscard]] bool isNone() const { return certificate.isEmpty(); }
    friend bool operator==(const ClientCert &, const ClientCert &) = default;
};

/// Requests' proxies: "http", "https", "all", "http://host", "all://host" -> proxy URL (http or socks5[h]).
/// An empty URL means: no proxy for these. \since 0.1
using Proxies = QMap<QString, QString>;

/// When each phase of one hop ended, in nanoseconds since the hop began; -1 where it did not happen or cannot
/// be seen (QNetworkAccessManager does not tell DNS from waiting, nor TCP from TLS). \since 0.1
struct Timings {
    qint64 connectStart = -1; ///< a connection was begun; -1: an open one was used
    qint64 connected = -1; ///< the connection stands, TLS included
    qint64 sent = -1; ///< the request has been handed to the network
    qint64 firstByte = -1; ///< the answer's head has come
    qint64 finished = -1; ///< the last byte has come
    [[nodiscard]] bool reusedConnection() const { return connectStart < 0 && firstByte >= 0; }
};

/// What TLS came to. Empty (isEmpty) for plain HTTP. \since 0.1
struct TlsInfo {
    QString protocol; ///< as in "TLS 1.3"
    QString cipher;
    QByteArray alpn;
    QList<QSslCertificate> peerChain; ///< as sent by the peer
    bool verified = false;
    bool clientCertificateSent = false;
    [[nodiscard]] bool isEmpty() const { return protocol.isEmpty() && peerChain.isEmpty(); }
};

/// What the transport would change about a request, said before it is sent. \since 0.1
struct Deviation {
    enum Kind { Neutral, Material };
    Kind kind = Neutral;
    QByteArray id; ///< machine-readable and stable, as in "accept-language"
    QString text; ///< one sentence for people
};

/// Which transport an EngineAdapter is to use. \since 0.1
enum class Engine {
    Automatic, ///< Qt, unless it would change what a request means
    Qt, ///< QNetworkAccessManager
    Curl, ///< libcurl
};

/// What carried a hop, and why. \since 0.1
struct EngineUse {
    std::optional<Engine> engine; ///< Qt or Curl; none: another transport, or it is not known
    /// Where an EngineAdapter chose libcurl by itself: what Qt would have changed. Where libcurl was asked
    /// for and is not there, so that Qt carries it: just that.
    QList<Deviation> reasons;
};

} // namespace Requests
