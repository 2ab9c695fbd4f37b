// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

#include "support/peer.h"

namespace Requests::Test {

/// nginx with the test certificates. Every service has the same content:
///
/// - `/NAME`: files of filesFolder(), with ranges, validators and sendfile
/// - `/slow/NAME`: the same at 64 KiB a second
/// - `/gzip/NAME`: the same, compressed for clients that accept it
/// - `/echo`: 200 and text lines `protocol=`, `request=`, `tls=`, `reused=` (r or .), `verify=`, `client=`,
///   `connection_requests=`; any method, the body is read and dropped
/// - `/upload/NAME`: PUT makes a file of any size, kept in filesFolder()/upload
/// - `/redirect`: 302 to /echo
///
/// Every answer carries X-Protocol, X-Session-Reused and X-Request-Line.
class NginxPeer : public Peer {
public:
    enum class Service {
        Http, ///< HTTP/1.1 in the clear
        Http2Clear, ///< HTTP/2 in the clear, with prior knowledge only
        Tls, ///< TLS with HTTP/1.1 only
        Http2Tls, ///< TLS that offers h2 and http/1.1
        ClientCertificate, ///< TLS with HTTP/1.1; 400 without a certificate that ca.pem signed
    };

    NginxPeer();

    [[nodiscard]] QString whyNot() const override;
    [[nodiscard]] quint16 servicePort(Service service) const;
    /// Address of \a target, as in `/echo?a=1`.
    [[nodiscard]] QUrl url(Service service, const QByteArray &target = "/echo") const;

    /// Where the files lie that it serves; may be filled at any time.
    [[nodiscard]] QString filesFolder() const;
    void addFile(const QString &name, const QByteArray &content) const;
    /// A file of \a size zero bytes that takes no room on the disk.
    void addSparseFile(const QString &name, qint64 size) const;

protected:
    [[nodiscard]] int portCount() const override { return 5; }
    [[nodiscard]] Command prepare() override;
    [[nodiscard]] QByteArray greeting() const override;
};

} // namespace Requests::Test
