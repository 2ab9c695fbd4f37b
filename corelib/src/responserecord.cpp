// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/responserecord.h>

#include "responsebuilder_p.h"

namespace Requests {

void restoreResponse(Response *response, const ResponseRecord &record)
{
    ResponsePrivate &out = ResponseBuilder::of(*response);
    out.httpVersion = record.httpVersion;
    out.elapsed = record.elapsed;
    out.timings = record.timings;
    out.tls = record.tls;
    out.rejectedCookies = record.rejectedCookies;
    out.wireBodySize = record.wireBodySize;
    out.bodySize = record.bodySize;
    out.engineUse = record.engineUse;
}

} // namespace Requests
