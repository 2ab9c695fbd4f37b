// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sessionsettings.h"

#include <qrequests/session.h>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

SessionSettings::SessionSettings(const Requests::Session &session)
    : m_headers(session.headers())
    , m_cookies(session.cookies())
    , m_auth(session.auth())
    , m_params(session.params())
    , m_hooks(session.hooks())
    , m_trustEnv(session.trustEnv())
    , m_verify(session.verify())
    , m_engine(session.engine())
{
}

Requests::Result<Requests::PreparedRequest> SessionSettings::prepare(const Requests::Request &request) const
{
    // One that lives and ends on this thread, so that there is one place that knows how settings merge.
    Requests::Session session;
    session.headers() = m_headers;
    session.cookies() = m_cookies;
    session.setAuth(m_auth);
    session.setParams(m_params);
    session.setHooks(m_hooks);
    session.setTrustEnv(m_trustEnv);
    return session.prepareRequest(request);
}

Requests::Verify SessionSettings::verification(const std::optional<Requests::Verify> &own) const
{
    Requests::Session session;
    session.setVerify(m_verify);
    session.setTrustEnv(m_trustEnv);
    return session.mergeEnvironmentSettings({}, {}, {}, own).verify;
}

namespace {

/// One of them: which of several it is for a URL, selectProxy() says.
QString someProxy(const Requests::Proxies &proxies)
{
    for (auto each = proxies.cbegin(); each != proxies.cend(); ++each) {
        if (each.key() != "no_proxy"_L1)
            return each.value();
    }
    return {};
}

} // namespace

RequestSettings settingsOf(const Requests::Session &session)
{
    const Requests::Timeout timeout = session.timeout();
    return {.connectTimeout = int(timeout.connect.count()),
            .readTimeout = int(timeout.read.count()),
            .totalTimeout = int(timeout.total.count()),
            .followRedirects = true,
            .maxRedirects = session.maxRedirects(),
            .verify = session.verify().isOn(),
            .caBundle = session.verify().caBundle(),
            .clientCert = session.cert().certificate,
            .clientKey = session.cert().key,
            .proxy = someProxy(session.proxies()),
            .encodeUrl = true,
            .engine = session.engine()};
}

} // namespace Fingerpost
