// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/reply.h"

#include <QtCore/QElapsedTimer>

namespace Fingerpost::Playground {

/// Says how many bytes may leave now, and how long to wait if none.
class Pacer {
public:
    void start(const Pace &pace);

    /// 0 means: not yet, ask again after waitTime().
    [[nodiscard]] qint64 budget();
    [[nodiscard]] std::chrono::milliseconds waitTime() const;
    /// Tells that one piece of @p bytes has left.
    void spend(qint64 bytes);

private:
    Pace m_pace;
    QElapsedTimer m_clock;
    qint64 m_pieces = 0;
    double m_tokens = 0;
    qint64 m_countedTo = 0; ///< Nanoseconds for which tokens were given.
};

} // namespace Fingerpost::Playground
