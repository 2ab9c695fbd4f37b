// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assertions/evaluation.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

namespace Fingerpost {

class ExchangeRun;

/// What became of one request of a run. Secrets that were filled in are hidden in its texts. A value.
struct RunResult {
    enum class Outcome {
        Waiting,
        Running,
        Passed, ///< an answer came, and no assertion failed
        Failed, ///< an assertion failed, or none could be made of it
        NoAnswer, ///< see problem
        Skipped, ///< the run ended before, or it cannot be sent; see problem
    };

    int iteration = 0; ///< from 0
    int request = 0; ///< in the plan
    Outcome outcome = Outcome::Waiting;
    QByteArray method;
    QString url; ///< of the last hop
    int status = 0;
    QString reason;
    double milliseconds = 0;
    qint64 size = 0; ///< bytes of the body, decoded
    QDateTime started;
    QList<AssertionResult> assertions;
    QString problem; ///< a sentence
    QString detail; ///< more of it, on lines
    std::shared_ptr<ExchangeRun> exchange; ///< all of it, as long as it is kept

    [[nodiscard]] bool isOver() const { return outcome > Outcome::Running; }
    [[nodiscard]] bool isFailure() const
    {
        return outcome == Outcome::Failed || outcome == Outcome::NoAnswer;
    }
    [[nodiscard]] int passedAssertions() const;
};

/// The figures of a run.
struct RunSummary {
    int requests = 0; ///< that were to be sent
    int passed = 0;
    int failed = 0; ///< no answer, or an assertion failed
    int skipped = 0;
    int assertions = 0;
    int failedAssertions = 0;
    double milliseconds = 0; ///< of the whole run
    bool isCanceled = false;

    [[nodiscard]] bool isGood() const { return failed == 0 && !isCanceled; }
};

} // namespace Fingerpost
