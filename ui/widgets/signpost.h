// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Fingerpost::Ui {

/// The first run's picture: a post with two arms.
class SignpostPicture : public QWidget {
    Q_OBJECT

public:
    explicit SignpostPicture(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {88, 72}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Fingerpost::Ui
