// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/paint.h"

#include "theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace Fingerpost::Ui {

void paintBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    // The edge is the difference of two fills: a stroke of one pixel blurs at 1.5 times.
    if (edge.isValid()) {
        QPainterPath frame;
        frame.setFillRule(Qt::OddEvenFill);
        frame.addRoundedRect(rect, radius, radius);
        frame.addRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
        if (fill.isValid()) {
            painter->setBrush(fill);
            painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5);
        }
        painter->fillPath(frame, edge);
    } else if (fill.isValid()) {
        painter->setBrush(fill);
        painter->drawRoundedRect(rect, radius, radius);
    }
    painter->restore();
}

void paintFocusRing(QPainter *painter, const QRectF &rect, const QColor &color, qreal radius, qreal width)
{
    QPainterPath ring;
    ring.setFillRule(Qt::OddEvenFill);
    ring.addRoundedRect(rect, radius, radius);
    const qreal inner = std::max(0.0, radius - width);
    ring.addRoundedRect(rect.adjusted(width, width, -width, -width), inner, inner);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(ring, color);
    painter->restore();
}

void paintField(QPainter *painter, const QRectF &rect, const Theme &theme, bool focused, bool enabled,
                qreal radius)
{
    const Colors &c = theme.colors();
    paintBox(painter, rect, radius, enabled ? c.field : c.neutral, enabled ? c.fieldEdge : c.hairline);
    if (focused && enabled)
        paintFocusRing(painter, rect, c.focusRing, radius);
}

void paintHairline(QPainter *painter, const QRectF &rect, const QColor &color)
{
    // Filled between device pixels, so that it is equally thick everywhere at fractional scales.
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1;
    const auto snap = [ratio](qreal value) { return std::round(value * ratio) / ratio; };
    QRectF line(snap(rect.x()), snap(rect.y()), 0, 0);
    line.setRight(snap(rect.right()));
    line.setBottom(snap(rect.bottom()));
    painter->fillRect(line, color);
}

qreal paintText(QPainter *painter, const QRectF &rect, const QString &text, Qt::Alignment alignment)
{
    const QFontMetricsF metrics(painter->font(), painter->device());
    const qreal width = metrics.horizontalAdvance(text);
    qreal x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - width / 2;
    const qreal baseline = std::round(rect.center().y() + metrics.capHeight() / 2);
    painter->drawText(QPointF(x, baseline), text);
    return width;
}

} // namespace Fingerpost::Ui
