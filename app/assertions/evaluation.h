// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assertions/subject.h"
#include "workspace/assertion.h"

#include <QList>
#include <QString>

namespace Fingerpost {

class Resolver;

/// What became of one assertion. A value.
struct AssertionResult {
    enum class Outcome {
        Passed,
        Failed,
        Broken, ///< it cannot be read, so that it says nothing of the answer
    };

    Assertion assertion;
    Outcome outcome = Outcome::Passed;
    QString message; ///< unless it passed: a sentence with what was expected and what came

    [[nodiscard]] bool isPassed() const { return outcome == Outcome::Passed; }
    bool operator==(const AssertionResult &) const = default;
};

/// Evaluates those of \a assertions that are on, with Bruno's verdicts: 200 and "200" differ. Numbers are
/// compared by their digits. Values may mention variables, which \a resolver knows; null: none are known. An
/// expression that mentions what is missing is undefined, which only isUndefined and neq are content with.
/// May take seconds for a big body: for a worker.
[[nodiscard]] QList<AssertionResult> evaluateAssertions(const QList<Assertion> &assertions,
                                                        const AssertionSubject &subject,
                                                        const Resolver *resolver);

} // namespace Fingerpost
