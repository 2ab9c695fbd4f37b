// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/shortcuts.h"

#include "widgets/inklabel.h"
#include "widgets/keycap.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Fingerpost::Ui", text); // where lupdate files what stands here
}

/// A heading where there are no keys.
struct ShortcutLine {
    QString text;
    QStringList keys;
};

ShortcutLine shortcutLine(const QString &text, const QKeySequence &keys)
{
    return {text, KeyCapRow::keysOf(keys)};
}

/// Keys that work anywhere in the window.
QList<ShortcutLine> windowLines()
{
    QList<ShortcutLine> lines;
    const QList<ShortcutInfo> all = shortcutList();
    for (const ShortcutInfo &info : all) {
        lines.append(shortcutLine(info.text, info.keys.constFirst()));
        if (info.command == Command::FocusUrl)
            lines.append(ShortcutLine{tr("Change the method"), methodKeys()});
    }
    lines.append(shortcutLine(tr("First to ninth tab"), QKeySequence(Qt::ALT | Qt::Key_1)));
    return lines;
}

/// Keys of the pane that has the focus.
QList<ShortcutLine> paneLines()
{
    return {{tr("In the collections"), {}},
            shortcutLine(tr("New request"), QKeySequence(Qt::CTRL | Qt::Key_N)),
            shortcutLine(tr("New folder"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)),
            shortcutLine(tr("Headers, auth, variables"), QKeySequence(Qt::ALT | Qt::Key_Return)),
            shortcutLine(tr("Run a folder"), QKeySequence(Qt::CTRL | Qt::Key_R)),
            shortcutLine(tr("Rename"), QKeySequence(Qt::Key_F2)),
            shortcutLine(tr("Delete"), QKeySequence(Qt::Key_Delete)),
            {tr("In a table"), {}},
            shortcutLine(tr("Turn a row on or off"), QKeySequence(Qt::Key_Space)),
            shortcutLine(tr("Move a row up"), QKeySequence(Qt::ALT | Qt::Key_Up)),
            shortcutLine(tr("Move a row down"), QKeySequence(Qt::ALT | Qt::Key_Down)),
            {tr("In the answer's body"), {}},
            shortcutLine(tr("Find"), QKeySequence(Qt::CTRL | Qt::Key_F)),
            shortcutLine(tr("Next hit"), QKeySequence(Qt::Key_F3)),
            shortcutLine(tr("Fold"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_BracketLeft)),
            shortcutLine(tr("Unfold"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_BracketRight)),
            shortcutLine(tr("Fold all"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_BracketLeft)),
            shortcutLine(tr("Unfold all"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_BracketRight)),
            {tr("In a comparison"), {}},
            shortcutLine(tr("Next difference"), QKeySequence(Qt::Key_F7)),
            shortcutLine(tr("Previous difference"), QKeySequence(Qt::SHIFT | Qt::Key_F7))};
}

} // namespace

