// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorysource.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

MemorySource::MemorySource(QObject *parent)
    : CollectionSource(parent)
{
    m_nodes[rootId].node.abilities = CollectionNode::CanHold;
}

NodeId MemorySource::add(NodeId parent, const CollectionNode &node, int position)
{
    const NodeId id = ++m_lastId;
    m_nodes[id] = {node, parent, {}};
    QList<NodeId> &siblings = m_nodes[parent].children;
    const int at = position < 0 ? int(siblings.size()) : std::min(position, int(siblings.size()));
    siblings.insert(at, id);
    if (!m_hidden.contains(parent))
        Q_EMIT inserted(parent, at, {id});
    return id;
}

NodeId MemorySource::collection(const QString &name)
{
    return add(rootId,
               {.kind = CollectionNode::Kind::Collection,
                .name = name,
                .abilities = CollectionNode::CanRename | CollectionNode::CanHold});
}

NodeId MemorySource::folder(NodeId parent, const QString &name)
{
    return add(parent,
               {.kind = CollectionNode::Kind::Folder,
                .name = name,
                .abilities = everything | CollectionNode::CanHold});
}

NodeId MemorySource::request(NodeId parent, const QString &method, const QString &name)
{
    return add(parent, {.name = name, .method = method, .abilities = everything});
}

void MemorySource::collect(NodeId id, QHash<NodeId, Entry> *into)
{
    const Entry entry = m_nodes.value(id);
    for (const NodeId child : entry.children)
        collect(child, into);
    into->insert(id, entry);
}

void MemorySource::take(NodeId id)
{
    m_nodes[parentOf(id)].children.removeOne(id);
    QHash<NodeId, Entry> gone;
    collect(id, &gone);
    for (auto entry = gone.cbegin(); entry != gone.cend(); ++entry) {
        m_nodes.remove(entry.key());
        m_hidden.remove(entry.key());
    }
    Q_EMIT removed({id});
}

void MemorySource::put(NodeId id, NodeId parent, int position)
{
    m_nodes[parentOf(id)].children.removeOne(id);
    m_nodes[id].parent = parent;
    QList<NodeId> &siblings = m_nodes[parent].children;
    const int at = position < 0 ? int(siblings.size()) : std::min(position, int(siblings.size()));
    siblings.insert(at, id);
    Q_EMIT moved(id, parent, at);
}

void MemorySource::set(NodeId id, const CollectionNode &node)
{
    m_nodes[id].node = node;
    Q_EMIT changed(id);
}

void MemorySource::hide(NodeId folder)
{
    m_hidden.insert(folder);
    Q_EMIT reset();
}

void MemorySource::clear()
{
    const Entry root = m_nodes.value(rootId);
    m_nodes.clear();
    m_hidden.clear();
    m_nodes[rootId].node = root.node;
    Q_EMIT reset();
}

NodeId MemorySource::find(const QString &name) const
{
    for (auto entry = m_nodes.cbegin(); entry != m_nodes.cend(); ++entry) {
        if (entry.key() != rootId && entry->node.name == name)
            return entry.key();
    }
    return rootId;
}

QStringList MemorySource::names(NodeId parent) const
{
    QStringList names;
    const QList<NodeId> ids = m_nodes.value(parent).children;
    for (const NodeId id : ids)
        names.append(node(id).name);
    return names;
}

bool MemorySource::isIn(NodeId id, NodeId ancestor) const
{
    for (; id != rootId; id = parentOf(id)) {
        if (id == ancestor)
            return true;
    }
    return ancestor == rootId;
}

QList<NodeId> MemorySource::children(NodeId parent) const
{
    return m_hidden.contains(parent) ? QList<NodeId>() : m_nodes.value(parent).children;
}

void MemorySource::fetchMore(NodeId parent)
{
    QMetaObject::invokeMethod(
        this,
        [this, parent] {
            if (!m_hidden.remove(parent))
                return;
            Q_EMIT inserted(parent, 0, children(parent));
            Q_EMIT changed(parent);
        },
        Qt::QueuedConnection);
}

quint64 MemorySource::later(std::function<QList<NodeId>(quint64)> run)
{
    const quint64 command = ++m_lastCommand;
    const QString failure = std::exchange(m_failure, {});
    QMetaObject::invokeMethod(
        this,
        [this, command, failure, run = std::move(run)] {
            if (!failure.isEmpty())
                Q_EMIT failed(command, failure);
            else
                Q_EMIT finished(command, run(command));
        },
        Qt::QueuedConnection);
    return command;
}

