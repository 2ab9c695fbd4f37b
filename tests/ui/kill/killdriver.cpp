// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// fingerpost_killdriver FOLDER KEYCHAIN SEED: the real window on FOLDER, in which a Typist works until
// somebody kills the process.
#include "filekeychain.h"
#include "typist.h"

#include <QApplication>

using namespace Fingerpost::Ui;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const QString keychain = arguments.at(2);
    WindowFixture fixture(arguments.at(1), [keychain] { return std::make_unique<FileKeychain>(keychain); });
    Typist typist(fixture, arguments.at(3).toUInt());
    typist.tellStart();
    typist.work();
}
