// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/paint.h"
#include "theme/style_p.h"

#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTextEdit>
#include <QTreeView>

// Whatever takes text or a choice, its frame and the focus ring.
namespace Fingerpost::Ui::StyleParts {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

void drawFrame(const Call &call)
{
    const Colors &c = call.colors();
    const QRectF rect(call.option->rect);
    if (call.widget && call.widget->inherits("QComboBoxPrivateContainer")) {
        paintBox(call.painter, rect, 8, c.raised, c.fieldEdge);
        return;
    }
    const bool text = isTextEdit(call.widget);
    if (!text && !qobject_cast<const QAbstractScrollArea *>(call.widget)) {
        paintBox(call.painter, rect, 6, QColor(), c.hairline);
        return;
    }
    paintBox(call.painter, rect, 6, call.isEnabled() ? c.sheet : c.neutral,
             call.isEnabled() ? c.fieldEdge : c.hairline);
    if (text ? call.hasFocus() : call.showsFocus())
        paintFocusRing(call.painter, rect, c.focusRing);
}

void drawFocusRect(const Call &call)
{
    // In a combo box's list the tint already says which.
    if (!call.has(QStyle::State_KeyboardFocusChange)
        || (call.widget && call.widget->inherits("QComboBoxListView")))
        return;
    QRectF rect(call.option->rect);
    // The tree tints whole rows, so the ring goes round the whole row as well; of several columns the next
    // one would paint over it, so there it goes round the cell.
    if (const auto *tree = qobject_cast<const QTreeView *>(call.widget)) {
        const QMargins margins = rowMargins(tree);
        const int end = tree->viewport()->width();
        const bool isWhole = tree->header()->count() - tree->header()->hiddenSectionCount() == 1;
        if (isWhole || rect.left() < margins.left())
            rect.setLeft(margins.left());
        if (isWhole || rect.right() > end - margins.right())
            rect.setRight(end - margins.right());
    }
    paintFocusRing(call.painter, rect, call.colors().focusRing, 5, 2);
}

} // namespace

bool drawFieldPrimitive(QStyle::PrimitiveElement element, const Call &call)
{
    switch (element) {
    case QStyle::PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(call.option);
            frame && frame->lineWidth > 0)
            paintField(call.painter, QRectF(frame->rect), call.style.theme(), call.hasFocus(),
                       call.isEnabled());
        return true;
    case QStyle::PE_FrameLineEdit:
        return true;
    case QStyle::PE_Frame:
        drawFrame(call);
        return true;
    case QStyle::PE_FrameFocusRect:
        drawFocusRect(call);
        return true;
    case QStyle::PE_FrameGroupBox:
        return true;
    default:
        return false;
    }
}

bool drawFieldControl(QStyle::ControlElement element, const Call &call)
{
    if (element != QStyle::CE_ComboBoxLabel)
        return false;
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(call.option);
    if (!combo || combo->editable)
        return combo != nullptr;
    QRect rect =
        call.style.subControlRect(QStyle::CC_ComboBox, combo, QStyle::SC_ComboBoxEditField, call.widget)
            .adjusted(2, 0, 0, 0);
    if (!combo->currentIcon.isNull()) {
        const QRect where =
            QStyle::alignedRect(Qt::LeftToRight, Qt::AlignLeft | Qt::AlignVCenter, combo->iconSize, rect);
        drawIcon(call, combo->currentIcon, where, QColor());
        rect.setLeft(where.right() + 7);
    }
    call.painter->setPen(call.ink());
    const QString text = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, rect.width());
    call.style.drawItemText(call.painter, rect, Qt::AlignLeft | Qt::AlignVCenter, combo->palette, true, text);
    return true;
}

bool drawComboBox(const Call &call)
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(call.option);
    if (!combo)
        return false;
    const Colors &c = call.colors();
    const QRectF rect(combo->rect);
    if (combo->frame) {
        if (combo->editable) {
            paintField(call.painter, rect, call.style.theme(), call.hasFocus(), call.isEnabled());
        } else {
            QColor fill = call.isEnabled() ? c.field : c.neutral;
            if (call.isEnabled() && call.has(QStyle::State_On))
                fill = c.pressed;
            else if (call.isHovered())
                fill = c.hoverOnSheet;
            paintBox(call.painter, rect, 6, fill, call.isEnabled() ? c.fieldEdge : c.hairline);
            if (call.showsFocus())
                paintFocusRing(call.painter, rect, c.focusRing);
        }
    } else if (call.isHovered()) {
        paintBox(call.painter, rect, 5, call.hoverTint());
    }
    const QRect arrow =
        call.style.subControlRect(QStyle::CC_ComboBox, combo, QStyle::SC_ComboBoxArrow, call.widget);
    drawChevron(call, QRectF(arrow), "chevron-down"_L1, c.secondary);
    return true;
}

bool drawSpinBox(const Call &call)
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(call.option);
    if (!spin)
        return false;
    const Colors &c = call.colors();
    if (spin->frame)
        paintField(call.painter, QRectF(spin->rect), call.style.theme(), call.hasFocus(), call.isEnabled());
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return true;
    const auto draw = [&](QStyle::SubControl part, QLatin1StringView name,
                          QAbstractSpinBox::StepEnabledFlag step) {
        const bool can = spin->stepEnabled.testFlag(step);
        const bool hovered = call.isHovered() && spin->activeSubControls == part && can;
        const QRectF where(call.style.subControlRect(QStyle::CC_SpinBox, spin, part, call.widget));
        drawChevron(call, where, name, hovered ? c.text : (can ? c.secondary : c.disabled), 11);
    };
    draw(QStyle::SC_SpinBoxUp, "chevron-up"_L1, QAbstractSpinBox::StepUpEnabled);
    draw(QStyle::SC_SpinBoxDown, "chevron-down"_L1, QAbstractSpinBox::StepDownEnabled);
    return true;
}

} // namespace Fingerpost::Ui::StyleParts
