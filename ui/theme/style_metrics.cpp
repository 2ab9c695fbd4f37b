// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/style.h"

#include "theme/style_p.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QMenu>
#include <QPainterPath>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>

// How large things are and how they behave.
namespace Fingerpost::Ui {

namespace {

constexpr int controlHeight = 28;
constexpr int comboArrowWidth = 26;
constexpr int scrollLane = 12;
constexpr int spinButtonWidth = 20;

int rowHeight(const QWidget *view)
{
    return qobject_cast<const QTreeView *>(view) ? 26 : 28;
}

QSize toolButtonSize(const QStyleOptionToolButton &button, const QSize &size)
{
    const bool withText = button.toolButtonStyle != Qt::ToolButtonIconOnly && !button.text.isEmpty();
    const bool split = button.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
    if (!withText)
        return QSize(std::max(28, size.width() + 10), std::max(26, size.height() + 8));
    int width = size.width() + 16;
    if (button.features.testFlag(QStyleOptionToolButton::HasMenu) && !split)
        width += 18;
    return QSize(width, std::max(controlHeight, size.height() + 8));
}

QSize menuItemSize(const QStyleOptionMenuItem &item, const QSize &size)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return QSize(size.width(), item.text.isEmpty() ? 9 : 24);
    const bool icons = item.maxIconWidth > 0 || item.menuHasCheckableItems;
    // QMenu adds the shortcuts' column itself.
    const int textWidth = item.fontMetrics.size(Qt::TextShowMnemonic, item.text.section(u'\t', 0, 0)).width();
    const int gap = item.reservedShortcutWidth > 0 ? 24 : 12;
    return QSize((icons ? 36 : 12) + textWidth + gap + 11,
                 std::max(controlHeight, item.fontMetrics.height() + 8));
}

QSize pushButtonSize(const QStyleOptionButton &button, const QFontMetrics &widest)
{
    int width = widest.size(Qt::TextShowMnemonic, button.text).width();
    if (!button.icon.isNull())
        width += button.iconSize.width() + (button.text.isEmpty() ? 0 : 7);
    if (button.features.testFlag(QStyleOptionButton::HasMenu))
        width += 20;
    return QSize(width + 24, std::max(controlHeight, widest.height() + 8));
}

QRect comboBoxPart(const QRect &rect, QStyle::SubControl part)
{
    if (part == QStyle::SC_ComboBoxEditField)
        return rect.adjusted(7, 1, -comboArrowWidth, -1);
    if (part == QStyle::SC_ComboBoxArrow)
        return QRect(rect.right() + 1 - comboArrowWidth, rect.top(), comboArrowWidth, rect.height());
    return rect;
}

QRect spinBoxPart(const QStyleOptionComplex *option, QStyle::SubControl part)
{
    const QRect &rect = option->rect;
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    const bool buttons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
    const int half = rect.height() / 2;
    const int left = rect.right() - spinButtonWidth;
    switch (part) {
    case QStyle::SC_SpinBoxEditField:
        return rect.adjusted(6, 1, buttons ? -spinButtonWidth : -6, -1);
    case QStyle::SC_SpinBoxUp:
        return buttons ? QRect(left, rect.top() + 3, spinButtonWidth, half - 3) : QRect();
    case QStyle::SC_SpinBoxDown:
        return buttons ? QRect(left, rect.top() + half, spinButtonWidth, half - 3) : QRect();
    default:
        return rect;
    }
}

QRect toolButtonPart(const QStyleOptionComplex *option, QStyle::SubControl part)
{
    const QRect &rect = option->rect;
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    const bool split = button && button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
    if (part == QStyle::SC_ToolButtonMenu)
        return split ? QRect(rect.right() - 15, rect.top(), 16, rect.height()) : QRect();
    return split ? rect.adjusted(0, 0, -14, 0) : rect;
}

/// No arrows: the groove is all there is.
QRect scrollBarPart(const QStyleOptionComplex *option, QStyle::SubControl part)
{
    const QRect &rect = option->rect;
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return rect;
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? rect.height() : rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const qint64 page = std::max(1, bar->pageStep);
    const int wanted = range <= 0 ? length : std::max(28, int(length * page / (range + page)));
    const int thumb = std::min(length, wanted);
    const int start = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                      length - thumb, bar->upsideDown);
    const auto along = [&rect, upright](int from, int extent) {
        return upright ? QRect(rect.left(), rect.top() + from, rect.width(), extent)
                       : QRect(rect.left() + from, rect.top(), extent, rect.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(start, thumb);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + thumb, length - start - thumb);
    case QStyle::SC_ScrollBarGroove:
        return rect;
    default:
        return {};
    }
}

} // namespace

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        // QLineEdit adds two of its own.
        return frame && frame->lineWidth > 0 ? option->rect.adjusted(6, 1, -6, -1) : option->rect;
    }
    case SE_PushButtonFocusRect:
    case SE_PushButtonContents:
    case SE_ComboBoxFocusRect:
        return option->rect;
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect: {
        const auto contents = element == SE_CheckBoxFocusRect ? SE_CheckBoxContents : SE_RadioButtonContents;
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && button->text.isEmpty())
            return option->rect;
        return subElementRect(contents, option, widget).adjusted(-4, 0, 4, 0).intersected(option->rect);
    }
    case SE_HeaderLabel:
        return option->rect.adjusted(8, 0, -8, -1);
    case SE_ItemViewItemFocusRect:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    QRect rect;
    switch (control) {
    case CC_ComboBox:
        rect = comboBoxPart(option->rect, subControl);
        break;
    case CC_SpinBox:
        rect = spinBoxPart(option, subControl);
        break;
    case CC_ToolButton:
        rect = toolButtonPart(option, subControl);
        break;
    case CC_ScrollBar:
        rect = scrollBarPart(option, subControl);
        break;
    default:
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    }
    return visualRect(option->direction, option->rect, rect);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            // Measured with the heaviest weight it can have, so that a change of face moves nothing.
            QFont font = widget ? widget->font() : QFont();
            if (buttonFace(widget) == ButtonFace::Primary)
                font.setWeight(QFont::DemiBold);
            return pushButtonSize(*button, QFontMetrics(font));
        }
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return toolButtonSize(*button, size);
        break;
    case CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            return QSize(size.width() + 12, std::max(controlHeight, size.height() + 8));
        return size;
    case CT_ComboBox:
        return QSize(size.width() + 10 + comboArrowWidth, std::max(controlHeight, size.height() + 8));
    case CT_SpinBox:
        return QSize(size.width() + 8 + spinButtonWidth, std::max(controlHeight, size.height() + 8));
    case CT_CheckBox:
    case CT_RadioButton:
        // Room for the ring around the label.
        return QProxyStyle::sizeFromContents(type, option, size, widget) + QSize(6, 4);
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(*item, size);
        break;
    case CT_MenuBarItem:
        return QSize(size.width() + 18, std::max(controlHeight, size.height() + 8));
    case CT_ItemViewItem: {
        const QSize natural = QProxyStyle::sizeFromContents(type, option, size, widget);
        return QSize(natural.width(), std::max(rowHeight(widget), natural.height()));
    }
    case CT_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const QSize natural = QProxyStyle::sizeFromContents(type, option, size, widget);
            return header->orientation == Qt::Horizontal ? QSize(natural.width() + 16, 26) : natural;
        }
        break;
    case CT_TabBarTab:
        return QSize(size.width(), std::max(34, size.height()));
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        if (widget && widget->inherits("QComboBoxPrivateContainer"))
            return 4;
        return qobject_cast<const QAbstractScrollArea *>(widget) ? 2 : 1;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
        return 16;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 14;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 7;
    case PM_FocusFrameHMargin:
        // A table's text stands eight pixels from the cell's edge: this and the one Qt adds.
        if (qobject_cast<const QTableView *>(widget) || (widget && widget->inherits("QComboBoxListView")))
            return 7;
        // As do the labels of a header.
        if (const auto *tree = qobject_cast<const QTreeView *>(widget); tree && !tree->isHeaderHidden())
            return 7;
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarExtent:
        return scrollLane;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_ScrollView_ScrollBarOverlap:
        return StyleParts::liesOverRows(widget) ? scrollLane : 0;
    case PM_SplitterWidth:
        // Qt grabs five pixels around so thin a handle.
        return 1;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_SubMenuOverlap:
        return -2;
    case PM_MenuScrollerHeight:
        return 16;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_TabBarTabHSpace:
        return 22;
    case PM_TabBarScrollButtonWidth:
        return 22;
    case PM_TreeViewIndentation:
        return 14;
    case PM_HeaderMargin:
        return 4;
    case PM_HeaderMarkSize:
        return 12;
    case PM_ToolTipLabelFrameWidth:
        return 7;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case SH_Table_GridLineColor:
        return int(m_theme.colors().hairline.rgb());
    case SH_ItemView_ShowDecorationSelected:
    case SH_ItemView_DrawDelegateFrame:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
    case SH_Menu_Scrollable:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_ToolTip_Mask:
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(returnData)) {
            QPainterPath path;
            path.addRoundedRect(option ? option->rect : QRect(), 6, 6);
            mask->region = QRegion(path.toFillPolygon().toPolygon());
            return 1;
        }
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace Fingerpost::Ui
