// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMutex>
#include <QObject>

#include <functional>
#include <memory>

namespace Requests {

/// A QObject of some thread that others may post to while it may die at any moment.
class GuardedContext {
public:
    /// Call on any thread while \a context is sure to live.
    [[nodiscard]] static std::shared_ptr<GuardedContext> watch(QObject *context);
    ~GuardedContext();

    /// Queues \a call to the context's event loop; does nothing when the context is gone.
    void post(std::function<void()> call);

private:
    QMutex m_mutex;
    QObject *m_context = nullptr;
    QMetaObject::Connection m_connection;
};

} // namespace Requests
