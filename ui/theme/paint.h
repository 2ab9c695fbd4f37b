// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QString;

namespace Fingerpost::Ui {

class Theme;

/// A rounded rectangle with an optional edge of one logical pixel drawn inside it.
void paintBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill,
              const QColor &edge = {});

/// The 2 px ring of a focused control, inside \a rect.
void paintFocusRing(QPainter *painter, const QRectF &rect, const QColor &color, qreal radius = 6,
                    qreal width = 2);

/// The ground and frame of whatever takes text: field colour, edge, and the ring while focused.
void paintField(QPainter *painter, const QRectF &rect, const Theme &theme, bool focused, bool enabled = true,
                qreal radius = 6);

/// A hairline as a filled rectangle one device-independent pixel high (or wide), snapped to device pixels.
void paintHairline(QPainter *painter, const QRectF &rect, const QColor &color);

/// Draws \a text on one baseline so that its capitals are centred in \a rect; returns the advance.
/// Fonts of different size and face share a line this way. \a alignment is horizontal only.
qreal paintText(QPainter *painter, const QRectF &rect, const QString &text,
                Qt::Alignment alignment = Qt::AlignLeft);

} // namespace Fingerpost::Ui
