// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/preparedrequest.h>
#include <qrequests/transport.h>

#include <QNetworkRequest>

namespace Requests {

/// How a PreparedRequest is told to QNetworkAccessManager, and what cannot be told. Sending and deviations()
/// use this same plan, so that they cannot disagree.
struct WirePlan {
    enum BodyKind {
        NoBody, ///< sent without an upload device
        EmptyBody, ///< a device of no bytes, with Content-Length: 0
        SizedBody, ///< Content-Length is known
        SpooledBody ///< the size shows only at the end
    };

    QNetworkRequest request; ///< URL and header fields, no attributes
    QByteArray verb;
    BodyKind body = NoBody;
    qint64 bodySize = 0;
    QList<Deviation> deviations; ///< of a plan that is Described only: their texts cost more than the rest
    Error error; ///< it cannot be sent at all

    enum Purpose { Sent, Described };
    /// \a absoluteForm: the request line will name the host, as to a proxy (RFC 9112 §3.2.2).
    [[nodiscard]] static WirePlan make(const PreparedRequest &prepared, Purpose purpose,
                                       bool absoluteForm = false);
};

} // namespace Requests
