// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/bytechannel_p.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <openssl/err.h>
#include <openssl/x509.h>

namespace Requests::Test {

using namespace std::chrono;

UniqueFd::UniqueFd(UniqueFd &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
{
}

UniqueFd &UniqueFd::operator=(UniqueFd &&other) noexcept
{
    if (this != &other) {
        reset();
        m_fd = std::exchange(other.m_fd, -1);
    }
    return *this;
}

UniqueFd::~UniqueFd()
{
    reset();
}

void UniqueFd::reset()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

ByteChannel::ByteChannel(UniqueFd socket, int stopFd, std::atomic<qint64> &read, std::atomic<qint64> &written)
    : m_socket(std::move(socket))
    , m_stopFd(stopFd)
    , m_bytesRead(read)
    , m_bytesWritten(written)
{
    const int on = 1;
    ::setsockopt(m_socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::fcntl(m_socket.get(), F_SETFL, ::fcntl(m_socket.get(), F_GETFL) | O_NONBLOCK);
}

ByteChannel::Wait ByteChannel::waitFor(short events)
{
    pollfd fds[] = {{m_stopFd, POLLIN, 0}, {m_socket.get(), events, 0}};
    while (::poll(fds, 2, -1) < 0 && errno == EINTR) { }
    return fds[0].revents != 0 ? Wait::Stopped : Wait::Ready;
}

short ByteChannel::wanted(int result)
{
    switch (SSL_get_error(m_ssl.get(), result)) {
    case SSL_ERROR_WANT_READ:
        return POLLIN;
    case SSL_ERROR_WANT_WRITE:
        return POLLOUT;
    default:
        return 0;
    }
}

bool ByteChannel::startTls(SSL_CTX *context)
{
    m_ssl.reset(SSL_new(context));
    if (!m_ssl || SSL_set_fd(m_ssl.get(), m_socket.get()) != 1)
        return false;
    for (;;) {
        ERR_clear_error();
        const int result = SSL_accept(m_ssl.get());
        if (result == 1)
            return true;
        const short events = wanted(result);
        if (events == 0 || waitFor(events) == Wait::Stopped) {
            // No TLS from here on: a close_notify must not follow a failed handshake.
            m_ssl.reset();
            return false;
        }
    }
}

QByteArray ByteChannel::clientCommonName() const
{
    if (!m_ssl)
        return {};
    const std::unique_ptr<X509, OpenSslDeleter> certificate(SSL_get1_peer_certificate(m_ssl.get()));
    if (!certificate)
        return {};
    char name[256] = {};
    X509_NAME_get_text_by_NID(X509_get_subject_name(certificate.get()), NID_commonName, name, sizeof name);
    return name;
}

bool ByteChannel::readInto(QByteArray &buffer, qint64 most)
{
    const qsizetype before = buffer.size();
    buffer.resize(before + most);
    qint64 got = -1;
    for (;;) {
        short events = 0;
        if (m_ssl) {
            ERR_clear_error();
            const int limit = static_cast<int>(std::min<qint64>(most, 1 << 30));
            const int result = SSL_read(m_ssl.get(), buffer.data() + before, limit);
            got = result;
            events = result > 0 ? short(0) : wanted(result);
        } else {
            got = ::recv(m_socket.get(), buffer.data() + before, static_cast<size_t>(most), 0);
            events = got < 0 && (errno == EAGAIN || errno == EINTR) ? POLLIN : short(0);
        }
        if (events == 0)
            break;
        if (waitFor(events) == Wait::Stopped) {
            buffer.resize(before);
            return false;
        }
    }
    buffer.resize(before + std::max<qint64>(got, 0));
    if (got <= 0) {
        m_peerGone = true;
        return false;
    }
    m_bytesRead += got;
    return true;
}

bool ByteChannel::write(const QByteArray &bytes)
{
    qint64 at = 0;
    while (at < bytes.size()) {
        const qint64 left = bytes.size() - at;
        qint64 put = -1;
        short events = 0;
        if (m_ssl) {
            ERR_clear_error();
            const int part = static_cast<int>(std::min<qint64>(left, 64 * 1024));
            const int result = SSL_write(m_ssl.get(), bytes.constData() + at, part);
            put = result;
            events = result > 0 ? short(0) : wanted(result);
        } else {
            put = ::send(m_socket.get(), bytes.constData() + at, static_cast<size_t>(left), MSG_NOSIGNAL);
            events = put < 0 && (errno == EAGAIN || errno == EINTR) ? POLLOUT : short(0);
        }
        if (put > 0) {
            at += put;
            m_bytesWritten += put;
        } else if (events == 0) {
            m_peerGone = true;
            return false;
        } else if (waitFor(events) == Wait::Stopped) {
            return false;
        }
    }
    return true;
}

ByteChannel::Idle ByteChannel::idle(milliseconds time, int releaseFd, const std::function<void()> &onPeerGone)
{
    const auto end = steady_clock::now() + time;
    for (;;) {
        int left = -1;
        if (time >= 0ms) {
            const auto rest = duration_cast<milliseconds>(end - steady_clock::now()) + 1ms;
            left = static_cast<int>(std::max<qint64>(rest.count(), 0));
        }
        // A client that has gone is noticed once; then its descriptor would end every poll at once.
        const int socket = m_peerGone ? -1 : m_socket.get();
        pollfd fds[] = {{m_stopFd, POLLIN, 0}, {socket, POLLRDHUP, 0}, {releaseFd, POLLIN, 0}};
        const int ready = ::poll(fds, 3, left);
        if (ready == 0)
            return Idle::TimedOut;
        if (ready < 0)
            continue;
        if (fds[0].revents != 0)
            return Idle::Stopped;
        if (fds[1].revents != 0) {
            m_peerGone = true;
            onPeerGone();
        }
        uint64_t taken = 0;
        if (fds[2].revents != 0 && ::read(releaseFd, &taken, sizeof taken) == sizeof taken)
            return Idle::Released;
    }
}

void ByteChannel::close()
{
    if (m_socket.get() < 0)
        return;
    if (m_ssl)
        SSL_shutdown(m_ssl.get());
    ::shutdown(m_socket.get(), SHUT_WR);

    // Closing with unread bytes would send RST, and that may overtake the answer.
    const auto end = steady_clock::now() + 300ms;
    QByteArray dropped(64 * 1024, Qt::Uninitialized);
    for (;;) {
        const auto left = duration_cast<milliseconds>(end - steady_clock::now());
        if (left <= 0ms)
            break;
        pollfd fds[] = {{m_stopFd, POLLIN, 0}, {m_socket.get(), POLLIN, 0}};
        if (::poll(fds, 2, static_cast<int>(left.count())) < 0 && errno == EINTR)
            continue;
        if (fds[0].revents != 0 || fds[1].revents == 0)
            break;
        const auto got = ::recv(m_socket.get(), dropped.data(), static_cast<size_t>(dropped.size()), 0);
        if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
            break;
    }
    m_ssl.reset();
    m_socket.reset();
}

void ByteChannel::reset()
{
    const linger hard = {1, 0};
    ::setsockopt(m_socket.get(), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    m_ssl.reset();
    m_socket.reset();
}

} // namespace Requests::Test
