// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/resolver.h"
#include "secrets/secret.h"
#include "workspace/requestdraft.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace Fingerpost {

class AnswerBook;
class SecretIndex;
class SecretStore;
class WorkspaceStore;

/// What the variables of a request mean at this moment: gathers its scopes, their secrets and the last
/// answers. For the GUI thread; what it hands out is a snapshot for any thread.
class VariableContext : public QObject {
    Q_OBJECT
public:
    /// What a collection defines for one of its requests: environment, folders, collection, `.env`.
    using CollectionScopes = std::function<QList<VariableScope>(const RequestDraft &draft)>;

    /// All of them outlive it.
    VariableContext(WorkspaceStore &workspace, SecretStore &secrets, SecretIndex &index, AnswerBook &answers,
                    QObject *parent = nullptr);

    void setCollectionScopes(CollectionScopes scopes);
    /// For sending \a draft, with what the user answered to its questions; for looking at it with
    /// \a isPreview.
    [[nodiscard]] std::shared_ptr<const ResolverSources>
    sources(const RequestDraft &draft, bool isPreview, const QHash<QString, QString> &prompts = {}) const;

    /// The secret \a name of the scope \a scopeId, which is an owner and a scope of SecretKey.
    [[nodiscard]] static SecretKey secretKey(const QString &scopeId, const QString &name);
    [[nodiscard]] static QString scopeId(const QString &owner, const QString &scope);
    [[nodiscard]] QString globalScopeId() const;
    /// The values of this session, which win over all others.
    void setSessionVariables(const QList<Variable> &variables);
    [[nodiscard]] const QList<Variable> &sessionVariables() const { return m_session; }

Q_SIGNALS:
    /// A variable may mean something else than before.
    void changed();

private:
    [[nodiscard]] QList<VariableScope> scopesOf(const RequestDraft &draft) const;
    void wantSecrets(const QList<VariableScope> &scopes) const;

    WorkspaceStore &m_workspace;
    SecretStore &m_secrets;
    SecretIndex &m_index;
    AnswerBook &m_answers;
    CollectionScopes m_collectionScopes;
    VariableScope m_process;
    QList<Variable> m_session;
    mutable QSet<SecretKey> m_wanted; ///< asked of the keychain already
};

} // namespace Fingerpost
