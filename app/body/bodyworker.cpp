// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodyworker.h"

#include <sys/resource.h>

namespace Fingerpost {

void lowerThreadPriority()
{
    constexpr int Nice = 5; // equal threads make the window stumble where processors are few
    ::setpriority(PRIO_PROCESS, 0, Nice); // Linux: of this thread
}

BodyWorker::BodyWorker(int threads)
{
    m_pool.setMaxThreadCount(threads);
}

BodyWorker::~BodyWorker()
{
    for (const auto &job : m_jobs) {
        if (const auto held = job.lock())
            held->cancel();
    }
    m_pool.waitForDone();
}

std::shared_ptr<BodyJob> BodyWorker::start(std::function<void(BodyJob &)> work)
{
    auto job = std::make_shared<BodyJob>();
    std::erase_if(m_jobs, [](const auto &each) { return each.expired(); });
    m_jobs.push_back(job);
    m_pool.start([job, work = std::move(work)] {
        lowerThreadPriority();
        work(*job);
        job->setDone();
    });
    return job;
}

} // namespace Fingerpost
