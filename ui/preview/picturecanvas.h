// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/picture.h"

#include <QAbstractScrollArea>

namespace Fingerpost::Ui {

/// A picture fitted into its room, at 1:1 or zoomed, on a checkerboard where it is transparent. A click or
/// Return goes between fitted and 1:1, the text view's keys zoom, the arrows and dragging scroll.
class PictureCanvas : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PictureCanvas(QWidget *parent = nullptr);

    void setPicture(const Picture &picture);
    /// Another picture of the same size in its place, as the next of a film.
    void setFrame(const QImage &frame);
    /// What stands behind a picture that is transparent: a checkerboard, else paper.
    void setPaper(bool paper);
    [[nodiscard]] bool isFitted() const { return m_isFitted; }
    void setFitted(bool fitted);
    /// Logical pixels for each of Picture::size.
    [[nodiscard]] double scale() const;
    void zoom(int steps);
    /// Where the picture is drawn, in the viewport.
    [[nodiscard]] QRectF pictureRect() const;

Q_SIGNALS:
    void scaleChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] double oneToOne() const;
    [[nodiscard]] double fittingScale() const;
    void setScale(double scale);
    void updateBars();
    void paintGround(QPainter &painter, const QRectF &rect);

    Picture m_picture;
    double m_scale = 1;
    bool m_isFitted = true;
    bool m_isPaper = false;
    QPoint m_pressed;
    bool m_isDragging = false;
};

} // namespace Fingerpost::Ui
