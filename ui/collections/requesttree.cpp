// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/requesttree.h"

#include "collections/requestdelegate.h"
#include "theme/paint.h"
#include "theme/style.h"

#include <QItemSelectionModel>
#include <QPainter>

namespace Fingerpost::Ui {

RequestTree::RequestTree(QWidget *parent)
    : QTreeView(parent)
{
    setItemDelegate(new RequestDelegate(this));
    setHeaderHidden(true);
    setIndentation(14);
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSurface(viewport(), Surface::Window);
}

void RequestTree::focusInEvent(QFocusEvent *event)
{
    const bool hadCurrent = currentIndex().isValid();
    QTreeView::focusInEvent(event);
    // Qt makes the first row the current one without choosing it, and keys act on what is chosen.
    if (!hadCurrent && currentIndex().isValid())
        selectionModel()->select(currentIndex(),
                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RequestTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    const bool byKey = window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (index != currentIndex() || !hasFocus() || !byKey)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintFocusRing(painter,
                   QRectF(0, option.rect.top(), viewport()->width() - rowInset, option.rect.height()),
                   Theme::of(this).colors().focusRing, 5);
    painter->restore();
}

} // namespace Fingerpost::Ui
