// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historydatabase.h"

#include "history/historyconnection_p.h"
#include "history/historyschema.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

// SQLite's own codes
constexpr int SqliteCorrupt = 11;
constexpr int SqliteNotADatabase = 26;

} // namespace

HistoryDatabase::HistoryDatabase(const QString &directory)
    : m_directory(directory)
    , m_bodies(directory + "/bodies"_L1)
{
}

HistoryDatabase::~HistoryDatabase()
{
    close();
}

void HistoryDatabase::close()
{
    m_connection.reset();
}

Requests::Result<void> HistoryDatabase::open(QString *told)
{
    QString reason = m_isDamaged ? m_lastError : openDatabase();
    if (reason.isEmpty())
        return {};
    const bool isReadable = !m_isDamaged; // one that cannot be opened at all is not in the way
    close();
    if (isReadable || !QFileInfo::exists(m_directory + "/history.sqlite"_L1)) {
        return Requests::Error(
            Requests::Error::RequestException,
            u"The history cannot be kept in %1: %2."_s.arg(QDir::toNativeSeparators(m_directory), reason));
    }
    const QString aside = setAside();
    *told = aside.isEmpty()
        ? u"The history in %1 cannot be read (%2), and cannot be moved aside."_s.arg(
            QDir::toNativeSeparators(m_directory), reason)
        : u"The history could not be read (%1). It is kept in %2, and a new one has been begun."_s.arg(
            reason, QDir::toNativeSeparators(aside));
    m_isDamaged = false;
    reason = aside.isEmpty() ? *told : openDatabase();
    if (reason.isEmpty())
        return {};
    close();
    return Requests::Error(Requests::Error::RequestException, reason);
}

/// The whole folder: the bodies belong to the damaged database. Returns where to; empty when it cannot be.
QString HistoryDatabase::setAside()
{
    close();
    const QString stem =
        m_directory + u".unread-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString aside = stem;
    for (int number = 2; !QDir().rename(m_directory, aside); ++number) {
        if (!QFileInfo::exists(aside))
            return {};
        aside = u"%1-%2"_s.arg(stem).arg(number);
    }
    // What is on its way in belongs to the new one.
    const QString incoming = u"/bodies/incoming"_s;
    if (QDir().mkpath(m_directory + "/bodies"_L1))
        QDir().rename(aside + incoming, m_directory + incoming);
    return aside;
}

/// Why not; empty when it stands.
QString HistoryDatabase::openDatabase()
{
    if (!QDir().mkpath(m_directory))
        return u"the folder cannot be made"_s;
    QFile::setPermissions(m_directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_connection = std::make_unique<Connection>();
    QSqlDatabase &database = m_connection->database;
    database.setDatabaseName(m_directory + "/history.sqlite"_L1);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    return database.open() ? prepareSchema() : database.lastError().text();
}

QString HistoryDatabase::prepareSchema()
{
    for (const QString &pragma : historyPragmas()) {
        if (!run(pragma))
            return m_lastError;
    }
    const int version = value(u"PRAGMA user_version"_s).toInt();
    if (version > HistorySchemaVersion) {
        m_isDamaged = true; // for us
        return u"a newer version of Fingerpost wrote it"_s;
    }
    if (version == HistorySchemaVersion)
        return value(u"SELECT count(*) FROM state"_s).isValid() ? QString() : m_lastError;
    Transaction transaction(*this);
    if (!transaction.isOpen())
        return m_lastError;
    if (value(u"PRAGMA user_version"_s).toInt() == HistorySchemaVersion)
        return {}; // another process was faster
    for (const QString &statement : historySchema()) {
        if (!run(statement))
            return m_lastError;
    }
    return transaction.commit() ? QString() : m_lastError;
}

bool HistoryDatabase::run(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_connection->database);
    return run(query, statement, values);
}

bool HistoryDatabase::run(QSqlQuery &query, const QString &statement, const QVariantList &values)
{
    query.setForwardOnly(true);
    bool isDone = query.prepare(statement);
    for (const QVariant &each : values)
        query.addBindValue(each);
    isDone = isDone && query.exec();
    if (!isDone)
        hasFailed(query);
    return isDone;
}

bool HistoryDatabase::hasFailed(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    if (!error.isValid())
        return false;
    const int code = error.nativeErrorCode().toInt() & 0xff;
    m_isDamaged = m_isDamaged || code == SqliteCorrupt || code == SqliteNotADatabase;
    m_lastError = error.databaseText();
    return true;
}

QVariant HistoryDatabase::value(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_connection->database);
    if (run(query, statement, values) && query.next())
        return query.value(0);
    hasFailed(query);
    return {};
}

Requests::Error HistoryDatabase::problem(const QString &what) const
{
    return Requests::Error(Requests::Error::RequestException, u"%1: %2."_s.arg(what, m_lastError));
}

// ---- Writing

