// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

/// Qt's own client with nothing of ours between, to look at servers and peers.
namespace Requests::Test {

/// Waits until \a reply has finished, and owns it.
[[nodiscard]] std::unique_ptr<QNetworkReply> finished(QNetworkReply *reply);
/// A request that trusts ca.pem alone; \a http2 may be chosen by the server under TLS.
[[nodiscard]] QNetworkRequest trusting(const QUrl &url, bool http2 = false);
/// \a request with the certificate and key of the test client.
[[nodiscard]] QNetworkRequest withClientCertificate(QNetworkRequest request);

} // namespace Requests::Test
