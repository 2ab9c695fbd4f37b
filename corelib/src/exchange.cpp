// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "exchange_p.h"

#include "digest_p.h"
#include "environment_p.h"
#include "preparedrequest_p.h"
#include "redirect_p.h"
#include "responsebuilder_p.h"
#include "syntax_p.h"
#include "tunnelauth_p.h"
#include "urlparts_p.h"
#include "usercode_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

/// A scheme of several rounds (NTLM, SCRAM) needs two or three; an Auth that never stops would go on for
/// ever.
constexpr int MaxChallenges = 10;

/// What a mutation may have broken. Which schemes there are is decided by the adapters: the one for http and
/// https carries nothing else, another one may.
Result<void> checkHop(const PreparedRequest &request)
{
    const QString url = request.url();
    if (url.startsWith("http:"_L1, Qt::CaseInsensitive) || url.startsWith("https:"_L1, Qt::CaseInsensitive))
        return request.validate();
    if (const Result<void> valid = Syntax::checkMethod(request.method()); !valid)
        return valid;
    for (const Header &field : request.headers()) {
        if (const Result<void> valid = Syntax::checkField(field); !valid)
            return valid;
    }
    return {};
}

bool isSocks(const QString &proxy)
{
    return proxy.startsWith("socks"_L1, Qt::CaseInsensitive);
}

bool isForProxy(const AuthHandle &auth)
{
    return dynamic_cast<const ProxyBasicAuth *>(auth.get())
        || dynamic_cast<const ProxyDigestAuth *>(auth.get());
}

} // namespace

std::shared_ptr<Adapter> findAdapter(const AdapterTable &table, const QString &url)
{
    for (const auto &[prefix, adapter] : table) {
        if (url.startsWith(prefix, Qt::CaseInsensitive))
            return adapter;
    }
    return nullptr;
}

Exchange::Exchange(std::shared_ptr<IoThread> io, ExchangeSetup setup,
                   std::shared_ptr<ExchangeListener> listener)
    : m_io(std::move(io))
    , m_setup(std::move(setup))
    , m_listener(std::move(listener))
{
}

Exchange::~Exchange() = default;

void Exchange::start()
{
    const auto total = m_setup.timeout.total;
    if (total.count() > 0) {
        m_totalTimer = std::make_unique<QTimer>();
        QObject::connect(m_totalTimer.get(), &QTimer::timeout, m_totalTimer.get(), [this, total] {
            cancel(
                Error(Error::Timeout,
                      u"The whole exchange took longer than the %1 ms it was given."_s.arg(total.count())));
        });
        m_totalTimer->setSingleShot(true);
        m_totalTimer->setTimerType(Qt::PreciseTimer); // the coarse one may be early
        m_totalTimer->start(total);
    }
    m_request = m_setup.request;
    sendHop();
}

void Exchange::cancel(const Error &error)
{
    if (!m_finished)
        finish(error);
}

void Exchange::abandon(const LiveBody *live)
{
    if (live == m_live.get())
        cancel(Error(Error::Canceled, u"Nobody reads the answer any more."_s));
}

TransferOptions Exchange::transferOptions() const
{
    TransferOptions options;
    options.timeout = m_setup.timeout;
    options.verify = m_setup.verify;
    options.cert = m_setup.cert;
    options.http2 = m_setup.http2;
    options.stream = m_setup.stream || m_setup.sink;
    options.engine = m_setup.engine;
    options.proxy = Environment::selectProxy(m_request.url(), hopProxies());
    return options;
}

Proxies Exchange::hopProxies() const
{
    Proxies proxies = m_setup.proxies;
    // As with Requests' send() and its rebuild_proxies.
    const bool asksEnvironment = m_setup.trustEnv && (m_redirects > 0 || !m_setup.proxiesAreAll);
    if (asksEnvironment)
        Environment::addMissing(proxies, Environment::proxies(m_request.url(), proxies.value(u"no_proxy"_s)));
    Environment::addMissing(proxies, m_setup.fallbackProxies);
    return proxies;
}

void Exchange::sendHop()
{
    m_adapter = findAdapter(m_setup.adapters, m_request.url());
    m_retry = RetryPlan(m_setup.retry ? *m_setup.retry : m_adapter ? m_adapter->retry() : Retry());
    m_attempt = 0;
    prepareForProxy();
    tryHop();
}

