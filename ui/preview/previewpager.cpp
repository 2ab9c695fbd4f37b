// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewpager.h"

#include "theme/icons.h"
#include "widgets/inklabel.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

PreviewPager::PreviewPager(const QString &previous, const QString &next, QWidget *parent)
    : QWidget(parent)
    , m_previous(step(u"chevron-left"_s, previous, -1))
    , m_text(new InkLabel({}, TextStyle::Small, Ink::Secondary, this))
    , m_next(step(u"chevron-right"_s, next, 1))
{
    m_previous->setObjectName(u"previewPrevious"_s);
    m_text->setObjectName(u"previewPlace"_s);
    m_next->setObjectName(u"previewNext"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addWidget(m_previous);
    row->addWidget(m_text);
    row->addWidget(m_next);
    refresh();
}

QToolButton *PreviewPager::step(const QString &iconName, const QString &name, int by)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, [this, by] { setCurrent(m_current + by); });
    return button;
}

void PreviewPager::setCount(int count)
{
    m_count = count;
    refresh();
}

void PreviewPager::setCurrent(int page)
{
    if (page == m_current || page < 0 || page >= m_count)
        return;
    m_current = page;
    refresh();
    Q_EMIT currentChanged(page);
}

void PreviewPager::setText(const QString &text)
{
    m_text->setText(text);
}

QString PreviewPager::text() const
{
    return m_text->text();
}

void PreviewPager::refresh()
{
    setVisible(m_count > 1);
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < m_count);
}

} // namespace Fingerpost::Ui
