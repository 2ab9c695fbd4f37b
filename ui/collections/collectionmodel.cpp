// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionmodel.h"

#include "collections/nodewords.h"
#include "collections/treeroles.h"

#include <algorithm>

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <QUrl>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr auto ParcelType = "application/x-fingerpost-nodes"_L1;

} // namespace

CollectionModel::CollectionModel(CollectionSource *source, QObject *parent)
    : QAbstractItemModel(parent)
    , m_source(source)
    , m_token(QUuid::createUuid().toByteArray())
{
    connect(source, &CollectionSource::inserted, this, &CollectionModel::insert);
    connect(source, &CollectionSource::removed, this, &CollectionModel::remove);
    connect(source, &CollectionSource::changed, this, &CollectionModel::change);
    connect(source, &CollectionSource::moved, this, &CollectionModel::move);
    connect(source, &CollectionSource::reset, this, &CollectionModel::resetAll);
    connect(source, &CollectionSource::finished, this, &CollectionModel::settle);
    connect(source, &CollectionSource::failed, this, &CollectionModel::settle);
    rebuild();
}

CollectionModel::~CollectionModel() = default;

CollectionModel::Node *CollectionModel::find(NodeId id) const
{
    const auto found = m_nodes.find(id);
    return found == m_nodes.end() ? nullptr : const_cast<Node *>(&found->second);
}

CollectionModel::Node *CollectionModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root;
}

NodeId CollectionModel::id(const QModelIndex &index) const
{
    return nodeAt(index)->id;
}

QModelIndex CollectionModel::indexOf(NodeId id) const
{
    return indexOf(find(id));
}

QModelIndex CollectionModel::indexOf(const Node *node) const
{
    return node && node != m_root ? createIndex(node->row, 0, node) : QModelIndex();
}

NodeId CollectionModel::parentOf(NodeId id) const
{
    const Node *node = find(id);
    return node && node->parent ? node->parent->id : CollectionSource::rootId;
}

QList<NodeId> CollectionModel::childrenOf(NodeId id) const
{
    QList<NodeId> ids;
    if (const Node *node = find(id)) {
        ids.reserve(node->children.size());
        for (const Node *child : node->children)
            ids.append(child->id);
    }
    return ids;
}

bool CollectionModel::isIn(NodeId id, NodeId ancestor) const
{
    for (const Node *node = find(id); node; node = node->parent) {
        if (node->id == ancestor)
            return true;
    }
    return false;
}

QList<NodeId> CollectionModel::topmost(const QList<NodeId> &ids) const
{
    const QSet<NodeId> all(ids.cbegin(), ids.cend());
    QList<std::pair<QList<int>, NodeId>> places; // by the rows on the way from the root
    for (const NodeId id : all) {
        const Node *node = find(id);
        if (!node || node == m_root)
            continue;
        QList<int> rows;
        bool covered = false;
        for (const Node *at = node; at->parent && !covered; at = at->parent) {
            rows.prepend(at->row);
            covered = at != node && all.contains(at->id);
        }
        if (!covered)
            places.append({rows, id});
    }
    std::sort(places.begin(), places.end(), [](const auto &left, const auto &right) {
        return std::lexicographical_compare(left.first.cbegin(), left.first.cend(), right.first.cbegin(),
                                            right.first.cend());
    });
    QList<NodeId> sorted;
    sorted.reserve(places.size());
    for (const auto &place : std::as_const(places))
        sorted.append(place.second);
    return sorted;
}

QString CollectionModel::pathOf(NodeId id) const
{
    QByteArrayList names;
    for (const Node *node = find(id); node && node->parent; node = node->parent)
        names.prepend(QUrl::toPercentEncoding(m_source->node(node->id).name));
    return QString::fromLatin1(names.join('/'));
}

void CollectionModel::fetchEverything()
{
    QList<NodeId> unread;
    for (const auto &[id, node] : m_nodes) {
        if (!m_fetching.contains(id) && m_source->canFetchMore(id))
            unread.append(id);
    }
    for (const NodeId id : std::as_const(unread)) {
        m_fetching.insert(id);
        m_source->fetchMore(id);
    }
}

void CollectionModel::setUnsaved(const QSet<NodeId> &ids)
{
    replaceMarks(m_unsaved, ids, TreeRole::Unsaved);
}

void CollectionModel::setCut(const QSet<NodeId> &ids)
{
    replaceMarks(m_cut, ids, TreeRole::Cut);
}

