// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inklabel.h"

namespace Fingerpost::Ui {

/// One line that gives way where there is no room for it, with all of it in the tool tip. Plain text only.
class ElidedLabel : public InkLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(TextStyle style = TextStyle::Normal, Ink ink = Ink::Text, QWidget *parent = nullptr);

    void setWholeText(const QString &text);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Fingerpost::Ui
