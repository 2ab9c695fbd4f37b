// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/preparedrequest.h>

namespace Requests {

/// \a request as it goes through the tunnel of an HTTP proxy: without Proxy-Authorization, which would reach
/// the server. Basic credentials of it are put into \a proxy, the proxy's URL, for CONNECT, unless that has
/// its own.
[[nodiscard]] PreparedRequest requestForTunnel(const PreparedRequest &request, QString *proxy);

} // namespace Requests
