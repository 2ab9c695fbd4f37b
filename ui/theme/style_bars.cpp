// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/paint.h"
#include "theme/style_p.h"

#include <QAbstractScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QTreeView>

// Scroll bars, splitters, progress bars, plain tab bars and the bars of a main window.
namespace Fingerpost::Ui::StyleParts {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The lane is part of the view, so it has the view's colour.
QColor laneColor(const Call &call)
{
    for (const QWidget *w = call.widget; w; w = w->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(w))
            return area->viewport()->autoFillBackground()
                ? area->viewport()->palette().color(QPalette::Active, area->viewport()->backgroundRole())
                : laneColor(Call{call.style, call.option, call.painter, area->parentWidget()});
        if (w->autoFillBackground() || w->isWindow())
            return w->palette().color(QPalette::Active, w->backgroundRole());
    }
    return call.colors().sheet;
}

void drawSplitter(const Call &call)
{
    const Colors &c = call.colors();
    const bool upright = call.has(QStyle::State_Horizontal);
    QRectF rect(call.option->rect);
    const bool lit = call.has(QStyle::State_MouseOver) || call.has(QStyle::State_Sunken);
    const qreal thickness = lit ? 2 : 1;
    if (upright)
        rect = QRectF(rect.center().x() - (rect.width() > 2 ? thickness / 2 : rect.width() / 2), rect.top(),
                      thickness, rect.height());
    else
        rect =
            QRectF(rect.left(), rect.center().y() - (rect.height() > 2 ? thickness / 2 : rect.height() / 2),
                   rect.width(), thickness);
    paintHairline(call.painter, rect, lit ? c.focusRing : c.hairline);
}

void drawTab(const Call &call)
{
    const Colors &c = call.colors();
    const QRectF rect(call.option->rect);
    if (call.has(QStyle::State_Selected))
        paintBox(call.painter, QRectF(rect.left() + 8, rect.bottom() - 2, rect.width() - 16, 2), 1, c.accent);
    if (call.showsFocus())
        paintFocusRing(call.painter, rect.adjusted(2, 3, -2, -4), c.focusRing);
}

void drawTabLabel(const Call &call)
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(call.option);
    if (!tab)
        return;
    const bool current = call.has(QStyle::State_Selected);
    const Colors &c = call.colors();
    call.painter->save();
    QFont font = call.painter->font();
    font.setWeight(current ? QFont::Medium : QFont::Normal);
    call.painter->setFont(font);
    call.painter->setPen(!call.isEnabled() ? c.disabled : current || call.isHovered() ? c.text : c.secondary);
    call.style.drawItemText(call.painter, tab->rect, Qt::AlignCenter | Qt::TextShowMnemonic, tab->palette,
                            true, tab->text);
    call.painter->restore();
}

void drawProgressContents(const Call &call)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(call.option);
    if (!bar)
        return;
    const QRectF rect(bar->rect);
    const qreal range = std::max(1, bar->maximum - bar->minimum);
    const qreal part = bar->maximum > bar->minimum ? (bar->progress - bar->minimum) / range : 0.4;
    const QRectF groove(rect.left(), rect.center().y() - 2, rect.width(), 4);
    paintBox(call.painter, groove, 2, call.colors().neutral);
    if (part > 0)
        paintBox(call.painter, QRectF(groove.topLeft(), QSizeF(groove.width() * std::min(1.0, part), 4)), 2,
                 call.colors().focusRing);
}

} // namespace

bool drawBarPrimitive(QStyle::PrimitiveElement element, const Call &call)
{
    switch (element) {
    case QStyle::PE_PanelScrollAreaCorner:
        call.painter->fillRect(call.option->rect, laneColor(call));
        return true;
    case QStyle::PE_FrameTabBarBase: {
        const QRectF rect(call.option->rect);
        paintHairline(call.painter, QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1),
                      call.colors().hairline);
        return true;
    }
    case QStyle::PE_PanelStatusBar: {
        const QRectF rect(call.option->rect);
        paintHairline(call.painter, QRectF(rect.left(), rect.top(), rect.width(), 1), call.colors().hairline);
        return true;
    }
    case QStyle::PE_FrameTabWidget:
    case QStyle::PE_FrameStatusBarItem:
    case QStyle::PE_PanelToolBar:
        return true;
    default:
        return false;
    }
}

bool drawBarControl(QStyle::ControlElement element, const Call &call)
{
    switch (element) {
    case QStyle::CE_Splitter:
        drawSplitter(call);
        return true;
    case QStyle::CE_TabBarTabShape:
        drawTab(call);
        return true;
    case QStyle::CE_TabBarTabLabel:
        drawTabLabel(call);
        return true;
    case QStyle::CE_ProgressBarGroove:
        return true;
    case QStyle::CE_ProgressBarContents:
        drawProgressContents(call);
        return true;
    default:
        return false;
    }
}

bool liesOverRows(const QWidget *scrollBar)
{
    const auto *bar = qobject_cast<const QScrollBar *>(scrollBar);
    if (!bar || bar->orientation() != Qt::Vertical)
        return false;
    const QWidget *view = bar->parentWidget() ? bar->parentWidget()->parentWidget() : nullptr;
    return qobject_cast<const QTreeView *>(view) || qobject_cast<const QTableView *>(view);
}

bool drawScrollBar(const Call &call)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(call.option);
    if (!bar)
        return false;
    if (!liesOverRows(call.widget))
        call.painter->fillRect(bar->rect, laneColor(call));
    if (bar->maximum <= bar->minimum)
        return true;
    const Colors &c = call.colors();
    const QRectF slider(
        call.style.subControlRect(QStyle::CC_ScrollBar, bar, QStyle::SC_ScrollBarSlider, call.widget));
    const bool held = call.has(QStyle::State_Sunken) && bar->activeSubControls == QStyle::SC_ScrollBarSlider;
    const QColor ink = held || call.isHovered() ? c.scrollThumbHover : c.scrollThumb;
    constexpr qreal thickness = 5;
    // A little nearer the edge than the content.
    const QRectF thumb = bar->orientation == Qt::Vertical
        ? QRectF(slider.center().x() - thickness / 2 + 1, slider.top() + 2, thickness, slider.height() - 4)
        : QRectF(slider.left() + 2, slider.center().y() - thickness / 2 + 1, slider.width() - 4, thickness);
    paintBox(call.painter, thumb, thickness / 2, ink);
    return true;
}

} // namespace Fingerpost::Ui::StyleParts
