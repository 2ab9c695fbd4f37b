// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/secrettidy.h"

#include "collections/collectionfiles.h"
#include "collections/collectionscopes.h"
#include "secrets/secretindex.h"
#include "secrets/secretstore.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

/// Which secret variables each environment has, by each scope it may have them in; nothing when not all files
/// can be read.
std::optional<QSet<QPair<QString, QString>>> environmentSecrets(CollectionFiles &files)
{
    QSet<QPair<QString, QString>> found;
    for (const QString &path : files.environmentFiles()) {
        const auto environment = files.loadEnvironment(path);
        if (!environment)
            return {};
        for (const Variable &variable : environment->variables) {
            if (!variable.secret)
                continue;
            found.insert({Environment::scopeOfKey(environment->name), variable.name});
            found.insert({Environment::twinPlace(path, environment->name), variable.name});
        }
    }
    return found;
}

QList<SecretKey> unusedOf(const QString &root, const QList<SecretKey> &keys)
{
    CollectionFiles files(root);
    if (!files.check())
        return {};
    const auto environments = environmentSecrets(files);
    QList<SecretKey> unused;
    for (const SecretKey &key : keys) {
        const QString kind = key.scope.section(u'/', 0, 0);
        const QString path = key.scope.section(u'/', 1);
        bool isUsed = true;
        if (kind == "request"_L1 && !path.isEmpty())
            isUsed = QFileInfo::exists(root + u'/' + path);
        else if ((kind == "folder"_L1 || kind == "auth"_L1) && !path.isEmpty())
            isUsed = QFileInfo(root + u'/' + path).isDir();
        else if ((kind == "environment"_L1 || kind == "environmentfile"_L1) && environments)
            isUsed = environments->contains({key.scope, key.name});
        if (!isUsed)
            unused.append(key);
    }
    return unused;
}

} // namespace

SecretTidy::SecretTidy(SecretStore &secrets, SecretIndex &index, CollectionScopes &scopes, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_index(index)
    , m_scopes(scopes)
{
}

void SecretTidy::look(const QString &root, QObject *context, const Done &done)
{
    QList<SecretKey> keys = m_secrets.keys(m_scopes.collectionId(root));
    const QList<SecretKey> promised = m_index.moves().values(); // to where they belong now
    keys.removeIf([&promised](const SecretKey &key) { return promised.contains(key); });
    QThreadPool::globalInstance()->start([root, keys, context = QPointer(context), done] {
        const QList<SecretKey> unused = unusedOf(root, keys);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [context, done, unused] {
                if (context)
                    done(unused);
            },
            Qt::QueuedConnection);
    });
}

void SecretTidy::remove(const QList<SecretKey> &keys)
{
    for (const SecretKey &key : keys)
        m_secrets.remove(key, this, {});
}

QString SecretTidy::placeOf(const SecretKey &key)
{
    const QString kind = key.scope.section(u'/', 0, 0);
    const QString path = key.scope.section(u'/', 1);
    if (kind == "request"_L1)
        return tr("The request “%1”").arg(path);
    if (kind == "environment"_L1)
        return tr("The environment “%1”").arg(path);
    if (kind == "environmentfile"_L1)
        return tr("The environment “%1”").arg(path.section(u'/', 1));
    return tr("The folder “%1”").arg(path);
}

QString SecretTidy::nameOf(const SecretKey &key)
{
    return key.name.section(u'.', key.name.startsWith("variable."_L1) ? 1 : 0);
}

} // namespace Fingerpost
