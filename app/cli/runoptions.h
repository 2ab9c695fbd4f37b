// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/variable.h"
#include "runner/collectionrun.h"
#include "runner/reports.h"

#include <QList>
#include <QString>

#include <utility>

namespace Fingerpost::Cli {

/// The command line of `fingerpost-cli run`, understood.
struct RunArguments {
    bool help = false; ///< nothing else counts
    QString path;
    QString environment; ///< empty: none
    QString session; ///< empty: none of the workspace's
    QString workspace; ///< a folder; empty: the window's own
    QList<Variable> values;
    RunSettings settings; ///< all but the rows
    QString data; ///< empty: none
    QList<std::pair<ReportKind, QString>> reports; ///< with the file of each
    QString record; ///< empty: nothing is recorded
    QString replay; ///< empty: the network
};

/// Understands \a arguments, which begin behind "run". As parseSend().
[[nodiscard]] Requests::Result<RunArguments> parseRun(const QStringList &arguments);

[[nodiscard]] QString runHelp();

} // namespace Fingerpost::Cli
