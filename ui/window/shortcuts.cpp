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

} // namespace

QList<ShortcutInfo> shortcutList()
{
    return {
        {Command::Send, tr("Send"), {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter, Qt::Key_F5}},
        {Command::Cancel, tr("Cancel"), {Qt::Key_Escape}},
        {Command::FocusUrl, tr("Go to the URL"), {Qt::CTRL | Qt::Key_L}},
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
        {Command::EditEnvironments, tr("Edit variables"), {Qt::ALT | Qt::SHIFT | Qt::Key_E}},
        {Command::ShowCookies, tr("Cookies"), {Qt::ALT | Qt::SHIFT | Qt::Key_C}},
        {Command::ChooseSession, tr("Choose the session"), {Qt::ALT | Qt::Key_S}},
        {Command::EditSession, tr("Edit the session"), {Qt::ALT | Qt::SHIFT | Qt::Key_S}},
        {Command::SaveBody, tr("Save the answer's body"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S}},
        {Command::CopyBody, tr("Copy the answer's body"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C}},
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
    grid->setVerticalSpacing(8);
    const auto add = [&](const QString &text, const QStringList &keys) {
        const int row = grid->rowCount();
        grid->addWidget(new InkLabel(text, TextStyle::Normal, Ink::Text, dialog), row, 0);
        grid->addWidget(new KeyCapRow(keys, dialog), row, 1, Qt::AlignRight);
    };
    for (const ShortcutInfo &info : shortcutList()) {
        add(info.text, KeyCapRow::keysOf(info.keys.constFirst()));
        if (info.command == Command::FocusUrl)
            add(tr("Change the method"), methodKeys());
    }
    add(tr("First to ninth tab"), KeyCapRow::keysOf(QKeySequence(Qt::ALT | Qt::Key_1)));
    dialog->open();
}

} // namespace Fingerpost::Ui
