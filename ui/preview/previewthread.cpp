// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewthread.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

namespace Fingerpost::Ui {

struct PreviewThread::State {
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> works;
    bool isClosed = false; ///< nothing more comes
    bool hasEnded = false;
    const std::shared_ptr<BodyJob> job = std::make_shared<BodyJob>();

    void run()
    {
        lowerThreadPriority();
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(lock, [this] { return isClosed || !works.empty(); });
            if (works.empty())
                break;
            std::function<void()> work = std::move(works.front());
            works.pop_front();
            lock.unlock();
            work();
            work = nullptr; // what it holds goes here, not under the lock
            lock.lock();
        }
        hasEnded = true;
    }
};

namespace {

constexpr uint PreviewStack = 8 * 1024 * 1024; ///< trees of elements are walked by recursion
constexpr int PatienceAtExit = 2000;

/// The threads that run, theirs included whose view is gone: the process must not end under them, nor wait
/// for one that does not come to an end.
struct RunningThreads {
    std::mutex mutex;
    std::vector<std::unique_ptr<QThread>> threads;

    void add(std::unique_ptr<QThread> thread)
    {
        const std::lock_guard lock(mutex);
        std::erase_if(threads, [](const auto &each) { return each->isFinished(); });
        threads.push_back(std::move(thread));
    }
    void end()
    {
        const std::lock_guard lock(mutex);
        QDeadlineTimer patience(PatienceAtExit);
        for (auto &each : threads) {
            if (!each->wait(patience))
                (void)each.release();
        }
        threads.clear();
    }
};

RunningThreads &runningThreads()
{
    static RunningThreads running;
    return running;
}

} // namespace

PreviewThread::PreviewThread()
    : m_state(std::make_shared<State>())
{
    static std::once_flag once;
    std::call_once(once, [] { qAddPostRoutine([] { runningThreads().end(); }); });
    std::unique_ptr<QThread> thread(QThread::create([state = m_state] { state->run(); }));
    thread->setStackSize(PreviewStack);
    thread->start();
    runningThreads().add(std::move(thread));
}

PreviewThread::~PreviewThread()
{
    m_state->job->cancel();
    const std::lock_guard lock(m_state->mutex);
    m_state->isClosed = true;
    m_state->changed.notify_one();
}

std::shared_ptr<BodyJob> PreviewThread::start(std::function<void(BodyJob &)> work)
{
    post(m_state, [job = m_state->job, work = std::move(work)] { work(*job); });
    return m_state->job;
}

std::shared_ptr<BodyJob> PreviewThread::job() const
{
    return m_state->job;
}

void PreviewThread::post(const std::shared_ptr<State> &state, std::function<void()> work)
{
    {
        const std::lock_guard lock(state->mutex);
        if (!state->hasEnded) {
            state->works.push_back(std::move(work));
            state->changed.notify_one();
            return;
        }
    }
    work();
}

} // namespace Fingerpost::Ui
