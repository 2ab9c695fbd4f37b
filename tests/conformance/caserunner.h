// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "context.h"

#include <QJsonObject>
#include <QString>

#include <memory>

/// Replays the recorded facts of the conformance corpus (JSON documents of format 1) on QRequests.
namespace Conformance {

/// How one case ended.
struct Outcome {
    /// What was expected and what came, on one line; empty when the case passed.
    QString failure;
    [[nodiscard]] bool passed() const { return failure.isEmpty(); }
};

/// Plays the cases of one kind of document. It translates between JSON and the library, and compares:
/// whatever Requests decides must have been decided by the library.
///
/// The frame has made the case's folder and its disk_files, cleared the environment, and plays each of a
/// case's alternatives by itself (with its "expect" put in the place of the first). The player sets the
/// case's own "env" with Context::enterEnvironment(), once it knows the ports.
class CaseRunner {
public:
    virtual ~CaseRunner() = default;
    [[nodiscard]] virtual Outcome run(const QJsonObject &recorded, Context &context) = 0;
};

[[nodiscard]] std::unique_ptr<CaseRunner> makePrepareRunner();
[[nodiscard]] std::unique_ptr<CaseRunner> makeUtilsRunner();
[[nodiscard]] std::unique_ptr<CaseRunner> makeCodesRunner();
[[nodiscard]] std::unique_ptr<CaseRunner> makeWireRunner();

} // namespace Conformance