void Exchange::prepareForProxy()
{
    const bool ofAuth = isForProxy(m_request.auth()) && m_request.headers().contains("Proxy-Authorization");
    if (!ofAuth && m_redirects == 0 && !ProxyLogin::isIn(m_request))
        return;
    const QString url = m_request.url();
    const Proxies proxies = hopProxies();
    const QString proxy = Environment::selectProxy(url, proxies);
    const bool isHttp = !proxy.isEmpty() && !isSocks(proxy);
    // NO_PROXY may lead past the proxy: what its Auth has added is for no other peer.
    if (ofAuth && !isHttp)
        m_request.headers().remove("Proxy-Authorization");
    // As Requests' rebuild_proxies: after a redirect the request shows it, by the proxy of the scheme alone.
    const bool isShown =
        m_redirects > 0 && isHttp && resolveProxies(url, proxies, m_setup.trustEnv).value(u"http"_s) == proxy;
    ProxyLogin::renew(m_request, isShown ? proxy : QString());
}

void Exchange::tryHop()
{
    m_retryWait.reset();
    m_hop = Response();
    ResponsePrivate &hop = ResponseBuilder::of(m_hop);
    hop.request = m_request;
    hop.url = m_request.url();
    m_next.reset();
    m_decoder.reset();
    m_sink.reset();
    m_live.reset();
    m_content.clear();
    m_wireTotal = -1;
    m_headSeen = m_transferDone = m_nextIsRedirect = false;
    m_transferError = {};
    m_clock.start();
    m_sinceReport.start();

    if (!m_adapter) {
        return finish(
            Error(Error::InvalidSchema,
                  u"%1 is no http:// or https:// URL, and no adapter is mounted that carries it."_s.arg(
                      shownUrl(m_request.url()))));
    }
    if (const auto valid = checkHop(m_request); !valid)
        return finish(valid.error());
    notify(ExchangeEvent::HopStarted);
    if (m_thrown)
        return finish(m_thrown);
    TransferOptions options = transferOptions();
    const bool httpProxy = !options.proxy.isEmpty() && !isSocks(options.proxy);
    const bool tunnel = httpProxy && UrlParts(m_request.url()).scheme == "https"_L1;
    m_proxyIsPeer = httpProxy && !tunnel;
    const PreparedRequest sent = tunnel ? requestForTunnel(m_request, &options.proxy) : m_request;
    const Error thrown = caught(u"The adapter"_s, [&] { m_transfer = m_adapter->send(sent, options, this); });
    if (thrown)
        finish(thrown);
}

void Exchange::transferPhase(Phase phase)
{
    switch (phase) {
    case Connecting:
        return notify(ExchangeEvent::Connecting);
    case Connected:
        return notify(ExchangeEvent::Connected);
    case RequestSent:
        return notify(ExchangeEvent::RequestSent);
    }
}

void Exchange::transferUploaded(qint64 sent, qint64 total)
{
    notify(ExchangeEvent::Uploading, sent, total);
}

void Exchange::transferHead(const ResponseHead &head)
{
    const auto alive = shared_from_this();
    m_headSeen = true;
    m_isDecoded = head.isDecoded;
    ResponsePrivate &hop = ResponseBuilder::of(m_hop);
    hop.statusCode = head.statusCode;
    hop.reason = head.reason.isNull() ? u""_s : head.reason;
    hop.httpVersion = head.httpVersion;
    hop.headers = head.headers;
    hop.history = m_history;
    hop.elapsed = std::chrono::nanoseconds(m_clock.nsecsElapsed());
    const Error thrown = caught(u"The adapter"_s, [&] {
        hop.timings = m_transfer->timings();
        hop.tls = m_transfer->tls();
        hop.engineUse = m_transfer->engineUse();
    });
    if (thrown)
        return finish(thrown);
    bool isNumber = false;
    const qint64 length = head.headers.value("content-length").toLongLong(&isNumber);
    m_wireTotal = isNumber && length >= 0 ? length : -1;
    RetryPlan::Verdict verdict;
    const Error unasked =
        caught(u"The body"_s, [&] { verdict = m_retry.afterAnswer(m_request, head); }); // whether it rewinds
    if (unasked)
        return finish(unasked);
    // An answer that is asked for again leaves no trace, as in Requests.
    m_retryWait = verdict.wait;
    if (!m_retryWait && !verdict.error)
        takeCookies();
    notify(ExchangeEvent::HeadReceived);
    if (m_finished)
        return;
    if (m_thrown)
        return finish(m_thrown);
    Error error = verdict.error;
    if (!error)
        error = planNext();
    if (!error)
        error = openBody();
    if (error)
        finish(error);
}

