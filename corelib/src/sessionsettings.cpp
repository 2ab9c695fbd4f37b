// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/session.h>

#include "session_p.h"

namespace Requests {

Headers &Session::headers()
{
    return d->headers;
}
const Headers &Session::headers() const
{
    return d->headers;
}

CookieJar &Session::cookies()
{
    return *d->cookies;
}
const CookieJar &Session::cookies() const
{
    return *d->cookies;
}

AuthHandle Session::auth() const
{
    return d->auth;
}
void Session::setAuth(const AuthHandle &auth)
{
    d->auth = auth;
}

Params Session::params() const
{
    return d->params;
}
void Session::setParams(const Params &params)
{
    d->params = params;
}

Proxies Session::proxies() const
{
    return d->proxies;
}
void Session::setProxies(const Proxies &proxies)
{
    d->proxies = proxies;
}

Hooks &Session::hooks()
{
    return d->hooks;
}
const Hooks &Session::hooks() const
{
    return d->hooks;
}
void Session::setHooks(const Hooks &hooks)
{
    d->hooks = hooks;
}

bool Session::streamsByDefault() const
{
    return d->streamsByDefault;
}
void Session::setStreamsByDefault(bool on)
{
    d->streamsByDefault = on;
}

Verify Session::verify() const
{
    return d->verify;
}
void Session::setVerify(const Verify &verify)
{
    d->verify = verify;
}

ClientCert Session::cert() const
{
    return d->cert;
}
void Session::setCert(const ClientCert &cert)
{
    d->cert = cert;
}

Timeout Session::timeout() const
{
    return d->timeout;
}
void Session::setTimeout(const Timeout &timeout)
{
    d->timeout = timeout;
}

int Session::maxRedirects() const
{
    return d->maxRedirects;
}
void Session::setMaxRedirects(int count)
{
    d->maxRedirects = count;
}

bool Session::trustEnv() const
{
    return d->trustEnv;
}
void Session::setTrustEnv(bool trust)
{
    d->trustEnv = trust;
}

bool Session::http2() const
{
    return d->http2;
}
void Session::setHttp2(bool on)
{
    d->http2 = on;
}

Engine Session::engine() const
{
    return d->engine;
}
void Session::setEngine(Engine engine)
{
    d->engine = engine;
}

} // namespace Requests
