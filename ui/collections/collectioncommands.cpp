// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands of the tree, as calls of the collections' stores.
#include "collections/collectionstore.h"
#include "collections/openedcollections.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

OpenedCollections::CommandPtr OpenedCollections::start(const QList<NodeId> &ids)
{
    auto command = std::make_shared<Command>();
    command->number = ++m_lastCommand;
    command->left = ids;
    // What lies in another of them goes with it.
    command->left.removeIf([&](NodeId id) {
        for (NodeId above = m_nodes.value(id).parent; above != rootId; above = m_nodes.value(above).parent) {
            if (ids.contains(above))
                return true;
        }
        return !m_nodes.contains(id) || pathOf(id).isEmpty();
    });
    return command;
}

/// \a step with one after the other, then \a end.
void OpenedCollections::run(const CommandPtr &command, const Step &step,
                            const std::function<void(const CommandPtr &)> &end)
{
    // Never before the command has returned its number.
    QTimer::singleShot(0, this, [this, command, step, end] {
        // What another program took away meanwhile, or went with its collection, needs nothing more.
        command->left.removeIf([this](NodeId id) { return !m_nodes.contains(id); });
        if (command->left.isEmpty())
            return end(command);
        step(command, command->left.takeFirst(), [this, command, step, end] { run(command, step, end); });
    });
}

void OpenedCollections::finish(const CommandPtr &command)
{
    Q_EMIT finished(command->number, command->done);
}

void OpenedCollections::fail(const CommandPtr &command, const QString &sentence)
{
    for (const NodeId id : QSet<NodeId>(m_moving))
        m_moving.remove(id);
    Q_EMIT failed(command->number, sentence);
}

quint64 OpenedCollections::rename(NodeId id, const QString &name)
{
    const CommandPtr command = start({id});
    const Step step = [this, name](const CommandPtr &running, NodeId node, const std::function<void()> &) {
        m_moving.insert(node);
        CollectionStore *store = storeOf(node);
        store->rename(
            pathOf(node), name, this,
            [this, running, node, store, name, before = pathOf(node)](const Requests::Result<QString> &path) {
                m_moving.remove(node);
                if (!path)
                    return fail(running, path.error().message());
                if (*path == before)
                    Q_EMIT renamed(store->root(), before, name);
                else if (m_nodes.contains(node) && pathOf(node) != *path)
                    relocate(node, *path);
                running->done = {node};
                finish(running);
            });
    };
    run(command, step,
        [this](const CommandPtr &empty) { fail(empty, tr("A collection is named in its file.")); });
    return command->number;
}

quint64 OpenedCollections::create(NodeId parent, CollectionNode::Kind kind, const QString &name)
{
    const CommandPtr command = start({});
    if (kind == CollectionNode::Kind::Collection) {
        QString folder = QDir(m_home).filePath(name);
        for (int number = 2; QDir(folder).exists(); ++number)
            folder = QDir(m_home).filePath(u"%1 %2"_s.arg(name).arg(number));
        CollectionStore *store = makeStore(folder);
        // What comes next may be a request to save in it: it has to be there.
        connect(store, &CollectionStore::opened, this, [this, command, store] {
            if (!command->done.isEmpty())
                return;
            command->done = {m_ids.value({store, QString()})};
            finish(command);
        });
        connect(store, &CollectionStore::failed, this, [this, command](const QString &message) {
            if (command->done.isEmpty())
                fail(command, message);
        });
        store->create(name);
        return command->number;
    }
    CollectionStore *store = storeOf(parent);
    const QString folder = pathOf(parent);
    const auto take = [this, command, store](const Requests::Result<QString> &path) {
        if (!path)
            return fail(command, path.error().message());
        command->done = {intern(store, *path)};
        finish(command);
    };
    if (kind == CollectionNode::Kind::Folder) {
        store->createFolder(folder, name, this, [this, store, take](const Requests::Result<QString> &path) {
            if (path)
                Q_EMIT created(store->root(), *path);
            take(path);
        });
    } else {
        store->createRequest(folder, RequestDraft::create("GET", {}, name), this,
                             [this, store, take](const Requests::Result<RequestDraft> &made) {
                                 if (made)
                                     Q_EMIT created(store->root(), made->path);
                                 take(made ? Requests::Result<QString>(made->path)
                                           : Requests::Result<QString>(made.error()));
                             });
    }
    return command->number;
}

