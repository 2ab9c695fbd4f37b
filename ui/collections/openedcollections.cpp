// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/openedcollections.h"

#include "collections/collectionstore.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

QString fileName(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

CollectionNode::Kind kindOf(const CollectionItem &item)
{
    switch (item.kind) {
    case CollectionItem::Kind::Folder:
        return CollectionNode::Kind::Folder;
    case CollectionItem::Kind::Request:
        return CollectionNode::Kind::Request;
    case CollectionItem::Kind::Other:
        return CollectionNode::Kind::Unsupported;
    case CollectionItem::Kind::Unreadable:
        break;
    }
    return CollectionNode::Kind::Broken;
}

CollectionNode::Abilities abilitiesOf(CollectionNode::Kind kind)
{
    using Node = CollectionNode;
    switch (kind) {
    case Node::Kind::Collection:
        return Node::CanHold;
    case Node::Kind::Folder:
        return Node::CanRename | Node::CanRemove | Node::CanMove | Node::CanCopy | Node::CanHold;
    case Node::Kind::Request:
        return Node::CanRename | Node::CanRemove | Node::CanMove | Node::CanCopy;
    case Node::Kind::Broken:
    case Node::Kind::Unsupported:
        break;
    }
    return Node::CanRemove;
}

} // namespace

OpenedCollections::OpenedCollections(const QString &home, QObject *parent)
    : CollectionSource(parent)
    , m_home(home)
{
}

OpenedCollections::~OpenedCollections() = default;

QStringList OpenedCollections::folders() const
{
    QStringList folders;
    for (const NodeId id : m_roots)
        folders.append(m_nodes.value(id).store->root());
    return folders;
}

CollectionStore *OpenedCollections::storeOf(NodeId id) const
{
    return m_nodes.value(id).store;
}

CollectionStore *OpenedCollections::storeAt(const QString &folder) const
{
    for (const NodeId id : m_roots) {
        if (storeOf(id)->root() == folder)
            return storeOf(id);
    }
    return nullptr;
}

QString OpenedCollections::pathOf(NodeId id) const
{
    return m_nodes.value(id).item.path;
}

NodeId OpenedCollections::idOf(const QString &collection, const QString &path) const
{
    CollectionStore *store = storeAt(collection);
    const NodeId id = store ? m_ids.value({store, path}, rootId) : rootId;
    return m_nodes.contains(id) ? id : rootId;
}

// ---- Nodes ----

CollectionNode OpenedCollections::node(NodeId id) const
{
    const Node known = m_nodes.value(id);
    CollectionNode node;
    if (const auto git = m_git.constFind(known.store); git != m_git.cend())
        node.git = git->value(known.item.path);
    if (known.item.path.isEmpty()) {
        node.kind = known.error.isEmpty() ? CollectionNode::Kind::Collection : CollectionNode::Kind::Broken;
        node.name = known.item.name;
        node.error = known.error;
        node.abilities = known.error.isEmpty() ? abilitiesOf(node.kind) : CollectionNode::Abilities();
        return node;
    }
    node.kind = kindOf(known.item);
    node.name = known.item.name;
    node.method = QString::fromUtf8(known.item.method);
    node.error = known.item.error;
    if (node.kind == CollectionNode::Kind::Unsupported)
        node.error = tr("A request of the kind “%1” can be seen here, not opened.").arg(known.item.type);
    node.abilities = abilitiesOf(node.kind);
    return node;
}

QList<NodeId> OpenedCollections::children(NodeId parent) const
{
    return parent == rootId ? m_roots : m_nodes.value(parent).children;
}

bool OpenedCollections::canFetchMore(NodeId parent) const
{
    const Node known = m_nodes.value(parent);
    const bool holds = known.item.path.isEmpty() || known.item.kind == CollectionItem::Kind::Folder;
    return parent != rootId && known.store && holds && known.error.isEmpty()
        && !known.store->isRead(known.item.path);
}

void OpenedCollections::fetchMore(NodeId parent)
{
    if (canFetchMore(parent))
        storeOf(parent)->readFolder(pathOf(parent));
}

NodeId OpenedCollections::intern(CollectionStore *store, const QString &path)
{
    NodeId &id = m_ids[{store, path}];
    if (id == rootId)
        id = ++m_lastId;
    return id;
}

// ---- Collections ----

CollectionStore *OpenedCollections::makeStore(const QString &folder)
{
    auto *store = new CollectionStore(folder, this);
    const NodeId id = intern(store, {});
    Node node;
    node.store = store;
    node.item.kind = CollectionItem::Kind::Folder;
    node.item.name = QFileInfo(store->root()).fileName();
    m_nodes.insert(id, node);
    m_roots.append(id);
    follow(store);
    followGit(store);
    Q_EMIT inserted(rootId, int(m_roots.size()) - 1, {id});
    Q_EMIT foldersChanged();
    return store;
}

void OpenedCollections::open(const QString &folder)
{
    if (!storeAt(QDir::cleanPath(folder)))
        makeStore(folder)->open();
}

void OpenedCollections::close(NodeId collection)
{
    CollectionStore *store = storeOf(collection);
    if (!m_roots.removeOne(collection))
        return;
    dropTree(collection);
    m_ids.removeIf([store](auto entry) { return entry.key().first == store; });
    Q_EMIT removed({collection});
    Q_EMIT foldersChanged();
    m_git.remove(store);
    store->disconnect(this);
    store->deleteLater();
}

