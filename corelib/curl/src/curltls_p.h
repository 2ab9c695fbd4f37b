// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/transport.h>

#include <QList>
#include <QSslError>

#include <curl/curl.h>

#include <memory>

namespace Requests {

/// One way of TLS in libcurl's terms. Its bytes are used where they lie: it outlives the handles it is told
/// to.
class CurlTls {
public:
    CurlTls() = default;
    /// Reads files: once for each set of connections, on the I/O thread. SslError, naming the file, where one
    /// cannot be read or used.
    [[nodiscard]] static Result<CurlTls> make(const Verify &verify, const ClientCert &cert);

    /// False where this libcurl cannot do what it is told, as without authorities that are given as bytes: it
    /// would trust the system's instead.
    [[nodiscard]] bool tell(CURL *easy) const;
    /// What libcurl could not make of the client's certificate.
    [[nodiscard]] Error certificateUnusable(const QString &words) const;

private:
    [[nodiscard]] Error readCertificate();
    [[nodiscard]] bool tellAuthorities(CURL *easy) const;
    [[nodiscard]] bool tellCertificate(CURL *easy) const;

    Verify m_verify = false;
    ClientCert m_cert;
    QByteArray m_bundleFile;
    QByteArray m_authorities; ///< PEM; of a folder
    QByteArray m_certificate;
    QByteArray m_key;
    bool m_isPkcs12 = false;
};

/// What the handshake of the connection that \a easy uses now came to.
[[nodiscard]] TlsInfo curlTlsInfo(CURL *easy);

/// What a peer shows in a handshake, for when it is refused and its connection gone.
using CurlShownChain = std::shared_ptr<QList<QSslCertificate>>;
void keepShownChain(CURL *easy, const CurlShownChain &chain);

/// OpenSSL's verdict on a certificate, as Qt has it.
[[nodiscard]] QList<QSslError> curlTlsErrors(CURL *easy, const QString &words);

} // namespace Requests
