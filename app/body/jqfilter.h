// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace Fingerpost {

class BodyJob;
class BodyStore;

/// A jq program applied to a body, in a process of its own: fingerpost-jq, which has no files, no environment
/// and these bounds. Numbers above 2^53 are rounded by jq 1.6, and by later ones where they are computed
/// with.
namespace JqFilter {

struct Limits {
    qint64 memory = 2048LL * 1024 * 1024;
    int seconds = 30; ///< of a processor
    qint64 results = 64LL * 1024 * 1024; ///< bytes
};

struct Result {
    std::shared_ptr<BodyStore> store; ///< a result a line; null when there is none at all
    qint64 count = 0;
    QString problem; ///< in jq's words where they are its own; results may have come before
};

/// For a worker; it waits for the process, and ends it when \a job is cancelled. The results go into
/// \a results as they come, if there is one.
[[nodiscard]] Result run(const BodyStore &body, const QString &program, const Limits &limits, BodyJob &job,
                         const std::shared_ptr<BodyStore> &results = {});

} // namespace JqFilter

} // namespace Fingerpost
