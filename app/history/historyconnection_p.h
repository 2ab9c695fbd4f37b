// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/historydatabase.h"

#include <QSqlDatabase>
#include <QUuid>

namespace Fingerpost {

/// Under a name of its own, for one thread.
class HistoryDatabase::Connection {
public:
    Connection()
        : m_name(QUuid::createUuid().toString())
        , database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
    {
    }
    ~Connection()
    {
        database.close();
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(Connection)

private:
    QString m_name;

public:
    QSqlDatabase database;
};

class HistoryDatabase::Transaction {
public:
    explicit Transaction(HistoryDatabase &database)
        : m_database(database)
        , m_isOpen(database.run(QStringLiteral("BEGIN IMMEDIATE")))
    {
    }
    ~Transaction()
    {
        if (m_isOpen) {
            const QString reason = m_database.m_lastError;
            m_database.run(QStringLiteral("ROLLBACK"));
            m_database.m_lastError = reason;
        }
    }
    Q_DISABLE_COPY_MOVE(Transaction)
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool commit()
    {
        m_isOpen = m_isOpen && !m_database.run(QStringLiteral("COMMIT"));
        return !m_isOpen;
    }

private:
    HistoryDatabase &m_database;
    bool m_isOpen;
};

} // namespace Fingerpost
