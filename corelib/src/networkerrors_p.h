// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>

#include <QList>
#include <QNetworkReply>
#include <QSslError>

namespace Requests {

// Exported for QRequests::Curl, whose errors are put in the same words.

/// What is known of a hop when it fails.
struct QREQUESTS_EXPORT FailurePlace {
    QString host;
    int port = 0;
    QString proxy; ///< host:port; empty: none
    bool proxyIsPeer = false; ///< it is what Qt looks up and connects to, as with HTTP proxies
    bool connected = false;
    bool handshaking = false; ///< TLS was begun and does not stand: nothing of the request has left
    bool headReceived = false;
    bool uploading = false; ///< a body is on its way, and no answer is here
    bool repeated = false; ///< Qt may have sent the request more than once
    bool chunked = false; ///< the answer's body is
    qint64 received = 0;
    qint64 expected = -1;
    QList<QSslError> tlsErrors;

    [[nodiscard]] QString peer() const;
};

/// Qt's error in Requests' terms, with a sentence that names the place.
[[nodiscard]] QREQUESTS_EXPORT Error networkError(QNetworkReply::NetworkError code, const QString &words,
                                                  const FailurePlace &place);

/// The answer ended before its announced end.
[[nodiscard]] QREQUESTS_EXPORT Error cutBodyError(const QString &words, const FailurePlace &place);

/// What the certificate check found; the gravest first.
[[nodiscard]] QREQUESTS_EXPORT Error certificateError(const QString &words, const FailurePlace &place);

} // namespace Requests
