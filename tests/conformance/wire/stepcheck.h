// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "player.h"

namespace Conformance {

/// What of the recorded case decides how facts are compared.
struct Rules {
    QJsonObject accept;
    QJsonObject credentials; ///< `digest_credentials`
};

/// What came of comparing a step.
struct StepCheck {
    bool finished = false; ///< nothing more of the case is to be compared
    QString failure;
};

/// Compares what the step's `compare` names. \a expected is the recorded step, placeholders replaced.
[[nodiscard]] StepCheck checkStep(const QJsonArray &compare, const QJsonObject &expected,
                                  const StepResult &got, const Rules &rules);

/// One fact of a Response; \a fact is its name.
[[nodiscard]] QString compareFact(const QString &fact, const QJsonValue &expected,
                                  const Requests::Response &got, const Rules &rules);

/// A prepared request: method, url, headers, body.
[[nodiscard]] QString comparePrepared(const QString &what, const QJsonObject &expected,
                                      const Requests::PreparedRequest &got, const Rules &rules);

/// The results of `use`: exact, or \a joined: the items of each joined, and the class of an exception.
[[nodiscard]] QString compareUse(const QJsonArray &expected, const QJsonArray &got, bool joined,
                                 const QJsonObject &accept);

} // namespace Conformance