Requests::Result<HistoryId> HistoryDatabase::add(const HistoryAddition &addition)
{
    const HistoryRecord &record = addition.record;
    const HistoryEntry entry = HistoryEntry::of(record);
    QStringList statuses;
    QStringList hosts;
    QStringList urls;
    for (const HistoryHop &hop : record.hops) {
        const int status = hop.response.statusCode();
        statuses.append(status > 0 ? u"s%1 s%2xx"_s.arg(status).arg(status / 100) : u"serror"_s);
        hosts.append(QUrl(hop.request.url()).host());
        urls.append(hop.request.url());
    }
    if (record.error)
        statuses.append(u"serror"_s);
    urls.append(entry.name);
    Transaction transaction(*this);
    HistoryRecord kept = record;
    while (transaction.isOpen() && value(u"SELECT 1 FROM exchange WHERE id = ?"_s, {kept.id}).isValid())
        ++kept.id;
    const bool isDone = transaction.isOpen() && addBodies(addition, kept.id)
        && run(u"INSERT INTO exchange VALUES(?,?,?,?,?,?,?,?,?,?,?,?)"_s,
               {kept.id, entry.method, entry.url, entry.name, entry.status, entry.problem, entry.elapsedMs,
                entry.size, entry.redirects, record.draft.id, record.draft.collection, record.draft.path})
        && run(u"INSERT INTO record VALUES(?,?)"_s, {kept.id, kept.toJson()})
        && run(u"INSERT INTO search(rowid, method, host, url, status, head, body) VALUES(?,?,?,?,?,?,?)"_s,
               {kept.id, entry.method, hosts.join(u' '), indexedText(urls.join(u' ')), statuses.join(u' '),
                indexedText(addition.head.left(MostText)), indexedText(addition.body.left(MostText))})
        && transaction.commit();
    if (!isDone)
        return problem(u"The history could not be written"_s);
    return kept.id;
}

bool HistoryDatabase::addBodies(const HistoryAddition &addition, HistoryId id)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QHash<QByteArray, qint64> sizes;
    for (const auto &body : addition.bodies) {
        if (const auto adopted = m_bodies.adopt(*body); !adopted) {
            m_lastError = adopted.error().message();
            return false;
        }
        sizes.insert(body->hash(), body->size());
    }
    for (const QByteArray &hash : addition.record.hashes()) {
        if (!run(u"INSERT INTO body VALUES(?,?,?) ON CONFLICT(hash) DO UPDATE SET used = excluded.used"_s,
                 {hash, sizes.value(hash), now})
            || !run(u"INSERT INTO body_use VALUES(?,?)"_s, {id, hash}))
            return false;
    }
    return true;
}

bool HistoryDatabase::removeRows(const QList<HistoryId> &ids)
{
    for (const HistoryId id : ids) {
        QList<QByteArray> hashes;
        QSqlQuery uses(m_connection->database);
        if (!run(uses, u"SELECT hash FROM body_use WHERE exchange = ?"_s, {id}))
            return false;
        while (uses.next())
            hashes.append(uses.value(0).toByteArray());
        if (hasFailed(uses))
            return false;
        uses.finish();
        for (const QString &table : {u"search WHERE rowid"_s, u"record WHERE id"_s, u"exchange WHERE id"_s,
                                     u"body_use WHERE exchange"_s}) {
            if (!run(u"DELETE FROM %1 = ?"_s.arg(table), {id}))
                return false;
        }
        dropUnused(hashes);
    }
    return run(u"UPDATE state SET purge = 1"_s);
}

/// Within a transaction, so that no other process takes one of them into use meanwhile.
void HistoryDatabase::dropUnused(const QList<QByteArray> &hashes)
{
    for (const QByteArray &hash : hashes) {
        if (value(u"SELECT 1 FROM body_use WHERE hash = ?"_s, {hash}).isValid())
            continue;
        run(u"DELETE FROM body WHERE hash = ?"_s, {hash});
        m_bodies.remove(hash);
    }
}

Requests::Result<void> HistoryDatabase::remove(const QList<HistoryId> &ids)
{
    Transaction transaction(*this);
    if (!transaction.isOpen() || !removeRows(ids) || !transaction.commit())
        return problem(u"The history could not be changed"_s);
    return {};
}

Requests::Result<void> HistoryDatabase::removeAll()
{
    Transaction transaction(*this);
    // A text index that is emptied row by row notes the words of each: over a minute for 100,000 exchanges.
    bool isDone = transaction.isOpen() && run(u"DROP TABLE search"_s) && run(historySearchTable());
    for (const QString &table : {u"record"_s, u"exchange"_s, u"body_use"_s, u"body"_s})
        isDone = isDone && run(u"DELETE FROM "_s + table);
    if (!isDone || !run(u"UPDATE state SET purge = 1"_s))
        return problem(u"The history could not be deleted"_s);
    // Within the transaction, so that no other process adds a body meanwhile that would go with them. Not
    // what is coming in: it belongs to exchanges that are still to be written.
    const QDir bodies(m_directory + "/bodies"_L1);
    const QStringList kept = bodies.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : kept) {
        if (folder != "incoming"_L1)
            QDir(bodies.filePath(folder)).removeRecursively();
    }
    if (!transaction.commit())
        return problem(u"The history could not be deleted"_s);
    // What was set aside is history too.
    const QFileInfo own(m_directory);
    const QDir beside = own.dir();
    const QStringList aside = beside.entryList({u"%1.unread-*"_s.arg(own.fileName())}, QDir::Dirs);
    for (const QString &folder : aside)
        QDir(beside.filePath(folder)).removeRecursively();
    return {};
}

