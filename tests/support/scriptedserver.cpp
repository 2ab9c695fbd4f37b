// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/scriptedserver.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include "support/listener_p.h"
#include "support/serverstate_p.h"

namespace Requests::Test {

ScriptedServer::ScriptedServer(Script script, ServerOptions options)
    : m_state(std::make_unique<ServerState>(std::move(script), std::move(options)))
    , m_listener(std::make_unique<Listener>(*m_state))
{
}

ScriptedServer::~ScriptedServer() = default;

ServerOptions ScriptedServer::repeating(ServerOptions options)
{
    options.repeatLast = true;
    return options;
}

quint16 ScriptedServer::port() const
{
    return m_listener->port();
}

QUrl ScriptedServer::url(const QByteArray &target, const QByteArray &host) const
{
    return QUrl(urlText(target, host));
}

QString ScriptedServer::urlText(const QByteArray &target, const QByteArray &host) const
{
    const auto &tls = m_state->options.tls;
    const QByteArray scheme = tls && !tls->onStartTls ? "https" : "http";
    const QByteArray text = scheme + "://" + host + ':' + QByteArray::number(port()) + target;
    return QString::fromUtf8(text);
}

void ScriptedServer::setScript(Script script)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->script = std::move(script);
    m_state->nextEntry = 0;
}

void ScriptedServer::release(int count)
{
    m_state->release(count);
}

QList<RecordedRequest> ScriptedServer::requests() const
{
    const std::lock_guard lock(m_state->mutex);
    return {m_state->records.begin(), m_state->records.end()};
}

int ScriptedServer::requestCount() const
{
    const std::lock_guard lock(m_state->mutex);
    return static_cast<int>(m_state->records.size());
}

int ScriptedServer::unexpectedRequests() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->unexpected;
}

int ScriptedServer::connectionCount() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->connections;
}

int ScriptedServer::openConnections() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->openConnections;
}

int ScriptedServer::disconnects() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->disconnects;
}

int ScriptedServer::failedHandshakes() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->failedHandshakes;
}

qint64 ScriptedServer::bytesWritten() const
{
    return m_state->bytesWritten;
}

qint64 ScriptedServer::bytesRead() const
{
    return m_state->bytesRead;
}

bool ScriptedServer::waitForRequests(int count, milliseconds timeout) const
{
    return waitUntil(
        [this, count] {
            const auto complete = [](const RecordedRequest &request) { return request.complete; };
            return std::ranges::count_if(m_state->records, complete) >= count;
        },
        timeout);
}

bool ScriptedServer::waitForConnections(int count, milliseconds timeout) const
{
    return waitUntil([this, count] { return m_state->connections >= count; }, timeout);
}

bool ScriptedServer::waitForDisconnects(int count, milliseconds timeout) const
{
    return waitUntil([this, count] { return m_state->disconnects >= count; }, timeout);
}

bool ScriptedServer::waitUntilAbandoned(milliseconds timeout) const
{
    // The thread that accepts tells of every connection, so that none is overlooked between two looks.
    return waitUntil(
        [this] { return m_state->openConnections == m_state->abandoned && !m_listener->hasPending(); },
        timeout);
}

bool ScriptedServer::waitUntilBlocked(milliseconds quiet, milliseconds timeout) const
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + timeout;
    qint64 seen = bytesWritten();
    auto since = Clock::now();
    while (Clock::now() < end) {
        const qint64 now = bytesWritten();
        if (now != seen) {
            seen = now;
            since = Clock::now();
        } else if (seen > 0 && Clock::now() - since >= quiet) {
            return true;
        }
        QTest::qWait(5);
    }
    return false;
}

bool ScriptedServer::waitUntil(const std::function<bool()> &reached, milliseconds timeout) const
{
    const auto *const app = QCoreApplication::instance();
    if (app && QThread::currentThread() == app->thread()) {
        // The client may live on this thread, so its events have to go on.
        const auto locked = [this, &reached] {
            const std::lock_guard lock(m_state->mutex);
            return reached();
        };
        return QTest::qWaitFor(locked, static_cast<int>(timeout.count()));
    }
    std::unique_lock lock(m_state->mutex);
    return m_state->changed.wait_for(lock, timeout, reached);
}

} // namespace Requests::Test
