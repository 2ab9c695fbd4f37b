// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionscopes.h"
#include "exchange/answerbook.h"
#include "secrets/secretindex.h"
#include "secrets/secretstore.h"
#include "sessions/sessionstore.h"
#include "workspace/draftvault.h"
#include "workspace/variablecontext.h"
#include "workspace/workspacestate.h"

namespace Fingerpost {

/// What one window works on besides its tabs and its session, put together. For the GUI thread.
struct Workbench {
    /// \a directory is this window's own folder, \a data the one that all windows of the workspace share.
    Workbench(const QString &directory, const QString &data, std::unique_ptr<Keychain> keychain);
    Q_DISABLE_COPY_MOVE(Workbench)

    /// Removes the secrets of tabs that are neither among \a tabs nor in another window's journal, as a crash
    /// leaves them. Does nothing while another window is open: its newest tabs are in no journal yet.
    void forgetLostTabs(const OpenTabs &tabs);

    WorkspaceStore state;
    SecretIndex index;
    QString problem; ///< why the index of last time could not be read; empty when all is well
    SecretStore secrets;
    SessionStore sessions;
    AnswerBook answers;
    VariableContext variables;
    DraftVault vault;
    CollectionScopes scopes;
    QString ownFolder;
    QString dataFolder;
    QString collectionHome; ///< where new collections go
};

} // namespace Fingerpost
