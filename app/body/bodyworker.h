// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace Fingerpost {

/// What a background job and those who wait for it tell each other. Any thread.
class BodyJob : public std::enable_shared_from_this<BodyJob> {
public:
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    void setProgress(qint64 bytes) { m_progress.store(bytes, std::memory_order_relaxed); }
    /// Bytes that were looked at.
    [[nodiscard]] qint64 progress() const { return m_progress.load(std::memory_order_relaxed); }
    void setDone() { m_done.store(true, std::memory_order_release); }
    [[nodiscard]] bool isDone() const { return m_done.load(std::memory_order_acquire); }

private:
    std::atomic<bool> m_cancelled = false;
    std::atomic<bool> m_done = false;
    std::atomic<qint64> m_progress = 0;
};

/// Scans of whole bodies, one after the other on one thread that gives way to the window's; or on a few.
class BodyWorker {
public:
    explicit BodyWorker(int threads = 1);
    ~BodyWorker(); ///< cancels all and waits, which takes some milliseconds
    Q_DISABLE_COPY_MOVE(BodyWorker)

    /// \a work has to look often whether its job is cancelled; it runs also when it is by then.
    std::shared_ptr<BodyJob> start(std::function<void(BodyJob &)> work);

private:
    QThreadPool m_pool;
    std::vector<std::weak_ptr<BodyJob>> m_jobs;
};

/// Has the calling thread give way to those that serve the window. For good.
void lowerThreadPriority();

} // namespace Fingerpost
