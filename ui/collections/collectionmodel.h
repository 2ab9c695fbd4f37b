// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionsource.h"

#include <optional>
#include <unordered_map>

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

namespace Fingerpost::Ui {

/// A CollectionSource as a tree, with TreeRole's roles. It mirrors where the nodes stand and asks the source
/// for everything else when it is shown. Renaming and dropping are commands to the source: the tree changes
/// when the source says so, but a new name is shown at once.
class CollectionModel : public QAbstractItemModel {
    Q_OBJECT

public:
    /// \a source is not owned and has to outlive the model.
    explicit CollectionModel(CollectionSource *source, QObject *parent = nullptr);
    ~CollectionModel() override;

    [[nodiscard]] CollectionSource *source() const { return m_source; }
    /// rootId for the invalid index.
    [[nodiscard]] NodeId id(const QModelIndex &index) const;
    /// Invalid for the root and for ids that are not there.
    [[nodiscard]] QModelIndex indexOf(NodeId id) const;
    [[nodiscard]] bool contains(NodeId id) const { return m_nodes.contains(id); }
    [[nodiscard]] NodeId parentOf(NodeId id) const;
    [[nodiscard]] QList<NodeId> childrenOf(NodeId id) const;
    /// Whether \a id is \a ancestor or lies in it.
    [[nodiscard]] bool isIn(NodeId id, NodeId ancestor) const;
    /// \a ids in the order of the tree, without those that lie in another of them and those that are not
    /// there.
    [[nodiscard]] QList<NodeId> topmost(const QList<NodeId> &ids) const;
    /// The names from the collection down to \a id, each percent-encoded, joined by slashes.
    [[nodiscard]] QString pathOf(NodeId id) const;
    /// Has everything read that is not read yet.
    void fetchEverything();

    /// Marks the requests that have a draft the disk does not have.
    void setUnsaved(const QSet<NodeId> &ids);
    /// Pales what waits to be pasted elsewhere.
    void setCut(const QSet<NodeId> &ids);
    [[nodiscard]] const QSet<NodeId> &cut() const { return m_cut; }

    /// A parcel of nodes, for this model alone, with their names as text for others.
    [[nodiscard]] QMimeData *parcel(const QList<NodeId> &ids) const;
    /// The nodes of a parcel that are still there; empty for foreign data.
    [[nodiscard]] QList<NodeId> unpacked(const QMimeData *data) const;
    /// Whether \a parent takes \a ids, moved or as copies.
    [[nodiscard]] bool takes(const QList<NodeId> &ids, NodeId parent, Qt::DropAction action) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// Something was dropped; \a command is the number the source gave.
    void dropped(quint64 command);

private:
    struct Node {
        NodeId id = 0;
        Node *parent = nullptr;
        QList<Node *> children;
        int row = 0;
        int requests = 0; // in it, at any depth
        bool isRequest = false;
    };

    [[nodiscard]] Node *find(NodeId id) const;
    [[nodiscard]] Node *nodeAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Node *node) const;
    [[nodiscard]] QString nameOf(NodeId id, const CollectionNode &node) const;
    [[nodiscard]] static QString errorOf(const CollectionNode &node);
    [[nodiscard]] QString spoken(NodeId id, const CollectionNode &node) const;

    void rebuild();
    void resetAll();
    Node *grow(NodeId id, Node *parent);
    void attach(Node *parent, int at, const QList<Node *> &nodes);
    void detach(Node *parent, int first, int count);
    void forget(Node *node);
    void tellCounts(const Node *from);
    void insert(NodeId parent, int first, const QList<NodeId> &ids);
    void remove(const QList<NodeId> &ids);
    void move(NodeId id, NodeId newParent, int position);
    void change(NodeId id);
    void settle(quint64 command);
    void replaceMarks(QSet<NodeId> &marks, const QSet<NodeId> &by, int role);

    CollectionSource *m_source;
    QByteArray m_token; // tells this model's parcels from others
    std::unordered_map<NodeId, Node> m_nodes; // whose elements stay where they are
    Node *m_root = nullptr;
    QSet<NodeId> m_fetching;
    QSet<NodeId> m_unsaved;
    QSet<NodeId> m_cut;
    struct NewName {
        quint64 command;
        QString name;
    };
    QHash<NodeId, NewName> m_newNames;
};

} // namespace Fingerpost::Ui
