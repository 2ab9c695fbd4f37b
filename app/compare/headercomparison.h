// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedtext.h"

#include <qrequests/headers.h>

#include <QList>

namespace Fingerpost {

/// A field of two heads. Repeated fields are lined up in their order.
struct ComparedHeader {
    Difference difference = Difference::Same;
    QString name; ///< as the left writes it, if it has it
    QString left;
    QString right;

    friend bool operator==(const ComparedHeader &, const ComparedHeader &) = default;
};

/// In the order of the left; what only the right has comes at the end. Names are the same in any case (RFC
/// 9110 §5.1), values only to the letter.
[[nodiscard]] QList<ComparedHeader> compareHeaders(const Requests::Headers &left,
                                                   const Requests::Headers &right);

} // namespace Fingerpost
