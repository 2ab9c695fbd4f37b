// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/historydatabase.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace Fingerpost {

/// The history of a workspace: the database on a thread of its own, for the window. Answers come to the
/// thread of the asker's context, later, unless that is gone by then. For the GUI thread, but for add() and
/// bodies(), which are for any. A problem of the disk or the database is told once and costs history, nothing
/// else.
class HistoryStore : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 DefaultBudget = qint64(2) * 1024 * 1024 * 1024;

    /// \a directory is its own folder. Nothing is read or made before something is asked of it.
    explicit HistoryStore(const QString &directory, QObject *parent = nullptr);
    ~HistoryStore() override; ///< when what was added is on the disk

    using Entries = Requests::Result<QList<HistoryEntry>>;
    /// Set to have a search that nobody waits for any more passed over.
    using Cancelled = std::shared_ptr<std::atomic<bool>>;

    /// A name for an exchange that began then.
    [[nodiscard]] HistoryId newId(const QDateTime &started);
    /// \a done is called on a thread of the store's when it is written, or could not be.
    void add(const HistoryAddition &addition, const std::function<void()> &done = {});
    void find(const HistoryQuery &query, HistoryId before, int limit, const Cancelled &cancelled,
              QObject *context, const std::function<void(const Entries &)> &done);
    /// The newest of the request's, as HistoryDatabase::answersOf().
    void answersOf(const RequestDraft &draft, int limit, QObject *context,
                   const std::function<void(const Entries &)> &done);
    void load(HistoryId id, QObject *context,
              const std::function<void(const Requests::Result<HistoryRecord> &)> &done);
    /// As HistoryDatabase::relocate(); also for exchanges that have begun and are added later.
    void relocate(const QString &collection, const QString &before, const QString &after);
    void remove(const QList<HistoryId> &ids);
    void removeAll();
    /// Asks for it: countChanged() and sizeChanged() follow, also by themselves when they change.
    void askSize();

    [[nodiscard]] const BodyFiles &bodies() const { return m_bodies; }
    /// Bytes of everything; 0: no bound.
    void setBudget(qint64 bytes);
    [[nodiscard]] qint64 budget() const { return m_budget; }
    /// Waits until all that was asked for is done and tidied up, and told. For the end of the program.
    void flush();
    /// Tells of a problem in writing, once until something has been written again. Any thread.
    void tellFailed(const QString &message);

Q_SIGNALS:
    void added(const Fingerpost::HistoryEntry &entry);
    void removed(const QList<Fingerpost::HistoryId> &ids);
    void cleared();
    void countChanged(qint64 count);
    void sizeChanged(qint64 bytes);
    /// The disk is full, the database is locked ...; a sentence for people.
    void failed(const QString &message);
    /// What was to be deleted is still there; a sentence for people. Each time.
    void removeFailed(const QString &message);
    /// A damaged database was set aside; a sentence for people. Everything is gone from the list.
    void setAside(const QString &message);

private:
    using Work = std::function<void(HistoryDatabase &)>;
    /// \a otherwise is done where there can be no database; both on the thread.
    void post(const Work &work, const std::function<void()> &otherwise = {});
    void scheduleTidy();
    void tidy(HistoryDatabase &database);
    void tellRemoveFailed(const QString &message);
    bool ensureOpen();
    void mend();
    template<typename Result>
    void ask(QObject *context, const std::function<void(const Result &)> &done,
             const std::function<Result(HistoryDatabase &)> &question);
    template<typename Call> void tell(Call call);
    void follow(HistoryAddition *addition) const;

    struct Relocation {
        QString collection;
        QString before;
        QString after;
        QDateTime when;
    };
    QString m_directory;
    BodyFiles m_bodies;
    std::atomic<qint64> m_budget = DefaultBudget;
    HistoryId m_lastId = 0;
    QThread m_thread;
    QObject *m_worker; ///< lives on m_thread
    std::atomic<bool> m_isFailing = false;
    // The thread's own:
    std::unique_ptr<HistoryDatabase> m_database;
    bool m_isTidying = false;
    bool m_isSwept = false;
    QList<Relocation> m_relocations; ///< of this run of the program
};

} // namespace Fingerpost
