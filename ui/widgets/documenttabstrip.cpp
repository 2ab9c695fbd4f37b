// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documenttabstrip.h"

#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/documenttabbar.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

namespace Fingerpost::Ui {

using namespace Qt::Literals::StringLiterals;

DocumentTabStrip::DocumentTabStrip(QWidget *parent)
    : QWidget(parent)
    , m_bar(new DocumentTabBar(this))
    , m_new(new QToolButton(this))
    , m_all(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    m_new->setIcon(icon(u"plus"_s));
    m_new->setAutoRaise(true);
    m_new->setFocusPolicy(Qt::TabFocus);
    const QKeySequence key(Qt::CTRL | Qt::Key_T);
    m_new->setToolTip(tr("New tab (%1)").arg(key.toString(QKeySequence::NativeText)));
    m_new->setAccessibleName(tr("New tab"));
    m_all->setIcon(icon(u"chevron-down"_s));
    m_all->setAutoRaise(true);
    m_all->setFocusPolicy(Qt::TabFocus);
    m_all->setToolTip(tr("All tabs"));
    m_all->setAccessibleName(tr("All tabs"));
    m_all->setMenu(m_menu);
    m_all->setPopupMode(QToolButton::InstantPopup);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 6, 0);
    layout->setSpacing(4);
    layout->addWidget(m_bar, 0, Qt::AlignBottom);
    layout->addWidget(m_new);
    layout->addStretch(1);
    layout->addWidget(m_all);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    connect(m_new, &QToolButton::clicked, this, &DocumentTabStrip::newRequested);
    connect(m_bar, &DocumentTabBar::newRequested, this, &DocumentTabStrip::newRequested);
    connect(m_menu, &QMenu::aboutToShow, this, &DocumentTabStrip::fillMenu);
}

void DocumentTabStrip::fillMenu()
{
    m_menu->clear();
    for (int i = 0; i < m_bar->count(); ++i) {
        const TabFace face = m_bar->tab(i);
        QString text = face.method.isEmpty() ? face.name : face.method + u' ' + face.name;
        text.replace(u'&', u"&&"_s);
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(i == m_bar->currentIndex());
        connect(action, &QAction::triggered, m_bar, [bar = m_bar, i] { bar->setCurrentIndex(i); });
    }
}

void DocumentTabStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHairline(&painter, QRectF(0, height() - 1, width(), 1), Theme::of(this).colors().hairline);
}

void DocumentTabStrip::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT newRequested();
}

} // namespace Fingerpost::Ui
