// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/session.h>

#include <qrequests/networkadapter.h>
#include <qrequests/utils.h>

#include "environment_p.h"
#include "pendingstate_p.h"
#include "responsestream_p.h"
#include "session_p.h"
#include "usercode_p.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

/// Unless the caller says otherwise a coded body may not grow beyond this, see
/// RequestOptions::maxDecodedSize.
constexpr qint64 DefaultMaxDecodedSize = qint64(4) * 1024 * 1024 * 1024;

} // namespace

ExchangeRegistry::~ExchangeRegistry()
{
    QObject::disconnect(m_ending);
}

void ExchangeRegistry::add(const std::shared_ptr<Exchange> &exchange, IoContext *context)
{
    if (!m_ending) {
        m_ending = QObject::connect(context, &IoContext::ending, context, [weak = weak_from_this()] {
            const auto self = weak.lock();
            const auto running = self ? self->m_running : decltype(m_running)();
            for (const auto &ended : running)
                ended->cancel(Error(Error::Canceled, u"The application is ending."_s));
        });
    }
    m_running.push_back(exchange);
    // A live Response's exchange may outlast the Session.
    exchange->setOnFinished([self = shared_from_this()](Exchange *ended) {
        std::erase_if(self->m_running, [ended](const auto &running) { return running.get() == ended; });
    });
}

void ExchangeRegistry::cancelAll()
{
    const auto running = m_running;
    for (const auto &exchange : running) {
        if (!exchange->isDetached())
            exchange->cancel(Error(Error::Canceled, u"The session was closed."_s));
    }
}

SessionPrivate::SessionPrivate()
{
    mount(u"https://"_s, std::make_unique<NetworkAdapter>());
    // One adapter serves both schemes, so that they share what they can.
    adapters.append({u"http://"_s, adapters.constFirst().second});
}

SessionPrivate::~SessionPrivate()
{
    if (!leavesRunning)
        io->post([running = registry] { running->cancelAll(); });
}

/// An adapter is made on the caller's thread and ends on the I/O thread, where it works.
std::shared_ptr<Adapter> SessionPrivate::onIoThread(std::unique_ptr<Adapter> adapter) const
{
    const auto destroyThere = [ioThread = io](Adapter *dying) {
        auto destroy = [dying] { std::default_delete<Adapter>()(dying); };
        if (!ioThread->post(destroy))
            destroy();
    };
    return std::shared_ptr<Adapter>(adapter.release(), destroyThere);
}

