// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Fingerpost::Ui {

class KeyValueTable;

/// The row that adds, kept at the lower edge of the table while the real one is scrolled out of sight. For
/// the mouse; keys reach the real one.
class AddRowBar : public QWidget {
    Q_OBJECT
public:
    explicit AddRowBar(KeyValueTable *table);
    /// Shows or hides itself, whichever the table's rows ask for.
    void follow();

Q_SIGNALS:
    void clicked(const QPoint &pos);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    KeyValueTable *m_table;
};

} // namespace Fingerpost::Ui
