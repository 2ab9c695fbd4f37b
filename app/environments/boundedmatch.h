// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace Fingerpost {

/// A pattern of somebody's in a text of somebody's, within bounds of time. Blocks for two seconds at most.
struct BoundedMatch {
    static constexpr qsizetype maximumText = 1024 * 1024; ///< how much of a text is looked at

    enum class State { Found, NoMatch, BadPattern, TooCostly };

    State state = State::NoMatch;
    QString captured; ///< the first group, else all of the match

    [[nodiscard]] static BoundedMatch find(const QString &text, const QString &pattern);
};

} // namespace Fingerpost
