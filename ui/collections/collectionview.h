// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionsource.h"

#include <QSet>
#include <QWidget>

class QLineEdit;
class QStackedLayout;
class QToolButton;

namespace Fingerpost::Ui {

class CollectionActions;
class CollectionFilter;
class CollectionModel;
class InkLabel;
class Notice;
class RequestTree;

/// The tree of collections with a filter above it and, below, what was deleted or went wrong. All it changes
/// goes through the source; it opens nothing itself.
class CollectionView : public QWidget {
    Q_OBJECT

public:
    /// \a source is not owned and has to outlive the view.
    explicit CollectionView(CollectionSource *source, QWidget *parent = nullptr);

    [[nodiscard]] RequestTree *tree() const { return m_tree; }
    [[nodiscard]] QLineEdit *filter() const { return m_filterEdit; }
    [[nodiscard]] CollectionModel *model() const { return m_model; }

    /// Where the tree is open, as CollectionModel::pathOf() names it. Paths that are not there, or not yet,
    /// stay.
    [[nodiscard]] QStringList expandedPaths() const;
    void setExpandedPaths(const QStringList &paths);
    /// Marks the requests that have a draft the disk does not have.
    void setUnsaved(const QSet<quint64> &ids);
    /// Selects \a id without opening it, in the opened tree; clears the selection for
    /// CollectionSource::rootId.
    void select(quint64 id);
    void focusFilter();

Q_SIGNALS:
    /// A request, or a file that cannot be read.
    void openRequested(quint64 id);
    /// What a folder or collection hands down is to be edited.
    void settingsRequested(quint64 id);
    /// A folder, a collection or a request is to be run.
    void runRequested(quint64 id);
    void closeRequested(quint64 collection);
    void tidyRequested(quint64 collection);
    void expandedPathsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTop();
    [[nodiscard]] QWidget *makeEmptyState();
    [[nodiscard]] bool handleTreeKey(QKeyEvent *event);
    [[nodiscard]] bool handleFilterKey(QKeyEvent *event);
    [[nodiscard]] bool toggleCurrent();
    void connectTree();
    void connectActions();
    void showMenu(const QPoint &pos);
    void showRefiltered();
    void showFittingPage();
    void noteExpanded(const QModelIndex &index, bool expanded);
    void expandWanted(quint64 top);
    void expandIfWanted(quint64 id);
    void reveal(const QList<quint64> &ids, bool rename);
    void showNotice(bool failure, const QString &sentence);

    CollectionModel *m_model;
    CollectionFilter *m_shown;
    QLineEdit *m_filterEdit;
    QToolButton *m_newButton;
    RequestTree *m_tree;
    CollectionActions *m_actions;
    Notice *m_notice;
    InkLabel *m_noHit;
    QWidget *m_empty = nullptr;
    QStackedLayout *m_pages = nullptr;
    QSet<quint64> m_expanded; // also those that went: they may come back
    QSet<QString> m_wantedPaths; // of what was not there yet
    bool m_arranging = false; // what opens and closes is not the user's doing
};

} // namespace Fingerpost::Ui
