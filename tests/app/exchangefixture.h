// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/draftpreviewer.h"
#include "exchange/exchangerun.h"
#include "exchange/sessionsettings.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSemaphore>
#include <QtCore/QThread>
#include <QtTest/QTest>

#include <atomic>
#include <memory>
#include <utility>

namespace Fingerpost::Test {

/// A run and what it said, in order: "started 0", "head 0", "finished".
struct Watched {
    explicit Watched(Requests::Session &session, const RequestDraft &draft,
                     const ExchangeRun::Options &options = {})
    {
        const auto note = [this](const char *what) {
            return [this, what](int hop) { story.append(QString::fromLatin1(what) + QString::number(hop)); };
        };
        QObject::connect(&run, &ExchangeRun::hopStarted, &run, note("started "));
        QObject::connect(&run, &ExchangeRun::headReceived, &run, note("head "));
        QObject::connect(&run, &ExchangeRun::hopFinished, &run, note("hop "));
        QObject::connect(&run, &ExchangeRun::finished, &run,
                         [this] { story.append(QStringLiteral("finished")); });
        run.start(session, draft, options);
    }
    [[nodiscard]] bool waitForEnd(int ms = 30000)
    {
        return QTest::qWaitFor([this] { return !run.isRunning(); }, ms);
    }
    [[nodiscard]] QByteArray body(int hop) const
    {
        const std::shared_ptr<BodyStore> store = run.hops().value(hop).body;
        return store ? store->read(0, store->size()) : "no body: " + run.error().message().toUtf8();
    }
    ExchangeRun run;
    QStringList story;
};

/// Tells where it was applied, and waits there while it is closed.
class GateAuth : public Requests::Auth {
public:
    struct Gate {
        QSemaphore open;
        std::atomic<int> applied = 0;
        std::atomic<bool> onGuiThread = false;
    };
    explicit GateAuth(std::shared_ptr<Gate> gate)
        : m_gate(std::move(gate))
    {
    }
    Requests::Result<void> apply(Requests::PreparedRequest &request) override
    {
        ++m_gate->applied;
        if (QThread::currentThread() == qApp->thread())
            m_gate->onGuiThread = true;
        else
            (void)m_gate->open.tryAcquire(1, 20000);
        request.headers().set("X-Gate", QByteArray::number(m_gate->applied));
        return {};
    }

private:
    std::shared_ptr<Gate> m_gate;
};

inline QList<AutomaticHeader> automaticHeaders(const Requests::Session &session, const RequestDraft &draft)
{
    return prepareDraft(SessionSettings(session), draft).headers;
}

inline QString shown(const QList<AutomaticHeader> &headers)
{
    QStringList texts;
    for (const AutomaticHeader &header : headers)
        texts.append(header.name + QStringLiteral(": ") + header.value + QStringLiteral(" [")
                     + QString::number(header.origin) + u']');
    return texts.join(QLatin1Char('\n'));
}

} // namespace Fingerpost::Test
