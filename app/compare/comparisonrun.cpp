// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparisonrun.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QThreadPool>

namespace Fingerpost {

namespace {
constexpr qint64 ComparisonTick = 50; // ms between two reports
} // namespace

ComparisonRun::ComparisonRun(QObject *parent)
    : QObject(parent)
{
}

ComparisonRun::~ComparisonRun()
{
    cancel();
}

void ComparisonRun::cancel()
{
    if (m_ticket)
        m_ticket->isStale = true;
    m_ticket.reset();
    m_isRunning = false;
}

void ComparisonRun::start(const CompareSide &left, const CompareSide &right,
                          const BodyCompareOptions &options)
{
    cancel();
    m_ticket = std::make_shared<Ticket>();
    m_isRunning = true;
    QThreadPool::globalInstance()->start(
        [left, right, options, ticket = m_ticket, asker = QPointer<ComparisonRun>(this)] {
            QElapsedTimer clock;
            clock.start();
            const auto proceed = [&](double done) {
                if (!ticket->isStale && clock.elapsed() >= ComparisonTick) {
                    clock.start();
                    QMetaObject::invokeMethod(
                        qApp,
                        [asker, ticket, done] {
                            if (asker)
                                asker->takeProgress(ticket, done);
                        },
                        Qt::QueuedConnection);
                }
                return !ticket->isStale;
            };
            const auto result = compareBodies(left, right, options, proceed);
            QMetaObject::invokeMethod(
                qApp,
                [asker, ticket, result] {
                    if (asker)
                        asker->takeResult(ticket, result);
                },
                Qt::QueuedConnection);
        });
}

void ComparisonRun::takeProgress(const std::shared_ptr<Ticket> &ticket, double done)
{
    if (ticket == m_ticket)
        Q_EMIT progressed(done);
}

void ComparisonRun::takeResult(const std::shared_ptr<Ticket> &ticket,
                               const std::optional<BodyComparison> &result)
{
    if (ticket != m_ticket || !result)
        return;
    m_ticket.reset();
    m_isRunning = false;
    Q_EMIT finished(*result);
}

} // namespace Fingerpost
