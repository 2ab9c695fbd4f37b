// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/badge.h"

#include "theme/paint.h"

#include <QPainter>

namespace Fingerpost::Ui {

namespace {

constexpr int padding = 5;

int badgeHeight()
{
    return std::max(16, QFontMetrics(Theme::font(TextStyle::Tiny)).height() + 1);
}

} // namespace

Badge::Badge(QWidget *parent)
    : Badge(QString(), Tone::Neutral, parent)
{
}

Badge::Badge(const QString &text, Tone tone, QWidget *parent)
    : QLabel(text, parent)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize Badge::sizeHint() const
{
    return {int(std::ceil(badgeWidth(text()))), badgeHeight()};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(&painter, QRectF(rect()), 0, text(), Theme::of(this), m_tone);
}

qreal paintBadge(QPainter *painter, const QRectF &row, qreal left, const QString &text, const Theme &theme,
                 Tone tone)
{
    const qreal width = badgeWidth(text);
    QRectF box(left, 0, width, badgeHeight());
    box.moveCenter(QPointF(box.center().x(), row.center().y()));
    paintBox(painter, box, 4, theme.colors().tint(tone));
    painter->save();
    painter->setFont(Theme::font(TextStyle::Tiny));
    painter->setPen(tone == Tone::Neutral ? theme.colors().secondary : theme.colors().ink(tone));
    paintText(painter, box, text, Qt::AlignHCenter);
    painter->restore();
    return width;
}

qreal badgeWidth(const QString &text)
{
    return QFontMetricsF(Theme::font(TextStyle::Tiny)).horizontalAdvance(text) + 2 * padding;
}

} // namespace Fingerpost::Ui
