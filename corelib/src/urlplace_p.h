// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Requests {

/// Where a URL leads, in the form in which hosts are compared.
struct UrlPlace {
    QString scheme; ///< lower case
    QString host; ///< lower case ASCII (IDNA), an IPv6 address without brackets; empty: none
    int port = -1; ///< as written; -1: none, or no valid one
    QString path; ///< as written, without query and fragment

    explicit UrlPlace(const QString &url);

    [[nodiscard]] bool isSecure() const { return scheme == QLatin1String("https"); }
    /// Scheme, host and effective port: what RFC 6454 calls the origin.
    [[nodiscard]] QString origin() const;
};

/// A host name as it is compared: lower case, ASCII, without brackets.
[[nodiscard]] QString canonicalHost(const QString &host);

} // namespace Requests
