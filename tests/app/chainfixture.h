// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchangerun.h"
#include "support/environment.h"
#include "support/scriptedserver.h"
#include "support/testsuite.h"
#include "workspace/playgroundhost.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace Fingerpost::Test {

/// The practice server, running.
class Practice {
public:
    Practice()
    {
        QSignalSpy started(&m_host, &PlaygroundHost::started);
        m_host.start();
        if (!started.wait())
            qFatal("The practice server does not start");
    }
    [[nodiscard]] QString url(const QString &path) const
    {
        return m_host.url().toString(QUrl::RemovePath) + path;
    }

private:
    PlaygroundHost m_host;
};

/// A request that was sent to its end.
class Chain {
public:
    explicit Chain(const RequestDraft &draft, const ExchangeRun::Options &options = {})
    {
        run.start(session, draft, options);
        if (!QTest::qWaitFor([this] { return !run.isRunning(); }, 30'000))
            qFatal("The exchange does not end");
    }
    Requests::Session session;
    ExchangeRun run;
};

} // namespace Fingerpost::Test