void Exchange::takeCookies()
{
    ResponsePrivate &hop = ResponseBuilder::of(m_hop);
    if (!hop.headers.contains("set-cookie"))
        return;
    const QString url = cookieUrl(m_request);
    hop.cookies.extract(url, hop.headers);
    // The Session may refuse more, for what it holds already.
    hop.rejectedCookies = m_setup.jar->extract(url, hop.headers);
}

/// Whether another hop follows this one: decided from the head, made when the body is complete.
Error Exchange::planNext()
{
    ResponsePrivate &hop = ResponseBuilder::of(m_hop);
    if (m_retryWait) {
        m_next = m_request; // so the rest of this answer is read as that of any answer others follow
        return {};
    }
    // Nobody but a proxy may ask for a proxy's credentials, least of all a host at the end of a tunnel.
    const bool asksRightly =
        hop.statusCode != 407 || m_proxyIsPeer || DigestState::answersServers(m_request.auth().get());
    if (m_request.auth() && m_challenges < MaxChallenges && asksRightly) {
        const Error thrown = caught(u"The Auth"_s, [this] { m_next = m_request.auth()->answer(m_hop); });
        if (thrown || m_next)
            return thrown;
    }
    // An empty Location leads nowhere, as in Requests.
    if (!m_hop.isRedirect() || hop.headers.values("location").constFirst().isEmpty())
        return {};
    Result<PreparedRequest> next = Error();
    const Error thrown =
        caught(u"The Auth"_s, [&] { next = Redirect::request(m_hop, *m_setup.jar, m_setup.trustEnv); });
    if (thrown)
        return thrown;
    if (!m_setup.allowRedirects) {
        if (next)
            hop.next = std::move(next).value();
        return {};
    }
    if (m_redirects >= m_setup.maxRedirects) {
        return Error(Error::TooManyRedirects,
                     u"More than %1 redirects: the last one leads to %2."_s.arg(m_setup.maxRedirects)
                         .arg(shownUrl(Redirect::target(m_hop))));
    }
    if (!next)
        return next.error();
    m_next = std::move(next).value();
    m_nextIsRedirect = true;
    return {};
}

void Exchange::transferFinished(const Error &error)
{
    const auto alive = shared_from_this();
    m_transferDone = true;
    m_transferError = error;
    if (!m_headSeen) {
        const Error failure = error
            ? error
            : Error(Error::ConnectionError, u"The answer ended before its head."_s, {}, Error::PeerClosed);
        RetryPlan::Verdict verdict;
        const Error thrown = caught(u"The body"_s, [&] { verdict = m_retry.afterError(m_request, failure); });
        if (thrown)
            return finish(thrown);
        m_retryWait = verdict.wait;
        return m_retryWait ? tryLater(failure) : finish(verdict.error);
    }
    pump();
}

void Exchange::completeHop(Error error)
{
    ResponsePrivate &hop = ResponseBuilder::of(m_hop);
    if (!error && m_decoder && hop.wireBodySize > 0)
        error = m_decoder->finish();
    if (error && (!m_next || error.isA(Error::SinkError)))
        return finish(error);
    // A redirect whose own body is broken still says where to go; the record tells of it.
    if (error) {
        error.setPlace(hop.url, int(m_history.size()));
        hop.error = error;
    }
    takeResults();
    if (m_thrown)
        return finish(m_thrown);
    if (m_retryWait)
        return tryLater({});
    // Not of a challenge that is answered, as in Requests; of a live answer they ran before its body came.
    const bool isChallenge = m_next && !m_nextIsRedirect;
    if (!isChallenge && !m_live) {
        if (const Error hookError = runHooks())
            return finish(hookError);
    }
    if (!m_next)
        return finish({});

    notify(ExchangeEvent::HopFinished);
    m_history.append(m_hop);
    m_challenges = m_nextIsRedirect ? 0 : m_challenges + 1;
    if (m_nextIsRedirect)
        ++m_redirects;
    m_request = *m_next;
    m_transfer.reset();
    sendHop();
}

/// This try is over; the same request is sent again when its time has come.
void Exchange::tryLater(const Error &failure)
{
    ResponsePrivate &hop = ResponseBuilder::of(m_hop);
    if (failure) {
        hop.error = failure;
        hop.error.setPlace(hop.url, int(m_history.size()));
        takeResults();
    }
    m_transfer.reset();
    notify(ExchangeEvent::HopFinished);
    if (m_thrown)
        return finish(m_thrown);
    if (!m_finished) // the observer may have cancelled
        waitToRepeat(*m_retryWait);
}

