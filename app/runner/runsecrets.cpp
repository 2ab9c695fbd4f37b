// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/runsecrets.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

// As VariableContext and DraftVault name them.
constexpr QLatin1StringView RunCollectionScope{"collection"};
constexpr QLatin1StringView RunEnvironmentScope{"environment/"};
constexpr QLatin1StringView RunTwinScope{"environmentfile/"};
constexpr QLatin1StringView RunFolderScope{"folder/"};
constexpr QLatin1StringView RunFolderAuthScope{"auth/"};
constexpr QLatin1StringView RunRequestAuthScope{"request/"};

bool isWithinFolder(const QString &path, const QString &folder)
{
    return folder.isEmpty() || path == folder || path.startsWith(folder + u'/');
}

} // namespace

bool RunSecrets::isVariable(const SecretKey &key)
{
    return key.scope == RunCollectionScope || key.scope.startsWith(RunEnvironmentScope)
        || key.scope.startsWith(RunTwinScope) || key.scope.startsWith(RunFolderScope);
}

bool RunSecrets::isNeeded(const SecretKey &key, const RunPlan &plan, const QString &environment)
{
    if (key.scope == RunCollectionScope)
        return true;
    if (key.scope.startsWith(RunEnvironmentScope))
        return !environment.isEmpty() && key.scope.mid(RunEnvironmentScope.size()) == environment;
    if (key.scope.startsWith(RunTwinScope))
        return !environment.isEmpty() && key.scope.section(u'/', 2) == environment;
    for (const QLatin1StringView kind : {RunFolderScope, RunFolderAuthScope}) {
        const QString folder = key.scope.mid(kind.size());
        if (key.scope.startsWith(kind))
            return isWithinFolder(plan.path, folder) || isWithinFolder(folder, plan.path);
    }
    const QString request = key.scope.mid(RunRequestAuthScope.size());
    return key.scope.startsWith(RunRequestAuthScope) && isWithinFolder(request, plan.path);
}

std::optional<QString> RunSecrets::secret(const QString &scopeId, const QString &name) const
{
    const qsizetype slash = scopeId.indexOf(u'/'); // an owner is a number and has none
    const auto found = m_values.constFind({scopeId.left(slash), scopeId.mid(slash + 1), name});
    return found == m_values.cend() ? std::nullopt : std::optional(*found);
}

bool RunSecrets::holds(const QString &scope) const
{
    return std::any_of(m_values.keyBegin(), m_values.keyEnd(),
                       [&scope](const SecretKey &key) { return key.scope == scope; });
}

QMap<QString, QString> RunSecrets::of(const QString &scope) const
{
    QMap<QString, QString> values;
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it) {
        if (it.key().scope == scope)
            values.insert(it.key().name, it.value());
    }
    return values;
}

QMap<QString, QString> RunSecrets::ofRequest(const QString &path) const
{
    return of(RunRequestAuthScope + path);
}

QMap<QString, QString> RunSecrets::ofFolder(const QString &path) const
{
    return of(RunFolderAuthScope + path);
}

QStringList RunSecrets::credentials() const
{
    QStringList values;
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it) {
        if (!isVariable(it.key()))
            values.append(it.value());
    }
    return values;
}

} // namespace Fingerpost
