// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchangerun.h"

#include "body/bodyworker.h"
#include "exchange/answerbook.h"
#include "exchange/sessionsettings.h"
#include "exchange/typedurl.h"
#include "secrets/exchangesecrets.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qint64 MostRequestBody = 1024 * 1024; ///< of a request, that assertions look at

QByteArray shortBody(const Requests::PreparedRequest &request)
{
    const auto source = request.body();
    if (!source || !source->isRewindable() || source->size() < 0 || source->size() > MostRequestBody)
        return {};
    auto reader = source->open();
    return reader ? reader.value()->readAll() : QByteArray();
}

QString withoutSecretsOf(const Hop &hop, const QStringList &secrets, const QString &text)
{
    Redactor redactor;
    for (const QString &secret : secrets)
        redactor.add(SecretValue(secret));
    addSecretsOf(hop.request, hop.response.headers(), &redactor);
    addCredentialsIn(text, &redactor);
    return redactor.text(text);
}

} // namespace

/// Receives on the I/O thread and hands over to the run's own thread, as long as the run lives.
class ExchangeRun::Relay : public std::enable_shared_from_this<ExchangeRun::Relay> {
public:
    Relay(ExchangeRun *run, bool isHolding)
        : m_run(run)
        , m_isHolding(isHolding)
    {
        m_clock.start();
    }

    void detach()
    {
        const std::lock_guard lock(m_mutex);
        m_run = nullptr;
    }

    void observe(const Requests::ExchangeEvent &event)
    {
        using Event = Requests::ExchangeEvent;
        switch (event.kind) {
        case Event::HopStarted:
            if (!m_firstHop.isValid()) {
                m_firstHop.start();
                tell([tookMs = m_clock.nsecsElapsed() / 1e6](ExchangeRun *run) {
                    run->applyPreparing(tookMs);
                });
            }
            tell([hop = event.hop, request = *event.request, atMs = sinceFirstHop()](ExchangeRun *run) {
                run->applyStarted(hop, request, atMs);
            });
            m_latest = {};
            break;
        case Event::HeadReceived:
            m_latest.receiveTotal = lengthOf(*event.response);
            tell([hop = event.hop, head = *event.response, atMs = sinceFirstHop()](ExchangeRun *run) {
                run->applyHead(hop, head, atMs);
            });
            postProgress();
            break;
        case Event::Uploading:
            m_latest.uploaded = event.done;
            m_latest.uploadTotal = event.total;
            postProgress();
            break;
        case Event::Receiving:
            m_latest.received = event.done;
            m_latest.receiveTotal = event.total;
            m_latest.decoded = event.decoded;
            postProgress();
            break;
        case Event::HopFinished:
            tell([hop = event.hop, response = *event.response, atMs = sinceFirstHop()](ExchangeRun *run) {
                run->applyHopFinished(hop, response, atMs);
            });
            break;
        case Event::Connecting:
        case Event::Connected:
        case Event::RequestSent:
            break;
        }
    }

    std::shared_ptr<Requests::BodySink> openBody(const Requests::Response &head)
    {
        // Bodies are decoded, kept and indexed where they arrive: fast, but behind the window.
        const QCoreApplication *application = QCoreApplication::instance();
        if (application && QThread::currentThread() != application->thread())
            lowerThreadPriority();
        auto store = std::make_shared<BodyStore>(head.headers().value("content-type"));
        store->setWhenIndexed([self = weak_from_this()] {
            if (const auto relay = self.lock())
                relay->tell([](ExchangeRun *run) { Q_EMIT run->progressed(); });
        });
        tell([hop = int(head.history().size()), store](ExchangeRun *run) { run->applyBody(hop, store); });
        return store;
    }

    /// The draft with its variables in place; none where values are missing, which it tells the run.
    std::optional<RequestDraft> fillIn(const RequestDraft &draft, const Options &options)
    {
        if (!options.variables)
            return draft;
        const Resolver resolver(*options.variables);
        const auto resolved = std::make_shared<const ResolvedDraft>(resolveDraft(draft, resolver));
        Unresolved missing;
        if (!options.sendUnresolved)
            missing = {resolved->problems(), resolved->emptyPathVariables};
        post([resolved, missing](ExchangeRun *run) { run->applyResolved(resolved, missing); });
        return missing.isEmpty() ? std::optional(resolved->draft) : std::nullopt;
    }

