// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QLabel>
#include <QPainterPath>

namespace Fingerpost::Ui {

/// The signpost's arm: a box whose right end is a point, \a point px long, 8 to 12. \a notch > 0 cuts the
/// same shape into the left end, so that arms interlock.
[[nodiscard]] QPainterPath armPath(const QRectF &rect, qreal point = 10, qreal radius = 4, qreal notch = 0);

/// Fills the arm, and strokes it inside when \a edge is valid.
void paintArm(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &edge = {},
              qreal point = 10, qreal radius = 4, qreal notch = 0, qreal edgeWidth = 1);

/// The status of an answer on its arm, as in "200 OK".
class ArmLabel : public QLabel {
    Q_OBJECT

public:
    explicit ArmLabel(QWidget *parent = nullptr);
    ArmLabel(const QString &text, Tone tone, QWidget *parent = nullptr);

    void setTone(Tone tone);
    [[nodiscard]] Tone tone() const { return m_tone; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
};

} // namespace Fingerpost::Ui
