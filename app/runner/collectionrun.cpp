// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/collectionrun.h"

#include "exchange/exchangerun.h"
#include "runner/runanswers.h"
#include "secrets/credentials.h"
#include "secrets/exchangesecrets.h"

#include <QCoreApplication>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

using Outcome = RunResult::Outcome;

constexpr std::chrono::milliseconds BusyPause{10};

QString runWords(const char *text)
{
    return QCoreApplication::translate("Fingerpost::Runner", text);
}

Redactor redactorOf(const ExchangeRun &exchange, const Redactor &hidden)
{
    Redactor redactor = hidden;
    const QStringList secrets = exchange.secrets();
    for (const QString &secret : secrets)
        redactor.add(SecretValue(secret));
    return redactor;
}

/// Which variables have no value, one a line.
QString missingOf(const ExchangeRun::Unresolved &unresolved)
{
    QStringList lines;
    for (const ResolvedDraft::PlacedUse &placed : unresolved.uses) {
        const QString line = placed.use.state == UseState::SecretLocked
            ? runWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "the value of the secret \"%1\" is not known"))
                  .arg(placed.use.culprit)
            : runWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "\"%1\" has no value"))
                  .arg(placed.use.culprit);
        if (!lines.contains(line))
            lines.append(line);
    }
    for (const QString &name : unresolved.emptyPathVariables)
        lines.append(
            runWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "the path variable \"%1\" is empty")).arg(name));
    return lines.join(u'\n');
}

VariableScope scopeOf(const RunData::Row &row)
{
    VariableScope scope{.kind = ScopeKind::Session,
                        .id = u"data"_s,
                        .name = runWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "data")),
                        .variables = row};
    for (Variable &variable : scope.variables)
        variable.secret = isSecretName(variable.name);
    return scope;
}

qint64 sizeOf(const ExchangeRun &exchange)
{
    constexpr qint64 Overhead = 16 * 1024; // heads, and what belongs to them
    qint64 size = Overhead;
    for (const Hop &hop : exchange.hops())
        size += hop.body ? hop.body->size() : 0;
    return size;
}

} // namespace

int RunResult::passedAssertions() const
{
    return int(std::count_if(assertions.begin(), assertions.end(),
                             [](const AssertionResult &each) { return each.isPassed(); }));
}

