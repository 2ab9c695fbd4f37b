// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparetable.h"

#include "theme/style.h"

#include <QHeaderView>
#include <QTableView>

namespace Fingerpost::Ui {

void dressCompareTable(QTableView *table, int rowExtent)
{
    setSurface(table->viewport(), Surface::Sheet);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setSelectionBehavior(QTableView::SelectRows);
    table->setSelectionMode(QTableView::SingleSelection);
    table->setEditTriggers(QTableView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->horizontalHeader()->hide();
    table->horizontalHeader()->setMinimumSectionSize(1);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowExtent);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

} // namespace Fingerpost::Ui
