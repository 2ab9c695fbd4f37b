// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>
#include <qrequests/transport.h>

#include <QString>

#include <optional>
#include <utility>

namespace Requests {

/// What the environment of the process says about proxies, credentials and certificates, by the rules of
/// Requests 2.28 (get_environ_proxies, should_bypass_proxies, select_proxy, get_netrc_auth). Read anew at
/// each call.
namespace Environment {

/// The <scheme>_proxy variables, lower case ones first ("all", "http", "https", and "no" among them); empty
/// when no_proxy exempts \a url. \a noProxy, unless null, stands in for the variable no_proxy.
[[nodiscard]] Proxies proxies(const QString &url, const QString &noProxy = {});
/// Adds those of \a others that \a proxies says nothing about.
void addMissing(Proxies &proxies, const Proxies &others);
/// Names match by their end, with or without port; IPv4 addresses exactly or by network ("10.0.0.0/8"); "*"
/// is all.
[[nodiscard]] bool shouldBypassProxies(const QString &url, const QString &noProxy);
/// The first of "scheme://host", "scheme", "all://host" and "all"; empty when there is none or its value is
/// empty.
[[nodiscard]] QString selectProxy(const QString &url, const Proxies &proxies);
/// User and password for the URL's host from the netrc file at \a path; RequestException when it cannot be
/// read.
[[nodiscard]] Result<std::optional<std::pair<QString, QString>>> netrcAuthFrom(const QString &path,
                                                                               const QString &url);
/// User and password from the file that NETRC names, or ~/.netrc or ~/_netrc, for the URL's host.
[[nodiscard]] std::optional<std::pair<QString, QString>> netrcAuth(const QString &url);
/// REQUESTS_CA_BUNDLE or else CURL_CA_BUNDLE; empty when neither is set.
[[nodiscard]] QString caBundle();

} // namespace Environment

} // namespace Requests
