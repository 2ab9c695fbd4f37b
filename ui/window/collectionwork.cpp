// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/collectionwork.h"

#include "collections/collectionstore.h"
#include "collections/collectionview.h"
#include "collections/folderpage.h"
#include "collections/openedcollections.h"
#include "collections/savedialog.h"
#include "collections/tidydialog.h"
#include "cookies/cookiekeepers.h"
#include "cookies/cookiespage.h"
#include "environments/environmentspage.h"
#include "runner/runpage.h"
#include "widgets/plaintip.h"
#include "widgets/versionsbox.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "window/savecheck.h"
#include "workspace/credentialmove.h"
#include "workspace/secrettidy.h"
#include "workspace/workbench.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QMenu>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

CollectionWork::CollectionWork(const Context &context)
    : QObject(&context.window)
    , m_context(context)
    , m_credentials(new CredentialMove({context.workbench.state, context.workbench.secrets,
                                        context.workbench.scopes, context.workbench.variables},
                                       this))
    , m_check(new SaveCheck(*m_credentials, &context.window))
    , m_tidy(
          new SecretTidy(context.workbench.secrets, context.workbench.index, context.workbench.scopes, this))
{
    connect(m_check, &SaveCheck::moved, this,
            [this](const QString &message, const std::function<void()> &undo) {
                Q_EMIT offered(message, tr("Undo"), undo);
            });
    OpenedCollections *collections = &m_context.collections;
    connect(&m_context.view, &CollectionView::openRequested, this, &CollectionWork::open);
    connect(&m_context.view, &CollectionView::settingsRequested, this, &CollectionWork::editFolder);
    connect(&m_context.view, &CollectionView::runRequested, this, &CollectionWork::run);
    connect(&m_context.view, &CollectionView::closeRequested, collections, &OpenedCollections::close);
    connect(&m_context.view, &CollectionView::tidyRequested, this, &CollectionWork::tidySecrets);
    m_context.documents.setToolMaker([this](const ToolTab &tool) { return makeTool(tool); });
    connect(collections, &CollectionSource::inserted, this,
            [this](quint64 parent, int, const QList<quint64> &ids) {
                if (parent != CollectionSource::rootId)
                    return;
                for (const quint64 id : ids) {
                    CollectionStore *store = m_context.collections.storeOf(id);
                    m_context.workbench.scopes.add(store);
                    connect(store, &CollectionStore::opened, this, [this, store] {
                        offerSecrets(store);
                        readBaselines(store->root());
                    });
                }
            });
    connect(collections, &OpenedCollections::foldersChanged, this, [this] {
        WorkspaceState state = m_context.workbench.state.state();
        state.collections = m_context.collections.folders();
        m_context.workbench.state.setState(state);
        Q_EMIT environmentChanged();
    });
    connect(collections, &OpenedCollections::fileChanged, this, &CollectionWork::takeForeignChange);
    connect(collections, &OpenedCollections::fileMoved, this, &CollectionWork::takeForeignMove);
    connect(collections, &OpenedCollections::relocated, this, &CollectionWork::takeRelocation);
    connect(collections, &OpenedCollections::arranged, this, &CollectionWork::takeOwnChange);
    connect(&m_context.view, &CollectionView::expandedPathsChanged, this, [this] {
        WorkspaceState state = m_context.workbench.state.state();
        state.expanded = m_context.view.expandedPaths();
        m_context.workbench.state.setState(state);
    });
    connect(collections, &OpenedCollections::copied, this,
            [this](const QString &collection, const QString &path, const QString &toCollection,
                   const QString &toPath) {
                m_context.workbench.vault.copy(collection, path, toCollection, toPath);
            });
    connect(collections, &OpenedCollections::created, this,
            [this](const QString &collection, const QString &path) {
                // What an earlier one of that name had is not the new one's.
                m_context.workbench.vault.forgetAll(collection, path);
            });
    connect(collections, &OpenedCollections::renamed, this, &CollectionWork::takeName);
    connect(&m_context.documents, &Documents::pageReopened, this, [this](DocumentPage *page) {
        if (CollectionStore *store = m_context.collections.storeAt(page->draft().collection))
            readBaseline(store, page);
    });
    connect(&m_context.documents, &Documents::currentChanged, this, [this] {
        markUnsaved();
        Q_EMIT environmentChanged();
    });
    connect(&m_context.workbench.scopes, &CollectionScopes::changed, this,
            &CollectionWork::environmentChanged);
    connect(&m_context.workbench.secrets, &SecretStore::stateChanged, this, [this](SecretStore::State state) {
        if (state == SecretStore::State::Unlocked)
            takeUnlocked();
    });
}

