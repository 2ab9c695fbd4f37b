// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Requests {

/// The ASCII form of a host (RFC 5891), label by label and in lower case; nothing when a label may not be
/// registered. Stricter than QUrl::toAce(), which lets symbols such as U+2603 pass and maps look-alikes of
/// "/" and "." away: both are how one host is made to look like another.
[[nodiscard]] std::optional<QString> asciiHost(const QString &host);

} // namespace Requests
