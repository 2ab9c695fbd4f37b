// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <vector>

#include "support/bytechannel_p.h"
#include "support/scriptedserver.h"

namespace Requests::Test {

/// What the threads of one ScriptedServer share.
class ServerState {
public:
    explicit ServerState(Script script, ServerOptions options);

    /// What a connection gets for a head: where its record is, and what to do (nothing beyond the script).
    struct Ticket {
        std::size_t record = 0;
        std::optional<ScriptEntry> entry;
    };
    /// Records \a request at its head and takes the next entry of the script.
    [[nodiscard]] Ticket take(RecordedRequest request);
    /// Replaces the record by the one with the body.
    void update(std::size_t record, const RecordedRequest &request);

    /// Number of the new connection. To be called with the mutex held, together with accepting it: what has
    /// left the kernel's queue is counted here.
    [[nodiscard]] int connectionOpened();
    /// \a abandoned: peerDisconnected() was called for it before.
    void connectionClosed(bool abandoned);
    void peerDisconnected();
    void handshakeFailed();
    void stop();
    void release(int count);

    /// Options never change, so they are read without the mutex.
    const ServerOptions options;
    std::atomic<qint64> bytesRead = 0;
    std::atomic<qint64> bytesWritten = 0;
    UniqueFd stopFd;
    UniqueFd releaseFd;

    mutable std::mutex mutex;
    mutable std::condition_variable changed;
    // Guarded by the mutex.
    Script script;
    std::size_t nextEntry = 0;
    std::vector<RecordedRequest> records;
    int connections = 0;
    int openConnections = 0;
    int disconnects = 0;
    int abandoned = 0; // of the open connections, those whose client has gone
    int unexpected = 0;
    int failedHandshakes = 0;
};

} // namespace Requests::Test
