// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodyprogress.h"

#include "body/bodyworker.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

BodyProgress::BodyProgress(Notice *notice, QObject *parent)
    : QObject(parent)
    , m_notice(notice)
{
    constexpr int Interval = 150;
    m_timer.setInterval(Interval);
    connect(&m_timer, &QTimer::timeout, this, &BodyProgress::poll);
}

void BodyProgress::start(Kind kind, const std::shared_ptr<BodyJob> &job, qint64 total, const QString &text)
{
    cancel(kind);
    m_running.push_back({kind, job, total, text});
    m_timer.start();
}

void BodyProgress::finish(Kind kind)
{
    const auto found = std::find_if(m_running.begin(), m_running.end(),
                                    [kind](const Running &each) { return each.kind == kind; });
    if (found != m_running.end())
        finish(std::shared_ptr<BodyJob>(found->job)); // which goes with its entry
}

void BodyProgress::finish(const std::shared_ptr<BodyJob> &job)
{
    const auto found = std::find_if(m_running.begin(), m_running.end(),
                                    [&job](const Running &each) { return each.job == job; });
    if (found == m_running.end())
        return;
    if (found == m_running.begin() && std::exchange(m_isShown, false))
        m_notice->hide();
    m_running.erase(found);
    if (m_running.empty())
        m_timer.stop();
}

void BodyProgress::cancel(Kind kind)
{
    for (const Running &each : m_running) {
        if (each.kind == kind)
            each.job->cancel();
    }
    finish(kind);
}

void BodyProgress::cancelAll()
{
    for (const Kind kind : {Filter, GoTo, Fold})
        cancel(kind);
    finish(Save);
}

bool BodyProgress::isRunning(Kind kind) const
{
    return std::any_of(m_running.begin(), m_running.end(),
                       [kind](const Running &each) { return each.kind == kind; });
}

void BodyProgress::poll()
{
    while (!m_running.empty() && m_running.front().job->isDone())
        finish(m_running.front().kind);
    if (!m_running.empty())
        show(m_running.front());
}

void BodyProgress::show(const Running &running)
{
    if (!std::exchange(m_isShown, true)) {
        m_notice->clearActions();
        m_notice->setTone(Tone::Info);
        LinkButton *stop = m_notice->addAction(tr("Cancel"));
        connect(stop, &QAbstractButton::clicked, this, [this, kind = running.kind] { cancel(kind); });
        m_notice->show();
    }
    const qint64 percent =
        running.total > 0 ? std::clamp<qint64>(running.job->progress() * 100 / running.total, 0, 100) : 0;
    m_notice->setText(running.total > 0 ? tr("%1: %2 %").arg(running.text).arg(percent)
                                        : tr("%1…").arg(running.text));
}

} // namespace Fingerpost::Ui