void CollectionModel::replaceMarks(QSet<NodeId> &marks, const QSet<NodeId> &by, int role)
{
    const QSet<NodeId> before = std::exchange(marks, by);
    const auto tell = [&](const QSet<NodeId> &ids, const QSet<NodeId> &others) {
        for (const NodeId id : ids) {
            const QModelIndex index = indexOf(id);
            if (index.isValid() && !others.contains(id))
                Q_EMIT dataChanged(index, index, {role, Qt::AccessibleTextRole});
        }
    };
    tell(before, by);
    tell(by, before);
}

// ---- What the source tells ----

void CollectionModel::rebuild()
{
    m_nodes.clear();
    m_fetching.clear();
    m_newNames.clear();
    m_root = grow(CollectionSource::rootId, nullptr);
}

void CollectionModel::resetAll()
{
    beginResetModel();
    rebuild();
    endResetModel();
}

/// The node and all the source has in it, not yet among the children of \a parent.
CollectionModel::Node *CollectionModel::grow(NodeId id, Node *parent)
{
    const auto make = [this](NodeId newId, Node *in) {
        Node &node = m_nodes[newId];
        node.id = newId;
        node.parent = in;
        node.isRequest =
            newId != CollectionSource::rootId && m_source->node(newId).kind == CollectionNode::Kind::Request;
        return &node;
    };
    Node *top = make(id, parent);
    QList<Node *> open{top};
    QList<Node *> met;
    while (!open.isEmpty()) {
        Node *node = open.takeLast();
        met.append(node);
        const QList<NodeId> children = m_source->children(node->id);
        for (const NodeId child : children) {
            if (m_nodes.contains(child))
                continue; // a node stands in one place
            Node *made = make(child, node);
            made->row = int(node->children.size());
            node->children.append(made);
            open.append(made);
        }
    }
    // Children were met after their parents.
    for (auto node = met.crbegin(); node != met.crend(); ++node) {
        for (const Node *child : std::as_const((*node)->children))
            (*node)->requests += child->requests + (child->isRequest ? 1 : 0);
    }
    return top;
}

void CollectionModel::attach(Node *parent, int at, const QList<Node *> &nodes)
{
    int requests = 0;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        nodes.at(i)->parent = parent;
        parent->children.insert(at + i, nodes.at(i));
        requests += nodes.at(i)->requests + (nodes.at(i)->isRequest ? 1 : 0);
    }
    for (qsizetype row = at; row < parent->children.size(); ++row)
        parent->children.at(row)->row = int(row);
    for (Node *node = parent; node; node = node->parent)
        node->requests += requests;
}

void CollectionModel::detach(Node *parent, int first, int count)
{
    int requests = 0;
    for (int row = first; row < first + count; ++row) {
        const Node *node = parent->children.at(row);
        requests += node->requests + (node->isRequest ? 1 : 0);
    }
    parent->children.remove(first, count);
    for (qsizetype row = first; row < parent->children.size(); ++row)
        parent->children.at(row)->row = int(row);
    for (Node *node = parent; node; node = node->parent)
        node->requests -= requests;
}

/// Drops the node and what is in it from the ids.
void CollectionModel::forget(Node *node)
{
    QList<Node *> open{node};
    while (!open.isEmpty()) {
        Node *one = open.takeLast();
        open.append(one->children);
        const NodeId id = one->id;
        m_fetching.remove(id);
        m_newNames.remove(id);
        m_cut.remove(id);
        m_nodes.erase(id);
    }
}

void CollectionModel::tellCounts(const Node *from)
{
    for (const Node *node = from; node && node != m_root; node = node->parent) {
        const QModelIndex index = indexOf(node);
        Q_EMIT dataChanged(index, index, {TreeRole::Count});
    }
}

void CollectionModel::insert(NodeId parentId, int first, const QList<NodeId> &ids)
{
    Node *parent = find(parentId);
    if (!parent)
        return;
    m_fetching.remove(parentId);
    QList<NodeId> fresh;
    for (const NodeId id : ids) {
        if (!m_nodes.contains(id) && !fresh.contains(id))
            fresh.append(id);
    }
    if (fresh.isEmpty())
        return;
    const int at = std::clamp(first, 0, int(parent->children.size()));
    beginInsertRows(indexOf(parent), at, at + int(fresh.size()) - 1);
    QList<Node *> nodes;
    for (const NodeId id : std::as_const(fresh))
        nodes.append(grow(id, parent));
    attach(parent, at, nodes);
    endInsertRows();
    tellCounts(parent);
}

