// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/storesource.h"

#include "collections/collectionscopes.h"
#include "collections/collectionstore.h"
#include "collections/inheritance.h"
#include "exchange/sessionsettings.h"
#include "sessions/sessionbook.h"
#include "sessions/sessionstore.h"
#include "workspace/draftvault.h"
#include "workspace/variablecontext.h"

#include <QCoreApplication>

namespace Fingerpost {

StoreSource::StoreSource(CollectionStore *store, const Context &context)
    : m_store(store)
    , m_context(context)
{
}

void StoreSource::load(const QString &path, QObject *context, const Done &done)
{
    if (!m_store) {
        done(Requests::Error(
            Requests::Error::RequestException,
            QCoreApplication::translate("Fingerpost::Runner", "The collection has been closed.")));
        return;
    }
    // Its folders are read on the same thread, in the order of the calls: asked for first, they are there.
    RequestDraft place;
    place.collection = m_store->root();
    place.path = path;
    (void)m_context.scopes.above(place);
    m_store->readRequest(path, context, [this, context, done](const Requests::Result<RequestDraft> &draft) {
        if (!draft)
            return done(draft.error());
        m_context.vault.open(m_context.vault.filePlace(draft->collection, draft->path), context,
                             [this, context, draft = *draft, done](const DraftVault::Values &values) {
                                 RequestDraft whole = draft;
                                 DraftVault::put(&whole, values);
                                 finish(whole, values.values(), context, done);
                             });
    });
}

/// The first requests of a run may be the first that use their session since the start: its cookies are
/// waited for.
void StoreSource::finish(const RequestDraft &draft, const QStringList &secrets, QObject *context,
                         const Done &done)
{
    m_context.sessions.whenRead(profileOf(draft).id, context,
                                [this, draft, secrets, done] { done(complete(draft, secrets)); });
}

/// A name that no session has means the default one, as in a tab.
const SessionProfile &StoreSource::profileOf(const RequestDraft &draft) const
{
    const SessionStore &store = m_context.sessions.store();
    const SessionProfile *named = m_context.session
        ? store.findId(*m_context.session)
        : store.find(chosenSession(draft, m_context.scopes.above(draft)));
    return named ? *named : *store.find({});
}

RunRequest StoreSource::complete(const RequestDraft &draft, const QStringList &secrets) const
{
    const QList<FolderSettings> above = m_context.scopes.above(draft);
    const SessionProfile &profile = profileOf(draft);
    RunRequest request;
    request.session = &m_context.sessions.sessionOf(profile.id);
    request.draft = Inheritance(above, settingsOf(*request.session), shareOf(profile)).applyTo(draft);
    request.variables = *m_context.variables.sources(request.draft, false);
    request.secrets = secrets + profile.secrets().values();
    return request;
}

} // namespace Fingerpost
