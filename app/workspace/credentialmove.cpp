// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/credentialmove.h"

#include "collections/collectionscopes.h"
#include "collections/collectionstore.h"
#include "secrets/secretstore.h"
#include "workspace/variablecontext.h"
#include "workspace/workspacestate.h"

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {
constexpr qsizetype MostAccepted = 5000;
} // namespace

CredentialMove::CredentialMove(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

QList<OpenCredential> CredentialMove::undecided(const QList<OpenCredential> &found) const
{
    return CredentialCheck::without(found, accepted());
}

QStringList CredentialMove::accepted() const
{
    return m_context.workspace.state().accepted;
}

void CredentialMove::accept(const QList<OpenCredential> &found)
{
    WorkspaceState state = m_context.workspace.state();
    for (const OpenCredential &each : found)
        state.accepted.append(CredentialCheck::fingerprint(each.value));
    while (state.accepted.size() > MostAccepted)
        state.accepted.removeFirst();
    m_context.workspace.setState(state);
}

CredentialMove::Shelf CredentialMove::shelfOf(const QString &root) const
{
    const QString chosen = m_context.workspace.state().environments.value(root);
    const QMap<QString, Environment> environments = m_context.scopes.environments(root);
    const bool isThere = std::any_of(environments.begin(), environments.end(),
                                     [&](const Environment &each) { return each.name == chosen; });
    return {root, isThere && !root.isEmpty() ? chosen : QString()};
}

QSet<QString> CredentialMove::takenNames(RequestDraft draft, const QString &root) const
{
    QSet<QString> names;
    const auto add = [&names](const QList<Variable> &variables) {
        for (const Variable &variable : variables)
            names.insert(variable.name);
    };
    add(m_context.workspace.state().globals);
    for (const Environment &environment : m_context.scopes.environments(root))
        add(environment.variables);
    add(draft.variables);
    draft.collection = root;
    for (const FolderSettings &folder : m_context.scopes.above(draft))
        add(folder.variables);
    return names;
}

QString CredentialMove::scopeOf(const Shelf &shelf) const
{
    if (shelf.environment.isEmpty())
        return m_context.variables.globalScopeId();
    const QMap<QString, Environment> environments = m_context.scopes.environments(shelf.root);
    const auto known = std::find_if(environments.begin(), environments.end(),
                                    [&](const Environment &each) { return each.name == shelf.environment; });
    return m_context.scopes.scopeId(shelf.root,
                                    known == environments.end() ? Environment::scopeOfKey(shelf.environment)
                                                                : known->secretScope());
}

QList<std::pair<SecretKey, SecretValue>> CredentialMove::valuesOf(const Wish &wish) const
{
    QList<std::pair<SecretKey, SecretValue>> values = wish.own;
    for (const OpenCredential &each : wish.found) {
        values.append(
            {VariableContext::secretKey(scopeOf(wish.shelf), each.variable), SecretValue(each.value)});
    }
    return values;
}

void CredentialMove::move(const Wish &wish, QObject *context, const Done &done)
{
    const QList<std::pair<SecretKey, SecretValue>> values = valuesOf(wish);
    const auto left = std::make_shared<qsizetype>(values.size());
    const auto problem = std::make_shared<QString>();
    for (const auto &[key, value] : values) {
        m_context.secrets.write(key, value, this,
                                [this, wish, left, problem, context = QPointer(context),
                                 done](const SecretStore::Result &result) {
                                    if (problem->isEmpty())
                                        *problem = result.message;
                                    if (--*left == 0)
                                        takeWritten(wish, *problem, context, done);
                                });
    }
}

void CredentialMove::moveNow(const Wish &wish)
{
    for (const auto &[key, value] : valuesOf(wish))
        m_context.secrets.write(key, value, this, {});
    if (!wish.found.isEmpty())
        addVariables(wish, [](const QString &) {});
}

void CredentialMove::takeWritten(const Wish &wish, const QString &problem, const QPointer<QObject> &context,
                                 const Done &done)
{
    if (!problem.isEmpty() || !context) {
        for (const auto &[key, value] : valuesOf(wish))
            m_context.secrets.remove(key, this, {});
        if (context)
            done(problem);
        return;
    }
    if (wish.found.isEmpty())
        return done({});
    addVariables(wish, [context, done](const QString &why) {
        if (context)
            done(why);
    });
}

void CredentialMove::addVariables(const Wish &wish, const Done &done)
{
    const auto append = [&wish](QList<Variable> *variables) {
        for (const OpenCredential &each : wish.found)
            variables->append({.name = each.variable, .secret = true});
    };
    CollectionStore *store =
        wish.shelf.environment.isEmpty() ? nullptr : m_context.scopes.store(wish.shelf.root);
    if (!store) {
        WorkspaceState state = m_context.workspace.state();
        append(&state.globals);
        m_context.workspace.setState(state);
        return done({});
    }
    const QMap<QString, Environment> environments = m_context.scopes.environments(wish.shelf.root);
    const auto known = std::find_if(environments.begin(), environments.end(), [&](const Environment &each) {
        return each.name == wish.shelf.environment;
    });
    if (known == environments.end())
        return takeWritten(wish, tr("The environment is gone."), this, done);
    Environment environment = *known;
    append(&environment.variables);
    store->saveEnvironment(known.key(), environment, false, this,
                           [this, wish, done](const SaveResult &result) {
                               if (!result.isSaved()) {
                                   const QString why = result.outcome == SaveResult::Outcome::Conflict
                                       ? tr("The environment was changed by another program.")
                                       : result.error.message();
                                   return takeWritten(wish, why, this, done);
                               }
                               m_context.scopes.reloadEnvironments(wish.shelf.root);
                               done({});
                           });
}

} // namespace Fingerpost
