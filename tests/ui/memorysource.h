// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionsource.h"

#include <functional>

#include <QHash>
#include <QSet>

namespace Fingerpost::Ui {

/// Collections that are in memory alone, to test the tree with: every command answers a turn of the event
/// loop later, and folders may be left unread until they are asked for.
class MemorySource : public CollectionSource {
    Q_OBJECT

public:
    static constexpr CollectionNode::Abilities everything{
        CollectionNode::CanRename | CollectionNode::CanRemove | CollectionNode::CanMove
        | CollectionNode::CanCopy};

    explicit MemorySource(QObject *parent = nullptr);

    // Building and changing at once, as what happens on the disk.
    NodeId add(NodeId parent, const CollectionNode &node, int position = -1);
    NodeId collection(const QString &name);
    NodeId folder(NodeId parent, const QString &name);
    NodeId request(NodeId parent, const QString &method, const QString &name);
    void take(NodeId id);
    void put(NodeId id, NodeId parent, int position);
    void set(NodeId id, const CollectionNode &node);
    /// The children of \a folder will only be known after fetchMore().
    void hide(NodeId folder);
    void clear();
    /// The next command fails with this sentence.
    void failNext(const QString &sentence) { m_failure = sentence; }

    [[nodiscard]] NodeId parentOf(NodeId id) const { return m_nodes.value(id).parent; }
    [[nodiscard]] NodeId find(const QString &name) const;
    [[nodiscard]] QStringList names(NodeId parent) const;
    [[nodiscard]] QList<NodeId> ids() const { return m_nodes.keys(); }
    [[nodiscard]] bool isIn(NodeId id, NodeId ancestor) const;

    [[nodiscard]] CollectionNode node(NodeId id) const override { return m_nodes.value(id).node; }
    [[nodiscard]] QList<NodeId> children(NodeId parent) const override;
    [[nodiscard]] bool canFetchMore(NodeId parent) const override { return m_hidden.contains(parent); }
    void fetchMore(NodeId parent) override;
    quint64 rename(NodeId id, const QString &name) override;
    quint64 create(NodeId parent, CollectionNode::Kind kind, const QString &name) override;
    quint64 duplicate(const QList<NodeId> &ids) override;
    quint64 remove(const QList<NodeId> &ids) override;
    quint64 restore(quint64 removal) override;
    quint64 move(const QList<NodeId> &ids, NodeId newParent, int position) override;
    quint64 copy(const QList<NodeId> &ids, NodeId newParent, int position) override;

private:
    struct Entry {
        CollectionNode node;
        NodeId parent = 0;
        QList<NodeId> children;
    };
    struct Removed {
        QHash<NodeId, Entry> entries;
        QList<std::pair<NodeId, int>> places; // id and position, in the order to put them back
    };

    quint64 later(std::function<QList<NodeId>(quint64 command)> run);
    NodeId cloned(NodeId id, NodeId parent, int position);
    NodeId clonedSilently(NodeId id, NodeId parent);
    void collect(NodeId id, QHash<NodeId, Entry> *into);
    [[nodiscard]] QString freeName(NodeId parent, const QString &name) const;

    QHash<NodeId, Entry> m_nodes;
    QSet<NodeId> m_hidden;
    QHash<quint64, Removed> m_removed;
    NodeId m_lastId = 0;
    quint64 m_lastCommand = 0;
    QString m_failure;
};

} // namespace Fingerpost::Ui
