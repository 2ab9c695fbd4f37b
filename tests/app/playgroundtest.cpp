// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playgroundtest.h"

#include <QtTest/QTest>

namespace Fingerpost::Test {

void PlaygroundTest::initTestCase()
{
    QVERIFY2(m_server.listen(), qPrintable(m_server.errorString()));
    m_client = std::make_unique<PlaygroundClient>(m_server.url());
}

} // namespace Fingerpost::Test