// ---- Reading

Requests::Result<QList<HistoryEntry>> HistoryDatabase::entries(const QString &statement,
                                                               const QVariantList &values)
{
    QSqlQuery query(m_connection->database);
    if (!run(query, statement, values))
        return problem(u"The history could not be searched"_s);
    QList<HistoryEntry> found;
    while (query.next()) {
        found.append({query.value(0).toLongLong(), query.value(1).toString(), query.value(2).toString(),
                      query.value(3).toString(), query.value(4).toInt(), query.value(5).toString(),
                      query.value(6).toDouble(), query.value(7).toLongLong(), query.value(8).toInt()});
    }
    if (hasFailed(query))
        return problem(u"The history could not be searched"_s);
    return found;
}

Requests::Result<QList<HistoryEntry>> HistoryDatabase::find(const HistoryQuery &query, HistoryId before,
                                                            int limit)
{
    const QVariantList bounds{query.from, qMin(query.to, before - 1), limit};
    if (query.match.isEmpty())
        return entries(u"SELECT * FROM exchange WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?"_s, bounds);
    // CROSS: the text index leads, which gives them in the order of their ids.
    return entries(
        u"SELECT exchange.* FROM search CROSS JOIN exchange ON exchange.id = search.rowid WHERE search "
        "MATCH ? AND search.rowid BETWEEN ? AND ? ORDER BY search.rowid DESC LIMIT ?"_s,
        QVariantList{query.match} + bounds);
}

Requests::Result<QList<HistoryEntry>> HistoryDatabase::answersOf(const RequestDraft &draft, int limit)
{
    if (draft.path.isEmpty())
        return entries(u"SELECT * FROM exchange WHERE draft = ? ORDER BY id DESC LIMIT ?"_s,
                       {draft.id, limit});
    // Each by its own index, and only as many as are wanted: with OR all exchanges would be gone through.
    return entries(
        u"SELECT * FROM exchange WHERE id IN (SELECT * FROM (SELECT id FROM exchange WHERE draft = ? "
        "ORDER BY id DESC LIMIT ?) UNION SELECT * FROM (SELECT id FROM exchange WHERE path <> '' AND "
        "collection = ? AND path = ? ORDER BY id DESC LIMIT ?)) ORDER BY id DESC LIMIT ?"_s,
        {draft.id, limit, draft.collection, draft.path, limit, limit});
}

Requests::Result<HistoryRecord> HistoryDatabase::record(HistoryId id)
{
    QSqlQuery query(m_connection->database);
    const bool isThere = run(query,
                             u"SELECT record.json, exchange.collection, exchange.path FROM record JOIN "
                             "exchange ON exchange.id = record.id WHERE record.id = ?"_s,
                             {id})
        && query.next();
    if (!isThere) {
        hasFailed(query);
        return Requests::Error(Requests::Error::RequestException,
                               u"This exchange is no longer in the history."_s);
    }
    auto record = HistoryRecord::fromJson(query.value(0).toByteArray());
    if (record) {
        for (RequestDraft *draft : {&record->draft, &record->sent}) { // relocate() knows where it is now
            draft->collection = query.value(1).toString();
            draft->path = query.value(2).toString();
        }
        query.finish();
        run(u"UPDATE body SET used = ? WHERE hash IN (SELECT hash FROM body_use WHERE exchange = ?)"_s,
            {QDateTime::currentMSecsSinceEpoch(), id});
    }
    return record;
}

Requests::Result<void> HistoryDatabase::relocate(const QString &collection, const QString &before,
                                                 const QString &after)
{
    if (before.isEmpty() || before == after)
        return {};
    // "path <> ''" is what the index of the paths asks for; '0' follows '/' in the order of characters.
    const QString change = u"UPDATE exchange SET path = ? || substr(path, length(?) + 1) "
                           "WHERE path <> '' AND collection = ? AND "_s;
    Transaction transaction(*this);
    const bool isDone = transaction.isOpen()
        && run(change + "path = ?"_L1, {after, before, collection, before})
        && run(change + "path > ? AND path < ?"_L1,
               {after, before, collection, QString(before + u'/'), QString(before + u'0')})
        && transaction.commit();
    if (!isDone)
        return problem(u"The history could not be changed"_s);
    return {};
}

Requests::Result<qint64> HistoryDatabase::count()
{
    const QVariant number = value(u"SELECT count(*) FROM exchange"_s);
    if (!number.isValid())
        return problem(u"The history could not be read"_s);
    return number.toLongLong();
}

} // namespace Fingerpost
