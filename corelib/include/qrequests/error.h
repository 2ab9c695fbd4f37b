// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/global.h>

#include <QMap>
#include <QMetaType>
#include <QSharedDataPointer>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <variant>

namespace Requests {

class ErrorPrivate;

/// Why a request did not end as hoped: a value, never thrown by QRequests itself. The codes bear the names of
/// Requests' exceptions and keep their family tree, see isA(). An HTTP status such as 404 is no error here;
/// only Response::checkStatus() and Response::raiseForStatus() make one of it. Thread: a value, reentrant.
/// Default: no error. \since 0.1
class QREQUESTS_EXPORT Error {
public:
    enum Code {
        NoError,
        RequestException, ///< the root of all others; also "something else"
        HttpError, ///< a 4xx or 5xx, only from checkStatus() and raiseForStatus()
        ConnectionError,
        ProxyError, ///< is a ConnectionError
        SslError, ///< is a ConnectionError
        Timeout, ///< the total time ran out
        ConnectTimeout, ///< is a ConnectionError and a Timeout
        ReadTimeout, ///< is a Timeout
        UrlRequired,
        TooManyRedirects,
        MissingSchema,
        InvalidSchema,
        InvalidUrl,
        InvalidHeader,
        InvalidMethod, ///< the verb is not a token of RFC 9110 §9.1
        InvalidProxyUrl, ///< is an InvalidUrl
        ChunkedEncodingError,
        ContentDecodingError,
        StreamConsumedError,
        RetryError,
        UnrewindableBodyError,
        InvalidJsonError,
        JsonDecodeError, ///< is an InvalidJsonError: what came is no JSON
        Canceled, ///< PendingResponse::abort(), Session::close() or the end of the Session
        SinkError, ///< the caller's BodySink refused the bytes, as on a full disk
        CookieConflictError ///< CookieJar::get() where several cookies match
    };

    /// What lies behind a ConnectionError, SslError or ProxyError, as far as it is known for sure.
    enum Cause {
        UnknownCause,
        ConnectionRefused,
        HostNotFound,
        NetworkUnreachable,
        PeerClosed, ///< closed or reset before the whole answer had come
        MalformedResponse, ///< what came is not HTTP/1.1 (RFC 9112)
        HeadersLost, ///< the answer's header fields broke a limit or rule of the transport, or it has none
        CertificateExpired,
        CertificateNotYetValid,
        CertificateHostMismatch,
        CertificateSelfSigned,
        CertificateUntrusted,
        CertificateRevoked,
        TlsHandshakeFailed
    };

    Error();
    /// \a message is a sentence for people, \a detail the words of Qt or of the peer.
    Error(Code code, const QString &message, const QString &detail = {}, Cause cause = UnknownCause);
    Error(const Error &other);
    Error(Error &&other) noexcept;
    Error &operator=(const Error &other);
    Error &operator=(Error &&other) noexcept;
    ~Error();

    [[nodiscard]] Code code() const;
    [[nodiscard]] Cause cause() const;
    /// One sentence for people: what happened, where, what to do.
    [[nodiscard]] QString message() const;
    /// Qt's or the peer's own words; may be empty.
    [[nodiscard]] QString detail() const;
    /// The URL it happened at, without user and password; may be empty.
    [[nodiscard]] QString url() const;
    /// Which hop of the exchange, counted from 0; -1 when nothing was sent yet.
    [[nodiscard]] int hop() const;
    void setPlace(const QString &url, int hop);

    /// True when there is an error.
    explicit operator bool() const { return code() != NoError; }
    /// True when the code is \a family or one of its heirs in Requests' tree of exceptions,
    /// as ConnectTimeout is a ConnectionError, a Timeout and a RequestException.
    [[nodiscard]] bool isA(Code family) const;
    /// The name of Requests' class, as in "ConnectTimeout".
    [[nodiscard]] QString name() const;
    [[nodiscard]] static QString name(Code code);
    /// Requests' exceptions and warnings with all their base classes, nearest first, Python's own among them:
    /// for tools that speak of them by name. isA() follows the same tree.
    [[nodiscard]] static QMap<QString, QStringList> requestsTree();

private:
    QSharedDataPointer<ErrorPrivate> d;
};

/// A value or the Error that prevented it. value() on an error is a programming mistake and aborts in debug
/// builds.
template<typename T> class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] T &value() & { return *std::get_if<0>(&m_state); }
    [[nodiscard]] const T &value() const & { return *std::get_if<0>(&m_state); }
    [[nodiscard]] T &&value() && { return std::move(*std::get_if<0>(&m_state)); }
    [[nodiscard]] T *operator->() { return std::get_if<0>(&m_state); }
    [[nodiscard]] const T *operator->() const { return std::get_if<0>(&m_state); }
    [[nodiscard]] T &operator*() { return *std::get_if<0>(&m_state); }
    [[nodiscard]] const T &operator*() const { return *std::get_if<0>(&m_state); }
    [[nodiscard]] Error error() const { return ok() ? Error() : *std::get_if<1>(&m_state); }

private:
    std::variant<T, Error> m_state;
};

template<> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    [[nodiscard]] bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    Error m_error;
};

} // namespace Requests

Q_DECLARE_METATYPE(Requests::Error)
