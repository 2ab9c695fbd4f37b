// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/firstrun.h"

#include "widgets/signpost.h"
#include "window/shortcuts.h"

#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

FirstRun::FirstRun(QWidget *parent)
    : EmptyState(tr("Where to?"), tr("Type an address above, or paste a curl command. Enter sends it."),
                 parent)
{
    setHero(true);
    setPicture(new SignpostPicture);
    QPushButton *practise = addAction(tr("Send a first request to the practice server"), u"play"_s, true);
    practise->setObjectName(u"firstRequest"_s);
    connect(practise, &QPushButton::clicked, this, &FirstRun::practiceRequested);
    QPushButton *open = addAction(tr("Open a collection…"), u"folder-open"_s);
    open->setObjectName(u"openFirst"_s);
    connect(open, &QPushButton::clicked, this, &FirstRun::collectionRequested);
    for (const Command command :
         {Command::Send, Command::Cancel, Command::FocusUrl, Command::NewTab, Command::ReopenTab,
          Command::Search, Command::GoToRequest, Command::TurnLayout, Command::FoldRequest, Command::NextTab,
          Command::ShowShortcuts}) {
        for (const ShortcutInfo &info : shortcutList()) {
            if (info.command == command)
                addKeys(info.text, info.keys.constFirst());
        }
        if (command == Command::FocusUrl)
            addKeys(tr("Change the method"), methodKeys());
    }
    setFootnote(tr("No account, no telemetry. Everything stays on this machine."));
}

} // namespace Fingerpost::Ui
