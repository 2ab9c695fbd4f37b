// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/style.h"

#include <QMargins>
#include <QPainter>
#include <QStyleOption>

class QTreeView;

// The parts of Style, one file each. Every function returns false for what it leaves to Fusion.
namespace Fingerpost::Ui::StyleParts {

/// One request to draw.
struct Call {
    const Style &style;
    const QStyleOption *option;
    QPainter *painter;
    const QWidget *widget;

    [[nodiscard]] const Colors &colors() const { return style.theme().colors(); }
    [[nodiscard]] bool has(QStyle::StateFlag flag) const { return option->state.testFlag(flag); }
    [[nodiscard]] bool isEnabled() const { return has(QStyle::State_Enabled); }
    [[nodiscard]] bool isHovered() const { return isEnabled() && has(QStyle::State_MouseOver); }
    [[nodiscard]] bool hasFocus() const { return has(QStyle::State_HasFocus); }
    /// Focus that came by the keyboard and so must be seen.
    [[nodiscard]] bool showsFocus() const { return hasFocus() && has(QStyle::State_KeyboardFocusChange); }
    [[nodiscard]] QColor ink() const { return isEnabled() ? colors().text : colors().disabled; }
    /// What this is hovered with, on the surface it stands on.
    [[nodiscard]] QColor hoverTint() const;
    [[nodiscard]] Call with(const QStyleOption *other) const { return {style, other, painter, widget}; }
};

bool drawButtonPrimitive(QStyle::PrimitiveElement element, const Call &call);
bool drawButtonControl(QStyle::ControlElement element, const Call &call);
bool drawToolButton(const Call &call);

bool drawFieldPrimitive(QStyle::PrimitiveElement element, const Call &call);
bool drawFieldControl(QStyle::ControlElement element, const Call &call);
bool drawComboBox(const Call &call);
bool drawSpinBox(const Call &call);

bool drawViewPrimitive(QStyle::PrimitiveElement element, const Call &call);
bool drawViewControl(QStyle::ControlElement element, const Call &call);

/// What the rows of \a tree keep off its left and its right edge.
[[nodiscard]] QMargins rowMargins(const QTreeView *tree);

bool drawBarPrimitive(QStyle::PrimitiveElement element, const Call &call);
bool drawBarControl(QStyle::ControlElement element, const Call &call);
bool drawScrollBar(const Call &call);
/// Whether \a scrollBar lies on the rows of a tree or table, which reach below it to the view's edge.
[[nodiscard]] bool liesOverRows(const QWidget *scrollBar);

bool drawMenuPrimitive(QStyle::PrimitiveElement element, const Call &call);
bool drawMenuControl(QStyle::ControlElement element, const Call &call);

/// Draws the option's icon, recoloured when it is one of ours and \a ink is valid.
void drawIcon(const Call &call, const QIcon &icon, const QRect &rect, const QColor &ink, bool on = false);
void drawChevron(const Call &call, const QRectF &around, QLatin1StringView name, const QColor &ink,
                 int size = 14);

} // namespace Fingerpost::Ui::StyleParts
