// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitest.h"

#include <QtTest/QTest>

namespace Fingerpost::Test {

void CliTest::initTestCase()
{
    Requests::Test::clearEnvironment();
    m_host.start();
    QTRY_VERIFY(m_host.isRunning());
}

} // namespace Fingerpost::Test
