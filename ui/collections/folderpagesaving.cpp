// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the page of a folder to its file: what is typed, without what looks like a live credential.
#include "collections/collectionscopes.h"
#include "collections/collectionstore.h"
#include "collections/credentialstrip.h"
#include "collections/folderpage.h"
#include "collections/openedcollections.h"
#include "environments/variablespane.h"
#include "request/authpane.h"
#include "request/docspane.h"
#include "request/settingspane.h"
#include "widgets/keyvalue/keyvalueeditor.h"
#include "widgets/notice.h"
#include "workspace/credentialmove.h"
#include "workspace/opensecrets.h"

#include <QCoreApplication>
#include <QPointer>
#include <QScopedValueRollback>
#include <QThreadPool>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

/// In the shape that the journal knows.
RequestDraft FolderPage::draftOf(const FolderSettings &settings)
{
    RequestDraft draft;
    draft.headers = settings.headers;
    draft.auth = settings.auth;
    draft.variables = settings.variables;
    draft.settings = settings.settings;
    draft.docs = settings.docs;
    return draft;
}

FolderSettings FolderPage::typed() const
{
    FolderSettings settings = m_saved;
    settings.headers = m_headers->rows();
    settings.auth = m_auth->auth();
    settings.variables = m_variables->variables();
    settings.settings = m_settings->settings();
    settings.docs = m_docs->docs();
    return settings;
}

void FolderPage::take()
{
    ++m_edits;
    updateCounts();
    m_pause.start();
    Q_EMIT changed(); // the journal takes it
}

void FolderPage::save()
{
    if (m_loaded && !m_isConflict)
        write(false);
}

void FolderPage::flush()
{
    const QScopedValueRollback leaving(m_isLeaving, true);
    if (isToBeSaved())
        save();
    if (!m_held.isEmpty())
        moveHeld(false);
}

/// What was typed before is not saved without being asked about.
void FolderPage::stopSaving()
{
    m_pause.stop();
    m_isSearching = false;
    ++m_search;
}

void FolderPage::write(bool overwrite)
{
    stopSaving();
    const FolderSettings whole = typed();
    if (!m_isLeaving && CredentialCheck::isLong(whole))
        return search(whole, overwrite);
    takeHeld(heldBack(whole, m_saved, m_context.credentials.accepted()), overwrite);
}

FolderPage::Held FolderPage::heldBack(const FolderSettings &whole, const FolderSettings &saved,
                                      const QStringList &accepted)
{
    Held held{CredentialCheck::without(CredentialCheck::find(whole), accepted), whole};
    if (!held.found.isEmpty())
        held.rest = CredentialCheck::withheld(whole, saved, held.found);
    return held;
}

/// On another thread; what is typed meanwhile is looked through in its turn.
void FolderPage::search(const FolderSettings &whole, bool overwrite)
{
    m_isSearching = true;
    QThreadPool::globalInstance()->start([self = QPointer(this), number = m_search, whole, saved = m_saved,
                                          accepted = m_context.credentials.accepted(), overwrite] {
        const Held held = heldBack(whole, saved, accepted);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [=] {
                if (!self || self->m_search != number)
                    return;
                if (self->typed() == whole && self->m_saved == saved)
                    self->takeHeld(held, overwrite);
                else
                    self->write(overwrite);
            },
            Qt::QueuedConnection);
    });
}

void FolderPage::takeHeld(const Held &held, bool overwrite)
{
    m_isSearching = false;
    m_held = held.found;
    m_strip->showFound(m_held);
    handOver(held.rest, overwrite);
}

