// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/serverstate_p.h"

#include <utility>

#include <sys/eventfd.h>

namespace Requests::Test {

ServerState::ServerState(Script entries, ServerOptions serverOptions)
    : options(std::move(serverOptions))
    , stopFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , releaseFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK | EFD_SEMAPHORE))
    , script(std::move(entries))
{
}

ServerState::Ticket ServerState::take(RecordedRequest request)
{
    const std::lock_guard lock(mutex);
    Ticket ticket{.record = records.size()};
    if (nextEntry < script.size())
        ticket.entry = script.at(nextEntry++);
    else if (options.repeatLast && !script.empty())
        ticket.entry = script.back();
    else
        ++unexpected;
    request.scripted = ticket.entry.has_value();
    records.push_back(std::move(request));
    changed.notify_all();
    return ticket;
}

void ServerState::update(std::size_t record, const RecordedRequest &request)
{
    const std::lock_guard lock(mutex);
    const bool scripted = records.at(record).scripted;
    records.at(record) = request;
    records.at(record).scripted = scripted;
    changed.notify_all();
}

int ServerState::connectionOpened()
{
    ++openConnections;
    changed.notify_all();
    return connections++;
}

void ServerState::connectionClosed(bool abandonedBefore)
{
    const std::lock_guard lock(mutex);
    --openConnections;
    abandoned -= abandonedBefore ? 1 : 0;
    changed.notify_all();
}

void ServerState::peerDisconnected()
{
    const std::lock_guard lock(mutex);
    ++disconnects;
    ++abandoned;
    changed.notify_all();
}

void ServerState::handshakeFailed()
{
    const std::lock_guard lock(mutex);
    ++failedHandshakes;
    changed.notify_all();
}

void ServerState::stop()
{
    ::eventfd_write(stopFd.get(), 1);
}

void ServerState::release(int count)
{
    ::eventfd_write(releaseFd.get(), static_cast<eventfd_t>(count));
}

} // namespace Requests::Test
