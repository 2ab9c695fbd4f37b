// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fingerpost {

/// The first mistake of a text; message empty: none. Line and column count from 1, the column in
/// characters.
struct TextProblem {
    int line = 0;
    int column = 0;
    QString message;

    bool operator==(const TextProblem &) const = default;
};

} // namespace Fingerpost
