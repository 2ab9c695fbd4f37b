// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/networkadapter.h>

#include "networkmanagers_p.h"
#include "networktransfer_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

class NetworkAdapterPrivate {
public:
    NetworkManagers managers;
};

NetworkAdapter::NetworkAdapter()
    : d(std::make_unique<NetworkAdapterPrivate>())
{
}

NetworkAdapter::~NetworkAdapter() = default;

std::unique_ptr<Transfer> NetworkAdapter::send(const PreparedRequest &request, const TransferOptions &options,
                                               TransferClient *client)
{
    const bool absoluteForm = !options.proxy.isEmpty()
        && !options.proxy.startsWith("socks"_L1, Qt::CaseInsensitive)
        && request.url().startsWith("http:"_L1, Qt::CaseInsensitive);
    WirePlan plan = WirePlan::make(request, WirePlan::Sent, absoluteForm);
    const QUrl url = plan.request.url();
    const Error refused = plan.error;
    auto transfer = std::make_unique<NetworkTransfer>(std::move(plan), options, client);
    transfer->start(refused ? Result<ManagerLease>(refused) : d->managers.lease(url, options),
                    request.body());
    return transfer;
}

QList<Deviation> NetworkAdapter::deviations(const PreparedRequest &request) const
{
    return WirePlan::make(request, WirePlan::Described).deviations;
}

void NetworkAdapter::close()
{
    d->managers.clear();
}

} // namespace Requests
