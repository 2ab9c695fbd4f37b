// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/variable.h"

#include <QByteArrayView>
#include <QList>

/// `.env` files as dotenv reads them, which Bruno uses: `NAME=value`, also with "export " before it and with
/// ':' for '='; '#' begins a comment at the start of a line, behind a blank, and behind a closing quote.
/// A value in '...' or `...` stands for itself; in "..." \n, \r, \t, \", \\ and \$ mean what they do in C;
/// all three may run over several lines. Nothing in a value is expanded. The last of several lines of a name
/// counts. Beyond dotenv, which skips in silence what it cannot read, each such line is told of.
namespace Fingerpost::DotEnv {

constexpr qsizetype maximumSize = 1024 * 1024; ///< bytes of a file
constexpr qsizetype maximumVariables = 10000;

/// A line that is not read, counted from 1.
struct Problem {
    enum class Kind {
        NoEquals, ///< neither empty nor a comment, and no name with a value
        BadName, ///< other than letters, digits, '_', '.' and '-'
        OpenQuote, ///< never closed; its line and what follows up to the next line are skipped
        BehindQuote, ///< more than a comment behind the closing quote
        NotUtf8, ///< the line, or line 1 for a file of another coding
        TooLong, ///< the file is longer than maximumSize, or this is the first line beyond maximumVariables
    };

    Kind kind = Kind::NoEquals;
    int line = 0;

    bool operator==(const Problem &) const = default;
};

struct File {
    QList<Variable> variables; ///< in order, each name once; none of them marked as secret
    QList<Problem> problems; ///< in order
};

/// Reads as much as can be read; \a text is UTF-8, with or without a byte order mark.
[[nodiscard]] File parse(QByteArrayView text);

} // namespace Fingerpost::DotEnv
