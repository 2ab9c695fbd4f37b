// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/adapter.h>

namespace Requests {

class NetworkAdapterPrivate;

/// The default transport, on QNetworkAccessManager. One manager for each way of TLS, proxy and HTTP version,
/// so that a connection made without verification never serves a verified request. What Qt cannot leave as it
/// is, is told by deviations().
///
/// What comes back has limits of Qt's too. More than 100 header fields, one of more than 100 KiB or a
/// malformed one end in ConnectionError (HeadersLost), and so does an answer without any field, which Qt
/// tells in the same way. Fields with an empty value are lost, and of several Location fields all but the
/// last. The body of a 401 or 407 is collected in memory before its head is told, however long it is: where a
/// peer cannot be trusted, set a read or a total timeout, which ends it. Over HTTP/2 an unread body does not
/// hold the peer back. Chunks that are malformed pass for the end of a body, and so may a connection that is
/// cut right behind a chunk.
///
/// Heads over plain HTTP are read some times faster where the application has no proxy of its own and says
/// QNetworkProxyFactory::setUseSystemConfiguration(false): proxies are the Session's then. Else Qt reads them
/// byte by byte, but from this machine. \since 0.1
class QREQUESTS_EXPORT NetworkAdapter : public Adapter {
public:
    NetworkAdapter();
    ~NetworkAdapter() override;
    [[nodiscard]] std::unique_ptr<Transfer>
    send(const PreparedRequest &request, const TransferOptions &options, TransferClient *client) override;
    [[nodiscard]] QList<Deviation> deviations(const PreparedRequest &request) const override;
    void close() override;

private:
    std::unique_ptr<NetworkAdapterPrivate> d;
};

} // namespace Requests