void SessionPrivate::mount(const QString &prefix, std::unique_ptr<Adapter> adapter)
{
    adapters.removeIf(
        [&prefix](const auto &entry) { return entry.first.compare(prefix, Qt::CaseInsensitive) == 0; });
    adapters.append({prefix, onIoThread(std::move(adapter))});
    std::stable_sort(adapters.begin(), adapters.end(),
                     [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
}

void SessionPrivate::close()
{
    io->post([running = registry, table = adapters] {
        running->cancelAll();
        for (const auto &entry : table) {
            if (const Error thrown = caught(u"The adapter"_s, [&] { entry.second->close(); }))
                qWarning("%s", qPrintable(thrown.message())); // there is nobody else to tell
        }
    });
}

Result<PreparedRequest> SessionPrivate::prepared(const QByteArray &method, const QString &url,
                                                 const RequestOptions &options) const
{
    PreparedRequest request;
    if (const Result<void> done = request.prepare(method, url, mergedOptions(url, options)); !done)
        return done.error();
    return request;
}

RequestOptions SessionPrivate::mergedOptions(const QString &url, const RequestOptions &options) const
{
    RequestOptions merged = options;
    if (options.cookies.isEmpty())
        merged.cookies = *cookies;
    else
        merged.cookies = cookies->merged(options.cookies);
    merged.headers = mergeSetting(merged.headers, headers);
    merged.params = mergeSetting(merged.params, params);
    if (!merged.auth) {
        merged.auth = auth;
        if (const auto netrc = trustEnv && !auth ? Environment::netrcAuth(url) : std::nullopt)
            merged.auth = BasicAuth(netrc->first, netrc->second);
    }
    if (merged.hooks.isEmpty())
        merged.hooks = hooks;
    return merged;
}

Verify SessionPrivate::verification(const std::optional<Verify> &own) const
{
    const Verify chosen = own.value_or(verify);
    // Requests lets the environment override even verify=False of the Session; here it only replaces the
    // default.
    const QString bundle = trustEnv && chosen == Verify(true) ? Environment::caBundle() : QString();
    return bundle.isEmpty() ? chosen : Verify::against(bundle);
}

ExchangeSetup SessionPrivate::setup(const PreparedRequest &request, const SendOptions &options,
                                    ProxyOrder order) const
{
    ExchangeSetup setup;
    setup.request = request;
    setup.timeout = options.timeout.value_or(timeout);
    setup.allowRedirects = options.allowRedirects.value_or(true);
    setup.maxRedirects = options.maxRedirects.value_or(maxRedirects);
    setup.proxies = options.proxies;
    if (order == EnvironmentFirst)
        setup.fallbackProxies = proxies;
    else if (options.proxies.isEmpty())
        setup.proxies = proxies;
    else
        setup.proxiesAreAll = true;
    setup.verify = verification(options.verify);
    setup.stream = options.stream.value_or(streamsByDefault);
    setup.cert = options.cert.value_or(cert);
    setup.http2 = options.http2.value_or(http2);
    setup.trustEnv = trustEnv;
    setup.maxDecodedSize = options.maxDecodedSize.value_or(DefaultMaxDecodedSize);
    setup.sink = options.sink;
    setup.observer = options.observer;
    setup.retry = options.retry;
    setup.engine = options.engine.value_or(engine);
    setup.jar = cookies;
    setup.adapters = adapters;
    return setup;
}

PendingResponse SessionPrivate::send(const PreparedRequest &request, const SendOptions &options,
                                     ProxyOrder order)
{
    const auto state = std::make_shared<PendingState>(io);
    begin(state, setup(request, options, order));
    return PendingResponse(state);
}

std::unique_ptr<ResponseStream> SessionPrivate::stream(const PreparedRequest &request,
                                                       const SendOptions &options, ProxyOrder order)
{
    const auto state = std::make_shared<StreamState>(io);
    std::unique_ptr<ResponseStream> stream(
        new ResponseStream(std::make_unique<ResponseStreamPrivate>(state)));
    ExchangeSetup wanted = setup(request, options, order);
    wanted.stream = true;
    begin(state, std::move(wanted));
    return stream;
}

Response SessionPrivate::wait(const PendingResponse &pending, const char *function)
{
    warnOnGuiThread(function);
    return pending.d->wait();
}

PendingResponse SessionPrivate::failed(const Error &error, const QString &url)
{
    Error placed = error;
    if (placed.url().isEmpty())
        placed.setPlace(url, -1);
    const auto state = std::make_shared<PendingState>(nullptr);
    state->finish(Response(placed));
    return PendingResponse(state);
}

Session::Session(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<SessionPrivate>())
{
}

Session::~Session() = default;

Headers Session::defaultHeaders()
{
    return {{"User-Agent", "QRequests/" QREQUESTS_VERSION},
            {"Accept-Encoding", "gzip, deflate, br, zstd"},
            {"Accept", "*/*"},
            {"Connection", "keep-alive"}};
}

Result<PreparedRequest> Session::prepareRequest(const Request &request) const
{
    return d->prepared(request.method(), request.url(), request.options());
}

PendingResponse Session::requestAsync(const QByteArray &method, const UrlText &url,
                                      const RequestOptions &options)
{
    const Result<PreparedRequest> prepared = d->prepared(method, url.text(), options);
    if (!prepared)
        return SessionPrivate::failed(prepared.error(), url.text());
    return d->send(*prepared, SendOptions::from(options), SessionPrivate::EnvironmentFirst);
}

PendingResponse Session::sendAsync(const PreparedRequest &request, const SendOptions &options)
{
    return d->send(request, options, SessionPrivate::SessionFirst);
}

std::unique_ptr<ResponseStream> Session::stream(const QByteArray &method, const UrlText &url,
                                                const RequestOptions &options)
{
    const Result<PreparedRequest> prepared = d->prepared(method, url.text(), options);
    if (prepared)
        return d->stream(*prepared, SendOptions::from(options), SessionPrivate::EnvironmentFirst);
    Error error = prepared.error();
    error.setPlace(url.text(), -1);
    const auto state = std::make_shared<StreamState>(d->io);
    std::unique_ptr<ResponseStream> stream(
        new ResponseStream(std::make_unique<ResponseStreamPrivate>(state)));
    state->finish(Response(error));
    return stream;
}

std::unique_ptr<ResponseStream> Session::sendStream(const PreparedRequest &request,
                                                    const SendOptions &options)
{
    return d->stream(request, options, SessionPrivate::SessionFirst);
}

void Session::mount(const QString &prefix, std::unique_ptr<Adapter> adapter)
{
    d->mount(prefix, std::move(adapter));
}

const Adapter *Session::adapter(const QString &url) const
{
    return findAdapter(d->adapters, url).get();
}

QStringList Session::mountedPrefixes() const
{
    QStringList prefixes;
    for (const auto &entry : std::as_const(d->adapters))
        prefixes.append(entry.first);
    return prefixes;
}

QList<Deviation> Session::deviations(const PreparedRequest &request, std::optional<Engine> engine) const
{
    const Adapter *mounted = adapter(request.url());
    if (!mounted)
        return {};
    return mounted->carrier(request, engine.value_or(d->engine)).deviations(request);
}

void Session::close()
{
    d->close();
}

} // namespace Requests
