// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/curladapter.h>

#include "curltransfer_p.h"

namespace Requests {

class CurlAdapterPrivate {
public:
    CurlLanes lanes;
};

CurlAdapter::CurlAdapter()
    : d(std::make_unique<CurlAdapterPrivate>())
{
}

CurlAdapter::~CurlAdapter() = default;

std::unique_ptr<Transfer> CurlAdapter::send(const PreparedRequest &request, const TransferOptions &options,
                                            TransferClient *client)
{
    const Result<CurlProxy> proxy = CurlProxy::parse(options.proxy);
    CurlPlan plan = CurlPlan::make(request, proxy ? *proxy : CurlProxy());
    Result<std::shared_ptr<CurlLane>> lane = plan.error;
    if (!plan.error)
        lane = proxy ? d->lanes.lane(plan.isSecure, *proxy, options) : proxy.error();
    auto transfer = std::make_unique<CurlTransfer>(std::move(plan), options, client);
    transfer->start(lane, request.body());
    return transfer;
}

QList<Deviation> CurlAdapter::deviations(const PreparedRequest &request) const
{
    return CurlPlan::make(request).deviations;
}

void CurlAdapter::close()
{
    d->lanes.clear();
}

} // namespace Requests
