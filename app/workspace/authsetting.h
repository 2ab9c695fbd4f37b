// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace Fingerpost {

/// How a request, a folder or a collection logs in, as somebody edits it. A value.
struct AuthSetting {
    enum class Kind {
        Inherit, ///< from the folder above, in the end from the session
        None, ///< nothing, whatever is above
        Basic,
        Digest,
        Bearer,
        ApiKey,
        Netrc,
        AwsV4,
        OAuth1,
        Other, ///< one that this version cannot carry out; its file keeps it as it is
    };

    Kind kind = Kind::Inherit;
    /// By OpenCollection's names ("username", "password", "token", "key", "placement" ...), as typed, may
    /// hold
    /// `{{...}}`. Kept for every name, so that trying another kind loses nothing.
    QMap<QString, QString> values;
    QString otherType; ///< the file's own word for Kind::Other

    bool operator==(const AuthSetting &) const = default;
};

} // namespace Fingerpost
