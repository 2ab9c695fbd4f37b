// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/bodyworker.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace Fingerpost::Ui {

/// Bodies on their way to files. They go on when the view that they were asked for in is closed: only the end
/// of this, or of the program, breaks them off.
class BodySaves : public QObject {
    Q_OBJECT
public:
    /// On a worker; gives why it failed, or nothing.
    using Work = std::function<QString(BodyJob &job)>;
    using Done = std::function<void(const QString &problem)>;
    static constexpr int atOnce = 4; ///< of several tabs: none waits for a slow disk of another

    explicit BodySaves(QObject *parent = nullptr);

    /// \a done is told on this thread, unless \a asker is gone by then or the job was cancelled.
    std::shared_ptr<BodyJob> start(const QString &path, const Work &work, QObject *asker, const Done &done);
    [[nodiscard]] bool isIdle() const { return m_running == 0; }

Q_SIGNALS:
    /// Of each that was not cancelled: a sentence for people.
    void ended(const QString &message);
    void idle();

private:
    void takeEnd();

    BodyWorker m_worker;
    int m_running = 0;
};

} // namespace Fingerpost::Ui
