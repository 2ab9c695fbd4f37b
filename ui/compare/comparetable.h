// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace Fingerpost::Ui {

/// Makes \a table rows that are read across: of \a rowExtent, without headers, grid and frame, never edited.
void dressCompareTable(QTableView *table, int rowExtent);

} // namespace Fingerpost::Ui
