// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/response.h>

namespace Requests {

class LiveHandle;

class ResponsePrivate : public QSharedData {
public:
    int statusCode = 0;
    QString reason;
    QString url;
    Headers headers;
    PreparedRequest request;
    QByteArray httpVersion;
    QByteArray content;
    std::optional<QByteArray> encoding; ///< set by hand
    CookieJar cookies;
    QList<CookieRejection> rejectedCookies;
    QList<Response> history;
    std::chrono::nanoseconds elapsed{0};
    Timings timings;
    TlsInfo tls;
    EngineUse engineUse;
    Error error;
    qint64 wireBodySize = 0;
    qint64 bodySize = 0;
    std::optional<PreparedRequest> next;
    std::shared_ptr<LiveHandle> live; ///< where the body is, unless it is content
};

/// How QRequests fills a Response. Adapters do not need it: they hand over a ResponseHead.
class ResponseBuilder {
public:
    [[nodiscard]] static ResponsePrivate &of(Response &response) { return *response.d; }
    [[nodiscard]] static const ResponsePrivate &of(const Response &response) { return *response.d; }
};

} // namespace Requests
