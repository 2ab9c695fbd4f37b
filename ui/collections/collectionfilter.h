// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionsource.h"

#include <QSet>
#include <QSortFilterProxyModel>
#include <QTimer>

namespace Fingerpost::Ui {

class CollectionModel;

/// The nodes of a CollectionModel that hold the words looked for in their name or method, the way to them,
/// and all that is in those that match. Without words everything. Follows the model, a turn of the event loop
/// later.
class CollectionFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit CollectionFilter(CollectionModel *model, QObject *parent = nullptr);

    /// Every word has to be there, in any case of letters. Has everything read that is not read yet.
    void setWords(const QString &words);
    [[nodiscard]] bool isActive() const { return !m_words.isEmpty(); }
    /// The first row that matches by itself, not only by what is in it or around it.
    [[nodiscard]] QModelIndex firstHit() const;
    [[nodiscard]] NodeId id(const QModelIndex &index) const;
    /// Invalid for what is filtered out.
    [[nodiscard]] QModelIndex indexOf(NodeId id) const;

Q_SIGNALS:
    /// Other rows are shown.
    void refiltered();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool matches(NodeId id) const;
    void refilter();
    void refilterSoon();

    CollectionModel *m_model;
    QStringList m_words;
    QSet<NodeId> m_shown;
    NodeId m_firstHit = CollectionSource::rootId;
    bool m_showsAll = false; // until what was moved is filtered anew
    QTimer m_soon;
};

} // namespace Fingerpost::Ui
