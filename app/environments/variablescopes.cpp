// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/variablescopes.h"

#include <QProcessEnvironment>
#include <QSet>

#include <algorithm>

namespace Fingerpost {

namespace {

bool isOfProcess(ScopeKind kind)
{
    return kind == ScopeKind::DotEnv || kind == ScopeKind::Process;
}

} // namespace

VariableScope VariableScope::process(const QProcessEnvironment &environment)
{
    VariableScope scope;
    scope.kind = ScopeKind::Process;
    const QStringList names = environment.keys();
    scope.variables.reserve(names.size());
    for (const QString &name : names) {
        Variable variable;
        variable.name = name;
        variable.value = environment.value(name);
        scope.variables.append(variable);
    }
    return scope;
}

VariableScopes::VariableScopes(const QList<VariableScope> &scopes)
{
    for (const VariableScope &scope : scopes)
        *this = with(scope);
}

std::shared_ptr<const VariableScopes::Indexed> VariableScopes::indexed(const VariableScope &scope)
{
    auto made = std::make_shared<Indexed>();
    made->scope = scope;
    for (qsizetype i = 0; i < scope.variables.size(); ++i) {
        const Variable &variable = scope.variables.at(i);
        if (variable.enabled && !variable.name.isEmpty())
            made->index.insert(variable.name, i);
    }
    return made;
}

VariableScopes VariableScopes::with(const VariableScope &scope) const
{
    VariableScopes scopes = *this;
    const auto behind = std::upper_bound(
        scopes.m_scopes.cbegin(), scopes.m_scopes.cend(), scope.kind,
        [](ScopeKind kind, const std::shared_ptr<const Indexed> &other) { return kind < other->scope.kind; });
    scopes.m_scopes.insert(behind - scopes.m_scopes.cbegin(), indexed(scope));
    return scopes;
}

VariableScopes VariableScopes::withFirst(const VariableScope &scope) const
{
    VariableScopes scopes = *this;
    const auto before = std::lower_bound(
        scopes.m_scopes.cbegin(), scopes.m_scopes.cend(), scope.kind,
        [](const std::shared_ptr<const Indexed> &other, ScopeKind kind) { return other->scope.kind < kind; });
    scopes.m_scopes.insert(before - scopes.m_scopes.cbegin(), indexed(scope));
    return scopes;
}

VariableScopes::Found VariableScopes::findIn(qsizetype scope, const QString &name) const
{
    const Indexed &indexed = *m_scopes.at(scope);
    const auto found = indexed.index.constFind(name);
    if (found == indexed.index.constEnd())
        return {};
    return {&indexed.scope.variables.at(*found), scope};
}

VariableScopes::Found VariableScopes::find(const QString &name) const
{
    for (qsizetype i = 0; i < m_scopes.size() && !isOfProcess(scope(i).kind); ++i) {
        if (const Found found = findIn(i, name))
            return found;
    }
    return {};
}

VariableScopes::Found VariableScopes::findProcess(const QString &name) const
{
    for (qsizetype i = 0; i < m_scopes.size(); ++i) {
        const Found found = isOfProcess(scope(i).kind) ? findIn(i, name) : Found();
        if (found)
            return found;
    }
    return {};
}

QList<VariableScopes::Found> VariableScopes::all(const QString &name) const
{
    QList<Found> found;
    for (qsizetype i = 0; i < m_scopes.size() && !isOfProcess(scope(i).kind); ++i) {
        if (const Found one = findIn(i, name))
            found.append(one);
    }
    return found;
}

QList<VariableScopes::Found> VariableScopes::visible() const
{
    QList<Found> found;
    QSet<QString> seen;
    for (qsizetype i = 0; i < m_scopes.size() && !isOfProcess(scope(i).kind); ++i) {
        for (const Variable &variable : scope(i).variables) {
            if (!variable.enabled || variable.name.isEmpty() || seen.contains(variable.name))
                continue;
            seen.insert(variable.name);
            found.append(findIn(i, variable.name));
        }
    }
    return found;
}

} // namespace Fingerpost
