// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/draftstore.h"
#include "workspace/opensecrets.h"

#include <QHash>
#include <QMutex>
#include <QWaitCondition>

#include <functional>

namespace Fingerpost {

/// OpenSecrets for the journal: seals the tabs on the thread that writes them, where looking through a long
/// body holds up nobody, and hands what belongs into the keychain to the thread of a receiver.
///
/// It gives the keychain a moment to take a new value before the journal is written that has a mark in its
/// place, so that no crash comes between the two, unless the keychain is slow.
class JournalSealer {
public:
    /// By the ids of the drafts.
    using Outcome = QHash<QString, OpenSecrets::Sealed>;
    /// The number is for acknowledge().
    using Take = std::function<void(const Outcome &, quint64 number)>;

    /// \a take is called on the thread of \a receiver, until detach().
    JournalSealer(QObject *receiver, Take take);
    void detach();
    /// The keychain has, or has refused, all of the outcome of that number.
    void acknowledge(quint64 number);
    /// From now on nothing is waited for: the receiver's thread may itself wait for the journal.
    void hurry();

    /// Not for several threads at once.
    [[nodiscard]] OpenTabs seal(const OpenTabs &tabs);
    /// As OpenSecrets has it; any thread, never waits.
    void learn(const QString &id, const OpenSecrets::Values &values);

private:
    [[nodiscard]] bool hasNews(const Outcome &outcome);

    QMutex m_mutex;
    QWaitCondition m_acknowledgement;
    QObject *m_receiver;
    Take m_take;
    quint64 m_number = 0; ///< of the last outcome
    quint64 m_acknowledged = 0;
    bool m_isPatient = true;
    QHash<QString, OpenSecrets::Values> m_learned; ///< not told to m_secrets yet
    OpenSecrets m_secrets; ///< of the sealing thread
    QHash<QString, OpenSecrets::Values> m_given; ///< by the ids of the last tabs
};

} // namespace Fingerpost
