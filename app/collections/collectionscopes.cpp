// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionscopes.h"

#include "collections/collectionfiles.h"
#include "collections/collectionstore.h"
#include "secrets/secretindex.h"
#include "secrets/secretstore.h"
#include "workspace/draftvault.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

CollectionScopes::CollectionScopes(SecretIndex &index, DraftVault &vault, QObject *parent)
    : QObject(parent)
    , m_index(index)
    , m_vault(vault)
{
    connect(&vault.store(), &SecretStore::stateChanged, this, [this](SecretStore::State state) {
        if (state != SecretStore::State::Unlocked)
            return;
        for (Known &known : m_known)
            known.asked.clear(); // what the keychain did not give is asked for again
        Q_EMIT changed();
    });
}

void CollectionScopes::add(CollectionStore *store)
{
    const QString root = store->root();
    m_ids.remove(root);
    Known known;
    known.store = store;
    known.chosen = m_chosen.value(root);
    m_known.insert(root, known);
    connect(store, &QObject::destroyed, this, [this, root, store] {
        if (m_known.value(root).store == store)
            m_known.remove(root);
    });
    const auto forget = [this, root] {
        if (m_known.contains(root))
            m_known[root].asked.clear(); // asked for again when they are needed
        Q_EMIT changed();
    };
    connect(store, &CollectionStore::fileChanged, this, forget);
    connect(store, &CollectionStore::folderRead, this,
            [this, root](const QString &folder) { forgetGone(root, folder); });
    connect(store, &CollectionStore::environmentsChanged, this, [this, root] { reloadEnvironments(root); });
    const auto begin = [this, root] {
        // Its name first: with it the keychain knows whose secrets are asked for.
        if (const auto found = m_known.find(root); found != m_known.end())
            want(*found, {});
        reloadEnvironments(root);
    };
    connect(store, &CollectionStore::opened, this, begin);
    if (store->isRead({}))
        begin();
}

QMap<QString, Environment> CollectionScopes::environments(const QString &root) const
{
    return m_known.value(root).environments;
}

void CollectionScopes::reloadEnvironments(const QString &root)
{
    if (!m_known.contains(root))
        return;
    m_known[root].store->loadEnvironments(this, [this, root](const QMap<QString, Environment> &environments) {
        if (!m_known.contains(root))
            return;
        QMap<QString, Environment> placed = environments;
        placeTwins(root, &placed);
        m_known[root].environments = placed;
        m_known[root].hasReadEnvironments = true;
        Q_EMIT changed();
    });
    readDotEnv(root);
}

/// Two files may have one name, by which the keychain knows environments. The first has that place; another
/// gets one of its own, with what was kept in the common one, and keeps it while it has its name: the first
/// may go, or come back with the next checkout.
void CollectionScopes::placeTwins(const QString &root, QMap<QString, Environment> *environments)
{
    QSet<QString> names;
    bool hasTwins = false;
    for (const Environment &environment : std::as_const(*environments)) {
        hasTwins = hasTwins || names.contains(environment.name);
        names.insert(environment.name);
    }
    const QString owner = hasTwins
        ? collectionId(root)
        : m_index.knownCollectionId(root, m_known.value(root).folders.value({}).name);
    if (owner.isEmpty())
        return;
    SecretStore &secrets = m_vault.store();
    QSet<QString> scopes;
    for (const SecretKey &key : secrets.keys(owner))
        scopes.insert(key.scope);
    names.clear();
    for (auto it = environments->begin(); it != environments->end(); ++it) {
        const bool isTwin = names.contains(it->name);
        names.insert(it->name);
        const QString place = Environment::twinPlace(it.key(), it->name);
        const bool hasPlace = scopes.contains(place);
        if ((!isTwin && !hasPlace) || place.size() > SecretKey::MaxLength)
            continue;
        const QString shared = it->secretScope();
        it->place = place;
        const QString carried = owner + u'/' + place;
        if (hasPlace || m_carried.contains(carried))
            continue;
        m_carried.insert(carried);
        for (const Variable &variable : std::as_const(it->variables)) {
            if (variable.secret)
                secrets.copy({owner, shared, variable.name}, {owner, place, variable.name});
        }
    }
}

void CollectionScopes::readDotEnv(const QString &root)
{
    QThreadPool::globalInstance()->start([root, self = QPointer(this)] {
        const QList<Variable> variables = CollectionFiles(root).dotEnv();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, root, variables] {
                if (!self || !self->m_known.contains(root) || self->m_known[root].dotEnv == variables)
                    return;
                self->m_known[root].dotEnv = variables;
                Q_EMIT self->changed();
            },
            Qt::QueuedConnection);
    });
}

void CollectionScopes::setChosen(const QMap<QString, QString> &chosen)
{
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    for (auto it = m_known.begin(); it != m_known.end(); ++it)
        it->chosen = chosen.value(it.key());
    Q_EMIT changed();
}

