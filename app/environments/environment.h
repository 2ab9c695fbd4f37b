// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/variable.h"

#include <QList>
#include <QString>

namespace Fingerpost {

/// A set of variables of a collection of which one is in use at a time, as "dev" or "production". A value.
struct Environment {
    QString name;
    QString color; ///< as the file has it, mostly "#rrggbb"; empty: none
    QList<Variable> variables;
    /// Where the keychain has its secrets when another file had its name first, see twinPlace(); else empty,
    /// and they are found by its name. In no file.
    QString place = {};

    /// What tells it from the others of its collection.
    [[nodiscard]] QString key() const { return place.isEmpty() ? name : place; }
    /// The scope of its secrets, for SecretKey.
    [[nodiscard]] QString secretScope() const { return scopeOfKey(key()); }
    [[nodiscard]] static QString scopeOfKey(const QString &key)
    {
        if (key.startsWith(QLatin1StringView("environmentfile/")))
            return key;
        return QLatin1StringView("environment/") + key;
    }
    /// Of the file at \a path, as long as the environment in it is called \a name.
    [[nodiscard]] static QString twinPlace(const QString &path, const QString &name)
    {
        return QLatin1StringView("environmentfile/") + path.section(u'/', -1) + u'/' + name;
    }

    bool operator==(const Environment &) const = default;
};

} // namespace Fingerpost
