// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionfiles.h"
#include "collections/inheritance.h"
#include "runner/runsecrets.h"
#include "runner/runsource.h"

#include <QHash>
#include <QStringList>

namespace Fingerpost {

/// Requests straight from the files of a collection, as a command line has them. Blocks for the disk.
class FolderSource : public RunSource {
public:
    explicit FolderSource(const QString &root);

    /// Chooses the environment of that name. Error: there is none, with the names there are.
    [[nodiscard]] Requests::Result<void> setEnvironment(const QString &name);
    /// Values that win over all others; what is a secret by its name, or by what the collection says of that
    /// name, is treated as one.
    void setValues(const QList<Variable> &values) { m_values = values; }
    /// What secrets stand for, and the credentials in auth; without them they are not known. Before open().
    void setSecrets(std::shared_ptr<const RunSecrets> secrets) { m_secrets = std::move(secrets); }
    /// What the session of the run gives to each request; \a secrets are to be hidden in results.
    void setSession(const SessionShare &share, const QStringList &secrets);
    /// Reads what all requests share. Before load().
    [[nodiscard]] Requests::Result<void> open();

    void load(const QString &path, QObject *context, const Done &done) override;

private:
    struct Above {
        QList<FolderSettings> settings; ///< the nearest first
        VariableScopes scopes;
    };

    [[nodiscard]] bool isSecret(const Variable &value, const FolderSettings &collection) const;
    [[nodiscard]] Requests::Result<RunRequest> read(const QString &path);
    [[nodiscard]] const Above &above(const QString &folder);
    [[nodiscard]] const FolderSettings &folder(const QString &path);
    [[nodiscard]] Requests::Result<FolderSettings> readFolder(const QString &path);
    [[nodiscard]] QString scopeId(const QString &scope) const;

    CollectionFiles m_files;
    Environment m_environment;
    QString m_environmentPath;
    QList<Variable> m_values;
    std::shared_ptr<const RunSecrets> m_secrets; ///< null: none
    SessionShare m_session;
    QStringList m_hidden; ///< credentials that may be in a request
    VariableScopes m_common; ///< of all requests
    QHash<QString, FolderSettings> m_folders; ///< by path
    QHash<QString, Above> m_above; ///< by the folder they are in
};

} // namespace Fingerpost
