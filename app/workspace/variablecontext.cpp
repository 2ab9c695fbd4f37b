// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/variablecontext.h"

#include "exchange/answerbook.h"
#include "secrets/secretindex.h"
#include "secrets/secretstore.h"
#include "workspace/workspacestate.h"

#include <QProcessEnvironment>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

/// The secrets that were in memory when it was made.
class KnownSecrets : public SecretSource {
public:
    KnownSecrets(const SecretStore &store, const QList<VariableScope> &scopes)
    {
        for (const VariableScope &scope : scopes) {
            for (const Variable &variable : scope.variables) {
                if (!variable.secret || !variable.enabled)
                    continue;
                if (scope.kind == ScopeKind::Request) { // which come with it
                    if (!variable.value.isEmpty())
                        m_values.insert({scope.id, variable.name}, variable.value);
                } else if (const auto value =
                               store.cached(VariableContext::secretKey(scope.id, variable.name)))
                    m_values.insert({scope.id, variable.name}, value->text());
            }
        }
    }

    std::optional<QString> secret(const QString &scopeId, const QString &name) const override
    {
        const auto found = m_values.constFind({scopeId, name});
        return found == m_values.constEnd() ? std::nullopt : std::optional(*found);
    }

private:
    QHash<QPair<QString, QString>, QString> m_values;
};

} // namespace

VariableContext::VariableContext(WorkspaceStore &workspace, SecretStore &secrets, SecretIndex &index,
                                 AnswerBook &answers, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_secrets(secrets)
    , m_index(index)
    , m_answers(answers)
    , m_process(VariableScope::process(QProcessEnvironment::systemEnvironment()))
{
    connect(&m_workspace, &WorkspaceStore::changed, this, &VariableContext::changed);
    connect(&m_secrets, &SecretStore::changed, this, &VariableContext::changed);
    connect(&m_secrets, &SecretStore::stateChanged, this, [this](SecretStore::State state) {
        if (state != SecretStore::State::Unlocked)
            return;
        m_wanted.clear(); // what a locked keychain did not give is asked for again
        Q_EMIT changed();
    });
}

void VariableContext::setCollectionScopes(CollectionScopes scopes)
{
    m_collectionScopes = std::move(scopes);
    Q_EMIT changed();
}

void VariableContext::setSessionVariables(const QList<Variable> &variables)
{
    m_session = variables;
    Q_EMIT changed();
}

QString VariableContext::scopeId(const QString &owner, const QString &scope)
{
    return owner + u'/' + scope;
}

SecretKey VariableContext::secretKey(const QString &scopeId, const QString &name)
{
    const qsizetype slash = scopeId.indexOf(u'/'); // an owner is a number and has none
    return {scopeId.left(slash), slash < 0 ? QString() : scopeId.mid(slash + 1), name};
}

QString VariableContext::globalScopeId() const
{
    return scopeId(m_index.workspaceId(), u"globals"_s);
}

QList<VariableScope> VariableContext::scopesOf(const RequestDraft &draft) const
{
    QList<VariableScope> scopes;
    if (!m_session.isEmpty())
        scopes.append({.kind = ScopeKind::Session, .id = u"session"_s, .name = {}, .variables = m_session});
    if (!draft.variables.isEmpty()) {
        scopes.append({.kind = ScopeKind::Request,
                       .id = u"request"_s,
                       .name = draft.displayName(),
                       .variables = draft.variables});
    }
    if (m_collectionScopes)
        scopes += m_collectionScopes(draft);
    if (const QList<Variable> globals = m_workspace.state().globals; !globals.isEmpty()) {
        scopes.append({.kind = ScopeKind::Global, .id = globalScopeId(), .name = {}, .variables = globals});
    }
    scopes.append(m_process);
    return scopes;
}

/// What is needed of the keychain is fetched once, and changed() follows when it has come.
void VariableContext::wantSecrets(const QList<VariableScope> &scopes) const
{
    for (const VariableScope &scope : scopes) {
        if (scope.kind == ScopeKind::Request)
            continue;
        for (const Variable &variable : scope.variables) {
            const SecretKey key = secretKey(scope.id, variable.name);
            if (!variable.secret || !variable.enabled || m_wanted.contains(key) || !key.isValid())
                continue;
            m_wanted.insert(key);
            if (!m_secrets.cached(key))
                m_secrets.read(key, &m_secrets, [](const SecretStore::Result &) {});
        }
    }
}

std::shared_ptr<const ResolverSources> VariableContext::sources(const RequestDraft &draft, bool isPreview,
                                                                const QHash<QString, QString> &prompts) const
{
    const QList<VariableScope> scopes = scopesOf(draft);
    wantSecrets(scopes);
    auto sources = std::make_shared<ResolverSources>();
    sources->scopes = VariableScopes(scopes);
    sources->secrets = std::make_shared<KnownSecrets>(m_secrets, scopes);
    sources->answers = m_answers.answersFor(draft.collection);
    sources->prompts = prompts;
    sources->isPreview = isPreview;
    return sources;
}

} // namespace Fingerpost
