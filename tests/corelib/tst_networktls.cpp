// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "networktests.h"

#include "support/runtests.h"

#include <QCoreApplication>

using namespace Requests::Test;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runTests({networkTls, networkProxies});
}
