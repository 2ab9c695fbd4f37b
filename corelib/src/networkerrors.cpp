// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "networkerrors_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

QString FailurePlace::peer() const
{
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

namespace {

Error::Cause certificateCause(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return Error::CertificateExpired;
    case QSslError::CertificateNotYetValid:
        return Error::CertificateNotYetValid;
    case QSslError::HostNameMismatch:
        return Error::CertificateHostMismatch;
    case QSslError::CertificateRevoked:
        return Error::CertificateRevoked;
    case QSslError::SelfSignedCertificate:
        return Error::CertificateSelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return Error::CertificateUntrusted;
    default:
        return Error::TlsHandshakeFailed;
    }
}

QString certificateSentence(Error::Cause cause, const QString &host)
{
    switch (cause) {
    case Error::CertificateExpired:
        return u"The certificate of %1 has expired. Its owner must renew it."_s.arg(host);
    case Error::CertificateNotYetValid:
        return u"The certificate of %1 is not valid yet. Check the clock of this computer."_s.arg(host);
    case Error::CertificateHostMismatch:
        return u"The certificate of %1 was issued for another host."_s.arg(host);
    case Error::CertificateRevoked:
        return u"The certificate of %1 has been revoked by its issuer."_s.arg(host);
    case Error::CertificateSelfSigned:
        return u"The certificate of %1 is signed by itself. Add it as a CA bundle to trust it."_s.arg(host);
    case Error::CertificateUntrusted:
        return u"The certificate of %1 comes from an authority that is not trusted here. Add that authority as a CA bundle to trust it."_s
            .arg(host);
    default:
        return u"No secure connection to %1 could be made. Check that it speaks https there, and not http."_s
            .arg(host);
    }
}

/// Smaller is graver: a host mismatch says more than that the issuer is unknown as well.
int gravity(Error::Cause cause)
{
    static constexpr Error::Cause Order[] = {Error::CertificateRevoked,      Error::CertificateExpired,
                                             Error::CertificateNotYetValid,  Error::CertificateSelfSigned,
                                             Error::CertificateHostMismatch, Error::CertificateUntrusted};
    return int(std::find(std::begin(Order), std::end(Order), cause) - std::begin(Order));
}

bool speaksOfTls(const QString &words)
{
    return words.contains(u"ssl"_s, Qt::CaseInsensitive) || words.contains(u"tls"_s, Qt::CaseInsensitive);
}

Error proxyError(const QString &words, const FailurePlace &place)
{
    return Error(Error::ProxyError,
                 u"The proxy %1 did not carry the request to %2."_s.arg(place.proxy, place.peer()), words);
}

Error closedError(const QString &words, const FailurePlace &place)
{
    if (place.headReceived)
        return cutBodyError(words, place);
    if (!place.connected && !place.proxy.isEmpty())
        return proxyError(words, place);
    if (place.handshaking) // as servers of plain HTTP do with what is no request to them
        return certificateError(words, place);
    const QString sentence = place.repeated
        ? u"%1 closed the connection before answering, or did not answer in HTTP; the request may have reached it more than once."_s
        : u"%1 closed the connection before answering, or did not answer in HTTP; the request was sent once and is not repeated."_s;
    return Error(Error::ConnectionError, sentence.arg(place.peer()), words, Error::PeerClosed);
}

/// Qt has one code for all that it does not know; the socket's words say more.
Error unknownError(const QString &words, const FailurePlace &place)
{
    if (words.contains(u"unreachable"_s, Qt::CaseInsensitive))
        return Error(Error::ConnectionError,
                     u"There is no way to %1 on this network. Check the connection."_s.arg(place.peer()),
                     words, Error::NetworkUnreachable);
    if (!place.proxy.isEmpty() && !place.connected)
        return proxyError(words, place);
    if (words.contains(u"reset"_s, Qt::CaseInsensitive) || words.contains(u"pipe"_s, Qt::CaseInsensitive))
        return closedError(words, place);
    if (speaksOfTls(words))
        return certificateError(words, place);
    if (place.headReceived)
        return cutBodyError(words, place);
    if (place.uploading) // Qt knows no reason when nothing more of a body can be written
        return Error(Error::ConnectionError,
                     u"%1 closed the connection before the whole request was sent; it is not repeated."_s.arg(
                         place.peer()),
                     words, Error::PeerClosed);
    return Error(Error::ConnectionError, u"The connection to %1 failed."_s.arg(place.peer()), words);
}

} // namespace

