// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fingerpost {

/// A variable as a collection, folder, environment or request defines it: what `{{name}}` may stand for.
struct Variable {
    /// What the text of the value is meant as, in the words of OpenCollection.
    enum class Type { String, Number, Boolean, Object };

    QString name;
    QString value; ///< as typed, may itself hold `{{...}}`; a secret's is in the keychain, and empty here
                   ///< unless it is a request's own
    QString description; ///< for people
    Type type = Type::String;
    bool enabled = true;
    bool secret = false; ///< only the name is ever written to a collection

    bool operator==(const Variable &) const = default;
};

} // namespace Fingerpost
