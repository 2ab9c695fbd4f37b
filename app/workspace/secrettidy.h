// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secret.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace Fingerpost {

class CollectionScopes;
class SecretIndex;
class SecretStore;

/// Finds secrets that nothing of a collection refers to: of requests, folders and environments that are gone.
/// Deleting a request leaves its secrets, as undo, the system's trash or an older commit may bring the file
/// back; so it is for the user to say when they are no longer wanted. For the GUI thread.
class SecretTidy : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const QList<SecretKey> &unused)>;

    /// All outlive it.
    SecretTidy(SecretStore &secrets, SecretIndex &index, CollectionScopes &scopes, QObject *parent = nullptr);

    /// Looks on the disk, on another thread; \a done comes later, unless \a context is gone by then. What
    /// cannot be told, as with a file that cannot be read, counts as used.
    void look(const QString &root, QObject *context, const Done &done);
    void remove(const QList<SecretKey> &keys);

    /// "The request “users/login.yml”", and so on, for people.
    [[nodiscard]] static QString placeOf(const SecretKey &key);
    /// What it is called there.
    [[nodiscard]] static QString nameOf(const SecretKey &key);

private:
    SecretStore &m_secrets;
    SecretIndex &m_index;
    CollectionScopes &m_scopes;
};

} // namespace Fingerpost
