// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QThread;

namespace Fingerpost {

/// A small file of our own that follows what it keeps: each change reaches the disk within a second,
/// atomically, for the user alone, written by a thread of its own. Lives on the thread that made it.
class JournalFile : public QObject {
    Q_OBJECT
public:
    /// Makes the bytes to write; called on the writing thread.
    using Content = std::function<QByteArray()>;

    /// The folder of \a path is made at the first write.
    explicit JournalFile(const QString &path, QObject *parent = nullptr);
    ~JournalFile() override; ///< writes what is still to be written

    [[nodiscard]] QString path() const { return m_path; }
    /// Takes note of a change; of several within the delay the last is written.
    void save(Content content);
    /// Does not wait for further changes, for what other files depend on.
    void hasten();
    /// What was given last is not on the disk yet, nor on its way.
    [[nodiscard]] bool isDirty() const { return m_dirty; }
    /// Writes now and waits; saved() or saveFailed() has been sent when it returns. For the program's end.
    void flush();

    /// Moves a file that cannot be understood out of the way, to a name that no file had. Returns the new
    /// path; empty when it cannot be moved.
    [[nodiscard]] static QString setAside(const QString &path);

Q_SIGNALS:
    /// The disk is full, read-only ...; a part of a sentence: "in /a/b: no space left". Sent once a problem;
    /// tried again every few seconds and with the next change.
    void saveFailed(const QString &problem);
    void saved();

private:
    void write();
    void takeOutcome(const QString &problem);

    QString m_path;
    QTimer m_timer;
    Content m_newest;
    bool m_dirty = false; ///< m_newest is not on its way to the disk
    int m_writing = 0; ///< contents on their way
    bool m_isOverdue = false; ///< the delay has run out while one was on its way
    QString m_problem; ///< of the last attempt
    std::unique_ptr<QThread> m_thread;
    QObject *m_writer; ///< gives the thread its event loop; lives there, deleted with it
};

} // namespace Fingerpost
