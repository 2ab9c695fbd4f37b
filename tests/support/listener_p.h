// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <list>
#include <thread>
#include <vector>

#include "support/scriptedserver.h"
#include "support/serverstate_p.h"

namespace Requests::Test {

/// A context for servers as \a options say; ends the program when a certificate cannot be read.
[[nodiscard]] SslContext makeServerContext(const TlsOptions &options);

/// The listening socket of a ScriptedServer, the thread that accepts and those of the connections.
struct ScriptedServer::Listener {
    explicit Listener(ServerState &state);
    ~Listener();
    Q_DISABLE_COPY_MOVE(Listener)

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Whether connections wait to be accepted.
    [[nodiscard]] bool hasPending() const;

private:
    struct Worker {
        std::thread thread;
        std::atomic<bool> done = false;
    };

    void bind();
    void fillBacklog();
    void acceptAll();
    void acceptOne();
    void reap();

    ServerState &m_state;
    SslContext m_tls;
    UniqueFd m_socket;
    quint16 m_port = 0;
    std::vector<UniqueFd> m_fillers; // the connections that keep a full queue full
    std::list<Worker> m_workers; // of the accepting thread; the destructor's after that has ended
    std::thread m_acceptor;
};

} // namespace Requests::Test
