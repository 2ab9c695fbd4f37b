// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/response.h>

namespace Requests {

/// What a transport told of an answer, beyond what can be set on a Response: for those who write answers down
/// and read them back. A value. \since 0.1
struct ResponseRecord {
    QByteArray httpVersion;
    std::chrono::nanoseconds elapsed{0};
    Timings timings;
    TlsInfo tls;
    QList<CookieRejection> rejectedCookies;
    qint64 wireBodySize = 0;
    qint64 bodySize = 0; ///< wherever the body is
    EngineUse engineUse;
};

/// Makes \a response say what \a record holds, in place of what a transport told of it. Thread: any.
/// \since 0.1
QREQUESTS_EXPORT void restoreResponse(Response *response, const ResponseRecord &record);

} // namespace Requests
