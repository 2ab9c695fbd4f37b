// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionview.h"

#include "collections/collectionactions.h"
#include "collections/collectionfilter.h"
#include "collections/collectionmodel.h"
#include "collections/requesttree.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "widgets/emptystate.h"
#include "widgets/inklabel.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int AutoExpandDelay = 600; // ms over a closed folder while dragging
} // namespace

CollectionView::CollectionView(CollectionSource *source, QWidget *parent)
    : QWidget(parent)
    , m_model(new CollectionModel(source, this))
    , m_shown(new CollectionFilter(m_model, this))
    , m_filterEdit(new QLineEdit)
    , m_newButton(new QToolButton)
    , m_tree(new RequestTree)
    , m_actions(new CollectionActions(m_model, m_shown, m_tree))
    , m_notice(new Notice)
    , m_noHit(new InkLabel({}, TextStyle::Small, Ink::Secondary))
{
    setSurface(this, Surface::Window);
    m_tree->setObjectName(u"collections"_s);
    m_tree->setAccessibleName(tr("Collections"));
    m_tree->setModel(m_shown);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setDragDropMode(QAbstractItemView::DragDrop);
    m_tree->setDefaultDropAction(Qt::MoveAction);
    m_tree->setAutoExpandDelay(AutoExpandDelay);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->installEventFilter(this);
    m_notice->setObjectName(u"collectionNotice"_s);
    m_notice->setDismissible(true);
    m_notice->hide();
    m_noHit->setObjectName(u"noHit"_s);
    m_noHit->setWordWrap(true);
    m_noHit->setTextFormat(Qt::PlainText);
    m_noHit->setContentsMargins(RequestTree::rowInset + 8, 4, 8, 4);
    m_noHit->hide();

    auto *filled = new QWidget;
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 8, 0, 0); // the tree ends where the sidebar does
    column->setSpacing(8);
    column->addWidget(makeTop());
    column->addWidget(m_noHit);
    auto *treeRow = new QHBoxLayout;
    treeRow->setContentsMargins(RequestTree::rowInset, 0, 0, 0);
    treeRow->addWidget(m_tree);
    column->addLayout(treeRow, 1);
    auto *noticeRow = new QHBoxLayout;
    noticeRow->setContentsMargins(8, 0, 8, 8);
    noticeRow->addWidget(m_notice);
    column->addLayout(noticeRow);
    m_empty = makeEmptyState();
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(filled);
    m_pages->addWidget(m_empty);
    setFocusProxy(m_tree);
    connectTree();
    connectActions();
    showFittingPage();
}

QWidget *CollectionView::makeTop()
{
    m_filterEdit->setObjectName(u"collectionFilter"_s);
    m_filterEdit->setPlaceholderText(tr("Filter"));
    m_filterEdit->setAccessibleName(tr("Filter collections"));
    m_filterEdit->setClearButtonEnabled(true);
    m_filterEdit->addAction(icon(u"list-filter"_s), QLineEdit::LeadingPosition);
    m_filterEdit->installEventFilter(this);
    m_newButton->setObjectName(u"newNode"_s);
    m_newButton->setIcon(icon(u"plus"_s));
    m_newButton->setAutoRaise(true);
    m_newButton->setAccessibleName(tr("New request, folder or collection"));
    m_newButton->setToolTip(tr("New request, folder or collection"));
    auto *menu = new QMenu(m_newButton);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear(); // the actions are not the menu's
        m_actions->fillNewMenu(menu);
    });
    m_newButton->setMenu(menu);
    m_newButton->setPopupMode(QToolButton::InstantPopup);

    auto *top = new QWidget;
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_filterEdit, 1);
    row->addWidget(m_newButton);
    return top;
}

QWidget *CollectionView::makeEmptyState()
{
    auto *state = new EmptyState(tr("No collection yet"),
                                 tr("A collection is a folder of requests, as files that can be shared."));
    state->setObjectName(u"noCollection"_s);
    QPushButton *make = state->addAction(tr("New collection"), u"plus"_s);
    make->setObjectName(u"firstCollection"_s);
    connect(make, &QPushButton::clicked, m_actions, &CollectionActions::createCollection);
    return state;
}

