// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the files of the open pages say by now: at the start, after changes from outside and after our own.
#include "collections/collectionstore.h"
#include "collections/openedcollections.h"
#include "window/collectionwork.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "workspace/workbench.h"

#include <QPointer>

namespace Fingerpost::Ui {

namespace {

/// They come when the keychain gives them, typed by nobody.
RequestDraft typedAlone(RequestDraft draft)
{
    (void)DraftVault::take(&draft);
    return draft;
}

} // namespace

/// What the files of the pages say: the journal knows only what is typed.
void CollectionWork::readBaselines(const QString &collection)
{
    CollectionStore *store = m_context.collections.storeAt(collection);
    for (DocumentPage *page : m_context.documents.pages()) {
        if (store && page->draft().collection == collection)
            readBaseline(store, page);
    }
}

void CollectionWork::readBaseline(CollectionStore *store, DocumentPage *page, bool isRelocated)
{
    const RequestDraft before = typedAlone(page->draft());
    load(store, page->draft().path, page,
         [this, page, before, isRelocated, store = QPointer(store)](const RequestDraft &saved) {
             if (!store || page->draft().path != saved.path)
                 return; // it went on to another place meanwhile
             if (isRelocated)
                 page->setPlace(saved); // its file has got the new name
             if (!isRelocated && typedAlone(page->draft()) != before)
                 page->setBase({page->base().file, true});
             store->fingerprint(saved.path, page, [this, page, store, saved](const QByteArray &file) {
                 if (store && page->draft().path == saved.path)
                     takeBaseline(store, page, saved, file);
             });
         });
}

/// What it is compared with has followed it, and our change of its name with that. Reading takes for known
/// what others have written since: of that is told, as after a start.
void CollectionWork::readRelocated(CollectionStore *store, DocumentPage *page)
{
    page->setBase({});
    const auto before = std::make_shared<QByteArray>();
    const QString path = page->draft().path;
    store->fingerprint(path, page, [before](const QByteArray &file) { *before = file; });
    readBaseline(store, page, true);
    // Asked for in one go: nothing of ours comes in between.
    store->fingerprint(path, page, [page, before, path](const QByteArray &file) {
        if (page->draft().path == path && *before != file)
            page->setBase({*before, page->base().isEdited});
    });
}

/// Since the draft was made of its file that may have been changed, as by a checkout between two sessions.
void CollectionWork::takeBaseline(CollectionStore *store, DocumentPage *page, const RequestDraft &saved,
                                  const QByteArray &file)
{
    const DraftBase base = page->base();
    const bool isOther = !base.file.isEmpty() && !file.isEmpty() && base.file != file;
    if (isOther && !base.isEdited)
        page->reload(saved);
    else
        page->setSaved(saved);
    if (isOther && page->isModified()) {
        store->forget(saved.path); // else saving would take what has just been read for known
        tellOfChange(page);
    } else {
        page->setBase({file, false});
    }
    markUnsaved();
}

/// What the page has just been read from or saved to.
void CollectionWork::noteBase(DocumentPage *page)
{
    const QString path = page->draft().path;
    CollectionStore *store = m_context.collections.storeAt(page->draft().collection);
    if (!store || path.isEmpty())
        return;
    store->fingerprint(path, page, [page, path](const QByteArray &file) {
        if (!file.isEmpty() && page->draft().path == path)
            page->setBase({file, page->isModified()});
    });
}

/// What the keychain did not give when the pages were opened.
void CollectionWork::takeUnlocked()
{
    for (DocumentPage *page : m_context.documents.pages()) {
        CollectionStore *store = m_context.collections.storeAt(page->draft().collection);
        if (!store || page->draft().path.isEmpty())
            continue;
        const bool wasModified = page->isModified(); // then a secret may be missing on purpose
        load(store, page->draft().path, page,
             [this, page, wasModified, store = QPointer(store)](const RequestDraft &saved) {
                 if (!store || page->draft().path != saved.path)
                     return;
                 page->setSaved(saved);
                 RequestDraft open = saved;
                 if (!wasModified)
                     page->takeSecrets(DraftVault::take(&open));
                 markUnsaved();
                 store->fingerprint(
                     saved.path, page, [page, store, path = saved.path](const QByteArray &file) {
                         const DraftBase base = page->base();
                         if (store && base.isEdited && !base.file.isEmpty() && base.file != file)
                             store->forget(path); // as in takeBaseline()
                     });
             });
    }
}

void CollectionWork::takeOwnChange(const QString &collection, const QStringList &paths)
{
    CollectionStore *store = m_context.collections.storeAt(collection);
    for (const QString &path : paths) {
        DocumentPage *page = store ? m_context.documents.pageOf(collection, path) : nullptr;
        if (!page)
            continue;
        // Not loadRequest(): what others wrote beside it is still to be told.
        store->readRequest(path, page, [this, page, path](const Requests::Result<RequestDraft> &read) {
            if (!read || page->draft().path != path)
                return;
            page->setNumber(read->seq);
            noteBase(page);
            markUnsaved();
        });
    }
}

void CollectionWork::reload(DocumentPage *page)
{
    CollectionStore *store = m_context.collections.storeAt(page->draft().collection);
    if (!store)
        return;
    load(store, page->draft().path, page, [this, page](const RequestDraft &draft) {
        page->reload(draft);
        noteBase(page);
        markUnsaved();
    });
}

/// Nobody has asked for it: what is typed before the file and its secrets have been read stays.
void CollectionWork::follow(DocumentPage *page)
{
    CollectionStore *store = m_context.collections.storeAt(page->draft().collection);
    if (!store)
        return;
    load(store, page->draft().path, page, [this, page, store = QPointer(store)](const RequestDraft &draft) {
        if (page->draft().path != draft.path)
            return; // it went on to another place meanwhile
        if (!page->isModified()) {
            page->reload(draft);
            noteBase(page);
            return markUnsaved();
        }
        if (store)
            store->forget(draft.path); // else saving would take what has just been read for known
        tellOfChange(page);
    });
}

void CollectionWork::tellOfChange(DocumentPage *page)
{
    Q_EMIT noticed(tr("“%1” was changed by another program while you edit it. Saving shows both.")
                       .arg(page->face().name));
}

void CollectionWork::takeForeignChange(const QString &collection, const QString &path)
{
    DocumentPage *page = m_context.documents.pageOf(collection, path);
    CollectionStore *store = m_context.collections.storeAt(collection);
    if (!page || !store)
        return;
    if (!page->isCompared()) // nor is it known whether anything is typed in it
        readBaseline(store, page);
    else if (page->isModified())
        tellOfChange(page);
    else
        follow(page);
}

/// Its tab goes with it, and what is typed there stays. Its secrets are in both places from now on: another
/// checkout may put it back.
void CollectionWork::takeForeignMove(const QString &collection, const QString &before, const QString &after)
{
    DocumentPage *page = m_context.documents.pageOf(collection, before);
    if (!page)
        return;
    RequestDraft place = page->draft();
    place.path = after;
    page->setPlace(place);
    m_context.workbench.history.relocate(collection, before, after);
    m_context.workbench.vault.copy(collection, before, collection, after);
    noteBase(page);
    markUnsaved();
    Q_EMIT noticed(tr("The file of “%1” was moved by another program. Its tab has followed it to %2.")
                       .arg(page->face().name, after));
}

} // namespace Fingerpost::Ui
