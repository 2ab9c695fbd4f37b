// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/facttable.h"

#include "widgets/plaintip.h"

#include <QGridLayout>

namespace Fingerpost::Ui {

FactTable::FactTable(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, 98);
    m_grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FactTable::setRows(const QList<Row> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList spoken;
    for (const Row &row : rows) {
        const int at = m_grid->rowCount();
        auto *name = new InkLabel(row.name, TextStyle::Normal, Ink::Secondary);
        auto *value = new InkLabel(row.value, row.isWire ? TextStyle::Mono : TextStyle::Normal);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setWordWrap(true);
        value->setMinimumWidth(40); // a long word is cut rather than widening the window
        value->setToolTip(plainTip(row.more));
        m_grid->addWidget(name, at, 0, Qt::AlignTop);
        m_grid->addWidget(value, at, 1);
        spoken.append(row.name + QStringLiteral(": ") + row.value);
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

QString FactTable::value(const QString &name) const
{
    for (const Row &row : m_rows) {
        if (row.name == name)
            return row.value;
    }
    return {};
}

} // namespace Fingerpost::Ui
