// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/folderfile.h"
#include "environments/environment.h"
#include "environments/variablescopes.h"
#include "workspace/requestdraft.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>

namespace Fingerpost {

class CollectionStore;
class DraftVault;
class SecretIndex;

/// What the open collections give to their requests: what folders hand down, environments, variables. Reads
/// files through the stores, keeps what it has read, and reads it anew when it changes. For the GUI thread;
/// what has not been read yet is missing until changed().
class CollectionScopes : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    CollectionScopes(SecretIndex &index, DraftVault &vault, QObject *parent = nullptr);

    /// From now on \a store's collection counts, until it is destroyed.
    void add(CollectionStore *store);
    [[nodiscard]] bool isKnown(const QString &root) const { return m_known.contains(root); }
    /// Null for none.
    [[nodiscard]] CollectionStore *store(const QString &root) const { return m_known.value(root).store; }
    /// Of the collection in the folder \a root, by the path of the file; readable ones only.
    [[nodiscard]] QMap<QString, Environment> environments(const QString &root) const;
    /// Whether that is what the disk has: they were read once.
    [[nodiscard]] bool hasReadEnvironments(const QString &root) const
    {
        return m_known.value(root).hasReadEnvironments;
    }
    /// Reads them anew, as after they were saved.
    void reloadEnvironments(const QString &root);
    /// Reads anew what the folder hands down, as after it was saved.
    void reloadFolder(const QString &root, const QString &folder);
    /// The names of the chosen environments, by the folder of the collection.
    void setChosen(const QMap<QString, QString> &chosen);

    /// The scopes of folders, environment, collection and `.env` that \a draft sees.
    [[nodiscard]] QList<VariableScope> scopesOf(const RequestDraft &draft);
    /// What stands above it, the nearest first and the collection last; see Inheritance.
    [[nodiscard]] QList<FolderSettings> above(const RequestDraft &draft);
    /// Names the collection in the folder \a root to the keychain.
    [[nodiscard]] QString collectionId(const QString &root) const;
    /// The collection in \a root has got another id.
    void forgetId(const QString &root);
    /// Names a scope of the collection to the keychain, see VariableContext::secretKey().
    [[nodiscard]] QString scopeId(const QString &root, const QString &scope) const;

Q_SIGNALS:
    void changed();

private:
    struct Known {
        CollectionStore *store = nullptr;
        QHash<QString, FolderSettings> folders; ///< by path; "" the collection itself
        QSet<QString> asked; ///< folders that are being read, or were
        QMap<QString, Environment> environments;
        bool hasReadEnvironments = false;
        QList<Variable> dotEnv;
        QString chosen;
    };
    void want(Known &known, const QString &folder);
    void take(const QString &root, const QString &folder, const FolderSettings &settings);
    void forgetGone(const QString &root, const QString &folder);
    void readDotEnv(const QString &root);
    void placeTwins(const QString &root, QMap<QString, Environment> *environments);
    [[nodiscard]] QStringList foldersAbove(const QString &path) const;

    SecretIndex &m_index;
    DraftVault &m_vault;
    QHash<QString, Known> m_known; ///< by root
    QMap<QString, QString> m_chosen;
    QSet<QString> m_carried; ///< places that have been given what was kept under the shared name
    mutable QHash<QString, QPair<QString, QString>>
        m_ids; ///< by root: name and id; finding one asks the disk
};

} // namespace Fingerpost
