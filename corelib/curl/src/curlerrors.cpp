// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
//
// libcurl's codes in Requests' terms, in the same words as those of Qt's.
#include "curltransfer_p.h"

#include "networkerrors_p.h"

#include <cerrno>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

/// In TLS 1.3 the handshake is over before the peer has seen the certificate: what it thinks of it, or that
/// it misses one, comes in the place of an answer.
bool isTlsAlert(CURLcode code, const QString &words)
{
    return (code == CURLE_RECV_ERROR || code == CURLE_SEND_ERROR) && words.contains(" alert "_L1)
        && (words.contains("SSL"_L1) || words.contains("TLS"_L1));
}

} // namespace

FailurePlace CurlTransfer::place() const
{
    FailurePlace where;
    where.host = m_plan.host;
    where.port = m_plan.port;
    if (m_lane) {
        where.proxy = m_lane->proxy().place;
        where.proxyIsPeer = !where.proxy.isEmpty();
    }
    where.connected = m_connected;
    where.headReceived = m_headReady;
    where.chunked = m_head.isChunked();
    where.received = m_received;
    where.expected = m_head.length();
    return where;
}

Error CurlTransfer::malformed(const QString &words) const
{
    return networkError(QNetworkReply::ProtocolFailure, words, place());
}

Error CurlTransfer::outcome(CURLcode code) const
{
    if (m_failure)
        return m_failure;
    const QString words = QString::fromUtf8(m_words[0] ? m_words.data() : curl_easy_strerror(code));
    const FailurePlace where = place();
    if (m_repeatRefused)
        return networkError(QNetworkReply::RemoteHostClosedError, {}, where); // its words are of what we did
    if (code == CURLE_OK)
        return m_headReady ? Error() : networkError(QNetworkReply::RemoteHostClosedError, {}, where);
    if (m_headReady)
        return cutBodyError(words, where);
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
        return handshakeFailure(words);
    case CURLE_SSL_CERTPROBLEM:
        return m_lane->tls().certificateUnusable(words);
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
        return malformed(words);
    case CURLE_URL_MALFORMAT:
        return Error(Error::InvalidUrl, u"“%1” is not a valid host name."_s.arg(m_plan.host), words);
    case CURLE_OUT_OF_MEMORY: // how versions before 8.6 call a line of more than 100 KiB, there or back
#if CURL_AT_LEAST_VERSION(8, 6, 0)
    case CURLE_TOO_LARGE:
#endif
        if (!m_head.isBegun())
            return Error(Error::RequestException,
                         u"libcurl does not take the request: its head is too long, or memory has run out."_s,
                         words);
        return Error(Error::ConnectionError,
                     u"The header fields of %1's answer are too long for libcurl."_s.arg(where.peer()), words,
                     Error::HeadersLost);
    default:
        if (m_connected && m_plan.isSecure && isTlsAlert(code, words))
            return certificateError(words, where);
        return m_connected ? networkError(QNetworkReply::RemoteHostClosedError, words, where)
                           : connectFailure(code, words);
    }
}

Error CurlTransfer::handshakeFailure(const QString &words) const
{
    FailurePlace where = place();
    long tunnel = 0; // the proxy's answer, which it can give behind its own handshake only
    curl_easy_getinfo(m_easy, CURLINFO_HTTP_CONNECTCODE, &tunnel);
    if (m_lane->proxy().url.startsWith("https:") && (!m_plan.isSecure || tunnel == 0))
        return networkError(QNetworkReply::UnknownProxyError, words, where);
    where.tlsErrors = curlTlsErrors(m_easy, words);
    return certificateError(words, where);
}

Error CurlTransfer::connectFailure(CURLcode code, const QString &words) const
{
    FailurePlace where = place();
    long systemError = 0;
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        where.proxyIsPeer = false; // a SOCKS proxy is given the address, not the name
        return networkError(QNetworkReply::HostNotFoundError, words, where);
    case CURLE_COULDNT_RESOLVE_PROXY:
        return networkError(QNetworkReply::ProxyNotFoundError, words, where);
    case CURLE_OPERATION_TIMEDOUT:
        // Whichever of the two timers is first.
        return m_options.timeout.connect.count() > 0
            ? connectTimeout(words)
            : networkError(QNetworkReply::TimeoutError, words, where);
    case CURLE_COULDNT_CONNECT:
        curl_easy_getinfo(m_easy, CURLINFO_OS_ERRNO, &systemError);
        if (systemError == ECONNREFUSED)
            return networkError(QNetworkReply::ConnectionRefusedError, words, where);
        if (!where.proxy.isEmpty())
            return networkError(QNetworkReply::UnknownProxyError, words, where);
        if (systemError == ETIMEDOUT)
            return networkError(QNetworkReply::TimeoutError, words, where);
        return networkError(systemError == ENETUNREACH || systemError == EHOSTUNREACH
                                ? QNetworkReply::TemporaryNetworkFailureError
                                : QNetworkReply::UnknownNetworkError,
                            words, where);
    default:
        return where.proxy.isEmpty() ? networkError(QNetworkReply::RemoteHostClosedError, words, where)
                                     : tunnelRefused(words);
    }
}

/// The proxy was reached and has not made the way.
Error CurlTransfer::tunnelRefused(const QString &words) const
{
    long proxyError = CURLPX_OK;
    curl_easy_getinfo(m_easy, CURLINFO_PROXY_ERROR, &proxyError);
    if (proxyError == CURLPX_RESOLVE_HOST)
        return connectFailure(CURLE_COULDNT_RESOLVE_HOST, words);
    long status = 0;
    curl_easy_getinfo(m_easy, CURLINFO_HTTP_CONNECTCODE, &status);
    if (status / 100 == 2) // it has, and the peer at its end has closed it
        return networkError(QNetworkReply::RemoteHostClosedError, words, place());
    return networkError(status == 407 ? QNetworkReply::ProxyAuthenticationRequiredError
                                      : QNetworkReply::UnknownProxyError,
                        words, place());
}

} // namespace Requests
