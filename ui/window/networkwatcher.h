// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

namespace Fingerpost::Ui {

/// Whether this machine is on the internet, as NetworkManager says. QNetworkInformation would ask it too, but
/// wait for the answer.
class NetworkWatcher : public QObject {
    Q_OBJECT
public:
    explicit NetworkWatcher(QObject *parent = nullptr);

    /// Asks, without waiting; changed() follows, and with each change. Without a system bus or a
    /// NetworkManager nothing happens.
    void start();
    /// The meaning of its number, NMState; none: it does not say, or the network is a local one.
    [[nodiscard]] static std::optional<bool> onlineFrom(uint state);

Q_SIGNALS:
    void changed(std::optional<bool> online);

private Q_SLOTS:
    void takeState(uint state);
};

} // namespace Fingerpost::Ui
