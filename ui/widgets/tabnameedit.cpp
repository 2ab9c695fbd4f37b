// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tabnameedit.h"

#include <QKeyEvent>
#include <QTabBar>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

TabNameEdit::TabNameEdit(QTabBar *bar, int index, const QString &name)
    : QLineEdit(name, bar)
    , m_before(name)
{
    setObjectName(u"tabName"_s);
    setAccessibleName(tr("Name of the tab"));
    QRect place = bar->tabRect(index).adjusted(4, 0, -4, 0);
    place.setTop(place.bottom() - 4 - sizeHint().height());
    place.setHeight(sizeHint().height());
    setGeometry(place);
    selectAll();
    show();
    setFocus(Qt::OtherFocusReason);
    // The tabs go their way: the place is no longer this tab's.
    connect(bar, &QTabBar::currentChanged, this, [this] { finish(true); });
    connect(bar, &QTabBar::tabMoved, this, [this] { finish(true); });
}

bool TabNameEdit::event(QEvent *event)
{
    // Escape is for this, whatever the window does with it.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void TabNameEdit::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter)
        finish(key != Qt::Key_Escape);
    else
        QLineEdit::keyPressEvent(event);
}

void TabNameEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) // its own menu
        finish(true);
}

void TabNameEdit::finish(bool take)
{
    if (std::exchange(m_finished, true))
        return;
    hide();
    deleteLater();
    if (take && text() != m_before)
        Q_EMIT named(text().trimmed());
}

} // namespace Fingerpost::Ui
