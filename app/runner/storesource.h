// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/runsource.h"
#include "workspace/requestsettings.h"

#include <QObject>
#include <QPointer>

namespace Fingerpost {

class CollectionScopes;
class CollectionStore;
class DraftVault;
class VariableContext;

/// Requests of a collection that is open in the window: its secrets come from the keychain, its environment
/// is the chosen one. For the GUI thread.
class StoreSource : public RunSource {
public:
    struct Context {
        CollectionScopes &scopes;
        VariableContext &variables;
        DraftVault &vault;
        RequestSettings session; ///< what holds where nobody says anything
    };

    /// All outlive it; a run whose \a store goes fails.
    StoreSource(CollectionStore *store, const Context &context);

    void load(const QString &path, QObject *context, const Done &done) override;

private:
    [[nodiscard]] RunRequest complete(const RequestDraft &draft) const;

    QPointer<CollectionStore> m_store;
    Context m_context;
};

} // namespace Fingerpost