void CollectionWork::restore()
{
    const WorkspaceState state = m_context.workbench.state.state();
    m_context.workbench.scopes.setChosen(state.environments);
    for (const QString &folder : state.collections)
        m_context.collections.open(folder);
    m_context.view.setExpandedPaths(state.expanded);
    if (!m_context.workbench.state.problem().isEmpty())
        Q_EMIT noticed(m_context.workbench.state.problem());
}

/// A fresh checkout in the place of an old folder cannot be told from somebody else's collection that has
/// taken its place and name: it gets the old one's secrets when the user says so.
void CollectionWork::offerSecrets(CollectionStore *store)
{
    // The scopes have asked for the same before: by now they know the name too.
    store->loadFolder(
        {}, this, [this, root = store->root()](const Requests::Result<FolderSettings> &settings) {
            if (!settings || settings->name.isEmpty())
                return;
            SecretIndex &index = m_context.workbench.index;
            (void)m_context.workbench.scopes.collectionId(root);
            const QList<SecretIndex::Collection> before = index.candidates(root, settings->name);
            if (before.size() != 1)
                return; // none, or nobody can say which
            const auto adopt = [this, root, id = before.constFirst().id, name = settings->name] {
                m_context.workbench.index.adopt(id, root, name);
                m_context.workbench.scopes.forgetId(root);
                readBaselines(root);
            };
            Q_EMIT offered(
                tr("The keychain has secrets of a collection “%1” whose folder is gone. If this is the "
                   "same one, it can use them.")
                    .arg(settings->name.left(60)),
                tr("Use them"), adopt);
        });
}

/// What a file and the keychain say of a request.
void CollectionWork::load(CollectionStore *store, const QString &path, QObject *context,
                          const std::function<void(const RequestDraft &)> &done)
{
    DraftVault *vault = &m_context.workbench.vault;
    store->loadRequest(path, context,
                       [this, vault, context, done](const Requests::Result<RequestDraft> &draft) {
                           if (!draft)
                               return Q_EMIT noticed(draft.error().message());
                           vault->open(vault->filePlace(draft->collection, draft->path), context,
                                       [draft = *draft, done](const DraftVault::Values &values) {
                                           RequestDraft whole = draft;
                                           DraftVault::put(&whole, values);
                                           done(whole);
                                       });
                       });
}

// ---- Opening ----

void CollectionWork::open(NodeId id)
{
    if (const CollectionStore *store = m_context.collections.storeOf(id))
        openPath(store->root(), m_context.collections.pathOf(id), [](DocumentPage *) {});
}

bool CollectionWork::openPath(const QString &collection, const QString &path,
                              const std::function<void(DocumentPage *)> &done)
{
    CollectionStore *store = path.isEmpty() ? nullptr : m_context.collections.storeAt(collection);
    if (!store || m_context.collections.idOf(collection, path) == CollectionSource::rootId)
        return false;
    if (DocumentPage *page = m_context.documents.pageOf(collection, path)) {
        m_context.documents.show(page);
        done(page);
        return true;
    }
    load(store, path, this, [this, done](const RequestDraft &draft) {
        RequestDraft opened = draft;
        if (opened.id.isEmpty())
            opened.id = RequestDraft::create().id;
        DocumentPage *page = m_context.documents.open(opened);
        page->setSaved(opened);
        noteBase(page);
        done(page);
    });
    return true;
}

