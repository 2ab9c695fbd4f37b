// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "support/serverstate_p.h"

namespace Requests::Test {

/// Serves one accepted connection to its end.
class ServerConnection {
public:
    /// \a tls may be null. Both outlive the connection.
    ServerConnection(UniqueFd socket, int number, ServerState &state, SSL_CTX *tls);
    ~ServerConnection();

    void run();

private:
    enum class Next { Continue, End };

    [[nodiscard]] Next prepare();
    [[nodiscard]] Next serveOne();
    [[nodiscard]] bool readHead(QByteArray &head);
    [[nodiscard]] bool readBody(RecordedRequest &request, bool keep);
    [[nodiscard]] bool readChunks(RecordedRequest &request, bool keep);
    [[nodiscard]] bool readLine(QByteArray &line);
    [[nodiscard]] bool readBytes(qint64 count, RecordedRequest &request, bool keep);
    [[nodiscard]] Next perform(const std::vector<Action> &actions, const RecordedRequest &request);
    [[nodiscard]] Next perform(const Action &action, const RecordedRequest &request);
    [[nodiscard]] Next stream(const Generator &next);
    [[nodiscard]] Next wait(std::chrono::milliseconds time, int releaseFd);
    [[nodiscard]] Next shakeHands();
    void noteDisconnect();

    ByteChannel m_channel;
    const int m_number;
    ServerState &m_state;
    SSL_CTX *const m_tls;
    QByteArray m_buffer; // read and not yet used
    QByteArray m_clientCommonName;
    bool m_disconnectNoted = false;
};

} // namespace Requests::Test
