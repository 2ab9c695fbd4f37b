// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/variable.h"

#include <QList>
#include <QString>

namespace Fingerpost {

/// A named set of variables, of which one is chosen at a time: "dev", "staging". A value.
struct Environment {
    QString name;
    QString color; ///< as the file writes it, "#rrggbb"; empty for none
    QList<Variable> variables;

    bool operator==(const Environment &) const = default;
};

} // namespace Fingerpost