QString MemorySource::freeName(NodeId parent, const QString &name) const
{
    QString free = name;
    for (int number = 2; names(parent).contains(free); ++number)
        free = u"%1 %2"_s.arg(name).arg(number);
    return free;
}

quint64 MemorySource::rename(NodeId id, const QString &name)
{
    return later([this, id, name](quint64) {
        CollectionNode renamed = node(id);
        renamed.name = name;
        set(id, renamed);
        return QList<NodeId>{id};
    });
}

quint64 MemorySource::create(NodeId parent, CollectionNode::Kind kind, const QString &name)
{
    return later([this, parent, kind, name](quint64) {
        const QString free = freeName(parent, name);
        return QList<NodeId>{kind == CollectionNode::Kind::Collection   ? collection(free)
                                 : kind == CollectionNode::Kind::Folder ? folder(parent, free)
                                                                        : request(parent, u"GET"_s, free)};
    });
}

NodeId MemorySource::clonedSilently(NodeId id, NodeId parent)
{
    const NodeId copied = ++m_lastId;
    m_nodes[copied] = {node(id), parent, {}};
    const QList<NodeId> inside = m_nodes.value(id).children;
    for (const NodeId child : inside) {
        const NodeId made = clonedSilently(child, copied);
        m_nodes[copied].children.append(made);
    }
    return copied;
}

NodeId MemorySource::cloned(NodeId id, NodeId parent, int position)
{
    const QString name = freeName(parent, node(id).name);
    const NodeId copied = clonedSilently(id, parent);
    m_nodes[copied].node.name = name;
    QList<NodeId> &siblings = m_nodes[parent].children;
    const int at = position < 0 ? int(siblings.size()) : position;
    siblings.insert(at, copied);
    Q_EMIT inserted(parent, at, {copied});
    return copied;
}

quint64 MemorySource::duplicate(const QList<NodeId> &ids)
{
    return later([this, ids](quint64) {
        QList<NodeId> made;
        for (const NodeId id : ids) {
            const NodeId parent = parentOf(id);
            made.append(cloned(id, parent, int(m_nodes.value(parent).children.indexOf(id)) + 1));
        }
        return made;
    });
}

quint64 MemorySource::remove(const QList<NodeId> &ids)
{
    return later([this, ids](quint64 command) {
        Removed &gone = m_removed[command];
        for (const NodeId id : ids) {
            collect(id, &gone.entries);
            gone.places.prepend({id, int(m_nodes.value(parentOf(id)).children.indexOf(id))});
            take(id);
        }
        return ids;
    });
}

quint64 MemorySource::restore(quint64 removal)
{
    return later([this, removal](quint64) {
        const Removed back = m_removed.take(removal);
        m_nodes.insert(back.entries);
        QList<NodeId> ids;
        for (const auto &[id, position] : back.places) {
            const NodeId parent = parentOf(id);
            m_nodes[parent].children.insert(position, id);
            Q_EMIT inserted(parent, position, {id});
            ids.prepend(id);
        }
        return ids;
    });
}

quint64 MemorySource::move(const QList<NodeId> &ids, NodeId newParent, int position)
{
    return later([this, ids, newParent, position](quint64) {
        const QList<NodeId> before = m_nodes.value(newParent).children;
        NodeId next = rootId; // what the moved ones come before
        for (qsizetype i = position < 0 ? before.size() : position; i < before.size() && next == rootId;
             ++i) {
            if (!ids.contains(before.at(i)))
                next = before.at(i);
        }
        for (const NodeId id : ids) {
            QList<NodeId> siblings = m_nodes.value(newParent).children;
            siblings.removeOne(id);
            put(id, newParent, next == rootId ? -1 : int(siblings.indexOf(next)));
        }
        return ids;
    });
}

quint64 MemorySource::copy(const QList<NodeId> &ids, NodeId newParent, int position)
{
    return later([this, ids, newParent, position](quint64) {
        QList<NodeId> made;
        int at = position;
        for (const NodeId id : ids) {
            made.append(cloned(id, newParent, at));
            at = at < 0 ? -1 : at + 1;
        }
        return made;
    });
}

} // namespace Fingerpost::Ui
