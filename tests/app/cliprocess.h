// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/environment.h"

#include <QtCore/QProcess>
#include <QtCore/QStringList>

#include <memory>

namespace Fingerpost::Test {

/// What a run of fingerpost-cli came to; code -1 when it did not end, or crashed.
struct CliOutcome {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// fingerpost-cli as it was built, in an environment without proxies and the like.
inline std::unique_ptr<QProcess> cliProcess(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProgram(QStringLiteral(FINGERPOST_CLI));
    process->setArguments(arguments);
    process->setProcessEnvironment(Requests::Test::cleanEnvironment(qEnvironmentVariable("HOME")));
    return process;
}

inline CliOutcome cliOutcome(QProcess &process)
{
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(60000))
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

inline CliOutcome runCli(const QStringList &arguments, const QByteArray &input = {})
{
    const auto process = cliProcess(arguments);
    process->start();
    if (!process->waitForStarted())
        return {};
    process->write(input);
    process->closeWriteChannel();
    return cliOutcome(*process);
}

} // namespace Fingerpost::Test
