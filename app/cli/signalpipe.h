// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace Fingerpost::Cli {

/// SIGINT, SIGTERM and SIGHUP as an event, so that they end the program in good order: a handler writes to a
/// pipe that the event loop reads. A second one ends the program at once. At most one of these may live.
class SignalPipe : public QObject {
    Q_OBJECT
public:
    explicit SignalPipe(QObject *parent = nullptr);
    ~SignalPipe() override;

    /// Readable once a signal has come: for poll().
    [[nodiscard]] int descriptor() const { return m_ends[0]; }
    /// The number of a signal that has come and was not taken; 0 when there is none.
    [[nodiscard]] int take();

Q_SIGNALS:
    void received(int number);

private:
    int m_ends[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Fingerpost::Cli