void CollectionModel::remove(const QList<NodeId> &ids)
{
    const QList<NodeId> top = topmost(ids);
    // From the end, a run of neighbours at a time.
    for (qsizetype last = top.size() - 1; last >= 0;) {
        Node *node = find(top.at(last));
        Node *parent = node->parent;
        const int lastRow = node->row;
        int firstRow = lastRow;
        qsizetype before = last - 1;
        for (; before >= 0; --before, --firstRow) {
            const Node *neighbour = find(top.at(before));
            if (neighbour->parent != parent || neighbour->row != firstRow - 1)
                break;
        }
        beginRemoveRows(indexOf(parent), firstRow, lastRow);
        const QList<Node *> gone = parent->children.mid(firstRow, lastRow - firstRow + 1);
        detach(parent, firstRow, lastRow - firstRow + 1);
        for (Node *one : gone)
            forget(one);
        endRemoveRows();
        tellCounts(parent);
        last = before;
    }
}

void CollectionModel::move(NodeId id, NodeId newParentId, int position)
{
    Node *node = find(id);
    Node *to = find(newParentId);
    if (!node || !to || node == m_root || isIn(newParentId, id))
        return;
    Node *from = node->parent;
    const int last = int(to->children.size()) - (from == to ? 1 : 0);
    const int at = std::clamp(position, 0, last);
    if (from == to && at == node->row)
        return;
    const int before = from == to && at > node->row ? at + 1 : at; // as beginMoveRows() counts
    beginMoveRows(indexOf(from), node->row, node->row, indexOf(to), before);
    detach(from, node->row, 1);
    attach(to, at, {node});
    endMoveRows();
    tellCounts(from);
    tellCounts(to);
}

void CollectionModel::change(NodeId id)
{
    Node *node = find(id);
    if (!node)
        return;
    m_fetching.remove(id);
    if (node == m_root)
        return;
    const bool isRequest = m_source->node(id).kind == CollectionNode::Kind::Request;
    if (isRequest != node->isRequest) {
        node->isRequest = isRequest;
        for (Node *at = node->parent; at; at = at->parent)
            at->requests += isRequest ? 1 : -1;
        tellCounts(node->parent);
    }
    Q_EMIT dataChanged(indexOf(node), indexOf(node));
}

/// The name the source has is the one to show again.
void CollectionModel::settle(quint64 command)
{
    for (auto name = m_newNames.cbegin(); name != m_newNames.cend(); ++name) {
        if (name->command != command)
            continue;
        const QModelIndex index = indexOf(name.key());
        m_newNames.erase(name);
        Q_EMIT dataChanged(index, index);
        return;
    }
}

// ---- What the view asks ----

QModelIndex CollectionModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children.at(row));
}

QModelIndex CollectionModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeAt(index)->parent) : QModelIndex();
}

int CollectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->children.size());
}

int CollectionModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool CollectionModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0 || (parent.column() <= 0 && m_source->canFetchMore(id(parent)));
}

bool CollectionModel::canFetchMore(const QModelIndex &parent) const
{
    return !m_fetching.contains(id(parent)) && m_source->canFetchMore(id(parent));
}

void CollectionModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching.insert(id(parent));
    m_source->fetchMore(id(parent));
}

QString CollectionModel::nameOf(NodeId id, const CollectionNode &node) const
{
    const auto newName = m_newNames.constFind(id);
    return newName == m_newNames.cend() ? node.name : newName->name;
}

QString CollectionModel::errorOf(const CollectionNode &node)
{
    if (node.line <= 0)
        return node.error;
    return node.column > 0 ? tr("Line %1, column %2: %3").arg(node.line).arg(node.column).arg(node.error)
                           : tr("Line %1: %2").arg(node.line).arg(node.error);
}

QString CollectionModel::spoken(NodeId id, const CollectionNode &node) const
{
    const QString name = nameOf(id, node);
    switch (node.kind) {
    case CollectionNode::Kind::Collection:
        return tr("%1, collection").arg(name);
    case CollectionNode::Kind::Folder:
        return tr("%1, folder").arg(name);
    case CollectionNode::Kind::Broken:
        return tr("%1, cannot be read").arg(name);
    case CollectionNode::Kind::Unsupported:
        return tr("%1, not supported").arg(name);
    case CollectionNode::Kind::Request:
        break;
    }
    const QString text = node.method.isEmpty() ? name : u"%1 %2"_s.arg(node.method, name);
    return m_unsaved.contains(id) ? tr("%1, not saved").arg(text) : text;
}

