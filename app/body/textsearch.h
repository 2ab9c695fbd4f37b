// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace Fingerpost {

/// Finding and replacing in a text. Reentrant; meant for another thread than the window's.
namespace TextSearch {

/// More matches are counted as "more than".
constexpr qsizetype maximumMatches = 100'000;

struct Query {
    QString text;
    bool matchCase = false;
    bool wholeWord = false;
    bool isPattern =
        false; ///< \a text is a regular expression as QRegularExpression has it; ^ and $ are a line's

    bool operator==(const Query &) const = default;
};

/// In bytes of the UTF-8 text.
struct Match {
    qsizetype begin = 0;
    qsizetype length = 0;

    bool operator==(const Match &) const = default;
};

struct Matches {
    QList<Match> list; ///< in order, without overlap; empty matches of a pattern are left out
    bool isComplete = true; ///< false above maximumMatches, or when a pattern took too many steps
    QString problem; ///< of the pattern, in words; empty: none
};

/// \a isStale is asked now and then; once it answers true what was found so far comes back.
[[nodiscard]] Matches find(const QString &text, const Query &query,
                           const std::function<bool()> &isStale = {});
/// \a text with every match replaced; \\1 to \\9 and \\0 in \a replacement are what a pattern captured.
[[nodiscard]] QString replaceAll(const QString &text, const Query &query, const QString &replacement);
/// What replaces the match that begins at \a begin, in bytes; null when there is none.
[[nodiscard]] QString replacementOf(const QString &text, const Query &query, qsizetype begin,
                                    const QString &replacement);

} // namespace TextSearch

} // namespace Fingerpost
