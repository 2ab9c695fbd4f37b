// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "worker.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Conformance {

namespace {

/// For the process to end by itself, once it has nothing more to do.
constexpr int endMilliseconds = 10000;

} // namespace

Worker::~Worker()
{
    stop();
}

void Worker::stop()
{
    if (!m_process)
        return;
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(endMilliseconds)) {
        m_process->kill();
        m_process->waitForFinished(endMilliseconds);
    }
    m_process.reset();
}

bool Worker::start(Engine engine)
{
    if (m_process && m_process->state() == QProcess::Running)
        return true;
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString engineName = engine == Engine::Qt ? u"qt"_s : u"curl"_s;
    m_process->start(QCoreApplication::applicationFilePath(), {u"--worker"_s, u"--engine"_s, engineName});
    return m_process->waitForStarted();
}

/// Why the process did not answer; it is gone afterwards.
QString Worker::endOf(const QString &why)
{
    if (m_process->state() == QProcess::Running)
        m_process->kill();
    m_process->waitForFinished(endMilliseconds);
    m_process.reset();
    return why;
}

Outcome Worker::play(const Task &task, Engine engine)
{
    if (!start(engine))
        return {u"the process to play it in did not start"_s};
    const QJsonObject message{{u"document"_s, task.document}, {u"id"_s, task.id}};
    m_process->write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');

    const QDeadlineTimer deadline(m_milliseconds);
    while (!m_process->canReadLine()) {
        if (m_process->waitForReadyRead(int(deadline.remainingTime())))
            continue;
        if (deadline.hasExpired())
            return {endOf(u"expected an end within %1 s, got none"_s.arg(m_milliseconds / 1000))};
        if (m_process->state() != QProcess::Running) {
            const bool crashed = m_process->exitStatus() == QProcess::CrashExit;
            const int code = m_process->exitCode();
            return {endOf(crashed
                              ? u"expected a result, got a crash (signal %1)"_s.arg(code)
                              : u"expected a result, got the end of the process (exit code %1)"_s.arg(code))};
        }
    }
    const QJsonObject answer = QJsonDocument::fromJson(m_process->readLine()).object();
    return {answer.value("failure"_L1).toString(u"expected a result, got another line on standard output"_s)};
}

} // namespace Conformance