void FolderPage::handOver(const FolderSettings &settings, bool overwrite)
{
    if (!store())
        return;
    if (!OpenSecrets::marksIn(draftOf(settings)).isEmpty()) {
        const bool isNews = !std::exchange(m_isRefused, true);
        if (isNews || overwrite) {
            Q_EMIT noticed(
                tr("“%1” cannot be saved while {{sealed…}} stands for a credential that no keychain "
                   "has given back. Type it again.")
                    .arg(face().name));
        }
        return Q_EMIT changed();
    }
    if (settings == m_saved && !overwrite
        && m_saving == 0) { // else what is on its way would stay in the file
        m_isRefused = m_isConflict; // what could not be written was taken back
        return Q_EMIT changed();
    }
    const FolderSettings sealed = m_context.vault.seal(settings, m_context.vault.folderPlace(m_root, m_path));
    CollectionScopes *scopes = &m_context.scopes;
    ++m_saving;
    // The tab may have been closed by then: what is refused comes back with it.
    store()->saveFolder(m_path, sealed, overwrite, scopes,
                        [self = QPointer(this), scopes, tab = tool(), settings, reopen = m_context.reopen,
                         number = ++*m_lastSave, last = m_lastSave](const SaveResult &result) {
                            if (result.isSaved())
                                scopes->reloadFolder(tab.collection, tab.path);
                            if (self && !self->isClosed())
                                self->takeSaved(tab.path, settings, result);
                            else if (!result.isSaved() && number == *last)
                                reopen(tab);
                        });
}

void FolderPage::takeSaved(const QString &path, const FolderSettings &saved, const SaveResult &result)
{
    --m_saving;
    if (!result.isSaved() && path != m_path)
        return write(false); // it was on its way to where the folder is no longer
    switch (result.outcome) {
    case SaveResult::Outcome::Saved: {
        const FolderSettings before = std::exchange(m_saved, saved);
        m_saved.name = before.name; // it may have been renamed meanwhile
        m_saved.seq = before.seq;
        m_isRefused = m_isConflict = false;
        m_notice->hide();
        return Q_EMIT changed();
    }
    case SaveResult::Outcome::Failed:
        m_isRefused = true;
        Q_EMIT changed();
        return Q_EMIT noticed(result.error.message());
    case SaveResult::Outcome::Conflict:
        askAboutConflict();
    }
}

/// Variables become secret where they are; elsewhere a variable takes the place of what was found.
void FolderPage::moveHeld(bool isWaiting)
{
    const FolderSettings settings = typed();
    if (!isWaiting && CredentialCheck::withheld(settings, m_saved, m_held) == settings)
        return; // what the file says already does not go with this page
    QStringList names;
    QList<OpenCredential> others;
    for (OpenCredential each : std::as_const(m_held)) {
        for (const DraftPlace &place : std::as_const(each.places)) {
            if (place.kind == DraftPlace::Kind::Variable)
                names.append(place.name);
        }
        each.places.removeIf(
            [](const DraftPlace &place) { return place.kind == DraftPlace::Kind::Variable; });
        if (!each.places.isEmpty())
            others.append(each);
    }
    RequestDraft inside;
    inside.path = m_path + "/any"_L1;
    inside.variables = settings.variables;
    CredentialMove::Wish wish{
        m_context.credentials.shelfOf(m_root),
        CredentialCheck::named(others, m_context.credentials.takenNames(inside, m_root)),
        {}};
    for (const Variable &variable : settings.variables) {
        if (!variable.secret && names.contains(variable.name))
            wish.own.append({keyOf(variable.name), SecretValue(variable.value)});
    }
    if (wish.own.isEmpty() && wish.found.isEmpty()) // it was taken out meanwhile
        return save();
    if (!isWaiting) {
        m_context.credentials.moveNow(wish);
        return putHeld(names, wish.found);
    }
    m_context.credentials.move(wish, this, [this, names, found = wish.found](const QString &problem) {
        if (problem.isEmpty())
            putHeld(names, found);
        else
            Q_EMIT noticed(tr("Nothing was moved. %1").arg(problem));
    });
}

void FolderPage::putHeld(const QStringList &variables, const QList<OpenCredential> &others)
{
    m_variables->makeSecret(variables);
    const FolderSettings settings = CredentialCheck::moved(typed(), others);
    m_headers->model()->replaceRows(settings.headers, 0, tr("Replace"));
    m_auth->setAuth(settings.auth);
    m_settings->setSettings(settings.settings);
    m_docs->replaceDocs(settings.docs);
    save();
    Q_EMIT noticed(tr("What looked like a live credential went to the keychain; a variable stands for it."));
}

} // namespace Fingerpost::Ui
