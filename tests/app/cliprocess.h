// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/environment.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
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

/// What the threads of a process that does not end are at, as far as can be told here.
inline QByteArray whereaboutsOf(qint64 process)
{
    QByteArray told;
    QDirIterator threads(QStringLiteral("/proc/%1/task").arg(process), QDir::Dirs | QDir::NoDotAndDotDot);
    while (threads.hasNext()) {
        const QString thread = threads.next();
        for (const QString &name : {QStringLiteral("/stat"), QStringLiteral("/wchan")}) {
            QFile file(thread + name);
            if (file.open(QIODevice::ReadOnly))
                told += file.readAll().trimmed() + ' ';
        }
        told += '\n';
    }
    QProcess debugger;
    debugger.start(QStringLiteral("gdb"),
                   {QStringLiteral("-p"), QString::number(process), QStringLiteral("-nx"),
                    QStringLiteral("-batch"), QStringLiteral("-ex"),
                    QStringLiteral("thread apply all backtrace")});
    if (debugger.waitForStarted() && debugger.waitForFinished(60000))
        told += debugger.readAllStandardOutput();
    return told;
}

inline CliOutcome cliOutcome(QProcess &process)
{
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(60000)) {
        qWarning("This does not end: %s\n%s", qPrintable(process.arguments().join(QLatin1Char(' '))),
                 whereaboutsOf(process.processId()).constData());
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
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
