// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QWidget;

namespace Fingerpost::Ui {

/// Everything a key does in the main window.
enum class Command {
    Send,
    SendAndSave,
    Cancel,
    FocusUrl,
    Search,
    GoToRequest,
    NewTab,
    CloseTab,
    ReopenTab,
    DuplicateTab,
    NextTab,
    PreviousTab,
    RecentTab,
    LeastRecentTab,
    TurnLayout,
    FoldRequest,
    ToggleSidebar,
    FilterSidebar,
    SaveRequest,
    OpenCollection,
    ChooseEnvironment,
    NextEnvironment,
    PreviousEnvironment,
    EditEnvironments,
    ShowCookies,
    ChooseSession,
    EditSession,
    SaveBody,
    CopyBody,
    CopyCurl,
    ShowShortcuts,
    Quit
};

struct ShortcutInfo {
    Command command;
    QString text; ///< translated
    QList<QKeySequence> keys; ///< the first is the one to show
};

/// In the order they are to be shown.
[[nodiscard]] QList<ShortcutInfo> shortcutList();
[[nodiscard]] QKeySequence shortcutOf(Command command);
/// The keys that step through the methods, which are no shortcut of the window.
[[nodiscard]] QStringList methodKeys();
/// A window that lists them; deleted when closed.
void showShortcuts(QWidget *parent);

} // namespace Fingerpost::Ui
