// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/samples.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace Fingerpost::Ui {

class CollectionView;
class SamplesModel;
class SegmentedControl;

/// The requests one can open: one's own collections, and the practice server's, each with a filter.
class Sidebar : public QWidget {
    Q_OBJECT
public:
    /// \a collections becomes its child.
    explicit Sidebar(CollectionView *collections, QWidget *parent = nullptr);
    void setSamples(const QString &title, const QList<SampleFolder> &folders);
    [[nodiscard]] bool isEmpty() const;
    /// Of what is shown.
    void focusFilter();
    void showSamples(bool samples);
    /// Selects the request of that id, without opening it; clears the selection when there is none.
    void select(const QString &id);
    [[nodiscard]] QTreeView *tree() const { return m_tree; }
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }

Q_SIGNALS:
    void openRequested(const Fingerpost::RequestDraft &draft);

private:
    [[nodiscard]] QWidget *makeSamples();
    void open(const QModelIndex &index);

    CollectionView *m_collections;
    SegmentedControl *m_choice;
    QStackedWidget *m_pages;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    SamplesModel *m_model;
    QSortFilterProxyModel *m_shown;
};

} // namespace Fingerpost::Ui
