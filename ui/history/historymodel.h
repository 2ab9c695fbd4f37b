// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/historystore.h"

#include <QAbstractListModel>
#include <QDate>

namespace Fingerpost::Ui {

/// The exchanges of the history that match what is looked for, the newest first, each day under a row of its
/// own. Rows are fetched as they come into sight; new exchanges appear by themselves.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IsDay = Qt::UserRole, ///< a heading
        Id,
        Method,
        Status, ///< 0: no answer came
        Time, ///< of the day, as text
        Problem, ///< why no answer came, in words
    };
    static constexpr int PageSize = 100;

    explicit HistoryModel(HistoryStore &store, QObject *parent = nullptr);
    ~HistoryModel() override;

    /// As somebody types it; the rows follow a moment later. What is not understood, or keeps them from
    /// coming, is problem().
    void setFilter(const QString &text);
    [[nodiscard]] QString problem() const { return m_query.problem.isEmpty() ? m_failure : m_query.problem; }
    [[nodiscard]] bool isFiltered() const { return !m_query.isEmpty(); }
    /// What the database or nobody knows yet.
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// Reads the first page; nothing is read before.
    void load();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// 0 for the row of a day.
    [[nodiscard]] HistoryId idAt(int row) const;
    /// -1 when it is not among the rows.
    [[nodiscard]] int rowOf(HistoryId id) const;

Q_SIGNALS:
    /// A page has come, or there is none.
    void loaded();

private:
    struct Row {
        QDate day; ///< of every row; a heading has no id
        HistoryEntry entry;
        [[nodiscard]] bool isDay() const { return entry.id == 0; }
    };

    void ask(HistoryId before);
    void take(const HistoryStore::Entries &entries, HistoryId before);
    void append(const QList<HistoryEntry> &entries);
    void insert(const HistoryEntry &entry);
    void takeAdded(const HistoryEntry &entry);
    void remove(const QList<HistoryId> &ids);
    void clear();

    HistoryStore &m_store;
    HistoryQuery m_query;
    QString m_text;
    QString m_failure; ///< why nothing came, for people
    QList<Row> m_rows;
    QList<HistoryEntry> m_addedMeanwhile; ///< told while rows are being loaded
    HistoryStore::Cancelled m_cancelled;
    bool m_isLoading = false;
    bool m_isWhole = false; ///< there are no more
    bool m_isStarted = false;
};

} // namespace Fingerpost::Ui
