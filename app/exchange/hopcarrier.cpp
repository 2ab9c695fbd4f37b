// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/hopcarrier.h"

#include <qrequests/engineadapter.h>
#include <qrequests/networkadapter.h>
#include <qrequests/replayadapter.h>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

HopCarrier carrierOf(const Requests::EngineUse &use)
{
    if (!use.engine)
        return HopCarrier::Unknown;
    return *use.engine == Requests::Engine::Curl ? HopCarrier::Curl : HopCarrier::Qt;
}

HopCarrier carrierOf(const Requests::Adapter *adapter, const Requests::PreparedRequest &request,
                     Requests::Engine engine)
{
    if (const auto *both = dynamic_cast<const Requests::EngineAdapter *>(adapter))
        return carrierOf(both->choose(request, engine));
    if (dynamic_cast<const Requests::NetworkAdapter *>(adapter))
        return HopCarrier::Qt;
    return dynamic_cast<const Requests::ReplayAdapter *>(adapter) ? HopCarrier::Recording
                                                                  : HopCarrier::Unknown;
}

QString nameOfCarrier(HopCarrier carrier)
{
    switch (carrier) {
    case HopCarrier::Qt:
        return u"Qt"_s;
    case HopCarrier::Recording:
        return u"recording"_s;
    case HopCarrier::Curl:
        return u"curl"_s;
    case HopCarrier::Unknown:
        break;
    }
    return {};
}

HopCarrier carrierOfName(const QString &name)
{
    for (const HopCarrier carrier : {HopCarrier::Qt, HopCarrier::Recording, HopCarrier::Curl}) {
        if (nameOfCarrier(carrier) == name)
            return carrier;
    }
    return HopCarrier::Unknown;
}

} // namespace Fingerpost
