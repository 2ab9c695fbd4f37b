// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/cellpainter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Fingerpost::Ui {

namespace {

constexpr int KeptShapes = 4000;

} // namespace

CellPainter::CellPainter()
    : m_shaped(KeptShapes)
{
}

void CellPainter::setFont(const QFont &font)
{
    m_font = font;
    m_shapingFont = font; // one for all: it keeps the engines that were found for it
    m_shapingFont.setStyleStrategy(QFont::PreferDefault);
    m_raw = QRawFont::fromFont(font);
    const QFontMetricsF metrics(font);
    m_cellWidth = std::max(1.0, metrics.horizontalAdvance(u'M'));
    m_ascent = metrics.ascent();
    m_height = metrics.height();
    for (int c = 0x20; c < 0x7F; ++c) {
        const QList<quint32> found = m_raw.glyphIndexesForString(QString(QChar(char16_t(c))));
        m_glyphs[size_t(c)] = found.value(0);
    }
    m_shaped.clear();
    m_batches.clear();
}

CellPainter::Batch &CellPainter::batch(const QRawFont &font, const QColor &color)
{
    const auto found = std::find_if(m_batches.begin(), m_batches.end(), [&](const Batch &each) {
        return each.color == color && each.font == font;
    });
    if (found != m_batches.end())
        return *found;
    m_batches.push_back({color, font, {}, {}});
    return m_batches.back();
}

void CellPainter::add(char c, QPointF baseline, const QColor &color)
{
    if (c <= ' ')
        return;
    Batch &target = batch(m_raw, color);
    target.glyphs.append(m_glyphs[size_t(c & 0x7F)]);
    target.places.append(baseline);
}

void CellPainter::add(QByteArrayView ascii, QPointF baseline, const QColor &color)
{
    Batch &target = batch(m_raw, color);
    for (const char c : ascii) {
        if (c > ' ') {
            target.glyphs.append(m_glyphs[size_t(c & 0x7F)]);
            target.places.append(baseline);
        }
        baseline.rx() += m_cellWidth;
    }
}

void CellPainter::addCell(QPainter &painter, const Cell &cell, QByteArrayView text, QPointF baseline,
                          const QColor &color, const QColor &controlColor)
{
    const qreal width = cell.width * m_cellWidth;
    switch (cell.kind) {
    case Cell::Kind::Ascii:
        return add(char(cell.first), baseline, color);
    case Cell::Kind::Blank:
        return;
    case Cell::Kind::Shaped:
        return drawShaped(painter, QString::fromUtf8(text), baseline, width, color);
    case Cell::Kind::Control:
        if (const QString picture = CellGrid::controlPicture(cell.first); !picture.isEmpty())
            return drawShaped(painter, picture, baseline, width, controlColor);
        painter.setPen(controlColor);
        painter.drawRect(
            QRectF(baseline.x() + 1, baseline.y() - m_ascent * 0.72, width - 2, m_ascent * 0.72));
    }
}

void CellPainter::drawShaped(QPainter &painter, const QString &text, QPointF baseline, qreal width,
                             const QColor &color)
{
    const Shaped &shape = shaped(text);
    const QPointF top(baseline.x(), baseline.y() - shape.ascent);
    // Whatever a font makes of it, it stays in its cells.
    if (shape.width > width + 0.5) {
        // In a few steps only: of some ten scales fonts keep what was drawn, of more each frame draws anew.
        constexpr qreal Steps = 16;
        const qreal scale = std::max(std::floor(width / shape.width * Steps), 1.0) / Steps;
        painter.save();
        painter.setPen(color);
        painter.translate(top + QPointF((width - shape.width * scale) / 2, 0));
        painter.scale(scale, 1);
        for (const QGlyphRun &run : shape.runs)
            painter.drawGlyphRun({}, run);
        painter.restore();
        return;
    }
    const QPointF origin = top + QPointF((width - shape.width) / 2, 0);
    for (const QGlyphRun &run : shape.runs) {
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> places = run.positions();
        Batch &target = batch(run.rawFont(), color);
        for (qsizetype i = 0; i < std::min(glyphs.size(), places.size()); ++i) {
            target.glyphs.append(glyphs.at(i));
            target.places.append(origin + places.at(i));
        }
    }
}

const CellPainter::Shaped &CellPainter::shaped(const QString &text)
{
    if (const Shaped *known = m_shaped.object(text))
        return *known;
    QTextLayout layout(text, m_shapingFont);
    layout.setCacheEnabled(true); // else what was shaped is thrown away, and shaped again for its glyphs
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    auto *made = new Shaped;
    if (line.isValid()) {
        made->runs = line.glyphRuns();
        made->width = line.naturalTextWidth();
        made->ascent = line.ascent();
    }
    m_shaped.insert(text, made);
    return *made;
}

void CellPainter::flush(QPainter &painter)
{
    for (Batch &each : m_batches) {
        if (each.glyphs.isEmpty())
            continue;
        QGlyphRun run;
        run.setRawFont(each.font);
        run.setGlyphIndexes(each.glyphs);
        run.setPositions(each.places);
        painter.setPen(each.color);
        painter.drawGlyphRun({}, run);
        each.glyphs.clear();
        each.places.clear();
    }
    if (m_batches.size() > 64)
        m_batches.clear();
}

} // namespace Fingerpost::Ui
