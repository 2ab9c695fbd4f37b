// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/samples.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;
class QVBoxLayout;

namespace Fingerpost::Ui {

class CollectionView;
class NavigationRow;
class SamplesModel;
class SegmentedControl;

/// Its sections: the requests one can open, which are one's own collections and the practice server's, and
/// what else the window adds. Each has a filter of its own.
class Sidebar : public QWidget {
    Q_OBJECT
public:
    /// \a collections becomes its child.
    explicit Sidebar(CollectionView *collections, QWidget *parent = nullptr);
    /// Adds one below the collections; \a page is taken over. Returns its number.
    int addSection(const QString &iconName, const QString &title, QWidget *page);
    /// 0: the collections.
    void showSection(int section);
    [[nodiscard]] int section() const;
    /// How many there are of what the section holds; negative: not shown.
    void setCount(int section, qint64 count);
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
    void sectionShown(int section);
    void openRequested(const Fingerpost::RequestDraft &draft);

private:
    [[nodiscard]] QWidget *makeSamples();
    void open(const QModelIndex &index);

    QVBoxLayout *m_navigation;
    QList<NavigationRow *> m_rows;
    QStackedWidget *m_sections;
    CollectionView *m_collections;
    SegmentedControl *m_choice;
    QStackedWidget *m_pages;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    SamplesModel *m_model;
    QSortFilterProxyModel *m_shown;
};

} // namespace Fingerpost::Ui