QString CollectionScopes::collectionId(const QString &root) const
{
    const QString name = m_known.value(root).folders.value({}).name;
    if (const auto known = m_ids.constFind(root); known != m_ids.cend() && known->first == name)
        return known->second;
    const QString id = m_index.collectionId(root, name);
    if (!name.isEmpty())
        m_ids.insert(root, {name, id});
    return id;
}

void CollectionScopes::forgetId(const QString &root)
{
    m_ids.remove(root);
    Q_EMIT changed();
}

QString CollectionScopes::scopeId(const QString &root, const QString &scope) const
{
    return collectionId(root) + u'/' + scope;
}

/// Those that hold a request, the nearest first, the collection itself last.
QStringList CollectionScopes::foldersAbove(const QString &path) const
{
    QStringList folders;
    QString folder = path;
    while (folder.contains(u'/')) {
        folder = folder.left(folder.lastIndexOf(u'/'));
        folders.append(folder);
    }
    folders.append(QString());
    return folders;
}

void CollectionScopes::want(Known &known, const QString &folder)
{
    if (known.asked.contains(folder))
        return;
    known.asked.insert(folder);
    const QString root = known.store->root();
    known.store->loadFolder(folder, this,
                            [this, root, folder](const Requests::Result<FolderSettings> &settings) {
                                if (settings)
                                    take(root, folder, *settings);
                            });
}

/// Its password is not in the file.
void CollectionScopes::take(const QString &root, const QString &folder, const FolderSettings &settings)
{
    if (!m_known.contains(root))
        return;
    m_known[root].folders[folder].name = settings.name; // at once: it is part of the keychain's place
    m_vault.open(m_vault.folderPlace(root, folder), this,
                 [this, root, folder, settings](const DraftVault::Values &secrets) {
                     if (!m_known.contains(root))
                         return;
                     FolderSettings whole = settings;
                     DraftVault::put(&whole, secrets);
                     FolderSettings &held = m_known[root].folders[folder];
                     if (held == whole)
                         return;
                     held = whole;
                     Q_EMIT changed();
                 });
}

void CollectionScopes::reloadFolder(const QString &root, const QString &folder)
{
    const auto known = m_known.find(root);
    if (known == m_known.end())
        return;
    known->asked.remove(folder);
    want(*known, folder);
}

/// A folder that is deleted or called otherwise leaves nothing to the next one of its name.
void CollectionScopes::forgetGone(const QString &root, const QString &folder)
{
    const auto known = m_known.find(root);
    if (known == m_known.end())
        return;
    QSet<QString> there;
    for (const CollectionItem &item : known->store->items(folder))
        there.insert(item.path);
    const QString inside = folder.isEmpty() ? QString() : folder + u'/';
    const QStringList asked(known->asked.cbegin(), known->asked.cend());
    for (const QString &each : asked) {
        if (each.isEmpty() || !each.startsWith(inside))
            continue;
        if (there.contains(each.left(each.indexOf(u'/', inside.size()))))
            continue;
        known->asked.remove(each);
        known->folders.remove(each);
    }
}

QList<FolderSettings> CollectionScopes::above(const RequestDraft &draft)
{
    const auto found = m_known.find(draft.collection);
    if (draft.collection.isEmpty() || found == m_known.end())
        return {};
    QList<FolderSettings> above;
    for (const QString &folder : foldersAbove(draft.path)) {
        want(*found, folder);
        above.append(found->folders.value(folder));
    }
    return above;
}

QList<VariableScope> CollectionScopes::scopesOf(const RequestDraft &draft)
{
    const auto found = m_known.find(draft.collection);
    if (draft.collection.isEmpty() || found == m_known.end())
        return {};
    QList<VariableScope> scopes;
    const QStringList folders = foldersAbove(draft.path);
    const QList<FolderSettings> settings = above(draft);
    for (qsizetype i = 0; i < folders.size(); ++i) {
        const bool isCollection = folders.at(i).isEmpty();
        scopes.append(
            {.kind = isCollection ? ScopeKind::Collection : ScopeKind::Folder,
             .id = scopeId(draft.collection, isCollection ? u"collection"_s : "folder/"_L1 + folders.at(i)),
             .name = settings.at(i).name,
             .variables = settings.at(i).variables});
    }
    for (const Environment &environment : std::as_const(found->environments)) {
        if (environment.name == found->chosen) {
            scopes.append({.kind = ScopeKind::Environment,
                           .id = scopeId(draft.collection, environment.secretScope()),
                           .name = environment.name,
                           .variables = environment.variables});
            break;
        }
    }
    scopes.append(
        {.kind = ScopeKind::DotEnv, .id = u"dotenv"_s, .name = u".env"_s, .variables = found->dotEnv});
    return scopes;
}

} // namespace Fingerpost
