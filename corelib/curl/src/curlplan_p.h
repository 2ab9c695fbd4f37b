// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/preparedrequest.h>
#include <qrequests/transport.h>

namespace Requests {

/// A proxy's URL in libcurl's terms.
struct CurlProxy {
    QByteArray url; ///< scheme, host and port; empty: none
    QByteArray user;
    QByteArray password;
    QString place; ///< host:port, for people
    bool isHttp = false; ///< it speaks HTTP, with TLS or without

    /// InvalidProxyUrl where no such proxy can be used.
    [[nodiscard]] static Result<CurlProxy> parse(const QString &text);
    /// The value of Proxy-Authorization; null where there is no login.
    [[nodiscard]] QByteArray authorization() const;
};

/// How a PreparedRequest is told to libcurl. Sending and deviations() use this same plan.
struct CurlPlan {
    QByteArray url; ///< where to connect: scheme, host and port
    QByteArray target; ///< of the request line
    QByteArray method;
    QByteArrayList lines; ///< for CURLOPT_HTTPHEADER
    QString host; ///< without brackets, for people
    int port = 0;
    bool isSecure = false;
    bool hasBody = false;
    qint64 bodySize = 0; ///< -1: not known
    bool hasCoding = false; ///< Transfer-Encoding: it ends by that, whatever its size
    bool waitsForContinue = false; ///< RFC 9110 §10.1.1
    bool isFramed = true; ///< its end is where its fields say: what follows is another request
    QList<Deviation> deviations;
    Error error; ///< it cannot be sent at all

    [[nodiscard]] static CurlPlan make(const PreparedRequest &request, const CurlProxy &proxy = {});
};

} // namespace Requests
