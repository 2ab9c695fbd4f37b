// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/networkwatcher.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

bool hasSystemBus()
{
    return qEnvironmentVariableIsSet("DBUS_SYSTEM_BUS_ADDRESS")
        || QFileInfo::exists(u"/run/dbus/system_bus_socket"_s);
}

} // namespace

NetworkWatcher::NetworkWatcher(QObject *parent)
    : QObject(parent)
{
}

std::optional<bool> NetworkWatcher::onlineFrom(uint state)
{
    switch (state) {
    case 10: // asleep
    case 20: // disconnected
        return false;
    case 70: // connected, to the internet
        return true;
    default:
        return std::nullopt;
    }
}

void NetworkWatcher::start()
{
    if (!hasSystemBus())
        return;
    QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected())
        return;
    const auto service = u"org.freedesktop.NetworkManager"_s;
    const auto path = u"/org/freedesktop/NetworkManager"_s;
    // No service name here: with one, Qt would ask the bus for its owner and wait for the answer.
    bus.connect(QString(), path, service, u"StateChanged"_s, this, SLOT(takeState(uint)));
    auto call = QDBusMessage::createMethodCall(service, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call.setAutoStartService(false);
    call << service << u"State"_s;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        if (reply.isValid())
            takeState(reply.value().variant().toUInt());
    });
}

void NetworkWatcher::takeState(uint state)
{
    Q_EMIT changed(onlineFrom(state));
}

} // namespace Fingerpost::Ui
