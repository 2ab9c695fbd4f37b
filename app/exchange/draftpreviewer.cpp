// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/draftpreviewer.h"

#include "cookies/cookiewords.h"
#include "environments/draftresolver.h"
#include "exchange/sessionsettings.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace Fingerpost {

DraftPreviewer::DraftPreviewer(const Requests::Session &session, QObject *parent)
    : QObject(parent)
    , m_session(&session)
{
}

void DraftPreviewer::setSession(const Requests::Session &session)
{
    m_session = &session;
}

void DraftPreviewer::ask(const RequestDraft &draft, const std::shared_ptr<const ResolverSources> &variables)
{
    ++m_generation; // what is being prepared now comes too late
    // One at a time: a home directory that does not answer must not take every thread of the pool.
    if (m_busy)
        m_waiting = {draft, variables};
    else
        prepare({draft, variables});
}

void DraftPreviewer::prepare(const Question &question)
{
    if (!m_session)
        return;
    m_busy = true;
    QThreadPool::globalInstance()->start([settings = SessionSettings(*m_session), question,
                                          generation = m_generation, asker = QPointer<DraftPreviewer>(this)] {
        const RequestDraft draft = question.variables
            ? resolveDraft(question.draft, Resolver(*question.variables)).draft
            : question.draft;
        const PreparedDraft prepared = prepareDraft(settings, draft);
        QMetaObject::invokeMethod(
            qApp,
            [asker, prepared, generation] {
                if (asker)
                    asker->take(prepared, generation);
            },
            Qt::QueuedConnection);
    });
}

void DraftPreviewer::take(const PreparedDraft &prepared, int generation)
{
    m_busy = false;
    if (m_waiting)
        return prepare(*std::exchange(m_waiting, {}));
    if (generation != m_generation || !m_session)
        return;
    Q_EMIT urlKnown(prepared.request ? prepared.request->url() : QString());
    Q_EMIT cookiePlaceKnown(prepared.request ? cookiePlace(*prepared.request) : QString());
    Q_EMIT routeKnown(routeOf(*m_session, prepared));
    Q_EMIT reported(prepared.headers, materialDeviations(*m_session, prepared));
}

} // namespace Fingerpost
