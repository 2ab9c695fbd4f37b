// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/samples.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace Fingerpost::Ui {

class SamplesModel;

/// The requests one can open, with a filter above them.
class Sidebar : public QWidget {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);
    void setSamples(const QString &title, const QList<SampleFolder> &folders);
    [[nodiscard]] bool isEmpty() const;
    void focusFilter();
    /// Selects the request of that id, without opening it; clears the selection when there is none.
    void select(const QString &id);
    [[nodiscard]] QTreeView *tree() const { return m_tree; }
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }

Q_SIGNALS:
    void openRequested(const Fingerpost::RequestDraft &draft);

private:
    void open(const QModelIndex &index);

    QLineEdit *m_filter;
    QTreeView *m_tree;
    SamplesModel *m_model;
    QSortFilterProxyModel *m_shown;
};

} // namespace Fingerpost::Ui