    Requests::Request requestOf(const RequestDraft &draft, const Options &options)
    {
        Requests::Request request = draft.toRequest();
        Requests::RequestOptions &wish = request.options();
        if (!options.followRedirects || !wish.allowRedirects)
            wish.allowRedirects = options.followRedirects;
        if (options.timeout != Requests::Timeout())
            wish.timeout = options.timeout;
        if (!options.verify)
            wish.verify = false;
        wish.observer = [relay = shared_from_this()](const Requests::ExchangeEvent &event) {
            relay->observe(event);
        };
        wish.sink = [relay = shared_from_this()](const Requests::Response &head) {
            return relay->openBody(head);
        };
        return request;
    }

    /// Fills in, prepares as \a settings do, and tells the run what came of it.
    template<typename Settings>
    void prepare(const RequestDraft &draft, const Options &options, const Settings &settings)
    {
        const std::optional<RequestDraft> filled = fillIn(draft, options);
        if (!filled)
            return;
        const Requests::Request request = requestOf(*filled, options);
        auto prepared = settings(request);
        if (prepared && !filled->settings.encodeUrl.value_or(true))
            prepared = withTypedUrl(*prepared, request.url());
        post([prepared, wish = Requests::SendOptions::from(request.options())](ExchangeRun *run) {
            run->applyPrepared(prepared, wish);
        });
    }

    /// What was not told, in its order.
    std::vector<std::function<void(ExchangeRun *)>> takeHeld()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_held, {});
    }

    template<typename Call> void post(Call call)
    {
        const std::lock_guard lock(m_mutex);
        if (m_run)
            QMetaObject::invokeMethod(
                m_run, [run = m_run, call] { call(run); }, Qt::QueuedConnection);
    }

private:
    /// In milliseconds; where none began, since the run's start.
    [[nodiscard]] double sinceFirstHop() const
    {
        return double((m_firstHop.isValid() ? m_firstHop : m_clock).nsecsElapsed()) / 1e6;
    }

    /// Of what happens before the end.
    template<typename Call> void tell(Call call)
    {
        if (!m_isHolding)
            return post(std::move(call));
        const std::lock_guard lock(m_mutex);
        if (m_run)
            m_held.push_back(std::move(call));
    }

    static qint64 lengthOf(const Requests::Response &head)
    {
        bool isNumber = false;
        const qint64 length = head.headers().value("content-length").toLongLong(&isNumber);
        return isNumber ? length : -1;
    }

    /// At most one progress call waits in the window's queue; it reads the newest figures when it runs.
    void postProgress()
    {
        if (m_isHolding)
            return;
        {
            const std::lock_guard lock(m_mutex);
            m_shown = m_latest;
            if (std::exchange(m_progressPosted, true))
                return;
        }
        post([self = shared_from_this()](ExchangeRun *run) {
            ExchangeProgress progress;
            {
                const std::lock_guard lock(self->m_mutex);
                self->m_progressPosted = false;
                progress = self->m_shown;
            }
            run->applyProgress(progress);
        });
    }

    QElapsedTimer m_clock;
    std::mutex m_mutex;
    ExchangeRun *m_run;
    const bool m_isHolding;
    std::vector<std::function<void(ExchangeRun *)>> m_held;
    QElapsedTimer m_firstHop; ///< I/O thread only
    ExchangeProgress m_latest; ///< I/O thread only
    ExchangeProgress m_shown;
    bool m_progressPosted = false;
};

ExchangeRun::ExchangeRun(QObject *parent)
    : QObject(parent)
{
}

ExchangeRun::~ExchangeRun()
{
    if (m_relay)
        m_relay->detach();
    m_pending.abort();
}

void ExchangeRun::start(Requests::Session &session, const RequestDraft &draft, const Options &options)
{
    Q_ASSERT(!m_relay);
    m_session = &session;
    m_draft = draft;
    m_options = options;
    m_running = true;
    m_clock.start();
    m_startedAt = QDateTime::currentDateTime();
    m_relay = std::make_shared<Relay>(this, options.inPlace);
    if (options.inPlace) {
        return m_relay->prepare(draft, options, [&session](const Requests::Request &request) {
            return session.prepareRequest(request);
        });
    }
    // Filling in and preparing read answers, netrc and the body's files, which may take its time.
    QThreadPool::globalInstance()->start([settings = SessionSettings(session), draft, options,
                                          relay = m_relay] {
        relay->prepare(draft, options,
                       [&settings](const Requests::Request &request) { return settings.prepare(request); });
    });
}

