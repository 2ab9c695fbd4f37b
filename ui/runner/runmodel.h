// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/collectionrun.h"

#include <QAbstractTableModel>
#include <QPointer>
#include <QTimer>

namespace Fingerpost::Ui {

/// The requests of a plan, and of a run what became of each. Changes of many are told ten times a second.
class RunModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { OutcomeColumn, RequestColumn, StatusColumn, TimeColumn, NoteColumn, ColumnCount };
    enum Role { OutcomeRole = Qt::UserRole + 1, MethodRole, FailureRole };

    explicit RunModel(QObject *parent = nullptr);

    /// What would be run; forgets a run.
    void setPlan(const RunPlan &plan);
    /// Not owned.
    void setRun(CollectionRun *run);
    [[nodiscard]] const RunResult *result(int row) const;
    /// The outcome in words.
    [[nodiscard]] static QString outcomeWords(RunResult::Outcome outcome);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const RunPlan::Request &requestOf(int row) const;
    [[nodiscard]] QString textOf(int row, int column) const;
    [[nodiscard]] QString noteOf(const RunResult &result) const;
    void note(int row);
    void tell();

    RunPlan m_plan;
    QPointer<CollectionRun> m_run;
    QTimer m_pause;
    int m_first = -1; ///< of the rows that changed since the last pause
    int m_last = -1;
};

} // namespace Fingerpost::Ui
