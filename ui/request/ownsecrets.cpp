// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/ownsecrets.h"

#include <utility>

namespace Fingerpost::Ui {

QList<Variable> OwnSecrets::taken(const QList<Variable> &variables)
{
    m_values.clear();
    QList<Variable> open = variables;
    for (Variable &variable : open) {
        if (variable.secret)
            m_values.insert(variable.name, std::exchange(variable.value, {}));
    }
    return open;
}

QList<Variable> OwnSecrets::filled(const QList<Variable> &variables) const
{
    QList<Variable> whole = variables;
    for (Variable &variable : whole) {
        if (variable.secret)
            variable.value = m_values.value(variable.name);
    }
    return whole;
}

} // namespace Fingerpost::Ui
