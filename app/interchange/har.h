// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/response.h>

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace Fingerpost {

/// One hop of an exchange, as an archive has it.
struct HarHop {
    Requests::Response response; ///< with its request(); its content() does not count
    QDateTime started;
    std::optional<QByteArray> body; ///< decoded; nothing: it was too large to keep
};

struct HarOptions {
    QString creatorVersion;
    /// Otherwise credentials and cookies are replaced by "[redacted]".
    bool withSecrets = false;
    /// A larger request body is left out, with a comment that says so.
    qint64 requestBodyLimit = 8 * 1024 * 1024;
};

/// An HTTP archive, version 1.2 (http://www.softwareishard.com/blog/har-12-spec/), as UTF-8: an entry a hop.
/// A hop that failed has status 0 and says why in its comment. Bytes that are no UTF-8 are kept in Base64.
[[nodiscard]] QByteArray harArchive(const QList<HarHop> &hops, const HarOptions &options);

} // namespace Fingerpost
