// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/picturecanvas.h"

#include "theme/paint.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace Fingerpost::Ui {

namespace {

constexpr int CanvasMargin = 12;
constexpr int CheckExtent = 8;
constexpr double ZoomStep = 1.25;
constexpr double LeastScale = 0.02;
constexpr double MostScale = 32;

} // namespace

PictureCanvas::PictureCanvas(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setSurface(viewport(), Surface::Sheet);
    viewport()->setCursor(Qt::PointingHandCursor);
}

void PictureCanvas::setPicture(const Picture &picture)
{
    m_picture = picture;
    updateBars();
    Q_EMIT scaleChanged();
    viewport()->update();
}

void PictureCanvas::setFrame(const QImage &frame)
{
    m_picture.levels = {frame};
    viewport()->update();
}

void PictureCanvas::setPaper(bool paper)
{
    m_isPaper = paper;
}

/// A pixel of a picture is one of the screen; a drawing's and a page's are logical ones.
double PictureCanvas::oneToOne() const
{
    return m_picture.isDrawing ? 1 : 1 / devicePixelRatioF();
}

/// Small ones are not enlarged.
double PictureCanvas::fittingScale() const
{
    const QSizeF room = maximumViewportSize() - QSize(2 * CanvasMargin, 2 * CanvasMargin);
    if (m_picture.size.isEmpty())
        return 1;
    return std::min({oneToOne(), std::max(1.0, room.width()) / m_picture.size.width(),
                     std::max(1.0, room.height()) / m_picture.size.height()});
}

double PictureCanvas::scale() const
{
    return m_isFitted ? fittingScale() : m_scale;
}

void PictureCanvas::setFitted(bool fitted)
{
    m_isFitted = fitted;
    if (!fitted)
        m_scale = oneToOne();
    setScale(scale());
}

void PictureCanvas::zoom(int steps)
{
    if (steps == 0)
        return setFitted(true);
    const double next = scale() * std::pow(ZoomStep, steps);
    m_isFitted = false;
    setScale(std::clamp(next, LeastScale, MostScale));
}

/// Keeps what is in the middle there.
void PictureCanvas::setScale(double scale)
{
    const QScrollBar *bars[] = {horizontalScrollBar(), verticalScrollBar()};
    double middles[2];
    for (int i = 0; i < 2; ++i)
        middles[i] = (bars[i]->value() + bars[i]->pageStep() / 2.0)
            / std::max(1, bars[i]->maximum() + bars[i]->pageStep());
    m_scale = scale;
    updateBars();
    horizontalScrollBar()->setValue(
        int(middles[0] * (bars[0]->maximum() + bars[0]->pageStep()) - bars[0]->pageStep() / 2.0));
    verticalScrollBar()->setValue(
        int(middles[1] * (bars[1]->maximum() + bars[1]->pageStep()) - bars[1]->pageStep() / 2.0));
    viewport()->update();
    Q_EMIT scaleChanged();
}

void PictureCanvas::updateBars()
{
    const QSizeF whole = m_isFitted ? QSizeF() : m_picture.size * m_scale;
    const QSize room = viewport()->size();
    const auto set = [](QScrollBar *bar, double length, int extent) {
        bar->setRange(0, std::max(0, int(std::ceil(length)) + 2 * CanvasMargin - extent));
        bar->setPageStep(extent);
        bar->setSingleStep(20);
    };
    set(horizontalScrollBar(), whole.width(), room.width());
    set(verticalScrollBar(), whole.height(), room.height());
}

QRectF PictureCanvas::pictureRect() const
{
    const QSizeF size = m_picture.size * scale();
    const QSize room = viewport()->size();
    const auto place = [](double length, int extent, const QScrollBar *bar) {
        return bar->maximum() > 0 ? CanvasMargin - bar->value() : std::floor((extent - length) / 2);
    };
    return {QPointF(place(size.width(), room.width(), horizontalScrollBar()),
                    place(size.height(), room.height(), verticalScrollBar())),
            size};
}

void PictureCanvas::paintGround(QPainter &painter, const QRectF &rect)
{
    if (m_isPaper)
        return painter.fillRect(rect, Qt::white);
    if (!m_picture.levels.constFirst().hasAlphaChannel())
        return;
    const Colors &colors = Theme::of(this).colors();
    painter.fillRect(rect, colors.sheet);
    painter.save();
    painter.setClipRect(rect);
    const QRect seen = rect.toAlignedRect() & viewport()->rect();
    const QPoint origin = rect.topLeft().toPoint();
    for (int y = (seen.top() - origin.y()) / CheckExtent; origin.y() + y * CheckExtent <= seen.bottom();
         ++y) {
        for (int x = (seen.left() - origin.x()) / CheckExtent; origin.x() + x * CheckExtent <= seen.right();
             ++x) {
            if ((x + y) % 2 == 0)
                painter.fillRect(origin.x() + x * CheckExtent, origin.y() + y * CheckExtent, CheckExtent,
                                 CheckExtent, colors.pressed);
        }
    }
    painter.restore();
}

void PictureCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), Theme::of(this).colors().sheet);
    if (!m_picture.levels.isEmpty()) {
        const QRectF rect = pictureRect();
        paintGround(painter, rect);
        // The smallest that has all the pixels that are wanted.
        const double wanted = rect.width() * devicePixelRatioF();
        qsizetype level = 0;
        while (level + 1 < m_picture.levels.size() && m_picture.levels.at(level + 1).width() >= wanted)
            ++level;
        const QImage &image = m_picture.levels.at(level);
        const QRectF seen = rect & QRectF(viewport()->rect());
        const double ratioX = image.width() / rect.width();
        const double ratioY = image.height() / rect.height();
        const QRectF source((seen.left() - rect.left()) * ratioX, (seen.top() - rect.top()) * ratioY,
                            seen.width() * ratioX, seen.height() * ratioY);
        // Enlarged far, pixels are what one wants to see.
        painter.setRenderHint(QPainter::SmoothPixmapTransform, ratioX > 0.4 || m_picture.isDrawing);
        painter.drawImage(seen, image, source);
        if (m_isPaper) { // white on white has an edge
            painter.setPen(Theme::of(this).colors().fieldEdge);
            painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5));
        }
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(&painter, viewport()->rect(), Theme::of(this).colors().focusRing, 0);
}

void PictureCanvas::resizeEvent(QResizeEvent *)
{
    updateBars();
    if (m_isFitted)
        Q_EMIT scaleChanged();
}

void PictureCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::ZoomIn) || event->matches(QKeySequence::ZoomOut))
        return zoom(event->matches(QKeySequence::ZoomIn) ? 1 : -1);
    if (event->key() == Qt::Key_0 && event->modifiers() == Qt::ControlModifier)
        return zoom(0);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return setFitted(!m_isFitted);
    QAbstractScrollArea::keyPressEvent(event);
}

void PictureCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    m_isDragging = false;
}

void PictureCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    const QPoint moved = event->pos() - m_pressed;
    if (!m_isDragging && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDragging = true;
    m_pressed = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
    viewport()->update();
}

void PictureCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_isDragging)
        setFitted(!m_isFitted);
}

void PictureCanvas::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() != Qt::ControlModifier || event->angleDelta().y() == 0)
        return QAbstractScrollArea::wheelEvent(event);
    zoom(event->angleDelta().y() > 0 ? 1 : -1);
}

} // namespace Fingerpost::Ui
