// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compareside.h"

#include "exchange/exchangerun.h"

namespace Fingerpost {

CompareSide compareSide(const QString &title, const Requests::Response &response)
{
    return {title, response, BodySource(response.content())};
}

CompareSide compareSide(const QString &title, const Hop &hop)
{
    return {title, hop.response, BodySource(hop.body)};
}

CompareSide compareSide(const QString &title, const ExchangeRun &run)
{
    if (run.hops().isEmpty())
        return {title, Requests::Response(run.error()), {}};
    CompareSide side = compareSide(title, run.hops().last());
    if (run.error())
        side.response.setError(run.error());
    QList<Requests::Response> before;
    for (qsizetype hop = 0; hop + 1 < run.hops().size(); ++hop)
        before.append(run.hops().at(hop).response);
    side.response.setHistory(before);
    return side;
}

} // namespace Fingerpost
