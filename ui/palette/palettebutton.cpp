// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palettebutton.h"

#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int ButtonHeight = 28;
constexpr int ButtonWidth = 300;
constexpr int ButtonInset = 9;
constexpr int ButtonIcon = 14;
constexpr int ButtonGap = 7;
} // namespace

PaletteButton::PaletteButton(const QString &text, const QKeySequence &keys, QWidget *parent)
    : QAbstractButton(parent)
    , m_keys(keys.toString(QKeySequence::NativeText).replace(u'+', u' '))
{
    setText(text);
    setAccessibleName(text);
    setToolTip(u"%1 (%2)"_s.arg(text, keys.toString(QKeySequence::NativeText)));
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus); // a click has better to give it to what it opens
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize PaletteButton::sizeHint() const
{
    return {ButtonWidth, ButtonHeight};
}

QSize PaletteButton::minimumSizeHint() const
{
    return {2 * ButtonInset + ButtonIcon, ButtonHeight};
}

void PaletteButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const Colors &c = theme.colors();
    QStyleOption option;
    option.initFrom(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintField(&painter, rect(), theme,
               hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange));
    QRectF line = QRectF(rect()).adjusted(ButtonInset, 0, -ButtonInset, 0);
    paintIcon(&painter, QRectF(line.left(), line.center().y() - ButtonIcon / 2.0, ButtonIcon, ButtonIcon),
              u"search"_s, c.secondary);
    line.setLeft(line.left() + ButtonIcon + ButtonGap);
    painter.setPen(underMouse() ? c.text : c.secondary);
    painter.setFont(Theme::font(TextStyle::Tiny));
    // Where there is no room for both, the keys go first.
    const qreal text = QFontMetricsF(Theme::font(TextStyle::Normal)).horizontalAdvance(this->text());
    if (QFontMetricsF(painter.font()).horizontalAdvance(m_keys) + ButtonGap + text <= line.width())
        paintText(&painter, line, m_keys, Qt::AlignRight);
    painter.setFont(Theme::font(TextStyle::Normal));
    if (line.width() > 2 * ButtonIcon)
        paintText(&painter, line,
                  QFontMetricsF(painter.font()).elidedText(this->text(), Qt::ElideRight, line.width()));
}

} // namespace Fingerpost::Ui
