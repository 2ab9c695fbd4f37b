// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/cookie.h>
#include <qrequests/headers.h>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace Fingerpost {

/// What assertions look at: an answer, and the request it answers. A value for any thread.
struct AssertionSubject {
    /// Hides the secrets of the exchange, and \a more, in a text that a message shows only a part of: half of
    /// one would not be known for what it is. None: nothing is hidden.
    std::function<QString(const QString &text, const QStringList &more)> hide;
    int status = 0;
    QString reason;
    QString url; ///< of the last hop
    double milliseconds = 0; ///< from sending to the end of the body
    Requests::Headers headers;
    QList<Requests::Cookie> cookies; ///< those that it set
    QByteArray body; ///< decoded
    bool isWhole = true; ///< false: there is more of the body than is looked at, so nothing is said of it
    QByteArray method; ///< of the request
    Requests::Headers requestHeaders;
    QByteArray requestBody;
};

} // namespace Fingerpost
