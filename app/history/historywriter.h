// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchangerun.h"
#include "history/historystore.h"

#include <QThreadPool>

#include <atomic>
#include <memory>

namespace Fingerpost {

/// Writes exchanges that have ended into the history: on a thread of its own, with their secrets hidden
/// before anything reaches the disk. For the GUI thread.
class HistoryWriter {
public:
    /// \a store outlives it.
    explicit HistoryWriter(HistoryStore &store);
    ~HistoryWriter(); ///< when all is handed to the store
    Q_DISABLE_COPY_MOVE(HistoryWriter)

    /// Off: what ends from now on is not kept. Default: on.
    void setEnabled(bool enabled) { m_enabled = enabled; }
    [[nodiscard]] bool isEnabled() const { return m_enabled; }
    /// Takes what \a run came to. Returns its name in the history; 0 when nothing was sent, or nothing is to
    /// be kept.
    HistoryId write(const ExchangeRun &run);
    /// More waits to be written than should: whoever sends without end waits until it does not. What is
    /// written is never dropped for it.
    [[nodiscard]] bool isBehind() const { return *m_waiting >= MostWaiting; }
    [[nodiscard]] HistoryStore &store() const { return m_store; }
    /// Waits until all is written.
    void flush();

private:
    static constexpr int MostWaiting = 64;

    HistoryStore &m_store;
    const std::shared_ptr<std::atomic<int>> m_waiting = std::make_shared<std::atomic<int>>(0);
    QThreadPool m_pool; ///< of one thread
    bool m_enabled = true;
};

} // namespace Fingerpost
