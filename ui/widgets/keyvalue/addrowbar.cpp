// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keyvalue/addrowbar.h"

#include "theme/theme.h"
#include "widgets/keyvalue/keyvaluemodel.h"
#include "widgets/keyvalue/keyvaluetable.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

AddRowBar::AddRowBar(KeyValueTable *table)
    : QWidget(table) // not in the viewport, which would scroll it along
    , m_table(table)
{
    setObjectName(u"addRowBar"_s);
    setCursor(Qt::IBeamCursor);
    hide();
}

void AddRowBar::follow()
{
    const QRect rows = m_table->viewport()->geometry();
    const QModelIndex adds = m_table->model()->index(m_table->model()->rowCount() - 1, 0);
    const bool hidden = m_table->visualRect(adds).bottom() > m_table->viewport()->rect().bottom();
    // A table so low that it has two rows keeps them for what it holds.
    setVisible(hidden && rows.height() > 2 * KeyValueTable::rowExtent);
    // What is left over below whole rows is the bar's too: it would show the upper part of a row.
    const int height = KeyValueTable::rowExtent + rows.height() % KeyValueTable::rowExtent;
    setGeometry(rows.left(), rows.bottom() + 1 - height, rows.width(), height);
}

void AddRowBar::paintEvent(QPaintEvent *)
{
    const Colors &colors = Theme::of(this).colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.sheet);
    if (m_table->verticalScrollBar()->value() % KeyValueTable::rowExtent
        != 0) // else a row ends here with one
        painter.fillRect(QRect(0, 0, width(), 1), colors.hairline);
    const QAbstractItemModel *model = m_table->model();
    const QModelIndex adds = model->index(model->rowCount() - 1, KeyValueModel::KeyColumn);
    const QFont font = Theme::font(TextStyle::Normal);
    painter.setFont(font);
    painter.setPen(colors.tertiary);
    painter.drawText(QPoint(m_table->visualRect(adds).left() + KeyValueDelegate::textInset,
                            KeyValueDelegate::baselineOf(font)),
                     adds.data().toString());
}

void AddRowBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT clicked(event->position().toPoint());
}

} // namespace Fingerpost::Ui
