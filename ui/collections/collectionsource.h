// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/gitstate.h"

#include <QList>
#include <QObject>
#include <QString>

namespace Fingerpost::Ui {

using NodeId = quint64;

/// What a row of the tree of collections shows. A value.
struct CollectionNode {
    enum class Kind {
        Collection,
        Folder,
        Request,
        Broken, ///< a file that cannot be read; error, line and column say why
        Unsupported, ///< a file that is of another program's or a later kind; error says which
    };
    /// What can be done with it. The tree offers exactly that.
    enum Ability { CanRename = 1, CanRemove = 2, CanMove = 4, CanCopy = 8, CanHold = 16 };
    Q_DECLARE_FLAGS(Abilities, Ability)

    Kind kind = Kind::Request;
    QString name;
    QString method; ///< of a request
    QString error; ///< a sentence; empty when all is well
    int line = 0; ///< where in the file the error is, from 1; 0 when it is nowhere
    int column = 0;
    Abilities abilities; ///< CanHold: it takes requests and folders
    GitState::Mark git = GitState::Mark::None; ///< beside the last commit
};
Q_DECLARE_OPERATORS_FOR_FLAGS(CollectionNode::Abilities)
using ::operator|; // which these would hide: Qt's, of keys

/// Where the tree of collections gets its nodes and sends its commands; the tree knows no files.
///
/// The collections are the children of rootId. Ids stay the same for as long as a node exists, whatever it is
/// called and wherever it is moved, and are not used again. Everything happens in the GUI thread.
///
/// A change is told right after it was made, one signal a change. A command only starts: its answer,
/// finished() or failed() with the number the command returned, comes later, never before the command has
/// returned, and after the signals about what it changed.
class CollectionSource : public QObject {
    Q_OBJECT

public:
    static constexpr NodeId rootId = 0;

    using QObject::QObject;

    [[nodiscard]] virtual CollectionNode node(NodeId id) const = 0;
    /// Those known by now, in their order.
    [[nodiscard]] virtual QList<NodeId> children(NodeId parent) const = 0;
    /// Whether \a parent has children that are not read yet.
    [[nodiscard]] virtual bool canFetchMore(NodeId parent) const = 0;
    /// Has them read; they come by inserted(), and changed() follows when there is nothing more to read.
    virtual void fetchMore(NodeId parent) = 0;

    virtual quint64 rename(NodeId id, const QString &name) = 0;
    /// At the end of \a parent. A name that is taken there is made another; finished() brings the new id.
    virtual quint64 create(NodeId parent, CollectionNode::Kind kind, const QString &name) = 0;
    /// A copy right behind each; finished() brings their ids.
    virtual quint64 duplicate(const QList<NodeId> &ids) = 0;
    virtual quint64 remove(const QList<NodeId> &ids) = 0;
    /// Brings back, with the same ids, what the finished remove() of that number took. Where it fails,
    /// removalKept() comes first for what can be brought back still.
    virtual quint64 restore(quint64 removal) = 0;
    /// In the order of \a ids, before the child that is number \a position of \a newParent now, before any
    /// leaves its place; -1 or the number of children means the end.
    virtual quint64 move(const QList<NodeId> &ids, NodeId newParent, int position) = 0;
    /// Copies with all they hold, placed as in move(); finished() brings their ids.
    virtual quint64 copy(const QList<NodeId> &ids, NodeId newParent, int position) = 0;

Q_SIGNALS:
    /// \a ids stand in \a parent from number \a first on, with all they hold.
    void inserted(quint64 parent, int first, const QList<quint64> &ids);
    /// With all they held.
    void removed(const QList<quint64> &ids);
    void changed(quint64 id);
    /// \a id is now number \a position of \a newParent.
    void moved(quint64 id, quint64 newParent, int position);
    /// Everything may be another.
    void reset();

    void finished(quint64 command, const QList<quint64> &ids);
    /// \a sentence says what was not done, why, and what to do; the nodes are as they were.
    void failed(quint64 command, const QString &sentence);
    /// What the remove() of that number took, and is not back, can be restored with that number.
    void removalKept(quint64 removal);
};

} // namespace Fingerpost::Ui
