// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/error.h>

namespace Fingerpost {

/// Why a file or a folder of a collection cannot be read or written; \a message is a sentence for people.
[[nodiscard]] inline Requests::Error refused(const QString &message)
{
    return {Requests::Error::RequestException, message};
}

} // namespace Fingerpost
