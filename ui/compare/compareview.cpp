// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compareview.h"

#include "compare/comparedelegate.h"
#include "compare/comparemodel.h"
#include "compare/comparetable.h"
#include "theme/style.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace Fingerpost::Ui {

CompareView::CompareView(CompareModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new CompareDelegate(model, this))
{
    setModel(model);
    setItemDelegate(m_delegate);
    verticalHeader()->setMinimumSectionSize(CompareDelegate::rowExtent);
    dressCompareTable(this, CompareDelegate::rowExtent);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { m_model->unfold(index.row()); });
    connect(model, &QAbstractItemModel::modelReset, this, &CompareView::layOutColumns);
}

void CompareView::goTo(int row)
{
    const QModelIndex index = m_model->index(row, CompareModel::LeftColumn);
    setCurrentIndex(index);
    scrollTo(index, PositionAtCenter);
}

bool CompareView::step(bool forward)
{
    const int row = m_model->differenceFrom(currentIndex().isValid() ? currentIndex().row() : -1, forward);
    if (row < 0)
        return false;
    goTo(row);
    return true;
}

void CompareView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT rowChanged(current.isValid() ? current.row() : -1);
}

void CompareView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void CompareView::layOutColumns()
{
    const int left = viewport()->width() / 2;
    horizontalHeader()->resizeSection(CompareModel::LeftColumn, left);
    horizontalHeader()->resizeSection(CompareModel::RightColumn, viewport()->width() - left);
}

void CompareView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_model->isFold(currentIndex().row()))
        return m_model->unfold(currentIndex().row());
    QTableView::keyPressEvent(event);
}

} // namespace Fingerpost::Ui
