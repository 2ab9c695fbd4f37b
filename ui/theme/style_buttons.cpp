// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/style_p.h"

#include <QPainterPath>
#include <QWidget>

// Push buttons, check boxes, radio buttons and tool buttons.
namespace Fingerpost::Ui::StyleParts {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int gap = 6;
constexpr int chevronSize = 14;
constexpr int mnemonicFlags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic;

void drawPrimaryPanel(const Call &call)
{
    const Colors &c = call.colors();
    const QRectF rect(call.option->rect);
    const bool lit = call.isHovered() || call.has(QStyle::State_Sunken);
    paintBox(call.painter, rect, 6, lit ? c.primaryHover : c.primary);
    if (call.showsFocus())
        paintFocusRing(call.painter, rect.adjusted(2, 2, -2, -2), c.sheet, 4, 1.5);
}

/// The scroll buttons of a tab bar, as chevrons like all others.
QLatin1StringView arrowName(const QStyleOptionToolButton &button)
{
    if (!button.features.testFlag(QStyleOptionToolButton::Arrow))
        return {};
    switch (button.arrowType) {
    case Qt::LeftArrow:
        return "chevron-left"_L1;
    case Qt::RightArrow:
        return "chevron-right"_L1;
    case Qt::UpArrow:
        return "chevron-up"_L1;
    case Qt::DownArrow:
        return "chevron-down"_L1;
    case Qt::NoArrow:
        break;
    }
    return {};
}

void drawPlainPanel(const Call &call)
{
    const Colors &c = call.colors();
    const QRectF rect(call.option->rect);
    QColor fill = c.field;
    if (call.has(QStyle::State_Sunken))
        fill = c.pressed;
    else if (call.has(QStyle::State_On))
        fill = c.selectedRow;
    else if (call.isHovered())
        fill = c.hoverOnSheet;
    paintBox(call.painter, rect, 6, fill, c.fieldEdge);
}

/// Without a box until the pointer or a state calls for one.
void drawQuietPanel(const Call &call, const QRectF &rect)
{
    const Colors &c = call.colors();
    if (call.isEnabled()) {
        if (call.has(QStyle::State_Sunken))
            paintBox(call.painter, rect, 5, c.pressed);
        else if (call.has(QStyle::State_On))
            paintBox(call.painter, rect, 5, c.selectedRow);
        else if (call.isHovered())
            paintBox(call.painter, rect, 5, call.hoverTint());
    }
    if (call.showsFocus())
        paintFocusRing(call.painter, rect, c.focusRing, 5);
}

void drawPushPanel(const Call &call)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(call.option);
    if (button && button->features.testFlag(QStyleOptionButton::Flat))
        return drawQuietPanel(call, QRectF(call.option->rect));
    if (!call.isEnabled())
        return paintBox(call.painter, QRectF(call.option->rect), 6, call.colors().neutral);
    if (buttonFace(call.widget) == ButtonFace::Primary)
        return drawPrimaryPanel(call);
    drawPlainPanel(call);
    if (call.showsFocus())
        paintFocusRing(call.painter, QRectF(call.option->rect), call.colors().focusRing);
}