void CollectionView::connectTree()
{
    connect(m_filterEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        QScopedValueRollback arranging(m_arranging, true);
        m_tree->collapseAll(); // rows that go one by one are dear in an open tree
        m_shown->setWords(text);
    });
    connect(m_shown, &CollectionFilter::refiltered, this, &CollectionView::showRefiltered);
    connect(m_tree, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { noteExpanded(index, true); });
    connect(m_tree, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { noteExpanded(index, false); });
    connect(m_tree, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        const auto kind = m_model->source()->node(m_shown->id(index)).kind;
        if (kind == CollectionNode::Kind::Request || kind == CollectionNode::Kind::Broken)
            Q_EMIT openRequested(m_shown->id(index));
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &CollectionView::showMenu);
    connect(m_model, &CollectionModel::dropped, m_actions, &CollectionActions::follow);
    // After the filter, which is connected earlier, has the rows too.
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &parent, int first, int last) {
                expandIfWanted(m_model->id(parent)); // it may have been empty
                for (int row = first; row <= last; ++row)
                    expandWanted(m_model->id(m_model->index(row, 0, parent)));
                showFittingPage();
            });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &CollectionView::showFittingPage);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        expandWanted(CollectionSource::rootId);
        showFittingPage();
    });
}

void CollectionView::connectActions()
{
    connect(m_actions, &CollectionActions::openRequested, this, &CollectionView::openRequested);
    connect(m_actions, &CollectionActions::runRequested, this, &CollectionView::runRequested);
    connect(m_actions, &CollectionActions::settingsRequested, this, &CollectionView::settingsRequested);
    connect(m_actions, &CollectionActions::closeRequested, this, &CollectionView::closeRequested);
    connect(m_actions, &CollectionActions::tidyRequested, this, &CollectionView::tidyRequested);
    connect(m_actions, &CollectionActions::revealRequested, this, &CollectionView::reveal);
    connect(m_actions, &CollectionActions::restored, m_notice, &QWidget::hide);
    connect(m_notice, &Notice::dismissed, this, &CollectionView::showFittingPage);
    connect(m_actions, &CollectionActions::removed, this,
            [this](const QString &sentence) { showNotice(false, sentence); });
    connect(m_actions, &CollectionActions::failed, this,
            [this](const QString &sentence) { showNotice(true, sentence); });
}

void CollectionView::showNotice(bool failure, const QString &sentence)
{
    m_notice->clearActions();
    m_notice->setTone(failure ? Tone::Error : Tone::Neutral);
    m_notice->setIconName(failure ? QString() : u"trash-2"_s);
    m_notice->setText(sentence);
    if (!failure) {
        LinkButton *undo = m_notice->addAction(tr("Undo"));
        undo->setObjectName(u"undoDelete"_s);
        connect(undo, &LinkButton::clicked, m_actions, &CollectionActions::undoRemoval);
    }
    m_notice->show();
}

void CollectionView::showFittingPage()
{
    const bool empty = m_model->rowCount() == 0 && !m_model->canFetchMore({}) && m_notice->isHidden();
    m_pages->setCurrentIndex(empty ? 1 : 0);
    m_noHit->setVisible(m_shown->isActive() && m_shown->rowCount() == 0);
}

// ---- What is open ----

void CollectionView::noteExpanded(const QModelIndex &index, bool expanded)
{
    // While filtered the tree is open to show the hits, not because somebody wanted it.
    if (m_arranging || m_shown->isActive())
        return;
    const NodeId id = m_shown->id(index);
    if (expanded)
        m_expanded.insert(id);
    else
        m_expanded.remove(id);
    Q_EMIT expandedPathsChanged();
}

QStringList CollectionView::expandedPaths() const
{
    QStringList paths(m_wantedPaths.cbegin(), m_wantedPaths.cend());
    for (const NodeId id : m_expanded) {
        if (m_model->contains(id))
            paths.append(m_model->pathOf(id));
    }
    paths.sort();
    return paths;
}

void CollectionView::setExpandedPaths(const QStringList &paths)
{
    m_wantedPaths = QSet<QString>(paths.cbegin(), paths.cend());
    m_expanded.clear();
    QScopedValueRollback arranging(m_arranging, true);
    m_tree->collapseAll();
    expandWanted(CollectionSource::rootId);
}

/// Opens, of \a top and all in it, what is to be open.
void CollectionView::expandWanted(NodeId top)
{
    if (m_wantedPaths.isEmpty() && m_expanded.isEmpty())
        return;
    QList<NodeId> open{top};
    while (!open.isEmpty()) {
        const NodeId id = open.takeLast();
        open.append(m_model->childrenOf(id));
        expandIfWanted(id);
    }
}

