// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/transport.h>

#include <QString>

#include <optional>

namespace Fingerpost {

/// How a request is carried out, where it differs from what is above it: the folder, the collection, in the
/// end the session. What has no value is inherited. A value.
struct RequestSettings {
    std::optional<int> connectTimeout; ///< milliseconds; 0: none
    std::optional<int> readTimeout; ///< milliseconds between two pieces of the answer; 0: none
    std::optional<int> totalTimeout; ///< milliseconds; 0: none
    std::optional<bool> followRedirects;
    std::optional<int> maxRedirects;
    std::optional<bool> verify; ///< the server's certificate
    std::optional<QString> caBundle; ///< a path
    std::optional<QString> clientCert; ///< a path
    std::optional<QString> clientKey; ///< a path; empty: in the file of the certificate
    std::optional<QString> clientKeyPassphrase; ///< of an encrypted key or PKCS#12 file; a secret
    std::optional<QString> proxy; ///< a URL; empty: no proxy
    std::optional<bool> encodeUrl;
    std::optional<Requests::Engine> engine; ///< the transport
    std::optional<QString> session; ///< the name of the Session that sends it; empty: the default one

    bool operator==(const RequestSettings &) const = default;
};

} // namespace Fingerpost
