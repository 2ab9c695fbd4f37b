// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/requesttree.h"

#include "collections/requestdelegate.h"
#include "theme/paint.h"
#include "theme/style.h"

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