void Exchange::waitToRepeat(std::chrono::milliseconds wait)
{
    if (!m_retryTimer) {
        m_retryTimer = std::make_unique<QTimer>();
        m_retryTimer->setSingleShot(true);
        m_retryTimer->setTimerType(Qt::PreciseTimer); // nobody is asked again before the time it gave
        QObject::connect(m_retryTimer.get(), &QTimer::timeout, m_retryTimer.get(), [this] {
            const auto alive = shared_from_this();
            ++m_attempt;
            if (const AuthHandle auth = m_request.auth()) {
                Result<void> renewed;
                if (const Error thrown = caught(u"The Auth"_s, [&] { renewed = auth->repeated(m_request); }))
                    return finish(thrown);
                if (!renewed)
                    return finish(renewed.error());
            }
            tryHop();
        });
    }
    m_retryTimer->start(wait);
}

/// The end of a hop, well or not: what the transfer and the body came to.
void Exchange::takeResults()
{
    ResponsePrivate &hop = ResponseBuilder::of(m_hop);
    if (m_transfer) {
        endBy(caught(u"The adapter"_s, [&] {
            hop.timings = m_transfer->timings();
            if (hop.tls.isEmpty())
                hop.tls = m_transfer->tls();
            if (!hop.engineUse.engine)
                hop.engineUse = m_transfer->engineUse();
        }));
    }
    if (!m_content.isEmpty())
        hop.content = std::exchange(m_content, {});
    if (const auto sink = std::exchange(m_sink, nullptr))
        endBy(caught(u"The sink"_s, [&] { sink->finished(hop.error); }));
}

/// What a caller's code has \a thrown where no error can be returned. Not from within: the caller of this
/// goes on with what it does.
void Exchange::endBy(const Error &thrown)
{
    if (!thrown || m_thrown)
        return;
    m_thrown = thrown;
    m_io->post([weak = weak_from_this(), thrown] {
        if (const auto self = weak.lock())
            self->cancel(thrown);
    });
}

/// A hook may put another Response in this one's place; where to go next follows from that one.
Error Exchange::runHooks()
{
    for (const ResponseHook &hook : m_request.hooks().functions()) {
        std::optional<Response> replaced;
        if (const Error thrown = caught(u"A hook"_s, [&] { replaced = hook(m_hop); }))
            return thrown;
        if (!replaced)
            continue;
        m_hop = *replaced;
        m_next.reset();
        m_nextIsRedirect = false;
        if (const Error error = planNext())
            return error;
    }
    return {};
}

void Exchange::finish(const Error &error)
{
    const auto alive = shared_from_this();
    m_finished = true;
    for (QTimer *timer : {m_totalTimer.get(), m_retryTimer.get()}) {
        if (timer)
            timer->stop();
    }
    ResponsePrivate &hop = ResponseBuilder::of(m_hop);
    hop.history = m_history;
    if (error) {
        hop.error = error;
        if (error.hop() < 0)
            hop.error.setPlace(hop.url, int(m_history.size()));
    }
    hop.live.reset();
    takeResults();
    // One that has run to its end is put away after whoever waits has been told.
    const std::unique_ptr<Transfer> spent = m_transferDone ? std::move(m_transfer) : nullptr;
    m_transfer.reset();
    notify(ExchangeEvent::HopFinished);
    if (m_thrown && !m_hop.error()) {
        ResponsePrivate &last = ResponseBuilder::of(m_hop); // anew: the observer may have taken a copy
        last.error = m_thrown;
        last.error.setPlace(last.url, int(m_history.size()));
    }
    if (const auto listener = std::exchange(m_listener, nullptr))
        listener->exchangeFinished(m_hop);
    if (m_live)
        m_live->end(m_hop);
    m_setup.observer = {};
    if (m_onFinished)
        m_onFinished(this);
}

void Exchange::notify(ExchangeEvent::Kind kind, qint64 done, qint64 total)
{
    if (!m_setup.observer)
        return;
    ExchangeEvent event;
    event.kind = kind;
    event.hop = int(m_history.size());
    event.attempt = m_attempt;
    event.request = &m_request;
    event.response = m_headSeen || kind == ExchangeEvent::HopFinished ? &m_hop : nullptr;
    event.done = done;
    event.total = total;
    event.decoded = m_hop.bodySize();
    const Error thrown = caught(u"The observer"_s, [&] { m_setup.observer(event); });
    if (!thrown)
        return;
    m_setup.observer = {};
    endBy(thrown);
}

} // namespace Requests