/// What holds nothing yet cannot be opened, and waits.
void CollectionView::expandIfWanted(NodeId id)
{
    if (id == CollectionSource::rootId || !m_model->hasChildren(m_model->indexOf(id)))
        return;
    QScopedValueRollback arranging(m_arranging, true);
    if (!m_wantedPaths.isEmpty() && m_wantedPaths.remove(m_model->pathOf(id)))
        m_expanded.insert(id);
    if (m_expanded.contains(id) && !m_shown->isActive())
        m_tree->expand(m_shown->indexOf(id));
}

void CollectionView::showRefiltered()
{
    QScopedValueRollback arranging(m_arranging, true);
    if (m_shown->isActive()) {
        m_tree->expandAll();
        m_noHit->setText(tr("Nothing here holds “%1”.").arg(m_filterEdit->text().simplified().left(60)));
    } else {
        m_tree->collapseAll();
        expandWanted(CollectionSource::rootId);
        m_tree->scrollTo(m_tree->currentIndex());
    }
    showFittingPage();
}

void CollectionView::reveal(const QList<NodeId> &ids, bool rename)
{
    showFittingPage();
    QItemSelection selection;
    for (const NodeId id : ids) {
        if (m_shown->isActive() && !m_shown->indexOf(id).isValid() && m_model->contains(id))
            m_filterEdit->clear(); // what is new has to be seen
        const QModelIndex index = m_shown->indexOf(id);
        for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
            m_tree->expand(up);
        selection.select(index, index);
    }
    const QModelIndex first = ids.isEmpty() ? QModelIndex() : m_shown->indexOf(ids.constFirst());
    if (!first.isValid())
        return;
    m_tree->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_tree->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_tree->scrollTo(first);
    if (rename) {
        m_tree->setFocus(Qt::OtherFocusReason);
        m_tree->edit(first);
    }
}

void CollectionView::select(quint64 id)
{
    if (id == CollectionSource::rootId)
        m_tree->selectionModel()->clear();
    else
        reveal({id}, false);
}

void CollectionView::setUnsaved(const QSet<quint64> &ids)
{
    m_model->setUnsaved(ids);
}

void CollectionView::focusFilter()
{
    if (m_pages->currentWidget() == m_empty) // there is nothing to filter, but something to do
        return m_empty->findChild<QPushButton *>()->setFocus(Qt::ShortcutFocusReason);
    m_filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_filterEdit->selectAll();
}

// ---- Keys and the menu ----

bool CollectionView::eventFilter(QObject *watched, QEvent *event)
{
    // Escape is for these before it means cancel to the window.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && (watched == m_filterEdit ? !m_filterEdit->text().isEmpty() : !m_model->cut().isEmpty())) {
        event->accept();
        return true;
    }
    if (watched == m_filterEdit && event->type() == QEvent::KeyPress)
        return handleFilterKey(static_cast<QKeyEvent *>(event));
    if (watched != m_tree)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Copy, duplicate and the like mean the nodes here, whatever the window does with these keys.
        if (m_actions->actionFor(static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress:
        return handleTreeKey(static_cast<QKeyEvent *>(event));
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool CollectionView::handleTreeKey(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_model->cut().isEmpty()) {
        m_actions->forgetCut();
        return true;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && toggleCurrent())
        return true;
    QAction *action = m_actions->actionFor(event);
    if (!action)
        return false;
    action->trigger(); // nothing, and nothing else, when it is disabled
    return true;
}

/// Opens or closes the current folder; false when it is none.
bool CollectionView::toggleCurrent()
{
    const QModelIndex current = m_tree->currentIndex();
    if (!current.isValid() || !m_shown->hasChildren(current))
        return false;
    m_tree->setExpanded(current, !m_tree->isExpanded(current));
    return true;
}

bool CollectionView::handleFilterKey(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter || event->key() == Qt::Key_Down) {
        const QModelIndex hit = m_shown->isActive() ? m_shown->firstHit() : m_tree->currentIndex();
        const QModelIndex to = hit.isValid() ? hit : m_shown->index(0, 0);
        if (to.isValid()) {
            m_tree->setFocus(Qt::TabFocusReason);
            m_tree->setCurrentIndex(to);
        }
        return true;
    }
    if (event->key() == Qt::Key_Escape && !m_filterEdit->text().isEmpty()) {
        m_filterEdit->clear();
        return true;
    }
    return false;
}

void CollectionView::showMenu(const QPoint &pos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fillMenu(menu);
    if (menu->isEmpty())
        menu->deleteLater();
    else
        menu->popup(m_tree->viewport()->mapToGlobal(pos));
}

} // namespace Fingerpost::Ui
