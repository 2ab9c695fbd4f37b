// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/request.h>

#include <qrequests/response.h>

namespace Requests {

Result<PreparedRequest> Request::prepare() const
{
    PreparedRequest prepared;
    if (Result<void> done = prepared.prepare(m_method, m_url, m_options); !done)
        return done.error();
    return prepared;
}

} // namespace Requests
