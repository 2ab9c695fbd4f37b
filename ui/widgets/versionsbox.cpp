// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/versionsbox.h"

#include <QCoreApplication>

namespace Fingerpost::Ui {

QMessageBox *makeVersionsBox(QMessageBox::Icon icon, const QString &title, const QString &text,
                             const BothVersions &versions, QMessageBox::StandardButton button,
                             QWidget *parent)
{
    auto *box = new QMessageBox(icon, title, text, button, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // names come from files
    box->setDetailedText(QCoreApplication::translate("Fingerpost::Ui", "On the disk:\n\n%1\n\nHere:\n\n%2")
                             .arg(versions.onDisk, versions.here));
    return box;
}

} // namespace Fingerpost::Ui
