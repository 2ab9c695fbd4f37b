// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionscopes.h"

#include "collections/collectionstore.h"
#include "environments/dotenv.h"
#include "secrets/secretindex.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

template<typename T> void inheritOne(std::optional<T> &own, const std::optional<T> &above)
{
    if (!own)
        own = above;
}

void inheritSettings(RequestSettings &own, const RequestSettings &above)
{
    inheritOne(own.connectTimeout, above.connectTimeout);
    inheritOne(own.readTimeout, above.readTimeout);
    inheritOne(own.totalTimeout, above.totalTimeout);
    inheritOne(own.followRedirects, above.followRedirects);
    inheritOne(own.maxRedirects, above.maxRedirects);
    inheritOne(own.verify, above.verify);
    inheritOne(own.caBundle, above.caBundle);
    if (!own.clientCert) { // certificate and key belong together
        own.clientCert = above.clientCert;
        inheritOne(own.clientKey, above.clientKey);
    }
    inheritOne(own.proxy, above.proxy);
    inheritOne(own.encodeUrl, above.encodeUrl);
}

void inheritHeaders(QList<KeyValue> &own, const QList<KeyValue> &above)
{
    const QList<KeyValue> before = own;
    for (const KeyValue &header : above) {
        const bool isOwn = std::any_of(before.begin(), before.end(), [&](const KeyValue &row) {
            return row.key.compare(header.key, Qt::CaseInsensitive) == 0;
        });
        if (header.enabled && !isOwn)
            own.append(header);
    }
}

} // namespace

CollectionScopes::CollectionScopes(SecretIndex &index, QObject *parent)
    : QObject(parent)
    , m_index(index)
{
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
        m_known[root].environments = environments;
        Q_EMIT changed();
    });
    readDotEnv(root);
}

void CollectionScopes::readDotEnv(const QString &root)
{
    QThreadPool::globalInstance()->start([root, self = QPointer(this)] {
        QFile file(root + "/.env"_L1);
        if (!file.open(QIODevice::ReadOnly) || file.size() > DotEnv::maximumSize)
            return;
        const QList<Variable> variables = DotEnv::parse(file.readAll()).variables;
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, root, variables] {
                if (!self || !self->m_known.contains(root))
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
                                if (!settings || !m_known.contains(root))
                                    return;
                                FolderSettings &held = m_known[root].folders[folder];
                                if (held == *settings)
                                    return;
                                held = *settings;
                                Q_EMIT changed();
                            });
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
                           .id = scopeId(draft.collection, "environment/"_L1 + environment.name),
                           .name = environment.name,
                           .variables = environment.variables});
            break;
        }
    }
    scopes.append(
        {.kind = ScopeKind::DotEnv, .id = u"dotenv"_s, .name = u".env"_s, .variables = found->dotEnv});
    return scopes;
}

RequestDraft CollectionScopes::inherited(const RequestDraft &draft)
{
    RequestDraft whole = draft;
    for (const FolderSettings &folder : above(draft)) {
        inheritHeaders(whole.headers, folder.headers);
        if (whole.auth.kind == AuthSetting::Kind::Inherit)
            whole.auth = folder.auth;
        inheritSettings(whole.settings, folder.settings);
    }
    return whole;
}

} // namespace Fingerpost
