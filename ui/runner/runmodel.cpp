// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/runmodel.h"

#include "widgets/plaintip.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

using Outcome = RunResult::Outcome;

RunModel::RunModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(100);
    connect(&m_pause, &QTimer::timeout, this, &RunModel::tell);
}

void RunModel::setPlan(const RunPlan &plan)
{
    beginResetModel();
    m_plan = plan;
    m_run = nullptr;
    endResetModel();
}

void RunModel::setRun(CollectionRun *run)
{
    beginResetModel();
    m_plan = run->plan();
    m_run = run;
    m_first = m_last = -1;
    connect(run, &CollectionRun::resultChanged, this, &RunModel::note);
    connect(run, &CollectionRun::ended, this, &RunModel::tell);
    endResetModel();
}

void RunModel::note(int row)
{
    m_first = m_first < 0 ? row : qMin(m_first, row);
    m_last = qMax(m_last, row);
    if (!m_pause.isActive())
        m_pause.start();
}

void RunModel::tell()
{
    if (m_first < 0)
        return;
    const QModelIndex first = index(m_first, 0);
    const QModelIndex last = index(m_last, ColumnCount - 1);
    m_first = m_last = -1;
    Q_EMIT dataChanged(first, last);
}

const RunResult *RunModel::result(int row) const
{
    return m_run && row >= 0 && row < m_run->results().size() ? &m_run->results().at(row) : nullptr;
}

const RunPlan::Request &RunModel::requestOf(int row) const
{
    return m_plan.requests.at(row % m_plan.requests.size());
}

int RunModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return int(m_run ? m_run->results().size() : m_plan.requests.size());
}

int RunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RunModel::outcomeWords(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Waiting:
        return tr("waiting");
    case Outcome::Running:
        return tr("running");
    case Outcome::Passed:
        return tr("passed");
    case Outcome::Failed:
        return tr("failed");
    case Outcome::NoAnswer:
        return tr("no answer");
    case Outcome::Skipped:
        return tr("skipped");
    }
    return {};
}

/// The first thing that is wrong, else how many assertions hold.
QString RunModel::noteOf(const RunResult &result) const
{
    if (!result.problem.isEmpty())
        return result.detail.isEmpty() ? result.problem
                                       : result.problem + u' ' + result.detail.section(u'\n', 0, 0);
    for (const AssertionResult &each : result.assertions) {
        if (!each.isPassed())
            return each.assertion.expression + ": "_L1 + each.message;
    }
    const qsizetype count = result.assertions.size();
    return count > 0 ? tr("assertions %1/%2").arg(count).arg(count) : QString();
}

QString RunModel::textOf(int row, int column) const
{
    const RunResult *result = this->result(row);
    switch (column) {
    case OutcomeColumn:
        // Its file cannot be read, or a variable has no value: nobody was asked.
        if (result && result->outcome == Outcome::NoAnswer && result->url.isEmpty())
            return tr("not sent");
        return outcomeWords(result ? result->outcome : Outcome::Waiting);
    case RequestColumn: {
        const QString name = requestOf(row).name;
        const bool isRepeated = m_run && m_run->settings().iterations() > 1;
        return isRepeated ? tr("%1, time %2").arg(name).arg(result->iteration + 1) : name;
    }
    case StatusColumn:
        return result && result->status > 0 ? QString::number(result->status) + u' ' + result->reason
                                            : QString();
    case TimeColumn:
        return result && result->isOver() && result->milliseconds > 0 ? tr("%1 ms").arg(
                   QLocale().toString(result->milliseconds, 'f', result->milliseconds < 10 ? 1 : 0))
                                                                      : QString();
    default:
        return result ? noteOf(*result) : requestOf(row).problem;
    }
}

QVariant RunModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RunResult *result = this->result(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index.row(), index.column());
    case Qt::ToolTipRole:
        if (index.column() == NoteColumn && result && !result->detail.isEmpty())
            return plainTip(result->problem + u'\n' + result->detail);
        return index.column() == RequestColumn && result ? QVariant(plainTip(result->url)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == TimeColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case OutcomeRole:
        return int(result ? result->outcome : Outcome::Waiting);
    case MethodRole:
        return QString::fromLatin1(result ? result->method : requestOf(index.row()).method);
    case FailureRole:
        return result && result->isFailure();
    default:
        return {};
    }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == TimeColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter); // as its figures
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case OutcomeColumn:
        return tr("Outcome");
    case RequestColumn:
        return tr("Request");
    case StatusColumn:
        return tr("Status");
    case TimeColumn:
        return tr("Time");
    default:
        return tr("What came of it");
    }
}

} // namespace Fingerpost::Ui