void CollectionWork::openCollection()
{
    auto *dialog = new QFileDialog(&m_context.window, tr("Open a collection's folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &CollectionWork::openFolder);
    dialog->open();
}

void CollectionWork::openFolder(const QString &folder)
{
    m_context.collections.open(folder);
}

void CollectionWork::newCollection()
{
    m_context.collections.create(CollectionSource::rootId, CollectionNode::Kind::Collection,
                                 tr("My collection"));
}

// ---- Saving ----

void CollectionWork::save(DocumentPage *page)
{
    if (!OpenSecrets::marksIn(page->draft()).isEmpty()) {
        return Q_EMIT noticed(tr("“%1” cannot be saved while {{sealed…}} stands for a credential that the "
                                 "keychain has not given back. Unlock it, or type the credential again.")
                                  .arg(page->face().name));
    }
    const QString root = page->draft().collection;
    if (!m_context.collections.storeAt(root) || page->draft().path.isEmpty())
        return saveNew(page);
    m_check->run(page, root, [this, page = QPointer(page)] {
        if (page && m_context.collections.storeAt(page->draft().collection))
            saveTo(page, false);
    });
}

void CollectionWork::saveNew(DocumentPage *page)
{
    auto *dialog = new SaveDialog(m_context.collections, page->face().name, &m_context.window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, page = QPointer(page)] {
        if (!page)
            return;
        CollectionStore *store = m_context.collections.storeOf(dialog->target());
        m_check->run(page, store ? store->root() : QString(),
                     [this, page, target = dialog->target(), name = dialog->name()] {
                         if (page)
                             saveNamed(target, page, name);
                     });
    });
    dialog->open();
}

/// Into a new collection where \a target is none.
void CollectionWork::saveNamed(NodeId target, DocumentPage *named, const QString &name)
{
    if (target != CollectionSource::rootId)
        return saveInto(target, named, name);
    const quint64 command = m_context.collections.create(
        CollectionSource::rootId, CollectionNode::Kind::Collection, tr("My collection"));
    auto *waiting = new QObject(this);
    connect(&m_context.collections, &CollectionSource::finished, waiting,
            [this, waiting, command, page = QPointer(named), name](quint64 done, const QList<quint64> &ids) {
                if (done != command)
                    return;
                waiting->deleteLater();
                if (page && !ids.isEmpty())
                    saveInto(ids.constFirst(), page, name);
            });
}

void CollectionWork::saveInto(NodeId folder, DocumentPage *page, const QString &name)
{
    CollectionStore *store = m_context.collections.storeOf(folder);
    if (!store)
        return;
    RequestDraft draft = page->draft();
    draft.name = name;
    const DraftVault::Values secrets = DraftVault::take(&draft);
    store->createRequest(m_context.collections.pathOf(folder), draft, page,
                         [this, page, secrets](const Requests::Result<RequestDraft> &made) {
                             if (!made)
                                 return Q_EMIT noticed(made.error().message());
                             RequestDraft saved = *made;
                             DraftVault::put(&saved, secrets);
                             DraftVault &vault = m_context.workbench.vault;
                             const DraftVault::Place place = vault.filePlace(saved.collection, saved.path);
                             vault.forget(place); // an earlier request of that name may have had some
                             (void)vault.seal(saved, place);
                             page->setPlace(saved);
                             page->setSaved(saved);
                             noteBase(page);
                             markUnsaved();
                         });
}

void CollectionWork::saveTo(DocumentPage *page, bool overwrite)
{
    const RequestDraft draft = page->draft();
    DraftVault &vault = m_context.workbench.vault;
    const RequestDraft sealed = vault.seal(draft, vault.filePlace(draft.collection, draft.path));
    m_context.collections.storeAt(draft.collection)
        ->saveRequest(sealed, overwrite, this,
                      [this, page = QPointer(page), draft](const SaveResult &result) {
                          if (m_context.documents.pages().contains(page.data()))
                              takeSaved(page, draft, result);
                          else if (!result.isSaved()) // its tab was closed meanwhile, as if all were well
                              takeSaved(m_context.documents.reopen(draft), draft, result);
                      });
}

void CollectionWork::takeSaved(DocumentPage *page, const RequestDraft &saved, const SaveResult &result)
{
    switch (result.outcome) {
    case SaveResult::Outcome::Saved:
        page->setSaved(saved);
        noteBase(page);
        return markUnsaved();
    case SaveResult::Outcome::Failed:
        return Q_EMIT noticed(result.error.message());
    case SaveResult::Outcome::Conflict:
        askAboutConflict(page, result);
    }
}

void CollectionWork::askAboutConflict(DocumentPage *page, const SaveResult &result)
{
    auto *box =
        makeVersionsBox(QMessageBox::Warning, tr("The file was changed"),
                        result.theirs.isEmpty()
                            ? tr("The file of “%1” is gone.").arg(page->face().name)
                            : tr("The file of “%1” was changed by another program.").arg(page->face().name),
                        {QString::fromUtf8(result.theirs), QString::fromUtf8(result.ours)},
                        QMessageBox::Cancel, &m_context.window);
    box->setInformativeText(tr("Nothing has been overwritten. Choose which one is to stay."));
    QPushButton *ours = box->addButton(tr("Keep mine"), QMessageBox::AcceptRole);
    ours->setObjectName(u"keepMine"_s);
    connect(ours, &QPushButton::clicked, page, [this, page] { saveTo(page, true); });
    if (!result.theirs.isEmpty()) {
        QPushButton *theirs = box->addButton(tr("Take the file's"), QMessageBox::DestructiveRole);
        theirs->setObjectName(u"takeTheirs"_s);
        connect(theirs, &QPushButton::clicked, page, [this, page] { reload(page); });
    }
    box->open();
}

/// Else saving would give its file the old one back.
void CollectionWork::takeName(const QString &collection, const QString &path, const QString &name)
{
    DocumentPage *page = m_context.documents.pageOf(collection, path);
    if (!page)
        return;
    RequestDraft draft = page->draft();
    draft.name = name;
    page->setPlace(draft);
    noteBase(page);
    markUnsaved();
}

void CollectionWork::takeRelocation(const QString &collection, const QString &before, const QString &after)
{
    for (DocumentPage *page : m_context.documents.pages()) {
        RequestDraft draft = page->draft();
        if (draft.collection != collection || (draft.path != before && !draft.path.startsWith(before + u'/')))
            continue;
        draft.path = after + draft.path.mid(before.size());
        const NodeId id = m_context.collections.idOf(collection, after);
        if (draft.path == after && id != CollectionSource::rootId)
            draft.name = m_context.collections.node(id).name;
        page->setPlace(draft);
    }
    m_context.workbench.history.relocate(collection, before, after);
    m_context.workbench.vault.relocate(collection, before, after, this, [this, collection, after] {
        CollectionStore *store = m_context.collections.storeAt(collection);
        for (DocumentPage *page : m_context.documents.pages()) {
            const QString path = page->draft().path;
            if (store && page->draft().collection == collection
                && (path == after || path.startsWith(after + u'/')))
                readRelocated(store, page);
        }
    });
}

void CollectionWork::markUnsaved()
{
    QSet<quint64> ids;
    for (const DocumentPage *page : m_context.documents.pages()) {
        if (page->isModified())
            ids.insert(m_context.collections.idOf(page->draft().collection, page->draft().path));
    }
    m_context.view.setUnsaved(ids);
}

// ---- Environments ----

bool CollectionWork::hasCollections() const
{
    return !m_context.collections.folders().isEmpty();
}

/// What the current tab is about; empty for a request that is saved nowhere.
QString CollectionWork::currentRoot() const
{
    if (const DocumentPage *page = m_context.documents.current())
        return page->draft().collection;
    const TabPage *tab = m_context.documents.currentTab();
    return tab != nullptr ? tab->tool().collection : QString();
}

QString CollectionWork::currentEnvironment() const
{
    return m_context.workbench.state.state().environments.value(currentRoot());
}

QString CollectionWork::shownEnvironment() const
{
    const QString name = currentEnvironment();
    const CollectionScopes &scopes = m_context.workbench.scopes;
    const QMap<QString, Environment> environments = scopes.environments(currentRoot());
    const bool isThere = std::any_of(environments.begin(), environments.end(),
                                     [&name](const Environment &each) { return each.name == name; });
    if (name.isEmpty() || isThere || !scopes.hasReadEnvironments(currentRoot()))
        return name;
    return tr("%1 (missing)", "an environment").arg(name);
}

void CollectionWork::chooseEnvironment(const QString &name)
{
    WorkspaceState state = m_context.workbench.state.state();
    state.environments[currentRoot()] = name;
    m_context.workbench.state.setState(state);
    m_context.workbench.scopes.setChosen(state.environments);
}

void CollectionWork::stepEnvironment(int by)
{
    QStringList names{QString()};
    for (const Environment &environment : m_context.workbench.scopes.environments(currentRoot()))
        names.append(environment.name);
    names.removeDuplicates();
    const qsizetype at = qMax<qsizetype>(0, names.indexOf(currentEnvironment()));
    if (names.size() > 1)
        chooseEnvironment(names.at((at + by + names.size()) % names.size()));
}

void CollectionWork::fillEnvironmentMenu(QMenu *menu)
{
    menu->clear();
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, const QString &name) {
        QAction *action = menu->addAction(text, this, [this, name] { chooseEnvironment(name); });
        action->setCheckable(true);
        action->setChecked(name == currentEnvironment());
        group->addAction(action);
    };
    const QMap<QString, Environment> environments = m_context.workbench.scopes.environments(currentRoot());
    add(tr("No environment"), {});
    for (const Environment &environment : environments)
        add(withAmpersands(environment.name), environment.name);
    menu->addSeparator();
    menu->addAction(tr("Edit variables"), this, &CollectionWork::editEnvironments);
}

