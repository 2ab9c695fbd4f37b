// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/boundedmatch.h"

#include <QDeadlineTimer>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Fingerpost {

BoundedMatch BoundedMatch::find(const QString &whole, const QString &pattern)
{
    // PCRE bounds the steps from one place only, so that the places are tried here, against the clock.
    const QRegularExpression expression("(*LIMIT_MATCH=200000)"_L1 + pattern,
                                        QRegularExpression::UseUnicodePropertiesOption);
    if (!expression.isValid())
        return {State::BadPattern, {}};
    const QString text = whole.left(maximumText);
    const QDeadlineTimer deadline(2s);
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at > 0 && at < text.size() && text.at(at).isLowSurrogate() && text.at(at - 1).isHighSurrogate())
            continue;
        const auto match = expression.match(text, at, QRegularExpression::NormalMatch,
                                            QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch())
            return {State::Found, match.captured(match.lastCapturedIndex() > 0 ? 1 : 0)};
        if (!match.isValid() || (at % 64 == 0 && deadline.hasExpired()))
            return {State::TooCostly, {}};
    }
    return {State::NoMatch, {}};
}

} // namespace Fingerpost
