// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "iothread_p.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

struct Shared {
    QMutex mutex;
    std::shared_ptr<IoThread> thread;
};

Shared &sharedThread()
{
    static Shared shared;
    return shared;
}

} // namespace

void IoThread::dropShared()
{
    std::shared_ptr<IoThread> last;
    {
        Shared &shared = sharedThread();
        const QMutexLocker lock(&shared.mutex);
        last = std::exchange(shared.thread, nullptr);
    }
    if (last)
        last->stop();
}

std::shared_ptr<IoThread> IoThread::shared()
{
    Shared &shared = sharedThread();
    const QMutexLocker lock(&shared.mutex);
    if (!shared.thread) {
        if (!QCoreApplication::instance())
            qWarning("QRequests needs a QCoreApplication object before the first request.");
        shared.thread = std::shared_ptr<IoThread>(new IoThread);
        qAddPostRoutine(dropShared);
    }
    return shared.thread;
}

IoThread::IoThread()
    : m_context(std::make_unique<IoContext>())
{
    m_thread.setObjectName(QStringLiteral("QRequests I/O"));
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

IoThread::~IoThread()
{
    stop();
}

bool IoThread::post(std::function<void()> task)
{
    const QMutexLocker lock(&m_mutex);
    // Without the object Qt drops every event, and who waits for the task would do so for ever.
    if (m_stopped || !QCoreApplication::instance())
        return false;
    // Where the system has refused the thread it may have room for it now.
    if (!m_thread.isRunning())
        m_thread.start();
    if (!m_thread.isRunning())
        return false;
    return QMetaObject::invokeMethod(m_context.get(), std::move(task), Qt::QueuedConnection);
}

Error IoThread::refusal()
{
    if (!QCoreApplication::instance())
        return Error(Error::RequestException,
                     u"Nothing can be sent without a QCoreApplication: make one before the first request."_s);
    const QMutexLocker lock(&m_mutex);
    if (m_stopped)
        return Error(Error::Canceled, u"The application is ending."_s);
    return Error(
        Error::RequestException,
        u"Nothing can be sent: the system has no room for the thread that does it. Close something, and try again."_s);
}

bool IoThread::isCurrent() const
{
    return QThread::currentThread() == &m_thread;
}

void IoThread::stop()
{
    {
        const QMutexLocker lock(&m_mutex);
        if (std::exchange(m_stopped, true))
            return;
        if (QCoreApplication::instance()) {
            // Behind everything posted so far.
            QMetaObject::invokeMethod(
                m_context.get(),
                [this] {
                    Q_EMIT m_context->ending();
                    // After what that put into the queue.
                    QMetaObject::invokeMethod(
                        m_context.get(), [this] { m_thread.quit(); }, Qt::QueuedConnection);
                },
                Qt::QueuedConnection);
        } else {
            m_thread.quit(); // nothing was posted, see post()
        }
    }
    Q_ASSERT(!isCurrent());
    m_thread.wait();
}

} // namespace Requests
