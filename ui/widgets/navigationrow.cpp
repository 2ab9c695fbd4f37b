// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/navigationrow.h"

#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int NavigationHeight = 28;
constexpr qreal NavigationIcon = 16;
} // namespace

NavigationRow::NavigationRow(const QString &iconName, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavigationRow::setCount(qint64 count)
{
    m_count = count;
    setAccessibleDescription(count < 0 ? QString() : QLocale().toString(count));
    update();
}

QSize NavigationRow::sizeHint() const
{
    return {120, NavigationHeight};
}

void NavigationRow::paintEvent(QPaintEvent *)
{
    const Colors &colors = Theme::of(this).colors();
    QStyleOption option;
    option.initFrom(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || isDown())
        paintBox(&painter, rect(), 5, isDown() ? colors.pressed : colors.hoverOnWindow);
    else if (underMouse())
        paintBox(&painter, rect(), 5, colors.hoverOnWindow);
    if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintFocusRing(&painter, rect(), colors.focusRing, 5);
    QRectF line = QRectF(rect()).adjusted(8, 0, -8, 0);
    paintIcon(&painter,
              QRectF(line.left(), line.center().y() - NavigationIcon / 2, NavigationIcon, NavigationIcon),
              m_iconName, colors.secondary);
    line.setLeft(line.left() + NavigationIcon + 8);
    if (m_count >= 0) {
        painter.setFont(Theme::font(TextStyle::Tiny));
        painter.setPen(colors.secondary);
        line.setRight(line.right() - paintText(&painter, line, QLocale().toString(m_count), Qt::AlignRight)
                      - 8);
    }
    painter.setFont(Theme::font(isChecked() ? TextStyle::Medium : TextStyle::Normal));
    painter.setPen(colors.text);
    paintText(&painter, line, QFontMetricsF(painter.font()).elidedText(text(), Qt::ElideRight, line.width()));
}

} // namespace Fingerpost::Ui
