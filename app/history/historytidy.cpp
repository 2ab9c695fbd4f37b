// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What HistoryDatabase does in the background.
#include "history/historydatabase.h"

#include "history/historybodies.h"
#include "history/historyconnection_p.h"

#include <QFile>
#include <QSqlQuery>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr int MergePages = 200; ///< of the text index in one step
constexpr qint64 DroppedAtOnce = 100;
constexpr int MostForgotten = 200; ///< bodies in one step, and exchanges that lose one

} // namespace

qint64 HistoryDatabase::size()
{
    const qint64 pages =
        value(u"PRAGMA page_count"_s).toLongLong() - value(u"PRAGMA freelist_count"_s).toLongLong();
    return pages * value(u"PRAGMA page_size"_s).toLongLong()
        + value(u"SELECT total(size) FROM body"_s).toLongLong();
}

bool HistoryDatabase::tidy(QList<HistoryId> *dropped)
{
    // Only then it shows how much room the deleted leaves.
    if (value(u"SELECT purge FROM state"_s).toInt() != 0 && purge())
        return true;
    return keepToBudget(dropped);
}

/// True when there is more to do.
bool HistoryDatabase::keepToBudget(QList<HistoryId> *dropped)
{
    if (m_budget <= 0)
        return false;
    const qint64 all = size();
    if (all <= m_budget)
        return false;
    const qint64 over = all - m_budget + m_budget / 20; // so that not every exchange has to make room
    if (const qint64 bodies = value(u"SELECT total(size) FROM body"_s).toLongLong(); bodies > m_budget / 4) {
        // With each goes its share of the text index, which shows only after the next purge.
        return forgetBodies(qint64(double(over) * double(bodies) / double(all)));
    }
    QList<HistoryId> oldest;
    QSqlQuery query(m_connection->database);
    const auto number = count();
    const qint64 some = number ? qBound(qint64(1), *number * over / all, DroppedAtOnce) : 0;
    if (!run(query, u"SELECT id FROM exchange ORDER BY id LIMIT ?"_s, {some}))
        return false;
    while (query.next())
        oldest.append(query.value(0).toLongLong());
    query.finish();
    if (oldest.isEmpty() || !remove(oldest))
        return false;
    dropped->append(oldest);
    return true;
}

/// Those not used for longest; their exchanges stay, and so does what can be found of their heads. False when
/// nothing could be.
bool HistoryDatabase::forgetBodies(qint64 bytes)
{
    Transaction transaction(*this);
    QList<QByteArray> hashes;
    QSqlQuery query(m_connection->database);
    if (!transaction.isOpen()
        || !run(query, u"SELECT hash, size FROM body ORDER BY used LIMIT ?"_s, {MostForgotten}))
        return false;
    for (qint64 freed = 0; freed < bytes && query.next(); freed += query.value(1).toLongLong())
        hashes.append(query.value(0).toByteArray());
    query.finish();
    int room = MostForgotten;
    for (qsizetype i = 0; i < hashes.size() && room > 0; ++i) {
        if (!forgetBody(hashes.at(i), &room))
            return false;
    }
    return !hashes.isEmpty() && run(u"UPDATE state SET purge = 1"_s) && transaction.commit();
}

/// By \a room exchanges at most, which it counts down: one that many have goes with the last of them.
bool HistoryDatabase::forgetBody(const QByteArray &hash, int *room)
{
    QList<HistoryId> users;
    QSqlQuery query(m_connection->database);
    if (!run(query, u"SELECT exchange FROM body_use WHERE hash = ? LIMIT ?"_s, {hash, *room}))
        return false;
    while (query.next())
        users.append(query.value(0).toLongLong());
    query.finish();
    const bool areAll = users.size() < *room;
    *room -= int(users.size());
    for (const HistoryId id : std::as_const(users)) {
        if (!run(u"DELETE FROM body_use WHERE exchange = ? AND hash = ?"_s, {id, hash})
            || !run(u"UPDATE search SET body = ? WHERE rowid = ?"_s, {indexedText(textOfKept(id)), id}))
            return false;
    }
    if (!areAll)
        return true;
    if (!run(u"DELETE FROM body WHERE hash = ?"_s, {hash}))
        return false;
    m_bodies.remove(hash);
    return true;
}

/// Of the bodies that an exchange still has; other hops' may stay longer.
QString HistoryDatabase::textOfKept(HistoryId id)
{
    QString text = u""_s;
    if (!value(u"SELECT 1 FROM body_use WHERE exchange = ?"_s, {id}).isValid())
        return text;
    const auto record =
        HistoryRecord::fromJson(value(u"SELECT json FROM record WHERE id = ?"_s, {id}).toByteArray());
    if (!record)
        return text;
    const auto bytes = [this, id](const HistoryBody &body) {
        QFile file(m_bodies.path(body.hash));
        const bool isKept = !body.hash.isEmpty()
            && value(u"SELECT 1 FROM body_use WHERE exchange = ? AND hash = ?"_s, {id, body.hash}).isValid();
        return isKept && file.open(QIODevice::ReadOnly) ? file.read(MostText) : QByteArray();
    };
    for (const HistoryHop &hop : record->hops) {
        const QByteArray sent = bytes(hop.sent);
        text += bodyText(sent, charsetOfSent(hop.request.headers(), sent.left(4096))) + u'\n';
        text += bodyText(bytes(hop.received), hop.response.encoding()) + u'\n';
    }
    return text.left(MostText);
}

/// Merges the text index into one piece, in which no deleted text is, frees the pages and empties the log.
/// True when there is more to do.
bool HistoryDatabase::purge()
{
    const auto changes = [this] { return value(u"SELECT total_changes()"_s).toLongLong(); };
    const qint64 before = changes();
    if (!run(u"INSERT INTO search(search, rank) VALUES('merge', ?)"_s, {-MergePages}))
        return false;
    if (changes() - before >= 2) // as FTS5 says that it merged something
        return true;
    if (freePages())
        return true;
    if (!run(u"UPDATE state SET purge = 0"_s))
        return false;
    QSqlQuery checkpoint(m_connection->database);
    const bool isEmptied = run(checkpoint, u"PRAGMA wal_checkpoint(TRUNCATE)"_s) && checkpoint.next()
        && checkpoint.value(0).toInt() == 0;
    checkpoint.finish();
    if (!isEmptied) // another process reads: later again
        run(u"UPDATE state SET purge = 1"_s);
    return false;
}

/// Gives them back to the disk. True when there is more to do.
bool HistoryDatabase::freePages()
{
    const auto unused = [this] { return value(u"PRAGMA freelist_count"_s).toLongLong(); };
    constexpr qint64 atOnce = 2000;
    const qint64 before = unused();
    if (before == 0)
        return false;
    Transaction transaction(*this);
    bool isDone = transaction.isOpen();
    // One each: its rows, a page each, have no columns, and of such a statement Qt takes the first row only.
    for (qint64 i = 0; isDone && i < qMin(before, atOnce); ++i)
        isDone = run(u"PRAGMA incremental_vacuum(1)"_s);
    return isDone && transaction.commit() && before > atOnce && unused() < before;
}

void HistoryDatabase::sweep()
{
    m_bodies.sweep([this](const QByteArray &hash) {
        QSqlQuery query(m_connection->database);
        // What a damaged database cannot tell of stays: it is set aside with its bodies.
        return !run(query, u"SELECT 1 FROM body WHERE hash = ?"_s, {hash}) || query.next();
    });
}

} // namespace Fingerpost
