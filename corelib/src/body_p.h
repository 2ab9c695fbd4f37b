// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/body.h>

namespace Requests {

/// What is behind \a source in fields of a request can be read: false only for a file that is not there or
/// closed to us.
[[nodiscard]] Result<void> checkReadable(const BodySource &source);

} // namespace Requests
