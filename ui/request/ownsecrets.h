// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/variable.h"

#include <QHash>
#include <QList>

namespace Fingerpost::Ui {

/// The texts of a request's own secret variables: the draft has them, the table that edits the variables
/// must not. Those of removed ones are kept, as undo may bring them back.
class OwnSecrets {
public:
    /// \a variables as the table may have them; their texts are kept here instead of those from before.
    [[nodiscard]] QList<Variable> taken(const QList<Variable> &variables);
    /// And as the draft has them.
    [[nodiscard]] QList<Variable> filled(const QList<Variable> &variables) const;

    [[nodiscard]] QString value(const QString &name) const { return m_values.value(name); }
    void set(const QString &name, const QString &value) { m_values.insert(name, value); }

private:
    QHash<QString, QString> m_values; ///< by name
};

} // namespace Fingerpost::Ui
