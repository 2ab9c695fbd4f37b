// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/error.h>
#include <qrequests/preparedrequest.h>
#include <qrequests/transport.h>

#include <QString>

namespace Fingerpost {

constexpr qint64 MaxCurlBody = 64 * 1024; ///< shells take no longer arguments

/// The command line of curl that sends \a request as it stands, credentials included, for a POSIX shell: no
/// redirects are followed, nothing is added that it does not have, and the peer's certificate is verified as
/// \a verify says. It names no proxy, and no login of one. An error when its body can be read only once or is
/// larger than MaxCurlBody. Reads the body: for worker threads.
[[nodiscard]] Requests::Result<QString> curlCommand(const Requests::PreparedRequest &request,
                                                    const Requests::Verify &verify = {});

} // namespace Fingerpost
