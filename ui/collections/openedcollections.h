// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionfiles.h"
#include "collections/collectionsource.h"

#include <QHash>
#include <QPair>
#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>

namespace Fingerpost {
class CollectionStore;
}

namespace Fingerpost::Ui {

/// The collections of a workspace as the tree shows them: their stores' folders and files as nodes with ids,
/// the tree's commands as calls of the stores. Owns the stores.
class OpenedCollections : public CollectionSource {
    Q_OBJECT
public:
    /// \a home: where collections go that the tree makes.
    explicit OpenedCollections(const QString &home, QObject *parent = nullptr);
    ~OpenedCollections() override;

    /// The folders of the open collections, in their order.
    [[nodiscard]] QStringList folders() const;
    /// Opens the collection in \a folder, behind the others; one that is open already stays.
    void open(const QString &folder);
    /// Takes it out of the tree; its files stay.
    void close(NodeId collection);
    [[nodiscard]] CollectionStore *storeOf(NodeId id) const;
    /// By the folder of the collection; null when that is not open.
    [[nodiscard]] CollectionStore *storeAt(const QString &folder) const;
    /// Within its collection.
    [[nodiscard]] QString pathOf(NodeId id) const;
    /// rootId when the tree does not know it.
    [[nodiscard]] NodeId idOf(const QString &collection, const QString &path) const;

    [[nodiscard]] CollectionNode node(NodeId id) const override;
    [[nodiscard]] QList<NodeId> children(NodeId parent) const override;
    [[nodiscard]] bool canFetchMore(NodeId parent) const override;
    void fetchMore(NodeId parent) override;
    quint64 rename(NodeId id, const QString &name) override;
    quint64 create(NodeId parent, CollectionNode::Kind kind, const QString &name) override;
    quint64 duplicate(const QList<NodeId> &ids) override;
    quint64 remove(const QList<NodeId> &ids) override;
    quint64 restore(quint64 removal) override;
    quint64 move(const QList<NodeId> &ids, NodeId newParent, int position) override;
    quint64 copy(const QList<NodeId> &ids, NodeId newParent, int position) override;

Q_SIGNALS:
    /// A collection was opened or closed.
    void foldersChanged();
    /// A request or folder is called otherwise and has the path it had.
    void renamed(const QString &collection, const QString &path, const QString &name);
    /// A request or folder has another path in its collection, with all it holds.
    void relocated(const QString &collection, const QString &before, const QString &after);
    /// A request or folder was copied, with all it holds.
    void copied(const QString &collection, const QString &path, const QString &toCollection,
                const QString &toPath);
    /// A new, empty request or folder.
    void created(const QString &collection, const QString &path);
    /// Those folders and requests of the collection stand in that order now: their files may have other
    /// numbers.
    void arranged(const QString &collection, const QStringList &paths);
    /// A loaded file of the collection was changed by somebody else.
    void fileChanged(const QString &collection, const QString &path);
    /// Another program has moved it.
    void fileMoved(const QString &collection, const QString &before, const QString &after);

private:
    struct Node {
        CollectionStore *store = nullptr;
        NodeId parent = rootId;
        CollectionItem item; ///< its path is empty for a collection
        QString error; ///< of a collection that could not be opened
        QList<NodeId> children;
    };
    /// A command that goes through several calls, one after the other.
    struct Command {
        quint64 number = 0;
        QList<NodeId> left; ///< still to be done
        QList<NodeId> done;
        NodeId newParent = rootId;
        QList<NodeId> order; ///< of the new parent's children, when all is done
    };
    using CommandPtr = std::shared_ptr<Command>;
    /// Does one of them, and calls the last argument to go on.
    using Step = std::function<void(const CommandPtr &, NodeId, const std::function<void()> &)>;

    using Removal = QPair<QString, TrashedItem>; ///< and the folder of its collection, which may be closed

    CommandPtr start(const QList<NodeId> &ids);
    void run(const CommandPtr &command, const Step &step, const std::function<void(const CommandPtr &)> &end);
    void finish(const CommandPtr &command);
    void fail(const CommandPtr &command, const QString &sentence);
    void arrange(const CommandPtr &command);
    void planOrder(const CommandPtr &command, const QList<NodeId> &ids, int position) const;
    void restoreNext(const CommandPtr &command, quint64 removal, QList<Removal> items);
    void keepRemoval(const CommandPtr &command, quint64 removal, const QList<Removal> &items,
                     const QString &sentence);
    void giveBack(const CommandPtr &command, QList<Removal> items, const QString &sentence);
    void copyWithin(const CommandPtr &command, NodeId id, const std::function<void()> &next);

    [[nodiscard]] CollectionStore *makeStore(const QString &folder);
    void follow(CollectionStore *store);
    void followGit(CollectionStore *store);
    void sync(CollectionStore *store, const QString &folder);
    [[nodiscard]] NodeId adopt(CollectionStore *store, NodeId parent, const CollectionItem &item,
                               const QList<NodeId> &vanished);
    void relocate(NodeId id, const QString &path);
    void dropTree(NodeId id);
    void dropGone(NodeId id);
    [[nodiscard]] NodeId intern(CollectionStore *store, const QString &path);

    using Place = QPair<CollectionStore *, QString>;
    QString m_home;
    QList<NodeId> m_roots;
    QHash<NodeId, Node> m_nodes;
    QHash<Place, NodeId> m_ids; ///< also of what is gone: it may come back
    QSet<NodeId> m_moving; ///< under a command that gives them another path
    QHash<quint64, QList<Removal>> m_removals;
    QHash<CollectionStore *, QHash<QString, GitState::Mark>> m_git; ///< what is shown of it, by path
    NodeId m_lastId = rootId;
    quint64 m_lastCommand = 0;
};

} // namespace Fingerpost::Ui
