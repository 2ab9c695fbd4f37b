// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>

#include <QMutex>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace Requests {

/// Lives on the I/O thread; context of what runs there.
class IoContext final : public QObject {
    Q_OBJECT
Q_SIGNALS:
    /// The thread is about to end: what is under way has to.
    void ending();
};

/// The one thread that all network work of the process runs on. Started at first use; ended by the end of the
/// QCoreApplication, after everything posted before has run.
class IoThread {
public:
    ~IoThread();
    [[nodiscard]] static std::shared_ptr<IoThread> shared();

    /// Runs \a task on the thread, in the order of posting. False when the thread has ended or cannot be
    /// started, or there is no QCoreApplication: the task will not run.
    bool post(std::function<void()> task);
    /// Why post() has said no.
    [[nodiscard]] Error refusal();
    [[nodiscard]] bool isCurrent() const;
    [[nodiscard]] IoContext *context() const { return m_context.get(); }

private:
    IoThread();
    static void dropShared();
    void stop();

    QMutex m_mutex;
    bool m_stopped = false;
    QThread m_thread;
    std::unique_ptr<IoContext> m_context;
};

} // namespace Requests
