// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runcommand.h"

#include "cli/commandline.h"
#include "exchange/engines.h"
#include "exchange/exchangerun.h"
#include "runner/foldersource.h"
#include "sessions/sessionbuilder.h"

#include <QCoreApplication>

#include <cstdio>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using Requests::Error;
using Requests::Result;

namespace Fingerpost::Cli {

namespace {

constexpr auto Indent = "\n                     "_L1;

void report(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

QString textOf(const Assertion &assertion)
{
    return assertion.expression + u' ' + assertion.comparison
        + (assertion.value.isEmpty() ? QString() : u' ' + assertion.value);
}

QString counted(int count, const QString &one, const QString &many)
{
    return QString::number(count) + u' ' + (count == 1 ? one : many);
}

} // namespace

int runCollection(const QStringList &arguments)
{
    Result<RunArguments> parsed = parseRun(arguments);
    if (!parsed)
        return complainOfUse(parsed.error().message(), u"run"_s);
    if (parsed->help) {
        print(runHelp());
        return AllWell;
    }
    RunCommand command(std::move(parsed).value());
    QObject::connect(&command, &RunCommand::ended, qApp, &QCoreApplication::exit);
    QMetaObject::invokeMethod(&command, &RunCommand::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

RunCommand::RunCommand(RunArguments arguments, QObject *parent)
    : QObject(parent)
    , m_arguments(std::move(arguments))
{
    m_session.headers().set("User-Agent", "Fingerpost/" FINGERPOST_VERSION);
    mountEngines(m_session);
    connect(&m_signals, &SignalPipe::received, this, [this](int number) {
        m_signal = number;
        if (m_run)
            m_run->cancel();
        else
            Q_EMIT ended(EndedBySignal + number); // nothing was sent
    });
}

void RunCommand::start()
{
    if (const Result<void> prepared = prepare(); !prepared)
        return refuse(prepared.error());
    if (m_workspace)
        fetchSecrets();
    else
        begin();
}

void RunCommand::refuse(const Error &error)
{
    QString message = error.message();
    while (message.endsWith(u'.'))
        message.chop(1);
    Q_EMIT ended(complainOfUse(message, u"run"_s));
}

/// Everything that may be wrong is found before the first request is sent.
Result<void> RunCommand::prepare()
{
    auto plan = RunPlan::locate(m_arguments.path);
    if (!plan)
        return plan.error();
    if (plan->requests.isEmpty())
        return Error(Error::RequestException, u"there is no request in %1"_s.arg(m_arguments.path));
    m_plan = *plan;
    m_source = std::make_shared<FolderSource>(m_plan.root);
    if (!m_arguments.environment.isEmpty()) {
        if (const auto chosen = m_source->setEnvironment(m_arguments.environment); !chosen)
            return chosen;
    }
    m_source->setValues(m_arguments.values);
    if (!m_arguments.data.isEmpty()) {
        auto rows = RunData::read(m_arguments.data);
        if (!rows)
            return rows.error();
        m_arguments.settings.rows = std::move(rows).value();
    }
    if (m_arguments.settings.iterations() * m_plan.requests.size() > RunSettings::maximumResults)
        return Error(Error::RequestException,
                     u"that would be more than %1 requests"_s.arg(RunSettings::maximumResults));
    if (!m_arguments.replay.isEmpty()) {
        if (const auto replayed = replayRun(m_session, m_arguments.replay); !replayed)
            return replayed;
    }
    if (const auto opened = openWorkspace(); !opened)
        return opened;
    return openReports();
}

Result<void> RunCommand::openWorkspace()
{
    const bool isNamed = !m_arguments.workspace.isEmpty();
    const QString directory = isNamed ? m_arguments.workspace : RunWorkspace::usualDirectory();
    if (!RunWorkspace::exists(directory)) {
        if (!isNamed && m_arguments.session.isEmpty())
            return {};
        return Error(Error::RequestException, u"there is no workspace of the window in %1"_s.arg(directory));
    }
    m_workspace = std::make_unique<RunWorkspace>(directory);
    connect(m_workspace.get(), &RunWorkspace::noticed, this, &complain);
    return m_arguments.session.isEmpty() ? Result<void>() : m_workspace->chooseSession(m_arguments.session);
}

void RunCommand::fetchSecrets()
{
    connect(m_workspace.get(), &RunWorkspace::ready, this, [this] {
        if (const QString problem = m_workspace->problem(); !problem.isEmpty())
            complain(problem);
        m_source->setSecrets(m_workspace->secrets());
        begin();
    });
    QStringList given;
    for (const Variable &value : std::as_const(m_arguments.values))
        given.append(value.name);
    m_workspace->fetch(m_plan, m_arguments.environment, given, m_session.cookies());
}

/// All of it but its cookies, which are there already.
Result<void> RunCommand::takeSession(const SessionProfile &profile)
{
    configureTransport(m_session, profile);
    m_source->setSession(shareOf(profile), profile.secrets().values());
    if (!m_arguments.replay.isEmpty())
        return {}; // the recording alone answers
    const MountedAnswers answers = readMounts(profile.mounts);
    for (const auto &answer : answers) {
        if (!answer)
            return answer.error();
    }
    mountAll(m_session, profile.mounts, answers);
    return {};
}

Result<void> RunCommand::makeRun()
{
    if (const SessionProfile *profile = m_workspace ? m_workspace->session() : nullptr) {
        if (const auto taken = takeSession(*profile); !taken)
            return taken;
    }
    if (const auto opened = m_source->open(); !opened)
        return opened;
    if (!m_arguments.record.isEmpty())
        m_recording = std::make_unique<RunRecording>(m_session);
    // Several at a time are prepared and judged beside one another.
    m_arguments.settings.inPlace = m_arguments.settings.parallel == 1;
    m_run = std::make_unique<CollectionRun>(m_plan, m_arguments.settings, m_source, m_session);
    return {};
}

void RunCommand::begin()
{
    if (const auto made = makeRun(); !made)
        return refuse(made.error());
    connect(m_run.get(), &CollectionRun::resultChanged, this, &RunCommand::tell);
    connect(m_run.get(), &CollectionRun::ended, this, &RunCommand::conclude);
    connect(m_run.get(), &CollectionRun::exchanged, this,
            [this](const std::shared_ptr<ExchangeRun> &exchange) { tellOfEngine(*exchange); });
    if (m_recording)
        connect(m_run.get(), &CollectionRun::exchanged, this,
                [this](const std::shared_ptr<ExchangeRun> &exchange) {
                    m_recording->collect(exchange->secrets());
                });
    m_run->start();
}

Result<void> RunCommand::openReports()
{
    for (const auto &[kind, path] : m_arguments.reports) {
        m_reports.push_back(std::make_unique<FileOutput>(path));
        if (m_reports.back()->hasFailed())
            return Error(Error::RequestException, u"--report: "_s + m_reports.back()->problem());
    }
    return {};
}

void RunCommand::tell(int index)
{
    const RunResult &result = m_run->results().at(index);
    if (!result.isOver() || (result.outcome == RunResult::Outcome::Skipped && result.problem.isEmpty()))
        return;
    const RunPlan::Request &request = m_run->requestOf(result);
    QString name = request.name;
    if (m_run->settings().iterations() > 1)
        name += u" #%1"_s.arg(result.iteration + 1);
    const QString status = result.status > 0 ? QString::number(result.status) : u"---"_s;
    QString line = u"%1 %2 %3 ms  %4"_s.arg(outcomeName(result.outcome), -7)
                       .arg(status)
                       .arg(qRound64(result.milliseconds), 6)
                       .arg(name);
    if (!result.problem.isEmpty())
        line += Indent + result.problem;
    if (!result.detail.isEmpty())
        line += Indent + QString(result.detail).replace(u'\n', Indent);
    for (const AssertionResult &each : result.assertions) {
        if (!each.isPassed())
            line += Indent + textOf(each.assertion) + ": "_L1 + each.message;
    }
    report(line);
}

/// Once in a run, and not as an error: a collection may be written for a program that has it.
void RunCommand::tellOfEngine(const ExchangeRun &exchange)
{
    for (const Hop &hop : exchange.hops()) {
        const Requests::EngineUse use = hop.response.engineUse();
        if (use.engine != Requests::Engine::Qt || use.reasons.isEmpty() || std::exchange(m_engineTold, true))
            continue;
        complain(u"note: "_s + use.reasons.constFirst().text);
    }
}

void RunCommand::conclude()
{
    const RunSummary summary = m_run->summary();
    const QString skipped = summary.skipped > 0 ? u", %1 skipped"_s.arg(summary.skipped) : QString();
    print(u"%1, %2 failed%3; %4, %5 failed; %6 s%7\n"_s.arg(
        counted(summary.requests, u"request"_s, u"requests"_s), QString::number(summary.failed), skipped,
        counted(summary.assertions, u"assertion"_s, u"assertions"_s),
        QString::number(summary.failedAssertions), QString::number(summary.milliseconds / 1000, 'f', 3),
        summary.isCanceled ? u"; interrupted"_s : QString()));
    // Whoever waits for the exit code would take a run of nothing for a good one.
    const bool isSent = summary.passed + summary.failed > 0;
    if (!isSent && !summary.isCanceled)
        complain(u"nothing was sent: no request here is of a type that can be sent"_s);
    const bool isRecorded = keepRecording();
    const bool isReported = writeReports();
    if (summary.isCanceled)
        Q_EMIT ended(EndedBySignal + m_signal);
    else
        Q_EMIT ended(summary.isGood() && isSent && isRecorded && isReported ? AllWell : RequestFailed);
}

bool RunCommand::keepRecording()
{
    if (!m_recording)
        return true;
    const auto saved = m_recording->save(m_arguments.record, m_run->secrets());
    if (!saved)
        complain(u"--record: "_s + saved.error().message());
    return saved.ok();
}

bool RunCommand::writeReports()
{
    if (m_reports.empty())
        return true;
    const RunReport all{.plan = m_run->plan(),
                        .environment = m_arguments.environment,
                        .started = m_run->started(),
                        .summary = m_run->summary(),
                        .results = m_run->results(),
                        .iterations = int(m_run->settings().iterations())};
    bool isGood = true;
    for (size_t i = 0; i < m_reports.size(); ++i) {
        FileOutput &file = *m_reports.at(i);
        file.append(Reports::make(all, m_arguments.reports.at(qsizetype(i)).first));
        if (!file.commit()) {
            complain(u"--report: "_s + file.problem());
            isGood = false;
        }
    }
    return isGood;
}

} // namespace Fingerpost::Cli
