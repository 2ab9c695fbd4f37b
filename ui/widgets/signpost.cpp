// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signpost.h"

#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/arm.h"

#include <QPainter>

namespace Fingerpost::Ui {

SignpostPicture::SignpostPicture(QWidget *parent)
    : QWidget(parent)
{
    // A picture only: nothing to read, nothing to reach.
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SignpostPicture::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const Colors &c = theme.colors();
    QPainter painter(this);
    paintBox(&painter, QRectF(36, 0, 4, 70), 2, theme.isDark() ? c.tertiary : c.secondary);
    paintArm(&painter, QRectF(26, 6, 62, 20), c.primary, QColor(), 11, 3);
    painter.save();
    painter.translate(50, 32);
    painter.scale(-1, 1);
    paintArm(&painter, QRectF(0, 0, 50, 16), c.scrollThumb, QColor(), 10, 3);
    painter.restore();
}

} // namespace Fingerpost::Ui
