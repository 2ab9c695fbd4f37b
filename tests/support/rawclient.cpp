// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/rawclient.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <utility>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Requests::Test {

using namespace std::chrono;

namespace {

RawClient::Outcome outcomeOf(int error)
{
    switch (error) {
    case 0:
        return RawClient::Outcome::Ok;
    case ECONNREFUSED:
        return RawClient::Outcome::Refused;
    case ECONNRESET:
    case EPIPE:
        return RawClient::Outcome::Reset;
    default:
        return RawClient::Outcome::Failed;
    }
}

} // namespace

RawClient::RawClient(quint16 port, milliseconds timeout)
    : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    int error = 0;
    if (::connect(m_fd, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        error = errno;
    if (error == EINPROGRESS) {
        if (!await(POLLOUT, steady_clock::now() + timeout)) {
            close();
            m_outcome = Outcome::TimedOut;
            return;
        }
        socklen_t size = sizeof error;
        ::getsockopt(m_fd, SOL_SOCKET, SO_ERROR, &error, &size);
    }
    m_outcome = outcomeOf(error);
    if (error != 0)
        close();
}

RawClient::~RawClient()
{
    close();
}

bool RawClient::await(short events, steady_clock::time_point end)
{
    for (;;) {
        const auto left = duration_cast<milliseconds>(end - steady_clock::now());
        pollfd fd = {m_fd, events, 0};
        const int ready = ::poll(&fd, 1, static_cast<int>(std::max<qint64>(left.count(), 0)));
        if (ready > 0)
            return true;
        if (ready == 0)
            return false;
    }
}

bool RawClient::send(const QByteArray &bytes, milliseconds timeout)
{
    const auto end = steady_clock::now() + timeout;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const auto put =
            ::send(m_fd, bytes.constData() + at, static_cast<size_t>(bytes.size() - at), MSG_NOSIGNAL);
        if (put > 0) {
            at += put;
        } else if (errno != EAGAIN) {
            m_outcome = outcomeOf(errno);
            return false;
        } else if (!await(POLLOUT, end)) {
            m_outcome = Outcome::TimedOut;
            return false;
        }
    }
    m_outcome = Outcome::Ok;
    return true;
}

QByteArray RawClient::receive(qsizetype count, milliseconds timeout)
{
    const auto end = steady_clock::now() + timeout;
    QByteArray bytes;
    QByteArray block(64 * 1024, Qt::Uninitialized);
    m_outcome = Outcome::Ok;
    while (bytes.size() < count) {
        const auto got = ::recv(m_fd, block.data(), static_cast<size_t>(block.size()), 0);
        if (got > 0) {
            bytes.append(block.constData(), got);
        } else if (got == 0) {
            m_outcome = Outcome::Closed;
            break;
        } else if (errno != EAGAIN) {
            m_outcome = outcomeOf(errno);
            break;
        } else if (!await(POLLIN, end)) {
            m_outcome = Outcome::TimedOut;
            break;
        }
    }
    return bytes;
}

QByteArray RawClient::receiveAll(milliseconds timeout)
{
    return receive(std::numeric_limits<qsizetype>::max(), timeout);
}

void RawClient::close()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

} // namespace Requests::Test
