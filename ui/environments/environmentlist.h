// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/environment.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace Fingerpost::Ui {

class EnvironmentDocument;

/// The environments of a document by name. Names are edited; one that is taken is refused.
class EnvironmentListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { ColorRole = Qt::UserRole + 1, CountRole };

    explicit EnvironmentListModel(EnvironmentDocument *document, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void refused(const QString &sentence);

private:
    void sync();

    EnvironmentDocument *m_document;
    QList<Environment> m_shown; // as the views know them, which the document may be ahead of
};

/// A row of that list: the colour, the name, how many variables.
class EnvironmentListDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
};

} // namespace Fingerpost::Ui
