// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secret.h"
#include "workspace/requestdraft.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <functional>

class QObject;

namespace Fingerpost {

class SecretIndex;
class SecretStore;

/// Keeps the passwords and tokens that are typed into the fields for them out of every file: the file gets
/// the draft without them, the keychain gets them. A text that is nothing but a `{{variable}}` is no secret
/// and stays. For the GUI thread.
class DraftVault {
public:
    /// Where the secrets of one draft are.
    struct Place {
        QString owner;
        QString scope;
        bool operator==(const Place &) const = default;
    };
    /// By the names of AuthSetting::values.
    using Values = QMap<QString, QString>;

    /// Both outlive it.
    DraftVault(SecretStore &secrets, SecretIndex &index);

    /// Of an open tab.
    [[nodiscard]] Place tabPlace(const RequestDraft &draft) const;
    /// Of a request in its collection.
    [[nodiscard]] Place filePlace(const QString &collection, const QString &path) const;

    /// Of the auth that a folder hands down; an empty \a path is the collection itself.
    [[nodiscard]] Place folderPlace(const QString &collection, const QString &path) const;

    /// The draft as a file may have it; its secrets are on their way to \a place.
    [[nodiscard]] RequestDraft seal(const RequestDraft &draft, const Place &place);
    /// The secrets of \a place, later, unless \a context is gone by then. Empty when there are none.
    void open(const Place &place, QObject *context, const std::function<void(const Values &)> &done);
    /// As after the request was renamed or moved.
    void copy(const Place &from, const Place &to, QObject *context);

    /// Takes the secrets out of \a draft.
    [[nodiscard]] static Values take(RequestDraft *draft);
    static void put(RequestDraft *draft, const Values &values);

private:
    void send(const SecretKey &key);

    SecretStore &m_secrets;
    SecretIndex &m_index;
    QHash<SecretKey, QString> m_written; ///< by this session, or read by it
    QSet<SecretKey> m_sending; ///< on their way to the keychain
};

} // namespace Fingerpost
