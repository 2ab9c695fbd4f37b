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

    bool operator==(const Environment &) const = default;
};

} // namespace Fingerpost
