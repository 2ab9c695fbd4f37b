// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyschema.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

QStringList historyPragmas()
{
    return {
        u"PRAGMA auto_vacuum = INCREMENTAL"_s, // before there is a table
        u"PRAGMA journal_mode = WAL"_s,
        u"PRAGMA synchronous = NORMAL"_s, // a crash of the machine may cost the last exchanges, no more
        u"PRAGMA secure_delete = ON"_s,        u"PRAGMA temp_store = MEMORY"_s,
        u"PRAGMA cache_size = -16000"_s,       u"PRAGMA journal_size_limit = 67108864"_s,
        u"PRAGMA trusted_schema = OFF"_s,
    };
}

QString historySearchTable()
{
    // The beginnings of words that have an index of their own are found in the order of the ids. For others
    // all rows are gathered first, which is too slow for a word that stands in each.
    return u"CREATE VIRTUAL TABLE search USING fts5(method, host, url, status, head, body, "
           "tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6 7 8')"_s;
}

QStringList historySchema()
{
    return {
        // The columns are HistoryEntry's, then what tells whose answer it is.
        u"CREATE TABLE exchange(id INTEGER PRIMARY KEY, method TEXT, url TEXT, name TEXT, status INTEGER, "
        "problem TEXT, elapsed REAL, size INTEGER, redirects INTEGER, draft TEXT, collection TEXT, path TEXT)"_s,
        u"CREATE INDEX exchange_draft ON exchange(draft)"_s,
        u"CREATE INDEX exchange_path ON exchange(collection, path) WHERE path <> ''"_s,
        u"CREATE TABLE record(id INTEGER PRIMARY KEY, json BLOB NOT NULL)"_s,
        u"CREATE TABLE body(hash BLOB PRIMARY KEY, size INTEGER, used INTEGER) WITHOUT ROWID"_s,
        u"CREATE INDEX body_used ON body(used, size)"_s,
        u"CREATE TABLE body_use(exchange INTEGER, hash BLOB, PRIMARY KEY(exchange, hash)) WITHOUT ROWID"_s,
        u"CREATE INDEX body_use_hash ON body_use(hash)"_s,
        historySearchTable(),
        u"CREATE TABLE state(purge INTEGER)"_s, // 1: something was deleted and may still be legible
        u"INSERT INTO state VALUES(0)"_s,
        u"PRAGMA user_version = %1"_s.arg(HistorySchemaVersion),
    };
}

} // namespace Fingerpost
