// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/adapter.h>

namespace Requests {

class NetworkAdapterPrivate;

/// The default transport, on QNetworkAccessManager. One manager for each way of TLS, proxy and HTTP version,
/// so that a connection made without verification never serves a verified request. What Qt cannot leave as it
/// is, is told by deviations(). \since 0.1
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
