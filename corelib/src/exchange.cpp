// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "exchange_p.h"

#include "environment_p.h"
#include "preparedrequest_p.h"
#include "redirect_p.h"
#include "responsebuilder_p.h"
#include "syntax_p.h"
#include "urlparts_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

constexpr qint64 ReadSize = 512 * 1024;
constexpr qint64 DecodeSize = 256 * 1024;
/// One turn of the event loop delivers no more than this, so that no exchange starves the others.
constexpr qint64 TurnSize = 4 * 1024 * 1024;
/// The body of a redirect or challenge is read for the record; what is longer than this is not waited for.
constexpr qint64 IntermediateBodyLimit = 4 * 1024 * 1024;
/// A scheme of several rounds (NTLM, SCRAM) needs two or three; an Auth that never stops would go on for
/// ever.
constexpr int MaxChallenges = 10;
constexpr int ReportInterval = 50; // ms

/// What a mutation may have broken. Which schemes there are is decided by the adapters: the one for http and
/// https carries nothing else, another one may.
Result<void> checkHop(const PreparedRequest &request)
{
    const QString scheme = UrlParts(request.url()).scheme;
    if (scheme == "http"_L1 || scheme == "https"_L1)
        return request.validate();
    if (const Result<void> valid = Syntax::checkMethod(request.method()); !valid)
        return valid;
    for (const Header &field : request.headers()) {
        if (const Result<void> valid = Syntax::checkField(field); !valid)
            return valid;
    }
    return {};
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
    QObject::connect(m_io->context(), &IoContext::ending, &m_totalTimer,
                     [this] { cancel(Error(Error::Canceled, u"The application is ending."_s)); });
    const auto total = m_setup.timeout.total;
    if (total.count() > 0) {
        QObject::connect(&m_totalTimer, &QTimer::timeout, &m_totalTimer, [this, total] {
            cancel(
                Error(Error::Timeout,
                      u"The whole exchange took longer than the %1 ms it was given."_s.arg(total.count())));
        });
        m_totalTimer.setSingleShot(true);
        m_totalTimer.setTimerType(Qt::PreciseTimer); // the coarse one may be early
        m_totalTimer.start(total);
    }
    m_request = m_setup.request;
    sendHop();
}

void Exchange::cancel(const Error &error)
{
    if (!m_finished)
        finish(error);
}

TransferOptions Exchange::transferOptions() const
{
    TransferOptions options;
    options.timeout = m_setup.timeout;
    options.verify = m_setup.verify;
    options.cert = m_setup.cert;
    options.http2 = m_setup.http2;
    Proxies proxies = m_setup.proxies;
    const QString url = m_request.url();
    if (m_setup.trustEnv) {
        const Proxies fromEnvironment = Environment::proxies(url, proxies.value(u"no_proxy"_s));
        for (auto it = fromEnvironment.begin(); it != fromEnvironment.end(); ++it) {
            if (!proxies.contains(it.key()))
                proxies.insert(it.key(), it.value());
        }
    }
    options.proxy = Environment::selectProxy(url, proxies);
    return options;
}

