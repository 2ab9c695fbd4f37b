// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

#include <QByteArray>

namespace Requests::Test {

/// A plain blocking TCP client to 127.0.0.1 without event loop, to look at servers byte by byte.
class RawClient {
public:
    using milliseconds = std::chrono::milliseconds;
    static constexpr milliseconds DefaultTimeout = std::chrono::seconds(10);

    /// How the last connecting or receiving ended.
    enum class Outcome { Ok, Closed, Reset, Refused, TimedOut, Failed };

    explicit RawClient(quint16 port, milliseconds timeout = DefaultTimeout);
    ~RawClient();
    Q_DISABLE_COPY_MOVE(RawClient)

    [[nodiscard]] bool isConnected() const { return m_fd >= 0; }
    [[nodiscard]] Outcome outcome() const { return m_outcome; }

    /// Sends all of it; false when that was not possible in time.
    bool send(const QByteArray &bytes, milliseconds timeout = DefaultTimeout);
    /// Receives at least \a count bytes, or what came before the end or \a timeout.
    [[nodiscard]] QByteArray receive(qsizetype count, milliseconds timeout = DefaultTimeout);
    /// Receives up to the end of the connection or \a timeout; outcome() tells which.
    [[nodiscard]] QByteArray receiveAll(milliseconds timeout = DefaultTimeout);
    void close();

private:
    bool await(short events, std::chrono::steady_clock::time_point end);

    int m_fd = -1;
    Outcome m_outcome = Outcome::Failed;
};

} // namespace Requests::Test
