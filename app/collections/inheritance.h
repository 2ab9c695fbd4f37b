// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/folderfile.h"
#include "workspace/requestdraft.h"

#include <QList>
#include <QString>

#include <utility>

namespace Fingerpost {

/// What folders, collection and session hand down to one request, and which of them does. A value.
class Inheritance {
public:
    Inheritance() = default;
    /// \a above has the nearest folder first and the collection last, or nothing; \a session is what holds
    /// where none of them says anything.
    Inheritance(const QList<FolderSettings> &above, const RequestSettings &session);

    /// \a draft with what it inherits: headers it does not have itself, auth, settings.
    [[nodiscard]] RequestDraft applyTo(const RequestDraft &draft) const;
    /// What AuthSetting::Kind::Inherit comes to, and whose it is, in words; of Kind::Inherit itself: nobody
    /// sets any.
    [[nodiscard]] std::pair<AuthSetting, QString> auth() const;
    /// The nearest first, each with whose they are, in words.
    [[nodiscard]] QList<std::pair<RequestSettings, QString>> settings() const;
    /// Those that are sent although \a draft does not have them, each with whose it is, in words.
    [[nodiscard]] QList<std::pair<KeyValue, QString>> headers(const RequestDraft &draft) const;

    friend bool operator==(const Inheritance &, const Inheritance &) = default;

private:
    [[nodiscard]] QString nameOf(qsizetype index) const;

    QList<FolderSettings> m_above;
    RequestSettings m_session;
};

} // namespace Fingerpost
