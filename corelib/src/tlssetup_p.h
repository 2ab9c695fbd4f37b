// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/transport.h>

#include <QSslConfiguration>

// Exported for QRequests::Curl.
namespace Requests::TlsSetup {

/// The configuration for one way of TLS. SslError, naming the file, where a file cannot be read or used.
/// Reads files: once for each set of connections, on the I/O thread.
[[nodiscard]] QREQUESTS_EXPORT Result<QSslConfiguration> configuration(const Verify &verify,
                                                                       const ClientCert &cert);

/// Changes when one of the files does.
[[nodiscard]] QREQUESTS_EXPORT QByteArray fingerprint(const Verify &verify, const ClientCert &cert);

} // namespace Requests::TlsSetup
