// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/timeline.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

namespace Fingerpost {
struct Hop;
}

namespace Fingerpost::Ui {

class WaterfallHead;

/// When each hop of an exchange did what, one row a hop: a list, so that keys and screen readers work.
class Waterfall : public QListView {
    Q_OBJECT
public:
    explicit Waterfall(QWidget *parent = nullptr);

    void setHops(const QList<Hop> &hops, const Timeline &timeline);
    /// The scale above it; for whoever lays both out.
    [[nodiscard]] QWidget *head() const;
    [[nodiscard]] static QString phaseName(Timeline::Phase phase);
    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    /// What is written in one row.
    struct Face {
        int status = 0;
        QString scheme; ///< with its slashes
        QString place;
        QString duration;
        QString spoken;
    };
    [[nodiscard]] const QList<Face> &faces() const { return m_faces; }

Q_SIGNALS:
    void hopChosen(int index);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    class Model;
    class Delegate;

    Timeline m_timeline;
    QList<Face> m_faces;
    Model *m_model;
    WaterfallHead *m_head;
    bool m_filling = false;
};

} // namespace Fingerpost::Ui
