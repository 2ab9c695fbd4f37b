// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/runplan.h"
#include "runner/runresult.h"

#include <qrequests/error.h>

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <optional>

namespace Fingerpost {

/// A run as a report shows it. A value for any thread.
struct RunReport {
    RunPlan plan;
    QString environment; ///< empty: none
    QDateTime started;
    RunSummary summary;
    QList<RunResult> results;
    int iterations = 1;

    /// "Users/Get user", with the iteration where there are several.
    [[nodiscard]] QString nameOf(const RunResult &result) const;
};

enum class ReportKind { Json, JUnit, Html };

[[nodiscard]] std::optional<ReportKind> reportKindOf(QStringView name);

/// What a result is called in reports: "passed", "failed", "error", "skipped".
[[nodiscard]] QString outcomeName(RunResult::Outcome outcome);

namespace Reports {

/// One object: summary, and an object for each result.
[[nodiscard]] QByteArray json(const RunReport &report);
/// As CI servers read it: a suite for each iteration, a case for each request, a failure that says which
/// assertions failed.
[[nodiscard]] QByteArray junit(const RunReport &report);
/// One page with everything in it: no scripts, nothing from elsewhere; light and dark.
[[nodiscard]] QByteArray html(const RunReport &report);

[[nodiscard]] QByteArray make(const RunReport &report, ReportKind kind);
/// The same as a file, whole or not at all. Blocks for the disk. Errors name the file.
[[nodiscard]] Requests::Result<void> save(const RunReport &report, ReportKind kind, const QString &path);

} // namespace Reports

} // namespace Fingerpost
