// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/runsource.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace Fingerpost {

class CollectionScopes;
class CollectionStore;
class DraftVault;
class SessionBook;
class VariableContext;
struct SessionProfile;

/// Requests of a collection that is open in the window: its secrets come from the keychain, its environment
/// is the chosen one, and each is sent by the session that it, or a folder above it, names. For the GUI
/// thread.
class StoreSource : public RunSource {
public:
    struct Context {
        CollectionScopes &scopes;
        VariableContext &variables;
        DraftVault &vault;
        SessionBook &sessions;
        std::optional<QString> session = {}; ///< the id of the one that sends all of them
    };

    /// All outlive it; a run whose \a store goes fails.
    StoreSource(CollectionStore *store, const Context &context);

    void load(const QString &path, QObject *context, const Done &done) override;

private:
    void finish(const RequestDraft &draft, const QStringList &secrets, QObject *context, const Done &done);
    [[nodiscard]] const SessionProfile &profileOf(const RequestDraft &draft) const;
    [[nodiscard]] RunRequest complete(const RequestDraft &draft, const QStringList &secrets) const;

    QPointer<CollectionStore> m_store;
    Context m_context;
};

} // namespace Fingerpost
