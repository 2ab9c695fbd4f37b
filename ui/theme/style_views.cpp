// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/paint.h"
#include "theme/style_p.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QListView>
#include <QTreeView>

// Trees, lists, tables and their headers.
namespace Fingerpost::Ui::StyleParts {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rowInset = 6;
constexpr int framedRowInset = 4;

QColor rowTint(const Call &call)
{
    const Colors &c = call.colors();
    if (call.has(QStyle::State_Selected))
        return c.selectedRow;
    const auto *view = qobject_cast<const QAbstractItemView *>(call.widget);
    if (!call.isHovered())
        return {};
    return surfaceOf(view ? view->viewport() : call.widget) == Surface::Sheet ? c.hoverOnSheet
                                                                              : c.hoverOnWindow;
}

/// A tint that is round only at the ends given, since a row is drawn in parts.
void fillRow(const Call &call, QRectF rect, const QColor &tint, bool roundLeft, bool roundRight)
{
    call.painter->save();
    call.painter->setClipRect(rect, Qt::IntersectClip);
    // The hidden end lies outside the clip.
    if (!roundLeft)
        rect.setLeft(rect.left() - 12);
    if (!roundRight)
        rect.setRight(rect.right() + 12);
    paintBox(call.painter, rect, 5, tint);
    call.painter->restore();
}

void drawBranchGround(const Call &call)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(call.option);
    if (item && item->features.testFlag(QStyleOptionViewItem::Alternate))
        call.painter->fillRect(item->rect, item->palette.alternateBase());
    const auto *tree = qobject_cast<const QTreeView *>(call.widget);
    const QColor tint = tree ? rowTint(call) : QColor();
    // Qt asks once for the branches' part of the row and once, unselected, for the item's.
    if (tint.isValid() && item && item->rect.left() <= 0
        && item->rect.right() < tree->viewport()->width() - 1)
        fillRow(call, QRectF(item->rect).adjusted(rowMargins(tree).left(), 0, 0, 0), tint, true, false);
}

void drawItemGround(const Call &call)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(call.option);
    const auto *view = qobject_cast<const QAbstractItemView *>(call.widget);
    if (!item)
        return;
    if (item->backgroundBrush.style() != Qt::NoBrush)
        call.painter->fillRect(item->rect, item->backgroundBrush);
    const QColor tint = rowTint(call);
    if (!tint.isValid())
        return;
    QRectF rect(item->rect);
    if (qobject_cast<const QListView *>(view)) {
        const int inset = view->inherits("QComboBoxListView") ? 0 : 4;
        fillRow(call, rect.adjusted(inset, 0, -inset, 0), tint, true, true);
    } else if (const auto *tree = qobject_cast<const QTreeView *>(view)) {
        const bool first = rect.left() <= 0;
        const bool last = item->viewItemPosition == QStyleOptionViewItem::End
            || item->viewItemPosition == QStyleOptionViewItem::OnlyOne
            || rect.right() >= tree->viewport()->width() - 1;
        const QMargins margins = rowMargins(tree);
        rect.adjust(first ? margins.left() : 0, 0, last ? -margins.right() : 0, 0);
        fillRow(call, rect, tint, first, last);
    } else {
        call.painter->fillRect(rect, tint);
    }
}

void drawBranch(const Call &call)
{
    if (!call.has(QStyle::State_Children))
        return;
    const QRect &rect = call.option->rect;
    const bool open = call.has(QStyle::State_Open);
    drawChevron(call, QRectF(rect), open ? "chevron-down"_L1 : "chevron-right"_L1, call.colors().secondary);
}

bool numbersRows(const Call &call)
{
    const auto *view = qobject_cast<const QHeaderView *>(call.widget);
    return view && view->orientation() == Qt::Vertical;
}

