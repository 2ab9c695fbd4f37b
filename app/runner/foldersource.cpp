// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/foldersource.h"

#include "secrets/credentials.h"
#include "workspace/draftvault.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Requests::Result;

namespace Fingerpost {

FolderSource::FolderSource(const QString &root)
    : m_files(root)
{
}

Result<void> FolderSource::setEnvironment(const QString &name)
{
    QStringList names;
    const QStringList paths = m_files.environmentFiles();
    for (const QString &path : paths) {
        const auto environment = m_files.loadEnvironment(path);
        if (!environment)
            continue;
        if (environment->name == name) {
            m_environment = *environment;
            m_environmentPath = path;
            return {};
        }
        names.append(environment->name);
    }
    const QString known = names.isEmpty()
        ? QCoreApplication::translate("Fingerpost::Runner", "There are none.")
        : QCoreApplication::translate("Fingerpost::Runner", "There are: %1.").arg(names.join(u", "_s));
    return Requests::Error(
        Requests::Error::RequestException,
        QCoreApplication::translate("Fingerpost::Runner", "There is no environment \"%1\".").arg(name) + u' '
            + known);
}

bool FolderSource::isSecret(const Variable &value, const FolderSettings &collection) const
{
    const auto saysSo = [&value](const Variable &other) { return other.secret && other.name == value.name; };
    return isSecretName(value.name)
        || std::any_of(m_environment.variables.begin(), m_environment.variables.end(), saysSo)
        || std::any_of(collection.variables.begin(), collection.variables.end(), saysSo);
}

void FolderSource::setSession(const SessionShare &share, const QStringList &secrets)
{
    m_session = share;
    m_hidden += secrets;
}

QString FolderSource::scopeId(const QString &scope) const
{
    return m_secrets ? m_secrets->scopeId(scope) : scope;
}

/// With the credentials that are not in its file.
Result<FolderSettings> FolderSource::readFolder(const QString &path)
{
    auto read = m_files.loadFolder(path);
    if (!read || !m_secrets)
        return read;
    RequestDraft carrier;
    carrier.auth = read->auth;
    DraftVault::put(&carrier, m_secrets->ofFolder(path));
    FolderSettings whole = *read;
    whole.auth = carrier.auth;
    return whole;
}

Result<void> FolderSource::open()
{
    if (const auto checked = m_files.check(); !checked)
        return checked;
    if (m_secrets)
        m_hidden += m_secrets->credentials();
    const auto collection = readFolder({});
    if (!collection)
        return collection.error();
    m_folders.insert({}, *collection);
    for (Variable &value : m_values)
        value.secret = isSecret(value, *collection);
    m_common = VariableScopes({VariableScope::process(QProcessEnvironment::systemEnvironment())});
    m_common = m_common.with({.kind = ScopeKind::Collection,
                              .id = scopeId(u"collection"_s),
                              .name = collection->name,
                              .variables = collection->variables});
    const QString twin = Environment::twinPlace(m_environmentPath, m_environment.name);
    if (m_secrets && m_secrets->holds(twin))
        m_environment.place = twin;
    m_common = m_common.with({.kind = ScopeKind::Environment,
                              .id = scopeId(m_environment.secretScope()),
                              .name = m_environment.name,
                              .variables = m_environment.variables});
    m_common =
        m_common.with({.kind = ScopeKind::Session, .id = u"given"_s, .name = {}, .variables = m_values});
    m_common = m_common.with(
        {.kind = ScopeKind::DotEnv, .id = u"dotenv"_s, .name = u".env"_s, .variables = m_files.dotEnv()});
    return {};
}

const FolderSettings &FolderSource::folder(const QString &path)
{
    auto found = m_folders.find(path);
    if (found == m_folders.end()) {
        const auto read = readFolder(path);
        found = m_folders.insert(path, read ? *read : FolderSettings());
    }
    return *found;
}

const FolderSource::Above &FolderSource::above(const QString &path)
{
    const auto found = m_above.constFind(path);
    if (found != m_above.constEnd())
        return *found;
    Above above{.settings = {}, .scopes = m_common};
    for (QString at = path; !at.isEmpty(); at = at.left(qMax<qsizetype>(at.lastIndexOf(u'/'), 0))) {
        const FolderSettings &settings = folder(at);
        above.settings.append(settings);
        above.scopes = above.scopes.with({.kind = ScopeKind::Folder,
                                          .id = scopeId("folder/"_L1 + at),
                                          .name = settings.name,
                                          .variables = settings.variables});
    }
    above.settings.append(folder({}));
    return *m_above.insert(path, above);
}

Result<RunRequest> FolderSource::read(const QString &path)
{
    const auto draft = m_files.loadRequest(path);
    if (!draft)
        return draft.error();
    m_files.forget(path);
    RequestDraft whole = *draft;
    if (m_secrets)
        DraftVault::put(&whole, m_secrets->ofRequest(path));
    const Above &over = above(path.left(qMax<qsizetype>(path.lastIndexOf(u'/'), 0)));
    RunRequest request;
    request.draft = Inheritance(over.settings, {}, m_session).applyTo(whole);
    request.secrets = m_hidden;
    request.variables.secrets = m_secrets;
    request.variables.scopes = draft->variables.isEmpty() ? over.scopes
                                                          : over.scopes.with({.kind = ScopeKind::Request,
                                                                              .id = u"request"_s,
                                                                              .name = draft->displayName(),
                                                                              .variables = draft->variables});
    return request;
}

void FolderSource::load(const QString &path, QObject *context, const Done &done)
{
    Q_UNUSED(context)
    done(read(path));
}

} // namespace Fingerpost
