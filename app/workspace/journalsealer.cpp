// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/journalsealer.h"

#include <QDeadlineTimer>
#include <QMutexLocker>

#include <chrono>

#include <utility>

namespace Fingerpost {

namespace {
/// With the journal's own delay it is on the disk within a second all the same.
constexpr std::chrono::milliseconds KeychainTime{200};
} // namespace

JournalSealer::JournalSealer(QObject *receiver, Take take)
    : m_receiver(receiver)
    , m_take(std::move(take))
{
}

void JournalSealer::detach()
{
    const QMutexLocker lock(&m_mutex);
    m_receiver = nullptr;
    m_acknowledgement.wakeAll();
}

void JournalSealer::acknowledge(quint64 number)
{
    const QMutexLocker lock(&m_mutex);
    m_acknowledged = number;
    m_acknowledgement.wakeAll();
}

void JournalSealer::hurry()
{
    const QMutexLocker lock(&m_mutex);
    m_isPatient = false;
    m_acknowledgement.wakeAll();
}

void JournalSealer::learn(const QString &id, const OpenSecrets::Values &values)
{
    const QMutexLocker lock(&m_mutex);
    m_learned[id].insert(values);
}

OpenTabs JournalSealer::seal(const OpenTabs &tabs)
{
    {
        const QMutexLocker lock(&m_mutex);
        for (auto it = m_learned.cbegin(); it != m_learned.cend(); ++it)
            m_secrets.learn(it.key(), it.value());
        m_learned.clear();
    }
    OpenTabs sealed = tabs;
    Outcome outcome;
    const auto sealAll = [&, this](QList<RequestDraft> &drafts) {
        for (RequestDraft &draft : drafts) {
            const OpenSecrets::Sealed one = m_secrets.seal(draft);
            draft = one.draft;
            outcome.insert(draft.id, one);
        }
    };
    sealAll(sealed.drafts);
    for (ToolTab &tool : sealed.tools)
        sealAll(tool.typed);
    const bool isNews = hasNews(outcome);
    const QMutexLocker lock(&m_mutex);
    if (!m_receiver)
        return sealed;
    const quint64 number = ++m_number;
    QMetaObject::invokeMethod(
        m_receiver, [take = m_take, outcome, number] { take(outcome, number); }, Qt::QueuedConnection);
    const QDeadlineTimer deadline(KeychainTime);
    while (isNews && m_isPatient && m_receiver && m_acknowledged < number) {
        if (!m_acknowledgement.wait(&m_mutex, deadline))
            break;
    }
    return sealed;
}

/// Whether the keychain has to take something that it has not been given before.
bool JournalSealer::hasNews(const Outcome &outcome)
{
    QHash<QString, OpenSecrets::Values> given;
    bool isNews = false;
    for (auto it = outcome.cbegin(); it != outcome.cend(); ++it) {
        given.insert(it.key(), it->values);
        isNews = isNews || m_given.value(it.key()) != it->values;
    }
    for (auto it = m_given.cbegin(); it != m_given.cend(); ++it) {
        if (!given.contains(it.key()))
            m_secrets.forget(it.key());
    }
    m_given = given;
    return isNews;
}

} // namespace Fingerpost
