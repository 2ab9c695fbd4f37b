// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace Fingerpost::Ui {

class CompareDelegate;
class CompareModel;

/// Shows a CompareModel: both sides in equal columns. Enter or a double click shows what is folded; Tab
/// leaves the table.
class CompareView : public QTableView {
    Q_OBJECT

public:
    explicit CompareView(CompareModel *model, QWidget *parent = nullptr);

    [[nodiscard]] CompareDelegate *cellDelegate() const { return m_delegate; }
    /// Goes to the next or former difference; false: there is none in that direction.
    bool step(bool forward);
    /// Shows a row with some around it, and makes it current.
    void goTo(int row);

Q_SIGNALS:
    void rowChanged(int row);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOutColumns();

    CompareModel *m_model;
    CompareDelegate *m_delegate;
};

} // namespace Fingerpost::Ui
