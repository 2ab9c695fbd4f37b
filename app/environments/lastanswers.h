// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/cookie.h>
#include <qrequests/headers.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Fingerpost {

/// What a request was last answered with, as far as values are taken from it. A value.
struct LastAnswer {
    int status = 0;
    Requests::Headers headers;
    QList<Requests::Cookie> cookies; ///< those that this answer set
    QByteArray body; ///< decoded, from its start
    bool isWhole = true; ///< false: the body is longer than what is here, so no value is taken from it
};

/// Where the last answers are.
class LastAnswers {
public:
    virtual ~LastAnswers() = default;

    /// The last answer to the request at \a path in the same collection: its folders' names and its own,
    /// divided by '/'. Nothing: it has none, or there is no such request. Answers at once, on the thread that
    /// resolves.
    [[nodiscard]] virtual std::optional<LastAnswer> lastAnswer(const QString &path) const = 0;
};

} // namespace Fingerpost
