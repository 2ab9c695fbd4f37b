// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inklabel.h"

#include <QWidget>

namespace Fingerpost::Ui {

/// A Lucide icon beside a text, in one of the theme's inks. It says nothing that the text does not.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    explicit IconLabel(const QString &name, Ink ink = Ink::Secondary, int size = 16,
                       QWidget *parent = nullptr);

    void setIcon(const QString &name, Ink ink);
    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size + 2}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Ink m_ink;
    int m_size;
};

} // namespace Fingerpost::Ui
