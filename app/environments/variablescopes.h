// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/variable.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>

class QProcessEnvironment;

namespace Fingerpost {

/// Whose variables they are, the ones that win first.
enum class ScopeKind {
    Session, ///< set while one works: by a script, a capture or by hand; Postman's "local", Bruno's "runtime"
    Request,
    Folder,
    Environment, ///< the chosen one of the collection
    Collection,
    Global,
    DotEnv, ///< the `.env` file beside the collection; only `{{process.env.NAME}}` looks here
    Process, ///< what the process was started with; only `{{process.env.NAME}}` looks here
};

/// The variables of one place. A value.
struct VariableScope {
    ScopeKind kind = ScopeKind::Global;
    QString id; ///< stable; names the scope to a SecretSource
    QString name; ///< for people: "dev", "Users"
    QList<Variable> variables;

    bool operator==(const VariableScope &) const = default;

    /// The process's own variables; the kind is Process.
    [[nodiscard]] static VariableScope process(const QProcessEnvironment &environment);
};

/// All scopes that a request sees. A value, cheap to copy: copies share what they hold; reentrant.
///
/// Session wins over request, over the nearest folder and the folders above, over environment, collection and
/// global. That is Bruno's order (runtime, request, folder, environment, collection, global environment), and
/// Postman's (local, environment, collection, global) is the same as far as it goes, so that imported
/// collections mean here what they meant there. A name by itself never reaches a `.env` file or the process,
/// as in Bruno: a name that is mistyped or missing has to be told of, not to become what the machine happens
/// to have by that name (`{{USER}}`, `{{HOST}}`). `{{process.env.NAME}}` looks into `.env`, then the process.
/// Of variables with one name in one scope the last that is enabled counts, as in both.
class VariableScopes {
public:
    /// A variable and the scope that holds it. \a variable is valid as long as the scopes or a copy live.
    struct Found {
        const Variable *variable = nullptr; ///< null: nobody defines it
        qsizetype scope = -1; ///< for scope()
        explicit operator bool() const { return variable != nullptr; }
    };

    VariableScopes() = default;
    /// In any order but for folders, which come nearest first, as do several of any other kind.
    explicit VariableScopes(const QList<VariableScope> &scopes);

    /// These scopes and \a scope, which comes behind those of its kind.
    [[nodiscard]] VariableScopes with(const VariableScope &scope) const;
    /// The same, but before those of its kind.
    [[nodiscard]] VariableScopes withFirst(const VariableScope &scope) const;

    [[nodiscard]] qsizetype size() const { return m_scopes.size(); }
    /// \a index counts from 0 in the order of precedence.
    [[nodiscard]] const VariableScope &scope(qsizetype index) const { return m_scopes.at(index)->scope; }

    /// What `{{name}}` means: the first of all() of \a name.
    [[nodiscard]] Found find(const QString &name) const;
    /// What `{{process.env.name}}` means.
    [[nodiscard]] Found findProcess(const QString &name) const;
    /// All who define \a name; those behind the first are hidden by it.
    [[nodiscard]] QList<Found> all(const QString &name) const;
    /// What can be mentioned by its name alone: each name once, as find() finds it, by scope and as written
    /// there.
    [[nodiscard]] QList<Found> visible() const;

private:
    struct Indexed {
        VariableScope scope;
        QHash<QString, qsizetype> index; ///< the enabled variables by name
    };

    [[nodiscard]] static std::shared_ptr<const Indexed> indexed(const VariableScope &scope);
    [[nodiscard]] Found findIn(qsizetype scope, const QString &name) const;

    QList<std::shared_ptr<const Indexed>> m_scopes;
};

} // namespace Fingerpost
