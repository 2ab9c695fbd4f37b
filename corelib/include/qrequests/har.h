// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/response.h>

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace Requests {

/// One hop of an exchange, as an archive has it. A value. \since 0.1
struct HarEntry {
    Response response; ///< with its request(); its content() does not count
    QDateTime started;
    std::optional<QByteArray> body; ///< the answer's, decoded; nothing: it was not kept
};

/// What writeHar() puts into an archive, and what it leaves out. \since 0.1
struct HarOptions {
    QString creatorName = QStringLiteral("QRequests");
    QString creatorVersion;
    /// Otherwise credentials and cookies are replaced by "[redacted]".
    bool withSecrets = false;
    /// A larger request body is left out, with a comment that says so.
    qint64 requestBodyLimit = 8 * 1024 * 1024;
};

/// An HTTP archive, version 1.2 (http://www.softwareishard.com/blog/har-12-spec/), as UTF-8: an entry a hop.
/// A hop that failed says why in its comment; it has status 0, or _failure in its answer where that broke
/// off. One that libcurl carried has _engine "curl", and in _engineReasons the ids of the deviations it was
/// chosen for. Bytes that are no UTF-8 are kept in Base64. Reads the request bodies that can be read again.
/// Any thread. \since 0.1
[[nodiscard]] QREQUESTS_EXPORT QByteArray writeHar(const QList<HarEntry> &entries,
                                                   const HarOptions &options = {});

/// The entries of an archive of anybody's, in their order, whatever its version. What the archive does not
/// say stays empty; an entry with status 0 holds a ConnectionError with the comment's words, one with
/// _failure a ChunkedEncodingError. Numbers that QJsonDocument rounds are sizes only. Errors:
/// RequestException that names the entry and what is wrong with it; an archive above 256 MiB or 100,000
/// entries is refused. Any thread. \since 0.1
[[nodiscard]] QREQUESTS_EXPORT Result<QList<HarEntry>> readHar(const QByteArray &archive);

} // namespace Requests
