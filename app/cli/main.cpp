// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include <QCoreApplication>
#include <QNetworkProxyFactory>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("fingerpost-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FINGERPOST_VERSION));
    // Which proxy is used is the Session's to say.
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    return Fingerpost::Cli::run(QCoreApplication::arguments());
}
