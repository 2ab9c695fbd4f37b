// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runcommand.h"

#include "cli/commandline.h"
#include "runner/foldersource.h"
#include "runner/recording.h"

#include <QCoreApplication>

#include <cstdio>

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
    connect(&m_signals, &SignalPipe::received, this, [this](int number) {
        m_signal = number;
        if (m_run)
            m_run->cancel();
    });
}

void RunCommand::start()
{
    if (const Result<void> prepared = prepare(); !prepared) {
        QString message = prepared.error().message();
        while (message.endsWith(u'.'))
            message.chop(1);
        Q_EMIT ended(complainOfUse(message, u"run"_s));
        return;
    }
    connect(m_run.get(), &CollectionRun::resultChanged, this, &RunCommand::tell);
    connect(m_run.get(), &CollectionRun::ended, this, &RunCommand::conclude);
    m_run->start();
}

/// Everything that may be wrong is found before the first request is sent.
Result<void> RunCommand::prepare()
{
    auto plan = RunPlan::locate(m_arguments.path);
    if (!plan)
        return plan.error();
    if (plan->requests.isEmpty())
        return Error(Error::RequestException, u"there is no request in %1"_s.arg(m_arguments.path));
    auto source = std::make_shared<FolderSource>(plan->root);
    if (!m_arguments.environment.isEmpty()) {
        if (const auto chosen = source->setEnvironment(m_arguments.environment); !chosen)
            return chosen;
    }
    source->setValues(m_arguments.values);
    if (const auto opened = source->open(); !opened)
        return opened;
    if (!m_arguments.data.isEmpty()) {
        auto rows = RunData::read(m_arguments.data);
        if (!rows)
            return rows.error();
        m_arguments.settings.rows = std::move(rows).value();
    }
    if (m_arguments.settings.iterations() * plan->requests.size() > RunSettings::maximumResults)
        return Error(Error::RequestException,
                     u"that would be more than %1 requests"_s.arg(RunSettings::maximumResults));
    if (!m_arguments.replay.isEmpty()) {
        if (const auto replayed = Recording::replay(m_session, m_arguments.replay); !replayed)
            return replayed;
    }
    if (!m_arguments.record.isEmpty())
        m_recorder = Recording::record(m_session);
    if (const auto opened = openReports(); !opened)
        return opened;
    m_run = std::make_unique<CollectionRun>(*plan, m_arguments.settings, source, m_session);
    return {};
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

void RunCommand::conclude()
{
    const RunSummary summary = m_run->summary();
    const QString skipped = summary.skipped > 0 ? u", %1 skipped"_s.arg(summary.skipped) : QString();
    print(u"%1, %2 failed%3; %4, %5 failed; %6 s%7\n"_s.arg(
        counted(summary.requests, u"request"_s, u"requests"_s), QString::number(summary.failed), skipped,
        counted(summary.assertions, u"assertion"_s, u"assertions"_s),
        QString::number(summary.failedAssertions), QString::number(summary.milliseconds / 1000, 'f', 3),
        summary.isCanceled ? u"; interrupted"_s : QString()));
    const bool isRecorded = keepRecording();
    const bool isReported = writeReports();
    if (summary.isCanceled)
        Q_EMIT ended(EndedBySignal + m_signal);
    else
        Q_EMIT ended(summary.isGood() && isRecorded && isReported ? AllWell : RequestFailed);
}

bool RunCommand::keepRecording()
{
    if (!m_recorder)
        return true;
    const auto saved = Recording::save(*m_recorder, m_arguments.record, m_run->secrets());
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
