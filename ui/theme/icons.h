// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

class QPainter;
class QRectF;

namespace Fingerpost::Ui {

/// A Lucide icon by its file name without ending, as in icon(u"send"_s), drawn at the device pixels asked
/// for. Its strokes follow the palette of the running theme: Normal mode uses the secondary ink, Disabled the
/// disabled ink, Selected and On the text ink. \a color overrides the ink when valid.
[[nodiscard]] QIcon icon(const QString &name, const QColor &color = {});

/// Draws the Lucide icon \a name in \a color into \a rect at the painter's device pixels.
void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color);

} // namespace Fingerpost::Ui
