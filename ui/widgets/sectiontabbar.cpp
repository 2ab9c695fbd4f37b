// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sectiontabbar.h"

#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int barHeight = 34;
constexpr int countGap = 7;
constexpr qreal CutGap = 4; ///< beside a scroll button
constexpr int LeastCutName = 2; ///< letters; fewer say nothing

QFont countFont()
{
    QFont font = Theme::font(TextStyle::Tiny);
    font.setWeight(QFont::Medium);
    return font;
}

/// Of \a inner, what neither lies below the scroll buttons nor is scrolled out.
QRectF uncutPart(const QTabBar *bar, const QRectF &inner)
{
    const QRect middle(0, bar->height() / 2, bar->width(), 1);
    const QRectF shown(besideScrollButtons(bar).intersected(middle).boundingRect());
    QRectF part(inner);
    part.setLeft(std::max(inner.left(), shown.left() + CutGap));
    part.setRight(std::min(inner.right(), shown.right() - CutGap));
    return part;
}

void paintCutName(QPainter *painter, const QRectF &room, const QString &name, bool isBeginCut)
{
    if (room.width() <= 0)
        return;
    const QFontMetricsF metrics(painter->font(), painter->device());
    const QString shown = metrics.elidedText(name, isBeginCut ? Qt::ElideLeft : Qt::ElideRight, room.width());
    if (shown == name || shown.size() > LeastCutName)
        paintText(painter, room, shown);
}

} // namespace

QRegion besideScrollButtons(const QTabBar *bar)
{
    QRegion shown(bar->rect());
    const auto buttons = bar->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly);
    for (const QToolButton *button : buttons) {
        if (button->isVisibleTo(bar))
            shown -= button->geometry();
    }
    return shown;
}

SectionTabBar::SectionTabBar(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(true);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        if (!m_isForNow)
            m_chosen = index;
    });
    // Also the one that stands in for another.
    connect(this, &QTabBar::tabBarClicked, this, [this](int index) {
        if (index >= 0)
            m_chosen = index;
    });
}

void SectionTabBar::setCount(int index, const QString &text)
{
    if (count(index) == text || index < 0 || index >= QTabBar::count())
        return;
    setTabData(index, text);
    // Read aloud with the name; setTabText() also has the widths worked out again.
    setAccessibleTabName(index, text.isEmpty() ? tabText(index) : tabText(index) + u' ' + text);
    setTabText(index, tabText(index));
    updateGeometry();
    update();
}

QString SectionTabBar::count(int index) const
{
    return tabData(index).toString();
}

void SectionTabBar::setSectionVisible(int index, bool visible)
{
    if (isTabVisible(index) == visible)
        return;
    if (!visible && index == currentIndex()) {
        int first = 0;
        while (first < QTabBar::count() && (first == index || !isTabVisible(first)))
            ++first;
        showForNow(first);
    }
    setTabVisible(index, visible);
    if (visible && index == m_chosen)
        showChosen();
}

void SectionTabBar::choose(int index)
{
    m_chosen = index;
    setCurrentIndex(index);
}

void SectionTabBar::showForNow(int index)
{
    const QScopedValueRollback isForNow(m_isForNow, true);
    setCurrentIndex(index);
}

void SectionTabBar::showChosen()
{
    if (isTabVisible(m_chosen))
        setCurrentIndex(m_chosen);
}

void SectionTabBar::setUnderlined(bool underlined)
{
    m_underlined = underlined;
    update();
}

QSize SectionTabBar::tabSizeHint(int index) const
{
    // Measured at the weight of the current one, so that choosing moves nothing.
    const QFontMetrics name(Theme::font(TextStyle::Medium));
    int width = name.horizontalAdvance(tabText(index)) + 2 * sidePadding;
    if (const QString text = count(index); !text.isEmpty())
        width += countGap + QFontMetrics(countFont()).horizontalAdvance(text);
    return {width, std::max(barHeight, name.height() + 14)};
}

QSize SectionTabBar::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void SectionTabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &c = Theme::of(this).colors();
    paintHairline(&painter, QRectF(0, height() - 1, width(), 1), c.hairline);
    painter.setClipRegion(besideScrollButtons(this));
    const int hovered = underMouse() ? tabAt(mapFromGlobal(QCursor::pos())) : -1;
    for (int i = 0; i < QTabBar::count(); ++i) {
        if (isTabVisible(i))
            paintTab(painter, i, i == hovered);
    }
}

