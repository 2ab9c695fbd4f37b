// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include "theme/style.h"

#include <QFile>
#include <QIconEngine>
#include <QPaintDevice>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <cmath>

namespace Fingerpost::Ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The drawing in \a color, its stroke fitted to the size it will have.
QByteArray coloured(const QString &name, const QColor &color, qreal logicalSize)
{
    QFile file(u":/icons/lucide/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    svg.replace("stroke-width=\"2\"", logicalSize < 20 ? "stroke-width=\"1.8\"" : "stroke-width=\"1.5\"");
    return svg;
}

QPixmap rendered(const QString &name, const QColor &color, const QSize &pixels, qreal ratio)
{
    if (pixels.isEmpty())
        return {};
    const QString key = u"fingerpost-icon/%1/%2/%3x%4@%5"_s.arg(name, color.name())
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    const int side = std::min(pixels.width(), pixels.height());
    QSvgRenderer renderer(coloured(name, color, side / ratio));
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        renderer.render(&painter,
                        QRectF((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0, side, side));
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

const Colors &currentColors()
{
    static const Theme fallback(false);
    const Style *style = Style::current();
    return style ? style->theme().colors() : fallback.colors();
}

QColor inkFor(QIcon::Mode mode, QIcon::State state)
{
    const Colors &c = currentColors();
    if (mode == QIcon::Disabled)
        return c.disabled;
    if (mode == QIcon::Selected || state == QIcon::On)
        return c.text;
    return c.secondary;
}

/// Asks for the theme's ink whenever it paints, so that icons follow the theme without being rebuilt.
class LucideEngine : public QIconEngine {
public:
    LucideEngine(const QString &name, const QColor &color)
        : m_name(name)
        , m_color(color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(painter, rect, m_name, ink(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return rendered(m_name, ink(mode, state), size, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return rendered(m_name, ink(mode, state), size, scale);
    }

    QIconEngine *clone() const override { return new LucideEngine(m_name, m_color); }
    QString key() const override { return u"fingerpost-lucide"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override { return {}; }

private:
    QColor ink(QIcon::Mode mode, QIcon::State state) const
    {
        return m_color.isValid() && mode != QIcon::Disabled ? m_color : inkFor(mode, state);
    }

    QString m_name;
    QColor m_color;
};

} // namespace

QIcon icon(const QString &name, const QColor &color)
{
    // An icon that is not there must not reserve its room.
    if (!QFile::exists(u":/icons/lucide/"_s + name + u".svg"_s)) {
        qWarning("No icon named %s", qUtf8Printable(name));
        return {};
    }
    return QIcon(new LucideEngine(name, color));
}

void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1;
    const QSize pixels(qRound(rect.width() * ratio), qRound(rect.height() * ratio));
    // On whole device pixels, else every stroke blurs.
    const QPointF corner(std::round(rect.x() * ratio) / ratio, std::round(rect.y() * ratio) / ratio);
    painter->drawPixmap(corner, rendered(name, color, pixels, ratio));
}

} // namespace Fingerpost::Ui
