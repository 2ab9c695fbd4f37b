// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/folderfile.h"
#include "workspace/requestdraft.h"

#include <QList>
#include <QString>

#include <utility>

namespace Fingerpost {

/// What a session gives to a request as a folder does. Everything else of it is the Requests::Session's.
struct SessionShare {
    QString name; ///< empty: of one without a name
    QList<KeyValue> headers;
    QList<KeyValue> params;
    AuthSetting auth;

    friend bool operator==(const SessionShare &, const SessionShare &) = default;
};

/// What folders, collection and session hand down to one request, and which of them does. A value.
class Inheritance {
public:
    Inheritance() = default;
    /// \a above has the nearest folder first and the collection last, or nothing; \a session is what holds
    /// where none of them says anything.
    Inheritance(const QList<FolderSettings> &above, const RequestSettings &session,
                const SessionShare &share = {});

    /// \a draft with what it inherits: headers and parameters it does not have itself, auth, settings.
    [[nodiscard]] RequestDraft applyTo(const RequestDraft &draft) const;
    /// What AuthSetting::Kind::Inherit comes to, and whose it is, in words; of Kind::Inherit itself: nobody
    /// sets any.
    [[nodiscard]] std::pair<AuthSetting, QString> auth() const;
    /// The nearest first, each with whose they are, in words.
    [[nodiscard]] QList<std::pair<RequestSettings, QString>> settings() const;
    /// Those that are sent although \a draft does not have them, each with whose it is, in words.
    [[nodiscard]] QList<std::pair<KeyValue, QString>> headers(const RequestDraft &draft) const;
    /// The session's that are sent although \a draft does not have them, as Requests merges params.
    [[nodiscard]] QList<KeyValue> params(const RequestDraft &draft) const;

    friend bool operator==(const Inheritance &, const Inheritance &) = default;

private:
    [[nodiscard]] QString nameOf(qsizetype index) const;
    [[nodiscard]] QString nameOfSession() const;

    QList<FolderSettings> m_above;
    RequestSettings m_session;
    SessionShare m_share;
};

/// The name of the session that sends \a draft, its own choice or the nearest folder's; empty: the default.
[[nodiscard]] QString chosenSession(const RequestDraft &draft, const QList<FolderSettings> &above);

} // namespace Fingerpost
