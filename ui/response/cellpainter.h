// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "response/cellgrid.h"

#include <QCache>
#include <QColor>
#include <QGlyphRun>
#include <QList>
#include <QRawFont>

#include <array>
#include <vector>

class QPainter;

namespace Fingerpost::Ui {

/// Draws cells on a grid: glyphs are gathered and drawn once a colour and font; what is not ASCII is shaped
/// once and kept.
class CellPainter {
public:
    CellPainter();

    void setFont(const QFont &font);
    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] qreal cellWidth() const { return m_cellWidth; }
    [[nodiscard]] qreal ascent() const { return m_ascent; }
    [[nodiscard]] qreal height() const { return m_height; }

    /// \a baseline is where the cell's text stands; nothing of the text is seen before flush().
    void add(char c, QPointF baseline, const QColor &color);
    void add(QByteArrayView ascii, QPointF baseline, const QColor &color);
    /// A cell of any kind, \a text its bytes; boxes and what has to be squeezed are drawn at once.
    void addCell(QPainter &painter, const Cell &cell, QByteArrayView text, QPointF baseline,
                 const QColor &color, const QColor &controlColor);
    /// Draws what was gathered.
    void flush(QPainter &painter);

private:
    struct Shaped {
        QList<QGlyphRun> runs;
        qreal width = 0;
        qreal ascent = 0;
    };
    struct Batch {
        QColor color;
        QRawFont font;
        QList<quint32> glyphs;
        QList<QPointF> places;
    };

    [[nodiscard]] const Shaped &shaped(const QString &text);
    void drawShaped(QPainter &painter, const QString &text, QPointF baseline, qreal width,
                    const QColor &color);
    [[nodiscard]] Batch &batch(const QRawFont &font, const QColor &color);

    QFont m_font;
    QFont m_shapingFont; ///< the same, with other fonts for what it lacks
    QRawFont m_raw;
    std::array<quint32, 128> m_glyphs{};
    qreal m_cellWidth = 1;
    qreal m_ascent = 0;
    qreal m_height = 1;
    std::vector<Batch> m_batches;
    QCache<QString, Shaped> m_shaped;
};

} // namespace Fingerpost::Ui
