// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/bodycomparison.h"

#include <QObject>

#include <atomic>

namespace Fingerpost {

/// Compares bodies on a worker thread, one comparison at a time, and reports on its own thread. What comes
/// too late is never reported.
class ComparisonRun : public QObject {
    Q_OBJECT
public:
    explicit ComparisonRun(QObject *parent = nullptr);
    ~ComparisonRun() override; ///< gives up what is being done

    /// Replaces what was asked before.
    void start(const CompareSide &left, const CompareSide &right, const BodyCompareOptions &options);
    /// Gives up; nothing is reported.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    /// From 0 to 1, some twenty times a second.
    void progressed(double done);
    void finished(const Fingerpost::BodyComparison &result);

private:
    struct Ticket {
        std::atomic<bool> isStale = false;
    };
    void takeProgress(const std::shared_ptr<Ticket> &ticket, double done);
    void takeResult(const std::shared_ptr<Ticket> &ticket, const std::optional<BodyComparison> &result);

    std::shared_ptr<Ticket> m_ticket; ///< of what is being done
    bool m_isRunning = false;
};

} // namespace Fingerpost