Error certificateError(const QString &words, const FailurePlace &place)
{
    Error::Cause cause = Error::TlsHandshakeFailed;
    QStringList details;
    for (const QSslError &error : place.tlsErrors) {
        details.append(error.errorString());
        const Error::Cause found = certificateCause(error.error());
        if (gravity(found) < gravity(cause))
            cause = found;
    }
    return Error(Error::SslError, certificateSentence(cause, place.peer()),
                 details.isEmpty() ? words : details.join(u"; "_s), cause);
}

Error cutBodyError(const QString &words, const FailurePlace &place)
{
    const QString sentence = place.expected >= 0
        ? u"%1 closed the connection after %2 of %3 bytes of its answer."_s.arg(place.peer())
              .arg(place.received)
              .arg(place.expected)
        : u"%1 closed the connection before the end of its answer, after %2 bytes."_s.arg(place.peer())
              .arg(place.received);
    // Requests' name for every body that breaks off, whatever its framing.
    return Error(Error::ChunkedEncodingError, sentence, words, Error::PeerClosed);
}

/// Qt has codes of its own for a proxy that fails, but not where a plain HTTP request goes to one.
static QNetworkReply::NetworkError proxyCode(QNetworkReply::NetworkError code, const FailurePlace &place)
{
    if (place.proxy.isEmpty() || !place.proxyIsPeer || place.connected)
        return code;
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
        return QNetworkReply::ProxyConnectionRefusedError;
    case QNetworkReply::HostNotFoundError:
        return QNetworkReply::ProxyNotFoundError;
    default:
        return code;
    }
}

Error networkError(QNetworkReply::NetworkError code, const QString &words, const FailurePlace &place)
{
    switch (proxyCode(code, place)) {
    case QNetworkReply::NoError:
        return {};
    case QNetworkReply::ConnectionRefusedError:
        return Error(
            Error::ConnectionError,
            u"Nothing accepts connections at %1. Check host and port, and that the server runs."_s.arg(
                place.peer()),
            words, Error::ConnectionRefused);
    case QNetworkReply::HostNotFoundError:
        return Error(Error::ConnectionError,
                     u"No host is called %1. Check its spelling and the network."_s.arg(place.host), words,
                     Error::HostNotFound);
    case QNetworkReply::TimeoutError:
        if (place.connected)
            return Error(Error::ReadTimeout, u"%1 stopped answering."_s.arg(place.peer()), words);
        return Error(Error::ConnectTimeout, u"%1 did not accept the connection in time."_s.arg(place.peer()),
                     words);
    case QNetworkReply::OperationCanceledError:
        return Error(Error::Canceled, u"The request was cancelled."_s, words);
    case QNetworkReply::SslHandshakeFailedError:
        return certificateError(words, place);
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return Error(Error::ConnectionError,
                     u"There is no way to %1 on this network. Check the connection."_s.arg(place.peer()),
                     words, Error::NetworkUnreachable);
    case QNetworkReply::ProxyConnectionRefusedError:
        return Error(Error::ProxyError, u"Nothing accepts connections at the proxy %1."_s.arg(place.proxy),
                     words, Error::ConnectionRefused);
    case QNetworkReply::ProxyNotFoundError:
        return Error(Error::ProxyError,
                     u"No host is called as the proxy %1 is. Check its spelling."_s.arg(place.proxy), words,
                     Error::HostNotFound);
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return proxyError(words, place);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Error(
            Error::ProxyError,
            u"The proxy %1 wants a user name and password, or refuses the ones given."_s.arg(place.proxy),
            words);
    case QNetworkReply::ProtocolUnknownError:
        return Error(Error::InvalidSchema, u"Only http and https can be sent."_s, words);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return speaksOfTls(words) && !place.connected && !place.headReceived ? certificateError(words, place)
                                                                             : closedError(words, place);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError:
        if (place.headReceived && place.chunked)
            return cutBodyError(words, place);
        return Error(Error::ConnectionError,
                     u"The answer of %1 is not HTTP as RFC 9112 has it."_s.arg(place.peer()), words,
                     Error::MalformedResponse);
    default:
        return unknownError(words, place);
    }
}

} // namespace Requests
