// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testsuite.h"
#include "workspace/playgroundhost.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Fingerpost;

class TestPlaygroundHost : public QObject {
    Q_OBJECT

private slots:
    void startsOnce();
    void takesItsFormerPort();
};

void TestPlaygroundHost::startsOnce()
{
    PlaygroundHost host;
    QVERIFY(!host.isRunning());
    QSignalSpy started(&host, &PlaygroundHost::started);
    host.start();
    host.start();
    QVERIFY(started.wait());
    QVERIFY(host.isRunning());
    QCOMPARE(started.first().first().toUrl(), host.url());
    host.start();
    QTest::qWait(10);
    QCOMPARE(started.size(), 1);
    // Started and gone at once.
    PlaygroundHost brief;
    brief.start();
}

void TestPlaygroundHost::takesItsFormerPort()
{
    const auto startedAt = [](PlaygroundHost &host, quint16 wish) {
        QSignalSpy started(&host, &PlaygroundHost::started);
        host.start(wish);
        return started.wait() ? host.url().port() : -1;
    };
    auto first = std::make_unique<PlaygroundHost>();
    const int port = startedAt(*first, 0);
    QVERIFY(port > 0);
    PlaygroundHost beside;
    const int other = startedAt(beside, quint16(port)); // taken: any other will do
    QVERIFY(other > 0 && other != port);
    first.reset();
    PlaygroundHost again;
    QCOMPARE(startedAt(again, quint16(port)), port);
}

FINGERPOST_TEST(TestPlaygroundHost)
#include "tst_playgroundhost.moc"
