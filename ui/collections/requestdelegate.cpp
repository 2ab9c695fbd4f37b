// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/requestdelegate.h"

#include "collections/collectionsource.h"
#include "collections/treeroles.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/methodcolumn.h"

#include <QApplication>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int RowHeight = 26;
constexpr qreal IconSize = 14;
constexpr qreal DotSize = 6;
constexpr qreal Gap = 8;
constexpr int EditorInset = 8; // of the text in a field

/// Its tint ends six before the edge, so that counts stand below those of the sections.
QRectF areaOf(const QRect &row)
{
    return QRectF(row).adjusted(4, 0, -14, 0);
}

/// The kind as the model says it; a request for models that do not.
CollectionNode::Kind kindOf(const QModelIndex &index)
{
    const QVariant kind = index.data(TreeRole::Kind);
    return kind.isValid() ? CollectionNode::Kind(kind.toInt()) : CollectionNode::Kind::Request;
}

QString iconOf(CollectionNode::Kind kind)
{
    switch (kind) {
    case CollectionNode::Kind::Broken:
        return u"triangle-alert"_s;
    case CollectionNode::Kind::Unsupported:
        return u"circle-slash"_s;
    case CollectionNode::Kind::Collection:
    case CollectionNode::Kind::Folder:
    case CollectionNode::Kind::Request:
        break;
    }
    return {};
}

qreal leadingWidth(const QModelIndex &index)
{
    const bool leads = !index.data(TreeRole::Method).toString().isEmpty() || !iconOf(kindOf(index)).isEmpty();
    return leads ? MethodColumn : 0;
}

/// A letter, so that colour is not alone in saying it; a folder says only that something in it differs.
qreal paintGit(QPainter *painter, const QRectF &area, const Colors &colors, const QModelIndex &index)
{
    const auto mark = GitState::Mark(index.data(TreeRole::Git).toInt());
    if (mark == GitState::Mark::None)
        return 0;
    const bool holds =
        kindOf(index) == CollectionNode::Kind::Folder || kindOf(index) == CollectionNode::Kind::Collection;
    const bool isAdded = mark == GitState::Mark::Added;
    painter->setPen(colors.ink(isAdded ? Tone::Ok : Tone::Warning));
    return paintText(painter, area, holds ? u"\u2022"_s : isAdded ? u"A"_s : u"M"_s, Qt::AlignRight) + Gap;
}

} // namespace

/// Returns the width it took.
qreal RequestDelegate::paintLeading(QPainter *painter, const QRectF &area, const QWidget *widget,
                                    const QModelIndex &index)
{
    const Colors &colors = Theme::of(widget).colors();
    const QString method = index.data(TreeRole::Method).toString();
    const CollectionNode::Kind kind = kindOf(index);
    const bool cut = index.data(TreeRole::Cut).toBool();
    if (const QString name = iconOf(kind); !name.isEmpty()) {
        const QRectF place(area.left(), area.center().y() - IconSize / 2, IconSize, IconSize);
        const bool broken = kind == CollectionNode::Kind::Broken;
        paintIcon(painter, place, name, broken && !cut ? colors.errorInk : colors.tertiary);
    } else if (!method.isEmpty()) {
        painter->setFont(Theme::font(TextStyle::MonoMethod));
        painter->setPen(cut ? colors.tertiary : colors.ink(Theme::toneOfMethod(method)));
        paintText(painter, area, methodInColumn(method));
    }
    return leadingWidth(index);
}

/// Returns the width it took.
qreal RequestDelegate::paintTrailing(QPainter *painter, const QRectF &area, const QStyleOptionViewItem &row,
                                     const QModelIndex &index)
{
    const Colors &colors = Theme::of(row.widget).colors();
    if (index.data(TreeRole::Unsaved).toBool()) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.accent);
        painter->drawEllipse(
            QRectF(area.right() - DotSize, area.center().y() - DotSize / 2, DotSize, DotSize));
        painter->restore();
        return DotSize + Gap;
    }
    painter->setFont(Theme::font(TextStyle::Tiny));
    const qreal git = paintGit(painter, area, colors, index);
    const int count = index.data(TreeRole::Count).toInt();
    if (count == 0 || row.state.testFlag(QStyle::State_Open))
        return git;
    painter->setPen(colors.secondary);
    return paintText(painter, area.adjusted(0, 0, -git, 0), QLocale().toString(count), Qt::AlignRight) + Gap
        + git;
}

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
    const bool selected = row.state & QStyle::State_Selected;
    const bool pale =
        index.data(TreeRole::Cut).toBool() || kindOf(index) == CollectionNode::Kind::Unsupported;
    QRectF area = areaOf(row.rect);
    painter->save();
    area.setLeft(area.left() + paintLeading(painter, area, row.widget, index));
    area.setRight(area.right() - paintTrailing(painter, area, row, index));
    const bool root = !index.parent().isValid();
    painter->setFont(Theme::font(root           ? TextStyle::Strong
                                     : selected ? TextStyle::Medium
                                                : TextStyle::Normal));
    painter->setPen(pale ? colors.tertiary : colors.text);
    paintText(
        painter, area,
        QFontMetricsF(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    painter->restore();
}

QSize RequestDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width() + MethodColumn, RowHeight};
}

QWidget *RequestDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &index) const
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(u"nodeName"_s);
    edit->setAccessibleName(tr("Name of “%1”").arg(index.data().toString()));
    return edit;
}

void RequestDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &index) const
{
    QRect place = areaOf(option.rect).toRect();
    place.setLeft(place.left() + qRound(leadingWidth(index)) - EditorInset);
    place.setRight(option.rect.right() - 2);
    editor->setGeometry(place);
}

} // namespace Fingerpost::Ui
