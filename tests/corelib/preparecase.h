// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QString>

/// Replays one case of prepare.json: see tests/conformance for the recorded facts.
namespace Conformance {

struct Outcome {
    /// Why the C++ API cannot be given this input at all; empty when it can.
    QString unsupported;
    /// What was expected and what came; empty when the case passed.
    QString failure;
};

/// Runs a case whose op is "prepare". Files are made in \a folder.
[[nodiscard]] Outcome runPrepareCase(const QJsonObject &recorded, const QString &folder);

} // namespace Conformance