CollectionRun::CollectionRun(RunPlan plan, RunSettings settings, std::shared_ptr<RunSource> source,
                             Requests::Session &session, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_settings(std::move(settings))
    , m_source(std::move(source))
    , m_session(session)
{
    const qsizetype wanted = m_settings.iterations() * m_plan.requests.size();
    const qsizetype count = qMin(wanted, RunSettings::maximumResults);
    m_results.resize(count);
    for (qsizetype i = 0; i < count; ++i) {
        m_results[i].iteration = int(i / m_plan.requests.size());
        m_results[i].request = int(i % m_plan.requests.size());
        m_results[i].method = requestOf(m_results.at(i)).method;
    }
    m_summary.requests = int(count);
}

CollectionRun::~CollectionRun() = default;

void CollectionRun::start()
{
    Q_ASSERT(!m_running && !m_clock.isValid());
    m_running = true;
    m_started = QDateTime::currentDateTimeUtc();
    m_clock.start();
    for (int i = 0; i < m_settings.parallel; ++i)
        follow();
}

void CollectionRun::cancel()
{
    if (!m_running || std::exchange(m_summary.isCanceled, true))
        return;
    m_stopped = true;
    for (const auto &exchange : std::as_const(m_underWay))
        exchange->cancel();
    follow();
}

RunSummary CollectionRun::summary() const
{
    RunSummary summary = m_summary;
    if (m_running)
        summary.milliseconds = double(m_clock.nsecsElapsed()) / 1e6;
    return summary;
}

/// From the event loop, so that requests that end at once do not pile up on the stack.
void CollectionRun::follow()
{
    QMetaObject::invokeMethod(this, &CollectionRun::next, Qt::QueuedConnection);
}

void CollectionRun::next()
{
    if (m_stopped)
        skipRest();
    if (m_next == m_results.size())
        return endIfDone();
    if (m_isBusy && m_isBusy()) {
        QTimer::singleShot(BusyPause, this, &CollectionRun::next);
        return;
    }
    const int index = int(m_next++);
    const RunPlan::Request &request = requestOf(m_results.at(index));
    if (!request.problem.isEmpty()) {
        m_results[index].outcome = request.isSkipped ? Outcome::Skipped : Outcome::NoAnswer;
        m_results[index].problem = request.problem;
        ++m_active;
        return close(index);
    }
    ++m_active;
    m_results[index].outcome = Outcome::Running;
    m_results[index].started = QDateTime::currentDateTimeUtc();
    Q_EMIT resultChanged(index);
    load(index);
}

void CollectionRun::load(int index)
{
    m_source->load(requestOf(m_results.at(index)).path, this,
                   [this, index](const Requests::Result<RunRequest> &request) {
                       if (request && !m_stopped)
                           return send(index, *request);
                       RunResult &result = m_results[index];
                       result.outcome = request ? Outcome::Skipped : Outcome::NoAnswer;
                       if (!request) {
                           result.problem = request.error().message();
                           result.detail = request.error().detail();
                       }
                       close(index);
                   });
}

RunAnswers &CollectionRun::answersOf(int iteration)
{
    std::shared_ptr<RunAnswers> &answers = m_answers[iteration];
    if (!answers)
        answers = std::make_shared<RunAnswers>();
    // Those of long ago are no longer asked for.
    m_answers.remove(iteration - m_settings.parallel - 1);
    return *m_answers[iteration];
}

void CollectionRun::hide(const QStringList &secrets)
{
    for (const QString &secret : secrets) {
        if (m_brought.contains(secret))
            continue;
        m_brought.insert(secret);
        m_hidden.add(SecretValue(secret));
    }
}

void CollectionRun::send(int index, RunRequest request)
{
    const int iteration = m_results.at(index).iteration;
    auto sources = std::make_shared<ResolverSources>(std::move(request.variables));
    if (!m_settings.rows.isEmpty())
        sources->scopes =
            sources->scopes.withFirst(scopeOf(m_settings.rows.at(iteration % m_settings.rows.size())));
    answersOf(iteration).setFormer(sources->answers);
    sources->answers = m_answers.value(iteration);
    const auto exchange = std::make_shared<ExchangeRun>();
    m_underWay.insert(index, exchange);
    ExchangeRun *run = exchange.get();
    connect(run, &ExchangeRun::finished, this, [this, index, run] {
        if (!run->isJudging())
            take(index, m_underWay.value(index));
    });
    connect(run, &ExchangeRun::judged, this, [this, index] { take(index, m_underWay.value(index)); });
    hide(request.secrets);
    exchange->start(request.session ? *request.session : m_session, request.draft,
                    {.variables = sources, .inPlace = m_settings.inPlace});
}

void CollectionRun::take(int index, const std::shared_ptr<ExchangeRun> &exchange)
{
    m_underWay.remove(index);
    RunResult &result = m_results[index];
    Redactor redactor = redactorOf(*exchange, m_hidden);
    for (const QString &secret : exchange->secrets())
        m_secrets.insert(secret);
    result.milliseconds = exchange->elapsedMs();
    result.assertions = exchange->assertionResults();
    for (AssertionResult &each : result.assertions) {
        if (each.message.isEmpty())
            continue; // it passed, as most do
        addCredentialsIn(each.message, &redactor); // it may quote a body that nobody expected
        each.message = redactor.text(each.message);
    }
    if (!exchange->hops().isEmpty()) {
        const Hop &hop = exchange->hops().constLast();
        result.method = hop.request.method();
        result.url = redactor.url(QUrl(hop.request.url()));
        result.status = hop.response.statusCode();
        result.reason = redactor.text(hop.response.reason());
        result.size = hop.body ? hop.body->size() : 0;
    }
    if (const Requests::Error error = exchange->error()) {
        const bool wasStopped = m_summary.isCanceled && error.code() == Requests::Error::Canceled;
        result.outcome = wasStopped ? Outcome::Skipped : Outcome::NoAnswer;
        result.problem = redactor.text(error.message());
        result.detail = exchange->unresolved().isEmpty() ? redactor.text(error.detail())
                                                         : missingOf(exchange->unresolved());
    } else {
        const bool isGood = result.passedAssertions() == result.assertions.size();
        result.outcome = isGood ? Outcome::Passed : Outcome::Failed;
        answersOf(result.iteration).remember(*exchange);
    }
    Q_EMIT exchanged(exchange);
    keep(index, exchange);
    close(index);
    // It is in the middle of telling of its end.
    QMetaObject::invokeMethod(
        this, [exchange] { (void)exchange; }, Qt::QueuedConnection);
}

/// As many as the bound allows; those that passed go first.
void CollectionRun::keep(int index, const std::shared_ptr<ExchangeRun> &exchange)
{
    if (m_settings.keptBytes <= 0 || exchange->hops().isEmpty())
        return;
    m_results[index].exchange = exchange;
    m_kept.push_back(index);
    m_keptBytes += sizeOf(*exchange);
    while (m_keptBytes > m_settings.keptBytes && m_kept.size() > 1) {
        const auto passed = std::find_if(m_kept.begin(), m_kept.end() - 1, [this](int each) {
            return m_results.at(each).outcome == Outcome::Passed;
        });
        const auto victim = passed == m_kept.end() - 1 ? m_kept.begin() : passed;
        const auto gone = std::exchange(m_results[*victim].exchange, nullptr);
        m_keptBytes -= sizeOf(*gone);
        m_kept.erase(victim);
    }
}

/// Its result stands.
void CollectionRun::close(int index)
{
    --m_active;
    const RunResult &result = m_results.at(index);
    m_summary.passed += result.outcome == Outcome::Passed ? 1 : 0;
    m_summary.failed += result.isFailure() ? 1 : 0;
    m_summary.skipped += result.outcome == Outcome::Skipped ? 1 : 0;
    m_summary.assertions += int(result.assertions.size());
    m_summary.failedAssertions += int(result.assertions.size()) - result.passedAssertions();
    if (m_settings.bail && result.isFailure())
        m_stopped = true;
    Q_EMIT resultChanged(index);
    if (m_settings.delay.count() > 0 && !m_stopped && m_next < m_results.size())
        QTimer::singleShot(m_settings.delay, this, &CollectionRun::next);
    else
        follow();
}

void CollectionRun::skipRest()
{
    for (; m_next < m_results.size(); ++m_next) {
        m_results[m_next].outcome = Outcome::Skipped;
        ++m_summary.skipped;
        Q_EMIT resultChanged(int(m_next));
    }
}

void CollectionRun::endIfDone()
{
    if (!m_running || m_active > 0)
        return;
    m_running = false;
    m_summary.milliseconds = double(m_clock.nsecsElapsed()) / 1e6;
    m_answers.clear();
    Q_EMIT ended();
}

} // namespace Fingerpost
