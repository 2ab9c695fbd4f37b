// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionsource.h"

#include <QHash>
#include <QObject>

class QAction;
class QKeyEvent;
class QKeySequence;
class QMenu;

namespace Fingerpost::Ui {

class CollectionFilter;
class CollectionModel;
class RequestTree;

/// What can be done with the chosen nodes of a tree, by key and by menu, and what follows when the source has
/// done it.
class CollectionActions : public QObject {
    Q_OBJECT

public:
    /// None is owned; \a tree shows \a filter. Lives as long as \a tree.
    CollectionActions(CollectionModel *model, CollectionFilter *filter, RequestTree *tree);

    /// The action \a event is the key of, enabled if it can be done now; null if there is none.
    [[nodiscard]] QAction *actionFor(const QKeyEvent *event);
    /// Only what can be done now.
    void fillMenu(QMenu *menu);
    /// Only what makes something new.
    void fillNewMenu(QMenu *menu);
    void createCollection();
    /// Brings back what was deleted last; once more: what was before it.
    void undoRemoval();
    /// What was cut is no longer to be moved.
    void forgetCut();
    /// \a command is a move or copy that somebody else started: its nodes will be shown.
    void follow(quint64 command);

Q_SIGNALS:
    void openRequested(quint64 id);
    /// Of a folder or collection.
    void settingsRequested(quint64 id);
    /// Its requests, or it alone, are to be sent in order.
    void runRequested(quint64 id);
    /// To be taken out of the tree; its files stay.
    void closeRequested(quint64 collection);
    /// Secrets that nothing in it refers to are to be looked for.
    void tidyRequested(quint64 collection);
    /// \a ids are there and to be selected; the first is to be named when \a rename.
    void revealRequested(const QList<quint64> &ids, bool rename);
    void removed(const QString &sentence);
    void restored();
    void failed(const QString &sentence);

private:
    enum class Purpose { Create, Place, Remove, Restore };

    QAction *add(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                 void (CollectionActions::*run)());
    void updateEnabled();
    [[nodiscard]] QList<NodeId> chosen() const;
    [[nodiscard]] NodeId current() const;
    [[nodiscard]] bool all(const QList<NodeId> &ids, CollectionNode::Ability ability) const;
    [[nodiscard]] NodeId holder() const;
    struct Place {
        NodeId parent = CollectionSource::rootId;
        int position = -1;
    };
    [[nodiscard]] Place placeToPaste(const QList<NodeId> &ids) const;
    void await(quint64 command, Purpose purpose);
    void finish(quint64 command, const QList<NodeId> &ids);
    void keepRemoval(quint64 removal);

    void open();
    void editSettings();
    void runCurrent();
    void closeCollection();
    void tidySecrets();
    void createRequest();
    void createFolder();
    void rename();
    void duplicate();
    void cut();
    void copy();
    void paste();
    void remove();
    void putOnClipboard(const QList<NodeId> &ids, bool cut);

    CollectionModel *m_model;
    CollectionFilter *m_filter;
    RequestTree *m_tree;
    QList<QAction *> m_all;
    QAction *m_open;
    QAction *m_settings;
    QAction *m_run;
    QAction *m_close;
    QAction *m_tidy;
    QAction *m_newRequest;
    QAction *m_newFolder;
    QAction *m_newCollection;
    QAction *m_rename;
    QAction *m_duplicate;
    QAction *m_cut;
    QAction *m_copy;
    QAction *m_paste;
    QAction *m_remove;
    QAction *m_undo;
    QHash<quint64, Purpose> m_awaited;
    QHash<quint64, QString> m_removedNames; // of single ones, by command
    QList<quint64> m_removals; // what undo brings back, the last first
    quint64 m_keptRemoval = 0; // the last that could not be brought back
    bool m_filling = false; // the clipboard, by us
};

} // namespace Fingerpost::Ui
