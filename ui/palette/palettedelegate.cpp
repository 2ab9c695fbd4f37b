// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palettedelegate.h"

#include "palette/palettemodel.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/methodcolumn.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int Inset = 12;
constexpr qreal LeadingIcon = 14;
constexpr qreal TrailingGap = 16;

void paintPaletteLeading(QPainter *painter, const QRectF &area, const Colors &colors,
                         const QModelIndex &index)
{
    const QString method = index.data(PaletteModel::Method).toString();
    if (method.isEmpty()) {
        const QRectF place(area.left(), area.center().y() - LeadingIcon / 2, LeadingIcon, LeadingIcon);
        paintIcon(painter, place, index.data(PaletteModel::IconName).toString(), colors.tertiary);
        return;
    }
    painter->setFont(Theme::font(TextStyle::MonoMethod));
    painter->setPen(colors.ink(Theme::toneOfMethod(method)));
    paintText(painter, area, methodInColumn(method));
}

/// Returns the width it took. No more than half of the row.
qreal paintPaletteTrailing(QPainter *painter, const QRectF &area, const Colors &colors,
                           const QModelIndex &index)
{
    const QStringList keys = index.data(PaletteModel::Keys).toStringList();
    painter->setFont(Theme::font(keys.isEmpty() ? TextStyle::Small : TextStyle::Tiny));
    painter->setPen(colors.secondary);
    const QString text = keys.isEmpty() ? index.data(PaletteModel::Detail).toString() : keys.join(u' ');
    const QString shown =
        QFontMetricsF(painter->font()).elidedText(text, Qt::ElideMiddle, area.width() / 2);
    return shown.isEmpty() ? 0 : paintText(painter, area, shown, Qt::AlignRight) + TrailingGap;
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    row.text.clear();
    row.state &= ~QStyle::State_HasFocus; // which stays in the field
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const Colors &colors = Theme::of(row.widget).colors();
    QRectF area = QRectF(row.rect).adjusted(Inset, 0, -Inset, 0);
    painter->save();
    paintPaletteLeading(painter, area, colors, index);
    area.setLeft(area.left() + MethodColumn);
    area.setRight(area.right() - paintPaletteTrailing(painter, area, colors, index));
    painter->setFont(Theme::font(row.state.testFlag(QStyle::State_Selected) ? TextStyle::Medium
                                                                            : TextStyle::Normal));
    painter->setPen(colors.text);
    paintText(
        painter, area,
        QFontMetricsF(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, RowHeight};
}

} // namespace Fingerpost::Ui
