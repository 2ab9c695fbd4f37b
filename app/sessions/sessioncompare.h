// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/compareside.h"
#include "sessions/sessionprofile.h"

#include <qrequests/cookiejar.h>

#include <utility>

namespace Fingerpost {

/// A session with its cookies.
struct ComparedSession {
    const SessionProfile &profile;
    const Requests::CookieJar &cookies;
};

/// Both as JSON to compare. Secrets and the values of cookies are dots; where the right has another than the
/// left, its dots say so.
[[nodiscard]] std::pair<CompareSide, CompareSide> compareSides(const ComparedSession &left,
                                                               const ComparedSession &right);

} // namespace Fingerpost
