// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documenttabbar.h"

#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/plaintip.h"
#include "widgets/sectiontabbar.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

Q_DECLARE_METATYPE(Fingerpost::Ui::TabFace)

namespace Fingerpost::Ui {

namespace {

constexpr int barHeight = 38;
constexpr int topGap = 5;
constexpr int startPadding = 11;
constexpr int nameGap = 7;
/// What stands after the name: a gap, then dot, ring or close button.
constexpr int endWidth = 32;
constexpr int closeSize = 18;
constexpr int tickMilliseconds = 100;
constexpr int ticksPerTurn = 12;

QString shortMethod(const QString &method)
{
    const QString upper = method.toUpper();
    return upper == QLatin1StringView("DELETE") ? QStringLiteral("DEL") : upper.left(7);
}

int methodWidth(const TabFace &face)
{
    if (!face.iconName.isEmpty())
        return 16;
    if (face.method.isEmpty())
        return 0;
    return QFontMetrics(Theme::font(TextStyle::MonoMethod)).horizontalAdvance(shortMethod(face.method));
}

QFont nameFont(const TabFace &face, bool active)
{
    QFont font = Theme::font(active ? TextStyle::Medium : TextStyle::Normal);
    font.setItalic(face.preview);
    return font;
}

QString spokenName(const TabFace &face)
{
    QStringList parts;
    if (!face.method.isEmpty())
        parts.append(face.method.toUpper());
    parts.append(face.name);
    QString spoken = parts.join(u' ');
    if (face.modified)
        spoken += DocumentTabBar::tr(", modified");
    if (face.running)
        spoken += DocumentTabBar::tr(", running");
    if (face.preview)
        spoken += DocumentTabBar::tr(", preview");
    return spoken;
}

void paintActiveShape(QPainter &painter, const QRectF &rect, const Colors &c)
{
    constexpr qreal radius = 7;
    const auto shape = [](const QRectF &r, qreal corner) {
        QPainterPath path(r.bottomLeft());
        path.lineTo(r.left(), r.top() + corner);
        path.quadTo(r.topLeft(), QPointF(r.left() + corner, r.top()));
        path.lineTo(r.right() - corner, r.top());
        path.quadTo(r.topRight(), QPointF(r.right(), r.top() + corner));
        path.lineTo(r.bottomRight());
        path.closeSubpath();
        return path;
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(shape(rect, radius), c.hairline);
    painter.fillPath(shape(rect.adjusted(1, 1, -1, 0), radius - 1), c.sheet);
    painter.restore();
}

} // namespace

DocumentTabBar::DocumentTabBar(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setMovable(true);
    // With ElideNone tabs would never shrink; what is drawn is elided here.
    setElideMode(Qt::ElideMiddle);
    setUsesScrollButtons(true);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Open tabs"));
    m_tick.setInterval(tickMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_phase = (m_phase + 1) % ticksPerTurn;
        for (int i = 0; i < count(); ++i) {
            if (tab(i).running)
                update(tabRect(i));
        }
    });
}

int DocumentTabBar::addFace(const TabFace &face)
{
    return insertFace(count(), face);
}

int DocumentTabBar::insertFace(int index, const TabFace &face)
{
    const int at = insertTab(index, face.name);
    setTab(at, face);
    return at;
}

void DocumentTabBar::setTab(int index, const TabFace &face)
{
    if (index < 0 || index >= count() || (tabData(index).isValid() && tab(index) == face))
        return;
    setTabData(index, QVariant::fromValue(face));
    setAccessibleTabName(index, spokenName(face));
    setTabToolTip(index, plainTip(face.name));
    // Also has the widths worked out again. An ampersand in a name is no mnemonic.
    setTabText(index, withAmpersands(face.name));
    updateTicking();
    updateGeometry();
    update();
}

TabFace DocumentTabBar::tab(int index) const
{
    return tabData(index).value<TabFace>();
}

QRect DocumentTabBar::closeRect(int index) const
{
    const QRect rect = tabRect(index);
    return {rect.right() - 6 - closeSize, rect.top() + topGap + (rect.height() - topGap - closeSize) / 2,
            closeSize, closeSize};
}

QSize DocumentTabBar::tabSizeHint(int index) const
{
    const TabFace face = tab(index);
    int width = startPadding + methodWidth(face) + endWidth;
    if (!face.method.isEmpty() || !face.iconName.isEmpty())
        width += nameGap;
    width += QFontMetrics(nameFont(face, true)).horizontalAdvance(face.name);
    return {std::clamp(width, minimumTabWidth, maximumTabWidth),
            std::max(barHeight, fontMetrics().height() + 18)};
}

QSize DocumentTabBar::minimumTabSizeHint(int index) const
{
    const QSize hint = tabSizeHint(index);
    return {std::min(hint.width(), elidedTabWidth), hint.height()};
}

QSize DocumentTabBar::minimumSizeHint() const
{
    // Qt keeps room for scroll buttons, also beyond a single narrow tab.
    return QTabBar::minimumSizeHint().boundedTo(sizeHint());
}

bool DocumentTabBar::endIsClose(int index) const
{
    const TabFace face = tab(index);
    if (index == m_hovered && m_overClose)
        return true;
    return !face.running && !face.modified && (index == m_hovered || index == currentIndex());
}

void DocumentTabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHairline(&painter, QRectF(0, height() - 1, width(), 1), Theme::of(this).colors().hairline);
    painter.setClipRegion(besideScrollButtons(this));
    for (int i = 0; i < count(); ++i) {
        if (i != currentIndex() && isTabVisible(i))
            paintTab(painter, i);
    }
    // Last, so that it lies over its neighbours.
    if (currentIndex() >= 0)
        paintTab(painter, currentIndex());
}

