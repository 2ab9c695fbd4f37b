// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/sessionlist.h"

#include "sessions/sessionstore.h"
#include "theme/icons.h"
#include "theme/style.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

SessionList::SessionList(SessionStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    m_filter->setObjectName(u"sessionFilter"_s);
    m_filter->setPlaceholderText(tr("Filter sessions"));
    m_filter->setAccessibleName(tr("Filter sessions"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"list-filter"_s), QLineEdit::LeadingPosition);
    auto *addButton = new QToolButton(this);
    addButton->setObjectName(u"addSession"_s);
    addButton->setIcon(icon(u"plus"_s));
    addButton->setAccessibleName(tr("New session"));
    addButton->setToolTip(addButton->accessibleName());
    addButton->setAutoRaise(true);
    m_list->setObjectName(u"sessionList"_s);
    m_list->setAccessibleName(tr("Sessions"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    setSurface(m_list->viewport(), Surface::Window);
    setFocusProxy(m_filter);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_filter, 1);
    row->addWidget(addButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &SessionList::filter);
    connect(addButton, &QToolButton::clicked, this, &SessionList::add);
    const auto open = [this](const QListWidgetItem *item) {
        Q_EMIT openRequested(item->data(Qt::UserRole).toString());
    };
    connect(m_list, &QListWidget::itemClicked, this, open);
    connect(m_list, &QListWidget::itemActivated, this, open);
    connect(&store, &SessionStore::listChanged, this, &SessionList::fill);
    fill();
}

void SessionList::fill()
{
    const QListWidgetItem *current = m_list->currentItem();
    const QString chosen = current ? current->data(Qt::UserRole).toString() : QString();
    m_list->clear();
    for (const SessionProfile &profile : m_store.profiles()) {
        auto *item = new QListWidgetItem(icon(u"layers"_s), profile.name, m_list);
        item->setData(Qt::UserRole, profile.id);
    }
    select(chosen);
    filter();
}

void SessionList::select(const QString &id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole) == id)
            return m_list->setCurrentRow(row);
    }
    m_list->setCurrentRow(-1);
}

void SessionList::filter()
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(
            !m_list->item(row)->text().contains(m_filter->text(), Qt::CaseInsensitive));
}

void SessionList::add()
{
    Q_EMIT openRequested(m_store.add(tr("New session")).id);
}

} // namespace Fingerpost::Ui
