// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/iconlabel.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QPainter>

namespace Fingerpost::Ui {

IconLabel::IconLabel(const QString &name, Ink ink, int size, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_ink(ink)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString &name, Ink ink)
{
    m_name = name;
    m_ink = ink;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF place(0, (height() - m_size) / 2, m_size, m_size);
    paintIcon(&painter, place, m_name, inkColor(Theme::of(this).colors(), m_ink));
}

} // namespace Fingerpost::Ui
