// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionfiles.h"
#include "runner/runsource.h"

#include <QHash>
#include <QStringList>

namespace Fingerpost {

/// Requests straight from the files of a collection, as a command line has them: without a keychain. Blocks
/// for the disk.
class FolderSource : public RunSource {
public:
    explicit FolderSource(const QString &root);

    /// Chooses the environment of that name. Error: there is none, with the names there are.
    [[nodiscard]] Requests::Result<void> setEnvironment(const QString &name);
    /// Values that win over all others; what is a secret by its name, or by what the collection says of that
    /// name, is treated as one.
    void setValues(const QList<Variable> &values) { m_values = values; }
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

    CollectionFiles m_files;
    Environment m_environment;
    QList<Variable> m_values;
    VariableScopes m_common; ///< of all requests
    QHash<QString, FolderSettings> m_folders; ///< by path
    QHash<QString, Above> m_above; ///< by the folder they are in
};

} // namespace Fingerpost
