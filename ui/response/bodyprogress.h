// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace Fingerpost {
class BodyJob;
}

namespace Fingerpost::Ui {

class Notice;

/// Tells how far jobs are that take more than a moment, one at a time, in a notice that can cancel it.
class BodyProgress : public QObject {
    Q_OBJECT
public:
    enum Kind { Filter, GoTo, Fold, Save };

    BodyProgress(Notice *notice, QObject *parent);

    /// Cancels the job of the same kind before. \a total: of the bytes that the job tells; 0: not known.
    void start(Kind kind, const std::shared_ptr<BodyJob> &job, qint64 total, const QString &text);
    /// The job's result is there; the notice is free.
    void finish(Kind kind);
    /// That of \a job alone; nothing when it is not shown.
    void finish(const std::shared_ptr<BodyJob> &job);
    void cancel(Kind kind);
    /// Those that are of no use for another body; a save goes on unseen.
    void cancelAll();
    [[nodiscard]] bool isRunning(Kind kind) const;

private:
    struct Running {
        Kind kind;
        std::shared_ptr<BodyJob> job;
        qint64 total;
        QString text;
    };

    void poll();
    void show(const Running &running);

    Notice *m_notice;
    QTimer m_timer;
    std::vector<Running> m_running; ///< the first is shown
    bool m_isShown = false;
};

} // namespace Fingerpost::Ui
