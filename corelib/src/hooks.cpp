// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/hooks.h>

#include <qrequests/response.h>

#include <algorithm>
#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

HookId newId()
{
    // One count for the process, so that an id says the same in every copy a hook travels to.
    static std::atomic<quint64> last = 0;
    return HookId(++last);
}

Error unknownEvent(const QByteArray &event)
{
    return Error(
        Error::RequestException,
        u"There is no event \"%1\" to hook into, only \"response\"."_s.arg(QString::fromUtf8(event)));
}

} // namespace

Hooks::Hooks(std::initializer_list<ResponseHook> hooks)
{
    for (const ResponseHook &hook : hooks)
        add(hook);
}

Hooks::Hooks(const QList<ResponseHook> &hooks)
{
    for (const ResponseHook &hook : hooks)
        add(hook);
}

void Hooks::add(const ResponseHook &hook)
{
    if (hook)
        m_entries.append({newId(), hook});
}

Result<HookId> Hooks::registerHook(const QByteArray &event, const ResponseHook &hook)
{
    if (event != "response")
        return unknownEvent(event);
    if (!hook)
        return Error(Error::RequestException, u"An empty function cannot be a hook."_s);
    add(hook);
    return m_entries.constLast().id;
}

Result<bool> Hooks::deregisterHook(const QByteArray &event, HookId id)
{
    if (event != "response")
        return unknownEvent(event);
    return m_entries.removeIf([id](const Entry &entry) { return entry.id == id; }) > 0;
}

Response Hooks::dispatch(const Response &response) const
{
    Response current = response;
    for (const Entry &entry : m_entries)
        current = entry.call(current).value_or(current);
    return current;
}

QList<ResponseHook> Hooks::functions() const
{
    QList<ResponseHook> functions;
    for (const Entry &entry : m_entries)
        functions.append(entry.call);
    return functions;
}

QList<HookId> Hooks::ids() const
{
    QList<HookId> ids;
    for (const Entry &entry : m_entries)
        ids.append(entry.id);
    return ids;
}

} // namespace Requests
