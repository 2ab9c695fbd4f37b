// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fingerpost {

/// What an answer has to be like: a row of OpenCollection's `runtime.assertions`. See
/// assertions/evaluation.h for what expressions, operators and values mean. A value.
struct Assertion {
    bool enabled = true;
    QString expression; ///< as "res.status"
    QString comparison; ///< the operator's word, as "eq"
    QString value; ///< what is expected; of no meaning to an operator that takes none
    QString description; ///< for people

    bool operator==(const Assertion &) const = default;
};

} // namespace Fingerpost
