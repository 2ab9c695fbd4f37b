// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/secretsource.h"
#include "runner/runplan.h"
#include "secrets/secret.h"

#include <QHash>
#include <QMap>
#include <QStringList>

namespace Fingerpost {

/// What the keychain held for a collection when a run without a window began. Filled before the run, read by
/// any thread while it goes on.
class RunSecrets : public SecretSource {
public:
    /// \a owner: the collection's id, see SecretIndex.
    explicit RunSecrets(const QString &owner)
        : m_owner(owner)
    {
    }

    /// Whether a run of \a plan with the environment of that name may need \a key.
    [[nodiscard]] static bool isNeeded(const SecretKey &key, const RunPlan &plan, const QString &environment);
    /// Whether it is a variable's, which the command line can set as well; others are of auth.
    [[nodiscard]] static bool isVariable(const SecretKey &key);

    void insert(const SecretKey &key, const QString &value) { m_values.insert(key, value); }
    /// Names a scope of the collection to secret().
    [[nodiscard]] QString scopeId(const QString &scope) const { return m_owner + u'/' + scope; }
    [[nodiscard]] std::optional<QString> secret(const QString &scopeId, const QString &name) const override;
    /// Whether there is any of that scope.
    [[nodiscard]] bool holds(const QString &scope) const;
    /// Those of the auth of the request at \a path, and of what the folder at \a path hands down; see
    /// DraftVault::put().
    [[nodiscard]] QMap<QString, QString> ofRequest(const QString &path) const;
    [[nodiscard]] QMap<QString, QString> ofFolder(const QString &path) const;
    /// All that are not variables'.
    [[nodiscard]] QStringList credentials() const;

private:
    [[nodiscard]] QMap<QString, QString> of(const QString &scope) const;

    QString m_owner;
    QHash<SecretKey, QString> m_values;
};

} // namespace Fingerpost
