// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace Fingerpost::Ui {

/// One of the sidebar's sections: icon, name and how many there are. One of a group is checked.
class NavigationRow : public QAbstractButton {
    Q_OBJECT
public:
    NavigationRow(const QString &iconName, const QString &text, QWidget *parent = nullptr);

    /// Negative: none is shown.
    void setCount(qint64 count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    qint64 m_count = -1;
};

} // namespace Fingerpost::Ui
