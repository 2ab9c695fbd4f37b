// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/bodyfiles.h"
#include "history/historyquery.h"
#include "history/historyrecord.h"

#include <QDateTime>
#include <QVariantList>

#include <memory>

class QSqlQuery;

namespace Fingerpost {

/// An exchange on its way into the database.
struct HistoryAddition {
    HistoryRecord record;
    QList<std::shared_ptr<BodyFiles::Incoming>> bodies; ///< those whose hashes the record names
    QString head; ///< of all hops, to be found by
    QString body; ///< likewise, as text
    QDateTime started; ///< null: as the record's id says
};

/// The exchanges in SQLite, with their text to be searched (FTS5), and the files of their bodies. Everything
/// blocks: for one thread, which makes it, uses it and ends it. Several processes may share a folder.
///
/// What is deleted is gone: deleted rows are overwritten (PRAGMA secure_delete), the text index is merged so
/// that nothing of a deleted text stays in it, and the write-ahead log is emptied. That is done in steps by
/// tidy(); a flag in the database has it go on after a crash.
class HistoryDatabase {
public:
    static constexpr qsizetype MostText = 1024 * 1024; ///< of each exchange's head and body, to be found by

    /// \a directory holds it all; it is made at need.
    explicit HistoryDatabase(const QString &directory);
    ~HistoryDatabase();
    Q_DISABLE_COPY_MOVE(HistoryDatabase)

    /// One that is damaged, or that a newer version wrote, is set aside with its bodies and begun anew: then
    /// \a told is a sentence that says so. An error when there can be none, as on a disk that cannot be
    /// written.
    [[nodiscard]] Requests::Result<void> open(QString *told);
    [[nodiscard]] bool isOpen() const { return m_connection != nullptr; }
    /// An error of another function showed that it is damaged: open() sets it aside and begins anew.
    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }
    [[nodiscard]] const BodyFiles &bodies() const { return m_bodies; }

    /// Returns the id it has: the next free one, where another process has used its own.
    [[nodiscard]] Requests::Result<HistoryId> add(const HistoryAddition &addition);
    /// From the newest to the oldest, \a limit at most, all older than \a before.
    [[nodiscard]] Requests::Result<QList<HistoryEntry>> find(const HistoryQuery &query, HistoryId before,
                                                             int limit);
    /// Those of one request: of a tab, or of the file it was saved in.
    [[nodiscard]] Requests::Result<QList<HistoryEntry>> answersOf(const RequestDraft &draft, int limit);
    [[nodiscard]] Requests::Result<HistoryRecord> record(HistoryId id);
    /// The file or folder \a before of the collection has the path \a after from now on, with all it holds.
    [[nodiscard]] Requests::Result<void> relocate(const QString &collection, const QString &before,
                                                  const QString &after);
    [[nodiscard]] Requests::Result<void> remove(const QList<HistoryId> &ids);
    [[nodiscard]] Requests::Result<void> removeAll();
    [[nodiscard]] Requests::Result<qint64> count();
    /// Bytes of all bodies, and of the database.
    [[nodiscard]] qint64 size();

    void setBudget(qint64 bytes) { m_budget = bytes; }
    /// One step of what is to be done in the background: keeping to the budget, making the deleted
    /// unreadable. True while there is more to do; \a dropped are exchanges that went to keep to the budget.
    bool tidy(QList<HistoryId> *dropped);
    /// Removes files of bodies that no exchange has, as a crash leaves them.
    void sweep();

private:
    class Connection;
    /// Begins a transaction that may write, and takes it back unless it is committed.
    class Transaction;

    [[nodiscard]] QString openDatabase();
    [[nodiscard]] QString prepareSchema();
    [[nodiscard]] QString setAside();
    void close();
    bool run(const QString &statement, const QVariantList &values = {});
    bool run(QSqlQuery &query, const QString &statement, const QVariantList &values = {});
    [[nodiscard]] QVariant value(const QString &statement, const QVariantList &values = {});
    /// Whether \a query went wrong, of which it takes note; also in the middle of its rows.
    bool hasFailed(const QSqlQuery &query);
    [[nodiscard]] Requests::Error problem(const QString &what) const;
    [[nodiscard]] Requests::Result<QList<HistoryEntry>> entries(const QString &statement,
                                                                const QVariantList &values);
    [[nodiscard]] bool freePages();
    bool addBodies(const HistoryAddition &addition, HistoryId id);
    bool removeRows(const QList<HistoryId> &ids);
    void dropUnused(const QList<QByteArray> &hashes);
    [[nodiscard]] bool keepToBudget(QList<HistoryId> *dropped);
    [[nodiscard]] bool forgetBodies(qint64 bytes);
    [[nodiscard]] bool forgetBody(const QByteArray &hash, int *room);
    [[nodiscard]] QString textOfKept(HistoryId id);
    [[nodiscard]] bool purge();

    QString m_directory;
    BodyFiles m_bodies;
    std::unique_ptr<Connection> m_connection; ///< null: closed
    QString m_lastError;
    qint64 m_budget = 0; ///< 0: none
    bool m_isDamaged = false;
};

} // namespace Fingerpost