void Exchange::sendHop()
{
    m_hop = Response();
    ResponsePrivate &hop = ResponseBuilder::of(m_hop);
    hop.request = m_request;
    hop.url = m_request.url();
    m_next.reset();
    m_decoder.reset();
    m_sink.reset();
    m_content.clear();
    m_wireTotal = -1;
    m_headSeen = m_transferDone = m_nextIsRedirect = false;
    m_transferError = {};
    m_clock.start();
    m_sinceReport.start();

    m_adapter = findAdapter(m_setup.adapters, m_request.url());
    if (!m_adapter) {
        return finish(
            Error(Error::InvalidSchema,
                  u"%1 is no http:// or https:// URL, and no adapter is mounted that carries it."_s.arg(
                      m_request.url())));
    }
    if (const auto valid = checkHop(m_request); !valid)
        return finish(valid.error());
    notify(ExchangeEvent::HopStarted);
    m_transfer = m_adapter->send(m_request, transferOptions(), this);
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
    hop.reason = head.reason;
    hop.httpVersion = head.httpVersion;
    hop.headers = head.headers;
    hop.history = m_history;
    hop.elapsed = std::chrono::nanoseconds(m_clock.nsecsElapsed());
    hop.timings = m_transfer->timings();
    hop.tls = m_transfer->tls();
    bool isNumber = false;
    const qint64 length = head.headers.value("content-length").toLongLong(&isNumber);
    m_wireTotal = isNumber && length >= 0 ? length : -1;
    takeCookies();
    notify(ExchangeEvent::HeadReceived);
    if (m_finished)
        return;
    Error error = planNext();
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
    if (m_request.auth() && m_challenges < MaxChallenges) {
        m_next = m_request.auth()->answer(m_hop);
        if (m_next)
            return {};
    }
    // An empty Location leads nowhere, as in Requests.
    if (!m_hop.isRedirect() || hop.headers.values("location").constFirst().isEmpty())
        return {};
    Result<PreparedRequest> next = Redirect::request(m_hop, *m_setup.jar, m_setup.trustEnv);
    if (!m_setup.allowRedirects) {
        if (next)
            hop.next = std::move(next).value();
        return {};
    }
    if (m_redirects >= m_setup.maxRedirects) {
        return Error(Error::TooManyRedirects,
                     u"More than %1 redirects: the last one leads to %2."_s.arg(m_setup.maxRedirects)
                         .arg(Redirect::target(m_hop)));
    }
    if (!next)
        return next.error();
    m_next = std::move(next).value();
    m_nextIsRedirect = true;
    return {};
}

/// RFC 9110 §6.4.1
bool Exchange::hasBody() const
{
    const int status = m_hop.statusCode();
    return m_request.method() != "HEAD" && status != 204 && status != 304 && status >= 200;
}

Error Exchange::openBody()
{
    if (hasBody() && !m_isDecoded) {
        auto decoder =
            ContentDecoder::create(m_hop.headers().value("content-encoding"), m_setup.maxDecodedSize);
        if (decoder)
            m_decoder = std::move(decoder).value();
        else if (!m_next)
            return decoder.error();
    }
    if (m_setup.stream && !m_next) {
        if (const Error error = runHooks())
            return error;
        if (!m_next) // a hook may have put a redirect in its place
            m_sink = m_listener->exchangeHead(m_hop);
    } else if (m_setup.sink) {
        m_sink = m_setup.sink(m_hop);
    }
    return {};
}

void Exchange::transferReadable()
{
    const auto alive = shared_from_this();
    pump();
}

void Exchange::transferFinished(const Error &error)
{
    const auto alive = shared_from_this();
    m_transferDone = true;
    m_transferError = error;
    if (!m_headSeen) {
        return finish(error ? error
                            : Error(Error::ConnectionError, u"The answer ended before its head."_s, {},
                                    Error::PeerClosed));
    }
    pump();
}

std::function<void()> Exchange::pumpLater()
{
    return [weak = weak_from_this(), io = m_io] {
        io->post([weak] {
            if (const auto self = weak.lock())
                self->pump();
        });
    };
}

void Exchange::pump()
{
    if (m_pumping || m_finished || !m_headSeen)
        return;
    m_pumping = true;
    Error error;
    const Turn turn = pumpSome(&error);
    m_pumping = false;
    if (m_finished)
        return;
    if (turn == Turn::Failed)
        completeHop(error);
    else if (turn == Turn::Drained && m_transferDone)
        completeHop(m_transferError);
}

/// Moves bytes from the transfer through the decoder to where they go.
Exchange::Turn Exchange::pumpSome(Error *error)
{
    qint64 moved = 0;
    while (!m_finished && m_transfer) {
        if (m_sink && m_sink->isFull()) {
            m_sink->onReady(pumpLater());
            return Turn::Held;
        }
        if (moved >= TurnSize) {
            pumpLater()();
            return Turn::Held;
        }
        Result<QByteArray> bytes = nextBytes();
        if (!bytes) {
            *error = bytes.error();
            return Turn::Failed;
        }
        if (bytes->isEmpty())
            break;
        moved += bytes->size();
        if (m_next && m_hop.bodySize() >= IntermediateBodyLimit) {
            cutBody();
            break;
        }
        *error = deliver(*bytes);
        if (*error)
            return Turn::Failed;
    }
    reportReceiving(m_transferDone);
    return Turn::Drained;
}