QVariant CollectionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *at = nodeAt(index);
    switch (role) {
    case TreeRole::Id:
        return at->id;
    case TreeRole::Unsaved:
        return m_unsaved.contains(at->id);
    case TreeRole::Cut:
        return m_cut.contains(at->id);
    case TreeRole::Count:
        return at->requests;
    default:
        break;
    }
    const CollectionNode node = m_source->node(at->id);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return nameOf(at->id, node);
    case Qt::ToolTipRole:
        // Plain text would be taken for markup when it looks like it.
        return u"<p>%1</p>"_s.arg(
            (node.error.isEmpty() ? NodeWords::withGit(node.name, node) : errorOf(node)).toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return NodeWords::withGit(spoken(at->id, node), node);
    case Qt::AccessibleDescriptionRole:
        return errorOf(node);
    case TreeRole::Method:
        return node.kind == CollectionNode::Kind::Request ? node.method : QString();
    case TreeRole::Kind:
        return int(node.kind);
    case TreeRole::Git:
        return int(node.git);
    default:
        return {};
    }
}

bool CollectionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().simplified();
    if (!index.isValid() || role != Qt::EditRole || name.isEmpty() || name == data(index).toString())
        return false;
    const NodeId node = id(index);
    if (!m_source->node(node).abilities.testFlag(CollectionNode::CanRename))
        return false;
    m_newNames.insert(node, {m_source->rename(node, name), name});
    Q_EMIT dataChanged(index, index);
    return true;
}

Qt::ItemFlags CollectionModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const CollectionNode::Abilities abilities = m_source->node(id(index)).abilities;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    flags.setFlag(Qt::ItemIsEditable, abilities.testFlag(CollectionNode::CanRename));
    flags.setFlag(Qt::ItemIsDropEnabled, abilities.testFlag(CollectionNode::CanHold));
    flags.setFlag(Qt::ItemIsDragEnabled,
                  abilities.testFlag(CollectionNode::CanMove) || abilities.testFlag(CollectionNode::CanCopy));
    return flags;
}

// ---- Drag and drop, cut and paste ----

QStringList CollectionModel::mimeTypes() const
{
    return {ParcelType};
}

QMimeData *CollectionModel::mimeData(const QModelIndexList &indexes) const
{
    QList<NodeId> ids;
    for (const QModelIndex &index : indexes)
        ids.append(id(index));
    return parcel(ids);
}

QMimeData *CollectionModel::parcel(const QList<NodeId> &ids) const
{
    const QList<NodeId> top = topmost(ids);
    if (top.isEmpty())
        return nullptr;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << m_token << top;
    QStringList names;
    for (const NodeId id : top)
        names.append(m_source->node(id).name);
    auto *data = new QMimeData;
    data->setData(ParcelType, bytes);
    data->setText(names.join(u'\n'));
    return data;
}

QList<NodeId> CollectionModel::unpacked(const QMimeData *data) const
{
    if (!data || !data->hasFormat(ParcelType))
        return {};
    const QByteArray bytes = data->data(ParcelType);
    QDataStream stream(bytes);
    QByteArray token;
    stream >> token;
    QList<NodeId> ids;
    // Another program may have written this: the number of ids is what the bytes hold, not what they claim.
    quint32 count = 0;
    if (token == m_token)
        stream >> count;
    for (; count > 0 && !stream.atEnd() && stream.status() == QDataStream::Ok; --count) {
        NodeId id = 0;
        stream >> id;
        ids.append(id);
    }
    return topmost(ids);
}

bool CollectionModel::takes(const QList<NodeId> &ids, NodeId parent, Qt::DropAction action) const
{
    if (ids.isEmpty() || parent == CollectionSource::rootId || !contains(parent)
        || !m_source->node(parent).abilities.testFlag(CollectionNode::CanHold)) {
        return false;
    }
    const auto ability = action == Qt::MoveAction ? CollectionNode::CanMove : CollectionNode::CanCopy;
    return std::all_of(ids.cbegin(), ids.cend(), [&](NodeId id) {
        return contains(id) && !isIn(parent, id) && m_source->node(id).abilities.testFlag(ability);
    });
}

Qt::DropActions CollectionModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

bool CollectionModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int,
                                      const QModelIndex &parent) const
{
    return takes(unpacked(data), id(parent), action);
}

bool CollectionModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                   const QModelIndex &parent)
{
    const QList<NodeId> ids = unpacked(data);
    const NodeId to = id(parent);
    if (!takes(ids, to, action))
        return false;
    Q_EMIT dropped(action == Qt::MoveAction ? m_source->move(ids, to, row) : m_source->copy(ids, to, row));
    return true;
}

} // namespace Fingerpost::Ui
