// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/focusorder.h"

#include "collections/sidebar.h"
#include "widgets/navigationrow.h"
#include "window/documents.h"
#include "window/topbar.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

void orderFocus(const TopBar *topBar, const Sidebar *sidebar, const Documents *documents)
{
    auto *before = topBar->findChild<QWidget *>(u"layoutButton"_s);
    const QList<NavigationRow *> rows = sidebar->findChildren<NavigationRow *>();
    for (NavigationRow *row : rows) {
        QWidget::setTabOrder(before, row);
        before = row;
    }
    // What the sidebar's sections show came into the window behind the tabs.
    const QList<QWidget *> tabs = documents->findChildren<QWidget *>();
    for (QWidget *each : tabs) {
        if (!each->isWindow())
            putLastInTabOrder(each);
    }
}

void putLastInTabOrder(QWidget *stop)
{
    // Qt leaves the order alone when either of the two takes no focus.
    const QWidget *window = stop->window();
    QWidget *last = window->previousInFocusChain();
    while (last != window && last->focusPolicy() == Qt::NoFocus)
        last = last->previousInFocusChain();
    QWidget::setTabOrder(last, stop);
}

} // namespace Fingerpost::Ui
