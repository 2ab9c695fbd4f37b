// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QKeySequence>

namespace Fingerpost::Ui {

/// Looks like the field that it opens, and names its keys.
class PaletteButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit PaletteButton(const QString &text, const QKeySequence &keys, QWidget *parent = nullptr);

    /// With the whole text.
    [[nodiscard]] QSize sizeHint() const override;
    /// Only its icon.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

} // namespace Fingerpost::Ui