void drawPushLabel(const Call &call, const QStyleOptionButton &button)
{
    const bool primary = call.isEnabled() && buttonFace(call.widget) == ButtonFace::Primary;
    const QColor ink = primary ? call.colors().primaryInk : call.ink();
    QFont font = call.painter->font();
    if (primary)
        font.setWeight(QFont::DemiBold);
    call.painter->save();
    call.painter->setFont(font);
    const bool hasMenu = button.features.testFlag(QStyleOptionButton::HasMenu);
    const int textWidth = QFontMetrics(font).size(Qt::TextShowMnemonic, button.text).width();
    const int iconWidth = button.icon.isNull() ? 0 : button.iconSize.width();
    const int iconGap = iconWidth && !button.text.isEmpty() ? gap + 1 : 0;
    const int menuWidth = hasMenu ? gap + chevronSize : 0;
    const int total = iconWidth + iconGap + textWidth + menuWidth;
    QRect rest = button.rect;
    rest.setLeft(std::max(rest.left() + 4, rest.center().x() - total / 2 + 1));
    if (iconWidth) {
        const QRect where =
            QStyle::alignedRect(Qt::LeftToRight, Qt::AlignLeft | Qt::AlignVCenter, button.iconSize, rest);
        drawIcon(call, button.icon, where, primary ? ink : QColor(), call.has(QStyle::State_On));
        rest.setLeft(where.right() + 1 + iconGap);
    }
    call.painter->setPen(ink);
    call.style.drawItemText(call.painter, rest, mnemonicFlags, button.palette, true, button.text);
    if (hasMenu)
        drawChevron(call, QRectF(rest.left() + textWidth + gap, rest.top(), chevronSize, rest.height()),
                    "chevron-down"_L1, ink);
    call.painter->restore();
}

void drawIndicator(const Call &call, bool round)
{
    const Colors &c = call.colors();
    const QRectF rect(call.option->rect);
    const qreal radius = round ? rect.width() / 2 : 4;
    const bool partly = call.has(QStyle::State_NoChange);
    const bool on = call.has(QStyle::State_On) || partly;
    if (!on) {
        paintBox(call.painter, rect, radius, call.isEnabled() ? c.field : c.neutral,
                 call.isEnabled() ? (call.isHovered() ? c.secondary : c.checkEdge) : c.disabled);
        return;
    }
    paintBox(call.painter, rect, radius,
             call.isEnabled() ? (call.isHovered() ? c.primaryHover : c.primary) : c.disabled);
    const QColor mark = call.isEnabled() ? c.primaryInk : c.sheet;
    if (round) {
        const qreal inset = rect.width() * 0.32;
        paintBox(call.painter, rect.adjusted(inset, inset, -inset, -inset), rect.width(), mark);
        return;
    }
    QPainterPath tick;
    const auto at = [&rect](qreal x, qreal y) {
        return QPointF(rect.x() + rect.width() * x, rect.y() + rect.height() * y);
    };
    if (partly) {
        tick.moveTo(at(0.25, 0.5));
        tick.lineTo(at(0.75, 0.5));
    } else {
        tick.moveTo(at(0.24, 0.52));
        tick.lineTo(at(0.43, 0.70));
        tick.lineTo(at(0.77, 0.32));
    }
    call.painter->save();
    call.painter->setRenderHint(QPainter::Antialiasing);
    call.painter->setPen(QPen(mark, rect.width() * 0.125, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    call.painter->setBrush(Qt::NoBrush);
    call.painter->drawPath(tick);
    call.painter->restore();
}

void drawToolLabel(const Call &call, const QStyleOptionToolButton &button, QRect rect)
{
    const bool withText = button.toolButtonStyle != Qt::ToolButtonIconOnly && !button.text.isEmpty();
    const bool withIcon = button.toolButtonStyle != Qt::ToolButtonTextOnly && !button.icon.isNull();
    const bool split = button.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
    const bool chevron = !split && withText && button.features.testFlag(QStyleOptionToolButton::HasMenu);
    if (!withText) {
        drawIcon(call, button.icon,
                 QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, button.iconSize, rect), QColor(),
                 call.has(QStyle::State_On));
        return;
    }
    rect.adjust(8, 0, -8, 0);
    if (withIcon) {
        const QRect where =
            QStyle::alignedRect(Qt::LeftToRight, Qt::AlignLeft | Qt::AlignVCenter, button.iconSize, rect);
        drawIcon(call, button.icon, where, QColor(), call.has(QStyle::State_On));
        rect.setLeft(where.right() + 1 + gap);
    }
    call.painter->setPen(call.ink());
    call.style.drawItemText(call.painter, rect, mnemonicFlags, button.palette, true, button.text);
    if (chevron)
        drawChevron(call, QRectF(rect.right() + 1 - chevronSize, rect.top(), chevronSize, rect.height()),
                    "chevron-down"_L1, call.colors().secondary);
}

} // namespace

