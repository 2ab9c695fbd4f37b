// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/style_p.h"

// Menus, the menu bar and tool tips.
namespace Fingerpost::Ui::StyleParts {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int iconInset = 10;
constexpr int textAfterIcon = 36;
constexpr int textAlone = 12;
constexpr int rightInset = 11;

bool hasIconColumn(const QStyleOptionMenuItem &item)
{
    return item.maxIconWidth > 0 || item.menuHasCheckableItems;
}

/// "Ctrl Enter" rather than "Ctrl+Return": as the key caps name them.
QString shortcutWords(QString text)
{
    const bool plusKey = text.endsWith(u'+');
    if (plusKey)
        text.chop(1);
    text.replace(u'+', u' ').replace(u"Return"_s, u"Enter"_s);
    return plusKey ? QString(text + u'+') : text;
}

void drawMark(const Call &call, const QStyleOptionMenuItem &item)
{
    const QRectF where(item.rect.left() + iconInset, item.rect.center().y() - 7, 16, 16);
    if (item.checkType != QStyleOptionMenuItem::NotCheckable && item.checked)
        paintIcon(call.painter, where, u"check"_s,
                  call.isEnabled() ? call.colors().accent : call.colors().disabled);
    else if (!item.icon.isNull())
        drawIcon(call, item.icon, where.toRect(), QColor());
}

void drawSeparator(const Call &call, const QStyleOptionMenuItem &item)
{
    const QRectF rect(item.rect);
    if (!item.text.isEmpty()) {
        call.painter->setFont(Theme::font(TextStyle::Tiny));
        call.painter->setPen(call.colors().tertiary);
        paintText(call.painter, rect.adjusted(textAlone, 0, -rightInset, 0), item.text);
        return;
    }
    // A hairline of the sheet cannot be seen on a raised ground in the dark.
    const Colors &c = call.colors();
    paintHairline(call.painter, QRectF(rect.left() + 4, rect.center().y() - 0.5, rect.width() - 8, 1),
                  call.style.theme().isDark() ? c.fieldEdge : c.hairline);
}

void drawItem(const Call &call, const QStyleOptionMenuItem &item)
{
    const Colors &c = call.colors();
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return drawSeparator(call, item);
    if (call.has(QStyle::State_Selected) && call.isEnabled())
        paintBox(call.painter, QRectF(item.rect), 5, c.selectedRow);
    drawMark(call, item);
    const qsizetype tab = item.text.indexOf(u'\t');
    QRect rect = item.rect.adjusted(hasIconColumn(item) ? textAfterIcon : textAlone, 0, -rightInset, 0);
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        drawChevron(call, QRectF(rect.right() - 10, rect.top(), 14, rect.height()), "chevron-right"_L1,
                    c.secondary);
    if (tab >= 0) {
        call.painter->setFont(Theme::font(TextStyle::Tiny));
        call.painter->setPen(call.isEnabled() ? c.tertiary : c.disabled);
        // Tertiary is not made for the selection's tint.
        if (call.isEnabled() && call.has(QStyle::State_Selected))
            call.painter->setPen(c.secondary);
        paintText(call.painter, QRectF(rect), shortcutWords(item.text.mid(tab + 1)), Qt::AlignRight);
    }
    QFont font = item.font;
    if (item.menuItemType == QStyleOptionMenuItem::DefaultItem)
        font.setWeight(QFont::DemiBold);
    call.painter->setFont(font);
    call.painter->setPen(call.ink());
    call.style.drawItemText(call.painter, rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic,
                            item.palette, true, tab >= 0 ? item.text.left(tab) : item.text);
}

} // namespace

bool drawMenuPrimitive(QStyle::PrimitiveElement element, const Call &call)
{
    const Colors &c = call.colors();
    switch (element) {
    case QStyle::PE_PanelMenu:
        paintBox(call.painter, QRectF(call.option->rect), 8, c.raised, c.fieldEdge);
        return true;
    case QStyle::PE_FrameMenu:
        return true;
    case QStyle::PE_PanelTipLabel:
        paintBox(call.painter, QRectF(call.option->rect), 6, c.raised, c.fieldEdge);
        return true;
    default:
        return false;
    }
}

bool drawMenuControl(QStyle::ControlElement element, const Call &call)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(call.option);
    switch (element) {
    case QStyle::CE_MenuItem:
        if (!item)
            return false;
        call.painter->save();
        drawItem(call, *item);
        call.painter->restore();
        return true;
    case QStyle::CE_MenuEmptyArea:
    case QStyle::CE_MenuHMargin:
    case QStyle::CE_MenuVMargin:
        return true;
    case QStyle::CE_MenuScroller:
        drawChevron(call, QRectF(call.option->rect),
                    call.has(QStyle::State_DownArrow) ? "chevron-down"_L1 : "chevron-up"_L1,
                    call.colors().secondary, 12);
        return true;
    case QStyle::CE_MenuBarEmptyArea:
        return true;
    case QStyle::CE_MenuBarItem: {
        if (!item)
            return false;
        const QRectF rect(item->rect);
        if (call.isEnabled() && call.has(QStyle::State_Selected))
            paintBox(call.painter, rect.adjusted(1, 1, -1, -1), 5,
                     call.has(QStyle::State_Sunken) ? call.colors().pressed : call.colors().hoverOnWindow);
        call.painter->setPen(call.ink());
        call.style.drawItemText(call.painter, item->rect, Qt::AlignCenter | Qt::TextShowMnemonic,
                                item->palette, true, item->text);
        return true;
    }
    default:
        return false;
    }
}

} // namespace Fingerpost::Ui::StyleParts
