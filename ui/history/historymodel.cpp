// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historymodel.h"

#include "response/words.h"
#include "widgets/plaintip.h"

#include <QLocale>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr HistoryId Newest = std::numeric_limits<HistoryId>::max();
} // namespace

HistoryModel::HistoryModel(HistoryStore &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
    connect(&store, &HistoryStore::added, this, &HistoryModel::takeAdded);
    connect(&store, &HistoryStore::removed, this, &HistoryModel::remove);
    connect(&store, &HistoryStore::cleared, this, [this] {
        m_addedMeanwhile.clear();
        clear();
        Q_EMIT loaded();
    });
}

HistoryModel::~HistoryModel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void HistoryModel::load()
{
    if (!std::exchange(m_isStarted, true))
        ask(Newest);
}

void HistoryModel::setFilter(const QString &text)
{
    m_text = text;
    m_query = HistoryQuery::parse(text);
    if (m_isStarted)
        ask(Newest);
}

/// One question at a time counts: whoever asks anew does not wait for the answer of before.
void HistoryModel::ask(HistoryId before)
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_isLoading = true;
    m_store.find(m_query, before, PageSize, m_cancelled, this,
                 [this, before, mine = m_cancelled](const HistoryStore::Entries &entries) {
                     if (mine == m_cancelled)
                         take(entries, before);
                 });
}

void HistoryModel::take(const HistoryStore::Entries &entries, HistoryId before)
{
    m_isLoading = false;
    if (before == Newest) // only now, so that nothing flickers while one types
        clear();
    m_failure = entries ? QString() : entries.error().message();
    if (!entries) {
        m_isWhole = true;
    } else {
        m_isWhole = entries->size() < PageSize;
        append(*entries);
    }
    for (const HistoryEntry &entry : std::exchange(m_addedMeanwhile, {}))
        takeAdded(entry);
    Q_EMIT loaded();
}

void HistoryModel::append(const QList<HistoryEntry> &entries)
{
    QList<Row> rows;
    QDate day = m_rows.isEmpty() ? QDate() : m_rows.constLast().day;
    for (const HistoryEntry &entry : entries) {
        const QDate its = entry.started().toLocalTime().date();
        if (its != day)
            rows.append({its, {}});
        day = its;
        rows.append({its, entry});
    }
    if (rows.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    m_rows.append(rows);
    endInsertRows();
}

void HistoryModel::takeAdded(const HistoryEntry &entry)
{
    if (!m_isStarted)
        return;
    if (m_isLoading) {
        // What is loaded takes the place of all rows; one shown before it would lose who chose it.
        m_addedMeanwhile.append(entry);
        return;
    }
    if (!isFiltered())
        return insert(entry);
    // Whether it is one of those that are looked for, the database knows.
    HistoryQuery query = m_query;
    query.from = qMax(query.from, entry.id);
    query.to = qMin(query.to, entry.id);
    m_store.find(query, Newest, 1, {}, this, [this, text = m_text](const HistoryStore::Entries &entries) {
        if (entries && !entries->isEmpty() && text == m_text)
            insert(entries->constFirst());
    });
}

/// Mostly at the top; one that took its time belongs below those that began later.
void HistoryModel::insert(const HistoryEntry &entry)
{
    if (rowOf(entry.id) >= 0)
        return;
    const QDate day = entry.started().toLocalTime().date();
    int row = 0;
    while (row < m_rows.size()
           && (m_rows.at(row).isDay() ? m_rows.at(row).day >= day : m_rows.at(row).entry.id > entry.id))
        ++row;
    if (row == m_rows.size() && !m_isWhole && !m_rows.isEmpty())
        return; // it comes with its page
    const bool hasDay = row > 0 && m_rows.at(row - 1).day == day;
    beginInsertRows({}, row, row + (hasDay ? 0 : 1));
    m_rows.insert(row, {day, entry});
    if (!hasDay)
        m_rows.insert(row, {day, {}});
    endInsertRows();
    Q_EMIT loaded();
}

void HistoryModel::remove(const QList<HistoryId> &ids)
{
    m_addedMeanwhile.removeIf([&ids](const HistoryEntry &entry) { return ids.contains(entry.id); });
    for (const HistoryId id : ids) {
        const int row = rowOf(id);
        if (row < 0)
            continue;
        const bool isAlone =
            m_rows.at(row - 1).isDay() && (row + 1 == m_rows.size() || m_rows.at(row + 1).isDay());
        const int first = isAlone ? row - 1 : row;
        beginRemoveRows({}, first, row);
        m_rows.remove(first, row - first + 1);
        endRemoveRows();
    }
    // There are older ones, and no row whose place in sight would have them come.
    if (m_rows.isEmpty() && m_isStarted && !m_isWhole && !m_isLoading)
        ask(Newest);
    Q_EMIT loaded();
}

void HistoryModel::clear()
{
    if (m_rows.isEmpty())
        return;
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_isStarted && !m_isWhole && !m_isLoading && !m_rows.isEmpty();
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_rows.constLast().entry.id);
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).isDay())
        return Qt::NoItemFlags;
    return QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
}

HistoryId HistoryModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).entry.id : 0;
}

int HistoryModel::rowOf(HistoryId id) const
{
    // From the newest to the oldest; a heading counts as what stands below it.
    const auto at =
        std::lower_bound(m_rows.begin(), m_rows.end(), id, [this](const Row &row, HistoryId wanted) {
            const HistoryId its = row.isDay()
                ? (&row + 1 < m_rows.constData() + m_rows.size() ? (&row + 1)->entry.id + 1 : 0)
                : row.entry.id;
            return its > wanted;
        });
    const int row = int(at - m_rows.begin());
    return row < m_rows.size() && m_rows.at(row).entry.id == id ? row : -1;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const HistoryEntry &entry = row.entry;
    const auto answer = [&entry] {
        return entry.status > 0 ? Words::status(entry.status, {}) : tr("No answer");
    };
    switch (role) {
    case IsDay:
        return row.isDay();
    case Id:
        return entry.id;
    case Qt::DisplayRole:
        return row.isDay() ? Words::day(row.day) : entry.url.section("://"_L1, 1);
    case Method:
        return entry.method;
    case Status:
        return entry.status;
    case Time:
        return row.isDay() ? QString()
                           : QLocale().toString(entry.started().toLocalTime().time(), QLocale::ShortFormat);
    case Problem:
        return entry.problem;
    case Qt::ToolTipRole:
        return row.isDay() ? QVariant()
                           : plainTip(tr("%1 %2\n%3, %4, %5")
                                          .arg(entry.method, entry.url, answer(),
                                               Words::duration(entry.elapsedMs), Words::size(entry.size)));
    case Qt::AccessibleTextRole:
        return row.isDay() ? Words::day(row.day) : tr("%1 %2, %3").arg(entry.method, entry.url, answer());
    default:
        return {};
    }
}

} // namespace Fingerpost::Ui
