// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/colorscheme.h"

#include "theme/style.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QEvent>
#include <QFileInfo>
#include <QToolTip>
#include <QWidget>

namespace Fingerpost::Ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView appearanceGroup("org.freedesktop.appearance");
constexpr QLatin1StringView schemeKey("color-scheme");

/// Whether there is a session bus to reach; without one, connecting could start a daemon and wait for it.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

/// Read() wraps its answer in a second variant, SettingChanged does not.
uint schemeNumber(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = qvariant_cast<QDBusVariant>(value).variant();
    return value.toUInt();
}

} // namespace

ColorSchemeWatcher::ColorSchemeWatcher(QObject *parent)
    : QObject(parent)
{
    const QPalette palette = QApplication::palette();
    m_paletteWasDark =
        palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

bool ColorSchemeWatcher::isDark() const
{
    switch (m_choice) {
    case ColorScheme::Light:
        return false;
    case ColorScheme::Dark:
        return true;
    case ColorScheme::System:
        break;
    }
    return m_desktopIsDark.value_or(m_paletteWasDark);
}

void ColorSchemeWatcher::setChoice(ColorScheme choice)
{
    const bool before = isDark();
    m_choice = choice;
    if (isDark() != before)
        Q_EMIT changed(isDark());
}

std::optional<bool> ColorSchemeWatcher::darkFromPortal(uint value)
{
    switch (value) {
    case 1:
        return true;
    case 2:
        return false;
    default:
        return std::nullopt;
    }
}

void ColorSchemeWatcher::setDesktop(std::optional<bool> dark)
{
    const bool before = isDark();
    m_desktopIsDark = dark;
    if (isDark() != before)
        Q_EMIT changed(isDark());
}

void ColorSchemeWatcher::watchDesktop()
{
    if (!hasSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const auto path = u"/org/freedesktop/portal/desktop"_s;
    const auto interface = u"org.freedesktop.portal.Settings"_s;
    // No service name here: with one, Qt would ask the bus for its owner and wait for the answer.
    bus.connect(QString(), path, interface, u"SettingChanged"_s, this,
                SLOT(takeSetting(QString, QString, QDBusVariant)));
    auto call =
        QDBusMessage::createMethodCall(u"org.freedesktop.portal.Desktop"_s, path, interface, u"Read"_s);
    call << QString(appearanceGroup) << QString(schemeKey);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        if (reply.isValid())
            setDesktop(darkFromPortal(schemeNumber(QVariant::fromValue(reply.value()))));
    });
}

void ColorSchemeWatcher::takeSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearanceGroup && key == schemeKey)
        setDesktop(darkFromPortal(schemeNumber(value.variant())));
}

void applyTheme(QApplication &application, bool dark)
{
    const Theme theme(dark);
    auto *style = qobject_cast<Style *>(application.style());
    const bool isNew = !style;
    if (isNew) {
        style = new Style(theme);
        application.setStyle(style); // takes it over
    } else {
        style->setTheme(theme);
    }
    application.setPalette(theme.palette());
    QToolTip::setPalette(theme.palette());
    if (isNew)
        return;
    const auto widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &event);
        widget->update();
    }
}

} // namespace Fingerpost::Ui
