// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/arm.h"

#include "theme/paint.h"

#include <QPainter>
#include <cmath>

namespace Fingerpost::Ui {

QPainterPath armPath(const QRectF &rect, qreal point, qreal radius, qreal notch)
{
    const qreal shoulder = rect.right() - point;
    const qreal middle = rect.center().y();
    // How far the corners at the shoulders are cut for their curve, along the edge and along the slope.
    const qreal slope = std::hypot(point, rect.height() / 2);
    const qreal cut = std::min(radius, slope / 3);
    const QPointF along(point / slope * cut, rect.height() / 2 / slope * cut);

    QPainterPath path;
    path.moveTo(rect.left() + radius, rect.top());
    path.lineTo(shoulder - cut, rect.top());
    path.quadTo(QPointF(shoulder, rect.top()), QPointF(shoulder + along.x(), rect.top() + along.y()));
    // The tip is blunt by a hair, as a sawn board is.
    const QPointF blunt(point / slope, rect.height() / 2 / slope);
    path.lineTo(rect.right() - blunt.x(), middle - blunt.y());
    path.quadTo(QPointF(rect.right(), middle), QPointF(rect.right() - blunt.x(), middle + blunt.y()));
    path.lineTo(shoulder + along.x(), rect.bottom() - along.y());
    path.quadTo(QPointF(shoulder, rect.bottom()), QPointF(shoulder - cut, rect.bottom()));
    if (notch > 0) {
        path.lineTo(rect.left(), rect.bottom());
        path.lineTo(rect.left() + notch, middle);
        path.lineTo(rect.left(), rect.top());
        path.closeSubpath();
        return path;
    }
    path.lineTo(rect.left() + radius, rect.bottom());
    path.quadTo(rect.bottomLeft(), QPointF(rect.left(), rect.bottom() - radius));
    path.lineTo(rect.left(), rect.top() + radius);
    path.quadTo(rect.topLeft(), QPointF(rect.left() + radius, rect.top()));
    path.closeSubpath();
    return path;
}

void paintArm(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &edge, qreal point,
              qreal radius, qreal notch, qreal edgeWidth)
{
    const QPainterPath path = armPath(rect, point, radius, notch);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(path, fill);
    if (edge.isValid()) {
        // Twice the width, half of it clipped away: the edge lies inside.
        painter->setClipPath(path, Qt::IntersectClip);
        painter->strokePath(path, QPen(edge, 2 * edgeWidth));
    }
    painter->restore();
}

namespace {

constexpr int labelPadding = 10;
constexpr int labelPoint = 10;
constexpr int labelHeight = 24;

QFont labelFont()
{
    return Theme::font(TextStyle::Strong);
}

} // namespace

ArmLabel::ArmLabel(QWidget *parent)
    : ArmLabel(QString(), Tone::Neutral, parent)
{
}

ArmLabel::ArmLabel(const QString &text, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ArmLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize ArmLabel::sizeHint() const
{
    const QFontMetrics metrics(labelFont());
    return {metrics.horizontalAdvance(text()) + 2 * labelPadding + labelPoint,
            std::max(labelHeight, metrics.height() + 8)};
}

QSize ArmLabel::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), 64), whole.height()};
}

void ArmLabel::paintEvent(QPaintEvent *)
{
    const Colors &c = Theme::of(this).colors();
    QPainter painter(this);
    const QRectF box(rect());
    paintArm(&painter, box, c.tint(m_tone), QColor(), labelPoint);
    painter.setFont(labelFont());
    painter.setPen(c.ink(m_tone));
    const QRectF line = box.adjusted(labelPadding, 0, -labelPadding - labelPoint / 2.0, 0);
    paintText(&painter, line, QFontMetricsF(labelFont()).elidedText(text(), Qt::ElideRight, line.width()));
}

} // namespace Fingerpost::Ui
