// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "guardedcontext_p.h"

namespace Requests {

std::shared_ptr<GuardedContext> GuardedContext::watch(QObject *context)
{
    auto guard = std::make_shared<GuardedContext>();
    guard->m_context = context;
    // Directly, on the dying object's thread: it waits there until nobody posts any more.
    guard->m_connection = QObject::connect(
        context, &QObject::destroyed, context,
        [weak = std::weak_ptr<GuardedContext>(guard)] {
            if (const auto self = weak.lock()) {
                const QMutexLocker lock(&self->m_mutex);
                self->m_context = nullptr;
            }
        },
        Qt::DirectConnection);
    return guard;
}

GuardedContext::~GuardedContext()
{
    QObject::disconnect(m_connection);
}

void GuardedContext::post(std::function<void()> call)
{
    const QMutexLocker lock(&m_mutex);
    if (m_context)
        QMetaObject::invokeMethod(m_context, std::move(call), Qt::QueuedConnection);
}

} // namespace Requests
