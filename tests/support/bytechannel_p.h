// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

#include <QByteArray>

#include <openssl/ssl.h>

namespace Requests::Test {

/// Owns a file descriptor.
class UniqueFd {
public:
    UniqueFd() = default;
    explicit UniqueFd(int fd)
        : m_fd(fd)
    {
    }
    UniqueFd(UniqueFd &&other) noexcept;
    UniqueFd &operator=(UniqueFd &&other) noexcept;
    ~UniqueFd();

    [[nodiscard]] int get() const { return m_fd; }
    void reset();

private:
    int m_fd = -1;
};

struct OpenSslDeleter {
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
    void operator()(SSL *ssl) const { SSL_free(ssl); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
using SslContext = std::unique_ptr<SSL_CTX, OpenSslDeleter>;

/// A connected socket, plain or TLS, whose every wait also ends when a second descriptor becomes readable.
class ByteChannel {
public:
    /// \a stopFd stays readable once everything has to end. The counters are those of the server.
    ByteChannel(UniqueFd socket, int stopFd, std::atomic<qint64> &read, std::atomic<qint64> &written);

    /// False when the handshake failed; what is known about the client is in clientCommonName().
    [[nodiscard]] bool startTls(SSL_CTX *context);
    [[nodiscard]] QByteArray clientCommonName() const;

    /// Appends what has come, at least one byte and at most \a most. False at the end, on errors and on stop.
    [[nodiscard]] bool readInto(QByteArray &buffer, qint64 most = 256 * 1024);
    /// False when not everything could be handed to the kernel.
    [[nodiscard]] bool write(const QByteArray &bytes);

    enum class Idle { TimedOut, Stopped, Released };
    /// Waits without reading; a negative \a time has no end. \a releaseFd is a semaphore to take one from, or
    /// -1. Calls \a onPeerGone when the client leaves meanwhile, and goes on waiting.
    [[nodiscard]] Idle idle(std::chrono::milliseconds time, int releaseFd,
                            const std::function<void()> &onPeerGone);

    /// Ends the sending side, drops what still comes for at most 0.3 s and closes.
    void close();
    /// Closes with RST.
    void reset();

    /// Whether the client was seen to close or reset the connection.
    [[nodiscard]] bool peerGone() const { return m_peerGone; }

private:
    enum class Wait { Ready, Stopped };
    Wait waitFor(short events);
    // What to wait for before an OpenSSL call that gave \a result is repeated; 0 when it failed for good.
    short wanted(int result);

    UniqueFd m_socket;
    std::unique_ptr<SSL, OpenSslDeleter> m_ssl;
    int m_stopFd;
    std::atomic<qint64> &m_bytesRead;
    std::atomic<qint64> &m_bytesWritten;
    bool m_peerGone = false;
};

} // namespace Requests::Test
