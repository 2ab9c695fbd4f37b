// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/bodyworker.h"

#include <QCoreApplication>
#include <QPointer>

#include <utility>

namespace Fingerpost::Ui {

/// Has \a worker do \a work and \a context's thread \a done with the result, unless the context is gone or
/// the job was cancelled by then.
template<class Worker, class Context, class Work, class Done>
std::shared_ptr<BodyJob> startBodyWork(Worker &worker, Context *context, Work work, Done done)
{
    return worker.start([guard = QPointer<Context>(context), work = std::move(work),
                         done = std::move(done)](BodyJob &job) mutable {
        if (job.isCancelled())
            return;
        auto result = work(job);
        if (job.isCancelled())
            return;
        QMetaObject::invokeMethod(
            qApp,
            [guard, own = job.shared_from_this(), done = std::move(done),
             result = std::move(result)]() mutable {
                if (guard && !own->isCancelled()) // it may have been on its way when it was cancelled
                    done(std::move(result));
            },
            Qt::QueuedConnection);
    });
}

} // namespace Fingerpost::Ui
