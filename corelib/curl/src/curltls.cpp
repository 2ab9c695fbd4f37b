// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "curltls_p.h"

#include "tlssetup_p.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <openssl/ssl.h>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

Result<QByteArray> contents(const QString &path, const QString &role)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error(Error::SslError, u"The %1 %2 cannot be read. Check the path."_s.arg(role, path),
                     file.errorString());
    return file.readAll();
}

bool setBlob(CURL *easy, CURLoption option, const QByteArray &bytes)
{
    // libcurl's structure has no const; with this flag it only reads.
    curl_blob blob{const_cast<char *>(bytes.constData()), size_t(bytes.size()), CURL_BLOB_NOCOPY};
    return curl_easy_setopt(easy, option, &blob) == CURLE_OK;
}

} // namespace

Result<CurlTls> CurlTls::make(const Verify &verify, const ClientCert &cert)
{
    CurlTls tls;
    tls.m_verify = verify;
    tls.m_cert = cert;
    if (verify.isOn() && !verify.caBundle().isEmpty()) {
        const Result<QSslConfiguration> trusted = TlsSetup::configuration(verify, {});
        if (!trusted)
            return trusted.error();
        // libcurl wants folders hashed by OpenSSL's tool; any will do here.
        if (QFileInfo(verify.caBundle()).isDir()) {
            for (const QSslCertificate &certificate : trusted->caCertificates())
                tls.m_authorities += certificate.toPem();
        } else {
            tls.m_bundleFile = QFile::encodeName(verify.caBundle());
        }
    }
    if (const Error error = cert.isNone() ? Error() : tls.readCertificate())
        return error;
    return tls;
}

Error CurlTls::readCertificate()
{
    Result<QByteArray> bytes = contents(m_cert.certificate, u"client certificate"_s);
    if (!bytes)
        return bytes.error();
    m_certificate = std::move(bytes).value();
    m_isPkcs12 = m_cert.certificate.endsWith(u".p12"_s, Qt::CaseInsensitive)
        || m_cert.certificate.endsWith(u".pfx"_s, Qt::CaseInsensitive);
    if (m_isPkcs12)
        return {};
    if (!m_certificate.contains("-----BEGIN CERTIFICATE-----"))
        return Error(Error::SslError,
                     u"The client certificate %1 holds no PEM certificate."_s.arg(m_cert.certificate));
    const QString keyPath = m_cert.key.isEmpty() ? m_cert.certificate : m_cert.key;
    Result<QByteArray> key = contents(keyPath, u"client key"_s);
    if (!key)
        return key.error();
    m_key = std::move(key).value();
    if (!m_key.contains("PRIVATE KEY-----"))
        return Error(Error::SslError, u"The client key %1 holds no key in PEM form."_s.arg(keyPath));
    return {};
}

Error CurlTls::certificateUnusable(const QString &words) const
{
    if (m_isPkcs12)
        return Error(
            Error::SslError,
            u"The client certificate %1 cannot be opened: it is no PKCS#12 file, or the passphrase is wrong."_s
                .arg(m_cert.certificate),
            words);
    const QString keyPath = m_cert.key.isEmpty() ? m_cert.certificate : m_cert.key;
    if (!words.contains(u"key"_s, Qt::CaseInsensitive))
        return Error(Error::SslError, u"The client certificate %1 cannot be used."_s.arg(m_cert.certificate),
                     words);
    return Error(
        Error::SslError,
        m_key.contains("ENCRYPTED")
            ? u"The client key %1 cannot be opened: the passphrase is missing or wrong."_s.arg(keyPath)
            : u"The client key %1 cannot be used, or is that of another certificate."_s.arg(keyPath),
        words);
}

bool CurlTls::tell(CURL *easy) const
{
    const long on = m_verify.isOn() ? 1 : 0;
    for (const CURLoption option : {CURLOPT_SSL_VERIFYPEER, CURLOPT_PROXY_SSL_VERIFYPEER})
        curl_easy_setopt(easy, option, on);
    for (const CURLoption option : {CURLOPT_SSL_VERIFYHOST, CURLOPT_PROXY_SSL_VERIFYHOST})
        curl_easy_setopt(easy, option, 2 * on);
    // As with Qt and with Python; libcurl leaves it to the system, which may allow what is broken.
    for (const CURLoption option : {CURLOPT_SSLVERSION, CURLOPT_PROXY_SSLVERSION})
        curl_easy_setopt(easy, option, long(CURL_SSLVERSION_TLSv1_2));
    return (!m_verify.isOn() || tellAuthorities(easy)) && (m_cert.isNone() || tellCertificate(easy));
}

/// A proxy that speaks TLS is held to the same authorities.
bool CurlTls::tellAuthorities(CURL *easy) const
{
    const bool systems = m_bundleFile.isEmpty() && m_authorities.isEmpty();
    if (systems && !curl_version_info(CURLVERSION_NOW)->cainfo)
        return true;
    // Where there is a file libcurl reads it once for all connections, unless there is a folder too.
    curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr);
    curl_easy_setopt(easy, CURLOPT_PROXY_CAPATH, nullptr);
    if (!m_bundleFile.isEmpty())
        return curl_easy_setopt(easy, CURLOPT_CAINFO, m_bundleFile.constData()) == CURLE_OK
            && curl_easy_setopt(easy, CURLOPT_PROXY_CAINFO, m_bundleFile.constData()) == CURLE_OK;
    return systems
        || (setBlob(easy, CURLOPT_CAINFO_BLOB, m_authorities)
            && setBlob(easy, CURLOPT_PROXY_CAINFO_BLOB, m_authorities));
}

