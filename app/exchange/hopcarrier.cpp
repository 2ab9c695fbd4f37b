// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/hopcarrier.h"

#include <qrequests/networkadapter.h>
#include <qrequests/replayadapter.h>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

HopCarrier carrierOf(const Requests::Adapter *adapter)
{
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
    case HopCarrier::Unknown:
        break;
    }
    return {};
}

HopCarrier carrierOfName(const QString &name)
{
    for (const HopCarrier carrier : {HopCarrier::Qt, HopCarrier::Recording}) {
        if (nameOfCarrier(carrier) == name)
            return carrier;
    }
    return HopCarrier::Unknown;
}

} // namespace Fingerpost
