// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Fingerpost::Cli {

/// What the program ends with; 128 and its number when a signal ended it, as shells have it.
enum ExitCode { AllWell = 0, RequestFailed = 1, WrongUse = 2, EndedBySignal = 128 };

/// Runs the whole program; needs a QCoreApplication. Returns the exit code.
[[nodiscard]] int run(const QStringList &arguments);

/// Writes to standard output as it is.
void print(const QString &text);
/// Writes "fingerpost-cli: \a message" as one line to standard error.
void complain(const QString &message);
/// Complains, points to the help of \a command (may be empty), and returns the exit code for it.
int complainOfUse(const QString &message, const QString &command);

} // namespace Fingerpost::Cli