QColor Call::hoverTint() const
{
    return surfaceOf(widget) == Surface::Sheet ? colors().hoverOnSheet : colors().hoverOnWindow;
}

void drawIcon(const Call &call, const QIcon &icon, const QRect &rect, const QColor &ink, bool on)
{
    if (icon.isNull())
        return;
    if (ink.isValid() && !icon.name().isEmpty())
        return paintIcon(call.painter, QRectF(rect), icon.name(), ink);
    icon.paint(call.painter, rect, Qt::AlignCenter, call.isEnabled() ? QIcon::Normal : QIcon::Disabled,
               on ? QIcon::On : QIcon::Off);
}

void drawChevron(const Call &call, const QRectF &around, QLatin1StringView name, const QColor &ink, int size)
{
    const QRectF where(around.center().x() - size / 2.0, around.center().y() - size / 2.0, size, size);
    paintIcon(call.painter, where, name, call.isEnabled() ? ink : call.colors().disabled);
}

bool drawButtonPrimitive(QStyle::PrimitiveElement element, const Call &call)
{
    switch (element) {
    case QStyle::PE_PanelButtonCommand:
        drawPushPanel(call);
        return true;
    case QStyle::PE_PanelButtonTool:
    case QStyle::PE_PanelButtonBevel:
        drawQuietPanel(call, QRectF(call.option->rect));
        return true;
    case QStyle::PE_FrameDefaultButton:
        return true;
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck:
        drawIndicator(call, false);
        return true;
    case QStyle::PE_IndicatorRadioButton:
        drawIndicator(call, true);
        return true;
    default:
        return false;
    }
}

bool drawButtonControl(QStyle::ControlElement element, const Call &call)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(call.option);
    switch (element) {
    case QStyle::CE_PushButton:
        if (!button)
            return false;
        drawPushPanel(call);
        drawPushLabel(call, *button);
        return true;
    case QStyle::CE_PushButtonBevel:
        drawPushPanel(call);
        return true;
    case QStyle::CE_PushButtonLabel:
        if (!button)
            return false;
        drawPushLabel(call, *button);
        return true;
    case QStyle::CE_ToolButtonLabel:
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(call.option);
            tool && tool->toolButtonStyle != Qt::ToolButtonTextUnderIcon && tool->arrowType == Qt::NoArrow) {
            drawToolLabel(call, *tool, tool->rect);
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool drawToolButton(const Call &call)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(call.option);
    if (!button)
        return false;
    QStyleOptionToolButton panel = *button;
    // Sunken is for the part that is pressed; the menu's arrow has its own look.
    const bool menuPressed = button->activeSubControls == QStyle::SC_ToolButtonMenu;
    panel.state.setFlag(QStyle::State_Sunken, call.has(QStyle::State_Sunken) && !menuPressed);
    drawQuietPanel(call.with(&panel), QRectF(button->rect));
    QRect label = button->rect;
    if (button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) {
        const QRect menu =
            call.style.subControlRect(QStyle::CC_ToolButton, button, QStyle::SC_ToolButtonMenu, call.widget);
        label = call.style.subControlRect(QStyle::CC_ToolButton, button, QStyle::SC_ToolButton, call.widget);
        drawChevron(call, QRectF(menu), "chevron-down"_L1, call.colors().secondary, 12);
    }
    if (const QLatin1StringView arrow = arrowName(*button); !arrow.isEmpty()) {
        drawChevron(call, QRectF(label), arrow,
                    call.isEnabled() ? call.colors().secondary : call.colors().disabled);
        return true;
    }
    QStyleOptionToolButton inside = *button;
    inside.rect = label;
    call.style.drawControl(QStyle::CE_ToolButtonLabel, &inside, call.painter, call.widget);
    return true;
}

} // namespace Fingerpost::Ui::StyleParts