quint64 OpenedCollections::duplicate(const QList<NodeId> &ids)
{
    const CommandPtr command = start(ids);
    const auto end = [this](const CommandPtr &done) { finish(done); };
    const Step step = [this](const CommandPtr &running, NodeId id, const std::function<void()> &next) {
        CollectionStore *store = storeOf(id);
        store->duplicate(
            pathOf(id), this,
            [this, running, store, next, from = pathOf(id)](const Requests::Result<QString> &path) {
                if (!path)
                    return fail(running, path.error().message());
                Q_EMIT copied(store->root(), from, store->root(), *path);
                running->done.append(intern(store, *path));
                next();
            });
    };
    run(command, step, end);
    return command->number;
}

quint64 OpenedCollections::remove(const QList<NodeId> &ids)
{
    const CommandPtr command = start(ids);
    const auto end = [this](const CommandPtr &done) { finish(done); };
    const Step step = [this](const CommandPtr &running, NodeId id, const std::function<void()> &next) {
        CollectionStore *store = storeOf(id);
        store->remove(
            pathOf(id), this, [this, running, store, id, next](const Requests::Result<TrashedItem> &item) {
                if (!item)
                    return giveBack(running, m_removals.take(running->number), item.error().message());
                m_removals[running->number].append({store->root(), *item});
                running->done.append(id);
                next();
            });
    };
    run(command, step, end);
    return command->number;
}

/// Where one cannot be removed none is: what had gone before it could not be brought back by anybody.
void OpenedCollections::giveBack(const CommandPtr &command, QList<Removal> items, const QString &sentence)
{
    if (items.isEmpty())
        return fail(command, sentence);
    const Removal last = items.takeLast();
    CollectionStore *store = storeAt(last.first);
    if (!store)
        return fail(command, sentence);
    store->restore(last.second, this,
                   [this, command, items, sentence](const Requests::Result<void> &restored) {
                       giveBack(command, items, restored ? sentence : restored.error().message());
                   });
}

quint64 OpenedCollections::restore(quint64 removal)
{
    const CommandPtr command = start({});
    QTimer::singleShot(0, this, [this, command, removal, items = m_removals.take(removal)] {
        restoreNext(command, removal, items);
    });
    return command->number;
}

/// The last that went comes back first.
void OpenedCollections::restoreNext(const CommandPtr &command, quint64 removal, QList<Removal> items)
{
    if (items.isEmpty())
        return finish(command);
    const QList<Removal> left = items;
    const auto [root, item] = items.takeLast();
    CollectionStore *store = storeAt(root);
    if (!store) {
        return keepRemoval(command, removal, left,
                           tr("Its collection is closed. It is in the system's trash: %1").arg(item.inTrash));
    }
    command->done.append(intern(store, item.path));
    store->restore(item, this, [this, command, removal, items, left](const Requests::Result<void> &restored) {
        if (!restored)
            return keepRemoval(command, removal, left, restored.error().message());
        restoreNext(command, removal, items);
    });
}

/// What the trash still has is asked for once more when its place is free, or its collection open.
void OpenedCollections::keepRemoval(const CommandPtr &command, quint64 removal, const QList<Removal> &items,
                                    const QString &sentence)
{
    QList<Removal> kept = items;
    kept.removeIf([](const Removal &each) { return !QFileInfo::exists(each.second.inTrash); });
    if (!kept.isEmpty()) {
        m_removals.insert(removal, kept);
        Q_EMIT removalKept(removal);
    }
    fail(command, sentence);
}

/// Where the children of the new parent stand in the end.
void OpenedCollections::planOrder(const CommandPtr &command, const QList<NodeId> &ids, int position) const
{
    QList<NodeId> order = children(command->newParent);
    NodeId before = rootId;
    for (qsizetype i = position < 0 ? order.size() : position; i < order.size() && before == rootId; ++i) {
        if (!ids.contains(order.at(i)))
            before = order.at(i);
    }
    order.removeIf([&](NodeId id) { return ids.contains(id); });
    const qsizetype at = before == rootId ? order.size() : order.indexOf(before);
    command->order = order.mid(0, at) + QList<NodeId>{rootId} + order.mid(at); // rootId: here they come
}

