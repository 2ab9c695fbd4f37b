// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keycap.h"

#include "theme/paint.h"
#include "theme/theme.h"

#include <QPainter>

namespace Fingerpost::Ui {

namespace {

constexpr int capHeight = 20;
constexpr int capPadding = 6;
constexpr int capGap = 5;

QFont capFont()
{
    QFont font = Theme::font(TextStyle::Tiny);
    font.setWeight(QFont::Medium);
    return font;
}

int capWidth(const QString &key)
{
    return std::max(22, QFontMetrics(capFont()).horizontalAdvance(key) + 2 * capPadding);
}

} // namespace

KeyCapRow::KeyCapRow(const QStringList &keys, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKeys(keys);
}

KeyCapRow::KeyCapRow(const QKeySequence &sequence, QWidget *parent)
    : KeyCapRow(keysOf(sequence), parent)
{
}

void KeyCapRow::setKeys(const QStringList &keys)
{
    m_keys = keys;
    setAccessibleName(keys.join(u'+'));
    updateGeometry();
    update();
}

QStringList KeyCapRow::keysOf(const QKeySequence &sequence)
{
    if (sequence.isEmpty())
        return {};
    const QString text = QKeySequence(sequence[0]).toString(QKeySequence::NativeText);
    QStringList keys = text.split(u'+', Qt::SkipEmptyParts);
    // The word on the key itself.
    keys.replaceInStrings(QStringLiteral("Return"), tr("Enter", "the key"));
    // Splitting ate the plus key itself.
    if (text.endsWith(u'+'))
        keys.append(QStringLiteral("+"));
    return keys;
}

QSize KeyCapRow::sizeHint() const
{
    int width = 0;
    for (const QString &key : m_keys)
        width += capWidth(key) + capGap;
    return {std::max(0, width - capGap), std::max(capHeight, QFontMetrics(capFont()).height() + 6)};
}

void KeyCapRow::paintEvent(QPaintEvent *)
{
    const Colors &c = Theme::of(this).colors();
    QPainter painter(this);
    painter.setFont(capFont());
    qreal left = 0;
    for (const QString &key : m_keys) {
        const QRectF cap(left, 0, capWidth(key), height());
        paintBox(&painter, cap, 4, c.sunken, c.fieldEdge);
        painter.setPen(c.secondary);
        paintText(&painter, cap, key, Qt::AlignHCenter);
        left += cap.width() + capGap;
    }
}

} // namespace Fingerpost::Ui
