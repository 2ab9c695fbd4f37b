// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historydelegate.h"

#include "history/historymodel.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/methodcolumn.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int EntryHeight = 26;
constexpr int DayHeight = 30;
constexpr qreal EntryGap = 8;
constexpr int RowEnd = 6; ///< what a row's tint and ring keep off the right edge
constexpr int ListInset = 4; ///< what the style keeps a list's tint off both
} // namespace

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    row.text.clear();
    row.state &= ~QStyle::State_HasFocus; // the list rings the whole row
    const bool isDay = index.data(HistoryModel::IsDay).toBool();
    const Colors &colors = Theme::of(row.widget).colors();
    QRectF area = QRectF(row.rect).adjusted(8, 0, -RowEnd - 8, 0);
    painter->save();
    if (isDay) {
        painter->setFont(Theme::font(TextStyle::Strong));
        painter->setPen(colors.text);
        paintText(painter, area.adjusted(0, 4, 0, 0), index.data().toString());
        painter->restore();
        return;
    }
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    row.rect.adjust(-ListInset, 0, ListInset - RowEnd, 0); // the tint ends where the ring does
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const bool byKey = row.widget && row.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (byKey && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing);
        paintFocusRing(painter, QRectF(option.rect).adjusted(0, 0, -RowEnd, 0), colors.focusRing, 5);
    }
    const QString method = index.data(HistoryModel::Method).toString();
    painter->setFont(Theme::font(TextStyle::MonoMethod));
    painter->setPen(colors.ink(Theme::toneOfMethod(method)));
    paintText(painter, area, methodInColumn(method));
    area.setLeft(area.left() + MethodColumn);
    const int status = index.data(HistoryModel::Status).toInt();
    painter->setFont(Theme::font(TextStyle::Tiny));
    painter->setPen(status > 0 ? colors.ink(Theme::toneOfStatus(status)) : colors.errorInk);
    const QString outcome = status > 0 ? QString::number(status) : tr("failed");
    area.setRight(area.right() - paintText(painter, area, outcome, Qt::AlignRight) - EntryGap);
    if (area.width() > 180) {
        painter->setPen(colors.secondary);
        const QString time = index.data(HistoryModel::Time).toString();
        area.setRight(area.right() - paintText(painter, area, time, Qt::AlignRight) - EntryGap);
    }
    painter->setFont(Theme::font(row.state & QStyle::State_Selected ? TextStyle::Medium : TextStyle::Normal));
    painter->setPen(colors.text);
    paintText(
        painter, area,
        QFontMetricsF(painter->font()).elidedText(index.data().toString(), Qt::ElideMiddle, area.width()));
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, index.data(HistoryModel::IsDay).toBool() ? DayHeight : EntryHeight};
}

} // namespace Fingerpost::Ui
