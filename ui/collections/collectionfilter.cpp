// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionfilter.h"

#include "collections/collectionmodel.h"

#include <algorithm>

namespace Fingerpost::Ui {

CollectionFilter::CollectionFilter(CollectionModel *model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    // Before Qt learns of it: it takes a move for a new order, in which no row can come or go.
    connect(model, &QAbstractItemModel::rowsAboutToBeMoved, this, [this] {
        if (!isActive() || m_showsAll)
            return;
        m_showsAll = true;
        invalidateFilter();
    });
    setSourceModel(model);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &CollectionFilter::refilter);
    connect(model, &QAbstractItemModel::rowsInserted, this, &CollectionFilter::refilterSoon);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &CollectionFilter::refilterSoon);
    connect(model, &QAbstractItemModel::rowsMoved, this, &CollectionFilter::refilterSoon);
    connect(model, &QAbstractItemModel::modelReset, this, &CollectionFilter::refilterSoon);
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty()) // a name may be another
                    refilterSoon();
            });
}

void CollectionFilter::setWords(const QString &words)
{
    const QStringList list = words.simplified().split(u' ', Qt::SkipEmptyParts);
    if (list == m_words)
        return;
    m_words = list;
    refilter();
}

NodeId CollectionFilter::id(const QModelIndex &index) const
{
    return m_model->id(mapToSource(index));
}

QModelIndex CollectionFilter::indexOf(NodeId id) const
{
    return mapFromSource(m_model->indexOf(id));
}

QModelIndex CollectionFilter::firstHit() const
{
    return indexOf(m_firstHit);
}

bool CollectionFilter::matches(NodeId id) const
{
    const CollectionNode node = m_model->source()->node(id);
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) {
        return node.name.contains(word, Qt::CaseInsensitive)
            || node.method.compare(word, Qt::CaseInsensitive) == 0;
    });
}

void CollectionFilter::refilterSoon()
{
    if (isActive())
        m_soon.start();
}

/// One pass over the nodes, in the order of the tree.
void CollectionFilter::refilter()
{
    m_soon.stop();
    m_showsAll = false;
    m_shown.clear();
    m_firstHit = CollectionSource::rootId;
    if (isActive()) {
        m_model->fetchEverything();
        struct Visit {
            NodeId id;
            bool inHit; // in a folder that matches
        };
        QList<Visit> open{{CollectionSource::rootId, false}};
        while (!open.isEmpty()) {
            Visit visit = open.takeLast();
            if (visit.id != CollectionSource::rootId && matches(visit.id)) {
                visit.inHit = true;
                if (m_firstHit == CollectionSource::rootId)
                    m_firstHit = visit.id;
            }
            // The way to a hit, up to where it is shown already.
            for (NodeId id = visit.id; visit.inHit && id != CollectionSource::rootId && !m_shown.contains(id);
                 id = m_model->parentOf(id))
                m_shown.insert(id);
            const QList<NodeId> children = m_model->childrenOf(visit.id);
            for (auto child = children.crbegin(); child != children.crend(); ++child)
                open.append({*child, visit.inHit});
        }
    }
    invalidateFilter();
    Q_EMIT refiltered();
}

bool CollectionFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return !isActive() || m_showsAll || m_shown.contains(m_model->id(m_model->index(row, 0, parent)));
}

} // namespace Fingerpost::Ui
