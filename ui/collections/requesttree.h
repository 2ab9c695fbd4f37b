// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace Fingerpost::Ui {

/// A tree as the sidebar shows it: rows of one height drawn by RequestDelegate, the current one ringed as a
/// whole, on the window's surface. Names are elided, never scrolled sideways.
class RequestTree : public QTreeView {
    Q_OBJECT

public:
    /// The least distance of the tree to the edge of what it lies in.
    static constexpr int rowInset = 6;

    explicit RequestTree(QWidget *parent = nullptr);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
};

} // namespace Fingerpost::Ui
