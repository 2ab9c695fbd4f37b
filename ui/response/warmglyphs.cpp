// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/warmglyphs.h"

#include "theme/theme.h"

#include <QImage>
#include <QPainter>

#include <array>
#include <cmath>

namespace Fingerpost::Ui {

namespace {

constexpr int WarmPause = 30; ///< milliseconds: a font takes up to 25

/// Those that one font draws together; each other one has to be looked for.
constexpr std::array WarmTexts{
    "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~",
    "äéñßπЖ…",
    "日本語",
    "한국",
    "😀",
    "العربية",
    "हिन्दी",
};

} // namespace

WarmGlyphs::WarmGlyphs(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(WarmPause);
    connect(&m_timer, &QTimer::timeout, this, &WarmGlyphs::step);
}

void WarmGlyphs::start(qreal pixelRatio)
{
    m_pixelRatio = pixelRatio;
    m_next = 0;
    m_cells.setFont(Theme::font(TextStyle::Mono));
    m_timer.start();
}

bool WarmGlyphs::isDone() const
{
    return m_next == WarmTexts.size();
}

void WarmGlyphs::step()
{
    const QByteArrayView text(WarmTexts[m_next]);
    // As a window's, whose glyphs have the same form.
    const int height = int(std::ceil(m_cells.height()));
    const int width = int(std::ceil(qreal(text.size()) * m_cells.cellWidth()));
    QImage image(QSize(width, height) * m_pixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(m_pixelRatio);
    image.fill(Qt::white);
    QPainter painter(&image);
    CellReader reader(text);
    for (Cell cell; reader.next(cell);) {
        const QPointF baseline(qreal(cell.column) * m_cells.cellWidth(), std::round(m_cells.ascent()));
        m_cells.addCell(painter, cell, text.sliced(cell.at, cell.size), baseline, Qt::black, Qt::black);
    }
    m_cells.flush(painter);
    if (++m_next == WarmTexts.size())
        m_timer.stop();
}

} // namespace Fingerpost::Ui
