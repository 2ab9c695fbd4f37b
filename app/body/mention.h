// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Fingerpost::BodyText {

/// The most characters between the braces of a mention.
constexpr qsizetype maximumMention = 4096;

/// The length in bytes of the `{{name}}` that begins at \a at, with its braces; 0 when none does. Names hold
/// no brace and no line break, so that of `{"a":{{b}}}` the mention is `{{b}}`.
[[nodiscard]] inline qsizetype mentionLength(QByteArrayView text, qsizetype at)
{
    if (at + 4 >= text.size() || text[at] != '{' || text[at + 1] != '{')
        return 0;
    bool hasName = false;
    for (qsizetype i = at + 2; i + 1 < text.size() && i - at - 2 <= maximumMention; ++i) {
        const char c = text[i];
        if (c == '}')
            return hasName && text[i + 1] == '}' ? i + 2 - at : 0;
        if (c == '{' || c == '\n' || c == '\r')
            return 0;
        hasName = hasName || (c != ' ' && c != '\t');
    }
    return 0;
}

} // namespace Fingerpost::BodyText
