// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "response/cellpainter.h"

#include <QObject>
#include <QTimer>

namespace Fingerpost::Ui {

/// Loads the fonts that bodies are shown in, and draws what most of them hold, before there is a body: the
/// first one would wait for that longer than a frame. It holds them while it lives.
class WarmGlyphs : public QObject {
    Q_OBJECT
public:
    explicit WarmGlyphs(QObject *parent = nullptr);

    /// One font after the other, with pauses for whatever else the window has to do. \a pixelRatio is the
    /// window's.
    void start(qreal pixelRatio);
    [[nodiscard]] bool isDone() const;

private:
    void step();

    CellPainter m_cells;
    QTimer m_timer;
    qreal m_pixelRatio = 1;
    size_t m_next = 0; ///< of the texts
};

} // namespace Fingerpost::Ui
