// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/error.h>
#include <qrequests/preparedrequest.h>

namespace Fingerpost {

/// For requests whose URL is not to be encoded: \a prepared when its path and query are those of \a typed to
/// the letter (parameters that auth added behind them do not count), else an InvalidUrl error that names the
/// character which no URL may hold, RFC 3986. Nothing is sent that was not typed.
[[nodiscard]] Requests::Result<Requests::PreparedRequest>
withTypedUrl(const Requests::PreparedRequest &prepared, const QString &typed);

} // namespace Fingerpost