// ---- Tabs that are no requests ----

void CollectionWork::editEnvironments()
{
    m_context.documents.openTool({.kind = EnvironmentsPage::kind, .collection = currentRoot(), .path = {}});
}

void CollectionWork::editFolder(NodeId id)
{
    if (const CollectionStore *store = m_context.collections.storeOf(id)) {
        m_context.documents.openTool({.kind = FolderPage::kind,
                                      .collection = store->root(),
                                      .path = m_context.collections.pathOf(id)});
    }
}

void CollectionWork::run(NodeId id)
{
    if (const CollectionStore *store = m_context.collections.storeOf(id)) {
        m_context.documents.openTool(
            {.kind = RunPage::kind, .collection = store->root(), .path = m_context.collections.pathOf(id)});
    }
}

void CollectionWork::tidySecrets(NodeId id)
{
    const CollectionStore *store = m_context.collections.storeOf(id);
    if (!store)
        return;
    m_tidy->look(store->root(), this,
                 [this, name = m_context.collections.node(id).name](const QList<SecretKey> &unused) {
                     auto *dialog = new TidyDialog(name, unused, &m_context.window);
                     connect(dialog, &QDialog::accepted, this,
                             [this, dialog] { m_tidy->remove(dialog->chosen()); });
                     dialog->open();
                 });
}

