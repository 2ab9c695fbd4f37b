// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/utils.h>

#include "environment_p.h"
#include "urlparts_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

QString selectProxy(const QString &url, const Proxies &proxies)
{
    return Environment::selectProxy(url, proxies);
}

bool shouldBypassProxies(const QString &url, const QString &noProxy)
{
    return Environment::shouldBypassProxies(url, noProxy);
}

Proxies environProxies(const QString &url, const QString &noProxy)
{
    return Environment::proxies(url, noProxy);
}

Proxies resolveProxies(const QString &url, const Proxies &proxies, bool trustEnv)
{
    Proxies out = proxies;
    const QString noProxy = proxies.value(u"no_proxy"_s);
    if (!trustEnv || Environment::shouldBypassProxies(url, noProxy))
        return out;
    const QString scheme = UrlParts(url).scheme;
    const Proxies fromEnvironment = Environment::proxies(url, noProxy);
    const QString proxy = fromEnvironment.value(scheme, fromEnvironment.value(u"all"_s));
    if (!proxy.isEmpty() && !out.contains(scheme))
        out.insert(scheme, proxy);
    return out;
}

Headers proxyHeaders(const QString &proxy)
{
    const auto [user, password] = authFromUrl(proxy);
    if (user.isEmpty())
        return {};
    return {{"Proxy-Authorization", BasicAuth::headerValue(user, password)}};
}

QByteArray requestTarget(const PreparedRequest &request, const Proxies &proxies)
{
    const QString proxy = selectProxy(request.url(), proxies);
    const bool tunnelled = UrlParts(request.url()).scheme != "http"_L1;
    const bool socks = UrlParts(proxy).scheme.startsWith("socks"_L1);
    if (proxy.isEmpty() || tunnelled || socks)
        return request.pathUrl();
    return urlWithoutFragmentAndAuth(request.url()).toUtf8();
}

std::optional<std::pair<QString, QString>> netrcAuth(const QString &url)
{
    return Environment::netrcAuth(url);
}

} // namespace Requests
