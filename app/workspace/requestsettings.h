// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Fingerpost {

/// How a request, a folder or a collection is carried out, as somebody edits it. A value. Every field may be
/// left out: then the folder above decides, in the end the session.
struct RequestSettings {
    std::optional<int> connectTimeoutMs; ///< until the connection stands, TLS included; 0: no limit
    std::optional<int> readTimeoutMs; ///< between two arrivals of bytes; 0: no limit
    std::optional<int> totalTimeoutMs; ///< over all hops; 0: no limit
    std::optional<bool> followRedirects;
    std::optional<int> maxRedirects; ///< how many are followed before it is an error
    std::optional<bool> verify; ///< whether the server's certificate is checked
    // Texts as typed; may hold `{{...}}`. Empty is a choice of its own:
    std::optional<QString> caBundle; ///< PEM file or folder that verify trusts; empty: the system's
    std::optional<QString> clientCertificate; ///< PEM file; empty: none
    std::optional<QString> clientKey; ///< PEM file; empty: it is in clientCertificate's
    std::optional<QString> proxy; ///< URL, http or socks5[h]; empty: none
    std::optional<bool> encodeUrl; ///< percent-encode what a URL may not hold

    bool operator==(const RequestSettings &) const = default;
};

} // namespace Fingerpost
