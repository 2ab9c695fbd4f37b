// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QLabel>

namespace Fingerpost::Ui {

/// A kind named on a small rounded ground, as `path` or `14 lines`.
class Badge : public QLabel {
    Q_OBJECT

public:
    explicit Badge(QWidget *parent = nullptr);
    explicit Badge(const QString &text, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    void setTone(Tone tone);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
};

/// The same for delegates: draws the badge with its left edge at \a left, centred on \a row; returns its
/// width.
qreal paintBadge(QPainter *painter, const QRectF &row, qreal left, const QString &text, const Theme &theme,
                 Tone tone = Tone::Neutral);
[[nodiscard]] qreal badgeWidth(const QString &text);

} // namespace Fingerpost::Ui
