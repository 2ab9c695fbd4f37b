// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/pacer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Fingerpost::Playground {

namespace {

// Short enough to look steady in a window, long enough to cost next to no processor time.
constexpr std::chrono::milliseconds kTick{20};

} // namespace

void Pacer::start(const Pace &pace)
{
    m_pace = pace;
    m_pieces = 0;
    m_tokens = 1; // The first byte goes at once.
    m_countedTo = 0;
    m_clock.start();
}

qint64 Pacer::budget()
{
    if (m_pace.interval.count() > 0) {
        // Due times count from the start, so that late timers do not add up.
        const qint64 due = m_pieces * m_pace.interval.count();
        return m_clock.elapsed() >= due ? std::numeric_limits<qint64>::max() : 0;
    }
    if (m_pace.bytesPerSecond > 0) {
        const qint64 now = m_clock.nsecsElapsed();
        m_tokens += m_pace.bytesPerSecond * double(now - m_countedTo) / 1e9;
        m_countedTo = now;
        // After a reader's pause the rate goes on; it does not make up for the pause.
        m_tokens = std::min(m_tokens, std::max(1.0, m_pace.bytesPerSecond));
        return static_cast<qint64>(m_tokens);
    }
    return std::numeric_limits<qint64>::max();
}

std::chrono::milliseconds Pacer::waitTime() const
{
    if (m_pace.interval.count() > 0) {
        const qint64 due = m_pieces * m_pace.interval.count();
        return std::chrono::milliseconds(std::max<qint64>(1, due - m_clock.elapsed()));
    }
    const double missing = std::max(0.0, 1.0 - m_tokens) / m_pace.bytesPerSecond;
    return std::max(kTick, std::chrono::milliseconds(static_cast<qint64>(std::ceil(missing * 1000))));
}

void Pacer::spend(qint64 bytes)
{
    ++m_pieces;
    m_tokens -= double(bytes);
}

} // namespace Fingerpost::Playground
