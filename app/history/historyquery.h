// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/historyrecord.h"

#include <QString>

#include <limits>

namespace Fingerpost {

/// \a text as the text index has it, where letters in a row are one word: with blanks around each character
/// of the scripts that write words without any.
[[nodiscard]] QString indexedText(const QString &text);

/// What is looked for in the history, as somebody types it: words that stand anywhere in an exchange, "words
/// in a row", and
///
/// - method:POST, host:example.com (also a part between dots), url:users, status:404, status:4xx,
///   status:error, header:etag or header:"content-type: text", body:word
/// - before:2026-11-30, after:2026-11, on:today: days of this machine's time; before: is without the day
///   itself, after: with it. today, yesterday, or 7d for seven days ago do too.
///
/// All have to be true. A word finds what begins with it; within quotes it is whole. A value.
struct HistoryQuery {
    QString match; ///< in the words of FTS5; empty: every exchange
    HistoryId from = 0; ///< both included
    HistoryId to = std::numeric_limits<HistoryId>::max();
    QString problem; ///< what is not understood, for people; empty: all is

    [[nodiscard]] bool isEmpty() const
    {
        return match.isEmpty() && from == 0 && to == std::numeric_limits<HistoryId>::max();
    }
    [[nodiscard]] static HistoryQuery parse(const QString &text,
                                            const QDateTime &now = QDateTime::currentDateTime());
};

} // namespace Fingerpost