std::unique_ptr<ExchangeRun> ExchangeRun::restored(const Outcome &outcome)
{
    auto run = std::make_unique<ExchangeRun>();
    run->m_draft = outcome.draft;
    run->m_options = outcome.options;
    run->m_startedAt = outcome.started.toLocalTime();
    run->m_hops = outcome.hops;
    run->m_error = outcome.error;
    run->m_elapsedMs = outcome.elapsedMs;
    run->m_firstByteMs = outcome.firstByteMs;
    run->m_assertionResults = outcome.assertionResults;
    if (!outcome.hops.isEmpty()) {
        run->m_progress.received = outcome.hops.constLast().response.wireBodySize();
        run->m_progress.decoded = outcome.hops.constLast().response.bodySize();
    }
    return run;
}

ExchangeRun::Outcome ExchangeRun::outcome() const
{
    return {m_draft, m_options, m_startedAt, m_hops, m_error, elapsedMs(), m_firstByteMs, m_assertionResults};
}

void ExchangeRun::cancel()
{
    m_pending.abort();
    if (m_running && !m_sent && !std::exchange(m_canceled, true)) {
        m_relay->post([](ExchangeRun *run) {
            run->applyFailed(Requests::Error(Requests::Error::Canceled, u"The request was cancelled."_s));
        });
    }
}

void ExchangeRun::applyResolved(const std::shared_ptr<const ResolvedDraft> &resolved,
                                const Unresolved &unresolved)
{
    if (m_canceled)
        return;
    m_resolved = resolved;
    m_secrets = resolved->secrets;
    m_unresolved = unresolved;
    if (!unresolved.isEmpty()) {
        applyFailed(
            Requests::Error(Requests::Error::RequestException, u"A variable of the request has no value."_s));
    }
}

void ExchangeRun::applyPrepared(const Requests::Result<Requests::PreparedRequest> &prepared,
                                const Requests::SendOptions &options)
{
    if (m_canceled)
        return;
    if (!prepared)
        return applyFailed(prepared.error());
    if (!m_session)
        return applyFailed(Requests::Error(Requests::Error::Canceled, u"The session was closed."_s));
    m_sent = true;
    m_verify = options.verify;
    m_engine = options.engine.value_or(m_session->engine()); // as it is now: it may be set anew meanwhile
    m_pending = m_session->sendAsync(prepared.value(), options);
    m_pending.then(this, [this](const Requests::Response &response) { applyFinished(response); });
}

/// Before anything was handed to the transport.
void ExchangeRun::applyFailed(Requests::Error error)
{
    if (error.url().isEmpty())
        error.setPlace(m_draft.toRequest().url(), -1);
    applyFinished(Requests::Response(error));
}

double ExchangeRun::elapsedMs() const
{
    if (m_elapsedMs >= 0)
        return m_elapsedMs;
    return m_clock.isValid() ? m_clock.nsecsElapsed() / 1e6 - m_preparingMs : 0;
}

Requests::Headers ExchangeRun::sessionHeaders() const
{
    return m_session ? m_session->headers() : Requests::Headers();
}

Hop &ExchangeRun::hopAt(int index)
{
    while (m_hops.size() <= index)
        m_hops.append(Hop());
    return m_hops[index];
}

/// Files were read and threads started: none of it is the transport's time.
void ExchangeRun::applyPreparing(double tookMs)
{
    m_preparingMs = tookMs;
    m_startedAt = m_startedAt.addMSecs(qint64(tookMs));
}

void ExchangeRun::applyStarted(int hop, const Requests::PreparedRequest &request, double atMs)
{
    Hop &target = hopAt(hop);
    target.request = request;
    target.startedMs = atMs;
    if (m_session) {
        const Requests::Engine engine = m_engine.value_or(m_session->engine());
        target.carrier = carrierOf(m_session->adapter(request.url()), request, engine);
        target.verify = m_session->mergeEnvironmentSettings(request.url(), {}, {}, m_verify).verify;
        takeChanges(&target, engine);
    }
    m_progress = {};
    Q_EMIT hopStarted(hop);
}

void ExchangeRun::takeChanges(Hop *hop, Requests::Engine engine) const
{
    hop->changes.clear();
    for (const Requests::Deviation &deviation : m_session->deviations(hop->request, engine)) {
        // A repeat that may happen is no change of what travels.
        if (deviation.id != "idempotent-repeat")
            hop->changes.append(deviation.text);
    }
}

