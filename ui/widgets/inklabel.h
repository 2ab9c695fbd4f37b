// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QLabel>

namespace Fingerpost::Ui {

/// An ink of the theme by meaning, for text that must follow a change of theme.
enum class Ink { Text, Secondary, Tertiary, Accent, Disabled, Ok, Info, Warning, Error, Patch };

[[nodiscard]] QColor inkColor(const Colors &colors, Ink ink);

/// A label in one of the theme's text styles and inks; both follow changes of theme and application font.
class InkLabel : public QLabel {
    Q_OBJECT

public:
    explicit InkLabel(QWidget *parent = nullptr);
    explicit InkLabel(const QString &text, TextStyle style = TextStyle::Normal, Ink ink = Ink::Text,
                      QWidget *parent = nullptr);

    void setTextStyle(TextStyle style);
    void setInk(Ink ink);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFace();

    TextStyle m_style = TextStyle::Normal;
    Ink m_ink = Ink::Text;
};

} // namespace Fingerpost::Ui
