// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodysaves.h"

#include <QCoreApplication>
#include <QPointer>

namespace Fingerpost::Ui {

BodySaves::BodySaves(QObject *parent)
    : QObject(parent)
    , m_worker(atOnce)
{
}

std::shared_ptr<BodyJob> BodySaves::start(const QString &path, const Work &work, QObject *asker,
                                          const Done &done)
{
    ++m_running;
    return m_worker.start(
        [self = QPointer<BodySaves>(this), guard = QPointer<QObject>(asker), path, work, done](BodyJob &job) {
            const QString problem = job.isCancelled() ? QString() : work(job);
            QMetaObject::invokeMethod(
                qApp,
                [self, guard, path, done, problem, isCancelled = job.isCancelled()] {
                    if (self && guard && !isCancelled)
                        done(problem);
                    if (self && !isCancelled)
                        Q_EMIT self->ended(problem.isEmpty() ? tr("Saved to %1").arg(path) : problem);
                    if (self)
                        self->takeEnd();
                },
                Qt::QueuedConnection);
        });
}

void BodySaves::takeEnd()
{
    if (--m_running == 0)
        Q_EMIT idle();
}

} // namespace Fingerpost::Ui