void OpenedCollections::follow(CollectionStore *store)
{
    connect(store, &CollectionStore::opened, this, [this, store] {
        store->loadFolder({}, this, [this, store](const Requests::Result<FolderSettings> &settings) {
            const NodeId id = m_ids.value({store, QString()});
            if (!settings || !m_nodes.contains(id) || settings->name.isEmpty())
                return;
            m_nodes[id].item.name = settings->name;
            Q_EMIT changed(id);
        });
        store->readTree(); // so that the filter finds what nobody has looked at
    });
    connect(store, &CollectionStore::failed, this, [this, store](const QString &message) {
        const NodeId id = m_ids.value({store, QString()});
        if (!m_nodes.contains(id) || store->isRead({}))
            return;
        m_nodes[id].error = message;
        Q_EMIT changed(id);
    });
    connect(store, &CollectionStore::folderRead, this,
            [this, store](const QString &folder) { sync(store, folder); });
    connect(store, &CollectionStore::fileChanged, this,
            [this, store](const QString &path) { Q_EMIT fileChanged(store->root(), path); });
    connect(store, &CollectionStore::fileMoved, this,
            [this, store](const QString &before, const QString &after) {
                Q_EMIT fileMoved(store->root(), before, after);
            });
}

void OpenedCollections::followGit(CollectionStore *store)
{
    auto *git = new GitState(store->root(), {}, store);
    connect(store, &CollectionStore::opened, git, &GitState::refresh);
    connect(store, &CollectionStore::touched, git, &GitState::refresh);
    connect(git, &GitState::changed, this, [this, store, git] {
        if (!m_ids.contains({store, QString()}))
            return; // it was closed
        const auto before = m_git.value(store);
        m_git.insert(store, git->marks());
        QSet<QString> paths(before.keyBegin(), before.keyEnd());
        paths.unite(QSet<QString>(git->marks().keyBegin(), git->marks().keyEnd()));
        for (const QString &path : std::as_const(paths)) {
            const NodeId id = m_ids.value({store, path}, rootId);
            if (m_nodes.contains(id) && before.value(path) != git->marks().value(path))
                Q_EMIT changed(id);
        }
    });
}

// ---- Following the files ----

/// Brings the nodes of a folder in line with its files, one told change after the other.
void OpenedCollections::sync(CollectionStore *store, const QString &folder)
{
    const NodeId parent = m_ids.value({store, folder}, rootId);
    if (!m_nodes.contains(parent))
        return;
    const QList<CollectionItem> items = store->items(folder);
    QSet<QString> paths;
    for (const CollectionItem &item : items)
        paths.insert(item.path);
    QList<NodeId> vanished;
    for (const NodeId id : children(parent)) {
        if (!paths.contains(pathOf(id)))
            vanished.append(id);
    }
    QList<NodeId> wanted;
    for (const CollectionItem &item : items)
        wanted.append(adopt(store, parent, item, vanished));
    for (const NodeId id : std::as_const(vanished)) {
        if (!wanted.contains(id) && !m_moving.contains(id))
            dropGone(id);
    }
    for (int place = 0; place < wanted.size(); ++place) {
        const NodeId id = wanted.at(place);
        QList<NodeId> &siblings = m_nodes[parent].children;
        if (siblings.value(place, rootId) != id) {
            const qsizetype at = siblings.indexOf(id);
            if (at >= 0)
                siblings.removeAt(at);
            siblings.insert(place, id);
            if (at >= 0)
                Q_EMIT moved(id, parent, place);
            else
                Q_EMIT inserted(parent, place, {id});
        }
        if (const CollectionItem &item = items.at(place); m_nodes[id].item != item) {
            m_nodes[id].item = item;
            Q_EMIT changed(id);
        }
    }
    Q_EMIT changed(parent); // it has been read
}

/// The node of \a item, which may be one that a command is about to give this path.
NodeId OpenedCollections::adopt(CollectionStore *store, NodeId parent, const CollectionItem &item,
                                const QList<NodeId> &vanished)
{
    if (const NodeId known = m_ids.value({store, item.path}, rootId); m_nodes.contains(known))
        return known;
    for (const NodeId id : QSet<NodeId>(m_moving)) {
        const Node moving = m_nodes.value(id);
        const bool isRenamed = vanished.contains(id);
        const bool hasComeFromElsewhere =
            moving.parent != parent && fileName(moving.item.path) == fileName(item.path);
        if (moving.store != store || moving.item.kind != item.kind || !(isRenamed || hasComeFromElsewhere))
            continue;
        m_nodes[id].item.name = item.name; // who hears of its new place asks for it
        relocate(id, item.path);
        if (moving.parent != parent) {
            m_nodes[moving.parent].children.removeOne(id);
            m_nodes[id].parent = parent;
            m_nodes[parent].children.append(id);
            Q_EMIT moved(id, parent, int(m_nodes[parent].children.size()) - 1);
        }
        Q_EMIT changed(id);
        return id;
    }
    const NodeId id = intern(store, item.path);
    Node node;
    node.store = store;
    node.parent = parent;
    node.item = item;
    m_nodes.insert(id, node);
    return id;
}

/// \a id and what it holds have another path.
void OpenedCollections::relocate(NodeId id, const QString &path)
{
    Node &node = m_nodes[id];
    const QString before = node.item.path;
    m_ids.remove({node.store, before});
    node.item.path = path;
    m_ids.insert({node.store, path}, id);
    for (const NodeId child : QList<NodeId>(node.children))
        relocate(child, path + pathOf(child).mid(before.size()));
    m_moving.remove(id);
    Q_EMIT relocated(node.store->root(), before, path);
}

void OpenedCollections::dropTree(NodeId id)
{
    for (const NodeId child : m_nodes.value(id).children)
        dropTree(child);
    m_nodes.remove(id);
}

void OpenedCollections::dropGone(NodeId id)
{
    if (!m_nodes.contains(id))
        return;
    m_nodes[m_nodes[id].parent].children.removeOne(id);
    dropTree(id);
    Q_EMIT removed({id});
}

} // namespace Fingerpost::Ui
