// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/linkbutton.h"

#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/style.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>

#include <cmath>

namespace Fingerpost::Ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int iconExtent = 16;
constexpr int iconGap = 6;
constexpr int prefixGap = 6;
constexpr int arrowSize = 13;
constexpr int arrowGap = 5;

} // namespace

LinkButton::LinkButton(QWidget *parent)
    : LinkButton(QString(), parent)
{
}

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &LinkButton::openMenu);
}

void LinkButton::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

void LinkButton::setTextStyle(TextStyle style)
{
    m_style = style;
    updateGeometry();
    update();
}

void LinkButton::setPrefix(const QString &prefix)
{
    m_prefix = prefix;
    updateGeometry();
    update();
}

void LinkButton::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void LinkButton::setMenu(QMenu *menu)
{
    m_menu = menu;
    setChevronVisible(menu);
}

void LinkButton::setChevronVisible(bool visible)
{
    m_chevron = visible;
    updateGeometry();
    update();
}

void LinkButton::openMenu()
{
    if (m_menu)
        m_menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

bool LinkButton::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter || (m_menu && event->key() == Qt::Key_Down))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

/// Never bolder than the text of a pane.
QFont LinkButton::prefixFont() const
{
    return Theme::font(m_style == TextStyle::Tiny ? TextStyle::Tiny : TextStyle::Normal);
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(m_style));
    int width = 2 * padding + metrics.size(Qt::TextShowMnemonic, text()).width();
    if (!m_iconName.isEmpty())
        width += iconExtent + (text().isEmpty() ? 0 : iconGap);
    if (!m_prefix.isEmpty())
        width += int(std::ceil(QFontMetricsF(prefixFont()).horizontalAdvance(m_prefix))) + prefixGap;
    if (m_chevron)
        width += arrowGap + arrowSize;
    return {width, std::max(28, metrics.height() + 8)};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    const Colors &c = Theme::of(this).colors();
    QStyleOption option;
    option.initFrom(this);
    QPainter painter(this);
    const QRectF box(rect());
    if (isEnabled() && (isDown() || (m_menu && m_menu->isVisible())))
        paintBox(&painter, box, 5, c.pressed);
    else if (isEnabled() && underMouse())
        paintBox(&painter, box, 5,
                 surfaceOf(parentWidget()) == Surface::Sheet ? c.hoverOnSheet : c.hoverOnWindow);
    if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintFocusRing(&painter, box, c.focusRing, 5);

    const QColor ink = !isEnabled() ? c.disabled : isChecked() ? c.accent : inkColor(c, m_ink);
    QRectF line = box.adjusted(padding, 0, -padding, 0);
    if (!m_iconName.isEmpty()) {
        paintIcon(&painter, QRectF(line.left(), line.center().y() - iconExtent / 2.0, iconExtent, iconExtent),
                  m_iconName, isEnabled() ? c.secondary : c.disabled);
        line.setLeft(line.left() + iconExtent + iconGap);
    }
    if (!m_prefix.isEmpty()) {
        painter.setFont(prefixFont());
        painter.setPen(isEnabled() ? c.secondary : c.disabled);
        line.setLeft(std::ceil(line.left() + paintText(&painter, line, m_prefix)) + prefixGap);
    }
    painter.setFont(Theme::font(m_style));
    painter.setPen(ink);
    const QFontMetrics metrics(painter.font());
    const int room = int(line.width()) - (m_chevron ? arrowGap + arrowSize : 0);
    const bool fits = metrics.size(Qt::TextShowMnemonic, text()).width() <= room;
    const QString shown =
        fits ? text() : metrics.elidedText(text(), Qt::ElideRight, room, Qt::TextShowMnemonic);
    const qreal width = metrics.size(Qt::TextShowMnemonic, shown).width();
    style()->drawItemText(&painter, line.toRect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic,
                          palette(), true, shown);
    if (m_chevron)
        paintIcon(
            &painter,
            QRectF(line.left() + width + arrowGap, line.center().y() - arrowSize / 2.0, arrowSize, arrowSize),
            u"chevron-down"_s, isEnabled() ? c.secondary : c.disabled);
}

} // namespace Fingerpost::Ui