QList<ShortcutInfo> shortcutList()
{
    return {
        {Command::Send, tr("Send"), {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter, Qt::Key_F5}},
        {Command::SendAndSave,
         tr("Send, and save the answer to a file…"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter}},
        {Command::Cancel, tr("Cancel"), {Qt::Key_Escape}},
        {Command::FocusUrl, tr("Go to the URL"), {Qt::CTRL | Qt::Key_L}},
        {Command::Search, tr("Search, or run a command"), {Qt::CTRL | Qt::Key_K}},
        {Command::GoToRequest, tr("Go to a request"), {Qt::CTRL | Qt::Key_P}},
        {Command::NewTab, tr("New tab"), {Qt::CTRL | Qt::Key_T}},
        {Command::CloseTab, tr("Close tab"), {Qt::CTRL | Qt::Key_W}},
        {Command::ReopenTab, tr("Reopen closed tab"), {Qt::CTRL | Qt::SHIFT | Qt::Key_T}},
        {Command::DuplicateTab, tr("Duplicate tab"), {Qt::CTRL | Qt::Key_D}},
        {Command::NextTab, tr("Next tab"), {Qt::CTRL | Qt::Key_PageDown}},
        {Command::PreviousTab, tr("Previous tab"), {Qt::CTRL | Qt::Key_PageUp}},
        {Command::RecentTab, tr("Last used tab"), {Qt::CTRL | Qt::Key_Tab}},
        {Command::LeastRecentTab, tr("Longest unused tab"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Tab}},
        {Command::TurnLayout, tr("Turn the layout"), {Qt::CTRL | Qt::Key_J}},
        {Command::FoldRequest, tr("Fold or unfold the request"), {Qt::CTRL | Qt::SHIFT | Qt::Key_J}},
        {Command::ToggleSidebar, tr("Show or hide the sidebar"), {Qt::CTRL | Qt::Key_B}},
        {Command::FilterSidebar, tr("Filter requests"), {Qt::CTRL | Qt::SHIFT | Qt::Key_F}},
        {Command::SaveRequest, tr("Save the request"), {Qt::CTRL | Qt::Key_S}},
        {Command::OpenCollection, tr("Open a collection…"), {Qt::CTRL | Qt::Key_O}},
        {Command::ChooseEnvironment, tr("Choose the environment"), {Qt::ALT | Qt::Key_E}},
        {Command::NextEnvironment, tr("Next environment"), {Qt::CTRL | Qt::ALT | Qt::Key_E}},
        {Command::PreviousEnvironment,
         tr("Previous environment"),
         {Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_E}},
        {Command::EditEnvironments, tr("Edit variables"), {Qt::ALT | Qt::SHIFT | Qt::Key_E}},
        {Command::ShowCookies, tr("Cookies"), {Qt::ALT | Qt::SHIFT | Qt::Key_C}},
        {Command::ChooseSession, tr("Choose the session"), {Qt::ALT | Qt::Key_S}},
        {Command::EditSession, tr("Edit the session"), {Qt::ALT | Qt::SHIFT | Qt::Key_S}},
        {Command::SaveBody, tr("Save the answer's body"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S}},
        {Command::CopyBody, tr("Copy the answer's body"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C}},
        {Command::CopyCurl, tr("Copy as curl"), {Qt::CTRL | Qt::SHIFT | Qt::Key_X}},
        {Command::ShowShortcuts, tr("All shortcuts"), {Qt::Key_F1}},
        {Command::Quit, tr("Quit"), {Qt::CTRL | Qt::Key_Q}},
    };
}

QKeySequence shortcutOf(Command command)
{
    for (const ShortcutInfo &info : shortcutList()) {
        if (info.command == command)
            return info.keys.constFirst();
    }
    return {};
}

QStringList methodKeys()
{
    const QString alt = KeyCapRow::keysOf(QKeySequence(Qt::ALT | Qt::Key_1)).value(0);
    return {alt, u"\u2191"_s, u"\u2193"_s};
}

void showShortcuts(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Shortcuts"));
    auto *grid = new QGridLayout(dialog);
    grid->setContentsMargins(24, 20, 24, 20);
    grid->setHorizontalSpacing(40);
    grid->setVerticalSpacing(6);
    const QList<ShortcutLine> lines = windowLines() + paneLines();
    // Two columns side by side, as one would be higher than small screens.
    const int rows = int(lines.size() + 1) / 2;
    for (int i = 0; i < int(lines.size()); ++i) {
        const ShortcutLine &line = lines.at(i);
        const int column = i / rows * 2;
        const bool isHeading = line.keys.isEmpty();
        auto *text =
            new InkLabel(line.text, isHeading ? TextStyle::Strong : TextStyle::Normal, Ink::Text, dialog);
        grid->addWidget(text, i % rows, column, 1, isHeading ? 2 : 1);
        if (!isHeading)
            grid->addWidget(new KeyCapRow(line.keys, dialog), i % rows, column + 1, Qt::AlignRight);
    }
    dialog->open();
}

} // namespace Fingerpost::Ui
