// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/requestdelegate.h"

#include "collections/samplesmodel.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int RowHeight = 26;
constexpr int MethodColumn = 39;

/// "DELETE" and "OPTIONS" do not fit the column.
QString shortMethod(const QString &method)
{
    return method == "DELETE"_L1 ? u"DEL"_s : method == "OPTIONS"_L1 ? u"OPT"_s : method.left(5);
}
} // namespace

void RequestDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    row.text.clear();
    row.state &= ~QStyle::State_HasFocus; // the tree rings the whole row
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const Colors &colors = Theme::of(row.widget).colors();
    const QString method = index.data(SamplesModel::MethodRole).toString();
    const bool selected = row.state & QStyle::State_Selected;
    QRectF area = QRectF(row.rect).adjusted(4, 0, -8, 0);
    painter->save();
    if (!method.isEmpty()) {
        painter->setFont(Theme::font(TextStyle::MonoMethod));
        painter->setPen(colors.ink(Theme::toneOfMethod(method)));
        paintText(painter, area, shortMethod(method));
        area.setLeft(area.left() + MethodColumn);
    }
    const bool root = !index.parent().isValid();
    painter->setFont(Theme::font(root           ? TextStyle::Strong
                                     : selected ? TextStyle::Medium
                                                : TextStyle::Normal));
    painter->setPen(colors.text);
    paintText(
        painter, area,
        QFontMetricsF(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    painter->restore();
}

QSize RequestDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width() + MethodColumn, RowHeight};
}

} // namespace Fingerpost::Ui
