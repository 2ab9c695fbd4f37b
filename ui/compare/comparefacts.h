// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedtext.h"
#include "compare/compareside.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>
#include <QTableView>

namespace Fingerpost::Ui {

/// Something that two answers both have, as a header or a time.
struct CompareFact {
    Difference difference = Difference::Same;
    QString name;
    QString left;
    QString right;
    QString note; ///< how far apart they are, as "+34 ms"; may be empty

    friend bool operator==(const CompareFact &, const CompareFact &) = default;
};

/// Method, URL and header fields of what was sent.
[[nodiscard]] QList<CompareFact> requestFacts(const CompareSide &left, const CompareSide &right);
/// Header fields of the answers.
[[nodiscard]] QList<CompareFact> headerFacts(const CompareSide &left, const CompareSide &right);
/// Status, protocol, times and sizes. That times are not the same is no difference.
[[nodiscard]] QList<CompareFact> overviewFacts(const CompareSide &left, const CompareSide &right);
/// How many of them are different.
[[nodiscard]] qint64 differencesIn(const QList<CompareFact> &facts);

class CompareFactModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, LeftColumn, RightColumn };

    using QAbstractTableModel::QAbstractTableModel;
    void setFacts(const QList<CompareFact> &facts);
    [[nodiscard]] const QList<CompareFact> &facts() const { return m_facts; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<CompareFact> m_facts;
};

class CompareFactDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int rowExtent = 28;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

/// Facts of both sides in three columns.
class CompareFactTable : public QTableView {
    Q_OBJECT

public:
    /// \a name is the accessible one.
    explicit CompareFactTable(const QString &name, QWidget *parent = nullptr);

    void setFacts(const QList<CompareFact> &facts);
    [[nodiscard]] const QList<CompareFact> &facts() const { return m_model->facts(); }
    /// Goes to the next or former fact that is different; false: there is none in that direction.
    bool step(bool forward);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOutColumns();

    CompareFactModel *m_model;
};

} // namespace Fingerpost::Ui
