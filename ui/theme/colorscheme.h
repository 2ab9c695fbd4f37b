// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QObject>
#include <optional>

class QApplication;
class QDBusVariant;

namespace Fingerpost::Ui {

/// Says whether the window should be dark: the user's choice, else what the desktop's settings portal
/// answers, else whether the palette was dark before ours was set. Build it before applyTheme().
class ColorSchemeWatcher : public QObject {
    Q_OBJECT

public:
    explicit ColorSchemeWatcher(QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const;
    [[nodiscard]] ColorScheme choice() const { return m_choice; }
    void setChoice(ColorScheme choice);

    /// Asks the portal, without waiting for it; changed() follows if the answer differs. Without a session
    /// bus nothing happens.
    void watchDesktop();

    /// The meaning of the portal's number: 1 dark, 2 light, else no preference.
    [[nodiscard]] static std::optional<bool> darkFromPortal(uint value);

Q_SIGNALS:
    void changed(bool dark);

private Q_SLOTS:
    void takeSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void setDesktop(std::optional<bool> dark);

    ColorScheme m_choice = ColorScheme::System;
    bool m_paletteWasDark;
    std::optional<bool> m_desktopIsDark;
};

/// Dresses the application: installs our style, or recolours it when it is installed already, sets the
/// palette and tells every widget (QEvent::StyleChange), so that icons and those holding colours follow.
void applyTheme(QApplication &application, bool dark);

} // namespace Fingerpost::Ui
