// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QSortFilterProxyModel;

namespace Fingerpost::Ui {

class RunModel;

/// The requests of a run, all of them or those that failed. Enter or a double click opens one.
class RunTable : public QTableView {
    Q_OBJECT
public:
    explicit RunTable(RunModel *model, QWidget *parent = nullptr);

    void setFailedOnly(bool on);

Q_SIGNALS:
    /// The row of the RunModel.
    void openRequested(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void open(const QModelIndex &shown);

    QSortFilterProxyModel *m_shown;
};

} // namespace Fingerpost::Ui
