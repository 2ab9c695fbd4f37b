// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/sessionprofile.h"

#include <qrequests/cookiejar.h>

#include <QString>

namespace Fingerpost {

/// A session as a program that sends a GET to each URL of its command line and prints the status of each.
/// Variables stand for themselves.
namespace SessionExport {

enum class Secrets {
    AskEnvironment, ///< the program reads them from variables of its environment; cookies are left out
    Include, ///< only as somebody's own wish
};

/// For Requests of Python. Runs as it stands; auth that Requests itself does not have names the package.
[[nodiscard]] QString toPython(const SessionProfile &profile, const Requests::CookieJar &cookies,
                               Secrets secrets);
/// For QRequests.
[[nodiscard]] QString toCpp(const SessionProfile &profile, const Requests::CookieJar &cookies,
                            Secrets secrets);

} // namespace SessionExport

} // namespace Fingerpost