void DocumentTabBar::paintTab(QPainter &painter, int index) const
{
    const Colors &c = Theme::of(this).colors();
    const TabFace face = tab(index);
    const bool active = index == currentIndex();
    const QRectF rect = QRectF(tabRect(index)).adjusted(0, topGap, 0, 0);
    if (active)
        paintActiveShape(painter, rect, c);
    else if (index == m_hovered)
        paintBox(&painter, rect.adjusted(3, 3, -3, -5), 5, c.hoverOnWindow);

    // The room of the close button is the name's while nothing stands there.
    const bool hasEnd = endIsClose(index) || face.modified || face.running;
    QRectF line = rect.adjusted(startPadding, 0, hasEnd ? -endWidth : -8, -1);
    if (!face.iconName.isEmpty()) {
        paintIcon(&painter, QRectF(line.left(), line.center().y() - 8, 16, 16), face.iconName, c.secondary);
        line.setLeft(line.left() + 16 + nameGap);
    } else if (!face.method.isEmpty()) {
        painter.setFont(Theme::font(TextStyle::MonoMethod));
        painter.setPen(c.ink(Theme::toneOfMethod(face.method)));
        const qreal baseline =
            std::round(line.center().y() + QFontMetricsF(nameFont(face, active)).capHeight() / 2);
        painter.drawText(QPointF(line.left(), baseline), shortMethod(face.method));
        line.setLeft(line.left() + methodWidth(face) + nameGap);
    }
    const QFont font = nameFont(face, active);
    painter.setFont(font);
    painter.setPen(active || index == m_hovered ? c.text : c.secondary);
    paintText(&painter, line, QFontMetricsF(font).elidedText(face.name, Qt::ElideMiddle, line.width() + 1));
    paintEnd(painter, index, face);

    QStyleOption option;
    option.initFrom(this);
    if (active && hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintFocusRing(&painter, rect.adjusted(3, 3, -3, -4), c.focusRing);
}

void DocumentTabBar::paintEnd(QPainter &painter, int index, const TabFace &face) const
{
    const Colors &c = Theme::of(this).colors();
    const QRectF where(closeRect(index));
    if (endIsClose(index)) {
        const bool over = index == m_hovered && m_overClose;
        if (over)
            paintBox(&painter, where, 5, index == m_pressedClose ? c.pressed : c.neutral);
        paintIcon(&painter, where.adjusted(2, 2, -2, -2), QStringLiteral("x"), over ? c.text : c.secondary);
        return;
    }
    if (face.running) {
        QRectF ring(0, 0, 11, 11);
        ring.moveCenter(where.center());
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.fieldEdge, 2));
        painter.drawEllipse(ring);
        painter.setPen(QPen(c.accent, 2, Qt::SolidLine, Qt::FlatCap));
        const bool known = face.progress >= 0;
        const int start = known ? 90 * 16 : 90 * 16 - m_phase * 360 * 16 / ticksPerTurn;
        const int span = known ? -int(std::min(1.0, face.progress) * 360 * 16) : -100 * 16;
        painter.drawArc(ring, start, span);
        painter.restore();
    } else if (face.modified) {
        QRectF dot(0, 0, 7, 7);
        dot.moveCenter(where.center());
        paintBox(&painter, dot, 3.5, c.accent);
    }
}