void OpenedCollections::arrange(const CommandPtr &command)
{
    QStringList paths;
    for (const NodeId id : std::as_const(command->order)) {
        if (id != rootId) {
            paths.append(pathOf(id));
            continue;
        }
        for (const NodeId moved : std::as_const(command->done))
            paths.append(pathOf(moved));
    }
    paths.removeAll(QString());
    CollectionStore *store = storeOf(command->newParent);
    if (!store)
        return fail(command, tr("The folder it was to go to is gone."));
    store->reorder(paths, this, [this, command, store, paths](const Requests::Result<void> &ordered) {
        if (!ordered)
            return fail(command, ordered.error().message());
        Q_EMIT arranged(store->root(), paths);
        finish(command);
    });
}

quint64 OpenedCollections::move(const QList<NodeId> &ids, NodeId newParent, int position)
{
    const CommandPtr command = start(ids);
    command->newParent = newParent;
    planOrder(command, command->left, position);
    const auto end = [this](const CommandPtr &done) { arrange(done); };
    const Step step = [this, newParent](const CommandPtr &running, NodeId id,
                                        const std::function<void()> &next) {
        CollectionStore *store = storeOf(id);
        if (store != storeOf(newParent)) {
            return fail(running,
                        tr("Nothing was moved: into another collection requests can be copied, with "
                           "Ctrl+C and Ctrl+V."));
        }
        if (m_nodes.value(id).parent == newParent) {
            running->done.append(id);
            return next();
        }
        m_moving.insert(id);
        store->move(pathOf(id), pathOf(newParent), this,
                    [this, running, store, id, next](const Requests::Result<QString> &path) {
                        m_moving.remove(id);
                        if (!path)
                            return fail(running, path.error().message());
                        if (m_nodes.contains(id) && pathOf(id) != *path) {
                            Q_EMIT relocated(store->root(), pathOf(id), *path);
                            dropGone(id); // its new folder has not been read, or has it under another id
                        }
                        running->done.append(intern(store, *path));
                        next();
                    });
    };
    run(command, step, end);
    return command->number;
}

void OpenedCollections::copyWithin(const CommandPtr &command, NodeId id, const std::function<void()> &next)
{
    CollectionStore *store = storeOf(id);
    const QString folder = pathOf(command->newParent);
    store->duplicate(pathOf(id), this, [=, this, from = pathOf(id)](const Requests::Result<QString> &copy) {
        if (!copy)
            return fail(command, copy.error().message());
        Q_EMIT copied(store->root(), from, store->root(), *copy);
        if (m_nodes.value(id).parent == command->newParent) {
            command->done.append(intern(store, *copy));
            return next();
        }
        store->move(*copy, folder, this, [=, this](const Requests::Result<QString> &path) {
            if (!path)
                return fail(command, path.error().message());
            Q_EMIT relocated(store->root(), *copy, *path);
            command->done.append(intern(store, *path));
            next();
        });
    });
}

quint64 OpenedCollections::copy(const QList<NodeId> &ids, NodeId newParent, int position)
{
    const CommandPtr command = start(ids);
    command->newParent = newParent;
    planOrder(command, {}, position);
    const auto end = [this](const CommandPtr &done) { arrange(done); };
    const Step step = [this, newParent](const CommandPtr &running, NodeId id,
                                        const std::function<void()> &next) {
        CollectionStore *from = storeOf(id);
        const QPointer<CollectionStore> to = storeOf(newParent);
        if (!to)
            return fail(running, tr("The folder it was to go to is gone."));
        if (from == to.data())
            return copyWithin(running, id, next);
        if (node(id).kind != CollectionNode::Kind::Request) {
            return fail(running,
                        tr("Only requests can be copied into another collection. Copy the folder “%1” "
                           "with your file manager.")
                            .arg(node(id).name));
        }
        using Original = std::pair<RequestDraft, QByteArray>;
        from->readOriginal(pathOf(id), this, [=, this](const Requests::Result<Original> &original) {
            if (!original)
                return fail(running, original.error().message());
            if (!to || !m_nodes.contains(newParent))
                return fail(running, tr("The folder it was to go to is gone."));
            const RequestDraft &draft = original->first;
            to->createRequest(
                pathOf(newParent), draft, this,
                [=, this](const Requests::Result<RequestDraft> &made) {
                    if (!made)
                        return fail(running, made.error().message());
                    Q_EMIT copied(draft.collection, draft.path, to->root(), made->path);
                    running->done.append(intern(to.data(), made->path));
                    next();
                },
                original->second);
        });
    };
    run(command, step, end);
    return command->number;
}

} // namespace Fingerpost::Ui
