// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
//
// Requests' SessionRedirectMixin, and what else of Session's decisions can be asked for.
#include <qrequests/session.h>

#include <qrequests/utils.h>

#include "environment_p.h"
#include "redirect_p.h"
#include "session_p.h"
#include "urlparts_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

/// Sends one hop for each item.
class RedirectHops final : public RedirectRange::Source {
public:
    RedirectHops(Session *session, const CookieJar *jar, const Response &response, const SendOptions &options)
        : m_session(session)
        , m_jar(jar)
        , m_last(response)
        , m_options(options)
    {
        m_options.allowRedirects = false;
    }

    bool next(Response *item) override
    {
        if (Session::redirectTarget(m_last).isEmpty()) // an empty Location leads nowhere
            return false;
        // Read to its end, so that the connection can be used again; what cuts it short does not matter.
        Error ignored;
        (void)m_last.content(&ignored);
        m_last.close();
        const int limit = m_options.maxRedirects.value_or(m_session->maxRedirects());
        if (m_count++ >= limit) {
            return fail(Error(Error::TooManyRedirects,
                              u"More than %1 redirects: the last one leads to %2."_s.arg(limit).arg(
                                  shownUrl(Redirect::target(m_last)))));
        }
        const Result<PreparedRequest> request = Redirect::request(m_last, *m_jar, m_session->trustEnv());
        if (!request)
            return fail(request.error());
        if (!m_options.proxies.isEmpty()) // send() would take them for all there are
            m_options.proxies = resolveProxies(request->url(), m_options.proxies, m_session->trustEnv());
        m_last = m_session->send(request.value(), m_options);
        if (m_last.error())
            return fail(m_last.error());
        *item = m_last;
        return true;
    }

    Error error() const override { return m_error; }

private:
    bool fail(const Error &error)
    {
        m_error = error;
        return false;
    }

    Session *const m_session;
    const CookieJar *const m_jar;
    Response m_last;
    SendOptions m_options;
    int m_count = 0;
    Error m_error;
};

} // namespace

EnvironmentSettings Session::mergeEnvironmentSettings(const QString &url, const Proxies &proxies,
                                                      std::optional<bool> stream,
                                                      const std::optional<Verify> &verify,
                                                      const std::optional<ClientCert> &cert) const
{
    EnvironmentSettings settings;
    settings.proxies = proxies;
    if (d->trustEnv)
        Environment::addMissing(settings.proxies, Environment::proxies(url, proxies.value(u"no_proxy"_s)));
    Environment::addMissing(settings.proxies, d->proxies);
    settings.stream = stream.value_or(d->streamsByDefault);
    settings.verify = d->verification(verify);
    settings.cert = cert.value_or(d->cert);
    return settings;
}

RedirectRange Session::resolveRedirects(const Response &response, const PreparedRequest &request,
                                        const SendOptions &options)
{
    Response first = response;
    first.setRequest(request);
    return RedirectRange(std::make_unique<RedirectHops>(this, &cookies(), first, options));
}

QString Session::redirectTarget(const Response &response)
{
    return Redirect::location(response);
}

QByteArray Session::rebuildMethod(const QByteArray &method, int status)
{
    return Redirect::method(method, status);
}

void Session::rebuildAuth(PreparedRequest &next, const Response &from) const
{
    if (stripsAuth(from.request().url(), next.url()))
        next.headers().remove("Authorization");
    if (!d->trustEnv)
        return;
    if (const auto netrc = Environment::netrcAuth(next.url()))
        (void)next.prepareAuth(BasicAuth(netrc->first, netrc->second));
}

Proxies Session::rebuildProxies(PreparedRequest &next, const Proxies &proxies) const
{
    const QString scheme = UrlParts(next.url()).scheme;
    Proxies rebuilt = proxies;
    if (d->trustEnv && !rebuilt.contains(scheme)) {
        // The variables for other schemes have nothing to say about this one.
        const Proxies all = Environment::proxies(next.url(), proxies.value(u"no_proxy"_s));
        const QString proxy = all.value(scheme, all.value(u"all"_s));
        if (!proxy.isEmpty())
            rebuilt.insert(scheme, proxy);
    }
    next.headers().remove("Proxy-Authorization");
    const auto login = userAndPassword(rebuilt.value(scheme));
    if (scheme != "https"_L1 && login && !login->first.isEmpty() && !login->second.isEmpty())
        next.headers().set("Proxy-Authorization", BasicAuth::headerValue(login->first, login->second));
    return rebuilt;
}

bool Session::stripsAuth(const QString &from, const QString &to)
{
    return Redirect::stripsAuth(from, to);
}

} // namespace Requests