void DocumentTabBar::updateTicking()
{
    bool running = false;
    for (int i = 0; i < count() && !running; ++i)
        running = tab(i).running;
    if (running && !m_tick.isActive())
        m_tick.start();
    else if (!running)
        m_tick.stop();
}

void DocumentTabBar::tabRemoved(int index)
{
    QTabBar::tabRemoved(index);
    m_hovered = -1;
    m_pressedClose = -1;
    updateTicking();
    updateGeometry(); // "+" stays right behind the last
}

void DocumentTabBar::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const int index = tabAt(at);
    if (event->button() == Qt::MiddleButton) {
        m_pressedMiddle = index;
        return;
    }
    if (event->button() == Qt::LeftButton && index >= 0 && closeRect(index).contains(at)) {
        // Pressing the close button of a tab in the back must not bring it to the front.
        m_pressedClose = index;
        update();
        return;
    }
    QTabBar::mousePressEvent(event);
}

void DocumentTabBar::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const int index = tabAt(at);
    const int close = std::exchange(m_pressedClose, -1);
    const int middle = std::exchange(m_pressedMiddle, -1);
    update();
    if (event->button() == Qt::MiddleButton) {
        if (index >= 0 && index == middle)
            Q_EMIT closeRequested(index);
        return;
    }
    if (close >= 0) {
        if (index == close && closeRect(index).contains(at))
            Q_EMIT closeRequested(index);
        return;
    }
    QTabBar::mouseReleaseEvent(event);
}

void DocumentTabBar::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const int hovered = tabAt(at);
    const bool overClose = hovered >= 0 && closeRect(hovered).contains(at);
    if (hovered != m_hovered || overClose != m_overClose) {
        m_hovered = hovered;
        m_overClose = overClose;
        update();
    }
    if (m_pressedClose < 0)
        QTabBar::mouseMoveEvent(event);
}

void DocumentTabBar::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const int index = tabAt(at);
    // Two quick clicks on close are two clicks; on the empty strip they open a tab.
    if (event->button() == Qt::LeftButton && index >= 0 && closeRect(index).contains(at))
        return mousePressEvent(event);
    if (event->button() == Qt::LeftButton && index < 0) {
        Q_EMIT newRequested();
        return;
    }
    if (event->button() == Qt::LeftButton)
        Q_EMIT renameRequested(index);
}

void DocumentTabBar::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    m_overClose = false;
    update();
    QTabBar::leaveEvent(event);
}

void DocumentTabBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && currentIndex() >= 0) {
        Q_EMIT closeRequested(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_F2 && currentIndex() >= 0) {
        Q_EMIT renameRequested(currentIndex());
        return;
    }
    QTabBar::keyPressEvent(event);
}

void DocumentTabBar::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int index = byKey ? currentIndex() : tabAt(event->pos());
    if (index < 0)
        return;
    Q_EMIT tabMenuRequested(index, byKey ? mapToGlobal(tabRect(index).bottomLeft()) : event->globalPos());
}

} // namespace Fingerpost::Ui