void SectionTabBar::paintTab(QPainter &painter, int index, bool hovered) const
{
    const Colors &c = Theme::of(this).colors();
    const QRectF rect(tabRect(index));
    const bool current = index == currentIndex() && m_underlined;
    const bool enabled = isTabEnabled(index) && isEnabled();
    const QRectF inner = rect.adjusted(sidePadding, 0, -sidePadding, -1);

    painter.setFont(Theme::font(current ? TextStyle::Medium : TextStyle::Normal));
    painter.setPen(!enabled ? c.disabled : current || hovered ? c.text : c.secondary);
    const QRectF room = uncutPart(this, inner);
    const bool isCut = room.width() < inner.width();
    if (isCut)
        paintCutName(&painter, room, tabText(index), room.left() > inner.left());
    else
        paintText(&painter, inner, tabText(index));
    if (const QString text = count(index); !text.isEmpty() && !isCut) {
        painter.setFont(countFont());
        painter.setPen(!enabled ? c.disabled : current ? c.accent : c.tertiary);
        // At the same baseline as the name: capitals of another height would sit one pixel off.
        const qreal baseline =
            std::round(inner.center().y() + QFontMetricsF(Theme::font(TextStyle::Medium)).capHeight() / 2);
        const qreal width = QFontMetricsF(countFont()).horizontalAdvance(text);
        painter.drawText(QPointF(inner.right() - width, baseline), text);
    }
    if (current)
        paintBox(&painter, QRectF(inner.left() - 2, rect.bottom() - 2, inner.width() + 4, 2), 1, c.accent);
    QStyleOption option;
    option.initFrom(this);
    if (index == currentIndex() && hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintFocusRing(&painter, rect.adjusted(3, 4, -3, -5), c.focusRing);
}

SectionTabRow::SectionTabRow(QWidget *parent)
    : QWidget(parent)
    , m_bar(new SectionTabBar(this))
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(m_more))
{
    m_more->setObjectName(u"moreSections"_s);
    m_more->setIcon(icon(u"ellipsis"_s));
    m_more->setToolTip(tr("All sections"));
    m_more->setAccessibleName(m_more->toolTip());
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->hide();
    connect(m_menu, &QMenu::aboutToShow, this, &SectionTabRow::fillMenu);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12 - SectionTabBar::sidePadding, 0, 8, 0);
    layout->setSpacing(4);
    layout->addWidget(m_bar);
    layout->addWidget(m_more);
    layout->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionTabRow::addEndWidget(QWidget *widget)
{
    layout()->addWidget(widget);
}

void SectionTabRow::fillMenu()
{
    m_menu->clear();
    for (int i = 0; i < m_bar->QTabBar::count(); ++i) {
        if (!m_bar->isTabVisible(i))
            continue;
        const QString count = m_bar->count(i);
        QAction *action = m_menu->addAction(
            count.isEmpty() ? m_bar->tabText(i) : m_bar->tabText(i) + u' ' + count, this, [this, i] {
                m_bar->setCurrentIndex(i);
                Q_EMIT m_bar->tabBarClicked(i); // the current one may be folded away
            });
        action->setCheckable(true);
        action->setChecked(i == m_bar->currentIndex());
    }
}

void SectionTabRow::showMore()
{
    const QMargins margins = layout()->contentsMargins();
    int room = width() - margins.left() - margins.right();
    for (int i = 0; i < layout()->count(); ++i) {
        const QWidget *each = layout()->itemAt(i)->widget();
        if (each && each != m_bar && each != m_more && !each->isHidden())
            room -= each->sizeHint().width() + layout()->spacing();
    }
    m_more->setVisible(m_bar->sizeHint().width() > room);
}

bool SectionTabRow::event(QEvent *event)
{
    // A count or what stands at the end has changed.
    if (event->type() == QEvent::LayoutRequest)
        showMore();
    return QWidget::event(event);
}

void SectionTabRow::resizeEvent(QResizeEvent *event)
{
    showMore();
    QWidget::resizeEvent(event);
}

void SectionTabRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHairline(&painter, QRectF(0, height() - 1, width(), 1), Theme::of(this).colors().hairline);
}

} // namespace Fingerpost::Ui
