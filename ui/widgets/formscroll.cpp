// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/formscroll.h"

#include "theme/style.h"

#include <QEvent>
#include <QGridLayout>

namespace Fingerpost::Ui {

FormScroll::FormScroll(QWidget *form, QWidget *parent)
    : QScrollArea(parent)
{
    form->layout()->setContentsMargins(12, 10, 12, 12);
    setSurface(form, Surface::Sheet);
    setSurface(viewport(), Surface::Sheet);
    setWidget(form);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    keepWidth();
}

/// It scrolls up and down only, so nothing may lie beyond its right edge.
void FormScroll::keepWidth()
{
    setMinimumWidth(widget()->minimumSizeHint().width());
}

void FormScroll::setStretch(QGridLayout *grid, int afterControls)
{
    grid->setColumnStretch(1, 1000);
    grid->setColumnStretch(2, 1 + afterControls * 10);
}

QList<QWidget *> FormScroll::tabStops(const QWidget *widget)
{
    QList<QWidget *> stops = widget->findChildren<QWidget *>();
    stops.removeIf([widget](const QWidget *each) {
        return !(each->focusPolicy() & Qt::TabFocus) || each->focusProxy()
            || each->window() != widget->window(); // the list of a combo box
    });
    return stops;
}

QSize FormScroll::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), 0};
}

bool FormScroll::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        keepWidth();
    return QScrollArea::event(event);
}

} // namespace Fingerpost::Ui
