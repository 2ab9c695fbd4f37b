// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historywriter.h"

#include "history/historycomposer.h"

namespace Fingerpost {

HistoryWriter::HistoryWriter(HistoryStore &store)
    : m_store(store)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

HistoryWriter::~HistoryWriter()
{
    m_pool.waitForDone();
}

HistoryId HistoryWriter::write(const ExchangeRun &run)
{
    if (!m_enabled || run.hops().isEmpty())
        return 0;
    const HistoryId id = m_store.newId(run.startedAt());
    // The bodies are shared; they are read on the thread.
    const HistoryComposer composer(id, run, m_store.budget() > 0 ? m_store.budget() / 4 : 0);
    ++*m_waiting;
    m_pool.start([this, composer] {
        const auto addition = composer.compose(m_store.bodies());
        if (addition)
            return m_store.add(*addition, [waiting = m_waiting] { --*waiting; });
        --*m_waiting;
        m_store.tellFailed(addition.error().message());
    });
    return id;
}

void HistoryWriter::flush()
{
    m_pool.waitForDone();
    m_store.flush();
}

} // namespace Fingerpost
