// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fingerpost::Ui {

constexpr int MethodColumn = 39; ///< px, for a method in lists

/// \a method for that column, which "DELETE" and "OPTIONS" do not fit.
[[nodiscard]] inline QString methodInColumn(const QString &method)
{
    if (method == QLatin1StringView("DELETE"))
        return QStringLiteral("DEL");
    return method == QLatin1StringView("OPTIONS") ? QStringLiteral("OPT") : method.left(5);
}

} // namespace Fingerpost::Ui
