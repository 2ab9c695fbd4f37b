// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/sidebar.h"

#include "collections/collectionmodel.h"
#include "collections/collectionview.h"
#include "collections/requesttree.h"
#include "collections/samplesmodel.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "widgets/navigationrow.h"
#include "widgets/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int LeastWidth = 160;

} // namespace

Sidebar::Sidebar(CollectionView *collections, QWidget *parent)
    : QWidget(parent)
    , m_navigation(new QVBoxLayout)
    , m_sections(new QStackedWidget(this))
    , m_collections(collections)
    , m_choice(new SegmentedControl({tr("Collections"), tr("Practice")}, this))
    , m_pages(new QStackedWidget(this))
    , m_filter(new QLineEdit(this))
    , m_tree(new RequestTree(this))
    , m_model(new SamplesModel(this))
    , m_shown(new QSortFilterProxyModel(this))
{
    setSurface(this, Surface::Window);
    m_filter->setObjectName(u"sidebarFilter"_s);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter requests"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"list-filter"_s), QLineEdit::LeadingPosition);
    m_shown->setSourceModel(m_model);
    m_shown->setRecursiveFilteringEnabled(true);
    m_shown->setAutoAcceptChildRows(true); // a folder that matches shows what it holds
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setObjectName(u"requests"_s);
    m_tree->setAccessibleName(tr("Requests"));
    m_tree->setModel(m_shown);
    setMinimumWidth(LeastWidth);

    m_choice->setObjectName(u"sidebarChoice"_s);
    m_choice->setAccessibleName(tr("Which requests"));
    m_choice->hide();
    m_pages->addWidget(m_collections);
    m_pages->addWidget(makeSamples());
    auto *requests = new QWidget(this);
    auto *column = new QVBoxLayout(requests);
    column->setContentsMargins({});
    column->setSpacing(8);
    auto *choiceRow = new QHBoxLayout;
    choiceRow->setContentsMargins(8, 0, 8, 0);
    choiceRow->addWidget(m_choice);
    choiceRow->addStretch();
    column->addLayout(choiceRow);
    column->addWidget(m_pages, 1);

    m_navigation->setContentsMargins(6, 0, 6, 0);
    m_navigation->setSpacing(0);
    addSection(u"folder"_s, tr("Collections"), requests);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 8, 0, 0);
    whole->setSpacing(8);
    whole->addLayout(m_navigation);
    whole->addWidget(m_sections, 1);

    connect(m_choice, &SegmentedControl::currentChanged, this,
            [this] { m_pages->setCurrentIndex(m_choice->current()); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setFilterFixedString(text);
        m_tree->expandAll();
    });
    connect(m_tree, &QTreeView::clicked, this, &Sidebar::open);
    connect(m_tree, &QTreeView::activated, this, &Sidebar::open);
}

QWidget *Sidebar::makeSamples()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(8);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(8, 0, 8, 0);
    filterRow->addWidget(m_filter);
    column->addLayout(filterRow);
    auto *treeRow = new QHBoxLayout;
    treeRow->setContentsMargins(RequestTree::rowInset, 0, 0, 0);
    treeRow->addWidget(m_tree);
    column->addLayout(treeRow, 1);
    return page;
}

int Sidebar::addSection(const QString &iconName, const QString &title, QWidget *page)
{
    const int section = m_sections->addWidget(page);
    auto *row = new NavigationRow(iconName, title, this);
    row->setObjectName(u"section%1"_s.arg(section));
    row->setChecked(section == 0);
    connect(row, &QAbstractButton::clicked, this, [this, section] { showSection(section); });
    m_navigation->addWidget(row);
    m_rows.append(row);
    return section;
}

void Sidebar::showSection(int section)
{
    m_rows.at(section)->setChecked(true);
    m_sections->setCurrentIndex(section);
    Q_EMIT sectionShown(section);
}

int Sidebar::section() const
{
    return m_sections->currentIndex();
}

void Sidebar::setCount(int section, qint64 count)
{
    m_rows.at(section)->setCount(count);
}

void Sidebar::showSamples(bool samples)
{
    showSection(0);
    m_choice->setCurrent(samples ? 1 : 0);
    m_pages->setCurrentIndex(samples ? 1 : 0);
}

void Sidebar::setSamples(const QString &title, const QList<SampleFolder> &folders)
{
    m_model->setFolders(title, folders);
    m_tree->expandAll();
    m_choice->show();
    showSamples(m_collections->model()->rowCount() == 0);
}

bool Sidebar::isEmpty() const
{
    return m_model->rowCount() == 0 && m_collections->model()->rowCount() == 0;
}

void Sidebar::focusFilter()
{
    if (section() > 0)
        return m_sections->currentWidget()->setFocus(Qt::ShortcutFocusReason);
    if (m_pages->currentIndex() == 0)
        return m_collections->focusFilter();
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void Sidebar::select(const QString &id)
{
    m_tree->selectionModel()->clear();
    const QModelIndex root = m_shown->index(0, 0);
    for (int folder = 0; folder < m_shown->rowCount(root); ++folder) {
        const QModelIndex parent = m_shown->index(folder, 0, root);
        for (int row = 0; row < m_shown->rowCount(parent); ++row) {
            const QModelIndex index = m_shown->index(row, 0, parent);
            const RequestDraft *draft = m_model->draft(m_shown->mapToSource(index));
            if (draft && draft->id == id)
                m_tree->setCurrentIndex(index);
        }
    }
}

void Sidebar::open(const QModelIndex &index)
{
    if (const RequestDraft *draft = m_model->draft(m_shown->mapToSource(index)))
        Q_EMIT openRequested(*draft);
}

} // namespace Fingerpost::Ui
