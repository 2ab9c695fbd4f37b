// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inklabel.h"

#include <QWidget>

class QGridLayout;

namespace Fingerpost::Ui {

/// Facts to be read and copied: a name and what it is, row by row.
class FactTable : public QWidget {
    Q_OBJECT
public:
    struct Row {
        QString name;
        QString value;
        QString more; ///< the tool tip; may be empty
        bool isWire = false; ///< in monospace: it came from the network

        friend bool operator==(const Row &, const Row &) = default;
    };

    explicit FactTable(QWidget *parent = nullptr);
    void setRows(const QList<Row> &rows);
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    /// The value of the row of that name; empty when there is none.
    [[nodiscard]] QString value(const QString &name) const;

private:
    QGridLayout *m_grid;
    QList<Row> m_rows;
};

} // namespace Fingerpost::Ui
