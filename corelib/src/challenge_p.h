// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/utils.h>

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QMap>

namespace Requests {

/// One challenge of a WWW-Authenticate field (RFC 9110 §11.6.1).
struct Challenge {
    QByteArray scheme; ///< lower case
    QMap<QByteArray, QByteArray>
        parameters; ///< names in lower case, values unquoted; the first of a name wins
};

/// The challenges of a field's value; it may hold several, and several fields joined by commas.
[[nodiscard]] QList<Challenge> parseChallenges(const QByteArray &value);

} // namespace Requests
