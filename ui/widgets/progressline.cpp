// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/progressline.h"

#include "theme/theme.h"

#include <QPainter>

namespace Fingerpost::Ui {

namespace {

constexpr int steps = 1000;
constexpr int stepMilliseconds = 100;
constexpr int travelTicks = 24;

} // namespace

ProgressLine::ProgressLine(QWidget *parent)
    : QProgressBar(parent)
{
    setRange(0, steps);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Progress of the request"));
    m_tick.setInterval(stepMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, &ProgressLine::tick);
}

void ProgressLine::start()
{
    m_fraction = -1;
    m_phase = 0;
    m_active = true;
    setRange(0, 0);
    m_tick.start();
    update();
}

void ProgressLine::setFraction(double fraction)
{
    m_fraction = fraction;
    if (!m_active) {
        m_active = true;
        m_tick.start();
        tick();
    }
}

void ProgressLine::stop()
{
    m_active = false;
    m_tick.stop();
    setRange(0, steps);
    reset();
    update();
}

void ProgressLine::tick()
{
    // However often it is told, it is shown at this rate.
    if (m_fraction < 0) {
        m_phase = (m_phase + 1) % travelTicks;
        setRange(0, 0);
        update();
        return;
    }
    setRange(0, steps);
    setValue(int(std::min(1.0, m_fraction) * steps));
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    if (!m_active)
        return;
    QPainter painter(this);
    const QColor ink = Theme::of(this).colors().focusRing;
    if (maximum() == 0) {
        const qreal part = width() / 4.0;
        const qreal left = (width() + part) * m_phase / travelTicks - part;
        painter.fillRect(QRectF(left, 0, part, height()), ink);
        return;
    }
    painter.fillRect(QRectF(0, 0, double(width()) * value() / steps, height()), ink);
}

} // namespace Fingerpost::Ui
