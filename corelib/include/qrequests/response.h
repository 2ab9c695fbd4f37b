// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/cookiejar.h>
#include <qrequests/error.h>
#include <qrequests/headers.h>
#include <qrequests/preparedrequest.h>
#include <qrequests/transport.h>

#include <QJsonValue>
#include <QSharedDataPointer>

#include <chrono>
#include <stdexcept>

namespace Requests {

class ResponsePrivate;

/// Requests' Response: what came back, or the Error that kept it from coming. A value, implicitly shared.
/// Transport errors are in error(), apart from the status: a 404 has no error(). Thread: reentrant. \since
/// 0.1
class QREQUESTS_EXPORT Response {
public:
    Response();
    explicit Response(const Error &error);
    Response(const Response &other);
    Response(Response &&other) noexcept;
    Response &operator=(const Response &other);
    Response &operator=(Response &&other) noexcept;
    ~Response();

    /// 0 when no answer came.
    [[nodiscard]] int statusCode() const;
    [[nodiscard]] QString reason() const;
    /// The URL of the last hop.
    [[nodiscard]] QString url() const;
    [[nodiscard]] const Headers &headers() const;
    /// The request of this hop, as it was sent.
    [[nodiscard]] PreparedRequest request() const;
    /// "1.0", "1.1" or "2"; empty when the transport does not say.
    [[nodiscard]] QByteArray httpVersion() const;
    /// The decoded body where it was kept in memory; empty where a BodySink took it.
    [[nodiscard]] QByteArray content() const;
    /// content() as text: the charset of Content-Type, else UTF-8 where the bytes are, else Latin-1.
    [[nodiscard]] QString text() const;
    /// The charset Content-Type names (ISO-8859-1 for text without one, RFC 2616 as in Requests); may be
    /// empty.
    [[nodiscard]] QByteArray encoding() const;
    void setEncoding(const QByteArray &encoding);
    /// content() as JSON; Undefined when it is none (InvalidJsonError in \a error). Integers above 2^53 are
    /// rounded by QJsonValue: content() has them exactly.
    [[nodiscard]] QJsonValue json(Error *error = nullptr) const;
    /// The cookies this answer set.
    [[nodiscard]] CookieJar cookies() const;
    /// What this answer wished to set and was refused, with the reasons.
    [[nodiscard]] QList<CookieRejection> rejectedCookies() const;
    /// The hops before this one, oldest first: redirects, and challenges that were answered.
    [[nodiscard]] QList<Response> history() const;
    /// From sending to the arrival of the head, of this hop.
    [[nodiscard]] std::chrono::nanoseconds elapsed() const;
    [[nodiscard]] Timings timings() const;
    [[nodiscard]] TlsInfo tls() const;
    [[nodiscard]] Error error() const;
    /// Bytes of the body as they travelled, before decoding.
    [[nodiscard]] qint64 wireBodySize() const;
    /// Bytes of the body after decoding, wherever they went.
    [[nodiscard]] qint64 bodySize() const;

    /// An answer came, and its status is below 400.
    [[nodiscard]] bool ok() const;
    /// A status of 301, 302, 303, 307 or 308 with a Location.
    [[nodiscard]] bool isRedirect() const;
    [[nodiscard]] bool isPermanentRedirect() const;
    /// The request of the redirect that was not followed; nothing when there is none.
    [[nodiscard]] std::optional<PreparedRequest> next() const;
    /// Requests' raise_for_status as a value: HttpError for 4xx and 5xx, or error().
    [[nodiscard]] Result<void> checkStatus() const;
    /// The same, thrown as HttpException. The only function of QRequests that throws.
    void raiseForStatus() const;

private:
    friend class ResponseBuilder; // src/responsebuilder_p.h: how transports and the exchange fill it
    QSharedDataPointer<ResponsePrivate> d;
};

/// What raiseForStatus() throws.
class QREQUESTS_EXPORT HttpException : public std::runtime_error {
public:
    explicit HttpException(const Response &response, const Error &error);
    [[nodiscard]] const Response &response() const { return m_response; }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    Response m_response;
    Error m_error;
};

} // namespace Requests

Q_DECLARE_METATYPE(Requests::Response)