/// In the tab of the request, which is opened for it.
void CollectionWork::openResult(const QString &root, const QString &path,
                                const std::shared_ptr<ExchangeRun> &exchange)
{
    if (DocumentPage *page = m_context.documents.pageOf(root, path)) {
        m_context.documents.show(page);
        return page->adopt(exchange);
    }
    CollectionStore *store = m_context.collections.storeAt(root);
    if (!store)
        return;
    load(store, path, this, [this, exchange](const RequestDraft &draft) {
        DocumentPage *page = m_context.documents.open(draft);
        page->setSaved(draft);
        noteBase(page);
        page->adopt(exchange);
    });
}

/// With what was typed in it.
void CollectionWork::reopen(const ToolTab &tab)
{
    if (const TabPage *page = m_context.documents.openTool(tab)) {
        Q_EMIT noticed(
            tr("“%1” could not be saved. It is open again, with what was typed.").arg(page->face().name));
    }
}

TabPage *CollectionWork::makeTool(const ToolTab &tool)
{
    if (TabPage *other = m_otherTools ? m_otherTools(tool) : nullptr)
        return other;
    Workbench &workbench = m_context.workbench;
    const auto refused = [self = QPointer(this)](const ToolTab &tab) {
        if (self)
            self->reopen(tab);
    };
    if (tool.kind == EnvironmentsPage::kind) {
        return new EnvironmentsPage({workbench.state, m_context.collections, workbench.scopes,
                                     workbench.variables, workbench.secrets, *m_credentials, refused},
                                    tool.collection, &m_context.documents);
    }
    if (tool.kind == FolderPage::kind) {
        return new FolderPage({m_context.collections, workbench.scopes, workbench.vault, workbench.variables,
                               workbench.secrets, *m_credentials, m_context.sessions, refused},
                              tool.collection, tool.path, &m_context.documents);
    }
    if (tool.kind == RunPage::kind) {
        auto *page =
            new RunPage({m_context.collections, workbench.scopes, workbench.variables, workbench.vault,
                         m_context.sessions, workbench.historyWriter, m_context.cookies},
                        tool.collection, tool.path, &m_context.documents);
        connect(page, &RunPage::resultRequested, this, &CollectionWork::openResult);
        connect(page, &RunPage::changed, &m_context.cookies, [page, cookies = &m_context.cookies] {
            if (!page->isRunning())
                cookies->check(); // its answers may have set some
        });
        return page;
    }
    if (tool.kind == CookiesPage::kind)
        return new CookiesPage(m_context.cookies.of(tool.path), tool.path, &m_context.documents);
    return nullptr;
}

} // namespace Fingerpost::Ui
