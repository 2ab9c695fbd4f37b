// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QGridLayout;

namespace Fingerpost::Ui {

/// A form on the sheet that scrolls up and down where there is no room for it.
class FormScroll : public QScrollArea {
    Q_OBJECT

public:
    /// Takes \a form over; its layout gets the sheet's margins.
    explicit FormScroll(QWidget *form, QWidget *parent = nullptr);

    /// The widest that the controls of a form get.
    static constexpr int controlWidth = 420;
    /// The least width of a form's labels.
    static constexpr int labelWidth = 118;

    /// Gives room to the controls in \a grid's second column, and what they do not take to the third; never
    /// to the labels. \a afterControls says how much the third gets of what is little, in per cent of theirs.
    static void setStretch(QGridLayout *grid, int afterControls = 0);

    /// What Tab reaches in \a widget, itself left out, in the order in which it was made.
    [[nodiscard]] static QList<QWidget *> tabStops(const QWidget *widget);

protected:
    [[nodiscard]] QSize minimumSizeHint() const override;
    bool event(QEvent *event) override;

private:
    void keepWidth();
};

} // namespace Fingerpost::Ui
