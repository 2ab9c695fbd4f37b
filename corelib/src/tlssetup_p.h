// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/transport.h>

#include <QSslConfiguration>

namespace Requests::TlsSetup {

/// The configuration for one way of TLS. SslError, naming the file, where a file cannot be read or used.
/// Reads files: once for each set of connections, on the I/O thread.
[[nodiscard]] Result<QSslConfiguration> configuration(const Verify &verify, const ClientCert &cert);

/// Changes when one of the files does.
[[nodiscard]] QByteArray fingerprint(const Verify &verify, const ClientCert &cert);

} // namespace Requests::TlsSetup
