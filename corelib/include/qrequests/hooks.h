// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>

#include <QList>

#include <functional>
#include <initializer_list>
#include <optional>

namespace Requests {

class Response;

/// Requests' response hook: sees the Response of every hop, on the I/O thread, and may return another in its
/// place. Answers to a challenge are seen, the challenge itself is not, as in Requests. What a hook throws
/// ends the exchange with an Error that says so. It must not wait for the network: the body of a live
/// Response cannot be read in it. \since 0.1
using ResponseHook = std::function<std::optional<Response>(const Response &)>;

/// Names one registered hook, in all copies of the Hooks it is in. Functions cannot be compared in C++, so
/// that deregistering goes by this. \since 0.1
enum class HookId : quint64 {};

/// Requests' hooks: what is called for each answer, in the order of registration. The only event is
/// "response". Converts from a list of functions, so that {.hooks = {function}} works.
/// Thread: a value, reentrant; the hooks themselves run on the I/O thread. Default: none.
/// See https://requests.readthedocs.io/ "Event Hooks". \since 0.1
class QREQUESTS_EXPORT Hooks {
public:
    Hooks() = default;
    /// Registers \a hooks in their order; empty functions are left out.
    Hooks(std::initializer_list<ResponseHook> hooks);
    /// Registers \a hooks in their order; empty functions are left out.
    Hooks(const QList<ResponseHook> &hooks);

    /// Appends \a hook. RequestException when \a event is not "response" or \a hook is empty.
    Result<HookId> registerHook(const QByteArray &event, const ResponseHook &hook);
    /// Removes it; false when there is no such hook. RequestException when \a event is not "response".
    Result<bool> deregisterHook(const QByteArray &event, HookId id);
    /// Requests' dispatch_hook: \a response passed through all of them, each of which may put another in its
    /// place.
    [[nodiscard]] Response dispatch(const Response &response) const;
    /// Appends those of \a other, with their ids.
    void append(const Hooks &other) { m_entries.append(other.m_entries); }
    /// Removes all.
    void clear() { m_entries.clear(); }

    /// True when there is none.
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    /// How many there are.
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }
    /// The functions, in order.
    [[nodiscard]] QList<ResponseHook> functions() const;
    /// Their ids, in the same order.
    [[nodiscard]] QList<HookId> ids() const;

private:
    struct Entry {
        HookId id;
        ResponseHook call;
    };
    void add(const ResponseHook &hook);

    QList<Entry> m_entries;
};

} // namespace Requests
