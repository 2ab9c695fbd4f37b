// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("fingerpost-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FINGERPOST_VERSION));
    return Fingerpost::Cli::run(QCoreApplication::arguments());
}
