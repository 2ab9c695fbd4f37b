// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/blockindex.h"

#include <QByteArrayView>
#include <QList>

namespace Fingerpost {

/// What the parts of a row are, for their colours.
enum class BodyToken : quint8 {
    Plain,
    Key,
    String,
    Number,
    Keyword,
    Escape,
    Punctuation,
    Attribute,
    Comment
};

struct BodySpan {
    qint32 at = 0; ///< in the text, in bytes
    qint32 size = 0;
    BodyToken token = BodyToken::Plain;

    bool operator==(const BodySpan &) const = default;
};

/// The parts of a row that are not plain, in order. \a flags are those of its BodyRow.
[[nodiscard]] QList<BodySpan> bodySpans(BodyForm form, QByteArrayView text, quint32 flags);

} // namespace Fingerpost