bool CurlTls::tellCertificate(CURL *easy) const
{
    // Also an empty one: without any, OpenSSL asks for it on the terminal.
    const QByteArray passphrase = m_cert.passphrase.toUtf8();
    return setBlob(easy, CURLOPT_SSLCERT_BLOB, m_certificate)
        && curl_easy_setopt(easy, CURLOPT_SSLCERTTYPE, m_isPkcs12 ? "P12" : "PEM") == CURLE_OK
        && (m_isPkcs12 || setBlob(easy, CURLOPT_SSLKEY_BLOB, m_key))
        && curl_easy_setopt(easy, CURLOPT_KEYPASSWD, passphrase.constData()) == CURLE_OK;
}

namespace {

QList<QSslCertificate> certificates(const STACK_OF(X509) * chain)
{
    QList<QSslCertificate> out;
    for (int i = 0; chain && i < sk_X509_num(chain); ++i) {
        unsigned char *der = nullptr;
        const int size = i2d_X509(sk_X509_value(chain, i), &der);
        if (size > 0)
            out.append(QSslCertificate(QByteArray(reinterpret_cast<const char *>(der), size), QSsl::Der));
        OPENSSL_free(der);
    }
    return out;
}

/// A context may outlive the transfer it was made for: it shares the chain.
void freeShown(void *, void *shown, CRYPTO_EX_DATA *, int, long, void *)
{
    const std::unique_ptr<CurlShownChain> gone(static_cast<CurlShownChain *>(shown));
}

int shownIndex()
{
    static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, &freeShown);
    return index;
}

/// Changes nothing about the verdict.
int keepShown(int ok, X509_STORE_CTX *store)
{
    const auto *ssl =
        static_cast<SSL *>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
    const auto *shown =
        static_cast<CurlShownChain *>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(ssl), shownIndex()));
    if (shown && (*shown)->isEmpty())
        **shown = certificates(X509_STORE_CTX_get0_untrusted(store));
    return ok;
}

CURLcode prepareContext(CURL *, void *context, void *shown)
{
    auto *tls = static_cast<SSL_CTX *>(context);
    auto own = std::make_unique<CurlShownChain>(*static_cast<CurlShownChain *>(shown));
    (*own)->clear(); // of a proxy's handshake, or of an earlier attempt
    if (SSL_CTX_set_ex_data(tls, shownIndex(), own.get()) == 1)
        own.release(); // freeShown()
    SSL_CTX_set_verify(tls, SSL_CTX_get_verify_mode(tls), &keepShown);
    return CURLE_OK;
}

} // namespace

void keepShownChain(CURL *easy, const CurlShownChain &chain)
{
    // With another library behind libcurl the context would be another thing.
    if (!QByteArrayView(curl_version_info(CURLVERSION_NOW)->ssl_version).startsWith("OpenSSL/"))
        return;
    curl_easy_setopt(easy, CURLOPT_SSL_CTX_FUNCTION, &prepareContext);
    curl_easy_setopt(easy, CURLOPT_SSL_CTX_DATA, &chain);
}

TlsInfo curlTlsInfo(CURL *easy)
{
    TlsInfo info;
    const curl_tlssessioninfo *session = nullptr;
    if (curl_easy_getinfo(easy, CURLINFO_TLS_SSL_PTR, &session) != CURLE_OK || !session
        || session->backend != CURLSSLBACKEND_OPENSSL || !session->internals)
        return info;
    const auto *ssl = static_cast<SSL *>(session->internals);
    const QString version = QString::fromLatin1(SSL_get_version(ssl)); // as in "TLSv1.3"
    info.protocol = version.startsWith("TLSv"_L1) ? u"TLS "_s + version.mid(4) : version;
    info.cipher = QString::fromLatin1(SSL_get_cipher_name(ssl));
    const unsigned char *alpn = nullptr;
    unsigned int alpnSize = 0;
    SSL_get0_alpn_selected(ssl, &alpn, &alpnSize);
    info.alpn = QByteArray(reinterpret_cast<const char *>(alpn), qsizetype(alpnSize));
    info.peerChain = certificates(SSL_get_peer_cert_chain(ssl));
    return info;
}

QList<QSslError> curlTlsErrors(CURL *easy, const QString &words)
{
    static const QList<QPair<long, QSslError::SslError>> meanings{
        {X509_V_ERR_CERT_HAS_EXPIRED, QSslError::CertificateExpired},
        {X509_V_ERR_CERT_NOT_YET_VALID, QSslError::CertificateNotYetValid},
        {X509_V_ERR_CERT_REVOKED, QSslError::CertificateRevoked},
        {X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, QSslError::SelfSignedCertificate},
        {X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN, QSslError::SelfSignedCertificateInChain},
        {X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, QSslError::UnableToGetIssuerCertificate},
        {X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, QSslError::UnableToGetLocalIssuerCertificate},
        {X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, QSslError::UnableToVerifyFirstCertificate},
        {X509_V_ERR_CERT_UNTRUSTED, QSslError::CertificateUntrusted},
        {X509_V_ERR_INVALID_CA, QSslError::InvalidCaCertificate},
        {X509_V_ERR_HOSTNAME_MISMATCH, QSslError::HostNameMismatch},
        {X509_V_ERR_IP_ADDRESS_MISMATCH, QSslError::HostNameMismatch}};
    long verdict = 0;
    curl_easy_getinfo(easy, CURLINFO_SSL_VERIFYRESULT, &verdict);
    for (const auto &[code, meaning] : meanings) {
        if (code == verdict)
            return {QSslError(meaning)};
    }
    // libcurl compares the name itself, and leaves OpenSSL's verdict as it was.
    if (words.contains("subject name"_L1) || words.contains("host name"_L1))
        return {QSslError(QSslError::HostNameMismatch)};
    return {};
}

} // namespace Requests
