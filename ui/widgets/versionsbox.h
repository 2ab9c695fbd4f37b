// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace Fingerpost::Ui {

/// What a file says on the disk, and what its page says.
struct BothVersions {
    QString onDisk;
    QString here;
};

/// A box that shows both below its text when asked to; deletes itself once it is closed. Not opened yet.
[[nodiscard]] QMessageBox *makeVersionsBox(QMessageBox::Icon icon, const QString &title, const QString &text,
                                           const BothVersions &versions, QMessageBox::StandardButton button,
                                           QWidget *parent);

} // namespace Fingerpost::Ui
