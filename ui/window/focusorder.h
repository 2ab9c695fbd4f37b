// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Fingerpost::Ui {

class Documents;
class Sidebar;
class TopBar;

/// Tab goes as the window is read: top bar, sidebar, tabs. For once all of them are there, and no page yet,
/// which then comes behind them.
void orderFocus(const TopBar *topBar, const Sidebar *sidebar, const Documents *documents);

/// Tab comes to \a stop behind all that its window holds now.
void putLastInTabOrder(QWidget *stop);

} // namespace Fingerpost::Ui