/// What was foreseen is replaced by what the answer says, where it does.
void ExchangeRun::takeCarrier(Hop *hop) const
{
    const Requests::EngineUse use = hop->response.engineUse();
    const HopCarrier told = carrierOf(use);
    if (told == HopCarrier::Unknown || told == hop->carrier)
        return;
    hop->carrier = told;
    if (m_session)
        takeChanges(hop, *use.engine);
}

void ExchangeRun::applyHead(int hop, const Requests::Response &head, double atMs)
{
    Hop &target = hopAt(hop);
    target.response = head;
    takeCarrier(&target);
    target.headReceived = true;
    m_firstByteMs = atMs;
    Q_EMIT headReceived(hop);
}

void ExchangeRun::applyBody(int hop, const std::shared_ptr<BodyStore> &body)
{
    hopAt(hop).body = body;
    Q_EMIT progressed();
}

void ExchangeRun::applyProgress(const ExchangeProgress &progress)
{
    m_progress = progress;
    Q_EMIT progressed();
}

void ExchangeRun::applyHopFinished(int hop, const Requests::Response &response, double atMs)
{
    m_lastEndMs = atMs;
    Hop &target = hopAt(hop);
    if (target.request.url().isEmpty())
        target.request = response.request(); // refused before it was handed to the transport
    target.response = response;
    takeCarrier(&target);
    target.headReceived = response.statusCode() > 0;
    target.finished = true;
    Q_EMIT hopFinished(hop);
}

void ExchangeRun::tellHeld()
{
    const auto held = m_relay->takeHeld();
    for (const auto &call : held)
        call(this);
}

void ExchangeRun::applyFinished(const Requests::Response &response)
{
    tellHeld();
    m_running = false;
    m_error = response.error();
    // When the network was done, not when this thread found the time to hear of it.
    m_elapsedMs = m_lastEndMs >= 0 ? m_lastEndMs : elapsedMs();
    m_progress.received = response.wireBodySize();
    m_progress.decoded = response.bodySize();
    m_judging = hasToJudge();
    Q_EMIT finished();
    if (m_judging)
        judge();
}

bool ExchangeRun::hasToJudge() const
{
    return !m_error && !m_hops.isEmpty() && m_hops.constLast().headReceived
        && std::any_of(m_draft.assertions.begin(), m_draft.assertions.end(),
                       [](const Assertion &assertion) { return assertion.enabled; });
}

/// On a worker: a body may be long, and a pattern slow.
void ExchangeRun::judge()
{
    const Hop &hop = m_hops.constLast();
    AssertionSubject subject{.hide =
                                 [hop, secrets = m_secrets](const QString &text, const QStringList &more) {
                                     return withoutSecretsOf(hop, secrets + more, text);
                                 },
                             .status = hop.response.statusCode(),
                             .reason = hop.response.reason(),
                             .url = hop.response.url(),
                             .milliseconds = m_elapsedMs,
                             .headers = hop.response.headers(),
                             .cookies = hop.response.cookies().all(),
                             .method = hop.request.method(),
                             .requestHeaders = hop.request.headers()};
    auto work = [subject, request = hop.request, body = hop.body, assertions = m_draft.assertions,
                 variables = m_options.variables, relay = m_relay]() mutable {
        if (body) {
            subject.body = body->read(0, AnswerBook::MaxBody);
            subject.isWhole = subject.body.size() == body->size();
        }
        subject.requestBody = shortBody(request);
        std::unique_ptr<Resolver> resolver;
        if (variables)
            resolver = std::make_unique<Resolver>(*variables);
        const auto results = evaluateAssertions(assertions, subject, resolver.get());
        relay->post([results, secrets = resolver ? resolver->usedSecrets() : QStringList()](
                        ExchangeRun *run) { run->applyJudged(results, secrets); });
    };
    if (m_options.inPlace) // who asked for it can wait
        work();
    else
        QThreadPool::globalInstance()->start(work);
}

void ExchangeRun::applyJudged(const QList<AssertionResult> &results, const QStringList &secrets)
{
    m_judging = false;
    m_assertionResults = results;
    m_secrets += secrets;
    m_secrets.removeDuplicates();
    Q_EMIT judged();
}

} // namespace Fingerpost