/// The next decoded bytes; empty when there are none for now.
Result<QByteArray> Exchange::nextBytes()
{
    while (true) {
        if (m_decoder) {
            Result<QByteArray> decoded = m_decoder->pull(DecodeSize);
            if (!decoded || !decoded->isEmpty())
                return decoded;
        }
        QByteArray coded = m_transfer->read(ReadSize);
        ResponseBuilder::of(m_hop).wireBodySize += coded.size();
        if (coded.isEmpty() || !m_decoder)
            return coded;
        m_decoder->push(coded);
    }
}

/// The hop that follows is not kept waiting for the rest of a body nobody asked for.
void Exchange::cutBody()
{
    m_transferDone = true;
    m_transferError =
        Error(Error::RequestException,
              u"Only the first %1 bytes of this answer's body were read: another request follows it."_s.arg(
                  m_hop.bodySize()));
    m_decoder.reset();
    m_transfer.reset();
}

Error Exchange::deliver(const QByteArray &bytes)
{
    ResponseBuilder::of(m_hop).bodySize += bytes.size();
    reportReceiving(false);
    if (!m_sink) {
        m_content.append(bytes);
        return {};
    }
    const Result<void> taken = m_sink->append(bytes);
    return taken ? Error() : Error(Error::SinkError, taken.error().message(), taken.error().detail());
}

void Exchange::reportReceiving(bool force)
{
    if (!m_setup.observer || (!force && m_sinceReport.elapsed() < ReportInterval))
        return;
    m_sinceReport.restart();
    notify(ExchangeEvent::Receiving, m_hop.wireBodySize(), m_wireTotal);
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
    if (!m_setup.stream || m_next) {
        if (const Error hookError = runHooks())
            return finish(hookError);
    }
    if (!m_next)
        return finish({});

    notify(ExchangeEvent::HopFinished);
    m_history.append(m_hop);
    m_challenges = m_nextIsRedirect ? 0 : m_challenges + 1;
    if (m_nextIsRedirect) {
        ++m_redirects;
        if (m_next->auth())
            m_next->auth()->redirected();
    }
    m_request = *m_next;
    sendHop();
}

/// The end of a hop, well or not: what the transfer and the body came to.
void Exchange::takeResults()
{
    ResponsePrivate &hop = ResponseBuilder::of(m_hop);
    if (m_transfer) {
        hop.timings = m_transfer->timings();
        if (hop.tls.isEmpty())
            hop.tls = m_transfer->tls();
    }
    if (!m_content.isEmpty())
        hop.content = std::exchange(m_content, {});
    if (const auto sink = std::exchange(m_sink, nullptr))
        sink->finished(hop.error);
    m_transfer.reset();
}

/// A hook may put another Response in this one's place; where to go next follows from that one.
Error Exchange::runHooks()
{
    for (const ResponseHook &hook : m_request.hooks()) {
        std::optional<Response> replaced = hook(m_hop);
        if (!replaced)
            continue;
        m_hop = *replaced;
        if (!m_nextIsRedirect && m_next)
            continue;
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
    m_totalTimer.stop();
    ResponsePrivate &hop = ResponseBuilder::of(m_hop);
    hop.history = m_history;
    if (error) {
        hop.error = error;
        if (error.hop() < 0)
            hop.error.setPlace(hop.url, int(m_history.size()));
    }
    takeResults();
    notify(ExchangeEvent::HopFinished);
    m_listener->exchangeFinished(m_hop);
    m_listener.reset();
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
    event.request = &m_request;
    event.response = m_headSeen || kind == ExchangeEvent::HopFinished ? &m_hop : nullptr;
    event.done = done;
    event.total = total;
    event.decoded = m_hop.bodySize();
    m_setup.observer(event);
}

} // namespace Requests