void drawHeaderSection(const Call &call)
{
    const Colors &c = call.colors();
    const QRectF rect(call.option->rect);
    call.painter->fillRect(rect,
                           call.isHovered() && call.has(QStyle::State_Sunken) ? c.hoverOnSheet : c.sheet);
    // Numbers of rows have no lines below them, as the rows have none.
    if (!numbersRows(call))
        paintHairline(call.painter, QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), c.hairline);
}

void drawHeaderLabel(const Call &call)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(call.option);
    if (!header)
        return;
    const Colors &c = call.colors();
    const QRect rect = header->rect;
    call.painter->save();
    QFont font = Theme::font(TextStyle::Small);
    const bool isNumber = numbersRows(call);
    if (!isNumber)
        font.setWeight(QFont::Medium);
    call.painter->setFont(font);
    call.painter->setPen(!call.isEnabled() ? c.disabled : isNumber ? c.tertiary : c.secondary);
    const int flags = int(header->textAlignment | Qt::AlignVCenter);
    const QString text = QFontMetrics(font).elidedText(header->text, Qt::ElideRight, rect.width());
    call.style.drawItemText(call.painter, rect, flags, header->palette, true, text);
    call.painter->restore();
}

void drawSortArrow(const Call &call)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(call.option);
    if (!header || header->sortIndicator == QStyleOptionHeader::None)
        return;
    const bool down = header->sortIndicator == QStyleOptionHeader::SortDown;
    drawChevron(call, QRectF(header->rect), down ? "chevron-down"_L1 : "chevron-up"_L1,
                call.colors().secondary, 12);
}

/// Fusion would place the label itself, nearer the edge than the cells' text.
void drawHeader(const Call &call)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(call.option);
    if (!header)
        return;
    drawHeaderSection(call);
    QStyleOptionHeader label = *header;
    label.rect = call.style.subElementRect(QStyle::SE_HeaderLabel, header, call.widget);
    if (header->sortIndicator != QStyleOptionHeader::None) {
        QStyleOptionHeader arrow = *header;
        arrow.rect = QRect(label.rect.right() - 11, label.rect.top(), 12, label.rect.height());
        drawSortArrow(call.with(&arrow));
        label.rect.setRight(arrow.rect.left() - 4);
    }
    drawHeaderLabel(call.with(&label));
}

} // namespace

QMargins rowMargins(const QTreeView *tree)
{
    if (tree->frameShape() != QFrame::NoFrame)
        return {framedRowInset, 0, framedRowInset, 0};
    // Counts from the edge of what the tree lies in, so that one set off from it has its text in line.
    return {std::max(0, rowInset - tree->x()), 0, rowInset, 0};
}

bool drawViewPrimitive(QStyle::PrimitiveElement element, const Call &call)
{
    switch (element) {
    case QStyle::PE_PanelItemViewRow:
        drawBranchGround(call);
        return true;
    case QStyle::PE_PanelItemViewItem:
        drawItemGround(call);
        return true;
    case QStyle::PE_IndicatorBranch:
        drawBranch(call);
        return true;
    case QStyle::PE_IndicatorHeaderArrow:
        drawSortArrow(call);
        return true;
    case QStyle::PE_IndicatorItemViewItemDrop: {
        QRectF rect(call.option->rect);
        if (rect.height() <= 1)
            call.painter->fillRect(rect.adjusted(0, -1, 0, 1), call.colors().focusRing);
        else
            paintFocusRing(call.painter, rect, call.colors().focusRing, 5, 2);
        return true;
    }
    default:
        return false;
    }
}

bool drawViewControl(QStyle::ControlElement element, const Call &call)
{
    switch (element) {
    case QStyle::CE_Header:
        drawHeader(call);
        return true;
    case QStyle::CE_HeaderSection:
    case QStyle::CE_HeaderEmptyArea:
        drawHeaderSection(call);
        return true;
    case QStyle::CE_HeaderLabel:
        drawHeaderLabel(call);
        return true;
    default:
        return false;
    }
}

} // namespace Fingerpost::Ui::StyleParts
