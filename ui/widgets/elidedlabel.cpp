// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/elidedlabel.h"

#include "theme/paint.h"
#include "widgets/plaintip.h"

#include <QPainter>

namespace Fingerpost::Ui {

ElidedLabel::ElidedLabel(TextStyle style, Ink ink, QWidget *parent)
    : InkLabel(QString(), style, ink, parent)
{
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::setWholeText(const QString &text)
{
    setText(text);
    setToolTip(plainTip(text));
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, InkLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.setFont(font());
    const QRect area = contentsRect();
    paintText(&painter, QRectF(area), fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

} // namespace Fingerpost::Ui
