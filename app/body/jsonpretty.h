// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Fingerpost {

/// The first mistake of a JSON text; message empty: none. Line and column count from 1, the column in
/// characters.
struct JsonProblem {
    int line = 0;
    int column = 0;
    QString message;
};

/// JSON as text: tokens are moved, never read as numbers or strings, so that 9007199254740993, 1.00 and
/// \u00e9 stay.
namespace JsonPretty {

/// RFC 8259, strictly; no bound on depth but memory.
[[nodiscard]] JsonProblem check(QByteArrayView text);
/// Indents by two blanks a level. Takes anything, also JSON that was cut off or is none: what is no white
/// space between tokens is kept.
[[nodiscard]] QByteArray format(QByteArrayView text);

} // namespace JsonPretty

} // namespace Fingerpost
